//! Puts the files of a tree on disk. Folders are made once, files written in parallel; a
//! folder that already holds something is left alone.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use rayon::prelude::*;

pub struct Tree {
    root: PathBuf,
}

impl Tree {
    pub fn new(root: &Path) -> Result<Self> {
        let taken = fs::read_dir(root).is_ok_and(|mut entries| entries.next().is_some());
        if taken {
            bail!("{} is not empty", root.display());
        }
        fs::create_dir_all(root).with_context(|| root.display().to_string())?;
        Ok(Self {
            root: root.to_owned(),
        })
    }

    pub fn folders<'a>(&self, paths: impl Iterator<Item = &'a str>) -> Result<()> {
        let folders: BTreeSet<&Path> = paths.filter_map(|path| Path::new(path).parent()).collect();
        for folder in folders {
            let folder = self.root.join(folder);
            fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        }
        Ok(())
    }

    pub fn write(&self, path: &str, text: &str) -> Result<()> {
        fs::write(self.root.join(path), text).with_context(|| path.to_owned())
    }

    pub fn write_all(&self, files: &[(String, String)]) -> Result<()> {
        self.folders(files.iter().map(|(path, _)| path.as_str()))?;
        files
            .par_iter()
            .try_for_each(|(path, text)| self.write(path, text))
    }
}
