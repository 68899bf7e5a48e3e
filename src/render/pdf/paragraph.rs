//! A paragraph as lines of positioned glyphs.

use super::fonts::{FaceId, Fonts};
use super::inline::{Flat, Group, plain_space};
use super::linebreak::{self, End, Measure, Purpose, TooWide};
use super::shape::{Glyph, advance, shape_text};
use std::sync::Arc;

/// Glyphs in one face and size, side by side. `Debug` does not show the words.
#[derive(Clone, PartialEq)]
pub(super) struct Run {
    /// The face.
    pub(super) face: FaceId,
    /// Type size in points, scaled for the fallback face.
    pub(super) size: f32,
    /// The text the glyphs stand for.
    pub(super) text: String,
    /// The glyphs; their ranges are bytes of `text`.
    pub(super) glyphs: Vec<Glyph>,
    /// What a reader of the file gets instead of `text`. A word that goes over two lines is given
    /// whole with its last part and empty with the others, so that neither a hyphen nor a line end
    /// gets into it. (With the first part, the next line would seem to begin after a gap, and
    /// poppler would take it for another column.)
    pub(super) actual: Option<String>,
    /// Width in points.
    pub(super) width: f32,
}

impl std::fmt::Debug for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut out = f.debug_struct("Run");
        out.field("face", &self.face).field("size", &self.size).finish_non_exhaustive()
    }
}

/// A run in a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PlacedRun {
    /// From the line's left end, in points.
    pub(super) x: f32,
    /// The glyphs; shared by all letters that have this line.
    pub(super) run: Arc<Run>,
    /// Index into [`Lines::groups`].
    pub(super) group: Option<usize>,
}

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// Its runs from left to right.
    pub(super) runs: Vec<PlacedRun>,
    /// Width in points, without a space at its end.
    pub(super) width: f32,
}

/// A paragraph set in lines.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Lines {
    /// The lines; never empty for a paragraph with text.
    pub(super) lines: Vec<Line>,
    /// Links and words in other languages.
    pub(super) groups: Vec<Group>,
}

/// How a paragraph is set. Together with a [`Flat`] it determines the lines, so that both can be
/// the key of a cache of paragraphs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Setting {
    /// Type size in points.
    pub(super) size: f32,
    /// Width of the column in points.
    pub(super) width: f32,
    /// Text or heading.
    pub(super) purpose: Purpose,
}

/// Sets a paragraph. A pure function of its arguments.
///
/// # Errors
/// If a word that may not be divided is wider than the column.
pub(super) fn set(fonts: &Fonts, flat: &Flat, setting: Setting) -> Result<Lines, TooWide> {
    let shaped = Shaped::new(fonts, flat, setting.size);
    let spans = linebreak::break_lines(flat, &shaped, setting.width, setting.purpose)?;
    let broken = broken_words(flat, &spans);
    let lines = spans.iter().map(|span| shaped.line(span, &broken)).collect();
    Ok(Lines { lines, groups: flat.groups.clone() })
}

/// Sets a text as one line, however wide it is.
pub(super) fn set_line(fonts: &Fonts, flat: &Flat, size: f32) -> Line {
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
}

impl<'a> Shaped<'a> {
    fn new(fonts: &'a Fonts, flat: &'a Flat, size: f32) -> Self {
        let mut pen = vec![f32::INFINITY; flat.text.len() + 1];
        let mut x = 0.0;
        let mut glyphs = Vec::with_capacity(flat.pieces.len());
        let mut hyphens = Vec::with_capacity(flat.pieces.len());
        for piece in &flat.pieces {
            let scaled = size * piece.face.family.scale();
            let text = &flat.text[piece.range.clone()];
            let mut shaped = shape_text(fonts, piece.face, text, &piece.lang, piece.code);
            for glyph in &mut shaped {
                glyph.start += piece.range.start;
                glyph.end += piece.range.start;
                if pen[glyph.start].is_infinite() {
                    pen[glyph.start] = x;
                }
                x += glyph.advance * scaled;
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
        Self { fonts, flat, size, glyphs, pen, hyphens }
    }

    fn line(&self, span: &linebreak::Span, broken: &[Broken]) -> Line {
        let text = &self.flat.text;
        let visible = text[span.start..span.end].trim_end_matches([' ', '\n']).len();
        let mut width = self.width(span.start, span.start + visible);
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
                let run = self.run(index, from, to, hyphen, word);
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

    fn run(
        &self,
        index: usize,
        from: usize,
        to: usize,
        hyphen: bool,
        word: Option<&Broken>,
    ) -> Run {
        let piece = &self.flat.pieces[index];
        let size = self.size * piece.face.family.scale();
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
        Run { face: piece.face, size, text, glyphs, actual, width }
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
