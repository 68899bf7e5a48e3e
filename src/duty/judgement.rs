//! The duties that a letter is judged by, and the result.

use std::collections::BTreeMap;

use crate::diag::Span;
use crate::terms::Medium;

/// A duty: something that the notice must tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Duty {
    /// The nature of the breach (Art. 34(2)).
    Nature,
    /// Where to ask (Art. 33(3)(b)).
    Contact,
    /// The likely consequences (Art. 33(3)(c)).
    Consequences,
    /// The measures taken or planned (Art. 33(3)(d)).
    Measures,
    /// What the data subject can do (recital 86).
    Advice,
}

impl Duty {
    /// All of them, in the order of the law.
    pub const ALL: [Self; 5] =
        [Self::Nature, Self::Contact, Self::Consequences, Self::Measures, Self::Advice];

    /// Its name in JSON and in the ids of `ui/`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nature => "nature",
            Self::Contact => "contact",
            Self::Consequences => "consequences",
            Self::Measures => "measures",
            Self::Advice => "advice",
        }
    }

    /// The provision of the GDPR.
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

/// Whether a duty is met. Ordered from best to worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It is met.
    Met,
    /// The language has no lexicon, and the texts are the letter's own: a person must read them.
    NotJudged,
    /// There are words for it, but they say nothing.
    Weak,
    /// It is not met.
    Unmet,
}

impl Verdict {
    /// Its name in JSON and in the ids of `ui/`.
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
    /// The duty.
    pub duty: Duty,
    /// Whether it is met.
    pub verdict: Verdict,
    /// The message that meets it, or the contact point, if known.
    pub by: Option<String>,
    /// Where that text is written.
    pub place: Option<Span>,
}

/// The result for one language of one variant.
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
    /// Authorities whose page is in another language than the letter, where the letter says so: id
    /// in the catalogue and language tag of the page.
    pub other_languages: Vec<(String, String)>,
}

/// The judgements of all variants, by language, variant and medium. If several letters have the
/// same key (recipients in two regions), the worse answer counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judgements(BTreeMap<(String, String, Medium), Judgement>);

impl Judgements {
    /// Adds the result for one letter.
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

    /// All judgements, ordered by language, variant and medium.
    pub fn iter(&self) -> impl Iterator<Item = &Judgement> {
        self.0.values()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
