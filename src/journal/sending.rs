//! `journal.sending`: notes of what happens between two durable commits. After a kill they show which
//! messages were sent.
//!
//! A line is written with plain `write(2)`: it survives the process, but perhaps not a power cut. Flushing
//! each line would cost milliseconds a message. The lines, each with a checksum at its end:
//!
//! ```text
//! C 41            all lines of the journal up to 41 are committed
//! L 17 42         piece 17 is leased by line 42 of the journal (written before the commit)
//! S 17 42         its final dot is about to be sent
//! A 17 42 {…}     what the relay answered
//! ```

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::hash::Hasher as _;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use siphasher::sip::SipHasher13;

use super::Event;
use super::error::JournalError;
use super::folder::{self, NEW_SENDING, SENDING};

/// The file is rewritten when it is longer than this, in bytes.
const LONG: usize = 1 << 20;

/// Notes what a connection is about to do. Can be cloned and sent to its thread.
#[derive(Debug, Clone)]
pub struct Sending(Arc<Mutex<Notes>>);

#[derive(Debug)]
struct Notes {
    out: PathBuf,
    /// `None` while the journal is being opened.
    file: Option<File>,
    length: usize,
    /// Leased pieces: the number of the line that leased each, and its notes so far.
    leased: BTreeMap<u64, (u64, String)>,
    /// A failed write could not be undone: nothing more is written.
    broken: bool,
}

impl Sending {
    /// Must be called, and must succeed, before the final dot of a message is written.
    ///
    /// # Errors
    /// It could not be written: the dot must not be sent.
    pub fn before_dot(&self, piece: u64) -> Result<(), JournalError> {
        self.with(|notes| notes.add(piece, "S", None))
    }

    /// Is called as soon as the relay has answered, with the event that will be appended.
    ///
    /// # Errors
    /// It could not be written. The event can be appended all the same.
    pub fn after_reply(&self, piece: u64, event: &Event) -> Result<(), JournalError> {
        self.with(|notes| notes.add(piece, "A", Some(event)))
    }

    fn with<T>(&self, act: impl FnOnce(&mut Notes) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Starts a new file, in place of that of an earlier process.
    pub(super) fn begin(out: &Path, seq: u64) -> Result<Self, JournalError> {
        let (file, length) = anew(out, seq, &BTreeMap::new())?;
        let leased = BTreeMap::new();
        let notes = Notes { out: out.to_owned(), file: Some(file), length, leased, broken: false };
        Ok(Self(Arc::new(Mutex::new(notes))))
    }

    /// Notes nothing, while the file of an earlier process is still needed.
    pub(super) fn silent(out: &Path) -> Self {
        let leased = BTreeMap::new();
        let notes = Notes { out: out.to_owned(), file: None, length: 0, leased, broken: false };
        Self(Arc::new(Mutex::new(notes)))
    }

    /// Is called before a commit that leases pieces, with the number of the line of each lease.
    pub(super) fn lease(&self, leases: &[(u64, u64)]) -> Result<(), JournalError> {
        if leases.is_empty() {
            return Ok(());
        }
        self.with(|notes| {
            let mut text = String::new();
            for (piece, seq) in leases {
                let line = line("L", *piece, *seq, "");
                text.push_str(&line);
                notes.leased.insert(*piece, (*seq, line));
            }
            notes.write(&text)
        })
    }

    /// Is called after a commit, with the number of its last line; `kept` are the pieces still leased.
    pub(super) fn committed(
        &self,
        seq: u64,
        kept: &BTreeMap<u64, u64>,
    ) -> Result<(), JournalError> {
        self.with(|notes| {
            notes.leased.retain(|piece, (line, _)| kept.get(piece) == Some(line));
            if notes.length > LONG {
                let (file, length) = anew(&notes.out, seq, &notes.leased)?;
                (notes.file, notes.length) = (Some(file), length);
                return Ok(());
            }
            notes.write(&line("C", 0, seq, ""))
        })
    }
}

impl Notes {
    fn add(&mut self, piece: u64, kind: &str, event: Option<&Event>) -> Result<(), JournalError> {
        let Some((seq, _)) = self.leased.get(&piece) else {
            return Err(JournalError::NoSuchPiece { what: piece.to_string() });
        };
        let told = match event {
            None => String::new(),
            Some(event) => {
                serde_json::to_string(event).map_err(|e| JournalError::damaged(e.to_string()))?
            }
        };
        let line = line(kind, piece, *seq, &told);
        self.write(&line)?;
        if let Some((_, lines)) = self.leased.get_mut(&piece) {
            lines.push_str(&line);
        }
        Ok(())
    }

    fn write(&mut self, text: &str) -> Result<(), JournalError> {
        let failed = |error: std::io::Error| JournalError::of_file(SENDING, &error);
        if self.broken {
            return Err(failed(std::io::ErrorKind::BrokenPipe.into()));
        }
        let Some(file) = &mut self.file else { return Ok(()) };
        match file.write_all(text.as_bytes()) {
            Ok(()) => {
                self.length += text.len();
                Ok(())
            }
            Err(error) => {
                // An incomplete line would make the lines after it unreadable.
                let mended = file.set_len(self.length as u64).is_ok()
                    && std::io::Seek::seek(file, std::io::SeekFrom::End(0)).is_ok();
                self.broken = !mended;
                Err(failed(error))
            }
        }
    }
}

/// Creates a new file, complete, under its name.
fn anew(
    out: &Path,
    seq: u64,
    leased: &BTreeMap<u64, (u64, String)>,
) -> Result<(File, usize), JournalError> {
    let failed = |error: std::io::Error| JournalError::of_file(SENDING, &error);
    let mut text = line("C", 0, seq, "");
    for (_, lines) in leased.values() {
        text.push_str(lines);
    }
    let part = folder::path(out, NEW_SENDING);
    let mut file = folder::create_private(&part).map_err(failed)?;
    let done = file
        .write_all(text.as_bytes())
        .and_then(|()| fs::rename(&part, folder::path(out, SENDING)));
    if let Err(error) = done {
        // It does no harm, and the next attempt replaces it.
        let _ = fs::remove_file(&part);
        return Err(failed(error));
    }
    Ok((file, text.len()))
}

fn line(kind: &str, piece: u64, seq: u64, told: &str) -> String {
    let mut line = match kind {
        "C" => format!("C {seq} "),
        _ => format!("{kind} {piece} {seq} "),
    };
    if !told.is_empty() {
        line.push_str(told);
        line.push(' ');
    }
    let sum = checksum(&line);
    let _ = writeln!(line, "{sum:016x}");
    line
}

/// Detects incomplete lines and damaged bytes; it is no protection against forgery.
fn checksum(text: &str) -> u64 {
    let mut hasher = SipHasher13::new_with_keys(0x6a6f_7572_6e61_6c2e, 0x7365_6e64_696e_672e);
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// The notes of an earlier process.
#[derive(Debug, Default)]
pub(super) struct Left {
    /// Whether the file exists and all its lines are complete, except for the very last one.
    pub(super) whole: bool,
    /// The last line of the journal that is known to be committed.
    pub(super) committed: u64,
    /// Notes by piece and by the number of the line of its lease.
    pub(super) notes: BTreeMap<(u64, u64), Noted>,
}

/// The notes of one lease.
#[derive(Debug, Default)]
pub(super) struct Noted {
    pub(super) dot: bool,
    pub(super) answer: Option<Event>,
}

/// Reads the notes of an earlier process.
pub(super) fn read(out: &Path) -> Result<Left, JournalError> {
    let mut text = Vec::new();
    match File::open(folder::path(out, SENDING)) {
        Ok(mut file) => {
            file.read_to_end(&mut text).map_err(|e| JournalError::of_file(SENDING, &e))?;
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Left::default()),
        Err(error) => return Err(JournalError::of_file(SENDING, &error)),
    }
    let mut left = Left { whole: !text.is_empty(), ..Left::default() };
    // A kill can interrupt the last write. An incomplete line is ignored: a dot is sent only after its
    // line was written. Whether the computer was restarted is checked by the boot id.
    if let Some(end) = text.iter().rposition(|byte| *byte == b'\n') {
        text.truncate(end + 1);
    }
    for line in text.split_inclusive(|byte| *byte == b'\n') {
        let whole = std::str::from_utf8(line).ok().and_then(|line| take(line, &mut left));
        left.whole &= whole.is_some();
    }
    Ok(left)
}

/// Adds a line to the notes; `None` if it is not complete.
fn take(line: &str, left: &mut Left) -> Option<()> {
    let line = line.strip_suffix('\n')?;
    let (told, sum) = line.split_at_checked(line.len().checked_sub(16)?)?;
    // Compared as text: upper-case digits were not written by this program.
    if format!("{:016x}", checksum(told)) != sum {
        return None;
    }
    let mut parts = told.strip_suffix(' ')?.splitn(4, ' ');
    let kind = parts.next()?;
    let number: u64 = parts.next()?.parse().ok()?;
    if kind == "C" {
        left.committed = left.committed.max(number);
        return Some(());
    }
    let seq: u64 = parts.next()?.parse().ok()?;
    let noted = left.notes.entry((number, seq)).or_default();
    match (kind, parts.next()) {
        ("L", None) => {}
        ("S", None) => {
            noted.dot = true;
            // The dot comes after the commit.
            left.committed = left.committed.max(seq);
        }
        ("A", Some(event)) => {
            let event: Event = serde_json::from_str(event).ok()?;
            if event.piece() != Some(number) {
                return None;
            }
            noted.answer = Some(event);
        }
        _ => return None,
    }
    Some(())
}
