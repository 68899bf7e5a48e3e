//! What texts are checked against: the letters that they stand in, as far as known beforehand.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::Span;

/// What a value of texts can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueKind {
    /// Any words.
    Text,
    /// A whole number, which plural forms can be chosen by.
    Number,
    /// A date.
    Date,
    /// One of these words and no other.
    OneOf(Vec<&'static str>),
}

/// A call of `t` in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// The messages that it means: one, or for a key that is a fact all whose ids begin so.
    pub key: CallKey,
    /// Which part of the message.
    pub attribute: CallAttribute,
    /// Names of the arguments that it passes, each with its place.
    pub arguments: Vec<(String, Span)>,
    /// Where it stands.
    pub place: Span,
}

/// Which part of a message a call asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallAttribute {
    /// Its value.
    Value,
    /// The attribute of this name.
    Named(String),
    /// One that facts choose.
    Any,
}

/// Which message a call asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallKey {
    /// The message of this id.
    Id(String),
    /// A message whose id begins so; facts say which.
    Prefix(String),
}

/// Messages that letters can ask for, by the facts of the incident and by the templates.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Ids, each with the attributes that are asked for; the forms for guardians, protected people
    /// and readers abroad are always asked for.
    pub ids: BTreeMap<String, BTreeSet<String>>,
    /// Beginnings of ids.
    pub prefixes: Vec<String>,
    /// Attributes that templates ask for, of whatever message.
    pub attributes: BTreeSet<String>,
    /// Terms that stand for facts, such as the names of parties; offered to translators.
    pub terms: BTreeSet<String>,
    /// The calls in templates.
    pub calls: Vec<Call>,
}

/// What texts are checked against.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Usage {
    /// The languages that letters are written in.
    pub languages: Vec<String>,
    /// The language that the others are compared with. Not one of `languages`: no comparison.
    pub reference: String,
    /// Values that every text can use, without the `$`. Empty where they are not known.
    pub values: BTreeMap<String, ValueKind>,
    /// Values that templates give to single texts.
    pub given: BTreeMap<String, ValueKind>,
    /// What letters ask for; nothing where that is not known.
    pub asked: Option<Asked>,
}

impl Usage {
    /// Texts in these languages, of which nothing more is known. The reference is English if that is
    /// among them, else the first.
    pub fn of_languages(languages: &[String]) -> Self {
        let reference = default_reference(languages.iter().map(String::as_str));
        Self {
            languages: languages.to_vec(),
            reference: reference.unwrap_or_default().to_owned(),
            ..Self::default()
        }
    }

    /// What a value can be; nothing for one that there is not.
    pub(super) fn kind(&self, name: &str) -> Option<&ValueKind> {
        self.values.get(name).or_else(|| self.given.get(name))
    }

    /// Whether a name is that of a value; true where values are not known.
    pub(super) fn knows(&self, name: &str) -> bool {
        self.values.is_empty() || self.kind(name).is_some()
    }
}

/// The language that the others are translated from if nobody says which: English, else the first.
pub fn default_reference<'a>(
    mut languages: impl Iterator<Item = &'a str> + Clone,
) -> Option<&'a str> {
    let first = languages.clone().next();
    languages.find(|tag| *tag == "en").or(first)
}
