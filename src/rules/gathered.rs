//! What the pass over the volunteers gathers for rules that look at all of them at once: what
//! closings and notices seal, and the entries that objections name.
//!
//! `check` has it gathered while the handbooks are at hand, so that none is read twice. It
//! holds sums and what was asked for, never entries.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::View;
use crate::points::{Awards, Scheme, Seal};
use crate::record::Id;
use crate::record::notice::NoticeKind;
use crate::street::{Frame, Handbook};

/// Whose year it is that something is summed over.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scope {
    /// The year.
    pub year: i16,
    /// Only the volunteers of this community; none: all.
    pub community: Option<Id>,
}

/// What closings and notices ask of the volunteers.
pub struct Questions {
    seals: BTreeSet<Scope>,
    awards: BTreeSet<Scope>,
    /// The entries that objections name, by whom they are about, as it is written.
    named: BTreeMap<Id, BTreeSet<Box<str>>>,
    /// Whether the points policy or a closing was read in part.
    policy_partial: bool,
}

/// What one volunteer adds.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Share {
    seals: Vec<(i16, Seal)>,
    awards: Vec<(i16, Awards)>,
    /// By which ids objections are about them, and whether the handbook was read in full.
    about: Vec<(Id, bool)>,
    named: Vec<(Id, Box<str>)>,
    unsure: bool,
}

impl Questions {
    /// What is asked in a tree.
    pub fn new(frame: &Frame, scheme: &Scheme) -> Self {
        let closed = scheme.closed.keys().map(|year| Scope {
            year: *year,
            community: None,
        });
        let mut out = Self {
            seals: closed.collect(),
            awards: BTreeSet::new(),
            named: BTreeMap::new(),
            policy_partial: scheme.is_partial(),
        };
        for notice in &frame.notices {
            let named = notice.record.community.as_ref();
            let community = named.map(|at| frame.communities.canonical(at.value.id()).clone());
            let scope = notice.year.map(|at| *at.value);
            let scope = scope.map(|year| Scope { year, community });
            match notice.kind.map(|at| at.value) {
                Some(NoticeKind::Points) => out.seals.extend(scope),
                Some(NoticeKind::Rewards) => out.awards.extend(scope),
                _ => {}
            }
            for objection in notice.record.objection.iter().map(|at| &at.value) {
                if let (Some(about), Some(entry)) = (&objection.about, &objection.entry) {
                    let entries = out.named.entry(about.value.id().clone()).or_default();
                    entries.insert(Box::from(&*entry.value));
                }
            }
        }
        out
    }

    /// What is gathered before anybody has added to it.
    pub fn begin(&self) -> Gathered {
        Gathered {
            seals: none_yet(&self.seals),
            awards: none_yet(&self.awards),
            about: BTreeMap::new(),
            named: BTreeSet::new(),
            policy_partial: self.policy_partial,
            tree_partial: false,
            unsure: BTreeSet::new(),
        }
    }

    /// What a volunteer adds.
    pub fn of(&self, view: &View<'_>) -> Share {
        let handbook = view.handbook;
        let mut share = Share {
            unsure: handbook.partial || view.book.unpriced() > 0,
            ..Share::default()
        };
        for year in years(&self.seals, handbook) {
            let seal = Seal::of(view.book, view.scheme, handbook, year);
            share.seals.push((year, seal));
        }
        for year in years(&self.awards, handbook) {
            let total = view.book.total(view.scheme, |y| y == year);
            let awards = Awards::of(view.ground.rewards, &handbook.id, year, &total);
            share.awards.push((year, awards));
        }
        if !self.named.is_empty() {
            self.add_named(handbook, &mut share);
        }
        share
    }

    /// Adds the entries of a handbook that objections name, by its id or a former one.
    fn add_named(&self, handbook: &Handbook, share: &mut Share) {
        let aliases = handbook.record.aliases.iter().map(|at| &at.value);
        for id in std::iter::once(&handbook.id).chain(aliases) {
            let Some(asked) = self.named.get(id) else {
                continue;
            };
            share.about.push((id.clone(), !handbook.partial));
            let entries = handbook.record.entry.iter();
            let ids = entries.filter_map(|at| at.value.id.as_ref());
            let here = ids.filter_map(|at| asked.get(&*at.value));
            let named = here.map(|entry| (id.clone(), entry.clone()));
            share.named.extend(named);
        }
    }
}

/// A sum of nothing for each that is asked for.
fn none_yet<T: Default>(asked: &BTreeSet<Scope>) -> BTreeMap<Scope, T> {
    let scopes = asked.iter().cloned();
    scopes.map(|scope| (scope, T::default())).collect()
}

/// The years that are asked of a volunteer, each once: the scopes are in order of year.
fn years<'a>(
    asked: &'a BTreeSet<Scope>,
    handbook: &'a Handbook,
) -> impl Iterator<Item = i16> + use<'a> {
    let here = asked.iter().filter(|scope| {
        let community = scope.community.as_ref();
        community.is_none() || community == handbook.community.as_ref()
    });
    let mut last = None;
    here.map(|scope| scope.year)
        .filter(move |year| last.replace(*year) != Some(*year))
}

/// What was gathered.
#[derive(Debug)]
pub struct Gathered {
    seals: BTreeMap<Scope, Seal>,
    awards: BTreeMap<Scope, Awards>,
    /// Whom objections are about: whether by their present id, and whether they were read in
    /// full.
    about: BTreeMap<Id, (bool, bool)>,
    /// The entries that objections name and that are there, with whom they are about.
    named: BTreeSet<(Id, Box<str>)>,
    policy_partial: bool,
    /// Whether anything in the tree was read in part.
    pub(super) tree_partial: bool,
    /// Where a handbook was read in part, or could not be priced: communities, and the street.
    unsure: BTreeSet<Option<Id>>,
}

impl Gathered {
    /// Adds a volunteer's share, in order of id.
    pub fn fold(&mut self, handbook: &Handbook, share: &mut Share) {
        let scopes = |year| {
            let of = |community| Scope { year, community };
            let here = handbook.community.clone().map(|id| of(Some(id)));
            [Some(of(None)), here].into_iter().flatten()
        };
        for (year, seal) in &share.seals {
            for scope in scopes(*year) {
                if let Some(sum) = self.seals.get_mut(&scope) {
                    sum.join(seal);
                }
            }
        }
        for (year, awards) in &share.awards {
            for scope in scopes(*year) {
                if let Some(sum) = self.awards.get_mut(&scope) {
                    sum.join(awards);
                }
            }
        }
        for (id, in_full) in share.about.drain(..) {
            let present = id == handbook.id;
            let known = self.about.entry(id).or_insert((present, in_full));
            // Whom an id names now goes before those who had it.
            if present && !known.0 {
                *known = (present, in_full);
            }
        }
        self.named.extend(share.named.drain(..));
        if share.unsure {
            self.unsure.insert(handbook.community.clone());
        }
    }

    /// Whether anything in the tree was read in part.
    pub fn is_of_part(&self) -> bool {
        self.tree_partial
    }

    /// A year's points.
    pub fn seal(&self, scope: &Scope) -> Option<&Seal> {
        self.seals.get(scope)
    }

    /// A year's awards.
    pub fn awards(&self, scope: &Scope) -> Option<&Awards> {
        self.awards.get(scope)
    }

    /// Whether the sums are those of all that was written: the policy, the closings and every
    /// handbook of these were read in full, and every entry could be priced.
    pub fn is_sure(&self, community: Option<&Id>) -> bool {
        let unsure = match community {
            Some(_) => self.unsure.contains(&community.cloned()),
            None => !self.unsure.is_empty(),
        };
        !unsure && !self.policy_partial
    }

    /// Whether the handbook of the volunteer that an objection is about was read in full; none
    /// if there is no such volunteer.
    pub fn read_in_full(&self, about: &Id) -> Option<bool> {
        self.about.get(about).map(|(_, in_full)| *in_full)
    }

    /// Whether the volunteer that an objection is about has the entry that it names.
    pub fn has_entry(&self, about: &Id, entry: &str) -> bool {
        self.named.contains(&(about.clone(), Box::from(entry)))
    }
}
