//! A message as it stands in its file, for those who look for the words of a letter.
//!
//! The parser that letters are made with drops comments, and this is about lines, not about syntax: an
//! entry goes from its id to the line before the next entry or comment, and its comment is the lines
//! with one `#` right above it, or else those of its group, with two (Fluent syntax 1.0, "Comments").

use super::Locales;
use crate::diag::{Sources, Span};

/// A message or term in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id, or that of the attribute.
    pub span: Span,
    /// Whether it is a term.
    pub term: bool,
    /// Its lines with its attributes, as they stand in the file.
    pub text: String,
    /// The comment above it, or else that of its group.
    pub comment: Option<String>,
    /// Ids of the messages and terms that its words refer to, terms without their `-`.
    pub refers_to: Vec<String>,
}

impl Locales {
    /// A message or term (id without `-`) in its file. With an attribute, the place is that of the
    /// attribute.
    pub fn entry(
        &self,
        lang: &str,
        id: &str,
        attribute: Option<&str>,
        sources: &Sources,
    ) -> Option<Entry> {
        let language = self.languages.get(lang)?;
        let super::Definition { span, term } = *language.definitions.get(id)?;
        let file = sources.text(span.source)?;
        let start = file.get(..span.start)?.rfind('\n').map_or(0, |at| at + 1);
        let text = entry_text(file.get(start..)?);
        let place = attribute.and_then(|name| attribute_at(text, name)).map(|at| start + at);
        let span = match (place, attribute) {
            (Some(at), Some(name)) => {
                Span { source: span.source, start: at, end: at + 1 + name.len() }
            }
            _ => span,
        };
        let known = |id: &&str| language.definitions.contains_key(*id);
        let mut refers_to: Vec<String> =
            references(text).into_iter().filter(known).map(str::to_owned).collect();
        refers_to.dedup();
        let above = file.get(..start)?;
        let comment = comment_above(above).or_else(|| comment_of_group(above));
        Some(Entry { span, term, text: text.trim_end().to_owned(), comment, refers_to })
    }
}

impl Locales {
    /// How many messages a language has, terms left out.
    pub fn number_of_messages(&self, lang: &str) -> usize {
        let language = self.languages.get(lang);
        language.map_or(0, |lang| lang.definitions.values().filter(|one| !one.term).count())
    }
}

/// The entry that a text begins with.
fn entry_text(text: &str) -> &str {
    let mut end = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let begins = |c: char| c.is_ascii_alphabetic() || c == '-' || c == '#';
        if number > 0 && line.starts_with(begins) {
            break;
        }
        end += line.len();
    }
    &text[..end]
}

/// Where an attribute (`.name =`) stands in an entry.
fn attribute_at(entry: &str, name: &str) -> Option<usize> {
    let mut at = 0;
    for line in entry.split_inclusive('\n') {
        let trimmed = line.trim_start();
        let rest = trimmed.strip_prefix('.').and_then(|rest| rest.strip_prefix(name));
        if rest.is_some_and(|rest| rest.trim_start().starts_with('=')) {
            return Some(at + line.len() - trimmed.len());
        }
        at += line.len();
    }
    None
}

fn comment_above(text: &str) -> Option<String> {
    let mut lines = Vec::new();
    for line in text.lines().rev() {
        let Some(words) = line.strip_prefix('#').filter(|words| !words.starts_with('#')) else {
            break;
        };
        lines.push(words.strip_prefix(' ').unwrap_or(words).trim_end());
    }
    lines.reverse();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// The last comment of a group above. A line of two `#` alone ends the group.
fn comment_of_group(text: &str) -> Option<String> {
    let of_group = |line: &&str| line.starts_with("##") && !line.starts_with("###");
    let mut lines: Vec<&str> =
        text.lines().rev().skip_while(|line| !of_group(line)).take_while(of_group).collect();
    lines.reverse();
    let words = lines.iter().map(|line| line.trim_start_matches('#').trim()).collect::<Vec<_>>();
    Some(words.join("\n").trim().to_owned()).filter(|words| !words.is_empty())
}

/// Names behind `{`, of messages and terms; functions have capitals and variables a `$`.
fn references(entry: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, _) in entry.match_indices('{') {
        let rest = entry[at + 1..].trim_start();
        let rest = rest.strip_prefix('-').unwrap_or(rest);
        let end = rest
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
            .unwrap_or(rest.len());
        if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            found.push(&rest[..end]);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_ends_where_the_next_begins() {
        let text = "lead = { -supplier(case: \"genitive\") } a\n    b\n\n    .guardian = c { $x }\n\
                    # about next\nnext = d\n";
        let entry = entry_text(text);
        assert!(entry.ends_with("c { $x }\n"));
        assert_eq!(references(entry), ["supplier"]);
        assert_eq!(attribute_at(entry, "guardian"), text.find(".guardian"));
        assert_eq!(attribute_at(entry, "guard"), None);
    }

    #[test]
    fn the_comment_is_the_lines_right_above() {
        assert_eq!(comment_above("# one\n\n# two\n# three\n").as_deref(), Some("two\nthree"));
        assert_eq!(comment_above("## section\n"), None);
        assert_eq!(comment_above("# far\n\n"), None);
    }
}
