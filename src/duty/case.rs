//! One part of a letter with everything that it is judged by.

use crate::compose::{Composer, Said, Variant};
use crate::diag::{Code, Diagnostic, Place, Span};

use super::lexicon::Lexicon;
use super::reading::Reading;

/// The argument of a problem that holds the id of the message it is about.
pub(super) const TEXT: &str = "text";

/// Instead of a message's id: the words are in the template.
pub(super) const TEMPLATE: &str = "template";

/// One part of a letter, and what it is compared with.
pub(super) struct Case<'a> {
    pub(super) composer: &'a Composer,
    pub(super) variant: &'a Variant,
    pub(super) lang: &'a str,
    pub(super) lexicon: Option<&'a Lexicon>,
    pub(super) reading: &'a Reading<'a>,
}

impl Case<'_> {
    /// A problem at a text of this letter; if its place is not known, at the template.
    pub(super) fn problem(
        &self,
        error: bool,
        code: Code,
        message: String,
        said: Option<&Said>,
    ) -> Diagnostic {
        let problem = match error {
            true => Diagnostic::error(code, message),
            false => Diagnostic::warning(code, message),
        };
        let place = said.and_then(|said| self.place(said)).map(Place::Span);
        // The caller, who composes several variants, fills in which.
        let problem = problem.with("language", self.lang.to_owned());
        let problem = problem.with("variant", "none").with("more", 0_u64);
        let text = said.map_or(TEMPLATE, |said| said.key.as_str());
        let problem = problem.with(TEXT, text.to_owned());
        match place.or_else(|| self.composer.place_of_notice()) {
            Some(place) => problem.at(place),
            None => problem,
        }
    }

    /// Whether the words of the letter are all built in, so that it proves what is missing. Of anybody's own
    /// words only patterns judge, and these may err: a wrong error on the worst day is worse than a
    /// warning.
    pub(super) fn proves(&self) -> bool {
        let locales = self.composer.locales();
        let built_in = |said: &Said| locales.is_built_in(&said.lang, &said.key);
        self.reading.sentences.iter().all(|sentence| sentence.said.is_some_and(built_in))
    }

    /// Where a text is written.
    pub(super) fn place(&self, said: &Said) -> Option<Span> {
        self.composer.place_of_text(&said.lang, &said.key)
    }
}
