//! Finds the units of a letter in what a medium shows: on the pages, or in the text of an e-mail.
//!
//! Both are compared letter by letter and digit by digit. Spaces, hyphens and other signs do not count,
//! because a medium may divide words and put bullets before items. A unit can begin only where a
//! paragraph, cell or line begins; the place behind the unit before it is tried first.

use unicode_normalization::UnicodeNormalization as _;

use crate::letter::trace::{Stretch, Unit};

/// A letter or digit that a medium shows, and its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown<P> {
    pub(super) letter: char,
    pub(super) place: P,
    /// Whether a paragraph, a cell or a line begins here.
    pub(super) begins: bool,
}

/// A stretch of words, and the places of its letters.
pub(super) struct Found<'u, P> {
    pub(super) stretch: &'u Stretch,
    pub(super) places: Vec<P>,
}

/// The characters of a text that are compared.
pub(super) fn counted(text: &str) -> impl Iterator<Item = char> {
    // NFKC resolves ligatures: a face may draw several letters as one glyph.
    text.nfkc().filter(|c| c.is_alphanumeric())
}

/// The stretches of all units that are shown, in the order of the units; then those that are shown again,
/// such as running headers.
pub(super) fn align<'u, P: Copy>(units: &'u [Unit], shown: &[Shown<P>]) -> Vec<Vec<Found<'u, P>>> {
    let mut sheet = Sheet { shown, taken: vec![false; shown.len()] };
    let letters = |unit: &Unit| -> Vec<Vec<char>> {
        unit.stretches.iter().map(|stretch| counted(&stretch.words).collect()).collect()
    };
    let units: Vec<(&Unit, Vec<Vec<char>>)> =
        units.iter().map(|unit| (unit, letters(unit))).collect();
    let mut next = 0;
    let mut out = Vec::new();
    // Most units follow each other, so the search goes on behind the last one found and only then begins at
    // the front: otherwise a short unit could take the words of a later, equal one.
    for (unit, letters) in &units {
        let places = (next..shown.len()).chain(0..next);
        if let Some((found, end)) = sheet.find(unit, letters, places) {
            next = end;
            out.push(found);
        }
    }
    // What is left over are repetitions. They come last, so that they never take a unit's own place.
    for (unit, letters) in &units {
        let mut from = 0;
        while let Some((found, end)) = sheet.find(unit, letters, from..shown.len()) {
            from = end;
            out.push(found);
        }
    }
    out
}

/// The letters that are shown, and which of them belong to a unit.
struct Sheet<'s, P> {
    shown: &'s [Shown<P>],
    /// Whether a shown letter belongs to a unit already.
    taken: Vec<bool>,
}

impl<P: Copy> Sheet<'_, P> {
    /// The first place where a unit is shown, and where it ends.
    fn find<'u>(
        &mut self,
        unit: &'u Unit,
        letters: &[Vec<char>],
        mut places: impl Iterator<Item = usize>,
    ) -> Option<(Vec<Found<'u, P>>, usize)> {
        let whole = letters.concat();
        if whole.is_empty() {
            return None;
        }
        let start = places.find(|at| self.fits(*at, &whole))?;
        let mut at = start;
        let mut found = Vec::new();
        for (stretch, letters) in unit.stretches.iter().zip(letters) {
            let here = self.shown.get(at..at + letters.len()).unwrap_or_default();
            at += letters.len();
            if !letters.is_empty() {
                let places = here.iter().map(|shown| shown.place).collect();
                found.push(Found { stretch, places });
            }
        }
        self.taken[start..at].fill(true);
        Some((found, at))
    }

    /// Whether the letters `whole` are shown from `at` on, at a beginning and not yet taken.
    fn fits(&self, at: usize, whole: &[char]) -> bool {
        self.shown.get(at..at + whole.len()).is_some_and(|here| {
            here.first().is_some_and(|first| first.begins)
                && here.iter().zip(whole).all(|(shown, letter)| shown.letter == *letter)
                && !self.taken[at..at + whole.len()].contains(&true)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letter::{Block, Inline, Letter, Part, trace};

    #[test]
    fn words_are_found_however_they_are_divided() {
        let text = format!("{} 09 123", trace::marked(0, "Soita meille,"));
        let block = Block::Paragraph {
            content: vec![Inline::Text(text)],
            lang: None,
            keep_with_next: false,
        };
        let letter = Letter {
            title: String::new(),
            parts: vec![Part {
                lang: "fi".into(),
                stationery: Default::default(),
                blocks: vec![block],
            }],
        };
        let units = trace::units(&letter);
        let lines = ["1. Soi-", "ta meille, 09", "Soita meille, 09", "123", "Soita meille, 09123"];
        let mut shown = Vec::new();
        for (line, text) in lines.iter().enumerate() {
            let letters = counted(text).enumerate();
            shown.extend(letters.map(|(at, letter)| Shown {
                letter,
                place: line,
                begins: at == 0 && line != 3,
            }));
        }
        let found = align(&units, &shown);
        let found: Vec<(&[usize], &[usize])> = found
            .iter()
            .flatten()
            .map(|found| (found.stretch.uses.as_slice(), found.places.as_slice()))
            .collect();
        let first = [(&[0][..], &[2; 11][..]), (&[][..], &[2, 2, 3, 3, 3][..])];
        let again = [(&[0][..], &[4; 11][..]), (&[][..], &[4; 5][..])];
        assert_eq!(found, [first, again].concat());
    }
}
