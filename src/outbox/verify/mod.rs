//! Verifies a finished output folder from outside: every file is opened again, with other libraries
//! than those that wrote it, and compared with the manifest and the recipients.
//!
//! Checks:
//! - `folder`: no file is missing or unmatched, and only the owner can open any;
//! - `list`: the manifest has every recipient once, in order, and each piece once, and the sums are
//!   right;
//! - `letters`: each letter has its own pages on its own sheets, with its recipient's address and
//!   piece number; languages, fonts, bookmarks, tags and metadata are right (tags only if the run's
//!   PDF writer makes them, which `run.json` tells);
//! - `emails`: each e-mail goes to its recipient and to nobody else;
//! - and no piece contains a value of another recipient (`fingerprint`, `people`), except where the
//!   fixed texts of all pieces of its kind hold the same words (`fixed`). `own_words` tells beforehand
//!   whose values these are.
//!
//! Problems name only files, pages, rows, columns and piece numbers.

mod checker;
mod emails;
mod file;
mod fingerprint;
mod fixed;
mod folder;
mod letters;
mod list;
mod message;
mod own_words;
mod pdf;
mod people;
mod run;

pub use list::Files as ListFiles;
pub use own_words::{OwnWords, is_like_a_piece_number};
pub use people::{COLUMNS, Known, People};
pub use run::{Checked, verify};

#[cfg(test)]
mod tests;
