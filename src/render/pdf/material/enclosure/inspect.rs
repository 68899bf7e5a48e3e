//! The checks of a file before its pages are enclosed.

use crate::render::pdf::paper::measures as m;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef, Object, Stream};
use hayro_syntax::page::{Page, Resources};
use std::collections::{BTreeSet, HashSet};

/// The most by which a page may differ from A4, in millimetres: programs round.
const TOLERANCE: f32 = 1.0;

/// Most pages of one file: with a letter of two pages they fill the nine sheets that a C5 envelope
/// takes.
pub(super) const MOST_PAGES: usize = 16;

/// Deepest nesting of drawings and objects that is inspected.
const DEEPEST: usize = 16;

/// Why pages of a file cannot be printed after letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EnclosureProblem {
    /// The file is damaged or of another kind.
    #[error("it is not a PDF file that can be read")]
    NoPdf,
    /// It has a password, or may not be changed without one.
    #[error("it is encrypted")]
    Encrypted,
    /// There is nothing to print.
    #[error("it has no pages")]
    NoPages,
    /// It is a book.
    #[error("it has {pages} pages; an enclosure can have at most {}", MOST_PAGES)]
    TooManyPages {
        /// How many there are.
        pages: usize,
    },
    /// A page is not A4 upright.
    #[error("page {page} is {width} × {height} mm; the paper is A4 upright: expected 210 × 297 mm")]
    PageSize {
        /// 1-based.
        page: usize,
        /// In whole millimetres, as the page is shown.
        width: u32,
        /// In whole millimetres, as the page is shown.
        height: u32,
    },
    /// The printer would substitute other fonts.
    #[error("these fonts are not in the file: {}", .fonts.join(", "))]
    Fonts {
        /// Names of the fonts.
        fonts: Vec<String>,
    },
    /// The file is a program.
    #[error("it contains JavaScript")]
    JavaScript,
    /// Fields are drawn beside the page and would not be printed.
    #[error("it is a fillable form")]
    Form,
    /// Drawn beside the page as well.
    #[error("page {page} has annotations such as notes or stamps, which would not be printed")]
    Notes {
        /// 1-based.
        page: usize,
    },
    /// Some of what is drawn may be hidden.
    #[error("it has layers that can be switched on and off")]
    Layers,
}

/// Whether the file has an `Encrypt` entry. Trailer and cross-reference stream dictionaries are
/// never compressed (ISO 32000-1, 7.5.5 and 7.5.8).
pub(super) fn is_encrypted(bytes: &[u8]) -> bool {
    const KEY: &[u8] = b"/Encrypt";
    bytes
        .windows(KEY.len() + 1)
        .any(|window| window.strip_prefix(KEY).is_some_and(|next| b" \r\n\t<".contains(&next[0])))
}

/// Everything that is wrong with a file.
pub(super) fn problems(pdf: &Pdf) -> Vec<EnclosureProblem> {
    let mut problems = Vec::new();
    let pages = pdf.pages();
    if pages.is_empty() {
        problems.push(EnclosureProblem::NoPages);
    }
    if pages.len() > MOST_PAGES {
        problems.push(EnclosureProblem::TooManyPages { pages: pages.len() });
        return problems;
    }
    problems.extend((1..).zip(pages.iter()).filter_map(|(number, page)| size(number, page)));
    let mut fonts = Missing::default();
    pages.iter().for_each(|page| fonts.resources(page.resources(), 0));
    if !fonts.names.is_empty() {
        problems.push(EnclosureProblem::Fonts { fonts: fonts.names.into_iter().collect() });
    }
    if pdf.objects().into_iter().any(|object| runs(&object, 0)) {
        problems.push(EnclosureProblem::JavaScript);
    }
    if is_form(pdf) {
        problems.push(EnclosureProblem::Form);
    }
    let noted = (1..).zip(pages.iter()).filter(|(_, page)| has_notes(page));
    problems.extend(noted.map(|(page, _)| EnclosureProblem::Notes { page }));
    if pdf.xref().has_optional_content_groups() {
        problems.push(EnclosureProblem::Layers);
    }
    problems
}

fn size(page: usize, found: &Page<'_>) -> Option<EnclosureProblem> {
    let unit = found.raw().get::<f32>("UserUnit").unwrap_or(1.0);
    let (width, height) = found.render_dimensions();
    let (width, height) = (width * unit, height * unit);
    let near = |found: f32, due: f32| m::to_mm((found - due).abs()) <= TOLERANCE;
    if unit == 1.0 && near(width, m::PAGE_WIDTH) && near(height, m::PAGE_HEIGHT) {
        return None;
    }
    let whole = |points: f32| m::to_mm(points).round() as u32;
    Some(EnclosureProblem::PageSize { page, width: whole(width), height: whole(height) })
}

/// Fonts that are not in the file.
#[derive(Default)]
struct Missing {
    names: BTreeSet<String>,
    seen: HashSet<ObjRef>,
}

impl Missing {
    /// Whether something is inspected for the first time.
    fn is_new(&mut self, reference: Option<ObjRef>) -> bool {
        reference.is_none_or(|reference| self.seen.insert(reference))
    }

    fn resources(&mut self, resources: &Resources<'_>, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        for (name, found) in resources.fonts.entries() {
            if let Some(font) = resources.fonts.get::<Dict<'_>>(&*name)
                && self.is_new(found.as_obj_ref())
            {
                self.font(&font, depth);
            }
        }
        for drawings in [&resources.x_objects, &resources.patterns] {
            for (name, found) in drawings.entries() {
                if let Some(drawing) = drawings.get::<Stream<'_>>(&*name)
                    && self.is_new(found.as_obj_ref())
                {
                    self.drawing(drawing.dict(), depth);
                }
            }
        }
        for (name, _) in resources.ext_g_states.entries() {
            let state = resources.ext_g_states.get::<Dict<'_>>(&*name);
            let mask = state.and_then(|state| state.get::<Dict<'_>>("SMask"));
            if let Some(mask) = mask
                && self.is_new(mask.get_ref("G"))
                && let Some(drawing) = mask.get::<Stream<'_>>("G")
            {
                self.drawing(drawing.dict(), depth);
            }
        }
    }

    fn drawing(&mut self, drawing: &Dict<'_>, depth: usize) {
        if let Some(own) = drawing.get::<Dict<'_>>("Resources") {
            self.resources(&Resources::new(own), depth + 1);
        }
    }

    fn font(&mut self, font: &Dict<'_>, depth: usize) {
        if name_is(font, "Subtype", "Type3") {
            // Its glyphs are drawings of the file itself.
            return self.drawing(font, depth);
        }
        let inner = font.get::<Array<'_>>("DescendantFonts");
        let inner = inner.and_then(|inner| inner.iter::<Dict<'_>>().next());
        let descriptor = inner.as_ref().unwrap_or(font).get::<Dict<'_>>("FontDescriptor");
        let files = ["FontFile", "FontFile2", "FontFile3"];
        let embedded = descriptor
            .is_some_and(|found| files.iter().any(|file| found.get::<Stream<'_>>(file).is_some()));
        if !embedded {
            let name = font.get::<Name<'_>>("BaseFont");
            self.names.insert(name.map_or("a font without a name".into(), |n| n.as_str().into()));
        }
    }
}

/// Whether an object, or one within it, is an action that runs a program.
fn runs(object: &Object<'_>, depth: usize) -> bool {
    if depth > DEEPEST {
        return false;
    }
    let within = |child: MaybeRef<Object<'_>>| match child {
        // An object of the file, inspected by itself.
        MaybeRef::Ref(_) => false,
        MaybeRef::NotRef(child) => runs(&child, depth + 1),
    };
    match object {
        Object::Dict(dict) => {
            dict.contains_key("JS")
                || dict.contains_key("JavaScript")
                || dict.entries().any(|(_, child)| within(child))
        }
        Object::Array(list) => list.raw_iter().any(within),
        _ => false,
    }
}

fn is_form(pdf: &Pdf) -> bool {
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    let form = catalog.and_then(|catalog| catalog.get::<Dict<'_>>("AcroForm"));
    form.is_some_and(|form| {
        let fields = form.get::<Array<'_>>("Fields");
        form.contains_key("XFA") || fields.is_some_and(|fields| fields.raw_iter().next().is_some())
    })
}

/// Whether annotations draw on a page besides its own content. Links draw nothing; fields are
/// reported as a form.
fn has_notes(page: &Page<'_>) -> bool {
    let notes = page.raw().get::<Array<'_>>("Annots");
    notes.is_some_and(|notes| {
        let silent = |note: &Dict<'_>| {
            ["Link", "Popup", "Widget"].iter().any(|kind| name_is(note, "Subtype", kind))
        };
        notes.iter::<Dict<'_>>().any(|note| !silent(&note))
    })
}

fn name_is(dict: &Dict<'_>, key: &str, word: &str) -> bool {
    dict.get::<Name<'_>>(key).is_some_and(|name| name.as_str() == word)
}
