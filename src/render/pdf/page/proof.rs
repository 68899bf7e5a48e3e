//! Proofs: letters for checking, with lines over them that the finished ones do not have.
//!
//! A [`Proof`] is built from a [`LaidOut`] and is another type: what writes letters for the print
//! house takes no proof. The proof word is over every page, so that no sheet of a proof is taken
//! for a letter; window, clear zone and folds are over the first.

use super::clear_zone::frame_bars;
use super::layout::LaidOut;
use super::problem::{ElementPath, LayoutProblem};
use super::settings::Settings;
use crate::render::pdf::paper::envelope::{Area, SHEET_WIDTH};
use crate::render::pdf::paper::measures::{self as m, mm};
use crate::render::pdf::text::fonts::{Fonts, Weight};
use crate::render::pdf::text::inline;
use crate::render::pdf::text::paragraph::{self, Line};

/// The words of a proof in the language of the letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofWords {
    /// The word across each page: `PROOF`.
    pub word: String,
    /// The window of the envelope with the sheet in its upper left corner.
    pub window: String,
    /// Label of the area that the window shows wherever the sheet lies.
    pub always_visible: String,
    /// The clear zone, in which nothing but the address may be printed.
    pub clear_zone: String,
    /// Label of a fold.
    pub fold: String,
}

/// A letter that is a proof and can be nothing else.
///
/// `Debug` shows no words: some of them are a recipient's.
#[derive(Debug)]
pub struct Proof {
    pub(in crate::render::pdf) letter: LaidOut,
    /// One a page.
    pub(in crate::render::pdf) overlays: Vec<Overlay>,
}

/// The overlay of a page, in points from its upper left corner.
#[derive(Clone, Default)]
pub(crate) struct Overlay {
    /// Filled rectangles: left, top, right, bottom.
    pub(crate) lines: Vec<[f32; 4]>,
    /// Left end, baseline and words.
    pub(crate) labels: Vec<(f32, f32, Line)>,
    /// The proof word. It is centred on the page and rises at 45 degrees.
    pub(crate) word: Option<Line>,
}

impl std::fmt::Debug for Overlay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Overlay").field("lines", &self.lines.len()).finish_non_exhaustive()
    }
}

/// Type size of labels.
const LABEL: f32 = 7.0;
/// Length of the proof word, and the most of its type size.
const WORD: (f32, f32) = (mm(220.0), 200.0);
/// Dashes of folds, and white between them.
const DASH: f32 = mm(3.0);

impl LaidOut {
    /// The letter as a proof for an envelope, which must be that of its own settings.
    ///
    /// # Errors
    /// A word has a character that no face has.
    pub fn proof(self, settings: &Settings, words: &ProofWords) -> Result<Proof, LayoutProblem> {
        let fonts = self.fonts.clone();
        let lang = self.lang.clone();
        let set = |text: &str, size: f32| set(&fonts, text, &lang, size);
        // Set once to measure its length, and again in the size that gives it the wanted length.
        let trial = set(&words.word, 100.0)?;
        let size = (100.0 * WORD.0 / trial.width.max(1.0)).min(WORD.1);
        let word = set(&words.word, size)?;
        let mut overlays: Vec<Overlay> = (0..self.pages.len())
            .map(|_| Overlay { word: Some(word.clone()), ..Overlay::default() })
            .collect();
        if let Some(first) = overlays.first_mut() {
            let envelope = settings.envelope();
            let (always, ever) = (envelope.always_visible(), envelope.ever_visible());
            let window = Area::between(always.left, always.top, ever.right(), ever.bottom());
            let zone = envelope.clear_zone();
            for (area, thickness, words, label) in [
                (zone, 0.5, &words.clear_zone, zone.top + 3.0),
                (window, 1.0, &words.window, window.bottom() - 1.0),
                (always, 0.5, &words.always_visible, always.bottom() - 1.0),
            ] {
                first.frame(area, thickness);
                let left = area.left.max(4.0) + 1.0;
                first.labels.push((mm(left), mm(label), set(words, LABEL)?));
            }
            for fold in envelope.folds() {
                let line = set(&words.fold, LABEL)?;
                first.dashes(mm(*fold));
                let x = mm(SHEET_WIDTH - 4.0) - line.width;
                first.labels.push((x, mm(fold - 1.0), line));
            }
        }
        Ok(Proof { letter: self, overlays })
    }
}

impl Proof {
    /// How many pages it has.
    pub fn pages(&self) -> usize {
        self.letter.pages()
    }
}

impl Overlay {
    fn frame(&mut self, area: Area, thickness: f32) {
        let corners = [area.left, area.top, area.right(), area.bottom()].map(mm);
        self.lines.extend(frame_bars(corners, thickness));
    }

    /// A dashed line over the whole width.
    fn dashes(&mut self, y: f32) {
        let count = (m::PAGE_WIDTH / (2.0 * DASH)) as usize;
        let dash = |at: usize| {
            let x = 2.0 * DASH * at as f32;
            [x, y - 0.25, x + DASH, y + 0.25]
        };
        self.lines.extend((0..=count).map(dash));
    }
}

fn set(fonts: &Fonts, text: &str, lang: &str, size: f32) -> Result<Line, LayoutProblem> {
    match inline::plain(fonts, text, lang, Weight::SemiBold, false) {
        Ok(flat) => Ok(paragraph::set_line(fonts, &flat, size)),
        Err(character) => {
            let path = ElementPath::new("proof");
            Err(LayoutProblem::MissingGlyph { path, character: Some(character) })
        }
    }
}
