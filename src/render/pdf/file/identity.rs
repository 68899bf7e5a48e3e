//! The document id of a file.

use super::document::DocumentInfo;
use crate::render::pdf::page::layout::{Item, LaidOut};
use sha2::{Digest, Sha256};

/// A digest of all that is on the pages: equal for equal letters, different for others, and
/// nothing can be read from it.
pub(super) fn document_id(letters: &[&LaidOut], document: &DocumentInfo) -> String {
    let mut digest = Sha256::new();
    let mut add = |bytes: &[u8]| {
        digest.update((bytes.len() as u64).to_le_bytes());
        digest.update(bytes);
    };
    add(document.title.as_bytes());
    add(document.language.as_bytes());
    for letter in letters {
        add(letter.piece.as_bytes());
        for page in &letter.pages {
            for item in &page.items {
                match item {
                    Item::Glyphs { run, .. } => add(run.text.as_bytes()),
                    Item::Picture { picture, .. } => add(picture.digest()),
                    Item::Bars { rects, .. } => {
                        rects.iter().flatten().for_each(|edge| add(&edge.to_le_bytes()));
                    }
                    Item::Rule { .. } | Item::Frame { .. } | Item::Enclosed { .. } => {}
                }
            }
        }
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
