//! Laid-out letters as a PDF file without tags. The only module that uses printpdf.
//!
//! printpdf returns a document as a tree of lopdf objects before it is written. There it gets what
//! printpdf has no API for: the language, the title in the title bar, bookmarks in two levels, and
//! a file id that is derived from the contents (that of printpdf is random).

mod finish;
mod picture;

use super::document::{Date, DocumentInfo, WriteError};
use super::identity::document_id;
use crate::render::colour::Colour;
use crate::render::pdf::page::clear_zone::frame_bars;
use crate::render::pdf::page::layout::{Item, LaidOut, LinkArea, Page};
use crate::render::pdf::paper::measures as m;
use crate::render::pdf::text::fonts::{
    BUILT_IN_FACES, FACES, FaceId, Fonts, is_arabic, is_complex,
};
use crate::render::pdf::text::paragraph::Run;
use crate::render::pdf::text::shape::Glyph;
use printpdf::{
    Actions, BorderArray, Codepoint, Color, ColorArray, DictItem, FontId, Greyscale,
    HighlightingMode, LinePoint, LinkAnnotation, OffsetDateTime, Op, PaintMode, ParsedFont,
    PdfDocument, PdfDocumentInfo, PdfFont, PdfFontHandle, PdfPage, PdfParseErrorSeverity,
    PdfSaveOptions, Point, Polygon, PolygonRing, Pt, Rect, Rgb, TextItem, TextMatrix, WindingOrder,
    XObjectId, XObjectTransform, parse_pdf_date,
};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use unicode_normalization::UnicodeNormalization;

/// Names of the built-in faces in a file, by their place in the table of faces. Six capital letters, because
/// they also mark the font as one that has not all its glyphs (PDF 1.7, 9.6.4).
const FONT_NAMES: [&str; BUILT_IN_FACES] =
    ["SOURCR", "SOURCS", "SOURCB", "NOTOSR", "NOTOSS", "NOTOSB", "NOTOAR", "NOTOAB"];

/// The name of a face in a file: one of [`FONT_NAMES`], or one of the same kind for a face that the
/// incident adds.
fn font_name(face: usize) -> String {
    let own = || format!("FACEO{}", char::from(b'A' + (face - BUILT_IN_FACES) as u8));
    FONT_NAMES.get(face).map_or_else(own, |name| (*name).to_owned())
}

/// A difference in thousandths of the type size that is too small to be seen.
const NOTHING: f32 = 0.01;

/// The faces as printpdf needs them, each parsed when it is used for the first time. Cheap to clone.
#[derive(Clone)]
pub(in crate::render::pdf) struct PrintFonts {
    fonts: Fonts,
    parsed: Arc<[OnceLock<Option<ParsedFont>>; FACES]>,
}

impl PrintFonts {
    /// For these faces.
    pub(super) fn new(fonts: &Fonts) -> Self {
        Self { fonts: fonts.clone(), parsed: Arc::default() }
    }

    fn get(&self, face: FaceId) -> Result<&ParsedFont, WriteError> {
        let parsed = self.parsed[face.index()].get_or_init(|| {
            ParsedFont::from_bytes(self.fonts.face(face).bytes, 0, &mut Vec::new())
        });
        parsed.as_ref().ok_or(WriteError::Other)
    }
}

/// Writes one or several letters as one PDF file; see `writers::write`.
///
/// # Errors
/// If there is no letter, or printpdf cannot read a font or a picture or embed it.
pub(super) fn write(
    letters: &[&LaidOut],
    fonts: &PrintFonts,
    document: &DocumentInfo,
) -> Result<Vec<u8>, WriteError> {
    if letters.is_empty() {
        return Err(WriteError::Empty);
    }
    let mut pdf = PdfDocument::default();
    pdf.metadata.info = information(document)?;
    for letter in letters {
        for page in &letter.pages {
            let mut sheet = Sheet { pdf: &mut pdf, letter, fonts, ops: Vec::new() };
            sheet.page(page)?;
            let ops = sheet.ops;
            pdf.pages.push(blank(ops));
        }
        if document.pad_to_even && letter.pages.len() % 2 == 1 {
            pdf.pages.push(blank(Vec::new()));
        }
    }
    let mut warnings = Vec::new();
    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let written = pdf.to_lopdf_document(&options, &mut warnings);
    // A font that it could not embed is a warning to printpdf; the letters would print in another.
    if warnings.iter().any(|warning| warning.severity == PdfParseErrorSeverity::Error) {
        return Err(WriteError::Other);
    }
    finish::finish(written, letters, document, &document_id(letters, document))
}

fn information(document: &DocumentInfo) -> Result<PdfDocumentInfo, WriteError> {
    let date = day(document.date)?;
    Ok(PdfDocumentInfo {
        document_title: document.title.clone(),
        producer: document.producer.clone().unwrap_or_default(),
        creation_date: date,
        modification_date: date,
        metadata_date: date,
        ..PdfDocumentInfo::default()
    })
}

/// Midnight UTC, as in the other writer.
fn day(date: Date) -> Result<OffsetDateTime, WriteError> {
    let Date { year, month, day } = date;
    let text = format!("D:{year:04}{month:02}{day:02}000000+00'00'");
    parse_pdf_date(&text).map_err(|_| WriteError::Other)
}

fn blank(ops: Vec<Op>) -> PdfPage {
    let sheet = Rect::from_wh(Pt(m::PAGE_WIDTH), Pt(m::PAGE_HEIGHT));
    PdfPage { media_box: sheet.clone(), trim_box: sheet.clone(), crop_box: sheet, ops }
}

/// A page under way.
struct Sheet<'a> {
    pdf: &'a mut PdfDocument,
    letter: &'a LaidOut,
    fonts: &'a PrintFonts,
    ops: Vec<Op>,
}

impl Sheet<'_> {
    fn page(&mut self, page: &Page) -> Result<(), WriteError> {
        self.ops.push(ink(None));
        for item in &page.items {
            let coloured = self.letter.accent.filter(|_| item.is_accented(&self.letter.tree));
            if coloured.is_some() {
                self.ops.push(ink(coloured));
            }
            self.item(item)?;
            if coloured.is_some() {
                self.ops.push(ink(None));
            }
        }
        self.ops.extend(page.links.iter().flat_map(links));
        Ok(())
    }

    fn item(&mut self, item: &Item) -> Result<(), WriteError> {
        match item {
            Item::Glyphs { x, y, run, .. } => self.glyphs(*x, *y, run)?,
            Item::Rule { x0, x1, y, thickness, .. } => {
                let bar = [*x0, y - thickness / 2.0, *x1, y + thickness / 2.0];
                let rectangle = Rect { mode: Some(PaintMode::Fill), ..rectangle(bar) };
                self.ops.push(Op::DrawRectangle { rectangle });
            }
            Item::Frame { x0, y0, x1, y1, thickness } => {
                let bars = frame_bars([*x0, *y0, *x1, *y1], *thickness);
                let polygon = Polygon {
                    rings: bars.map(ring).into(),
                    mode: PaintMode::Fill,
                    winding_order: WindingOrder::NonZero,
                };
                self.ops.push(Op::DrawPolygon { polygon });
            }
            // The run refuses enclosures before.
            Item::Enclosed { .. } => return Err(WriteError::Enclosures),
            Item::Bars { rects, .. } => {
                for bar in rects {
                    let rectangle = Rect { mode: Some(PaintMode::Fill), ..rectangle(*bar) };
                    self.ops.push(Op::DrawRectangle { rectangle });
                }
            }
            Item::Picture { area: [left, top, right, bottom], picture, .. } => {
                let digest = picture.digest();
                let digest = crate::text::hex(digest.get(..8).unwrap_or_default());
                let id = XObjectId(format!("Picture-{digest}"));
                if !self.pdf.resources.xobjects.map.contains_key(&id) {
                    let object = picture::object(picture).ok_or(WriteError::Other)?;
                    self.pdf.resources.xobjects.map.insert(id.clone(), object);
                }
                let transform = XObjectTransform {
                    translate_x: Some(Pt(*left)),
                    translate_y: Some(Pt(m::from_below(*bottom))),
                    scale_x: Some(right - left),
                    scale_y: Some(bottom - top),
                    no_auto_scale: true,
                    ..XObjectTransform::default()
                };
                self.ops.push(Op::UseXobject { id, transform });
            }
        }
        Ok(())
    }

    fn glyphs(&mut self, x: f32, y: f32, run: &Run) -> Result<(), WriteError> {
        let font = self.font(run.face)?;
        let parsed = self.fonts.get(run.face)?;
        self.ops.push(Op::StartTextSection);
        self.ops.push(Op::SetFont { font: PdfFontHandle::External(font), size: Pt(run.size) });
        let matrix = TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, x + run.pen(), m::from_below(y)]);
        self.ops.push(Op::SetTextMatrix { matrix });
        // The parts of a divided word are read as one word, without the hyphen.
        let whole = run.actual.as_deref();
        self.ops.extend(whole.map(begin_read_as));
        let clusters = run.glyphs.chunk_by(|a, b| (a.start, a.end) == (b.start, b.end));
        let mut shared = Vec::new();
        for cluster in clusters {
            let text = cluster.first().and_then(|glyph| run.text.get(glyph.start..glyph.end));
            let text = text.ok_or(WriteError::Other)?;
            shared.push((cluster, text, texts(cluster, text, parsed)));
        }
        // Around them the run is one piece, or readers of the file would take each for a word.
        let apart = whole.is_none() && shared.iter().any(|(.., texts)| texts.is_none());
        if apart {
            self.ops.push(Op::BeginMarkedContent { tag: "Span".to_owned() });
        }
        let mut line = Line { ops: &mut self.ops, items: Vec::new(), rise: 0.0 };
        for (cluster, text, texts) in shared {
            let read_as = texts.is_none() && whole.is_none();
            if read_as {
                line.mark(begin_read_as(text));
            }
            // Within a replacement text a glyph still has the one text that it has in the whole file.
            let known = |glyph: &Glyph| {
                let is_it = |c: &char| nominal(parsed, *c) == Some(glyph.id);
                // A face may draw a character as the two that it consists of.
                text.chars().chain(text.nfkd()).find(is_it).map(String::from)
            };
            let texts = texts.map(|texts| texts.into_iter().map(Some).collect::<Vec<_>>());
            let texts = texts.unwrap_or_else(|| cluster.iter().map(known).collect());
            for (glyph, text) in cluster.iter().zip(texts) {
                line.glyph(glyph, text, parsed, run.size)?;
            }
            if read_as {
                line.mark(Op::EndMarkedContentWithProperties);
            }
        }
        line.raise(0.0);
        line.show();
        if apart {
            self.ops.push(Op::EndMarkedContent);
        }
        self.ops.extend(whole.map(|_| Op::EndMarkedContentWithProperties));
        self.ops.push(Op::EndTextSection);
        Ok(())
    }

    /// The name of a face in the file, which gets it if it has not got it yet.
    fn font(&mut self, face: FaceId) -> Result<FontId, WriteError> {
        let id = FontId(font_name(face.index()));
        if !self.pdf.resources.fonts.map.contains_key(&id) {
            let parsed = self.fonts.get(face)?.clone();
            self.pdf.resources.fonts.map.insert(id.clone(), PdfFont::new(parsed));
        }
        Ok(id)
    }
}

/// Glyphs side by side, from where the pen is.
struct Line<'a> {
    ops: &'a mut Vec<Op>,
    items: Vec<TextItem>,
    /// How far above the baseline they are, in points.
    rise: f32,
}

impl Line<'_> {
    /// Adds a glyph. `text` is what it is read as wherever it is drawn.
    fn glyph(
        &mut self,
        glyph: &Glyph,
        text: Option<String>,
        font: &ParsedFont,
        size: f32,
    ) -> Result<(), WriteError> {
        let gid = u16::try_from(glyph.id).map_err(|_| WriteError::Other)?;
        // Marks are shifted by the rise of the text and not by a place of their own, which readers
        // of the file would take for another line.
        self.raise(glyph.dy * size);
        if glyph.dx != 0.0 {
            self.items.push(TextItem::Offset(-glyph.dx * 1000.0));
        }
        let back = width(font, gid) - (glyph.advance - glyph.dx) * 1000.0;
        let offset = if back.abs() < NOTHING { 0.0 } else { back };
        self.items.push(TextItem::GlyphIds(vec![Codepoint { gid, offset, cid: text }]));
        Ok(())
    }

    fn raise(&mut self, rise: f32) {
        if rise != self.rise {
            self.mark(Op::SetLineOffset { multiplier: rise });
            self.rise = rise;
        }
    }

    /// Puts something between glyphs.
    fn mark(&mut self, op: Op) {
        self.show();
        self.ops.push(op);
    }

    fn show(&mut self) {
        if !self.items.is_empty() {
            self.ops.push(Op::ShowText { items: std::mem::take(&mut self.items) });
        }
    }
}

/// The advance of a glyph in thousandths of the type size: a whole number, as printpdf writes it
/// into the file.
fn width(font: &ParsedFont, gid: u16) -> f32 {
    let units = f32::from(font.pdf_font_metrics.units_per_em).max(1.0);
    (f32::from(font.get_horizontal_advance(gid)) * 1000.0 / units).trunc()
}

/// The glyph that a face has for a character by itself.
fn nominal(font: &ParsedFont, character: char) -> Option<u32> {
    font.lookup_glyph_index(character.into()).map(u32::from)
}

/// The characters of each glyph of a cluster, or `None` if they cannot be shared out. printpdf
/// keeps one text for a glyph in the whole file, so a glyph of several must be that of its
/// character.
fn texts(cluster: &[Glyph], text: &str, font: &ParsedFont) -> Option<Vec<String>> {
    // Forms of Arabic letters are read as these, wherever they are.
    let joins = text.chars().any(|c| is_complex(c) && !is_arabic(c));
    if cluster.len() == 1 && !joins {
        return Some(vec![text.to_owned()]);
    }
    let own = |(glyph, character): (&Glyph, char)| {
        (nominal(font, character) == Some(glyph.id)).then(|| character.to_string())
    };
    let same_number = cluster.len() == text.chars().count();
    same_number.then(|| cluster.iter().zip(text.chars()).map(own).collect()).flatten()
}

/// Begins words with a replacement text (PDF 1.7, 14.9.4).
fn begin_read_as(text: &str) -> Op {
    let mut data = vec![0xfe, 0xff];
    data.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    let text = DictItem::String { data, literal: false };
    let map = BTreeMap::from([("ActualText".to_owned(), text)]);
    Op::BeginMarkedContentWithProperties {
        tag: "Span".to_owned(),
        properties: DictItem::Dict { map },
    }
}

/// Black, or the accent.
fn ink(accent: Option<Colour>) -> Op {
    let col = match accent.map(Colour::parts) {
        None => Color::Greyscale(Greyscale::new(0.0, None)),
        Some(parts) => {
            let [r, g, b] = parts.map(|part| f32::from(part) / 255.0);
            Color::Rgb(Rgb { r, g, b, icc_profile: None })
        }
    };
    Op::SetFillColor { col }
}

fn rectangle([left, top, right, bottom]: [f32; 4]) -> Rect {
    Rect {
        x: Pt(left),
        y: Pt(m::from_below(bottom)),
        ..Rect::from_wh(Pt(right - left), Pt(bottom - top))
    }
}

/// The outline of a bar of a frame. All four are filled at once, so that no corner is inked twice.
fn ring([left, top, right, bottom]: [f32; 4]) -> PolygonRing {
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
    let point =
        |(x, y)| LinePoint { p: Point { x: Pt(x), y: Pt(m::from_below(y)) }, bezier: false };
    PolygonRing { points: corners.map(point).into() }
}

/// The areas of a link, each as one of its own.
fn links(link: &LinkArea) -> impl Iterator<Item = Op> {
    link.areas.iter().map(|area| Op::LinkAnnotation {
        link: LinkAnnotation::new(
            rectangle(*area),
            Actions::uri(link.target.clone()),
            Some(BorderArray::Solid([0.0; 3])),
            Some(ColorArray::Transparent),
            Some(HighlightingMode::Invert),
        ),
    })
}
