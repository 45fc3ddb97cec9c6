//! What the builder does at each parse event.

use std::borrow::Cow;

use toml_parser::decoder::{Encoding, IntegerRadix, ScalarKind};
use toml_parser::parser::EventReceiver;
use toml_parser::{ErrorSink, ParseError, Span as RawSpan};

use super::{Builder, Header, Key};
use crate::text::Span;
use crate::text::arena::{Shape, Words};

impl EventReceiver for Builder<'_, '_> {
    fn std_table_open(&mut self, span: RawSpan, _: &mut dyn ErrorSink) {
        self.open_header(span);
        self.header = Header::Table(Span::new(span.start(), span.end()));
    }
    fn std_table_close(&mut self, span: RawSpan, _: &mut dyn ErrorSink) {
        self.close_header(span);
    }
    fn array_table_open(&mut self, span: RawSpan, _: &mut dyn ErrorSink) {
        self.open_header(span);
        self.header = Header::Array(Span::new(span.start(), span.end()));
    }
    fn array_table_close(&mut self, span: RawSpan, _: &mut dyn ErrorSink) {
        self.close_header(span);
    }
    fn inline_table_open(&mut self, span: RawSpan, _: &mut dyn ErrorSink) -> bool {
        let span = Span::new(span.start(), span.end());
        let id = self.place(Shape::Table, span, Words::source(span));
        self.open.push(id);
        true
    }
    fn inline_table_close(&mut self, span: RawSpan, _: &mut dyn ErrorSink) {
        self.close(span);
    }
    fn array_open(&mut self, span: RawSpan, _: &mut dyn ErrorSink) -> bool {
        let span = Span::new(span.start(), span.end());
        let id = self.place(Shape::Array, span, Words::source(span));
        self.open.push(id);
        true
    }
    fn array_close(&mut self, span: RawSpan, _: &mut dyn ErrorSink) {
        self.close(span);
    }
    fn simple_key(&mut self, span: RawSpan, kind: Option<Encoding>, error: &mut dyn ErrorSink) {
        let raw = self.raw(span, kind);
        let place = Span::new(span.start(), span.end());
        let words = if kind.is_none() && is_bare(raw.as_bytes()) {
            Words::source(place)
        } else {
            let mut decoded = Cow::Borrowed("");
            raw.decode_key(&mut decoded, error);
            self.words(decoded)
        };
        self.path.push(Key { words, span: place });
    }
    fn scalar(&mut self, span: RawSpan, kind: Option<Encoding>, error: &mut dyn ErrorSink) {
        if let Some((shape, words)) = plain(self.raw(span, kind).as_bytes(), span, kind) {
            self.place(
                shape,
                Span::new(span.start(), span.end()),
                Words::source(words),
            );
            return;
        }
        let mut decoded = Cow::Borrowed("");
        let mut failed = false;
        let shape = self
            .raw(span, kind)
            .decode_scalar(&mut decoded, &mut |e: ParseError| {
                failed = true;
                error.report_error(e);
            });
        let words = self.words(decoded);
        let span = Span::new(span.start(), span.end());
        let shape = match shape {
            _ if failed => Shape::Broken,
            ScalarKind::String => Shape::String,
            ScalarKind::Boolean(_) => Shape::Boolean,
            ScalarKind::DateTime => Shape::DateTime,
            ScalarKind::Float => Shape::Float,
            ScalarKind::Integer(IntegerRadix::Dec) => Shape::Integer,
            ScalarKind::Integer(_) => Shape::Radix,
        };
        self.place(shape, span, words);
    }
    fn comment(&mut self, span: RawSpan, error: &mut dyn ErrorSink) {
        self.raw(span, None).decode_comment(error);
    }
    fn error(&mut self, span: RawSpan, _: &mut dyn ErrorSink) {
        // A header without its bracket is one all the same: what follows belongs under it.
        self.close_header(span);
        self.path.clear();
    }
    fn newline(&mut self, span: RawSpan, error: &mut dyn ErrorSink) {
        self.close_header(span.before());
        // Keys left over from a line that had no value must not join the next one.
        if self.open.is_empty() {
            self.path.clear();
        }
        self.raw(span, None).decode_newline(error);
    }
}

/// Whether a key is bare.
fn is_bare(key: &[u8]) -> bool {
    let bare = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    !key.is_empty() && key.iter().all(bare)
}

/// The shape of a scalar whose text is its value, and where that text stands: a string
/// without escapes, a day, `true`, a whole number without sign or separators. What is not so plain is
/// the decoder's, which also tells what is wrong with it.
fn plain(raw: &[u8], span: RawSpan, kind: Option<Encoding>) -> Option<(Shape, Span)> {
    match (kind, raw) {
        (Some(Encoding::BasicString), [b'"', inner @ .., b'"']) => {
            let odd = |b: &u8| *b < 0x20 || matches!(b, b'\\' | b'"' | 0x7f);
            let within = Span::new(span.start() + 1, span.end() - 1);
            (!inner.iter().any(odd)).then_some((Shape::String, within))
        }
        (None, raw) => {
            let within = Span::new(span.start(), span.end());
            if let [y @ .., b'-', m1, m2, b'-', d1, d2] = raw
                && y.len() == 4
                && y.iter().chain([m1, m2, d1, d2]).all(u8::is_ascii_digit)
            {
                return Some((Shape::DateTime, within));
            }
            if matches!(raw, b"true" | b"false") {
                return Some((Shape::Boolean, within));
            }
            let zero = raw.len() > 1 && raw.first() == Some(&b'0');
            let whole = (1..=9).contains(&raw.len()) && !zero && raw.iter().all(u8::is_ascii_digit);
            whole.then_some((Shape::Integer, within))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::text::{Arena, Shape};

    #[test]
    fn what_is_plain_is_what_the_decoder_says() {
        let text = concat!(
            "a = \"花园\"\nb = \"a\\u0041\"\nc = 2014-05-21\nd = 12\ne = 1_000\nf = 2.50\n",
            "\"g h\" = 0x10\nh = -3\ni = \"\"\n",
        );
        let mut arena = Arena::default();
        let document = arena.parse(text);
        assert!(document.errors().is_empty());
        let found: Vec<_> = document
            .root()
            .children()
            .map(|c| (c.key(), c.shape(), c.text()))
            .collect();
        assert_eq!(
            found,
            [
                ("a", Shape::String, "花园"),
                ("b", Shape::String, "aA"),
                ("c", Shape::DateTime, "2014-05-21"),
                ("d", Shape::Integer, "12"),
                ("e", Shape::Integer, "1000"),
                ("f", Shape::Float, "2.50"),
                ("g h", Shape::Radix, "10"),
                ("h", Shape::Integer, "-3"),
                ("i", Shape::String, ""),
            ]
        );
        for bad in ["a = 007\n", "a = \"x\ty\u{1}\"\n", "a = \"x\\q\"\n"] {
            assert!(!Arena::default().parse(bad).errors().is_empty(), "{bad}");
        }
    }
}
