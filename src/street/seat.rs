//! Who sits in the 大工委 for a unit, and which units take part in the work of the street.

use jiff::civil::Date;

use super::frame::Frame;
use super::shelf::Filed;
use crate::record::Ends;
use crate::record::street::JointMember;
use crate::record::unit::Unit;

impl Frame {
    /// Those who are named as members of the 大工委, whenever.
    pub fn joint_members(&self) -> impl Iterator<Item = &JointMember> {
        let table = self.config.record.joint_committee.iter();
        let members = table.flat_map(|table| &table.value.members);
        members.map(|at| &at.value)
    }

    /// The terms of a unit in the 大工委.
    pub fn seats<'a>(&'a self, unit: &'a Filed<Unit>) -> impl Iterator<Item = &'a JointMember> {
        self.joint_members().filter(move |member| {
            let named = member.unit.as_ref();
            let named = named.and_then(|at| self.units.get(at.value.id()));
            named.is_some_and(|named| named.file == unit.file)
        })
    }

    /// The units that take part on a day: they stand, and have reported in or sit in the
    /// 大工委. Of one that does not say when it reported in, it is taken to have.
    pub fn units_on(&self, day: Option<Date>) -> impl Iterator<Item = &Filed<Unit>> {
        self.units.iter().filter(move |unit| {
            let reported = unit.reported.zip(day);
            let reported = reported.is_none_or(|(at, day)| at.value <= day);
            let takes_part = reported || self.seats(unit).any(|seat| seat.in_force(day));
            unit.in_force(day) && takes_part
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::Frame;
    use crate::store::Memory;

    #[test]
    fn units_take_part_once_they_reported_in_or_sit_in_the_committee() -> std::io::Result<()> {
        let mut tree = Memory::new();
        let committee = "[joint_committee]\nmembers = [{ unit = \"b\", since = 2013-01-01 }]\n";
        tree.put("jiedao.toml", committee)
            .put("units/a.toml", "reported = 2014-04-08\n")
            .put("units/b.toml", "reported = 2014-04-08\n")
            .put("units/c.toml", "until = 2013-06-30\n");
        let frame = Frame::load(&tree)?;
        let on = |day| {
            let units = frame.units_on(day).map(|unit| unit.id.as_str());
            units.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(on(Some(date(2012, 12, 31))), "c");
        assert_eq!(on(Some(date(2013, 1, 1))), "b c");
        assert_eq!(on(Some(date(2014, 4, 8))), "a b");
        assert_eq!(on(None), "a b");
        Ok(())
    }
}
