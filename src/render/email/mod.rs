//! E-mail: one message with the letter as text and as HTML (RFC 5322, RFC 2046).
//!
//! The only place that knows `mail-builder`. Everything that the builder would make up by itself
//! (Date, Message-ID, boundary: from the clock and from chance) is set here, so the same letter
//! gives the same bytes; and everything in a header comes from a type that cannot hold a line end,
//! so no name in a recipients file can add a header or a second recipient.

mod envelope;
mod identity;
#[cfg(test)]
mod tests;

use encodify::qp;
pub use envelope::{Envelope, MailDate, Mailbox};
pub use identity::MessageKey;
use identity::{Identity, identify};
use mail_builder::MessageBuilder;
use mail_builder::headers::HeaderType;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::message_id::MessageId;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::mime::MimePart;

use super::html::{EmailTheme, html};
use super::text::{TextMedium, text};
use crate::letter::Letter;
pub use crate::text::{AddressProblem, Domain, EmailAddress, check_address};
use crate::text::{HeaderText, TextProblem};

/// Why no message can be made. Shows no name and no address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// An address has letters outside ASCII before its `@`. It is right, but few servers take it
    /// (SMTPUTF8, RFC 6531): the person needs a letter on paper.
    #[error("the address has letters outside ASCII before the @; send a letter instead")]
    NonAsciiLocalPart,
    /// The subject is empty.
    #[error("the message has no subject")]
    NoSubject,
    /// The letter's title cannot stand in a header.
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
    let addresses = [&envelope.from, &envelope.reply_to, &envelope.to];
    if addresses.iter().any(|mailbox| !mailbox.address.is_ascii()) {
        return Err(EmailError::NonAsciiLocalPart);
    }
    let subject = match &envelope.subject {
        Some(subject) => subject.clone(),
        None => HeaderText::new(&letter.title).map_err(EmailError::Subject)?,
    };
    if subject.as_str().is_empty() {
        return Err(EmailError::NoSubject);
    }
    let languages = languages(letter)?;
    let text = text(letter, TextMedium::Email);
    let html = html(letter, theme);
    let Identity { message_id, boundary } =
        identify(key, envelope, &languages, [subject.as_str(), &text, &html])?;

    let part = |media_type: &'static str, body: &str| {
        MimePart::new(media_type, qp::BODY.encode(body))
            .header("Content-Language", Raw::new(languages.clone()))
            .transfer_encoding("quoted-printable")
    };
    let body = MimePart::new(
        ContentType::new("multipart/alternative").attribute("boundary", boundary),
        vec![part("text/plain", &text), part("text/html", &html)],
    );
    MessageBuilder::new()
        .header("From", mailbox(&envelope.from))
        .header("Reply-To", mailbox(&envelope.reply_to))
        .header("To", mailbox(&envelope.to))
        .header("Subject", Text::new(subject.as_str()))
        .header("Date", Raw::new(envelope.date.to_string()))
        .header("Message-ID", MessageId::new(message_id))
        .header("MIME-Version", Raw::new("1.0"))
        .header("Auto-Submitted", Raw::new("auto-generated"))
        .header("X-Auto-Response-Suppress", Raw::new("OOF, AutoReply"))
        .header("Content-Language", Raw::new(languages.clone()))
        .body(body)
        .write_to_vec()
        .map_err(|_| EmailError::Write)
}

fn mailbox(mailbox: &Mailbox) -> HeaderType<'_> {
    let name = mailbox.name.as_ref().map(HeaderText::as_str).filter(|name| !name.is_empty());
    HeaderType::Address(Address::new_address(name, mailbox.address.as_str()))
}

/// The languages of the parts as `fi, sv`: each once, in the order of the parts.
fn languages(letter: &Letter) -> Result<String, EmailError> {
    let mut tags: Vec<&str> = Vec::new();
    for part in &letter.parts {
        let tag = part.lang.as_str();
        if tag.is_empty() || !tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            return Err(EmailError::Language);
        }
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    if tags.is_empty() { Err(EmailError::Language) } else { Ok(tags.join(", ")) }
}
