//! A 扣减 entry tells why: the one key whose need the policy decides.
//!
//! It is a fault of the entry's own table, told when the volunteer is read.

use super::frame::Frame;
use super::people::Handbook;
use crate::diag::{Arg, Code, Diagnostic};
use crate::record::points::Group;
use crate::record::volunteer::Entry;
use crate::record::{Ends, NOTE, points};
use crate::text::head;

/// The clauses of the group 扣减, with the heads of their names.
#[derive(Debug, Default)]
pub struct Deductions(Vec<(u64, points::Clause)>);

impl Deductions {
    /// Reads them from the policy.
    pub(super) fn of_policy(policy: &points::Points) -> Self {
        let clauses = policy.item.iter().map(|at| &at.value);
        let deductions = clauses.filter(|c| c.group.is_some_and(|g| g.value == Group::Deduction));
        let named = deductions.map(|clause| {
            let name = clause.name.as_ref().map_or("", |at| &*at.value);
            (head(name.as_bytes()), clause.clone())
        });
        Self(named.collect())
    }

    fn covers(&self, entry: &Entry) -> bool {
        let (Some(item), Some(date)) = (&entry.item, entry.date) else {
            return false;
        };
        let wanted = head(item.value.as_bytes());
        self.0.iter().any(|(head, clause)| {
            // Most items are told apart by their heads.
            *head == wanted
                && clause.name.as_ref().is_some_and(|n| n.value == item.value)
                && clause.in_force(Some(date.value))
        })
    }
}

impl Frame {
    /// Tells of deductions without a note. A table with a fault may hold one misspelt.
    pub(super) fn judge_deductions(&self, handbook: &mut Handbook) -> Vec<Diagnostic> {
        let mut told = Vec::new();
        for at in &mut handbook.record.entry {
            let entry = &mut at.value;
            if entry.note.is_some() || entry.faulty || !self.deductions.covers(entry) {
                continue;
            }
            entry.faulty = true;
            let finding = Diagnostic::new(Code::new("T004"), handbook.file, at.span);
            let heading = Arg::Word(NOTE.heading);
            told.push(finding.arg("key", NOTE.key).arg("heading", heading).help());
        }
        handbook.partial |= !told.is_empty();
        told
    }
}
