//! Places, problems and their rendering.
//!
//! A parser deep in the program knows *what* is wrong; the caller knows *where*. Both meet in a
//! [`Diagnostic`]: a stable code, one sentence in the user's words, a [`Place`], and help. Problems
//! are collected in [`Diagnostics`] so that bad input gets all of them at once.
//!
//! Nothing here prints. [`render()`] turns problems into text that the command line writes.
//!
//! Personal data: a problem in a recipients file carries a [`Place::Row`] (file, row, column) and
//! never a value, and a [`Sources`] entry that is private is never quoted.

mod args;
mod caught;
mod code;
pub mod codes;
mod render;
mod source;

pub use args::Arg;
pub use caught::{catch, is_caught};
pub use code::{Class, Code, Shown, Words};
pub use render::{Format, Terms, render, render_in};
pub use source::{SourceId, Sources, Span};

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing can be produced until this is mended.
    Error,
    /// The run goes on, but a person should look at it.
    Warning,
}

/// Where a problem is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Bytes in a text file; its line may be shown.
    Span(Span),
    /// A row of a recipients file; its content is never shown.
    Row {
        /// The file.
        source: SourceId,
        /// 1-based line or sheet row as an editor or Excel shows it (the header is row 1).
        row: u64,
        /// The column's header, when one column is meant.
        column: Option<String>,
    },
    /// A whole file.
    File(SourceId),
    /// A file or folder that could not be read as a source, named as the user named it.
    Path(String),
}

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable name of the kind of problem.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// Where it is, if it is anywhere.
    pub place: Option<Place>,
    /// What is wrong: one sentence, lower case, no full stop, expected and found.
    pub message: String,
    /// Other places that matter, each with a few words.
    pub labels: Vec<(Span, String)>,
    /// What to do about it.
    pub help: Option<String>,
    /// What the sentence is made of, to say it in another language. See [`Diagnostic::with`].
    pub args: Vec<(&'static str, Arg)>,
}

impl Diagnostic {
    /// An error without a place yet.
    pub fn error(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            place: None,
            message: message.into(),
            labels: Vec::new(),
            help: None,
            args: Vec::new(),
        }
    }

    /// A warning without a place yet.
    pub fn warning(code: Code, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message) }
    }

    /// Adds the place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Adds the place as bytes of a text file.
    #[must_use]
    pub fn at_span(self, span: Span) -> Self {
        self.at(Place::Span(span))
    }

    /// Adds another place with a few words about it.
    #[must_use]
    pub fn label(mut self, span: Span, words: impl Into<String>) -> Self {
        self.labels.push((span, words.into()));
        self
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds a number or a fixed word of the sentence under a name, for the sentence in another
    /// language. Never a value of a person. Row, column and severity need not be given.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    /// Adds `did you mean ...?` when one of `known` is close to `found`.
    #[must_use]
    pub fn did_you_mean<'a>(self, found: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        match closest(found, known) {
            Some(near) => {
                let help = format!("did you mean `{near}`?");
                match self.help.clone() {
                    Some(other) => self.help(format!("{help} {other}")),
                    None => self.help(help),
                }
            }
            None => self,
        }
    }
}

/// The entry of `known` nearest to `found`, if it is near enough to be a slip of the pen.
pub fn closest<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let found = found.to_lowercase();
    known
        .into_iter()
        .map(|word| (strsim::jaro_winkler(&found, &word.to_lowercase()), word))
        .filter(|(score, _)| *score >= 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, word)| word)
}

/// Problems in the order they were found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// No problems.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a problem.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds all problems of `other`.
    pub fn extend(&mut self, other: Diagnostics) {
        self.0.extend(other.0);
    }

    /// Gives the last problem an argument: see [`Diagnostic::with`].
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        if let Some(last) = self.0.last_mut() {
            last.args.push((name, arg.into()));
        }
        self
    }

    /// Whether there is an error among them.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|d| d.severity == Severity::Error)
    }

    /// How many errors there are.
    pub fn error_count(&self) -> usize {
        self.0.iter().filter(|d| d.severity == Severity::Error).count()
    }

    /// Whether there is no problem at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many problems there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The problems in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Self(vec![diagnostic])
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<T: IntoIterator<Item = Diagnostic>>(iter: T) -> Self {
        Self(iter.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_found_and_a_stranger_is_not() {
        let known = ["postal-address", "phone", "email"];
        assert_eq!(closest("postal-adress", known), Some("postal-address"));
        assert_eq!(closest("zebra", known), None);
    }
}
