//! `report culture`: 楼道文化 by kind and building, and the festivals of the year: 邻里文化节,
//! 友好邻居日 and 传统节日, with who organised them and how many came.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};

use super::digest::sign;
use super::occasion::{Occasion, occasions};
use super::people::{person, place_of};
use super::registry::{Asked, PLACES, Query, Refusal, Registered, When};
use super::{Cell, Column, Figure, Report, Section};
use crate::lang::Say;
use crate::points::Choice;
use crate::record::building::{Building, Culture, CultureKind};
use crate::record::{Ends, Id};
use crate::street::{Filed, Ground, Street};

/// The registry's line.
pub static REPORT: Registered = Registered {
    name: "culture",
    about: "report-culture",
    subject: None,
    places: PLACES,
    people: false,
    when: &[When::Year, When::AsOf],
    build,
};

/// A piece of 楼道文化 and its building.
type Site<'a> = (&'a Filed<Building>, &'a Culture);

fn build(asked: Asked<'_>) -> Result<Report, Refusal> {
    let query = asked.query;
    let street = &asked.street();
    let year = query.year.or_else(|| last_year(street));
    let day = query.as_of.or(year.map(|year| date(year, 12, 31)));
    let sites = sites(street, query, day);
    let there: Vec<Site<'_>> = sites
        .iter()
        .copied()
        .filter(|(building, site)| building.in_force(day) && site.in_force(day))
        .collect();
    let mut festivals = occasions(street, &query.choice);
    festivals.retain(Occasion::is_festival);
    let held = festivals.iter().filter(|one| year == Some(one.day.year()));
    let held: Vec<_> = held.collect();
    let mut report = Report::new("culture", street.name(), Say::new("report-culture"));
    report.year = year;
    report.subtitle = year.map(|year| {
        Say::new("report-culture-of")
            .arg("year", year.to_string())
            .arg("day", day.unwrap_or(query.today))
    });
    report.internal = true;
    report.layout.numbered = true;
    report.sections = vec![
        of_sites(street, &there, day),
        of_kinds(&there, day),
        of_festivals(street, &held),
        by_year(street, query, &sites, &festivals),
    ];
    let attendance: i64 = held.iter().filter_map(|one| one.attendance()).sum();
    report.total = vec![
        Figure::new("sites", there.len()).headed("figure-culture"),
        Figure::new("buildings", buildings(&there)).headed("col-buildings-with-culture"),
        Figure::new("festivals", held.len()).headed("col-festivals"),
        Figure::new("attendance", attendance),
    ];
    sign(&mut report);
    Ok(report)
}

/// The last year in which a site was begun or a festival held, anywhere in the street.
fn last_year(street: &Street) -> Option<i16> {
    let festivals = occasions(street, &Choice::default()).into_iter();
    let festivals = festivals.filter(Occasion::is_festival);
    let sites = street.buildings.iter().flat_map(|b| &b.culture);
    let begun = sites.filter_map(|at| at.value.since());
    let days = festivals.map(|one| one.day).chain(begun);
    days.map(Date::year).max()
}

/// The sites in the buildings that are asked for, whether they stand or not.
fn sites<'a>(street: &'a Street, query: &Query, day: Option<Date>) -> Vec<Site<'a>> {
    let asked = |building: &&Filed<Building>| {
        let home = street.home_of(&building.id, day);
        query.choice.has_home(Ground::of(street), home)
    };
    let buildings = street.buildings.by_community().into_iter().filter(asked);
    let each = buildings.flat_map(|b| b.culture.iter().map(move |at| (b, &at.value)));
    each.collect()
}

/// In how many buildings.
fn buildings(sites: &[Site<'_>]) -> usize {
    let ids: BTreeSet<_> = sites.iter().map(|(building, _)| &building.id).collect();
    ids.len()
}

fn of_sites(street: &Street, sites: &[Site<'_>], day: Option<Date>) -> Section {
    let columns = vec![
        Column::new("community").data(),
        Column::new("community_name")
            .headed("col-community")
            .people(),
        Column::new("grid").data(),
        Column::new("building").data(),
        Column::new("building_name").headed("col-building").people(),
        Column::new("kind"),
        Column::new("title"),
        Column::new("since"),
        Column::new("by").data().headed("col-culture-by"),
        Column::new("by_name").headed("col-culture-by").people(),
    ];
    let mut section = Section::new("rows", columns);
    for (building, site) in sites {
        let community = building.community.as_ref();
        let by = site.by.as_ref().map(|at| at.value.id());
        let by_name = by.map_or(Cell::Null, |id| match street.teams.get(id) {
            Some(_) => street.label(id).into(),
            None => person(street, id),
        });
        section.rows.push(vec![
            Cell::id(community),
            place_of(street, community.map(Id::as_str)),
            Cell::id(street.grid_of(building, day)),
            Cell::id(Some(&building.id)),
            Cell::written(&building.name),
            Cell::maybe(site.kind.map(|at| at.value.as_str())),
            Cell::written(&site.title),
            Cell::maybe(site.since()),
            Cell::id(by),
            by_name,
        ]);
    }
    section
}

fn of_kinds(sites: &[Site<'_>], day: Option<Date>) -> Section {
    let columns = vec![
        Column::new("kind"),
        Column::new("sites").headed("figure-culture").bar(),
        Column::new("buildings").headed("col-buildings-with-culture"),
        Column::new("added").headed("col-added-in-year"),
    ];
    let mut section = Section::new("kinds", columns);
    section.title = Some(Say::new("report-culture-kinds"));
    for kind in CultureKind::ALL {
        let here = sites.iter().copied();
        let here = here.filter(|(_, site)| site.kind.is_some_and(|at| at.value == *kind));
        let here: Vec<Site<'_>> = here.collect();
        let is_new = |since: Option<Date>| {
            let year = since.map(Date::year);
            day.is_some() && year == day.map(Date::year)
        };
        let added = here.iter().filter(|(_, site)| is_new(site.since()));
        if !here.is_empty() {
            section.rows.push(vec![
                kind.as_str().into(),
                here.len().into(),
                buildings(&here).into(),
                added.count().into(),
            ]);
        }
    }
    section
}

fn of_festivals(street: &Street, festivals: &[&Occasion<'_>]) -> Section {
    let mut until = Column::new("until");
    if festivals.iter().all(|one| one.activity.until.is_none()) {
        until = until.data();
    }
    let columns = vec![
        Column::new("date"),
        until,
        Column::new("activity").data(),
        Column::new("kind"),
        Column::new("title"),
        Column::new("place").data(),
        Column::new("place_name").headed("col-place").people(),
        Column::new("organisers").data(),
        Column::new("organiser_names")
            .headed("col-organisers")
            .people(),
        Column::new("attendance"),
    ];
    let mut section = Section::new("festivals", columns);
    section.title = Some(Say::new("report-culture-festivals"));
    for one in festivals {
        let activity = one.activity;
        let place = activity.record.place.as_ref().map(|at| at.value.id());
        let organisers = activity.record.organisers.iter().map(|at| at.value.id());
        let names = organisers.clone().map(|id| street.label(id));
        section.rows.push(vec![
            one.day.into(),
            Cell::maybe(activity.until.map(|at| at.value)),
            Cell::id(Some(&activity.id)),
            Cell::maybe(activity.kind.map(|at| at.value.as_str())),
            Cell::written(&activity.record.title),
            Cell::id(place),
            place_of(street, place.map(Id::as_str)),
            Cell::list(organisers),
            Cell::list(names),
            Cell::maybe(one.attendance()),
        ]);
    }
    section
}

/// How it was taken up, year by year: sites at the end of each, buildings with one, festivals,
/// communities that held one, and how many came.
fn by_year(
    street: &Street,
    query: &Query,
    sites: &[Site<'_>],
    festivals: &[Occasion<'_>],
) -> Section {
    let columns = vec![
        Column::new("year"),
        Column::new("sites").headed("figure-culture"),
        Column::new("buildings").headed("col-buildings-with-culture"),
        Column::new("share").headed("col-building-share"),
        Column::new("festivals").headed("col-festivals"),
        Column::new("communities").headed("col-communities-festive"),
        Column::new("attendance").bar(),
        Column::new("mean_attendance").headed("col-mean-attendance"),
    ];
    let mut section = Section::new("years", columns);
    section.title = Some(Say::new("report-culture-years"));
    let mut years: BTreeMap<i16, Vec<&Occasion<'_>>> = BTreeMap::new();
    for (_, site) in sites {
        years.extend(site.since().map(|day| (day.year(), Vec::new())));
    }
    for festival in festivals {
        years.entry(festival.day.year()).or_default().push(festival);
    }
    for (year, held) in years {
        let end = Some(date(year, 12, 31));
        let there = sites.iter().copied();
        let there = there.filter(|(b, site)| b.in_force(end) && site.in_force(end));
        let with = buildings(&there.clone().collect::<Vec<_>>());
        let standing = street.buildings.iter().filter(|b| b.in_force(end));
        let standing = standing.filter(|b| {
            let home = street.home_of(&b.id, end);
            query.choice.has_home(Ground::of(street), home)
        });
        let counted: Vec<i64> = held.iter().filter_map(|one| one.attendance()).collect();
        let communities: BTreeSet<_> = held.iter().filter_map(|one| one.home.community).collect();
        let sum = rust_decimal::Decimal::from(counted.iter().sum::<i64>());
        let mean = sum.checked_div(counted.len().into());
        section.rows.push(vec![
            Cell::Year(year),
            there.count().into(),
            with.into(),
            Cell::share(with as i64, standing.count() as i64),
            held.len().into(),
            communities.len().into(),
            sum.into(),
            Cell::maybe(mean.map(|mean| mean.round_dp(1))),
        ]);
    }
    section
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{base, change, lines, made, of_year, query, total};
    use super::*;
    use crate::store::Memory;

    const BUILDING: &str = "communities/tong-xin/buildings/tx-1-01.toml";

    fn festival(tree: &mut Memory, id: &str, kind: &str, rest: &str) {
        let text = format!("title = \"{id}\"\nkind = \"{kind}\"\n{rest}");
        tree.put(format!("communities/tong-xin/activities/{id}.toml"), text);
    }

    fn tree() -> Memory {
        let mut tree = base();
        let day = "date = 2014-09-08\nplace = \"tx-1\"\n";
        let more = format!("{day}attendance = 120\norganisers = [\"xun-luo\", \"tong-xin\"]\n");
        festival(&mut tree, "moon", "传统节日", &more);
        festival(
            &mut tree,
            "day",
            "友好邻居日",
            &format!("{day}attendance = 31\n"),
        );
        festival(&mut tree, "show", "演出", day);
        tree
    }

    #[test]
    fn sites_and_festivals_of_the_year() {
        let report = made("culture", &tree(), &query());
        assert_eq!(report.year, Some(2014));
        let keys = ["building", "kind", "since", "by", "by_name"];
        let site = "tx-1-01 教育小屋 2013-05-01 tx101-1 赵某甲";
        assert_eq!(lines(&report, "rows", &keys), [site]);
        let festivals = lines(&report, "festivals", &["activity", "place", "organisers"]);
        // The street's own, by a unit, and the two of the community.
        let own = "2014-06-01-wen-hua 410105002 hua-gong";
        assert_eq!(festivals, [own, "day tx-1 ", "moon tx-1 xun-luo,tong-xin"]);
        let keys = [
            "year",
            "sites",
            "festivals",
            "communities",
            "attendance",
            "mean_attendance",
        ];
        let years = lines(&report, "years", &keys);
        assert_eq!(years, ["2013 1 0 0 0 -", "2014 1 3 1 151 75.5"]);
        assert_eq!(total(&report, "attendance"), "151");
    }

    #[test]
    fn a_site_that_ended_is_not_counted_after() {
        let mut tree = tree();
        let since = "since = 2013-05-01\n";
        let until = "since = 2013-05-01\nuntil = 2013-12-31\n";
        change(&mut tree, BUILDING, since, until);
        let on = |day| {
            let mut query = of_year(2014);
            query.as_of = Some(day);
            total(&made("culture", &tree, &query), "sites")
        };
        assert_eq!(on(date(2013, 12, 31)), "1");
        assert_eq!(on(date(2014, 1, 1)), "0");
    }

    #[test]
    fn filters_and_an_empty_year() {
        let mut query = of_year(2014);
        query.choice.grids = ["tx-2".to_owned()].into();
        let report = made("culture", &tree(), &query);
        let sums = ["sites", "festivals"].map(|key| total(&report, key));
        assert_eq!(sums, ["0", "0"]);
        let empty = made("culture", &tree(), &of_year(1999));
        assert!(
            empty.sections[..3]
                .iter()
                .all(|section| section.rows.is_empty())
        );
    }
}
