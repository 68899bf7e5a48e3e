//! E-mail: one message with the letter as text and as HTML (RFC 5322, RFC 2046).
//!
//! The only place that uses `mail-builder`. Everything that the builder would choose at random
//! (Date, Message-ID, boundary: from the clock and from chance) is set here, so the same letter
//! yields the same bytes; and everything in a header comes from a type that cannot hold a line end,
//! so no name in a recipients file can add a header or a second recipient.

mod body;
mod envelope;
mod error;
mod identity;
mod master;
#[cfg(test)]
mod tests;

pub use envelope::{Envelope, MailDate, Mailbox, Sender};
pub use error::EmailError;
pub use identity::MessageKey;
pub use master::Master;

use super::html::EmailTheme;
use crate::letter::Letter;
use crate::letter::own::OwnValues;
pub use crate::text::{AddressProblem, Domain, EmailAddress, check_address};

/// A letter as the bytes of one message, ready for an `.eml` file or a relay.
///
/// ASCII alone, lines end in CRLF; lines of the body have at most 76 characters, of the header at
/// most 78 except where one address alone is longer. Headers: From, Reply-To, To (one recipient),
/// Subject, Date, Message-ID, MIME-Version, Auto-Submitted (RFC 3834), X-Auto-Response-Suppress,
/// Content-Language (RFC 3282), Content-Type; no Cc, Bcc, Precedence or List-Unsubscribe: a notice
/// required by law is not a list one leaves.
///
/// The body is `multipart/alternative`: text, then HTML, both quoted-printable, for that passes
/// every relay without being changed. Same letter, envelope, theme and key: same bytes.
///
/// # Errors
/// See [`EmailError`]. A caller that has checked the letter sees only
/// [`EmailError::NonAsciiLocalPart`].
pub fn eml(
    letter: &Letter,
    theme: &EmailTheme,
    envelope: &Envelope,
    key: &MessageKey,
) -> Result<Vec<u8>, EmailError> {
    let Envelope { sender, to, recipient } = envelope;
    let alone = Master::alone(letter, theme, sender.clone())?;
    alone.message(&OwnValues::default(), to, recipient, key)
}
