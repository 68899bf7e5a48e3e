//! `dispatch.yaml`: the relay, how fast and when messages go out, how long they are tried.
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

/// Usual name of the file, in the incident folder.
pub const FILE: &str = "dispatch.yaml";

/// Most connections at a time.
pub const MAX_CONNECTIONS: usize = 16;

/// The settings of `send`.
#[derive(Debug)]
pub struct Settings {
    /// The relay. `None` if none is given and none is needed.
    pub relay: Option<Relay>,
    /// Where bounces go.
    pub envelope: Option<EnvelopeSettings>,
    /// How fast messages go out.
    pub limits: Limits,
    /// When messages go out; at any time if not given.
    pub hours: Option<Hours>,
    /// When the dispatch ends: nothing goes out from then on.
    pub until: Option<Moment>,
    /// How long messages are tried.
    pub retry: Retry,
    /// Who signs messages, in the order of the signatures.
    pub signers: Vec<Signer>,
}

/// Where bounces go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnvelopeSettings {
    /// The mailbox.
    pub bounces_to: EmailAddress,
    /// Whether each message gets an address of its own in it: `bounces+TOKEN@org.example`. Not every
    /// mailbox takes such addresses, so it must be asked for.
    pub verp: bool,
}

/// How fast messages go out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Connections at a time, 1 to [`MAX_CONNECTIONS`].
    pub connections: usize,
    /// Messages after which a connection is closed and reopened.
    pub messages_per_connection: u32,
    /// Messages a minute, all connections together; no limit if not given.
    pub per_minute: Option<u32>,
    /// Refused addresses of a hundred that do not stop the dispatch.
    pub allow_refused: u32,
    /// Limits of single domains of recipients, by the domain in small letters of ASCII.
    pub domains: BTreeMap<String, DomainLimits>,
}

/// How fast messages to one domain go out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DomainLimits {
    /// Messages a minute.
    pub per_minute: Option<u32>,
    /// Messages on their way at a time.
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

/// What the command line says. It goes before the file.
#[derive(Debug, Clone, Default)]
pub struct Overrides {
    /// Whether messages will be handed to a relay: then there must be one, and a password if somebody
    /// logs in. A dry run, and messages written as files, need neither.
    pub needs_relay: bool,
    /// Another relay. Then nothing of the file's `relay` counts: no password goes to a stranger.
    pub relay: Option<(Host, Option<u16>)>,
    /// Whether and when the connection is encrypted.
    pub tls: Option<Tls>,
    /// Who logs in.
    pub user: Option<String>,
    /// The file that holds the password. It goes before [`Self::password`].
    pub password_file: Option<PathBuf>,
    /// The password from the environment or from the service manager. It goes before the file that
    /// the settings name.
    pub password: Option<Secret>,
    /// The file with the certificates that are accepted.
    pub ca_file: Option<PathBuf>,
    /// Connections at a time.
    pub connections: Option<u64>,
    /// Messages a minute.
    pub per_minute: Option<u64>,
    /// When the dispatch ends.
    pub until: Option<Moment>,
    /// Refused addresses of a hundred that do not stop the dispatch.
    pub allow_refused: Option<u64>,
}

/// Reads `HOST` or `HOST:PORT`, an IPv6 address with a port in brackets, as an argument has it.
pub fn parse_relay(text: &str) -> Option<(Host, Option<u16>)> {
    if let Some(host) = Host::new(text) {
        return Some((host, None));
    }
    let (host, port) = text.rsplit_once(':')?;
    let port = port.parse().ok().filter(|port| *port > 0)?;
    Some((Host::new(host)?, Some(port)))
}

/// Reads `starttls`, `implicit` or `none`, as an argument has it.
pub fn parse_tls(text: &str) -> Option<Tls> {
    values::TLS.iter().find(|(name, _)| *name == text).map(|(_, tls)| *tls)
}
