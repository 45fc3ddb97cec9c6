//! What every command needs: the tree, the language asked for, and which day it is.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use jiff::civil::Date;

use super::progress::Progress;
use crate::diag::{Arg, FileId};
use crate::lang::{Lang, Voice};
use crate::record::{Kind, Record, Room, read as read_record};
use crate::store::{Cache, Counting, Source, Worktree, find_root, is_root};
use crate::street::Frame;

/// The tree, the language, the day.
pub struct Context {
    /// The tree.
    pub tree: Counting<Worktree>,
    progress: Progress,
    lang: Option<Lang>,
    today: Option<Date>,
}

impl Context {
    /// Finds the tree. With a cache, in a folder that is named or in the user's own, what was
    /// made of it the last time is used again.
    ///
    /// # Errors
    /// When there is none.
    pub fn new(
        data: Option<PathBuf>,
        lang: Option<&str>,
        today: Option<Date>,
        cache: Option<Option<PathBuf>>,
    ) -> anyhow::Result<Self> {
        let lang = lang.and_then(Lang::parse);
        let voice = Voice::new(lang.unwrap_or_default());
        let at = |folder: &std::path::Path| [("folder", Arg::from(folder.display().to_string()))];
        let root = match data {
            Some(root) if !is_root(&root) => {
                let told = voice.say("error-no-street", &at(&root));
                bail!("{told}\n{}", voice.word("error-no-street-help"))
            }
            Some(root) => root,
            None => {
                let here = std::env::current_dir()?;
                let lost = || {
                    format!(
                        "{}\n{}",
                        voice.say("error-no-root", &at(&here)),
                        voice.word("error-no-root-help")
                    )
                };
                find_root(&here).with_context(lost)?
            }
        };
        let cache = cache.and_then(|folder| Cache::new(folder, &root));
        let mut context = Self {
            tree: Counting::new(Worktree::new(root).with_cache(cache)),
            progress: Progress::default(),
            lang,
            today,
        };
        if Progress::is_seen() {
            context.progress = Progress::of(context.tree.count(), context.own_voice());
        }
        Ok(context)
    }

    /// Reading is over, and something is to be printed.
    pub fn speak(&self) {
        self.progress.end();
    }

    /// A path, written from the working folder, as it is from the root of the tree; none where
    /// it lies outside or is not there.
    pub fn within(&self, path: &str) -> Option<String> {
        let root = self.tree.root().canonicalize().ok()?;
        let path = std::path::Path::new(path).canonicalize().ok()?;
        let parts = path
            .strip_prefix(root)
            .ok()?
            .iter()
            .map(|part| part.to_string_lossy());
        Some(parts.collect::<Vec<_>>().join("/"))
    }

    /// From the root of the repository that holds the tree to the tree, with `/` behind it.
    /// Other programs look for the files from there. Empty outside of a repository.
    pub fn base(&self) -> String {
        let Ok(root) = self.tree.root().canonicalize() else {
            return String::new();
        };
        let holds = |folder: &&std::path::Path| folder.join(".git").exists();
        let top = root.ancestors().find(holds).unwrap_or(&root);
        let inside = root.strip_prefix(top).into_iter().flatten();
        inside
            .map(|part| format!("{}/", part.to_string_lossy()))
            .collect()
    }

    /// Who speaks: the language asked for, else the tree's own.
    pub fn voice(&self, frame: &Frame) -> Voice {
        let own = frame
            .config
            .language
            .and_then(|at| Lang::parse(at.value.as_str()));
        Voice::new(self.lang.or(own).unwrap_or_default())
    }

    /// Who speaks where the tree was not read: the language asked for, else that which
    /// `jiedao.toml` names.
    pub fn own_voice(&self) -> Voice {
        let mut bytes = Vec::new();
        let worktree: &Worktree = &self.tree;
        let read = worktree.read("jiedao.toml", &mut bytes);
        let outcome = read
            .ok()
            .map(|()| read_record(Kind::Street, FileId(0), &bytes, &mut Room::default(), false));
        let own = match outcome.and_then(|outcome| outcome.record) {
            Some(Record::Street(street)) => street.language,
            _ => None,
        };
        let own = own.and_then(|at| Lang::parse(at.value.as_str()));
        Voice::new(self.lang.or(own).unwrap_or_default())
    }

    /// The day that was given as today; without one, the system's date.
    pub fn today(&self) -> Date {
        self.today
            .unwrap_or_else(|| jiff::ZonedDateTime::now().date())
    }
}
