//! What all messages of a kind share, built once and filled in for each recipient.
//!
//! A message is a row of parts: stretches that all share, as the library wrote them, and the few
//! that are a recipient's own: the address, the identifiers of the message, and the bodies.

use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::message_id::MessageId;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::headers::{Header, HeaderType};
use mail_builder::mime::MimePart;

use super::body::{Body, Piece};
use super::envelope::{Mailbox, Sender};
use super::error::EmailError;
use super::identity::{Identity, MessageKey, identify};
use crate::letter::Letter;
use crate::letter::own::OwnValues;
use crate::render::html::EmailTheme;
use crate::render::html::html;
use crate::render::text::{TextMedium, paragraphs};
use crate::text::HeaderText;

/// In the place of a boundary, and as long as each.
const BOUNDARY: &str = "=_stand-in-for-this-boundary";
/// Placeholders of the bodies. Languages are around them, which hold no `=`.
const BODIES: [&str; 2] = ["=stand-in-for-the-text", "=stand-in-for-the-html"];

/// The messages of all recipients whose letters differ in their own values alone.
///
/// [`Master::message`] returns the same bytes as [`eml`](super::eml) of the recipient's own letter.
pub struct Master {
    sender: Sender,
    subject: HeaderText,
    languages: String,
    parts: Vec<Part>,
    bodies: [Body; 2],
}

/// A stretch of a message.
enum Part {
    Alike(Vec<u8>),
    /// The header of this name, to its line end.
    To,
    MessageId,
    Boundary,
    Body(usize),
}

impl std::fmt::Debug for Master {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Master").field("sender", &self.sender).finish_non_exhaustive()
    }
}

impl Master {
    /// Prepares what the messages share. `letter` may have marks in the place of own values, though
    /// not in its title.
    ///
    /// # Errors
    /// See [`EmailError`].
    pub fn new(letter: &Letter, theme: &EmailTheme, sender: Sender) -> Result<Self, EmailError> {
        Self::with(letter, theme, sender, true)
    }

    /// The same for one letter, which is as it is to be.
    ///
    /// # Errors
    /// The title cannot be in a header.
    pub(super) fn alone(
        letter: &Letter,
        theme: &EmailTheme,
        sender: Sender,
    ) -> Result<Self, EmailError> {
        Self::with(letter, theme, sender, false)
    }

    fn with(
        letter: &Letter,
        theme: &EmailTheme,
        sender: Sender,
        marks: bool,
    ) -> Result<Self, EmailError> {
        if ![&sender.from, &sender.reply_to].iter().all(|mailbox| mailbox.address.is_ascii()) {
            return Err(EmailError::NonAsciiLocalPart);
        }
        let subject = match &sender.subject {
            Some(subject) => subject.clone(),
            None => HeaderText::new(&letter.title).map_err(EmailError::Subject)?,
        };
        if subject.as_str().is_empty() {
            return Err(EmailError::NoSubject);
        }
        let languages = languages(letter)?;
        let text = paragraphs(letter, TextMedium::Email, marks);
        let text = Body::new(text.into_iter().map(Piece::paragraph).collect());
        let html = html(letter, theme);
        let html = html.split_inclusive('\n').map(|line| Piece::line(line, marks));
        let bodies = [text, Body::new(html.collect())];
        let parts = parts(&sender, &subject, &languages)?;
        Ok(Self { sender, subject, languages, parts, bodies })
    }

    /// The message to one recipient.
    ///
    /// # Errors
    /// [`EmailError::NonAsciiLocalPart`].
    pub fn message(
        &self,
        values: &OwnValues,
        to: &Mailbox,
        recipient: &str,
        key: &MessageKey,
    ) -> Result<Vec<u8>, EmailError> {
        if !to.address.is_ascii() {
            return Err(EmailError::NonAsciiLocalPart);
        }
        let bodies = self.bodies.each_ref().map(|body| body.fill(values));
        let content = (self.subject.as_str(), bodies.as_slice());
        let Identity { message_id, boundary } =
            identify(key, &self.sender, recipient, &self.languages, content)?;
        let encoded = || bodies.iter().flat_map(|body| &body.encoded);
        let length: usize = encoded().map(|text| text.len()).sum();
        // What else there is has some 1000 bytes.
        let mut out = Vec::with_capacity(length + 2048);
        for part in &self.parts {
            match part {
                Part::Alike(bytes) => out.extend_from_slice(bytes),
                Part::To => header("To", &mailbox(to), &mut out),
                Part::MessageId => {
                    header("Message-ID", &MessageId::new(message_id.as_str()), &mut out);
                }
                Part::Boundary => out.extend_from_slice(boundary.as_bytes()),
                Part::Body(index) => {
                    for text in &bodies[*index].encoded {
                        out.extend_from_slice(text.as_bytes());
                    }
                }
            }
        }
        Ok(out)
    }
}

/// The stretches of a message, written by the library.
fn parts(sender: &Sender, subject: &HeaderText, languages: &str) -> Result<Vec<Part>, EmailError> {
    let mut before = Vec::new();
    header("From", &mailbox(&sender.from), &mut before);
    header("Reply-To", &mailbox(&sender.reply_to), &mut before);
    let mut between = Vec::new();
    header("Subject", &Text::new(subject.as_str()), &mut between);
    header("Date", &Raw::new(sender.date.to_string()), &mut between);
    let mut after = Vec::new();
    header("MIME-Version", &Raw::new("1.0"), &mut after);
    header("Auto-Submitted", &Raw::new("auto-generated"), &mut after);
    header("X-Auto-Response-Suppress", &Raw::new("OOF, AutoReply"), &mut after);
    header("Content-Language", &Raw::new(languages), &mut after);
    let mut parts = vec![
        Part::Alike(before),
        Part::To,
        Part::Alike(between),
        Part::MessageId,
        Part::Alike(after),
    ];
    let part = |media_type: &'static str, body: &'static str| {
        MimePart::new(media_type, body)
            .header("Content-Language", Raw::new(languages))
            .transfer_encoding("quoted-printable")
    };
    let mut body = Vec::new();
    MimePart::new(
        ContentType::new("multipart/alternative").attribute("boundary", BOUNDARY),
        vec![part("text/plain", BODIES[0]), part("text/html", BODIES[1])],
    )
    .write_part(&mut body);
    let body = String::from_utf8(body).map_err(|_| EmailError::Write)?;
    let mut rest = body.as_str();
    let marks = [(BOUNDARY, 4), (BODIES[0], 1), (BODIES[1], 1)];
    if marks.iter().any(|(mark, times)| rest.matches(mark).count() != *times) {
        return Err(EmailError::Write);
    }
    let next = |rest: &str| {
        let found =
            [(BOUNDARY, Part::Boundary), (BODIES[0], Part::Body(0)), (BODIES[1], Part::Body(1))];
        let found =
            found.into_iter().filter_map(|(mark, part)| Some((rest.find(mark)?, mark, part)));
        found.min_by_key(|(at, ..)| *at)
    };
    while let Some((at, mark, part)) = next(rest) {
        parts.push(Part::Alike(rest.as_bytes()[..at].to_vec()));
        parts.push(part);
        rest = &rest[at + mark.len()..];
    }
    parts.push(Part::Alike(rest.as_bytes().to_vec()));
    Ok(parts)
}

/// Writes a header as the library does in a whole message.
fn header(name: &str, value: &impl Header, out: &mut Vec<u8>) {
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b": ");
    value.write_header(out, name.len() + 2);
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
