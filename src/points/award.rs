//! The seal of a year's awards: which volunteer reached which tier.

use std::io::Write;

use serde::{Deserialize, Serialize};

use super::lines::Lines;
use super::tier::tier;
use super::total::Total;
use crate::record::Id;
use crate::record::rewards::Rewards;

/// The awards of a year to some volunteers, joined in order of volunteer id.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Awards {
    /// Volunteers with a tier.
    pub volunteers: usize,
    lines: Lines,
}

impl Awards {
    /// What one volunteer's year earns.
    pub fn of(rewards: &Rewards, volunteer: &Id, year: i16, total: &Total) -> Self {
        let mut awards = Self::default();
        let reached = tier(rewards, year, total).and_then(|tier| tier.name.as_ref());
        if let Some(name) = reached {
            awards.volunteers = 1;
            let _ = writeln!(awards.lines.text(), "{volunteer}\t{year}\t{}", name.value);
        }
        awards
    }

    /// Adds the next volunteer's.
    pub fn join(&mut self, next: &Awards) {
        self.volunteers += next.volunteers;
        self.lines.join(&next.lines);
    }

    /// The digest that a notice of 奖励 bears.
    pub fn digest(&self) -> String {
        self.lines.digest()
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;
    use sha2::{Digest, Sha256};

    use super::*;
    use crate::record::rewards::Tier;
    use crate::record::{Places, Text, Year};
    use crate::text::{At, Span, hex};

    #[test]
    fn a_line_for_each_tier_reached() {
        fn at<T>(value: T) -> Option<At<T>> {
            Some(At::new(value, Span::default()))
        }
        let mut rewards = Rewards::default();
        let tier = Tier {
            name: at(Text::new("三等")),
            points: at(Places(Decimal::from(5))),
            since: at(Year(2013)),
            ..Tier::default()
        };
        rewards.tier.push(At::new(tier, Span::default()));
        let of = |id: &str, points: i64| {
            let points = Decimal::from(points);
            let total = Total {
                points,
                ..Total::default()
            };
            Awards::of(&rewards, &Id::new(id), 2013, &total)
        };
        let mut all = Awards::default();
        for one in [of("a", 5), of("a-1", 4), of("b", 9)] {
            all.join(&one);
        }
        let lines = "a\t2013\t三等\nb\t2013\t三等\n";
        assert_eq!(all.digest(), hex(&Sha256::digest(lines)));
        assert_eq!(all.volunteers, 2);
        assert_eq!(Awards::default().digest(), hex(&Sha256::digest("")));
    }
}
