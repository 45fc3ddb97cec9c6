//! Syntax errors while a text is parsed, one a line.
//!
//! Called by the builder alone. One slip makes the parser stumble several times on the same
//! line: the first error says it, the others are its echoes. Equal keys are no echo, and are
//! told each.

use std::borrow::Cow;
use std::collections::BTreeMap;

use toml_parser::ParseError;

use super::Span;
use super::arena::{Arena, SyntaxError};

/// The errors of a text, as they come.
pub(super) struct Faults<'a> {
    text: &'a str,
    /// Where lines start; read at the first error.
    starts: Vec<u32>,
    /// The first error of a line, by the line's number.
    lines: BTreeMap<usize, SyntaxError>,
    repeated: Vec<SyntaxError>,
    count_repeated: usize,
}

impl<'a> Faults<'a> {
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            starts: Vec::new(),
            lines: BTreeMap::new(),
            repeated: Vec::new(),
            count_repeated: 0,
        }
    }

    /// Takes an error of the parser.
    pub fn parse_error(&mut self, error: &ParseError) {
        let span = error.unexpected().or(error.context());
        let span = span.map_or(Span::default(), |s| Span::new(s.start(), s.end()));
        self.error(span, error.description());
    }

    /// Takes an error.
    pub fn error(&mut self, span: Span, what: &str) {
        let line = self.line_of(span.start);
        // Garbage has errors without end; the words of those that nobody will read are not kept.
        let what = if self.lines.len() < 2 * Arena::KEPT_ERRORS {
            Cow::Owned(what.to_owned())
        } else {
            Cow::Borrowed("")
        };
        let error = SyntaxError { span, what };
        self.lines
            .entry(line)
            .and_modify(|first| {
                if error.span < first.span {
                    *first = error.clone();
                }
            })
            .or_insert(error);
    }

    /// Takes a key that stands already.
    pub fn duplicate(&mut self, span: Span) {
        self.count_repeated += 1;
        if self.repeated.len() < Arena::KEPT_ERRORS {
            let what = Cow::Borrowed("duplicate key");
            self.repeated.push(SyntaxError { span, what });
        }
    }

    /// The first errors in the order of the text, how many there are in all, and the lines
    /// with an error of the parser.
    pub fn finish(self) -> (Vec<SyntaxError>, usize, Vec<Span>) {
        let count = self.lines.len() + self.count_repeated;
        let end = |line: usize| {
            let next = self.starts.get(line + 1).copied();
            next.map_or(self.text.len(), |start| start as usize)
        };
        let spoilt = self.lines.keys().map(|line| {
            let start = self.starts.get(*line).copied().unwrap_or_default();
            Span::new(start as usize, end(*line))
        });
        let spoilt = spoilt.collect();
        let mut errors = self.repeated;
        errors.extend(self.lines.into_values().take(Arena::KEPT_ERRORS));
        errors.sort_by_key(|e| e.span);
        errors.truncate(Arena::KEPT_ERRORS);
        (errors, count, spoilt)
    }

    fn line_of(&mut self, offset: u32) -> usize {
        if self.starts.is_empty() {
            let feeds = self.text.bytes().enumerate().filter(|(_, b)| *b == b'\n');
            self.starts.push(0);
            self.starts.extend(feeds.map(|(at, _)| at as u32 + 1));
        }
        self.starts.partition_point(|start| *start <= offset) - 1
    }
}
