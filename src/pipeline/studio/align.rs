//! Finds the units of a letter again where a medium shows them.
//!
//! Both are held against each other letter by letter and digit by digit; blanks, hyphens and other
//! signs do not count, because a medium may divide words and set marks before items. A unit is looked for
//! only where something begins, behind the one before it first.

use unicode_normalization::UnicodeNormalization as _;

use crate::letter::trace::{Stretch, Unit};

/// A letter that a medium shows, at a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown<P> {
    pub(super) letter: char,
    pub(super) place: P,
    /// Whether a paragraph, a cell or a line begins here.
    pub(super) begins: bool,
}

/// A stretch of words and the places of its letters.
pub(super) struct Found<'u, P> {
    pub(super) stretch: &'u Stretch,
    pub(super) places: Vec<P>,
}

/// What counts of a text.
pub(super) fn counted(text: &str) -> impl Iterator<Item = char> {
    text.nfc().filter(|c| c.is_alphanumeric())
}

/// The stretches of all units that are shown, in the order of the units.
pub(super) fn align<'u, P: Copy>(units: &'u [Unit], shown: &[Shown<P>]) -> Vec<Vec<Found<'u, P>>> {
    let mut taken = vec![false; shown.len()];
    let mut next = 0;
    let mut out = Vec::new();
    for unit in units {
        let letters: Vec<Vec<char>> =
            unit.stretches.iter().map(|stretch| counted(&stretch.words).collect()).collect();
        let whole: Vec<char> = letters.concat();
        if whole.is_empty() {
            continue;
        }
        let fits = |at: usize| {
            shown.get(at..at + whole.len()).is_some_and(|here| {
                here[0].begins
                    && here.iter().zip(&whole).all(|(shown, letter)| shown.letter == *letter)
                    && !taken[at..at + whole.len()].contains(&true)
            })
        };
        let Some(start) = (next..shown.len()).chain(0..next).find(|at| fits(*at)) else {
            continue;
        };
        let mut at = start;
        let mut found = Vec::new();
        for (stretch, letters) in unit.stretches.iter().zip(&letters) {
            let places = shown[at..at + letters.len()].iter().map(|shown| shown.place).collect();
            at += letters.len();
            if !letters.is_empty() {
                found.push(Found { stretch, places });
            }
        }
        taken[start..at].fill(true);
        next = at;
        out.push(found);
    }
    out
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
        let lines = ["1. Soi-", "ta meille, 09", "Soita meille, 09", "123"];
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
        assert_eq!(found, [(&[0][..], &[2; 11][..]), (&[][..], &[2, 2, 3, 3, 3][..])]);
    }
}
