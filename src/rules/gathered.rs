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

/// What was gathered.
#[derive(Debug, Default)]
pub struct Gathered {
    seals: BTreeMap<Scope, Seal>,
    awards: BTreeMap<Scope, Awards>,
    /// The entries of objections: whom they are about, as it is written, and whether that
    /// volunteer has them.
    named: BTreeMap<Id, BTreeMap<Box<str>, bool>>,
    /// Whether the points policy or a closing was read in part.
    policy_partial: bool,
    /// Where a handbook was read in part, or could not be priced: communities, and the street.
    unsure: BTreeSet<Option<Id>>,
}

/// What one volunteer adds.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Share {
    seals: Vec<(i16, Seal)>,
    awards: Vec<(i16, Awards)>,
    named: Vec<(Id, Box<str>)>,
    unsure: bool,
}

impl Gathered {
    /// Makes ready for what closings and notices ask.
    pub fn new(frame: &Frame, scheme: &Scheme) -> Self {
        let mut out = Self {
            policy_partial: scheme.is_partial(),
            ..Self::default()
        };
        for year in scheme.closed.keys() {
            let (year, community) = (*year, None);
            out.seals.entry(Scope { year, community }).or_default();
        }
        for notice in &frame.notices {
            let named = notice.record.community.as_ref();
            let community = named.map(|at| frame.communities.canonical(at.value.id()).clone());
            let scope = notice.year.map(|at| *at.value);
            let scope = scope.map(|year| Scope { year, community });
            match (notice.kind.map(|at| at.value), scope) {
                (Some(NoticeKind::Points), Some(scope)) => {
                    out.seals.entry(scope).or_default();
                }
                (Some(NoticeKind::Rewards), Some(scope)) => {
                    out.awards.entry(scope).or_default();
                }
                _ => {}
            }
            for objection in notice.record.objection.iter().map(|at| &at.value) {
                if let (Some(about), Some(entry)) = (&objection.about, &objection.entry) {
                    let entries = out.named.entry(about.value.id().clone()).or_default();
                    entries.insert(Box::from(&*entry.value), false);
                }
            }
        }
        out
    }

    /// Forgets what was gathered, not what is asked.
    pub fn reset(&mut self) {
        self.seals
            .values_mut()
            .for_each(|sum| *sum = Seal::default());
        self.awards
            .values_mut()
            .for_each(|sum| *sum = Awards::default());
        let entries = self.named.values_mut().flat_map(BTreeMap::values_mut);
        entries.for_each(|has| *has = false);
        self.unsure.clear();
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
            let awards = Awards::of(&view.frame.rewards, &handbook.id, year, &total);
            share.awards.push((year, awards));
        }
        if !self.named.is_empty() {
            share.named = self.named_of(handbook);
        }
        share
    }

    /// The entries of a handbook that objections name, by its id or a former one.
    fn named_of(&self, handbook: &Handbook) -> Vec<(Id, Box<str>)> {
        let aliases = handbook.record.aliases.iter().map(|at| &at.value);
        let mut found = Vec::new();
        for id in std::iter::once(&handbook.id).chain(aliases) {
            let Some(asked) = self.named.get(id) else {
                continue;
            };
            let entries = handbook.record.entry.iter();
            let ids = entries.filter_map(|at| at.value.id.as_ref());
            let here = ids.filter_map(|at| asked.get_key_value(&*at.value));
            found.extend(here.map(|(entry, _)| (id.clone(), entry.clone())));
        }
        found
    }

    /// Adds a volunteer's share, in order of id.
    pub fn fold(&mut self, handbook: &Handbook, share: Share) {
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
        for (about, entry) in share.named {
            let asked = self.named.get_mut(&about);
            if let Some(has) = asked.and_then(|entries| entries.get_mut(&entry)) {
                *has = true;
            }
        }
        if share.unsure {
            self.unsure.insert(handbook.community.clone());
        }
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

    /// Whether the volunteer that an objection is about has the entry that it names.
    pub fn has_entry(&self, about: &Id, entry: &str) -> bool {
        let entries = self.named.get(about);
        entries.is_some_and(|entries| entries.get(entry) == Some(&true))
    }
}

/// The years that are asked of a volunteer, each once.
fn years<T>(asked: &BTreeMap<Scope, T>, handbook: &Handbook) -> BTreeSet<i16> {
    let here = |scope: &&Scope| {
        let community = scope.community.as_ref();
        community.is_none() || community == handbook.community.as_ref()
    };
    asked.keys().filter(here).map(|scope| scope.year).collect()
}
