//! `volunteers/ID.toml`: a person and their handbook.

use crate::entry::{Doings, Entry};
use crate::model::{Allow, Person, Street};
use crate::page::{Page, Row, decimal};
use crate::reward::Account;
use crate::term;

pub fn path(street: &Street, person: &Person) -> String {
    match person.community {
        Some(index) => format!(
            "communities/{}/volunteers/{}.toml",
            street.communities[index].id, person.id
        ),
        None => format!("street/volunteers/{}.toml", person.id),
    }
}

pub fn file(
    street: &Street,
    doings: &Doings,
    who: usize,
    entries: &[Entry],
    account: &Account,
) -> String {
    let mut page = Page::new();
    head(&mut page, street, &street.people[who]);
    if street.shipped() {
        term::allows(&mut page, street, &waiting(entries));
    }
    for line in entries {
        entry(&mut page, street, doings, line);
    }
    if let Some((date, tier)) = account.award {
        page.table("[[award]]");
        page.raw("year", 2013);
        page.text("tier", tier);
        page.raw("date", date);
    }
    for redemption in &account.redemptions {
        page.table("[[redeem]]");
        page.raw("date", redemption.date);
        page.raw("points", decimal(redemption.points));
        page.text("what", redemption.what);
        page.text("recorded_by", street.id(redemption.recorded_by));
    }
    page.finish()
}

fn head(page: &mut Page, street: &Street, person: &Person) {
    page.text("name", &person.name);
    page.texts("aliases", &person.aliases);
    page.text("party", person.party);
    page.maybe_raw("full", person.full);
    page.maybe_text(
        "relation",
        Some(person.relation).filter(|_| person.party_member()),
    );
    page.text("status", person.status);
    page.maybe_text("unit", person.unit);
    page.maybe_text("employer", person.employer);
    page.raw("reported", person.reported);
    let homes: Vec<Row> = person
        .lives
        .iter()
        .map(|stay| {
            Row::new()
                .text("building", &street.buildings[stay.building].id)
                .raw("since", stay.since)
                .maybe_raw("until", stay.until)
        })
        .collect();
    page.rows("lives", &homes);
    page.texts("services", &person.services);
    page.texts("licences", &person.licences);
    page.maybe_raw("consent", person.consent.then_some(person.reported));
    page.maybe_raw("left", person.left);
    page.maybe_text("note", person.note);
}

/// What still waits for its confirmation is known, and why.
fn waiting(entries: &[Entry]) -> Vec<Allow> {
    const WHY: [&str; 3] = [
        "活动负责人外出，返回后确认",
        "确认人正在核对活动签到表",
        "补交照片后由支部书记确认",
    ];
    entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| entry.confirmed_by.is_none())
        .map(|(order, entry)| Allow {
            rule: "P322",
            volunteer: None,
            entry: Some(entry.id.clone()),
            reason: WHY[order % WHY.len()].to_owned(),
        })
        .collect()
}

fn entry(page: &mut Page, street: &Street, doings: &Doings, entry: &Entry) {
    page.table("[[entry]]");
    page.text("id", &entry.id);
    page.raw("date", entry.date);
    page.maybe_raw("booked", entry.booked);
    if let Some(reversed) = &entry.reverses {
        page.text("reverses", reversed);
    } else {
        page.text("item", entry.item);
    }
    page.maybe_text("service", entry.service);
    page.maybe_raw("hours", entry.hours.map(decimal));
    page.maybe_raw("count", entry.count);
    page.maybe_text("place", entry.place.as_deref());
    page.maybe_text(
        "activity",
        entry.activity.map(|index| doings.all[index].id.as_str()),
    );
    page.text("recorded_by", street.id(entry.recorded_by));
    page.maybe_text(
        "confirmed_by",
        entry.confirmed_by.map(|other| street.id(other)),
    );
    page.maybe_text("note", entry.note);
}
