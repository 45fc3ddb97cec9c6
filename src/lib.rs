//! jiedao (街道): plain-text records of a city sub-district, held to rules and added up.
//!
//! Data flows one way: text → records → street → findings | points → report → bytes.
//! A module uses only the storeys above it in this list.

pub mod text;

pub mod diag;

pub mod lang;

pub mod store;

#[macro_use]
pub mod record;

pub mod street;

pub mod points;

pub mod rules;

pub mod report;

pub mod render;

pub mod cli;
