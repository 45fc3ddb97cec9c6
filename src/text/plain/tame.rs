//! Whether a text holds nothing that would need a closer look in a string or a comment.
//!
//! Asked of every text once, so that its strings need only be looked at for their ends.

/// Bytes that are looked at together.
const RUN: usize = 64;
/// The bytes of the longest character that is let through.
const LONGEST: usize = 3;

/// Whether no string or comment of a text needs a closer look: it holds but ends of lines,
/// printable ASCII without `\`, the ideographs U+4000–9FFF, and the marks that stand between
/// them, which are neither hazards nor blanks and join with nothing.
pub fn is_tame(bytes: &[u8]) -> bool {
    let mut runs = bytes.chunks(RUN).enumerate();
    !runs.any(|(nth, run)| is_wild(run) && is_wild_for_sure(&bytes[nth * RUN..]))
}

/// Whether some bytes hold another than those of ASCII and ideographs that may stand: one pass
/// without a branch a byte.
fn is_wild(run: &[u8]) -> bool {
    // Numbers with signs are compared sooner: in their order stand what follows a first byte,
    // the first bytes of characters, controls, and the rest of ASCII.
    run.iter().fold(false, |wild, b| {
        let b = *b as i8;
        wild | ((b >= 0xc0_u8 as i8) & (b < 0xe4_u8 as i8))
            | ((b >= 0xea_u8 as i8) & (b < b' ' as i8) & (b != b'\n' as i8) & (b != b'\r' as i8))
            | (b == 0x7f)
            | (b == b'\\' as i8)
    })
}

/// The same of a run and what stands behind it, with marks that may stand let through.
fn is_wild_for_sure(bytes: &[u8]) -> bool {
    let mut run = [b' '; RUN + LONGEST - 1];
    let length = bytes.len().min(run.len());
    run[..length].copy_from_slice(&bytes[..length]);
    let places = run[..RUN].iter().zip(&run[1..]).zip(&run[2..]);
    places.fold(false, |wild, ((a, b), c)| {
        let (a, b, c) = (*a, *b, *c);
        // U+3001–3029: 、。《》「」
        let mark = (a == 0xe3) & (b == 0x80) & (0x81..=0xa9).contains(&c)
            // U+2010–2027: — “ ” …
            | (a == 0xe2) & (b == 0x80) & (0x90..=0xa7).contains(&c)
            // U+FF01–FF7F: ，！？：；（） and what else is wide
            | (a == 0xef) & ((b == 0xbc) & (c >= 0x81) | (b == 0xbd))
            // U+00A1–00BF: ·
            | (a == 0xc2) & (b >= 0xa1);
        let first = (a >= 0xc0) & !(0xe4..0xea).contains(&a);
        let control = (a < b' ') & (a != b'\n') & (a != b'\r') | (a == 0x7f);
        wild | (first & !mark) | control | (a == b'\\')
    })
}

#[cfg(test)]
mod tests {
    use unicode_normalization::is_nfc;

    use super::*;
    use crate::text::clean::hazard;

    /// Whether a character is let through, wherever it stands in a run.
    fn tame(c: char) -> bool {
        let said = [0, 7, 61, 62, 63, 64].map(|before| {
            let before = "x".repeat(before);
            is_tame(format!("{before}{c}x").as_bytes())
        });
        assert!(said.iter().all(|one| *one == said[0]), "{c:?}");
        said[0]
    }

    #[test]
    fn of_a_tame_text_every_string_is_clean_but_for_blanks_at_its_ends() {
        let far = ('\u{10000}'..=char::MAX).step_by(251);
        for c in ('\0'..='\u{ffff}')
            .chain(far)
            .filter(|c| !matches!(c, ' ' | '\n' | '\r'))
        {
            let text = c.to_string();
            if tame(c) {
                assert!(!hazard(c) && !c.is_whitespace() && is_nfc(&text), "{c:?}");
            }
            assert_eq!(tame(c), is_tame(text.as_bytes()), "{c:?}");
        }
        // Nor do two of them join.
        let all: Vec<char> = ('\0'..='\u{ffff}').filter(|c| tame(*c)).collect();
        assert!(is_nfc(
            &all.iter().chain(all.iter().rev()).collect::<String>()
        ));
    }

    #[test]
    fn what_stands_in_ordinary_notes_is_tame() {
        let note =
            "雨天，路滑。“扶老人”过街（两次）、送药：已谢！？；《手册》…— 阿·卜，10:30–11:00";
        assert!(note.chars().all(tame));
        for c in [
            '\u{3000}', '\u{a0}', '\u{200b}', '\u{2028}', '\u{feff}', '\u{302a}', '\\', '\t',
        ] {
            assert!(!tame(c), "{c:?}");
        }
        assert!(is_tame(b"") && is_tame("x\r\ny".as_bytes()));
    }
}
