//! An open PDF file and its objects.

use std::collections::HashMap;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, MaybeRef, Name, ObjRef, Object};

/// A PDF file that is open.
pub(in crate::outbox::verify) struct PdfFile {
    pub(super) pdf: Pdf,
    /// Object numbers of the pages, to their 0-based places.
    pub(super) places: HashMap<u32, usize>,
}

/// The file, or a part of it, is no PDF that can be read.
#[derive(Debug)]
pub(in crate::outbox::verify) struct Unreadable;

impl PdfFile {
    /// Opens a file.
    pub(in crate::outbox::verify) fn open(bytes: Vec<u8>) -> Result<Self, Unreadable> {
        let pdf = Pdf::new(bytes).map_err(|_| Unreadable)?;
        let places = pdf.pages().iter().enumerate();
        let places =
            places.filter_map(|(at, page)| Some((number(page.raw().obj_id()?.into()), at)));
        let places = places.collect();
        Ok(Self { pdf, places })
    }

    /// How many pages it has.
    pub(in crate::outbox::verify) fn page_count(&self) -> usize {
        self.pdf.pages().len()
    }

    /// An array's items, or the one thing that stands where an array may stand.
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

    /// The dictionaries among items, by themselves or as objects. The crate's own iterators end at
    /// the first item of another kind.
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

    pub(super) fn catalog(&self) -> Result<Dict<'_>, Unreadable> {
        self.pdf.xref().get::<Dict<'_>>(self.pdf.xref().root_id()).ok_or(Unreadable)
    }
}

/// Objects are told apart by their number; a file written in one go has each once.
pub(super) fn number(reference: ObjRef) -> u32 {
    reference.obj_number
}

pub(super) fn name_is(name: &Option<Name<'_>>, text: &str) -> bool {
    name.as_ref().is_some_and(|name| name.as_str() == text)
}
