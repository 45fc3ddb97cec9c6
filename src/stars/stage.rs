//! The stages of a 创建, in the order in which they come.

use jiff::civil::Date;

use crate::record::One;
use crate::record::building_star::Star;
use crate::record::community::SelfGovernanceHome;
use crate::text::Span;

/// A stage: its key, and its day once it has come.
#[derive(Debug, Clone, Copy)]
pub struct Stage {
    key: &'static str,
    day: One<Date>,
    /// Whether the stage before must have come.
    needs: bool,
}

/// What is the matter with the order of stages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disorder {
    /// A stage came without the one before it.
    Lacks {
        /// The key of the one that came.
        stage: &'static str,
        /// The key of the one that did not.
        earlier: &'static str,
        /// Where the one that came is written.
        span: Span,
    },
    /// A stage came before the day of an earlier one.
    Before {
        /// Its key.
        stage: &'static str,
        /// The key of the earlier one.
        earlier: &'static str,
        /// Its day.
        day: Date,
        /// The day of the earlier one.
        than: Date,
        /// Where its day is written.
        span: Span,
    },
}

fn stage(key: &'static str, day: One<Date>, needs: bool) -> Stage {
    Stage { key, day, needs }
}

/// The stages of a star: 申报, 通过, 评审, 授牌, 摘牌, and 申报, 不予通过. A 复评 begins with
/// 评审.
pub fn star_stages(star: &Star) -> [Vec<Stage>; 2] {
    let first = !star.review.is_some_and(|review| review.value);
    let applied = stage("applied", star.applied, false);
    let refused = vec![applied, stage("refused", star.refused, first)];
    let course = vec![
        applied,
        stage("approved", star.approved, first),
        stage("evaluated", star.evaluated, first),
        stage("awarded", star.awarded, true),
        stage("revoked", star.revoked, true),
    ];
    [course, refused]
}

/// The stages of a 自治家园.
pub fn home_stages(home: &SelfGovernanceHome) -> [Vec<Stage>; 2] {
    let applied = stage("applied", home.applied, false);
    let refused = vec![applied, stage("refused", home.refused, true)];
    let course = vec![
        applied,
        stage("approved", home.approved, true),
        stage("evaluated", home.evaluated, true),
        stage("awarded", home.awarded, true),
    ];
    [course, refused]
}

/// What is the matter with a course, at most one thing a stage.
pub fn disorders(course: &[Stage]) -> Vec<Disorder> {
    let mut found = Vec::new();
    let mut last: Option<(&Stage, Date)> = None;
    let mut previous: Option<&Stage> = None;
    for now in course {
        if let Some(day) = now.day {
            let (stage, span) = (now.key, day.span);
            let missing = previous.filter(|p| now.needs && p.day.is_none());
            if let Some(missing) = missing {
                let earlier = missing.key;
                found.push(Disorder::Lacks {
                    stage,
                    earlier,
                    span,
                });
            } else if let Some((earlier, than)) = last.filter(|(_, than)| day.value < *than) {
                found.push(Disorder::Before {
                    stage,
                    earlier: earlier.key,
                    day: day.value,
                    than,
                    span,
                });
            }
            last = Some((now, day.value));
        }
        previous = Some(now);
    }
    found
}
