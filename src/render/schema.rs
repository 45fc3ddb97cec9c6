//! The JSON Schema (2020-12) of a kind of record, for editors that check TOML while it is
//! written: made from what the record's module says a file may hold, described in both
//! languages, the chosen one first. Called by `cli`; it knows no kind by name.
//!
//! What no schema can say is left to `validate`: whether a reference resolves, the digits
//! after the point (validators read numbers as binary floats, and would take 0.29 for no
//! multiple of 0.01), normal forms of text, and how two values compare.

use serde_json::{Map, Value, json};

use crate::diag::{Arg, Code, Severity};
use crate::lang::{Lang, Voice};
use crate::record::{Field, Form, KindInfo, NOTE, Table, Tie, kinds_of};

/// Trimmed and not empty, on one line. Characters that are not seen are left to `validate`.
const TEXT: &str = r"^\S(.*\S)?$";
/// The same, on one line or several.
const PROSE: &str = r"^\S([\s\S]*\S)?$";
/// An id, but for its normal form; its length is said beside it.
const ID: &str = r"^[\p{Alphabetic}\p{Nd}][\p{Alphabetic}\p{Nd}-]*$";
/// The most characters of an id.
const ID_LENGTH: usize = 64;
/// Numbers stay below this, and above its negative.
const TOO_LARGE: i64 = 10_000_000_000;

/// Writes schemas in a language, and beside it in the other one.
pub struct Schemas {
    voices: [Voice; 2],
}

impl Schemas {
    /// With a language first.
    pub fn new(lang: Lang) -> Self {
        let mut order = Lang::ALL;
        order.sort_by_key(|other| *other != lang);
        Self {
            voices: order.map(Voice::new),
        }
    }

    /// The schema of a kind's files.
    pub fn of(&self, info: &KindInfo) -> Value {
        let about = format!("schema-kind-{}", info.name);
        let names = self.voices.each_ref().map(|voice| voice.word(info.word));
        let mut schema = Map::new();
        schema.insert(
            "$schema".into(),
            json!("https://json-schema.org/draft/2020-12/schema"),
        );
        schema.insert("title".into(), json!(names.join(" / ")));
        schema.insert("description".into(), json!(self.both(&about, &[])));
        let mut shared = Map::new();
        schema.append(&mut self.table(info.table, &mut shared));
        if !shared.is_empty() {
            schema.insert("$defs".into(), Value::Object(shared));
        }
        Value::Object(schema)
    }

    /// A message in both languages.
    fn both(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.voices.each_ref().map(|v| v.say(id, args)).join("\n\n")
    }

    fn table(&self, table: &Table, shared: &mut Map<String, Value>) -> Map<String, Value> {
        let keys = table.fields.iter().chain([&NOTE]);
        let properties: Map<String, Value> = keys
            .map(|field| {
                let mut schema = Map::new();
                schema.insert("description".into(), json!(self.about(table, field)));
                schema.append(&mut self.form(&field.form, shared));
                (field.key.to_owned(), Value::Object(schema))
            })
            .collect();
        let must: Vec<_> = table.fields.iter().filter(|f| f.must).collect();
        let must: Vec<&str> = must.into_iter().map(|field| field.key).collect();
        let mut schema = object(json!({"type": "object", "properties": properties}));
        if !must.is_empty() {
            schema.insert("required".into(), json!(must));
        }
        schema.insert("additionalProperties".into(), json!(false));
        if !table.ties.is_empty() {
            let ties: Vec<Value> = table.ties.iter().map(tie).collect();
            schema.insert("allOf".into(), json!(ties));
        }
        schema
    }

    /// What a key means, and how its value is written.
    fn about(&self, table: &Table, field: &Field) -> String {
        let own = message(table, field);
        let id = match self.voices[0].has(&own) {
            true => own,
            false => format!("schema-any-{}", field.key),
        };
        let written = match field.form {
            Form::List(form) => written(form),
            form => written(&form),
        };
        let said = self.voices.each_ref().map(|voice| {
            let how = written
                .as_ref()
                .map(|(id, args)| voice.say(id, args))
                .unwrap_or_default();
            voice.word(&id) + &how
        });
        said.join("\n\n")
    }

    fn form(&self, form: &Form, shared: &mut Map<String, Value>) -> Map<String, Value> {
        object(match form {
            Form::Text => json!({"type": "string", "pattern": TEXT}),
            Form::Prose => json!({"type": "string", "pattern": PROSE}),
            Form::Id | Form::Ref(_) => {
                json!({"type": "string", "pattern": ID, "maxLength": ID_LENGTH})
            }
            Form::Date => json!({"type": "string", "format": "date"}),
            Form::Whole(least, most) => {
                json!({"type": "integer", "minimum": least, "maximum": most})
            }
            Form::Decimal(_) => json!({
                "type": "number", "exclusiveMinimum": -TOO_LARGE, "exclusiveMaximum": TOO_LARGE,
            }),
            Form::Boolean => json!({"type": "boolean"}),
            Form::Word(words) => json!({"type": "string", "enum": words}),
            Form::Code => self.codes(),
            Form::Pattern(pattern) => json!({"type": "string", "pattern": pattern}),
            Form::Severities => self.severities(),
            Form::Table(table) => return self.table(table, shared),
            Form::Map(values) => {
                let values = self.form(values, shared);
                json!({
                    "type": "object", "properties": self.note(), "additionalProperties": values,
                })
            }
            Form::List(Form::Table(table)) => {
                // Said once: many lists may hold such a table.
                if !shared.contains_key(table.name) {
                    shared.insert(table.name.to_owned(), Value::Null);
                    let said = Value::Object(self.table(table, shared));
                    shared.insert(table.name.to_owned(), said);
                }
                let name = format!("#/$defs/{}", table.name);
                json!({"type": "array", "items": {"$ref": name}})
            }
            Form::List(form) => json!({"type": "array", "items": self.form(form, shared)}),
        })
    }

    fn note(&self) -> Value {
        let about = self.both(&format!("schema-any-{}", NOTE.key), &[]);
        json!({"note": {"description": about, "type": "string", "pattern": PROSE}})
    }

    /// What a rule is about; of one that this version does not have, nothing.
    fn rule(&self, code: Code) -> Option<String> {
        let id = format!("{code}-title");
        self.voices[0].has(&id).then(|| self.both(&id, &[]))
    }

    fn codes(&self) -> Value {
        let codes: Vec<String> = Code::all().map(|code| code.to_string()).collect();
        let about: Vec<Option<String>> = Code::all().map(|code| self.rule(code)).collect();
        json!({"type": "string", "enum": codes, "x-taplo": {"docs": {"enumValues": about}}})
    }

    fn severities(&self) -> Value {
        let words = Severity::WORDS.map(|(_, word)| word);
        let error = [Severity::Error.as_str()];
        let mut properties = object(self.note());
        for code in Code::all() {
            let words = if code.is_binding() {
                &error[..]
            } else {
                &words[..]
            };
            let mut schema = object(json!({"type": "string", "enum": words}));
            if let Some(about) = self.rule(code) {
                schema.insert("description".into(), json!(about));
            }
            properties.insert(code.to_string(), Value::Object(schema));
        }
        json!({"type": "object", "properties": properties, "additionalProperties": false})
    }
}

/// The message of a key of a table; where there is none, what `schema-any-KEY` says holds.
pub fn message(table: &Table, field: &Field) -> String {
    let key = match field.key.is_ascii() {
        true => field.key,
        // Messages have ids in English.
        false => field.heading.trim_start_matches("key-"),
    };
    let mut id = "schema".to_owned();
    for c in table.name.chars() {
        if c.is_ascii_uppercase() {
            id.push('-');
        }
        id.push(c.to_ascii_lowercase());
    }
    format!("{id}-{key}")
}

/// How a value of a form is written, where that is not plain from its type.
fn written(form: &Form) -> Option<(&'static str, Vec<(&'static str, Arg)>)> {
    match form {
        Form::Ref(mask) => {
            let kinds = kinds_of(*mask).map(|kind| kind.info().word.to_owned());
            let kinds = Arg::Words(kinds.collect());
            Some(("schema-form-ref", vec![("kinds", kinds)]))
        }
        Form::Date => Some(("schema-form-date", Vec::new())),
        Form::Decimal(places) => Some(("schema-form-decimal", vec![("places", (*places).into())])),
        _ => None,
    }
}

fn tie(tie: &Tie) -> Value {
    match tie {
        Tie::Excludes(first, others) => {
            let none: Map<String, Value> = others
                .iter()
                .map(|key| ((*key).to_owned(), json!(false)))
                .collect();
            json!({"dependentSchemas": {*first: {"properties": none}}})
        }
        Tie::Asks(first, second) => json!({"dependentRequired": {*first: [second]}}),
        Tie::Either(first, second) => {
            json!({"anyOf": [{"required": [first]}, {"required": [second]}]})
        }
    }
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}
