//! E-mail: one message with the letter as text and as HTML (RFC 5322, RFC 2046).
//!
//! The only place that uses `mail-builder`. Everything that the builder would choose at random
//! (Date, Message-ID, boundary: from the clock and from chance) is set here, so the same letter
//! yields the same bytes; and everything in a header comes from a type that cannot hold a line end,
//! so no name in a recipients file can add a header or a second recipient.

mod body;
mod envelope;
mod identity;
mod master;
#[cfg(test)]
mod tests;

pub use envelope::{Envelope, MailDate, Mailbox, Sender};
pub use identity::MessageKey;
pub use master::Master;

use super::html::EmailTheme;
use crate::letter::Letter;
use crate::letter::own::OwnValues;
use crate::text::TextProblem;
pub use crate::text::{AddressProblem, Domain, EmailAddress, check_address};

/// Why no message can be made. Shows no name and no address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// An address has letters outside ASCII before its `@`. It is right, but few servers take it
    /// (SMTPUTF8, RFC 6531): the recipient needs a letter on paper.
    #[error("the address has letters outside ASCII before the @; send a letter instead")]
    NonAsciiLocalPart,
    /// The subject is empty.
    #[error("the message has no subject")]
    NoSubject,
    /// The letter's title cannot be in a header.
    #[error("the title of the letter {0}")]
    Subject(TextProblem),
    /// The letter has no part, or the language of one is not a language tag.
    #[error("the letter has no language, or one that is not a language tag")]
    Language,
    /// The date does not exist, or not in e-mails (RFC 5322 section 3.3).
    #[error("the date or its offset does not exist")]
    Date,
    /// The key is too short to hide what it signs.
    #[error("the key has fewer than 16 bytes")]
    ShortKey,
    /// The message could not be written.
    #[error("the message could not be written")]
    Write,
}

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
