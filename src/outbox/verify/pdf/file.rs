//! An open PDF file and its objects.

use std::collections::HashMap;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, MaybeRef, Name, ObjRef, Object};

/// An open PDF file.
pub(in crate::outbox::verify) struct PdfFile {
    pub(super) pdf: Pdf,
    /// The 0-based index of each page, by object number.
    pub(super) places: HashMap<u32, usize>,
}

/// The file, or a part of it, cannot be read as PDF.
#[derive(Debug)]
pub(in crate::outbox::verify) struct Unreadable;

impl PdfFile {
    /// Opens a file.
    ///
    /// # Errors
    /// [`Unreadable`] if the bytes are not a PDF file.
    pub(in crate::outbox::verify) fn open(bytes: Vec<u8>) -> Result<Self, Unreadable> {
        let pdf = Pdf::new(bytes).map_err(|_| Unreadable)?;
        let places = pdf.pages().iter().enumerate();
        let places =
            places.filter_map(|(at, page)| Some((number(page.raw().obj_id()?.into()), at)));
        let places = places.collect();
        Ok(Self { pdf, places })
    }

    /// Number of pages.
    pub(in crate::outbox::verify) fn page_count(&self) -> usize {
        self.pdf.pages().len()
    }

    /// The items of an array, or the single object in its place.
    pub(super) fn items<'a>(
        &'a self,
        dict: &Dict<'a>,
        key: &str,
    ) -> impl Iterator<Item = MaybeRef<Object<'a>>> + use<'a> {
        let found = match dict.get_raw::<Object<'a>>(key) {
            Some(MaybeRef::Ref(reference)) => {
                match self.pdf.xref().get::<Object<'a>>(reference.into()) {
                    Some(Object::Stream(stream)) => Some(Object::Dict(stream.dict().clone())),
                    other => other,
                }
            }
            Some(MaybeRef::NotRef(object)) => Some(object),
            None => None,
        };
        let (array, one) = match found {
            Some(Object::Array(array)) => (Some(array.raw_iter()), None),
            other => (None, other.map(MaybeRef::NotRef)),
        };
        array.into_iter().flatten().chain(one)
    }

    /// The dictionaries among items, direct or indirect. The crate's own iterators end at the first
    /// item of another type.
    pub(super) fn dicts<'a>(
        &'a self,
        items: impl Iterator<Item = MaybeRef<Object<'a>>>,
    ) -> impl Iterator<Item = Dict<'a>> {
        items.filter_map(|item| match item {
            MaybeRef::Ref(reference) => self.pdf.xref().get::<Dict<'_>>(reference.into()),
            MaybeRef::NotRef(Object::Dict(dict)) => Some(dict),
            MaybeRef::NotRef(_) => None,
        })
    }

    /// The catalogue of the document.
    ///
    /// # Errors
    /// [`Unreadable`] if the file has no catalogue.
    pub(super) fn catalog(&self) -> Result<Dict<'_>, Unreadable> {
        self.pdf.xref().get::<Dict<'_>>(self.pdf.xref().root_id()).ok_or(Unreadable)
    }
}

/// The number of an object, which identifies it: a file without updates has each number once.
pub(super) fn number(reference: ObjRef) -> u32 {
    reference.obj_number
}

pub(super) fn name_is(name: &Option<Name<'_>>, text: &str) -> bool {
    name.as_ref().is_some_and(|name| name.as_str() == text)
}
