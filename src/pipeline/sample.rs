//! The recipients of `--sample`: one of each kind, and the hardest rows.

use std::collections::BTreeMap;

use crate::catalogue::Certainty;
use crate::recipients::Recipient;

use super::assign::Assignment;
use crate::terms::Medium;

/// What recipients of a kind have in common: languages, media, variant, pages of the letter.
type Kind = (String, Vec<Medium>, String, usize);

/// The first recipient of each kind, and the first with the highest count of each measure.
#[derive(Default)]
pub(super) struct Sample {
    first: BTreeMap<Kind, Taken>,
    /// Measures: characters of the name, characters of the address, categories of data, pages.
    hardest: [Option<(usize, Taken)>; 4],
}

/// 0-based index among all recipients, and how many pieces they get.
type Taken = (u64, u64);

impl Sample {
    /// Adds the next recipient. `pages` are those of their letter.
    pub(super) fn see(
        &mut self,
        number: u64,
        recipient: &Recipient,
        assignment: &Assignment,
        pages: usize,
    ) {
        if assignment.media.is_empty() {
            return;
        }
        let taken = (number, assignment.media.len() as u64);
        let variant = assignment.variant_name().to_owned();
        let kind = (assignment.language().to_owned(), assignment.media.clone(), variant, pages);
        self.first.entry(kind).or_insert(taken);
        let data = assignment.variant.data.iter();
        let counts = [
            recipient.name.chars().count(),
            assignment.address.iter().map(|line| line.chars().count()).sum(),
            data.filter(|item| item.certainty != Certainty::NotLeaked).count(),
            pages,
        ];
        for (hardest, count) in self.hardest.iter_mut().zip(counts) {
            if hardest.is_none_or(|(most, _)| count > most) {
                *hardest = Some((count, taken));
            }
        }
    }

    /// The sample: 0-based indexes, and how many pieces each recipient gets.
    pub(super) fn people(&self) -> BTreeMap<u64, u64> {
        let hardest = self.hardest.iter().flatten().map(|(_, taken)| *taken);
        self.first.values().copied().chain(hardest).collect()
    }
}
