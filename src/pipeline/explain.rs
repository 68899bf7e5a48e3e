//! What the catalogue has, and why a letter of an incident has what it has.

use std::path::Path;

use crate::assets::Assets;
use crate::catalogue::{
    Absent, Audience, Catalogue, Certainty, Circumstance, Listed, NatureKind,
    PROTECTED_ADDRESS_CATEGORY, Reader, RecipientFacts, SenderKind, Situation, Topic,
    counts_as_protected,
};
use crate::diag::{Diagnostics, Sources};
use crate::incident::Incident;
use crate::locale::Locales;
use crate::terms::Reach;

use super::inputs::{catalogue, catalogue_of, read_incident};

/// The catalogue that is shown without an incident.
const FINLAND: &str = "catalogue/finland.yaml";

/// A catalogue with its words, for an incident or by itself.
#[derive(Debug)]
pub struct CatalogueWords {
    /// The incident, if there is one.
    incident: Option<Incident>,
    /// The catalogue.
    pub catalogue: Catalogue,
    /// The words: those built in, overlaid by the incident's own.
    locales: Locales,
    /// The files that places point into.
    pub sources: Sources,
    /// Problems of the facts and of the catalogue.
    pub problems: Diagnostics,
}

/// An entry with its words in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryWords {
    /// Its id.
    pub id: String,
    /// Its words; `None` if the language has none.
    pub words: Option<String>,
}

/// Why a letter to one reader has what it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What is true, by topic.
    pub situation: Vec<(Topic, Vec<String>)>,
    /// Consequences and steps in the order of the letter, each with the data that leads to it.
    pub printed: Vec<(Listed, EntryWords, Vec<String>)>,
    /// Entries that the data leads to and that the letter does not have.
    pub absent: Vec<(Listed, EntryWords, Absent)>,
    /// What the incident leaves out or moves: list, id, place, reason.
    pub changes: Vec<(Listed, String, String, String)>,
}

impl CatalogueWords {
    /// Reads the catalogue of an incident folder with its words; without one, that of Finland.
    ///
    /// # Errors
    /// The facts or the catalogue cannot be read; the problems say why.
    pub fn load(folder: Option<&Path>) -> Result<Self, (Diagnostics, Sources)> {
        let mut sources = Sources::new();
        let (assets, mut problems) = match folder {
            Some(folder) => Assets::built_in().lay_over(folder),
            None => (Assets::built_in(), Diagnostics::new()),
        };
        let incident = match folder {
            Some(folder) => {
                let read = read_incident(folder, &mut sources, &mut problems);
                match read.and_then(|(incident, ..)| incident) {
                    Some(incident) => Some(incident),
                    None => return Err((problems, sources)),
                }
            }
            None => None,
        };
        let found = match &incident {
            Some(incident) => catalogue(incident, &assets, &mut sources, &mut problems),
            None => catalogue_of(FINLAND, &assets, &mut sources, &mut problems),
        };
        let Some(catalogue) = found else { return Err((problems, sources)) };
        let (locales, found) = Locales::load(&assets, &mut sources);
        problems.extend(found);
        Ok(Self { incident, catalogue, locales, sources, problems })
    }

    /// The language of the words: the one that is asked for, or the first of the notice, or English.
    pub fn language<'a>(&'a self, asked: Option<&'a str>) -> &'a str {
        let first = self.incident.as_ref().and_then(|one| one.notice.languages.first());
        asked.or(first.map(|tag| tag.value.as_str())).unwrap_or("en")
    }

    /// Whether there are words in a language.
    pub fn has_language(&self, tag: &str) -> bool {
        self.locales.tags().any(|known| known == tag)
    }

    /// The languages in which there are words.
    pub fn languages(&self) -> Vec<&str> {
        self.locales.tags().collect()
    }

    /// The ids of the groups of data subjects; empty without an incident.
    pub fn groups(&self) -> Vec<&str> {
        let groups = self.incident.iter().flat_map(|incident| &incident.groups);
        groups.map(|group| group.id.value.as_str()).collect()
    }

    /// All data categories with their names.
    pub fn categories(&self, language: &str) -> Vec<EntryWords> {
        self.entries(self.catalogue.categories.keys(), language, "data-", None)
    }

    /// All consequences with their words.
    pub fn consequences(&self, language: &str) -> Vec<EntryWords> {
        self.entries(self.catalogue.consequences.keys(), language, "consequence-", None)
    }

    /// All advice with its first words.
    pub fn advice(&self, language: &str) -> Vec<EntryWords> {
        self.entries(self.catalogue.advice.keys(), language, "advice-", Some("lead"))
    }

    /// All helpers with their names.
    pub fn authorities(&self, language: &str) -> Vec<EntryWords> {
        self.entries(self.catalogue.authorities.keys(), language, "authority-", None)
    }

    fn entries<'a>(
        &self,
        ids: impl Iterator<Item = &'a String>,
        language: &str,
        prefix: &str,
        attribute: Option<&str>,
    ) -> Vec<EntryWords> {
        ids.map(|id| self.entry(id, language, prefix, attribute)).collect()
    }

    fn entry(&self, id: &str, language: &str, prefix: &str, attribute: Option<&str>) -> EntryWords {
        let facts = self.incident.as_ref().map(|incident| incident.facts(None));
        let words = self.locales.args(language).and_then(|mut args| {
            args.text("audience", Audience::Adult.name());
            // Words that differ by the incident: those of this one, or the most usual ones.
            let nature = facts.as_ref().map_or(NatureKind::Other, |facts| facts.nature);
            let reach = facts.as_ref().map_or(Reach::Unknown, |facts| facts.reach);
            let sender = facts.as_ref().map_or(SenderKind::Other, |facts| facts.sender);
            args.text("nature", nature.name());
            args.text("reach", reach.name());
            args.text("sender-kind", sender.name());
            args.text("data", Certainty::Leaked.name());
            args.text("address-certainty", Certainty::Leaked.name());
            args.text("restored", "not-yet");
            self.locales.format(language, &format!("{prefix}{id}"), attribute, &args).ok()
        });
        EntryWords { id: id.to_owned(), words: words.map(|words| words.trim().to_owned()) }
    }

    /// The words of an entry for a reader.
    fn listed(&self, list: Listed, id: &str, reader: Reader, language: &str) -> EntryWords {
        let (prefix, base) = match list {
            Listed::Consequence => ("consequence-", None),
            Listed::Advice => ("advice-", Some("lead")),
        };
        let forms = reader.forms().into_iter().map(|form| match base {
            Some(base) => format!("{base}-{form}"),
            None => form,
        });
        let key = format!("{prefix}{id}");
        let mut known = forms.filter(|form| self.locales.has(language, &key, Some(form)));
        let form = known.next();
        self.entry(id, language, prefix, form.as_deref().or(base))
    }

    /// The categories that lead to an entry in a letter, by themselves or through an entry that it stands
    /// for.
    fn leads(&self, recipient: &RecipientFacts<'_>, list: Listed, id: &str) -> Vec<String> {
        let mut wanted = vec![id];
        let mut at = 0;
        while let Some(one) = wanted.get(at).copied() {
            if list == Listed::Consequence
                && let Some(merged) = self.catalogue.consequences.get(one)
            {
                let new = merged.stands_for.iter().map(String::as_str);
                let new: Vec<&str> = new.filter(|one| !wanted.contains(one)).collect();
                wanted.extend(new);
            }
            at += 1;
        }
        let of = |category: &str, how: Certainty| {
            let leads = |id: &&str| self.catalogue.leads_to((category, how), (list, id), recipient);
            wanted.iter().any(leads)
        };
        let concerned = recipient.categories.iter().filter(|(_, how)| *how != Certainty::NotLeaked);
        let mut found: Vec<String> = concerned
            .filter(|(category, how)| {
                of(category, *how)
                    || (counts_as_protected(category, recipient.reader)
                        && of(PROTECTED_ADDRESS_CATEGORY, *how))
            })
            .map(|(category, _)| category.clone())
            .collect();
        found.dedup();
        found
    }

    /// Why a letter of the incident to a reader of a group has what it has: with all data of the incident as
    /// certain as it is for everybody. `None` without an incident.
    pub fn explain(
        &self,
        reader: Reader,
        group: Option<&str>,
        language: &str,
    ) -> Option<Explanation> {
        let incident = self.incident.as_ref()?;
        let (facts, changes) = (incident.facts(group), incident.entry_changes());
        let categories: Vec<(String, Certainty)> = incident
            .data
            .iter()
            .filter(|item| item.is_of(group))
            .map(|item| (item.category.value.clone(), item.certainty))
            .collect();
        let recipient = RecipientFacts {
            incident: &facts,
            categories: &categories,
            reader,
            region: None,
            changes: &changes,
        };
        let (selection, absent) = self.catalogue.explain(&recipient, incident.notice.date);
        let leads = |list: Listed, id: &str| self.leads(&recipient, list, id);
        let consequences = selection.consequences.iter().map(|id| (Listed::Consequence, id));
        let steps = selection.steps.iter().map(|step| (Listed::Advice, &step.id));
        let more = selection.more.iter().map(|step| (Listed::Advice, &step.id));
        let printed = steps
            .chain(more)
            .chain(consequences)
            .map(|(list, id)| (list, self.listed(list, id, reader, language), leads(list, id)))
            .collect();
        let concerned = categories.iter().filter(|(_, how)| *how != Certainty::NotLeaked);
        let situation = Situation::new(&facts, reader, concerned.map(|(id, _)| id.as_str()));
        Some(Explanation {
            situation: Topic::ALL
                .into_iter()
                .filter(|topic| *topic != Topic::Certainty)
                .map(|topic| {
                    let words = situation.of(topic).map(Circumstance::word);
                    (topic, words.map(str::to_owned).collect())
                })
                .collect(),
            printed,
            absent: absent
                .into_iter()
                .map(|(list, id, why)| (list, self.listed(list, &id, reader, language), why))
                .collect(),
            changes: changes
                .iter()
                .map(|one| (one.list, one.id.clone(), one.to.to_string(), one.reason.clone()))
                .collect(),
        })
    }
}
