//! How the tables of a report lie on paper: upright or lying.
//!
//! Asked by the formats that are printed; it must not know which those are.

use super::fit::{Fit, PAGES, fit};
use crate::lang::Voice;
use crate::render::sheet::{Sheet, sheet};
use crate::render::style::Style;
use crate::report::{Lie, Report, Section};

/// The smallest letters that are easily read; the page is laid down before they get smaller.
const EASY: usize = 85;
/// The smallest of a list that is to stand upright.
const LEAST: usize = 75;
/// What stands above a table.
const TITLE: usize = 300;
/// The title of the report and what stands at its foot.
const AROUND: usize = 1500;

/// The tables of a report as they lie on pages.
pub(in crate::render) struct Laid {
    /// Whether the long side of the page lies down.
    pub lying: bool,
    /// A table for each section.
    pub tables: Vec<(Sheet, Fit)>,
}

/// How sections of a report lie: as its layout says, else upright, unless a table would be too
/// wide or the report take more pages.
pub(in crate::render) fn laid(report: &Report, sections: &[&Section], voice: &Voice) -> Laid {
    let lay = |lying| {
        let tables = sections.iter();
        let tables = tables.map(|section| table(report, section, lying, voice));
        let tables: Vec<_> = tables.collect();
        Laid { lying, tables }
    };
    if report.layout.lie == Lie::Landscape {
        return lay(true);
    }
    let upright = lay(false);
    let fits = |size: usize| {
        let mut fits = upright.tables.iter().map(|(_, fit)| fit);
        fits.all(|fit| fit.whole && fit.size >= size)
    };
    // What is made to fit one page does so either way.
    let free = report.layout.lie == Lie::Either && !report.layout.dense;
    match free {
        false if fits(LEAST) => upright,
        false => lay(true),
        true => {
            let lying = lay(true);
            match fits(EASY) && pages(sections, &upright) <= pages(sections, &lying) {
                true => upright,
                false => lying,
            }
        }
    }
}

/// A table on a page.
fn table(report: &Report, section: &Section, lying: bool, voice: &Voice) -> (Sheet, Fit) {
    let sheet = sheet(report, section, Style::Printed, voice);
    let fit = fit(&sheet, lying);
    (sheet, fit)
}

/// How many pages tables take, about.
fn pages(sections: &[&Section], laid: &Laid) -> usize {
    let high = PAGES[usize::from(laid.lying)].1;
    let mut pages = 0;
    let mut used = AROUND;
    for (section, (_, fit)) in sections.iter().zip(&laid.tables) {
        if section.page {
            pages += used.div_ceil(high);
            used = 0;
        }
        used += TITLE + fit.height;
    }
    pages + used.div_ceil(high)
}
