//! From a file to raw rows: CSV, workbooks and JSON lines, whatever their encoding.
//!
//! [`open::open`] finds out the kind of file and returns its headers and its rows as text, without what
//! is no row of a person (`bounds`, `totals`) and without what other programs left in the values
//! (`remains`). The meaning of the cells is not known here.

mod bounds;
mod checked;
pub(super) mod decoder;
pub(super) mod delimited;
pub(super) mod encoding;
pub(super) mod json_lines;
pub(super) mod open;
mod quotes;
pub(super) mod raw;
pub(super) mod remains;
mod totals;
pub(super) mod workbook;
