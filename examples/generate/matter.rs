//! `matters/ID.toml`: a 民情 matter and its steps.

use crate::calendar::Day;
use crate::model::Street;
use crate::page::Page;

pub struct Matter {
    pub id: String,
    pub community: Option<usize>,
    pub title: String,
    pub kind: &'static str,
    pub raised: Day,
    pub source: &'static str,
    pub place: String,
    pub difficulty: &'static str,
    pub due: Option<Day>,
    pub steps: Vec<Step>,
    /// Why it may be open beyond its days.
    pub overdue: Option<&'static str>,
}

pub struct Step {
    stage: &'static str,
    pub date: Day,
    by: usize,
    to: Option<String>,
    meeting: Option<String>,
    /// Satisfied, and asked.
    judged: Option<[usize; 2]>,
    note: Option<&'static str>,
}

impl Step {
    pub fn new(stage: &'static str, date: Day, by: usize) -> Self {
        Self {
            stage,
            date,
            by,
            to: None,
            meeting: None,
            judged: None,
            note: None,
        }
    }

    pub fn hand(&mut self, to: &str) {
        self.to = Some(to.to_owned());
    }

    pub fn hold(&mut self, meeting: &str) {
        self.meeting = Some(meeting.to_owned());
    }

    pub fn judge(&mut self, satisfied: usize, asked: usize) -> &mut Self {
        self.judged = Some([satisfied, asked]);
        self
    }

    pub fn remark(&mut self, note: &'static str) {
        self.note = Some(note);
    }
}

pub fn path(street: &Street, matter: &Matter) -> String {
    match matter.community {
        Some(index) => format!(
            "communities/{}/matters/{}.toml",
            street.communities[index].id, matter.id
        ),
        None => format!("street/matters/{}.toml", matter.id),
    }
}

pub fn file(street: &Street, matter: &Matter) -> String {
    let mut page = Page::new();
    page.text("title", &matter.title);
    page.text("kind", matter.kind);
    page.raw("raised", matter.raised);
    page.text("source", matter.source);
    page.text("place", &matter.place);
    page.text("difficulty", matter.difficulty);
    page.maybe_raw("due", matter.due);
    if let Some(reason) = matter.overdue {
        page.table("[[allow]]");
        page.text("rule", "C505");
        page.text("reason", reason);
    }
    for step in &matter.steps {
        page.table("[[step]]");
        page.text("stage", step.stage);
        page.raw("date", step.date);
        page.text("by", street.id(step.by));
        page.maybe_text("to", step.to.as_deref());
        page.maybe_text("meeting", step.meeting.as_deref());
        if let Some([satisfied, asked]) = step.judged {
            page.raw("satisfied", satisfied);
            page.raw("asked", asked);
        }
        page.maybe_text("note", step.note);
    }
    page.finish()
}
