//! Workbooks of Excel: Office Open XML, ECMA-376.
//!
//! Many programs write them, so only the standard is assumed: names may have prefixes, cells may leave
//! out their places, texts may be in the cell or in a table.

mod cell;
mod comments;
mod limits;
mod relations;
mod shared;
mod styles;
mod text;
mod workbook;

#[cfg(test)]
mod tests;

pub(super) use workbook::Workbook;
