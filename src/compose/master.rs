//! One letter for everybody of its kind, with marks in the place of a person's own values.

use crate::diag::Sources;
use crate::letter::Letter;
use crate::letter::own::{self, OwnValue, OwnValues};
use crate::recipients::Recipient;

use super::composer::{Composer, Watch};
use super::job::Job;

impl Job<'_> {
    /// The values in which this letter differs from others of its kind. `None` if one of them would
    /// not stand in a letter as it is.
    pub fn own_values(&self) -> Option<OwnValues> {
        let recipient = self.recipient;
        let guardian = recipient.guardian_name.as_deref().unwrap_or(&recipient.name);
        OwnValues::new(self.piece, &recipient.name, guardian, self.address)
    }
}

impl Composer {
    /// Composes the letter of everybody who differs from `job` only in their own values, with marks
    /// in the place of these: [`OwnValues::fill_letter`] makes each person's of it.
    ///
    /// `None` where that is not certain to give what [`compose`](Self::compose) gives: a template or
    /// a text looks at a value, a mark stands where no words do, or something is wrong with the
    /// letter, which composing it for the person will tell.
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
        // The same with invented values: no text holds a mark of its own, and filling in gives what
        // composing gives.
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
