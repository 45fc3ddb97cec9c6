//! Where records come from, and where what is made of them goes: the only storey that opens
//! files.
//!
//! A [`Source`] lists what is there, sorted, and reads one file. [`Worktree`] is a folder on
//! disk, [`Memory`] a tree in memory for tests and previews; a git revision can be a third.
//! [`Counting`] is one of them that tells how far its reading is.
//! It must not know what a record is.

mod cache;
mod counting;
mod find;
mod memory;
mod near;
mod paths;
mod stamp;
mod worktree;
mod write;

use std::io;

pub use cache::{Cache, Draft, Held, Moment};
pub use counting::{Count, Counting};
pub use find::{find_root, is_root};
pub use memory::Memory;
pub use near::Near;
pub use paths::Paths;
pub use stamp::Stamp;
pub use worktree::Worktree;
pub use write::{Unwritten, write_own, write_whole};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: u64 = 1 << 20;

/// What stands at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link; never followed.
    Link,
    /// A device, socket or pipe; never opened.
    Special,
    /// Something that could not be looked at, and why.
    Unreadable(Box<str>),
}

/// One path of a tree, relative to its root, with `/` between its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The path.
    pub path: String,
    /// What stands there.
    pub what: What,
    /// What tells whether a file changes: as it was listed, before it is read. Only where there
    /// is a cache to ask.
    pub stamp: Option<Stamp>,
}

impl Listed {
    /// Something at a path.
    pub fn new(path: impl Into<String>, what: What) -> Self {
        let (path, stamp) = (path.into(), None);
        Self { path, what, stamp }
    }
}

/// A tree of files.
pub trait Source: Sync {
    /// Everything below the root but hidden names and `README.md`, sorted by path (bytes).
    ///
    /// # Errors
    /// When the root itself cannot be listed.
    fn list(&self) -> io::Result<Paths>;

    /// Reads a listed file into the buffer, which is cleared first. Reads at most one byte
    /// more than [`MAX_BYTES`], so that the caller sees that a file is too large.
    ///
    /// # Errors
    /// When it cannot be opened or read.
    fn read(&self, path: &str, into: &mut Vec<u8>) -> io::Result<()>;

    /// The same for many files, some of which lie in one folder.
    ///
    /// # Errors
    /// When it cannot be opened or read.
    fn read_near(&self, _near: &mut Near, path: &str, into: &mut Vec<u8>) -> io::Result<()> {
        self.read(path, into)
    }

    /// Where what is made of the files may be kept for the next run; none: nowhere.
    fn cache(&self) -> Option<&Cache> {
        None
    }
}

/// Whether a name is passed over.
fn passed_over(name: &str) -> bool {
    name.starts_with('.') || name == "README.md"
}
