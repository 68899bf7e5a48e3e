//! An output folder that is ready to be sent.

use std::sync::Arc;

use super::super::open::Mailing;
use super::request::{Destination, SendRequest};
use crate::diag::{Diagnostic, Place};
use crate::dispatch::settings::Settings;
use crate::journal::{Exported, Key, Moment, OnUnknown, State};
use crate::outbox::RunRecord;
use crate::pipeline::code_digits;
use crate::terms::Medium;

/// An output folder that is ready to be sent.
#[derive(Debug)]
pub struct Dispatch {
    pub(in crate::mailing) mailing: Mailing,
    pub(in crate::mailing) settings: Settings,
    pub(in crate::mailing) signers: Arc<Vec<crate::dispatch::dkim::Signer>>,
    /// The key with which addresses are hashed.
    pub(super) key: Key,
    pub(super) request: SendRequest,
}

impl Dispatch {
    /// The record of the run, with its check code and numbers.
    pub fn record(&self) -> &RunRecord {
        &self.mailing.record
    }

    /// What became of messages that an earlier process left unfinished.
    pub fn recovered(&self) -> &crate::journal::Recovered {
        &self.mailing.recovered
    }

    /// The destination in words, for the operator and the journal.
    pub fn destination(&self) -> String {
        match &self.request.destination {
            Destination::Relay => match &self.settings.relay {
                Some(relay) => format!("smtp {}:{} {}", relay.host, relay.port, relay.tls.name()),
                None => "smtp".to_owned(),
            },
            Destination::Maildir(_) => "maildir".to_owned(),
            Destination::Pickup(_) => "pickup".to_owned(),
        }
    }

    /// Whether a check code is that of the run.
    pub fn is_confirmed_by(&self, code: &str) -> bool {
        let own = &self.mailing.record.digest;
        !own.is_empty() && code_digits(own) == code_digits(code)
    }

    /// The time zone of the sending hours.
    pub fn time_zone(&self) -> Option<jiff::tz::TimeZone> {
        self.settings.hours.as_ref().map(|hours| hours.time_zone().clone())
    }

    /// The output folder, as problems name it.
    pub(super) fn place(&self) -> Place {
        Place::Path(self.request.out.display().to_string())
    }

    /// Whether the command says that held messages become `what`.
    pub(super) fn held_becomes(&self, what: OnUnknown) -> bool {
        self.request.held_too && self.request.on_unknown == what
    }

    /// Whether this command sends messages in a state, now or after a wait.
    pub(in crate::mailing) fn takes(&self, state: State) -> bool {
        is_open(state) || (state == State::Held && self.held_becomes(OnUnknown::Resend))
    }

    /// Closes the journal without sending.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn close(self, at: Moment) -> Result<Exported, Box<Diagnostic>> {
        let place = self.place();
        self.mailing.journal.close(at).map_err(|error| Box::new(error.to_diagnostic().at(place)))
    }
}

pub(in crate::mailing) fn is_email(medium: Option<Medium>) -> bool {
    medium == Some(Medium::Email)
}

/// Whether `send` sends messages in this state by default, now or after a wait.
fn is_open(state: State) -> bool {
    matches!(state, State::Planned | State::Deferred | State::Unknown)
}
