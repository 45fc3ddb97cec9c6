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
        assert!(one_edit("hosue", "house") && !one_edit("house", "house"));
    }
}
