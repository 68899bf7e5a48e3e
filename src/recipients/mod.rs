//! The list of people: one row per person, read as text, checked, never quoted in a problem.
//!
//! [`Reader`] opens a CSV, XLSX, ODS or JSON-lines file and returns a [`RowResult`] for each row.
//! Everything is text: leading zeros stay, and nothing is guessed or changed except that outer blanks
//! are removed. A problem names file, row, column and rule, and never a value.
//!
//! There are two kinds of problem. An **error** means that the file cannot be trusted, or that a value
//! cannot be printed; nothing is produced before it is fixed. A **warning** about a row means that one
//! recipient needs a decision: the [`Recipient`] carries it as a [`Need`], and the run continues
//! without them; or, if there is no need, that something about one recipient should be checked, and
//! the run continues with them.
//!
//! ```text
//! file/     bytes -> encoding -> raw rows, or workbook -> raw rows
//! columns/  the header row: which column of the program each column of the file is
//! row/      raw row -> Recipient, with a check for each kind of value
//! lists/    corrections, and people who must get no letter
//! duplicates/  rows that are one recipient: found by fingerprints, reported or merged
//! ahead     rows are read before their turn and judged by a second thread
//! people    the rows of all lists, one list after another
//! reader    puts these together, row by row
//! ```

mod address;
mod ahead;
mod columns;
mod contact_address;
mod duplicates;
mod file;
mod lists;
mod model;
mod people;
mod reader;
mod row;
mod settings;
mod shape;

#[cfg(test)]
mod tests;

pub use address::{address_lines, addressee};
pub use columns::header::is_common_column;
pub use model::{
    Address, Care, Guardian, Missing, Need, OfGuardian, Part, Recipient, Settled, Status, Unclear,
};
pub use model::{COPIES, id_of_row};
pub use people::{RowResult, row_arg};
pub use reader::Reader;
pub use settings::{GroupSpread, ListFile, ListSettings, Mapping, Stated, StatusColumn};
pub use shape::{EncodingCertainty, Form, Shape, Taken, WorkbookKind};
