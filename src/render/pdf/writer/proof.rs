//! What stands over the pages of a proof. krilla knows no optional content (layers), so it is drawn
//! last on each page, as an artifact.

use super::{PdfArtifact, glyphs};
use crate::render::pdf::Fonts;
use crate::render::pdf::measures as m;
use crate::render::pdf::proof::Overlay;
use krilla::color::{luma, rgb};
use krilla::geom::Transform;
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{ArtifactType, ContentTag};
use std::f32::consts::FRAC_1_SQRT_2;

/// Lines and labels: a red that no letter has, dark enough to be read.
const COLOUR: [u8; 3] = [190, 0, 90];
/// The outline of the proof word: light, so that the letter can be read through it.
const GREY: u8 = 170;
/// Thickness of that outline, in points.
const OUTLINE: f32 = 1.5;

/// Draws an overlay. Leaves the surface with black as its fill and no stroke.
pub(super) fn draw(surface: &mut Surface<'_>, overlay: &Overlay, fonts: &Fonts, black: Fill) {
    surface.start_tagged(ContentTag::Artifact(PdfArtifact::with_kind(ArtifactType::Page)));
    let [red, green, blue] = COLOUR;
    surface.set_fill(Some(Fill {
        paint: rgb::Color::new(red, green, blue).into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::NonZero,
    }));
    super::fill(surface, &overlay.lines);
    for (x, y, line) in &overlay.labels {
        for placed in &line.runs {
            glyphs(surface, x + placed.x, *y, &placed.run, fonts);
        }
    }
    if let Some(word) = &overlay.word {
        surface.set_fill(None);
        surface.set_stroke(Some(Stroke {
            paint: luma::Color::new(GREY).into(),
            width: OUTLINE,
            ..Stroke::default()
        }));
        let (cos, sin) = (FRAC_1_SQRT_2, -FRAC_1_SQRT_2);
        let (x, y) = (m::PAGE_WIDTH / 2.0, m::PAGE_HEIGHT / 2.0);
        surface.push_transform(&Transform::from_row(cos, sin, -sin, cos, x, y));
        for placed in &word.runs {
            // A third of the type size down: the middle of capitals is then in that of the page.
            let (x, y) = (placed.x - word.width / 2.0, placed.run.size * 0.33);
            glyphs(surface, x, y, &placed.run, fonts);
        }
        surface.pop();
        surface.set_stroke(None);
    }
    surface.set_fill(Some(black));
    surface.end_tagged();
}
