//! A folder of a tree that is held open, so that its files are opened without a walk along the
//! whole path of each. It must not know what is read.

use std::fs::File;
use std::io;
use std::path::Path;

/// The folder that lies open, if any does. Of use while one tree is read once.
#[derive(Debug, Default)]
pub struct Near {
    #[cfg(unix)]
    folder: Option<(String, std::os::fd::OwnedFd)>,
}

#[cfg(unix)]
impl Near {
    /// Opens a file below a root. One that was replaced by a link or a pipe since it was listed
    /// is not opened, nor is one in a folder that was.
    ///
    /// # Errors
    /// When its folder or itself cannot be opened.
    pub fn open(&mut self, root: &Path, path: &str) -> io::Result<File> {
        use rustix::fs::{CWD, Mode, OFlags, openat};

        use crate::text::folder_and_name;

        let (folder, name) = folder_and_name(path);
        let plain = OFlags::RDONLY | OFlags::CLOEXEC;
        if self.folder.as_ref().is_none_or(|(open, _)| open != folder) {
            // The root itself may be a link.
            let (within, links) = match folder {
                "" => (root.to_owned(), OFlags::empty()),
                folder => (root.join(folder), OFlags::NOFOLLOW),
            };
            let flags = plain | OFlags::DIRECTORY | links;
            let opened = openat(CWD, within, flags, Mode::empty())?;
            self.folder = Some((folder.to_owned(), opened));
        }
        let Some((_, folder)) = &self.folder else {
            return Err(io::ErrorKind::NotFound.into());
        };
        let flags = plain | OFlags::NOFOLLOW | OFlags::NONBLOCK;
        Ok(openat(folder, name, flags, Mode::empty())?.into())
    }
}

#[cfg(not(unix))]
impl Near {
    /// Opens a file below a root.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn open(&mut self, root: &Path, path: &str) -> io::Result<File> {
        File::open(root.join(path))
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn text(near: &mut Near, root: &Path, path: &str) -> io::Result<String> {
        let mut text = String::new();
        near.open(root, path)?.read_to_string(&mut text)?;
        Ok(text)
    }

    #[test]
    fn files_of_several_folders_are_read() {
        let top = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(top.path().join("a/b")).unwrap();
        let mut near = Near::default();
        for path in ["a/x", "y", "a/b/x", "a/z", "a/x"] {
            std::fs::write(top.path().join(path), path).unwrap();
            assert_eq!(text(&mut near, top.path(), path).unwrap(), path);
        }
        for path in ["a/none", "none/x", "a/x/y"] {
            assert!(text(&mut near, top.path(), path).is_err(), "{path}");
        }
        assert_eq!(text(&mut near, top.path(), "a/b/x").unwrap(), "a/b/x");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        use std::os::unix::fs::symlink;
        let (top, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::fs::write(other.path().join("x"), "x").unwrap();
        symlink(other.path(), top.path().join("folder")).unwrap();
        symlink(other.path().join("x"), top.path().join("file")).unwrap();
        let mut near = Near::default();
        assert!(text(&mut near, top.path(), "folder/x").is_err());
        assert!(text(&mut near, top.path(), "file").is_err());
        // The root may be one.
        let root = top.path().join("folder");
        assert!(text(&mut Near::default(), &root, "x").is_ok());
    }
}
