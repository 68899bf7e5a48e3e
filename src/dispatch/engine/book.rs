//! The journal as the engine uses it.

use std::io;

use crate::journal::{Event, Journal, JournalError, Moment, PlanRow, Sending, State};

/// What the journal knows of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PieceStatus {
    /// Its state.
    pub state: State,
    /// Number of attempts so far.
    pub attempts: u32,
    /// Whether it was sent a second time because the outcome of the first was unknown.
    pub resent: bool,
    /// It is not tried before this.
    pub until: Moment,
    /// When it was first tried.
    pub first: Moment,
    /// Whether it waits because the relay refused us with it, and not its recipient.
    pub suspect: bool,
    /// Index of its domain; see `Ledger::domain`.
    pub domain: u32,
}

/// The journal. Only the coordinator has access to it.
pub trait Book {
    /// Why it could not be written.
    type Error;

    /// The status of a piece after all events that were appended.
    fn standing(&self, piece: u64) -> Option<PieceStatus>;

    /// The planned rows of pieces.
    ///
    /// # Errors
    /// The journal cannot be read.
    fn rows(&self, pieces: &[u64]) -> Result<Vec<PlanRow>, Self::Error>;

    /// Appends events, all or none; they are on the disk when this returns.
    ///
    /// # Errors
    /// They are not in the journal. Nothing more may be sent.
    fn append(&mut self, at: Moment, events: &[Event]) -> Result<(), Self::Error>;
}

/// Notes of what workers are about to do. They survive the end of the process, but not that of the
/// computer.
pub trait Notes: Send + Sync {
    /// The final dot of a message is about to be sent.
    ///
    /// # Errors
    /// The note could not be written: the message must not be sent.
    fn before_dot(&self, piece: u64) -> io::Result<()>;

    /// What became of it.
    ///
    /// # Errors
    /// The note could not be written. The event must still be appended.
    fn after_reply(&self, piece: u64, event: &Event) -> io::Result<()>;
}

impl Book for Journal {
    type Error = JournalError;

    fn standing(&self, piece: u64) -> Option<PieceStatus> {
        let entry = self.ledger().get(piece)?;
        Some(PieceStatus {
            state: entry.state,
            attempts: entry.attempts,
            resent: entry.resent,
            until: entry.not_before,
            first: entry.first,
            suspect: entry.suspect,
            domain: entry.domain,
        })
    }

    fn rows(&self, pieces: &[u64]) -> Result<Vec<PlanRow>, JournalError> {
        self.pieces(pieces)
    }

    fn append(&mut self, at: Moment, events: &[Event]) -> Result<(), JournalError> {
        Self::append(self, at, events)
    }
}

impl Notes for Sending {
    fn before_dot(&self, piece: u64) -> io::Result<()> {
        Self::before_dot(self, piece).map_err(io::Error::other)
    }

    fn after_reply(&self, piece: u64, event: &Event) -> io::Result<()> {
        Self::after_reply(self, piece, event).map_err(io::Error::other)
    }
}
