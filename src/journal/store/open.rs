//! Creates a journal, or opens one and finds out what became of the messages that were under way.

use std::cell::OnceCell;
use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::super::audit::{Comparison, Written};
use super::super::error::JournalError;
use super::super::fold::Fold;
use super::super::folder::{self, AUDIT, DATABASE, NEW_DATABASE, SENDING, WRITE_AHEAD};
use super::super::line::Chain;
use super::super::records::Records;
use super::super::sending::{self, Left, Sending};
use super::super::{Command, Event, Moment, PlanRow, ReleaseReason, Run, UnknownReason, schema};
use super::journal::Journal;
use super::read::{begun_with, plan, read_on};

/// Who opens a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Version of the program.
    pub program: String,
    /// Its command.
    pub command: Command,
    /// Id of the computer's current start (boot); empty if the system has none.
    pub boot: String,
}

impl Opened {
    fn event(&self) -> Event {
        Event::Opened {
            program: self.program.clone(),
            command: self.command.into(),
            boot: self.boot.clone(),
        }
    }
}

/// What became of messages that an earlier process had leased when it was killed, and what else was
/// repaired.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recovered {
    /// Pieces that were not sent.
    pub released: Vec<u64>,
    /// Pieces whose answer was found in the notes.
    pub answered: Vec<u64>,
    /// Pieces that may or may not have been sent.
    pub unknown: Vec<u64>,
    /// The computer was restarted since, or the notes of the process are incomplete.
    pub power_loss: bool,
    /// `audit.jsonl` was incomplete, and is written again from there.
    pub audit_torn: bool,
}

impl Journal {
    /// Creates the journal of an output folder: all rows of the manifest, in its order, and the first two
    /// lines. It appears complete or not at all.
    ///
    /// # Errors
    /// There is one already ([`JournalError::There`]), or its remains; another process holds the folder; the
    /// folder is on a network drive; the journal cannot be written.
    pub fn create(
        out: &Path,
        rows: impl Iterator<Item = PlanRow>,
        run: &Run,
        opened: &Opened,
        at: Moment,
    ) -> Result<Self, JournalError> {
        folder::refuse_network(out)?;
        let lock = folder::lock(out)?;
        if Self::exists(out) {
            return Err(JournalError::There);
        }
        // None of these is created before the database has its name: no kill leaves them alone.
        if let Some(left) = [WRITE_AHEAD, AUDIT, SENDING].iter().find(|n| folder::is_there(out, n))
        {
            return Err(JournalError::damaged(format!(
                "`journal.sqlite` is missing, but `{left}` exists"
            )));
        }
        let failed = |error: std::io::Error| JournalError::of_file(DATABASE, &error);
        let part = folder::path(out, NEW_DATABASE);
        let file = folder::create_private(&part).map_err(failed)?;
        let made = make(&part, rows, run, opened, at)
            .and_then(|()| file.sync_all().map_err(failed))
            // Closed before the database is opened again: closing any descriptor of a file releases
            // all locks of the process on it (fcntl(2)), SQLite's too.
            .map(|()| drop(file))
            .and_then(|()| fs::rename(&part, folder::path(out, DATABASE)).map_err(failed));
        if let Err(error) = made {
            // A hidden partial file does no harm, and the next attempt replaces it.
            let _ = fs::remove_file(&part);
            return Err(error);
        }
        folder::sync_names(out).map_err(failed)?;
        let (db, run, fold, audit) = load(out)?;
        // Opening has created the write-ahead log; SQLite does not flush its name by itself.
        folder::sync_names(out).map_err(failed)?;
        let sending = Sending::begin(out, fold.chain.seq)?;
        let message_ids = OnceCell::new();
        let out = out.to_owned();
        let records = Records { db, run, fold };
        Ok(Self { out, records, sending, audit, message_ids, broken: false, _lock: lock })
    }

    /// Opens the journal: checks every line, computes the state of every piece, and finds out what became
    /// of the messages that an earlier process had under way.
    ///
    /// # Errors
    /// Another process holds it, it is damaged, or it cannot be read or written.
    pub fn open(
        out: &Path,
        opened: &Opened,
        at: Moment,
    ) -> Result<(Self, Recovered), JournalError> {
        Self::open_if(out, |_| Ok(()), opened, at)
    }

    /// Opens the journal as [`Journal::open`] does, if it belongs to the manifest with this SHA-256 (64
    /// lower-case hexadecimal digits). A journal of another manifest is not changed.
    ///
    /// # Errors
    /// As [`Journal::open`], and [`JournalError::OtherRun`].
    pub fn open_of(
        out: &Path,
        manifest: &str,
        opened: &Opened,
        at: Moment,
    ) -> Result<(Self, Recovered), JournalError> {
        let expect = |run: &Run| match run.manifest == manifest {
            true => Ok(()),
            false => Err(JournalError::OtherRun),
        };
        Self::open_if(out, expect, opened, at)
    }

    fn open_if(
        out: &Path,
        expect: impl FnOnce(&Run) -> Result<(), JournalError>,
        opened: &Opened,
        at: Moment,
    ) -> Result<(Self, Recovered), JournalError> {
        folder::refuse_network(out)?;
        let lock = folder::lock(out)?;
        if !Self::exists(out) {
            return Err(JournalError::damaged("there is no `journal.sqlite`"));
        }
        let (db, run, fold, audit) = load(out)?;
        expect(&run)?;
        let left = sending::read(out)?;
        left.expect(&fold)?;
        let (mut recovered, events) = recover(&fold, &left, opened);
        recovered.audit_torn = audit.torn;
        // The old notes are kept until what follows from them is committed.
        let sending = Sending::silent(out);
        let mut journal = Self {
            out: out.to_owned(),
            records: Records { db, run, fold },
            sending,
            audit,
            message_ids: OnceCell::new(),
            broken: false,
            _lock: lock,
        };
        journal.append(at, &events)?;
        // The write-ahead log of this commit may be a new file, whose name SQLite does not flush. The old
        // notes are kept until it is on the disk.
        folder::sync_names(out).map_err(|error| JournalError::of_file(WRITE_AHEAD, &error))?;
        journal.sending = Sending::begin(out, journal.records.fold.chain.seq)?;
        Ok((journal, recovered))
    }
}

/// Writes a complete new database under its hidden name.
fn make(
    part: &Path,
    rows: impl Iterator<Item = PlanRow>,
    run: &Run,
    opened: &Opened,
    at: Moment,
) -> Result<(), JournalError> {
    let mut db = schema::make(part)?;
    let transaction = db.transaction()?;
    schema::tables(&transaction)?;
    schema::write_run(&transaction, run)?;
    let sum = schema::write_rows(&transaction, rows)?;
    let planned = Event::Planned {
        rows: sum.rows,
        emails: sum.emails,
        letters: sum.letters,
        manifest: run.manifest.clone(),
        digest: run.digest.clone(),
        plan: sum.hex(run),
    };
    let mut chain = Chain::NEW;
    for event in [planned, opened.event()] {
        let line = chain.write(at, &event)?;
        transaction.execute("INSERT INTO event VALUES (?1, ?2)", (chain.seq, line))?;
    }
    transaction.commit()?;
    schema::use_write_ahead(&db)?;
    db.close().map_err(|(_, error)| JournalError::from(error))
}

/// Reads and checks the whole journal, and `audit.jsonl` beside it.
fn load(out: &Path) -> Result<(Connection, Run, Fold, Written), JournalError> {
    let db = schema::open(&folder::path(out, DATABASE))?;
    let (run, mut fold) = plan(&db)?;
    let mut comparison = Comparison::begin(out)?;
    read_on(&db, &mut fold, |line, chain| comparison.next(line, chain))?;
    begun_with(&run, &fold)?;
    let audit = comparison.end()?;
    Ok((db, run, fold, audit))
}

impl Left {
    /// Refuses a database that has lost lines.
    pub(in crate::journal) fn expect(&self, fold: &Fold) -> Result<(), JournalError> {
        let (written, there) = (self.committed, fold.chain.seq);
        if written > there {
            return Err(JournalError::damaged(format!(
                "`journal.sqlite` has lost lines: {written} were written, {there} are left"
            )));
        }
        Ok(())
    }
}

/// The first events of a process: that it opened the journal, and what became of the pieces that an
/// earlier process had leased.
fn recover(fold: &Fold, left: &Left, opened: &Opened) -> (Recovered, Vec<Event>) {
    let mut recovered = Recovered::default();
    let mut events = vec![opened.event()];
    let same_start = !opened.boot.is_empty() && opened.boot == fold.boot;
    let sure = same_start && left.whole;
    recovered.power_loss = !sure && !fold.leases.is_empty();
    for (piece, seq) in &fold.leases {
        let piece = *piece;
        let noted = left.notes.get(&(piece, *seq));
        let possible = |event: &&Event| {
            let entry = fold.ledger.get(piece);
            !matches!(event, Event::TestSent { .. } | Event::Reported { .. })
                && entry.is_some_and(|entry| entry.after(Moment::default(), event).is_ok())
        };
        let answer = noted.and_then(|noted| noted.answer.as_ref()).filter(possible);
        events.push(match (answer, noted) {
            (Some(answer), _) => {
                recovered.answered.push(piece);
                answer.clone()
            }
            (None, Some(noted)) if sure && !noted.dot && noted.answer.is_none() => {
                recovered.released.push(piece);
                Event::Released { piece, why: ReleaseReason::Killed.into() }
            }
            _ => {
                recovered.unknown.push(piece);
                let why = if sure { UnknownReason::Killed } else { UnknownReason::PowerLoss };
                Event::Unknown { piece, why: why.into() }
            }
        });
    }
    (recovered, events)
}
