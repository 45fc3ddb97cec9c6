//! References to other records by id.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::field::{Form, Value};
use super::id::Id;
use super::kind::Kind;
use super::plain::Plain;
use super::reader::Reader;
use crate::text::{Cursor, Item, Span};

/// References to volunteers.
pub const VOLUNTEER: u32 = Kind::Volunteer.mask();
/// References to units.
pub const UNIT: u32 = Kind::Unit.mask();
/// References to communities.
pub const COMMUNITY: u32 = Kind::Community.mask();
/// References to grids.
pub const GRID: u32 = Kind::Grid.mask();
/// References to buildings.
pub const BUILDING: u32 = Kind::Building.mask();
/// References to teams.
pub const TEAM: u32 = Kind::Team.mask();
/// References to activities.
pub const ACTIVITY: u32 = Kind::Activity.mask();
/// References to meetings.
pub const MEETING: u32 = Kind::Meeting.mask();
/// References to matters.
pub const MATTER: u32 = Kind::Matter.mask();
/// References to notices.
pub const NOTICE: u32 = Kind::Notice.mask();
/// The sub-district itself, by its code.
pub const STREET: u32 = Kind::Street.mask();
/// What a `place` may be: these kinds share one set of ids.
pub const PLACE: u32 = BUILDING | GRID | COMMUNITY | UNIT;

/// The kinds of a mask, in order.
pub fn kinds_of(mask: u32) -> impl Iterator<Item = Kind> {
    Kind::ALL
        .iter()
        .copied()
        .filter(move |k| mask & k.mask() != 0)
}

/// A reference to a record of one of the kinds in the mask. Any text: whether it names
/// something is for `street` to say.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Ref<const TO: u32>(Id);

impl<const TO: u32> Ref<TO> {
    /// The id that is written.
    pub fn id(&self) -> &Id {
        &self.0
    }
}

impl<const TO: u32> std::ops::Deref for Ref<TO> {
    type Target = Id;
    fn deref(&self) -> &Id {
        &self.0
    }
}

impl<const TO: u32> fmt::Debug for Ref<TO> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<const TO: u32> Value for Ref<TO> {
    const FORM: Form = Form::Ref(TO);

    fn read(item: Item<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        reader.text(item, false).map(|text| Self(Id::new(text)))
    }

    fn swift(cursor: &mut Cursor<'_>) -> Option<Self> {
        cursor.clean().map(|text| Self(Id::new(text)))
    }

    fn links<'a>(&'a self, at: Span, visit: &mut dyn FnMut(Link<'a>)) {
        visit(Link {
            to: TO,
            id: &self.0,
            span: at,
        });
    }

    fn plain(&self) -> Plain<'_> {
        Plain::Ref(TO, &self.0)
    }
}

/// A reference that stands in a record.
#[derive(Debug, Clone, Copy)]
pub struct Link<'a> {
    /// The mask of kinds it may refer to.
    pub to: u32,
    /// The id that is written.
    pub id: &'a Id,
    /// Where.
    pub span: Span,
}
