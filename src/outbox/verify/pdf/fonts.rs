//! Fonts of a file: the text of each character code.

use std::collections::HashMap;

use hayro_cmap::{BfString, CMap};
use hayro_syntax::object::{Array, Dict, Name, ObjRef, Stream};

use super::file::name_is;

/// The fonts of a file, each read once.
#[derive(Default)]
pub(in crate::outbox::verify) struct Fonts {
    fonts: Vec<Font>,
    known: HashMap<ObjRef, usize>,
    /// Whether a font is not embedded in the file.
    pub(in crate::outbox::verify) not_embedded: bool,
}

/// The codes of a font. `None` for a font type that is not supported: none of its codes is known.
struct Font(Option<Codes>);

/// The texts of codes, each looked up once: a file of one letter uses few of them.
struct Codes {
    /// Bytes per code: two in this program's fonts, one in many fonts of enclosures.
    width: usize,
    map: Option<CMap>,
    /// Whether codes without an entry in the map are Windows-1252.
    latin: bool,
    /// By code.
    known: Vec<Glyph>,
}

/// The text of a code.
#[derive(Clone)]
enum Glyph {
    /// Not looked up yet.
    New,
    /// Without a text.
    Unknown,
    /// One character, as for nearly all codes.
    Char(char),
    /// A ligature.
    Text(Box<str>),
}

impl Fonts {
    /// The font with a name in the resources. An indirect one is read once, a direct one each time.
    pub(super) fn find(&mut self, resources: &Dict<'_>, name: &str) -> Option<usize> {
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

    /// Adds the text of codes; `false` if a code has none.
    pub(super) fn decode(&mut self, font: usize, codes: &[u8], out: &mut String) -> bool {
        self.fonts.get_mut(font).is_some_and(|font| font.decode(codes, out))
    }

    fn note(&mut self, font: &Dict<'_>) {
        let of_its_own = font.get::<Array<'_>>("DescendantFonts");
        let inner = of_its_own.and_then(|inner| inner.iter::<Dict<'_>>().next());
        let descriptor = inner.as_ref().unwrap_or(font).get::<Dict<'_>>("FontDescriptor");
        let files = ["FontFile", "FontFile2", "FontFile3"];
        let embedded = descriptor
            .is_some_and(|found| files.iter().any(|file| found.get::<Stream<'_>>(file).is_some()));
        // A Type 3 font consists of drawings in the file itself.
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
            // A map of the file's own, from numbers of two bytes, or none.
            let own = font.get::<Stream<'_>>("Encoding").is_some();
            if !own && !name_is(&encoding, "Identity-H") {
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

    /// Adds the text of codes; `false` if a code has none.
    fn decode(&mut self, codes: &[u8], out: &mut String) -> bool {
        let Some(font) = &mut self.0 else { return codes.is_empty() };
        out.reserve(codes.len());
        if font.width == 1 {
            return font.show_all(codes.iter().map(|code| usize::from(*code)), out);
        }
        let (pairs, rest) = codes.as_chunks::<2>();
        let codes = pairs.iter().map(|code| usize::from(u16::from_be_bytes(*code)));
        font.show_all(codes, out) && rest.is_empty()
    }
}

impl Codes {
    /// Adds the text of codes; `false` if a code has none.
    fn show_all(&mut self, codes: impl Iterator<Item = usize>, out: &mut String) -> bool {
        let mut all = true;
        for code in codes {
            all &= self.show(code, out);
        }
        all
    }

    /// Adds the text of a code; `false` if it has none.
    fn show(&mut self, code: usize, out: &mut String) -> bool {
        if let Some(Glyph::Char(c)) = self.known.get(code) {
            out.push(*c);
            return true;
        }
        match self.glyph(code) {
            Glyph::Char(c) => out.push(*c),
            Glyph::Text(text) => out.push_str(text),
            Glyph::New | Glyph::Unknown => {
                out.push('\u{fffd}');
                return false;
            }
        }
        true
    }

    fn glyph(&mut self, code: usize) -> &Glyph {
        if self.known.len() <= code {
            self.known.resize(code + 1, Glyph::New);
        }
        if matches!(self.known[code], Glyph::New) {
            self.known[code] = self.look_up(code);
        }
        &self.known[code]
    }

    fn look_up(&self, code: usize) -> Glyph {
        let number = u32::try_from(code).unwrap_or(u32::MAX);
        match self.map.as_ref().and_then(|map| map.lookup_bf_string(number)) {
            Some(BfString::Char(c)) => Glyph::Char(c),
            Some(BfString::String(text)) => Glyph::Text(text.into_boxed_str()),
            None => match u8::try_from(code) {
                Ok(byte) if self.latin => {
                    let text = encoding_rs::WINDOWS_1252.decode(&[byte]).0.into_owned();
                    Glyph::Text(text.into_boxed_str())
                }
                _ => Glyph::Unknown,
            },
        }
    }
}
