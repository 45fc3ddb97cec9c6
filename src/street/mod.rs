//! The whole tree, linked by id.
//!
//! [`Frame::load`] reads everything but the volunteers; [`Frame::with_people`] passes over
//! the volunteers, gives each with their handbook to a [`Visitor`], and keeps what is left
//! when the handbooks are put away: the [`Street`]. Loading never fails on data: faults are
//! findings of the frame. It must not know a rule beyond what reading itself raises.

mod body;
mod branch;
mod catalogue;
mod chain;
mod clock;
mod cover;
mod deduction;
mod desk;
mod exact;
mod files;
mod founding;
mod frame;
mod glance;
mod ground;
mod group;
mod home;
mod joint;
mod link;
mod listing;
mod load;
mod mark;
mod near;
mod need;
mod notice;
mod offer;
mod order;
mod passage;
mod people;
mod person;
mod pile;
mod place;
mod post;
mod reading;
mod recall;
mod row;
mod seat;
mod seen;
mod shelf;
mod spent;
mod stretch;
mod tenure;
mod territory;
mod vacancy;
mod workday;

pub use body::{Body, Want, bodies};
pub use branch::{Branch, Branches};
pub use catalogue::Catalogue;
pub use chain::{Chain, Contact, Contacts, Linked};
pub use clock::{Limit, Overrun};
pub use cover::{Run, gaps, run, stray_floors};
pub use deduction::Deductions;
pub use exact::same_id;
pub use files::{FileEntry, Files};
pub use founding::has_begun;
pub use frame::Frame;
pub use ground::{Ground, Spot};
pub use group::{Group, Groups, Member};
pub use home::{Home, Homes};
pub use joint::{Bond, Bonds, Joinable, Lack, Standing, Void};
pub use link::{BadLink, Resolution};
pub use near::Near;
pub use need::{Deliveries, Demand, Stretch, Supply};
pub use offer::{Offer, Offerer};
pub use passage::{Disorder, Pace, Passage, followers};
pub use people::{Handbook, Street, Visitor};
pub use person::Person;
pub use place::Place;
pub use post::{Post, Posts};
pub use recall::Remembering;
pub use row::Row;
pub use shelf::{Filed, IdMap, IdSet, Shelf};
pub use stretch::stretches;
pub use tenure::{Bench, Office, Seat, Tenure, benches};
pub use territory::Territory;
pub use vacancy::Vacancy;
pub use workday::{Uncounted, Workdays};
