//! The inputs of a run without the recipients: read once and checked as a whole.

mod all;
mod example;
mod facts;
mod list;
mod load;
mod print;
mod words;

pub(crate) use all::{Inputs, SettledColumn};
pub(super) use example::{OF_EXAMPLE, is_of_example};
pub(super) use facts::{catalogue, catalogue_of};
pub(crate) use list::lists_of;
pub(super) use load::read_incident;
