//! The problems of a message.

use crate::text::TextProblem;

/// The reason why a message cannot be built. Shows no name and no address.
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
