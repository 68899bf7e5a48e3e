//! Checks the clear zone around the window of the envelope on the finished page.
//!
//! Anything in the zone could show in the window beside the address, or in its place: a heading
//! with the name of a clinic reveals to the postman what the letter is about. The layout keeps out
//! of the zone by its measures; this checks what was drawn.

use super::layout::{Item, Page, Role};
use super::problem::{Drawn, LayoutProblem};
use super::tree::NodeId;
use crate::render::pdf::paper::envelope::{Area, in_words};
use crate::render::pdf::paper::measures::{mm, to_mm};

/// Share of the type size that letters reach above the baseline, and below it.
const ASCENT: f32 = 0.75;
const DESCENT: f32 = 0.25;

/// The ink of the first page in the clear zone that is not the address, if there is any.
pub(crate) fn problem(page: &Page, address: Option<NodeId>, zone: Area) -> Option<LayoutProblem> {
    let [left, top, right, bottom] = [zone.left, zone.top, zone.right(), zone.bottom()].map(mm);
    let mut inside = page.items.iter().filter(|item| {
        let is_address = matches!(item, Item::Glyphs { role: Role::Tagged(node), .. }
            if Some(*node) == address);
        !is_address
            && bars(item)
                .iter()
                .any(|[x0, y0, x1, y1]| *x0 < right && *x1 > left && *y0 < bottom && *y1 > top)
    });
    let first = inside.next()?;
    let (what, [x, y, ..]) = (drawn(first), bars(first)[0]);
    Some(LayoutProblem::InClearZone {
        what,
        at_mm: (to_mm(x).round() as i32, to_mm(y).round() as i32),
        more: inside.count(),
        zone: in_words(&zone),
    })
}

/// What an item is called in problems.
pub(crate) fn drawn(item: &Item) -> Drawn {
    match item {
        Item::Glyphs { .. } => Drawn::Words,
        Item::Rule { .. } => Drawn::Rule,
        Item::Frame { .. } => Drawn::Frame,
        Item::Picture { .. } => Drawn::Logo,
        Item::Bars { .. } => Drawn::Symbol,
        Item::Enclosed { .. } => Drawn::Enclosure,
    }
}

/// The inked rectangles of an item: left, top, right, bottom.
pub(crate) fn bars(item: &Item) -> Vec<[f32; 4]> {
    match item {
        Item::Glyphs { x, y, run, .. } => {
            vec![[*x, y - ASCENT * run.size, x + run.width, y + DESCENT * run.size]]
        }
        Item::Rule { x0, x1, y, thickness, .. } => {
            vec![[*x0, y - thickness / 2.0, *x1, y + thickness / 2.0]]
        }
        Item::Frame { x0, y0, x1, y1, thickness: t } => frame_bars([*x0, *y0, *x1, *y1], *t).into(),
        Item::Picture { area, .. } => vec![*area],
        Item::Bars { rects, .. } => rects.clone(),
        // Where its ink is cannot be known; it is never on the first page.
        Item::Enclosed { .. } => Vec::new(),
    }
}

/// The four sides of a frame: its ink ends exactly at the corners.
pub(crate) fn frame_bars([x0, y0, x1, y1]: [f32; 4], thickness: f32) -> [[f32; 4]; 4] {
    let t = thickness;
    [
        [x0, y0, x1, y0 + t],
        [x0, y1 - t, x1, y1],
        [x0, y0 + t, x0 + t, y1 - t],
        [x1 - t, y0 + t, x1, y1 - t],
    ]
}
