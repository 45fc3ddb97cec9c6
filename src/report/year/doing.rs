//! What came about in a year: what was created and grown, given, met about and done.

use super::counting::Sum;
use super::reach::{Reach, takes_part};
use super::{Cell, Fact};
use crate::record::Ends;
use crate::record::building_star::Star;
use crate::record::matter::{Matter, Stage};
use crate::record::meeting::{Meeting, MeetingKind};
use crate::record::points::{Nine, Six};
use crate::report::occasion::{Occasion, occasions};
use crate::report::progress::{Progress, of_home, of_star};
use crate::stars::{candidates, families_of};
use crate::street::{Filed, Handbook, Passage};

/// 九在楼组: how often each of the nine was served.
pub(super) fn nine(_: &Reach<'_, '_>, sum: &Sum) -> Vec<Fact> {
    let times = Nine::WORDS.iter().zip(sum.nine);
    times
        .map(|(word, times)| Fact::of_word(word, times as i64))
        .collect()
}

/// 六个一: how often each was done.
pub(super) fn six(_: &Reach<'_, '_>, sum: &Sum) -> Vec<Fact> {
    let times = Six::WORDS.iter().zip(sum.six);
    times
        .map(|(word, times)| Fact::of_word(word, times as i64))
        .collect()
}

/// 星级楼组 and 幸福家庭.
pub(super) fn stars(reach: &Reach<'_, '_>, _: &Sum) -> Vec<Fact> {
    let stars: Vec<&Star> = candidates(reach.street, Some(reach.end))
        .filter(|candidate| {
            reach.is_year(candidate.year()) && reach.has_building(candidate.building)
        })
        .map(|candidate| &candidate.star.value)
        .collect();
    let met = |star: &Star| star.met.is_some_and(|met| met.value);
    let features = stars
        .iter()
        .filter(|star| met(star) && star.feature.is_some());
    let progress = Progress::of(stars.iter().map(|star| of_star(star)));
    let [applied, approved, met, awarded] = progress.numbers();
    let families: usize = reach
        .buildings()
        .map(|building| families_of(building, reach.end.year()))
        .sum();
    vec![
        Fact::new("figure-applied", applied),
        Fact::new("figure-approved", approved),
        Fact::new("figure-met", met),
        Fact::new("figure-features", features.count()),
        Fact::new("figure-awarded", awarded),
        Fact::new("figure-families", families),
    ]
}

/// 社区自治家园.
pub(super) fn homes(reach: &Reach<'_, '_>, _: &Sum) -> Vec<Fact> {
    let communities = reach.street.communities.iter();
    let homes = communities
        .filter(|c| reach.has_community(Some(&c.id)))
        .flat_map(|c| &c.record.home)
        .map(|at| &at.value)
        .filter(|home| reach.is_year(home.year.map(|y| *y.value)));
    let numbers = Progress::of(homes.map(of_home)).numbers();
    let figures = [
        "figure-homes-applied",
        "figure-homes-approved",
        "figure-homes",
        "figure-homes-awarded",
    ];
    let figures = figures.into_iter().zip(numbers);
    figures
        .map(|(id, number)| Fact::new(id, reach.community_wide(number)))
        .collect()
}

/// 楼道文化.
pub(super) fn culture(reach: &Reach<'_, '_>, _: &Sum) -> Vec<Fact> {
    let sites = || reach.buildings().flat_map(|b| &b.record.culture);
    let begun = sites().filter(|at| reach.has_day(at.value.since()));
    let standing = sites().filter(|at| at.value.in_force(Some(reach.end)));
    let homes = reach.buildings().filter(|b| {
        let mut sites = b.record.culture.iter();
        sites.any(|at| at.value.in_force(Some(reach.end)))
    });
    vec![
        Fact::new("figure-culture-new", begun.count()),
        Fact::standing("figure-culture", standing.count()),
        Fact::standing("figure-culture-buildings", homes.count()),
    ]
}

/// 公益积分.
pub(super) fn points(reach: &Reach<'_, '_>, sum: &Sum) -> Vec<Fact> {
    let volunteers = reach.street.volunteers.iter();
    let there = |of: &&Handbook| takes_part(reach.street, reach.choice, of, reach.end);
    let total = sum.tally.total;
    vec![
        Fact::standing("figure-reported", volunteers.filter(there).count()),
        Fact::new("figure-volunteers", sum.tally.volunteers),
        // Why the one figure can be larger than the other.
        Fact::new("figure-volunteers-gone", sum.gone),
        Fact::new("figure-times", total.times as i64),
        Fact::new("figure-hours", total.hours),
        Fact::new("figure-points", total.points),
        Fact::new("figure-pending", sum.tally.pending),
        Fact::new("figure-rewarded", sum.rewarded),
        Fact::new("figure-redeemed", sum.redeemed),
    ]
}

/// 15 分钟便民服务圈: what there is, what is asked for, what was given.
pub(super) fn services(reach: &Reach<'_, '_>, sum: &Sum) -> Vec<Fact> {
    let (street, end) = (reach.street, Some(reach.end));
    let catalogue = street.services.service.iter();
    let catalogue = catalogue.filter(|at| at.value.in_force(end)).count();
    let communities = street.communities.iter();
    let spots = communities
        .filter(|c| reach.has_community(Some(&c.id)))
        .flat_map(|c| &c.record.service_point)
        .filter(|at| at.value.in_force(end));
    let needs = reach.buildings().flat_map(|b| &b.record.need);
    let needs = needs.filter(|at| at.value.in_force(end));
    let held = held(reach).into_iter();
    let rounds = held.filter(|one| !one.activity.services.is_empty());
    vec![
        Fact::standing("figure-catalogue", reach.whole(catalogue)),
        Fact::standing("figure-service-points", reach.community_wide(spots.count())),
        Fact::standing("figure-needs", needs.count()),
        Fact::new("figure-service-rounds", rounds.count()),
        Fact::new("figure-services-given", sum.services),
    ]
}

/// 八会.
pub(super) fn meetings(reach: &Reach<'_, '_>, _: &Sum) -> Vec<Fact> {
    let meetings: Vec<&Filed<Meeting>> = reach
        .street
        .meetings
        .iter()
        .filter(|meeting| {
            let scope = meeting.record.scope.as_ref().map(|at| at.value.id());
            let day = meeting.date.map(|at| at.value);
            let home = reach.street.home_at(scope, meeting.community.as_ref(), day);
            reach.has_day(day) && reach.has_home(home)
        })
        .collect();
    let of_kind = |kind: MeetingKind| {
        let is = |meeting: &&&Filed<Meeting>| meeting.kind.is_some_and(|at| at.value == kind);
        meetings.iter().filter(is).count()
    };
    let topics = meetings.iter().flat_map(|meeting| &meeting.record.topic);
    let resolved = topics.filter(|topic| topic.value.resolution.is_some());
    vec![
        Fact::new("figure-meetings", meetings.len()),
        Fact::new("figure-hearings", of_kind(MeetingKind::Hearing)),
        Fact::new("figure-joint-meetings", of_kind(MeetingKind::Joint)),
        Fact::new("figure-resolutions", resolved.count()),
    ]
}

/// 民情: raised in the year, done in it, open when it ended, and how they were judged.
pub(super) fn matters<'a>(reach: &Reach<'_, 'a>, _: &Sum) -> Vec<Fact> {
    let raised = |matter: &Matter| matter.raised.map(|at| at.value);
    let here = |matter: &&'a Filed<Matter>| {
        let place = matter.record.place.as_ref().map(|at| at.value.id());
        // As the ledger has it.
        let day = Passage::of(matter).registered().or(raised(matter));
        let home = reach.street.home_at(place, matter.community.as_ref(), day);
        reach.has_home(home)
    };
    let matters: Vec<&Filed<Matter>> = reach.street.matters.iter().filter(here).collect();
    let new = matters
        .iter()
        .filter(|matter| reach.has_day(raised(matter)));
    let done = matters
        .iter()
        .filter(|matter| reach.has_day(Passage::of(matter).done()));
    let open = matters.iter().filter(|matter| {
        let known = raised(matter).is_some_and(|day| day <= reach.end);
        known && Passage::of(matter).was_open(reach.end)
    });
    // As in the ledger, a matter that was judged again counts as it was judged last.
    let judged = matters.iter().filter_map(|matter| {
        let steps = matter.step.iter().map(|at| &at.value);
        let mut judged = steps.filter(|step| {
            step.stage.is_some_and(|s| s.value == Stage::Judged)
                && reach.has_day(step.date.map(|at| at.value))
        });
        judged.next_back()
    });
    let (satisfied, asked) = judged
        .filter_map(|step| step.satisfied.zip(step.asked))
        .fold((0, 0), |(some, all), (satisfied, asked)| {
            (some + *satisfied.value, all + *asked.value)
        });
    vec![
        Fact::new("figure-matters", new.count()),
        Fact::new("figure-matters-done", done.count()),
        Fact::standing("figure-matters-open", open.count()),
        Fact::new("figure-matters-satisfied", Cell::share(satisfied, asked)),
    ]
}

/// The activities of the year.
fn held<'a>(reach: &Reach<'_, 'a>) -> Vec<Occasion<'a>> {
    let mut held = occasions(reach.street, reach.choice);
    held.retain(|one| reach.has_day(Some(one.day)));
    held
}

/// 节日活动 and all others.
pub(super) fn activities(reach: &Reach<'_, '_>, _: &Sum) -> Vec<Fact> {
    let held = held(reach);
    let festive = held.iter().filter(|one| one.is_festival());
    let attendance: i64 = held.iter().filter_map(Occasion::attendance).sum();
    vec![
        Fact::new("figure-activities", held.len()),
        Fact::new("figure-festivals", festive.count()),
        Fact::new("figure-attendance", attendance),
    ]
}
