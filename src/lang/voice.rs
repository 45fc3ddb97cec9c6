//! The voice of a run: turns ids and arguments into text of one language.
//!
//! Built once by `cli`, lent to `render`. Whatever comes from a record is made printable
//! here, so that no message carries a control character of a stranger's.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};
use jiff::civil::Date;

use super::number::{date, decimal_short};
use super::topic::Topics;
use super::{Lang, Say, texts};
use crate::diag::Arg;
use crate::text::printable;

/// More characters of one text than these are no help in a message.
const LONGEST: usize = 200;

/// Says things in one language.
pub struct Voice {
    lang: Lang,
    topics: Topics,
}

impl Voice {
    /// The voice of a language. It costs nothing before something is said.
    pub fn new(lang: Lang) -> Self {
        let topics = Topics::new(lang);
        Self { lang, topics }
    }

    /// Its language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is such a message.
    pub fn has(&self, id: &str) -> bool {
        self.topics.has(id)
    }

    /// The ids of all messages, topic by topic.
    pub fn ids(&self) -> impl Iterator<Item = &'static str> {
        texts::of(self.lang)
            .flat_map(|(_, text)| texts::messages(text))
            .map(|(id, _)| id)
    }

    /// The text of a message; of an unknown one its id.
    pub fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(*name, self.value(arg));
        }
        let said = self.topics.format(id, &values);
        said.unwrap_or_else(|| id.to_owned())
    }

    /// The text of something to say.
    pub fn tell(&self, say: &Say) -> String {
        self.say(say.id, &say.args)
    }

    /// The same for printed reports: its days in words.
    pub fn tell_long(&self, say: &Say) -> String {
        let long = |arg: &Arg| match arg {
            Arg::Date(day) => Arg::Text(self.long_date(*day)),
            other => other.clone(),
        };
        let args = say.args.iter().map(|(name, arg)| (*name, long(arg)));
        self.say(say.id, &args.collect::<Vec<_>>())
    }

    /// A message that takes no arguments.
    pub fn word(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// A day for printed reports: `2014年5月21日`, `21 May 2014`.
    pub fn long_date(&self, day: Date) -> String {
        let number = |n: i16| Arg::Number(n.into());
        let args = [
            ("year", number(day.year())),
            ("month", number(day.month().into())),
            ("day", number(day.day().into())),
        ];
        self.say("long-date", &args)
    }

    /// A large number, its thousands apart: `104 000`, `104,000`.
    pub fn grouped(&self, number: usize) -> String {
        let digits = number.to_string();
        let mut text = String::with_capacity(digits.len() * 4 / 3);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(match self.lang {
                    Lang::Zh => ' ',
                    Lang::En => ',',
                });
            }
            text.push(digit);
        }
        text
    }

    /// Several texts, joined as the language joins them.
    pub fn list(&self, items: &[String]) -> String {
        let items: Vec<_> = items.iter().map(|item| brief(item)).collect();
        items.join(match self.lang {
            Lang::Zh => "、",
            Lang::En => ", ",
        })
    }

    /// A value with its name: whole, however long, for it may be somebody's minutes.
    pub fn figure(&self, name: &str, value: &str) -> String {
        let between = self.word("render-figure-between");
        format!("{}{between}{}", printable(name), printable(value))
    }

    /// What the TOML parser said in English, in this language; unknown words pass through.
    pub fn syntax(&self, english: &str) -> String {
        let id = syntax_id(english);
        if self.has(&id) {
            self.word(&id)
        } else {
            brief(english).into_owned()
        }
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => FluentValue::String(brief(text)),
            Arg::List(items) => FluentValue::from(self.list(items)),
            // Numbers stay numbers, for plurals.
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Date(day) => FluentValue::from(date(*day)),
            Arg::Decimal(number) => FluentValue::from(decimal_short(*number)),
            Arg::Word(id) => FluentValue::from(self.word(id)),
            Arg::Words(ids) => {
                let words: Vec<_> = ids.iter().map(|id| self.word(id)).collect();
                FluentValue::from(self.list(&words))
            }
            Arg::Syntax(english) => FluentValue::from(self.syntax(english)),
        }
    }
}

/// Printable, and not longer than anyone reads.
fn brief(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(LONGEST) {
        None => printable(text),
        Some((end, _)) => Cow::Owned(format!("{}…", printable(&text[..end]))),
    }
}

/// `extra comma in array` → `syntax-extra-comma-in-array`.
fn syntax_id(english: &str) -> String {
    let words = english
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    words.fold("syntax".to_owned(), |id, word| {
        id + "-" + &word.to_ascii_lowercase()
    })
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentResource;
    use fluent_bundle::concurrent::FluentBundle;
    use rust_decimal::Decimal;

    use super::*;

    fn voices() -> [Voice; 2] {
        Lang::ALL.map(Voice::new)
    }

    #[test]
    fn every_text_is_sound() {
        for lang in Lang::ALL {
            let mut bundle = FluentBundle::new_concurrent(vec![lang.as_str().parse().unwrap()]);
            for (topic, text) in texts::of(lang) {
                let resource = FluentResource::try_new(text.to_owned())
                    .unwrap_or_else(|(_, faults)| panic!("{lang:?} {topic}: {faults:?}"));
                bundle
                    .add_resource(resource)
                    .unwrap_or_else(|faults| panic!("{topic}: {faults:?}"));
            }
            let voice = Voice::new(lang);
            assert!(voice.ids().count() > 100);
            assert_eq!(voice.ids().find(|id| !voice.has(id)), None);
        }
    }

    #[test]
    fn what_is_done_the_same_day_has_no_working_days() {
        for (voice, (day, days)) in voices()
            .iter()
            .zip([("当天", "限 3 个"), ("the day", "(3)")])
        {
            let told = |days: i64| voice.say("C505", &[("days", days.into())]);
            assert!(told(0).contains(day), "{}", told(0));
            assert!(told(3).contains(days), "{}", told(3));
        }
    }

    #[test]
    fn what_a_record_says_is_told_whole() {
        let minutes = "长".repeat(1000);
        let [zh, en] = voices();
        assert_eq!(zh.figure("记录", &minutes), format!("记录：{minutes}"));
        assert_eq!(en.figure("kept\u{202e}", "a"), "kept\\u{202e}: a");
    }

    #[test]
    fn arguments_become_text() {
        let [zh, en] = voices();
        let args = [
            ("kind", Arg::from("楼组")),
            ("id", Arg::from("tx-1")),
            ("key", Arg::from("hosue\u{202e}\u{1b}[31m")),
            ("expected", Arg::Word("form-date")),
            ("found", Arg::Word("form-text")),
        ];
        assert_eq!(
            zh.say("T005-type", &args),
            "楼组 tx-1：“hosue\\u{202e}\\u{1b}[31m”应为日期，写成了文本"
        );
        assert!(en.say("T005-type", &args).contains("a date"));
        let list = vec!["a".to_owned(), "b".to_owned()];
        assert_eq!(
            (zh.list(&list), en.list(&list)),
            ("a、b".into(), "a, b".into())
        );
        assert_eq!(zh.say("no-such-message", &[]), "no-such-message");
    }

    #[test]
    fn numbers_days_and_plurals() {
        let [zh, en] = voices();
        let day = Date::constant(2014, 5, 21);
        assert_eq!(zh.long_date(day), "2014年5月21日");
        assert_eq!(en.long_date(day), "21 May 2014");
        assert_eq!(
            zh.say(
                "T002-more",
                &[
                    ("count", Arg::Number(299_979)),
                    ("kind", "x".into()),
                    ("id", "y".into())
                ]
            ),
            "x y：还有 299979 处语法错误没有列出"
        );
        let files = |n: i64| {
            en.say(
                "finding-summary",
                &[
                    ("files", Arg::Number(n)),
                    ("errors", Arg::Number(n)),
                    ("warnings", Arg::Number(0)),
                    ("infos", Arg::Number(0)),
                ],
            )
        };
        assert!(
            files(1).starts_with("1 file, 1 error, 0 warnings"),
            "{}",
            files(1)
        );
        assert!(files(2).starts_with("2 files, 2 errors"));
        let half = Arg::Decimal(Decimal::new(25, 1));
        let voice = &zh;
        assert!(matches!(voice.value(&half), FluentValue::String(text) if text == "2.5"));
    }

    #[test]
    fn thousands_stand_apart() {
        let [zh, en] = voices();
        assert_eq!(
            [0, 999, 1_000].map(|n| en.grouped(n)),
            ["0", "999", "1,000"]
        );
        assert_eq!(zh.grouped(1_040_000), "1 040 000");
    }

    #[test]
    fn the_parser_is_translated() {
        let [zh, en] = voices();
        assert_eq!(zh.syntax("missing value"), "缺少值");
        assert_eq!(zh.syntax("extra `=`"), "多了一个“=”");
        assert_eq!(zh.syntax("never heard of"), "never heard of");
        assert_eq!(en.syntax("duplicate key"), "the key stands twice");
    }

    #[test]
    fn long_texts_are_cut() {
        assert_eq!(brief(&"长".repeat(1000)).chars().count(), LONGEST + 1);
        assert_eq!(brief(&"长".repeat(LONGEST)).chars().count(), LONGEST);
    }
}
