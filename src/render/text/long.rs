//! A table of however many rows: looked at once to know how it lies, then drawn part by part.
//!
//! Of a hundred thousand rows no more than a few parts are texts at a time.

use std::io::{self, Write};

use rayon::prelude::*;

use super::draw::Drawing;
use super::survey::{Survey, differ};
use super::{bars, clean, fit};
use crate::lang::Voice;
use crate::render::sheet::{Sheet, texts};
use crate::render::style::Style;
use crate::render::table::Table;
use crate::render::wrap::Breaker;
use crate::report::{Cell, Report, Section};

/// How many parts are drawn before they are written.
const AT_ONCE: usize = 8;

/// The table of a section.
pub(super) struct Long<'a> {
    report: &'a Report,
    section: &'a Section,
    voice: &'a Voice,
    breaker: Breaker,
    chunk: usize,
    survey: Survey,
    /// Headings and sums, and of the rows those that say how wide the columns are.
    pub outline: Sheet,
}

impl<'a> Long<'a> {
    /// Looks at a section, of which so many rows are held at a time.
    pub(super) fn new(
        report: &'a Report,
        section: &'a Section,
        voice: &'a Voice,
        breaker: Breaker,
        chunk: usize,
    ) -> Self {
        let survey = Survey::new(report, section, voice, breaker, chunk);
        let telling = survey.telling.iter();
        let telling = telling.flat_map(|at| section.rows.part(*at..at + 1).into_owned());
        let telling: Vec<Vec<Cell>> = telling.collect();
        let table = Table::of(report, section, &telling, Style::Screen);
        let outline = texts(&table, &survey.natures, Style::Screen, voice);
        Self {
            report,
            section,
            voice,
            breaker,
            chunk,
            outline: clean(outline),
            survey,
        }
    }

    /// Writes it in a width: as a table that fits, or each record below the other.
    pub(super) fn write(&self, width: usize, out: &mut dyn Write) -> io::Result<()> {
        let barred = bars::have_room(&self.outline, width);
        let with_bars = |sheet: Sheet| if barred { bars::drawn(sheet) } else { sheet };
        let mut outline = with_bars(self.outline.clone());
        let differ = || {
            let mut counts = differ(self.report, self.section, self.voice, self.chunk);
            // Where there are bars, nothing has to give way for them.
            counts.resize(outline.headings.len(), 0);
            counts
        };
        let plan = fit::plan(&outline, &differ, width, self.breaker);
        if let (Some(plan), Some(total)) = (&plan, &mut outline.total) {
            name_sums(total, plan, self.voice);
        }
        let pair = |name: &str, value: &str| self.voice.figure(name, value);
        let drawing = Drawing {
            sheet: &outline,
            breaker: self.breaker,
            width,
            pair: &pair,
        };
        if let Some(plan) = &plan {
            drawing.head(plan, out)?;
        }
        let draw = |rows: &[Vec<String>], first: bool, out: &mut dyn Write| match &plan {
            Some(plan) => drawing.rows(plan, rows, out),
            None => drawing.cards(rows, first, out),
        };
        let part = |start: &usize| {
            let rows = self.section.rows.part(*start..start + self.chunk);
            let table = Table::of(self.report, self.section, &rows, Style::Screen);
            let sheet = clean(texts(
                &table,
                &self.survey.natures,
                Style::Screen,
                self.voice,
            ));
            let mut text = Vec::new();
            draw(&with_bars(sheet).rows, *start == 0, &mut text).map(|()| text)
        };
        let starts: Vec<usize> = (0..self.section.rows.len()).step_by(self.chunk).collect();
        for starts in starts.chunks(AT_ONCE) {
            let parts: Vec<io::Result<Vec<u8>>> = starts.par_iter().map(part).collect();
            for part in parts {
                out.write_all(&part?)?;
            }
        }
        draw(outline.total.as_slice(), false, out)
    }
}

/// Puts the word that names the row of sums into a column that stands, where its own is told
/// below.
fn name_sums(total: &mut [String], plan: &fit::Plan, voice: &Voice) {
    let word = voice.word("render-total");
    let told = plan.below.iter().copied().find(|at| total[*at] == word);
    let mut shown = plan.columns.iter().map(|(at, _)| *at);
    if let (Some(told), Some(free)) = (told, shown.find(|at| total[*at].is_empty())) {
        total.swap(told, free);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_named_where_their_column_is_told_below() {
        let voice = Voice::new(crate::lang::Lang::Zh);
        let plan = fit::Plan {
            columns: vec![(1, 4), (2, 4)],
            below: vec![0],
            gap: 1,
        };
        let mut total = ["合计", "", "45"].map(str::to_owned);
        name_sums(&mut total, &plan, &voice);
        assert_eq!(total, ["", "合计", "45"]);
    }
}
