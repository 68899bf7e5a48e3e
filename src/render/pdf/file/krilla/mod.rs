//! Laid-out letters as a PDF file by krilla: the oracle with which tests compare the bulk writer.
//!
//! krilla checks the rules of PDF/UA-1 and PDF/A-2a while it writes and refuses a file that breaks
//! one. Under PDF/A it writes black as a grey of its own small ICC profile (ISO 19005-2, 6.2.4.1),
//! not as `DeviceGray`; printers treat both as plain black.

use super::identity::document_id;
use crate::render::colour::Colour;
use crate::render::pdf::file::document::{Date, DocumentInfo, WriteError};
use crate::render::pdf::material::picture::Picture;
use crate::render::pdf::page::clear_zone::frame_bars;
use crate::render::pdf::page::layout::{Artifact, Bookmark, Item, LaidOut, LinkArea, Page, Role};
use crate::render::pdf::page::tree::{Child, Kind, NodeId};
use crate::render::pdf::paper::measures as m;
use crate::render::pdf::text::fonts::{FaceId, Fonts};
use crate::render::pdf::text::paragraph::Run;
use crate::render::pdf::text::shape::Glyph;
use crate::text::Direction;
use krilla::SerializeSettings;
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::{luma, rgb};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{PathBuilder, Point, Quadrilateral, Rect, Size, Transform};
use krilla::image::Image;
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact as PdfArtifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, SpanTag,
    TableHeaderScope, Tag, TagGroup, TagKind, TagTree, WritingMode,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::num::NonZeroU16;

/// The faces of a letter as krilla needs them.
struct Faces<'a> {
    fonts: &'a Fonts,
    known: RefCell<BTreeMap<usize, Option<Font>>>,
}

impl Faces<'_> {
    /// A face. `None` if krilla cannot read it.
    fn get(&self, face: FaceId) -> Option<Font> {
        let parse = || Font::new(self.fonts.face(face).bytes.into(), 0);
        self.known.borrow_mut().entry(face.index()).or_insert_with(parse).clone()
    }
}

/// Writes one or several letters as one PDF file.
///
/// A single letter has its headings as bookmarks. In a batch each letter is a `Part` of the tag
/// tree and a bookmark named by its piece number, with its headings below.
///
/// The same letters and the same `document` yield the same bytes.
///
/// # Errors
/// If there is no letter, or krilla refuses the file.
pub(crate) fn write(letters: &[&LaidOut], document: &DocumentInfo) -> Result<Vec<u8>, WriteError> {
    if letters.is_empty() {
        return Err(WriteError::Empty);
    }
    if letters.iter().any(|letter| letter.pages.len() > letter.own_pages) {
        return Err(WriteError::Enclosures);
    }
    let mut pdf = krilla::Document::new_with(archival().ok_or(WriteError::Other)?);
    let mut tree = TagTree::new().with_lang(Some(document.language.clone()));
    let mut outline = Outline::new();
    let mut page_count = 0;
    for letter in letters {
        let first_page = page_count;
        let mut written = Written::default();
        let faces = Faces { fonts: &letter.fonts, known: RefCell::default() };
        for (number, page) in letter.pages.iter().enumerate() {
            write_page(&mut pdf, letter, (number, page), &faces, &mut written)?;
        }
        page_count += letter.pages.len();
        if document.pad_to_even && letter.pages.len() % 2 == 1 {
            pdf.start_page_with(page_settings()?);
            page_count += 1;
        }
        let around = Direction::LeftToRight;
        let roots = letter.tree.roots().iter().map(|root| group(letter, *root, around, &written));
        let marks = bookmarks(&letter.bookmarks, first_page);
        if letters.len() > 1 {
            let mut part = TagGroup::new(TagKind::from(Tag::Part));
            set_lang(&mut part.tag, Some(&letter.lang));
            roots.for_each(|root| part.push(root));
            tree.push(part);
            let top = XyzDestination::new(first_page, Point::from_xy(0.0, 0.0));
            let mut node = OutlineNode::new(letter.piece.clone(), top);
            marks.into_iter().for_each(|mark| node.push_child(mark));
            outline.push_child(node);
        } else {
            roots.for_each(|root| tree.push(root));
            marks.into_iter().for_each(|mark| outline.push_child(mark));
        }
    }
    pdf.set_outline(outline);
    pdf.set_tag_tree(tree);
    pdf.set_metadata(metadata(letters, document));
    pdf.finish().map_err(refused)
}

/// PDF/A-2a, with PDF/UA-1 on top.
fn archival() -> Option<SerializeSettings> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .ok()?;
    Some(SerializeSettings { configuration, ..SerializeSettings::default() })
}

fn refused(error: KrillaError) -> WriteError {
    match error {
        KrillaError::Validation(errors) => {
            // The debug form of a rule may go on with the text it is about.
            let name =
                |rule: String| rule.split(['(', '{', ' ']).next().unwrap_or_default().to_owned();
            let mut rules: Vec<String> =
                errors.iter().map(|(rule, _)| name(format!("{rule:?}"))).collect();
            rules.sort();
            rules.dedup();
            WriteError::Rules { rules }
        }
        _ => WriteError::Other,
    }
}

fn metadata(letters: &[&LaidOut], document: &DocumentInfo) -> Metadata {
    let Date { year, month, day } = document.date;
    // Midnight UTC: the date is a fact, a time of day would be made up.
    let date = DateTime::new(year).month(month).day(day).hour(0).minute(0).second(0);
    let date = date.utc_offset_hour(0).utc_offset_minute(0);
    let metadata = Metadata::new()
        .title(document.title.clone())
        .language(document.language.clone())
        .document_id(document_id(letters, document))
        .creation_date(date);
    match &document.producer {
        Some(producer) => metadata.producer(producer.clone()),
        None => metadata,
    }
}

/// The parts of a letter written so far: the identifiers of its tagged items and links.
#[derive(Default)]
struct Written {
    items: BTreeMap<(usize, usize), Identifier>,
    links: BTreeMap<NodeId, Vec<Identifier>>,
}

fn page_settings() -> Result<PageSettings, WriteError> {
    PageSettings::from_wh(m::PAGE_WIDTH, m::PAGE_HEIGHT).ok_or(WriteError::Other)
}

fn write_page(
    pdf: &mut krilla::Document,
    letter: &LaidOut,
    (number, page): (usize, &Page),
    faces: &Faces<'_>,
    written: &mut Written,
) -> Result<(), WriteError> {
    let mut sheet = pdf.start_page_with(page_settings()?);
    let mut surface = sheet.surface();
    surface.set_fill(Some(ink(None)));
    let mut index = 0;
    while index < page.items.len() {
        let end = index + same_content(&page.items[index..]);
        let items = &page.items[index..end];
        let actual = is_silent(&items[0]).then_some("");
        let tag = match role(&items[0]) {
            Role::Tagged(_) => ContentTag::Span(SpanTag::empty().with_actual_text(actual)),
            Role::Artifact(artifact) => ContentTag::Artifact(pdf_artifact(artifact)),
        };
        let identifier = surface.start_tagged(tag);
        let coloured = letter.accent.filter(|_| is_accented(&items[0], letter));
        if coloured.is_some() {
            surface.set_fill(Some(ink(coloured)));
        }
        for item in items {
            draw(&mut surface, item, faces);
        }
        if coloured.is_some() {
            surface.set_fill(Some(ink(None)));
        }
        surface.end_tagged();
        if let Role::Tagged(_) = role(&items[0]) {
            written.items.insert((number, index), identifier);
        }
        index = end;
    }
    surface.finish();
    for link in &page.links {
        if let Some(annotation) = annotation(link) {
            let identifier = sheet.add_tagged_annotation(annotation);
            written.links.entry(link.node).or_default().push(identifier);
        }
    }
    sheet.finish();
    Ok(())
}

/// Black, or the accent.
fn ink(accent: Option<Colour>) -> Fill {
    let paint = match accent.map(Colour::parts) {
        None => luma::Color::black().into(),
        Some([red, green, blue]) => rgb::Color::new(red, green, blue).into(),
    };
    Fill { paint, opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
}

/// Whether an item is drawn in the accent: headings and the frame.
fn is_accented(item: &Item, letter: &LaidOut) -> bool {
    match item {
        Item::Frame { .. } => true,
        Item::Glyphs { role: Role::Tagged(node), .. } => {
            matches!(letter.tree.get(*node).kind, Kind::Heading(..))
        }
        Item::Glyphs { .. }
        | Item::Rule { .. }
        | Item::Picture { .. }
        | Item::Bars { .. }
        | Item::Enclosed { .. } => false,
    }
}

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

/// How many items from the first make one marked content: runs of one line that belong to the same
/// node. A part of a divided word is one of its own: where marked content is nested in marked
/// content, poppler takes the end of the inner one for that of both and its tagged text loses what
/// follows.
fn same_content(items: &[Item]) -> usize {
    let key = |item: &Item| match item {
        Item::Glyphs { y, role, run, .. } if run.actual.is_none() => Some((*role, y.to_bits())),
        _ => None,
    };
    match items.first().and_then(key) {
        None => 1,
        Some(first) => items.iter().take_while(|item| key(item) == Some(first)).count(),
    }
}

fn pdf_artifact(artifact: Artifact) -> PdfArtifact {
    PdfArtifact::with_kind(match artifact {
        Artifact::Header => ArtifactType::Header,
        Artifact::Footer => ArtifactType::Footer,
        Artifact::PageNumber => ArtifactType::PageNumber,
        Artifact::Layout => ArtifactType::Layout,
        Artifact::Sheet => ArtifactType::Page,
    })
}

fn draw(surface: &mut Surface<'_>, item: &Item, faces: &Faces<'_>) {
    match item {
        Item::Glyphs { x, y, run, .. } => glyphs(surface, *x, *y, run, faces),
        Item::Rule { x0, x1, y, thickness, .. } => {
            fill(surface, &[[*x0, y - thickness / 2.0, *x1, y + thickness / 2.0]]);
        }
        Item::Bars { rects, .. } => fill(surface, rects),
        // Four filled bars rather than a stroked path: the ink ends exactly at the corners.
        Item::Frame { x0, y0, x1, y1, thickness } => {
            fill(surface, &frame_bars([*x0, *y0, *x1, *y1], *thickness));
        }
        Item::Picture { area: [x0, y0, x1, y1], picture, .. } => {
            surface.push_transform(&Transform::from_translate(*x0, *y0));
            draw_picture(surface, picture, (x1 - x0, y1 - y0));
            surface.pop();
        }
        // Letters with enclosures have been refused.
        Item::Enclosed { .. } => {}
    }
}

/// Draws a picture with its upper left corner at the origin. A picture that krilla cannot read leaves
/// a page without it, which differs from that of the other writer.
fn draw_picture(surface: &mut Surface<'_>, picture: &Picture, (width, height): (f32, f32)) {
    let file = picture.file().to_vec();
    let image = match file.starts_with(b"\x89PNG") {
        true => Image::from_png(file.into(), false),
        false => Image::from_jpeg(file.into(), false),
    };
    if let (Ok(image), Some(size)) = (image, Size::from_wh(width, height)) {
        surface.draw_image(image, size);
    }
}

fn fill(surface: &mut Surface<'_>, bars: &[[f32; 4]]) {
    let mut path = PathBuilder::new();
    for [left, top, right, bottom] in bars {
        if let Some(rect) = Rect::from_ltrb(*left, *top, *right, *bottom) {
            path.push_rect(rect);
        }
    }
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}

fn glyphs(surface: &mut Surface<'_>, x: f32, y: f32, run: &Run, faces: &Faces<'_>) {
    let glyph = |glyph: &Glyph| KrillaGlyph {
        glyph_id: GlyphId::new(glyph.id),
        text_range: glyph.start..glyph.end,
        x_advance: glyph.advance,
        x_offset: glyph.dx,
        y_offset: glyph.dy,
        y_advance: 0.0,
        location: None,
    };
    let mut glyphs: Vec<KrillaGlyph> = run.glyphs.iter().map(glyph).collect();
    let Some(font) = faces.get(run.face) else { return };
    let point = Point::from_xy(x + run.pen(), y);
    let Some(word) = run.actual.as_deref().filter(|word| !word.is_empty()) else {
        surface.draw_glyphs(point, &glyphs, font, &run.text, run.size, false);
        return;
    };
    // The last part of a divided word, which is read as the whole word. krilla writes a replacement
    // text around glyphs that share one range. (One around the marked content would do for a
    // screen reader, but poppler places its words with the state after the text object, and they
    // come out of order.) Glyphs that have not been used yet would be mapped to the whole word, so
    // they are first drawn to a stream that goes nowhere.
    let mut nowhere = surface.stream_builder();
    let mut unseen = nowhere.surface();
    unseen.draw_glyphs(point, &glyphs, font.clone(), &run.text, run.size, false);
    unseen.finish();
    drop(nowhere.finish());
    for glyph in &mut glyphs {
        glyph.text_range = 0..word.len();
    }
    surface.draw_glyphs(point, &glyphs, font, word, run.size, false);
}

fn annotation(link: &LinkArea) -> Option<Annotation> {
    let target = Target::Action(Action::Link(LinkAction::new(link.target.clone())));
    let link_annotation = match link.areas.as_slice() {
        [[left, top, right, bottom]] => {
            LinkAnnotation::new(Rect::from_ltrb(*left, *top, *right, *bottom)?, target)
        }
        areas => {
            let corner = Point::from_xy;
            let quads = areas.iter().map(|[left, top, right, bottom]| {
                Quadrilateral([
                    corner(*left, *bottom),
                    corner(*right, *bottom),
                    corner(*right, *top),
                    corner(*left, *top),
                ])
            });
            LinkAnnotation::new_with_quad_points(quads.collect(), target)
        }
    };
    Some(Annotation::new_link(link_annotation, Some(link.alt.clone())))
}

/// A node of the tag tree with all below it.
fn group(letter: &LaidOut, id: NodeId, around: Direction, written: &Written) -> Node {
    let node = letter.tree.get(id);
    let mut group = TagGroup::new(tag(&node.kind));
    set_lang(&mut group.tag, node.lang.as_deref());
    let direction = node.lang.as_deref().map_or(around, Direction::of_language);
    if direction != around {
        group.tag.set_writing_mode(Some(match direction {
            Direction::LeftToRight => WritingMode::LrTb,
            Direction::RightToLeft => WritingMode::RlTb,
        }));
    }
    // Words beside a link get an element of their own: readers that take an element's own words
    // first and its children after them would else read "call and ask 09 123 4567".
    let mixed = node.children.iter().any(|child| matches!(child, Child::Node(_)));
    for child in &node.children {
        match child {
            Child::Node(child) => group.push(self::group(letter, *child, direction, written)),
            // Items that were drawn together have one identifier, that of the first.
            Child::Leaf { page, item } => {
                if let Some(identifier) = written.items.get(&(*page, *item)) {
                    if mixed {
                        let mut span = TagGroup::new(Tag::Span);
                        span.push(*identifier);
                        group.push(span);
                    } else {
                        group.push(*identifier);
                    }
                }
            }
        }
    }
    for identifier in written.links.get(&id).into_iter().flatten() {
        group.push(*identifier);
    }
    Node::Group(group)
}

fn tag(kind: &Kind) -> TagKind {
    match kind {
        Kind::Section => Tag::Section.into(),
        Kind::Heading(level, title) => {
            let level = NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(title.clone())).into()
        }
        Kind::Paragraph => Tag::P.into(),
        Kind::Bullets => Tag::L(ListNumbering::Disc).into(),
        Kind::Numbers => Tag::L(ListNumbering::Decimal).into(),
        Kind::Definitions => Tag::L(ListNumbering::None).into(),
        Kind::Item => Tag::LI.into(),
        Kind::Label => Tag::Lbl.into(),
        Kind::Body => Tag::LBody.into(),
        Kind::Table => Tag::Table.into(),
        Kind::TableHead => Tag::THead.into(),
        Kind::TableBody => Tag::TBody.into(),
        Kind::Row => Tag::TR.into(),
        Kind::ColumnHeader => Tag::TH(TableHeaderScope::Column).into(),
        Kind::Cell => Tag::TD.into(),
        Kind::Link => Tag::Link.into(),
        Kind::Figure(words) => Tag::Figure(Some(words.clone())).into(),
        Kind::Span => Tag::Span.into(),
    }
}

fn set_lang(tag: &mut TagKind, lang: Option<&str>) {
    if let Some(lang) = lang {
        tag.set_lang(Some(lang.to_owned()));
    }
}

/// Headings of a letter as outline nodes: level 2 below level 1.
fn bookmarks(list: &[Bookmark], first_page: usize) -> Vec<OutlineNode> {
    let mut top: Vec<OutlineNode> = Vec::new();
    for bookmark in list {
        let point = Point::from_xy(0.0, bookmark.y);
        let destination = XyzDestination::new(first_page + bookmark.page, point);
        let node = OutlineNode::new(bookmark.title.clone(), destination);
        match top.last_mut() {
            Some(parent) if bookmark.level > 1 => parent.push_child(node),
            _ => top.push(node),
        }
    }
    top
}
