//! The texts hold what the rest of the house asks for by id.

use std::collections::{BTreeMap, BTreeSet};

use jiedao::diag::Severity;
use jiedao::lang::{Lang, Voice};
use jiedao::record::{Field, Form, KINDS, NOTE};

#[test]
fn kinds_and_severities_have_names() {
    for lang in Lang::ALL {
        let voice = Voice::new(lang);
        for info in KINDS {
            assert!(
                voice.has(&format!("kind-{}", info.name)),
                "{lang:?} {}",
                info.name
            );
        }
        for (_, word) in Severity::WORDS {
            assert!(voice.has(&format!("severity-{word}")), "{lang:?} {word}");
        }
    }
}

#[test]
fn every_key_of_every_record_has_a_name() {
    fn ask(fields: &[Field], voice: &Voice) {
        for field in fields {
            assert!(voice.has(field.heading), "{}", field.heading);
            below(&field.form, voice);
        }
    }
    fn below(form: &Form, voice: &Voice) {
        match form {
            Form::Table(table) => ask(table.fields, voice),
            Form::List(form) | Form::Map(form) => below(form, voice),
            _ => {}
        }
    }
    for lang in Lang::ALL {
        let voice = Voice::new(lang);
        ask(&[NOTE], &voice);
        KINDS.iter().for_each(|info| ask(info.fields(), &voice));
    }
}

/// Whether an id begins with a rule's code.
fn code(id: &str) -> Option<&str> {
    let head = id.get(..4)?;
    let digits = head[1..].bytes().all(|b| b.is_ascii_digit());
    (digits && head.starts_with(|c: char| c.is_ascii_uppercase())).then_some(head)
}

#[test]
fn every_code_has_a_title_and_a_reason() {
    for lang in Lang::ALL {
        let voice = Voice::new(lang);
        let mut codes: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for id in voice.ids() {
            if let Some(code) = code(id) {
                codes.entry(code).or_default().insert(id);
            }
        }
        for (code, ids) in codes {
            for part in ["title", "why"] {
                assert!(
                    voice.has(&format!("{code}-{part}")),
                    "{lang:?} {code} has no {part}"
                );
            }
            for id in ids {
                if let Some(message) = id.strip_suffix("-help") {
                    assert!(voice.has(message), "{lang:?} {id} helps no message");
                }
            }
        }
    }
}
