//! The words of an incident alone, for the tools of translators: no letter is composed.

use std::path::Path;

use crate::assets::Assets;
use crate::diag::{Diagnostics, Sources};
use crate::locale::Locales;

use super::inputs::read_incident;

/// The words of an incident, and the problems found while reading them.
#[derive(Debug)]
pub struct Words {
    /// The words: those built in, overlaid by the incident's own.
    pub locales: Locales,
    /// The files that places point into.
    pub sources: Sources,
    /// Problems of the files of words. Those of the facts are reported by `check`.
    pub problems: Diagnostics,
    /// Language tags of the notice, in its order; empty without an incident, or if its facts cannot be
    /// read.
    pub languages: Vec<String>,
    /// The language that the facts name as the source of translations.
    source_language: Option<String>,
}

impl Words {
    /// Reads the words of an incident folder; without one, those of the program alone.
    pub fn load(incident: Option<&Path>) -> Self {
        let mut sources = Sources::new();
        let (assets, mut problems) = match incident {
            Some(folder) => Assets::built_in().lay_over(folder),
            None => (Assets::built_in(), Diagnostics::new()),
        };
        let (languages, source_language) = match incident {
            Some(folder) => of_notice(folder, &mut sources),
            None => (Vec::new(), None),
        };
        let (locales, found) = Locales::load(&assets, &mut sources);
        problems.extend(found);
        Self { locales, sources, problems, languages, source_language }
    }

    /// The language that the others are compared with: the source language of the facts. If they cannot be
    /// read, it is English if the incident has words in it (or there is no incident), else the first
    /// language of the notice.
    pub fn reference(&self) -> &str {
        if let Some(language) = &self.source_language {
            return language;
        }
        let first = self.languages.first().map_or("en", String::as_str);
        let english = self.languages.is_empty()
            || self.languages.iter().any(|tag| tag == "en")
            || self.locales.has_own("en");
        if english { "en" } else { first }
    }

    /// The languages that matter here: those of the notice, in its order, and then those in which the
    /// incident has words; all languages without an incident.
    pub fn of_interest(&self) -> Vec<String> {
        let mut tags = self.languages.clone();
        for tag in self.locales.tags() {
            let wanted = self.languages.is_empty() || self.locales.has_own(tag);
            if wanted && !tags.iter().any(|known| known == tag) {
                tags.push(tag.to_owned());
            }
        }
        tags
    }
}

/// The languages of the notice and the source language, as far as they can be read.
fn of_notice(folder: &Path, sources: &mut Sources) -> (Vec<String>, Option<String>) {
    // `check` reports the problems of the facts.
    let Some((incident, rows, _)) = read_incident(folder, sources, &mut Diagnostics::new()) else {
        return (Vec::new(), None);
    };
    let notice = incident.map(|incident| incident.notice);
    let source_language = notice.as_ref().map(|notice| notice.source_language.clone());
    let of_rows = rows.map(|rows| rows.languages);
    let languages = of_rows.unwrap_or_else(|| {
        let languages = notice.map(|notice| notice.languages);
        languages.unwrap_or_default().into_iter().map(|tag| tag.value).collect()
    });
    (languages, source_language)
}
