//! Reports as one page of HTML: for a browser, a phone, and paper.
//!
//! Nothing is fetched and nothing runs; the page itself forbids both. The template escapes
//! whatever it is given; only the style sheet and the charts, which escape by themselves, are
//! passed as markup. On a phone a wide table stands record by record. On paper the heads of
//! tables return on every page, and pages are numbered.

mod table;
mod view;

use std::io::{self, Write};

use minijinja::Environment;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;

use self::view::View;
use super::{Format, Options};
use crate::lang::Voice;
use crate::report::Report;

pub(super) static FORMAT: Format = Format {
    name: "html",
    endings: &["html", "htm"],
    encodings: false,
    binary: false,
    write,
};

/// The ending tells the template to escape.
const NAME: &str = "page.html";

fn write(report: &Report, voice: &Voice, _: &Options, out: &mut dyn Write) -> io::Result<()> {
    let lines_of_tags = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build()
        .map_err(io::Error::other)?;
    let mut templates = Environment::new();
    templates.set_syntax(lines_of_tags);
    templates
        .add_template(NAME, include_str!("page.html"))
        .and_then(|()| templates.get_template(NAME))
        .and_then(|page| page.render(Serde(View::new(report, voice))))
        .map_err(io::Error::other)
        .and_then(|page| out.write_all(page.as_bytes()))
}
