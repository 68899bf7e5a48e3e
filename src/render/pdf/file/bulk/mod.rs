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
mod fonts;
mod layer;
mod letter;
mod master;
mod metadata;
mod program;
mod repertoire;
mod tags;
mod template;
mod xref;

#[cfg(test)]
mod tests;

pub use file::Batch;
pub(crate) use fonts::Embedded;
pub use fonts::FontStore;
pub use letter::{PreparedLetter, prepare};
pub use master::Masters;

use crate::render::pdf::file::document::{DocumentInfo, WriteError};
use crate::render::pdf::page::layout::LaidOut;
use crate::render::pdf::page::proof::Proof;

/// Writes one or several letters as one PDF file. They must be laid out with the same [`Fonts`].
///
/// A single letter has its headings as bookmarks. In a batch each letter is a `Part` of the tag
/// tree and a bookmark named by its piece number, with its headings below.
///
/// The same letters and the same `document` give the same bytes.
///
/// # Errors
/// If there is no letter, or one cannot be written.
///
/// [`Fonts`]: crate::render::pdf::Fonts
pub fn write(letters: &[&LaidOut], document: &DocumentInfo) -> Result<Vec<u8>, WriteError> {
    let first = letters.first().ok_or(WriteError::Empty)?;
    write_bulk(letters, &FontStore::new(&first.fonts), document)
}

/// Writes a proof as a PDF file of its own. It is tagged like the letter; what is drawn over the pages
/// is an artifact in a layer (optional content) of its own, `Proof`.
///
/// # Errors
/// If the letter cannot be written.
pub fn write_proof(proof: &Proof, document: &DocumentInfo) -> Result<Vec<u8>, WriteError> {
    write_proofs(std::slice::from_ref(proof), document)
}

/// Writes several proofs as one PDF file.
///
/// # Errors
/// If there is no proof, or one cannot be written.
pub fn write_proofs(proofs: &[Proof], document: &DocumentInfo) -> Result<Vec<u8>, WriteError> {
    let first = proofs.first().ok_or(WriteError::Empty)?;
    let fonts = FontStore::new(&first.letter.fonts);
    let mut file = Batch::begin(Vec::with_capacity(80 * 1024), &fonts, document)?;
    for proof in proofs {
        file.prepared(letter::prepare_under(&proof.letter, &proof.overlays, &fonts)?)?;
    }
    file.finish()
}

/// Like [`write()`], with the store at hand.
///
/// The same letters and the same `document` give the same bytes.
///
/// # Errors
/// If there is no letter, or one cannot be written.
pub fn write_bulk(
    letters: &[&LaidOut],
    fonts: &FontStore,
    document: &DocumentInfo,
) -> Result<Vec<u8>, WriteError> {
    let mut batch = Batch::begin(Vec::with_capacity(80 * 1024), fonts, document)?;
    for letter in letters {
        batch.letter(letter)?;
    }
    batch.finish()
}
