//! `audit.jsonl`: a copy of the lines of the journal that any program can read.
//!
//! It is compared with the journal when that is opened, and brought up to date when it is closed.

use std::fs::File;
use std::io::{BufRead as _, BufReader, BufWriter, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use rusqlite::Connection;

use super::error::JournalError;
use super::folder::{self, AUDIT};
use super::line::Chain;

/// How far the file agrees with the journal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Written {
    /// Length in bytes of the lines that agree.
    bytes: u64,
    /// Number of these lines.
    lines: u64,
    /// Whether an incomplete or broken line follows.
    pub(super) torn: bool,
}

/// Compares the file with the journal, line by line, while the journal is read.
#[derive(Debug)]
pub(super) struct Comparison {
    reader: Option<BufReader<File>>,
    line: Vec<u8>,
    written: Written,
    /// The chain after the last line that agrees.
    chain: Chain,
    /// The first line that differs is in `line`.
    differs: bool,
}

impl Comparison {
    pub(super) fn begin(out: &Path) -> Result<Self, JournalError> {
        let reader = match File::open(folder::path(out, AUDIT)) {
            Ok(file) => Some(BufReader::with_capacity(1 << 16, file)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => return Err(JournalError::of_file(AUDIT, &error)),
        };
        let written = Written::default();
        Ok(Self { reader, line: Vec::new(), written, chain: Chain::NEW, differs: false })
    }

    /// The next line of the journal; `chain` is the one that ends with it.
    pub(super) fn next(&mut self, line: &str, chain: Chain) -> Result<(), JournalError> {
        if self.differs || !self.read()? {
            return Ok(());
        }
        if self.line.strip_suffix(b"\n") == Some(line.as_bytes()) {
            self.written.bytes += self.line.len() as u64;
            self.written.lines += 1;
            self.chain = chain;
        } else {
            self.differs = true;
        }
        Ok(())
    }

    /// After the last line of the journal.
    ///
    /// # Errors
    /// The file has more lines, or other ones, and they form a chain: it belongs to another journal, or to
    /// a later state of this one.
    pub(super) fn end(mut self) -> Result<Written, JournalError> {
        if !self.differs && !self.read()? {
            return Ok(self.written);
        }
        let (mut chain, mut whole) = (self.chain, 0);
        loop {
            let line =
                self.line.strip_suffix(b"\n").and_then(|line| std::str::from_utf8(line).ok());
            // The last line may be incomplete.
            let Some(line) = line else { break };
            if chain.read(line).is_err() {
                whole = 0;
                break;
            }
            whole += 1;
            if !self.read()? {
                break;
            }
        }
        if whole > 0 {
            let number = self.written.lines + 1;
            return Err(JournalError::Damaged {
                what: format!("`audit.jsonl` differs from `journal.sqlite`, from line {number} on"),
                line: Some(number),
            });
        }
        Ok(Written { torn: true, ..self.written })
    }

    /// Reads the next line of the file; false at its end.
    fn read(&mut self) -> Result<bool, JournalError> {
        let Some(reader) = &mut self.reader else { return Ok(false) };
        self.line.clear();
        let read = reader.read_until(b'\n', &mut self.line);
        let read = read.map_err(|error| JournalError::of_file(AUDIT, &error))?;
        if read == 0 {
            self.reader = None;
        }
        Ok(read > 0)
    }
}

/// Appends the lines that are missing, cuts off an incomplete end, and flushes the file to the disk.
pub(super) fn bring_up_to_date(
    out: &Path,
    db: &Connection,
    written: Written,
    chain: Chain,
) -> Result<Written, JournalError> {
    let failed = |error: std::io::Error| JournalError::of_file(AUDIT, &error);
    let mut file = folder::open_private(&folder::path(out, AUDIT)).map_err(failed)?;
    let length = file.metadata().map_err(failed)?.len();
    if length < written.bytes || (length > written.bytes && !written.torn) {
        return Err(JournalError::damaged("`audit.jsonl` was changed by another program"));
    }
    file.set_len(written.bytes).map_err(failed)?;
    file.seek(SeekFrom::End(0)).map_err(failed)?;
    let mut bytes = written.bytes;
    let mut to = BufWriter::with_capacity(1 << 16, &file);
    let mut select =
        db.prepare("SELECT line FROM event WHERE seq > ?1 AND seq <= ?2 ORDER BY seq")?;
    let mut rows = select.query([written.lines, chain.seq])?;
    while let Some(row) = rows.next()? {
        let line = text(row)?;
        to.write_all(line.as_bytes()).and_then(|()| to.write_all(b"\n")).map_err(failed)?;
        bytes += line.len() as u64 + 1;
    }
    to.flush().map_err(failed)?;
    drop(to);
    file.sync_all().map_err(failed)?;
    folder::sync_names(out).map_err(failed)?;
    Ok(Written { bytes, lines: chain.seq, torn: false })
}

/// The first column of a row.
pub(super) fn text<'a>(row: &'a rusqlite::Row<'_>) -> Result<&'a str, JournalError> {
    let value = row.get_ref(0)?;
    value.as_str().map_err(|_| JournalError::damaged("`journal.sqlite`: a line is not text"))
}
