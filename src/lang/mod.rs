//! Messages in Chinese and English, by id with arguments. Nothing else in the house holds prose.
//!
//! `report` and `render` speak through a [`Voice`]; `cli` builds one per run. The texts are
//! the `.ftl` files of `zh/` and `en/`, one per topic. It must not know records or rules:
//! a finding reaches it as an id and [`Args`].

mod fault;
mod number;
mod texts;
mod topic;
mod voice;

pub use fault::reason;
pub use number::{date, decimal_exact, decimal_short};
pub use voice::Voice;

use crate::diag::{Arg, Args};

/// A language of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Every language.
    pub const ALL: [Lang; 2] = [Lang::Zh, Lang::En];

    /// From `zh` or `en`.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.as_str() == word)
    }

    /// As it is written in `jiedao.toml` and after `--lang`.
    pub fn as_str(self) -> &'static str {
        match self {
            Lang::Zh => "zh",
            Lang::En => "en",
        }
    }
}

/// Something to say, whose language is not chosen yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Say {
    /// The message.
    pub id: &'static str,
    /// What it names.
    pub args: Args,
}

impl Say {
    /// A message without arguments.
    pub fn new(id: &'static str) -> Self {
        Self {
            id,
            args: Args::new(),
        }
    }

    /// Names something in it.
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_names() {
        assert_eq!(Lang::parse("zh"), Some(Lang::Zh));
        assert_eq!(Lang::parse("en"), Some(Lang::En));
        assert_eq!(Lang::parse("ZH"), None);
        assert_eq!(Lang::default(), Lang::Zh);
    }
}
