//! `policy/services.toml`: 服务项目目录.

use jiff::civil::Date;

use super::field::{Many, One};
use super::kind::{Kind, KindInfo};
use super::layout::Home;
use super::scalar::{Text, Whole};
use super::term::ends;
use super::waiver::Allow;

/// The registry's line.
pub const INFO: KindInfo = KindInfo {
    kind: Kind::Services,
    name: "services",
    word: "kind-services",
    home: Home::Fixed("policy/services.toml"),
    table: Services::TABLE,
    read: read!(Services),
};

word! {
    /// The category of a service.
    ServiceCategory {
        Medical = "医疗",
        Legal = "法律",
        Convenience = "便民",
        Repair = "维修",
        ElderCare = "养老",
        Culture = "文体",
        Education = "教育",
        Other = "其他",
    }
}

table! {
    /// The catalogue.
    Services {
        service: Many<Service>, may;
        allow: Many<Allow>, may;
    }
}

table! {
    /// A service.
    Service {
        name: One<Text>, must;
        category: One<ServiceCategory>, must;
        qualification: One<bool>, must;
        within_minutes: One<Whole>, must;
        since: One<Date>, may;
        until: One<Date>, may;
    }
}
ends!(Service);
