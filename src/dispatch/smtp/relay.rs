//! The relay: where it is and how it is used.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use crate::dispatch::Secret;
use crate::dispatch::stream::{Host, Roots, Tls};

/// How the program names itself to the relay (EHLO): a full host name or an address literal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientName(Host);

impl ClientName {
    /// Reads a name.
    ///
    /// `None` if it is neither a host name nor an IP address.
    pub fn new(text: &str) -> Option<Self> {
        Host::new(text).map(Self)
    }

    /// The address literal of this computer's end of the connection (RFC 5321 section 4.1.4).
    pub(super) fn of_socket(address: Option<IpAddr>) -> Self {
        Self(Host::Address(address.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))))
    }
}

impl fmt::Display for ClientName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Host::Name(name) => f.write_str(name),
            Host::Address(IpAddr::V4(address)) => write!(f, "[{address}]"),
            Host::Address(IpAddr::V6(address)) => match Ipv6Addr::to_ipv4_mapped(address) {
                Some(address) => write!(f, "[{address}]"),
                None => write!(f, "[IPv6:{address}]"),
            },
        }
    }
}

/// How the program logs in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mechanism {
    /// PLAIN, or LOGIN where the relay offers no PLAIN.
    #[default]
    Any,
    /// PLAIN (RFC 4616).
    Plain,
    /// LOGIN, which is not standardised but supported by many relays.
    Login,
    /// XOAUTH2: the secret is an access token.
    XOAuth2,
}

/// The credentials. `Debug` shows neither user nor password.
#[derive(Clone)]
pub struct Auth {
    /// The user's name; one line.
    pub(super) user: String,
    pub(super) secret: Secret,
    pub(super) mechanism: Mechanism,
}

impl Auth {
    /// Creates credentials.
    ///
    /// `None` if the user's name is empty or has control characters.
    pub fn new(user: &str, secret: Secret, mechanism: Mechanism) -> Option<Self> {
        let fits = !user.is_empty() && !user.contains(char::is_control);
        fits.then(|| Self { user: user.to_owned(), secret, mechanism })
    }
}

impl fmt::Debug for Auth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Auth(***, {:?})", self.mechanism)
    }
}

/// How long the relay may take. The defaults are those of RFC 5321 section 4.5.3.2, except for
/// connecting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeouts {
    /// For connecting.
    pub connect: Duration,
    /// For the relay's greeting.
    pub greeting: Duration,
    /// For the reply to a command, and for the handshake of TLS.
    pub command: Duration,
    /// For the reply to DATA.
    pub data: Duration,
    /// For accepting a part of the message.
    pub block: Duration,
    /// For the reply to the final dot: giving up early makes duplicates.
    pub after_dot: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(30),
            greeting: Duration::from_secs(300),
            command: Duration::from_secs(300),
            data: Duration::from_secs(120),
            block: Duration::from_secs(180),
            after_dot: Duration::from_secs(600),
        }
    }
}

/// The relay, with everything that is needed to use it.
#[derive(Debug, Clone)]
pub struct Relay {
    /// Name or address. Its certificate must be for this.
    pub host: Host,
    /// The TCP port.
    pub port: u16,
    /// Whether and when the connection is encrypted.
    pub tls: Tls,
    /// The certificates that are accepted.
    pub roots: Roots,
    /// How the program names itself (EHLO); the address of its end of the connection if `None`.
    pub client_name: Option<ClientName>,
    /// The user who logs in, if there is one.
    pub auth: Option<Auth>,
    /// How long the relay may take.
    pub timeouts: Timeouts,
}

impl Relay {
    /// The usual port of mail submission or of SMTP: 587, 465 or 25.
    pub fn usual_port(tls: Tls) -> u16 {
        match tls {
            Tls::StartTls => 587,
            Tls::Implicit => 465,
            Tls::None => 25,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_client_names_itself_as_the_standard_says() {
        for (text, expected) in [
            ("mail.org.example", "mail.org.example"),
            ("127.0.0.1", "[127.0.0.1]"),
            ("::1", "[IPv6:::1]"),
            ("::ffff:10.0.0.1", "[10.0.0.1]"),
        ] {
            assert_eq!(ClientName::new(text).unwrap().to_string(), expected);
        }
        assert!(ClientName::new("a b").is_none());
    }

    #[test]
    fn debug_shows_no_user_and_no_password() {
        let auth = Auth::new("notices", Secret::new("geheim").unwrap(), Mechanism::Any).unwrap();
        assert_eq!(format!("{auth:?}"), "Auth(***, Any)");
        assert!(Auth::new("a\r\nb", Secret::new("x").unwrap(), Mechanism::Any).is_none());
    }
}
