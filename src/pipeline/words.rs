//! The words of an incident alone, for the tools of translators: nobody's letter is made of them.

use std::path::Path;

use crate::assets::{Assets, read_text};
use crate::diag::{Diagnostics, Sources};
use crate::incident;
use crate::locale::Locales;

/// Words with what was wrong as they were read.
#[derive(Debug)]
pub struct Words {
    /// The words: those built in, with the incident's own laid over them.
    pub locales: Locales,
    /// The files that places point into.
    pub sources: Sources,
    /// What is wrong with files of words. Those of the facts are `check`'s business.
    pub problems: Diagnostics,
    /// Language tags of the notice, in its order; empty without an incident, or where its facts
    /// cannot be read.
    pub languages: Vec<String>,
    /// What the facts name as the language that the others are translated from.
    source_language: Option<String>,
}

impl Words {
    /// The words of an incident folder; of the program alone without one.
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

    /// The language that the others are held against: what the facts name. Where they cannot be read,
    /// English if the incident has words in it (or there is no incident), else the first language of
    /// the notice.
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

    /// The languages that belong to this work: of the notice, and those that the incident has words
    /// in; all without an incident. In the order of the notice, others after them.
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

/// The languages of the notice and the one that texts are translated from, as far as they can be read.
fn of_notice(folder: &Path, sources: &mut Sources) -> (Vec<String>, Option<String>) {
    let path = folder.join("incident.yaml");
    let Ok(text) = read_text(&path) else { return (Vec::new(), None) };
    let source = sources.add(path.display().to_string(), text);
    let read = incident::read_parts(source, sources);
    let notice = read.incident.map(|incident| incident.notice);
    let source_language = notice.as_ref().map(|notice| notice.source_language.clone());
    let of_rows = read.rows.map(|rows| rows.languages);
    let languages = of_rows.unwrap_or_else(|| {
        let languages = notice.map(|notice| notice.languages);
        languages.unwrap_or_default().into_iter().map(|tag| tag.value).collect()
    });
    (languages, source_language)
}
