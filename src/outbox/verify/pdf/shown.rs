//! What a stream of a page's content shows, and the text state that it leaves.

use crate::outbox::verify::fingerprint::words;

/// What a part of a page's content may leave to the next one. All else is as at the beginning if
/// the part [stands alone](super::content::Ended::alone).
#[derive(Clone, Copy, Default, PartialEq, Debug)]
pub(super) struct TextState {
    /// Index among the fonts of the file.
    pub(super) font: Option<usize>,
    /// Height of the line that text stands on, in pt.
    pub(super) line: Option<f64>,
}

/// What instructions show.
#[derive(Default)]
pub(super) struct Shown {
    pub(super) text: String,
    /// Whether there are glyphs that no text is known of.
    pub(super) unknown_glyphs: bool,
}

/// What a stream shows, and what it leaves.
pub(super) struct StreamText {
    pub(super) shown: Shown,
    /// The words of the text, if they are the same whatever stands before and after it.
    pub(super) words: Option<Vec<u64>>,
    pub(super) end: TextState,
}

impl StreamText {
    pub(super) fn new(shown: Shown, end: TextState) -> Self {
        Self { shown, words: None, end }
    }

    /// Reads the words as well, if the text begins and ends with the end of a line.
    pub(super) fn with_words(mut self) -> Self {
        let text = &self.shown.text;
        if text.starts_with('\n') && text.ends_with('\n') {
            let mut found = Vec::new();
            words(text, &mut found);
            found.shrink_to_fit();
            self.words = Some(found);
        }
        self
    }
}
