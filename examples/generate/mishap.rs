//! What goes wrong with entries and is put right: wrong ones are taken back, forgotten ones
//! are booked after the closing, some still wait to be confirmed.

use crate::calendar::{Day, day, plus};
use crate::dice::Dice;
use crate::entry::Entry;
use crate::model::{Script, Street};
use crate::witness::witnesses;

/// The day on which 2013 was closed.
pub const CLOSED: Day = day(2014, 1, 20);

/// The round that had been forgotten and was entered when its volunteer objected.
pub const UPHELD: &str = "g7x2k9wp";

/// Shares of a thousand.
struct Rates {
    reversed: usize,
    /// Of what was done in the closed year.
    booked: usize,
    late: usize,
    /// Of what was done in the last quarter of 2014.
    pending: usize,
}

const SHIPPED: Rates = Rates {
    reversed: 4,
    booked: 5,
    late: 0,
    pending: 9,
};
const MEASURED: Rates = Rates {
    reversed: 1,
    booked: 1,
    late: 1,
    pending: 8,
};

pub fn befall(street: &Street, who: usize, list: &mut Vec<Entry>, dice: &mut Dice) {
    let rates = if street.shipped() { SHIPPED } else { MEASURED };
    let person = &street.people[who];
    // A reversal has no place, so of one who lives elsewhere nothing tells whose it is to confirm.
    let exempt = person.script.is_some() || person.lives.is_empty();
    for index in 0..list.len() {
        let entry = &list[index];
        if !plain(entry) || exempt {
            continue;
        }
        if dice.per_mille(rates.reversed) {
            take_back(street, who, list, index, |entry, other| {
                other.date.year() == entry.date.year()
            });
        } else if entry.date.year() == 2013 && dice.per_mille(rates.late) {
            take_back(street, who, list, index, |_, other| other.date > CLOSED);
        } else if entry.date.year() == 2013 && dice.per_mille(rates.booked) {
            list[index].booked = Some(plus(CLOSED, dice.between(8, 40) as i64));
            list[index].note = Some("年终结账后补记");
        } else if entry.date >= day(2014, 10, 1) && dice.per_mille(rates.pending) {
            list[index].confirmed_by = None;
        }
    }
    match person.script {
        Some(Script::Late) => late(street, who, list),
        Some(Script::Upheld) => forgotten(street, who, list),
        _ => {}
    }
}

/// Neither taken back nor a reversal, nor one of those that stand once a year.
fn plain(entry: &Entry) -> bool {
    entry.note.is_none()
        && entry.confirmed_by.is_some()
        && entry.reverses.is_none()
        && entry.booked.is_none()
        && !matches!(entry.item, "报到" | "上级表彰")
}

/// Turns the next fitting entry into one that takes this one back, so that a handbook keeps
/// the number of lines that was asked for.
fn take_back(
    street: &Street,
    who: usize,
    list: &mut [Entry],
    index: usize,
    fits: impl Fn(&Entry, &Entry) -> bool,
) {
    const WHY: [&str; 4] = [
        "重复登记",
        "登记到他人手册",
        "时长登记有误",
        "活动改期，当日未举行",
    ];
    let Some(at) =
        (index + 1..list.len()).find(|&at| plain(&list[at]) && fits(&list[index], &list[at]))
    else {
        return;
    };
    let date = list[at].date;
    // An entry may be struck out only once.
    list[index].note = Some("已更正");
    let (recorder, confirmer) = witnesses(street, who, date);
    list[at] = reversal(
        list[at].id.clone(),
        date,
        &list[index].id,
        WHY[index % WHY.len()],
        [recorder, confirmer],
    );
}

fn reversal(
    id: String,
    date: Day,
    of: &str,
    why: &'static str,
    [recorder, confirmer]: [usize; 2],
) -> Entry {
    Entry {
        id,
        date,
        booked: None,
        item: "",
        service: None,
        hours: None,
        count: None,
        place: None,
        activity: None,
        recorded_by: recorder,
        confirmed_by: Some(confirmer),
        note: Some(why),
        reverses: Some(of.to_owned()),
    }
}

/// The one late correction of the shipped tree.
fn late(street: &Street, who: usize, list: &mut Vec<Entry>) {
    let date = day(2014, 3, 12);
    let wrong = list
        .iter()
        .position(|entry| plain(entry) && entry.date.year() == 2013 && entry.hours.is_some());
    let Some(wrong) = wrong else { return };
    let (recorder, confirmer) = witnesses(street, who, date);
    list[wrong].note = Some("已更正");
    let id = list[wrong].id.clone();
    let line = reversal(
        "r4m8t2zq".to_owned(),
        date,
        &id,
        "结账后核实：当日由他人值守",
        [recorder, confirmer],
    );
    let at = list
        .iter()
        .position(|entry| entry.date > date)
        .unwrap_or(list.len());
    list.insert(at, line);
}

fn forgotten(street: &Street, who: usize, list: &mut Vec<Entry>) {
    let date = day(2013, 12, 14);
    list.retain(|entry| entry.date != date);
    let (recorder, confirmer) = witnesses(street, who, date);
    let place = street.people[who]
        .home(date)
        .map(|home| street.buildings[home].id.clone());
    let entry = Entry {
        id: UPHELD.to_owned(),
        date,
        booked: None,
        item: "义务巡逻",
        service: None,
        hours: Some(200),
        count: None,
        place,
        activity: None,
        recorded_by: recorder,
        confirmed_by: Some(confirmer),
        note: Some("公示期间经异议核实后补登"),
        reverses: None,
    };
    let at = list
        .iter()
        .position(|entry| entry.date > date)
        .unwrap_or(list.len());
    list.insert(at, entry);
}
