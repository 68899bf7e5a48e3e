//! The overlay of the pages of a proof, in a layer of its own (optional content, ISO 32000-1,
//! 8.11): a reader of the proof can switch it off and see the letter as it will be.

use super::content::Pen;
use super::fonts::{FacesUsed, FontStore};
use crate::render::colour::Colour;
use crate::render::pdf::file::document::WriteError;
use crate::render::pdf::page::proof::Overlay;
use crate::render::pdf::paper::measures as m;
use crate::render::pdf::syntax::{thousandths, to_thousandths};
use crate::render::pdf::text::paragraph::Line;
use std::f32::consts::FRAC_1_SQRT_2;

/// Lines and labels: a red that no letter has, dark enough to be read.
const COLOUR: Colour = Colour::new(190, 0, 90);
/// The outline of the proof word, 1.5 pt thick: light, so that the letter can be read through it.
const OUTLINE: &[u8] = b"1.5 w .667 G 1 Tr ";

/// Draws an overlay at the end of a page's content.
///
/// # Errors
/// If a face cannot be used or a glyph is the one for missing characters.
pub(super) fn draw(
    overlay: &Overlay,
    store: &FontStore,
    used: &mut FacesUsed,
    out: &mut Vec<u8>,
) -> Result<(), WriteError> {
    let mut pen = Pen { out, store, used, font: None };
    pen.out.extend_from_slice(b"/Artifact<</Type/Page>>BDC\n/OC/Proof BDC\nq ");
    pen.colour(COLOUR);
    if !overlay.lines.is_empty() {
        pen.bars(&overlay.lines);
    }
    for (x, y, label) in &overlay.labels {
        line(&mut pen, label, *x, m::from_below(*y))?;
    }
    if let Some(word) = &overlay.word {
        pen.out.extend_from_slice(OUTLINE);
        let turned = [FRAC_1_SQRT_2, FRAC_1_SQRT_2, -FRAC_1_SQRT_2, FRAC_1_SQRT_2];
        for value in turned.into_iter().chain([m::PAGE_WIDTH / 2.0, m::PAGE_HEIGHT / 2.0]) {
            thousandths(pen.out, to_thousandths(value));
            pen.out.push(b' ');
        }
        pen.out.extend_from_slice(b"cm ");
        // A third of the type size down: the middle of capitals is then in that of the page.
        let size = word.runs.first().map_or(0.0, |placed| placed.run.size);
        line(&mut pen, word, -word.width / 2.0, -size * 0.33)?;
    }
    pen.out.extend_from_slice(b"Q\nEMC\nEMC\n");
    Ok(())
}

/// Draws a line with its left end and baseline there, in points from the lower left corner.
fn line(pen: &mut Pen<'_>, line: &Line, x: f32, y: f32) -> Result<(), WriteError> {
    pen.out.extend_from_slice(b"BT");
    let mut origin = (0, 0);
    for placed in &line.runs {
        let place = (to_thousandths(x + placed.x + placed.run.pen()), to_thousandths(y));
        pen.run(&placed.run, place, origin)?;
        origin = place;
    }
    pen.out.extend_from_slice(b"ET\n");
    Ok(())
}
