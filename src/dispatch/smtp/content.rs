//! A message on the wire: which bytes may be sent, and dot-stuffing.

/// Longest line, in octets without its end (RFC 5321 section 4.5.3.1.6).
const MAX_LINE: usize = 998;

/// Why the bytes of a message cannot be sent as they are. Such a file was not made by this program,
/// or was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ContentProblem {
    /// A CR without LF or an LF without CR: relays disagree about where the message ends, so more
    /// than one message could be smuggled in.
    #[error("has a line that does not end with CR LF")]
    BareLineEnd,
    /// An octet 0.
    #[error("has a NUL byte")]
    Nul,
    /// A line of more than 998 octets.
    #[error("has a line of more than 998 octets")]
    LongLine,
    /// Nothing to send.
    #[error("is empty")]
    Empty,
}

/// Checks a message; returns whether it has bytes over 127.
pub(super) fn check(message: &[u8]) -> Result<bool, ContentProblem> {
    if message.is_empty() {
        return Err(ContentProblem::Empty);
    }
    let mut eight_bit = false;
    for line in message.split_inclusive(|byte| *byte == b'\n') {
        let text = match line {
            [text @ .., b'\r', b'\n'] => text,
            // The end of a file without a final line end.
            text if !line.ends_with(b"\n") => text,
            _ => return Err(ContentProblem::BareLineEnd),
        };
        let mut all = 0;
        let mut bad = false;
        let mut nul = false;
        for byte in text {
            all |= byte;
            bad |= *byte == b'\r';
            nul |= *byte == 0;
        }
        if bad {
            return Err(ContentProblem::BareLineEnd);
        }
        if nul {
            return Err(ContentProblem::Nul);
        }
        if text.len() > MAX_LINE {
            return Err(ContentProblem::LongLine);
        }
        eight_bit |= all & 0x80 != 0;
    }
    Ok(eight_bit)
}

/// Writes a checked message in its wire form: with a second dot before each line that begins with
/// one (RFC 5321 section 4.5.2), a line end after the last line, and the final dot.
pub(super) fn write(message: &[u8], out: &mut Vec<u8>) {
    out.reserve(message.len() + 5);
    if message.starts_with(b".") {
        out.push(b'.');
    }
    let mut done = 0;
    for (at, _) in message.windows(3).enumerate().filter(|(_, window)| window == b"\r\n.") {
        out.extend_from_slice(&message[done..at + 3]);
        out.push(b'.');
        done = at + 3;
    }
    out.extend_from_slice(&message[done..]);
    if !message.ends_with(b"\r\n") {
        out.extend_from_slice(b"\r\n");
    }
    out.extend_from_slice(b".\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_could_be_read_in_two_ways_is_refused() {
        for (message, expected) in [
            (&b"a\r\n\r\nb\r\n"[..], Ok(false)),
            (b"a\r\n\r\nb", Ok(false)),
            ("a\r\n\r\nä\r\n".as_bytes(), Ok(true)),
            (b"", Err(ContentProblem::Empty)),
            (b"a\n.\r\nb\r\n", Err(ContentProblem::BareLineEnd)),
            (b"a\r.\rb\r\n", Err(ContentProblem::BareLineEnd)),
            (b"a\r\n.\n", Err(ContentProblem::BareLineEnd)),
            (b"a\r", Err(ContentProblem::BareLineEnd)),
            (b"a\r\r\n", Err(ContentProblem::BareLineEnd)),
            (b"a\0\r\n", Err(ContentProblem::Nul)),
        ] {
            assert_eq!(check(message), expected, "{message:?}");
        }
        let line = "a".repeat(MAX_LINE);
        assert_eq!(check(format!("{line}\r\n").as_bytes()), Ok(false));
        assert_eq!(check(format!("{line}a\r\n").as_bytes()), Err(ContentProblem::LongLine));
    }

    /// Decodes the wire form as a relay does.
    fn received(wire: &str) -> String {
        let text = wire.strip_suffix(".\r\n").unwrap();
        let lines = text.split_inclusive("\r\n");
        lines.map(|line| line.strip_prefix('.').unwrap_or(line)).collect()
    }

    proptest! {
        #[test]
        fn the_relay_gets_the_very_message(lines in prop::collection::vec("[.a]{0,3}", 1..8), end: bool) {
            let mut message = lines.join("\r\n");
            if end { message.push_str("\r\n"); }
            prop_assume!(!message.is_empty());
            let mut wire = Vec::new();
            write(message.as_bytes(), &mut wire);
            let wire = String::from_utf8(wire).unwrap();
            prop_assert_eq!(wire.find("\r\n.\r\n").map(|at| at + 5), Some(wire.len()));
            if !message.ends_with("\r\n") { message.push_str("\r\n"); }
            prop_assert_eq!(received(&wire), message);
        }
    }
}
