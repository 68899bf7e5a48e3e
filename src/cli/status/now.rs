//! Everything that is shown, at one moment.

use std::time::Duration;

use super::super::clock::now;
use super::super::exit::Exit;
use crate::journal::{Command, Counts, Moment, PauseReason, State, Stored, Tally};
use crate::mailing::{FolderStatus, Share};
use crate::terms::Medium;

/// Everything that is shown, at one moment.
pub(super) struct Now {
    pub(super) at: Moment,
    pub(super) rows: u64,
    pub(super) tally: Tally,
    pub(super) sum: i64,
    pub(super) domains: Vec<Share>,
    pub(super) waiting: Option<(u64, Moment)>,
    pub(super) unknown: Vec<u64>,
    pub(super) held: Vec<u64>,
    pub(super) held_by: Option<Stored<Command>>,
    pub(super) paused: Option<(Moment, Stored<PauseReason>)>,
    pub(super) rate: Option<(u64, Duration)>,
    pub(super) head: Option<crate::journal::Exported>,
}

impl Now {
    pub(super) fn of(standing: &FolderStatus) -> Self {
        let at = now();
        let tally = standing.ledger().tally();
        let held_by = standing.held_by().cloned();
        let sends = held_by == Some(Command::Send.into());
        Self {
            at,
            rows: standing.rows,
            sum: standing.sum(&tally),
            domains: FolderStatus::domains(&tally),
            waiting: standing.waiting(),
            unknown: standing.pieces_in(State::Unknown),
            held: standing.pieces_in(State::Held),
            rate: standing.rate(&tally, at).filter(|_| sends),
            held_by,
            paused: standing.paused().map(|(at, why)| (at, why.clone())),
            head: standing.head(),
            tally,
        }
    }

    pub(super) fn of_medium(&self, medium: Option<Medium>) -> Counts {
        self.tally.media.get(&medium).copied().unwrap_or_default()
    }

    pub(super) fn exit(&self) -> Exit {
        if self.sum == 0 { Exit::Done } else { Exit::Mismatch }
    }
}
