//! One file ↔ one typed record with spans; one module a kind.
//!
//! What a file may hold is said once, in its kind's module, with the `table!` macro: the
//! reader, the suggestions for unknown keys and the schema come from it. It must not know
//! the tree: whether a reference resolves is for `street` to say.

#[macro_use]
mod table;
#[macro_use]
mod word;
mod field;
mod id;
mod kind;
mod layout;
mod packed;
mod plain;
mod reader;
mod reference;
mod rooms;
mod scalar;
mod swift;
mod term;
mod tie;
mod trace;
mod waiver;

pub mod activity;
pub mod building;
pub mod building_star;
pub mod calendar;
pub mod closing;
pub mod community;
pub mod grid;
pub mod matter;
pub mod meeting;
pub mod notice;
pub mod organisation;
pub mod points;
pub mod rewards;
pub mod services;
pub mod stars;
pub mod street;
pub mod team;
pub mod unit;
pub mod volunteer;

pub use field::{
    Field, Fields, Form, Hand, Many, NOTE, One, Rare, Slot, Table, Value, has_all, must,
};
pub use id::{Id, is_id};
pub use kind::{KINDS, Kind, KindInfo, Record};
pub use layout::{Found, Home, Misplaced, locate, located, may_be_folder};
pub use plain::{Entity, Line, Plain};
pub use reader::{Outcome, Reader, Room, read, refused};
pub use reference::{
    ACTIVITY, BUILDING, COMMUNITY, GRID, Link, MATTER, MEETING, NOTICE, PLACE, Ref, STREET, TEAM,
    UNIT, VOLUNTEER, kinds_of,
};
pub use scalar::{Household, Places, Prose, Text, Whole, Year};
pub use term::{
    BuildingTerm, CommitteeTerm, Ends, GridTerm, Holder, PartHolder, Term, current, in_force,
};
pub use tie::{Bits, NOTE_BIT, Tie, bound};
pub use trace::{HARDSHIP, Trace, trace_of_id};
pub use waiver::Allow;
