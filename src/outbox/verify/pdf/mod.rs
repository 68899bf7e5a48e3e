//! Finished PDF files, read again with `hayro-syntax`: another library than the one that wrote them,
//! so that a mistake of the writer is not read back by the same mistake.
//!
//! Only this folder knows the crate. It reads an object when it is asked for and keeps one file in
//! memory; [`page`] turns a page into text, [`structure`] reads what stands around the pages.

mod content;
mod file;
mod fonts;
mod inflate;
mod page;
mod shared;
mod shown;
mod strings;
mod structure;

pub(super) use file::PdfFile;
pub(super) use shared::Shared;
pub(super) use structure::{Bookmark, Part};

#[cfg(test)]
pub(super) mod tests;
