//! 服务项目目录 by name: which services there are.
//!
//! Asked of every service that a record names. A name holds whether its service has ended or
//! not.

use std::collections::BTreeSet;

use super::shelf::Filed;
use crate::record::services::Services;
use crate::text::nearest;

/// The names of the services.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    names: BTreeSet<Box<str>>,
    partial: bool,
}

impl Catalogue {
    /// Reads the catalogue.
    pub fn of(services: &Filed<Services>) -> Self {
        let services_named = services
            .service
            .iter()
            .filter_map(|at| at.value.name.as_ref());
        Self {
            names: services_named.map(|at| Box::from(&*at.value)).collect(),
            partial: services.partial,
        }
    }

    /// Whether it surely holds no service of a name: of a catalogue that was read in part
    /// nobody can tell.
    pub fn lacks(&self, name: &str) -> bool {
        !self.names.contains(name) && !self.partial
    }

    /// The name that was probably meant.
    pub fn near(&self, name: &str) -> Option<&str> {
        nearest(name, self.names.iter().map(|name| &**name))
    }
}
