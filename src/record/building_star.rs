//! `[[star]]` of a building: one year's 星级楼组 创建.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::field::{Form, Many, One, Value};
use super::plain::Plain;
use super::reader::Reader;
use super::reference::{Ref, VOLUNTEER};
use super::scalar::{Places, Text, Whole, Year};
use super::swift;
use crate::text::{At, Cursor, Item};

table! {
    /// One year's application, evaluation and award.
    Star {
        year: One<Year>, must;
        applied: One<Date>, may;
        review: One<bool>, may;
        approved: One<Date>, may;
        refused: One<Date>, may;
        evaluated: One<Date>, may;
        scores: One<Scores>, may;
        residents: One<Residents>, may;
        panel: Many<Ref<VOLUNTEER>>, may;
        vetoed: Many<Text>, may;
        met: One<bool>, may;
        stars: One<Whole<-1>>, may;
        feature: One<Text>, may;
        awarded: One<Date>, may;
        prize: One<Text>, may;
        revoked: One<Date>, may;
    }
    ties [Excludes("approved", &["refused"])]
}

table! {
    /// How the residents asked answered.
    Residents {
        asked: One<Whole>, must;
        satisfied: One<Whole>, must;
    }
    check Residents::has_asked_all, tell_of_more
}

/// Scores by category, as written: unknown categories are the rules' to name.
#[derive(Debug, Clone, Default)]
pub struct Scores(pub Vec<(At<Text>, At<Decimal>)>);

impl Value for Scores {
    const FORM: Form = Form::Map(&Form::Decimal(2));

    fn read(item: Item<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if !reader.expect_table(item) {
            return None;
        }
        let mut scores = Vec::new();
        for child in item.children() {
            if child.key() == "note" {
                reader.text(child, true);
                continue;
            }
            // A category that is none is the rules' to name, whatever is hidden in its name.
            reader.forget_hazards(child.key_span());
            if let Some(score) = Places::<2>::read(child, reader) {
                scores.push((
                    At::new(Text::new(child.key()), child.key_span()),
                    At::new(score.0, child.span()),
                ));
            }
        }
        Some(Self(scores))
    }

    fn swift(cursor: &mut Cursor<'_>) -> Option<Self> {
        let mut scores: Vec<(At<Text>, At<Decimal>)> = Vec::new();
        swift::braced(cursor, |cursor| {
            let start = cursor.at();
            let name = cursor.clean()?;
            let named = cursor.since(start);
            let again = scores.iter().any(|(other, _)| *other.value == *name);
            (!again && name != "note").then_some(())?;
            cursor.equals()?;
            let start = cursor.at();
            let score = Places::<2>::swift(cursor)?;
            let score = At::new(score.0, cursor.since(start));
            scores.push((At::new(Text::new(name), named), score));
            Some(())
        })?;
        Some(Self(scores))
    }

    fn plain(&self) -> Plain<'_> {
        let lines = self.0.iter();
        let lines = lines.map(|(name, score)| (&*name.value, Plain::Decimal(score.value)));
        Plain::Map(lines.collect())
    }
}

impl Scores {
    /// The score of a category.
    pub fn get(&self, category: &str) -> Option<&At<Decimal>> {
        let mut found = self.0.iter().filter(|(name, _)| &*name.value == category);
        found.next().map(|(_, score)| score)
    }
}

impl Residents {
    /// Whether no more were satisfied than were asked.
    fn has_asked_all(&self) -> bool {
        let answers = self.asked.zip(self.satisfied);
        answers.is_none_or(|(asked, satisfied)| satisfied.value <= asked.value)
    }
}

fn tell_of_more(residents: &mut Residents, reader: &mut Reader<'_>) {
    if let (Some(asked), Some(satisfied)) = (residents.asked, residents.satisfied) {
        reader.more_satisfied(satisfied.span, **satisfied, **asked);
    }
}
