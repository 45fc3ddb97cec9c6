//! Writes a file whole or not at all, and never among the records.
//!
//! Called by `cli` for `-o FILE`. The bytes go to a temporary file in the same folder, to the
//! disk, and only then by one step to their place. It must not know what is written.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::Builder;

use super::find::is_root;

/// Why a file is not written.
#[derive(Debug)]
pub enum Unwritten {
    /// Its place is in the tree of the records, where every file is a record or a fault.
    AmongRecords,
    /// Something stands there that is no regular file.
    NotAFile,
    /// What stands there was not made by this program.
    Foreign,
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
    if is_record_place(&path, &tree.canonicalize()?) {
        return Err(Unwritten::AmongRecords);
    }
    put(&path, fill)
}

/// Writes a file of the program's own making into a folder, which is made if it is not there.
/// `mark` is what such a file begins with: one that begins otherwise is somebody's, and stays.
///
/// # Errors
/// When the place is not one to write to, or writing fails; then nothing has changed.
pub fn write_own(path: &Path, mark: &str, text: &str) -> Result<(), Unwritten> {
    let folder = path.parent().unwrap_or(Path::new("."));
    if is_among_records(folder) {
        return Err(Unwritten::AmongRecords);
    }
    std::fs::create_dir_all(folder)?;
    let path = place(path)?;
    if let Ok(there) = std::fs::read(&path)
        && !there.starts_with(mark.as_bytes())
    {
        return Err(Unwritten::Foreign);
    }
    put(&path, |out| out.write_all(text.as_bytes()))
}

/// Whether a folder, there or not, would lie among the records of some tree: what is there of
/// it says where.
pub(super) fn is_among_records(folder: &Path) -> bool {
    let place_of = |there: &Path| {
        let here = if there.as_os_str().is_empty() {
            Path::new(".")
        } else {
            there
        };
        let rest = folder.strip_prefix(there).ok()?;
        Some(here.canonicalize().ok()?.join(rest))
    };
    let whole = folder.ancestors().find_map(place_of);
    whole.is_some_and(|whole| {
        let tree = whole.ancestors().find(|folder| is_root(folder));
        tree.is_some_and(|tree| is_record_place(&whole, tree))
    })
}

fn is_hidden(name: &std::ffi::OsStr) -> bool {
    name.to_str()
        .is_some_and(|name| name.starts_with('.') && !name.trim_matches('.').is_empty())
}

/// Whether a file there would be a record or a fault; hidden folders are passed over.
fn is_record_place(path: &Path, tree: &Path) -> bool {
    let within = path.strip_prefix(tree);
    within.is_ok_and(|rest| !rest.components().any(|part| is_hidden(part.as_os_str())))
}

fn put(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Unwritten> {
    let folder = path.parent().ok_or(Unwritten::NotAFile)?;
    let mut builder = Builder::new();
    builder.prefix(".jiedao-");
    // What stood there keeps who may read it; a new file gets what the system gives.
    let there = std::fs::metadata(path).ok();
    match &there {
        Some(there) if !there.is_file() => return Err(Unwritten::NotAFile),
        Some(there) if there.permissions().readonly() => {
            return Err(io::Error::from(io::ErrorKind::PermissionDenied).into());
        }
        Some(_) => &mut builder,
        None => usual(&mut builder),
    };
    let mut file = builder.tempfile_in(folder)?;
    if let Some(there) = there {
        file.as_file().set_permissions(there.permissions())?;
    }
    let mut out = BufWriter::new(file.as_file_mut());
    fill(&mut out)?;
    out.flush()?;
    drop(out);
    file.as_file().sync_all()?;
    file.persist(path).map_err(|failed| failed.error)?;
    flush(folder)?;
    Ok(())
}

/// Where a path leads, links followed, whether or not the file is there yet.
fn place(path: &Path) -> Result<PathBuf, Unwritten> {
    if let Ok(there) = path.canonicalize() {
        return Ok(there);
    }
    // A link that leads nowhere stays what it is.
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(Unwritten::NotAFile);
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

    #[test]
    fn own_files_stay_out_of_records_and_leave_those_of_others() {
        let top = tempfile::tempdir().unwrap();
        let top = top.path();
        std::fs::write(top.join("jiedao.toml"), "").unwrap();
        let own = |path: &str| write_own(&top.join(path), "# ours", "# ours\n");
        assert!(matches!(own("units/a.json"), Err(Unwritten::AmongRecords)));
        assert!(!top.join("units").exists());
        assert!(own(".schema/deep/a.json").is_ok() && own(".schema/deep/a.json").is_ok());
        std::fs::write(top.join(".schema/b"), "theirs").unwrap();
        assert!(matches!(own(".schema/b"), Err(Unwritten::Foreign)));
    }

    #[cfg(unix)]
    #[test]
    fn what_stood_there_keeps_its_permissions_or_stays() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let (top, tree) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let path = top.path().join("a");
        let mode = |mode| std::fs::set_permissions(&path, PermissionsExt::from_mode(mode)).unwrap();
        std::fs::write(&path, "old").unwrap();
        mode(0o666);
        write(&path, tree.path(), "new").unwrap();
        let kept = std::fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(kept, 0o666);
        mode(0o444);
        assert!(write(&path, tree.path(), "newer").is_err());
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        let link = top.path().join("link");
        symlink(top.path().join("nowhere"), &link).unwrap();
        assert!(write(&link, tree.path(), "x").is_err());
        assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    }

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
