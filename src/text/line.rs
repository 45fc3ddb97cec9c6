//! From byte offsets to lines and columns.
//!
//! Built only for files that something is reported of; clean files never pay for it.

use super::Span;

/// Where a span stands: lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// Line of the first character.
    pub line: u32,
    /// Column of the first character.
    pub column: u32,
    /// Line of the end.
    pub end_line: u32,
    /// Column just past the last character; of an empty span, that of the start.
    pub end_column: u32,
}

/// The starts of a text's lines. A line ends with LF; a CR before it belongs to the ending.
#[derive(Debug)]
pub struct LineIndex<'a> {
    text: &'a str,
    starts: Vec<u32>,
    /// Characters before every [`STEP`]th byte, so that a column far out in a long line is
    /// not counted from its start for every finding.
    marks: Vec<u32>,
}

/// Bytes between two marks.
const STEP: usize = 1024;

/// How many characters begin in these bytes.
fn begun(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|b| (**b as i8) >= -0x40).count() as u32
}

impl<'a> LineIndex<'a> {
    /// Reads the text once.
    pub fn new(text: &'a str) -> Self {
        let ends = memchr::memchr_iter(b'\n', text.as_bytes());
        let starts = std::iter::once(0)
            .chain(ends.map(|i| u32::try_from(i + 1).unwrap_or(u32::MAX)))
            .collect();
        let marks = text.as_bytes().chunks(STEP).scan(0, |sum, chunk| {
            let before = *sum;
            *sum += begun(chunk);
            Some(before)
        });
        Self {
            text,
            starts,
            marks: marks.collect(),
        }
    }

    /// Line and column of both ends of the span. An offset past the end is the end; one
    /// inside a character is that character's start.
    pub fn place(&self, span: Span) -> Place {
        let (line, column) = self.position(span.start);
        let (end_line, end_column) = self.position(span.end.max(span.start));
        Place {
            line,
            column,
            end_line,
            end_column,
        }
    }

    /// The text of a line (from 1), without its ending.
    pub fn line(&self, line: u32) -> &'a str {
        let at = line.saturating_sub(1) as usize;
        let Some(&start) = self.starts.get(at) else {
            return "";
        };
        let end = self
            .starts
            .get(at + 1)
            .map_or(self.text.len(), |&e| e as usize);
        self.text[start as usize..end].trim_end_matches(['\n', '\r'])
    }

    fn position(&self, offset: u32) -> (u32, u32) {
        let mut offset = (offset as usize).min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.starts.partition_point(|&s| s as usize <= offset);
        let start = self.starts[line - 1] as usize;
        let column = self.characters(offset) - self.characters(start) + 1;
        (line as u32, column)
    }

    /// How many characters stand before an offset.
    fn characters(&self, offset: usize) -> u32 {
        let mark = offset / STEP;
        let rest = &self.text.as_bytes()[mark * STEP..offset];
        self.marks.get(mark).copied().map_or_else(
            || begun(self.text.as_bytes()),
            |before| before + begun(rest),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let text = "a = 1\r\nname = \"花园\" # x\n";
        let index = LineIndex::new(text);
        let at = text.find("园").unwrap();
        let place = index.place(Span::new(at, at + 3));
        assert_eq!((place.line, place.column, place.end_column), (2, 10, 11));
        assert_eq!(index.line(1), "a = 1");
        assert_eq!(index.line(9), "");
    }

    #[test]
    fn columns_far_out_are_counted_alike() {
        for length in [STEP - 1, STEP, 3 * STEP + 5] {
            let text = format!("长\n{}", "字x".repeat(length));
            let index = LineIndex::new(&text);
            for (at, (offset, _)) in text.char_indices().enumerate().skip(2) {
                assert_eq!(
                    index.place(Span::new(offset, offset)).column as usize,
                    at - 1
                );
            }
            let end = index.place(Span::new(text.len(), text.len()));
            assert_eq!(end.column as usize, 2 * length + 1);
        }
    }

    #[test]
    fn the_end_of_the_file_is_a_place() {
        let index = LineIndex::new("a\n");
        assert_eq!(index.place(Span::new(2, 2)).line, 2);
        assert_eq!(index.place(Span::new(99, 99)).line, 2);
        assert_eq!(LineIndex::new("").place(Span::default()).column, 1);
    }
}
