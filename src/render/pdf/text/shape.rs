//! Text to positioned glyphs.

use super::fonts::{FaceId, Fonts, Script, planned_language};
use harfrust::{
    Buffer, BufferFlags, ClusterLevel, Direction, Language, ShapeOptions, ShaperFont, shape,
};

/// A glyph at its place in a line. Lengths are in em of the run's type size.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Glyph {
    /// Glyph number in the font file.
    pub(crate) id: u32,
    /// First byte of the text that it represents.
    pub(crate) start: usize,
    /// Byte after the text that it represents.
    pub(crate) end: usize,
    /// How far the pen moves to the right; to the left, below zero, in text from right to left.
    pub(crate) advance: f32,
    /// Shift to the right.
    pub(crate) dx: f32,
    /// Shift upwards.
    pub(crate) dy: f32,
}

/// Shapes Latin `text` (NFC, without control characters) in one face. `code` slashes the zeros.
///
/// Glyphs come in the order of the text; glyphs of one cluster (a letter with a mark) have the
/// same byte range.
pub(crate) fn shape_text(
    fonts: &Fonts,
    face: FaceId,
    text: &str,
    lang: &str,
    code: bool,
) -> Vec<Glyph> {
    let face = fonts.face(face);
    let mut buffer = Buffer::new();
    buffer.push_str(text);
    buffer.set_direction(Direction::LeftToRight);
    buffer.set_script(Some(Script::LATIN));
    buffer.set_language(planned_language(lang));
    let shaper = ShaperFont::new(&face.shaper);
    let options = ShapeOptions::new().plan(Some(face.plan(lang, code)));
    if shape(&shaper, &mut buffer, options).is_err() {
        // The plan was made for this very direction and script, so this cannot happen; an empty
        // run would show in every test.
        return Vec::new();
    }
    forward_glyphs(&buffer, face.units_per_em, text.len())
}

/// Shapes `text` that runs from left to right by the rules of a script, in one face.
///
/// Glyphs of letters that join or change places are one cluster, with one byte range.
pub(crate) fn shape_in_script(
    fonts: &Fonts,
    (face, script): (FaceId, Script),
    text: &str,
    lang: &str,
    code: bool,
) -> Vec<Glyph> {
    if script == Script::LATIN {
        return shape_text(fonts, face, text, lang, code);
    }
    let face = fonts.face(face);
    let mut buffer = Buffer::new();
    buffer.push_str(text);
    buffer.set_direction(Direction::LeftToRight);
    buffer.set_script(Some(script));
    buffer.set_language(Language::new(lang));
    // Joiners have done their work when the letters have their forms.
    buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
    let plan = face.other_plan(script, Direction::LeftToRight, lang, code);
    let shaper = ShaperFont::new(&face.shaper);
    if shape(&shaper, &mut buffer, ShapeOptions::new().plan(Some(&plan))).is_err() {
        // As above.
        return Vec::new();
    }
    forward_glyphs(&buffer, face.units_per_em, text.len())
}

/// The glyphs of a text from left to right, in its order. `length` is that of the text, in bytes.
fn forward_glyphs(buffer: &Buffer, units_per_em: f32, length: usize) -> Vec<Glyph> {
    let em = |units: i32| units as f32 / units_per_em;
    let places = buffer.glyph_infos().iter().zip(buffer.glyph_positions());
    let mut glyphs: Vec<Glyph> = places
        .map(|(info, position)| Glyph {
            id: info.glyph_id,
            start: info.cluster as usize,
            end: length,
            advance: em(position.x_advance),
            dx: em(position.x_offset),
            dy: em(position.y_offset),
        })
        .collect();
    set_ends(&mut glyphs, length);
    glyphs
}

/// Shapes `text` that runs from right to left by the rules of a script, in one face.
///
/// Glyphs come in the order of the text, too: the pen begins at the right end and moves to the
/// left, so that text extraction finds it in its order (PDF 1.7, 14.8.2.3.3). Each letter has
/// glyphs of its own, and so has each mark; the letters of a ligature share its glyph.
pub(crate) fn shape_backward(
    fonts: &Fonts,
    (face, script): (FaceId, Script),
    text: &str,
    code: bool,
) -> Vec<Glyph> {
    let face = fonts.face(face);
    let mut buffer = Buffer::new();
    buffer.push_str(text);
    buffer.set_direction(Direction::RightToLeft);
    buffer.set_script(Some(script));
    buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
    // Joiners have done their work when the letters have their forms.
    buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
    let shaper = ShaperFont::new(&face.shaper);
    // No face has forms for one language of the Arabic script that letters need.
    let plan = face.other_plan(script, Direction::RightToLeft, "", code);
    let options = ShapeOptions::new().plan(Some(&plan));
    if shape(&shaper, &mut buffer, options).is_err() {
        // As above.
        return Vec::new();
    }
    let em = |units: i32| units as f32 / face.units_per_em;
    let places = buffer.glyph_infos().iter().zip(buffer.glyph_positions());
    // The shaper returns them from left to right.
    let mut glyphs: Vec<Glyph> = places
        .rev()
        .map(|(info, position)| Glyph {
            id: info.glyph_id,
            start: info.cluster as usize,
            end: text.len(),
            advance: -em(position.x_advance),
            dx: em(position.x_offset) - em(position.x_advance),
            dy: em(position.y_offset),
        })
        .collect();
    set_ends(&mut glyphs, text.len());
    glyphs
}

/// Ends each glyph where the text of the next one begins; glyphs of one place have one end. `length` is
/// that of the text, in bytes.
fn set_ends(glyphs: &mut [Glyph], length: usize) {
    let mut next = (length, length);
    for glyph in glyphs.iter_mut().rev() {
        if glyph.start != next.0 {
            next = (glyph.start, next.0);
        }
        glyph.end = next.1;
    }
}

/// The width of shaped text in em.
pub(crate) fn advance(glyphs: &[Glyph]) -> f32 {
    glyphs.iter().map(|glyph| glyph.advance).sum::<f32>().abs()
}
