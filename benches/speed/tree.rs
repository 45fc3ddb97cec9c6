//! A made tree in a repository of its own; it is gone with the value.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use jiedao::store::{Source, What, Worktree};

/// No time spent on objects. What git takes later to see what has changed does not depend on it.
const FAST: [&str; 4] = ["-c", "core.compression=0", "-c", "core.fsync=none"];
/// One pack in place of as many objects as there are files. Git looks through all that lie in it
/// for each one more, so that this is for so many volunteers at most.
const ONE_PACK: [&str; 2] = ["-c", "core.bigFileThreshold=1"];
const ONE_PACK_TO: usize = 100_000;
/// After a commit of many objects git would pack them behind our back, for minutes, on a core of
/// those that are measured.
const ALONE: [&str; 4] = ["-c", "gc.auto=0", "-c", "maintenance.auto=false"];

/// What somebody who writes records changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// One more entry of a handbook, of a year that is open.
    Entry,
    /// The day of one of a year that is closed: the digest of the year is another then.
    Closed,
    /// What stands above the entries.
    Head,
    /// The households of a building.
    Building,
}

impl Edit {
    /// Each of them.
    pub const ALL: [Self; 4] = [Self::Entry, Self::Closed, Self::Head, Self::Building];

    /// What is edited, in a word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Closed => "closed",
            Self::Head => "head",
            Self::Building => "building",
        }
    }

    /// A file, edited for the `nth` time.
    fn of(self, text: &str, nth: usize) -> String {
        let line = |start: &str| {
            let mut lines = text.lines().filter(|line| line.starts_with(start));
            lines.next_back().expect("a line to edit")
        };
        match self {
            Self::Entry => {
                let entry = "date = 2015-06-01\nitem = \"政治学习\"";
                let recorded = line("recorded_by");
                format!("{text}\n[[entry]]\nid = \"bench{nth:03}\"\n{entry}\n{recorded}\n")
            }
            Self::Closed => {
                let day = format!("date = 2013-12-{:02}", 1 + nth % 28);
                text.replacen(line("date = 2013-"), &day, 1)
            }
            Self::Building => {
                let households = format!("households = {}", 100 + nth);
                text.replacen(line("households = "), &households, 1)
            }
            Self::Head => match text.contains(RETIRED) {
                true => text.replacen(RETIRED, EMPLOYED, 1),
                false => text.replacen("\nstatus = ", &format!("\n{RETIRED} # "), 1),
            },
        }
    }
}

const RETIRED: &str = "status = \"离退休\"";
const EMPLOYED: &str = "status = \"在职\"";

/// A tree of records, and a place for what is cached of it.
pub struct Tree {
    root: PathBuf,
    cache: PathBuf,
    /// The handbook that is edited again and again.
    handbook: PathBuf,
    /// The building that is.
    building: PathBuf,
}

impl Tree {
    /// Makes a tree and commits it.
    pub fn made(folder: &Path, volunteers: usize, entries: usize) -> Self {
        let root = folder.join(volunteers.to_string());
        run(Command::new(env!("CARGO"))
            .args(["run", "--quiet", "--release", "--example", "generate", "--"])
            .args(["--volunteers", &volunteers.to_string()])
            .args(["--entries", &entries.to_string()])
            .arg(&root));
        let listed = Worktree::new(&root).list().expect("the tree can be listed");
        let first = |folder: &str| {
            let mut files = listed.iter().filter(|listed| listed.what == What::File);
            let is_one = |path: &str| path.contains(folder) && path.ends_with(".toml");
            let found = files.find(|listed| is_one(&listed.path));
            root.join(&found.expect("a record").path)
        };
        let [handbook, building] = ["/volunteers/", "/buildings/"].map(first);
        let tree = Self {
            cache: folder.join(format!("{volunteers}.cache")),
            root,
            handbook,
            building,
        };
        run(&mut tree.git(&["init", "--quiet"]));
        let pack: &[&str] = match volunteers > ONE_PACK_TO {
            true => &[],
            false => &ONE_PACK,
        };
        run(tree.git(&FAST).args(pack).args(["add", "--all"]));
        run(&mut tree.git(&["commit", "--quiet", "--message", "Made"]));
        // What is still to be written would hold up what is measured.
        let _ = Command::new("sync").status();
        tree
    }

    /// Where the records are.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where a cache may be kept.
    pub fn cache(&self) -> &Path {
        &self.cache
    }

    /// Changes one file, as somebody who writes records does; for the `nth` time.
    pub fn edit(&self, edit: Edit, nth: usize) {
        let file = match edit {
            Edit::Building => &self.building,
            _ => &self.handbook,
        };
        let text = std::fs::read_to_string(file).expect("the record can be read");
        let edited = edit.of(&text, nth);
        assert_ne!(edited, text, "something changed");
        std::fs::write(file, edited).expect("the record can be written");
    }

    /// Throws away what is cached.
    pub fn forget(&self) {
        let _ = std::fs::remove_dir_all(&self.cache);
    }

    /// What somebody does who wants to know what has changed.
    pub fn git_status(&self) -> Command {
        self.git(&["status", "--porcelain"])
    }

    /// Git without any settings but its own.
    fn git(&self, args: &[&str]) -> Command {
        let mut git = Command::new("git");
        git.arg("-C").arg(&self.root).args(ALONE).args(args);
        for name in ["GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"] {
            git.env(name, "/dev/null");
        }
        for who in ["AUTHOR", "COMMITTER"] {
            git.env(format!("GIT_{who}_NAME"), "bench");
            git.env(format!("GIT_{who}_EMAIL"), "bench@localhost");
        }
        git
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.root);
        self.forget();
    }
}

fn run(command: &mut Command) {
    let status = command.stdout(Stdio::null()).status();
    assert!(status.expect("it runs").success(), "{command:?}");
}
