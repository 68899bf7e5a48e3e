//! The inputs that all letters of a run are composed from: texts, facts, the catalogue and links.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::catalogue::{Catalogue, Change, IncidentFacts, Reader};
use crate::incident::{Incident, damage};
use crate::letter::Links;
use crate::locale::Locales;

use super::links;
use super::variant::Variant;

/// The inputs that all letters of a run are composed from.
#[derive(Debug)]
pub(super) struct Material {
    pub(super) locales: Arc<Locales>,
    pub(super) incident: Arc<Incident>,
    pub(super) catalogue: Arc<Catalogue>,
    /// What is true of the incident, by group of data subjects; `None` for those of no group.
    facts: BTreeMap<Option<String>, IncidentFacts>,
    /// What the incident leaves out or moves.
    pub(super) changes: Vec<Change>,
    /// By language.
    links: BTreeMap<String, Links>,
    /// The same links as readers abroad see them.
    links_abroad: BTreeMap<String, Links>,
}

impl Material {
    /// Builds the links of all languages.
    pub(super) fn new(
        locales: Arc<Locales>,
        incident: Arc<Incident>,
        catalogue: Arc<Catalogue>,
    ) -> Self {
        let links = links::all(&incident, &catalogue, false);
        let links_abroad = links::all(&incident, &catalogue, true);
        let groups = incident.groups.iter().map(|group| Some(group.id.value.clone()));
        let facts = groups.chain([None]).map(|group| {
            let facts = incident.facts(group.as_deref());
            (group, facts)
        });
        let (facts, changes) = (facts.collect(), incident.entry_changes());
        Self { locales, incident, catalogue, facts, changes, links, links_abroad }
    }

    /// What is true of the incident for the readers of a variant: of their group, of the data that they
    /// have, and how far it went for them.
    pub(super) fn facts_for(&self, variant: &Variant) -> IncidentFacts {
        let of_group = self.facts.get(&variant.group).cloned();
        let mut facts = of_group.unwrap_or_else(|| self.incident.facts(variant.group.as_deref()));
        let own = variant.data.iter().filter_map(|own| self.incident.data.get(own.item));
        facts.damage = damage(own);
        facts.reach = variant.reach.unwrap_or(facts.reach);
        facts
    }

    /// The links of a language, by name.
    pub(super) fn links(&self, lang: &str) -> Option<&Links> {
        self.links.get(lang)
    }

    /// The links of a language as a reader sees them.
    pub(super) fn links_for(&self, reader: Reader, lang: &str) -> Option<&Links> {
        if reader.is_abroad() { self.links_abroad.get(lang) } else { self.links(lang) }
    }
}
