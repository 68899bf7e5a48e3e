//! Finished PDF files, read again with `hayro-syntax`: another library than the one that wrote them,
//! so that a mistake of the writer is not read back by the same mistake.
//!
//! Only this folder knows the crate. It reads an object when it is asked for and keeps one file in
//! memory; [`content`] turns a page into text, [`structure`] reads what stands around the pages.

mod content;
mod fonts;
mod strings;
mod structure;

use std::collections::HashMap;

use hayro_syntax::Pdf;
use hayro_syntax::object::{
    Array, Dict, MaybeRef, Name, ObjRef, Object, Stream, String as PdfString,
};

pub(super) use fonts::Fonts;
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

/// What stands on a page.
#[derive(Default)]
pub(super) struct PageText {
    /// The text as it is read aloud or copied, a line break between marked contents.
    pub(super) text: String,
    /// What a reader does not see but a program finds: targets and descriptions of links.
    pub(super) hidden: String,
    /// Whether there are glyphs that no text is known of, so that the text is not all.
    pub(super) unknown_glyphs: bool,
}

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

    /// What stands on a page, 0-based. A page that cannot be read is an error, never a blank page.
    pub(super) fn page(&self, at: usize, fonts: &mut Fonts) -> Result<PageText, Unreadable> {
        let page = self.pdf.pages().get(at).ok_or(Unreadable)?;
        let mut out = PageText::default();
        let dict = page.raw();
        if dict.contains_key("Contents") {
            let stream = self.contents(dict)?;
            content::read(&stream, page.resources(), fonts, &mut out, 0)?;
        }
        if let Some(links) = dict.get::<Array<'_>>("Annots") {
            for link in self.dicts(links.raw_iter()) {
                let action = link.get::<Dict<'_>>("A");
                let target = action.and_then(|action| action.get::<PdfString<'_>>("URI"));
                let words = link.get::<PdfString<'_>>("Contents");
                for text in [target, words].into_iter().flatten() {
                    out.hidden.push_str(&strings::decode(text.as_bytes()));
                    out.hidden.push('\n');
                }
            }
        }
        Ok(out)
    }

    /// The decoded drawing instructions of a page. Not through the page, which would keep them for the
    /// rest of the file. If a part of them is not there, the page is not read: a viewer would show
    /// the other parts.
    fn contents(&self, page: &Dict<'_>) -> Result<Vec<u8>, Unreadable> {
        let decoded = |stream: Stream<'_>| {
            stream.decoded_data().map(std::borrow::Cow::into_owned).map_err(|_| Unreadable)
        };
        if let Some(stream) = page.get::<Stream<'_>>("Contents") {
            return decoded(stream);
        }
        let parts = page.get::<Array<'_>>("Contents").ok_or(Unreadable)?;
        let mut all = Vec::new();
        for part in parts.raw_iter() {
            let reference = part.as_obj_ref().ok_or(Unreadable)?;
            let part = self.pdf.xref().get::<Stream<'_>>(reference.into()).ok_or(Unreadable)?;
            all.extend(decoded(part)?);
            all.push(b' ');
        }
        Ok(all)
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
fn items<'a>(dict: &Dict<'a>, key: &str) -> Vec<MaybeRef<Object<'a>>> {
    match dict.get::<Array<'a>>(key) {
        Some(array) => array.raw_iter().collect(),
        None => dict.get_raw::<Object<'a>>(key).into_iter().collect(),
    }
}
