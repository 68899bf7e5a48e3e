//! One problem: what is wrong, where, and what to do.

use super::closest::closest;
use super::source::{SourceId, Span};
use super::{Arg, Code};

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing can be produced until this is fixed.
    Error,
    /// The run goes on, but a person should check it.
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
    /// The arguments of the sentence, to say it in another language. See [`Diagnostic::with`].
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
    /// language. Never a value of a person. Row, column and severity are added by themselves.
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
