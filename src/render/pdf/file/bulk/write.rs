//! Whole files from letters that are laid out.

use super::file::Batch;
use super::fonts::FontStore;
use super::letter::prepare_under;
use crate::render::pdf::file::document::{DocumentInfo, WriteError};
use crate::render::pdf::page::layout::LaidOut;
use crate::render::pdf::page::proof::Proof;

/// Room for the bytes of a usual file.
const USUAL_SIZE: usize = 80 * 1024;

/// Writes one or several letters as one PDF file. They must be laid out with the faces of the store.
///
/// # Errors
/// There is no letter, or one cannot be written.
pub(crate) fn write(
    letters: &[&LaidOut],
    fonts: &FontStore,
    document: &DocumentInfo,
) -> Result<Vec<u8>, WriteError> {
    let mut batch = Batch::begin(Vec::with_capacity(USUAL_SIZE), fonts, document)?;
    for letter in letters {
        batch.letter(letter)?;
    }
    batch.finish()
}

/// Writes one or several proofs as one PDF file.
///
/// # Errors
/// There is no proof, or one cannot be written.
pub(crate) fn write_proofs(
    proofs: &[Proof],
    fonts: &FontStore,
    document: &DocumentInfo,
) -> Result<Vec<u8>, WriteError> {
    let mut batch = Batch::begin(Vec::with_capacity(USUAL_SIZE), fonts, document)?;
    for proof in proofs {
        batch.prepared(prepare_under(&proof.letter, &proof.overlays, fonts)?)?;
    }
    batch.finish()
}
