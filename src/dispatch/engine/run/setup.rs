//! What a run needs, and what it reports at its end.

use std::sync::Arc;

use super::super::book::Notes;
use super::super::end::{End, Numbers};
use super::super::message::Difference;
use super::super::policy::Policy;
use super::super::transport::{Message, Transport};
use crate::dispatch::Clock;
use crate::journal::PlanRow;

/// Points at which a test can end the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailPoint {
    /// Pieces are leased, nothing of them was sent.
    AfterLease,
    /// The final dot is about to be sent.
    BeforeDot,
    /// It was sent and nothing was answered yet.
    AfterDot,
    /// The answer was read and not noted yet.
    AfterReply,
    /// Outcomes are about to be committed.
    BeforeCommit,
    /// They were committed.
    AfterCommit,
}

/// Reads the message of a piece and compares it with the plan.
pub trait Source: Send + Sync {
    /// Reads and checks a message.
    ///
    /// # Errors
    /// It differs from the plan: nothing more may be sent.
    fn message(&self, row: &PlanRow) -> Result<Message, Difference>;
}

/// Everything that a run needs.
#[derive(Clone)]
pub struct RunSetup {
    /// Limits and rules.
    pub policy: Policy,
    /// Where messages go.
    pub transport: Arc<dyn Transport>,
    /// Where they come from.
    pub source: Arc<dyn Source>,
    /// The notes of workers.
    pub notes: Arc<dyn Notes>,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Called at each [`FailPoint`].
    pub hook: Arc<dyn Fn(FailPoint) + Send + Sync>,
    /// Number of threads that read and check messages.
    pub preparers: usize,
}

impl std::fmt::Debug for RunSetup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RunSetup").field("policy", &self.policy).finish_non_exhaustive()
    }
}

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunReport {
    /// Why.
    pub end: End,
    /// Its counts.
    pub numbers: Numbers,
}
