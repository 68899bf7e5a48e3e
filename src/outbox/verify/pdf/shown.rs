//! The text of a content stream, and the text state after it.

use crate::outbox::verify::fingerprint::words;

/// The text state that a content stream leaves to the next one. Everything else is in its initial
/// state if the stream [is independent](super::content::Ended::alone).
#[derive(Clone, Copy, Default, PartialEq, Debug)]
pub(super) struct TextState {
    /// Index of the font in the file's [`Fonts`](super::fonts::Fonts).
    pub(super) font: Option<usize>,
    /// Vertical position of the current text line, in pt.
    pub(super) line: Option<f64>,
}

/// The text that instructions show.
#[derive(Default)]
pub(super) struct Shown {
    pub(super) text: String,
    /// Whether there are glyphs without a known text.
    pub(super) unknown_glyphs: bool,
}

/// The text of a stream, and the state after it.
pub(super) struct StreamText {
    pub(super) shown: Shown,
    /// The words of the text, if they are the same whatever comes before and after it.
    pub(super) words: Option<Vec<u64>>,
    pub(super) end: TextState,
}

impl StreamText {
    pub(super) fn new(shown: Shown, end: TextState) -> Self {
        Self { shown, words: None, end }
    }

    /// Adds the words if the text begins and ends with a line break.
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
