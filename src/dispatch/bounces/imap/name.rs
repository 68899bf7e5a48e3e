//! Names as IMAP writes them: mailboxes and strings in commands.

use base64::Engine as _;
use base64::alphabet::IMAP_MUTF7;
use base64::engine::{GeneralPurpose, general_purpose::NO_PAD};

const BASE64: GeneralPurpose = GeneralPurpose::new(&IMAP_MUTF7, NO_PAD);

/// The name of a mailbox in modified UTF-7 (RFC 3501 5.1.3): `Työ` is `Ty&APY-`. A name in ASCII stays
/// as it is, because it may be in this form already.
pub(super) fn mailbox(name: &str) -> String {
    if name.is_ascii() {
        return name.to_owned();
    }
    let mut out = String::with_capacity(name.len() + 8);
    let mut wide: Vec<u8> = Vec::new();
    let flush = |wide: &mut Vec<u8>, out: &mut String| {
        if !wide.is_empty() {
            out.push('&');
            out.push_str(&BASE64.encode(&*wide));
            out.push('-');
            wide.clear();
        }
    };
    for c in name.chars() {
        if c.is_ascii() && !c.is_ascii_control() {
            flush(&mut wide, &mut out);
            out.push(c);
            if c == '&' {
                out.push('-');
            }
        } else {
            wide.extend(c.encode_utf16(&mut [0; 2]).iter().flat_map(|unit| unit.to_be_bytes()));
        }
    }
    flush(&mut wide, &mut out);
    out
}

/// A text as a quoted string; `None` if it must be a literal, which takes any characters.
pub(super) fn quoted(text: &str) -> Option<String> {
    // Real servers bound the length of a line; RFC 7162 4 asks them for 8192 bytes.
    let fits = text.len() <= 1_000 && text.bytes().all(|byte| (b' '..=b'~').contains(&byte));
    fits.then(|| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mailboxes_are_named_in_modified_utf_7() {
        for (name, expected) in [
            ("INBOX", "INBOX"),
            ("A&B", "A&B"),
            ("Ty&APY-", "Ty&APY-"),
            ("Työ", "Ty&APY-"),
            ("Työ & sähköposti", "Ty&APY- &- s&AOQ-hk&APY-posti"),
            // The example of RFC 3501.
            ("~peter/mail/台北/日本語", "~peter/mail/&U,BTFw-/&ZeVnLIqe-"),
            ("😀", "&2D3eAA-"),
        ] {
            assert_eq!(mailbox(name), expected, "{name}");
        }
    }

    #[test]
    fn strings_are_quoted_or_literals() {
        assert_eq!(quoted("a \"b\" \\c").as_deref(), Some("\"a \\\"b\\\" \\\\c\""));
        assert_eq!(quoted("").as_deref(), Some("\"\""));
        for literal in ["pässi", "a\tb", "a\r\nb", "a\0"] {
            assert_eq!(quoted(literal), None, "{literal:?}");
        }
        assert_eq!(quoted(&"x".repeat(2_000)), None);
    }
}
