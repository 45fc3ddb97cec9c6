//! Reports as a workbook: one sheet a section, ready to be filtered and printed.
//!
//! Numbers are numbers, days are days, and text is text whatever it begins with: nothing is
//! ever a formula. The day of creation is fixed, so that the bytes are the same each time.

mod cell;
mod name;
mod page;

use std::io::{self, Write};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use self::page::Page;
use super::paper::laid;
use super::style::Style;
use super::table::seen;
use super::{Format, Options};
use crate::lang::Voice;
use crate::report::{Report, Section};
use crate::text::printable;

pub(super) static FORMAT: Format = Format {
    name: "xlsx",
    endings: &["xlsx"],
    encodings: false,
    binary: true,
    write,
};

fn write(report: &Report, voice: &Voice, _: &Options, out: &mut dyn Write) -> io::Result<()> {
    let bytes = book(report, voice).map_err(io::Error::other)?;
    out.write_all(&bytes)
}

fn book(report: &Report, voice: &Voice) -> Result<Vec<u8>, XlsxError> {
    let title = Style::Printed.tell(&report.title, voice);
    let mut book = Workbook::new();
    book.set_properties(
        &DocProperties::new()
            .set_title(printable(&title))
            .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?),
    );
    // A workbook has a sheet at least.
    let bare = Section::new("rows", Vec::new());
    let mut sections: Vec<&Section> = seen(report).collect();
    if sections.is_empty() {
        sections.push(&bare);
    }
    // The table that has no title of its own is what the report is called.
    let titles = sections.iter().enumerate();
    let titles = titles.map(|(nth, section)| match &section.title {
        Some(title) => Style::Printed.tell(title, voice),
        None if nth == 0 => title.clone(),
        None => String::new(),
    });
    let names = name::unique(titles, voice);
    for (nth, (section, name)) in sections.iter().zip(names).enumerate() {
        // Every sheet lies by itself.
        let laid = laid(report, std::slice::from_ref(section), voice);
        let Some((texts, fit)) = laid.tables.first() else {
            continue;
        };
        let page = Page {
            report,
            section,
            texts,
            fit,
            lying: laid.lying,
            last: nth + 1 == sections.len(),
            voice,
        };
        page.write(book.add_worksheet().set_name(name)?)?;
    }
    book.save_to_buffer()
}
