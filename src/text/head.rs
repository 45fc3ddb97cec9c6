//! The first bytes of a text as a number.
//!
//! Used where many short texts are told apart: keys of a table, ids of a handbook. Texts with
//! different heads differ; those with one head must still be compared.

/// The first eight bytes, the first one lowest; what a shorter text lacks is zero. With its
/// bytes swapped it sorts as the text does.
pub const fn head(bytes: &[u8]) -> u64 {
    if let Some(eight) = bytes.first_chunk::<8>() {
        return u64::from_le_bytes(*eight);
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        // The two halves may overlap: there they are the same.
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        return first as u64 | (last as u64) << ((bytes.len() - 4) * 8);
    }
    match bytes {
        [a] => *a as u64,
        [a, b] => u16::from_le_bytes([*a, *b]) as u64,
        [a, b, c] => u32::from_le_bytes([*a, *b, *c, 0]) as u64,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_sort_as_texts_do() {
        let text = "entry-花园";
        let texts: Vec<&str> = (0..=text.len()).filter_map(|to| text.get(..to)).collect();
        for (at, text) in texts.iter().enumerate() {
            let bytes = head(text.as_bytes()).to_le_bytes();
            let length = text.len().min(8);
            assert_eq!(&bytes[..length], &text.as_bytes()[..length]);
            assert!(bytes[length..].iter().all(|b| *b == 0));
            for shorter in &texts[..at] {
                assert!(
                    head(shorter.as_bytes()).swap_bytes() <= head(text.as_bytes()).swap_bytes()
                );
            }
        }
        assert!(head(b"b").swap_bytes() > head(b"abcdefgh").swap_bytes());
    }
}
