//! The stars of a small tree: assessments at their limits, states, the digest.

use jiff::civil::date;

use super::*;
use crate::store::Memory;
use crate::street::Frame;

const BUILDING: &str = "communities/c/buildings/b.toml";

fn policy() -> String {
    let mut text =
        "[[standard]]\nfrom = 2013\nuntil = 2014\nyears = 2\nsatisfaction = 85\n".to_owned();
    for nine in crate::record::points::Nine::WORDS {
        text += &format!("[[standard.category]]\nname = \"{nine}\"\nmax = 10\n");
    }
    text + "[[standard.level]]\nstars = 1\ntotal = 50\n[[standard.level]]\nstars = 3\neach = 66.67\ntotal = 70\nfamilies = 1\n"
}

/// A building with a star of 2013: `score` in one category, seven in the others.
fn frame(score: &str, more: &str) -> Frame {
    let mut scores: Vec<String> = Vec::new();
    for nine in crate::record::points::Nine::WORDS {
        let score = if scores.is_empty() { score } else { "7" };
        scores.push(format!("\"{nine}\" = {score}"));
    }
    let scores = scores.join(", ");
    let text = format!(
        "name = \"甲\"\nfloors = 1\nhouseholds = 1\n[[star]]\nyear = 2013\nscores = {{ {scores} }}\n{more}"
    );
    let mut tree = Memory::new();
    tree.put("policy/stars.toml", policy());
    tree.put(BUILDING, text);
    Frame::load(&tree).unwrap()
}

fn made(frame: &Frame) -> Assessment {
    let candidate = candidates(frame, None).next().unwrap();
    let standard = candidate.standard(frame).unwrap();
    assess(standard, &candidate.building.record, &candidate.star.value).unwrap()
}

const ASKED: &str = "residents = { asked = 20, satisfied = 17 }\n";
const FAMILY: &str = "[[family]]\nyear = 2013\nhousehold = \"1-301\"\n";

#[test]
fn shares_are_exact() {
    let of = |score: &str, more: &str| made(&frame(score, more)).stars();
    let all = format!("{ASKED}{FAMILY}");
    assert_eq!(of("7", &all), Some(3));
    assert_eq!(of("6.99", &all), Some(1), "the sum is a hundredth short");
    assert_eq!(of("10", &all), Some(3));
    assert_eq!(of("7", ASKED), Some(1), "without a family");
    assert_eq!(of("7", FAMILY), None, "nobody was asked");
    let few = "residents = { asked = 20, satisfied = 16 }\n";
    assert_eq!(of("7", few), None);
    let vetoed = format!("{ASKED}vetoed = [\"x\"]\n{FAMILY}");
    assert_eq!(of("7", &vetoed), None);
    assert_eq!(
        made(&frame("7", &vetoed)).level,
        Some(3),
        "but for the veto"
    );
}

#[test]
fn a_family_is_one_however_often_it_is_written() {
    let twice = format!("{ASKED}{FAMILY}{FAMILY}");
    assert_eq!(made(&frame("7", &twice)).families, 1);
}

#[test]
fn a_year_has_one_standard() {
    let frame = frame("7", "");
    assert!(matches!(standard(&frame, 2012), InForce::Missing));
    assert!(matches!(standard(&frame, 2014), InForce::In(_)));
    assert!(matches!(standard(&frame, 2015), InForce::Missing));
}

#[test]
fn states_follow_each_other() {
    let state = |more: &str, today| {
        let frame = frame("7", more);
        let candidate = candidates(&frame, None).next().unwrap();
        let star = &candidate.star.value;
        let all = &candidate.building.record.star;
        State::of(star, all, candidate.standard(&frame), today)
    };
    let now = date(2015, 6, 30);
    assert_eq!(state("applied = 2013-03-10\n", now), State::Applied);
    assert_eq!(state("refused = 2013-03-10\n", now), State::Refused);
    assert_eq!(state("approved = 2013-03-10\n", now), State::Approved);
    let evaluated = "approved = 2013-03-10\nevaluated = 2013-11-20\n";
    assert_eq!(
        state(&format!("{evaluated}met = false\n"), now),
        State::NotMet
    );
    assert_eq!(state(&format!("{evaluated}met = true\n"), now), State::Met);
    let awarded = format!("{evaluated}met = true\nawarded = 2013-12-20\n");
    assert_eq!(state(&awarded, date(2015, 12, 19)), State::Awarded);
    assert_eq!(state(&awarded, date(2015, 12, 20)), State::Due);
    let reviewed =
        format!("{awarded}[[star]]\nyear = 2015\nreview = true\nevaluated = 2015-11-20\n");
    assert_eq!(state(&reviewed, date(2016, 1, 1)), State::Awarded);
    assert_eq!(
        state(&format!("{awarded}revoked = 2015-06-01\n"), now),
        State::Revoked
    );
    assert_eq!(state("review = true\n", now), State::Due);
    assert!(State::ALL.is_sorted());
}

#[test]
fn the_digest_is_of_what_was_met() {
    use sha2::{Digest, Sha256};
    let frame = frame("7.50", "met = true\nstars = 3\nfeature = \"学习\"\n");
    let expected = |text: &str| crate::text::hex(&Sha256::digest(text));
    assert_eq!(
        digest(&frame, 2013, None),
        expected("b\t2013\t3\t学习\t63.5\n")
    );
    let (here, elsewhere) = (crate::record::Id::new("c"), crate::record::Id::new("d"));
    assert_eq!(
        digest(&frame, 2013, Some(&here)),
        digest(&frame, 2013, None)
    );
    assert_eq!(digest(&frame, 2013, Some(&elsewhere)), expected(""));
    assert_eq!(digest(&frame, 2014, None), expected(""));
}
