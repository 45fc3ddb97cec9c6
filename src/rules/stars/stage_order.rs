//! S401: the days of a 创建 out of order, or a later stage without an earlier one: 申报 ≤ 通过
//! ≤ 评审 ≤ 授牌 ≤ 摘牌, a 复评 from 评审 on; 自治家园 likewise. A record that was read in part
//! lacks nothing.

use crate::diag::{Diagnostic, FileId, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::stars::{Disorder, candidates, disorders, home_stages, star_stages};
use crate::street::Street;

/// S401.
pub static RULE: Rule =
    Rule::new("S401", "stage-order", Severity::Error, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
applied = 2014-03-10
approved = 2014-03-05
"#;
const RIGHT: &str = r#"
applied = 2014-03-10
approved = 2014-03-25
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    for candidate in candidates(street, day.as_of) {
        let building = candidate.building;
        let courses = star_stages(&candidate.star.value);
        let found = courses.iter().flat_map(|course| disorders(course));
        let year = candidate.year();
        tell(building.file, building.partial, year, found, sink);
    }
    for community in &street.communities {
        for home in &community.home {
            let courses = home_stages(&home.value);
            let found = courses.iter().flat_map(|course| disorders(course));
            let year = home.value.year.map(|at| *at.value);
            tell(community.file, community.partial, year, found, sink);
        }
    }
}

fn tell(
    file: FileId,
    partial: bool,
    year: Option<i16>,
    found: impl Iterator<Item = Disorder>,
    sink: &mut Sink,
) {
    for disorder in found {
        let finding = match disorder {
            Disorder::Lacks { .. } if partial => continue,
            Disorder::Lacks {
                stage,
                earlier,
                span,
            } => Diagnostic::new(RULE.code, file, span)
                .variant("lacks")
                .arg("stage", stage)
                .arg("earlier", earlier),
            Disorder::Before {
                stage,
                earlier,
                day,
                than,
                span,
            } => Diagnostic::new(RULE.code, file, span)
                .arg("stage", stage)
                .arg("earlier", earlier)
                .arg("day", day)
                .arg("than", than),
        };
        let year = year.map_or(0, i64::from);
        sink.push(finding.arg("year", year).help());
    }
}
