//! Finished PDF files, read again with `hayro-syntax`: another library than the one that wrote them,
//! so that a mistake of the writer is not read back by the same mistake.
//!
//! Only this folder knows the crate. It reads an object when it is asked for and keeps one file in
//! memory; [`content`] turns a page into text, [`structure`] reads what stands around the pages.

mod content;
mod strings;
mod structure;

use std::collections::HashMap;

use hayro_cmap::{BfString, CMap};
use hayro_syntax::Pdf;
use hayro_syntax::object::{
    Array, Dict, MaybeRef, Name, ObjRef, Object, Stream, String as PdfString,
};

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

/// The fonts of a file, each read once.
#[derive(Default)]
pub(super) struct Fonts {
    fonts: Vec<Font>,
    known: HashMap<ObjRef, usize>,
    /// Whether a font was met that is not in the file.
    pub(super) not_embedded: bool,
}

/// What a font's codes mean. `None` for a font of a kind that is not read: none of its codes is
/// known.
struct Font(Option<Codes>);

/// Texts of codes, each looked up once: a file of one letter uses few of them.
struct Codes {
    /// Bytes of a code: two in this program's fonts, one in many of enclosures.
    width: usize,
    map: Option<CMap>,
    /// Whether codes that the map lacks are those of Windows-1252.
    latin: bool,
    /// By code: not looked up yet, or its text, if it has one.
    known: Vec<Option<Option<Box<str>>>>,
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
            let stream = contents(dict)?;
            content::read(&stream, page.resources(), fonts, &mut out, 0)?;
        }
        if let Some(links) = dict.get::<Array<'_>>("Annots") {
            for link in links.iter::<Dict<'_>>() {
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

    fn catalog(&self) -> Result<Dict<'_>, Unreadable> {
        self.pdf.xref().get::<Dict<'_>>(self.pdf.xref().root_id()).ok_or(Unreadable)
    }
}

/// The decoded drawing instructions of a page. Not through the page, which would keep them for the
/// rest of the file.
fn contents(page: &Dict<'_>) -> Result<Vec<u8>, Unreadable> {
    let decoded = |stream: Stream<'_>| {
        stream.decoded_data().map(std::borrow::Cow::into_owned).map_err(|_| Unreadable)
    };
    if let Some(stream) = page.get::<Stream<'_>>("Contents") {
        return decoded(stream);
    }
    let parts = page.get::<Array<'_>>("Contents").ok_or(Unreadable)?;
    let mut all = Vec::new();
    for part in parts.iter::<Stream<'_>>() {
        all.extend(decoded(part)?);
        all.push(b' ');
    }
    Ok(all)
}

/// Objects are told apart by their number; a file written in one go has each once.
fn number(reference: ObjRef) -> u32 {
    reference.obj_number
}

fn name_is(name: &Option<Name<'_>>, text: &str) -> bool {
    name.as_ref().is_some_and(|name| name.as_str() == text)
}

impl Fonts {
    /// The font of a name in the resources, read if it is new. One that stands in the resources
    /// themselves is read each time.
    fn find(&mut self, resources: &Dict<'_>, name: &str) -> Option<usize> {
        let reference = resources.get_ref(name);
        if let Some(known) = reference.and_then(|reference| self.known.get(&reference)) {
            return Some(*known);
        }
        let dict = resources.get::<Dict<'_>>(name)?;
        self.note(&dict);
        self.fonts.push(Font::read(&dict));
        let at = self.fonts.len() - 1;
        if let Some(reference) = reference {
            self.known.insert(reference, at);
        }
        Some(at)
    }

    /// Adds the text of codes; `false` if there are codes without one.
    fn decode(&mut self, font: usize, codes: &[u8], out: &mut String) -> bool {
        self.fonts.get_mut(font).is_some_and(|font| font.decode(codes, out))
    }

    fn note(&mut self, font: &Dict<'_>) {
        let of_its_own = font.get::<Array<'_>>("DescendantFonts");
        let inner = of_its_own.and_then(|inner| inner.iter::<Dict<'_>>().next());
        let descriptor = inner.as_ref().unwrap_or(font).get::<Dict<'_>>("FontDescriptor");
        let files = ["FontFile", "FontFile2", "FontFile3"];
        let embedded = descriptor
            .is_some_and(|found| files.iter().any(|file| found.get::<Stream<'_>>(file).is_some()));
        // A font whose glyphs are drawings in the file itself is in the file.
        let drawn = name_is(&font.get::<Name<'_>>("Subtype"), "Type3");
        self.not_embedded |= !embedded && !drawn;
    }
}

impl Font {
    fn read(font: &Dict<'_>) -> Self {
        let map = font.get::<Stream<'_>>("ToUnicode");
        let map = map.and_then(|map| map.decoded_data().ok());
        let map = map.and_then(|map| CMap::parse(&map, |_| None));
        let encoding = font.get::<Name<'_>>("Encoding");
        let (width, latin) = if name_is(&font.get::<Name<'_>>("Subtype"), "Type0") {
            if !name_is(&encoding, "Identity-H") {
                return Self(None);
            }
            (2, false)
        } else {
            let own = font.get::<Dict<'_>>("Encoding");
            let base = own.and_then(|own| own.get::<Name<'_>>("BaseEncoding")).or(encoding);
            (1, name_is(&base, "WinAnsiEncoding"))
        };
        if map.is_none() && !latin {
            return Self(None);
        }
        Self(Some(Codes { width, map, latin, known: Vec::new() }))
    }

    /// Adds the text of codes; `false` if there are codes without one.
    fn decode(&mut self, codes: &[u8], out: &mut String) -> bool {
        let Some(font) = &mut self.0 else { return codes.is_empty() };
        let mut all = codes.len().is_multiple_of(font.width);
        for code in codes.chunks_exact(font.width) {
            let code = code.iter().fold(0, |code, byte| code << 8 | usize::from(*byte));
            match font.text(code) {
                Some(text) => out.push_str(text),
                None => {
                    out.push('\u{fffd}');
                    all = false;
                }
            }
        }
        all
    }
}

impl Codes {
    fn text(&mut self, code: usize) -> Option<&str> {
        if self.known.len() <= code {
            self.known.resize(code + 1, None);
        }
        let (map, latin) = (&self.map, self.latin);
        let known = self.known[code].get_or_insert_with(|| {
            let number = u32::try_from(code).unwrap_or(u32::MAX);
            let mapped = map.as_ref().and_then(|map| map.lookup_bf_string(number));
            match mapped {
                Some(BfString::Char(c)) => Some(c.to_string().into_boxed_str()),
                Some(BfString::String(text)) => Some(text.into_boxed_str()),
                None => u8::try_from(code).ok().filter(|_| latin).map(|byte| {
                    encoding_rs::WINDOWS_1252.decode(&[byte]).0.into_owned().into_boxed_str()
                }),
            }
        });
        known.as_deref()
    }
}

/// An array's items, or the one thing that stands where an array may stand.
fn items<'a>(dict: &Dict<'a>, key: &str) -> Vec<MaybeRef<Object<'a>>> {
    match dict.get::<Array<'a>>(key) {
        Some(array) => array.raw_iter().collect(),
        None => dict.get_raw::<Object<'a>>(key).into_iter().collect(),
    }
}
