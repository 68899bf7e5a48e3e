//! The content stream of a page. The only module of this writer that depends on the kinds of
//! [`Item`].
//!
//! A page is drawn in stretches, each a stream: those that all recipients of the kind share, and
//! those that are a recipient's own. A stretch depends on its items alone. Glyphs have the numbers
//! of the font file, whatever part of it is embedded, and faces have fixed names: the same page has
//! the same bytes in every file.
//!
//! Black is the colour that a page begins with, `DeviceGray` 0. The output intent of the file says
//! what that looks like (ISO 19005-2, 6.2.4.3), and a printer takes it for black ink alone.

use super::fonts::{FacesUsed, FontStore};
use super::glyphs::Glyphs;
use crate::render::colour::Colour;
use crate::render::pdf::file::document::WriteError;
use crate::render::pdf::material::enclosure::EnclosedFile;
use crate::render::pdf::material::picture::EmbeddedPicture;
use crate::render::pdf::page::layout::{Artifact, Item, Page, Role};
use crate::render::pdf::page::tree::{NodeId, Tree};
use crate::render::pdf::paper::measures as m;
use crate::render::pdf::syntax::{self, thousandths, to_thousandths};
use crate::render::pdf::text::fonts::is_complex;
use crate::render::pdf::text::paragraph::Run;
use crate::render::pdf::text::shape::Glyph;
use std::ops::Range;
use std::sync::Arc;

/// The tagged pieces of a page.
#[derive(Debug, Clone, Default)]
pub(super) struct Marks {
    /// The identifier of the marked content that begins with an item, by item.
    items: Vec<Option<u32>>,
    /// How many identifiers there are.
    pub(super) count: u32,
}

impl Marks {
    /// The identifier of the marked content that begins with an item.
    pub(super) fn of(&self, item: usize) -> Option<u32> {
        self.items.get(item).copied().flatten()
    }
}

/// The role of an item: part of the tag tree, or artifact.
fn role(item: &Item) -> Role {
    match item {
        Item::Glyphs { role, .. } | Item::Picture { role, .. } | Item::Enclosed { role, .. } => {
            *role
        }
        Item::Rule { artifact, .. } | Item::Bars { artifact, .. } => Role::Artifact(*artifact),
        Item::Frame { .. } => Role::Artifact(Artifact::Layout),
    }
}

/// Whether an item is a part of a divided word that is read elsewhere.
fn is_silent(item: &Item) -> bool {
    matches!(item, Item::Glyphs { run, .. } if run.actual.as_deref() == Some(""))
}

/// Items with the same key, one after another, are one marked content: runs of one line that belong
/// to the same node. A part of a divided word is one of its own, and so is all that is no text:
/// where marked content is nested in marked content, poppler takes the end of the inner one for
/// that of both, and its tagged text loses what follows.
fn key(item: &Item) -> Option<(Role, u32)> {
    match item {
        Item::Glyphs { y, role, run, .. } if run.actual.is_none() => Some((*role, y.to_bits())),
        Item::Glyphs { .. }
        | Item::Rule { .. }
        | Item::Frame { .. }
        | Item::Picture { .. }
        | Item::Bars { .. }
        | Item::Enclosed { .. } => None,
    }
}

/// Pictures of pages, each once.
pub(super) fn pictures(pages: &[Page]) -> Vec<Arc<EmbeddedPicture>> {
    let mut found: Vec<Arc<EmbeddedPicture>> = Vec::new();
    for item in pages.iter().flat_map(|page| &page.items) {
        if let Item::Picture { picture, .. } = item
            && !found.iter().any(|known| known.name == picture.embedded().name)
        {
            found.push(picture.embedded().clone());
        }
    }
    found
}

/// Enclosed files of pages, each once.
pub(super) fn enclosed(pages: &[Page]) -> Vec<Arc<EnclosedFile>> {
    let mut found: Vec<Arc<EnclosedFile>> = Vec::new();
    for item in pages.iter().flat_map(|page| &page.items) {
        if let Item::Enclosed { file, .. } = item
            && !found.contains(file)
        {
            found.push(file.clone());
        }
    }
    found
}

/// The least bytes that make it worth while for a stretch of a page to be a stream of its own: a
/// stream costs an object and a reference, and is compressed alone.
const LEAST_SHARED: usize = 512;

/// A stretch of a page's content. It sets all of its graphics state itself, the face for instance.
#[derive(Debug, Clone)]
pub(super) struct Stretch {
    /// The items of the page.
    pub(super) items: Range<usize>,
    /// Whether some of them are a recipient's own.
    pub(super) own: bool,
    /// The identifier of its first marked content.
    pub(super) first_mark: u32,
    /// Its operators.
    pub(super) bytes: Vec<u8>,
    pub(super) used: FacesUsed,
}

/// The context in which pages are drawn.
#[derive(Clone, Copy)]
pub(super) struct Drawing<'a> {
    /// Colour of headings and frames, if not black.
    pub(super) accent: Option<Colour>,
    pub(super) tree: &'a Tree,
    pub(super) store: &'a FontStore,
}

/// Writes the content of a page in stretches: those that are the same for all recipients of the
/// kind, and those with something of the recipient's own.
///
/// # Errors
/// If a face cannot be used or a glyph is the one for missing characters.
pub(super) fn page(page: &Page, drawing: Drawing<'_>) -> Result<(Vec<Stretch>, Marks), WriteError> {
    let mut marks = Marks { items: Vec::with_capacity(page.items.len()), count: 0 };
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut add = |items: Range<usize>, own: bool| {
        if items.is_empty() {
            return Ok(());
        }
        let first_mark = marks.count;
        let (mut bytes, mut used) =
            (Vec::with_capacity(if own { 512 } else { 8192 }), FacesUsed::default());
        let drawn = drawing.items(&page.items[items.clone()], first_mark, &mut used, &mut bytes)?;
        marks.count += drawn.count;
        marks.items.extend(drawn.items);
        stretches.push(Stretch { items, own, first_mark, bytes, used });
        Ok::<(), WriteError>(())
    };
    let mut at = 0;
    for own in &page.own {
        add(at..own.items.start, false)?;
        add(own.items.clone(), true)?;
        at = own.items.end;
    }
    add(at..page.items.len(), false)?;
    Ok((joined(stretches), marks))
}

/// Own stretches that follow each other become one, with small ones between, before and after them.
fn joined(stretches: Vec<Stretch>) -> Vec<Stretch> {
    let mut joined: Vec<Stretch> = Vec::new();
    for mut next in stretches {
        next.own |= next.bytes.len() < LEAST_SHARED;
        match joined.last_mut() {
            Some(last) if last.own && next.own => {
                last.items.end = next.items.end;
                last.bytes.append(&mut next.bytes);
                last.used.add(&next.used);
            }
            _ => joined.push(next),
        }
    }
    joined
}

impl Drawing<'_> {
    /// Writes items to `out`, as marked contents that are numbered from `first_mark`.
    ///
    /// # Errors
    /// A face cannot be used, or a glyph is the one for missing characters.
    pub(super) fn items(
        &self,
        items: &[Item],
        first_mark: u32,
        used: &mut FacesUsed,
        out: &mut Vec<u8>,
    ) -> Result<Marks, WriteError> {
        let mut pen = Pen { out, store: self.store, used, font: None };
        let mut marks = Marks { items: vec![None; items.len()], count: 0 };
        let mut index = 0;
        while index < items.len() {
            let first = &items[index];
            let rest = &items[index + 1..];
            let group = key(first);
            let same = rest.iter().take_while(|item| group.is_some() && key(item) == group).count();
            let end = index + 1 + same;
            match role(first) {
                Role::Tagged(node) => {
                    let _: NodeId = node;
                    let mark = first_mark + marks.count;
                    marks.items[index] = Some(mark);
                    pen.begin_tagged(mark, is_silent(first));
                    marks.count += 1;
                }
                Role::Artifact(artifact) => pen.begin_artifact(artifact),
            }
            let accent = self.accent.filter(|_| first.is_accented(self.tree));
            if let Some(accent) = accent {
                pen.colour(accent);
            }
            pen.draw(&items[index..end])?;
            if accent.is_some() {
                pen.out.extend_from_slice(b"0 g\n");
            }
            pen.out.extend_from_slice(b"EMC\n");
            index = end;
        }
        Ok(marks)
    }
}

/// Writes operators and keeps the graphics state that a reader keeps.
pub(super) struct Pen<'a> {
    pub(super) out: &'a mut Vec<u8>,
    pub(super) store: &'a FontStore,
    pub(super) used: &'a mut FacesUsed,
    /// Face and size in thousandths; both outlive a text object.
    pub(super) font: Option<(usize, i64)>,
}

impl Pen<'_> {
    fn begin_tagged(&mut self, mark: u32, silent: bool) {
        self.out.extend_from_slice(b"/Span<</MCID ");
        syntax::integer(self.out, i64::from(mark));
        if silent {
            self.out.extend_from_slice(b"/ActualText()");
        }
        self.out.extend_from_slice(b">>BDC\n");
    }

    fn begin_artifact(&mut self, artifact: Artifact) {
        let properties: &[u8] = match artifact {
            Artifact::Header => b"/Type/Pagination/Subtype/Header/Attached[/Top]",
            Artifact::Footer => b"/Type/Pagination/Subtype/Footer/Attached[/Bottom]",
            Artifact::PageNumber => b"/Type/Pagination",
            Artifact::Layout => b"/Type/Layout",
            Artifact::Sheet => b"/Type/Page",
        };
        self.out.extend_from_slice(b"/Artifact<<");
        self.out.extend_from_slice(properties);
        self.out.extend_from_slice(b">>BDC\n");
    }

    /// Sets the colour of everything drawn from here on. The output intent of the file is sRGB.
    pub(super) fn colour(&mut self, colour: Colour) {
        for part in colour.parts() {
            thousandths(self.out, to_thousandths(f32::from(part) / 255.0));
            self.out.push(b' ');
        }
        self.out.extend_from_slice(b"rg\n");
    }

    /// Draws items that are one marked content: runs of a line, or one other thing.
    fn draw(&mut self, items: &[Item]) -> Result<(), WriteError> {
        match items {
            [Item::Rule { x0, x1, y, thickness, .. }] => {
                self.bars(&[[*x0, y - thickness / 2.0, *x1, y + thickness / 2.0]]);
            }
            [Item::Bars { rects, .. }] => self.bars(rects),
            // Four filled bars rather than a stroked path: the ink ends exactly at the corners.
            [Item::Frame { x0, y0, x1, y1, thickness: t }] => self.bars(&[
                [*x0, *y0, *x1, y0 + t],
                [*x0, y1 - t, *x1, *y1],
                [*x0, y0 + t, x0 + t, y1 - t],
                [x1 - t, y0 + t, *x1, y1 - t],
            ]),
            [Item::Picture { area: [x0, y0, x1, y1], picture, .. }] => {
                self.out.extend_from_slice(b"q ");
                let low = to_thousandths(m::from_below(*y1));
                for value in [
                    to_thousandths(x1 - x0),
                    0,
                    0,
                    to_thousandths(y1 - y0),
                    to_thousandths(*x0),
                    low,
                ] {
                    thousandths(self.out, value);
                    self.out.push(b' ');
                }
                self.out.extend_from_slice(b"cm /");
                self.out.extend_from_slice(picture.embedded().name.as_bytes());
                self.out.extend_from_slice(b" Do Q\n");
            }
            [Item::Enclosed { file, page, .. }] => {
                self.out.extend_from_slice(b"q /");
                self.out.extend_from_slice(file.page_name(*page).as_bytes());
                self.out.extend_from_slice(b" Do Q\n");
            }
            _ => {
                self.out.extend_from_slice(b"BT");
                let mut origin = (0, 0);
                for item in items {
                    if let Item::Glyphs { x, y, run, .. } = item {
                        let place =
                            (to_thousandths(*x + run.pen()), to_thousandths(m::from_below(*y)));
                        self.run(run, place, origin)?;
                        origin = place;
                    }
                }
                self.out.extend_from_slice(b"ET\n");
            }
        }
        Ok(())
    }

    /// Fills rectangles: left, top, right, bottom.
    pub(super) fn bars(&mut self, bars: &[[f32; 4]]) {
        for [left, top, right, bottom] in bars {
            let (left, right) = (to_thousandths(*left), to_thousandths(*right));
            let low = to_thousandths(m::from_below(*bottom));
            let high = to_thousandths(m::from_below(*top));
            for value in [left, low, right - left, high - low] {
                thousandths(self.out, value);
                self.out.push(b' ');
            }
            self.out.extend_from_slice(b"re ");
        }
        self.out.extend_from_slice(b"f\n");
    }

    /// Draws a run at a place; `from` is where the text object was moved to before.
    ///
    /// # Errors
    /// A face cannot be used, or a glyph is the one for missing characters.
    pub(super) fn run(
        &mut self,
        run: &Run,
        place: (i64, i64),
        from: (i64, i64),
    ) -> Result<(), WriteError> {
        let face = run.face.index();
        let glyphs = self.store.glyphs(face)?;
        // The last part of a divided word is read as the whole word. (A replacement text around the
        // marked content would do for a screen reader, but poppler places its words with the state
        // after the text object, and they come out of order.)
        let word = run.actual.as_deref().filter(|word| !word.is_empty());
        if let Some(word) = word {
            self.begin_actual(word);
        }
        let font = (face, to_thousandths(run.size));
        if self.font != Some(font) {
            self.font = Some(font);
            self.out.extend_from_slice(b"/F");
            syntax::integer(self.out, face as i64);
            self.out.push(b' ');
            thousandths(self.out, font.1);
            self.out.extend_from_slice(b" Tf ");
        } else {
            self.out.push(b' ');
        }
        thousandths(self.out, place.0 - from.0);
        self.out.push(b' ');
        thousandths(self.out, place.1 - from.1);
        self.out.extend_from_slice(b" Td");
        let mut line = Line { pen: 0, due: 0.0, open: false, rise: 0, size: run.size, glyphs };
        let mut rest = run.glyphs.as_slice();
        while let Some(first) = rest.first() {
            let same = rest.iter().take_while(|glyph| glyph.start == first.start).count();
            let (cluster, after) = rest.split_at(same);
            rest = after;
            for glyph in cluster {
                self.used.note(face, glyph.id, glyphs)?;
            }
            let text = run.text.get(first.start..first.end).unwrap_or_default();
            let told = word.is_some() || glyphs.reads_as(cluster, text);
            let joined = !told && text.chars().any(is_complex);
            if joined {
                line.show_marks(self.out, cluster);
            }
            if !told {
                line.close(self.out);
                self.begin_actual(text);
            }
            match joined {
                true => line.show_letters(self.out, cluster),
                false => cluster.iter().for_each(|glyph| line.show(self.out, glyph)),
            }
            if !told {
                line.close(self.out);
                self.out.extend_from_slice(b"EMC ");
            }
        }
        line.close(self.out);
        line.level(self.out, 0);
        if word.is_some() {
            self.out.extend_from_slice(b"EMC ");
        }
        Ok(())
    }

    fn begin_actual(&mut self, text: &str) {
        self.out.extend_from_slice(b"/Span<</ActualText");
        if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            syntax::text(self.out, text);
        } else {
            syntax::utf16(self.out, text);
        }
        self.out.extend_from_slice(b">>BDC ");
    }
}

/// Whether a glyph takes room in its line; a mark has none.
fn has_room(glyph: &Glyph) -> bool {
    glyph.advance != 0.0
}

/// Glyphs being shown. Lengths in thousandths of an em.
struct Line<'a> {
    /// Where the reader's pen is.
    pen: i64,
    /// Where the next glyph's origin is.
    due: f64,
    /// Whether a `TJ` array and a string in it are open.
    open: bool,
    /// How high the glyphs are lifted, in thousandths of a point.
    rise: i64,
    size: f32,
    glyphs: &'a Glyphs,
}

impl Line<'_> {
    /// Shows the marks of a cluster that has letters as well, as read with the letters. Programs that
    /// extract text take the place of the last glyph for the end of the replacement text: with a mark at
    /// the end they would find a blank behind it.
    fn show_marks(&mut self, out: &mut Vec<u8>, cluster: &[Glyph]) {
        if !cluster.iter().any(has_room) || cluster.iter().all(has_room) {
            return;
        }
        self.close(out);
        out.extend_from_slice(b"/Span<</ActualText()>>BDC ");
        self.show_some(out, cluster, |glyph| !has_room(glyph));
        self.close(out);
        out.extend_from_slice(b"EMC ");
    }

    /// Shows the other glyphs of a cluster.
    fn show_letters(&mut self, out: &mut Vec<u8>, cluster: &[Glyph]) {
        let only_marks = !cluster.iter().any(has_room);
        self.show_some(out, cluster, |glyph| only_marks || has_room(glyph));
        self.due += cluster.iter().map(|glyph| f64::from(glyph.advance) * 1000.0).sum::<f64>();
    }

    /// Shows glyphs of a cluster where they belong, and leaves the place of the next cluster as it is.
    fn show_some(&mut self, out: &mut Vec<u8>, cluster: &[Glyph], which: impl Fn(&Glyph) -> bool) {
        let due = self.due;
        for glyph in cluster {
            let before = self.due;
            match which(glyph) {
                true => self.show(out, glyph),
                false => self.due = before + f64::from(glyph.advance) * 1000.0,
            }
        }
        self.due = due;
    }

    fn show(&mut self, out: &mut Vec<u8>, glyph: &Glyph) {
        let rise = to_thousandths(glyph.dy * self.size);
        if rise != self.rise {
            self.close(out);
            self.level(out, rise);
        }
        let place = (self.due + f64::from(glyph.dx) * 1000.0).round() as i64;
        if !self.open {
            self.open = true;
            out.push(b'[');
            if self.pen != place {
                syntax::integer(out, self.pen - place);
            }
            out.push(b'(');
        } else if self.pen != place {
            out.push(b')');
            syntax::integer(out, self.pen - place);
            out.push(b'(');
        }
        // Identity-H: two bytes a glyph. Larger numbers have been refused.
        let [high, low] = (glyph.id as u16).to_be_bytes();
        syntax::literal_byte(out, high);
        syntax::literal_byte(out, low);
        self.pen = place + self.glyphs.width(glyph.id);
        self.due += f64::from(glyph.advance) * 1000.0;
    }

    fn close(&mut self, out: &mut Vec<u8>) {
        if self.open {
            self.open = false;
            out.extend_from_slice(b")]TJ ");
        }
    }

    fn level(&mut self, out: &mut Vec<u8>, rise: i64) {
        if rise != self.rise {
            self.rise = rise;
            thousandths(out, rise);
            out.extend_from_slice(b" Ts ");
        }
    }
}
