//! Puts the marks of an inserting machine on pages, unless something is in the way.

use super::clear_zone::{bars, name};
use super::layout::{Artifact, Item, Page};
use super::problem::LayoutProblem;
use super::settings::Settings;
use crate::render::pdf::material::inserter::{InserterMarks, Sheet};
use crate::render::pdf::paper::envelope::{Area, SHEET_HEIGHT, SHEET_WIDTH, in_words};
use crate::render::pdf::paper::measures::{self as m, mm, to_mm};
use crate::render::pdf::text::own::{OwnItem, OwnPlace};

/// No printer is sure to print nearer to the edge of the sheet.
const UNPRINTABLE: f32 = 4.0;

/// Why a mark may not be on a page (0-based number); `None` if it may.
fn conflict(
    marks: &InserterMarks,
    page: &Page,
    number: usize,
    settings: &Settings,
) -> Option<String> {
    let edge = UNPRINTABLE;
    let printable = Area::new(edge, edge, SHEET_WIDTH - 2.0 * edge, SHEET_HEIGHT - 2.0 * edge);
    if !printable.holds(&marks.ink()) {
        return Some(format!("is outside the printable area ({})", in_words(&printable)));
    }
    let area = marks.area();
    let zone = settings.envelope().clear_zone();
    if number == 0 && area.overlaps(&zone) {
        let zone = in_words(&zone);
        return Some(format!("is in the clear zone of the envelope ({zone})"));
    }
    // The text area is taboo even where this letter has no text: the next letter may have.
    let text = text_area(settings);
    if area.overlaps(&text) {
        return Some(format!("is in the text area ({})", in_words(&text)));
    }
    let [left, top, right, bottom] = [area.left, area.top, area.right(), area.bottom()].map(mm);
    let hit = page.items.iter().find(|item| {
        let over =
            |[x0, y0, x1, y1]: &[f32; 4]| *x0 < right && *x1 > left && *y0 < bottom && *y1 > top;
        bars(item).iter().any(over)
    })?;
    let what = match hit {
        Item::Rule { artifact: Artifact::Sheet, .. } => "a fold mark",
        other => name(other),
    };
    Some(format!("hits {what}"))
}

/// The area for text, logo and frames on any page, in millimetres.
fn text_area(settings: &Settings) -> Area {
    let (margins, measures) = (settings.margins(), settings.measures());
    let bottom = to_mm(m::grid(m::FOOT_K) + 0.25 * measures.piece_size);
    // The logo's upper edge is 2 mm above the margin.
    let top = margins.top - 2.0;
    let width = SHEET_WIDTH - margins.left - margins.right;
    Area::new(margins.left, top, width, bottom - top)
}

/// Draws the marks of a letter. Returns the problem if they may not be where they are set to.
pub(crate) fn draw(pages: &mut [Page], piece: &str, settings: &Settings) -> Option<LayoutProblem> {
    let marks = settings.inserter_marks()?;
    let count = pages.len();
    for (number, page) in pages.iter_mut().enumerate() {
        match of_page(page, piece, (number, count), settings) {
            Ok(None) => {}
            Ok(Some(item)) => {
                let first = page.items.len();
                page.items.push(item);
                page.own.push(OwnPlace { items: first..first + 1, what: OwnItem::Marks });
            }
            Err(why) => {
                let at_mm = (marks.left, marks.top);
                let at = format!("x {} mm, y {} mm of page {}", at_mm.0, at_mm.1, number + 1);
                return Some(LayoutProblem::InserterMark { at, why });
            }
        }
    }
    None
}

/// The mark of a page (`number` is 0-based, of `count`), if it has one.
///
/// # Errors
/// The reason why the mark may not be there beside what is drawn on `page`, in words.
pub(crate) fn of_page(
    page: &Page,
    piece: &str,
    (number, count): (usize, usize),
    settings: &Settings,
) -> Result<Option<Item>, String> {
    let Some(marks) = settings.inserter_marks() else { return Ok(None) };
    if number % 2 == 1 && !marks.both_sides {
        return Ok(None);
    }
    if let Some(why) = conflict(marks, page, number, settings) {
        return Err(why);
    }
    let piece = piece.chars().filter_map(|c| c.to_digit(10));
    let piece = piece.fold(0, |number: u64, digit| number.saturating_mul(10) + u64::from(digit));
    let sheet = Sheet { piece, number: number / 2 + 1, count: count.div_ceil(2) };
    let rects = marks.rects(sheet)?;
    Ok(Some(Item::Bars { rects, artifact: Artifact::Sheet }))
}
