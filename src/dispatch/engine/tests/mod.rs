//! Tests of the engine: a journal in memory, a relay that does what it is told, days that pass in no
//! time, and kills at any point.

mod message;
mod simulation;
mod threads;

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex};

use super::book::{Book, Notes, PieceStatus};
use super::transport::Message;
use crate::journal::{Event, Moment, PlanRow, PlannedAddress, ReleaseReason, State, UnknownReason};
use crate::terms::Medium;
use crate::text::check_address;

/// A journal in memory that refuses what cannot happen, as the real one does.
#[derive(Debug, Default)]
struct MemoryBook {
    pieces: BTreeMap<u64, (PieceStatus, State)>,
    events: Vec<Event>,
    /// After so many commits, none more can be written.
    commits_left: Option<usize>,
}

impl MemoryBook {
    fn new(pieces: u64, domains: u64) -> Self {
        let mut book = Self::default();
        for piece in 1..=pieces {
            let standing = PieceStatus {
                state: State::Planned,
                attempts: 0,
                resent: false,
                until: Moment(0),
                first: Moment(0),
                suspect: false,
                domain: u32::try_from(piece % domains).unwrap(),
            };
            book.pieces.insert(piece, (standing, State::Planned));
        }
        book
    }

    fn states(&self) -> BTreeMap<State, u64> {
        let mut states = BTreeMap::new();
        for (standing, _) in self.pieces.values() {
            *states.entry(standing.state).or_default() += 1;
        }
        states
    }

    fn state(&self, piece: u64) -> State {
        self.pieces[&piece].0.state
    }

    fn in_state(&self, state: State) -> Vec<u64> {
        let pieces = self.pieces.iter().filter(|(_, (standing, _))| standing.state == state);
        pieces.map(|(piece, _)| *piece).collect()
    }
}

fn after(
    (mut standing, mut before): (PieceStatus, State),
    at: Moment,
    event: &Event,
) -> (PieceStatus, State) {
    let was = standing.state;
    standing.state = was
        .after(Medium::Email, before, event)
        .unwrap_or_else(|error| panic!("{event:?}: {error}"));
    match event {
        Event::Leased { .. } => {
            let in_doubt = was == State::Planned && before == State::Unknown;
            before = if in_doubt { before } else { was };
            standing.attempts += 1;
            if standing.first == Moment(0) {
                standing.first = at;
            }
        }
        Event::Released { .. } => {
            standing.attempts -= 1;
            standing.resent &= standing.state != State::Unknown;
        }
        Event::Deferred { until, answer, .. } => {
            standing.until = *until;
            standing.suspect = answer.code >= 500;
        }
        Event::Resend { .. } => {
            standing.resent = true;
            before = was;
        }
        _ => {}
    }
    (standing, before)
}

impl Book for MemoryBook {
    type Error = String;

    fn standing(&self, piece: u64) -> Option<PieceStatus> {
        self.pieces.get(&piece).map(|(standing, _)| *standing)
    }

    fn rows(&self, pieces: &[u64]) -> Result<Vec<PlanRow>, String> {
        Ok(pieces.iter().map(|piece| row(*piece)).collect())
    }

    fn append(&mut self, at: Moment, events: &[Event]) -> Result<(), String> {
        if let Some(left) = &mut self.commits_left {
            *left = left.checked_sub(1).ok_or("the disk is full")?;
        }
        for event in events {
            if let Some(entry) = event.piece().and_then(|piece| self.pieces.get_mut(&piece)) {
                *entry = after(*entry, at, event);
            }
            self.events.push(event.clone());
        }
        Ok(())
    }
}

/// Notes in memory, with what a restart makes of them.
#[derive(Debug, Default, Clone)]
struct MemoryMarks(Arc<Mutex<BTreeMap<u64, Option<Event>>>>);

impl Notes for MemoryMarks {
    fn before_dot(&self, piece: u64) -> io::Result<()> {
        self.0.lock().unwrap().insert(piece, None);
        Ok(())
    }

    fn after_reply(&self, piece: u64, event: &Event) -> io::Result<()> {
        self.0.lock().unwrap().insert(piece, Some(event.clone()));
        Ok(())
    }
}

impl MemoryMarks {
    /// What the journal does when it is opened after a kill.
    fn recover(&self, book: &mut MemoryBook, at: Moment) {
        let notes = std::mem::take(&mut *self.0.lock().unwrap());
        let events: Vec<Event> = book
            .in_state(State::Leased)
            .into_iter()
            .map(|piece| match notes.get(&piece) {
                None => Event::Released { piece, why: ReleaseReason::Killed.into() },
                Some(None) => Event::Unknown { piece, why: UnknownReason::Killed.into() },
                Some(Some(event)) => event.clone(),
            })
            .collect();
        book.append(at, &events).unwrap();
    }
}

fn row(piece: u64) -> PlanRow {
    PlanRow {
        recipient: piece.to_string(),
        piece: Ok(piece),
        medium: Some(Medium::Email),
        language: "fi".into(),
        variant: "none".into(),
        reason: String::new(),
        file: String::new(),
        sha256: String::new(),
        address: Some(PlannedAddress {
            domain: "posti.example".into(),
            hash: [0; 32],
            token: token(piece),
        }),
    }
}

fn token(piece: u64) -> String {
    format!("token{piece}")
}

fn message(piece: u64) -> Message {
    Message {
        bytes: piece.to_string().into_bytes(),
        message_id: format!("{piece}@org.example"),
        to: check_address(&format!("p{piece}@posti.example")).unwrap(),
        from: check_address("org@org.example").unwrap(),
        token: token(piece),
    }
}
