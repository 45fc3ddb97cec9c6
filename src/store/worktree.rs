//! A folder on disk.

use std::fs::{DirEntry, File, Metadata, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::{Cache, Listed, MAX_BYTES, Near, Paths, Source, Stamp, What, passed_over};
use crate::text::head;

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

/// How many files of one folder are stamped by one thread at a time.
const AT_ONCE: usize = 256;

impl Worktree {
    /// What lies in a folder of the tree, sorted.
    fn folder(&self, folder: &str) -> io::Result<Vec<Listed>> {
        let found: Vec<io::Result<DirEntry>> = std::fs::read_dir(self.root.join(folder))?.collect();
        let found = found.into_par_iter().with_min_len(AT_ONCE);
        let mut listed: Vec<Listed> = found.filter_map(|found| self.one(folder, found)).collect();
        // All begin with the folder, and the heads of their names tell most of them apart.
        let start = folder.len() + usize::from(!folder.is_empty());
        let name = |item: &Listed| {
            let name = item.path.as_bytes().get(start..).unwrap_or_default();
            head(name).swap_bytes()
        };
        listed.sort_unstable_by(|a, b| (name(a), &a.path).cmp(&(name(b), &b.path)));
        Ok(listed)
    }

    /// One entry of a folder; none where it is passed over.
    fn one(&self, folder: &str, found: io::Result<DirEntry>) -> Option<Listed> {
        let entry = match found {
            Ok(entry) => entry,
            Err(error) => return Some(unreadable(folder, &error)),
        };
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if passed_over(&name) {
            return None;
        }
        let path = match folder {
            "" => name.into_owned(),
            // In one piece of just that size: there are many.
            folder => [folder, "/", &name].concat(),
        };
        let what = match entry.file_type() {
            Ok(kind) => what_is(kind),
            Err(error) => return Some(unreadable(&path, &error)),
        };
        // Asked of the open folder, which takes no walk along the path. Of an entry it tells of
        // a link itself.
        let stamped = what == What::File && self.cache.is_some();
        let about = stamped.then(|| entry.metadata().ok()).flatten();
        let stamp = about.filter(Metadata::is_file).as_ref().map(Stamp::of);
        Some(Listed { path, what, stamp })
    }
}

fn unreadable(path: &str, error: &io::Error) -> Listed {
    Listed::new(path, What::Unreadable(error.to_string().into()))
}

impl Source for Worktree {
    fn list(&self) -> io::Result<Paths> {
        let mut lists = vec![self.folder("")?];
        let mut from = 0;
        // Level by level, the folders of a level side by side.
        while from < lists.len() {
            let level = lists[from..].par_iter().flatten();
            let folders = level.filter(|item| item.what == What::Folder);
            let open = |item: &Listed| {
                let read = self.folder(&item.path);
                read.unwrap_or_else(|error| vec![unreadable(&item.path, &error)])
            };
            let found: Vec<Vec<Listed>> = folders.map(open).collect();
            from = lists.len();
            lists.extend(found);
        }
        Ok(Paths::of_folders(lists))
    }

    fn read(&self, path: &str, into: &mut Vec<u8>) -> io::Result<()> {
        into.clear();
        let mut options = OpenOptions::new();
        options.read(true);
        refuse_links(&mut options);
        fill(into, options.open(self.root.join(path))?)
    }

    fn read_near(&self, near: &mut Near, path: &str, into: &mut Vec<u8>) -> io::Result<()> {
        into.clear();
        fill(into, near.open(&self.root, path)?)
    }

    fn cache(&self) -> Option<&Cache> {
        self.cache.as_ref()
    }
}

fn fill(buffer: &mut Vec<u8>, file: File) -> io::Result<()> {
    file.take(MAX_BYTES + 1).read_to_end(buffer)?;
    Ok(())
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

    #[test]
    fn folders_are_joined_in_order_of_path() {
        let top = tempfile::tempdir().unwrap();
        let names = ["a", "a-b", "a.b", "a0", "ab"];
        for one in names {
            for other in names {
                let folder = top.path().join(one).join(other).join("a-");
                std::fs::create_dir_all(&folder).unwrap();
                for file in names {
                    std::fs::write(folder.join(file), "x").unwrap();
                    std::fs::write(folder.with_file_name(format!("a-{file}")), "x").unwrap();
                }
            }
        }
        let listed = Worktree::new(top.path()).list().unwrap();
        assert_eq!(listed.len(), 5 + 25 + 25 * 11);
        assert!(listed.iter().is_sorted_by(|a, b| a.path < b.path));
    }

    #[cfg(unix)]
    #[test]
    fn names_that_look_alike_are_listed_in_order() {
        use std::os::unix::ffi::OsStrExt;
        let top = tempfile::tempdir().unwrap();
        for name in [&b"a\xff"[..], "a\u{fffd}".as_bytes(), b"a-"] {
            let folder = top.path().join(std::ffi::OsStr::from_bytes(name));
            std::fs::create_dir(&folder).unwrap();
            std::fs::write(folder.join("x.toml"), "x").unwrap();
            std::fs::write(folder.join("y.toml"), "y").unwrap();
        }
        let listed = Worktree::new(top.path()).list().unwrap();
        assert_eq!(listed.len(), 9);
        assert!(listed.iter().is_sorted_by(|a, b| a.path <= b.path));
    }

    #[test]
    fn files_are_stamped_where_there_is_a_cache() {
        let (top, kept) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::fs::create_dir(top.path().join("a")).unwrap();
        std::fs::write(top.path().join("a/x.toml"), "x").unwrap();
        let tree = Worktree::new(top.path());
        let stamps = |tree: &Worktree| {
            let listed = tree.list().unwrap().into_iter();
            listed.map(|item| item.stamp).collect::<Vec<_>>()
        };
        assert_eq!(stamps(&tree), [None, None]);
        let tree = tree.with_cache(Cache::new(Some(kept.path().to_owned()), top.path()));
        let first = stamps(&tree);
        assert!(first[0].is_none() && first[1].is_some());
        assert_eq!(stamps(&tree), first);
        std::fs::write(top.path().join("a/x.toml"), "xy").unwrap();
        assert_ne!(stamps(&tree), first);
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
