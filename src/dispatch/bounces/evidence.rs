//! What in a message can say which piece it is about.

use std::collections::BTreeSet;

use super::fields::from_xtext;

/// Letters of a token, `a`–`z` and `2`–`7` (RFC 4648 section 6, in small letters).
const TOKEN_LETTERS: usize = 20;

/// So much of one kind is kept; a genuine report has one or two.
const MOST: usize = 64;

/// Fields of a message that a server writes the address into at which it arrived.
const ARRIVED_AT: [&str; 11] = [
    "to",
    "cc",
    "delivered-to",
    "x-original-to",
    "x-delivered-to",
    "envelope-to",
    "x-envelope-to",
    "x-rcpt-to",
    "apparently-to",
    "x-forwarded-to",
    "resent-to",
];

/// Fields of a returned message, or of a delivery status, with the address that it was sent from.
const SENT_FROM: [&str; 5] =
    ["return-path", "x-postfix-sender", "x-envelope-from", "envelope-from", "x-env-sender"];

/// Tokens, envelope ids and Message-IDs, each sorted and once. None names a person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// What has the form of a token, in addresses at which the message arrived or the returned one was
    /// sent from. Also a word of 20 letters has that form: the journal knows which are tokens.
    pub tokens: BTreeSet<String>,
    /// `Original-Envelope-Id` (RFC 3464 2.2.1).
    pub envelope_ids: BTreeSet<String>,
    /// Message-IDs of the returned message, without angle brackets.
    pub message_ids: BTreeSet<String>,
}

impl Evidence {
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty() && self.envelope_ids.is_empty() && self.message_ids.is_empty()
    }

    /// Takes a field of the message itself.
    pub(super) fn of_message(&mut self, name: &str, value: &str) {
        if ARRIVED_AT.iter().any(|known| name.eq_ignore_ascii_case(known)) {
            self.address(value);
        }
    }

    /// Takes a field of a delivery status.
    pub(super) fn of_status(&mut self, name: &str, value: &str) {
        if name == "original-envelope-id" {
            let id = from_xtext(value.trim());
            if !id.is_empty() && self.envelope_ids.len() < MOST {
                self.envelope_ids.insert(id);
            }
        }
        self.sent_from(name, value);
    }

    /// Takes a field of the returned message.
    pub(super) fn of_returned(&mut self, name: &str, value: &str) {
        if name.eq_ignore_ascii_case("message-id") {
            for id in value.split(['<', '>', ' ', '\t', '\r', '\n']).filter(|id| id.contains('@')) {
                if self.message_ids.len() < MOST {
                    self.message_ids.insert(id.to_owned());
                }
            }
        }
        self.sent_from(name, value);
    }

    fn sent_from(&mut self, name: &str, value: &str) {
        if SENT_FROM.iter().any(|known| name.eq_ignore_ascii_case(known)) {
            self.address(value);
        }
    }

    /// The tokens in the parts of addresses before the `@`, whatever a server has put around them:
    /// `SRS0=…=bounces+TOKEN@…`, `prvs=…`.
    fn address(&mut self, value: &str) {
        let words =
            value.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';' | '"'));
        for local in words.filter_map(|word| Some(word.rsplit_once('@')?.0)) {
            let parts = local.split(|c: char| !c.is_ascii_alphanumeric());
            for part in parts.filter(|part| part.len() == TOKEN_LETTERS) {
                let token = part.to_ascii_lowercase();
                let fits =
                    token.bytes().all(|b| b.is_ascii_lowercase() || (b'2'..=b'7').contains(&b));
                if fits && self.tokens.len() < MOST {
                    self.tokens.insert(token);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "abcdefghij234567klmn";

    #[test]
    fn a_token_is_found_whatever_stands_around_it() {
        for value in [
            format!("<bounces+{TOKEN}@org.example>"),
            format!("Bounces <BOUNCES-{}@ORG.EXAMPLE>", TOKEN.to_uppercase()),
            format!("SRS0=HhH=TT=org.example=bounces+{TOKEN}@forward.example"),
            format!("prvs=1234abcd=bounces+{TOKEN}@org.example, other@x.example"),
            format!("rfc822; bounces+{TOKEN}@org.example"),
        ] {
            let mut evidence = Evidence::default();
            evidence.of_message("Delivered-To", &value);
            assert_eq!(evidence.tokens.iter().collect::<Vec<_>>(), [TOKEN], "{value}");
        }
    }

    #[test]
    fn what_is_no_token_is_none() {
        for value in [
            format!("bounces+{TOKEN}x@org.example"),
            format!("bounces+{}@org.example", &TOKEN[1..]),
            format!("bounces@{TOKEN}.example"),
            format!("bounces+{}1@org.example", &TOKEN[1..]),
            TOKEN.to_owned(),
        ] {
            let mut evidence = Evidence::default();
            evidence.of_message("to", &value);
            assert!(evidence.is_empty(), "{value}");
        }
        let mut evidence = Evidence::default();
        evidence.of_message("subject", &format!("b+{TOKEN}@org.example"));
        assert!(evidence.is_empty());
    }

    #[test]
    fn ids_are_read_without_their_brackets() {
        let mut evidence = Evidence::default();
        evidence.of_returned("Message-ID", " <abc@org.example>\r\n <def@org.example>");
        evidence.of_status("original-envelope-id", "q+2Bx");
        assert_eq!(evidence.message_ids.len(), 2);
        assert!(evidence.envelope_ids.contains("q+x"));
    }
}
