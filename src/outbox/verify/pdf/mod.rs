//! Finished PDF files, read again with `hayro-syntax`: another library than the one that wrote them,
//! so that a mistake of the writer is not read back by the same mistake.
//!
//! Only this folder knows the crate. It reads an object when it is asked for and keeps one file in
//! memory; [`page`] turns a page into text, [`structure`] reads what stands around the pages.

mod content;
mod fonts;
mod inflate;
mod page;
mod shared;
mod strings;
mod structure;

use std::collections::HashMap;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef, Object};

use fonts::Fonts;
pub(super) use shared::Shared;
pub(super) use structure::{Bookmark, Part};

/// A PDF file that is open.
pub(super) struct PdfFile {
    pdf: Pdf,
    /// Object numbers of the pages, to their 0-based places.
    places: HashMap<u32, usize>,
}

/// The file, or a part of it, is no PDF that can be read.
#[derive(Debug)]
pub(super) struct Unreadable;

impl PdfFile {
    /// Opens a file.
    pub(super) fn open(bytes: Vec<u8>) -> Result<Self, Unreadable> {
        let pdf = Pdf::new(bytes).map_err(|_| Unreadable)?;
        let places = pdf.pages().iter().enumerate();
        let places =
            places.filter_map(|(at, page)| Some((number(page.raw().obj_id()?.into()), at)));
        let places = places.collect();
        Ok(Self { pdf, places })
    }

    /// How many pages it has.
    pub(super) fn page_count(&self) -> usize {
        self.pdf.pages().len()
    }

    /// The dictionaries among items, by themselves or as objects. The crate's own iterators end at
    /// the first item of another kind.
    fn dicts<'a>(
        &'a self,
        items: impl Iterator<Item = MaybeRef<Object<'a>>>,
    ) -> impl Iterator<Item = Dict<'a>> {
        items.filter_map(|item| match item {
            MaybeRef::Ref(reference) => self.pdf.xref().get::<Dict<'_>>(reference.into()),
            MaybeRef::NotRef(Object::Dict(dict)) => Some(dict),
            MaybeRef::NotRef(_) => None,
        })
    }

    fn catalog(&self) -> Result<Dict<'_>, Unreadable> {
        self.pdf.xref().get::<Dict<'_>>(self.pdf.xref().root_id()).ok_or(Unreadable)
    }
}

/// Objects are told apart by their number; a file written in one go has each once.
fn number(reference: ObjRef) -> u32 {
    reference.obj_number
}

fn name_is(name: &Option<Name<'_>>, text: &str) -> bool {
    name.as_ref().is_some_and(|name| name.as_str() == text)
}

/// An array's items, or the one thing that stands where an array may stand.
fn items<'a>(dict: &Dict<'a>, key: &str) -> impl Iterator<Item = MaybeRef<Object<'a>>> + use<'a> {
    let array = dict.get::<Array<'a>>(key);
    let one = match array {
        Some(_) => None,
        None => dict.get_raw::<Object<'a>>(key),
    };
    array.into_iter().flat_map(|array| array.raw_iter()).chain(one)
}

#[cfg(test)]
pub(super) mod tests;
