//! A letter prepared for a file: everything that costs time, and nothing that depends on the file.

use super::content::{Drawing, Marks, Stretch};
use super::fonts::{FacesUsed, FontStore};
use super::tags::{self, PlacedLink, Places};
use super::template::{Hole, Outer, Template};
use super::{content, layer};
use crate::render::pdf::file::document::WriteError;
use crate::render::pdf::material::enclosure::EnclosedFile;
use crate::render::pdf::material::picture::EmbeddedPicture;
use crate::render::pdf::page::layout::LaidOut;
use crate::render::pdf::page::layout::{Bookmark, LinkArea};
use crate::render::pdf::page::proof::Overlay;
use crate::render::pdf::paper::measures as m;
use crate::render::pdf::syntax::deflate;
use crate::render::pdf::syntax::to_thousandths;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Number of the resources of all pages, the same in every file.
pub(super) const RESOURCES: u32 = 7;

/// A letter ready to be put into a file, by any thread. It owns no part of the [`LaidOut`].
#[derive(Debug, Clone)]
pub struct PreparedLetter {
    /// The content of each page.
    pub(super) contents: Vec<Vec<Content>>,
    /// The objects that do not change with the recipient.
    pub(super) frame: Arc<Frame>,
    pub(super) faces: FacesUsed,
    /// Whether something is drawn in the layer of proofs.
    pub(super) has_layer: bool,
    pub(super) piece: String,
    /// Of the contents, for the identifier of the file.
    pub(super) digest: [u8; 32],
}

/// A content stream, compressed. A page has one or several, one after the other.
#[derive(Debug, Clone)]
pub(super) enum Content {
    /// The same in all letters of the same kind: it is in a file once.
    Shared(Arc<Shared>),
    /// With something of the recipient's own.
    Own(Vec<u8>),
}

/// A content stream that many letters have.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) digest: [u8; 32],
    pub(super) data: Vec<u8>,
}

impl Content {
    fn shared(bytes: &[u8]) -> Self {
        let data = deflate::compress_shared(bytes);
        Self::Shared(Arc::new(Shared { digest: Sha256::digest(&data).into(), data }))
    }

    pub(super) fn own(bytes: &[u8]) -> Self {
        Self::Own(deflate::compress_content(bytes))
    }

    pub(super) fn of(stretch: &Stretch) -> Self {
        if stretch.own { Self::own(&stretch.bytes) } else { Self::shared(&stretch.bytes) }
    }

    /// The compressed stream.
    pub(super) fn data(&self) -> &[u8] {
        match self {
            Self::Shared(shared) => &shared.data,
            Self::Own(data) => data,
        }
    }
}

/// What letters of the same kind share, besides contents.
#[derive(Debug)]
pub(super) struct Frame {
    /// All objects but streams: links, pages, structure elements, bookmarks, parent tree.
    pub(super) objects: Template,
    /// The places of the pages among the objects.
    pub(super) first_page: u32,
    /// Structure elements of the parts.
    pub(super) roots: Vec<u32>,
    /// First and last bookmark of the highest level, and how many there are.
    pub(super) bookmarks: Option<(u32, u32, u32)>,
    /// How many keys of the parent tree.
    pub(super) keys: u32,
    pub(super) pictures: Vec<Arc<EmbeddedPicture>>,
    pub(super) enclosed: Vec<Arc<EnclosedFile>>,
    pub(super) lang: String,
    /// Of the objects.
    digest: [u8; 32],
}

impl PreparedLetter {
    pub(super) fn new(
        contents: Vec<Vec<Content>>,
        frame: Arc<Frame>,
        faces: FacesUsed,
        has_layer: bool,
        piece: &str,
    ) -> Self {
        let mut digest = Sha256::new();
        for page in &contents {
            digest.update((page.len() as u64).to_le_bytes());
            for content in page {
                match content {
                    Content::Shared(shared) => digest.update(shared.digest),
                    Content::Own(data) => {
                        digest.update((data.len() as u64).to_le_bytes());
                        digest.update(data);
                    }
                }
            }
        }
        digest.update(frame.digest);
        digest.update(piece.as_bytes());
        let (piece, digest) = (piece.to_owned(), digest.finalize().into());
        Self { contents, frame, faces, has_layer, piece, digest }
    }

    /// How many pages the letter has, without a blank one after it.
    pub fn pages(&self) -> usize {
        self.contents.len()
    }

    /// The content streams of the pages as they are in a file, compressed: the same in every file
    /// that the letter is in, so a page printed again can be compared with the first.
    pub fn contents(&self) -> impl Iterator<Item = &[u8]> {
        self.contents.iter().flatten().map(Content::data)
    }

    /// Object of the parent tree's node, always the last.
    pub(super) fn leaf(&self) -> u32 {
        self.frame.objects.objects() - 1
    }
}

/// Prepares a letter. A pure function, to be run by worker threads.
///
/// # Errors
/// If a face cannot be embedded or a glyph is missing, which the layout refuses before.
pub(in crate::render::pdf) fn prepare(
    letter: &LaidOut,
    fonts: &FontStore,
) -> Result<PreparedLetter, WriteError> {
    prepare_under(letter, &[], fonts)
}

/// Prepares a letter with `overlays` over its pages, in the layer of proofs.
///
/// # Errors
/// A face cannot be embedded or lacks a glyph, which the layout refuses before.
pub(super) fn prepare_under(
    letter: &LaidOut,
    overlays: &[Overlay],
    fonts: &FontStore,
) -> Result<PreparedLetter, WriteError> {
    let (stretches, marks) = stretches(letter, fonts)?;
    let mut faces = FacesUsed::default();
    let mut contents: Vec<Vec<Content>> = Vec::with_capacity(stretches.len());
    for page in &stretches {
        page.iter().for_each(|stretch| faces.add(&stretch.used));
        contents.push(page.iter().map(Content::of).collect());
    }
    for (overlay, page) in overlays.iter().zip(&mut contents) {
        let mut stream = Vec::new();
        layer::draw(overlay, fonts, &mut faces, &mut stream)?;
        page.push(Content::own(&stream));
    }
    let frame = Arc::new(frame(letter, &marks));
    Ok(PreparedLetter::new(contents, frame, faces, !overlays.is_empty(), &letter.piece))
}

/// The content of each page of a letter, and its marked contents.
///
/// # Errors
/// A face cannot be used, or a glyph is the one for missing characters.
pub(super) fn stretches(
    letter: &LaidOut,
    store: &FontStore,
) -> Result<(Vec<Vec<Stretch>>, Vec<Marks>), WriteError> {
    let drawing = Drawing { accent: letter.accent, tree: &letter.tree, store };
    let (mut stretches, mut marks) = (Vec::new(), Vec::new());
    for page in &letter.pages {
        let (of_page, marked) = content::page(page, drawing)?;
        stretches.push(of_page);
        marks.push(marked);
    }
    Ok((stretches, marks))
}

/// All of a letter but its contents.
pub(super) fn frame(letter: &LaidOut, marks: &[Marks]) -> Frame {
    let links: Vec<PlacedLink<'_>> = (0..)
        .zip(&letter.pages)
        .flat_map(|(page, sheet)| sheet.links.iter().map(move |area| PlacedLink { page, area }))
        .collect();
    let pages = letter.pages.len() as u32;
    let places = Places { links: 0, pages: links.len() as u32, nodes: links.len() as u32 + pages };

    let mut objects = Template::default();
    for (index, link) in links.iter().enumerate() {
        annotation(link.area, pages + index as u32, &mut objects);
    }
    for page in 0..pages {
        self::page(page, &links, places, &mut objects);
    }
    let structure = tags::structure(letter, marks, &links, places, &mut objects);
    let bookmarks = bookmarks(&letter.bookmarks, places.pages, &mut objects);
    parent_tree(&structure.owners, &links, places, &mut objects);
    Frame {
        first_page: places.pages,
        roots: letter.tree.roots().iter().map(|r| places.nodes + r.index() as u32).collect(),
        bookmarks,
        keys: pages + links.len() as u32,
        pictures: content::pictures(&letter.pages),
        enclosed: content::enclosed(&letter.pages),
        lang: letter.lang.clone(),
        digest: Sha256::digest(objects.bytes()).into(),
        objects,
    }
}

fn annotation(link: &LinkArea, key: u32, objects: &mut Template) {
    let flip = |y: f32| to_thousandths(m::from_below(y));
    let quads: Vec<[i64; 4]> = link
        .areas
        .iter()
        .map(|[left, top, right, bottom]| {
            [to_thousandths(*left), flip(*bottom), to_thousandths(*right), flip(*top)]
        })
        .collect();
    let around = quads
        .iter()
        .copied()
        .reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]);
    objects.object().raw(b"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[");
    objects.lengths(&around.unwrap_or_default()).raw(b"]");
    if quads.len() > 1 {
        objects.raw(b"/QuadPoints[");
        for [left, low, right, high] in &quads {
            objects.lengths(&[*left, *low, *right, *low, *right, *high, *left, *high]).raw(b" ");
        }
        objects.raw(b"]");
    }
    objects.raw(b"/Contents").text(&link.alt);
    // A URI is ASCII (12.6.4.7); one that is not would be refused by readers.
    objects.raw(b"/A<</S/URI/URI").text(&link.target);
    objects.raw(b">>/StructParent ").hole(Hole::Key(key)).raw(b">>");
}

fn page(page: u32, links: &[PlacedLink<'_>], places: Places, objects: &mut Template) {
    // The sheet's size is that of all pages and is in the root of their tree.
    objects.object().raw(b"<</Type/Page/Parent ").hole(Hole::Outer(Outer::Pages));
    objects.raw(b"/Resources ").integer(i64::from(RESOURCES)).raw(b" 0 R/Contents ");
    objects.hole(Hole::Content(page)).raw(b"/StructParents ").hole(Hole::Key(page));
    objects.raw(b"/Tabs/S");
    if links.iter().any(|link| link.page == page) {
        objects.raw(b"/Annots[");
        for (link, _) in (places.links..).zip(links).filter(|(_, link)| link.page == page) {
            objects.hole(Hole::Own(link)).raw(b" ");
        }
        objects.raw(b"]");
    }
    objects.raw(b">>");
}

/// A page with nothing on it.
pub(super) fn blank_page() -> Template {
    let mut objects = Template::default();
    objects.object().raw(b"<</Type/Page/Parent ").hole(Hole::Outer(Outer::Pages));
    objects.raw(b"/Resources<<>>/Tabs/S>>");
    objects
}

/// Writes headings as bookmarks, those of level 2 below the last of level 1.
fn bookmarks(list: &[Bookmark], pages: u32, objects: &mut Template) -> Option<(u32, u32, u32)> {
    let first = objects.objects();
    let top = |index: usize| index == 0 || list[index].level <= 1;
    let number = |index: usize| first + index as u32;
    let tops: Vec<usize> = (0..list.len()).filter(|index| top(*index)).collect();
    for (index, bookmark) in list.iter().enumerate() {
        objects.object().raw(b"<</Title").text(&bookmark.title).raw(b"/Parent ");
        if top(index) {
            let children = list
                .len()
                .min((index + 1..list.len()).find(|next| top(*next)).unwrap_or(list.len()))
                - index
                - 1;
            let place = tops.partition_point(|other| *other < index);
            objects.hole(Hole::Outer(Outer::Outline));
            if place > 0 {
                objects.raw(b"/Prev ").hole(Hole::Own(number(tops[place - 1])));
            }
            if let Some(next) = tops.get(place + 1) {
                objects.raw(b"/Next ").hole(Hole::Own(number(*next)));
            }
            if children > 0 {
                objects.raw(b"/First ").hole(Hole::Own(number(index + 1)));
                objects.raw(b"/Last ").hole(Hole::Own(number(index + children)));
                // Closed, so that the outline is short (12.3.3).
                objects.raw(b"/Count ").integer(-(children as i64));
            }
        } else {
            let parent = tops[tops.partition_point(|other| *other < index) - 1];
            objects.hole(Hole::Own(number(parent)));
            if index - 1 > parent {
                objects.raw(b"/Prev ").hole(Hole::Own(number(index - 1)));
            }
            if index + 1 < list.len() && !top(index + 1) {
                objects.raw(b"/Next ").hole(Hole::Own(number(index + 1)));
            }
        }
        objects.raw(b"/Dest[").hole(Hole::Own(pages + bookmark.page as u32)).raw(b"/XYZ 0 ");
        objects.lengths(&[to_thousandths(m::from_below(bookmark.y))]).raw(b" 0]>>");
    }
    match (tops.first(), tops.last()) {
        (Some(a), Some(z)) => Some((number(*a), number(*z), tops.len() as u32)),
        _ => None,
    }
}

/// Writes the letter's node of the parent tree (14.7.4.4): for each page the elements of its marked
/// contents, for each link its element.
fn parent_tree(
    owners: &[Vec<u32>],
    links: &[PlacedLink<'_>],
    places: Places,
    objects: &mut Template,
) {
    let last = owners.len() as u32 + links.len() as u32 - 1;
    objects.object().raw(b"<</Limits[").hole(Hole::Key(0)).raw(b" ").hole(Hole::Key(last));
    objects.raw(b"]/Nums[");
    for (key, page) in (0..).zip(owners) {
        objects.hole(Hole::Key(key)).raw(b"[");
        for owner in page {
            objects.hole(Hole::Own(*owner)).raw(b" ");
        }
        objects.raw(b"]");
    }
    for (key, link) in (owners.len() as u32..).zip(links) {
        objects.hole(Hole::Key(key)).raw(b" ");
        objects.hole(Hole::Own(places.nodes + link.area.node.index() as u32)).raw(b" ");
    }
    objects.raw(b"]>>");
}
