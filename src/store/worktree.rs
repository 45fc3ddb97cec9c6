//! A folder on disk.

use std::fs::OpenOptions;
use std::io::{self, Read};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::{Cache, Listed, MAX_BYTES, Source, Stamp, What, passed_over};

/// A tree on disk. The root may be a link; nothing below it is followed.
#[derive(Debug, Clone)]
pub struct Worktree {
    root: PathBuf,
    cache: Option<Cache>,
}

impl Worktree {
    /// A tree at a root.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        let (root, cache) = (root.into(), None);
        Self { root, cache }
    }

    /// Keeps what is made of its files in a cache.
    pub fn with_cache(mut self, cache: Option<Cache>) -> Self {
        self.cache = cache;
        self
    }

    /// The root.
    pub fn root(&self) -> &Path {
        &self.root
    }
}

/// How deep the tree is walked by one thread: to the folders of the kinds of a community.
const SHALLOW: usize = 3;

impl Worktree {
    /// What lies below a folder, and the folders at the greatest depth.
    fn walk(&self, top: &Path, from: usize, to: usize) -> (Vec<Listed>, Vec<PathBuf>) {
        let walk = WalkDir::new(top).follow_links(false);
        let walk = walk.min_depth(from).max_depth(to).into_iter();
        let walk = walk.filter_entry(|entry| {
            entry.depth() == 0 || !passed_over(&entry.file_name().to_string_lossy())
        });
        let (mut listed, mut folders) = (Vec::new(), Vec::new());
        for entry in walk {
            let (path, what) = match &entry {
                Ok(entry) => (Some(entry.path()), what_is(entry.file_type())),
                Err(error) => (error.path(), What::Unreadable(error_text(error))),
            };
            let Some(within) = path.and_then(|p| p.strip_prefix(&self.root).ok()) else {
                continue;
            };
            if let Ok(entry) = &entry
                && what == What::Folder
                && entry.depth() == to
            {
                folders.push(entry.path().to_owned());
            }
            let path = slashed(within);
            listed.push(Listed { path, what });
        }
        (listed, folders)
    }
}

/// A path as it is told everywhere.
fn slashed(path: &Path) -> String {
    if MAIN_SEPARATOR == '/' {
        return path.to_string_lossy().into_owned();
    }
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

impl Source for Worktree {
    fn list(&self) -> io::Result<Vec<Listed>> {
        std::fs::read_dir(&self.root)?;
        // Nearly everything lies three folders deep, in folders that are walked side by side.
        let (mut listed, folders) = self.walk(&self.root, 1, SHALLOW);
        let deep = folders.par_iter().map(|folder| {
            let (mut listed, _) = self.walk(folder, 1, usize::MAX);
            listed.sort_unstable_by(|a, b| a.path.cmp(&b.path));
            listed
        });
        let deep: Vec<Vec<Listed>> = deep.collect();
        listed.reserve_exact(deep.iter().map(Vec::len).sum());
        deep.into_iter().for_each(|list| listed.extend(list));
        // A stable sort finds what is in order already.
        listed.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(listed)
    }

    fn read(&self, path: &str, into: &mut Vec<u8>) -> io::Result<()> {
        into.clear();
        let mut options = OpenOptions::new();
        options.read(true);
        refuse_links(&mut options);
        let file = options.open(self.root.join(path))?;
        file.take(MAX_BYTES + 1).read_to_end(into)?;
        Ok(())
    }

    fn stamp(&self, path: &str) -> Option<Stamp> {
        let about = std::fs::symlink_metadata(self.root.join(path)).ok()?;
        about.is_file().then(|| Stamp::of(&about))
    }

    fn cache(&self) -> Option<&Cache> {
        self.cache.as_ref()
    }
}

fn what_is(kind: std::fs::FileType) -> What {
    if kind.is_file() {
        What::File
    } else if kind.is_dir() {
        What::Folder
    } else if kind.is_symlink() {
        What::Link
    } else {
        What::Special
    }
}

/// Why a path could not be looked at, without the path itself.
fn error_text(error: &walkdir::Error) -> String {
    error
        .io_error()
        .map_or_else(|| error.to_string(), ToString::to_string)
}

/// A file that was replaced by a link or a pipe since it was listed is not opened.
#[cfg(unix)]
pub(super) fn refuse_links(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK);
}

#[cfg(not(unix))]
pub(super) fn refuse_links(_: &mut OpenOptions) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_sorted_and_passes_over_hidden() {
        let top = tempfile::tempdir().unwrap();
        for path in ["b/x.toml", "a.toml", ".git/x", "README.md", "b/.y"] {
            let path = top.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "x").unwrap();
        }
        let tree = Worktree::new(top.path());
        let paths: Vec<_> = tree.list().unwrap().into_iter().map(|l| l.path).collect();
        assert_eq!(paths, ["a.toml", "b", "b/x.toml"]);
        let mut buffer = vec![1, 2, 3];
        tree.read("a.toml", &mut buffer).unwrap();
        assert_eq!(buffer, b"x");
    }

    #[cfg(unix)]
    #[test]
    fn never_follows_links() {
        let top = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink(".", top.path().join("loop")).unwrap();
        std::os::unix::fs::symlink("/etc/passwd", top.path().join("x.toml")).unwrap();
        let tree = Worktree::new(top.path());
        assert!(tree.list().unwrap().iter().all(|l| l.what == What::Link));
        assert!(tree.read("x.toml", &mut Vec::new()).is_err());
    }
}
