//! Warnings that a person has read and found wrong, with the reason in `incident.yaml`.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use crate::diag::codes::article_34 as codes;
use crate::diag::codes::incident::ANSWER_WITHOUT_EFFECT;
use crate::diag::{Arg, Code, Diagnostic, Diagnostics, Severity};
use crate::incident::{AnsweredWarning, Incident};

use super::case::TEXT;
use super::judgement::{Answer, Duty, Verdict};

/// The warnings of duties, each with its duty.
const OF_DUTIES: [(Code, Duty); 7] = [
    (codes::NO_NATURE, Duty::Nature),
    (codes::NO_CONSEQUENCES, Duty::Consequences),
    (codes::VAGUE_CONSEQUENCES, Duty::Consequences),
    (codes::UNKNOWN_CONSEQUENCES, Duty::Consequences),
    (codes::NO_MEASURES, Duty::Measures),
    (codes::VAGUE_MEASURES, Duty::Measures),
    (codes::NO_ADVICE, Duty::Advice),
];

/// The answers of an incident, and which of them were needed.
#[derive(Debug, Default)]
pub(super) struct Answers {
    all: Vec<AnsweredWarning>,
    /// Indices of `all`.
    used: Mutex<BTreeSet<usize>>,
}

impl Answers {
    pub(super) fn new(incident: &Incident) -> Self {
        Self { all: incident.answers.clone(), used: Mutex::default() }
    }

    /// The problems without the answered ones. A duty whose warning is answered counts as met. Errors
    /// cannot be answered: facts prove them.
    pub(super) fn take_out(&self, found: Diagnostics, duties: &mut [Answer]) -> Diagnostics {
        if self.all.is_empty() {
            return found;
        }
        let open = found.iter().filter(|problem| {
            let Some(number) = self.number(problem) else { return true };
            self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(number);
            let duty = OF_DUTIES.iter().find(|(code, _)| *code == problem.code);
            let met = duties.iter_mut().find(|one| duty.is_some_and(|(_, duty)| *duty == one.duty));
            if let Some(answer) = met {
                answer.verdict = Verdict::Met;
                answer.by = Some("answers".to_owned());
                answer.place = self.all.get(number).map(|answer| answer.warning.span);
            }
            false
        });
        open.cloned().collect()
    }

    /// The answer to a problem, as an index of `all`.
    fn number(&self, problem: &Diagnostic) -> Option<usize> {
        if problem.severity == Severity::Error {
            return None;
        }
        let name = problem.code.name().rsplit('/').next()?;
        let (_, Arg::Word(text)) = problem.args.iter().find(|(name, _)| *name == TEXT)? else {
            return None;
        };
        self.all.iter().position(|one| one.warning.value == name && one.text.value == *text)
    }

    pub(super) fn without_effect(&self) -> Diagnostics {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let unused = self.all.iter().enumerate().filter(|(number, _)| !used.contains(number));
        let problem = |(_, one): (usize, &AnsweredWarning)| {
            let (warning, text) = (&one.warning.value, &one.text.value);
            let message = format!("no letter has the warning `{warning}` about `{text}`");
            Diagnostic::warning(ANSWER_WITHOUT_EFFECT, message).at_span(one.warning.span).help(
                "take this answer out, or correct the id of the text: `check` prints it with the \
                 warning",
            )
        };
        unused.map(problem).collect()
    }
}
