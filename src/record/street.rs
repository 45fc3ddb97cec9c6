//! `jiedao.toml`: the sub-district (街道).

use compact_str::CompactString;
use jiff::civil::Date;

use super::field::{Form, Many, One, Value};
use super::kind::{Kind, KindInfo};
use super::layout::Home;
use super::plain::Plain;
use super::reader::Reader;
use super::reference::{COMMUNITY, Ref, UNIT};
use super::scalar::{Text, Whole};
use super::term::CommitteeTerm;
use super::waiver::{Allow, rule_code};
use crate::diag::{Code, Severity};
use crate::text::{At, Cursor, Item};

/// The registry's line.
pub const INFO: KindInfo = KindInfo {
    kind: Kind::Street,
    name: "street",
    word: "kind-street",
    home: Home::Fixed("jiedao.toml"),
    table: Street::TABLE,
    read: read!(Street),
};

/// The version of the format that this program knows.
pub const SCHEMA: i64 = 1;

word! {
    /// The language of output.
    Language {
        Zh = "zh",
        En = "en",
    }
}

word! {
    /// How a name without consent is published.
    NamePrivacy {
        Full = "full",
        Mask = "mask",
        Hide = "hide",
    }
}

table! {
    /// The sub-district.
    Street {
        schema: One<Whole>, must;
        name: One<Text>, must;
        code: One<AreaCode<9>>, must;
        city: One<Text>, must;
        district: One<Text>, must;
        language: One<Language>, may;
        committee: One<Committee>, may;
        joint_committee: One<JointCommittee>, may;
        office: One<Office>, may;
        privacy: One<Privacy>, may;
        rules: One<Severities>, may;
        allow: Many<Allow>, may;
    }
    check Street::is_of_known_schema, tell_the_schema
}

table! {
    /// 街道党工委.
    Committee {
        name: One<Text>, must;
        members: Many<CommitteeTerm>, may;
    }
}

table! {
    /// 大工委 "1+3".
    JointCommittee {
        name: One<Text>, must;
        members: Many<JointMember>, may;
    }
}

table! {
    /// A community or a unit in the joint committee.
    JointMember {
        unit: One<Ref<UNIT>>, may;
        community: One<Ref<COMMUNITY>>, may;
        since: One<Date>, may;
        until: One<Date>, may;
    }
    ties [Excludes("unit", &["community"]), Either("unit", "community")]
    check JointMember::is_one, take_the_unit
}
super::term::ends!(JointMember);

table! {
    /// Where residents object.
    Office {
        name: One<Text>, must;
        phone: One<Text>, may;
        address: One<Text>, may;
    }
}

table! {
    /// How people are published.
    Privacy {
        name: One<NamePrivacy>, must;
        contact_lines: Many<Text>, may;
    }
}

/// `[rules]`: severities by code.
#[derive(Debug, Clone, Default)]
pub struct Severities(pub Vec<(At<Code>, At<Severity>)>);

impl Value for Severities {
    const FORM: Form = Form::Severities;

    fn read(item: Item<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if !reader.expect_table(item) {
            return None;
        }
        let mut list = Vec::new();
        for child in item.children() {
            if child.key() == "note" {
                reader.text(child, true);
                continue;
            }
            let Some(code) = rule_code(child.key_span(), child.key(), reader) else {
                continue;
            };
            if let Some(severity) = severity(code, child, reader) {
                list.push((
                    At::new(code, child.key_span()),
                    At::new(severity, child.span()),
                ));
            }
        }
        Some(Self(list))
    }

    fn plain(&self) -> Plain<'_> {
        let lines = self.0.iter();
        let lines = lines.map(|(code, severity)| {
            let severity = Plain::Text(severity.value.as_str());
            (code.value.as_str(), severity)
        });
        Plain::Map(lines.collect())
    }
}

/// What a rule is turned to. Those that leave an entry out of the points stay errors.
fn severity(code: Code, item: Item<'_>, reader: &mut Reader<'_>) -> Option<Severity> {
    let word = reader.text(item, false)?;
    let severity = Severity::parse(word);
    match severity {
        None => reader.not_a_word(item, word, &Severity::WORDS.map(|(_, name)| name)),
        Some(severity) if code.is_binding() && severity < Severity::Error => {
            let finding = reader.wrong(item.span(), "binding");
            let finding = finding.arg("rule", code.as_str()).arg("value", word);
            reader.tell(finding.help());
            return None;
        }
        Some(_) => {}
    }
    severity
}

/// A statistical code of this many digits.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AreaCode<const DIGITS: usize>(CompactString);

impl<const DIGITS: usize> std::ops::Deref for AreaCode<DIGITS> {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl<const DIGITS: usize> AreaCode<DIGITS> {
    fn is_code(text: &str) -> bool {
        text.len() == DIGITS && text.bytes().all(|b| b.is_ascii_digit())
    }
}

impl<const DIGITS: usize> Value for AreaCode<DIGITS> {
    const FORM: Form = Form::Pattern(match DIGITS {
        9 => "^[0-9]{9}$",
        _ => "^[0-9]{12}$",
    });

    fn read(item: Item<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(item, false)?;
        if !Self::is_code(text) {
            let finding = reader.wrong(item.span(), "area-code");
            reader.tell(finding.arg("value", text).arg("digits", DIGITS).help());
            return None;
        }
        Some(Self(CompactString::from(text)))
    }

    fn swift(cursor: &mut Cursor<'_>) -> Option<Self> {
        let text = cursor.clean().filter(|text| Self::is_code(text))?;
        Some(Self(CompactString::from(text)))
    }

    fn plain(&self) -> Plain<'_> {
        Plain::Text(self)
    }
}

impl Street {
    fn is_of_known_schema(&self) -> bool {
        self.schema.is_none_or(|at| at.value.0 == SCHEMA)
    }
}

fn tell_the_schema(street: &mut Street, reader: &mut Reader<'_>) {
    if let Some(schema) = street.schema {
        let finding = crate::diag::Diagnostic::new(Code::new("T009"), reader.file, schema.span)
            .arg("found", schema.value.0)
            .arg("known", SCHEMA)
            .help();
        reader.tell(finding);
    }
}

impl JointMember {
    fn is_one(&self) -> bool {
        self.unit.is_none() || self.community.is_none()
    }
}

/// Where both stand, which has been told of, the unit counts.
fn take_the_unit(member: &mut JointMember, _: &mut Reader<'_>) {
    member.community = None;
}
