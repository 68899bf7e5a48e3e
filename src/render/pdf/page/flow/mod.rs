//! Blocks become rows.
//!
//! A row is what never splits: a line of a paragraph, a row of a table, the whole frame. It has its
//! distance from the row before and whether a page may end there; [`super::pages`] puts rows on
//! pages. All distances are whole steps of the 8 pt grid, so lines on both sides of a sheet, and in
//! neighbouring columns, are at the same height.

mod headings;
mod paragraphs;
mod sequence;
mod state;

pub(crate) use paragraphs::keeps_together;
pub(crate) use state::{Before, Columns, Flow, Next};
