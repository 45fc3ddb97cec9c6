//! A folder that a command fills with files of its own making: schemas, pages of the manual.
//!
//! What it wrote there before is made anew; what somebody else did stays. Reports, whose files
//! are somebody's work, are written by `output`.

use std::path::{Path, PathBuf};

use anyhow::anyhow;

use super::output::unwritten;
use crate::lang::Voice;
use crate::store::write_own;

/// A folder that is being filled.
pub struct Folder<'a> {
    path: &'a Path,
    voice: &'a Voice,
}

impl<'a> Folder<'a> {
    /// A folder; it is made with the first file.
    pub fn new(path: &'a Path, voice: &'a Voice) -> Self {
        Self { path, voice }
    }

    /// Writes a file, and gives its path. `mark` is what a file of the kind begins with.
    ///
    /// # Errors
    /// When it cannot be written, or another file stands there.
    pub fn put(&self, name: &str, mark: &str, text: &str) -> anyhow::Result<PathBuf> {
        let path = self.path.join(name);
        let written = write_own(&path, mark, text);
        written.map_err(|fault| anyhow!(unwritten(&fault, &path, self.voice)))?;
        Ok(path)
    }
}
