//! The envelope of a message: sender and recipient in MAIL and RCPT, as checked values only.

use std::fmt;

use crate::text::{AddressProblem, EmailAddress, check_address};

/// Why an envelope cannot be made. Shows no address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeProblem {
    /// The return address has letters outside ASCII before its `@`.
    #[error("has letters before the @ that some mail servers do not accept")]
    NotAscii,
    /// The address with the token in it is not a valid address, most likely because it is too long.
    #[error(transparent)]
    Address(#[from] AddressProblem),
    /// A token has only letters, digits, `.`, `_` and `-`, at most 100.
    #[error("is not a token of letters, digits, `.`, `_` and `-`")]
    Token,
}

/// A word that identifies one piece to the relay: an envelope id (RFC 3461 section 4.4), or the
/// part that makes return addresses different. None of its characters needs escaping in xtext.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Token(String);

impl Token {
    /// Checks a token.
    ///
    /// # Errors
    /// [`EnvelopeProblem::Token`] unless it is 1 to 100 letters and digits of ASCII, `.`, `_`, `-`.
    pub fn new(text: &str) -> Result<Self, EnvelopeProblem> {
        let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
        if (1..=100).contains(&text.len()) && text.bytes().all(fits) {
            Ok(Self(text.to_owned()))
        } else {
            Err(EnvelopeProblem::Token)
        }
    }

    /// The token.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The reverse path: the address for delivery failure reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path(EmailAddress);

impl Path {
    /// Reports go to this address.
    ///
    /// # Errors
    /// [`EnvelopeProblem::NotAscii`].
    pub fn new(address: EmailAddress) -> Result<Self, EnvelopeProblem> {
        if address.is_ascii() { Ok(Self(address)) } else { Err(EnvelopeProblem::NotAscii) }
    }

    /// Reports go to this message's own address (VERP): `bounces+TOKEN@org.example`.
    ///
    /// # Errors
    /// [`EnvelopeProblem::NotAscii`]; [`EnvelopeProblem::Address`] if the part before the `@` has
    /// more than 64 characters.
    pub fn verp(address: &EmailAddress, token: &Token) -> Result<Self, EnvelopeProblem> {
        let (local, domain) = (address.local_part(), address.domain());
        Self::new(check_address(&format!("{local}+{}@{domain}", token.as_str()))?)
    }

    /// The address.
    pub fn address(&self) -> &EmailAddress {
        &self.0
    }
}

/// The envelope of one message, always with one recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// The address for delivery failure reports.
    pub sender: Path,
    /// The only recipient.
    pub recipient: EmailAddress,
    /// Repeated in delivery failure reports if the relay supports DSN (RFC 3461).
    pub envid: Option<Token>,
}

/// The envelope parameters that the relay supports and the message needs.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Terms {
    /// The message's size in octets, if the relay supports SIZE.
    pub(super) size: Option<usize>,
    /// The message has octets over 127.
    pub(super) eight_bit: bool,
    /// The recipient's address is not ASCII.
    pub(super) utf8: bool,
    /// The relay supports DSN.
    pub(super) dsn: bool,
}

impl Envelope {
    /// Writes `MAIL FROM` with its line end.
    pub(super) fn write_mail(&self, terms: Terms, out: &mut Vec<u8>) {
        out.extend_from_slice(b"MAIL FROM:<");
        out.extend_from_slice(self.sender.0.as_str().as_bytes());
        out.push(b'>');
        if let Some(size) = terms.size {
            out.extend_from_slice(format!(" SIZE={size}").as_bytes());
        }
        if terms.eight_bit || terms.utf8 {
            out.extend_from_slice(b" BODY=8BITMIME");
        }
        if terms.utf8 {
            out.extend_from_slice(b" SMTPUTF8");
        }
        if terms.dsn {
            // Only the headers are returned: a delivery failure report repeats no more of a
            // person's data.
            out.extend_from_slice(b" RET=HDRS");
            if let Some(envid) = &self.envid {
                out.extend_from_slice(b" ENVID=");
                out.extend_from_slice(envid.0.as_bytes());
            }
        }
        out.extend_from_slice(b"\r\n");
    }

    /// Writes `RCPT TO` with its line end.
    pub(super) fn write_rcpt(&self, terms: Terms, out: &mut Vec<u8>) {
        out.extend_from_slice(b"RCPT TO:<");
        out.extend_from_slice(self.recipient.as_str().as_bytes());
        out.push(b'>');
        if terms.dsn {
            out.extend_from_slice(b" NOTIFY=FAILURE,DELAY");
            if !terms.utf8 {
                out.extend_from_slice(b" ORCPT=rfc822;");
                write_xtext(self.recipient.as_str(), out);
            }
        }
        out.extend_from_slice(b"\r\n");
    }
}

/// xtext of RFC 3461 section 4: `+`, `=` and everything that is not a visible ASCII character as
/// `+HH`.
fn write_xtext(text: &str, out: &mut Vec<u8>) {
    for byte in text.bytes() {
        match byte {
            b'!'..=b'~' if !matches!(byte, b'+' | b'=') => out.push(byte),
            _ => out.extend_from_slice(format!("+{byte:02X}").as_bytes()),
        }
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn envelope(recipient: &str) -> Envelope {
        let bounces = check_address("bounces@org.example").unwrap();
        let token = Token::new("abcdefgh234567abcdef").unwrap();
        Envelope {
            sender: Path::verp(&bounces, &token).unwrap(),
            recipient: check_address(recipient).unwrap(),
            envid: Some(token),
        }
    }

    fn commands(recipient: &str, terms: Terms) -> String {
        let mut out = Vec::new();
        let envelope = envelope(recipient);
        envelope.write_mail(terms, &mut out);
        envelope.write_rcpt(terms, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn commands_say_what_the_relay_understands() {
        assert_eq!(
            commands("aino@posti.example", Terms::default()),
            "MAIL FROM:<bounces+abcdefgh234567abcdef@org.example>\r\nRCPT TO:<aino@posti.example>\r\n"
        );
        assert_eq!(
            commands(
                "a=b+c@posti.example",
                Terms { size: Some(1234), eight_bit: true, utf8: false, dsn: true }
            ),
            "MAIL FROM:<bounces+abcdefgh234567abcdef@org.example> SIZE=1234 BODY=8BITMIME RET=HDRS \
             ENVID=abcdefgh234567abcdef\r\nRCPT TO:<a=b+c@posti.example> NOTIFY=FAILURE,DELAY \
             ORCPT=rfc822;a+3Db+2Bc@posti.example\r\n"
        );
        assert_eq!(
            commands("åsa@posti.example", Terms { utf8: true, dsn: true, ..Terms::default() }),
            "MAIL FROM:<bounces+abcdefgh234567abcdef@org.example> BODY=8BITMIME SMTPUTF8 RET=HDRS \
             ENVID=abcdefgh234567abcdef\r\nRCPT TO:<åsa@posti.example> NOTIFY=FAILURE,DELAY\r\n"
        );
    }

    #[test]
    fn no_text_of_others_becomes_a_token_or_a_path() {
        for bad in ["", "a b", "a\r\nRCPT TO:<e@e.example>", "a+b", "a=b", "ä", &"a".repeat(101)] {
            assert_eq!(Token::new(bad), Err(EnvelopeProblem::Token), "{bad:?}");
        }
        let utf8 = check_address("åsa@org.example").unwrap();
        assert_eq!(Path::new(utf8), Err(EnvelopeProblem::NotAscii));
        let long = check_address(&format!("{}@org.example", "a".repeat(44))).unwrap();
        let token = Token::new("abcdefgh234567abcdef").unwrap();
        assert!(matches!(Path::verp(&long, &token), Err(EnvelopeProblem::Address(_))));
    }

    #[test]
    fn debug_shows_no_address() {
        let shown = format!("{:?}", envelope("aino@posti.example"));
        assert!(!shown.contains('@') && !shown.contains("aino"), "{shown}");
    }
}
