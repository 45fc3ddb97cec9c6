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
        let id = self.place(Shape::Table, span, Words::Source(span));
        self.open.push(id);
        true
    }
    fn inline_table_close(&mut self, span: RawSpan, _: &mut dyn ErrorSink) {
        self.close(span);
    }
    fn array_open(&mut self, span: RawSpan, _: &mut dyn ErrorSink) -> bool {
        let span = Span::new(span.start(), span.end());
        let id = self.place(Shape::Array, span, Words::Source(span));
        self.open.push(id);
        true
    }
    fn array_close(&mut self, span: RawSpan, _: &mut dyn ErrorSink) {
        self.close(span);
    }
    fn simple_key(&mut self, span: RawSpan, kind: Option<Encoding>, error: &mut dyn ErrorSink) {
        let mut decoded = Cow::Borrowed("");
        self.raw(span, kind).decode_key(&mut decoded, error);
        let words = self.words(decoded);
        let span = Span::new(span.start(), span.end());
        self.path.push(Key { words, span });
    }
    fn scalar(&mut self, span: RawSpan, kind: Option<Encoding>, error: &mut dyn ErrorSink) {
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
