//! A message taken apart: is it a report about the delivery of another (RFC 3464), and what does it say?

use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders as _, PartType};
use sha2::{Digest as _, Sha256};

use super::evidence::Evidence;
use super::fields::{Line, after_type, header, lines, text_of, without_comments};
use crate::dispatch::Status;
use crate::dispatch::redact::redact_and_cut;
use crate::journal::{Action, UnmatchedReason};
use crate::text::hex;

/// So many recipients of one report are read. Ours have one each.
const MOST_RECIPIENTS: usize = 200;

/// What a field `Action` says; some programs write `failure`, or a comment behind the word.
fn action_of(value: &str) -> Option<Action> {
    let value = without_comments(value);
    let word = value.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let word = match word.to_ascii_lowercase().as_str() {
        "failure" => "failed".to_owned(),
        other => other.to_owned(),
    };
    Action::ALL.iter().copied().find(|action| action.name() == word)
}

/// The status code in a server's words: at their beginning, or directly behind a reply code of the same
/// class. Any other number may be the version of a program or part of an IP address.
fn status_of_words(words: &str) -> Option<Status> {
    let words: Vec<&str> = words.split_whitespace().collect();
    let code = |word: &str| {
        let around = |c: char| matches!(c, '#' | '(' | ')' | ':' | ',' | '<' | '>');
        Status::parse(word.trim_matches(around))
    };
    if let Some(status) = words.first().and_then(|word| code(word)) {
        return Some(status);
    }
    words.windows(2).find_map(|pair| {
        let [reply, status] = pair else { return None };
        let class = match reply.split(['-', ':']).next()?.as_bytes() {
            [class @ b'2'..=b'5', b'0'..=b'9', b'0'..=b'9'] => class - b'0',
            _ => return None,
        };
        // `550-5.1.1` is one word.
        let joined = reply.split_once('-').and_then(|(_, status)| code(status));
        joined.or_else(|| code(status)).filter(|status| status.class == class)
    })
}

/// What is said of one recipient. Who that is, is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipientReport {
    /// What became of the message.
    pub action: Action,
    /// The status, if there is one.
    pub status: Option<Status>,
    /// The other server's words, without addresses; often empty.
    pub diagnostic: String,
}

/// What a message is that is no report that could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OtherMail {
    /// An answer of a machine: out of office and the like (RFC 3834).
    AutoReply,
    /// Something that a mail server wrote in words of its own, such as qmail's, or a report that cannot
    /// be read: a person must look at it.
    Words,
    /// A report that somebody forwarded: a person must look at it.
    Forwarded,
    /// It says that a message was read or deleted (RFC 8098).
    Receipt,
    /// A complaint about a message (RFC 5965): a person should look at it.
    Complaint,
    /// A report about a sample that was sent as a test.
    OfTest,
    /// Any other message.
    Other,
}

impl OtherMail {
    /// Its name in lists and JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::AutoReply => "auto-reply",
            Self::Words => "words",
            Self::Forwarded => "forwarded",
            Self::Receipt => "receipt",
            Self::Complaint => "complaint",
            Self::OfTest => "of-test",
            Self::Other => "other",
        }
    }

    /// Why a person must look at it, because it may say that a message did not arrive; `None` if it
    /// needs nobody.
    pub fn needs_a_look(self) -> Option<UnmatchedReason> {
        match self {
            Self::Words => Some(UnmatchedReason::Words),
            Self::Forwarded => Some(UnmatchedReason::Forwarded),
            Self::Complaint => Some(UnmatchedReason::Complaint),
            Self::AutoReply | Self::Receipt | Self::OfTest | Self::Other => None,
        }
    }
}

/// What stands in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A report, about at least one recipient.
    Report(Vec<RecipientReport>),
    /// Something else.
    Other(OtherMail),
}

/// A message that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// See [`digest`].
    pub digest: String,
    /// What can say which piece it is about.
    pub evidence: Evidence,
    /// What it says.
    pub content: Content,
}

/// The SHA-256 of a message, 64 small hexadecimal digits, by which it is known again. Line ends and
/// blank lines at the end do not count, because a mailbox of files and IMAP give the same message with
/// other ones.
pub fn digest(message: &[u8]) -> String {
    let end =
        message.iter().rposition(|byte| !matches!(byte, b'\r' | b'\n')).map_or(0, |at| at + 1);
    let mut sum = Sha256::new();
    let lines = message.get(..end).unwrap_or_default().split_inclusive(|byte| *byte == b'\n');
    for line in lines {
        match line.strip_suffix(b"\r\n") {
            Some(bare) => {
                sum.update(bare);
                sum.update(b"\n");
            }
            None => sum.update(line),
        }
    }
    hex(&sum.finalize())
}

/// Takes a message apart. Never fails: what cannot be read is [`OtherMail::Other`] or, if it looks like
/// news of a delivery, [`OtherMail::Words`].
pub fn read(bytes: &[u8]) -> Reading {
    let mut reading = Reading {
        digest: digest(bytes),
        evidence: Evidence::default(),
        content: Content::Other(OtherMail::Other),
    };
    let Some(message) = MessageParser::default().parse(bytes) else { return reading };
    let head = head_of(&message, bytes);
    for (name, value) in &head {
        reading.evidence.of_message(name, value);
    }
    let mut statuses: Vec<Line> = Vec::new();
    let mut seen = Seen::default();
    for part in message.parts.iter().skip(1).chain(single(&message)) {
        match kind_of(part) {
            Kind::Status => {
                seen.status = true;
                let more = lines(&body(part));
                for line in &more {
                    if let Line::Field(name, value) = line {
                        reading.evidence.of_status(name, value);
                    }
                }
                statuses.extend(more);
                statuses.push(Line::Gap);
            }
            Kind::Returned => {
                let returned = match &part.body {
                    PartType::Message(inner) => {
                        seen.forwarded |= holds_status(inner);
                        head_of(inner, inner.raw_message())
                    }
                    _ => header(&body(part)),
                };
                for (name, value) in &returned {
                    reading.evidence.of_returned(name, value);
                    seen.test |= name == "x-breach-letters-test";
                }
            }
            Kind::Receipt => seen.receipt = true,
            Kind::Complaint => seen.complaint = true,
            Kind::Other => {}
        }
    }
    let told = recipients(&statuses);
    reading.content = match () {
        () if seen.test && seen.status => Content::Other(OtherMail::OfTest),
        () if !told.is_empty() => Content::Report(told),
        () => Content::Other(stranger(&head, seen)),
    };
    reading
}

#[derive(Clone, Copy, Default)]
struct Seen {
    status: bool,
    forwarded: bool,
    receipt: bool,
    complaint: bool,
    test: bool,
}

/// What a part is to us.
enum Kind {
    Status,
    Returned,
    Receipt,
    Complaint,
    Other,
}

fn kind_of(part: &MessagePart<'_>) -> Kind {
    let Some(kind) = part.content_type() else {
        return match part.body {
            PartType::Message(_) => Kind::Returned,
            _ => Kind::Other,
        };
    };
    let (main, sub) = (kind.ctype(), kind.subtype().unwrap_or_default());
    let is = |wanted: &str| sub.eq_ignore_ascii_case(wanted);
    if main.eq_ignore_ascii_case("message") {
        if is("delivery-status") || is("global-delivery-status") {
            return Kind::Status;
        }
        if is("rfc822") || is("global") || is("rfc822-headers") || is("global-headers") {
            return Kind::Returned;
        }
        if is("disposition-notification") || is("global-disposition-notification") {
            return Kind::Receipt;
        }
        if is("feedback-report") {
            return Kind::Complaint;
        }
    }
    if main.eq_ignore_ascii_case("text") && is("rfc822-headers") {
        return Kind::Returned;
    }
    Kind::Other
}

/// The part of a message that is nothing but a delivery status.
fn single<'m>(message: &'m Message<'m>) -> Option<&'m MessagePart<'m>> {
    message.parts.first().filter(|_| message.parts.len() == 1)
}

/// Whether a message within the message is a report itself.
fn holds_status(inner: &Message<'_>) -> bool {
    inner.parts.iter().any(|part| matches!(kind_of(part), Kind::Status))
}

/// The fields of a message's own header, with names in small letters.
fn head_of(message: &Message<'_>, raw: &[u8]) -> Vec<(String, String)> {
    let Some(root) = message.parts.first() else { return Vec::new() };
    let (from, to) = (root.raw_header_offset() as usize, root.raw_body_offset() as usize);
    // A message with a coding of its own is decoded apart: its places count in its own bytes.
    let head = raw.get(from..to.max(from)).unwrap_or_default();
    header(text_of(head).trim_start_matches(['\r', '\n']))
}

/// A part as text.
fn body(part: &MessagePart<'_>) -> String {
    match &part.body {
        PartType::Text(text) | PartType::Html(text) => text.to_string(),
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => text_of(bytes).into_owned(),
        PartType::Message(inner) => text_of(inner.raw_message()).into_owned(),
        PartType::Multipart(_) => String::new(),
    }
}

/// What is collected of one recipient.
#[derive(Default)]
struct Group {
    action: Option<Action>,
    status: Option<Status>,
    diagnostic: String,
    addresses: Vec<String>,
    seen: Vec<&'static str>,
    /// A blank line came after the last field.
    gap: bool,
}

/// Fields that a recipient has once (RFC 3464 2.3).
const OF_RECIPIENT: [&str; 5] =
    ["final-recipient", "original-recipient", "action", "status", "diagnostic-code"];

/// The recipients of a delivery status. Blank lines should part them (RFC 3464 2.1), but some programs
/// put none, and others one behind each field: so a recipient ends where a field comes again, or where
/// another is named behind a blank line.
fn recipients(lines: &[Line]) -> Vec<RecipientReport> {
    let mut groups: Vec<Group> = Vec::new();
    for line in lines {
        let Line::Field(name, value) = line else {
            if let Some(group) = groups.last_mut() {
                group.gap = true;
            }
            continue;
        };
        let Some(known) = OF_RECIPIENT.iter().find(|known| *known == name) else { continue };
        let ended = |group: &Group| {
            let begins = known.ends_with("-recipient");
            group.seen.contains(known) || begins && group.gap && group.action.is_some()
        };
        if groups.last().is_none_or(ended) {
            if groups.len() >= MOST_RECIPIENTS {
                break;
            }
            groups.push(Group::default());
        }
        let Some(group) = groups.last_mut() else { continue };
        group.gap = false;
        group.seen.push(known);
        match *known {
            "action" => group.action = action_of(value),
            "status" => {
                group.status =
                    Status::first_in(&without_comments(value)).or(Status::first_in(value))
            }
            "diagnostic-code" => group.diagnostic = after_type(value).to_owned(),
            _ => group.addresses.push(after_type(value).trim_matches(['<', '>']).to_owned()),
        }
    }
    groups.into_iter().filter_map(Group::told).collect()
}

impl Group {
    /// What it says; nothing if there is neither an action nor a status that stands for one.
    fn told(self) -> Option<RecipientReport> {
        // A server's code stands in its words where the field is missing.
        let status = self.status.or_else(|| status_of_words(&self.diagnostic));
        let action = self.action.or_else(|| {
            // An action that nobody knows stays unknown; one that is missing follows from the status.
            let missing = !self.seen.contains(&"action");
            Some(match self.status.filter(|_| missing)?.class {
                5 => Action::Failed,
                4 => Action::Delayed,
                _ => Action::Delivered,
            })
        })?;
        let people: Vec<&str> = self.addresses.iter().map(String::as_str).collect();
        Some(RecipientReport {
            action,
            status,
            diagnostic: redact_and_cut(&self.diagnostic, &people),
        })
    }
}

/// What a message without a readable report is.
fn stranger(head: &[(String, String)], seen: Seen) -> OtherMail {
    let value = |name: &str| {
        let found = head.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.to_ascii_lowercase())
    };
    let kind = value("content-type").unwrap_or_default();
    let report = kind.starts_with("multipart/report");
    if seen.complaint || report && kind.contains("feedback-report") {
        return OtherMail::Complaint;
    }
    if seen.receipt || report && kind.contains("disposition-notification") {
        return OtherMail::Receipt;
    }
    if seen.status || report {
        return OtherMail::Words;
    }
    if seen.forwarded {
        return OtherMail::Forwarded;
    }
    let from = value("from").unwrap_or_default();
    let of_server =
        ["mailer-daemon", "mailer_daemon", "postmaster", "mail delivery sub", "microsoftexchange"];
    let from_server = of_server.iter().any(|name| from.contains(name));
    let auto = value("auto-submitted").unwrap_or_default();
    let replied = auto.trim_start().starts_with("auto-replied")
        || ["x-autoreply", "x-autorespond", "x-autoresponse"]
            .iter()
            .any(|name| value(name).is_some())
        || value("precedence").is_some_and(|value| value.trim() == "auto_reply");
    if from_server || value("x-failed-recipients").is_some() {
        return OtherMail::Words;
    }
    if replied {
        return OtherMail::AutoReply;
    }
    // The empty sender is that of servers (RFC 5321 4.5.5), and of answering machines that say so above.
    if value("return-path").is_some_and(|path| path.replace(' ', "") == "<>") {
        return if auto.is_empty() || auto.trim() == "no" {
            OtherMail::Words
        } else {
            OtherMail::AutoReply
        };
    }
    OtherMail::Other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_in_words_stands_behind_its_reply() {
        for (words, expected) in [
            ("550 5.1.1 no such user", Some("5.1.1")),
            ("550-5.1.1 no such user", Some("5.1.1")),
            ("5.1.1 no such user", Some("5.1.1")),
            ("550 #5.1.1 no such user", Some("5.1.1")),
            ("host mx.example said: 452 4.2.2 full", Some("4.2.2")),
            ("Exim 4.94.2 says 550 no such user", None),
            ("550 4.94.2 says no", None),
            ("host 192.0.2.1 said 550 no", None),
            ("from 5.6.7.8 550 no", None),
            ("", None),
        ] {
            let found = status_of_words(words).map(|status| status.to_string());
            assert_eq!(found.as_deref(), expected, "{words}");
        }
    }

    #[test]
    fn a_version_of_exim_delays_nobody() {
        let lines = [Line::Field(
            "diagnostic-code".to_owned(),
            "smtp; Exim 4.94.2 says 550 no such user".to_owned(),
        )];
        assert!(recipients(&lines).is_empty(), "a person looks at it");
    }
}
