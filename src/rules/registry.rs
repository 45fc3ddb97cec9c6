//! The registry of rules: each family keeps its own list, in order of code.

use super::{Rule, civic, notice, organisation, points, privacy, reference, stars, text};
use crate::diag::Code;

/// The families, in order of their letters.
static FAMILIES: [&[&Rule]; 8] = [
    civic::RULES,
    notice::RULES,
    organisation::RULES,
    points::RULES,
    reference::RULES,
    stars::RULES,
    text::RULES,
    privacy::RULES,
];

/// Every rule, in order of code.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}

/// The rule of a code.
pub fn rule(code: Code) -> Option<&'static Rule> {
    rules().find(|rule| rule.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted_unique_and_at_home() {
        let codes: Vec<Code> = rules().map(|rule| rule.code).collect();
        assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
        for family in FAMILIES {
            let letters: Vec<char> = family.iter().map(|rule| rule.code.family()).collect();
            assert!(letters.windows(2).all(|w| w[0] == w[1]), "{letters:?}");
        }
        let mut names: Vec<&str> = rules().map(|rule| rule.name).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|w| w[0] != w[1]));
    }

    #[test]
    fn the_contract_and_the_rules_agree() {
        for rule in rules() {
            assert!(rule.code.is_known(), "{}", rule.code);
            assert_eq!(rule.binding, rule.code.is_binding(), "{}", rule.code);
        }
        // The form of the text comes with the command that mends it.
        let here = |code: &Code| code.as_str() != "T011";
        let missing: Vec<Code> = Code::all()
            .filter(|code| here(code) && rule(*code).is_none())
            .collect();
        assert_eq!(missing, []);
    }
}
