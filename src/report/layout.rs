//! How a report lies on paper: what an office expects of a printed list.
//!
//! Read by the formats that are printed. It must not know which those are.

/// Which side of the page is up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lie {
    /// Whichever takes fewer pages.
    #[default]
    Either,
    /// The short one.
    Upright,
    /// The long one.
    Landscape,
}

/// How a report lies on paper.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layout {
    /// Which side of the page is up; one that would be too wide is laid down all the same.
    pub lie: Lie,
    /// Whether it is to fit one page: small tables side by side, small charts.
    pub dense: bool,
    /// Whether rows are numbered, in a first column.
    pub numbered: bool,
    /// The messages of who signs at the foot of each page that ends a list, in order.
    pub signatures: &'static [&'static str],
    /// Whether there is a place for the seal, and who made, checked and answers for the list.
    pub seal: bool,
    /// A digest of what the report tells, if it has one: its first twelve digits are printed.
    pub digest: Option<String>,
}
