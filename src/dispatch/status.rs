//! Enhanced status codes (RFC 3463): what relays answer with and what reports of delivery hold.

use std::fmt;

/// An enhanced status code, such as `5.1.1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Status {
    /// 2 success, 4 failure for now, 5 failure for good.
    pub class: u8,
    /// What it is about: 1 address, 2 mailbox, 3 mail system, 4 network, 5 protocol, 6 content,
    /// 7 security or policy.
    pub subject: u16,
    /// The exact condition within the subject.
    pub detail: u16,
}

impl Status {
    /// Reads a word that is a status code and nothing else. Subject and detail have one to three
    /// digits.
    pub fn parse(word: &str) -> Option<Self> {
        let mut parts = word.split('.');
        let class = match parts.next()? {
            "2" => 2,
            "4" => 4,
            "5" => 5,
            _ => return None,
        };
        let mut number = || -> Option<u16> {
            let part = parts.next()?;
            let fits = (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            if fits { part.parse().ok() } else { None }
        };
        let (subject, detail) = (number()?, number()?);
        parts.next().is_none().then_some(Self { class, subject, detail })
    }

    /// Reads a status code at the beginning of a text; returns the text behind it as well.
    pub(super) fn leading(text: &str) -> Option<(Self, &str)> {
        let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
        Some((Self::parse(word)?, rest.trim_start()))
    }

    /// The first status code in the value of a field, whatever is around it.
    pub(super) fn first_in(value: &str) -> Option<Self> {
        let words = value.split(|c: char| !c.is_ascii_digit() && c != '.');
        words.filter_map(|word| Self::parse(word.trim_matches('.'))).next()
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.class, self.subject, self.detail)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_has_three_parts_and_a_known_class() {
        for code in ["2.0.0", "4.2.2", "5.1.10", "5.999.999"] {
            assert_eq!(Status::parse(code).unwrap().to_string(), code);
        }
        for other in ["", "5", "5.1", "5.1.1.1", "3.1.1", "05.1.1", "5.1000.1", "5..1", "5.+1.1"] {
            assert_eq!(Status::parse(other), None, "{other}");
        }
    }

    #[test]
    fn a_status_is_found_at_the_beginning_and_in_a_value() {
        let status = Status { class: 5, subject: 1, detail: 1 };
        assert_eq!(Status::leading("5.1.1  no such user"), Some((status, "no such user")));
        assert_eq!(Status::leading("5.1.1"), Some((status, "")));
        assert_eq!(Status::leading("no 5.1.1"), None);
        assert_eq!(Status::first_in("(permanent) 5.1.1."), Some(status));
        assert_eq!(Status::first_in("4.94.2.1 5.1.1"), Some(status));
    }
}
