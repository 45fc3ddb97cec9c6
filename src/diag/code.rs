//! Codes and severities.

use std::fmt;

/// A rule's code, such as `O201`: a letter for the family and three digits.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(try_from = "[u8; 4]", into = "[u8; 4]")]
pub struct Code([u8; 4]);

/// The families of the contract, each with its first and last number.
const CODES: [(u8, u16, u16); 8] = [
    (b'C', 501, 513),
    (b'N', 601, 604),
    (b'O', 201, 223),
    (b'P', 301, 323),
    (b'R', 101, 106),
    (b'S', 401, 410),
    (b'T', 1, 11),
    (b'V', 701, 705),
];

/// The codes that leave an entry out of the points.
const BINDING: [&str; 14] = [
    "T003", "T004", "T005", "T010", "P301", "P302", "P303", "P304", "P306", "P307", "P309", "P312",
    "P316", "P323",
];

/// The codes whose files were read in part.
const IN_PART: [&str; 7] = ["T001", "T002", "T003", "T004", "T005", "T007", "T010"];

impl Code {
    /// From its four characters; a registry test holds every code to the form.
    pub const fn new(text: &str) -> Self {
        let b = text.as_bytes();
        assert!(b.len() == 4, "a code has four characters");
        Self([b[0], b[1], b[2], b[3]])
    }

    /// The four characters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Whether there is a rule of this code, here or in a version to come: records may speak
    /// of it.
    pub fn is_known(self) -> bool {
        Self::all().any(|code| code == self)
    }

    /// Every code of the contract, family by family.
    pub fn all() -> impl Iterator<Item = Code> {
        CODES.iter().flat_map(|(family, first, last)| {
            (*first..=*last).map(|n| {
                let digit = |power: u16| b'0' + (n / power % 10) as u8;
                Code([*family, digit(100), digit(10), digit(1)])
            })
        })
    }

    /// Whether it leaves an entry out of the points, so that it can be neither waived nor set
    /// below error.
    pub fn is_binding(self) -> bool {
        BINDING.contains(&self.as_str())
    }

    /// Whether a file with such a finding was read in part: what it lacks proves nothing.
    pub fn is_of_reading(self) -> bool {
        IN_PART.contains(&self.as_str())
    }

    /// The letter of the family.
    pub fn family(&self) -> char {
        char::from(self.0[0])
    }
}

impl From<Code> for [u8; 4] {
    fn from(code: Code) -> Self {
        code.0
    }
}

/// Of the contract's codes only: bytes come from a file that anybody may have written.
impl TryFrom<[u8; 4]> for Code {
    type Error = &'static str;
    fn try_from(bytes: [u8; 4]) -> Result<Self, Self::Error> {
        let code = Self(bytes);
        code.is_known().then_some(code).ok_or("no code of a rule")
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How grave a finding is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum Severity {
    /// Not reported.
    Off,
    /// Worth knowing.
    Info,
    /// Wrong until somebody says why not.
    Warn,
    /// Wrong.
    Error,
}

impl Severity {
    /// From the word that `[rules]` uses.
    pub fn parse(word: &str) -> Option<Self> {
        Self::WORDS
            .iter()
            .find(|(_, name)| *name == word)
            .map(|(severity, _)| *severity)
    }

    /// Every severity with its word.
    pub const WORDS: [(Severity, &'static str); 4] = [
        (Severity::Error, "error"),
        (Severity::Warn, "warn"),
        (Severity::Info, "info"),
        (Severity::Off, "off"),
    ];

    /// The word that `[rules]` and JSON use.
    pub fn as_str(self) -> &'static str {
        Self::WORDS
            .iter()
            .find(|(severity, _)| *severity == self)
            .map_or("", |(_, name)| name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_contract_knows_its_codes() {
        assert!(Code::new("T011").is_known() && Code::new("V705").is_known());
        assert!(!Code::new("T012").is_known() && !Code::new("X101").is_known());
        assert!(Code::all().is_sorted_by(|a, b| a < b));
        assert!(
            BINDING
                .iter()
                .chain(&IN_PART)
                .all(|code| Code::new(code).is_known())
        );
    }
}
