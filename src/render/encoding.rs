//! The characters of a csv as bytes.
//!
//! `utf8` is for programs; `utf8-bom` begins with the mark by which spreadsheets know it;
//! `gb18030` is what old Chinese ones read. A character that does not come back from GB18030
//! as it was is an error: nothing is ever replaced in silence.

use std::fmt;
use std::io::{self, Write};

use encoding_rs::GB18030;

word! {
    /// How characters are written.
    Encoding {
        Utf8 = "utf8",
        Utf8Bom = "utf8-bom",
        Gb18030 = "gb18030",
    }
}

/// A character that the encoding does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unencodable(pub char);

impl fmt::Display for Unencodable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "U+{:04X}", u32::from(self.0))
    }
}

impl std::error::Error for Unencodable {}

impl Encoding {
    /// Writes what `fill` writes in UTF-8.
    pub(super) fn write(
        self,
        out: &mut dyn Write,
        fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        match self {
            Encoding::Utf8 => fill(out),
            Encoding::Utf8Bom => {
                out.write_all("\u{feff}".as_bytes())?;
                fill(out)
            }
            Encoding::Gb18030 => {
                let mut bytes = Vec::new();
                fill(&mut bytes)?;
                let text = String::from_utf8(bytes).map_err(io::Error::other)?;
                out.write_all(&gb18030(&text)?)
            }
        }
    }
}

fn gb18030(text: &str) -> io::Result<Vec<u8>> {
    let (bytes, _, lost) = GB18030.encode(text);
    let back = GB18030.decode_without_bom_handling_and_without_replacement(&bytes);
    if !lost && back.as_deref() == Some(text) {
        return Ok(bytes.into_owned());
    }
    let kept = |c: &char| {
        let one = c.to_string();
        let (bytes, _, lost) = GB18030.encode(&one);
        let back = GB18030.decode_without_bom_handling_and_without_replacement(&bytes);
        !lost && back.as_deref() == Some(&one)
    };
    let c = text.chars().find(|c| !kept(c)).unwrap_or('\u{fffd}');
    Err(io::Error::new(io::ErrorKind::InvalidData, Unencodable(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_comes_back_or_is_refused() {
        // Rare characters of names: extension A, B and G, and what only GB18030-2022 gives a code.
        let text = "花园路㐀𠮷𰻝龦é★\n";
        let bytes = gb18030(text).unwrap();
        let (back, _, faulty) = GB18030.decode(&bytes);
        assert_eq!((back.as_ref(), faulty), (text, false));
        let refused = gb18030("a\u{e5e5}").unwrap_err();
        let inner = refused.get_ref().and_then(|e| e.downcast_ref());
        assert_eq!(inner, Some(&Unencodable('\u{e5e5}')));
        assert_eq!(Unencodable('\u{e5e5}').to_string(), "U+E5E5");
    }

    #[test]
    fn the_mark_is_only_where_it_is_asked_for() {
        let written = |encoding: Encoding| {
            let mut out = Vec::new();
            encoding
                .write(&mut out, |out| out.write_all("街".as_bytes()))
                .unwrap();
            out
        };
        assert_eq!(written(Encoding::Utf8), "街".as_bytes());
        assert_eq!(written(Encoding::Utf8Bom), "\u{feff}街".as_bytes());
        assert_eq!(written(Encoding::Gb18030), [0xbd, 0xd6]);
    }
}
