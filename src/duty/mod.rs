//! Whether a finished letter says what the law asks for.
//!
//! GDPR Art. 34(2) with Art. 33(3)(b)–(d) and recital 86: what happened, whom to ask, what can follow,
//! what is done about it, what the reader can do. Each composed variant is judged, in each language and
//! for each medium, never each person. A passage is known by the text that it came from
//! ([`Said`]) and by links, which come from facts; own templates with own words
//! are read with the patterns of `rules/<tag>/article-34.yaml`. A language without that file is judged
//! by texts and links alone.
//!
//! Words that go against the facts are looked for too, and authorities that are not, or no longer,
//! what the catalogue says. A false alarm is worse than a case that is missed: what the patterns do
//! not know counts as good.

mod claims;
mod duties;
mod helpers;
mod lexicon;
mod reading;
mod words;

use std::collections::BTreeMap;

use crate::assets::Assets;
use crate::compose::{Composer, Said, Variant};
use crate::diag::codes::article_34 as codes;
use crate::diag::{Code, Diagnostic, Diagnostics, Place, Sources, Span};
use crate::incident::Incident;
use crate::letter::{Letter, Part};
use crate::terms::Medium;

use lexicon::Lexicon;
use reading::{Memory, Reading};

/// What a letter must tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Duty {
    /// The nature of the breach (Art. 34(2)).
    Nature,
    /// Whom to ask (Art. 33(3)(b)).
    Contact,
    /// What can follow (Art. 33(3)(c)).
    Consequences,
    /// What was done or is planned (Art. 33(3)(d)).
    Measures,
    /// What the reader can do (recital 86).
    Advice,
}

impl Duty {
    /// All of them, in the order of the law.
    pub const ALL: [Self; 5] =
        [Self::Nature, Self::Contact, Self::Consequences, Self::Measures, Self::Advice];

    /// Its name in JSON and in the program's words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nature => "nature",
            Self::Contact => "contact",
            Self::Consequences => "consequences",
            Self::Measures => "measures",
            Self::Advice => "advice",
        }
    }

    /// Where it stands in the GDPR.
    pub fn law(self) -> &'static str {
        match self {
            Self::Nature => "Art. 34(2)",
            Self::Contact => "Art. 34(2) with 33(3)(b)",
            Self::Consequences => "Art. 34(2) with 33(3)(c)",
            Self::Measures => "Art. 34(2) with 33(3)(d)",
            Self::Advice => "recital 86",
        }
    }
}

/// Whether a duty is met, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It is.
    Met,
    /// The language has no patterns, and the texts are the letter's own: a person must look.
    NotJudged,
    /// There are words for it that say nothing.
    Weak,
    /// It is not.
    Unmet,
}

impl Verdict {
    /// Its name in JSON and in the program's words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotJudged => "not-judged",
            Self::Weak => "weak",
            Self::Unmet => "unmet",
        }
    }
}

/// How a letter meets a duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Which.
    pub duty: Duty,
    /// Whether it is met.
    pub verdict: Verdict,
    /// The message that meets it, or the contact point, as far as known.
    pub by: Option<String>,
    /// Where that is written.
    pub place: Option<Span>,
}

/// What was found of one language of one variant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// Language tag of the part.
    pub language: String,
    /// The variant's name, such as `adult: door-code yes`.
    pub variant: String,
    /// Letter or e-mail.
    pub medium: Medium,
    /// One answer for each [`Duty`], in their order.
    pub answers: Vec<Answer>,
    /// Helpers whose page is in another language than the letter, which the letter says: the id in the
    /// catalogue and the tag of the page's language.
    pub other_languages: Vec<(String, String)>,
}

/// Judges letters. Made once a run.
#[derive(Debug, Default)]
pub struct Judge {
    lexicons: BTreeMap<String, Lexicon>,
    memory: Memory,
}

impl Judge {
    /// Reads the patterns of the languages that letters are written in. Tells of languages without.
    pub fn new(incident: &Incident, assets: &Assets, sources: &mut Sources) -> (Self, Diagnostics) {
        let mut problems = Diagnostics::new();
        let mut lexicons = BTreeMap::new();
        for lang in &incident.notice.languages {
            let tag = &lang.value;
            // That there are no texts at all is told elsewhere.
            if assets.layers(&format!("locales/{tag}/")).is_empty() {
                continue;
            }
            match Lexicon::of_language(tag, assets, sources) {
                Ok(Some(lexicon)) => {
                    lexicons.insert(tag.clone(), lexicon);
                }
                Ok(None) => {
                    let message = format!(
                        "letters in `{tag}` are judged without their words: nobody has written \
                         down what words mean in that language"
                    );
                    let help = format!(
                        "have a lawyer read them; `rules/{tag}/article-34.yaml` would hold the \
                         words"
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
        (Self { lexicons, memory: Memory::default() }, problems)
    }

    /// Judges one composed letter: each of its parts by itself, for a reader reads one language.
    ///
    /// `said` is what [`Composer::rehearse_told`] gives with the letter. Problems quote words of the
    /// letter, but none of the person's own values.
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
            let answers = case.duties(&mut problems);
            case.claims(&mut problems);
            let other_languages = case.helpers(&mut problems);
            let (language, variant) = (part.lang.clone(), variant.name());
            Judgement { language, variant, medium, answers, other_languages }
        };
        let judgements = letter.parts.iter().enumerate().map(judge).collect();
        (judgements, problems)
    }
}

/// One part of a letter and what it is held against.
struct Case<'a> {
    composer: &'a Composer,
    variant: &'a Variant,
    lang: &'a str,
    lexicon: Option<&'a Lexicon>,
    reading: &'a Reading<'a>,
}

impl Case<'_> {
    /// A problem at a text of this letter; where that is not known, at its template.
    fn problem(&self, error: bool, code: Code, message: String, said: Option<&Said>) -> Diagnostic {
        let problem = match error {
            true => Diagnostic::error(code, message),
            false => Diagnostic::warning(code, message),
        };
        let place = said.and_then(|said| self.place(said)).map(Place::Span);
        // Who composes several variants says which.
        let problem = problem.with("language", self.lang.to_owned());
        let problem = problem.with("variant", "none").with("more", 0_u64);
        match place.or_else(|| self.composer.place_of_notice()) {
            Some(place) => problem.at(place),
            None => problem,
        }
    }

    fn place(&self, said: &Said) -> Option<Span> {
        self.composer.place_of_text(&said.lang, &said.key)
    }
}

/// The judgements of all variants by language, variant and medium: of letters that have the same name
/// (readers of two regions), the worse answer counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judgements(BTreeMap<(String, String, Medium), Judgement>);

impl Judgements {
    /// Adds what was found of one letter.
    pub fn add(&mut self, judgements: Vec<Judgement>) {
        for judgement in judgements {
            let Judgement { language, variant, medium, .. } = &judgement;
            let key = (language.clone(), variant.clone(), *medium);
            match self.0.get_mut(&key) {
                None => {
                    self.0.insert(key, judgement);
                }
                Some(known) => {
                    for (known, found) in known.answers.iter_mut().zip(judgement.answers) {
                        if found.verdict > known.verdict {
                            *known = found;
                        }
                    }
                    let new = judgement.other_languages.into_iter();
                    let new: Vec<_> =
                        new.filter(|one| !known.other_languages.contains(one)).collect();
                    known.other_languages.extend(new);
                }
            }
        }
    }

    /// All of them, by language, then variant, then medium.
    pub fn iter(&self) -> impl Iterator<Item = &Judgement> {
        self.0.values()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests;
