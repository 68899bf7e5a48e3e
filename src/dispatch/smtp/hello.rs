//! The extensions that a relay announces (RFC 5321 section 4.1.1.1).

use super::reply::Reply;

/// The extensions that matter here.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Extensions {
    pub(super) pipelining: bool,
    pub(super) start_tls: bool,
    pub(super) eight_bit: bool,
    pub(super) utf8: bool,
    pub(super) dsn: bool,
    /// SIZE is supported.
    pub(super) size: bool,
    /// The largest message in octets, if there is a limit.
    pub(super) largest: Option<usize>,
    pub(super) plain: bool,
    pub(super) login: bool,
    pub(super) xoauth2: bool,
}

impl Extensions {
    /// Reads the lines of a reply: the first is the greeting, each other line names an extension.
    pub(super) fn read(lines: &[&str]) -> Self {
        let mut found = Self::default();
        for line in lines.iter().skip(1) {
            let line = line.to_ascii_uppercase();
            let mut words = line.split([' ', '=']).filter(|word| !word.is_empty());
            match words.next() {
                Some("PIPELINING") => found.pipelining = true,
                Some("STARTTLS") => found.start_tls = true,
                Some("8BITMIME") => found.eight_bit = true,
                Some("SMTPUTF8") => found.utf8 = true,
                Some("DSN") => found.dsn = true,
                Some("SIZE") => {
                    found.size = true;
                    let limit = words.next().and_then(|word| word.parse().ok());
                    // 0 means no limit (RFC 1870 section 4).
                    found.largest = limit.filter(|limit| *limit > 0);
                }
                Some("AUTH") => {
                    for mechanism in words {
                        match mechanism {
                            "PLAIN" => found.plain = true,
                            "LOGIN" => found.login = true,
                            "XOAUTH2" => found.xoauth2 = true,
                            _ => {}
                        }
                    }
                }
                _ => {}
            }
        }
        found
    }
}

/// Whether a relay that does not support EHLO may support HELO (RFC 5321 section 3.2).
pub(super) fn may_know_helo(reply: &Reply) -> bool {
    matches!(reply.code, 500 | 502 | 504)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extensions_are_read_whatever_their_case() {
        let found = Extensions::read(&[
            "PIPELINING is my name",
            "pipelining",
            "SIZE 10240000",
            "AUTH PLAIN LOGIN",
            "AUTH=XOAUTH2",
            "8BITMIME",
            "DSN",
            "SMTPUTF8",
            "CHUNKING",
            "STARTTLS",
        ]);
        let expected = Extensions {
            pipelining: true,
            start_tls: true,
            eight_bit: true,
            utf8: true,
            dsn: true,
            size: true,
            largest: Some(10_240_000),
            plain: true,
            login: true,
            xoauth2: true,
        };
        assert_eq!(found, expected);
        assert_eq!(Extensions::read(&["PIPELINING is my name"]), Extensions::default());
        let zero = Extensions::read(&["hello", "SIZE 0"]);
        assert_eq!((zero.size, zero.largest), (true, None));
        assert_eq!(Extensions::read(&["hello", "SIZE"]).largest, None);
    }
}
