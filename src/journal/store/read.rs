//! Reads the plan and the lines of a database.

use rusqlite::Connection;

use super::super::error::JournalError;
use super::super::fold::Fold;
use super::super::ledger::Ledger;
use super::super::line::Chain;
use super::super::{Event, Run, audit, schema};

/// Reads the plan, without any line.
pub(in crate::journal) fn plan(db: &Connection) -> Result<(Run, Fold), JournalError> {
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

/// Reads the lines that follow the last one that was read.
pub(in crate::journal) fn read_on(
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

/// Compares the plan with the first line, which holds its digest.
pub(in crate::journal) fn begun_with(run: &Run, fold: &Fold) -> Result<(), JournalError> {
    match &fold.planned {
        Some(Event::Planned { plan, manifest, digest, rows, .. })
            if *plan == fold.plan
                && *manifest == run.manifest
                && *digest == run.digest
                && *rows == fold.ledger.rows() =>
        {
            Ok(())
        }
        _ => Err(JournalError::damaged("`journal.sqlite`: the plan does not match its first line")),
    }
}

/// Row indexes (0-based) of the letters in a print file.
pub(super) fn rows_of_file(db: &Connection, file: &str) -> Result<Vec<usize>, JournalError> {
    let mut select =
        db.prepare_cached("SELECT row - 1 FROM piece WHERE medium = 'letter' AND file = ?1")?;
    let rows = select.query_map([file], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
