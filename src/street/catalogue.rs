//! 服务项目目录 by name: which services there are, and which need a licence.
//!
//! Asked of every service that a record names, so that most are told by one look. A name holds
//! whether its service has ended or not.

use std::collections::HashMap;

use jiff::civil::Date;

use super::shelf::Filed;
use crate::record::services::{Service, Services};
use crate::record::{Ends, in_force};
use crate::text::{head, meant};

/// The terms of a service that needs a licence: first day, last day.
type Licensed = Vec<(Option<Date>, Option<Date>)>;

/// The names of the services.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// Looked into for every service that is named; put in order where it is iterated.
    names: HashMap<Box<str>, Licensed, foldhash::fast::RandomState>,
    /// The heads of the names of which any asks for a licence: few do.
    licensed: Vec<u64>,
    partial: bool,
}

impl Catalogue {
    /// Reads the catalogue.
    pub fn of(services: &Filed<Services>) -> Self {
        let mut catalogue = Self {
            partial: services.partial,
            ..Self::default()
        };
        for service in services.service.iter().map(|at| &at.value) {
            if let Some(name) = &service.name {
                let licensed = catalogue.names.entry(Box::from(&*name.value)).or_default();
                let term = licence_term(service);
                licensed.extend(term);
                let head = head(name.value.as_bytes());
                catalogue.licensed.extend(term.map(|_| head));
            }
        }
        catalogue
    }

    /// Whether it surely holds no service of a name: of a catalogue that was read in part
    /// nobody can tell.
    pub fn lacks(&self, name: &str) -> bool {
        !self.names.contains_key(name) && !self.partial
    }

    /// The name that was probably meant.
    pub fn near(&self, name: &str) -> Option<&str> {
        let mut names: Vec<&str> = self.names.keys().map(|name| &**name).collect();
        names.sort_unstable();
        meant(name, names)
    }

    /// Whether a service of a name needs a licence on a day; without a day, as it runs now.
    pub fn needs_licence(&self, name: &str, day: Option<Date>) -> bool {
        if !self.licensed.contains(&head(name.as_bytes())) {
            return false;
        }
        let terms = self.names.get(name).into_iter().flatten();
        let mut on = terms.filter(|(since, until)| in_force(*since, *until, day));
        on.next().is_some()
    }
}

fn licence_term(service: &Service) -> Option<(Option<Date>, Option<Date>)> {
    let licensed = service.qualification.is_some_and(|at| at.value);
    licensed.then(|| (service.since(), service.until()))
}
