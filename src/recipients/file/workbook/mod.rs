//! Workbooks of Excel (`.xlsx`) and in OpenDocument (`.ods`).
//!
//! A value is the text that a person sees in the cell: a number with its leading zeros, a date as it
//! is formatted. If that depends on the computer that shows it, the cell is a problem.
//!
//! Excel stores numbers and formats separately (`formats` applies them); OpenDocument stores the
//! displayed text beside the number. No workbook library returns either of them, nor which rows are
//! hidden, so the XML is read here.
//!
//! A workbook cannot be read row by row in bounded memory: the texts of an `.xlsx` are in one table
//! that any row may point into. So the sheet is loaded, but packed: about as many bytes as its text
//! has, plus eight per cell. Only cells that exist are stored, so one stray cell in the last row of
//! the sheet costs nothing.
//!
//! Files above [`LARGEST_FILE`] are refused with the advice to save them as CSV, and so are sheets
//! with more text or cells than the limits of `grid`. The sizes in the file's directory are added up
//! before anything is unpacked, so a ZIP bomb is refused at that point.

mod attributes;
mod container;
mod fault;
mod formats;
mod grid;
mod namespaces;
mod ods;
mod open;
mod parts;
mod sheet;
mod xlsx;
mod xml;

#[cfg(test)]
mod tests;

pub(in crate::recipients) use fault::too_large;
pub(in crate::recipients) use open::{LARGEST_FILE, open};
