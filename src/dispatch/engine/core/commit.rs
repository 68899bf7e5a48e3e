//! Leases and outcomes are gathered into commits.

use super::super::book::Book;
use super::super::end::End;
use super::super::queue::Job;
use super::super::trial::Trial;
use super::state::{BATCH, Core, GATHER, Prepared, Time};
use crate::journal::{Event, State};

impl Core {
    /// A message has passed the check.
    pub(in crate::dispatch::engine) fn prepared(&mut self, prepared: Prepared, now: Time) {
        let now = self.at(now);
        self.preparing = self.preparing.saturating_sub(1);
        if self.ending.is_none() {
            self.prepared.push(prepared);
            self.since.get_or_insert(now.steady);
        }
    }

    /// A message differs from the plan: nothing more is sent.
    pub(in crate::dispatch::engine) fn mismatch(
        &mut self,
        piece: u64,
        what: super::super::message::Difference,
    ) {
        self.preparing = self.preparing.saturating_sub(1);
        self.end(End::Mismatch { piece, what: Some(what) });
    }

    /// Whether there is something to commit now.
    pub(in crate::dispatch::engine) fn must_commit(&mut self, now: Time) -> bool {
        let now = self.at(now);
        self.settle_trial(now);
        let number = self.events.len() + self.prepared.len();
        let old = self.since.is_some_and(|since| now.steady >= since + GATHER);
        number >= BATCH || (number > 0 && (old || self.ending.is_some() || self.preparing == 0))
    }

    /// Commits outcomes and leases. The returned jobs may be sent now.
    ///
    /// # Errors
    /// The journal could not be written: nothing may be sent any more.
    pub(in crate::dispatch::engine) fn commit<B: Book>(
        &mut self,
        book: &mut B,
        now: Time,
    ) -> Result<Vec<Job>, B::Error> {
        let Time { wall, .. } = self.at(now);
        self.since = None;
        let mut events = std::mem::take(&mut self.events);
        let mut jobs = Vec::new();
        if self.ending.is_some() {
            // They were not leased: nothing needs to be recorded.
            self.prepared.clear();
        }
        for Prepared { piece, message } in std::mem::take(&mut self.prepared) {
            let Some(standing) = book.standing(piece) else { continue };
            match standing.state {
                State::Planned | State::Deferred => {}
                State::Unknown => events.push(Event::Resend { piece }),
                State::Held if self.reopened.remove(&piece) => {
                    events.push(Event::Resend { piece });
                }
                _ => {
                    self.came_back(standing.domain);
                    continue;
                }
            }
            events.push(Event::Leased { piece, message_id: message.message_id.clone() });
            let first = if standing.attempts == 0 { wall } else { standing.first };
            let attempt = standing.attempts.saturating_add(1);
            jobs.push(Job { piece, domain: standing.domain, attempt, first, message });
        }
        if !events.is_empty() {
            book.append(wall, &events)?;
        }
        self.out += jobs.len();
        Ok(jobs)
    }

    /// The refusals so far are about the recipients: commits them.
    pub(super) fn believe(&mut self) {
        let events = self.trial.believed();
        self.numbers.rejected += events.len() as u64;
        self.numbers.done += events.len() as u64;
        self.events.extend(events);
    }

    /// Decides about the refusals that are not committed yet, once the run ends and nothing is under way.
    fn settle_trial(&mut self, now: Time) {
        let Some(end) = &self.ending else { return };
        if self.trial.len() == 0 || self.preparing + self.out > 0 {
            return;
        }
        match Trial::is_believed_at(end) {
            true => self.believe(),
            false => {
                let events = self.trial.taken_back(end);
                self.events.extend(events);
            }
        }
        self.since.get_or_insert(now.steady);
    }
}
