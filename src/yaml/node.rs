//! The tree of a YAML file.

use crate::diag::Span;

/// A value and its place in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Its place. For a mapping or sequence, where it begins.
    pub span: Span,
    /// The value itself.
    pub value: Value,
}

/// A key of a mapping and its place in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Its place.
    pub span: Span,
    /// Its text.
    pub name: String,
}

/// The value of a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// `~`, `null` or nothing at all, unquoted.
    Null,
    /// Any other scalar, as the text it was written with.
    Scalar(String),
    /// A list.
    Sequence(Vec<Node>),
    /// A mapping, in the order of the file.
    Mapping(Vec<(Key, Node)>),
}

/// A checked value and its place in the file, for checks that follow later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

impl Node {
    /// The kind of the value, in words for a message.
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "nothing",
            Value::Scalar(_) => "a single value",
            Value::Sequence(_) => "a list",
            Value::Mapping(_) => "a group of `key: value` lines",
        }
    }

    /// Whether the value is a group of `key: value` lines.
    pub fn is_mapping(&self) -> bool {
        matches!(self.value, Value::Mapping(_))
    }

    /// The text of a scalar.
    pub fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text) => Some(text),
            _ => None,
        }
    }

    /// The node under a key of a mapping, without any problem reported: for values that are needed
    /// even where the rest of the file is wrong.
    pub fn get(&self, name: &str) -> Option<&Node> {
        match &self.value {
            Value::Mapping(entries) => {
                entries.iter().find(|(key, _)| key.name == name).map(|(_, node)| node)
            }
            _ => None,
        }
    }

    /// Calls `visit` with every key and scalar below this node and its place, in the order of the
    /// file. Their texts are what the file means: an escape such as `\x2d` is resolved.
    pub fn each_text<'n>(&'n self, visit: &mut impl FnMut(&'n str, Span)) {
        match &self.value {
            Value::Null => {}
            Value::Scalar(text) => visit(text, self.span),
            Value::Sequence(items) => {
                for item in items {
                    item.each_text(visit);
                }
            }
            Value::Mapping(entries) => {
                for (key, node) in entries {
                    visit(&key.name, key.span);
                    node.each_text(visit);
                }
            }
        }
    }
}
