//! Texts that one language has and another lacks, and texts that nothing uses.

use std::collections::{BTreeMap, BTreeSet};

use crate::assets::Origin;
use crate::diag::{Diagnostic, Diagnostics};

use super::context::Asked;
use crate::diag::codes::locale::{MISSING_MESSAGE, OBSOLETE_MESSAGE};
use crate::locale::language::Language;
use crate::locale::tree::{Entries, Entry, named};

/// Attributes that one language may have and another lack.
const OPTIONAL: [&str; 6] = ["guardian", "hours", "also", "title", "start", "many"];

/// Forms for some readers, and for those of whom it is not known whether their data was saved: an attribute
/// of that name, or a suffix of another attribute.
const FORMS: [&str; 7] = ["guardian", "protected", "abroad", "young", "ward", "estate", "if-saved"];

/// Whether a language may lack an attribute that another has.
pub(in crate::locale) fn is_optional(attribute: &str) -> bool {
    // Words for some readers only: without them these readers get the words for everybody.
    let for_some = |form: &str| attribute == form || attribute.ends_with(&format!("-{form}"));
    OPTIONAL.contains(&attribute)
        || attribute.ends_with("-guardian")
        || ["abroad", "young", "ward", "estate", "if-saved"].into_iter().any(for_some)
}

/// Reports what `entry` of `tag` has and the same entry of `other_tag` lacks, except what it
/// `may_lack`.
pub(super) fn missing(
    tag: &str,
    entry: &Entry<'_>,
    (other_tag, other): (&str, Option<&Entry<'_>>),
    may_lack: &dyn Fn(Option<&str>) -> bool,
    problems: &mut Diagnostics,
) {
    // A term is internal to its translation: only a language that uses it needs it.
    if entry.term {
        return;
    }
    let mut missing = |name: &str, slice: &str| {
        problems.push(
            Diagnostic::error(
                MISSING_MESSAGE,
                format!("`{name}` is missing in `{other_tag}`; this is the text in `{tag}`"),
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

/// Whether the words of an attribute are missed although letters can be made without them: forms
/// for some readers, and opening hours of the incident's contact points. Authorities have other
/// hours in other languages, or none.
fn is_missed(attribute: &str, origin: Origin) -> bool {
    let of_form = |form: &&str| {
        let rest = attribute.strip_suffix(*form);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('-'))
    };
    FORMS.iter().any(of_form) || (attribute == "hours" && origin == Origin::Incident)
}

/// Reports forms for some readers that the reference has and a translation lacks: those readers
/// would get the words for everybody.
pub(super) fn forms(
    (tag, entry): (&str, &Entry<'_>),
    (reference_tag, reference): (&str, &Entry<'_>),
    may_lack: &dyn Fn(Option<&str>) -> bool,
    problems: &mut Diagnostics,
) {
    // A language without hours has no form of them for readers abroad.
    let has_base = |attribute: &str| {
        FORMS.iter().all(|form| {
            let base = attribute.strip_suffix(form).and_then(|rest| rest.strip_suffix('-'));
            base.is_none_or(|base| !OPTIONAL.contains(&base) || entry.attributes.contains(base))
        })
    };
    let missed = reference.attributes.iter().filter(|attribute| {
        is_missed(attribute, reference.file.origin)
            && has_base(attribute)
            && !entry.attributes.contains(*attribute)
            && !may_lack(Some(attribute))
    });
    for attribute in missed {
        let name = named(false, entry.id, Some(attribute));
        problems.push(
            Diagnostic::warning(
                MISSING_MESSAGE,
                format!("`{name}` is missing in `{tag}`; this is the text in `{reference_tag}`"),
            )
            .at_span(reference.span(attribute))
            .help(format!("add it to a file in locales/{tag}/"))
            .with("name", name)
            .with("tag", reference_tag.to_owned())
            .with("missing", tag.to_owned()),
        );
    }
}

/// What is used anywhere: by letters, by other texts, or because it is built in.
pub(super) struct Used<'a> {
    asked: &'a Asked,
    /// Names that texts other than themselves refer to: `id`, `id.attribute`, `-id`.
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
                for one in entry.uses.references.iter().filter(|one| one.id != entry.id) {
                    used.referred.insert(named(one.term, one.id, None));
                    used.referred.insert(named(one.term, one.id, one.attribute));
                }
            }
            let built_in = |entry: &Entry<'_>| entry.file.origin == Origin::BuiltIn;
            for entry in language.all_entries().filter(built_in) {
                let known = used.built_in.entry(entry.name()).or_default();
                known.extend(entry.attributes.iter().map(|one| (*one).to_owned()));
            }
        }
        used
    }

    /// Whether a message or term is used.
    pub(super) fn has(&self, entry: &Entry<'_>) -> bool {
        let name = entry.name();
        if self.built_in.contains_key(&name) || self.referred.contains(&name) {
            return true;
        }
        if entry.term {
            return self.asked.terms.contains(entry.id);
        }
        self.asked.ids.contains_key(entry.id)
            || self.asked.prefixes.iter().any(|prefix| entry.id.starts_with(prefix.as_str()))
    }

    /// Whether an attribute of a used message or term is used.
    fn has_attribute(&self, entry: &Entry<'_>, attribute: &str) -> bool {
        let name = entry.name();
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

    /// Names of messages that letters can use, for suggestions.
    fn known(&self) -> impl Iterator<Item = &str> {
        self.asked.ids.keys().chain(self.built_in.keys()).map(String::as_str)
    }

    /// Reports a message, term or attribute of the incident that nothing uses.
    pub(super) fn obsolete(&self, entry: &Entry<'_>, problems: &mut Diagnostics) {
        if entry.file.origin == Origin::BuiltIn {
            return;
        }
        let name = entry.name();
        if !self.has(entry) {
            problems.push(
                Diagnostic::warning(
                    OBSOLETE_MESSAGE,
                    format!("nothing uses `{name}`: no template, no fact and no other text"),
                )
                .at_span(entry.span(entry.id))
                .help("remove it, or correct its name to the one that incident.yaml uses")
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
                .help("remove it, or correct its name to the one that letters use")
                .did_you_mean(&name, known.iter().map(String::as_str))
                .with("name", name),
            );
        }
    }
}
