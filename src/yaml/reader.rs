//! Takes a tree apart and collects every problem on the way.

use super::node::{Key, Node, Value};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};

/// The codes that the problems of one file format carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Codes {
    /// A key that the format does not have.
    pub unknown_key: Code,
    /// A key that must be there and is not.
    pub missing_key: Code,
    /// A value of another kind: a list for a number, a text that is empty.
    pub wrong_type: Code,
    /// A word that is not one of a few.
    pub unknown_value: Code,
    /// A version of the format that this program does not read.
    pub unsupported_version: Code,
    /// A text that is not an id.
    pub bad_id: Code,
    /// A text that is not a date.
    pub bad_date: Code,
    /// A text that is not an e-mail address.
    pub bad_address: Code,
    /// A text that is not a web address.
    pub bad_url: Code,
    /// A text that is not a phone number.
    pub bad_phone: Code,
}

impl Codes {
    /// One code for all problems: for a format that does not tell them apart, and for those codes of
    /// another format that none of its values needs.
    pub const fn all(code: Code) -> Self {
        Self {
            unknown_key: code,
            missing_key: code,
            wrong_type: code,
            unknown_value: code,
            unsupported_version: code,
            bad_id: code,
            bad_date: code,
            bad_address: code,
            bad_url: code,
            bad_phone: code,
        }
    }
}

/// Reads the values of one file and collects its problems.
///
/// Each method that reads a value returns `None` after it reported what is wrong with the value.
/// Their argument `what` names the value and completes "expected ...": "a phone number".
#[derive(Debug)]
pub struct Reader {
    /// The problems found so far.
    pub problems: Diagnostics,
    pub(super) codes: Codes,
}

impl Reader {
    /// A reader whose problems carry these codes.
    pub fn new(codes: Codes) -> Self {
        Self { problems: Diagnostics::new(), codes }
    }

    /// Reports a problem.
    pub fn push(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// Reports an error at a place.
    pub fn error(
        &mut self,
        code: Code,
        at: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.push(Diagnostic::error(code, message).at_span(at).help(help));
    }

    /// Runs `read` and gives the problem that it reported, if any, the argument `key`: see
    /// [`Diagnostic::with`]. For formats whose problems are translated.
    pub fn naming<T>(&mut self, key: &'static str, read: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.problems.len();
        let found = read(self);
        if self.problems.len() > before {
            self.problems = std::mem::take(&mut self.problems).with("key", key);
        }
        found
    }

    /// Reports that `node` is not what was expected.
    pub fn wrong_type(&mut self, node: &Node, expected: &str) {
        self.mismatch(node, expected, "write one value after the colon, on the same line");
    }

    fn mismatch(&mut self, node: &Node, expected: &str, help: &str) {
        let problem = Diagnostic::error(
            self.codes.wrong_type,
            format!("expected {expected}, found {}", node.kind()),
        )
        .at_span(node.span)
        .help(help);
        self.push(problem);
    }

    /// The text of a scalar, as it is in the file.
    pub fn text<'n>(&mut self, node: &'n Node, what: &str) -> Option<&'n str> {
        let text = node.scalar();
        if text.is_none() {
            self.wrong_type(node, what);
        }
        text
    }

    /// A whole number.
    pub fn number(&mut self, node: &Node, expected: &str) -> Option<u64> {
        let text = self.text(node, expected)?;
        let number = text.parse().ok();
        if number.is_none() {
            let message = format!("expected {expected}, found `{text}`");
            let problem = Diagnostic::error(self.codes.wrong_type, message)
                .at_span(node.span)
                .help("write digits only, without spaces or commas");
            self.push(problem);
        }
        number
    }

    /// `yes`/`no` (also `true`/`false`).
    pub fn boolean(&mut self, node: &Node, expected: &str) -> Option<bool> {
        match self.text(node, expected)? {
            "yes" | "true" => Some(true),
            "no" | "false" => Some(false),
            other => {
                let message = format!("expected {expected} (yes or no), found `{other}`");
                let problem = Diagnostic::error(self.codes.wrong_type, message)
                    .at_span(node.span)
                    .help("write `yes` or `no`");
                self.push(problem);
                None
            }
        }
    }

    /// The nodes of a list. Empty for an absent value; empty and a problem for anything else.
    pub fn list<'n>(&mut self, node: &'n Node, expected: &str) -> &'n [Node] {
        match &node.value {
            Value::Sequence(items) => items,
            Value::Null => &[],
            _ => {
                self.mismatch(
                    node,
                    expected,
                    "write a list: each item on its own line after `- `, or all of them in `[one, \
                     two]`",
                );
                &[]
            }
        }
    }

    /// Opens a mapping. For anything else the mapping is empty and there is a problem. `what` names the
    /// mapping in messages: "a contact".
    pub fn mapping<'n>(&mut self, node: &'n Node, what: &str) -> Mapping<'n> {
        let entries = match &node.value {
            Value::Mapping(entries) => entries.as_slice(),
            _ => {
                self.mismatch(
                    node,
                    &format!("{what} as a group of `key: value` lines"),
                    "write each `key: value` on its own line, indented, or all of them in `{key: \
                     value, key: value}`",
                );
                &[]
            }
        };
        let whole = matches!(node.value, Value::Mapping(_));
        Mapping { span: node.span, what: what.to_owned(), whole, entries, seen: Vec::new() }
    }
}

/// A mapping that is being taken apart. Call [`Mapping::finish`] at the end: it reports the keys
/// that were not read.
#[derive(Debug)]
pub struct Mapping<'n> {
    span: Span,
    what: String,
    /// Whether there is a mapping at all. If not, that is reported already and no key is missed.
    whole: bool,
    entries: &'n [(Key, Node)],
    seen: Vec<&'static str>,
}

impl<'n> Mapping<'n> {
    /// Where the mapping begins.
    pub fn span(&self) -> Span {
        self.span
    }

    /// The place of a key, if it is there, with or without a value.
    pub fn key_span(&self, key: &str) -> Option<Span> {
        self.entries.iter().find(|(k, _)| k.name == key).map(|(k, _)| k.span)
    }

    /// The value of a key that may be absent. A key with nothing after it counts as absent.
    pub fn optional(&mut self, key: &'static str) -> Option<&'n Node> {
        self.seen.push(key);
        self.entries
            .iter()
            .find(|(k, _)| k.name == key)
            .map(|(_, node)| node)
            .filter(|node| node.value != Value::Null)
    }

    /// The value of a key that must be there. Reports a problem if it is not.
    pub fn required(&mut self, reader: &mut Reader, key: &'static str) -> Option<&'n Node> {
        let found = self.optional(key);
        if found.is_none() && self.whole {
            let place = self.key_span(key).unwrap_or(self.first_line());
            let problem = Diagnostic::error(
                reader.codes.missing_key,
                format!("{} must have `{key}`", self.what),
            )
            .at_span(place)
            .help(format!("add `{key}:` with its value"))
            .with("key", key);
            reader.push(problem);
        }
        found
    }

    /// The value of a key that may be absent. A key with nothing after it is reported, with `help`:
    /// it was meant to have an effect.
    pub fn given(
        &mut self,
        reader: &mut Reader,
        key: &'static str,
        help: &'static str,
    ) -> Option<&'n Node> {
        let found = self.optional(key);
        if let (None, Some(span)) = (found, self.key_span(key)) {
            let message = format!("there is nothing after `{key}`");
            reader.naming(key, |reader| reader.error(reader.codes.wrong_type, span, message, help));
        }
        found
    }

    /// All entries, for mappings whose keys are chosen by the user (ids, language tags). Marks all
    /// of them as known.
    pub fn entries(&mut self) -> &'n [(Key, Node)] {
        std::mem::take(&mut self.entries)
    }

    /// Reports unknown keys.
    pub fn finish(self, reader: &mut Reader) {
        for (key, _) in self.entries {
            if !self.seen.contains(&key.name.as_str()) {
                let problem = Diagnostic::error(
                    reader.codes.unknown_key,
                    format!("{} has no key `{}`", self.what, key.name),
                )
                .at_span(key.span)
                .help(format!("known keys: {}", self.seen.join(", ")))
                .did_you_mean(&key.name, self.seen.iter().copied())
                .with("key", key.name.clone())
                .with("known", self.seen.join(", "));
                reader.push(problem);
            }
        }
    }

    fn first_line(&self) -> Span {
        match self.entries.first() {
            Some((key, _)) => key.span,
            None => self.span,
        }
    }
}
