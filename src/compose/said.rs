//! The texts that a letter was made from, and failed calls.

use std::fmt;

use crate::diag::codes::text::MISSING_MESSAGE;
use crate::diag::{Code, Diagnostic, Place, Span};

/// A text that a template asked for, as formatted for one letter. `Debug` shows no words: they may
/// contain a value of the recipient.
#[derive(Clone, PartialEq, Eq)]
pub struct Said {
    /// Index of the letter's part that it is in, 0-based.
    pub part: usize,
    /// Language tag: that of the part, or of the language it borrows from.
    pub lang: String,
    /// The id of the message.
    pub key: String,
    /// The attribute that the template asked for, without the form for the audience.
    pub attribute: Option<String>,
    /// The attribute that was used, if it was not the message itself.
    pub form: Option<String>,
    /// The words as letter markup.
    pub markup: String,
}

/// A message whose words are in a letter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct MessageUse {
    /// Language tag.
    pub lang: String,
    /// Message id.
    pub id: String,
    /// The attribute that was used; `None` for the message itself.
    pub attribute: Option<String>,
}

impl From<Said> for MessageUse {
    fn from(said: Said) -> Self {
        Self { lang: said.lang, id: said.key, attribute: said.form }
    }
}

impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Said");
        out.field("lang", &self.lang).field("key", &self.key);
        out.field("attribute", &self.attribute).finish_non_exhaustive()
    }
}

/// A failed call of `t`. Its message may contain whatever the template made of a value.
#[derive(Clone)]
pub(super) struct Fault {
    /// Index of the call in its part, 0-based.
    pub(super) call: usize,
    pub(super) code: Code,
    pub(super) message: String,
    pub(super) place: Option<Span>,
    /// Id and language of the message, if `ui/` has a sentence for the fault.
    pub(super) text: Option<Box<(String, String)>>,
    /// The language that lacks the text and may not borrow it.
    pub(super) wants: Option<String>,
}

impl Fault {
    /// The problem, with the places in the `.ftl` file and in the template, if known.
    pub(super) fn diagnostic(&self, template: Option<&(Place, String)>) -> Diagnostic {
        let mut problem = Diagnostic::error(self.code, self.message.clone());
        if let Some((name, lang)) = self.text.as_deref() {
            problem = problem.with("name", name.clone()).with("tag", lang.clone());
        }
        if let Some(lang) = &self.wants {
            problem = problem.help(format!(
                "write it in a file in locales/{lang}/: the purpose of a letter and the first \
                 step for its reader are never taken from another language"
            ));
        }
        if self.code == MISSING_MESSAGE && self.wants.is_none() {
            problem = problem.help(
                "write it in a file in the incident's folder, such as locales/fi/incident.ftl, in each \
                 language of the notice: `new` makes an example that has the texts every letter needs",
            );
        }
        match (self.place, template) {
            (Some(span), Some((Place::Span(call), _))) => {
                problem.at_span(span).label(*call, "the template uses it here")
            }
            (Some(span), _) => problem.at_span(span),
            (None, Some((place, _))) => problem.at(place.clone()),
            (None, None) => problem,
        }
    }
}

impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Fault");
        out.field("call", &self.call).field("code", &self.code).finish_non_exhaustive()
    }
}
