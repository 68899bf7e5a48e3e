//! `dispatch.yaml`: the relay, how fast and when messages are sent, and how long they are retried.
//!
//! [`read`] reports all problems at once and opens all files that the settings name, so that its result is
//! ready for use: certificates, the password, keys of signatures. Options of the command line
//! ([`Overrides`]) override the file. Nothing is ignored: each key has an effect or a problem.

mod files;
mod hours;
mod named;
mod read;
mod relay;
mod values;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::dkim::Signer;
use super::engine::ALLOW_REFUSED;
pub use super::engine::Retry;
use super::smtp::Relay;
use super::stream::{Host, Tls};
use super::{Moment, Secret};
use crate::text::EmailAddress;

pub use hours::Hours;
pub use read::read;

/// Default name of the file, in the incident folder.
pub const FILE: &str = "dispatch.yaml";

/// Largest number of connections at a time.
pub const MAX_CONNECTIONS: usize = 16;

/// The settings of `send`.
#[derive(Debug)]
pub struct Settings {
    /// The relay. `None` if none is set and none is needed.
    pub relay: Option<Relay>,
    /// The return address for bounces.
    pub envelope: Option<EnvelopeSettings>,
    /// How fast messages are sent.
    pub limits: Limits,
    /// When messages are sent; at any time if `None`.
    pub hours: Option<Hours>,
    /// When sending ends: nothing is sent from then on.
    pub until: Option<Moment>,
    /// How often and how long messages are retried.
    pub retry: Retry,
    /// Who signs messages, in the order of the signatures.
    pub signers: Vec<Signer>,
}

/// The return address for bounces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnvelopeSettings {
    /// The mailbox.
    pub bounces_to: EmailAddress,
    /// Whether each message gets its own return address in this mailbox:
    /// `bounces+TOKEN@org.example`. Not every mailbox accepts such addresses, so it is off by
    /// default.
    pub verp: bool,
}

/// How fast messages are sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Connections at a time, 1 to [`MAX_CONNECTIONS`].
    pub connections: usize,
    /// Number of messages after which a connection is closed and reopened.
    pub messages_per_connection: u32,
    /// Messages per minute over all connections; no limit if `None`.
    pub per_minute: Option<u32>,
    /// Percentage of refused addresses up to which sending does not stop.
    pub allow_refused: u32,
    /// Limits for single recipient domains, by the domain in lower-case ASCII.
    pub domains: BTreeMap<String, DomainLimits>,
}

/// How fast messages to one domain are sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DomainLimits {
    /// Messages per minute.
    pub per_minute: Option<u32>,
    /// Messages in transmission at a time.
    pub connections: Option<usize>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 4,
            messages_per_connection: 100,
            per_minute: None,
            allow_refused: ALLOW_REFUSED,
            domains: BTreeMap::new(),
        }
    }
}

/// Options of the command line. They override the file.
#[derive(Debug, Clone, Default)]
pub struct Overrides {
    /// Whether messages will be sent to a relay: then there must be one, and a password if there is
    /// a user. A dry run, and messages written as files, need neither.
    pub needs_relay: bool,
    /// Another relay. Then the file's `relay` is ignored, so that no password is sent to a foreign
    /// host.
    pub relay: Option<(Host, Option<u16>)>,
    /// Whether and when the connection is encrypted.
    pub tls: Option<Tls>,
    /// The user who logs in.
    pub user: Option<String>,
    /// The file that contains the password. It overrides [`Self::password`].
    pub password_file: Option<PathBuf>,
    /// The password from the environment or from the service manager. It overrides the file that
    /// the settings name.
    pub password: Option<Secret>,
    /// The file with the certificates that are accepted.
    pub ca_file: Option<PathBuf>,
    /// Connections at a time.
    pub connections: Option<u64>,
    /// Messages per minute.
    pub per_minute: Option<u64>,
    /// When sending ends.
    pub until: Option<Moment>,
    /// Percentage of refused addresses up to which sending does not stop.
    pub allow_refused: Option<u64>,
}

/// Parses an argument: `HOST` or `HOST:PORT`, with an IPv6 address in brackets before a port.
pub fn parse_relay(text: &str) -> Option<(Host, Option<u16>)> {
    if let Some(host) = Host::new(text) {
        return Some((host, None));
    }
    let (host, port) = text.rsplit_once(':')?;
    let port = port.parse().ok().filter(|port| *port > 0)?;
    Some((Host::new(host)?, Some(port)))
}

/// Parses an argument: `starttls`, `implicit` or `none`.
pub fn parse_tls(text: &str) -> Option<Tls> {
    values::TLS.iter().find(|(name, _)| *name == text).map(|(_, tls)| *tls)
}
