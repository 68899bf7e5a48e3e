//! A message or term of a file, with its byte ranges.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast;

use super::file::{File, id_of, range_in};
use super::uses::Uses;
use crate::diag::Span;

/// The value of a message or term, or of an attribute, as parsed.
pub(in crate::locale) type Pattern<'a> = ast::Pattern<&'a str>;

/// The entries of a language by id. Terms and messages share one name space.
pub(in crate::locale) type Entries<'a> = BTreeMap<&'a str, Entry<'a>>;

/// The value of a message or term, or one of its attributes.
pub(in crate::locale) struct Text<'a> {
    /// The name of the attribute; `None` for the value.
    pub(in crate::locale) attribute: Option<&'a str>,
    pub(in crate::locale) pattern: &'a Pattern<'a>,
}

/// A message or term with what it uses. All its slices are slices of [`File::text`].
pub(in crate::locale) struct Entry<'a> {
    pub(in crate::locale) file: &'a File,
    /// Without the `-` of a term.
    pub(in crate::locale) id: &'a str,
    pub(in crate::locale) term: bool,
    /// The value first, if there is one, then the attributes in the order of the file.
    pub(in crate::locale) texts: Vec<Text<'a>>,
    pub(in crate::locale) attributes: BTreeSet<&'a str>,
    pub(in crate::locale) has_value: bool,
    pub(in crate::locale) uses: Uses<'a>,
}

impl File {
    /// All messages and terms in the order of the file.
    pub(in crate::locale) fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        self.resource.entries().filter_map(|entry| Entry::new(self, entry))
    }

    /// The message or term of this id (a term's without its `-`); the last one if there are several.
    pub(in crate::locale) fn entry(&self, id: &str) -> Option<Entry<'_>> {
        let is_it = |entry: &&ast::Entry<&str>| id_of(entry).is_some_and(|(name, _)| name == id);
        Entry::new(self, self.resource.entries().filter(is_it).last()?)
    }
}

impl<'a> Entry<'a> {
    /// Takes an entry of the parser apart; `None` for comments and junk.
    fn new(file: &'a File, entry: &'a ast::Entry<&'a str>) -> Option<Self> {
        let (id, term, value, attributes) = match entry {
            ast::Entry::Message(m) => (m.id.name, false, m.value.as_ref(), &m.attributes),
            ast::Entry::Term(t) => (t.id.name, true, Some(&t.value), &t.attributes),
            _ => return None,
        };
        let value = value.map(|pattern| Text { attribute: None, pattern });
        let attributes = attributes.iter().map(|attribute| Text {
            attribute: Some(attribute.id.name),
            pattern: &attribute.value,
        });
        let texts: Vec<Text<'_>> = value.into_iter().chain(attributes).collect();
        let mut uses = Uses::default();
        for text in &texts {
            uses.pattern(text.pattern);
        }
        Some(Self {
            file,
            id,
            term,
            attributes: texts.iter().filter_map(|text| text.attribute).collect(),
            has_value: texts.first().is_some_and(|text| text.attribute.is_none()),
            texts,
            uses,
        })
    }

    /// The span of a slice of the file.
    pub(in crate::locale) fn span(&self, slice: &str) -> Span {
        let range = range_in(self.file.text(), slice);
        Span { source: self.file.source, start: range.start, end: range.end }
    }

    /// The span of a text: that of its name.
    pub(in crate::locale) fn place(&self, text: &Text<'_>) -> Span {
        self.span(text.attribute.unwrap_or(self.id))
    }

    /// `title`, `-name-dvv`: the name as a translator writes it.
    pub(in crate::locale) fn name(&self) -> String {
        named(self.term, self.id, None)
    }

    /// `title`, `title.guardian`, `-name-dvv`: how problems and records name a text.
    pub(in crate::locale) fn name_of(&self, text: &Text<'_>) -> String {
        named(self.term, self.id, text.attribute)
    }

    /// The value (`None`), or an attribute.
    pub(in crate::locale) fn text(&self, attribute: Option<&str>) -> Option<&Text<'a>> {
        self.texts.iter().find(|text| text.attribute == attribute)
    }

    /// The bytes of its lines, with its attributes: from the line of its id to the line before the next
    /// entry, comment or junk. Blank lines at its end are part of it.
    pub(in crate::locale) fn lines(&self) -> Range<usize> {
        let text = self.file.text();
        let id = range_in(text, self.id);
        let start = text[..id.start].rfind('\n').map_or(0, |at| at + 1);
        // Between braces a line may begin in the first column, so no entry ends before its last slice.
        let slices = self.uses.slices().map(|slice| range_in(text, slice).end);
        let last = slices.chain([id.end]).max().unwrap_or(id.end);
        let begins = |c: char| c.is_ascii_alphabetic() || matches!(c, '-' | '#');
        let mut end = start;
        for line in text[start..].split_inclusive('\n') {
            if end >= last && line.starts_with(begins) {
                break;
            }
            end += line.len();
        }
        start..end
    }
}

/// `title.guardian`, `-name-dvv`.
pub(in crate::locale) fn named(term: bool, id: &str, attribute: Option<&str>) -> String {
    let dash = if term { "-" } else { "" };
    match attribute {
        Some(attribute) => format!("{dash}{id}.{attribute}"),
        None => format!("{dash}{id}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_ends_where_the_next_begins() {
        let text = "lead = { -supplier(case: \"genitive\") } a\n    b\n\n    .guardian = c { $x }\n\
                    # about next\nnext = d\n";
        let file = File::of_text(text);
        let lead = file.entry("lead").unwrap();
        assert!(text[lead.lines()].ends_with("c { $x }\n"));
        let references: Vec<&str> = lead.uses.references.iter().map(|one| one.id).collect();
        assert_eq!(references, ["supplier"]);
        let guardian = lead.text(Some("guardian")).unwrap();
        assert_eq!(Some(lead.place(guardian).start), text.find("guardian"));
        assert!(lead.text(Some("guard")).is_none());
        assert_eq!(&text[file.entry("next").unwrap().lines()], "next = d\n");
    }

    #[test]
    fn a_line_between_braces_may_begin_in_the_first_column() {
        let text = "a = {\n$n ->\n[one] x\n*[other] {\nb } y\n}\nb = c\n";
        let file = File::of_text(text);
        let all: Vec<&str> = file.entries().map(|entry| &text[entry.lines()]).collect();
        assert_eq!(all, [&text[..text.len() - 6], "b = c\n"]);
    }
}
