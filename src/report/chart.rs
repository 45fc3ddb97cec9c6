//! What people would rather look at than read: numbers to draw, and trees.
//!
//! A chart repeats what the tables of its report say; programs read those. It knows no size,
//! colour or format.

use rust_decimal::Decimal;

use super::Cell;
use crate::lang::Say;

/// A picture of a report's numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// What stands above it.
    pub title: Say,
    /// What is drawn.
    pub shape: Shape,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A group of columns for each label, one column a series; one above the other if stacked.
    Columns {
        /// The numbers.
        data: Data,
        /// Whether the series of a label stand on each other.
        stacked: bool,
    },
    /// A line for each series, over the labels.
    Lines(Data),
    /// An axis for each label, a closed line for each series; every axis ends at `most`.
    Radar {
        /// The numbers.
        data: Data,
        /// The end of every axis.
        most: Decimal,
    },
    /// A tree, its root on top.
    Tree(Node),
}

/// Numbers by label and series.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Data {
    /// What the places along the axis are called.
    pub labels: Vec<Cell>,
    /// The series, each with a number for each label.
    pub series: Vec<Series>,
}

/// The numbers of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// What it is called.
    pub name: Cell,
    /// A number for each label.
    pub values: Vec<Decimal>,
}

/// A node of a tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its name.
    pub name: Cell,
    /// What is told of it, below its name.
    pub note: Option<Say>,
    /// What hangs from it.
    pub children: Vec<Node>,
}
