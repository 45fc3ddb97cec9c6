//! Posts that nobody holds: 书记, 组长, 网格长, 楼栋长, 居民常任代表, head of the station.
//!
//! A 书记 is asked of the 党工委, of each 总支 and of each branch, a 组长 of the host of a
//! group. A post is vacant from the day after its last holder's last. The rule tells of them,
//! reports list them. It must not know either.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::chain::Chain;
use super::group::Group;
use super::joint::{Bond, Bonds};
use super::people::Street;
use super::shelf::Filed;
use super::tenure::Office;
use crate::diag::FileId;
use crate::record::building::Building;
use crate::record::grid::Grid;
use crate::record::{CommitteeTerm, Ends, Many, PartHolder, Term};
use crate::text::{At, Span};

/// A post that nobody holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vacancy<'a> {
    /// The file that should name somebody.
    pub file: FileId,
    /// The table that should, else the file's first line.
    pub span: Span,
    /// What the post is of.
    pub office: Office,
    /// The role, for offices with several.
    pub role: &'static str,
    /// The part of a building; of the whole it is empty.
    pub part: &'a str,
    /// Since when; none: nobody held it yet.
    pub since: Option<Date>,
}

impl<'a> Chain<'a> {
    /// Every post that nobody holds, in what has not ended and was read in full.
    pub fn vacancies(&self) -> Vec<Vacancy<'a>> {
        let (street, day) = (self.street, self.day);
        let mut search = Search {
            day,
            found: Vec::new(),
        };
        search.committees(street);
        let bonds = Bonds::new(&street.grids, day);
        for grid in street.grids.iter().filter(|g| g.in_force(day)) {
            search.grid(grid, &bonds);
        }
        for group in self.groups.iter() {
            search.group(group);
        }
        for building in street.buildings.iter().filter(|b| b.in_force(day)) {
            search.building(building);
        }
        search.found
    }
}

/// A post, before it is known whether anybody holds it.
#[derive(Clone, Copy)]
struct Post {
    file: FileId,
    span: Span,
    office: Office,
    role: &'static str,
}

struct Search<'a> {
    day: Option<Date>,
    found: Vec<Vacancy<'a>>,
}

impl<'a> Search<'a> {
    fn committees(&mut self, street: &'a Street) {
        let config = &street.config;
        if !config.partial {
            let table = config.committee.as_ref();
            let terms = table.map_or(&[][..], |table| &table.value.members);
            let span = table.map_or(Span::default(), |table| table.span);
            self.secretary(config.file, span, terms);
        }
        for community in street.communities.iter().filter(|c| !c.partial) {
            if let Some(table) = &community.general_branch {
                self.secretary(community.file, table.span, &table.value.committee);
            }
            if let Some(table) = &community.station {
                let post = Post::new(community.file, table.span, Office::StationHead);
                self.ask(post, table.value.head.iter().map(|at| &at.value));
            }
        }
    }

    fn secretary(&mut self, file: FileId, span: Span, terms: &'a [At<CommitteeTerm>]) {
        let post = Post {
            role: "书记",
            ..Post::new(file, span, Office::Committee)
        };
        let terms = terms.iter().map(|at| &at.value);
        self.ask(post, terms.filter(|term| term.role() == post.role));
    }

    fn grid(&mut self, grid: &'a Filed<Grid>, bonds: &Bonds<'_, Grid>) {
        if grid.partial {
            return;
        }
        let post = Post::new(grid.file, Span::default(), Office::GridHead);
        self.ask(post, grid.record.head.iter().map(|at| &at.value));
        // A joint branch is asked of its host alone.
        if let (Some(Bond::Own), Some(table)) = (bonds.of(grid), &grid.record.branch) {
            self.secretary(grid.file, table.span, &table.value.committee);
        }
    }

    fn group(&mut self, group: &Group<'a>) {
        if !group.sure || group.members.is_empty() {
            return;
        }
        let post = Post {
            role: "组长",
            ..Post::new(group.host.file, group.table.span, Office::GroupMember)
        };
        let tables = group.buildings.iter();
        let tables = tables.flat_map(|b| b.record.party_group.iter());
        let terms = tables.flat_map(|table| table.value.members.iter().map(|at| &at.value));
        self.ask(post, terms.filter(|term| term.role() == post.role));
    }

    fn building(&mut self, building: &'a Filed<Building>) {
        if building.partial {
            return;
        }
        let record = &building.record;
        let post = |office: Office| Post::new(building.file, Span::default(), office);
        let representatives = record.representatives.iter().map(|at| &at.value);
        self.ask(post(Office::Representative), representatives);
        self.heads(post(Office::BuildingHead), &record.head);
    }

    /// 楼栋长: where somebody answers for the whole building, no part is vacant; where a part
    /// has its head, the building as a whole needs none.
    fn heads(&mut self, post: Post, heads: &'a Many<PartHolder>) {
        let day = self.day;
        let terms = || heads.iter().map(|at| &at.value);
        let current: Vec<_> = terms().filter(|term| term.in_force(day)).collect();
        if current.is_empty() {
            self.ask(post, terms());
            return;
        }
        if current.iter().any(|term| term.part().is_empty()) {
            return;
        }
        // A part that had no head yet is none.
        let past = terms().filter(|term| term.until().is_some_and(|until| self.is_past(until)));
        let mut parts: BTreeMap<&str, Vec<&PartHolder>> = past
            .filter(|term| !term.part().is_empty())
            .map(|term| (term.part(), Vec::new()))
            .collect();
        for term in terms() {
            if let Some(of_part) = parts.get_mut(term.part()) {
                of_part.push(term);
            }
        }
        for (part, terms) in parts {
            self.ask_of(post, part, terms.into_iter());
        }
    }

    fn ask<'t, T: Term + 't>(&mut self, post: Post, terms: impl Iterator<Item = &'t T>) {
        self.ask_of(post, "", terms);
    }

    /// Keeps a post that none of the terms fills.
    fn ask_of<'t, T: Term + 't>(
        &mut self,
        post: Post,
        part: &'a str,
        terms: impl Iterator<Item = &'t T>,
    ) {
        let mut last: Option<Date> = None;
        for term in terms {
            if term.in_force(self.day) {
                return;
            }
            last = last.max(term.until().filter(|until| self.is_past(*until)));
        }
        let Post {
            file,
            span,
            office,
            role,
        } = post;
        let since = last.and_then(|day| day.tomorrow().ok());
        self.found.push(Vacancy {
            file,
            span,
            office,
            role,
            part,
            since,
        });
    }

    fn is_past(&self, until: Date) -> bool {
        self.day.is_none_or(|day| until < day)
    }
}

impl Post {
    fn new(file: FileId, span: Span, office: Office) -> Self {
        Self {
            file,
            span,
            office,
            role: "",
        }
    }
}
