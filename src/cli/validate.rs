//! `jiedao validate`.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufWriter, Write};

use clap::builder::PossibleValuesParser;
use jiff::civil::Date;
use rayon::prelude::*;

use super::{Context, value};
use crate::diag::{Arg, Code, FileId, Severity, Verdict};
use crate::record::{Id, Kind};
use crate::render::finding::{FORMATS, File, Findings, Told, format, show};
use crate::rules::{Checked, Day, Rule, check, rule};
use crate::store::Source;
use crate::text::{Span, hide};

#[derive(clap::Args)]
pub struct Args {
    paths: Vec<String>,
    #[arg(long, value_name = "DATE", value_parser = value::day)]
    as_of: Option<Date>,
    #[arg(long)]
    strict: bool,
    #[arg(long, default_value = "text", value_parser = formats())]
    format: String,
}

/// The names of the formats of findings.
fn formats() -> PossibleValuesParser {
    FORMATS
        .iter()
        .map(|format| format.name)
        .collect::<Vec<_>>()
        .into()
}

pub fn run(context: &Context, args: &Args) -> anyhow::Result<u8> {
    let day = Day {
        as_of: args.as_of,
        today: context.today(),
    };
    let mut checked = check(&context.tree, day)?;
    let named = within(context, &checked, &args.paths)?;
    let inside = |path: &str| {
        let under = |p: &String| {
            path == p
                || path
                    .strip_prefix(p.as_str())
                    .is_some_and(|rest| rest.starts_with('/'))
        };
        args.paths.is_empty() || named.iter().any(|p| p.is_empty() || under(p))
    };
    let files = &checked.street.files;
    checked
        .verdicts
        .retain(|v| inside(files.get(v.finding.file).path));
    print(context, &checked, &args.format)?;
    let worst = checked.verdicts.iter().map(|v| v.severity).max();
    let least = if args.strict {
        Severity::Warn
    } else {
        Severity::Error
    };
    let code = u8::from(worst.is_some_and(|severity| severity >= least));
    // The program ends: to give back a tree piece by piece would only take time.
    std::mem::forget(checked);
    Ok(code)
}

/// The paths that are named, from the root of the tree: they may be written so, or from the
/// working folder. One that names nothing would report on nothing, and say that all is well.
fn within(context: &Context, checked: &Checked, paths: &[String]) -> anyhow::Result<Vec<String>> {
    let files = &checked.street.files;
    let mut named = Vec::new();
    for path in paths {
        let plain = path.trim_start_matches("./").trim_end_matches('/');
        let within = context.within(path);
        let known = |p: &String| {
            files.iter().any(|(_, entry)| {
                p.is_empty()
                    || entry
                        .path
                        .strip_prefix(p.as_str())
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            })
        };
        let found = [Some(plain.to_owned()).filter(|p| !p.is_empty()), within]
            .into_iter()
            .flatten()
            .find(known);
        let voice = context.voice(&checked.street);
        let lost =
            || anyhow::anyhow!(voice.say("error-no-path", &[("path", Arg::from(path.as_str()))]));
        named.push(found.ok_or_else(lost)?);
    }
    Ok(named)
}

/// The text of a file as it may be shown, and what of it must not be repeated.
struct Page {
    text: String,
    secrets: Vec<String>,
    record: Option<(Kind, Id)>,
}

impl Page {
    fn new(bytes: &[u8], hidden: &[Span], record: Option<(Kind, Id)>) -> Self {
        // Most is UTF-8, which is told sooner than what is not.
        let text = std::str::from_utf8(bytes).map(Cow::Borrowed);
        let text = text.unwrap_or_else(|_| String::from_utf8_lossy(bytes));
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let secret = |span: &Span| span.of(text).to_owned();
        Self {
            secrets: hidden.iter().map(secret).collect(),
            text: hide(text, hidden),
            record,
        }
    }
}

/// The files that something is reported of.
fn pages(context: &Context, checked: &Checked) -> BTreeMap<FileId, Page> {
    let mut hidden: BTreeMap<FileId, Vec<Span>> = BTreeMap::new();
    for verdict in &checked.verdicts {
        let finding = &verdict.finding;
        let labels = finding.labels.iter().map(|label| label.file);
        for file in labels.chain([finding.file]) {
            hidden.entry(file).or_default();
        }
        if finding.secret {
            hidden.entry(finding.file).or_default().push(finding.span);
        }
    }
    let (tree, files) = (&context.tree, &checked.street.files);
    let page = |buffer: &mut Vec<u8>, (file, hidden): (FileId, Vec<Span>)| {
        let read = tree.read(files.get(file).path, buffer);
        let bytes = read.map_or(&[][..], |()| buffer.as_slice());
        (file, Page::new(bytes, &hidden, files.record(file)))
    };
    let hidden = hidden.into_par_iter();
    hidden.map_init(Vec::new, page).collect()
}

/// The rules that found something.
fn told(verdicts: &[Verdict]) -> Vec<Told> {
    let found: BTreeSet<Code> = verdicts.iter().map(|v| v.finding.code).collect();
    let told = |rule: &Rule| Told {
        code: rule.code,
        name: rule.name,
        severity: rule.severity,
        examples: [rule.wrong, rule.right],
    };
    found.into_iter().filter_map(rule).map(told).collect()
}

fn print(context: &Context, checked: &Checked, name: &str) -> anyhow::Result<()> {
    let voice = context.voice(&checked.street);
    let pages = pages(context, checked);
    let known = &checked.street.files;
    let files: BTreeMap<FileId, File<'_>> = pages
        .par_iter()
        .map(|(file, page)| {
            let entry = known.get(*file);
            let text = Some(page.text.as_str()).filter(|text| !text.is_empty());
            let one = File::new(entry.path, text).hiding(&page.secrets);
            let one = match &page.record {
                Some((kind, id)) => one.record(kind.as_str(), id),
                None => one,
            };
            (*file, one)
        })
        .collect();
    let shown = checked.verdicts.par_iter().filter_map(|verdict| {
        let file = files.get(&verdict.finding.file)?;
        Some(show(verdict, file, &voice, &|file| files.get(&file)))
    });
    let findings = Findings {
        files: checked.street.files.records(),
        base: context.base(),
        rules: told(&checked.verdicts),
        shown: shown.collect(),
    };
    let options = super::output::options();
    context.speak();
    let mut out = BufWriter::new(io::stdout().lock());
    if let Some(format) = format(name) {
        (format.write)(&findings, &voice, &options, &mut out)?;
    }
    out.flush()?;
    Ok(())
}
