//! A letter as positioned glyphs, rules and a tag tree: everything that a writer needs.

use super::tree::{Kind, NodeId, Tree};
use crate::render::colour::Colour;
use crate::render::pdf::material::enclosure::EnclosedFile;
use crate::render::pdf::material::picture::Picture;
use crate::render::pdf::text::fonts::Fonts;
use crate::render::pdf::text::own::OwnPlace;
use crate::render::pdf::text::paragraph::Run;
use std::sync::Arc;

/// A letter on pages, ready to be written. Lengths are in points from the top left corner.
///
/// `Debug` shows no words: some of them are a recipient's.
#[derive(Clone)]
pub struct LaidOut {
    pub(in crate::render::pdf) pages: Vec<Page>,
    pub(in crate::render::pdf) tree: Tree,
    pub(in crate::render::pdf) bookmarks: Vec<Bookmark>,
    pub(in crate::render::pdf) lang: String,
    pub(in crate::render::pdf) piece: String,
    pub(in crate::render::pdf) box_page: Option<usize>,
    pub(in crate::render::pdf) lines_left: usize,
    /// Pages of the letter itself, before its enclosures.
    pub(in crate::render::pdf) own_pages: usize,
    /// Pages up to the first enclosure that begins on a new sheet.
    pub(in crate::render::pdf) flowing: usize,
    pub(in crate::render::pdf) type_size: f32,
    /// Colour of headings and frames, if not black.
    pub(in crate::render::pdf) accent: Option<Colour>,
    /// The faces that the glyphs are from.
    pub(in crate::render::pdf) fonts: Fonts,
}

impl std::fmt::Debug for LaidOut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut out = f.debug_struct("LaidOut");
        out.field("pages", &self.pages.len()).field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl LaidOut {
    /// How many sheets of paper the letter takes, printed on both sides.
    pub fn sheets(&self) -> usize {
        self.pages.len().div_ceil(2)
    }

    /// How many pages the letter has, with its enclosures. Never 0.
    pub fn pages(&self) -> usize {
        self.pages.len()
    }

    /// How many pages the letter itself has, without enclosures. Never 0.
    pub fn own_pages(&self) -> usize {
        self.own_pages
    }

    /// The page (0-based) of the first frame "do this first", if there is one. It is the first
    /// page of its part.
    pub fn box_page(&self) -> Option<usize> {
        self.box_page
    }

    /// How many lines of text would still fit on the last page of the letter itself.
    pub fn lines_left(&self) -> usize {
        self.lines_left
    }

    /// The type size of running text, in points.
    pub fn type_size(&self) -> f32 {
        self.type_size
    }

    /// The piece number as it is printed.
    pub fn piece(&self) -> &str {
        &self.piece
    }

    /// Language of the first part.
    pub fn lang(&self) -> &str {
        &self.lang
    }
}

/// A page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Page {
    pub(crate) items: Vec<Item>,
    pub(crate) links: Vec<LinkArea>,
    /// Which items are the recipient's own, in order.
    pub(crate) own: Vec<OwnPlace>,
}

/// Mirrors a page at the middle of its columns: what begins at the left margin then begins at the
/// right one. Text in a language that runs from right to left is laid out as any other and placed
/// where the mirror shows it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Mirror {
    /// Left and right margin together.
    sum: f32,
}

impl Mirror {
    /// Between the left and the right edge of the columns.
    pub(crate) fn between(left: f32, right: f32) -> Self {
        Self { sum: left + right }
    }

    /// The mirrored left end of something that begins at `x` and is `width` wide.
    pub(crate) fn left(self, x: f32, width: f32) -> f32 {
        self.sum - x - width
    }
}

/// Something drawn.
#[derive(Debug, Clone)]
pub(crate) enum Item {
    /// Glyphs; `x` is the left end, `y` the baseline.
    Glyphs { x: f32, y: f32, run: Arc<Run>, role: Role },
    /// A horizontal rule; `y` is its middle.
    Rule { x0: f32, x1: f32, y: f32, thickness: f32, artifact: Artifact },
    /// A rectangle; the corners are those of the ink.
    Frame { x0: f32, y0: f32, x1: f32, y1: f32, thickness: f32 },
    /// A picture; left, top, right, bottom.
    Picture { area: [f32; 4], picture: Picture, role: Role },
    /// Filled rectangles, for machines to read: left, top, right, bottom. Always black.
    Bars { rects: Vec<[f32; 4]>, artifact: Artifact },
    /// A page (0-based) of an enclosed file, as large as the sheet.
    Enclosed { file: Arc<EnclosedFile>, page: usize, role: Role },
}

impl Item {
    /// Whether it is drawn in the accent: headings and the frame.
    pub(crate) fn is_accented(&self, tree: &Tree) -> bool {
        match self {
            Self::Frame { .. } => true,
            Self::Glyphs { role: Role::Tagged(node), .. } => {
                matches!(tree.get(*node).kind, Kind::Heading(..))
            }
            Self::Glyphs { .. }
            | Self::Rule { .. }
            | Self::Picture { .. }
            | Self::Bars { .. }
            | Self::Enclosed { .. } => false,
        }
    }
}

/// Whether something is text to be read or decoration of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Belongs to a node of the tag tree.
    Tagged(NodeId),
    /// Not read.
    Artifact(Artifact),
}

/// Why something is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Artifact {
    /// Running header; a table header that is repeated.
    Header,
    /// Piece number on later pages.
    Footer,
    /// Page number.
    PageNumber,
    /// Rules and frames.
    Layout,
    /// Fold marks, marks for the inserter.
    Sheet,
}

/// The clickable areas of a link on one page.
#[derive(Debug, Clone)]
pub(crate) struct LinkArea {
    /// The link in the tag tree.
    pub(crate) node: NodeId,
    /// Where it goes.
    pub(crate) target: String,
    /// The alternative text of the area: the address as printed.
    pub(crate) alt: String,
    /// Left, top, right, bottom; one for each line.
    pub(crate) areas: Vec<[f32; 4]>,
}

/// An entry of the outline.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bookmark {
    /// 1 or 2.
    pub(crate) level: u8,
    /// The heading's words.
    pub(crate) title: String,
    /// 0-based.
    pub(crate) page: usize,
    /// Top of the heading.
    pub(crate) y: f32,
}
