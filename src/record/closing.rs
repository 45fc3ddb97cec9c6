//! `closings/YEAR.toml`: a closed year and the digest that seals it.

use jiff::civil::Date;

use super::field::{Many, One};
use super::kind::{Kind, KindInfo};
use super::layout::Home;
use super::notice::Digest;
use super::reference::{NOTICE, Ref};
use super::scalar::{Places, Whole, Year};
use super::waiver::Allow;

/// The registry's line.
pub const INFO: KindInfo = KindInfo {
    kind: Kind::Closing,
    name: "closing",
    word: "kind-closing",
    home: Home::Folder("closings"),
    table: Closing::TABLE,
    read: read!(Closing),
};

table! {
    /// A closed year.
    Closing {
        year: One<Year>, must;
        closed: One<Date>, must;
        notice: One<Ref<NOTICE>>, must;
        digest: One<Digest>, must;
        volunteers: One<Whole>, must;
        points: One<Places<4>>, must;
        allow: Many<Allow>, may;
    }
}
