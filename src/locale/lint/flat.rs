//! A branch as the reader sees it, letter by letter: without tags, with a stand-in for each value.

use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::branches::{Branch, Part};
use super::context::{Usage, ValueKind};
use crate::locale::tree::range_in;

/// Represents a value, a reference or a link.
pub(super) const VALUE: char = '\u{fffc}';

/// Represents a value that is a number.
pub(super) const NUMBER: char = '\u{fffb}';

/// No-break space.
pub(super) const NO_BREAK: char = '\u{a0}';

/// A letter and its place in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letter {
    pub(super) c: char,
    /// Its first byte in the file.
    pub(super) start: usize,
    /// The byte after it.
    pub(super) end: usize,
}

/// The letters of a branch. `file` is the source that its slices are from.
pub(super) fn letters(file: &str, branch: &Branch<'_>, usage: &Usage) -> Vec<Letter> {
    let mut out = Vec::new();
    // A tag can contain a value: `<a name="{ $link }"/>`.
    let mut tag: Option<(usize, String)> = None;
    let mut at = 0;
    for part in &branch.parts {
        match part {
            Part::Words(words) => {
                let offset = range_in(file, words).start;
                for (start, c) in words.char_indices() {
                    at = offset + start;
                    let end = at + c.len_utf8();
                    match (&mut tag, c) {
                        (None, '<') => tag = Some((at, String::new())),
                        (None, '\n' | '\r' | '\t') => out.push(Letter { c: '\n', start: at, end }),
                        (None, _) => out.push(Letter { c, start: at, end }),
                        (Some((start, inside)), '>') => {
                            let start = *start;
                            // A line break, or a link that is printed as its address.
                            match inside.as_str() {
                                "br/" | "br /" => out.push(Letter { c: '\n', start, end }),
                                inside if inside.starts_with("a ") && inside.ends_with('/') => {
                                    out.push(Letter { c: VALUE, start, end });
                                }
                                _ => {}
                            }
                            tag = None;
                        }
                        (Some((_, inside)), _) => inside.push(c),
                    }
                    at = end;
                }
            }
            _ if tag.is_some() => {}
            Part::Literal(literal) => {
                let range = range_in(file, literal);
                for c in unescape_unicode_to_string(literal).chars() {
                    out.push(Letter { c, start: range.start, end: range.end });
                }
                at = range.end;
            }
            Part::Value(value) => {
                let (name, number) = match value {
                    ast::InlineExpression::VariableReference { id } => {
                        (id.name, usage.kind(id.name) == Some(&ValueKind::Number))
                    }
                    ast::InlineExpression::NumberLiteral { value } => (*value, true),
                    ast::InlineExpression::FunctionReference { id, .. } => {
                        (id.name, id.name == "NUMBER")
                    }
                    ast::InlineExpression::MessageReference { id, .. }
                    | ast::InlineExpression::TermReference { id, .. } => (id.name, false),
                    _ => ("", false),
                };
                let range = range_in(file, name);
                let range = if range.start == 0 { at..at } else { range };
                let c = if number { NUMBER } else { VALUE };
                out.push(Letter { c, start: range.start, end: range.end });
            }
        }
    }
    out
}

/// The letters as a text.
pub(super) fn text(letters: &[Letter]) -> String {
    letters.iter().map(|letter| letter.c).collect()
}

/// Whether a character is part of a word, or represents one.
pub(super) fn in_word(c: char) -> bool {
    c.is_alphanumeric() || c == VALUE || c == NUMBER
}

/// White space.
pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\n') || c.is_whitespace()
}
