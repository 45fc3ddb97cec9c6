//! `jiedao man`: the manual, in the language of the output.
//!
//! One page with every command on standard output, or a page for each in a folder, where
//! `man` looks for `jiedao-points` when it is asked for `jiedao points`.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Arg as Argument, Command};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, italic, roman};

use super::folder::Folder;
use crate::diag::Arg;
use crate::lang::Voice;

/// What a page of the manual begins with.
const MARK: &str = ".ie";

#[derive(clap::Args)]
pub struct Args {
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// What the environment may say.
const ENVIRONMENT: [(&str, &str); 5] = [
    ("COLUMNS", "man-env-columns"),
    ("JIEDAO_DATA", "man-env-data"),
    ("JIEDAO_LANG", "man-env-lang"),
    ("JIEDAO_CACHE_DIR", "man-env-cache"),
    ("NO_COLOR", "man-env-color"),
];
/// How the program ends.
const EXIT: [(&str, &str); 3] = [
    ("0", "man-exit-done"),
    ("1", "man-exit-found"),
    ("2", "man-exit-failed"),
];

/// No word is broken, no line stretched: options are names, and Chinese has no spaces.
const PLAIN: &str = ".nh\n.ad l\n";

pub fn run(command: &Command, args: &Args, voice: &Voice) -> anyhow::Result<u8> {
    let page = Page::new(command, voice);
    let Some(path) = &args.out else {
        let text = page.all(command)?;
        io::stdout().lock().write_all(text.as_bytes())?;
        return Ok(0);
    };
    let folder = Folder::new(path, voice);
    folder.put("jiedao.1", MARK, &page.main(command)?)?;
    let mut count = 1usize;
    for sub in seen(command) {
        folder.put(
            &format!("jiedao-{}.1", sub.get_name()),
            MARK,
            &page.head(sub)?,
        )?;
        count += 1;
    }
    let written = [
        ("count", Arg::from(count)),
        ("folder", Arg::from(path.display().to_string())),
    ];
    writeln!(io::stderr(), "{}", voice.say("man-written", &written))?;
    Ok(0)
}

/// The commands that people call.
fn seen(command: &Command) -> impl Iterator<Item = &Command> {
    command.get_subcommands().filter(|sub| !sub.is_hide_set())
}

/// How pages are written.
struct Page<'a> {
    voice: &'a Voice,
    version: &'a str,
}

impl<'a> Page<'a> {
    fn new(command: &'a Command, voice: &'a Voice) -> Self {
        let version = command.get_version().unwrap_or_default();
        Self { voice, version }
    }

    /// The page of the program, every command in it.
    fn all(&self, command: &Command) -> io::Result<String> {
        let mut text = self.head(command)?;
        for sub in seen(command) {
            text += &self.part(sub)?;
        }
        Ok(text + &self.ending())
    }

    /// The page of the program beside those of the commands.
    fn main(&self, command: &Command) -> io::Result<String> {
        let man = Man::new(command.clone());
        let list = self.section("man-commands", |out| man.render_subcommands_section(out))?;
        Ok(self.head(command)? + &list + &self.ending())
    }

    /// The page of a command.
    fn head(&self, command: &Command) -> io::Result<String> {
        let man = Man::new(command.clone()).source(format!("jiedao {}", self.version));
        let mut title = Vec::new();
        man.render_title(&mut title)?;
        let mut text = String::from_utf8_lossy(&title).into_owned();
        text += PLAIN;
        text += &self.section("man-name", |out| man.render_name_section(out))?;
        text += &(heading(&self.voice.word("man-synopsis")) + &self.synopsis(command));
        text += &lines(|out| man.render_options_section(out))?;
        Ok(text)
    }

    /// What stands at the end of the page of the program.
    fn ending(&self) -> String {
        self.words("man-environment", &ENVIRONMENT) + &self.words("man-exit", &EXIT)
    }

    /// A section of the library's under a heading of ours.
    fn section(
        &self,
        id: &str,
        write: impl Fn(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<String> {
        Ok(heading(&self.voice.word(id)) + under_heading(&lines(write)?))
    }

    /// What a command takes, with the names of values: the library leaves them out.
    fn synopsis(&self, command: &Command) -> String {
        let name = command.get_bin_name().unwrap_or(command.get_name());
        let mut line = vec![bold(name)];
        let shown = |arg: &&Argument| !arg.is_hide_set();
        let options = command.get_arguments().filter(shown);
        for option in options.filter(|arg| !arg.is_positional()) {
            line.extend([roman(" ["), bold(names(option))]);
            if option.get_action().takes_values() {
                line.extend([roman(" "), italic(value_name(option))]);
            }
            line.push(roman("]"));
        }
        for word in command.get_positionals().filter(shown) {
            let must = word.is_required_set();
            let many = matches!(word.get_action(), clap::ArgAction::Append);
            line.push(roman(if must { " <" } else { " [" }));
            line.push(italic(value_name(word)));
            line.push(roman(if must { ">" } else { "]" }));
            line.extend(many.then(|| roman("...")));
        }
        if command.has_subcommands() {
            let word = self.voice.word("cli-commands");
            line.extend([roman(" <"), italic(word), roman(">")]);
        }
        set(|roff| {
            roff.text(line);
        })
    }

    /// A command as a part of the main page, without what all commands take.
    fn part(&self, command: &Command) -> io::Result<String> {
        let own = command.clone().mut_args(|arg| {
            let told = arg.is_global_set() || arg.get_id() == "help";
            arg.hide(told)
        });
        let about = command.get_about().map(ToString::to_string);
        let mut text = heading(&format!("jiedao {}", command.get_name()));
        text += &set(|roff| {
            roff.text([roman(about.unwrap_or_default())]);
            roff.control("PP", []);
        });
        text += &self.synopsis(&own);
        let man = Man::new(own);
        // Its options stand one level below its name.
        text += &lines(|out| man.render_options_section(out))?.replace(".SH ", ".SS ");
        Ok(text)
    }

    /// A section of words with what they mean.
    fn words(&self, id: &str, words: &[(&'static str, &str)]) -> String {
        let lines = set(|roff| {
            for (word, meaning) in words {
                roff.control("TP", []);
                roff.text([bold(*word)]);
                roff.text([roman(self.voice.word(meaning))]);
            }
        });
        heading(&self.voice.word(id)) + &lines
    }
}

/// An option by all its names.
fn names(option: &Argument) -> String {
    let short = option.get_short().map(|letter| format!("-{letter}"));
    let long = option.get_long().map(|long| format!("--{long}"));
    let names: Vec<String> = short.into_iter().chain(long).collect();
    names.join("|")
}

/// What stands for the value of an argument.
fn value_name(arg: &Argument) -> String {
    let names = arg.get_value_names().unwrap_or_default();
    let names: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
    names.join(" ")
}

fn heading(text: &str) -> String {
    set(|roff| {
        roff.control("SH", [text]);
    })
}

/// A section without its first line: the library's headings are English.
fn under_heading(section: &str) -> &str {
    section.split_once('\n').map_or("", |(_, rest)| rest)
}

/// Lines of our own.
fn set(write: impl FnOnce(&mut Roff)) -> String {
    let mut roff = Roff::new();
    write(&mut roff);
    roff.to_roff()
}

/// Lines of the library's, without the two that it sets before everything it writes: they
/// stand at the top of the page.
fn lines(write: impl Fn(&mut dyn Write) -> io::Result<()>) -> io::Result<String> {
    let mut bytes = Vec::new();
    write(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    let own = |line: &&str| !line.starts_with(r".ie \n(.g") && !line.starts_with(".el .ds Aq");
    Ok(text
        .lines()
        .filter(own)
        .fold(String::new(), |text, line| text + line + "\n"))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::{Args, help};
    use crate::lang::Lang;

    #[test]
    fn every_command_has_its_part_in_the_language() {
        for (lang, name, options) in [(Lang::Zh, "名称", "选项"), (Lang::En, "NAME", "OPTIONS")]
        {
            let voice = Voice::new(lang);
            let command = help::localised(Args::command(), &voice, &|_| true);
            let text = Page::new(&command, &voice).all(&command).unwrap();
            assert_eq!(text.matches(".SH ").count(), text.matches("\n.SH ").count());
            for told in [format!(".SH {name}\n"), format!(".SS {options}\n")] {
                assert!(text.contains(&told), "{told}");
            }
            let year = r"[\fB\-\-year\fR \fIYEAR\fR]";
            assert_eq!(text.matches(year).count(), 2, "points and report: {text}");
            assert!(
                text.contains(r"[\fB\-o|\-\-output\fR \fIFILE\fR]"),
                "{text}"
            );
            assert!(text.contains(r"\fBjiedao show\fR"), "{text}");
            for sub in command.get_subcommands() {
                let part = format!(".SH \"jiedao {}\"\n", sub.get_name());
                assert_eq!(text.contains(&part), !sub.is_hide_set(), "{part}");
            }
            assert!(
                !text.contains("Possible values") && !text.contains("cli-"),
                "{text}"
            );
        }
    }
}
