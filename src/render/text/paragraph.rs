//! Paragraphs of a text: cut into lines already, or still to be for each person.

use std::borrow::Cow;

use super::MAX_LINE;
use super::wrap::{self, Indent, wrap};
use crate::letter::Inline;
use crate::letter::own::{OwnValues, has_marks, is_marked};

/// A paragraph with the empty lines before it. Each of its lines ends in LF.
#[derive(Debug)]
pub enum Paragraph {
    /// The same for everybody.
    Alike(String),
    /// With marks in it: a value decides where its lines end.
    Own(OwnParagraph),
}

/// A paragraph with marks.
pub struct OwnParagraph {
    gap: usize,
    words: Words<'static>,
    indent: Indent,
}

impl std::fmt::Debug for OwnParagraph {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OwnParagraph")
    }
}

impl Paragraph {
    /// A paragraph after so many empty lines. Kept for each person if `with_marks` and it has some.
    pub(super) fn new(gap: usize, words: Words<'_>, indent: Indent, with_marks: bool) -> Self {
        if with_marks && words.have_marks() {
            return Self::Own(OwnParagraph { gap, words: words.into_owned(), indent });
        }
        let mut text = String::new();
        set(gap, &words, &indent, &mut text);
        Self::Alike(text)
    }

    /// Appends the paragraph with a person's values.
    pub fn fill(&self, values: &OwnValues, out: &mut String) {
        match self {
            Self::Alike(text) => out.push_str(text),
            Self::Own(OwnParagraph { gap, words, indent }) => {
                set(*gap, &words.filled(values), indent, out);
            }
        }
    }
}

fn set(gap: usize, words: &Words<'_>, indent: &Indent, out: &mut String) {
    out.extend(std::iter::repeat_n('\n', gap));
    wrap(&words.text(), indent, MAX_LINE, out);
}

/// What a paragraph says, before it is cut into lines.
pub(super) enum Words<'a> {
    /// A line of the stationery.
    Plain(Cow<'a, str>),
    /// The words of a block.
    Flat(Cow<'a, [Inline]>),
    /// `label: words`, where the label may have several lines.
    Labelled(Cow<'a, [Vec<Inline>]>, Cow<'a, [Inline]>),
}

impl Words<'_> {
    fn have_marks(&self) -> bool {
        match self {
            Self::Plain(text) => is_marked(text),
            Self::Flat(content) => has_marks(content),
            Self::Labelled(label, content) => {
                label.iter().any(|line| has_marks(line)) || has_marks(content)
            }
        }
    }

    fn filled(&self, values: &OwnValues) -> Words<'_> {
        let inlines = |content: &[Inline]| Cow::Owned(values.fill_inlines(content));
        match self {
            Self::Plain(text) => Words::Plain(values.fill(text)),
            Self::Flat(content) => Words::Flat(inlines(content)),
            Self::Labelled(label, content) => {
                let label = label.iter().map(|line| values.fill_inlines(line)).collect();
                Words::Labelled(Cow::Owned(label), inlines(content))
            }
        }
    }

    fn into_owned(self) -> Words<'static> {
        match self {
            Self::Plain(text) => Words::Plain(Cow::Owned(text.into_owned())),
            Self::Flat(content) => Words::Flat(Cow::Owned(content.into_owned())),
            Self::Labelled(label, content) => {
                Words::Labelled(Cow::Owned(label.into_owned()), Cow::Owned(content.into_owned()))
            }
        }
    }

    /// LF for a line break, [`wrap::GLUE`] for a blank that must not break.
    fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Plain(text) => Cow::Borrowed(text),
            Self::Flat(content) => Cow::Owned(flat(content)),
            Self::Labelled(label, content) => {
                let label: Vec<String> = label.iter().map(|line| flat(line)).collect();
                // One colon also where the label brings its own.
                let label = label.join(", ");
                Cow::Owned(format!("{}: {}", label.trim_end_matches(':'), flat(content)))
            }
        }
    }
}

/// The words of inlines.
fn flat(content: &[Inline]) -> String {
    fn add(content: &[Inline], out: &mut String) {
        for inline in content {
            match inline {
                Inline::Text(text) | Inline::Field(text) => out.push_str(text),
                // Codes and phone numbers are copied as a whole.
                Inline::Code(text) => out.push_str(&text.replace(' ', wrap::GLUE)),
                Inline::Link(link) => out.push_str(&link.text.replace(' ', wrap::GLUE)),
                Inline::Strong(inner) | Inline::Lang { content: inner, .. } => add(inner, out),
                Inline::Break => out.push('\n'),
            }
        }
    }
    let mut out = String::new();
    add(content, &mut out);
    out
}
