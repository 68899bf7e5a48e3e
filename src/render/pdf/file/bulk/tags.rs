//! The tag tree of a letter as structure elements, and which element each piece of a page is of.

use super::content::Marks;
use super::template::{Hole, Outer, Template};
use crate::render::pdf::page::layout::LaidOut;
use crate::render::pdf::page::layout::LinkArea;
use crate::render::pdf::page::tree::{Child, Kind, Node, NodeId};
use crate::text::Direction;

/// Numbers of the objects of a letter, counted from its first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Places {
    /// The first page.
    pub(super) pages: u32,
    /// The first link annotation.
    pub(super) links: u32,
    /// The element of the first node of the tree.
    pub(super) nodes: u32,
}

/// A link on a page.
pub(super) struct PlacedLink<'a> {
    /// 0-based.
    pub(super) page: u32,
    pub(super) area: &'a LinkArea,
}

/// A run of text in an element of its own.
struct Wrapped {
    parent: NodeId,
    page: usize,
    mark: u32,
}

/// A child of a structure element. Numbers of objects are counted from the letter's first.
enum Kid {
    /// Another element.
    Element(u32),
    /// Marked content of the element's own page.
    Mark(u32),
    /// Marked content of another page: the page's object, and the mark.
    MarkOn(u32, u32),
    /// A link annotation: its page's object, and its own.
    Link(u32, u32),
}

fn write_kids(kids: &[Kid], template: &mut Template) {
    // A single one needs no array (14.7.2).
    template.raw(if kids.len() == 1 { b"/K" } else { b"/K[" });
    for kid in kids {
        match kid {
            Kid::Element(element) => template.raw(b" ").hole(Hole::Own(*element)),
            Kid::Mark(mark) => template.raw(b" ").integer(i64::from(*mark)),
            Kid::MarkOn(page, mark) => {
                template.raw(b"<</Type/MCR/Pg ").hole(Hole::Own(*page));
                template.raw(b"/MCID ").integer(i64::from(*mark)).raw(b">>")
            }
            Kid::Link(page, link) => {
                template.raw(b"<</Type/OBJR/Pg ").hole(Hole::Own(*page));
                template.raw(b"/Obj ").hole(Hole::Own(*link)).raw(b">>")
            }
        };
    }
    if kids.len() != 1 {
        template.raw(b"]");
    }
}

/// The element of each marked content of each page, and the parts of the letter.
pub(super) struct Structure {
    /// By page and mark: numbers counted from the letter's first object.
    pub(super) owners: Vec<Vec<u32>>,
}

/// Writes the elements of a letter.
pub(super) fn structure(
    letter: &LaidOut,
    marks: &[Marks],
    links: &[PlacedLink<'_>],
    places: Places,
    template: &mut Template,
) -> Structure {
    let nodes = letter.tree.nodes();
    let mut owners: Vec<Vec<u32>> = marks.iter().map(|page| vec![0; page.count as usize]).collect();
    let mut parents = vec![None; nodes.len()];
    for (index, node) in nodes.iter().enumerate() {
        for child in &node.children {
            if let Child::Node(child) = child {
                parents[child.index()] = Some(index);
            }
        }
    }
    let directions = directions(nodes, &parents);
    let mut wrapped: Vec<Wrapped> = Vec::new();
    let first_wrapped = places.nodes + nodes.len() as u32;
    let number = |index: usize| places.nodes + index as u32;
    for (index, node) in nodes.iter().enumerate() {
        template.object().raw(b"<</S/");
        kind(&node.kind, template);
        template.raw(b"/P ");
        template.hole(match parents[index] {
            Some(parent) => Hole::Own(number(parent)),
            None => Hole::Outer(Outer::Structure),
        });
        if let Some(lang) = &node.lang {
            template.raw(b"/Lang").text(lang);
        }
        let around = parents[index].map_or(Direction::LeftToRight, |parent| directions[parent]);
        if directions[index] != around {
            template.raw(match directions[index] {
                Direction::LeftToRight => b"/A<</O/Layout/WritingMode/LrTb>>",
                Direction::RightToLeft => b"/A<</O/Layout/WritingMode/RlTb>>",
            });
        }
        // Words beside a link get an element of their own: readers that take an element's own words
        // first and its children after them would else read "call and ask 09 123 4567".
        let mixed = node.children.iter().any(|child| matches!(child, Child::Node(_)));
        let page = if mixed { None } else { first_page(node, marks) };
        if let Some(page) = page {
            template.raw(b"/Pg ").hole(Hole::Own(places.pages + page as u32));
        }
        let mut kids: Vec<Kid> = Vec::with_capacity(node.children.len());
        for child in &node.children {
            match child {
                Child::Node(child) => kids.push(Kid::Element(number(child.index()))),
                // Items that were drawn together have one mark, that of the first.
                Child::Leaf { page: on, item } => {
                    let Some(mark) = marks[*on].of(*item) else { continue };
                    if mixed {
                        let parent = NodeId::at(index);
                        let element = first_wrapped + wrapped.len() as u32;
                        owners[*on][mark as usize] = element;
                        wrapped.push(Wrapped { parent, page: *on, mark });
                        kids.push(Kid::Element(element));
                    } else {
                        owners[*on][mark as usize] = number(index);
                        kids.push(match page == Some(*on) {
                            true => Kid::Mark(mark),
                            false => Kid::MarkOn(places.pages + *on as u32, mark),
                        });
                    }
                }
            }
        }
        for (place, link) in links.iter().enumerate() {
            if link.area.node.index() == index {
                kids.push(Kid::Link(places.pages + link.page, places.links + place as u32));
            }
        }
        write_kids(&kids, template);
        template.raw(b">>");
    }
    for Wrapped { parent, page, mark } in &wrapped {
        template.object().raw(b"<</S/Span/P ").hole(Hole::Own(number(parent.index())));
        template.raw(b"/Pg ").hole(Hole::Own(places.pages + *page as u32));
        template.raw(b"/K ").integer(i64::from(*mark)).raw(b">>");
    }
    Structure { owners }
}

/// The direction of the text of each node: that of its own language, or of the node around it. A
/// node comes after the one that it is in.
fn directions(nodes: &[Node], parents: &[Option<usize>]) -> Vec<Direction> {
    let mut found: Vec<Direction> = Vec::with_capacity(nodes.len());
    for (node, parent) in nodes.iter().zip(parents) {
        let around = parent.and_then(|parent| found.get(parent).copied()).unwrap_or_default();
        found.push(node.lang.as_deref().map_or(around, Direction::of_language));
    }
    found
}

/// The page of the first marked content of a node.
fn first_page(node: &Node, marks: &[Marks]) -> Option<usize> {
    node.children.iter().find_map(|child| match child {
        Child::Leaf { page, item } => marks[*page].of(*item).map(|_| *page),
        Child::Node(_) => None,
    })
}

/// Writes the structure type and what belongs to it.
fn kind(kind: &Kind, template: &mut Template) {
    let plain: &[u8] = match kind {
        Kind::Section => b"Sect",
        Kind::Heading(level, title) => {
            template.raw(b"H").integer(i64::from((*level).max(1))).raw(b"/T").text(title);
            return;
        }
        Kind::Paragraph => b"P",
        Kind::Bullets => b"L/A<</O/List/ListNumbering/Disc>>",
        Kind::Numbers => b"L/A<</O/List/ListNumbering/Decimal>>",
        Kind::Definitions => b"L/A<</O/List/ListNumbering/None>>",
        Kind::Item => b"LI",
        Kind::Label => b"Lbl",
        Kind::Body => b"LBody",
        Kind::Table => b"Table",
        Kind::TableHead => b"THead",
        Kind::TableBody => b"TBody",
        Kind::Row => b"TR",
        Kind::ColumnHeader => b"TH/A<</O/Table/Scope/Column>>",
        Kind::Cell => b"TD",
        Kind::Link => b"Link",
        Kind::Figure(words) => {
            template.raw(b"Figure/Alt").text(words);
            return;
        }
        Kind::Span => b"Span",
    };
    template.raw(plain);
}
