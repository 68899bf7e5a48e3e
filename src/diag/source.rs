//! The texts that problems point into.

use std::sync::Arc;

/// A file known to [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u32);

/// A half-open range of bytes in one source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub source: SourceId,
    /// First byte, 0-based.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

#[derive(Debug, Clone)]
struct Source {
    name: String,
    text: Option<Arc<str>>,
}

/// All files read in one run, so that a [`Span`] can be turned into `file:line:column`.
///
/// Cheap to clone: texts are shared.
#[derive(Debug, Clone, Default)]
pub struct Sources(Vec<Source>);

impl Sources {
    /// No files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text file whose lines may be shown in a problem.
    ///
    /// `name` is the path as the user would write it, or `built-in/...` for a file of the program.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<Arc<str>>) -> SourceId {
        self.push(Source { name: name.into(), text: Some(text.into()) })
    }

    /// Adds a file that holds personal data (or is not text): it is named, never quoted.
    pub fn add_private(&mut self, name: impl Into<String>) -> SourceId {
        self.push(Source { name: name.into(), text: None })
    }

    fn push(&mut self, source: Source) -> SourceId {
        let id = SourceId(u32::try_from(self.0.len()).unwrap_or(u32::MAX));
        self.0.push(source);
        id
    }

    /// All files, in the order in which they were added.
    pub fn ids(&self) -> impl Iterator<Item = SourceId> {
        (0..self.0.len()).map(|number| SourceId(u32::try_from(number).unwrap_or(u32::MAX)))
    }

    /// The file's name.
    pub fn name(&self, id: SourceId) -> &str {
        self.0.get(id.0 as usize).map_or("?", |s| &s.name)
    }

    /// The file's text, unless it is private.
    pub fn text(&self, id: SourceId) -> Option<&Arc<str>> {
        self.0.get(id.0 as usize).and_then(|s| s.text.as_ref())
    }

    /// 1-based line and 1-based column (in characters) of a byte offset.
    ///
    /// `None` for a private file. An offset past the end returns the end.
    pub fn line_column(&self, id: SourceId, offset: usize) -> Option<(usize, usize)> {
        let text = self.text(id)?;
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &text[..offset];
        let line = before.matches('\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        Some((line, before[start..].chars().count() + 1))
    }

    /// The byte offset of a 1-based line and a 1-based column in characters, for parsers that
    /// return only those. A place past the end of the line returns the end of the line.
    pub fn offset(&self, id: SourceId, line: usize, column: usize) -> usize {
        let Some(text) = self.text(id) else { return 0 };
        let mut start = 0;
        for (number, content) in text.split_inclusive('\n').enumerate() {
            if number + 1 == line {
                let content = content.trim_end_matches(['\n', '\r']);
                return start
                    + content
                        .char_indices()
                        .nth(column.saturating_sub(1))
                        .map_or(content.len(), |(at, _)| at);
            }
            start += content.len();
        }
        text.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_characters_from_one() {
        let mut sources = Sources::new();
        let id = sources.add("a.yaml", "ä: 1\nöö: 2\n");
        assert_eq!(sources.line_column(id, 0), Some((1, 1)));
        let at = "ä: 1\nöö".len();
        assert_eq!(sources.line_column(id, at), Some((2, 3)));
        assert_eq!(sources.offset(id, 2, 3), at);
        assert_eq!(sources.line_column(id, 999), Some((3, 1)));
    }

    #[test]
    fn a_private_file_has_no_lines() {
        let mut sources = Sources::new();
        let id = sources.add_private("recipients.csv");
        assert_eq!(sources.line_column(id, 3), None);
    }
}
