//! Texts of the incident that replace a built-in one which has words of its own for a reader: a guardian, a
//! young person, who takes care of an estate. Without such words the reader gets those for everybody.

use std::collections::BTreeSet;

use crate::catalogue::{Audience, Reader};
use crate::diag::codes::locale::LOST_READER_FORM;
use crate::diag::{Diagnostic, Diagnostics, Place};

use super::inputs::Inputs;
use super::reader_words::speaks_of_reader;

/// Warnings for texts that replace words for one of these audiences, with the languages of their letters.
pub(super) fn lost_reader_forms(
    inputs: &Inputs,
    readers: &BTreeSet<(Audience, String)>,
) -> Diagnostics {
    let locales = inputs.composer.locales();
    let mut problems = Diagnostics::new();
    let mut told = BTreeSet::new();
    for (audience, lang) in readers {
        let reader = Reader::at_home(*audience);
        for lost in locales.lost_forms(lang, &reader.forms(), reader.word()) {
            // A request names nobody, and so does not say whose password it is about.
            let request = lost.form.starts_with("lead-");
            let speaks = || lost.pieces.iter().any(|piece| speaks_of_reader(lang, piece));
            if !(request || speaks()) || !told.insert((lang, lost.id.clone(), lost.form.clone())) {
                continue;
            }
            let (id, form) = (&lost.id, &lost.form);
            let message = format!(
                "`{id}` replaces a built-in text that has `.{form}`; letters to that reader say this"
            );
            let problem = Diagnostic::warning(LOST_READER_FORM, message);
            let help = format!("write `.{form} = …` below it, with the words for that reader");
            let problem = problem.at(Place::Span(lost.span)).help(help);
            problems.push(problem.with("name", id.clone()).with("form", form.clone()));
        }
    }
    problems
}
