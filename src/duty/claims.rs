//! Claims that contradict the facts of the recipient's variant. Patterns of words find them, so they warn
//! and never block: what facts prove wrong is refused where the facts are checked.

use crate::catalogue::Certainty;
use crate::diag::codes::article_34::*;
use crate::diag::{Diagnostic, Diagnostics};
use crate::terms::Reach;

use super::case::Case;
use super::lexicon::{Lexicon, Sign, Signs, Subject};
use super::reading::{Kind, Sentence, Topic};

/// Consequences of the catalogue that mean a risk to the data subject's credit.
const CREDIT: [&str; 2] = ["credit-in-your-name", "bank-takeover"];

/// What a sentence claims about a leak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Claim {
    Leaked,
    MayHaveLeaked,
    NotLeaked,
    /// The data is out of danger: usually written to mean that it has not leaked.
    Safe,
}

impl Claim {
    /// The claim of a sentence, if it makes exactly one and without a condition.
    fn of(signs: &Signs) -> Option<Self> {
        if signs.has(Sign::Limit) || signs.has(Sign::Contrast) {
            return None;
        }
        let negated = signs.has(Sign::Negation);
        match (signs.has(Sign::NotLeaked), signs.has(Sign::MayHaveLeaked), signs.has(Sign::Leaked))
        {
            (true, false, _) => Some(Self::NotLeaked),
            (false, false, false) if signs.has(Sign::Safe) => Some(Self::Safe),
            (false, true, _) if !negated => Some(Self::MayHaveLeaked),
            (false, false, true) if !negated && !signs.has(Sign::Possible) => Some(Self::Leaked),
            _ => None,
        }
    }
}

impl Case<'_> {
    /// Reports what contradicts the facts. Without a lexicon of the language nothing is reported.
    pub(super) fn claims(&self, problems: &mut Diagnostics) {
        let Some(lexicon) = self.lexicon else { return };
        for sentence in &self.reading.sentences {
            let title = self.reading.passages.get(sentence.passage);
            let title = title.is_some_and(|passage| passage.kind == Kind::Title);
            let topic = self.reading.topic(sentence.passage);
            let advice = topic == Some(Topic::Advice)
                || sentence.said.is_some_and(|said| said.key.starts_with("advice-"));
            if !advice {
                self.of_data(sentence, title, lexicon, problems);
                if title {
                    self.of_title(sentence, problems);
                }
            }
            if !self.variant.untouched() {
                self.soothing(sentence, problems);
            }
            self.needless(sentence, lexicon, problems);
        }
    }

    fn certainty(&self, category: &str) -> Option<Certainty> {
        let data = self.variant.data.iter();
        data.filter(|item| item.category == category).map(|item| item.certainty).min()
    }

    /// "Your password has not leaked" although it has, or the other way round.
    fn of_data(
        &self,
        sentence: &Sentence<'_>,
        title: bool,
        lexicon: &Lexicon,
        problems: &mut Diagnostics,
    ) {
        let signs = &sentence.signs;
        let Some(claim) = Claim::of(signs) else { return };
        let subjects = signs.data.iter().filter_map(|number| lexicon.data.get(*number));
        let of_subject = |subject: &Subject| {
            let near = subject.categories.iter();
            near.filter_map(|id| Some((id.clone(), self.certainty(id)?))).collect::<Vec<_>>()
        };
        if claim == Claim::NotLeaked && signs.data.is_empty() && signs.has(Sign::AllData) && !title
        {
            self.all_denied(sentence, problems);
        }
        match claim {
            Claim::NotLeaked | Claim::Safe => {
                for subject in subjects {
                    let found = of_subject(subject).into_iter().min_by_key(|(_, how)| *how);
                    let Some((category, how)) = found.filter(|(_, c)| c.is_disclosure()) else {
                        continue;
                    };
                    let message = format!(
                        "“{}” – but incident.yaml says `{}` about `{category}`",
                        sentence.text,
                        how.name()
                    );
                    let help = "correct the sentence, or the certainty of the data; a sentence \
                                for only some readers can select by `{ $data-… }`";
                    problems.push(
                        self.problem(false, LEAK_DENIED, message, sentence.said)
                            .help(help)
                            .with("sentence", sentence.text.clone())
                            .with("category", category)
                            .with("certainty", how.name()),
                    );
                }
            }
            Claim::Leaked | Claim::MayHaveLeaked => {
                let all: Vec<_> = subjects.flat_map(of_subject).collect();
                let safe = all.iter().all(|(_, how)| !how.is_disclosure());
                let Some((category, _)) = all.first().filter(|_| safe) else { return };
                // A title about one category is reported once.
                let message = format!(
                    "“{}” – but for these readers `{category}` did not leak",
                    sentence.text
                );
                let help = "correct the sentence, or the certainty of the data; a sentence for \
                            only some readers can select by `{ $data-… }`";
                problems.push(
                    self.problem(false, LEAK_CLAIMED, message, sentence.said)
                        .help(help)
                        .with("sentence", sentence.text.clone())
                        .with("category", category.clone())
                        .with("title", if title { "yes" } else { "no" }),
                );
            }
        }
    }

    /// "Your data has not leaked", although some of it has for certain.
    fn all_denied(&self, sentence: &Sentence<'_>, problems: &mut Diagnostics) {
        let mut data = self.variant.data.iter();
        let Some(leaked) = data.find(|item| item.certainty == Certainty::Leaked) else { return };
        let (category, how) = (leaked.category.clone(), leaked.certainty.name());
        let message =
            format!("“{}” – but incident.yaml says `{how}` about `{category}`", sentence.text);
        let help = "correct the sentence, or the certainty of the data; name the data that has not \
                    leaked";
        problems.push(
            self.problem(false, LEAK_DENIED, message, sentence.said)
                .help(help)
                .with("sentence", sentence.text.clone())
                .with("category", category)
                .with("certainty", how),
        );
    }

    /// Compares the title with the worst that is known of this recipient's data.
    fn of_title(&self, sentence: &Sentence<'_>, problems: &mut Diagnostics) {
        let Some(claim) = Claim::of(&sentence.signs) else { return };
        // A claim about one category is checked separately.
        if !sentence.signs.data.is_empty() {
            return;
        }
        let worst = self.variant.worst();
        let fits = match (claim, worst) {
            (Claim::NotLeaked | Claim::Safe, Certainty::NotLeaked)
            // Where data was lost, altered or out of reach, it is true that it did not leak.
            | (Claim::NotLeaked, Certainty::Lost | Certainty::Altered | Certainty::Unavailable)
            | (Claim::Leaked, Certainty::Leaked)
            | (Claim::MayHaveLeaked, Certainty::MayHaveLeaked | Certainty::IfSaved) => true,
            (Claim::NotLeaked | Claim::Safe | Claim::Leaked | Claim::MayHaveLeaked, _) => false,
        };
        if fits {
            return;
        }
        let message = format!(
            "the title says “{}”, but the worst that is known for these readers is `{}`",
            sentence.text,
            worst.name()
        );
        let help = "let the text select by `{ $certainty }`, as the built-in `title` does";
        problems.push(
            self.problem(false, TITLE_CERTAINTY, message, sentence.said)
                .help(help)
                .with("sentence", sentence.text.clone())
                .with("certainty", worst.name()),
        );
    }

    /// Reassuring words where there is no reason to be reassured.
    fn soothing(&self, sentence: &Sentence<'_>, problems: &mut Diagnostics) {
        let signs = &sentence.signs;
        if signs.has(Sign::Limit) {
            return;
        }
        let quote = |problem: Diagnostic| problem.with("sentence", sentence.text.clone());
        if signs.has(Sign::NoCreditRisk)
            && let Some((category, how)) = self.credit_risk()
        {
            let message = format!(
                "“{}” – but incident.yaml says `{}` about `{category}`, which others can use to \
                 try to take out loans",
                sentence.text,
                how.name()
            );
            let help = "remove the sentence, or list it under `negatives` with `reassurance: \
                        yes`, so that only readers for whom it is true get it";
            problems.push(
                quote(self.problem(false, CREDIT_RISK_DENIED, message, sentence.said).help(help))
                    .with("category", category)
                    .with("certainty", how.name()),
            );
        }
        if signs.has(Sign::NoHarm) {
            let message = format!(
                "“{}” – but people are notified because the risk for them is high",
                sentence.text
            );
            let help = "remove the sentence: with it the notice contradicts itself (GDPR Art. \
                        34(1))";
            problems
                .push(quote(self.problem(false, HARM_DENIED, message, sentence.said).help(help)));
        }
        if signs.has(Sign::NoAction) {
            let steps = self.reading.says(&["advice-"]).is_some();
            let message = match steps {
                true => {
                    format!("“{}” – but the letter says what the reader should do", sentence.text)
                }
                false => format!("“{}” – but data has leaked or may have leaked", sentence.text),
            };
            let help = "remove the sentence, and say what the reader can do (GDPR recital 86)";
            problems.push(
                quote(self.problem(false, NO_ACTION_NEEDED, message, sentence.said).help(help))
                    .with("steps", if steps { "yes" } else { "no" }),
            );
        }
        let incident = self.composer.incident();
        let extorted = incident.nature.extortion;
        let stated = || incident.reach(self.variant.group.as_deref());
        let unknown = self.variant.reach.unwrap_or_else(stated) == Reach::Unknown;
        if signs.has(Sign::NoMisuse) && !signs.has(Sign::Hedge) && (extorted || unknown) {
            let (fact, why) = match extorted {
                true => ("nature.extortion: yes", "extortion"),
                false => ("known.spread: unknown", "unknown"),
            };
            let message = format!("“{}” – but incident.yaml says `{fact}`", sentence.text);
            let help = "say what you know and what you do not know yet, or correct incident.yaml";
            problems.push(
                quote(self.problem(false, MISUSE_DENIED, message, sentence.said).help(help))
                    .with("why", why),
            );
        }
    }

    /// The category that puts the data subject's credit at risk, the most certain one first.
    fn credit_risk(&self) -> Option<(String, Certainty)> {
        let catalogue = self.composer.catalogue();
        let leads_to_it = |id: &str| {
            let category = catalogue.categories.get(id);
            category
                .is_some_and(|one| one.consequences.iter().any(|c| CREDIT.contains(&c.as_str())))
        };
        let data = self.variant.data.iter();
        let data = data.filter(|item| item.certainty != Certainty::NotLeaked);
        let data = data.filter(|item| leads_to_it(&item.category));
        let worst = data.min_by_key(|item| item.certainty)?;
        Some((worst.category.clone(), worst.certainty))
    }

    /// Advice for data that has not leaked, in the letter's own words.
    fn needless(&self, sentence: &Sentence<'_>, lexicon: &Lexicon, problems: &mut Diagnostics) {
        let from_facts = sentence.said.is_some_and(|said| said.key.starts_with("advice-"));
        if from_facts || sentence.signs.has(Sign::Limit) || sentence.signs.has(Sign::Negation) {
            return;
        }
        for task in sentence.signs.tasks.iter().filter_map(|number| lexicon.tasks.get(*number)) {
            let known: Vec<_> =
                task.categories.iter().filter_map(|id| Some((id, self.certainty(id)?))).collect();
            let safe = known.iter().all(|(_, how)| *how == Certainty::NotLeaked);
            let Some((category, _)) = known.first().filter(|_| safe) else { continue };
            let message =
                format!("“{}” – but for these readers `{category}` is `not-leaked`", sentence.text);
            let help = "leave the advice to the catalogue, which adds it for readers who need it, \
                        or say why it is useful for everybody";
            problems.push(
                self.problem(false, ADVICE_WITHOUT_LEAK, message, sentence.said)
                    .help(help)
                    .with("sentence", sentence.text.clone())
                    .with("category", (*category).clone()),
            );
        }
    }
}
