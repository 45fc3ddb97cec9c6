//! The rows of `points --by KEY`: what points belong to, in the order that people know.
//!
//! Asked by `points` once everything is added up. Records stand in order of id, months in
//! order of time, words in the order in which the domain or the policy names them; what belongs
//! to nothing of the kind comes last.

use std::collections::BTreeMap;

use super::people::place;
use super::{Cell, Column, Section};
use crate::lang::Say;
use crate::points::{By, CORRECTION, Scheme, Tally};
use crate::record::points::{Group, Nine, Six};
use crate::street::Street;

/// A row for each key.
pub(super) fn grouped(
    street: &Street,
    scheme: &Scheme,
    by: By,
    sums: &BTreeMap<Option<String>, Tally>,
) -> Section {
    let named = matches!(by, By::Building | By::Grid | By::Community | By::Unit);
    let keys = ["key", "name", "volunteers", "times", "hours", "points"];
    let columns = keys.map(|key| match key {
        // What is no record is its own name.
        "key" if !named => Column::new(key).data(),
        "points" => Column::new(key).bar(),
        _ => Column::new(key),
    });
    let mut section = Section::new("rows", columns.to_vec());
    let order = order(street, scheme, by);
    let place_of = |key: &Option<String>| match key {
        Some(key) => {
            let known = order.iter().position(|word| word == key);
            (false, known.unwrap_or(order.len()))
        }
        None => (true, 0),
    };
    let mut sums: Vec<_> = sums.iter().collect();
    sums.sort_by_key(|(key, _)| place_of(key));
    for (key, sum) in sums {
        let name = match key {
            Some(key) if named => place(street, key),
            Some(key) => key.as_str().into(),
            None => Cell::Said(Say::new("points-none")),
        };
        section.rows.push(vec![
            Cell::maybe(key.clone()),
            name,
            sum.volunteers.into(),
            (sum.total.times as i64).into(),
            sum.total.hours.into(),
            sum.total.points.into(),
        ]);
    }
    section
}

/// The words that a key may be, in their order; of records none, they go by id.
fn order(street: &Street, scheme: &Scheme, by: By) -> Vec<String> {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    match by {
        By::Nine => words(Nine::WORDS),
        By::Six => words(Six::WORDS),
        By::Group => words(Group::WORDS),
        By::Item => {
            let clauses = scheme
                .clauses()
                .iter()
                .map(|clause| clause.name.to_string());
            clauses.chain([CORRECTION.to_owned()]).collect()
        }
        By::Service => {
            let catalogue = street.services.service.iter();
            let names = catalogue.filter_map(|service| service.value.name.as_ref());
            names.map(|name| name.value.to_string()).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::trial::tree;
    use crate::street::Frame;

    #[test]
    fn words_go_by_the_domain_and_what_belongs_to_none_comes_last() {
        let tree = tree();
        let frame = Frame::load(&tree).unwrap();
        let scheme = Scheme::new(&frame);
        let (street, ()) = frame.with_people(&tree, &crate::report::registry::Passing);
        let names = |by: By, keys: &[Option<&str>]| {
            let sums = keys
                .iter()
                .map(|key| (key.map(str::to_owned), Tally::default()));
            let section = grouped(&street, &scheme, by, &sums.collect());
            let name = |row: &Vec<Cell>| row[1].clone();
            section.rows.iter().map(name).collect::<Vec<_>>()
        };
        let none = Cell::Said(Say::new("points-none"));
        let nine = [None, Some("关怀"), Some("学习"), Some("清洁"), Some("旧词")];
        assert_eq!(
            names(By::Nine, &nine),
            [
                "学习".into(),
                "清洁".into(),
                "关怀".into(),
                "旧词".into(),
                none.clone()
            ]
        );
        let months = [Some("2014-02"), Some("2013-11")];
        assert_eq!(
            names(By::Month, &months),
            ["2013-11".into(), "2014-02".into()]
        );
        assert_eq!(names(By::Unit, &[None]), [none]);
    }
}
