//! Messages as written in their files. The preview shows with a letter where its words come from.

use super::locales::Locales;
use crate::diag::Span;

/// A message or term as it is written in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntrySource {
    /// The span of its id, or of the attribute with its dot.
    pub span: Span,
    /// Whether it is a term.
    pub term: bool,
    /// Its lines in the file, with its attributes, without blank lines at the end.
    pub text: String,
    /// The comment above it, or else that of its group.
    pub comment: Option<String>,
    /// Ids of the messages and terms that its words refer to, terms without their `-`.
    pub refers_to: Vec<String>,
}

impl Locales {
    /// A message or term (id without `-`) as it is written in its file. With an attribute, the span is
    /// that of the attribute.
    pub fn entry(&self, lang: &str, id: &str, attribute: Option<&str>) -> Option<EntrySource> {
        let language = self.languages.get(lang)?;
        let source = language.definitions.get(id)?.span.source;
        let file = language.files.iter().find(|file| file.source == source)?;
        let entry = file.entry(id)?;
        let span = match attribute.and_then(|name| entry.text(Some(name))) {
            // The dot is right before the name.
            Some(text) => Span { start: entry.place(text).start - 1, ..entry.place(text) },
            None => entry.span(entry.id),
        };
        let references = entry.uses.references.iter().map(|reference| reference.id);
        let known = references.filter(|id| language.definitions.contains_key(*id));
        let mut refers_to: Vec<String> = known.map(str::to_owned).collect();
        refers_to.dedup();
        Some(EntrySource {
            span,
            term: entry.term,
            text: file.text()[entry.lines()].trim_end().to_owned(),
            comment: entry.comment().or_else(|| entry.group_comment()),
            refers_to,
        })
    }

    /// Number of messages of a language, without terms.
    pub fn number_of_messages(&self, lang: &str) -> usize {
        let language = self.languages.get(lang);
        language.map_or(0, |lang| lang.definitions.values().filter(|one| !one.term).count())
    }
}
