//! O216: a post that nobody holds: 书记, 组长, 网格长, 楼栋长, 居民常任代表, head of the
//! station (since when).

use crate::diag::{Arg, Diagnostic, Severity, Sink};
use crate::rules::{Check, Day, Rule};
use crate::street::{Chain, Street};

/// The registry's line.
pub static RULE: Rule =
    Rule::new("O216", "vacant-post", Severity::Warn, Check::Chain(look)).example(WRONG, RIGHT);

const WRONG: &str = r#"
head = [
  { volunteer = "tx101-9", since = 2012-03-01, until = 2014-12-31 },
]
"#;

const RIGHT: &str = r#"
head = [
  { volunteer = "tx101-9", since = 2012-03-01, until = 2014-12-31 },
  { volunteer = "tx101-8", since = 2015-01-01 },
]
"#;

fn look(_: &Street, chain: &Chain<'_>, _: &Day, sink: &mut Sink) {
    for vacancy in chain.vacancies() {
        let (word, part) = (vacancy.office.word(vacancy.role), vacancy.part);
        let finding = Diagnostic::new(RULE.code, vacancy.file, vacancy.span)
            .arg("post", Arg::Word(word))
            .arg("line", line(vacancy.role));
        let finding = match vacancy.since {
            Some(day) if part.is_empty() => finding.arg("since", day),
            Some(day) => finding.variant("part").arg("part", part).arg("since", day),
            None => finding.variant("never"),
        };
        sink.push(finding.help());
    }
}

/// What to write, but for the day.
fn line(role: &str) -> String {
    if role.is_empty() {
        "{ volunteer = \"…\", since = … }".to_owned()
    } else {
        format!("{{ volunteer = \"…\", role = \"{role}\", since = … }}")
    }
}
