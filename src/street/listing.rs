//! What the paths of a tree say: which are volunteers', which records are to be read beside
//! them, and which have no place.
//!
//! Called when a frame is loaded, before any file is opened. Of a hundred thousand paths threads
//! make parts that are only appended to each other.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::files::Files;
use super::people::OnDisk;
use crate::diag::{Code, Diagnostic, FileId};
use crate::record::{
    Found, Home, Id, Kind, Misplaced, Trace, is_id, locate, may_be_folder, trace_of_id,
};
use crate::store::{Listed, Paths, Stamp, What};
use crate::text::{Span, folder_and_name};

/// How many paths a thread looks at for a part.
const AT_ONCE: usize = 1024;
/// Of so many paths the parts are made before they are appended: enough to keep the threads
/// busy, few enough that paths are hardly ever held twice.
const ROUND: usize = 16 * AT_ONCE;

/// A record that is to be read, or what is the matter with it.
pub(super) struct ToRead {
    pub file: FileId,
    pub found: Found,
    pub fault: Option<Diagnostic>,
    /// What tells whether it changes, if it is to be read.
    pub stamp: Option<Stamp>,
}

/// What the paths of a tree say, in order of path.
#[derive(Default)]
pub(super) struct Listing {
    pub files: Files,
    /// The files of the volunteers.
    pub volunteers: Vec<OnDisk>,
    /// What tells whether those change; none are kept where nobody asks.
    pub stamps: Vec<Option<Stamp>>,
    /// All other records.
    pub to_read: Vec<ToRead>,
    /// What is no file.
    pub others: Vec<(FileId, What)>,
    pub findings: Vec<Diagnostic>,
    pub traces: Vec<Trace>,
}

impl Listing {
    /// Of what was listed; the stamps of volunteers only where they are asked for.
    pub fn of(mut listed: Paths, stamped: bool) -> Self {
        add_missing_communities(&mut listed);
        drop_outside(&mut listed);
        let length = listed.iter().map(|item| item.path.len()).sum();
        let mut whole = Self::with_room(listed.len(), length, stamped);
        let mut runs = listed.into_runs();
        let mut first = 0;
        let mut paths: Vec<(usize, &mut [Listed])> = Vec::new();
        for some in runs.iter_mut().flat_map(|run| run.chunks_mut(AT_ONCE)) {
            let next = first + some.len();
            paths.push((first, some));
            first = next;
        }
        let mut before: Vec<Self> = Vec::new();
        for round in paths.chunk_by_mut(|(a, _), (b, _)| a / ROUND == b / ROUND) {
            let round = round.par_iter_mut();
            let part =
                |(first, paths): &mut (usize, &mut [Listed])| Self::part(*first, paths, stamped);
            let append = || before.into_iter().for_each(|part| whole.append(part));
            (before, ()) = rayon::join(|| round.map(part).collect(), append);
        }
        before.into_iter().for_each(|part| whole.append(part));
        whole
    }

    /// With room for so many paths, which are so long together.
    fn with_room(count: usize, length: usize, stamped: bool) -> Self {
        Self {
            files: Files::with_room(count, length),
            volunteers: Vec::with_capacity(count),
            stamps: Vec::with_capacity(if stamped { count } else { 0 }),
            ..Self::default()
        }
    }

    /// Of some paths, the first of which has a number. They are taken out of the list, so that
    /// they are not held twice for long.
    fn part(first: usize, paths: &mut [Listed], stamped: bool) -> Self {
        let length = paths.iter().map(|item| item.path.len()).sum();
        let mut part = Self::with_room(paths.len(), length, stamped);
        let mut nearby: Option<(&str, Found)> = None;
        for (nth, item) in paths.iter().enumerate() {
            let file = FileId((first + nth) as u32);
            let (folder, name) = folder_and_name(&item.path);
            let known = nearby.as_ref().filter(|(other, _)| *other == folder);
            let located = known.and_then(|(_, found)| beside(found, name));
            let located = located.map_or_else(|| locate(&item.path), Ok);
            if let (None, Ok(found)) = (known, &located) {
                nearby = Some((folder, found.clone()));
            }
            let kind = part.sort_in(file, fate(file, item, located), item.stamp);
            if kind == Some(Kind::Volunteer) && stamped {
                part.stamps.push(item.stamp);
            }
            part.files.push(&item.path, kind);
            if item.what != What::File {
                part.others.push((file, item.what.clone()));
            }
        }
        for item in paths {
            item.path = String::new();
        }
        part
    }

    fn sort_in(&mut self, file: FileId, fate: Fate, stamp: Option<Stamp>) -> Option<Kind> {
        let (found, fault) = match fate {
            Fate::Fine => return None,
            Fate::Told(finding) => {
                self.findings.push(finding);
                return None;
            }
            Fate::Read(found) => (found, None),
            Fate::Unread(found, finding) => (found, Some(finding)),
        };
        let kind = found.kind;
        self.traces.extend(trace_of_id(file, &found.id));
        if kind == Kind::Volunteer {
            let readable = fault.is_none();
            self.findings.extend(fault);
            let nth = self.volunteers.len() as u32;
            self.volunteers.push(OnDisk {
                file,
                readable,
                nth,
            });
        } else {
            // Nothing is held of what cannot be read.
            let stamp = stamp.filter(|_| fault.is_none());
            self.to_read.push(ToRead {
                file,
                found,
                fault,
                stamp,
            });
        }
        Some(kind)
    }

    /// Appends what comes behind in order of path.
    fn append(&mut self, mut part: Self) {
        let before = self.volunteers.len() as u32;
        self.files.append(&part.files);
        self.volunteers
            .extend(part.volunteers.into_iter().map(|one| OnDisk {
                nth: before + one.nth,
                ..one
            }));
        self.stamps.append(&mut part.stamps);
        self.to_read.append(&mut part.to_read);
        self.others.append(&mut part.others);
        self.findings.append(&mut part.findings);
        self.traces.append(&mut part.traces);
    }
}

/// Adds the `community.toml` that a community's folder lacks, so that it can be told of.
fn add_missing_communities(listed: &mut Paths) {
    let what = What::Unreadable(Box::default());
    let missing: Vec<Listed> = listed
        .iter()
        .filter(|l| l.what == What::Folder && l.path.matches('/').count() == 1)
        .filter(|l| l.path.starts_with("communities/"))
        .map(|l| format!("{}/community.toml", l.path))
        .filter(|path| !listed.holds(path))
        .map(|path| Listed::new(path, what.clone()))
        .collect();
    listed.add(missing);
}

/// Takes out what lies in folders that have no place: of such a folder it is told; of what it
/// holds, nothing.
fn drop_outside(listed: &mut Paths) {
    let parent = |path: &str| folder_and_name(path).0.len();
    let mut outside: BTreeSet<String> = BTreeSet::new();
    for folder in listed.iter().filter(|item| item.what == What::Folder) {
        let path = &folder.path;
        if outside.contains(&path[..parent(path)]) || !has_place(path) {
            outside.insert(path.clone());
        }
    }
    if !outside.is_empty() {
        listed.retain(|item| !outside.contains(&item.path[..parent(&item.path)]));
    }
}

/// Whether a folder may stand there.
fn has_place(folder: &str) -> bool {
    locate(folder).is_err() && may_be_folder(folder) && bad_community(folder).is_none()
}

/// The name of a community's folder that is no id.
fn bad_community(folder: &str) -> Option<&str> {
    let name = folder.strip_prefix("communities/")?;
    (!name.contains('/') && !is_id(name)).then_some(name)
}

/// What becomes of a path.
enum Fate {
    /// A record's file, to be read.
    Read(Found),
    /// A record that cannot be read: its id exists, and this is the matter with it.
    Unread(Found, Diagnostic),
    /// No record's path, and what to say of it.
    Told(Diagnostic),
    /// Nothing to say.
    Fine,
}

/// What a file is that lies beside a record, where its folder holds records of one kind: by far
/// the most paths come behind one of those, and need not be taken apart.
fn beside(known: &Found, name: &str) -> Option<Found> {
    let stem = name.strip_suffix(".toml").filter(|stem| is_id(stem))?;
    match known.kind.info().home {
        Home::Fixed(_) | Home::CommunityFile(_) => None,
        Home::Folder(_) | Home::Community(_) | Home::Either(_) => Some(Found {
            kind: known.kind,
            id: Id::new(stem),
            community: known.community.clone(),
        }),
    }
}

fn fate(file: FileId, item: &Listed, located: Result<Found, Misplaced>) -> Fate {
    let at = |code| Diagnostic::new(Code::new(code), file, Span::default());
    match (&item.what, located) {
        (What::File, Ok(found)) => Fate::Read(found),
        (What::Link, Ok(found)) => Fate::Unread(found, at("T008").help()),
        (What::Special, Ok(found)) => Fate::Unread(found, at("T008").variant("special").help()),
        (What::Unreadable(why), Ok(found)) if why.is_empty() => {
            Fate::Unread(found, at("T004").variant("community").help())
        }
        (What::Unreadable(why), Ok(found)) => {
            Fate::Unread(found, at("T001").variant("io").arg("why", &**why).help())
        }
        (What::Folder, Ok(found)) => Fate::Unread(found, at("T006").variant("folder").help()),
        (What::Folder, Err(_)) if !may_be_folder(&item.path) => {
            Fate::Told(at("T006").variant("folder").help())
        }
        (What::Folder, Err(_)) => match bad_community(&item.path) {
            Some(name) => Fate::Told(at("T007").variant("name").arg("value", name).help()),
            None => Fate::Fine,
        },
        (What::Link, Err(_)) => Fate::Told(at("T008").help()),
        (What::Special, Err(_)) => Fate::Told(at("T008").variant("special").help()),
        (What::Unreadable(why), Err(_)) => {
            Fate::Told(at("T001").variant("io").arg("why", &**why).help())
        }
        (What::File, Err(Misplaced::NoPlace)) => Fate::Told(at("T006").help()),
        (What::File, Err(Misplaced::NoId { name })) => {
            Fate::Told(at("T007").variant("name").arg("value", name).help())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::KINDS;

    fn listing(paths: impl IntoIterator<Item = (String, What)>) -> Listing {
        let listed = paths.into_iter();
        let listed = listed.map(|(path, what)| Listed::new(path, what));
        Listing::of(listed.collect(), false)
    }

    #[test]
    fn parts_are_numbered_through() {
        let path = |nth: usize| format!("communities/c/volunteers/v-{nth:06}.toml");
        let count = 2 * ROUND + AT_ONCE + 3;
        let files = (0..count).map(|nth| (path(nth), What::File));
        // A link is no volunteer that can be read, and its finding is of its own file.
        let link = "communities/c/volunteers/v-020000x.toml".to_owned();
        let listing = listing(
            files
                .chain([("communities/c".to_owned(), What::Folder)])
                .chain([(link.clone(), What::Link)]),
        );
        // The community and the file that it lacks.
        assert_eq!(listing.files.len(), count + 3);
        assert_eq!(listing.to_read.len(), 1);
        assert_eq!(listing.volunteers.len(), count + 1);
        for (nth, one) in listing.volunteers.iter().enumerate() {
            assert_eq!((one.nth as usize, one.file.0 as usize), (nth, nth + 2));
        }
        let at = listing.files.find(&link).unwrap();
        assert_eq!(listing.findings[0].file, at);
        let unread = listing.volunteers.iter().find(|one| !one.readable);
        assert_eq!(unread.unwrap().file, at);
        assert!(listing.others.contains(&(at, What::Link)));
    }

    #[test]
    fn what_lies_beside_a_record_is_what_its_path_says() {
        let names = [
            "a.toml",
            "b",
            "长.toml",
            "a b.toml",
            "points.toml",
            "x/y.toml",
            ".toml",
        ];
        for info in KINDS {
            for path in info.home.paths() {
                let path = path.replace('*', "r");
                let known = locate(&path).unwrap();
                let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
                for name in names {
                    if let Some(found) = beside(&known, name) {
                        assert_eq!(Ok(found), locate(&format!("{folder}/{name}")));
                    }
                }
            }
        }
        let known = locate("communities/c/volunteers/v.toml").unwrap();
        assert_eq!(beside(&known, "w.toml").unwrap().kind, Kind::Volunteer);
    }

    #[test]
    fn of_what_lies_in_a_folder_without_a_place_nothing_is_told() {
        let folders = [
            "x",
            "x/y",
            "communities",
            "communities/a b",
            "units",
            "units/u.toml",
        ];
        let files = [
            "x/y/z.toml",
            "communities/a b/community.toml",
            "units/u.toml/v.toml",
            "x-1",
        ];
        let folders = folders.map(|path| (path.to_owned(), What::Folder));
        let files = files.map(|path| (path.to_owned(), What::File));
        let listing = listing(folders.into_iter().chain(files));
        let paths: Vec<_> = listing.files.iter().map(|(_, entry)| entry.path).collect();
        let told = [
            "communities",
            "communities/a b",
            "units",
            "units/u.toml",
            "x",
            "x-1",
        ];
        assert_eq!(paths, told);
        let found = listing.findings.iter().map(|finding| finding.file.0);
        assert_eq!(found.collect::<Vec<_>>(), [1, 4, 5]);
        assert!(listing.to_read[0].fault.is_some());
    }
}
