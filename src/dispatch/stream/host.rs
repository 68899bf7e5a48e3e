//! The name or address of a server.

use std::fmt;
use std::net::IpAddr;

/// The name or address of a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Host {
    /// A host name, which may be one label such as `localhost`.
    Name(String),
    /// An IP address.
    Address(IpAddr),
}

impl Host {
    /// Reads a host name, an IPv4 address, or an IPv6 address with or without brackets.
    ///
    /// `None` if it is none of them.
    pub fn new(text: &str) -> Option<Self> {
        let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
        if let Ok(address) = bare.parse() {
            return Some(Self::Address(address));
        }
        let label = |label: &str| {
            (1..=63).contains(&label.len())
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        // A name whose last label is a number was meant as an address.
        let number = text.rsplit('.').next().is_some_and(|l| l.bytes().all(|b| b.is_ascii_digit()));
        (text.len() <= 253 && text.split('.').all(label) && !number)
            .then(|| Self::Name(text.to_ascii_lowercase()))
    }

    /// Whether it is this computer itself for certain.
    pub fn is_loopback(&self) -> bool {
        match self {
            Self::Name(name) => name == "localhost",
            Self::Address(address) => address.is_loopback(),
        }
    }
}

impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => f.write_str(name),
            Self::Address(IpAddr::V4(address)) => write!(f, "{address}"),
            Self::Address(IpAddr::V6(address)) => write!(f, "[{address}]"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_names_or_addresses() {
        for (text, expected) in [
            ("smtp.org.example", Some("smtp.org.example")),
            ("SMTP.Org.Example", Some("smtp.org.example")),
            ("localhost", Some("localhost")),
            ("127.0.0.1", Some("127.0.0.1")),
            ("::1", Some("[::1]")),
            ("[2001:db8::1]", Some("[2001:db8::1]")),
            ("", None),
            ("a b", None),
            ("a..b", None),
            ("-a.example", None),
            ("127.0.0.300", None),
            ("mail:25", None),
            ("a\r\nQUIT", None),
            ("mäil.example", None),
        ] {
            assert_eq!(Host::new(text).map(|host| host.to_string()).as_deref(), expected, "{text}");
        }
        assert!(Host::new("127.1.2.3").unwrap().is_loopback());
        assert!(!Host::new("smtp.org.example").unwrap().is_loopback());
    }
}
