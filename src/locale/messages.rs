//! The messages of a language one by one, as a translator meets them: for coverage, comparison and
//! whatever else reads words without putting them together.

use std::collections::BTreeMap;

use fluent_syntax::ast;
use fluent_syntax::serializer::serialize;

use super::lint::{is_remarked, range_in};
use super::{File, Language};
use crate::diag::Span;

/// A message of one language: the definition that counts.
#[derive(Clone)]
pub(super) struct Message<'a> {
    pub(super) file: &'a File,
    /// Its number among the entries of its language, in the order of the files.
    pub(super) number: usize,
    pub(super) id: &'a str,
    /// Whether it is a term, whose id is written with a dash.
    pub(super) term: bool,
    /// The value under `None` and the attributes by name, in the order of the file.
    pub(super) texts: Vec<Text<'a>>,
}

/// A value or an attribute.
#[derive(Clone)]
pub(super) struct Text<'a> {
    pub(super) attribute: Option<&'a str>,
    pub(super) place: Span,
    pub(super) pattern: &'a ast::Pattern<&'a str>,
}

impl Message<'_> {
    /// Its name as a translator writes it: `-term`, `message`.
    pub(super) fn name(&self) -> String {
        if self.term { format!("-{}", self.id) } else { self.id.to_owned() }
    }

    /// Whether the remark stands above it that it may say what its reference says.
    pub(super) fn may_be_the_same(&self) -> bool {
        let file = self.file.resource.source();
        is_remarked(file, range_in(file, self.id).start)
    }

    pub(super) fn text(&self, attribute: Option<&str>) -> Option<&Text<'_>> {
        self.texts.iter().find(|text| text.attribute == attribute)
    }
}

impl Text<'_> {
    /// The words as Fluent, in one form however they are laid out in the file.
    pub(super) fn source(&self) -> String {
        source_of(self.pattern)
    }
}

/// The messages and terms of a language that count, by name.
pub(super) fn messages(language: &Language) -> BTreeMap<String, Message<'_>> {
    let mut found = BTreeMap::new();
    let mut number = 0;
    for file in &language.files {
        for entry in file.resource.entries() {
            let (id, term, value, attributes) = match entry {
                ast::Entry::Message(m) => (m.id.name, false, m.value.as_ref(), &m.attributes),
                ast::Entry::Term(t) => (t.id.name, true, Some(&t.value), &t.attributes),
                _ => continue,
            };
            let place = |slice: &str| {
                let range = range_in(file.resource.source(), slice);
                Span { source: file.source, start: range.start, end: range.end }
            };
            let value = value.map(|pattern| Text { attribute: None, place: place(id), pattern });
            let attributes = attributes.iter().map(|attribute| Text {
                attribute: Some(attribute.id.name),
                place: place(attribute.id.name),
                pattern: &attribute.value,
            });
            let message = Message {
                file,
                number,
                id,
                term,
                texts: value.into_iter().chain(attributes).collect(),
            };
            number += 1;
            found.insert(message.name(), message);
        }
    }
    found
}

/// A pattern as Fluent writes it, without the name and the margin.
pub(super) fn source_of(pattern: &ast::Pattern<&str>) -> String {
    let message = ast::Message {
        id: ast::Identifier { name: "x" },
        value: Some(pattern.clone()),
        attributes: Vec::new(),
        comment: None,
    };
    let text = serialize(&ast::Resource { body: vec![ast::Entry::Message(message)] });
    let text = text.strip_prefix("x =").unwrap_or(&text);
    let lines = text.trim().lines().map(|line| line.strip_prefix("    ").unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n")
}
