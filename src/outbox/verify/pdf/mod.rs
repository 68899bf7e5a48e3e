//! Finished PDF files, read with `hayro-syntax`: a different library from the one that wrote them,
//! so that a bug of the writer is not hidden by the same bug in the reader.
//!
//! Only this folder depends on the crate. It parses objects on demand and keeps one file in memory.
//! `page` extracts the text of a page; `structure` reads language, metadata, bookmarks and tags.

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
