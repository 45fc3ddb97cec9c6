//! Everything that lies in a tree, in order of path, as it was listed.
//!
//! A [`super::Source`] gives it. It is held in runs, each of which lies in one folder, so that a
//! hundred thousand paths need not be moved into one list before threads look at them.

use std::collections::BTreeSet;

use super::{Listed, What};

/// What lies in a tree, in order of path.
#[derive(Debug, Clone, Default)]
pub struct Paths {
    /// None is empty; each is in order, and comes behind those before it.
    runs: Vec<Vec<Listed>>,
}

impl Paths {
    /// From what lies in each folder, in order. What lies in a folder of it belongs, all
    /// together, somewhere behind that folder.
    pub fn of_folders(folders: Vec<Vec<Listed>>) -> Self {
        let mut runs: Vec<Vec<Listed>> = Vec::with_capacity(2 * folders.len());
        for mut list in folders {
            let within = list.iter().filter(|item| item.what == What::Folder);
            // Not next to it: `a-b` comes before `a/b`.
            let behind = within.map(|folder| {
                let within = format!("{}/", folder.path);
                list.partition_point(|item| item.path < within)
            });
            let cuts: BTreeSet<usize> = behind.collect();
            let tail = cuts.into_iter().rev().map(|cut| list.split_off(cut));
            let tail: Vec<_> = tail.collect();
            runs.push(list);
            runs.extend(tail);
        }
        runs.retain(|run| !run.is_empty());
        runs.sort_by(|a, b| path(a.first()).cmp(path(b.first())));
        // Of a folder that cannot be read it is told in a list of its own, and two names that
        // are no text may look alike.
        let in_order = |a: &Vec<Listed>, b: &Vec<Listed>| path(a.last()) <= path(b.first());
        match runs.is_sorted_by(in_order) {
            true => Self { runs },
            false => Self::of_all(runs.into_iter().flatten()),
        }
    }

    /// From what lies anywhere, in any order.
    fn of_all(listed: impl Iterator<Item = Listed>) -> Self {
        let mut run: Vec<Listed> = listed.collect();
        run.sort_by(|a, b| a.path.cmp(&b.path));
        let runs = if run.is_empty() { vec![] } else { vec![run] };
        Self { runs }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.runs.iter().map(Vec::len).sum()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Each, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Listed> {
        self.runs.iter().flatten()
    }

    /// Whether something lies at a path.
    pub fn holds(&self, path: &str) -> bool {
        let begins = |run: &Vec<Listed>| self::path(run.first()) <= path;
        let behind = self.runs.partition_point(begins);
        let run = behind.checked_sub(1).map(|at| &self.runs[at]);
        run.is_some_and(|run| run.binary_search_by(|l| l.path.as_str().cmp(path)).is_ok())
    }

    /// Adds some, each at its place.
    pub fn add(&mut self, more: Vec<Listed>) {
        if !more.is_empty() {
            let runs = std::mem::take(&mut self.runs);
            *self = Self::of_all(runs.into_iter().flatten().chain(more));
        }
    }

    /// Takes out all but some.
    pub fn retain(&mut self, keep: impl Fn(&Listed) -> bool) {
        self.runs.iter_mut().for_each(|run| run.retain(&keep));
        self.runs.retain(|run| !run.is_empty());
    }

    /// The runs, to be looked at side by side.
    pub fn into_runs(self) -> Vec<Vec<Listed>> {
        self.runs
    }
}

impl FromIterator<Listed> for Paths {
    /// In any order.
    fn from_iter<I: IntoIterator<Item = Listed>>(listed: I) -> Self {
        Self::of_all(listed.into_iter())
    }
}

impl IntoIterator for Paths {
    type Item = Listed;
    type IntoIter = std::iter::Flatten<std::vec::IntoIter<Vec<Listed>>>;
    fn into_iter(self) -> Self::IntoIter {
        self.runs.into_iter().flatten()
    }
}

fn path(item: Option<&Listed>) -> &str {
    item.map_or("", |item| &item.path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(paths: &str) -> Vec<Listed> {
        let what = |path: &str| match path.contains('.') {
            true => What::File,
            false => What::Folder,
        };
        let paths = paths.split(' ');
        paths.map(|path| Listed::new(path, what(path))).collect()
    }

    fn told(paths: &Paths) -> Vec<&str> {
        paths.iter().map(|item| item.path.as_str()).collect()
    }

    #[test]
    fn what_lies_in_folders_comes_in_order() {
        let folders = ["a a-b.x b.x c", "a/x.x", "c/d c/y.x", "c/d/z.x"];
        let paths = Paths::of_folders(folders.map(list).into());
        let all = "a a-b.x a/x.x b.x c c/d c/d/z.x c/y.x";
        assert_eq!(told(&paths), all.split(' ').collect::<Vec<_>>());
        assert_eq!((paths.len(), paths.is_empty()), (8, false));
        for item in list(all) {
            assert!(paths.holds(&item.path));
        }
        for lost in ["", "a/", "a/x", "a/x.y", "c/d/a", "d"] {
            assert!(!paths.holds(lost), "{lost}");
        }
        let mixed: Paths = list("b.x a/x.x c a c/y.x a-b.x c/d/z.x c/d")
            .into_iter()
            .collect();
        assert!(mixed.iter().eq(paths.iter()) && paths.clone().into_iter().eq(mixed));
        assert!(Paths::of_folders(vec![Vec::new()]).is_empty());
    }

    #[test]
    fn some_are_added_and_others_taken_out() {
        let mut paths = Paths::of_folders(vec![list("a b.x"), list("a/x.x")]);
        paths.add(list("b a-b.x"));
        assert_eq!(told(&paths), ["a", "a-b.x", "a/x.x", "b", "b.x"]);
        paths.retain(|item| item.what == What::File);
        assert_eq!(told(&paths), ["a-b.x", "a/x.x", "b.x"]);
        paths.add(Vec::new());
        paths.retain(|_| false);
        assert!(paths.is_empty() && !paths.holds("b.x"));
    }
}
