//! The user's cache: files of the program's own, outside the records, that may be gone or
//! broken at any time.
//!
//! What they hold is for `street` to say and to check. Here it is seen to that a file is the
//! user's own and no link, and that it is replaced whole: two programs may do so at once.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use etcetera::BaseStrategy;
use tempfile::{Builder, NamedTempFile};

use super::Stamp;
use super::write::is_among_records;

/// How the names of its files end.
const ENDING: &str = "cache";
/// How those begin that are being written.
const DRAFT: &str = ".draft-";
/// How many files it keeps at most, and how long without use.
const MOST: usize = 24;
const MONTH: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// How long a file is written at most: older ones are of programs that were stopped.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// A folder of caches, for one tree.
#[derive(Debug, Clone)]
pub struct Cache {
    folder: PathBuf,
    tree: PathBuf,
    program: Stamp,
}

impl Cache {
    /// The cache of a tree in a folder, or where the system keeps the caches of a user; none
    /// where there is no such place, or it is among records, where every file is one or a fault.
    pub fn new(folder: Option<PathBuf>, tree: &Path) -> Option<Self> {
        let usual = || {
            Some(
                etcetera::choose_base_strategy()
                    .ok()?
                    .cache_dir()
                    .join("jiedao"),
            )
        };
        let folder = std::path::absolute(folder.or_else(usual)?).ok()?;
        if is_among_records(&folder) {
            return None;
        }
        let program = std::env::current_exe().ok()?.metadata().ok()?;
        Some(Self {
            folder,
            tree: tree.canonicalize().ok()?,
            program: Stamp::of(&program),
        })
    }

    /// What what it holds is of: the tree by its place.
    pub fn tree(&self) -> &Path {
        &self.tree
    }

    /// What tells this build of the program from every other.
    pub fn program(&self) -> Stamp {
        self.program
    }

    /// A file of it, if it is there and nobody else can have written it.
    pub fn open(&self, name: &str) -> Option<Held> {
        let mut options = OpenOptions::new();
        options.read(true);
        super::worktree::refuse_links(&mut options);
        let file = options.open(self.place(name)).ok()?;
        let about = file.metadata().ok()?;
        let size = about.len();
        (about.is_file() && is_own(&about)).then_some(Held { file, size })
    }

    /// The moment at which a run begins to read.
    pub fn moment(&self) -> Moment {
        Moment(SystemTime::now())
    }

    /// Begins a file.
    ///
    /// # Errors
    /// When the folder cannot be made or written to.
    pub fn draft(&self) -> io::Result<Draft> {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        keep_private(&mut builder);
        builder.create(&self.folder)?;
        let file = Builder::new().prefix(DRAFT).tempfile_in(&self.folder)?;
        Ok(Draft {
            out: BufWriter::with_capacity(1 << 18, file),
        })
    }

    /// Puts a file into its place, and clears away what is old.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn keep(&self, draft: Draft, name: &str) -> io::Result<()> {
        // It need not outlast the machine: what is torn is told by its sums.
        let file = draft.out.into_inner()?;
        file.persist(self.place(name))?;
        self.clear();
        Ok(())
    }

    /// Removes a file that is of no use.
    pub fn forget(&self, name: &str) {
        let _ = std::fs::remove_file(self.place(name));
    }

    fn place(&self, name: &str) -> PathBuf {
        self.folder.join(name).with_extension(ENDING)
    }

    /// Removes its own files that nobody used for long, and the oldest of too many.
    fn clear(&self) {
        let now = SystemTime::now();
        let mut kept = Vec::new();
        for entry in std::fs::read_dir(&self.folder)
            .into_iter()
            .flatten()
            .flatten()
        {
            let path = entry.path();
            let draft = entry.file_name().to_string_lossy().starts_with(DRAFT);
            let own = path.extension().is_some_and(|ending| ending == ENDING);
            let about = entry.metadata().ok().filter(|about| about.is_file());
            let Some(written) = about.and_then(|about| about.modified().ok()) else {
                continue;
            };
            let age = now.duration_since(written).unwrap_or_default();
            if (draft && age > DAY) || (own && age > MONTH) {
                let _ = std::fs::remove_file(path);
            } else if own {
                kept.push((age, path));
            }
        }
        kept.sort();
        for (_, path) in kept.into_iter().skip(MOST) {
            let _ = std::fs::remove_file(path);
        }
    }
}

/// A moment of the system's clock, to tell which files were settled before it.
#[derive(Debug, Clone, Copy)]
pub struct Moment(pub(super) SystemTime);

/// A file of the cache that was there.
#[derive(Debug)]
pub struct Held {
    file: File,
    /// Its bytes.
    pub size: u64,
}

impl Held {
    /// Reads what stands at a place, wherever the file stands: threads may do so at once.
    ///
    /// # Errors
    /// When it cannot be read, or ends before.
    #[cfg(unix)]
    pub fn read_at(&self, at: u64, into: &mut [u8]) -> io::Result<()> {
        std::os::unix::fs::FileExt::read_exact_at(&self.file, into, at)
    }

    /// As above.
    ///
    /// # Errors
    /// As above.
    #[cfg(windows)]
    pub fn read_at(&self, at: u64, into: &mut [u8]) -> io::Result<()> {
        // One that is read in part is one that ends before: it is a file.
        let read = std::os::windows::fs::FileExt::seek_read(&self.file, into, at)?;
        let whole = read == into.len();
        whole
            .then_some(())
            .ok_or(io::ErrorKind::UnexpectedEof.into())
    }

    /// Nowhere else is there a way for threads to do so at once.
    ///
    /// # Errors
    /// Always.
    #[cfg(not(any(unix, windows)))]
    pub fn read_at(&self, _: u64, _: &mut [u8]) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

impl Read for Held {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.file.read(into)
    }
}

impl Seek for Held {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

/// A file of the cache that is being written; gone again if it is not kept.
#[derive(Debug)]
pub struct Draft {
    out: BufWriter<NamedTempFile>,
}

impl Write for Draft {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }
    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(unix)]
fn is_own(about: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    about.uid() == rustix::process::geteuid().as_raw() && about.mode() & 0o022 == 0
}

#[cfg(not(unix))]
fn is_own(_: &std::fs::Metadata) -> bool {
    true
}

#[cfg(unix)]
fn keep_private(builder: &mut DirBuilder) {
    use std::os::unix::fs::DirBuilderExt;
    builder.mode(0o700);
}

#[cfg(not(unix))]
fn keep_private(_: &mut DirBuilder) {}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(cache: &Cache, name: &str) -> Option<String> {
        let mut text = String::new();
        cache.open(name)?.read_to_string(&mut text).ok()?;
        Some(text)
    }

    #[test]
    fn a_file_is_replaced_whole() {
        let top = tempfile::tempdir().unwrap();
        let cache = Cache::new(Some(top.path().join("a/b")), top.path()).unwrap();
        assert_eq!(held(&cache, "x"), None);
        let mut lost = cache.draft().unwrap();
        lost.write_all(b"lost").unwrap();
        for text in ["one", "two"] {
            let mut draft = cache.draft().unwrap();
            draft.write_all(text.as_bytes()).unwrap();
            cache.keep(draft, "x").unwrap();
            assert_eq!(held(&cache, "x").as_deref(), Some(text));
        }
        drop(lost);
        let files = std::fs::read_dir(top.path().join("a/b")).unwrap();
        assert_eq!(files.count(), 1);
    }

    #[test]
    fn nothing_is_put_among_records() {
        let top = tempfile::tempdir().unwrap();
        std::fs::write(top.path().join("jiedao.toml"), "").unwrap();
        let cache = |name: &str| Cache::new(Some(top.path().join(name)), top.path());
        assert!(cache("cache/new").is_none() && cache("").is_none());
        assert!(cache(".cache").is_some());
    }

    #[cfg(unix)]
    #[test]
    fn what_others_may_have_written_is_not_opened() {
        use std::os::unix::fs::PermissionsExt;
        let top = tempfile::tempdir().unwrap();
        let cache = Cache::new(Some(top.path().to_owned()), top.path()).unwrap();
        let mut draft = cache.draft().unwrap();
        draft.write_all(b"mine").unwrap();
        cache.keep(draft, "x").unwrap();
        std::os::unix::fs::symlink("x.cache", top.path().join("y.cache")).unwrap();
        assert_eq!(held(&cache, "y"), None);
        let open = std::fs::Permissions::from_mode(0o666);
        std::fs::set_permissions(top.path().join("x.cache"), open).unwrap();
        assert_eq!(held(&cache, "x"), None);
        std::fs::create_dir(top.path().join("z.cache")).unwrap();
        assert_eq!(held(&cache, "z"), None);
    }
}
