//! Ids.

use std::borrow::Borrow;
use std::fmt;

use compact_str::CompactString;
use unicode_normalization::is_nfkc;

use serde::{Deserialize, Serialize};

use super::field::{Form, Value};
use super::plain::Plain;
use super::reader::Reader;
use crate::text::{Cursor, Item};

/// The id of a record or an entry. Short ones take no memory of their own.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Id(CompactString);

impl Id {
    /// From text that is known to be an id, or that nothing is asked of.
    pub fn new(text: &str) -> Self {
        Self(CompactString::from(text))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::ops::Deref for Id {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0.as_str())
    }
}

impl Value for Id {
    const FORM: Form = Form::Id;

    fn read(item: Item<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(item, false)?;
        if !is_id(text) {
            reader.not_an_id(item, text);
        }
        Some(Self::new(text))
    }

    fn swift(cursor: &mut Cursor<'_>) -> Option<Self> {
        cursor.clean().filter(|text| is_id(text)).map(Self::new)
    }

    fn plain(&self) -> Plain<'_> {
        Plain::Text(self.as_str())
    }
}

/// What most ids are made of.
static PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < plain.len() {
        plain[byte] = (byte as u8).is_ascii_alphanumeric() || byte as u8 == b'-';
        byte += 1;
    }
    plain
};

/// Whether a text has the form of an id: letters of any script, decimal digits and `-`,
/// 1 to 64 characters, equal to its NFKC form, not beginning with `-`.
pub fn is_id(text: &str) -> bool {
    if text.is_empty() || text.starts_with('-') {
        return false;
    }
    if text.bytes().all(|b| PLAIN[usize::from(b)]) {
        return text.len() <= 64;
    }
    // A mark that follows its letter (as in Devanagari) is no letter of its own in Unicode,
    // and `is_alphabetic` takes those that words are written with.
    text.chars().count() <= 64
        && text
            .chars()
            .all(|c| c == '-' || c.is_alphabetic() || c.is_ascii_digit() || is_decimal(c))
        && is_nfkc(text)
}

/// Decimal digits of other scripts: `is_numeric` minus letters and fractions is not enough,
/// so ask what NFKC leaves and whether it is one of a run of ten.
fn is_decimal(c: char) -> bool {
    const ZEROS: [u32; 12] = [
        0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6,
        0x0d66,
    ];
    ZEROS
        .iter()
        .any(|zero| (*zero..zero + 10).contains(&(c as u32)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        for good in [
            "tx-0012",
            "花园-1",
            "a",
            "2014-04-10-ting-zheng",
            &"长".repeat(64),
        ] {
            assert!(is_id(good), "{good}");
        }
        let long = "x".repeat(65);
        for bad in [
            "", "-a", "a b", "a/b", "ａ", "a_b", "①", "a.b", &long, "e\u{301}", "²",
        ] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
