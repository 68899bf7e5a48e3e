//! What a run of the engine needs: the source of messages, the way to the relay, limits and rules.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::super::codes;
use super::super::source::Messages;
use super::dispatch::{Dispatch, is_email};
use super::request::Destination;
use crate::diag::Diagnostic;
use crate::dispatch::Clock;
use crate::dispatch::engine::{
    Bounces, FolderKind, FolderTransport, Hours, Policy, SmtpTransport, Transport,
};
use crate::dispatch::settings::Settings;
use crate::journal::{Moment, State};

impl Dispatch {
    pub(in crate::mailing) fn messages(&self) -> Messages {
        let journal = &self.mailing.journal;
        Messages::new(&self.mailing.out, journal.run(), self.key.clone(), Arc::clone(&self.signers))
    }

    fn bounces(&self) -> Bounces {
        match &self.settings.envelope {
            Some(envelope) => {
                Bounces { address: Some(envelope.bounces_to.clone()), verp: envelope.verp }
            }
            None => Bounces::default(),
        }
    }

    /// The way to the destination, before any connection.
    ///
    /// # Errors
    /// A folder for messages cannot be used.
    pub(in crate::mailing) fn transport(
        &self,
        clock: &Arc<dyn Clock>,
        after_dot: Arc<dyn Fn() + Send + Sync>,
    ) -> Result<Arc<dyn Transport>, Box<Diagnostic>> {
        let folder = |folder: &Path, kind| -> Result<Arc<dyn Transport>, Box<Diagnostic>> {
            match FolderTransport::new(folder, kind) {
                Ok(transport) => Ok(Arc::new(transport)),
                Err(error) => Err(Box::new(codes::folder(&error.to_string(), folder))),
            }
        };
        match &self.request.destination {
            Destination::Maildir(path) => folder(path, FolderKind::Maildir),
            Destination::Pickup(path) => folder(path, FolderKind::Pickup(self.bounces())),
            Destination::Relay => match &self.settings.relay {
                Some(relay) => Ok(Arc::new(SmtpTransport::new(
                    relay.clone(),
                    self.bounces(),
                    Arc::clone(clock),
                    after_dot,
                ))),
                // Not reached: the settings were read with a relay required.
                None => Err(Box::new(codes::internal("no relay"))),
            },
        }
    }

    pub(super) fn policy(&self) -> Policy {
        let Settings { limits, hours, until, retry, .. } = &self.settings;
        let ledger = self.mailing.journal.ledger();
        let mut domains: BTreeMap<u32, &str> = BTreeMap::new();
        if !limits.domains.is_empty() {
            for (_, entry) in ledger.pieces().filter(|(_, entry)| is_email(entry.medium)) {
                domains.entry(entry.domain).or_insert_with(|| ledger.domain(entry.domain));
            }
        }
        let limited =
            domains.iter().filter_map(|(at, name)| Some((*at, limits.domains.get(*name)?)));
        let limited: Vec<_> = limited.collect();
        let rates = limited.iter().filter_map(|(at, limit)| Some((*at, limit.per_minute?)));
        let connections = limited.iter().filter_map(|(at, limit)| {
            Some((*at, u32::try_from(limit.connections?).unwrap_or(u32::MAX)))
        });
        let hours =
            hours.clone().map(|hours| -> Hours { Arc::new(move |now: Moment| hours.opens(now)) });
        let usual = Policy::default();
        Policy {
            connections: u32::try_from(limits.connections).unwrap_or(usual.connections),
            per_connection: limits.messages_per_connection,
            per_minute: limits.per_minute,
            domain_rates: rates.collect(),
            domain_connections: connections.collect(),
            hours,
            until: *until,
            // If retries begin within seconds, waiting for the relay must not take longer.
            settle: usual.settle.min(retry.first),
            retry: *retry,
            on_unknown: self.request.on_unknown,
            allow_refused: limits.allow_refused,
            accepted_before: ledger.pieces().any(|(_, entry)| {
                is_email(entry.medium) && matches!(entry.state, State::Accepted | State::Bounced)
            }),
            limit: self.request.limit,
            no_wait: self.request.no_wait,
            patience: self.request.patience.map_or(usual.patience, |time| [time; 2]),
            back_off: usual.back_off,
        }
    }
}
