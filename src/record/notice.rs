//! `notices/YEAR-NAME.toml`: 公示, drawn, objected to, concluded.

use compact_str::CompactString;
use jiff::civil::Date;

use super::field::{Form, Many, One, Value};
use super::id::Id;
use super::kind::{Kind, KindInfo};
use super::layout::Home;
use super::plain::Plain;
use super::reader::Reader;
use super::reference::{BUILDING, COMMUNITY, Ref, VOLUNTEER};
use super::scalar::{Prose, Text, Year};
use super::term::ends;
use super::waiver::Allow;
use crate::text::Item;

/// The registry's line.
pub const INFO: KindInfo = KindInfo {
    kind: Kind::Notice,
    name: "notice",
    word: "kind-notice",
    home: Home::Folder("notices"),
    table: Notice::TABLE,
    read: read!(Notice),
};

word! {
    /// What a notice is of.
    NoticeKind {
        Points = "积分",
        Stars = "星级楼组",
        Rewards = "奖励",
    }
}

word! {
    /// What became of an objection.
    ObjectionOutcome {
        Upheld = "成立",
        Dismissed = "不成立",
    }
}

table! {
    /// A notice.
    Notice {
        kind: One<NoticeKind>, must;
        year: One<Year>, must;
        community: One<Ref<COMMUNITY>>, may;
        since("from"): One<Date>, must;
        until: One<Date>, must;
        concluded: One<Date>, may;
        commit: One<Commit>, may;
        digest: One<Digest>, must;
        objection: Many<Objection>, may;
        allow: Many<Allow>, may;
        aliases: Many<Id>, may;
    }
}
ends!(Notice);

table! {
    /// An objection.
    Objection {
        date: One<Date>, must;
        about: One<Ref<{ VOLUNTEER | BUILDING }>>, must;
        text: One<Prose>, must;
        decided: One<Date>, may;
        outcome: One<ObjectionOutcome>, may;
        entry: One<Text>, may, "key-objection-entry";
    }
}

macro_rules! hex_value {
    ($(#[$doc:meta])* $name:ident, $prefix:literal, $digits:literal, $pattern:literal, $fault:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Default)]
        pub struct $name(CompactString);

        impl std::ops::Deref for $name {
            type Target = str;
            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl $name {
            fn is_one(text: &str) -> bool {
                text.strip_prefix($prefix).is_some_and(|hex| {
                    hex.len() == $digits && hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
                })
            }
        }

        impl Value for $name {
            const FORM: Form = Form::Pattern($pattern);

            fn read(item: Item<'_>, reader: &mut Reader<'_>) -> Option<Self> {
                let text = reader.text(item, false)?;
                if !Self::is_one(text) {
                    let finding = reader.wrong(item.span(), $fault).arg("value", text).help();
                    reader.tell(finding);
                    return None;
                }
                Some(Self(CompactString::from(text)))
            }

            fn swift(cursor: &mut $crate::text::Cursor<'_>) -> Option<Self> {
                let text = cursor.clean().filter(|text| Self::is_one(text))?;
                Some(Self(CompactString::from(text)))
            }

            fn plain(&self) -> Plain<'_> {
                Plain::Text(self)
            }
        }
    };
}
hex_value! {
    /// A git commit, in full.
    Commit, "", 40, "^[0-9a-f]{40}$", "commit"
}
hex_value! {
    /// A digest.
    Digest, "sha256:", 64, "^sha256:[0-9a-f]{64}$", "digest"
}
