//! The labels below an axis: straight where they fit, else rising, else only some of them.

use super::pen::{Anchor, LINE, Pen, SIZE, cut, width};

/// The widest label.
const WIDEST: i64 = 130;
/// Rising labels need this from one to the next.
const APART: i64 = 18;

/// How labels lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Labels {
    texts: Vec<String>,
    rising: bool,
    /// Every how many are told.
    every: usize,
    /// The height they take.
    pub(super) height: i64,
    /// How far the first stands out to the left of its place.
    pub(super) left: i64,
}

impl Labels {
    /// How these lie where each has so much room.
    pub(super) fn new(texts: &[String], slot: i64) -> Self {
        let texts: Vec<String> = texts.iter().map(|text| cut(text, WIDEST)).collect();
        let widest = texts.iter().map(|text| width(text)).max().unwrap_or(0);
        let rising = widest + SIZE / 2 > slot;
        let slot = slot.max(1);
        // The side of a square over its diagonal.
        let slanted = widest * 71 / 100;
        let (height, left) = if rising {
            (slanted + LINE, slanted)
        } else {
            (LINE + 4, widest / 2)
        };
        let every = if rising { (APART + slot - 1) / slot } else { 1 };
        Self {
            texts,
            rising,
            every: usize::try_from(every).unwrap_or(1).max(1),
            height,
            left,
        }
    }

    /// Draws the label of a place, below it.
    pub(super) fn draw(&self, nth: usize, (x, y): (i64, i64), pen: &mut Pen) {
        let Some(text) = self
            .texts
            .get(nth)
            .filter(|_| nth.is_multiple_of(self.every))
        else {
            return;
        };
        if self.rising {
            pen.rising((x + SIZE / 3, y + SIZE), text);
        } else {
            pen.text((x, y + LINE), Anchor::Middle, text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_never_meet() {
        let names = |count: usize| vec!["通信花园".to_owned(); count];
        assert!(!Labels::new(&names(5), 120).rising);
        let rising = Labels::new(&names(20), 30);
        assert_eq!((rising.rising, rising.every), (true, 1));
        let skipped = Labels::new(&names(200), 3);
        assert!(skipped.every as i64 * 3 >= APART);
        assert!(Labels::new(&["长".repeat(1000)], 30).height < 130);
    }
}
