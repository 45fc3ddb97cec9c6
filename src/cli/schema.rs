//! `jiedao schema`: what records may hold, as JSON Schema for editors.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use unicode_width::UnicodeWidthStr;

use super::folder::Folder;
use crate::diag::Arg;
use crate::lang::Voice;
use crate::record::{KINDS, KindInfo};
use crate::render::schema::Schemas;

#[derive(clap::Args)]
pub struct Args {
    kind: Option<String>,
    #[arg(long, value_name = "DIR", conflicts_with = "kind")]
    out: Option<PathBuf>,
}

pub fn run(args: &Args, voice: &Voice) -> anyhow::Result<u8> {
    let schemas = Schemas::new(voice.lang());
    let mut out = io::stdout().lock();
    match (&args.kind, &args.out) {
        (Some(kind), _) => {
            let kind = super::kind_named(voice, kind)?;
            writeln!(out, "{:#}", schemas.of(kind.info()))?;
        }
        (None, Some(folder)) => write(&schemas, folder, voice)?,
        (None, None) => {
            let widest = KINDS.iter().map(|info| voice.word(info.word).width()).max();
            for info in KINDS {
                let (name, word) = (info.name, voice.word(info.word));
                let gap = " ".repeat(widest.unwrap_or(0) - word.width() + 2);
                writeln!(
                    out,
                    "{name:<12}  {word}{gap}{}",
                    info.home.paths().join(", ")
                )?;
            }
        }
    }
    Ok(0)
}

/// Writes every schema, and for two editors which of them holds for which files.
fn write(schemas: &Schemas, path: &Path, voice: &Voice) -> anyhow::Result<()> {
    let folder = Folder::new(path, voice);
    for info in KINDS {
        folder.put(&file_name(info), "{", &format!("{:#}\n", schemas.of(info)))?;
    }
    let editor = |name, table, key| folder.put(name, MARK, &associations(path, table, key));
    let taplo = editor("taplo.toml", "[[rule]]", "schema.path")?;
    let tombi = editor("tombi.toml", "[[schemas]]", "path")?;
    let told = |path: &Path| Arg::from(path.display().to_string());
    let written = [("count", Arg::from(KINDS.len())), ("folder", told(path))];
    let associate = [("taplo", told(&taplo)), ("tombi", told(&tombi))];
    let mut err = io::stderr().lock();
    writeln!(err, "{}", voice.say("schema-written", &written))?;
    writeln!(err, "{}", voice.say("schema-associate", &associate))?;
    Ok(())
}

/// What the lines for an editor begin with.
const MARK: &str = "# jiedao schema --out";

fn file_name(info: &KindInfo) -> String {
    format!("{}.schema.json", info.name)
}

/// The lines of an editor's configuration that say which schema holds for which files.
fn associations(folder: &Path, table: &str, key: &str) -> String {
    let mut text = format!("{MARK}\n\n");
    for info in KINDS {
        let path = folder.join(file_name(info)).display().to_string();
        let path = quoted(&path.replace('\\', "/"));
        let include: Vec<String> = info.home.paths();
        let include: Vec<String> = include.iter().map(|p| quoted(&format!("**/{p}"))).collect();
        let _ = writeln!(
            text,
            "{table}\ninclude = [{}]\n{key} = {path}\n",
            include.join(", ")
        );
    }
    text
}

/// A TOML string. The folder is whatever was typed.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
