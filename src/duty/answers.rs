//! Warnings that a person has read and found wrong, with the reason in `incident.yaml`.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use crate::diag::codes::article_34 as codes;
use crate::diag::codes::incident::ANSWER_WITHOUT_EFFECT;
use crate::diag::{Arg, Code, Diagnostic, Diagnostics, FACT, Place, Severity, SourceId, Sources};
use crate::incident::{AnsweredWarning, Incident, Subject};

use super::case::{TEMPLATE, TEXT};
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
                answer.place = self.all.get(number).map(|answer| answer.place);
            }
            false
        });
        open.cloned().collect()
    }

    /// Takes the answered warnings about texts and facts out of the problems of the inputs, of which
    /// `incident` is the file with the facts.
    pub(super) fn take_out_of_inputs(
        &self,
        problems: &mut Diagnostics,
        sources: &Sources,
        incident: SourceId,
    ) {
        if self.all.is_empty() {
            return;
        }
        problems.retain(|problem| {
            let subject = subject(problem, sources, incident);
            let Some(number) = subject.and_then(|subject| self.answer(problem, &subject)) else {
                return true;
            };
            self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(number);
            false
        });
    }

    /// The answer to a problem of a letter, as an index of `all`.
    fn number(&self, problem: &Diagnostic) -> Option<usize> {
        let (_, Arg::Word(text)) = problem.args.iter().find(|(name, _)| *name == TEXT)? else {
            return None;
        };
        self.answer(problem, &Subject::Text(text.to_string()))
    }

    /// The answer to a warning about a subject.
    fn answer(&self, problem: &Diagnostic, subject: &Subject) -> Option<usize> {
        if problem.severity == Severity::Error {
            return None;
        }
        self.all.iter().position(|one| one.code == problem.code && one.subject == *subject)
    }

    pub(super) fn without_effect(&self) -> Diagnostics {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let unused = self.all.iter().enumerate().filter(|(number, _)| !used.contains(number));
        let problem = |(_, one): (usize, &AnsweredWarning)| {
            let name = one.code.name();
            let name = name.strip_prefix("article-34/").unwrap_or(name);
            let (message, help) = match &one.subject {
                Subject::Text(text) => (
                    format!("no letter has the warning `{name}` about `{text}`"),
                    "take this answer out, or correct the id of the text: `check` prints it with the \
                     warning",
                ),
                Subject::Fact(fact) => (
                    format!("there is no warning `{name}` about `{fact}`"),
                    "take this answer out, or correct `fact`: `check` underlines it in the warning",
                ),
            };
            Diagnostic::warning(ANSWER_WITHOUT_EFFECT, message).at_span(one.place).help(help)
        };
        unused.map(problem).collect()
    }
}

/// What a problem of the inputs is about: the message or the fact at its place.
fn subject(problem: &Diagnostic, sources: &Sources, incident: SourceId) -> Option<Subject> {
    let named = problem.args.iter().find(|(name, _)| *name == FACT);
    if let Some((_, Arg::Word(fact))) = named {
        return Some(Subject::Fact(fact.to_string()));
    }
    let Some(Place::Span(span)) = &problem.place else { return None };
    let text = sources.text(span.source)?;
    if span.source == incident {
        return Some(Subject::Fact(text.get(span.start..span.end)?.to_owned()));
    }
    let name = sources.name(span.source);
    if name.ends_with(".xml") {
        return Some(Subject::Text(TEMPLATE.to_owned()));
    }
    name.ends_with(".ftl").then(|| message_at(text, span.start).map(Subject::Text)).flatten()
}

/// The id of the message that is written around a place of a file; of a term without its hyphen.
fn message_at(text: &str, at: usize) -> Option<String> {
    let end = text.get(at..)?.find('\n').map_or(text.len(), |length| at + length);
    let starts = |line: &&str| line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
    let line = text.get(..end)?.lines().rev().find(starts)?;
    Some(line.split_once('=')?.0.trim().trim_start_matches('-').to_owned())
}

#[cfg(test)]
mod tests {
    use super::message_at;

    #[test]
    fn a_place_is_in_the_message_that_begins_before_it() {
        let text = "# a = comment\nlead = One.\n    .guardian = Two.\n\n-party-x = X\nlead-more =\n  Three\n";
        for (words, id) in [
            ("lead =", "lead"),
            ("One", "lead"),
            ("Two", "lead"),
            ("X\n", "party-x"),
            ("Three", "lead-more"),
        ] {
            assert_eq!(message_at(text, text.find(words).unwrap()).as_deref(), Some(id), "{words}");
        }
        assert_eq!(message_at(text, 3), None);
    }
}
