//! `report structure`: the four levels with their counts, the grids with their organisations,
//! the posts that nobody holds, and the tree of it.

mod tree;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::registry::{Asked, Refusal, Registered, When};
use super::scope::Scope;
use super::{Cell, Column, Figure, Report, Section};
use crate::lang::Say;
use crate::record::grid::Grid;
use crate::record::organisation::GridOrganisation;
use crate::record::{CommitteeTerm, Ends, Many, Term};
use crate::street::{
    Branch, Branches, Filed, Groups, Standing, Street, Territory, bodies, vacancies,
};
use crate::text::At;

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "structure",
    about: "report-structure",
    subject: None,
    people: false,
    when: &[When::AsOf],
    build,
};

/// What the tables are made from.
struct Desk<'s, 'a> {
    street: &'a Street,
    day: Option<Date>,
    scope: Scope<'s, 'a>,
    groups: &'s Groups<'a>,
    branches: &'s Branches<'a>,
}

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let (street, day) = (&asked.street(), query.as_of);
    let mut report = Report::new("structure", street.name(), Say::new("report-structure"));
    report.year = query.year;
    if let Some(day) = day {
        report.subtitle = Some(Say::new("report-as-of").arg("day", day));
    }
    let (groups, territory) = (Groups::new(street, day), Territory::new(street, day));
    let branches = Branches::new(street, day, &groups, &territory);
    let scope = Scope {
        street,
        choice: &query.choice,
        territory: &territory,
    };
    let desk = Desk {
        street,
        day,
        scope,
        groups: &groups,
        branches: &branches,
    };
    let counts = desk.counts();
    let vacancies = desk.vacancies();
    report.sections.push(levels(&counts));
    report.sections.push(desk.of_grids());
    report.total = vec![
        Figure::new("communities", counts[1].2),
        Figure::new("grids", counts[2].2),
        Figure::new("branches", counts[2].1),
        Figure::new("buildings", counts[3].2),
        Figure::new("groups", counts[3].1),
        Figure::new("party_members", desk.members()),
        Figure::new("vacancies", vacancies.rows.len()),
    ];
    report.sections.push(vacancies);
    report.charts.push(tree::chart(&desk));
    Ok(report)
}

/// A level: its message, how many organisations it has, and for how many of what they cover.
type Count = (&'static str, usize, usize);

/// The four levels.
fn levels(counts: &[Count; 4]) -> Section {
    let columns = vec![
        Column::new("level"),
        Column::new("organisations").headed("col-count"),
        Column::new("covers"),
    ];
    let mut section = Section::new("rows", columns);
    for (level, organisations, covers) in counts {
        let word = Cell::Word {
            value: level,
            id: level,
        };
        section
            .rows
            .push(vec![word, (*organisations).into(), (*covers).into()]);
    }
    section
}

impl<'a> Desk<'_, 'a> {
    /// The grids that are shown, in order of id.
    fn grids(&self) -> impl Iterator<Item = &'a Filed<Grid>> {
        let standing = self.street.grids.iter().filter(|g| g.in_force(self.day));
        standing.filter(|grid| self.scope.grid(grid))
    }

    fn counts(&self) -> [Count; 4] {
        let communities = self.street.communities.iter();
        let communities: Vec<_> = communities.filter(|c| self.scope.community(c)).collect();
        let general = communities.iter().filter(|c| c.general_branch.is_some());
        let branches = self.branches.iter();
        let branches = branches.filter(|b| b.grids.iter().any(|grid| self.scope.grid(grid)));
        let groups = self.groups.iter();
        let groups = groups.filter(|g| g.buildings.iter().any(|b| self.scope.building(b)));
        let standing = self
            .street
            .buildings
            .iter()
            .filter(|b| b.in_force(self.day));
        let buildings = standing.filter(|b| self.scope.building(b));
        let committee = usize::from(self.street.config.committee.is_some());
        [
            ("level-street", committee, 1),
            ("level-community", general.count(), communities.len()),
            ("level-grid", branches.count(), self.grids().count()),
            ("level-building", groups.count(), buildings.count()),
        ]
    }

    /// How many people are in the groups, each once.
    fn members(&self) -> usize {
        let mut people = BTreeSet::new();
        for group in self.groups.iter() {
            if group.buildings.iter().any(|b| self.scope.building(b)) {
                people.extend(group.people().map(|member| member.person.id));
            }
        }
        people.len()
    }

    fn branch(&self, grid: &Filed<Grid>) -> Option<&Branch<'a>> {
        match self.branches.of(grid) {
            Standing::In(branch) => Some(branch),
            _ => None,
        }
    }

    /// How many groups the buildings of a grid have.
    fn groups_of(&self, grid: &Filed<Grid>) -> usize {
        let buildings = self.scope.territory.of(grid).iter();
        let hosts: BTreeSet<_> = buildings
            .filter_map(|building| match self.groups.of(building) {
                Standing::In(group) => Some(&group.host.id),
                _ => None,
            })
            .collect();
        hosts.len()
    }

    fn of_grids(&self) -> Section {
        let columns = vec![
            Column::new("grid").data(),
            Column::new("name"),
            Column::new("community").data(),
            Column::new("community_name")
                .headed("col-community")
                .people(),
            Column::new("households"),
            Column::new("branch").vacant(),
            Column::new("secretary").vacant(),
            Column::new("head").vacant(),
            Column::new("buildings"),
            Column::new("groups"),
            Column::new("full_members"),
            Column::new("organisations"),
            Column::new("lacks"),
        ];
        let mut section = Section::new("grids", columns);
        section.title = Some(Say::new("report-structure-grids"));
        for grid in self.grids() {
            let branch = self.branch(grid);
            let (has, lacks) = organisations(self.street, grid, branch.is_some(), self.day);
            let secretary =
                branch.and_then(|b| secretary(self.street, &b.table.value.committee, self.day));
            let head = holder(self.street, &grid.record.head, self.day);
            let community = grid.community.as_ref();
            section.rows.push(vec![
                Cell::id(Some(&grid.id)),
                Cell::written(&grid.name),
                Cell::id(community),
                community.map_or(Cell::Null, |id| self.street.label(id).into()),
                self.scope.territory.households(grid).into(),
                branch.map_or(Cell::Null, |b| Cell::written(&b.table.value.name)),
                secretary.map_or(Cell::Null, Cell::name),
                head.map_or(Cell::Null, Cell::name),
                self.scope.territory.of(grid).len().into(),
                self.groups_of(grid).into(),
                branch.map_or(Cell::Null, |b| b.full_members(self.day).0.into()),
                has.into(),
                lacks.into(),
            ]);
        }
        section
    }

    /// The posts that nobody holds, as the rule of vacant posts tells of them.
    fn vacancies(&self) -> Section {
        let columns = vec![
            Column::new("kind").data(),
            Column::new("id").data(),
            Column::new("name"),
            Column::new("post"),
            Column::new("part").headed("col-stairwell"),
            Column::new("since"),
        ];
        let mut section = Section::new("vacancies", columns);
        section.title = Some(Say::new("report-structure-vacancies"));
        for vacancy in vacancies(self.street, self.day) {
            let entry = self.street.files.get(vacancy.file);
            let Some((kind, id)) = &entry.record else {
                continue;
            };
            if !self.scope.record(*kind, id) {
                continue;
            }
            let word = vacancy.office.word(vacancy.role);
            let part = Some(vacancy.part).filter(|part| !part.is_empty());
            section.rows.push(vec![
                kind.as_str().into(),
                id.as_str().into(),
                name_of(self.street, id).into(),
                Cell::Word {
                    value: word,
                    id: word,
                },
                Cell::maybe(part),
                Cell::maybe(vacancy.since),
            ]);
        }
        section
    }
}

/// The name of a place, the street by its code.
fn name_of<'a>(street: &'a Street, id: &'a str) -> &'a str {
    if id == street.code() {
        street.name()
    } else {
        street.label(id)
    }
}

/// The name of who holds a term; of several the first.
fn holder<'a, T: Term + 'a>(
    street: &'a Street,
    terms: impl IntoIterator<Item = &'a At<T>>,
    day: Option<Date>,
) -> Option<&'a str> {
    let mut held = terms.into_iter().filter(|at| at.value.in_force(day));
    held.find_map(|at| street.holder(&at.value))
        .map(|person| person.name())
}

/// The secretary of a branch.
fn secretary<'a>(
    street: &'a Street,
    terms: &'a Many<CommitteeTerm>,
    day: Option<Date>,
) -> Option<&'a str> {
    let secretaries = terms.iter().filter(|at| at.value.role() == "书记");
    holder(street, secretaries, day)
}

/// The six organisations of a grid, its branch among them: how many it has, and which not.
fn organisations(
    street: &Street,
    grid: &Filed<Grid>,
    branch: bool,
    day: Option<Date>,
) -> (usize, Vec<String>) {
    let mut stands: BTreeMap<GridOrganisation, bool> = BTreeMap::new();
    for body in bodies(street, grid, day) {
        if let Some(kind) = body.kind {
            *stands.entry(kind).or_default() |= body.want.is_none();
        }
    }
    let asked = &street.numbers.organisations;
    let stands = |kind: &GridOrganisation| stands.get(kind).copied().unwrap_or(false);
    let has = asked.iter().filter(|kind| stands(kind)).count() + usize::from(branch);
    let lacks = asked.iter().filter(|kind| !stands(kind));
    let lacks = lacks.map(|kind| kind.as_str().to_owned());
    let branch = (!branch).then(|| "党支部".to_owned());
    (has, branch.into_iter().chain(lacks).collect())
}

#[cfg(test)]
mod tests {
    use crate::diag::Arg;
    use crate::report::fixture::{base, change, lines, made, query, total};
    use crate::report::{Cell, Shape};

    #[test]
    fn the_tree_ends_with_the_grids() {
        let mut tree = base();
        let grid = "communities/tong-xin/grids/tx-2.toml";
        change(&mut tree, grid, "role = \"书记\"", "role = \"副书记\"");
        let report = made("structure", &tree, &query());
        let Shape::Tree(root) = &report.charts[0].shape else {
            panic!("no tree");
        };
        assert_eq!(root.name, Cell::text("花园路街道"));
        let [here, _] = root.children.as_slice() else {
            panic!("two communities");
        };
        let notes = here.children.iter().map(|grid| grid.note.as_ref().unwrap());
        let args: Vec<_> = notes.map(|note| note.args.clone()).collect();
        assert_eq!(args.len(), 2);
        assert_eq!(args[1][0].1, Arg::Word("render-vacant"));
        assert_eq!(
            (&args[0][1].1, &args[0][2].1),
            (&Arg::Number(2), &Arg::Number(2))
        );
        assert!(here.children.iter().all(|grid| grid.children.is_empty()));
        let vacant = lines(&report, "vacancies", &["kind", "id", "post"]);
        assert_eq!(vacant, ["grid tx-2 post-secretary"]);
    }

    #[test]
    fn filters_leave_out_what_is_elsewhere() {
        let mut asked = query();
        asked.choice.communities.insert("yin-hang".to_owned());
        let report = made("structure", &base(), &asked);
        let of = [
            "communities",
            "grids",
            "branches",
            "buildings",
            "groups",
            "party_members",
        ];
        let sums: Vec<_> = of.iter().map(|key| total(&report, key)).collect();
        assert_eq!(sums, ["1", "2", "2", "4", "4", "12"]);
        assert_eq!(lines(&report, "grids", &["grid"]), ["yh-1", "yh-2"]);
    }
}
