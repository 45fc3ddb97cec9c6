//! What must be known of all rows before the first of them is drawn.
//!
//! A long table is looked at part by part and drawn part by part: between the two there are
//! only what its columns are, and the few rows that say how wide they must be. It must not know
//! how a table is drawn.

use std::collections::{BTreeSet, HashSet};
use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use rayon::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::clean;
use crate::lang::Voice;
use crate::render::nature::{Nature, number};
use crate::render::need::SHORT;
use crate::render::sheet::{Sheet, texts};
use crate::render::style::Style;
use crate::render::table::Table;
use crate::render::wrap::{Breaker, Hold};
use crate::report::{Report, Section};

/// What is known of a section's rows.
#[derive(Default)]
pub(super) struct Survey {
    /// What each column is.
    pub natures: Vec<Nature>,
    /// The rows with the widest texts, the widest pieces of texts, and the largest numbers of
    /// the columns: to know them is to know how wide the columns must be.
    pub telling: BTreeSet<usize>,
}

impl Survey {
    /// Looks at all rows, so many at a time.
    pub(super) fn new(
        report: &Report,
        section: &Section,
        voice: &Voice,
        breaker: Breaker,
        chunk: usize,
    ) -> Self {
        let starts: Vec<usize> = (0..section.rows.len().max(1)).step_by(chunk).collect();
        let part = |start: &usize| {
            let rows = section.rows.part(*start..start + chunk);
            let table = Table::of(report, section, &rows, Style::Screen);
            Self::of(&table, *start, voice, breaker)
        };
        let parts = starts.par_iter().map(part);
        parts
            .collect::<Vec<_>>()
            .into_iter()
            .fold(Self::default(), Self::join)
    }

    /// Looks at some rows, the first of which is the `start`th.
    fn of(table: &Table<'_>, start: usize, voice: &Voice, breaker: Breaker) -> Self {
        let natures = table.natures();
        let sheet = clean(texts(table, &natures, Style::Screen, voice));
        let mut telling = BTreeSet::new();
        for at in 0..natures.len() {
            telling.extend(tells(&sheet, at, breaker));
            let cells = table.rows.iter().map(|row| number(&row[at])).enumerate();
            telling.extend(cells.max_by_key(|(_, number)| *number).map(|(nth, _)| nth));
        }
        Self {
            natures,
            telling: telling.into_iter().map(|nth| start + nth).collect(),
        }
    }

    /// With the rows behind.
    fn join(mut self, next: Self) -> Self {
        if self.natures.is_empty() {
            return next;
        }
        self.telling.extend(next.telling);
        let natures = self.natures.iter_mut().zip(&next.natures);
        natures.for_each(|(nature, next)| nature.join(next));
        self
    }
}

/// How many different texts each column holds. Told by hashes: a few more or less do not
/// matter.
pub(super) fn differ(
    report: &Report,
    section: &Section,
    voice: &Voice,
    chunk: usize,
) -> Vec<usize> {
    let mut seen: Vec<HashSet<u64, FixedState>> = Vec::new();
    for start in (0..section.rows.len()).step_by(chunk) {
        let rows = section.rows.part(start..start + chunk);
        let table = Table::of(report, section, &rows, Style::Screen);
        let sheet = texts(&table, &table.natures(), Style::Screen, voice);
        seen.resize_with(sheet.headings.len(), HashSet::default);
        for row in &sheet.rows {
            for (seen, text) in seen.iter_mut().zip(row) {
                seen.insert(FixedState::default().hash_one(text));
            }
        }
    }
    seen.iter().map(HashSet::len).collect()
}

/// The rows with the widest line of a column and with the widest pieces of one, however its
/// texts may be broken.
fn tells(sheet: &Sheet, at: usize, breaker: Breaker) -> BTreeSet<usize> {
    let mut seen: HashSet<&str, FixedState> = HashSet::default();
    let mut most: [Option<(usize, usize)>; 3] = [None; 3];
    for (nth, row) in sheet.rows.iter().enumerate() {
        let text = row[at].as_str();
        if !seen.insert(text) {
            continue;
        }
        for line in text.lines() {
            let width = line.width();
            let piece = |hold| match width > SHORT {
                true => breaker.widest(line, hold),
                false => 0,
            };
            let widths = [width, piece(Hold::Free), piece(Hold::Listed)];
            for (most, width) in most.iter_mut().zip(widths) {
                if most.is_none_or(|(widest, _)| widest < width) {
                    *most = Some((width, nth));
                }
            }
        }
    }
    most.into_iter().flatten().map(|(_, nth)| nth).collect()
}
