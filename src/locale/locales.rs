//! All texts of a run, by language: loading and formatting.

use std::collections::BTreeMap;

use fluent_bundle::FluentError;

use super::args::{Args, FAULT};
use super::language::Language;
use super::records::{self, Records};
use super::rules;
use crate::assets::{Assets, Origin};
use crate::diag::codes::locale::UNKNOWN_LANGUAGE;
use crate::diag::{Diagnostic, Diagnostics, Sources, Span};

/// All texts of one run.
pub struct Locales {
    pub(super) languages: BTreeMap<String, Language>,
}

impl std::fmt::Debug for Locales {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.languages.keys()).finish()
    }
}

/// Why a text could not be formatted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// There are no texts in the language.
    #[error("there are no texts in `{0}`")]
    NoLanguage(String),
    /// There is no such message.
    #[error("there is no message `{id}` in `{lang}`")]
    NoMessage {
        /// Language tag.
        lang: String,
        /// Message id, with `.attribute` if one was requested.
        id: String,
    },
    /// Fluent reported faults.
    #[error("message `{id}` in `{lang}`: {faults}")]
    Faulty {
        /// Language tag.
        lang: String,
        /// Message id, with `.attribute` if one was requested.
        id: String,
        /// The faults in words, separated by semicolons.
        faults: String,
    },
}

impl Locales {
    /// Reads `locales/<tag>/*.ftl`, the built-in files first, then the incident's, and the rules of
    /// each language. Returns everything that could be read, and all problems of syntax and of
    /// `rules/<tag>/plain.yaml`.
    pub fn load(assets: &Assets, sources: &mut Sources) -> (Self, Diagnostics) {
        let mut problems = Diagnostics::new();
        let mut languages: BTreeMap<String, Language> = BTreeMap::new();
        // A language whose files were all refused exists nonetheless: the refusals are reported
        // already.
        for tag in
            assets.refused().filter_map(|path| path.strip_prefix("locales/")?.split('/').next())
        {
            if !languages.contains_key(tag)
                && let Some(language) = Language::new(tag)
            {
                languages.insert(tag.to_owned(), Language { whole: false, ..language });
            }
        }
        for (path, asset) in assets.layers("locales/") {
            let mut parts = path.split('/').skip(1);
            let (Some(tag), Some(file)) = (parts.next(), parts.next()) else { continue };
            let records = file == records::FILE && path.split('/').count() == 3;
            if !file.ends_with(".ftl") && !records {
                continue;
            }
            let source = sources.add(asset.name.as_str(), asset.text.as_str());
            let language = match languages.get_mut(tag) {
                Some(language) => language,
                None => match Language::new(tag) {
                    Some(language) => languages.entry(tag.to_owned()).or_insert(language),
                    None => {
                        problems.push(
                            Diagnostic::error(
                                UNKNOWN_LANGUAGE,
                                format!("`{tag}` is not a language tag"),
                            )
                            .at_span(Span { source, start: 0, end: 0 })
                            .help("folders under locales/ are named like fi, sv, en")
                            .with("tag", tag.to_owned()),
                        );
                        continue;
                    }
                },
            };
            if records {
                language.add_records(source, asset, &mut problems);
            } else {
                let path = path.splitn(3, '/').last().unwrap_or(path).to_owned();
                language.add(source, path, asset, &mut problems);
            }
        }
        for (tag, language) in &mut languages {
            match rules::of(tag, assets, sources) {
                Ok(found) => language.rules = found,
                Err(found) => problems.extend(found),
            }
        }
        (Self { languages }, problems)
    }

    /// Language tags in order.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.languages.keys().map(String::as_str)
    }

    /// Whether the incident has its own texts in a language.
    pub fn has_own(&self, lang: &str) -> bool {
        let files = self.languages.get(lang).map(|language| &language.files);
        files.is_some_and(|files| files.iter().any(|file| file.origin == Origin::Incident))
    }

    /// The records in `translated.tsv` of a layer; `None` if there is no such file.
    pub fn recorded(&self, tag: &str, layer: Origin) -> Option<&Records> {
        let mut records = self.languages.get(tag)?.records.iter();
        records.find(|(origin, ..)| *origin == layer).map(|(.., records)| records)
    }

    /// Whether all files of a language could be read; if not, a text that seems missing may be in
    /// one of them.
    pub fn is_whole(&self, lang: &str) -> bool {
        self.languages.get(lang).is_none_or(|language| language.whole)
    }

    /// Whether a message is in a file but could not be parsed. That is reported when loading.
    pub fn is_broken(&self, lang: &str, id: &str) -> bool {
        self.languages.get(lang).is_some_and(|language| language.broken.contains(id))
    }

    /// An empty set of values for texts in a language; `None` if there are no texts in it.
    pub fn args(&self, lang: &str) -> Option<Args> {
        self.languages.get(lang).map(|language| Args::new(language.formats.clone()))
    }

    /// Whether a message (or an attribute of one) exists.
    pub fn has(&self, lang: &str, id: &str, attribute: Option<&str>) -> bool {
        let message = self.languages.get(lang).and_then(|l| l.bundle.get_message(id));
        match (message, attribute) {
            (Some(message), None) => message.value().is_some(),
            (Some(message), Some(attribute)) => message.get_attribute(attribute).is_some(),
            (None, _) => false,
        }
    }

    /// The span of a message's id where it is defined.
    pub fn place(&self, lang: &str, id: &str) -> Option<Span> {
        self.languages.get(lang)?.definitions.get(id).map(|definition| definition.span)
    }

    /// Whether a message is the program's own, not one of the incident.
    pub fn is_built_in(&self, lang: &str, id: &str) -> bool {
        let Some(place) = self.place(lang, id) else { return false };
        let files = self.languages.get(lang).map(|language| &language.files);
        let mut files = files.into_iter().flatten();
        files.any(|file| file.origin == Origin::BuiltIn && file.source == place.source)
    }

    /// Whether a message, or a message that it refers to, prints a value (a name without the `$`): in any
    /// of its forms.
    pub fn prints(&self, lang: &str, id: &str, value: &str) -> bool {
        let Some(language) = self.languages.get(lang) else { return false };
        let mut open = vec![id];
        let mut at = 0;
        while let Some(id) = open.get(at).copied() {
            at += 1;
            let Some(place) = language.definitions.get(id) else { continue };
            let mut files = language.files.iter().filter(|file| file.source == place.span.source);
            let Some(entry) = files.find_map(|file| file.entry(id)) else { continue };
            if entry.uses.printed.contains(value) {
                return true;
            }
            let more: Vec<&str> = entry.uses.references_to(false).map(|one| one.id).collect();
            open.extend(more.into_iter().filter(|id| !open.contains(id)).collect::<Vec<_>>());
        }
        false
    }

    /// Formats a message or an attribute of it.
    ///
    /// # Errors
    /// There is no such language or message, or Fluent reports a fault, such as a value that is
    /// missing.
    pub fn format(
        &self,
        lang: &str,
        id: &str,
        attribute: Option<&str>,
        args: &Args,
    ) -> Result<String, TextError> {
        let language =
            self.languages.get(lang).ok_or_else(|| TextError::NoLanguage(lang.to_owned()))?;
        let full_id = || match attribute {
            Some(attribute) => format!("{id}.{attribute}"),
            None => id.to_owned(),
        };
        let missing = || TextError::NoMessage { lang: lang.to_owned(), id: full_id() };
        let message = language.bundle.get_message(id).ok_or_else(missing)?;
        let pattern = match attribute {
            None => message.value(),
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
        }
        .ok_or_else(missing)?;
        let mut faults = Vec::new();
        let text = language.bundle.format_pattern(pattern, Some(&args.fluent), &mut faults);
        let mut words: Vec<String> = faults.iter().map(in_words).collect();
        if text.contains(FAULT) {
            words.push("`DATE` gets something else than a date and a known style".to_owned());
        }
        if words.is_empty() {
            return Ok(text.into_owned());
        }
        Err(TextError::Faulty { lang: lang.to_owned(), id: full_id(), faults: words.join("; ") })
    }
}

/// A fault in Fluent's words, or in ours where these are clearer.
fn in_words(fault: &FluentError) -> String {
    match fault {
        FluentError::ResolverError(error) => {
            let words = error.to_string();
            match words.strip_prefix("Unknown variable: ") {
                Some(name) => format!("there is no value `{name}`"),
                None => words,
            }
        }
        other => other.to_string(),
    }
}
