//! The base of all facts of one part.

use serde::Serialize;

use crate::incident::LocalText;

use super::super::job::Job;
use super::super::material::Material;

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
