//! Checks a finished message once more before it is sent.
//!
//! It must be the file that was rendered, and it must be addressed to the recipient for whom it was
//! planned. Nothing is taken over from an earlier step: the bytes are hashed again, and the header is read
//! again by rules that are stricter than those of RFC 5322.

use sha2::{Digest as _, Sha256};

use crate::journal::Key;
use crate::terms::MESSAGE_HEADERS as HEADERS;
use crate::text::{EmailAddress, check_address, hex};

/// Longest message in bytes; longer files were not written by this program.
pub const MOST_BYTES: u64 = 4 << 20;

/// Longest line without its end (RFC 5322 2.1.1).
const LONGEST_LINE: usize = 998;

/// What a message must agree with.
#[derive(Debug, Clone, Copy)]
pub struct Planned<'a> {
    /// The key of the messages, under which addresses are hashed.
    pub key: &'a Key,
    /// The id of the run, which is hashed with them.
    pub run: &'a str,
    /// SHA-256 of the file, lower-case hexadecimal digits.
    pub sha256: &'a str,
    /// The address, hashed.
    pub hash: &'a [u8; 32],
}

/// What was read from a message that passed the check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Without angle brackets.
    pub message_id: String,
    /// The one recipient.
    pub to: EmailAddress,
    /// Who writes.
    pub from: EmailAddress,
}

/// How a message differs from what was rendered or planned. Contains nothing of the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Difference {
    /// The file is missing or cannot be read.
    #[error("the file cannot be read")]
    Unreadable,
    /// The file is longer than any message of this program.
    #[error("the file is too long")]
    Long,
    /// SHA-256.
    #[error("the file has changed since it was rendered")]
    Changed,
    /// The recipient is not the one of the plan.
    #[error("the message is not addressed to the person of this piece")]
    Recipient,
    /// A header field is missing, repeated, or unknown.
    #[error("the headers are not those that the program writes")]
    Headers,
    /// A line is too long, has no CRLF, or holds a forbidden character.
    #[error("a line does not conform to RFC 5322")]
    Line,
}

/// Compares a message with what was planned.
///
/// # Errors
/// The first [`Difference`].
pub fn check(bytes: &[u8], planned: &Planned<'_>) -> Result<Checked, Difference> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Difference::Long);
    }
    if hex(&Sha256::digest(bytes)) != planned.sha256 {
        return Err(Difference::Changed);
    }
    lines_are_sound(bytes)?;
    let checked = read(bytes)?;
    if planned.key.address_hash(planned.run, checked.to.as_str()) != *planned.hash {
        return Err(Difference::Recipient);
    }
    Ok(checked)
}

/// Reads the header of a message that this program has rendered.
fn read(bytes: &[u8]) -> Result<Checked, Difference> {
    let end = find(bytes, b"\r\n\r\n").ok_or(Difference::Headers)?;
    let header = std::str::from_utf8(&bytes[..end]).map_err(|_| Difference::Line)?;
    if !header.is_ascii() {
        return Err(Difference::Line);
    }
    let mut values: [Option<String>; HEADERS.len()] = Default::default();
    let mut last: Option<usize> = None;
    for line in header.split("\r\n") {
        if line.starts_with([' ', '\t']) {
            // A folded line continues the field before it.
            let value = last.and_then(|at| values[at].as_mut()).ok_or(Difference::Headers)?;
            value.push_str(line);
            continue;
        }
        let (name, value) = line.split_once(": ").ok_or(Difference::Headers)?;
        let at = HEADERS.iter().position(|own| *own == name).ok_or(Difference::Headers)?;
        if values[at].replace(value.to_owned()).is_some() {
            return Err(Difference::Headers);
        }
        last = Some(at);
    }
    if values.iter().any(Option::is_none) {
        return Err(Difference::Headers);
    }
    let value = |name: &str| {
        let at = HEADERS.iter().position(|own| *own == name);
        at.and_then(|at| values[at].as_deref()).unwrap_or_default()
    };
    let id = value("Message-ID").strip_prefix('<').and_then(|id| id.strip_suffix('>'));
    let id = id.filter(|id| is_message_id(id)).ok_or(Difference::Headers)?;
    Ok(Checked {
        message_id: id.to_owned(),
        to: mailbox(value("To")).ok_or(Difference::Recipient)?,
        from: mailbox(value("From")).ok_or(Difference::Headers)?,
    })
}

fn is_message_id(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'@');
    id.len() <= 300 && id.bytes().all(plain) && id.matches('@').count() == 1
}

/// The address of exactly one mailbox, `name <address>` or `address`. The name is a quoted string or
/// encoded words; anything that could be a second mailbox, a group or a comment is refused.
fn mailbox(value: &str) -> Option<EmailAddress> {
    let value = value.trim();
    let Some(open) = value.rfind('<') else { return check_address(value).ok() };
    let address = value[open + 1..].strip_suffix('>')?;
    let name = value[..open].trim_end();
    let quoted = name.strip_prefix('"').and_then(|name| name.strip_suffix('"'));
    let sound = match quoted {
        Some(text) => {
            let mut escaped = false;
            let inside = text.chars().all(|c| {
                let fits = escaped || c != '"';
                escaped = c == '\\' && !escaped;
                fits
            });
            inside && !escaped
        }
        None => !name.contains([',', ';', ':', '<', '>', '(', ')', '[', ']', '"', '@', '\\']),
    };
    if sound { check_address(address).ok() } else { None }
}

/// Lines end in CRLF and have at most 998 other characters; there is no bare CR, bare LF or NUL.
fn lines_are_sound(bytes: &[u8]) -> Result<(), Difference> {
    let body = bytes.strip_suffix(b"\r\n").ok_or(Difference::Line)?;
    let mut lines = body.split(|byte| *byte == b'\n').peekable();
    while let Some(line) = lines.next() {
        // Each LF has a CR before it; both were removed from the last line already.
        let line = match lines.peek() {
            Some(_) => line.strip_suffix(b"\r").ok_or(Difference::Line)?,
            None => line,
        };
        if line.len() > LONGEST_LINE || line.contains(&b'\r') || line.contains(&0) {
            return Err(Difference::Line);
        }
    }
    Ok(())
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}
