//! Writes a file whole or not at all, and never among the records.
//!
//! Called by `cli` for `-o FILE`. The bytes go to a temporary file in the same folder, to the
//! disk, and only then by one step to their place. It must not know what is written.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::Builder;

/// Why a file is not written.
#[derive(Debug)]
pub enum Unwritten {
    /// Its place is in the tree of the records, where every file is a record or a fault.
    AmongRecords,
    /// Something stands there that is no regular file.
    NotAFile,
    /// Its folder, disk or content failed.
    Failed(io::Error),
}

impl From<io::Error> for Unwritten {
    fn from(error: io::Error) -> Self {
        Unwritten::Failed(error)
    }
}

/// Writes what `fill` writes to `path`, which must not lie below `tree`. A link is followed,
/// so that it stays one.
///
/// # Errors
/// When the place is not one to write to, or writing fails; then nothing has changed.
pub fn write_whole(
    path: &Path,
    tree: &Path,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Unwritten> {
    let path = place(path)?;
    if path.starts_with(tree.canonicalize()?) {
        return Err(Unwritten::AmongRecords);
    }
    let folder = path.parent().ok_or(Unwritten::NotAFile)?;
    let mut builder = Builder::new();
    builder.prefix(".jiedao-");
    // What stood there keeps who may read it; a new file gets what the system gives.
    match std::fs::metadata(&path) {
        Ok(there) if !there.is_file() => return Err(Unwritten::NotAFile),
        Ok(there) => builder.permissions(there.permissions()),
        Err(_) => usual(&mut builder),
    };
    let mut file = builder.tempfile_in(folder)?;
    let mut out = BufWriter::new(file.as_file_mut());
    fill(&mut out)?;
    out.flush()?;
    drop(out);
    file.as_file().sync_all()?;
    file.persist(&path).map_err(|failed| failed.error)?;
    flush(folder)?;
    Ok(())
}

/// Where a path leads, links followed, whether or not the file is there yet.
fn place(path: &Path) -> Result<PathBuf, Unwritten> {
    if let Ok(there) = path.canonicalize() {
        return Ok(there);
    }
    let name = path.file_name().ok_or(Unwritten::NotAFile)?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    Ok(folder.canonicalize()?.join(name))
}

#[cfg(unix)]
fn usual<'a, 'b, 'c>(builder: &'a mut Builder<'b, 'c>) -> &'a mut Builder<'b, 'c> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(std::fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn usual<'a, 'b, 'c>(builder: &'a mut Builder<'b, 'c>) -> &'a mut Builder<'b, 'c> {
    builder
}

/// The new name reaches the disk too, where a folder can be opened for that.
#[cfg(unix)]
fn flush(folder: &Path) -> io::Result<()> {
    std::fs::File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn flush(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(path: &Path, tree: &Path, text: &str) -> Result<(), Unwritten> {
        write_whole(path, tree, |out| out.write_all(text.as_bytes()))
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        let mut names: Vec<_> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn whole_or_not_at_all() {
        let top = tempfile::tempdir().unwrap();
        let tree = top.path().join("data");
        std::fs::create_dir(&tree).unwrap();
        let path = top.path().join("x.csv");
        write(&path, &tree, "one").unwrap();
        write(&path, &tree, "two").unwrap();
        let failing = |out: &mut dyn Write| {
            out.write_all(b"half")?;
            Err(io::Error::other("broken"))
        };
        let failed = write_whole(&path, &tree, failing);
        assert!(matches!(failed, Err(Unwritten::Failed(_))));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(names(top.path()), ["data", "x.csv"]);
    }

    #[test]
    fn never_among_the_records() {
        let top = tempfile::tempdir().unwrap();
        let tree = top.path().join("data");
        std::fs::create_dir_all(tree.join("units")).unwrap();
        for path in ["x.csv", "units/a.toml", "units/../y.csv"] {
            let refused = write(&tree.join(path), &tree, "x");
            assert!(matches!(refused, Err(Unwritten::AmongRecords)), "{path}");
        }
        assert_eq!(names(&tree), ["units"]);
        let folder = write(top.path(), &tree, "x");
        assert!(matches!(folder, Err(Unwritten::NotAFile)));
        let nowhere = write(&top.path().join("no/x.csv"), &tree, "x");
        assert!(matches!(nowhere, Err(Unwritten::Failed(_))));
    }

    #[cfg(unix)]
    #[test]
    fn links_stay_and_are_followed_out_of_no_trap() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let top = tempfile::tempdir().unwrap();
        let tree = top.path().join("data");
        std::fs::create_dir(&tree).unwrap();
        std::fs::write(tree.join("a.toml"), "a").unwrap();
        symlink(tree.join("a.toml"), top.path().join("trap.csv")).unwrap();
        let refused = write(&top.path().join("trap.csv"), &tree, "x");
        assert!(matches!(refused, Err(Unwritten::AmongRecords)));
        let real = top.path().join("real.csv");
        std::fs::write(&real, "old").unwrap();
        std::fs::set_permissions(&real, std::fs::Permissions::from_mode(0o640)).unwrap();
        symlink("real.csv", top.path().join("link.csv")).unwrap();
        write(&top.path().join("link.csv"), &tree, "new").unwrap();
        assert_eq!(std::fs::read_to_string(&real).unwrap(), "new");
        let mode = std::fs::metadata(&real).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
        assert!(top.path().join("link.csv").is_symlink());
    }
}
