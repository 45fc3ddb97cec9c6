//! Findings as plain data, and the sink that decides what becomes of them.
//!
//! Every storey above may raise a [`Diagnostic`]; none decides its severity, its order or
//! whether a waiver takes it back: the [`Sink`] does. Messages are ids with arguments;
//! only `lang` holds prose.

mod code;
mod fixed;
mod sink;

pub use code::{Code, Severity};
pub use sink::{Sink, Verdict, Waiver};

use crate::text::Span;

/// A word of the program's own. (By this name, since serde takes `&str` to be borrowed.)
pub type Fixed = &'static str;

/// A file of the tree, by its place in the list of files.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    serde::Serialize,
    serde::Deserialize,
)]
pub struct FileId(pub u32);

/// An argument of a message.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Arg {
    /// Text as written in a record: printed escaped.
    Text(String),
    /// Several, joined as the language joins them.
    List(Vec<String>),
    /// A whole number.
    Number(i64),
    /// A day, printed as the language prints one.
    Date(jiff::civil::Date),
    /// An exact decimal.
    Decimal(rust_decimal::Decimal),
    /// The id of another message, for a word of the program's own.
    Word(#[serde(deserialize_with = "fixed::text")] Fixed),
    /// Several of those, joined as the language joins them.
    Words(Vec<String>),
    /// What the TOML parser said, in its English; `lang` translates what it knows.
    Syntax(String),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}
impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Arg::Number(number)
    }
}
impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Arg::Number(number.into())
    }
}
impl From<u16> for Arg {
    fn from(number: u16) -> Self {
        Arg::Number(number.into())
    }
}
impl From<jiff::civil::Date> for Arg {
    fn from(day: jiff::civil::Date) -> Self {
        Arg::Date(day)
    }
}
impl From<rust_decimal::Decimal> for Arg {
    fn from(number: rust_decimal::Decimal) -> Self {
        Arg::Decimal(number)
    }
}
impl From<Vec<String>> for Arg {
    fn from(list: Vec<String>) -> Self {
        Arg::List(list)
    }
}

/// Arguments of a message by name.
pub type Args = Vec<(&'static str, Arg)>;

/// A second place that a finding speaks of.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Label {
    /// In which file.
    pub file: FileId,
    /// Where in it.
    pub span: Span,
    /// The message id of what stands there.
    #[serde(deserialize_with = "fixed::text")]
    pub message: Fixed,
}

/// A mechanical mend: replace the span's text.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Fix {
    /// What is replaced.
    pub span: Span,
    /// By what.
    pub text: String,
}

/// One finding, before anyone has decided on it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Diagnostic {
    /// The rule.
    pub code: Code,
    /// The file it stands in.
    pub file: FileId,
    /// Where in the file.
    pub span: Span,
    /// Which of the rule's messages: empty for the plain one. The message id is
    /// `CODE` or `CODE-variant`, that of the help the same with `-help`.
    #[serde(deserialize_with = "fixed::text")]
    pub variant: Fixed,
    /// What the message names. `id` and `kind` of the record are added by whoever prints.
    #[serde(deserialize_with = "fixed::names")]
    pub args: Args,
    /// Whether the help line of the message applies.
    pub helped: bool,
    /// Further places.
    pub labels: Vec<Label>,
    /// How `--fix` mends it.
    pub fix: Option<Fix>,
    /// How grave it may be at most, whatever its rule is: for what is told without proof.
    pub at_most: Option<Severity>,
    /// The handbook entry it is about, for waivers that name one.
    pub entry: Option<String>,
    /// The volunteer it is about, for waivers that name one.
    pub volunteer: Option<String>,
    /// Whether what stands at its place must not be shown again.
    pub secret: bool,
}

impl Diagnostic {
    /// A finding of a rule at a place.
    pub fn new(code: Code, file: FileId, span: Span) -> Self {
        Self {
            code,
            file,
            span,
            variant: "",
            args: Vec::new(),
            helped: false,
            labels: Vec::new(),
            fix: None,
            at_most: None,
            entry: None,
            volunteer: None,
            secret: false,
        }
    }

    /// Chooses another of the rule's messages.
    pub fn variant(mut self, variant: &'static str) -> Self {
        self.variant = variant;
        self
    }

    /// Names something in the message.
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Adds the message's help line.
    pub fn help(mut self) -> Self {
        self.helped = true;
        self
    }

    /// Adds a mechanical mend.
    pub fn fix(mut self, span: Span, text: impl Into<String>) -> Self {
        let text = text.into();
        self.fix = Some(Fix { span, text });
        self
    }

    /// Points at a second place.
    pub fn label(mut self, file: FileId, span: Span, message: &'static str) -> Self {
        self.labels.push(Label {
            file,
            span,
            message,
        });
        self
    }

    /// Says how grave it may be at most.
    pub fn at_most(mut self, severity: Severity) -> Self {
        self.at_most = Some(severity);
        self
    }

    /// Says which handbook entry it is about.
    pub fn entry(mut self, id: impl Into<String>) -> Self {
        self.entry = Some(id.into());
        self
    }

    /// Forbids to show what stands at its place.
    pub fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// Says which volunteer it is about.
    pub fn volunteer(mut self, id: impl Into<String>) -> Self {
        self.volunteer = Some(id.into());
        self
    }
}
