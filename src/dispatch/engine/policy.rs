//! What was asked for: how fast, how long, and what becomes of what.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use super::breaker::ALLOW_REFUSED;
use super::queue::Job;
use super::retry::Retry;
use super::transport::Outcome;
use crate::journal::{Answer, Event, Moment, OnUnknown, RejectReason, ReleaseReason};

/// Says until when sending hours have not begun; `None` while they last.
pub type Hours = Arc<dyn Fn(Moment) -> Option<Moment> + Send + Sync>;

/// Limits and rules of a run.
#[derive(Clone)]
pub struct Policy {
    /// Worker threads, each with a connection.
    pub connections: u32,
    /// Then a connection is closed and made anew.
    pub per_connection: u32,
    /// Messages a minute, to all.
    pub per_minute: Option<u32>,
    /// Messages a minute by the number of a domain.
    pub domain_rates: BTreeMap<u32, u32>,
    /// Messages at the same time by the number of a domain.
    pub domain_connections: BTreeMap<u32, u32>,
    /// Sending hours.
    pub hours: Option<Hours>,
    /// Nothing is sent after this.
    pub until: Option<Moment>,
    /// When refused messages are tried again.
    pub retry: Retry,
    /// What becomes of messages of which nobody knows.
    pub on_unknown: OnUnknown,
    /// Refused addresses of a hundred that do not stop the run; with 100, refusals never do.
    pub allow_refused: u32,
    /// Whether the relay has taken messages of this mailing in an earlier run.
    pub accepted_before: bool,
    /// How long the relay has time to settle before such a message is sent again.
    pub settle: Duration,
    /// At most so many messages in this run.
    pub limit: Option<u64>,
    /// Whether the run ends when all that is left must wait.
    pub no_wait: bool,
    /// How long a relay may be out of reach before the first message has been taken, and later on.
    pub patience: [Duration; 2],
    /// How long a worker waits after the first, second, … failure to connect.
    pub back_off: Vec<Duration>,
}

impl std::fmt::Debug for Policy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Policy").field("connections", &self.connections).finish_non_exhaustive()
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            connections: 4,
            per_connection: 100,
            per_minute: None,
            domain_rates: BTreeMap::new(),
            domain_connections: BTreeMap::new(),
            hours: None,
            until: None,
            retry: Retry::default(),
            on_unknown: OnUnknown::Resend,
            allow_refused: ALLOW_REFUSED,
            accepted_before: false,
            settle: Duration::from_secs(5),
            limit: None,
            no_wait: false,
            patience: [Duration::from_secs(5 * 60), Duration::from_secs(60 * 60)],
            back_off: [200, 1_000, 5_000, 30_000, 60_000, 120_000]
                .map(Duration::from_millis)
                .into(),
        }
    }
}

impl Policy {
    /// What is entered into the journal for an outcome as far as one message tells; `None` if nothing
    /// can be. The coordinator, who knows of the others, may decide otherwise.
    pub fn event(&self, outcome: &Outcome, job: &Job, now: Moment) -> Option<Event> {
        let piece = job.piece;
        let released = |why: ReleaseReason| Event::Released { piece, why: why.into() };
        Some(match outcome {
            Outcome::Accepted(answer) => Event::Accepted { piece, answer: answer.clone() },
            Outcome::Later { answer, .. } => {
                let delay = self.retry.delay(piece, job.attempt);
                Event::Deferred { piece, until: now.plus(delay), answer: answer.clone() }
            }
            Outcome::Refused(answer) => {
                Event::Rejected { piece, why: RejectReason::Refused.into(), answer: answer.clone() }
            }
            Outcome::NeedsLetter => Event::Rejected {
                piece,
                why: RejectReason::NeedsLetter.into(),
                answer: Answer::default(),
            },
            Outcome::Ours { .. } | Outcome::Away(_) => released(ReleaseReason::Relay),
            Outcome::Unknown(why) => Event::Unknown { piece, why: (*why).into() },
            Outcome::BadMessage => released(ReleaseReason::Mismatch),
            Outcome::CannotRecord(_) => return None,
        })
    }
}
