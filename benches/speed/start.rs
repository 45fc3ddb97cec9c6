//! How the program starts, and how large it is.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::run::{middle, timed};

/// How often each is started.
const STARTS: usize = 51;

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_jiedao");

/// What was measured of the program itself.
pub struct Start {
    /// How long a program takes that does nothing.
    pub floor: Duration,
    /// How long this one takes to say something, by what it is asked.
    pub said: [(&'static str, Duration); 2],
    /// Bytes of the program.
    pub size: u64,
    /// Without the names in it, which it needs only to be looked into.
    pub stripped: bool,
}

impl Start {
    /// Starts all of them in turns.
    pub fn measured(folder: &Path) -> Self {
        let asked = ["--version", "--help"];
        let once = || {
            let floor = timed(&mut Command::new("true"));
            let said = asked.map(|arg| timed(Command::new(PROGRAM).arg(arg)));
            (floor, said)
        };
        once();
        let times: Vec<_> = (0..STARTS).map(|_| once()).collect();
        let (size, stripped) = size(folder);
        let said = |i: usize| (asked[i], middle(times.iter().map(|(_, said)| said[i])));
        Self {
            floor: middle(times.iter().map(|(floor, _)| *floor)),
            said: [said(0), said(1)],
            size,
            stripped,
        }
    }
}

/// The size of a stripped copy; of the program as it is where nothing is there that strips.
fn size(folder: &Path) -> (u64, bool) {
    let copy = folder.join("stripped");
    let mut strip = Command::new("strip");
    let quiet = strip.stdout(Stdio::null()).stderr(Stdio::null());
    let status = quiet.arg("-o").arg(&copy).arg(PROGRAM).status();
    let stripped = status.is_ok_and(|status| status.success());
    let file = if stripped { &copy } else { Path::new(PROGRAM) };
    let about = file.metadata().expect("the program is there");
    (about.len(), stripped)
}
