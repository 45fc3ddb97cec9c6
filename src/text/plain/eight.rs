//! Eight bytes at once, as a number, the first one lowest: where a short run of bytes ends.

/// The same byte eight times.
pub const fn every(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// The highest bit of those that are zero. Of bytes behind the first of them nothing is said.
pub fn zeros(eight: u64) -> u64 {
    eight.wrapping_sub(every(1)) & !eight & every(0x80)
}

/// The highest bit of those below a blank; likewise.
pub fn controls(eight: u64) -> u64 {
    eight.wrapping_sub(every(b' ')) & !eight & every(0x80)
}

/// How many bytes stand before the first that ends them: of eight bytes, `ends` gives the
/// highest bit of the first that does. An `x` ends nothing.
#[inline(always)]
pub fn length(bytes: &[u8], ends: impl Fn(u64) -> u64) -> usize {
    let mut rest = bytes;
    while let Some((eight, behind)) = rest.split_first_chunk() {
        let end = ends(u64::from_le_bytes(*eight));
        if end != 0 {
            return bytes.len() - rest.len() + end.trailing_zeros() as usize / 8;
        }
        rest = behind;
    }
    let mut eight = [b'x'; 8];
    eight[..rest.len()].copy_from_slice(rest);
    let end = ends(u64::from_le_bytes(eight));
    bytes.len() - rest.len() + (end.trailing_zeros() as usize / 8).min(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_that_ends_is_found() {
        let quote = |eight| zeros(eight ^ every(b'"')) | controls(eight);
        for before in [
            "",
            "x",
            "花园",
            "!\u{7f}~",
            "1234567",
            "12345678",
            "123456789012345",
        ] {
            for end in ["\"", "\n", "\t", "\"!\"", "\n#####\n\n", "\"\u{1}!\"  $$$$"] {
                let text = format!("{before}{end}");
                assert_eq!(length(text.as_bytes(), quote), before.len(), "{text:?}");
            }
            assert_eq!(length(before.as_bytes(), quote), before.len());
        }
    }
}
