//! P319: a redemption above the balance as it was known that day, or sooner than the period
//! allows: of two in one quarter, half or year the later, by date and then as they stand in
//! the file.

use jiff::civil::Date;

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::rewards::Period;
use crate::rules::{Check, Rule, View};

/// P319.
pub static RULE: Rule =
    Rule::new("P319", "overspent", Severity::Error, Check::Handbook(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
date = 2014-04-01
points = 1.51
"#;
const RIGHT: &str = r#"
date = 2014-04-01
points = 1.5
"#;

fn look(view: &View<'_>, sink: &mut Sink) {
    let redeems = &view.handbook.record.redeem;
    if redeems.is_empty() {
        return;
    }
    look_at_periods(view, sink);
    let rewards = view.ground.rewards;
    if !view.adds_up() || (rewards.partial && rewards.redemption.is_none()) {
        return;
    }
    let today = view.day.today;
    for redeemed in view
        .book
        .redeemed(view.ground, view.scheme, view.handbook, today)
    {
        let Some(redeem) = redeems.get(redeemed.at).map(|at| &at.value) else {
            continue;
        };
        let (Some(points), Some(date)) = (redeem.points, redeem.date) else {
            continue;
        };
        if points.value.0 > redeemed.before {
            let finding = Diagnostic::new(RULE.code, view.handbook.file, points.span);
            sink.push(
                finding
                    .variant("balance")
                    .arg("date", date.value)
                    .arg("points", points.value.0)
                    .arg("balance", redeemed.before.normalize())
                    .help(),
            );
        }
    }
}

fn look_at_periods(view: &View<'_>, sink: &mut Sink) {
    let redemption = view.ground.rewards.redemption.as_ref();
    let Some(period) = redemption.and_then(|at| at.value.period) else {
        return;
    };
    let redeems = view.handbook.record.redeem.iter();
    let mut days: Vec<_> = redeems.filter_map(|at| at.value.date).collect();
    days.sort_by_key(|day| day.value);
    for pair in days.windows(2) {
        let [first, second] = pair else { continue };
        let within = within(period.value, first.value);
        if within.is_some() && within == self::within(period.value, second.value) {
            let finding = Diagnostic::new(RULE.code, view.handbook.file, second.span);
            sink.push(
                finding
                    .variant("period")
                    .arg("date", second.value)
                    .arg("other", first.value)
                    .arg("period", period.value.as_str())
                    .help(),
            );
        }
    }
}

/// The year and which of its parts a day is in; none where any time will do.
fn within(period: Period, day: Date) -> Option<(i16, i8)> {
    let months = match period {
        Period::Quarter => 3,
        Period::Half => 6,
        Period::Year => 12,
        Period::Any => return None,
    };
    Some((day.year(), (day.month() - 1) / months))
}
