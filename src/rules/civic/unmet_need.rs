//! C509: a need that no activity met in the last whole week, month or quarter; 一次: since it
//! was asked for. An activity meets it that delivered the service to the building, or in it.
//!
//! Ended or not is read on today. A service that has ended is asked for by nobody, one that
//! is not in the catalogue has been told of, and an activity that was read in part may have
//! met any need.

use crate::diag::{Diagnostic, Severity, Sink};
use crate::record::building::Every;
use crate::rules::{Check, Day, Rule};
use crate::street::{Deliveries, Street, Supply};

/// C509.
pub static RULE: Rule =
    Rule::new("C509", "unmet-need", Severity::Warn, Check::Street(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
[[need]]
service = "理发"
every = "周"
# 过完的一周里没有一次活动送到
"#;
const RIGHT: &str = r#"
title = "理发进楼院"
kind = "便民服务进楼院"
date = 2015-06-20
until = 2015-06-22
place = "tx-1-01"
buildings = ["tx-1-01"]
organisers = ["xun-luo"]
services = ["理发"]
"#;

fn look(street: &Street, day: &Day, sink: &mut Sink) {
    let deliveries = Deliveries::of(street);
    let demands = street.demands(&deliveries, day.today).into_iter();
    for demand in demands.filter(|demand| demand.supply == Supply::Unmet) {
        let finding = Diagnostic::new(RULE.code, demand.building.file, demand.service.span)
            .arg("service", &*demand.service.value);
        let whole = demand.period.filter(|_| demand.every != Every::Once);
        sink.push(
            match whole {
                Some((Some(from), until)) => finding.arg("from", from).arg("until", until),
                _ => finding.variant("once"),
            }
            .help(),
        );
    }
}
