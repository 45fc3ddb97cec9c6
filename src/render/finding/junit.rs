//! Findings as a JUnit report: a suite for each file of which something was found, a test that
//! failed for each finding. Where nothing was found, one test says so, for a report without
//! tests is a fault to those who read it.

use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Findings, Format, Shown};
use crate::diag::Severity;
use crate::lang::Voice;
use crate::render::{Options, safe};

pub(super) static FORMAT: Format = Format {
    name: "junit",
    write,
};

type Out<'a> = Writer<&'a mut dyn Write>;

/// A value of an attribute, in which a line would not stay one.
fn value(text: &str) -> String {
    safe::xml(text).replace('\n', " ")
}

/// The counts that a suite tells.
fn counts(tests: usize, failures: usize) -> [(&'static str, String); 3] {
    [
        ("tests", tests.to_string()),
        ("failures", failures.to_string()),
        ("errors", "0".to_owned()),
    ]
}

fn write(
    findings: &Findings<'_>,
    voice: &Voice,
    _: &Options,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut xml = Writer::new_with_indent(out, b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let failures = findings.shown.len();
    let all = counts(failures.max(1), failures);
    let suites = xml
        .create_element("testsuites")
        .with_attribute(("name", env!("CARGO_PKG_NAME")))
        .with_attributes(all.iter().map(|(key, value)| (*key, value.as_str())));
    suites.write_inner_content(|xml| {
        if failures == 0 {
            return passed(voice, xml);
        }
        for of_file in findings.shown.chunk_by(|a, b| a.path == b.path) {
            suite(findings, of_file, voice, xml)?;
        }
        Ok(())
    })?;
    writeln!(xml.into_inner())
}

/// The suite of a tree without findings: one test, named the same in every run.
fn passed(voice: &Voice, xml: &mut Out<'_>) -> io::Result<()> {
    let counts = counts(1, 0);
    let suite = xml
        .create_element("testsuite")
        .with_attribute(("name", env!("CARGO_PKG_NAME")))
        .with_attributes(counts.iter().map(|(key, value)| (*key, value.as_str())));
    suite.write_inner_content(|xml| {
        let name = value(&voice.word("finding-passed"));
        let case = xml.create_element("testcase");
        let case = case.with_attribute(("name", name.as_str()));
        case.with_attribute(("classname", env!("CARGO_PKG_NAME")))
            .write_empty()?;
        Ok(())
    })?;
    Ok(())
}

fn suite(
    findings: &Findings<'_>,
    of_file: &[Shown<'_>],
    voice: &Voice,
    xml: &mut Out<'_>,
) -> io::Result<()> {
    let path = of_file.first().map(|shown| findings.path(shown));
    let path = value(&path.unwrap_or_default());
    let counts = counts(of_file.len(), of_file.len());
    let suite = xml
        .create_element("testsuite")
        .with_attribute(("name", path.as_str()))
        .with_attributes(counts.iter().map(|(key, value)| (*key, value.as_str())));
    suite.write_inner_content(|xml| {
        of_file
            .iter()
            .try_for_each(|shown| case(shown, &path, voice, xml))
    })?;
    Ok(())
}

fn case(shown: &Shown<'_>, path: &str, voice: &Voice, xml: &mut Out<'_>) -> io::Result<()> {
    let message = value(&shown.message);
    let name = format!("{}: {message}", shown.code);
    let case = xml
        .create_element("testcase")
        .with_attribute(("name", name.as_str()))
        .with_attribute(("classname", path));
    case.write_inner_content(|xml| {
        let failure = xml
            .create_element("failure")
            .with_attribute(("type", shown.code.as_str()))
            .with_attribute(("message", message.as_str()));
        let text = body(shown, path, voice);
        failure.write_text_content(BytesText::new(&text))?;
        Ok(())
    })?;
    Ok(())
}

/// Where it stands, how grave it is, what to do.
fn body(shown: &Shown<'_>, path: &str, voice: &Voice) -> String {
    let severity = match shown.severity {
        Severity::Off => Severity::Info,
        severity => severity,
    };
    let severity = voice.word(&format!("severity-{}", severity.as_str()));
    let place = shown.place;
    let mut text = format!("{path}:{}:{} {severity}", place.line, place.column);
    for line in shown.help.iter().chain(&shown.also) {
        text.push('\n');
        text.push_str(&safe::xml(line));
    }
    text
}
