//! The texts themselves: which files there are. Both languages have the same ones.
//!
//! Read by [`super::Voice`] and its topics. A new topic is two files and one word in the list below.

use super::Lang;

macro_rules! topics {
    ($($name:literal),* $(,)?) => {
        /// Every topic: its name, its Chinese text, its English text.
        const TOPICS: &[(&str, &str, &str)] = &[$((
            $name,
            include_str!(concat!("zh/", $name, ".ftl")),
            include_str!(concat!("en/", $name, ".ftl")),
        )),*];
    };
}

topics![
    "cli",
    "error",
    "form",
    "render",
    "report",
    "report/account",
    "report/civic",
    "report/life",
    "report/party",
    "report/print",
    "schema",
    "show",
    "syntax",
    "rules/civic",
    "rules/notice",
    "rules/organisation",
    "rules/points",
    "rules/privacy",
    "rules/reference",
    "rules/stars",
    "rules/text",
];

/// The topics of a language, each with its text.
pub(super) fn of(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    TOPICS.iter().map(move |(name, zh, en)| match lang {
        Lang::Zh => (*name, *zh),
        Lang::En => (*name, *en),
    })
}

/// Whether a text has a message. Cheap: it is searched, not parsed.
pub(super) fn holds(text: &str, id: &str) -> bool {
    let mut places = text.match_indices(id);
    !id.is_empty()
        && places.any(|(at, _)| {
            let begins = at == 0 || text[..at].ends_with('\n');
            begins
                && text[at + id.len()..]
                    .trim_start_matches(' ')
                    .starts_with('=')
        })
}

/// The messages of a text, in its order: id and all that belongs to it.
pub(super) fn messages(text: &str) -> Vec<(&str, &str)> {
    let begins = |line: &str| line.starts_with(|c: char| c.is_ascii_alphabetic());
    let mut found: Vec<(&str, &str)> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        if begins(line)
            && let Some((id, _)) = line.split_once('=')
        {
            let value = at + id.len() + 1;
            found.push((id.trim_end(), &text[value..end]));
        } else if line.starts_with([' ', '\t'])
            && let Some((_, body)) = found.last_mut()
        {
            let start = body.as_ptr() as usize - text.as_ptr() as usize;
            *body = &text[start..end];
        }
        at = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// The names behind a `$`.
    fn args(body: &str) -> BTreeSet<&str> {
        let name =
            |rest: &str| rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'));
        body.split('$')
            .skip(1)
            .map(|rest| &rest[..name(rest).unwrap_or(rest.len())])
            .collect()
    }

    #[test]
    fn both_languages_say_the_same() {
        for (topic, zh, en) in TOPICS {
            let of = |text| {
                let list = messages(text);
                let map: BTreeMap<_, _> = list.iter().copied().collect();
                assert_eq!(map.len(), list.len(), "{topic}: an id stands twice");
                map
            };
            let (zh, en) = (of(zh), of(en));
            let ids = |map: &BTreeMap<&str, &str>| {
                map.keys().map(|id| (*id).to_owned()).collect::<Vec<_>>()
            };
            assert_eq!(ids(&zh), ids(&en), "{topic}: ids differ");
            for (id, body) in &zh {
                assert_eq!(
                    args(body),
                    args(en[id]),
                    "{topic}: arguments of {id} differ"
                );
                assert!(
                    !body.trim().is_empty() && !en[id].trim().is_empty(),
                    "{topic}: {id} is empty"
                );
            }
        }
    }

    #[test]
    fn a_search_finds_what_a_parser_does() {
        for (topic, text) in Lang::ALL.into_iter().flat_map(of) {
            for (id, _) in messages(text) {
                assert!(holds(text, id), "{topic}: {id}");
                assert!(!holds(text, &id[1..]), "{topic}: {id}");
            }
        }
        assert!(!holds("# a = b\nc = a = d\n", "a"));
    }

    #[test]
    fn topics_are_one_file_each() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lang");
        for lang in Lang::ALL {
            let mut named: Vec<_> = of(lang).map(|(name, _)| format!("{name}.ftl")).collect();
            let top = root.join(lang.as_str());
            let files = walkdir::WalkDir::new(&top).into_iter().map(Result::unwrap);
            let mut found: Vec<_> = files
                .filter(|entry| entry.file_type().is_file())
                .map(|entry| {
                    let path = entry.path().strip_prefix(&top).unwrap();
                    path.to_string_lossy().into_owned()
                })
                .collect();
            named.sort();
            found.sort();
            assert_eq!(named, found);
        }
    }

    #[test]
    fn messages_are_split_at_their_ids() {
        let text =
            "# note\na = x\nb-c =\n    y { $n }\n    z\n\n    w\nd = { $n ->\n    *[other] q\n }\n";
        let list = messages(text);
        let ids: Vec<_> = list.iter().map(|(id, _)| *id).collect();
        assert_eq!(ids, ["a", "b-c", "d"]);
        assert!(list[1].1.contains('w'));
        assert_eq!(args(list[2].1).into_iter().collect::<Vec<_>>(), ["n"]);
    }
}
