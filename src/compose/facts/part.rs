//! The base of all facts of one part.

use serde::Serialize;

use crate::incident::LocalText;

use super::super::job::Job;
use super::super::material::Material;
use super::super::values;

/// The words of a message as a value for another message. Templates pass it to `t`.
#[derive(Serialize)]
pub(super) struct Words {
    message: String,
    attribute: Option<&'static str>,
}

/// The inputs for the facts of one part. Each module of this folder adds its own methods.
pub(super) struct Facts<'a> {
    pub(super) material: &'a Material,
    pub(super) job: &'a Job<'a>,
    pub(super) lang: &'a str,
}

impl Facts<'_> {
    /// The words of a message, by id: `t` formats them where a template uses them, so that a
    /// missing message is reported like any other.
    pub(super) fn words(&self, key: &str, attribute: Option<&'static str>) -> Words {
        Words { message: key.to_owned(), attribute }
    }

    /// Whether the language has these words, its own or borrowed ones.
    pub(super) fn has(&self, key: &str, attribute: Option<&str>) -> bool {
        self.material.locales.says(self.lang, key, attribute)
    }

    /// Whether a text prints nothing to this reader: `[staff] {""}`. What it would tell is left out then.
    pub(super) fn says_nothing(&self, key: &str) -> bool {
        let locales = &self.material.locales;
        let lang = locales.lender(self.lang, key, None).unwrap_or(self.lang);
        // Nearly every text has no empty branch and need not be formatted.
        let may = locales.entry(lang, key, None).is_some_and(|entry| entry.text.contains("\"\""));
        if !may {
            return false;
        }
        let args = values::of_everybody(locales, &self.material.incident, self.job, lang);
        let text = args.map(|args| locales.format(lang, key, None, &args));
        text.is_some_and(|text| text.is_ok_and(|text| text.trim().is_empty()))
    }

    /// Whether the language has a link of this name.
    pub(super) fn has_link(&self, name: &str) -> bool {
        self.material.links(self.lang).is_some_and(|links| links.contains_key(name))
    }

    /// The name of a link if the language has it.
    pub(super) fn link(&self, name: String) -> Option<String> {
        self.has_link(&name).then_some(name)
    }

    /// A text of the facts in the language of the part.
    pub(super) fn local(&self, text: Option<&LocalText>) -> Option<String> {
        text.and_then(|text| text.get(self.lang)).map(str::to_owned)
    }
}
