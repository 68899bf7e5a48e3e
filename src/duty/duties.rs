//! The five duties: whether each is met, by which text, and the problem if it is not.

use crate::catalogue::Audience;
use crate::compose::Said;
use crate::diag::codes::article_34::*;
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::incident::{Contact, ContactKind};

use super::case::Case;
use super::judgement::{Answer, Duty, Verdict};
use super::lexicon::{Sign, Signs};
use super::reading::{Kind, Sentence, Topic, is_named, one_line};

/// Texts of an incident that tell what happened.
const NATURE: [&str; 4] = ["nature", "lead", "events", "event-"];
/// Texts that tell measures.
const MEASURES: [&str; 3] = ["measure-", "report-", "police-"];
/// Texts that may be among measures but are none.
const NO_MEASURES_THEMSELVES: [&str; 7] =
    ["late-notice-", "lead", "lead-more", "nature", "events", "event-", "affected"];
/// A promise to write again reduces no risk, whatever its words.
const NEVER_A_MEASURE: [&str; 1] = ["measure-write-again"];
/// Texts that introduce consequences but are none.
const NO_CONSEQUENCES_THEMSELVES: [&str; 4] = [
    "consequences-intro",
    "consequences-intro-unknown",
    "consequences-intro-scope-known",
    "spread-unknown",
];

/// Whether a sentence outside its section tells a consequence, not what to read or to do.
fn can_follow(signs: &Signs) -> bool {
    signs.has(Sign::Consequence) && signs.has(Sign::Possible) && !signs.has(Sign::Advice)
}

fn named(sentence: &Sentence<'_>, keys: &[&str]) -> bool {
    sentence.said.is_some_and(|said| keys.iter().any(|start| is_named(&said.key, start)))
}

impl Case<'_> {
    /// The answers to all duties, in their order.
    pub(super) fn duties(&self, problems: &mut Diagnostics) -> Vec<Answer> {
        vec![
            self.nature(problems),
            self.contact(problems),
            self.consequences(problems),
            self.measures(problems),
            self.advice(problems),
        ]
    }

    fn met(&self, duty: Duty, said: Option<&Said>) -> Answer {
        let by = said.map(|said| said.key.clone());
        let place = said.and_then(|said| self.place(said));
        Answer { duty, verdict: Verdict::Met, by, place }
    }

    /// The answer of a duty that is not met, or that cannot be judged.
    fn unmet(&self, duty: Duty, problem: Diagnostic, problems: &mut Diagnostics) -> Answer {
        // Without a lexicon, the letter's own texts cannot be told apart.
        let own = self.lexicon.is_none() && self.reading.says(&["heading-"]).is_none();
        let verdict = if own { Verdict::NotJudged } else { Verdict::Unmet };
        if !own {
            problems.push(problem);
        }
        Answer { duty, verdict, by: None, place: None }
    }

    fn weak(&self, duty: Duty, said: Option<&Said>) -> Answer {
        Answer { verdict: Verdict::Weak, ..self.met(duty, said) }
    }

    fn topic(&self, sentence: &Sentence<'_>) -> Option<Topic> {
        self.reading.topic(sentence.passage)
    }

    /// The sentences of the text, without those of the title.
    fn sentences(&self) -> impl Iterator<Item = &Sentence<'_>> {
        let title = |s: &&Sentence<'_>| {
            self.reading.passages.get(s.passage).is_some_and(|p| p.kind == Kind::Title)
        };
        self.reading.sentences.iter().filter(move |sentence| !title(sentence))
    }

    fn nature(&self, problems: &mut Diagnostics) -> Answer {
        let elsewhere = [Topic::Advice, Topic::Consequences, Topic::Contact, Topic::Help];
        let told = self.sentences().find(|sentence| {
            sentence.signs.has(Sign::Nature)
                && !self.topic(sentence).is_some_and(|topic| elsewhere.contains(&topic))
        });
        if let Some(told) = told {
            return self.met(Duty::Nature, told.said);
        }
        if let Some(said) = self.reading.says(&NATURE) {
            return self.met(Duty::Nature, Some(said));
        }
        let message = format!("the letter in `{}` does not say what happened", self.lang);
        let help = "say what kind of breach it was: print `nature` of incident.yaml and the texts \
                    `lead` and `events` in the template (GDPR Art. 34(2))";
        let problem = self.problem(self.proves(), NO_NATURE, message, None).help(help);
        self.unmet(Duty::Nature, problem, problems)
    }

    /// Whether a contact point is one where this recipient can ask about the breach.
    fn answers(&self, contact: &Contact) -> bool {
        if !contact.is_for(self.variant.group.as_deref()) {
            return false;
        }
        match contact.kind {
            ContactKind::CustomerService
            | ContactKind::DataProtectionOfficer
            | ContactKind::Other => true,
            ContactKind::Protected => self.variant.reader.audience == Audience::Protected,
            // These answer other questions.
            ContactKind::Switchboard | ContactKind::PatientOmbud | ContactKind::SocialOmbud => {
                false
            }
        }
    }

    /// The ways to reach a contact point: link targets, and how they are written.
    fn ways(&self, contact: &Contact) -> (Vec<&str>, Vec<String>) {
        let id = &contact.id.value;
        let links = self.composer.links(self.lang);
        let names = [format!("{id}-phone"), format!("{id}-email")];
        let targets = names.iter().filter_map(|name| links?.get(name)).map(|l| l.target.as_str());
        let phone = contact.phone.as_ref().and_then(|phone| phone.get(self.lang));
        let post = contact.post.as_ref().and_then(|post| post.get(self.lang));
        let written = [phone, contact.email.as_deref(), post].into_iter().flatten().map(one_line);
        (targets.collect(), written.collect())
    }

    fn contact(&self, problems: &mut Diagnostics) -> Answer {
        let incident = self.composer.incident();
        let contacts: Vec<&Contact> =
            incident.contacts.iter().filter(|contact| self.answers(contact)).collect();
        for contact in &contacts {
            let (targets, written) = self.ways(contact);
            let found = self.reading.passages.iter().any(|passage| {
                passage.kind != Kind::End
                    && (passage.links.iter().any(|link| targets.contains(&link.target.as_str()))
                        || written.iter().any(|way| passage.text.contains(way.as_str())))
            });
            if found {
                let by = Some(format!("contacts.{}", contact.id.value));
                let place = Some(contact.id.span);
                return Answer { duty: Duty::Contact, verdict: Verdict::Met, by, place };
            }
        }
        let message = format!("the letter in `{}` names no contact point to ask", self.lang);
        let reachable = contacts.iter().find(|contact| !self.ways(contact).1.is_empty());
        let problem = self.problem(true, NO_CONTACT, message, None);
        let (problem, missing) = match (reachable, contacts.first()) {
            (None, Some(first)) => (problem.at(Place::Span(first.id.span)), "facts"),
            _ => (problem, "template"),
        };
        let help = match missing {
            "facts" => format!(
                "add a phone number, e-mail address or postal address for readers of `{}` (GDPR \
                 Art. 34(2) with 33(3)(b))",
                self.lang
            ),
            _ => {
                "print `contacts` in the template: the data protection officer or another contact \
                 point, with a phone number, e-mail address or postal address (GDPR Art. 34(2) \
                 with 33(3)(b))"
                    .to_owned()
            }
        };
        let problem = problem.help(help).with("missing", missing);
        // Links come from facts: no lexicon is needed for this.
        problems.push(problem);
        Answer { duty: Duty::Contact, verdict: Verdict::Unmet, by: None, place: None }
    }

    fn consequences(&self, problems: &mut Diagnostics) -> Answer {
        let (mut unknown, mut general) = (None, None);
        for sentence in self.sentences() {
            let topic = self.topic(sentence);
            let signs = &sentence.signs;
            let own = topic == Some(Topic::Consequences) || named(sentence, &["consequence-"]);
            let intro =
                sentence.text.ends_with(':') || named(sentence, &NO_CONSEQUENCES_THEMSELVES);
            if signs.has(Sign::UnknownConsequence) {
                unknown = unknown.or(Some(sentence));
            } else if signs.has(Sign::GeneralConsequence) {
                if own || general.is_none() {
                    general = general.or(Some(sentence));
                }
            } else if (own && !intro) || (self.free(topic) && can_follow(signs)) {
                return self.met(Duty::Consequences, sentence.said);
            }
        }
        let law = "GDPR Art. 34(2) with 33(3)(c)";
        if let Some(sentence) = general.or(unknown) {
            let (code, message, help) = match general {
                Some(_) => (
                    VAGUE_CONSEQUENCES,
                    format!(
                        "the letter in `{}` says that this can do harm, but not what harm: “{}”",
                        self.lang, sentence.text
                    ),
                    format!("say what consequences the leak of this data can have ({law})"),
                ),
                None => (
                    UNKNOWN_CONSEQUENCES,
                    format!(
                        "“unknown” is not a consequence, and the letter in `{}` names no other: \
                         “{}”",
                        self.lang, sentence.text
                    ),
                    format!(
                        "say what consequences the leak of this data can have, as the texts \
                         `consequence-…` do ({law})"
                    ),
                ),
            };
            let problem = self.problem(false, code, message, sentence.said);
            problems.push(problem.help(help).with("sentence", sentence.text.clone()));
            return self.weak(Duty::Consequences, sentence.said);
        }
        let message =
            format!("the letter in `{}` does not say what the consequences can be", self.lang);
        let help = format!(
            "where none of the catalogue follows from the facts, say in your own words what they can \
             be; a template must print `consequences` ({law})"
        );
        let problem = self.problem(self.proves(), NO_CONSEQUENCES, message, None).help(help);
        self.unmet(Duty::Consequences, problem, problems)
    }

    /// Whether a section may hold any part of the notice.
    fn free(&self, topic: Option<Topic>) -> bool {
        !matches!(topic, Some(Topic::Advice | Topic::Contact | Topic::Help | Topic::Data))
    }

    fn measures(&self, problems: &mut Diagnostics) -> Answer {
        let (mut empty, mut first) = (None, None);
        for sentence in self.sentences() {
            let topic = self.topic(sentence);
            let signs = &sentence.signs;
            let own = topic == Some(Topic::Measures) || named(sentence, &MEASURES);
            if !own && !self.free(topic) {
                continue;
            }
            let vague = [Sign::Announcement, Sign::Report];
            let vague = vague.iter().any(|sign| signs.has(*sign)) || named(sentence, &["report-"]);
            let beside = [Sign::UnknownConsequence, Sign::Background];
            let beside = beside.iter().any(|sign| signs.has(*sign))
                || named(sentence, &NO_MEASURES_THEMSELVES);
            let never = named(sentence, &NEVER_A_MEASURE);
            // "Watch your account" is what the reader does, even below the heading of measures.
            let advice = signs.has(Sign::Advice);
            if !never && (signs.has(Sign::Measure) || (own && !vague && !beside && !advice)) {
                return self.met(Duty::Measures, sentence.said);
            }
            if vague {
                empty = empty.or(Some(sentence));
            }
            if own {
                first = first.or(Some(sentence));
            }
        }
        let law = "GDPR Art. 34(2) with 33(3)(d)";
        let heading = self.reading.sections.iter().find(|s| s.topic == Some(Topic::Measures));
        let heading = heading.and_then(|section| self.reading.passages.get(section.heading?));
        if let Some(sentence) = first.or(empty) {
            let message = match heading {
                Some(heading) => format!(
                    "“{}” promises measures, but the letter in `{}` names no concrete one",
                    heading.text, self.lang
                ),
                None => format!("the letter in `{}` names no concrete measure", self.lang),
            };
            // Built-in headings are right in every letter: the fault is in the text below.
            let said = heading.and_then(|heading| heading.longest());
            let said = said.filter(|said| !said.key.starts_with("heading-"));
            let said = said.or(empty.unwrap_or(sentence).said);
            let heading = heading.map_or_else(|| "none".to_owned(), |one| one.text.clone());
            let help = format!(
                "say what has been done: what was closed, changed or repaired; reports and \
                 investigations alone are not measures ({law})"
            );
            let problem = self.problem(false, VAGUE_MEASURES, message, said);
            problems.push(problem.help(help).with("heading", heading));
            return self.weak(Duty::Measures, sentence.said);
        }
        if let (None, Some(said)) = (self.lexicon, self.reading.says(&MEASURES)) {
            return self.met(Duty::Measures, Some(said));
        }
        let message = format!("the letter in `{}` does not say what is done about it", self.lang);
        let help = format!("print `measures` of incident.yaml in the template ({law})");
        let problem = self.problem(self.proves(), NO_MEASURES, message, None).help(help);
        self.unmet(Duty::Measures, problem, problems)
    }

    fn advice(&self, problems: &mut Diagnostics) -> Answer {
        if let Some(said) = self.reading.says(&["advice-"]) {
            return self.met(Duty::Advice, Some(said));
        }
        let told = self.sentences().find(|sentence| {
            sentence.signs.has(Sign::Advice) || self.topic(sentence) == Some(Topic::Advice)
        });
        if let Some(told) = told {
            return self.met(Duty::Advice, told.said);
        }
        let message = format!("the letter in `{}` does not say what the reader can do", self.lang);
        let help = "where no step of the catalogue follows from the facts, advise the reader in your own words; \
                    a template must print `steps` (GDPR recital 86)";
        let problem = self.problem(self.proves(), NO_ADVICE, message, None).help(help);
        self.unmet(Duty::Advice, problem, problems)
    }
}
