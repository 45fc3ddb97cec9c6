//! `jiedao explain`: what a rule means, why it exists, and an example of each kind.

use std::io::{self, BufWriter, Write};

use anyhow::bail;

use crate::diag::Arg;
use crate::lang::Voice;
use crate::rules::rules;
use crate::text::nearest;

#[derive(clap::Args)]
pub struct Args {
    code: Option<String>,
}

pub fn run(voice: &Voice, args: &Args) -> anyhow::Result<u8> {
    let Some(code) = &args.code else {
        list(voice)?;
        return Ok(0);
    };
    let code = code.to_ascii_uppercase();
    let Some(rule) = rules().find(|rule| rule.code.as_str() == code) else {
        let told = voice.say("error-unknown-rule", &[("code", Arg::from(code.as_str()))]);
        let near = nearest(&code, rules().map(|rule| rule.code.as_str()));
        let near = near.map(|near| voice.say("usage-near", &[("near", near.into())]));
        let help = voice.word("error-unknown-rule-help");
        bail!("{told}{}\n{help}", near.unwrap_or_default());
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let severity = voice.word(&format!("severity-{}", rule.severity.as_str()));
    let head = [
        ("code", Arg::from(code.as_str())),
        ("title", voice.word(&format!("{code}-title")).into()),
        ("severity", severity.into()),
        ("name", rule.name.into()),
    ];
    writeln!(out, "{}", voice.say("explain-head", &head))?;
    writeln!(out, "\n{}", voice.word(&format!("{code}-why")))?;
    if rule.binding {
        writeln!(out, "{}", voice.word("explain-binding"))?;
    }
    for (heading, example) in [("explain-wrong", rule.wrong), ("explain-right", rule.right)] {
        writeln!(out, "\n{}\n", voice.word(heading))?;
        for line in example.trim_matches('\n').lines() {
            writeln!(out, "    {}", crate::text::printable(line))?;
        }
    }
    out.flush()?;
    Ok(0)
}

/// Every rule with its title.
fn list(voice: &Voice) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut all: Vec<_> = rules().collect();
    all.sort_by_key(|rule| rule.code);
    for rule in all {
        let title = voice.word(&format!("{}-title", rule.code));
        writeln!(out, "{}  {title}", rule.code)?;
    }
    out.flush()
}
