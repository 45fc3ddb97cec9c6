//! Tests of the whole program, from outside.
#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

mod account;
mod bad_input;
mod cache;
mod cases;
mod command;
mod completion;
mod glance;
mod hostile;
mod house;
mod life;
mod output;
mod party;
mod readme;
mod schema;
mod shipped;
mod show;
mod words;
