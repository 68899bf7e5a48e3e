//! From a file to raw rows: CSV, workbooks and JSON lines, whatever their encoding.
//!
//! [`open::open`] finds out the kind of file and returns its headers and its rows as text. The meaning
//! of the cells is not known here.

pub(super) mod decoder;
pub(super) mod delimited;
pub(super) mod encoding;
pub(super) mod json_lines;
pub(super) mod open;
pub(super) mod raw;
pub(super) mod workbook;
