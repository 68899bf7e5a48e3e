//! A file that letters are put into one after another.

mod batch;
mod end;
mod letter;
mod objects;
mod sink;
mod trees;

pub use batch::Batch;
