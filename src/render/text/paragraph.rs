//! Paragraphs of a text: already cut into lines, or to be cut for each recipient.

use std::borrow::Cow;

use super::wrap::{self, Indent, MAX_LINE, wrap};
use crate::letter::Inline;
use crate::letter::own::{OwnValues, has_marks, is_marked};
use crate::text::{is_left_to_right, is_right_to_left};

/// A paragraph with the empty lines before it. Each of its lines ends in LF.
#[derive(Debug)]
pub enum Paragraph {
    /// The same for all recipients.
    Alike(String),
    /// With marks in it: a value decides where its lines end.
    Own(OwnParagraph),
}

/// A paragraph with marks.
pub struct OwnParagraph {
    gap: usize,
    words: Words<'static>,
    indent: Indent,
    rtl: bool,
}

impl std::fmt::Debug for OwnParagraph {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OwnParagraph")
    }
}

impl Paragraph {
    /// A paragraph after `gap` empty lines, which may run from right to left. With `with_marks`, a
    /// paragraph that has marks is kept uncut, to be filled in for each recipient.
    pub(super) fn new(
        gap: usize,
        words: Words<'_>,
        indent: Indent,
        rtl: bool,
        with_marks: bool,
    ) -> Self {
        if with_marks && words.have_marks() {
            return Self::Own(OwnParagraph { gap, words: words.into_owned(), indent, rtl });
        }
        let mut text = String::new();
        set(gap, &words, &indent, rtl, &mut text);
        Self::Alike(text)
    }

    /// Appends the paragraph with a recipient's values.
    pub fn fill(&self, values: &OwnValues, out: &mut String) {
        match self {
            Self::Alike(text) => out.push_str(text),
            Self::Own(OwnParagraph { gap, words, indent, rtl }) => {
                set(*gap, &words.filled(values), indent, *rtl, out);
            }
        }
    }
}

fn set(gap: usize, words: &Words<'_>, indent: &Indent, rtl: bool, out: &mut String) {
    out.extend(std::iter::repeat_n('\n', gap));
    if !rtl {
        return wrap(&words.text(false), indent, MAX_LINE, out);
    }
    let mut lines = String::new();
    wrap(&words.text(true), indent, MAX_LINE, &mut lines);
    for line in lines.split_inclusive('\n') {
        if begins_from_the_left(line) {
            out.push(RIGHT_TO_LEFT_MARK);
        }
        out.push_str(line);
    }
}

/// Whether a reader would let a line run from left to right: the first letter with a direction, but
/// for isolated ones, has that one (UAX #9, P2 and P3).
fn begins_from_the_left(line: &str) -> bool {
    let mut isolated = false;
    for character in line.chars() {
        match character {
            LEFT_TO_RIGHT | FIRST_STRONG => isolated = true,
            END_OF_ISOLATE => isolated = false,
            _ if isolated => {}
            c if is_right_to_left(c) => return false,
            c if is_left_to_right(c) => return true,
            _ => {}
        }
    }
    // Nothing but isolated words: a program without support for isolates would take their
    // direction.
    line.contains(END_OF_ISOLATE)
}

const RIGHT_TO_LEFT_MARK: char = '\u{200F}';
const LEFT_TO_RIGHT: char = '\u{2066}';
const FIRST_STRONG: char = '\u{2068}';
const END_OF_ISOLATE: char = '\u{2069}';

/// The words of a paragraph, before it is cut into lines.
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

    /// LF for a line break, [`wrap::GLUE`] for a blank that must not break. What may run another way
    /// than the words is isolated if `isolate`.
    fn text(&self, isolate: bool) -> Cow<'_, str> {
        let flat = |content: &[Inline]| flat(content, isolate);
        match self {
            Self::Plain(text) => Cow::Borrowed(text),
            Self::Flat(content) => Cow::Owned(flat(content)),
            Self::Labelled(label, content) => {
                let label: Vec<String> = label.iter().map(|line| flat(line)).collect();
                // One colon also where the label brings its own.
                let label = label.join(if isolate { "، " } else { ", " });
                Cow::Owned(format!("{}: {}", label.trim_end_matches(':'), flat(content)))
            }
        }
    }
}

/// The words of inlines.
fn flat(content: &[Inline], isolate: bool) -> String {
    fn add(content: &[Inline], isolate: bool, out: &mut String) {
        let isolated = |begin: char, text: &str, out: &mut String| match isolate {
            true => {
                out.push(begin);
                out.push_str(text);
                out.push(END_OF_ISOLATE);
            }
            false => out.push_str(text),
        };
        for inline in content {
            match inline {
                Inline::Text(text) => out.push_str(text),
                // A name in Arabic letters would turn a number behind it, in any text.
                Inline::Field(text) if isolate || text.chars().any(is_right_to_left) => {
                    out.push(FIRST_STRONG);
                    out.push_str(text);
                    out.push(END_OF_ISOLATE);
                }
                Inline::Field(text) => out.push_str(text),
                // Codes and phone numbers are copied as a whole.
                Inline::Code(text) => {
                    isolated(LEFT_TO_RIGHT, &text.replace(' ', wrap::GLUE), out);
                }
                Inline::Link(link) => {
                    isolated(LEFT_TO_RIGHT, &link.text.replace(' ', wrap::GLUE), out);
                }
                Inline::Strong(inner) | Inline::Lang { content: inner, .. } => {
                    add(inner, isolate, out);
                }
                Inline::Break => out.push('\n'),
            }
        }
    }
    let mut out = String::new();
    add(content, isolate, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letter::Link;

    fn text(content: Vec<Inline>, rtl: bool) -> String {
        let mut out = String::new();
        let words = Words::Flat(Cow::Owned(content));
        Paragraph::new(0, words, Indent::NONE, rtl, false).fill(&OwnValues::default(), &mut out);
        out
    }

    #[test]
    fn only_text_from_right_to_left_has_marks_and_no_more_than_it_needs() {
        let number = Link { target: "tel:+358912345".into(), text: "09 12345".into() };
        let call = vec![Inline::Text("اتصل: ".into()), Inline::Link(number)];
        assert_eq!(text(call.clone(), true), "اتصل: \u{2066}09 12345\u{2069}\n");
        assert_eq!(text(call, false), "اتصل: 09 12345\n");
        let word = |text: &str| vec![Inline::Text(text.into())];
        assert_eq!(text(word("مرحبا"), true), "مرحبا\n");
        assert_eq!(text(word("Kela تدفع"), true), "\u{200f}Kela تدفع\n");
        assert_eq!(text(word("1. نعم"), true), "1. نعم\n");
        let name = vec![Inline::Field("Aino".into()), Inline::Text(" هنا".into())];
        assert_eq!(text(name.clone(), true), "\u{2068}Aino\u{2069} هنا\n");
        assert_eq!(text(name, false), "Aino هنا\n");
        let arabic = vec![Inline::Field("ليلى".into()), Inline::Text(", 12 v.".into())];
        assert_eq!(text(arabic, false), "\u{2068}ليلى\u{2069}, 12 v.\n");
    }
}
