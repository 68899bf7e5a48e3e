//! Texts that one language has and another lacks, and texts that nothing asks for.

use std::collections::{BTreeMap, BTreeSet};

use crate::assets::Origin;
use crate::diag::codes::locale::{MISSING_MESSAGE, OBSOLETE_MESSAGE};
use crate::diag::{Diagnostic, Diagnostics};

use super::super::Language;
use super::context::Asked;
use super::tree::{Entries, Entry, named};

/// Attributes that one language may have and another lack.
const OPTIONAL: [&str; 6] = ["guardian", "hours", "also", "title", "start", "many"];

/// Forms for some readers: an attribute of their own, or the end of another one.
const FORMS: [&str; 3] = ["guardian", "protected", "abroad"];

/// Whether a language may lack an attribute that another has.
pub(in crate::locale) fn is_optional(attribute: &str) -> bool {
    OPTIONAL.contains(&attribute) || attribute.ends_with("-guardian")
}

/// What `entry` of `tag` has and the same entry of `other_tag` lacks, but for what it `may_lack`.
pub(super) fn missing(
    tag: &str,
    entry: &Entry<'_>,
    (other_tag, other): (&str, Option<&Entry<'_>>),
    may_lack: &dyn Fn(Option<&str>) -> bool,
    problems: &mut Diagnostics,
) {
    // A term is a translator's own tool: only who uses it needs it.
    if entry.term {
        return;
    }
    let mut missing = |name: &str, slice: &str| {
        problems.push(
            Diagnostic::error(
                MISSING_MESSAGE,
                format!("`{name}` is missing in `{other_tag}`; here it is in `{tag}`"),
            )
            .at_span(entry.span(slice))
            .help(format!("add it to a file in locales/{other_tag}/"))
            .with("name", name.to_owned())
            .with("tag", tag.to_owned())
            .with("missing", other_tag.to_owned()),
        );
    };
    match other {
        None if entry.texts.iter().any(|text| may_lack(text.attribute)) => {}
        None => missing(entry.id, entry.id),
        Some(other) => {
            if entry.has_value && !other.has_value && !may_lack(None) {
                missing(entry.id, entry.id);
            }
            for attribute in &entry.attributes {
                if !is_optional(attribute)
                    && !other.attributes.contains(attribute)
                    && !may_lack(Some(attribute))
                {
                    missing(&named(false, entry.id, Some(attribute)), attribute);
                }
            }
        }
    }
}

/// Whether somebody misses the words of an attribute, though letters can be made without them: other words
/// for some readers, and hours of a contact point of the incident. Authorities have other hours in other
/// languages, or none.
fn is_missed(attribute: &str, origin: Origin) -> bool {
    let of_form = |form: &&str| {
        let rest = attribute.strip_suffix(*form);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('-'))
    };
    FORMS.iter().any(of_form) || (attribute == "hours" && origin == Origin::Incident)
}

/// What the reference says for some readers alone, and a translation does not: they get the words of
/// everybody.
pub(super) fn forms(
    (tag, entry): (&str, &Entry<'_>),
    (reference_tag, reference): (&str, &Entry<'_>),
    may_lack: &dyn Fn(Option<&str>) -> bool,
    problems: &mut Diagnostics,
) {
    let missed = reference.attributes.iter().filter(|attribute| {
        is_missed(attribute, reference.origin)
            && !entry.attributes.contains(*attribute)
            && !may_lack(Some(attribute))
    });
    for attribute in missed {
        let name = named(false, entry.id, Some(attribute));
        problems.push(
            Diagnostic::warning(
                MISSING_MESSAGE,
                format!("`{name}` is missing in `{tag}`; here it is in `{reference_tag}`"),
            )
            .at_span(reference.span(attribute))
            .help(format!("add it to a file in locales/{tag}/"))
            .with("name", name)
            .with("tag", reference_tag.to_owned())
            .with("missing", tag.to_owned()),
        );
    }
}

/// What is asked for anywhere: by letters, by other texts, or because it is built in.
pub(super) struct Used<'a> {
    asked: &'a Asked,
    /// Names that texts refer to, from another text than their own: `id`, `id.attribute`, `-id`.
    referred: BTreeSet<String>,
    /// Attributes of built-in messages and terms by name.
    built_in: BTreeMap<String, BTreeSet<String>>,
}

impl<'a> Used<'a> {
    /// Collects it from all languages.
    pub(super) fn of<'l>(
        asked: &'a Asked,
        languages: impl Iterator<Item = (&'l Language, &'l Entries<'l>)>,
    ) -> Self {
        let mut used = Self { asked, referred: BTreeSet::new(), built_in: BTreeMap::new() };
        for (language, entries) in languages {
            for entry in entries.values() {
                for (term, list) in [(false, &entry.uses.messages), (true, &entry.uses.terms)] {
                    for (id, attribute) in list.iter().filter(|(id, _)| *id != entry.id) {
                        used.referred.insert(named(term, id, None));
                        used.referred.insert(named(term, id, *attribute));
                    }
                }
            }
            for file in language.files.iter().filter(|file| file.origin == Origin::BuiltIn) {
                for entry in file.resource.entries() {
                    let (term, id, attributes) = match entry {
                        fluent_syntax::ast::Entry::Message(m) => (false, m.id.name, &m.attributes),
                        fluent_syntax::ast::Entry::Term(t) => (true, t.id.name, &t.attributes),
                        _ => continue,
                    };
                    let known = used.built_in.entry(named(term, id, None)).or_default();
                    known.extend(attributes.iter().map(|one| one.id.name.to_owned()));
                }
            }
        }
        used
    }

    /// Whether anything asks for a message or term.
    pub(super) fn has(&self, entry: &Entry<'_>) -> bool {
        let name = named(entry.term, entry.id, None);
        if self.built_in.contains_key(&name) || self.referred.contains(&name) {
            return true;
        }
        if entry.term {
            return self.asked.terms.contains(entry.id);
        }
        self.asked.ids.contains_key(entry.id)
            || self.asked.prefixes.iter().any(|prefix| entry.id.starts_with(prefix.as_str()))
    }

    /// Whether anything asks for an attribute of a message or term that is used.
    fn has_attribute(&self, entry: &Entry<'_>, attribute: &str) -> bool {
        let name = named(entry.term, entry.id, None);
        let asks = |attribute: &str| {
            self.built_in.get(&name).is_some_and(|known| known.contains(attribute))
                || self.referred.contains(&named(entry.term, entry.id, Some(attribute)))
                || (!entry.term
                    && (self.asked.attributes.contains(attribute)
                        || self.asked.ids.get(entry.id).is_some_and(|of| of.contains(attribute))))
        };
        let of_form = |form: &str| {
            attribute == form
                || attribute
                    .strip_suffix(form)
                    .and_then(|rest| rest.strip_suffix('-'))
                    .is_some_and(asks)
        };
        asks(attribute) || (!entry.term && FORMS.into_iter().any(of_form))
    }

    /// Names of messages that letters could ask for, to guess what was meant.
    fn known(&self) -> impl Iterator<Item = &str> {
        self.asked.ids.keys().chain(self.built_in.keys()).map(String::as_str)
    }

    /// A message, term or attribute of the incident's own that nothing asks for.
    pub(super) fn obsolete(&self, entry: &Entry<'_>, problems: &mut Diagnostics) {
        if entry.origin == Origin::BuiltIn {
            return;
        }
        let name = named(entry.term, entry.id, None);
        if !self.has(entry) {
            problems.push(
                Diagnostic::warning(
                    OBSOLETE_MESSAGE,
                    format!("nothing uses `{name}`: no template, no fact and no other text"),
                )
                .at_span(entry.span(entry.id))
                .help("take it out, or write its name as the facts in incident.yaml have it")
                .did_you_mean(&name, self.known())
                .with("name", name),
            );
            return;
        }
        for attribute in entry.attributes.iter().filter(|name| !self.has_attribute(entry, name)) {
            let name = named(entry.term, entry.id, Some(attribute));
            let known = self.asked.ids.get(entry.id).into_iter().flatten();
            let known: Vec<String> =
                known.map(|known| named(entry.term, entry.id, Some(known))).collect();
            problems.push(
                Diagnostic::warning(
                    OBSOLETE_MESSAGE,
                    format!("nothing uses `{name}`: no template, no fact and no other text"),
                )
                .at_span(entry.span(attribute))
                .help("take it out, or write its name as letters ask for it")
                .did_you_mean(&name, known.iter().map(String::as_str))
                .with("name", name),
            );
        }
    }
}
