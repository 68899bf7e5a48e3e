//! Taking a tree apart while collecting every problem.

use super::{Key, Node, Value};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};

/// Collects the problems of one file and knows the codes that its problems carry.
#[derive(Debug)]
pub struct Reader {
    /// What was found wrong so far.
    pub problems: Diagnostics,
    unknown_key: Code,
    missing_key: Code,
    wrong_type: Code,
}

impl Reader {
    /// A reader whose problems carry these codes.
    pub fn new(unknown_key: Code, missing_key: Code, wrong_type: Code) -> Self {
        Self { problems: Diagnostics::new(), unknown_key, missing_key, wrong_type }
    }

    /// Notes a problem.
    pub fn push(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// Notes that `node` is not what was expected; `expected` completes "expected ...".
    pub fn wrong_type(&mut self, node: &Node, expected: &str) {
        self.mismatch(node, expected, "write one value after the colon, on the same line");
    }

    fn mismatch(&mut self, node: &Node, expected: &str, help: &str) {
        let problem = Diagnostic::error(
            self.wrong_type,
            format!("expected {expected}, found {}", node.kind()),
        )
        .at_span(node.span)
        .help(help);
        self.push(problem);
    }

    /// The text of a scalar; notes a problem for anything else.
    pub fn text<'n>(&mut self, node: &'n Node, expected: &str) -> Option<&'n str> {
        match &node.value {
            Value::Scalar(text) => Some(text),
            _ => {
                self.wrong_type(node, expected);
                None
            }
        }
    }

    /// A whole number.
    pub fn number(&mut self, node: &Node, expected: &str) -> Option<u64> {
        let text = self.text(node, expected)?;
        let number = text.parse().ok();
        if number.is_none() {
            let message = format!("expected {expected}, found `{text}`");
            let problem = Diagnostic::error(self.wrong_type, message)
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
                let problem = Diagnostic::error(self.wrong_type, message)
                    .at_span(node.span)
                    .help("write `yes` or `no`");
                self.push(problem);
                None
            }
        }
    }

    /// The nodes of a list; nothing for an absent value; a problem for anything else.
    pub fn list<'n>(&mut self, node: &'n Node, expected: &str) -> &'n [Node] {
        match &node.value {
            Value::Sequence(items) => items,
            Value::Null => &[],
            _ => {
                self.mismatch(
                    node,
                    expected,
                    "write a list: each item on a line of its own after `- `, or all in `[one, two]`",
                );
                &[]
            }
        }
    }

    /// Opens a mapping; a problem and an empty mapping for anything else. `what` names the mapping
    /// in messages: "a contact".
    pub fn mapping<'n>(&mut self, node: &'n Node, what: &str) -> Mapping<'n> {
        let entries = match &node.value {
            Value::Mapping(entries) => entries.as_slice(),
            _ => {
                self.mismatch(
                    node,
                    &format!("{what} as a group of `key: value` lines"),
                    "write each `key: value` on a line of its own, indented, or all in \
                     `{key: value, key: value}`",
                );
                &[]
            }
        };
        let whole = matches!(node.value, Value::Mapping(_));
        Mapping { span: node.span, what: what.to_owned(), whole, entries, seen: Vec::new() }
    }
}

/// A mapping that is being taken apart. Call [`Mapping::finish`] at the end: it reports the keys
/// nobody asked for.
#[derive(Debug)]
pub struct Mapping<'n> {
    span: Span,
    what: String,
    /// Whether there is a mapping at all; if not, that was said and no key is missed.
    whole: bool,
    entries: &'n [(Key, Node)],
    seen: Vec<&'static str>,
}

impl<'n> Mapping<'n> {
    /// Where the mapping begins.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Where a key stands, if it is there, with or without a value.
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

    /// The value of a key that must be there; a problem if it is not.
    pub fn required(&mut self, reader: &mut Reader, key: &'static str) -> Option<&'n Node> {
        let found = self.optional(key);
        if found.is_none() && self.whole {
            let place = self.key_span(key).unwrap_or(self.first_line());
            let problem =
                Diagnostic::error(reader.missing_key, format!("{} must have `{key}`", self.what))
                    .at_span(place)
                    .help(format!("add `{key}:` with its value"))
                    .with("key", key);
            reader.push(problem);
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
                    reader.unknown_key,
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
