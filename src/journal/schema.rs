//! The database: its tables and settings, and how rows of the plan are written and read.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, Row, params};
use sha2::{Digest as _, Sha256};

use super::audit;
use super::error::JournalError;
use super::{Event, Missing, Moment, PlanRow, PlannedAddress, Run};
use crate::terms::Medium;

/// Marks the file as a journal (`PRAGMA application_id`): `brlj`.
const APPLICATION: u32 = 0x6272_6c6a;

/// The version of the tables and lines (`PRAGMA user_version`). A higher one is not read.
pub(super) const FORMAT: u32 = 1;

/// Triggers forbid changes and deletions, whatever program opens the file.
const TABLES: &str = "
CREATE TABLE run (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    run TEXT NOT NULL,
    manifest TEXT NOT NULL,
    digest TEXT NOT NULL,
    planned TEXT NOT NULL
) STRICT;
CREATE TABLE piece (
    row INTEGER PRIMARY KEY,
    piece INTEGER UNIQUE CHECK (piece BETWEEN 1 AND 4294967295),
    recipient TEXT NOT NULL,
    medium TEXT CHECK (medium IN ('letter', 'email')),
    language TEXT NOT NULL,
    variant TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('rendered', 'excluded', 'failed')),
    reason TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    domain TEXT,
    address_hash BLOB CHECK (length(address_hash) = 32),
    token TEXT UNIQUE,
    CHECK ((outcome = 'rendered') = (piece IS NOT NULL)),
    CHECK ((domain IS NULL) = (address_hash IS NULL) AND (domain IS NULL) = (token IS NULL))
) STRICT;
CREATE INDEX piece_file ON piece (file) WHERE medium = 'letter';
CREATE TABLE event (seq INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT;
CREATE TRIGGER run_kept BEFORE UPDATE ON run
    BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER run_stays BEFORE DELETE ON run
    BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER piece_kept BEFORE UPDATE ON piece
    BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER piece_stays BEFORE DELETE ON piece
    BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER piece_planned BEFORE INSERT ON piece WHEN EXISTS (SELECT 1 FROM event)
    BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER event_kept BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER event_stays BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER event_next BEFORE INSERT ON event
    WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM event)
    BEGIN SELECT RAISE(ABORT, 'events are only added'); END;
";

/// Opens a new database file, which has its hidden name still.
pub(super) fn make(file: &Path) -> Result<Connection, JournalError> {
    let db = Connection::open_with_flags(file, flags(OpenFlags::SQLITE_OPEN_READ_WRITE))?;
    // The file is flushed as a whole before it gets its name.
    db.pragma_update(None, "journal_mode", "OFF")?;
    db.pragma_update(None, "synchronous", "OFF")?;
    db.pragma_update(None, "application_id", APPLICATION)?;
    db.pragma_update(None, "user_version", FORMAT)?;
    Ok(db)
}

pub(super) fn tables(db: &Connection) -> Result<(), JournalError> {
    Ok(db.execute_batch(TABLES)?)
}

/// Switches a new database to the write-ahead log.
pub(super) fn use_write_ahead(db: &Connection) -> Result<(), JournalError> {
    db.pragma_update(None, "journal_mode", "DELETE")?;
    write_ahead(db)
}

fn write_ahead(db: &Connection) -> Result<(), JournalError> {
    let mode: String = db.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    match mode.as_str() {
        "wal" => Ok(()),
        other => Err(JournalError::Write {
            full: false,
            what: format!("`journal.sqlite` cannot have a write-ahead log here ({other})"),
        }),
    }
}

/// Opens the journal for appending.
pub(super) fn open(file: &Path) -> Result<Connection, JournalError> {
    let db = Connection::open_with_flags(file, flags(OpenFlags::SQLITE_OPEN_READ_WRITE))?;
    known(&db)?;
    write_ahead(&db)?;
    // A commit is on the disk before it is reported.
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "foreign_keys", true)?;
    // So that the triggers also apply to `INSERT OR REPLACE`.
    db.pragma_update(None, "recursive_triggers", true)?;
    db.busy_timeout(Duration::from_secs(10))?;
    Ok(db)
}

/// Opens the journal for reading, while another process may append to it.
pub(super) fn open_view(file: &Path) -> Result<Connection, JournalError> {
    let db = Connection::open_with_flags(file, flags(OpenFlags::SQLITE_OPEN_READ_WRITE))?;
    db.busy_timeout(Duration::from_secs(10))?;
    known(&db)?;
    db.pragma_update(None, "query_only", true)?;
    Ok(db)
}

fn flags(open: OpenFlags) -> OpenFlags {
    open | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
        | OpenFlags::SQLITE_OPEN_EXRESCODE
}

/// Refuses files that are no journal, or one of a later version.
fn known(db: &Connection) -> Result<(), JournalError> {
    let application: u32 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != APPLICATION {
        return Err(JournalError::damaged("`journal.sqlite` is not a journal of this program"));
    }
    let found: u32 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > FORMAT {
        return Err(JournalError::NewerFormat { found, known: FORMAT });
    }
    Ok(())
}

pub(super) fn write_run(db: &Connection, run: &Run) -> Result<(), JournalError> {
    db.execute(
        "INSERT INTO run VALUES (1, ?1, ?2, ?3, ?4)",
        params![run.run, run.manifest, run.digest, run.planned.to_string()],
    )?;
    Ok(())
}

pub(super) fn read_run(db: &Connection) -> Result<Run, JournalError> {
    let run = db.query_row("SELECT run, manifest, digest, planned FROM run", [], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get::<_, String>(3)?))
    });
    let (run, manifest, digest, planned) = run?;
    let planned: Moment =
        planned.parse().map_err(|_| JournalError::damaged("`journal.sqlite`: table `run`"))?;
    Ok(Run { run, manifest, digest, planned })
}

/// Writes the rows of the plan and returns their digest.
pub(super) fn write_rows(
    db: &Connection,
    rows: impl Iterator<Item = PlanRow>,
) -> Result<Sum, JournalError> {
    let mut sum = Sum::default();
    let mut insert = db.prepare(
        "INSERT INTO piece VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?;
    for (number, row) in (1_u64..).zip(rows) {
        let address = row.address.as_ref();
        insert.execute(params![
            number,
            row.piece.ok(),
            row.recipient,
            row.medium.map(Medium::name),
            row.language,
            row.variant,
            outcome(row.piece),
            row.reason,
            row.file,
            row.sha256,
            address.map(|address| address.domain.as_str()),
            address.map(|address| address.hash.as_slice()),
            address.map(|address| address.token.as_str()),
        ])?;
        sum.add(&row);
    }
    Ok(sum)
}

/// Reads all rows of the plan in their order.
///
/// # Errors
/// A row is missing or not as it was written, or `each` fails.
pub(super) fn each_row<E: From<JournalError>>(
    db: &Connection,
    mut each: impl FnMut(PlanRow) -> Result<(), E>,
) -> Result<(), E> {
    let mut select = db.prepare("SELECT * FROM piece ORDER BY row").map_err(JournalError::from)?;
    let mut rows = select.query([]).map_err(JournalError::from)?;
    let mut expected = 1_u64;
    while let Some(row) = rows.next().map_err(JournalError::from)? {
        let number: u64 = row.get(0).map_err(JournalError::from)?;
        if number != expected {
            let what = "`journal.sqlite`: a row of the plan is missing";
            return Err(JournalError::damaged(what).into());
        }
        expected += 1;
        each(plan_row(row)?)?;
    }
    Ok(())
}

/// Reads one row of the plan.
pub(super) fn read_row(db: &Connection, number: usize) -> Result<PlanRow, JournalError> {
    let mut select = db.prepare_cached("SELECT * FROM piece WHERE row = ?1")?;
    let mut rows = select.query([number as u64])?;
    match rows.next()? {
        Some(row) => plan_row(row),
        None => Err(JournalError::damaged("`journal.sqlite`: a row of the plan is missing")),
    }
}

fn plan_row(row: &Row<'_>) -> Result<PlanRow, JournalError> {
    let wrong = || JournalError::damaged("`journal.sqlite`: a row of the plan");
    let piece: Option<u64> = row.get(1)?;
    let outcome: String = row.get(6)?;
    let piece = match (piece, outcome.as_str()) {
        (Some(piece), "rendered") => Ok(piece),
        (None, "excluded") => Err(Missing::Excluded),
        (None, "failed") => Err(Missing::Failed),
        _ => return Err(wrong()),
    };
    let medium: Option<String> = row.get(3)?;
    let medium = match medium.as_deref() {
        None => None,
        Some(name) => Some(Medium::named(name).ok_or_else(wrong)?),
    };
    let domain: Option<String> = row.get(10)?;
    let address = match domain {
        None => None,
        Some(domain) => Some(PlannedAddress { domain, hash: row.get(11)?, token: row.get(12)? }),
    };
    Ok(PlanRow {
        recipient: row.get(2)?,
        piece,
        medium,
        language: row.get(4)?,
        variant: row.get(5)?,
        reason: row.get(7)?,
        file: row.get(8)?,
        sha256: row.get(9)?,
        address,
    })
}

fn outcome(piece: Result<u64, Missing>) -> &'static str {
    match piece {
        Ok(_) => "rendered",
        Err(Missing::Excluded) => "excluded",
        Err(Missing::Failed) => "failed",
    }
}

/// The digest of the plan. It is part of the first line, so that no row can be changed without notice
/// either.
#[derive(Debug, Clone, Default)]
pub(super) struct Sum {
    digest: Sha256,
    buffer: Vec<u8>,
    pub(super) rows: u64,
    pub(super) emails: u64,
    pub(super) letters: u64,
}

impl Sum {
    pub(super) fn add(&mut self, row: &PlanRow) {
        self.rows += 1;
        match row.medium.filter(|_| row.piece.is_ok()) {
            Some(Medium::Email) => self.emails += 1,
            Some(Medium::Letter) => self.letters += 1,
            None => {}
        }
        self.buffer.clear();
        self.buffer.extend(row.piece.unwrap_or(0).to_be_bytes());
        let address = row.address.as_ref();
        let texts = [
            row.recipient.as_str(),
            row.medium.map_or("", Medium::name),
            &row.language,
            &row.variant,
            outcome(row.piece),
            &row.reason,
            &row.file,
            &row.sha256,
            address.map_or("", |address| &address.domain),
            address.map_or("", |address| &address.token),
        ];
        for text in texts {
            self.buffer.extend((text.len() as u64).to_be_bytes());
            self.buffer.extend(text.as_bytes());
        }
        self.buffer.extend(address.map_or([0; 32], |address| address.hash));
        self.digest.update(&self.buffer);
    }

    /// The digest of the rows and the run, 64 lower-case hexadecimal digits.
    pub(super) fn hex(self, run: &Run) -> String {
        let mut digest = self.digest;
        for text in [&run.run, &run.manifest, &run.digest, &run.planned.to_string()] {
            digest.update((text.len() as u64).to_be_bytes());
            digest.update(text);
        }
        crate::text::hex(&digest.finalize())
    }
}

/// The last events that say why a piece did not arrive, or not yet.
///
/// # Errors
/// They cannot be read.
pub(super) fn last_reasons(db: &Connection) -> Result<BTreeMap<u64, Event>, JournalError> {
    const KINDS: [&str; 6] = ["deferred", "rejected", "unknown", "held", "bounced", "returned"];
    let mut select = db.prepare("SELECT line FROM event ORDER BY seq")?;
    let mut rows = select.query([])?;
    let mut reasons = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let line = audit::text(row)?;
        let kind = line.split_once(r#"","event":""#).and_then(|(_, rest)| rest.split_once('"'));
        if kind.is_some_and(|(kind, _)| KINDS.contains(&kind))
            && let Ok(event) = serde_json::from_str::<Event>(line)
            && let Some(piece) = event.piece()
        {
            reasons.insert(piece, event);
        }
    }
    Ok(reasons)
}
