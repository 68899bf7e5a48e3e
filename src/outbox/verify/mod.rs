//! A finished output folder, checked from outside: every file is opened again, with other libraries
//! than those that wrote it, and held against the manifest and the people.
//!
//! What is checked:
//! - `folder`: no file is missing or nobody's, and only the owner can open them;
//! - `list`: the manifest has everybody once, in order, each piece once, and the sums are right;
//! - `letters`: each letter has its own pages on its own sheets with its person's address and
//!   piece number on them; languages, fonts, bookmarks, tags and metadata are as they must be
//!   (tags only if the run used a writer that makes them, as `run.json` tells);
//! - `emails`: each e-mail goes to its person and to nobody else;
//! - and no piece holds a value of anybody else (`words`, `people`).
//!
//! Nothing is told but files, pages, rows, columns and piece numbers.

mod checker;
mod codes;
mod emails;
mod file;
mod fingerprint;
mod folder;
mod letters;
mod list;
mod message;
mod pdf;
mod people;
mod run;

pub use list::Files as ListFiles;
pub use people::{COLUMNS, Known, People};
pub use run::{Checked, verify};

#[cfg(test)]
mod tests;
