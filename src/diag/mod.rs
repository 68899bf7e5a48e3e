//! Places, problems and their rendering.
//!
//! A parser deep in the program knows *what* is wrong; the caller knows *where*. Both meet in a
//! [`Diagnostic`]: a stable [`Code`], one sentence in the user's words, a [`Place`], and help. Problems
//! are collected in [`Diagnostics`], so that all problems of an input are reported at once. The table of
//! codes is [`codes`].
//!
//! Nothing here prints. [`render()`] turns problems into text that the command line writes.
//!
//! Personal data: a problem in a recipients file carries a [`Place::Row`] (file, row, column) and
//! never a value, and a [`Sources`] entry that is private is never quoted.

mod args;
mod caught;
mod closest;
mod code;
pub mod codes;
mod diagnostic;
mod list;
mod render;
mod source;

pub use args::{Arg, FACT};
pub use caught::{catch, is_caught};
pub use closest::closest;
pub use code::{Class, Code, Shown, Words};
pub use diagnostic::{Diagnostic, Place, Severity};
pub use list::{Diagnostics, Kind, OTHER_ROW, Tally};
pub use render::{Format, Terms, render, render_in};
pub use source::{SourceId, Sources, Span};
