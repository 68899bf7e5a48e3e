//! Masters: one letter for all recipients of a kind, with marks in place of their own values.

use crate::diag::Sources;
use crate::letter::Letter;
use crate::letter::own::{self, OwnValue, OwnValues};
use crate::recipients::Recipient;

use super::composer::{Composer, Watch};
use super::job::Job;

impl Job<'_> {
    /// The recipient's own values in this letter. `None` if one of them would not appear in the
    /// letter unchanged.
    pub fn own_values(&self) -> Option<OwnValues> {
        let recipient = self.recipient;
        let guardian = recipient.guardian_name.as_deref().unwrap_or(&recipient.name);
        OwnValues::new(self.piece, &recipient.name, guardian, self.address)
    }
}

impl Composer {
    /// Composes the master of all recipients who differ from `job` only in their own values:
    /// [`OwnValues::fill_letter`] turns it into each recipient's letter.
    ///
    /// `None` if the filled-in master might differ from the result of [`compose`](Self::compose): a
    /// template or a text depends on a value, a mark is outside of text, or the letter has faults,
    /// which composing it for the recipient will report.
    pub fn master(&self, job: &Job<'_>, sources: &Sources) -> Option<Letter> {
        let lines = job.address.len();
        if !self.only_prints || lines > own::MOST_LINES {
            return None;
        }
        let mark = |value: OwnValue| value.mark().to_string();
        let address: Vec<String> =
            (0..lines).map(|index| mark(OwnValue::AddressLine(index))).collect();
        let (name, guardian) = (mark(OwnValue::Name), mark(OwnValue::Guardian));
        let marked =
            self.with_values(job, (&mark(OwnValue::Piece), &name, &guardian, &address), sources)?;
        // A trial with invented values: no text contains a mark of its own, and filling in yields
        // the same as composing.
        let address: Vec<String> = (0..lines).map(|index| format!("Rivi & <{index}>")).collect();
        let (piece, name, guardian) = ("000\u{a0}000", "Maija \"M\" O'Esimerkki", "Matti & Co <x>");
        let composed = self.with_values(job, (piece, name, guardian, &address), sources)?;
        let values = OwnValues::new(piece, name, guardian, &address)?;
        (values.fill_letter(&marked) == composed).then_some(marked)
    }

    fn with_values(
        &self,
        job: &Job<'_>,
        (piece, name, guardian, address): (&str, &str, &str, &[String]),
        sources: &Sources,
    ) -> Option<Letter> {
        let recipient = Recipient {
            name: name.to_owned(),
            guardian_name: Some(guardian.to_owned()),
            ..job.recipient.clone()
        };
        let job = Job { recipient: &recipient, piece, address, ..*job };
        let composed = self.watched(&job, sources, Watch::Nothing).ok()?;
        (!composed.looked).then_some(composed.letter)
    }
}
