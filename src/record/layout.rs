//! Where the files of each kind lie.

use super::id::{Id, is_id};
use super::kind::{KINDS, Kind, KindInfo};

/// The folder of the communities.
const COMMUNITIES: &str = "communities";
/// The folder of the sub-district's own people and doings.
const STREET: &str = "street";
/// Of how many parts the longest path of a record is.
const DEEPEST: usize = 4;

/// Where the files of a kind lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// This one file.
    Fixed(&'static str),
    /// `FOLDER/ID.toml`.
    Folder(&'static str),
    /// `communities/ID/FILE`: the id is the folder's.
    CommunityFile(&'static str),
    /// `communities/COMMUNITY/FOLDER/ID.toml`.
    Community(&'static str),
    /// The same, or `street/FOLDER/ID.toml`.
    Either(&'static str),
}

impl Home {
    /// Its paths from the root of the tree, with `*` for ids.
    pub fn paths(self) -> Vec<String> {
        let within = |folder: &str| format!("{COMMUNITIES}/*/{folder}/*.toml");
        match self {
            Home::Fixed(path) => vec![path.to_owned()],
            Home::Folder(folder) => vec![format!("{folder}/*.toml")],
            Home::CommunityFile(file) => vec![format!("{COMMUNITIES}/*/{file}")],
            Home::Community(folder) => vec![within(folder)],
            Home::Either(folder) => vec![within(folder), format!("{STREET}/{folder}/*.toml")],
        }
    }
}

/// A file that has a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Which kind of record it holds.
    pub kind: Kind,
    /// Its id; of the fixed files, their stem.
    pub id: Id,
    /// The community it lies in; of `street/` and the rest, none.
    pub community: Option<Id>,
}

impl Found {
    fn new(kind: Kind, id: &str, community: Option<&str>) -> Self {
        Self {
            kind,
            id: Id::new(id),
            community: community.map(Id::new),
        }
    }
}

/// Why a path has no record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misplaced {
    /// Nothing may stand there.
    NoPlace,
    /// Its name is no id.
    NoId {
        /// The name.
        name: String,
    },
}

/// The parts of a path; none of one with more than any record's has.
fn parts(path: &str) -> Option<([&str; DEEPEST], usize)> {
    let mut parts = [""; DEEPEST];
    let mut depth = 0;
    let mut start = 0;
    let ends = memchr::memchr_iter(b'/', path.as_bytes());
    for end in ends.chain([path.len()]) {
        *parts.get_mut(depth)? = &path[start..end];
        (start, depth) = (end + 1, depth + 1);
    }
    Some((parts, depth))
}

/// What a file's path says of it.
///
/// # Errors
/// When nothing may stand there, or its name is no id.
pub fn locate(path: &str) -> Result<Found, Misplaced> {
    let (parts, depth) = parts(path).ok_or(Misplaced::NoPlace)?;
    let of_kind = |info: &&KindInfo| {
        let (name, community) = stem(info.home, path, &parts[..depth])?;
        Some((info.kind, name, community))
    };
    let found = KINDS.iter().find_map(of_kind);
    let (kind, name, community) = found.ok_or(Misplaced::NoPlace)?;
    let bad = [Some(name), community]
        .into_iter()
        .flatten()
        .find(|name| !is_id(name));
    match bad {
        Some(name) => Err(Misplaced::NoId {
            name: name.to_owned(),
        }),
        None => Ok(Found::new(kind, name, community)),
    }
}

/// What the path of a record that was located says of it, sooner than [`locate`], which goes
/// through the kinds.
pub fn located(kind: Kind, path: &str) -> Option<Found> {
    let (parts, depth) = parts(path)?;
    let (name, community) = stem(kind.info().home, path, &parts[..depth])?;
    Some(Found::new(kind, name, community))
}

/// Whether a folder may stand at a path, whatever it holds.
pub fn may_be_folder(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    let name = |home: Home| match home {
        Home::Community(folder) | Home::Either(folder) => Some(folder),
        _ => None,
    };
    let within = |folder: &str| KINDS.iter().any(|k| name(k.home) == Some(folder));
    let in_street = |folder: &str| {
        KINDS
            .iter()
            .any(|k| k.home == Home::Either(match_static(folder)))
    };
    match parts[..] {
        [COMMUNITIES | STREET | "policy"] => true,
        [folder] => KINDS
            .iter()
            .any(|k| matches!(k.home, Home::Folder(f) if f == folder)),
        [COMMUNITIES, _] => true,
        [COMMUNITIES, _, folder] => within(folder),
        [STREET, folder] => in_street(folder),
        _ => false,
    }
}

/// The folder of a kind with this name, so that it can be compared as a `Home`.
fn match_static(folder: &str) -> &'static str {
    KINDS
        .iter()
        .find_map(|k| match k.home {
            Home::Either(name) if name == folder => Some(name),
            _ => None,
        })
        .unwrap_or("")
}

fn stem<'a>(home: Home, path: &str, parts: &[&'a str]) -> Option<(&'a str, Option<&'a str>)> {
    let toml = |file: &'a str| file.strip_suffix(".toml");
    match (home, parts) {
        (Home::Fixed(fixed), _) if fixed == path => Some((toml(parts[parts.len() - 1])?, None)),
        (Home::Folder(folder), [first, file]) if *first == folder => Some((toml(file)?, None)),
        (Home::CommunityFile(name), [COMMUNITIES, community, file]) if *file == name => {
            Some((community, None))
        }
        (Home::Community(folder) | Home::Either(folder), [COMMUNITIES, community, first, file])
            if *first == folder =>
        {
            Some((toml(file)?, Some(community)))
        }
        (Home::Either(folder), [STREET, first, file]) if *first == folder => {
            Some((toml(file)?, None))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_the_tree() {
        let kind = |path: &str| locate(path).map(|f| (f.kind, f.id.to_string()));
        assert_eq!(kind("jiedao.toml"), Ok((Kind::Street, "jiedao".into())));
        assert_eq!(
            kind("policy/points.toml"),
            Ok((Kind::Points, "points".into()))
        );
        assert_eq!(kind("units/a.toml"), Ok((Kind::Unit, "a".into())));
        assert_eq!(
            kind("communities/c/community.toml"),
            Ok((Kind::Community, "c".into()))
        );
        assert_eq!(
            kind("communities/c/grids/g.toml"),
            Ok((Kind::Grid, "g".into()))
        );
        assert_eq!(
            kind("street/volunteers/v.toml"),
            Ok((Kind::Volunteer, "v".into()))
        );
        let found = locate("communities/c/volunteers/v.toml").unwrap();
        assert_eq!(found.community, Some(Id::new("c")));
        for bad in [
            "street/grids/g.toml",
            "x.toml",
            "policy/x.toml",
            "units/a/b.toml",
            "units/a.txt",
        ] {
            assert_eq!(locate(bad), Err(Misplaced::NoPlace), "{bad}");
        }
        assert!(matches!(
            locate("units/a b.toml"),
            Err(Misplaced::NoId { .. })
        ));
        assert!(matches!(
            locate("communities/a b/grids/g.toml"),
            Err(Misplaced::NoId { .. })
        ));
    }

    #[test]
    fn paths_lead_to_their_kind() {
        for info in KINDS {
            for path in info.home.paths() {
                let path = path.replace('*', "x");
                let found = locate(&path);
                assert_eq!(located(info.kind, &path), found.clone().ok(), "{path}");
                assert_eq!(found.map(|found| found.kind), Ok(info.kind), "{path}");
            }
        }
    }

    #[test]
    fn folders() {
        for good in [
            "communities",
            "communities/x",
            "communities/x/grids",
            "street/teams",
            "policy",
            "closings",
        ] {
            assert!(may_be_folder(good), "{good}");
        }
        for bad in [
            "x",
            "street/grids",
            "communities/x/y",
            "units/z",
            "street/teams/x",
        ] {
            assert!(!may_be_folder(bad), "{bad}");
        }
    }
}
