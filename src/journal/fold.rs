//! The state of all pieces, computed from the lines of the journal one after the other.

use std::collections::{BTreeMap, BTreeSet};

use super::error::JournalError;
use super::ledger::{Entry, Ledger};
use super::line::Chain;
use super::{Command, Event, Moment, PauseReason, State, Stored};
use crate::text::unhex;

/// Finds the rows (indexes) of the letters in a print file.
pub(super) type Files<'a> = &'a dyn Fn(&str) -> Result<Vec<usize>, JournalError>;

/// Everything that is known after a line.
#[derive(Debug, Clone)]
pub(super) struct Fold {
    pub(super) ledger: Ledger,
    pub(super) chain: Chain,
    /// Leased pieces, each with the number of the line that leased it.
    pub(super) leases: BTreeMap<u64, u64>,
    /// SHA-256 of the bounce reports that are recorded.
    pub(super) reports: BTreeSet<[u8; 32]>,
    /// Id of the computer's start (boot) in which the journal was last opened.
    pub(super) boot: String,
    /// The `planned` event.
    pub(super) planned: Option<Event>,
    /// The digest of the plan as it is in the database.
    pub(super) plan: String,
    /// When and why sending last stopped; `None` if it did not, or has continued since.
    pub(super) paused: Option<(Moment, Stored<PauseReason>)>,
    /// The output folder of letters that were started and are not recorded yet.
    pub(super) letters_begun: Option<String>,
    /// The command that has, or last had, the journal; `None` before the first.
    pub(super) command: Option<Stored<Command>>,
    /// Whether that process has closed the journal.
    pub(super) closed: bool,
}

/// Changes of entries that are not applied yet, by row index.
#[derive(Debug, Default)]
pub(super) struct Changes(BTreeMap<usize, Entry>);

impl Fold {
    pub(super) fn new(ledger: Ledger, plan: String) -> Self {
        Self {
            ledger,
            chain: Chain::NEW,
            leases: BTreeMap::new(),
            reports: BTreeSet::new(),
            boot: String::new(),
            planned: None,
            plan,
            paused: None,
            letters_begun: None,
            command: None,
            closed: false,
        }
    }

    /// Checks the next line and applies its event.
    pub(super) fn read(&mut self, line: &str, files: Files<'_>) -> Result<(), JournalError> {
        let number = self.chain.seq + 1;
        let (at, event) =
            self.chain.read(line).map_err(|what| JournalError::damaged_line(number, what))?;
        match event.piece() {
            // Nearly all events are about one piece: no staging is needed.
            Some(piece) => {
                let index = self.find(piece)?;
                let entry = self.ledger.entry(index).copied();
                let entry = entry.map(|entry| entry.after(at, &event)).transpose();
                match entry {
                    Ok(Some(entry)) => self.ledger.set(index, entry),
                    _ => {
                        let what = "reports an event that cannot happen to a piece";
                        return Err(JournalError::damaged_line(number, what));
                    }
                }
            }
            None => {
                let mut changes = Changes::default();
                self.stage(at, &event, &mut changes, files)?;
                self.enter(changes);
            }
        }
        self.note(number, at, &event);
        Ok(())
    }

    /// Computes what an event changes, on top of the changes that are staged already.
    pub(super) fn stage(
        &self,
        at: Moment,
        event: &Event,
        changes: &mut Changes,
        files: Files<'_>,
    ) -> Result<(), JournalError> {
        let entry = |changes: &Changes, index: usize| {
            changes.0.get(&index).or_else(|| self.ledger.entry(index)).copied()
        };
        if let Some(piece) = event.piece() {
            let index = self.find(piece)?;
            let Some(before) = entry(changes, index) else {
                return Err(JournalError::NoSuchPiece { what: piece.to_string() });
            };
            let after = before
                .after(at, event)
                .map_err(|wrong| JournalError::Impossible { piece, state: wrong.state })?;
            changes.0.insert(index, after);
            return Ok(());
        }
        if let Event::Printed { file, .. } | Event::HandedOver { file, .. } = event {
            let rows = files(file)?;
            let mut wrong = None;
            let mut any = false;
            for index in rows {
                let Some(before) = entry(changes, index) else { continue };
                // A letter that came back meanwhile keeps its state.
                match before.after(at, event) {
                    Ok(after) => {
                        any = true;
                        changes.0.insert(index, after);
                    }
                    Err(no) => wrong = Some((self.ledger.piece_at(index), no.state)),
                }
            }
            return match (any, wrong) {
                (true, _) => Ok(()),
                (false, Some((piece, state))) => Err(JournalError::Impossible { piece, state }),
                (false, None) => Err(JournalError::NoSuchPiece { what: file.clone() }),
            };
        }
        Ok(())
    }

    /// Applies staged changes.
    pub(super) fn enter(&mut self, changes: Changes) {
        for (index, entry) in changes.0 {
            self.ledger.set(index, entry);
        }
    }

    /// Records what an event says beside the state of a piece.
    pub(super) fn note(&mut self, number: u64, at: Moment, event: &Event) {
        match event {
            Event::Leased { piece, .. } => {
                self.leases.insert(*piece, number);
                self.paused = None;
            }
            Event::Bounced { report, .. }
            | Event::Reported { report, .. }
            | Event::Unmatched { report, .. } => {
                self.reports.extend(unhex(report));
            }
            Event::Opened { boot, command, .. } => {
                self.boot.clone_from(boot);
                self.command = Some(command.clone());
                self.closed = false;
            }
            Event::Planned { .. } => self.planned = Some(event.clone()),
            Event::Paused { why } => self.paused = Some((at, why.clone())),
            Event::LettersBegun { into, .. } => self.letters_begun = Some(into.clone()),
            Event::LetterPlanned { .. } => self.letters_begun = None,
            Event::Closed {} => self.closed = true,
            _ => {}
        }
        if let Some(piece) = event.piece()
            && !matches!(event, Event::Leased { .. })
            && !self.leases.is_empty()
            && self.ledger.get(piece).is_none_or(|entry| entry.state != State::Leased)
        {
            self.leases.remove(&piece);
        }
    }

    fn find(&self, piece: u64) -> Result<usize, JournalError> {
        self.ledger
            .index(piece)
            .ok_or_else(|| JournalError::NoSuchPiece { what: piece.to_string() })
    }
}
