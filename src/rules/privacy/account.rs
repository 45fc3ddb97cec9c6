//! V703: a bank card number, or an e-mail address.

use super::number::{Kind, numbers};
use super::{masked, told};
use crate::diag::{Severity, Sink};
use crate::record::Trace;
use crate::rules::{Check, Day, Rule};
use crate::street::Street;
use crate::text::{Clue, Span};

/// V703.
pub static RULE: Rule = Rule::new(
    "V703",
    "account-or-mail",
    Severity::Warn,
    Check::Street(look),
)
.example(WRONG, RIGHT);

const WRONG: &str = r#"
note = "补贴发到 4111 1111 1111 1111"
"#;
const RIGHT: &str = r#"
note = "补贴已发"
"#;

fn look(street: &Street, _: &Day, sink: &mut Sink) {
    for trace in &street.traces {
        match trace.clue {
            Clue::Number => cards(trace, sink),
            Clue::Mail => {
                let text = trace.hit.of(&trace.text);
                let finding = told(&RULE, trace, Span::new(0, text.len())).variant("mail");
                sink.push(finding.arg("masked", masked_mail(text)));
            }
            Clue::Room | Clue::Word => {}
        }
    }
}

fn cards(trace: &Trace, sink: &mut Sink) {
    let text = trace.hit.of(&trace.text);
    for number in numbers(text).iter().filter(|n| n.kind == Kind::Card) {
        let finding = told(&RULE, trace, number.span);
        sink.push(finding.arg("masked", masked(number.span.of(text))));
    }
}

/// An address but for the name before its `@`.
fn masked_mail(address: &str) -> String {
    let at = address.find(['@', '＠']).unwrap_or(0);
    let (name, host) = address.split_at(at);
    let first: String = name.chars().take(1).collect();
    format!("{first}***{host}")
}
