//! Values of an incident with their checks. Each gives `None` after it noted what is wrong.

use std::collections::BTreeMap;

use crate::catalogue::{Date, form};
use crate::diag::codes::incident::*;
use crate::diag::{Code, Diagnostic, Place, Severity, SourceId, Span};
use crate::text::{self, TextProblemKind};
use crate::yaml::{Mapping, Node, Reader, Value};

use super::super::{LocalText, PartialDate, RecipientsSettings, Spanned, Timestamp};

pub(super) const DATE_FORM: &str = "write year, month and day as in `2023-08-24`";
pub(super) const ID_HELP: &str =
    "ids have letters a–z, digits and hyphens only, such as `order-details`";

/// Collects the problems of one incident and knows what all values need to know.
pub(super) struct Context {
    pub(super) reader: Reader,
    source: SourceId,
    /// `notice.languages`; empty until they are read, and if they cannot be.
    pub(super) languages: Vec<String>,
    /// `recipients`, once it was read.
    pub(super) recipients: Option<RecipientsSettings>,
}

/// How one text of a [`LocalText`] is read; the words say what it is.
pub(super) type ReadText = fn(&mut Context, &Node, &str) -> Option<String>;

impl Context {
    pub(super) fn new(source: SourceId) -> Self {
        let reader = Reader::new(UNKNOWN_KEY, MISSING_KEY, WRONG_TYPE);
        Self { reader, source, languages: Vec::new(), recipients: None }
    }

    pub(super) fn push(&mut self, problem: Diagnostic) {
        self.reader.push(problem);
    }

    /// Notes an error at a place.
    pub(super) fn error(&mut self, code: Code, at: Span, message: impl Into<String>, help: &str) {
        self.push(Diagnostic::error(code, message).at_span(at).help(help));
    }

    /// The place of something that is missing: its key if that stands there empty, else the file.
    pub(super) fn missing_place(&self, key: Option<Span>) -> Place {
        key.map_or(Place::File(self.source), Place::Span)
    }

    /// A required value that is read by `one`.
    pub(super) fn required<'n, T>(
        &mut self,
        map: &mut Mapping<'n>,
        key: &'static str,
        one: impl FnOnce(&mut Self, &'n Node) -> Option<T>,
    ) -> Option<T> {
        let node = map.required(&mut self.reader, key)?;
        one(self, node)
    }

    /// `yes` or `no`; `no` when absent.
    pub(super) fn flag(&mut self, map: &mut Mapping<'_>, key: &'static str, what: &str) -> bool {
        map.optional(key).and_then(|node| self.reader.boolean(node, what)).unwrap_or(false)
    }

    /// One line of text that is not blank.
    pub(super) fn line(&mut self, node: &Node, what: &str) -> Option<String> {
        let text = self.reader.text(node, what)?.trim();
        let fault = if text.is_empty() {
            "an empty text"
        } else if text.chars().any(char::is_control) {
            "a text with a line break, a tab or another control character"
        } else {
            return Some(text.to_owned());
        };
        self.error(
            WRONG_TYPE,
            node.span,
            format!("expected {what}, found {fault}"),
            "write it on one line after the colon",
        );
        None
    }

    /// One of a few words.
    pub(super) fn word<T: Copy>(
        &mut self,
        node: &Node,
        what: &str,
        known: &[(&str, T)],
    ) -> Option<T> {
        let text = self.reader.text(node, what)?;
        let found = known.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
        if found.is_none() {
            let names = known.iter().map(|(name, _)| *name);
            let list = names.clone().collect::<Vec<_>>().join(", ");
            let message = format!("expected {what}, found `{text}`");
            let problem = Diagnostic::error(UNKNOWN_VALUE, message)
                .at_span(node.span)
                .help(format!("known: {list}"))
                .did_you_mean(text, names);
            self.push(problem);
        }
        found
    }

    /// An id.
    pub(super) fn id(&mut self, node: &Node, what: &str) -> Option<Spanned<String>> {
        let text = self.reader.text(node, what)?;
        self.check_id(text, node.span, what)
            .then(|| Spanned { value: text.to_owned(), span: node.span })
    }

    /// Whether a text is an id; notes a problem if not.
    pub(super) fn check_id(&mut self, text: &str, span: Span, what: &str) -> bool {
        let good = form::is_id(text);
        if !good {
            let help = match form::id_guess(text) {
                Some(guess) => format!("write `{guess}`: {ID_HELP}"),
                None => ID_HELP.to_owned(),
            };
            let message = format!("expected {what}, found `{text}`");
            self.push(Diagnostic::error(BAD_ID, message).at_span(span).help(help));
        }
        good
    }

    /// Notes a problem if the id was there before; remembers it.
    pub(super) fn unique(
        &mut self,
        seen: &mut Vec<Spanned<String>>,
        id: &Spanned<String>,
        what: &str,
    ) {
        match seen.iter().find(|other| other.value == id.value) {
            Some(first) => {
                let message = format!("{what} `{}` stands here twice", id.value);
                let problem = Diagnostic::error(DUPLICATE_ID, message)
                    .at_span(id.span)
                    .label(first.span, "first here")
                    .help("take one of them out, or give it another id");
                self.push(problem);
            }
            None => seen.push(id.clone()),
        }
    }

    /// A list of ids.
    pub(super) fn ids(&mut self, node: &Node, what: &str) -> Vec<Spanned<String>> {
        let nodes = self.reader.list(node, &format!("a list, each item {what}"));
        nodes.iter().filter_map(|node| self.id(node, what)).collect()
    }

    /// One line of text that goes into the header of a message.
    pub(super) fn header_line(&mut self, node: &Node, what: &str) -> Option<String> {
        let line = self.line(node, what)?;
        match text::HeaderText::new(&line) {
            Ok(header) => Some(header.as_str().to_owned()),
            // Other characters are refused in every value.
            Err(problem) if problem.kind != TextProblemKind::EncodedWord => None,
            Err(_) => {
                let message = format!("expected {what}, found a text with `=?` in it");
                let help = "mail programs would decode what follows; write it in plain letters";
                self.error(ENCODED_WORD, node.span, message, help);
                None
            }
        }
    }

    /// A number of at least one.
    pub(super) fn positive(&mut self, node: &Node, what: &str) -> Option<u64> {
        let negative = matches!(&node.value, Value::Scalar(text)
            if text.strip_prefix('-').is_some_and(|rest| rest.parse::<u64>().is_ok()));
        if !negative {
            match self.reader.number(node, what) {
                Some(0) => {}
                number => return number,
            }
        }
        self.error(
            COUNT_NOT_POSITIVE,
            node.span,
            format!("expected {what}, at least 1"),
            "write the number, or leave the line out if it is not known",
        );
        None
    }

    /// A day that exists.
    pub(super) fn date(&mut self, node: &Node, what: &str) -> Option<Date> {
        let text = self.reader.text(node, what)?;
        let date = Date::parse(text);
        if date.is_none() {
            self.bad_date(node.span, text, what, DATE_FORM);
        }
        date
    }

    /// A day, a month, a year or `unknown`.
    pub(super) fn partial_date(&mut self, node: &Node, what: &str) -> Option<Spanned<PartialDate>> {
        let text = self.reader.text(node, what)?;
        let date = PartialDate::parse(text);
        if date.is_none() {
            let help = "write the day as in `2023-08-24`; `2023-08`, `2023` or `unknown` if no \
                        more is known";
            self.bad_date(node.span, text, what, help);
        }
        date.map(|value| Spanned { value, span: node.span })
    }

    fn bad_date(&mut self, span: Span, text: &str, what: &str, help: &str) {
        let help = match form::date_guess(text) {
            Some(date) => format!("did you mean `{date}`? {help}"),
            None => help.to_owned(),
        };
        let message = format!("expected {what}, found `{text}`, which is not a date");
        self.push(Diagnostic::error(BAD_DATE, message).at_span(span).help(help));
    }

    /// A time with its offset from UTC.
    pub(super) fn timestamp(&mut self, node: &Node, what: &str) -> Option<Timestamp> {
        let text = self.reader.text(node, what)?;
        let time = Timestamp::parse(text);
        if time.is_none() {
            let message =
                format!("expected {what}, found `{text}`, which is not a time with its time zone");
            let help = "write day, time and time zone as in `2023-09-25T09:00+03:00` (Finland: \
                        `+03:00` in summer, `+02:00` in winter)";
            self.error(BAD_DATE, node.span, message, help);
        }
        time
    }

    /// A web address.
    pub(super) fn url(&mut self, node: &Node, what: &str) -> Option<String> {
        let text = self.line(node, what)?;
        match form::url_fault(&text) {
            None => Some(text),
            Some(fault) => {
                let message = format!("`{text}` cannot be used as a web address: {fault}");
                let help = "write the whole address, such as `https://www.hel.fi/tietovuoto`";
                self.error(BAD_URL, node.span, message, help);
                None
            }
        }
    }

    /// A phone number.
    pub(super) fn phone(&mut self, node: &Node, what: &str) -> Option<String> {
        let text = self.line(node, what)?;
        let number = form::phone(&text);
        if number.is_none() {
            let message = format!("`{text}` is not a phone number that can be printed");
            let help = "write digits in groups with single spaces, such as `09 123 4567` or \
                        `+358 40 123 4567`; opening hours belong in the locale files";
            self.error(BAD_PHONE, node.span, message, help);
        }
        number
    }

    /// An e-mail address, without a name before it.
    pub(super) fn email(&mut self, node: &Node, what: &str) -> Option<Spanned<String>> {
        let text = self.line(node, what)?;
        let fault = match text::check_address(&text) {
            Ok(address) if address.is_ascii() => {
                let value = address.as_str().to_owned();
                return Some(Spanned { value, span: node.span });
            }
            Ok(_) => "has letters before the @ that not every mail server takes".to_owned(),
            Err(problem) => problem.to_string(),
        };
        let message = format!("`{text}` cannot be used as an e-mail address: it {fault}");
        let help = "write the bare address, such as `tietosuoja@example.fi`";
        self.error(BAD_EMAIL, node.span, message, help);
        None
    }

    /// A language tag in its usual spelling.
    pub(super) fn tag(&mut self, text: &str, span: Span) -> Option<Spanned<String>> {
        let usual = form::language_tag(text);
        if usual.as_deref() == Some(text) {
            return Some(Spanned { value: text.to_owned(), span });
        }
        let help = match usual {
            Some(usual) => format!("write `{usual}`"),
            None => "write a tag such as `fi`, `sv` or `en`".to_owned(),
        };
        let message = format!("expected a language tag, found `{text}`");
        self.push(Diagnostic::error(BAD_LANGUAGE_TAG, message).at_span(span).help(help));
        None
    }

    /// A text for all languages, or one for each language of the notice. `what` completes
    /// "expected ..." and "... has no text in `sv`"; a missing language is as bad as `severity`.
    pub(super) fn local(
        &mut self,
        node: &Node,
        what: &str,
        one: ReadText,
        severity: Severity,
    ) -> Option<LocalText> {
        if !matches!(node.value, Value::Mapping(_)) {
            return one(self, node, what).map(LocalText::Same);
        }
        let mut texts = BTreeMap::new();
        let mut tried: Vec<&str> = Vec::new();
        for (key, node) in self.reader.mapping(node, what).entries() {
            tried.push(&key.name);
            let tag = self.tag(&key.name, key.span);
            if let (Some(text), Some(tag)) = (one(self, node, what), tag) {
                texts.insert(tag.value, text);
            }
        }
        let missing: Vec<String> = self
            .languages
            .iter()
            .filter(|tag| !tried.contains(&tag.as_str()))
            .map(|tag| format!("`{tag}`"))
            .collect();
        if !missing.is_empty() {
            let message = format!("{what} has nothing in {}", missing.join(", "));
            let problem = Diagnostic { severity, ..Diagnostic::error(MISSING_LANGUAGE, message) }
                .at_span(node.span)
                .help("letters are written in this language: add a line for it");
            self.push(problem);
        }
        Some(LocalText::ByLanguage(texts))
    }

    /// As [`Self::local`] for plain text, where a missing language is an error.
    pub(super) fn local_line(&mut self, node: &Node, what: &str) -> Option<LocalText> {
        self.local(node, what, Self::line, Severity::Error)
    }
}
