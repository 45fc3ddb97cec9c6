//! `--sort`: the order of a report's rows, for the commands that print one.

use anyhow::bail;

use crate::lang::Voice;
use crate::report::{Report, Sort, arrange};

#[derive(clap::Args)]
pub struct Order {
    #[arg(long, value_name = "KEY", value_parser = Sort::WORDS.to_vec())]
    sort: Option<String>,
}

impl Order {
    /// Orders a report as it was asked for, if it was.
    ///
    /// # Errors
    /// When the report has nothing of the kind: it would look as if it were in order.
    pub fn arrange(&self, report: &mut Report, voice: &Voice) -> anyhow::Result<()> {
        let Some(word) = self.sort.as_deref() else {
            return Ok(());
        };
        let sort = Sort::parse(word);
        if !sort.is_some_and(|sort| arrange(report, sort)) {
            let args = [("name", report.name.into()), ("sort", word.into())];
            let told = voice.say("error-no-order", &args);
            bail!("{told}\n{}", others(report, voice));
        }
        Ok(())
    }
}

/// By what else a report can be ordered. It is not printed any more.
fn others(report: &mut Report, voice: &Voice) -> String {
    let orders = |word: &&&str| Sort::parse(word).is_some_and(|sort| arrange(report, sort));
    let words: Vec<String> = Sort::WORDS
        .iter()
        .filter(orders)
        .map(ToString::to_string)
        .collect();
    match words.is_empty() {
        true => voice.word("error-own-order"),
        false => voice.say("error-other-orders", &[("words", words.into())]),
    }
}
