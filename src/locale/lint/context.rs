//! The context in which texts are checked: the letters that use them, as far as known in advance.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::Span;

/// The kind of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueKind {
    /// Any text.
    Text,
    /// A whole number, by which plural forms can be selected.
    Number,
    /// A date.
    Date,
    /// One of these words.
    OneOf(Vec<String>),
}

/// A call of `t` in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// The message: one id, or a prefix if a fact completes the key.
    pub key: CallKey,
    /// The part of the message.
    pub attribute: CallAttribute,
    /// Names of the arguments that it passes, each with its span.
    pub arguments: Vec<(String, Span)>,
    /// The span of the call.
    pub place: Span,
}

/// The part of a message that a call asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallAttribute {
    /// Its value.
    Value,
    /// The attribute of this name.
    Named(String),
    /// An attribute that facts choose.
    Any,
}

/// The message that a call asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallKey {
    /// The message of this id.
    Id(String),
    /// A message with an id that begins with this; facts choose which.
    Prefix(String),
}

/// The messages that letters can use, by the facts of the incident and by the templates.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Ids, each with the attributes in use. The forms for guardians, protected recipients and
    /// recipients abroad are always in use.
    pub ids: BTreeMap<String, BTreeSet<String>>,
    /// Prefixes of ids.
    pub prefixes: Vec<String>,
    /// Attributes that templates use, of any message.
    pub attributes: BTreeSet<String>,
    /// Terms for facts, such as the names of parties, which are offered to translators.
    pub terms: BTreeSet<String>,
    /// The calls in templates.
    pub calls: Vec<Call>,
    /// Values that messages of a prefix have without a call that passes them: prefix, value.
    pub own_values: Vec<(&'static str, &'static str)>,
}

/// The context in which texts are checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Usage {
    /// The languages that letters are written in.
    pub languages: Vec<String>,
    /// The language with which the others are compared. If it is not one of `languages`, nothing is
    /// compared.
    pub reference: String,
    /// Values that every text can use, without the `$`. Empty if they are not known.
    pub values: BTreeMap<String, ValueKind>,
    /// Values that templates pass to individual texts.
    pub given: BTreeMap<String, ValueKind>,
    /// What letters use; `None` if that is not known.
    pub asked: Option<Asked>,
}

impl Usage {
    /// The context of texts in these languages, of which nothing more is known. The reference is
    /// English if it is among them, otherwise the first.
    pub fn of_languages(languages: &[String]) -> Self {
        let reference = default_reference(languages.iter().map(String::as_str));
        Self {
            languages: languages.to_vec(),
            reference: reference.unwrap_or_default().to_owned(),
            ..Self::default()
        }
    }

    /// The kind of a value; `None` if there is no such value.
    pub(super) fn kind(&self, name: &str) -> Option<&ValueKind> {
        self.values.get(name).or_else(|| self.given.get(name))
    }

    /// Whether there is a value of this name; true if values are not known.
    pub(super) fn knows(&self, name: &str) -> bool {
        self.values.is_empty() || self.kind(name).is_some()
    }
}

/// The default language that the others are translated from: English, or else the first.
pub fn default_reference<'a>(
    mut languages: impl Iterator<Item = &'a str> + Clone,
) -> Option<&'a str> {
    let first = languages.clone().next();
    languages.find(|tag| *tag == "en").or(first)
}
