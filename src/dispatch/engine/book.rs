//! What the engine must know of the journal, and what it writes into it.

use std::io;

use crate::journal::{Event, Journal, JournalError, Moment, PlanRow, Sending, State};

/// Where a piece stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PieceStatus {
    /// Its state.
    pub state: State,
    /// How often it was tried.
    pub attempts: u32,
    /// Whether it was sent a second time because nobody knew of the first.
    pub resent: bool,
    /// Not to be tried before this.
    pub until: Moment,
    /// When it was first tried.
    pub first: Moment,
    /// Whether it waits because the relay refused us over it, and not this person.
    pub suspect: bool,
    /// Number of its domain.
    pub domain: u32,
}

/// The journal, as the engine needs it. The engine's coordinator alone has it.
pub trait Book {
    /// Why it could not be written.
    type Error;

    /// Where a piece stands, with all that was appended.
    fn standing(&self, piece: u64) -> Option<PieceStatus>;

    /// What was planned for pieces.
    ///
    /// # Errors
    /// The journal cannot be read.
    fn rows(&self, pieces: &[u64]) -> Result<Vec<PlanRow>, Self::Error>;

    /// Enters events, all or none; when it returns they are on the disk.
    ///
    /// # Errors
    /// They are not in it. Nothing may be sent any more.
    fn append(&mut self, at: Moment, events: &[Event]) -> Result<(), Self::Error>;
}

/// Notes of what workers are about to do, which survive the end of the process, though not of the
/// computer.
pub trait Notes: Send + Sync {
    /// The final dot of a message is about to be sent.
    ///
    /// # Errors
    /// It could not be noted: the message must not be sent.
    fn before_dot(&self, piece: u64) -> io::Result<()>;

    /// What became of it.
    ///
    /// # Errors
    /// It could not be noted. The event itself is still to be appended.
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
