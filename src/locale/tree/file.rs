//! A parsed `.ftl` file.

use std::ops::Range;
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_syntax::ast;

use crate::assets::Origin;
use crate::diag::SourceId;

/// An `.ftl` file of one language.
pub(in crate::locale) struct File {
    pub(in crate::locale) source: SourceId,
    /// Its path below the folder of its language: `letter.ftl`.
    pub(in crate::locale) path: String,
    pub(in crate::locale) origin: Origin,
    pub(in crate::locale) resource: Arc<FluentResource>,
}

impl File {
    /// The text of the whole file.
    pub(in crate::locale) fn text(&self) -> &str {
        self.resource.source()
    }

    /// A file of this text, for tests.
    #[cfg(test)]
    pub(in crate::locale) fn of_text(text: &str) -> Self {
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text.to_owned());
        Self {
            source: crate::diag::Sources::new().add("a.ftl", text),
            path: "a.ftl".to_owned(),
            origin: Origin::Incident,
            resource: Arc::new(resource),
        }
    }
}

/// Id of a message or term, and whether it is a term.
pub(super) fn id_of<'a>(entry: &ast::Entry<&'a str>) -> Option<(&'a str, bool)> {
    match entry {
        ast::Entry::Message(message) => Some((message.id.name, false)),
        ast::Entry::Term(term) => Some((term.id.name, true)),
        _ => None,
    }
}

/// The ids of a resource in its order: name, whether it is a term, and the bytes of the name.
pub(in crate::locale) fn ids(resource: &FluentResource) -> Vec<(String, bool, Range<usize>)> {
    let source = resource.source();
    resource
        .entries()
        .filter_map(id_of)
        .map(|(name, term)| (name.to_owned(), term, range_in(source, name)))
        .collect()
}

/// The byte range of a slice of `source`. The parser returns slices of its own source, so the distance
/// between the two pointers is the offset.
pub(in crate::locale) fn range_in(source: &str, slice: &str) -> Range<usize> {
    let start = (slice.as_ptr() as usize).saturating_sub(source.as_ptr() as usize);
    let start = start.min(source.len());
    start..(start + slice.len()).min(source.len())
}
