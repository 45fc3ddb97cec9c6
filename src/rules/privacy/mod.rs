//! V: what must not stand in records.
//!
//! Reading leaves traces of what may tell of a person; these rules say which of them do. A
//! finding never repeats what it found: the message shows a few characters of it, and whoever
//! prints the line hides the rest.

use super::Rule;
use crate::diag::{Arg, Diagnostic};
use crate::record::Trace;
use crate::text::Span;

mod account;
mod identity;
mod name_and_room;
mod names;
mod number;
mod phone;
mod private_matter;

/// The family's rules, in order of code.
pub static RULES: &[&Rule] = &[
    &identity::RULE,
    &phone::RULE,
    &account::RULE,
    &name_and_room::RULE,
    &private_matter::RULE,
];

/// A finding about a part of what a trace is of; its text must not be shown.
fn told(rule: &Rule, trace: &Trace, part: Span) -> Diagnostic {
    let span = match trace.exact {
        true => Span {
            start: trace.span.start + part.start,
            end: trace.span.start + part.end,
        },
        false => trace.span,
    };
    let mut finding = Diagnostic::new(rule.code, trace.file, span).secret().help();
    if let Some(entry) = &trace.entry {
        finding = finding.entry(entry.as_str());
    }
    if trace.in_id {
        // The message must not name the record by it either.
        finding = finding.arg("id", Arg::Text(masked(&trace.text)));
    }
    finding
}

/// A number of which too little is left to be called.
fn masked(number: &str) -> String {
    let digits = number.chars().filter(|c| c.is_numeric()).count();
    let mut nth = 0;
    let hide = |c: char| {
        nth += usize::from(c.is_numeric());
        let shown = nth <= 3 || nth > digits.saturating_sub(2);
        if c.is_numeric() && !shown { '*' } else { c }
    };
    number.chars().map(hide).collect()
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn little_is_left_of_a_number() {
        assert_eq!(masked("138-1234-5678"), "138-****-**78");
        assert_eq!(masked("１３８１２３４５６７８"), "１３８******７８");
    }
}
