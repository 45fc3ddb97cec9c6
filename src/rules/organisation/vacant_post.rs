//! O216: a post that nobody holds: 书记, 组长, 网格长, 楼栋长, 居民常任代表, head of the
//! station (since when).
//!
//! A 书记 is asked of the 党工委, of each 总支 and of each branch, a 组长 of the host of a
//! group. A post is vacant from the day after its last holder's last.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diag::{Arg, Diagnostic, FileId, Severity, Sink};
use crate::record::building::Building;
use crate::record::grid::Grid;
use crate::record::{CommitteeTerm, Ends, Many, PartHolder, Term};
use crate::rules::{Check, Day, Rule};
use crate::street::{Bond, Bonds, Filed, Group, Groups, Office, Street};
use crate::text::Span;

/// The registry's line.
pub static RULE: Rule =
    Rule::new("O216", "vacant-post", Severity::Warn, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
head = [
  { volunteer = "tx101-9", since = 2012-03-01, until = 2014-12-31 },
]
"#;

const RIGHT: &str = r#"
head = [
  { volunteer = "tx101-9", since = 2012-03-01, until = 2014-12-31 },
  { volunteer = "tx101-8", since = 2015-01-01 },
]
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let mut desk = Desk {
        day: day.as_of,
        sink,
    };
    desk.committees(street);
    let bonds = Bonds::new(&street.grids, day.as_of);
    for grid in street.grids.iter().filter(|g| g.in_force(day.as_of)) {
        desk.grid(grid, &bonds);
    }
    let groups = Groups::new(street, day.as_of);
    for group in groups.iter() {
        desk.group(group);
    }
    let standing = street.buildings.iter().filter(|b| b.in_force(day.as_of));
    for building in standing {
        desk.building(building);
    }
}

/// A post, as a finding names it.
struct Post {
    file: FileId,
    span: Span,
    word: &'static str,
    /// What to write, but for the day.
    line: &'static str,
}

const SECRETARY: &str = "{ volunteer = \"…\", role = \"书记\", since = … }";
const LEADER: &str = "{ volunteer = \"…\", role = \"组长\", since = … }";
const HOLDER: &str = "{ volunteer = \"…\", since = … }";

struct Desk<'a> {
    day: Option<Date>,
    sink: &'a mut Sink,
}

impl Desk<'_> {
    fn committees(&mut self, street: &Street) {
        let config = &street.config;
        if !config.partial {
            let table = config.committee.as_ref();
            let none = Many::new();
            let terms = table.map_or(&none, |table| &table.value.members);
            let span = table.map_or(Span::default(), |table| table.span);
            self.secretary(config.file, span, terms);
        }
        for community in street.communities.iter().filter(|c| !c.partial) {
            if let Some(table) = &community.general_branch {
                self.secretary(community.file, table.span, &table.value.committee);
            }
            if let Some(table) = &community.station {
                let word = Office::StationHead.word("");
                let (file, span, line) = (community.file, table.span, HOLDER);
                let post = Post {
                    file,
                    span,
                    word,
                    line,
                };
                self.ask(&post, table.value.head.iter().map(|at| &at.value));
            }
        }
    }

    fn secretary(&mut self, file: FileId, span: Span, terms: &Many<CommitteeTerm>) {
        let (word, line) = (Office::Committee.word("书记"), SECRETARY);
        let post = Post {
            file,
            span,
            word,
            line,
        };
        let terms = terms.iter().map(|at| &at.value);
        self.ask(&post, terms.filter(|term| term.role() == "书记"));
    }

    fn grid(&mut self, grid: &Filed<Grid>, bonds: &Bonds<'_, Grid>) {
        if grid.partial {
            return;
        }
        let (file, word) = (grid.file, Office::GridHead.word(""));
        let (span, line) = (Span::default(), HOLDER);
        let post = Post {
            file,
            span,
            word,
            line,
        };
        self.ask(&post, grid.head.iter().map(|at| &at.value));
        // A joint branch is asked of its host alone.
        if let (Some(Bond::Own), Some(table)) = (bonds.of(grid), &grid.branch) {
            self.secretary(grid.file, table.span, &table.value.committee);
        }
    }

    fn group(&mut self, group: &Group<'_>) {
        if !group.sure || group.members.is_empty() {
            return;
        }
        let (file, span) = (group.host.file, group.table.span);
        let (word, line) = (Office::GroupMember.word("组长"), LEADER);
        let post = Post {
            file,
            span,
            word,
            line,
        };
        let tables = group.buildings.iter().flat_map(|b| b.party_group.iter());
        let terms = tables.flat_map(|table| table.value.members.iter().map(|at| &at.value));
        self.ask(&post, terms.filter(|term| term.role() == "组长"));
    }

    fn building(&mut self, building: &Filed<Building>) {
        if building.partial {
            return;
        }
        let post = |office: Office| Post {
            file: building.file,
            span: Span::default(),
            word: office.word(""),
            line: HOLDER,
        };
        let representatives = building.representatives.iter().map(|at| &at.value);
        self.ask(&post(Office::Representative), representatives);
        self.heads(&post(Office::BuildingHead), &building.head);
    }

    /// 楼栋长: where somebody answers for the whole building, no part is vacant; where a part
    /// has its head, the building as a whole needs none.
    fn heads(&mut self, post: &Post, heads: &Many<PartHolder>) {
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

    fn ask<'t, T: Term + 't>(&mut self, post: &Post, terms: impl Iterator<Item = &'t T>) {
        self.ask_of(post, "", terms);
    }

    /// Tells of a post that none of the terms fills.
    fn ask_of<'t, T: Term + 't>(
        &mut self,
        post: &Post,
        part: &str,
        terms: impl Iterator<Item = &'t T>,
    ) {
        let mut last: Option<Date> = None;
        for term in terms {
            if term.in_force(self.day) {
                return;
            }
            last = last.max(term.until().filter(|until| self.is_past(*until)));
        }
        let since = last.and_then(|day| day.tomorrow().ok());
        let finding = Diagnostic::new(RULE.code, post.file, post.span)
            .arg("post", Arg::Word(post.word))
            .arg("line", post.line);
        let finding = match since {
            Some(day) if part.is_empty() => finding.arg("since", day),
            Some(day) => finding.variant("part").arg("part", part).arg("since", day),
            None => finding.variant("never"),
        };
        self.sink.push(finding.help());
    }

    fn is_past(&self, until: Date) -> bool {
        self.day.is_none_or(|day| until < day)
    }
}
