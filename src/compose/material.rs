//! The inputs that all letters of a run are composed from: texts, facts, the catalogue and links.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::catalogue::{Audience, Catalogue};
use crate::incident::Incident;
use crate::letter::Links;
use crate::locale::Locales;

use super::links;

/// The inputs that all letters of a run are composed from.
#[derive(Debug)]
pub(super) struct Material {
    pub(super) locales: Arc<Locales>,
    pub(super) incident: Arc<Incident>,
    pub(super) catalogue: Arc<Catalogue>,
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
        Self { locales, incident, catalogue, links, links_abroad }
    }

    /// The links of a language, by name.
    pub(super) fn links(&self, lang: &str) -> Option<&Links> {
        self.links.get(lang)
    }

    /// The links of a language as readers of an audience see them.
    pub(super) fn links_for(&self, audience: Audience, lang: &str) -> Option<&Links> {
        match audience {
            Audience::Abroad => self.links_abroad.get(lang),
            Audience::Adult | Audience::Guardian | Audience::Protected => self.links(lang),
        }
    }
}
