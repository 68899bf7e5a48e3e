//! What `send` is asked for.

use std::path::PathBuf;
use std::time::Duration;

use crate::dispatch::settings::Overrides;
use crate::journal::{OnUnknown, Opened};

/// The destination of messages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Destination {
    /// Through the relay of the settings.
    #[default]
    Relay,
    /// Into a Maildir.
    Maildir(PathBuf),
    /// Into the pickup directory of a mail server.
    Pickup(PathBuf),
}

/// The request of `send`.
#[derive(Debug, Clone)]
pub struct SendRequest {
    /// The output folder.
    pub out: PathBuf,
    /// The incident folder, if it is not where the run recorded it.
    pub incident: Option<PathBuf>,
    /// The settings; `dispatch.yaml` of the incident folder if not given.
    pub settings: Option<PathBuf>,
    /// Command-line options that override the settings.
    pub overrides: Overrides,
    /// The destination of messages.
    pub destination: Destination,
    /// What to do with messages of which it is not known whether the relay has them.
    pub on_unknown: OnUnknown,
    /// Whether `on_unknown` was given for held messages as well, because somebody has checked them. With
    /// [`OnUnknown::Hold`] they stay held.
    pub held_too: bool,
    /// Most messages in this run.
    pub limit: Option<u64>,
    /// Whether the run ends when all messages that are left must wait.
    pub no_wait: bool,
    /// How long a relay may be out of reach, if not the default.
    pub patience: Option<Duration>,
    /// Threads that read and check messages.
    pub jobs: usize,
    /// Who opens the journal.
    pub opened: Opened,
}
