//! The journal of an output folder, held by one process.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior};
use sha2::{Digest as _, Sha256};

use super::audit::{self, Comparison, Written};
use super::error::JournalError;
use super::fold::{Changes, Fold};
use super::folder::{self, AUDIT, DATABASE, NEW_DATABASE, SENDING, WRITE_AHEAD};
use super::ledger::Ledger;
use super::line::Chain;
use super::sending::{self, Left, Sending};
use super::{Command, Event, Moment, PlanRow, ReleaseReason, Run, UnknownReason, schema};
use crate::text::unhex;

/// Who opens a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Version of the program.
    pub program: String,
    /// Its command.
    pub command: Command,
    /// What names this start of the machine; empty where it has no such name.
    pub boot: String,
}

/// What became of messages that an earlier process had leased when it was killed, and what else was
/// put right.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recovered {
    /// Pieces that were not sent.
    pub released: Vec<u64>,
    /// Pieces whose answer was still known.
    pub answered: Vec<u64>,
    /// Pieces of which nobody knows whether they were sent.
    pub unknown: Vec<u64>,
    /// The machine was started again since, or what the process had noted was not whole.
    pub power_loss: bool,
    /// `audit.jsonl` was torn, and is written again from there.
    pub audit_torn: bool,
}

/// The end of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// So many lines.
    pub lines: u64,
    /// SHA-256 of the last one, 64 small hexadecimal digits.
    pub head: String,
}

impl From<Chain> for Exported {
    fn from(chain: Chain) -> Self {
        Self { lines: chain.seq, head: chain.hex() }
    }
}

/// The journal of an output folder. Exclusive: one process a folder. A killed process gives it back.
#[derive(Debug)]
pub struct Journal {
    out: PathBuf,
    db: Connection,
    run: Run,
    fold: Fold,
    sending: Sending,
    audit: Written,
    /// Pieces by the beginning of the SHA-256 of their Message-ID.
    message_ids: OnceCell<BTreeMap<[u8; 16], u64>>,
    /// A commit has failed: nothing more is believed or written.
    broken: bool,
    /// Given back last.
    _lock: File,
}

impl Journal {
    /// Whether an output folder has a journal.
    pub fn exists(out: &Path) -> bool {
        folder::is_there(out, DATABASE)
    }

    /// Makes the journal of an output folder: all rows of the manifest, in its order, and the first
    /// two lines. It is there as a whole or not at all.
    ///
    /// # Errors
    /// There is one ([`JournalError::There`]), or what was left of one; another process makes it; the
    /// folder is on a network drive; it cannot be written.
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
        // None of them is made before the database has its name: they do not come from a kill.
        if let Some(left) = [WRITE_AHEAD, AUDIT, SENDING].iter().find(|n| folder::is_there(out, n))
        {
            return Err(JournalError::damaged(format!(
                "`journal.sqlite` is gone, but `{left}` is there"
            )));
        }
        let failed = |error: std::io::Error| JournalError::of_file(DATABASE, &error);
        let part = folder::path(out, NEW_DATABASE);
        let file = folder::create_private(&part).map_err(failed)?;
        let made = make(&part, rows, run, opened, at)
            .and_then(|()| file.sync_all().map_err(failed))
            // Closed before the database is opened again: with any descriptor of a file, a process
            // gives up all its locks on it, SQLite's too.
            .map(|()| drop(file))
            .and_then(|()| fs::rename(&part, folder::path(out, DATABASE)).map_err(failed));
        if let Err(error) = made {
            // A hidden part harms nobody, and the next one takes its place.
            let _ = fs::remove_file(&part);
            return Err(error);
        }
        folder::sync_names(out).map_err(failed)?;
        let (db, run, fold, audit) = load(out)?;
        // Opening has made the write-ahead log, whose name SQLite does not insist on.
        folder::sync_names(out).map_err(failed)?;
        let sending = Sending::begin(out, fold.chain.seq)?;
        let message_ids = OnceCell::new();
        let out = out.to_owned();
        Ok(Self { out, db, run, fold, sending, audit, message_ids, broken: false, _lock: lock })
    }

    /// Opens the journal: checks every line of it, works out where every piece is, and finds out what
    /// became of those that an earlier process had under way.
    ///
    /// # Errors
    /// Another process has it, it is damaged, or it cannot be read or written.
    pub fn open(
        out: &Path,
        opened: &Opened,
        at: Moment,
    ) -> Result<(Self, Recovered), JournalError> {
        Self::open_if(out, |_| Ok(()), opened, at)
    }

    /// Opens the journal as [`Journal::open`] does, if it is of the manifest with this SHA-256 (64
    /// small hexadecimal digits). Another one is left as it is.
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
        // The old notes stay until what they tell is committed.
        let sending = Sending::silent(out);
        let mut journal = Self {
            out: out.to_owned(),
            db,
            run,
            fold,
            sending,
            audit,
            message_ids: OnceCell::new(),
            broken: false,
            _lock: lock,
        };
        journal.append(at, &events)?;
        // The log of this commit and of all that follow may be a new file, whose name SQLite does not
        // insist on. The old notes are kept until it is on the disk.
        folder::sync_names(out).map_err(|error| JournalError::of_file(WRITE_AHEAD, &error))?;
        journal.sending = Sending::begin(out, journal.fold.chain.seq)?;
        Ok((journal, recovered))
    }

    /// What the journal is of.
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// Where every piece is.
    pub fn ledger(&self) -> &Ledger {
        &self.fold.ledger
    }

    /// The end of the journal.
    pub fn head(&self) -> Exported {
        self.fold.chain.into()
    }

    /// What is planned for a piece.
    ///
    /// # Errors
    /// There is no such piece, or it cannot be read.
    pub fn piece(&self, piece: u64) -> Result<PlanRow, JournalError> {
        let no_such = || JournalError::NoSuchPiece { what: piece.to_string() };
        let index = self.fold.ledger.index(piece).ok_or_else(no_such)?;
        let row = schema::read_row(&self.db, index + 1)?;
        match row.piece {
            Ok(own) if own == piece => Ok(row),
            _ => Err(JournalError::damaged("`journal.sqlite`: rows of the plan have changed")),
        }
    }

    /// What is planned for pieces, in their order.
    ///
    /// # Errors
    /// As [`Journal::piece`].
    pub fn pieces(&self, pieces: &[u64]) -> Result<Vec<PlanRow>, JournalError> {
        pieces.iter().map(|piece| self.piece(*piece)).collect()
    }

    /// The last events that say why a piece did not arrive, or not yet.
    ///
    /// # Errors
    /// They cannot be read.
    pub fn last_reasons(&self) -> Result<BTreeMap<u64, Event>, JournalError> {
        schema::last_reasons(&self.db)
    }

    /// All rows of the manifest, in its order.
    ///
    /// # Errors
    /// They cannot be read, or `each` fails.
    pub fn each_row<E: From<JournalError>>(
        &self,
        each: impl FnMut(PlanRow) -> Result<(), E>,
    ) -> Result<(), E> {
        schema::each_row(&self.db, each)
    }

    /// The piece whose bounces come to an address with this token.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn by_token(&self, token: &str) -> Result<Option<u64>, JournalError> {
        let mut select = self.db.prepare_cached("SELECT row FROM piece WHERE token = ?1")?;
        let row: Option<usize> = select.query_row([token], |row| row.get(0)).optional()?;
        let Some(row) = row else { return Ok(None) };
        // Looked at again: an index could be wrong.
        let planned = schema::read_row(&self.db, row)?;
        let own = planned.address.is_some_and(|address| address.token == token);
        Ok(planned.piece.ok().filter(|_| own))
    }

    /// The piece that was sent under a Message-ID, given without its angle brackets.
    pub fn by_message_id(&self, id: &str) -> Option<u64> {
        let ids = match self.message_ids.get() {
            Some(ids) => ids,
            None => {
                // What cannot be read now could be read when the journal was opened.
                let ids = self.read_message_ids().ok()?;
                self.message_ids.get_or_init(|| ids)
            }
        };
        ids.get(&message_key(id)).copied()
    }

    /// Whether a report of a mail server is entered, by its SHA-256 in hexadecimal digits.
    pub fn knows_report(&self, digest: &str) -> bool {
        unhex(digest).is_some_and(|digest| self.fold.reports.contains(&digest))
    }

    /// All reports of mail servers that are entered, by their SHA-256.
    pub fn reports(&self) -> &BTreeSet<[u8; 32]> {
        &self.fold.reports
    }

    /// The folder of letters that were begun and are not entered.
    pub fn letters_begun(&self) -> Option<&str> {
        self.fold.letters_begun.as_deref()
    }

    /// Adds events, as one commit that is on the disk when this returns. Each is checked first; all
    /// are added or none.
    ///
    /// # Errors
    /// An event cannot happen ([`JournalError::Impossible`]: nothing was added, the journal is as it
    /// was), or the commit failed: nothing more may be sent, and the journal takes nothing more.
    pub fn append(&mut self, at: Moment, events: &[Event]) -> Result<(), JournalError> {
        if self.broken {
            return Err(JournalError::Write {
                full: false,
                what: "an earlier write has failed".to_owned(),
            });
        }
        if events.is_empty() {
            return Ok(());
        }
        let mut changes = Changes::default();
        let mut chain = self.fold.chain;
        let mut lines = Vec::with_capacity(events.len());
        let mut leases = Vec::new();
        for event in events {
            self.fold.stage(at, event, &mut changes, &|file| rows_of_file(&self.db, file))?;
            let line = chain.write(at, event)?;
            if let Event::Leased { piece, .. } = event {
                leases.push((*piece, chain.seq));
            }
            lines.push((chain.seq, line));
        }
        self.sending.lease(&leases)?;
        if let Err(error) = self.commit(&lines) {
            // Whether it is on the disk nobody knows: fsync tells of a failure only once.
            self.broken = true;
            return Err(error);
        }
        self.fold.chain = chain;
        self.fold.enter(changes);
        for ((number, _), event) in lines.iter().zip(events) {
            self.fold.note(*number, at, event);
            if let (Event::Leased { piece, message_id }, Some(ids)) =
                (event, self.message_ids.get_mut())
            {
                ids.insert(message_key(message_id), *piece);
            }
        }
        self.sending.committed(chain.seq, &self.fold.leases).inspect_err(|_| self.broken = true)
    }

    /// What the threads that send write down.
    pub fn sending(&self) -> Sending {
        self.sending.clone()
    }

    /// Brings `audit.jsonl` up to date.
    ///
    /// # Errors
    /// It cannot be written, or another program has changed it.
    pub fn export(&mut self) -> Result<Exported, JournalError> {
        self.audit = audit::bring_up_to_date(&self.out, &self.db, self.audit, self.fold.chain)?;
        Ok(self.fold.chain.into())
    }

    /// Gives the journal back: the last line, and `audit.jsonl`.
    ///
    /// # Errors
    /// Something cannot be written.
    pub fn close(mut self, at: Moment) -> Result<Exported, JournalError> {
        self.append(at, &[Event::Closed {}])?;
        self.export()
    }

    /// As if the disk was nearly full.
    #[cfg(test)]
    pub(super) fn limit_pages_for_test(&self) {
        let pages: u32 = self.db.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
        self.db.pragma_update(None, "max_page_count", pages + 3).unwrap();
    }

    fn commit(&mut self, lines: &[(u64, String)]) -> Result<(), JournalError> {
        let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        {
            let mut insert = transaction.prepare_cached("INSERT INTO event VALUES (?1, ?2)")?;
            for (seq, line) in lines {
                insert.execute((seq, line))?;
            }
        }
        Ok(transaction.commit()?)
    }

    fn read_message_ids(&self) -> Result<BTreeMap<[u8; 16], u64>, JournalError> {
        let mut ids = BTreeMap::new();
        let mut select = self.db.prepare("SELECT line FROM event ORDER BY seq")?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let line = audit::text(row)?;
            if line.contains(r#","event":"leased","#)
                && let Ok(Event::Leased { piece, message_id }) = serde_json::from_str(line)
                && !message_id.is_empty()
            {
                ids.insert(message_key(&message_id), piece);
            }
        }
        Ok(ids)
    }
}

fn message_key(id: &str) -> [u8; 16] {
    let digest = Sha256::digest(id);
    std::array::from_fn(|at| digest[at])
}

/// Writes a whole new database under its hidden name.
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

impl Opened {
    fn event(&self) -> Event {
        Event::Opened {
            program: self.program.clone(),
            command: self.command.into(),
            boot: self.boot.clone(),
        }
    }
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

/// Reads what was planned; no line yet.
pub(super) fn plan(db: &Connection) -> Result<(Run, Fold), JournalError> {
    let run = schema::read_run(db)?;
    let mut ledger = Ledger::default();
    let mut sum = schema::Sum::default();
    schema::each_row(db, |row| {
        sum.add(&row);
        ledger.add(&row);
        Ok::<(), JournalError>(())
    })?;
    ledger.ready();
    let sum = sum.hex(&run);
    Ok((run, Fold::new(ledger, sum)))
}

/// Reads the lines that follow.
pub(super) fn read_on(
    db: &Connection,
    fold: &mut Fold,
    mut each: impl FnMut(&str, Chain) -> Result<(), JournalError>,
) -> Result<(), JournalError> {
    let mut select = db.prepare_cached("SELECT line FROM event WHERE seq > ?1 ORDER BY seq")?;
    let mut rows = select.query([fold.chain.seq])?;
    while let Some(row) = rows.next()? {
        let line = audit::text(row)?;
        fold.read(line, &|file| rows_of_file(db, file))?;
        each(line, fold.chain)?;
    }
    Ok(())
}

/// The first line says what the plan was.
pub(super) fn begun_with(run: &Run, fold: &Fold) -> Result<(), JournalError> {
    match &fold.planned {
        Some(Event::Planned { plan, manifest, digest, rows, .. })
            if *plan == fold.plan
                && *manifest == run.manifest
                && *digest == run.digest
                && *rows == fold.ledger.rows() =>
        {
            Ok(())
        }
        _ => Err(JournalError::damaged("`journal.sqlite`: the plan is not that of its first line")),
    }
}

impl Left {
    /// Refuses a database that has lost lines.
    pub(super) fn expect(&self, fold: &Fold) -> Result<(), JournalError> {
        let (written, there) = (self.committed, fold.chain.seq);
        if written > there {
            return Err(JournalError::damaged(format!(
                "`journal.sqlite` has lost lines: {written} were written, {there} are there"
            )));
        }
        Ok(())
    }
}

/// Indexes of the letters in a print file.
fn rows_of_file(db: &Connection, file: &str) -> Result<Vec<usize>, JournalError> {
    let mut select =
        db.prepare_cached("SELECT row - 1 FROM piece WHERE medium = 'letter' AND file = ?1")?;
    let rows = select.query_map([file], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The first events of a process: that it is there, and what became of the pieces that an earlier one
/// had leased.
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
