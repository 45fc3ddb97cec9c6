//! A made tree in a repository of its own; it is gone with the value.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use jiedao::store::{Source, What, Worktree};

/// One pack in place of as many objects as there are files, and no time spent on it. What
/// git takes later to see what has changed does not depend on it.
const FAST: [&str; 6] = [
    "-c",
    "core.bigFileThreshold=1",
    "-c",
    "core.compression=0",
    "-c",
    "core.fsync=none",
];

/// A tree of records, and a place for what is cached of it.
pub struct Tree {
    root: PathBuf,
    cache: PathBuf,
    /// The handbook that is edited again and again.
    edited: PathBuf,
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
        let handbook = |path: &str| path.contains("/volunteers/") && path.ends_with(".toml");
        let mut files = listed.iter().filter(|listed| listed.what == What::File);
        let edited = files.find(|listed| handbook(&listed.path));
        let edited = root.join(&edited.expect("a volunteer").path);
        let tree = Self {
            cache: folder.join(format!("{volunteers}.cache")),
            root,
            edited,
        };
        run(&mut tree.git(&["init", "--quiet"]));
        run(tree.git(&FAST).args(["add", "--all"]));
        run(&mut tree.git(&["commit", "--quiet", "--message", "Made"]));
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

    /// Changes one file, as somebody who writes records does.
    pub fn edit(&self) {
        let mut file = OpenOptions::new()
            .append(true)
            .open(&self.edited)
            .expect("the handbook can be written");
        writeln!(file, "# edited").expect("the handbook can be written");
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
        git.arg("-C").arg(&self.root).args(args);
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
