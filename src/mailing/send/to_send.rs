//! What would be sent, in numbers.

use std::collections::BTreeMap;
use std::time::Duration;

use super::super::status::LEAST_OF_DOMAIN;
use super::dispatch::{Dispatch, is_email};
use crate::diag::Diagnostic;
use crate::journal::{JournalError, OnUnknown, State};

/// What is to be sent. No personal data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ToSend {
    /// E-mails of the folder.
    pub emails: u64,
    /// Open e-mails: those that this command would send, now or after a wait.
    pub open: u64,
    /// Those of them that wait.
    pub deferred: u64,
    /// Those of them of which it is not known whether the relay has them.
    pub unknown: u64,
    /// Held messages that this command handles: to be sent again, or to become letters.
    pub held: u64,
    /// E-mails by state.
    pub states: BTreeMap<State, u64>,
    /// Open messages by language tag.
    pub languages: BTreeMap<String, u64>,
    /// Open messages by domain, the largest first, if five recipients or more share it.
    pub domains: Vec<(String, u64)>,
    /// Open messages to all other domains.
    pub other_domains: u64,
    /// The organisation's address for bounces, and whether each message has its token in it.
    pub reports: Option<(String, bool)>,
    /// The shortest time that the limits allow.
    pub least: Duration,
}

impl Dispatch {
    /// What is to be sent.
    pub fn to_send(&self) -> ToSend {
        let ledger = self.mailing.journal.ledger();
        let mut found = ToSend::default();
        let mut domains: BTreeMap<u32, u64> = BTreeMap::new();
        let mut languages: BTreeMap<u16, u64> = BTreeMap::new();
        for (_, entry) in ledger.pieces().filter(|(_, entry)| is_email(entry.medium)) {
            found.emails += 1;
            *found.states.entry(entry.state).or_default() += 1;
            if self.takes(entry.state) {
                found.open += 1;
                *domains.entry(entry.domain).or_default() += 1;
                *languages.entry(entry.language).or_default() += 1;
            }
        }
        let of = |state| found.states.get(&state).copied().unwrap_or_default();
        (found.deferred, found.unknown) = (of(State::Deferred), of(State::Unknown));
        if self.held_becomes(OnUnknown::Resend) || self.held_becomes(OnUnknown::Letter) {
            found.held = of(State::Held);
        }
        found.languages = languages
            .iter()
            .map(|(number, count)| (ledger.language(*number).to_owned(), *count))
            .collect();
        let envelope = self.settings.envelope.as_ref();
        found.reports =
            envelope.map(|envelope| (envelope.bounces_to.as_str().to_owned(), envelope.verp));
        let limits = &self.settings.limits;
        let minutes = |count: u64, rate: Option<u32>| {
            let rate = rate.unwrap_or(u32::MAX).max(1);
            Duration::from_millis(count.saturating_mul(60_000) / u64::from(rate))
        };
        found.least = minutes(found.open, limits.per_minute);
        for (number, count) in domains {
            let name = ledger.domain(number);
            if let Some(limit) = limits.domains.get(name) {
                found.least = found.least.max(minutes(count, limit.per_minute));
            }
            match count >= LEAST_OF_DOMAIN {
                true => found.domains.push((name.to_owned(), count)),
                false => found.other_domains += count,
            }
        }
        found.domains.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        found
    }

    /// Open messages by the name of their variant.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn variants(&self) -> Result<BTreeMap<String, u64>, Box<Diagnostic>> {
        let journal = &self.mailing.journal;
        let mut variants = BTreeMap::new();
        let read = journal.each_row(|row| {
            let entry = row.piece.ok().and_then(|piece| journal.ledger().get(piece));
            if entry.is_some_and(|entry| is_email(entry.medium) && self.takes(entry.state)) {
                *variants.entry(row.variant).or_default() += 1;
            }
            Ok::<_, JournalError>(())
        });
        read.map_err(|error| Box::new(error.to_diagnostic().at(self.place())))?;
        Ok(variants)
    }
}
