//! How matters run: the ways from 登记 to 销号, and the meetings that they pass through.

use crate::assembly::{LAMPS_DISCUSSED, joint_id};
use crate::calendar::{Day, day, next_working, plus, plus_working};
use crate::dice::Dice;
use crate::matter::{Matter, Step};
use crate::meeting::{Call, Meeting, Topic, convene};
use crate::model::Street;
use crate::subject::{COMMON, EASY, HARD, SOURCES, Subject};
use crate::unit::LAMPS;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    OnTheSpot,
    Assigned,
    GridHeads,
    Hearing,
    Refused,
    Reported,
    Paused,
    Again,
    /// Still open: beyond its days, paused, with the level above, or done and not yet judged.
    Overdue,
    OpenPaused,
    OpenReported,
    Done,
    Judged,
}

use Way::{
    Again, Assigned, Done, GridHeads, Hearing, Judged, OnTheSpot, OpenPaused, OpenReported,
    Overdue, Paused, Refused, Reported,
};

const ODD: [Way; 4] = [Refused, Reported, Paused, Again];
const OPEN: [Way; 5] = [Overdue, OpenPaused, OpenReported, Done, Judged];

/// The matters of a community in both years, and the meetings they brought about.
pub fn run(street: &Street, community: usize, dice: &mut Dice) -> (Vec<Matter>, Vec<Meeting>) {
    let (mut matters, mut meetings) = (Vec::new(), Vec::new());
    let odd = |order: usize| ODD[(community + order) % ODD.len()];
    let open = OPEN[community % OPEN.len()];
    let first = vec![OnTheSpot, Assigned, Hearing, odd(0)];
    let second = vec![
        OnTheSpot,
        Assigned,
        Hearing,
        odd(1),
        GridHeads,
        odd(2),
        OnTheSpot,
        Hearing,
        Assigned,
        open,
    ];
    for (year, ways) in [(2013, first), (2014, second)] {
        let count = ways.len();
        for (order, way) in ways.into_iter().enumerate() {
            let spread = plus(
                day(year, 1, 8),
                (order * 320 / count + dice.below(20)) as i64,
            );
            // The open ones are recent, and were due before the records end.
            let raised = if OPEN.contains(&way) {
                day(2014, 12, dice.between(8, 12) as i8)
            } else {
                spread
            };
            let id = format!(
                "{}-{year}-{:02}",
                street.communities[community].prefix,
                order + 1
            );
            let mut course = Course::new(street, community, way, id, raised, dice);
            course.go(way);
            matters.push(course.matter);
            meetings.extend(course.meetings);
        }
    }
    (matters, meetings)
}

struct Course<'a> {
    street: &'a Street,
    dice: &'a mut Dice,
    grid: usize,
    building: usize,
    resolution: &'static str,
    matter: Matter,
    meetings: Vec<Meeting>,
    today: Day,
}

impl<'a> Course<'a> {
    fn new(
        street: &'a Street,
        community: usize,
        way: Way,
        id: String,
        raised: Day,
        dice: &'a mut Dice,
    ) -> Self {
        let place = &street.communities[community];
        let building = place.buildings.start + dice.below(place.buildings.len());
        let (difficulty, subjects): (&str, &[Subject; 8]) = match way {
            OnTheSpot | Refused => ("当场", &EASY),
            Hearing | Reported | Paused | OpenPaused | OpenReported => ("疑难", &HARD),
            _ => ("一般", &COMMON),
        };
        // The number in the id counts on, so that no subject comes twice in a year.
        let turn = id.bytes().last().map_or(0, usize::from) + community;
        let subject = &subjects[turn % subjects.len()];
        let home = &street.buildings[building];
        let matter = Matter {
            title: format!("{}年{}号楼{}", raised.year(), home.number, subject.words),
            id,
            community: Some(community),
            kind: subject.kind,
            raised,
            source: dice.word(&SOURCES),
            place: if dice.percent(80) {
                home.id.clone()
            } else {
                street.grids[home.grid].id.clone()
            },
            difficulty,
            due: None,
            steps: Vec::new(),
            overdue: None,
        };
        let today = next_working(raised);
        let resolution = subject.resolution;
        Self {
            street,
            dice,
            grid: home.grid,
            building,
            resolution,
            matter,
            meetings: Vec::new(),
            today,
        }
    }

    fn head(&self) -> usize {
        let head = Street::holder(&self.street.grids[self.grid].head, None, self.today);
        head.unwrap_or(self.street.grids[self.grid].head[0].who)
    }

    fn step(&mut self, stage: &'static str, days: usize) -> &mut Step {
        self.today = plus_working(self.today, days);
        let step = Step::new(stage, self.today, self.head());
        self.matter.steps.push(step);
        let last = self.matter.steps.len() - 1;
        &mut self.matter.steps[last]
    }

    fn go(&mut self, way: Way) {
        self.step("登记", 0);
        match way {
            OnTheSpot => {
                self.step("办理", 0);
                self.finish(0);
            }
            Assigned => {
                self.assign(0);
                self.step("办理", 1);
                self.finish(1);
            }
            GridHeads => {
                self.discuss("网格长碰头会", "peng-tou", 1, None);
                self.step("办理", 1);
                self.finish(1);
            }
            Hearing => self.hearing(),
            Refused => {
                self.step("不予受理", 0)
                    .remark("不属于社区职责，已告知办理渠道");
            }
            Reported => {
                self.step("上报", 2).remark("涉及专项经费，报街道协调");
                self.step("办理", 12);
                self.finish(3);
            }
            Paused => {
                self.assign(1);
                self.step("挂起", 1).remark("等待施工许可");
                self.step("办理", 15);
                self.finish(3);
            }
            Again => {
                self.assign(0);
                self.step("办理", 1);
                self.step("办结", 1);
                self.judge(3, 40).remark("多数居民认为未彻底解决，重新办理");
                self.step("办理", 1);
                self.finish(2);
            }
            _ => self.stay_open(way),
        }
    }

    fn stay_open(&mut self, way: Way) {
        self.assign(0);
        match way {
            Overdue => {
                self.step("办理", 2);
                self.matter.overdue = Some("配件停产，厂家定于春节后到货，已向居民说明");
            }
            OpenPaused => {
                self.step("挂起", 2).remark("冬季停止室外施工，开春后继续");
            }
            OpenReported => {
                self.step("上报", 2).remark("需区有关部门立项");
            }
            _ => {
                self.step("办理", 1);
                self.step("办结", 1);
                if way == Judged {
                    self.judge(6, 95);
                }
            }
        }
    }

    fn assign(&mut self, days: usize) {
        let home = &self.street.buildings[self.building];
        let to = match self.dice.below(4) {
            0 => self.street.communities[home.community].id.clone(),
            1 => self
                .street
                .id(self.street.communities[home.community].committee[0].who)
                .to_owned(),
            _ => self.street.id(home.party[1]).to_owned(),
        };
        self.step("交办", days).hand(&to);
    }

    /// Done, judged, and struck off.
    fn finish(&mut self, days: usize) {
        self.step("办结", days);
        let share = self.dice.between(80, 100);
        self.judge(2, share);
        self.step("销号", 1);
    }

    fn judge(&mut self, days: usize, share: usize) -> &mut Step {
        let asked = self.dice.between(8, 20);
        self.step("评议", days).judge(asked * share / 100, asked)
    }

    /// A hearing is announced eleven days ahead; the days granted are the longest there are.
    fn hearing(&mut self) {
        self.matter.due = Some(plus_working(self.today, 15));
        let announced = plus(self.today, 1);
        let hearing = next_working(plus(announced, 11));
        self.today = hearing;
        self.discuss("听证会", "ting-zheng", 0, None);
        if let Some(meeting) = self.meetings.last_mut() {
            meeting.announced = Some(announced);
        }
        let kinds = [
            ("居民代表会", "ju-min-dai-biao"),
            ("居民常任代表会", "chang-ren"),
            ("楼栋长会", "lou-dong-zhang"),
        ];
        let (kind, key) = *self.dice.pick(&kinds);
        self.discuss(kind, key, 1, Some(self.resolution));
        self.assign(0);
        self.step("办理", 1);
        self.step("办结", 2);
        let asked = self.dice.between(10, 20);
        let satisfied = asked - self.dice.below(3);
        self.step("评议", 4).judge(satisfied, asked);
        self.meet("评议会", "ping-yi", Some("评议结果为满意"), None);
        self.step("销号", 1);
    }

    /// A step of talk, or with a resolution one of decision, in a meeting called for it.
    fn discuss(&mut self, kind: &'static str, key: &str, days: usize, resolution: Option<&str>) {
        self.step(
            if resolution.is_some() {
                "决议"
            } else {
                "议事"
            },
            days,
        );
        let votes = resolution.map(|_| [self.dice.below(3), self.dice.below(2)]);
        self.meet(kind, key, resolution, votes);
    }

    /// Holds the meeting of the last step.
    fn meet(
        &mut self,
        kind: &'static str,
        key: &str,
        resolution: Option<&str>,
        votes: Option<[usize; 2]>,
    ) {
        let owner = Some(self.head());
        let topic = Topic {
            title: self.matter.title.clone(),
            matter: Some(self.matter.id.clone()),
            resolution: resolution.map(str::to_owned),
            votes,
            owner,
            due: self.matter.due.filter(|_| votes.is_some()),
        };
        let call = Call {
            id: format!("{}-{key}", self.matter.id),
            kind,
            title: format!("{}{kind}", self.matter.title),
            date: self.today,
            grid: self.grid,
        };
        if let Some(step) = self.matter.steps.last_mut() {
            step.hold(&call.id);
        }
        self.meetings
            .push(convene(self.street, call, vec![topic], self.dice));
    }
}

/// The matter that a unit's contribution answered, discussed and decided in the 联席会.
pub fn lamps(street: &Street, community: usize) -> Matter {
    let place = &street.communities[community];
    let by = place.committee[0].who;
    let joint = joint_id(LAMPS_DISCUSSED);
    let mut steps: Vec<Step> = [
        ("登记", day(2013, 5, 20)),
        ("议事", LAMPS_DISCUSSED),
        ("决议", LAMPS_DISCUSSED),
        ("交办", day(2013, 6, 6)),
        ("办理", day(2013, 6, 17)),
        ("办结", day(2013, 8, 30)),
        ("评议", day(2013, 9, 6)),
        ("销号", day(2013, 9, 9)),
    ]
    .into_iter()
    .map(|(stage, date)| Step::new(stage, date, by))
    .collect();
    for step in &mut steps[1..3] {
        step.hold(&joint);
    }
    steps[3].hand("shi-guan-zhong-xin");
    steps[6].judge(46, 48);
    Matter {
        id: LAMPS.to_owned(),
        community: Some(community),
        title: "整修院内道路，增设路灯、长凳和监控".to_owned(),
        kind: "设施维修",
        raised: day(2013, 5, 18),
        source: "居民代表",
        place: place.id.clone(),
        difficulty: "疑难",
        due: None,
        steps,
        overdue: None,
    }
}
