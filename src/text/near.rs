//! "Did you mean": the nearest of several words.

use strsim::damerau_levenshtein;

/// The nearest candidate that is near enough to be meant: within a third of the longer
/// word's length, at least one edit and at most three. One that differs only in case is
/// nearest of all. Of equally near ones the first.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    if length > 64 {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let other = candidate.chars().count();
        let allowed = (length.max(other) / 3).clamp(1, 3);
        // One character alone is near to any other; that is no help.
        if length.min(other) <= 1 || length.abs_diff(other) > allowed {
            continue;
        }
        let distance = if word.eq_ignore_ascii_case(candidate) {
            0
        } else {
            damerau_levenshtein(word, candidate)
        };
        if distance <= allowed && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// What is probably meant: the nearest, else the only candidate that holds the word or is held
/// by it, as people say `巡逻` of `义务巡逻` and `机关单位` of `机关`.
pub fn meant<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let holds = |whole: &str, part: &str| part.chars().nth(1).is_some() && whole.contains(part);
    let candidates: Vec<&str> = candidates.into_iter().collect();
    nearest(word, candidates.iter().copied()).or_else(|| {
        let alike = |one: &&str| holds(one, word) || holds(word, one);
        let mut alike = candidates.into_iter().filter(alike);
        alike.next().filter(|_| alike.next().is_none())
    })
}

/// How far a candidate is from a word, where it is near enough to be meant.
pub fn is_near(word: &str, candidate: &str) -> Option<usize> {
    nearest(word, [candidate]).map(|near| damerau_levenshtein(word, near))
}

/// How far an id is from what was written: those of another beginning come last, whose number may
/// be the same by chance; then the edits, then how far the numbers at the end lie apart.
pub type Gap = (bool, usize, u64);

/// The gap between what was written and an id, where it is near enough to be meant.
pub fn id_gap(word: &str, id: &str) -> Option<Gap> {
    let edits = is_near(word, id)?;
    let numbered = word.bytes().any(|b| b.is_ascii_digit());
    let abroad = numbered && beginning(word).0 != beginning(id).0;
    Some((abroad, edits, between(word, id)))
}

/// The nearest id. Of equally near ones the first.
pub fn nearest_id<'a>(word: &str, ids: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let gaps = ids
        .into_iter()
        .filter_map(|id| Some((id_gap(word, id)?, id)));
    gaps.min_by_key(|(gap, _)| *gap).map(|(_, id)| id)
}

/// Whether an id is what was written but for its beginning, which says of which community it is.
pub fn is_namesake(word: &str, id: &str) -> bool {
    let ((here, tail), (there, other)) = (beginning(word), beginning(id));
    here != there && tail == other && tail.bytes().any(|b| b.is_ascii_digit())
}

/// An id's beginning, up to the first hyphen, and what follows.
fn beginning(id: &str) -> (&str, &str) {
    id.split_once('-').unwrap_or((id, ""))
}

/// How far the numbers lie apart with which two ids end that are alike before them.
fn between(a: &str, b: &str) -> u64 {
    let number = |id: &str| {
        let (series, number) = id.rsplit_once('-')?;
        Some((series.to_owned(), number.parse::<u64>().ok()?))
    };
    match (number(a), number(b)) {
        (Some((series, a)), Some((other, b))) if series == other => a.abs_diff(b),
        _ => u64::MAX,
    }
}

/// Whether one edit (a letter added, dropped, changed, or two neighbours swapped) makes one
/// of the other.
pub fn one_edit(a: &str, b: &str) -> bool {
    damerau_levenshtein(a, b) == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_and_far() {
        assert_eq!(nearest("buildng", ["grid", "building"]), Some("building"));
        assert_eq!(nearest("在之", ["在职", "在校"]), Some("在职"));
        assert_eq!(nearest("NAME", ["nome", "name"]), Some("name"));
        assert_eq!(nearest("xyz", ["grid", "name"]), None);
        assert_eq!(meant("巡逻", ["医疗服务", "义务巡逻"]), Some("义务巡逻"));
        assert_eq!(meant("机关单位", ["机关", "医院"]), Some("机关"));
        assert_eq!(meant("服务", ["医疗服务", "便民服务"]), None);
        assert_eq!(meant("务", ["便民服务"]), None);
        let ids = ["gx-0014", "tx-0011", "tx-0013", "tx-0024"];
        assert_eq!(nearest_id("tx-0014", ids), Some("tx-0013"));
        // Nothing begins as was written: the beginning is what was written wrong.
        assert_eq!(nearest_id("tz-0014", ids), Some("gx-0014"));
        assert_eq!(
            nearest_id("hu-gong", ["hu-zhong", "hua-gong"]),
            Some("hua-gong")
        );
        assert!(is_namesake("tx-0014", "gx-0014") && !is_namesake("tx-0014", "tx-0013"));
        assert!(!is_namesake("tong-xin", "tang-xin"));
        assert!(one_edit("hosue", "house") && !one_edit("house", "house"));
    }
}
