//! A line of the journal: an event with its number, its moment and the SHA-256 of the line before it.
//!
//! ```text
//! {"seq":12,"prev":"<SHA-256 of line 11>","at":"2026-11-22T19:40:00.123Z","event":"accepted","piece":17}
//! ```

use sha2::{Digest as _, Sha256};

use super::error::JournalError;
use super::moment::LENGTH;
use super::{Answer, Event, Moment};
use crate::text::hex;

/// The end of a chain of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Chain {
    /// Number of the last line; 0 if there is none.
    pub(super) seq: u64,
    /// SHA-256 of the last line; zeros if there is none.
    pub(super) head: [u8; 32],
}

impl Chain {
    /// Before the first line.
    pub(super) const NEW: Self = Self { seq: 0, head: [0; 32] };

    /// Formats the next line and advances to it.
    pub(super) fn write(&mut self, at: Moment, event: &Event) -> Result<String, JournalError> {
        let told =
            serde_json::to_string(event).map_err(|e| JournalError::damaged(e.to_string()))?;
        let fields = told.strip_prefix('{').unwrap_or_default();
        let seq = self.seq + 1;
        let line = format!(r#"{{"seq":{seq},"prev":"{}","at":"{at}",{fields}"#, hex(&self.head));
        *self = Self { seq, head: Sha256::digest(&line).into() };
        Ok(line)
    }

    /// Checks the next line and advances to it.
    ///
    /// # Errors
    /// It is not the next line; the text says what is wrong with it.
    pub(super) fn read(&mut self, line: &str) -> Result<(Moment, Event), &'static str> {
        const NO_LINE: &str = "is not a line of a journal";
        let rest = line.strip_prefix(r#"{"seq":"#).ok_or(NO_LINE)?;
        let (seq, rest) = digits(rest).ok_or(NO_LINE)?;
        let rest = rest.strip_prefix(r#","prev":""#).ok_or(NO_LINE)?;
        let (prev, rest) = rest.split_at_checked(64).ok_or(NO_LINE)?;
        let rest = rest.strip_prefix(r#"","at":""#).ok_or(NO_LINE)?;
        let (at, rest) = rest.split_at_checked(LENGTH).ok_or(NO_LINE)?;
        let fields = rest.strip_prefix(r#"","#).ok_or(NO_LINE)?;
        if seq != self.seq + 1 {
            return Err("has the wrong number");
        }
        if !same_hex(prev, &self.head) {
            return Err("does not follow the line before it: one of the two was changed");
        }
        let at = at.parse().map_err(|_| NO_LINE)?;
        let event = match quick(fields) {
            Some(event) => event,
            // serde ignores the other fields of the line.
            None => serde_json::from_str(line).map_err(|_| "has no known event")?,
        };
        *self = Self { seq, head: Sha256::digest(line).into() };
        Ok((at, event))
    }

    /// SHA-256 of the last line in lower-case hexadecimal digits.
    pub(super) fn hex(&self) -> String {
        hex(&self.head)
    }
}

/// Reads the most frequent events without the fields that no state depends on. A complete parse takes ten
/// times as long, and there may be a million lines. The chain proves that the line was not changed.
fn quick(fields: &str) -> Option<Event> {
    let rest = fields.strip_prefix(r#""event":""#)?;
    let (name, rest) = rest.split_once('"')?;
    let (piece, rest) = digits(rest.strip_prefix(r#","piece":"#)?)?;
    if !rest.ends_with('}') {
        return None;
    }
    match name {
        "leased" => Some(Event::Leased { piece, message_id: String::new() }),
        "accepted" => Some(Event::Accepted { piece, answer: Answer::default() }),
        "resend" => Some(Event::Resend { piece }),
        _ => None,
    }
}

fn digits(text: &str) -> Option<(u64, &str)> {
    let end = text.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    Some((number.parse().ok()?, rest))
}

/// Whether a text is the hexadecimal form of the bytes, without allocating it for every line.
fn same_hex(text: &str, bytes: &[u8; 32]) -> bool {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    text.len() == 64
        && text.as_bytes().chunks_exact(2).zip(bytes).all(|(pair, byte)| {
            pair[0] == DIGITS[usize::from(byte >> 4)] && pair[1] == DIGITS[usize::from(byte & 15)]
        })
}
