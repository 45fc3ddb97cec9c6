//! The semantics of `points`, held to worked examples.

#![allow(clippy::unwrap_used)]

mod balance;
mod example;
mod judge;
mod plain;

use jiff::civil::{Date, date};

use super::{Book, Fault, Scheme, Seal, State, Total};
use crate::store::Memory;
use crate::street::{Frame, Ground, Handbook, Visitor};

const STREET: &str = "schema = 1\nname = \"某街道\"\ncode = \"410105002\"\ncity = \"某市\"\ndistrict = \"某区\"\n\
    [committee]\nname = \"某工委\"\n[office]\nname = \"某办公室\"\n[privacy]\nname = \"mask\"\n\
    [joint_committee]\nname = \"某大工委\"\n";
const COMMUNITY: &str = "name = \"某社区\"\ncode = \"410105002001\"\n";
const PERSON: &str = "name = \"某某\"\nparty = \"群众\"\nstatus = \"其他\"\n";
const TODAY: Date = date(2015, 6, 30);

/// What was made of the only volunteer of a tree.
struct Judged {
    frame: Frame,
    scheme: Scheme,
    handbook: Handbook,
    book: Book,
}

struct Keep;

impl Visitor for Keep {
    type Kept = (Handbook, Book);
    type Sum = Option<(Handbook, Book)>;
    fn begin(&self, _: &Frame) -> Self::Sum {
        None
    }
    fn look(&self, frame: &Frame, handbook: &Handbook) -> Self::Kept {
        let book = Book::new(Ground::of(frame), &Scheme::new(frame), handbook, TODAY);
        (handbook.clone(), book)
    }
    fn fold(&self, sum: &mut Self::Sum, _: &Handbook, kept: Self::Kept) {
        *sum = Some(kept);
    }
}

impl Judged {
    /// The volunteer `v` with a handbook, under a policy; `closed` is the day 2013 was closed.
    fn new(policy: &str, handbook: &str, closed: Option<Date>) -> Self {
        Self::under(policy, "", handbook, closed)
    }

    fn under(policy: &str, rewards: &str, handbook: &str, closed: Option<Date>) -> Self {
        let mut tree = Memory::new();
        tree.put("jiedao.toml", STREET)
            .put("communities/c/community.toml", COMMUNITY)
            .put("policy/points.toml", policy)
            .put("policy/rewards.toml", rewards)
            .put(
                "communities/c/volunteers/v.toml",
                format!("{PERSON}{handbook}"),
            );
        if let Some(day) = closed {
            let text = format!(
                "year = 2013\nclosed = {day}\nnotice = \"2013\"\ndigest = \"sha256:{}\"\n\
                 volunteers = 1\npoints = 1\n",
                "0".repeat(64)
            );
            tree.put("closings/2013.toml", text);
        }
        let (street, kept) = Frame::load(&tree).unwrap().with_people(&tree, &Keep);
        let (handbook, book) = kept.unwrap();
        let scheme = Scheme::new(&street.frame);
        Self {
            frame: street.frame,
            scheme,
            handbook,
            book,
        }
    }

    fn total(&self, year: i16) -> [String; 3] {
        let Total {
            points,
            hours,
            times,
        } = self.book.total(&self.scheme, |y| y == year);
        let [points, hours] = [points, hours].map(|n| n.normalize().to_string());
        [points, hours, times.to_string()]
    }

    fn digest(&self, year: i16) -> String {
        Seal::of(&self.book, &self.scheme, &self.handbook, year).digest()
    }

    fn at(&self, id: &str) -> usize {
        let entries = self.handbook.record.entry.iter();
        let mut found = entries.enumerate().filter(|(_, e)| {
            let own = e.value.id.as_ref().map(|at| at.value.as_str());
            own == Some(id)
        });
        found.next().unwrap().0
    }

    fn state(&self, id: &str) -> State {
        self.book.lines[self.at(id)].state
    }

    fn credit(&self, id: &str) -> String {
        self.book.lines[self.at(id)].credited().to_string()
    }

    /// Every fault with the id of its entry.
    fn faults(&self) -> Vec<(&str, Fault)> {
        let id = |at: usize| super::book::id_of(&self.handbook.record.entry[at].value);
        self.book
            .faults
            .iter()
            .map(|(at, f)| (id(*at), *f))
            .collect()
    }
}

/// An entry, confirmed; `rest` are further keys.
fn entry(id: &str, day: &str, item: &str, rest: &str) -> String {
    format!("[[entry]]\nid = \"{id}\"\ndate = {day}\nitem = \"{item}\"\n{rest}\n{SIGNED}")
}

/// The same, not confirmed.
fn waiting(id: &str, day: &str, item: &str, rest: &str) -> String {
    entry(id, day, item, rest).replace("confirmed_by = \"b\"\n", "")
}

/// A reversal, confirmed.
fn reversal(id: &str, day: &str, of: &str) -> String {
    format!(
        "[[entry]]\nid = \"{id}\"\ndate = {day}\nreverses = \"{of}\"\nnote = \"记错\"\n{SIGNED}"
    )
}

const SIGNED: &str = "recorded_by = \"a\"\nconfirmed_by = \"b\"\n";

/// The policy of the worked examples.
const POLICY: &str = r#"
[[item]]
name = "医疗服务"
group = "服务"
per = "小时"
points = 1
max_per_entry = 2
max_per_day = 3
max_per_year = 5
from = 2013-01-01
until = 2013-12-31
[[item]]
name = "医疗服务"
group = "服务"
per = "小时"
points = 2
max_per_day = 4
from = 2014-01-01
[[item]]
name = "卫生清洁"
group = "治理"
per = "次"
points = 0.5
from = 2013-01-01
[[item]]
name = "缺席"
group = "扣减"
per = "次"
points = -1
from = 2013-01-01
[[item]]
name = "报到"
group = "报到"
per = "年"
points = 5
from = 2013-01-01
"#;
