//! An mbox file: messages one behind the other, each begun by a line `From `. Read as it is written by
//! nearly all programs, mboxo and mboxrd: a line of the text that begins with `From ` has a `>` before
//! it (RFC 4155 and its appendix).

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::ops::ControlFlow;
use std::path::Path;

use super::source::{Item, MOST_BYTES, SourceError};

/// Gives all messages of an mbox file to `take`, in their order, until it breaks off.
///
/// # Errors
/// The file cannot be read, or is no mbox file.
pub fn mbox(file: &Path, take: &mut dyn FnMut(Item) -> ControlFlow<()>) -> Result<(), SourceError> {
    read_mbox(BufReader::with_capacity(64 * 1024, File::open(file)?), take)
}

/// The same from anything that can be read. Memory holds one message of at most [`MOST_BYTES`].
///
/// # Errors
/// As [`mbox`].
pub fn read_mbox(
    mut input: impl BufRead,
    take: &mut dyn FnMut(Item) -> ControlFlow<()>,
) -> Result<(), SourceError> {
    let mut message: Option<Collected> = None;
    let mut number = 0_u64;
    // The start of the file counts as a blank line.
    let mut after_blank = true;
    let mut line = Vec::new();
    loop {
        line.clear();
        if read_line(&mut input, &mut line)? == 0 {
            break;
        }
        if after_blank && begins_message(&line) {
            if let Some(ended) = message.replace(Collected::default()) {
                number += 1;
                if take(ended.item(number)).is_break() {
                    return Ok(());
                }
            }
        } else if let Some(message) = &mut message {
            message.add(unquoted(&line));
        } else if !line.trim_ascii().is_empty() {
            return Err(SourceError::NoMbox);
        }
        after_blank = line.trim_ascii().is_empty();
    }
    if let Some(last) = message {
        let _ = take(last.item(number + 1));
    }
    Ok(())
}

/// A message that is being read.
#[derive(Default)]
struct Collected {
    bytes: Vec<u8>,
    too_large: bool,
}

impl Collected {
    fn add(&mut self, line: &[u8]) {
        if self.too_large || self.bytes.len() + line.len() > MOST_BYTES {
            self.too_large = true;
            self.bytes = Vec::new();
        } else {
            self.bytes.extend_from_slice(line);
        }
    }

    fn item(self, number: u64) -> Item {
        let name = number.to_string();
        match self.too_large {
            true => Item::TooLarge { name },
            false => Item::Message { name, bytes: self.bytes },
        }
    }
}

/// A line with its end, or a part of one that is longer than a message may be.
fn read_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<usize> {
    use io::Read as _;
    input.by_ref().take(MOST_BYTES as u64 + 2).read_until(b'\n', line)
}

/// `From somebody Sun Nov 22 01:05:00 2026`: without a time it is a line of a text that nobody quoted.
fn begins_message(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else { return false };
    rest.windows(5).any(|w| {
        let digit = |at: usize| w.get(at).is_some_and(u8::is_ascii_digit);
        digit(0) && digit(1) && w.get(2) == Some(&b':') && digit(3) && digit(4)
    })
}

/// The line without the `>` that keeps `From ` from beginning a message.
fn unquoted(line: &[u8]) -> &[u8] {
    let marks = line.iter().take_while(|byte| **byte == b'>').count();
    match line.get(marks..) {
        Some(rest) if marks > 0 && rest.starts_with(b"From ") => line.get(1..).unwrap_or_default(),
        _ => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &[u8]) -> Result<Vec<String>, SourceError> {
        let mut found = Vec::new();
        read_mbox(text, &mut |item| {
            found.push(match item {
                Item::Message { name, bytes } => {
                    format!("{name}:{}", String::from_utf8_lossy(&bytes))
                }
                Item::TooLarge { name } => format!("{name} too large"),
                Item::Unreadable { name, .. } => format!("{name} unreadable"),
            });
            ControlFlow::Continue(())
        })?;
        Ok(found)
    }

    #[test]
    fn messages_are_parted_and_unquoted() {
        let text = b"From a@b Sun Nov 22 01:05:00 2026\nA: 1\n\n>From x\n>>From y\n> From z\n\
                     From here 09:30 on no blank line\n\nFrom now on\n\n\
                     From MAILER-DAEMON Sun Nov 22 01:05:00 2026\r\nB: 2\r\n\r\n";
        assert_eq!(
            all(text).unwrap(),
            [
                "1:A: 1\n\nFrom x\n>From y\n> From z\nFrom here 09:30 on no blank line\n\n\
                 From now on\n\n",
                "2:B: 2\r\n\r\n"
            ]
        );
        assert_eq!(all(b"").unwrap(), [""; 0]);
        assert!(matches!(all(b"Subject: x\n\n"), Err(SourceError::NoMbox)));
    }

    #[test]
    fn a_message_that_is_too_large_costs_no_memory() {
        let mut text = b"From a 01:05\nA: 1\n\n".to_vec();
        text.extend(vec![b'x'; MOST_BYTES + 10]);
        text.extend(b"\n\nFrom b 01:05\nB: 2\n");
        assert_eq!(all(&text).unwrap(), ["1 too large", "2:B: 2\n"]);
    }
}
