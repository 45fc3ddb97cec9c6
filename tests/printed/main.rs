//! What the formats for paper make of reports, read back by others: pages as a browser reads
//! them, workbooks as a spreadsheet does.
#![allow(clippy::unwrap_used)] // a test may panic

mod html;
mod sample;
mod xlsx;
