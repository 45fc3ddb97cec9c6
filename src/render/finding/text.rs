//! Findings as text: the quoted line with carets right under Chinese text, then the help.
//!
//! Only the line in question is handed to the renderer, and of a long one the part around
//! the place, so that a file of a mebibyte in one line costs no more than any other.

use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Findings, Format, Shown};
use crate::diag::{Arg, Severity};
use crate::lang::Voice;
use crate::render::Options;
use crate::text::{Span, hazard, printable};

pub(super) static FORMAT: Format = Format {
    name: "text",
    write,
};

fn write(
    findings: &Findings<'_>,
    voice: &Voice,
    options: &Options,
    out: &mut dyn Write,
) -> io::Result<()> {
    let renderer = if options.color {
        Renderer::styled().hyperlink(false)
    } else {
        Renderer::plain()
    };
    let renderer = renderer.term_width(options.width);
    let names = Names::new(voice);
    for shown in &findings.shown {
        writeln!(out, "{}\n", render(shown, &names, &renderer, options.width))?;
    }
    let count = |severity| Arg::from(findings.count(severity));
    let args = [
        ("files", Arg::from(findings.files)),
        ("errors", count(Severity::Error)),
        ("warnings", count(Severity::Warn)),
        ("infos", count(Severity::Info)),
    ];
    writeln!(out, "{}", voice.say("finding-summary", &args))
}

/// The words that stand in every finding.
struct Names {
    severities: [(Severity, String); 4],
    help: String,
    see: String,
}

impl Names {
    fn new(voice: &Voice) -> Self {
        let name = |(severity, word): (Severity, &str)| {
            (severity, voice.word(&format!("severity-{word}")))
        };
        Self {
            severities: Severity::WORDS.map(name),
            help: voice.word("finding-help"),
            see: voice.word("finding-see"),
        }
    }

    fn level(&self, severity: Severity) -> Level<'_> {
        let level = match severity {
            Severity::Error => Level::ERROR,
            Severity::Warn => Level::WARNING,
            Severity::Info | Severity::Off => Level::INFO,
        };
        let name = self.severities.iter().find(|(of, _)| *of == severity);
        level.with_name(name.map(|(_, name)| name.as_str()))
    }
}

fn render(shown: &Shown<'_>, names: &Names, renderer: &Renderer, width: usize) -> String {
    let message = shown.message.replace('\n', " ");
    let title = names.level(shown.severity).primary_title(message);
    let mut group = Group::with_title(title.id(shown.code.as_str()));
    if let Some(quote) = shown
        .source
        .and_then(|source| quote(source, shown.span, width))
    {
        let mark = AnnotationKind::Primary.span(quote.start..quote.end);
        let snippet = Snippet::source(quote.text).line_start(shown.place.line as usize);
        group = group.element(snippet.annotation(mark));
    }
    if let Some(help) = &shown.help {
        let help = help.replace('\n', " ");
        group = group.element(Level::HELP.with_name(names.help.as_str()).message(help));
    }
    for also in &shown.also {
        group = group.element(Level::NOTE.with_name(names.see.as_str()).message(also));
    }
    // The renderer would count the column in the part that is quoted, and does not clean
    // the path: the line that names the place is put in here.
    let text = renderer.render(&[group]);
    let (head, rest) = text.split_once('\n').unwrap_or((&text, ""));
    let (path, place) = (printable(shown.path), shown.place);
    let digits = place.line.to_string().len();
    let arrow = format!("{:digits$}--> {path}:{}:{}", "", place.line, place.column);
    let between = if rest.is_empty() { "" } else { "\n" };
    format!("{head}\n{arrow}{between}{rest}")
}

/// The line that a span begins in, or the part of it around the span, and what to mark.
struct Quote {
    text: String,
    start: usize,
    end: usize,
}

/// None where the line is empty: there is nothing to point at. Looks at no more of the file
/// than it quotes.
fn quote(source: &str, span: Span, width: usize) -> Option<Quote> {
    let floor = |at: u32| {
        let at = (at as usize).min(source.len());
        (0..=at)
            .rev()
            .find(|at| source.is_char_boundary(*at))
            .unwrap_or(0)
    };
    let (at, end) = (floor(span.start), floor(span.end.max(span.start)));
    // Half of the room before the place, the rest behind it.
    let before = source[..at]
        .chars()
        .rev()
        .take(width / 2)
        .take_while(|c| *c != '\n');
    let first = at - before.map(char::len_utf8).sum::<usize>();
    let behind = source[at..].chars().take(width).take_while(|c| *c != '\n');
    let last = at + behind.map(char::len_utf8).sum::<usize>();
    let line = source[first..last].trim_end_matches('\r');
    if line.trim().is_empty() {
        return None;
    }
    let (at, last) = (at.min(first + line.len()), first + line.len());
    let mut quote = Quote {
        text: String::new(),
        start: 0,
        end: 0,
    };
    if !source[..first].is_empty() && !source[..first].ends_with('\n') {
        quote.text.push('…');
    }
    for (i, c) in line.char_indices() {
        quote.pass(first + i, at, end);
        quote.text.push(if hazard(c) && c != '\t' {
            '\u{fffd}'
        } else {
            c
        });
    }
    quote.pass(last, at, end.min(last));
    if !source[last..].is_empty() && !source[last..].starts_with(['\r', '\n']) {
        quote.text.push('…');
    }
    Some(quote)
}

impl Quote {
    /// Notes where the marks fall as the text grows: the source stands at `i`.
    fn pass(&mut self, i: usize, start: usize, end: usize) {
        if i <= start {
            self.start = self.text.len();
        }
        if i <= end {
            self.end = self.text.len();
        }
    }
}
