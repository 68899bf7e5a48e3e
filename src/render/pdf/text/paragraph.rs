//! A paragraph as lines of positioned glyphs.

use super::bidi::{self, Level};
use super::fonts::{FaceId, Fonts, Script};
use super::inline::{Flat, Group, Piece, plain_space};
use super::linebreak::{self, End, Measure, Purpose, TooWide};
use super::shape::{Glyph, advance, shape_backward, shape_in_script, shape_text};
use crate::text::is_right_to_left;
use icu_properties::props::{BidiMirrored, BidiMirroringGlyph};
use icu_properties::{CodePointMapData, CodePointSetData};
use std::sync::Arc;

/// Glyphs in one face and size, side by side. `Debug` does not show the words.
#[derive(Clone, PartialEq)]
pub(crate) struct Run {
    /// The face.
    pub(crate) face: FaceId,
    /// Type size in points, scaled for the fallback face.
    pub(crate) size: f32,
    /// The text that the glyphs represent.
    pub(crate) text: String,
    /// The glyphs; their ranges are bytes of `text`.
    pub(crate) glyphs: Vec<Glyph>,
    /// The replacement text (`ActualText`) for `text`. A word that is divided between lines has the
    /// whole word with its last part and an empty text with the others, so that neither a hyphen
    /// nor a line end gets into it. (With the first part, the next line would seem to begin after a
    /// gap, and poppler would take it for another column.)
    pub(crate) actual: Option<String>,
    /// Width in points.
    pub(crate) width: f32,
    /// Whether it runs from right to left: then its pen begins at the right end.
    pub(crate) rtl: bool,
}

impl Run {
    /// Where the pen begins, in points from the left end.
    pub(crate) fn pen(&self) -> f32 {
        if self.rtl { self.width } else { 0.0 }
    }
}

impl std::fmt::Debug for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut out = f.debug_struct("Run");
        out.field("face", &self.face).field("size", &self.size).finish_non_exhaustive()
    }
}

/// A run in a line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PlacedRun {
    /// Its left end from the line's left end, in points. Below zero for a blank at the end of a line
    /// that runs from right to left.
    pub(crate) x: f32,
    /// The glyphs; shared by all letters that have this line.
    pub(crate) run: Arc<Run>,
    /// Index into [`Lines::groups`].
    pub(crate) group: Option<usize>,
}

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    /// Its runs in the order of the text.
    pub(crate) runs: Vec<PlacedRun>,
    /// Width in points, without a space at its end.
    pub(crate) width: f32,
}

/// A paragraph set in lines.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Lines {
    /// The lines; never empty for a paragraph with text.
    pub(crate) lines: Vec<Line>,
    /// Links and words in other languages.
    pub(crate) groups: Vec<Group>,
    /// Whether the lines run from right to left, and end evenly at the right.
    pub(crate) rtl: bool,
    /// Width of their column in points; 0 for what was set as one line.
    pub(crate) column: f32,
}

/// How a paragraph is set. Together with a [`Flat`] it determines the lines, so that both can be
/// the key of a cache of paragraphs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Setting {
    /// Type size in points.
    pub(crate) size: f32,
    /// Width of the column in points.
    pub(crate) width: f32,
    /// Text or heading.
    pub(crate) purpose: Purpose,
}

/// Sets a paragraph. A pure function of its arguments.
///
/// # Errors
/// If a word that may not be divided is wider than the column.
pub(crate) fn set(fonts: &Fonts, flat: &Flat, setting: Setting) -> Result<Lines, TooWide> {
    let shaped = Shaped::new(fonts, flat, setting.size);
    let spans = linebreak::break_lines(flat, &shaped, setting.width, setting.purpose)?;
    let broken = broken_words(flat, &spans);
    let lines = spans.iter().map(|span| shaped.line(span, &broken)).collect();
    Ok(Lines { lines, groups: flat.groups.clone(), rtl: flat.rtl, column: setting.width })
}

/// Sets a text as one line, however wide it is.
pub(crate) fn set_line(fonts: &Fonts, flat: &Flat, size: f32) -> Line {
    let shaped = Shaped::new(fonts, flat, size);
    let span = linebreak::Span { start: 0, end: flat.text.len(), how: End::Forced };
    shaped.line(&span, &[])
}

/// A word that goes over several lines: its bytes.
type Broken = std::ops::Range<usize>;

/// Words, or addresses, that are divided between lines.
fn broken_words(flat: &Flat, spans: &[linebreak::Span]) -> Vec<Broken> {
    let mut broken: Vec<Broken> = Vec::new();
    for span in spans {
        if !matches!(span.how, End::Inside | End::Hyphen) {
            continue;
        }
        let at = span.end;
        if broken.last().is_some_and(|word| word.contains(&at)) {
            continue;
        }
        // Only within the piece: another piece may be another element, such as a link.
        let piece = flat.pieces.iter().find(|p| p.range.start < at && at < p.range.end);
        let Some(piece) = piece else { continue };
        let before = &flat.text[piece.range.start..at];
        let after = &flat.text[at..piece.range.end];
        let space = |c: char| c.is_whitespace();
        let start = before.rfind(space).map_or(piece.range.start, |i| {
            let width = before[i..].chars().next().map_or(1, char::len_utf8);
            piece.range.start + i + width
        });
        let end = after.find(space).map_or(piece.range.end, |i| at + i);
        broken.push(start..end);
    }
    broken
}

/// All pieces of a paragraph, shaped.
struct Shaped<'a> {
    fonts: &'a Fonts,
    flat: &'a Flat,
    size: f32,
    /// Glyphs of each piece; ranges are bytes of the whole text.
    glyphs: Vec<Vec<Glyph>>,
    /// Pen position before each byte, in points; infinite inside a cluster.
    pen: Vec<f32>,
    /// Width of a hyphen in each piece.
    hyphens: Vec<f32>,
    /// The bidi level of each byte; empty where all run from left to right.
    levels: Vec<Level>,
}

/// A stretch of a line in one face that runs one way.
struct Stretch<'a> {
    piece: usize,
    start: usize,
    end: usize,
    level: Level,
    /// The divided word that it is a part of.
    word: Option<&'a Broken>,
    /// Whether it is a bracket or the like that is drawn as seen in a mirror.
    mirrored: bool,
}

impl<'a> Shaped<'a> {
    fn new(fonts: &'a Fonts, flat: &'a Flat, size: f32) -> Self {
        let mut pen = vec![f32::INFINITY; flat.text.len() + 1];
        let mut x = 0.0;
        let mut glyphs = Vec::with_capacity(flat.pieces.len());
        let mut hyphens = Vec::with_capacity(flat.pieces.len());
        let levels = if flat.bidi { bidi::levels(flat) } else { Vec::new() };
        for piece in &flat.pieces {
            let scaled = size * piece.face.family.scale();
            let mut shaped = if levels.is_empty() {
                let text = &flat.text[piece.range.clone()];
                let set = (piece.face, piece.script);
                let mut shaped = shape_in_script(fonts, set, text, &piece.lang, piece.code);
                for glyph in &mut shaped {
                    glyph.start += piece.range.start;
                    glyph.end += piece.range.start;
                }
                shaped
            } else {
                shape_both_ways(fonts, flat, piece, &levels)
            };
            for glyph in &mut shaped {
                if pen[glyph.start].is_infinite() {
                    pen[glyph.start] = x;
                }
                x += glyph.advance.abs() * scaled;
            }
            pen[piece.range.end] = x;
            let hyphen = shape_text(fonts, piece.face, "-", &piece.lang, false);
            hyphens.push(advance(&hyphen) * scaled);
            glyphs.push(shaped);
        }
        // A forced break belongs to no piece.
        let mut known = 0.0;
        for (index, position) in pen.iter_mut().enumerate() {
            if position.is_finite() {
                known = *position;
            } else if flat.text.as_bytes().get(index).is_none_or(|byte| *byte == b'\n') {
                *position = known;
            }
        }
        Self { fonts, flat, size, glyphs, pen, hyphens, levels }
    }

    fn line(&self, span: &linebreak::Span, broken: &[Broken]) -> Line {
        let text = &self.flat.text;
        let visible = text[span.start..span.end].trim_end_matches([' ', '\n']).len();
        let mut width = self.width(span.start, span.start + visible);
        if !self.levels.is_empty() {
            return self.ordered_line(span, broken, (visible, width));
        }
        let mut runs = Vec::new();
        let mut x = 0.0;
        for (index, piece) in self.flat.pieces.iter().enumerate() {
            let start = piece.range.start.max(span.start);
            let end = piece.range.end.min(span.end);
            if start >= end {
                continue;
            }
            for (from, to, word) in stretches(start, end, broken) {
                let hyphen = span.how == End::Hyphen && to == span.end;
                let run = self.run(index, (from, to), hyphen, word, false);
                let run_width = run.width;
                runs.push(PlacedRun { x, run: Arc::new(run), group: piece.group });
                x += run_width;
                if hyphen {
                    width += self.hyphens[index];
                }
            }
        }
        Line { runs, width }
    }

    /// A line with text that runs both ways: its runs in the order of the text, each at the place
    /// that the bidirectional algorithm gives it. Its first `visible` bytes are visible, `width`
    /// points wide.
    fn ordered_line(
        &self,
        span: &linebreak::Span,
        broken: &[Broken],
        (visible, mut width): (usize, f32),
    ) -> Line {
        let seen = span.start + visible;
        let mut list: Vec<Stretch<'_>> = Vec::new();
        for (piece, of) in self.flat.pieces.iter().enumerate() {
            let (start, end) = (of.range.start.max(span.start), of.range.end.min(span.end));
            if start >= end {
                continue;
            }
            for (from, to, word) in stretches(start, end, broken) {
                let mut start = from;
                while start < to {
                    // Blanks at the end of a line run as the paragraph does (rule L1).
                    let level = |at: usize| match at < seen {
                        true => self.levels[at],
                        false => bidi::base(self.flat),
                    };
                    let same =
                        |at: &usize| level(*at) == level(start) && (*at < seen) == (start < seen);
                    let mut end = start + (start..to).take_while(same).count();
                    // A mirrored bracket is a run of its own, with the character it stands for as
                    // its replacement text.
                    let text = &self.flat.text[start..end];
                    let bracket = if level(start).is_rtl() { text.find(is_mirrored) } else { None };
                    match bracket {
                        Some(0) => end = start + text.chars().next().map_or(1, char::len_utf8),
                        Some(at) => end = start + at,
                        None => {}
                    }
                    let (level, mirrored) = (level(start), bracket == Some(0));
                    list.push(Stretch { piece, start, end, level, word, mirrored });
                    start = end;
                }
            }
        }
        let mut runs: Vec<PlacedRun> = Vec::with_capacity(list.len());
        for Stretch { piece, start, end, word, mirrored, .. } in &list {
            let hyphen = span.how == End::Hyphen && *end == span.end;
            if hyphen {
                width += self.hyphens[*piece];
            }
            // Trailing blanks are placed by rule L1, but were shaped with their own level.
            let rtl = self.levels[*start].is_rtl();
            let mut run = self.run(*piece, (*start, *end), hyphen, *word, rtl);
            if *mirrored && run.actual.is_none() {
                // The glyph is that of the other bracket.
                let seen = run.text.chars().map(mirrored_form).collect();
                run.actual = Some(std::mem::replace(&mut run.text, seen));
            }
            let group = self.flat.pieces[*piece].group;
            runs.push(PlacedRun { x: 0.0, run: Arc::new(run), group });
        }
        let levels: Vec<Level> = list.iter().map(|stretch| stretch.level).collect();
        // Trailing blanks are placed to the left of the line if it runs to the left.
        let unseen = |stretch: &&Stretch<'_>| stretch.start >= seen && self.flat.rtl;
        let hidden = list.iter().zip(&runs).filter(|(stretch, _)| unseen(stretch));
        let mut x = -hidden.map(|(_, placed)| placed.run.width).sum::<f32>();
        for index in bidi::visual_order(&levels) {
            runs[index].x = x;
            x += runs[index].run.width;
        }
        Line { runs, width }
    }

    fn run(
        &self,
        index: usize,
        (from, to): (usize, usize),
        hyphen: bool,
        word: Option<&Broken>,
        rtl: bool,
    ) -> Run {
        let piece = &self.flat.pieces[index];
        let size = self.size * piece.face.family.scale();
        let (mut text, mut glyphs) = match rtl {
            true => self.backward(index, (from, to)),
            false => self.forward(index, (from, to)),
        };
        if hyphen {
            let start = text.len();
            text.push('-');
            let shaped = shape_text(self.fonts, piece.face, "-", &piece.lang, false);
            glyphs.extend(shaped.into_iter().map(|g| Glyph { start, end: start + 1, ..g }));
        }
        let width = advance(&glyphs) * size;
        let actual = word.map(|word| {
            if word.end == to {
                self.flat.text[word.clone()].replace('\u{A0}', " ").replace('\u{2011}', "-")
            } else {
                String::new()
            }
        });
        Run { face: piece.face, size, text, glyphs, actual, width, rtl }
    }

    /// The text and the glyphs of a run from left to right.
    fn forward(&self, index: usize, (from, to): (usize, usize)) -> (String, Vec<Glyph>) {
        let mut text = String::with_capacity(to - from + 1);
        let mut glyphs = Vec::new();
        let source = &self.flat.text[from..to];
        let mut place = vec![0; source.len() + 1];
        for (at, character) in source.char_indices() {
            place[at] = text.len();
            text.push(plain_space(character));
        }
        place[source.len()] = text.len();
        for glyph in &self.glyphs[index] {
            if glyph.start >= from && glyph.end <= to {
                glyphs.push(Glyph {
                    start: place[glyph.start - from],
                    end: place[glyph.end - from],
                    ..*glyph
                });
            }
        }
        (text, glyphs)
    }

    /// The text and the glyphs of a run from right to left: each glyph with what it is read as,
    /// where one is known.
    fn backward(&self, index: usize, (from, to): (usize, usize)) -> (String, Vec<Glyph>) {
        let mut text = String::with_capacity(to - from + 1);
        let face = self.fonts.face(self.flat.pieces[index].face);
        let inside = |glyph: &&Glyph| glyph.start >= from && glyph.end <= to;
        let mut glyphs: Vec<Glyph> = self.glyphs[index].iter().filter(inside).cloned().collect();
        for cluster in glyphs.chunk_by_mut(|a, b| a.start == b.start) {
            let letters = &self.flat.text[cluster[0].start..cluster[0].end];
            let ids: Vec<u32> = cluster.iter().map(|glyph| glyph.id).collect();
            let start = text.len();
            match face.read_apart(&ids, letters) {
                Some(read) => {
                    for (glyph, read) in cluster.iter_mut().zip(read) {
                        glyph.start = text.len();
                        text.push(plain_space(read));
                        glyph.end = text.len();
                    }
                }
                None => {
                    text.extend(letters.chars().map(plain_space));
                    for glyph in cluster {
                        (glyph.start, glyph.end) = (start, text.len());
                    }
                }
            }
        }
        (text, glyphs)
    }

    fn piece_at(&self, at: usize) -> usize {
        self.flat
            .pieces
            .iter()
            .position(|piece| piece.range.start < at && at <= piece.range.end)
            .unwrap_or(0)
    }
}

impl Measure for Shaped<'_> {
    fn width(&self, start: usize, end: usize) -> f32 {
        self.pen[end] - self.pen[start]
    }

    fn hyphen(&self, at: usize) -> f32 {
        self.hyphens.get(self.piece_at(at)).copied().unwrap_or(0.0)
    }
}

/// Whether a character is seen in a mirror where it runs from right to left.
fn is_mirrored(character: char) -> bool {
    CodePointSetData::new::<BidiMirrored>().contains(character)
}

/// The mirrored form of a character, or the character itself.
fn mirrored_form(character: char) -> char {
    let form = CodePointMapData::<BidiMirroringGlyph>::new().get(character).mirroring_glyph;
    form.unwrap_or(character)
}

/// Shapes a piece of a paragraph, each stretch in its own direction. Ranges of glyphs are bytes of
/// the whole text.
fn shape_both_ways(fonts: &Fonts, flat: &Flat, piece: &Piece, levels: &[Level]) -> Vec<Glyph> {
    let mut glyphs = Vec::new();
    let mut start = piece.range.start;
    let backward = flat.text[piece.range.clone()].chars().any(is_right_to_left);
    while start < piece.range.end {
        let rtl = levels[start].is_rtl();
        let same =
            levels[start..piece.range.end].iter().take_while(|level| **level == levels[start]);
        let end = start + same.count();
        let text = &flat.text[start..end];
        // What runs to the right among letters that run to the left is digits and signs.
        let script = if backward && !rtl { Script::LATIN } else { piece.script };
        let set = (piece.face, script);
        let shaped = match rtl {
            true => shape_backward(fonts, set, text, piece.code),
            false => shape_in_script(fonts, set, text, &piece.lang, piece.code),
        };
        let moved =
            |glyph: Glyph| Glyph { start: glyph.start + start, end: glyph.end + start, ..glyph };
        glyphs.extend(shaped.into_iter().map(moved));
        start = end;
    }
    glyphs
}

/// Cuts a stretch of a line where broken words begin and end.
fn stretches(start: usize, end: usize, broken: &[Broken]) -> Vec<(usize, usize, Option<&Broken>)> {
    let mut list = Vec::new();
    let mut at = start;
    for word in broken {
        let from = word.start.max(start);
        let to = word.end.min(end);
        if from >= to || from < at {
            continue;
        }
        if at < from {
            list.push((at, from, None));
        }
        list.push((from, to, Some(word)));
        at = to;
    }
    if at < end {
        list.push((at, end, None));
    }
    list
}
