//! Values of an incident with their checks. Each returns `None` after it reported what is wrong.

use std::collections::BTreeMap;

use jiff::Zoned;

use crate::diag::codes::incident::*;
use crate::diag::{Code, Diagnostic, FACT, Place, Severity, SourceId, Span};
use crate::terms::YoungPeople;
use crate::text::{self, TextProblemKind, form};
use crate::yaml::{Codes, Mapping, Node, Reader, Spanned};

use super::super::dates::time_with_offset;
use super::super::{LocalText, PartialDate, RecipientsSettings, SubjectGroup};

/// The codes of values that other formats have too.
const OF_VALUES: Codes = Codes {
    unknown_key: UNKNOWN_KEY,
    missing_key: MISSING_KEY,
    wrong_type: WRONG_TYPE,
    unknown_value: UNKNOWN_VALUE,
    unsupported_version: UNSUPPORTED_VERSION,
    bad_id: BAD_ID,
    bad_date: BAD_DATE,
    bad_address: BAD_EMAIL,
    bad_url: BAD_URL,
    bad_phone: BAD_PHONE,
};

pub(super) const DATE_FORM: &str = "write year, month and day as in `2023-08-24`";

/// Collects the problems of one incident, and holds what its values depend on.
pub(super) struct Context {
    pub(super) reader: Reader,
    source: SourceId,
    /// `notice.languages`; empty until they are read, and if they cannot be.
    pub(super) languages: Vec<String>,
    /// `recipients`, once it was read.
    pub(super) recipients: Option<RecipientsSettings>,
    /// `notice.young-people`, once it was read.
    pub(super) young_people: Option<YoungPeople>,
    /// `notice.estates`, once it was read.
    pub(super) estates: bool,
    /// `notice.legal-guardians`, once it was read.
    pub(super) legal_guardians: bool,
    /// `groups`, once they were read.
    pub(super) groups: Vec<SubjectGroup>,
}

/// Reads one text of a [`LocalText`]. The last argument completes "expected ...".
pub(super) type ReadText = fn(&mut Context, &Node, &str) -> Option<String>;

impl Context {
    pub(super) fn new(source: SourceId) -> Self {
        Self {
            reader: Reader::new(OF_VALUES),
            source,
            languages: Vec::new(),
            recipients: None,
            young_people: None,
            estates: false,
            legal_guardians: false,
            groups: Vec::new(),
        }
    }

    pub(super) fn push(&mut self, problem: Diagnostic) {
        self.reader.push(problem);
    }

    /// Reports an error at a place.
    pub(super) fn error(&mut self, code: Code, at: Span, message: impl Into<String>, help: &str) {
        self.reader.error(code, at, message, help);
    }

    /// The place of a missing value: its key if the key is there without a value, else the file.
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
        self.reader.line(node, what).map(str::to_owned)
    }

    /// Reports a problem if the id is among those seen before; else adds it to them.
    pub(super) fn unique(
        &mut self,
        seen: &mut Vec<Spanned<String>>,
        id: &Spanned<String>,
        what: &str,
    ) {
        match seen.iter().find(|other| other.value == id.value) {
            Some(first) => {
                let message = format!("{what} `{}` appears twice", id.value);
                let problem = Diagnostic::error(DUPLICATE_ID, message)
                    .at_span(id.span)
                    .label(first.span, "first here")
                    .help("remove one of them, or change its id");
                self.push(problem);
            }
            None => seen.push(id.clone()),
        }
    }

    /// A list of items that are named by an id, each once. `one` returns an item, its name, and what the
    /// name is of, as in "the measure".
    pub(super) fn named<T>(
        &mut self,
        node: Option<&Node>,
        list: &str,
        one: impl Fn(&mut Self, &Node) -> Option<(T, Spanned<String>, String)>,
    ) -> Vec<T> {
        let Some(node) = node else { return Vec::new() };
        let mut seen = Vec::new();
        let mut items = Vec::new();
        for node in self.reader.list(node, list) {
            let Some((item, name, what)) = one(self, node) else { continue };
            self.unique(&mut seen, &name, &what);
            items.push(item);
        }
        items
    }

    /// A list of ids.
    pub(super) fn ids(&mut self, node: &Node, what: &str) -> Vec<Spanned<String>> {
        let nodes = self.reader.list(node, &format!("a list, each item {what}"));
        nodes.iter().filter_map(|node| self.reader.id(node, what)).collect()
    }

    /// One line of text for the header of a message.
    pub(super) fn header_line(&mut self, node: &Node, what: &str) -> Option<String> {
        let line = self.reader.line(node, what)?;
        match text::HeaderText::new(line) {
            Ok(header) => Some(header.as_str().to_owned()),
            // Other characters are reported for every value: see `hidden_characters`.
            Err(problem) if problem.kind != TextProblemKind::EncodedWord => None,
            Err(_) => {
                let message = format!("expected {what}, found a text with `=?` in it");
                let help = "mail programs would decode what follows; write it in plain text";
                self.error(ENCODED_WORD, node.span, message, help);
                None
            }
        }
    }

    /// A number of 1 or more.
    pub(super) fn positive(&mut self, node: &Node, what: &str) -> Option<u64> {
        let number = |text: &str| text.parse::<u64>().is_ok();
        let negative = node.scalar().and_then(|text| text.strip_prefix('-')).is_some_and(number);
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

    /// A day, a month, a year or `unknown`.
    pub(super) fn partial_date(&mut self, node: &Node, what: &str) -> Option<Spanned<PartialDate>> {
        let text = self.reader.text(node, what)?;
        let date = PartialDate::parse(text);
        if date.is_none() {
            let help = "write the day as in `2023-08-24`; `2023-08`, `2023` or `unknown` if no \
                        more is known";
            self.reader.bad_date(node.span, text, what, help);
        }
        date.map(|value| Spanned { value, span: node.span })
    }

    /// A time with its offset from UTC.
    pub(super) fn timestamp(&mut self, node: &Node, what: &str) -> Option<Zoned> {
        let text = self.reader.text(node, what)?;
        let time = time_with_offset(text);
        if time.is_none() {
            let message =
                format!("expected {what}, found `{text}`, which is not a time with its time zone");
            let help = "write date, time and time zone as in `2023-09-25T09:00+03:00` (Finland: \
                        `+03:00` in summer, `+02:00` in winter)";
            self.error(BAD_DATE, node.span, message, help);
        }
        time
    }

    /// A web address.
    pub(super) fn url(&mut self, node: &Node, what: &str) -> Option<String> {
        self.reader.url(node, what, "https://www.hel.fi/tietovuoto")
    }

    /// A phone number.
    pub(super) fn phone(&mut self, node: &Node, what: &str) -> Option<String> {
        let help = "write digits in groups with single spaces, such as `09 123 4567` or \
                    `+358 40 123 4567`; opening hours belong in the locale files";
        self.reader.phone(node, what, help)
    }

    /// An e-mail address, without a name before it.
    pub(super) fn email(&mut self, node: &Node, what: &str) -> Option<Spanned<String>> {
        let address = self.reader.address(node, what, "tietosuoja@example.fi")?;
        Some(Spanned { value: address.as_str().to_owned(), span: node.span })
    }

    /// A language tag in its canonical spelling.
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
    /// "expected ..." and "... has nothing in `sv`"; `severity` is that of a missing language.
    pub(super) fn local(
        &mut self,
        node: &Node,
        what: &str,
        one: ReadText,
        severity: Severity,
    ) -> Option<LocalText> {
        if !node.is_mapping() {
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
            let message = format!("{what} is missing in {}", missing.join(", "));
            let problem = Diagnostic { severity, ..Diagnostic::error(MISSING_LANGUAGE, message) }
                .at_span(node.span)
                .help("letters are written in this language: add a line for it");
            // What it is of stands between the quotation marks.
            let fact = what.split('`').nth(1).unwrap_or(what).to_owned();
            self.push(problem.with(FACT, fact));
        }
        Some(LocalText::ByLanguage(texts))
    }

    /// The same for plain text, where a missing language is an error.
    pub(super) fn local_line(&mut self, node: &Node, what: &str) -> Option<LocalText> {
        self.local(node, what, Self::line, Severity::Error)
    }
}
