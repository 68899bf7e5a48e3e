//! Judges composed letters, part by part.

use std::collections::BTreeMap;

use crate::assets::Assets;
use crate::compose::{Composer, Said, Variant};
use crate::diag::codes::article_34 as codes;
use crate::diag::{Diagnostic, Diagnostics, SourceId, Sources};
use crate::incident::Incident;
use crate::letter::{Letter, Part};
use crate::terms::Medium;

use super::answers::Answers;
use super::case::Case;
use super::judgement::Judgement;
use super::lexicon::Lexicon;
use super::reading::{Memory, Reading};

/// Judges letters. Created once per run.
#[derive(Debug, Default)]
pub struct Judge {
    pub(super) lexicons: BTreeMap<String, Lexicon>,
    answers: Answers,
    memory: Memory,
}

impl Judge {
    /// Reads the lexicons of the languages that letters are written in, and reports languages
    /// without one.
    pub fn new(incident: &Incident, assets: &Assets, sources: &mut Sources) -> (Self, Diagnostics) {
        let mut problems = Diagnostics::new();
        let mut lexicons = BTreeMap::new();
        for lang in &incident.notice.languages {
            let tag = &lang.value;
            // A language without any texts is reported elsewhere.
            if assets.layers(&format!("locales/{tag}/")).is_empty() {
                continue;
            }
            match Lexicon::of_language(tag, assets, sources) {
                Ok(Some(lexicon)) => {
                    lexicons.insert(tag.clone(), lexicon);
                }
                Ok(None) => {
                    let message = format!(
                        "letters in `{tag}` are judged only by their structure: there is no list \
                         of words for that language"
                    );
                    let help = format!(
                        "have a lawyer read them; the list of words would be \
                         `rules/{tag}/article-34.yaml`"
                    );
                    problems.push(
                        Diagnostic::warning(codes::NO_LEXICON, message)
                            .at_span(lang.span)
                            .help(help)
                            .with("language", tag.clone()),
                    );
                }
                Err(found) => problems.extend(found),
            }
        }
        let answers = Answers::new(incident);
        (Self { lexicons, answers, memory: Memory::default() }, problems)
    }

    /// Judges one composed letter: each part separately, for a reader reads one language.
    ///
    /// `said` are the texts that [`Composer::rehearse_with_texts`] returns with the letter. Problems
    /// quote words of the letter, but none of the recipient's own values.
    pub fn judge(
        &self,
        composer: &Composer,
        letter: &Letter,
        said: &[Said],
        variant: &Variant,
        medium: Medium,
    ) -> (Vec<Judgement>, Diagnostics) {
        let mut problems = Diagnostics::new();
        let judge = |(number, part): (usize, &Part)| {
            let lexicon = self.lexicons.get(&part.lang);
            let reading = Reading::new(part, number, said, lexicon, &self.memory);
            let case = Case { composer, variant, lang: &part.lang, lexicon, reading: &reading };
            let mut found = Diagnostics::new();
            let mut answers = case.duties(&mut found);
            case.claims(&mut found);
            let other_languages = case.authorities(&mut found);
            problems.extend(self.answers.take_out(found, &mut answers));
            let (language, variant) = (part.lang.clone(), variant.name());
            Judgement { language, variant, medium, answers, other_languages }
        };
        let judgements = letter.parts.iter().enumerate().map(judge).collect();
        (judgements, problems)
    }

    /// Takes the warnings about texts and facts that the incident answers out of the problems of the inputs.
    /// `incident` is the file with the facts.
    pub fn take_answered(&self, problems: &mut Diagnostics, sources: &Sources, incident: SourceId) {
        self.answers.take_out_of_inputs(problems, sources, incident);
    }

    /// Warnings for answers to what no input and no letter judged so far has.
    pub fn answers_without_effect(&self) -> Diagnostics {
        self.answers.without_effect()
    }
}
