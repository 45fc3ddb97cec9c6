//! The whole tree, linked by id.
//!
//! [`Frame::load`] reads everything but the volunteers; [`Frame::with_people`] passes over
//! the volunteers, gives each with their handbook to a [`Visitor`], and keeps what is left
//! when the handbooks are put away: the [`Street`]. Loading never fails on data: faults are
//! findings of the frame. It must not know a rule beyond what reading itself raises.

mod deduction;
mod files;
mod frame;
mod home;
mod link;
mod load;
mod people;
mod place;
mod post;
mod shelf;

pub use deduction::Deductions;
pub use files::{FileEntry, Files};
pub use frame::Frame;
pub use home::Home;
pub use link::{BadLink, Resolution};
pub use people::{Handbook, Street, Visitor};
pub use place::Place;
pub use post::{Post, Posts};
pub use shelf::{Filed, IdMap, IdSet, Shelf};
