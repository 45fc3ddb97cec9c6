//! `jiedao complete`: what records could stand at the end of a line. Called by the scripts
//! that `jiedao completions` prints, never by people.
//!
//! It lists the tree and reads at most the policy; on any fault it prints nothing. Names are
//! strangers' text that a shell would run: only well-formed ids are offered.

use std::collections::BTreeSet;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use clap::{Arg, ArgAction, Command};

use crate::diag::FileId;
use crate::points::CORRECTION;
use crate::record::{Home, KINDS, Kind, Record, Room, is_id, locate, read};
use crate::report::{REPORTS, named};
use crate::rules::rules;
use crate::store::{Source, What, Worktree, find_root};

#[derive(clap::Args)]
pub struct Args {
    #[arg(last = true)]
    words: Vec<String>,
}

/// What may be written at a place of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Wanted {
    /// Ids of these kinds.
    Ids(Vec<Kind>),
    /// The names of kinds.
    Kinds,
    /// The names of reports.
    Reports,
    /// The codes of rules.
    Codes,
    /// The names of items.
    Items,
    /// Words of the program's own.
    Values(Vec<String>),
}

pub fn run(command: Command, args: &Args, data: Option<PathBuf>) -> anyhow::Result<u8> {
    let Some(line) = Line::parse(command, &args.words) else {
        return Ok(0);
    };
    let offered = match line.wanted {
        Wanted::Ids(kinds) => ids(&kinds, line.data.or(data)).unwrap_or_default(),
        Wanted::Kinds => words(KINDS.iter().map(|info| info.name)),
        Wanted::Reports => words(REPORTS.iter().map(|report| report.name)),
        Wanted::Values(values) => values.into_iter().collect(),
        Wanted::Items => items(line.data.or(data)).unwrap_or_default(),
        Wanted::Codes => rules().map(|rule| rule.code.to_string()).collect(),
    };
    let mut out = BufWriter::new(io::stdout().lock());
    for word in offered.iter().filter(|word| word.starts_with(&line.begun)) {
        writeln!(out, "{word}")?;
    }
    out.flush()?;
    Ok(0)
}

fn words(words: impl Iterator<Item = &'static str>) -> BTreeSet<String> {
    words.map(str::to_owned).collect()
}

/// The tree that is meant.
fn tree(data: Option<PathBuf>) -> Option<Worktree> {
    let root = match data {
        Some(root) => root,
        None => find_root(&std::env::current_dir().ok()?)?,
    };
    Some(Worktree::new(root))
}

/// The items of the policy. Those that a shell would take apart are left out.
fn items(data: Option<PathBuf>) -> Option<BTreeSet<String>> {
    let Home::Fixed(path) = Kind::Points.info().home else {
        return None;
    };
    let mut bytes = Vec::new();
    tree(data)?.read(path, &mut bytes).ok()?;
    let outcome = read(Kind::Points, FileId(0), &bytes, &mut Room::default(), false);
    let Record::Points(policy) = outcome.record? else {
        return None;
    };
    let names = policy
        .item
        .iter()
        .filter_map(|item| item.value.name.as_ref());
    let names = names.map(|name| name.value.to_string());
    Some(
        names
            .chain([CORRECTION.to_owned()])
            .filter(|name| is_id(name))
            .collect(),
    )
}

/// The ids of some kinds.
fn ids(kinds: &[Kind], data: Option<PathBuf>) -> Option<BTreeSet<String>> {
    let listed = tree(data)?.list().ok()?;
    let files = listed.iter().filter(|listed| listed.what == What::File);
    let found = files.filter_map(|file| locate(&file.path).ok());
    let found = found.filter(|found| kinds.contains(&found.kind));
    let ids = found.map(|found| found.id.to_string());
    Some(ids.filter(|id| is_id(id)).collect())
}

/// What an argument of a command takes, where that is records or the program's own words.
/// `before` is what stands before it among those without a name.
fn wanted(command: &str, arg: &str, before: &[&str]) -> Option<Wanted> {
    let one = |kind: Kind| Some(Wanted::Ids(vec![kind]));
    match (command, arg) {
        (_, "community") => one(Kind::Community),
        (_, "grid") => one(Kind::Grid),
        (_, "building") => one(Kind::Building),
        (_, "volunteer") | ("points", "explain") => one(Kind::Volunteer),
        ("show", "id") => {
            let kinds = KINDS.iter().filter(|k| !matches!(k.home, Home::Fixed(_)));
            Some(Wanted::Ids(kinds.map(|info| info.kind).collect()))
        }
        ("list" | "schema", "kind") => Some(Wanted::Kinds),
        ("report", "name") => Some(Wanted::Reports),
        ("report", "subject") => one(named(before.first()?)?.subject?),
        ("explain", "code") => Some(Wanted::Codes),
        (_, "item") => Some(Wanted::Items),
        _ => None,
    }
}

/// The words that an argument may be. The scripts know them too, but bash's not behind
/// `--by=`.
fn values(arg: &Arg) -> Option<Wanted> {
    let values = arg.get_possible_values();
    let values: Vec<String> = values.iter().map(|v| v.get_name().to_owned()).collect();
    (!values.is_empty()).then_some(Wanted::Values(values))
}

/// Whether what an argument takes can be told when a line is completed.
pub fn is_told(command: &str, arg: &str) -> bool {
    arg == "subject" || wanted(command, arg, &[]).is_some()
}

/// A line that is being written.
#[derive(Debug)]
struct Line {
    wanted: Wanted,
    /// What stands of the last word.
    begun: String,
    /// The tree that the line names.
    data: Option<PathBuf>,
}

impl Line {
    /// Reads the words behind the program's name, the last of which is not finished; none where
    /// it takes nothing that can be told.
    fn parse(mut root: Command, words: &[String]) -> Option<Self> {
        root.build();
        let (last, words) = words.split_last()?;
        let mut command = &root;
        let mut before: Vec<&str> = Vec::new();
        let mut data = None;
        let mut open: Option<&Arg> = None;
        for word in words {
            if let Some(option) = open {
                // Some shells take `--grid=tx` for three words.
                if word != "=" {
                    data = value_of(option, word).or(data);
                    open = None;
                }
            } else if let Some(name) = short(word) {
                // `-ofile` holds its value, `-o` is followed by it.
                let whole = word.chars().count() == 2;
                open = option_of(command, |arg| arg.get_short() == Some(name)).filter(|_| whole);
            } else if let Some(name) = word.strip_prefix("--") {
                match name.split_once('=') {
                    Some((name, value)) => {
                        data = option(command, name)
                            .and_then(|option| value_of(option, value))
                            .or(data);
                    }
                    None => open = option(command, name),
                }
            } else if let (true, Some(sub)) = (before.is_empty(), command.find_subcommand(word)) {
                command = sub;
            } else {
                before.push(word);
            }
        }
        let (arg, begun) = match (open, last.strip_prefix("--")) {
            (Some(option), _) => (option, last.strip_prefix('=').unwrap_or(last)),
            (None, Some(name)) => {
                let (name, begun) = name.split_once('=')?;
                (option(command, name)?, begun)
            }
            (None, None) => (command.get_positionals().nth(before.len())?, last.as_str()),
        };
        Some(Self {
            wanted: wanted(command.get_name(), arg.get_id().as_str(), &before)
                .or_else(|| values(arg))?,
            begun: begun.to_owned(),
            data,
        })
    }
}

/// The first such option that takes a value.
fn option_of(command: &Command, is: impl Fn(&Arg) -> bool) -> Option<&Arg> {
    let takes = |arg: &&Arg| matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
    command.get_opts().filter(takes).find(|arg| is(arg))
}

/// The option of a long name.
fn option<'a>(command: &'a Command, name: &str) -> Option<&'a Arg> {
    option_of(command, |arg| arg.get_long() == Some(name))
}

/// The letter of a word that is a short option.
fn short(word: &str) -> Option<char> {
    let mut rest = word.strip_prefix('-')?.chars();
    rest.next().filter(|letter| *letter != '-')
}

/// The tree that an option names, if it is the one that does.
fn value_of(option: &Arg, value: &str) -> Option<PathBuf> {
    (option.get_id() == "data").then(|| PathBuf::from(value))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn line(text: &str) -> Option<Line> {
        let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        Line::parse(crate::cli::Args::command(), &words)
    }

    fn told(text: &str) -> Option<(Wanted, String)> {
        line(text).map(|line| (line.wanted, line.begun))
    }

    #[test]
    fn the_last_word_is_what_is_wanted() {
        let ids = |kind, begun: &str| Some((Wanted::Ids(vec![kind]), begun.to_owned()));
        assert_eq!(told("points --grid tx"), ids(Kind::Grid, "tx"));
        assert_eq!(told("points --grid=tx"), ids(Kind::Grid, "tx"));
        assert_eq!(told("points --grid = tx"), ids(Kind::Grid, "tx"));
        assert_eq!(told("points --grid ="), ids(Kind::Grid, ""));
        assert_eq!(told("points --all --explain "), ids(Kind::Volunteer, ""));
        assert_eq!(
            told("list --community x unit"),
            Some((Wanted::Kinds, "unit".into()))
        );
        assert_eq!(told("explain o"), Some((Wanted::Codes, "o".into())));
        assert_eq!(
            told("report --year 2014 "),
            Some((Wanted::Reports, "".into()))
        );
        let (values, begun) = told("points --by = co").unwrap();
        assert!(matches!(values, Wanted::Values(list) if list.contains(&"community".into())));
        assert_eq!(begun, "co");
        for nothing in ["", "po", "points --gr", "validate x", "show a b"] {
            assert_eq!(told(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn the_tree_may_be_named_on_the_line() {
        let data = |text| line(text).and_then(|line| line.data);
        assert_eq!(data("--data there show x"), Some("there".into()));
        assert_eq!(data("show --data=there x"), Some("there".into()));
        assert_eq!(data("show x"), None);
    }

    #[test]
    fn only_ids_are_offered() {
        let top = tempfile::tempdir().unwrap();
        let units = top.path().join("units");
        std::fs::create_dir(&units).unwrap();
        for name in [
            "a-1",
            "$(touch x)",
            "a;b",
            "a b",
            "\u{1b}[31m",
            "`x`",
            "花园",
        ] {
            std::fs::write(units.join(format!("{name}.toml")), "").unwrap();
        }
        let found = ids(&[Kind::Unit], Some(top.path().to_owned())).unwrap();
        assert_eq!(Vec::from_iter(found), ["a-1", "花园"]);
        assert_eq!(ids(&[Kind::Unit], Some("/nowhere".into())), None);
    }
}
