//! Codes and severities.

use std::fmt;

/// A rule's code, such as `O201`: a letter for the family and three digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code([u8; 4]);

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

    /// The letter of the family.
    pub fn family(&self) -> char {
        char::from(self.0[0])
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
