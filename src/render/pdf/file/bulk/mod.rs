//! Laid-out letters as PDF files, in bulk: the writer for hundreds of thousands of letters.
//!
//! It writes PDF/UA-1 and PDF/A-2a, as krilla does, and tests compare its files with those of
//! krilla. A file with enclosures claims neither standard: their contents are not known. It differs
//! from krilla in these points:
//!
//! - Fonts are cut down and compressed once a run ([`FontStore`]), to fixed sets of glyphs.
//! - A worker [`prepare`]s a letter, with all that costs time; the thread that owns the file
//!   ([`Batch`]) fills in numbers and copies. A letter is written when it comes, and only numbers of
//!   it are kept.
//! - Every object that is not a stream goes into object streams.
//!
//! `content` writes what is drawn, `tags` what it means, `letter` puts a letter together, `master`
//! fills it in for the next recipient, `file` writes a file, `xref` its structure, `fonts`,
//! `glyphs` and `program` the faces, `metadata` the rest.

mod content;
mod derived;
mod file;
pub(in crate::render::pdf) mod fonts;
mod glyphs;
mod layer;
pub(in crate::render::pdf) mod letter;
mod master;
mod metadata;
mod program;
mod repertoire;
mod tags;
mod template;
pub(in crate::render::pdf) mod write;
mod xref;

#[cfg(test)]
mod tests;

pub use file::Batch;
pub use letter::PreparedLetter;
pub use master::Masters;
