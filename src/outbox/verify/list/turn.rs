//! Recipients in the manifest: each once, in the order of the recipients file, with all their channels.

use super::cells::RowReader;
use super::entry::Files;
use crate::diag::codes::verify as codes;
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::outbox::record::RunRecord;
use crate::outbox::verify::people::People;
use crate::terms::Medium;

/// Walks through the rows of one recipient after another.
pub(super) struct Turn<'a> {
    pub(super) people: Option<&'a People>,
    /// The last recipient with a row.
    person: Option<u32>,
    /// The channels of their rows.
    pub(super) channels: Vec<Option<Medium>>,
    first_row: u64,
    /// Whether each recipient had rows already.
    seen: Vec<bool>,
    /// The outcomes in their rows, indexed by [`Outcome`](crate::outbox::manifest::Outcome).
    pub(super) outcomes: [bool; 3],
    /// Number of recipients by outcome.
    pub(super) counts: [u64; 3],
}

impl<'a> Turn<'a> {
    /// Before the first row. `people` is `None` if nothing can be compared by value.
    pub(super) fn new(people: Option<&'a People>) -> Self {
        Self {
            people,
            person: None,
            channels: Vec::new(),
            first_row: 0,
            seen: vec![false; people.map_or(0, People::len)],
            outcomes: [false; 3],
            counts: [0; 3],
        }
    }

    /// Begins a row and returns its recipient. `first` is whether the row above has another id.
    pub(super) fn begin(&mut self, first: bool, at: &mut RowReader<'_>) -> Option<u32> {
        let people = self.people?;
        if !first {
            return self.person;
        }
        self.first_row = at.row;
        let before = self.person;
        self.person = people.find(at.cell("recipient"));
        match (before, self.person) {
            (_, None) => at.problem(
                codes::UNKNOWN_RECIPIENT,
                "recipient",
                "no row of the recipients file has this id",
            ),
            (Some(before), Some(now)) if now < before => at.problem(
                codes::ORDER,
                "recipient",
                "this recipient is before the one above in the recipients file; the rows of the \
                 manifest are in another order",
            ),
            _ => {}
        }
        if let Some(seen) = self.person.and_then(|person| self.seen.get_mut(person as usize)) {
            if *seen {
                at.problem(
                    codes::ROWS_OF_PERSON,
                    "recipient",
                    "this recipient has other rows further up",
                );
            }
            *seen = true;
        }
        self.person
    }

    /// Ends the rows of a recipient: there must be one for each of their channels.
    pub(super) fn end(&mut self, record: &RunRecord, files: Files, problems: &mut Diagnostics) {
        let channels = std::mem::take(&mut self.channels);
        if channels.is_empty() {
            return;
        }
        // A recipient has one outcome, the worst of their channels: failed, else excluded, else
        // rendered.
        let outcomes = std::mem::take(&mut self.outcomes);
        let worst = outcomes.iter().rposition(|seen| *seen).unwrap_or(0);
        self.counts[worst] += 1;
        let (Some(people), Some(person)) = (self.people, self.person) else { return };
        let both = people.get(person).is_some_and(|person| person.both());
        let expected = if both && record.request.channel == "all" { 2 } else { 1 };
        // A row without a channel is for the recipient as a whole, whatever channels they have.
        let whole = channels.as_slice() == [None];
        let twice = channels.len() == 2 && channels[0] == channels[1];
        if !whole && (channels.len() != expected || twice) {
            let place = Place::Row { source: files.manifest, row: self.first_row, column: None };
            let message = format!(
                "expected {expected} rows for this recipient, one for each channel; found {}",
                channels.len()
            );
            problems.push(Diagnostic::error(codes::ROWS_OF_PERSON, message).at(place));
        }
    }

    /// After the last row: every selected recipient had one. Only of a whole run is it known who
    /// was selected.
    pub(super) fn finish(&self, record: &RunRecord, files: Files, problems: &mut Diagnostics) {
        let Some(people) = self.people else { return };
        let request = &record.request;
        let everybody = request.channel == "all"
            && request.language.is_none()
            && request.only == 0
            && request.pieces == 0
            && request.limit.is_none()
            && !request.sample
            && request.shard.is_none();
        if everybody && record.finished {
            for (person, _) in (0..).zip(&self.seen).filter(|(_, seen)| !**seen) {
                let row = people.row(person);
                let Some(source) = files.recipients.get(usize::from(row.list())) else { continue };
                let place = Place::Row { source: *source, row: row.number(), column: None };
                let message = "this recipient has no row in the manifest";
                problems.push(Diagnostic::error(codes::MISSING_PERSON, message).at(place));
            }
        }
    }
}
