//! `reprints.csv` in the output folder of a run: which of its letters were printed again, when and
//! why.
//!
//! A letter that exists twice can reach its recipient twice, or reach somebody else. So every
//! reprint is logged beside the first print.

use std::path::Path;

use super::error::WriteError;
use super::folder::Outbox;
use crate::text::{csv_guarded, csv_unguarded};

/// Name of the log in the output folder of the first run.
pub const REPRINTS_NAME: &str = "reprints.csv";

const HEADER: [&str; 5] = ["at", "recipient", "piece", "reason", "printed again into"];

/// A reprint to log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reprinted {
    /// The time on the operator's clock.
    pub at: String,
    /// The reason, in the operator's words.
    pub reason: String,
    /// Name of the output folder of the reprint.
    pub into: String,
}

/// Recipients and piece numbers of the letters that a run has written and `wanted` selects, in the
/// order of its manifest.
///
/// # Errors
/// The manifest cannot be read.
pub fn printed_letters(
    folder: &Path,
    wanted: impl Fn(&str, u64) -> bool,
) -> Result<Vec<(String, u64)>, WriteError> {
    let outbox = Outbox { root: folder.to_owned() };
    let failed = |error: csv::Error| outbox.io("manifest.csv", error.into());
    let mut manifest = csv::Reader::from_path(folder.join("manifest.csv")).map_err(failed)?;
    let header = manifest.headers().map_err(failed)?.clone();
    let at = |name: &str| header.iter().position(|column| column == name);
    let columns = ["recipient", "piece", "channel", "outcome"].map(at);
    let mut found = Vec::new();
    for row in manifest.records() {
        let row = row.map_err(failed)?;
        let [recipient, piece, channel, outcome] =
            columns.map(|column| column.and_then(|at| row.get(at)).unwrap_or_default());
        let recipient = csv_unguarded(recipient);
        if let ("letter", "rendered", Ok(piece)) = (channel, outcome, piece.parse())
            && wanted(recipient, piece)
        {
            found.push((recipient.to_owned(), piece));
        }
    }
    Ok(found)
}

/// Adds a reprint to the log: the whole file is written again beside the old one and replaces it.
///
/// # Errors
/// [`WriteError`]; then the log is unchanged.
pub fn log_reprint(
    folder: &Path,
    entry: &Reprinted,
    letters: &[(String, u64)],
) -> Result<(), WriteError> {
    let outbox = Outbox { root: folder.to_owned() };
    let path = folder.join(REPRINTS_NAME);
    let failed = |error: std::io::Error| outbox.io(REPRINTS_NAME, error);
    let mut writer = csv::Writer::from_writer(Vec::new());
    let before = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            writer.write_record(HEADER).map_err(|error| failed(error.into()))?;
            Vec::new()
        }
        Err(error) => return Err(failed(error)),
    };
    for (recipient, piece) in letters {
        let piece = piece.to_string();
        let cells = [&entry.at, recipient, &piece, &entry.reason, &entry.into];
        let cells = cells.map(|cell| csv_guarded(cell));
        writer.write_record(cells).map_err(|error| failed(error.into()))?;
    }
    let added = writer.into_inner().map_err(|error| failed(error.into_error()))?;
    let mut pending = outbox.begin(REPRINTS_NAME)?;
    std::io::Write::write_all(&mut pending, &[before, added].concat()).map_err(failed)?;
    pending.replace(&path).map_err(failed)?;
    super::permissions::sync(folder).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_grows_and_keeps_what_it_had() {
        let folder = tempfile::tempdir().unwrap();
        let entry = |reason: &str| Reprinted {
            at: "2026-02-10T09:00:00Z".into(),
            reason: reason.into(),
            into: "again".into(),
        };
        log_reprint(folder.path(), &entry("jam, torn"), &[("k1".into(), 7)]).unwrap();
        log_reprint(folder.path(), &entry("=wet"), &[("-5".into(), 8), ("k2".into(), 9)]).unwrap();
        let log = std::fs::read_to_string(folder.path().join(REPRINTS_NAME)).unwrap();
        assert_eq!(
            log,
            "at,recipient,piece,reason,printed again into\n\
             2026-02-10T09:00:00Z,k1,7,\"jam, torn\",again\n\
             2026-02-10T09:00:00Z,'-5,8,'=wet,again\n\
             2026-02-10T09:00:00Z,k2,9,'=wet,again\n"
        );
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
