//! The pages of each variant, found by composing it once with an invented recipient.

use crate::terms::Medium;

use super::assign::Assignment;

/// Most variants that are composed beforehand. A list with more has nearly one variant for each
/// recipient; what is wrong with a text has shown long before.
const MOST_VARIANTS: usize = 4_000;

/// An estimate of the sheets of paper, from the pages of each variant with an invented recipient.
#[derive(Default)]
pub(super) struct Sheets {
    letters: u64,
    /// Letters of variants that were not composed.
    unknown: u64,
    sheets: u64,
}

impl Sheets {
    /// Adds a letter; 0 pages if its variant was not composed.
    pub(super) fn add(&mut self, pages: usize) {
        self.letters += 1;
        self.unknown += u64::from(pages == 0);
        self.sheets += pages.div_ceil(2) as u64;
    }

    /// The estimate. Letters of unknown variants count as the average of the others.
    pub(super) fn estimated(&self) -> u64 {
        let known = self.letters - self.unknown;
        let of_unknown = (self.sheets * self.unknown).checked_div(known);
        self.sheets + of_unknown.unwrap_or(self.unknown)
    }
}

/// The pages of the variants composed so far.
#[derive(Default)]
pub(super) struct Variants {
    /// By the number of the group: pages of a letter, of a letter in large print, of an e-mail.
    pages: Vec<[Option<usize>; 3]>,
    tried: usize,
}

impl Variants {
    /// The pages of a recipient's piece; `try_it` composes its variant and counts them if that was not
    /// done before. 0 beyond the limit of variants.
    pub(super) fn pages(
        &mut self,
        assignment: &Assignment,
        medium: Medium,
        try_it: impl FnOnce() -> usize,
    ) -> usize {
        let Some(number) = assignment.group.number else { return 0 };
        if self.pages.len() <= number {
            self.pages.resize(number + 1, [None; 3]);
        }
        let [letter, large, email] = &mut self.pages[number];
        let pages = match medium {
            Medium::Letter if assignment.large_print => large,
            Medium::Letter => letter,
            Medium::Email => email,
        };
        if pages.is_none() && self.tried >= MOST_VARIANTS {
            return 0;
        }
        *pages.get_or_insert_with(|| {
            self.tried += 1;
            try_it()
        })
    }
}
