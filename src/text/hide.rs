//! A text with parts of it hidden, so that a line can be shown that holds a secret.

use super::Span;

/// The text with every character of some parts as a star of as many bytes: spans and columns
/// stay what they are. Line ends stay.
pub fn hide(text: &str, parts: &[Span]) -> String {
    if parts.is_empty() {
        return text.to_owned();
    }
    let mut parts = parts.to_vec();
    parts.sort_unstable();
    let mut out = String::with_capacity(text.len());
    let mut next = 0;
    for (at, c) in text.char_indices() {
        while parts.get(next).is_some_and(|part| part.end as usize <= at) {
            next += 1;
        }
        let hidden = parts
            .get(next)
            .is_some_and(|part| part.start as usize <= at);
        out.push(match c.len_utf8() {
            _ if !hidden || matches!(c, '\n' | '\r') => c,
            1 => '*',
            2 => '·',
            3 => '＊',
            _ => '🞶',
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_take_as_much_room() {
        let text = "a１2é𠮷\nb c";
        let hidden = hide(text, &[Span::new(4, 9), Span::new(1, text.len() - 2)]);
        assert_eq!(hidden, "a＊*·🞶\n* c");
        assert_eq!(hidden.len(), text.len());
        assert_eq!(hide("abc", &[Span::default()]), "abc");
    }
}
