//! The inputs of a run without the recipients: read once and checked as a whole.

mod all;
mod facts;
mod list;
mod load;
mod print;
mod words;

pub(crate) use all::Inputs;
pub(super) use facts::catalogue;
pub(crate) use list::reader_settings;
