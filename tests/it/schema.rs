//! The schemas, judged by a validator and a reader of TOML that are not ours: they take every
//! shipped record, refuse every bad case that a schema can, and have a word for every key.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jiedao::lang::{Lang, Voice};
use jiedao::record::{Form, KINDS, Kind, NOTE, Table, locate};
use jiedao::render::schema::{Schemas, message};
use jsonschema::Validator;
use serde_json::Value;

use super::shipped::jiedao;

/// What a schema cannot refuse, and why.
const BEYOND: [(&str, &str); 10] = [
    ("T004/bad-community", "a file that is missing"),
    (
        "T004/bad-deduction",
        "that the item is a deduction stands in the policy",
    ),
    ("T004/bad-deduction-taken-back", "likewise"),
    ("T004/bad-new-community", "a file that is missing"),
    ("T005/bad-hours-exponent", "JSON tells 1e0 from 1 no more"),
    (
        "T005/bad-hours-hexadecimal",
        "JSON tells 0x2 from 2 no more",
    ),
    (
        "T005/bad-hours-three-places",
        "numbers are read as binary floats",
    ),
    ("T005/bad-whole-number", "JSON tells 3.0 from 3 no more"),
    ("T005/bad-not-nfc", "no expression tells a normal form"),
    ("T005/bad-satisfied", "one value is compared with another"),
];

fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn validators() -> BTreeMap<Kind, Validator> {
    let schemas = Schemas::new(Lang::Zh);
    let options = jsonschema::options().should_validate_formats(true);
    let one = |info: &&jiedao::record::KindInfo| {
        let schema = schemas.of(info);
        jsonschema::meta::validate(&schema).unwrap();
        (info.kind, options.clone().build(&schema).unwrap())
    };
    KINDS.iter().map(one).collect()
}

/// TOML as an editor gives it to a validator: days are texts.
fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        // What is no number in JSON is null.
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(flag) => flag.into(),
        toml::Value::Datetime(day) => day.to_string().into(),
        toml::Value::Array(list) => list.into_iter().map(json).collect(),
        toml::Value::Table(table) => {
            Value::Object(table.into_iter().map(|(k, v)| (k, json(v))).collect())
        }
    }
}

/// The records of a folder: paths from it, kinds, and what stands there.
fn records(root: &Path) -> Vec<(String, Kind, Option<Value>)> {
    let walk = walkdir::WalkDir::new(root).sort_by_file_name();
    let mut found = Vec::new();
    for entry in walk.into_iter().map(Result::unwrap) {
        let path = entry.path().strip_prefix(root).unwrap().to_string_lossy();
        if let (true, Ok(at)) = (entry.file_type().is_file(), locate(&path)) {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            let read = toml::from_str(&text).ok().map(json);
            found.push((path.into_owned(), at.kind, read));
        }
    }
    found
}

#[test]
fn every_shipped_record_fits_its_schema() {
    let validators = validators();
    let records = records(&home().join("data"));
    assert!(records.len() > 1000);
    for (path, kind, value) in records {
        let value = value.unwrap();
        let faults: Vec<String> = validators[&kind]
            .iter_errors(&value)
            .map(|e| format!("{} {e}", e.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{path}: {faults:?}");
    }
}

#[test]
fn cases_are_refused_as_the_rules_refuse_them() {
    let validators = validators();
    let mut wrong = Vec::new();
    let mut beyond = BTreeSet::new();
    for code in ["T003", "T004", "T005"] {
        let folder = home().join("tests/cases/rules").join(code);
        for case in std::fs::read_dir(&folder).unwrap() {
            let case = case.unwrap().path();
            let name = case.file_name().unwrap().to_str().unwrap();
            let name = format!("{code}/{name}");
            let expect = std::fs::read_to_string(case.join("expect")).unwrap_or_default();
            let refused = records(&case).iter().any(|(_, kind, value)| {
                let value = value.as_ref();
                value.is_none_or(|value| !validators[kind].is_valid(value))
            });
            let bad = expect.lines().any(|line| line.starts_with('T'));
            let excused = BEYOND.iter().find(|(case, _)| *case == name);
            beyond.extend(excused.map(|(case, _)| *case));
            if refused != (bad && excused.is_none()) {
                wrong.push(format!("{name}: refused: {refused}, bad: {bad}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(beyond.len(), BEYOND.len(), "a case that is no more");
}

/// Every table of the records, each once.
fn tables() -> Vec<&'static Table> {
    fn below(form: &Form, found: &mut Vec<&'static Table>) {
        match form {
            Form::Table(table) => add(table, found),
            Form::List(form) | Form::Map(form) => below(form, found),
            _ => {}
        }
    }
    fn add(table: &'static Table, found: &mut Vec<&'static Table>) {
        if found.contains(&table) {
            return;
        }
        found.push(table);
        table.fields.iter().for_each(|f| below(&f.form, found));
    }
    let mut found = Vec::new();
    KINDS.iter().for_each(|info| add(info.table, &mut found));
    found
}

#[test]
fn every_table_has_a_name_of_its_own() {
    let tables = tables();
    let names: BTreeSet<&str> = tables.iter().map(|table| table.name).collect();
    assert_eq!(names.len(), tables.len());
}

#[test]
fn every_key_is_described_and_nothing_else_is() {
    let voice = Voice::new(Lang::Zh);
    let mut asked = BTreeSet::new();
    asked.extend(KINDS.map(|info| format!("schema-kind-{}", info.name)));
    for table in tables() {
        for field in table.fields.iter().chain([&NOTE]) {
            let own = message(table, field);
            let any = format!("schema-any-{}", field.key);
            asked.insert(if voice.has(&own) { own } else { any });
        }
    }
    let prefixes = ["schema-form-", "schema-written", "schema-associate"];
    let there: BTreeSet<String> = voice
        .ids()
        .filter(|id| id.starts_with("schema-") && !prefixes.iter().any(|p| id.starts_with(p)))
        .map(str::to_owned)
        .collect();
    assert_eq!(asked, there, "left what is asked for, right what is there");
}

#[test]
fn the_language_asked_for_stands_first_and_the_other_beside_it() {
    let about = |args: &[&str]| -> String {
        let (code, out, err) = jiedao(args);
        assert_eq!((code, err.as_str()), (0, ""));
        let schema: Value = serde_json::from_str(&out).unwrap();
        schema["$defs"]["Entry"]["properties"]["recorded_by"]["description"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let zh = about(&["schema", "志愿者"]);
    let en = about(&["--lang", "en", "schema", "volunteer"]);
    let parts = |text: &str| text.split("\n\n").map(str::to_owned).collect::<Vec<_>>();
    let (zh, mut en) = (parts(&zh), parts(&en));
    assert!(zh[0].contains("（写志愿者的编号）"), "{zh:?}");
    en.reverse();
    assert_eq!(zh, en);
}
