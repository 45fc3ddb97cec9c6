//! The entries of one handbook: what a volunteer did in 2013 and 2014, who wrote it down and
//! who confirmed it. What goes wrong with entries is left to `mishap`.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::activity::Activity;
use crate::calendar::{Day, day, distance, plus};
use crate::dice::Dice;
use crate::mishap;
use crate::model::{Person, Script, Street};
use crate::policy::clause_of;
use crate::service;
use crate::witness::witnesses;

const LAST: Day = day(2014, 12, 31);

pub struct Entry {
    pub id: String,
    pub date: Day,
    pub booked: Option<Day>,
    pub item: &'static str,
    pub service: Option<&'static str>,
    /// Hundredths.
    pub hours: Option<i64>,
    pub count: Option<i64>,
    pub place: Option<String>,
    pub activity: Option<usize>,
    pub recorded_by: usize,
    pub confirmed_by: Option<usize>,
    pub note: Option<&'static str>,
    pub reverses: Option<String>,
}

impl Entry {
    pub fn counting(&self) -> Day {
        self.booked.unwrap_or(self.date)
    }
}

/// All activities, and which of them each community held.
pub struct Doings<'a> {
    pub all: &'a [Activity],
    pub of: Vec<Range<usize>>,
}

impl<'a> Doings<'a> {
    /// The activities of a community stand together.
    pub fn new(street: &Street, all: &'a [Activity]) -> Self {
        let bound = |index: usize| {
            all.partition_point(|activity| {
                activity
                    .community
                    .is_some_and(|community| community < index)
            })
        };
        let of = (0..street.communities.len())
            .map(|index| bound(index)..bound(index + 1))
            .collect();
        Self { all, of }
    }
}

pub fn handbook(street: &Street, doings: &Doings, who: usize) -> Vec<Entry> {
    let person = &street.people[who];
    let home = person
        .home(person.reported)
        .map(|home| street.buildings[home].community);
    let scheme = match home.or(person.community) {
        Some(community) => street.communities[community].points_since,
        None => day(2014, 1, 1),
    };
    let first = person.reported.max(scheme);
    let last = person.left.unwrap_or(LAST).min(LAST);
    let mut pen = Pen {
        street,
        doings,
        who,
        person,
        first,
        last,
        dice: Dice::new(street.seed, "handbook", who),
        taken: BTreeSet::new(),
        ids: BTreeSet::new(),
        hours: BTreeMap::new(),
        list: Vec::new(),
    };
    pen.write();
    let (mut list, mut dice) = (pen.list, pen.dice);
    list.sort_by(|one, two| (one.date, &one.id).cmp(&(two.date, &two.id)));
    mishap::befall(street, who, &mut list, &mut dice);
    list
}

struct Pen<'a> {
    street: &'a Street,
    doings: &'a Doings<'a>,
    who: usize,
    person: &'a Person,
    first: Day,
    last: Day,
    dice: Dice,
    /// Two entries of one day and item look like one written twice.
    taken: BTreeSet<(Day, &'static str)>,
    ids: BTreeSet<String>,
    hours: BTreeMap<Day, i64>,
    list: Vec<Entry>,
}

impl Pen<'_> {
    fn write(&mut self) {
        if let Some(most) = self.street.entries {
            if most > 0 {
                self.enter("报到", self.first, None, None);
            }
            self.fill(self.first, self.last, most);
            return;
        }
        self.enter("报到", self.first, None, None);
        let zeal = self.zeal();
        for year in [2013, 2014] {
            let from = self.first.max(day(year, 1, 1));
            let to = self.last.min(day(year, 12, 31));
            if from <= to {
                let full = self.dice.between(zeal.start, zeal.end);
                let share = full as i64 * (distance(from, to) + 1) / 365;
                let count = self.list.len() + usize::try_from(share).unwrap_or_default();
                self.fill(from, to, count);
            }
        }
    }

    /// Entries in a full year: most serve now and then, a few every week.
    fn zeal(&mut self) -> Range<usize> {
        if self.person.script == Some(Script::Tireless) {
            return 40..46;
        }
        match self.dice.below(100) {
            0..55 => 2..5,
            55..85 => 6..11,
            85..97 => 14..22,
            _ => 28..38,
        }
    }

    /// Fills the handbook up to `count` entries; when the days are too full, with fewer.
    fn fill(&mut self, from: Day, to: Day, count: usize) {
        let days = usize::try_from(distance(from, to)).unwrap_or_default() + 1;
        let mut tries = 0;
        while self.list.len() < count && tries < 40 * count {
            tries += 1;
            if !(self.dice.percent(40) && self.join(from, to)) {
                let date = plus(from, self.dice.below(days) as i64);
                self.alone(date);
            }
        }
    }

    /// Takes part in something that the community held.
    fn join(&mut self, from: Day, to: Day) -> bool {
        let home = |date| {
            self.person
                .home(date)
                .map(|home| self.street.buildings[home].community)
        };
        let Some(community) = home(from) else {
            return false;
        };
        let held = self.doings.of[community].clone();
        if held.is_empty() {
            return false;
        }
        let index = held.start + self.dice.below(held.len());
        let activity = &self.doings.all[index];
        let date = plus(
            activity.date,
            self.dice
                .below(distance(activity.date, activity.last()) as usize + 1) as i64,
        );
        let apart = date < from || date > to || home(date) != Some(community);
        if apart {
            return false;
        }
        let item = match activity.kind {
            "学习" | "三会一课" | "主题党日" | "老年大学" => "政治学习",
            "环境整治" => "环境整治",
            "巡逻" => "义务巡逻",
            "便民服务进楼院" => "便民服务",
            "参观接待" | "体检" | "其他" => "邻里活动组织",
            _ if self.dice.percent(30) => "邻里活动组织",
            _ => "文体活动",
        };
        let place = match activity.buildings.as_slice() {
            [] => activity.place.clone(),
            buildings => self.street.buildings[*self.dice.pick(buildings)].id.clone(),
        };
        self.enter(item, date, Some(place), Some(index));
        true
    }

    fn alone(&mut self, date: Day) {
        let doctor = self.person.licences.contains(&"医疗服务");
        let item = match self.dice.below(1000) {
            _ if doctor && self.dice.percent(60) => "医疗服务",
            0..300 => "便民服务",
            300..430 => "义务巡逻",
            430..560 => "环境整治",
            560..680 => "政治学习",
            680..760 => "结对帮扶",
            760..840 => "信息报送",
            840..890 => "邻里活动组织",
            890..940 => "文体活动",
            940..965 => "纠纷调解",
            965..980 if self.person.party_member() => "政策宣讲",
            965..992 => "公益捐助",
            992..996 if self.list.iter().all(|entry| entry.item != "上级表彰") => "上级表彰",
            996 => "虚报时长",
            _ => "无故缺席",
        };
        let place = self.place(item, date);
        self.enter(item, date, place, None);
    }

    fn place(&mut self, item: &str, date: Day) -> Option<String> {
        let Some(home) = self.person.home(date) else {
            let all = &self.street.communities;
            let own = self
                .person
                .community
                .unwrap_or_else(|| self.dice.below(all.len()));
            return Some(all[own].id.clone());
        };
        let building = &self.street.buildings[home];
        let grid = &self.street.grids[building.grid];
        let id = match self.dice.below(10) {
            _ if matches!(item, "上级表彰" | "虚报时长" | "无故缺席") => return None,
            _ if matches!(item, "政治学习" | "政策宣讲") => {
                &self.street.communities[building.community].id
            }
            0..5 => &building.id,
            5..8 => {
                &self.street.buildings[grid.buildings.start + self.dice.below(grid.buildings.len())]
                    .id
            }
            _ => &grid.id,
        };
        Some(id.clone())
    }

    /// Writes an entry, unless one of that day and item stands or the day is full.
    fn enter(
        &mut self,
        item: &'static str,
        date: Day,
        place: Option<String>,
        activity: Option<usize>,
    ) {
        let clause = clause_of(item, date);
        let place = place.or_else(|| self.visited());
        let hours = match clause.per {
            "小时" => Some(self.time()),
            _ if clause.serves() && self.dice.percent(20) => Some(self.time()),
            _ => None,
        };
        let spent = self.hours.get(&date).copied().unwrap_or_default() + hours.unwrap_or_default();
        // Nobody serves for more than half a day on end.
        if spent > 1200 || !self.taken.insert((date, item)) {
            return;
        }
        self.hours.insert(date, spent);
        let count = match item {
            "信息报送" | "环境整治" if self.dice.percent(25) => {
                Some(self.dice.between(2, 3) as i64)
            }
            _ => None,
        };
        let service = self.given(item, activity);
        let mut id = self.dice.token();
        while !self.ids.insert(id.clone()) {
            id = self.dice.token();
        }
        let (recorder, confirmer) = witnesses(self.street, self.who, date);
        let note = match item {
            "无故缺席" => Some("已报名活动，无故未到"),
            "虚报时长" => Some("登记时长与实际不符，经核实扣减"),
            _ => None,
        };
        self.list.push(Entry {
            id,
            date,
            booked: None,
            item,
            service,
            hours,
            count,
            place,
            activity,
            recorded_by: recorder,
            confirmed_by: Some(confirmer),
            note,
            reverses: None,
        });
    }

    /// Of one who lives elsewhere only the place tells where it was done.
    fn visited(&self) -> Option<String> {
        let community = self
            .person
            .community
            .filter(|_| self.person.lives.is_empty())?;
        Some(self.street.communities[community].id.clone())
    }

    fn time(&mut self) -> i64 {
        let tireless = self.person.script == Some(Script::Tireless);
        if tireless {
            *self.dice.pick(&[200, 300, 350, 400])
        } else {
            *self
                .dice
                .pick(&[75, 100, 150, 150, 200, 200, 200, 250, 300, 400])
        }
    }

    /// The service that an entry of that item records, if any.
    fn given(&mut self, item: &str, activity: Option<usize>) -> Option<&'static str> {
        match item {
            "便民服务" => Some(self.service(activity)),
            "医疗服务" => Some("医疗服务"),
            "义务巡逻" => Some("义务巡逻"),
            "纠纷调解" => Some("矛盾调解"),
            "政策宣讲" => Some("政策宣传"),
            "结对帮扶" => Some(self.dice.word(&["陪护照料", "陪同就医", "家政服务"])),
            _ => None,
        }
    }

    fn service(&mut self, activity: Option<usize>) -> &'static str {
        let offered: Vec<&'static str> = match activity {
            Some(index) => self.doings.all[index].services.clone(),
            None => self.person.services.clone(),
        };
        let open = |name: &&&'static str| {
            let service = service::named(name);
            let allowed = !service.qualification || self.person.licences.contains(name);
            allowed && service.category != "其他"
        };
        let fit: Vec<&'static str> = offered.iter().filter(open).copied().collect();
        if fit.is_empty() {
            service::any_free(&mut self.dice)
        } else {
            self.dice.word(&fit)
        }
    }
}
