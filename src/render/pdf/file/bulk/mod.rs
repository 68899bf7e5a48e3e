//! Laid-out letters as PDF files, in bulk: the writer for hundreds of thousands of letters.
//!
//! It writes what the krilla writer beside it writes, PDF/UA-1 and PDF/A-2a, and is held against it
//! by tests. A file with enclosures claims neither: nobody knows what these hold. What it does otherwise:
//!
//! - Fonts are cut down and compressed once a run ([`FontStore`]), to fixed sets of glyphs.
//! - A worker [`prepare`]s a letter, with all that costs time; the thread that owns the file
//!   ([`Batch`]) fills in numbers and copies. A letter is written when it comes, and only numbers of
//!   it are kept.
//! - Everything that is no stream goes into object streams.
//!
//! `content` knows what is drawn, `tags` what it means, `letter` puts a letter together, `file` a
//! file, `xref` has the file's structure, `fonts` and `program` the faces, `enclosure` pages of other
//! people's files, `metadata` the rest.

mod content;
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
