//! What of a message is signed: its relaxed form (RFC 6376 sections 3.4.2 and 3.4.4).

use sha2::{Digest as _, Sha256};

/// One header field of a message as it is, with all its lines and line ends.
pub(super) struct Header<'a> {
    name: &'a [u8],
    value: &'a [u8],
}

impl Header<'_> {
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name.as_bytes())
    }

    /// Writes it relaxed: name in small letters, lines unfolded, runs of blanks as one.
    pub(super) fn write(&self, out: &mut Vec<u8>) {
        out.extend(self.name.to_ascii_lowercase());
        out.push(b':');
        let mut blank = false;
        let begin = out.len();
        for byte in self.value {
            match byte {
                b' ' | b'\t' | b'\r' | b'\n' => blank = true,
                byte => {
                    if blank && out.len() > begin {
                        out.push(b' ');
                    }
                    blank = false;
                    out.push(*byte);
                }
            }
        }
        out.extend_from_slice(b"\r\n");
    }
}

fn header(lines: &[u8]) -> Option<Header<'_>> {
    let colon = lines.iter().position(|byte| *byte == b':')?;
    let name = lines[..colon].trim_ascii_end();
    let fits = !name.is_empty() && name.iter().all(|byte| (b'!'..=b'~').contains(byte));
    fits.then(|| Header { name, value: &lines[colon + 1..] })
}

/// One header in its relaxed form.
pub(super) fn header_line(lines: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    header(lines)?.write(&mut out);
    Some(out)
}

/// The headers and the body of a message. `None` without a blank line between them, or with a line
/// that is no header.
pub(super) fn take_apart(message: &[u8]) -> Option<(Vec<Header<'_>>, &[u8])> {
    let mut headers = Vec::new();
    let mut begin = 0;
    let mut at = 0;
    loop {
        let end = at + message[at..].windows(2).position(|pair| pair == b"\r\n")? + 2;
        let folded = matches!(message.get(at), Some(b' ' | b'\t'));
        if folded && at == begin {
            return None;
        }
        if !folded && at > begin {
            headers.push(header(&message[begin..at])?);
            begin = at;
        }
        if end == at + 2 {
            return Some((headers, &message[end..]));
        }
        at = end;
    }
}

/// The digest of a body in its relaxed form: runs of blanks as one, none at the ends of lines, no
/// empty lines at the end.
pub(super) fn body_hash(body: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new();
    // Empty lines count once another line follows.
    let mut empty = 0;
    let mut text = Vec::with_capacity(1000);
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        text.clear();
        let mut blank = false;
        for byte in line {
            match byte {
                b' ' | b'\t' => blank = true,
                byte => {
                    if blank {
                        text.push(b' ');
                    }
                    blank = false;
                    text.push(*byte);
                }
            }
        }
        if text.is_empty() {
            empty += 1;
            continue;
        }
        for _ in 0..std::mem::take(&mut empty) {
            hash.update(b"\r\n");
        }
        text.extend_from_slice(b"\r\n");
        hash.update(&text);
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of RFC 6376 section 3.4.5.
    #[test]
    fn the_standards_example_comes_out_as_it_says() {
        let message = b"A: X\r\nB : Y\t\r\n\tZ  \r\n\r\n C \r\nD \t E\r\n\r\n\r\n";
        let (headers, body) = take_apart(message).unwrap();
        let mut text = Vec::new();
        headers.iter().for_each(|header| header.write(&mut text));
        assert_eq!(text, b"a:X\r\nb:Y Z\r\n");
        let expected: [u8; 32] = Sha256::digest(b" C\r\nD E\r\n").into();
        assert_eq!(body_hash(body), expected);
    }

    #[test]
    fn an_empty_body_has_the_digest_of_nothing() {
        let nothing: [u8; 32] = Sha256::digest(b"").into();
        for body in [&b""[..], b"\r\n", b" \t\r\n\r\n"] {
            assert_eq!(body_hash(body), nothing);
        }
        let line: [u8; 32] = Sha256::digest(b"a\r\n").into();
        assert_eq!(body_hash(b"a"), line);
    }

    #[test]
    fn what_is_no_message_is_not_taken_apart() {
        for message in
            [&b""[..], b"A: b\r\n", b"A: b", b" A: b\r\n\r\n", b"no header\r\n\r\n", b": b\r\n\r\n"]
        {
            assert!(take_apart(message).is_none(), "{message:?}");
        }
        assert_eq!(take_apart(b"\r\nbody").map(|(headers, _)| headers.len()), Some(0));
    }
}
