//! A folder that a command fills with files of its own making: schemas, pages of the manual.
//!
//! What stood there under their names is made anew. Reports, whose files are somebody's work,
//! are written by `output`.

use std::io;
use std::path::{Path, PathBuf};

use anyhow::anyhow;

use crate::diag::Arg;
use crate::lang::Voice;

/// A folder that is being filled.
pub struct Folder<'a> {
    path: &'a Path,
    voice: &'a Voice,
}

impl<'a> Folder<'a> {
    /// Makes it, if it is not there.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn make(path: &'a Path, voice: &'a Voice) -> anyhow::Result<Self> {
        let folder = Self { path, voice };
        let made = std::fs::create_dir_all(path);
        made.map_err(|error| folder.unwritten(path, &error))?;
        Ok(folder)
    }

    /// Writes a file, and gives its path.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn put(&self, name: &str, text: &str) -> anyhow::Result<PathBuf> {
        let path = self.path.join(name);
        let written = std::fs::write(&path, text);
        written.map_err(|error| self.unwritten(&path, &error))?;
        Ok(path)
    }

    fn unwritten(&self, path: &Path, error: &io::Error) -> anyhow::Error {
        let args = [
            ("path", Arg::from(path.display().to_string())),
            ("reason", Arg::from(error.to_string())),
        ];
        anyhow!(self.voice.say("error-write", &args))
    }
}
