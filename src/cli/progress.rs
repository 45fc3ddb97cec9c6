//! How far a long run is: one line on a terminal, written over in place and gone at the end.
//!
//! Begun by [`super::Context`], ended by whatever prints next. A thread looks at a counter now
//! and then, so that those who read know nothing of it. A crate for progress bars would
//! bring bars and templates where one line is written.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::lang::Voice;
use crate::store::Count;

/// A run that is shorter says nothing.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the line is written anew.
const EVERY: Duration = Duration::from_millis(100);
/// To the beginning of the line, and nothing behind it.
const ERASE: &str = "\r\u{1b}[K";

/// The line, while it is there.
#[derive(Default)]
pub struct Progress {
    watch: Mutex<Option<Watch>>,
}

struct Watch {
    /// Hangs up when there is nothing more to watch.
    end: Sender<()>,
    thread: JoinHandle<()>,
}

impl Progress {
    /// Whether anybody would see it: no log of a build server, no file.
    pub fn is_seen() -> bool {
        seen(io::stderr().is_terminal(), |name| std::env::var_os(name))
    }

    /// Begins to watch a tree being read.
    pub fn of(count: &Arc<Count>, voice: Voice) -> Self {
        Self::watching(Arc::clone(count), voice, io::stderr(), PATIENCE)
    }

    fn watching(
        count: Arc<Count>,
        voice: Voice,
        mut out: impl Write + Send + 'static,
        patience: Duration,
    ) -> Self {
        let (end, ended) = mpsc::channel();
        let show = move || {
            let mut pause = patience;
            let mut shown = false;
            while ended.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
                pause = EVERY;
                if count.files() > 0 {
                    let line = line(&count, &voice);
                    // A terminal that is gone is no reason to stop.
                    let _ = write!(out, "{ERASE}{line}").and_then(|()| out.flush());
                    shown = true;
                }
            }
            if shown {
                let _ = write!(out, "{ERASE}").and_then(|()| out.flush());
            }
        };
        // Where no thread is to be had, the run goes on without a line.
        let thread = thread::Builder::new().spawn(show);
        let watch = thread.ok().map(|thread| Watch { end, thread });
        Self {
            watch: Mutex::new(watch),
        }
    }

    /// Takes the line away, so that something else may be printed.
    pub fn end(&self) {
        let mut watch = self.watch.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(Watch { end, thread }) = watch.take() {
            drop(end);
            let _ = thread.join();
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.end();
    }
}

/// Whether a terminal, or what is none, shows a line that is written over.
fn seen(terminal: bool, environment: impl Fn(&str) -> Option<OsString>) -> bool {
    let server = environment("CI").is_some_and(|value| !value.is_empty());
    let dumb = environment("TERM").is_some_and(|value| value == "dumb");
    terminal && !server && !dumb
}

/// What the line says.
fn line(count: &Count, voice: &Voice) -> String {
    let number = |count| voice.grouped(count).into();
    let args = [
        ("read", number(count.read())),
        ("files", number(count.files())),
    ];
    voice.say("cli-progress", &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::store::{Counting, Memory, Source};

    /// What is written, to be looked at while it grows.
    #[derive(Clone, Default)]
    struct Screen(Arc<Mutex<Vec<u8>>>);

    impl Write for Screen {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Screen {
        fn text(&self) -> String {
            String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
        }
    }

    fn tree(files: usize, read: usize) -> Counting<Memory> {
        let mut memory = Memory::new();
        for file in 0..files {
            memory.put(format!("{file}.toml"), "");
        }
        let tree = Counting::new(memory);
        tree.list().unwrap();
        for file in 0..read {
            tree.read(&format!("{file}.toml"), &mut Vec::new()).unwrap();
        }
        tree
    }

    #[test]
    fn the_line_is_told_in_both_languages() {
        let tree = tree(10_400, 999);
        let told = |lang| line(tree.count(), &Voice::new(lang));
        assert_eq!(told(Lang::Zh), "已读 999/10 400 份");
        assert_eq!(told(Lang::En), "read 999 of 10,400 files");
    }

    #[test]
    fn the_line_is_gone_at_the_end() {
        let (tree, screen) = (tree(3, 2), Screen::default());
        let voice = Voice::new(Lang::En);
        let progress =
            Progress::watching(tree.count().clone(), voice, screen.clone(), Duration::ZERO);
        while !screen.text().contains("read 2 of 3 files") {
            thread::yield_now();
        }
        progress.end();
        let text = screen.text();
        assert!(text.starts_with(ERASE) && text.ends_with(ERASE), "{text:?}");
        progress.end();
        assert_eq!(screen.text(), text, "it ends once");
    }

    #[test]
    fn only_a_terminal_is_written_to() {
        let of = |terminal, name: &str, value: &str| {
            seen(terminal, |asked| {
                (asked == name).then(|| OsString::from(value))
            })
        };
        assert!(of(true, "TERM", "xterm") && of(true, "CI", ""));
        assert!(!of(false, "TERM", "xterm"));
        assert!(!of(true, "CI", "true") && !of(true, "TERM", "dumb"));
    }

    #[test]
    fn a_short_run_says_nothing() {
        let (tree, screen) = (tree(3, 2), Screen::default());
        let voice = Voice::new(Lang::En);
        let hour = Duration::from_secs(3600);
        drop(Progress::watching(
            tree.count().clone(),
            voice,
            screen.clone(),
            hour,
        ));
        assert_eq!(screen.text(), "");
    }
}
