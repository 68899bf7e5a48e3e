//! Checks of texts that need no values: what every translator's slip should meet at once.
//!
//! - A message that one of the letter's languages has and another lacks.
//! - A reference to a message, term, attribute or function that does not exist.
//! - A variable that the program does not know, with the nearest known one.
//! - A variable that the other languages print and this one lost (a warning).
//! - A tag in the words other than the few that letters know.
//! - A character that cannot be printed; the caller says which.

mod tree;
mod uses;

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::unicode::unescape_unicode_to_string;

use super::Locales;
use super::records::{Record, Records, digest};
use crate::assets::Origin;
use crate::diag::{Code, Diagnostic, Diagnostics};

use tree::{Entries, Entry, entries};

pub(super) use tree::{canonical, ids, range_in};
#[cfg(test)]
pub(super) use uses::inventory;
pub(super) use uses::looks_at;

const MISSING_MESSAGE: Code = Code("locale/missing-message");
const UNKNOWN_REFERENCE: Code = Code("locale/unknown-reference");
const UNKNOWN_VARIABLE: Code = Code("locale/unknown-variable");
const LOST_VARIABLE: Code = Code("locale/lost-variable");
const UNKNOWN_TAG: Code = Code("locale/unknown-tag");
const MISSING_GLYPH: Code = Code("locale/missing-glyph");

/// Attributes that one language may have and another lack.
const OPTIONAL: [&str; 6] = ["guardian", "hours", "also", "title", "start", "many"];

/// Whether a language may lack an attribute that another has.
pub(super) fn is_optional(attribute: &str) -> bool {
    OPTIONAL.contains(&attribute) || attribute.ends_with("-guardian")
}

/// Tags that words may hold.
const TAGS: [&str; 6] = ["strong", "a", "br", "code", "field", "span"];

pub(super) fn check(locales: &Locales, languages: &[String], variables: &[String]) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let all: BTreeMap<&str, Entries<'_>> = languages
        .iter()
        .filter_map(|tag| Some((tag.as_str(), entries(locales.languages.get(tag)?))))
        .collect();
    for (tag, own) in &all {
        for entry in own.values() {
            if locales.is_whole(tag) {
                references(tag, entry, own, &mut problems);
            }
            tags(entry, &mut problems);
            if !entry.term && !variables.is_empty() {
                known_variables(entry, variables, &mut problems);
            }
            for (other_tag, other) in &all {
                if other_tag != tag && locales.is_whole(tag) && locales.is_whole(other_tag) {
                    let may_lack =
                        |attribute: Option<&str>| locales.may_lack(other_tag, entry.id, attribute);
                    parity(tag, entry, (other_tag, other.get(entry.id)), &may_lack, &mut problems);
                }
            }
        }
    }
    let whole = |tag: &str| locales.is_whole(tag);
    lost_variables(&all, variables, &whole, &mut problems);
    problems
}

/// Characters in the words of `languages` that `missing` finds: each once in a message, where it
/// first stands.
pub(super) fn glyphs(
    locales: &Locales,
    languages: &[String],
    missing: &dyn Fn(&str) -> Option<char>,
) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let own = languages.iter().filter_map(|tag| locales.languages.get(tag));
    for entry in own.map(entries).collect::<Vec<_>>().iter().flat_map(BTreeMap::values) {
        let mut told = BTreeSet::new();
        let mut tell = |character: char, slice: &str| {
            if told.insert(character) {
                let code = u32::from(character);
                let what = format!("no face of the letter has the character U+{code:04X}");
                problems.push(
                    Diagnostic::error(MISSING_GLYPH, what).at_span(entry.span(slice)).help(
                        "write it with letters that the faces have, or lay a face that has it \
                         into `fonts/`",
                    ),
                );
            }
        };
        for text in &entry.uses.text {
            let mut rest = *text;
            while let Some(character) = missing(rest) {
                // It may be one that two characters make together.
                let Some(at) = rest.find(character) else {
                    tell(character, rest);
                    break;
                };
                let end = at + character.len_utf8();
                tell(character, &rest[at..end]);
                rest = &rest[end..];
            }
        }
        for literal in &entry.uses.literals {
            if let Some(character) = missing(&unescape_unicode_to_string(literal)) {
                tell(character, literal);
            }
        }
    }
    problems
}

/// What `entry` of `tag` has and the same entry of `other_tag` lacks, but for what it `may_lack`.
fn parity(
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
            .help(format!("add it to a file in locales/{other_tag}/")),
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
                    missing(&format!("{}.{attribute}", entry.id), attribute);
                }
            }
        }
    }
}

fn references(tag: &str, entry: &Entry<'_>, own: &Entries<'_>, problems: &mut Diagnostics) {
    let mut unknown = |name: String, slice: &str, known: Vec<String>| {
        problems.push(
            Diagnostic::error(UNKNOWN_REFERENCE, format!("there is no `{name}` in `{tag}`"))
                .at_span(entry.span(slice))
                .did_you_mean(&name, known.iter().map(String::as_str)),
        );
    };
    let names = |term: bool| {
        let dash = if term { "-" } else { "" };
        own.values().filter(|e| e.term == term).map(|e| format!("{dash}{}", e.id)).collect()
    };
    for (term, list) in [(false, &entry.uses.messages), (true, &entry.uses.terms)] {
        for (id, attribute) in list {
            let dash = if term { "-" } else { "" };
            match (own.get(id).filter(|found| found.term == term), attribute) {
                (None, _) => unknown(format!("{dash}{id}"), id, names(term)),
                (Some(found), Some(attribute)) if !found.attributes.contains(attribute) => {
                    let whole = |name: &str| format!("{dash}{id}.{name}");
                    let known = found.attributes.iter().map(|name| whole(name)).collect();
                    unknown(whole(attribute), attribute, known);
                }
                (Some(_), _) => {}
            }
        }
    }
    for function in &entry.uses.functions {
        if !["DATE", "NUMBER"].contains(function) {
            problems.push(
                Diagnostic::error(UNKNOWN_REFERENCE, format!("there is no function `{function}`"))
                    .at_span(entry.span(function))
                    .help("the functions are DATE and NUMBER"),
            );
        }
    }
}

fn known_variables(entry: &Entry<'_>, variables: &[String], problems: &mut Diagnostics) {
    for name in &entry.uses.variables {
        if !variables.iter().any(|known| known == name) {
            let known: Vec<String> = variables.iter().map(|known| format!("${known}")).collect();
            problems.push(
                Diagnostic::error(UNKNOWN_VARIABLE, format!("there is no value `${name}`"))
                    .at_span(entry.span(name))
                    .did_you_mean(&format!("${name}"), known.iter().map(String::as_str)),
            );
        }
    }
}

/// A variable that at least two other languages print and this one does not: most likely lost in
/// translation. With two languages nobody can say which of them is right, so one is enough.
fn lost_variables(
    all: &BTreeMap<&str, Entries<'_>>,
    variables: &[String],
    whole: &dyn Fn(&str) -> bool,
    problems: &mut Diagnostics,
) {
    let enough = if all.len() > 2 { 2 } else { 1 };
    for (tag, own) in all.iter().filter(|(tag, _)| whole(tag)) {
        for entry in own.values().filter(|entry| !entry.term) {
            let mut others: BTreeMap<&str, usize> = BTreeMap::new();
            for (other_tag, other) in all {
                if let (true, Some(found)) = (other_tag != tag, other.get(entry.id)) {
                    for name in &found.uses.printed {
                        *others.entry(name).or_default() += 1;
                    }
                }
            }
            // One that there is not is an error where it stands.
            others.retain(|name, _| variables.iter().any(|known| known == name));
            for (name, count) in others {
                if count >= enough && !entry.uses.variables.contains(&name) {
                    problems.push(
                        Diagnostic::warning(
                            LOST_VARIABLE,
                            format!("`${name}` stands in this text in other languages, not here"),
                        )
                        .at_span(entry.span(entry.id))
                        .help(format!("if it was lost, write `{{ ${name} }}` where it belongs")),
                    );
                }
            }
        }
    }
}

fn tags(entry: &Entry<'_>, problems: &mut Diagnostics) {
    for text in &entry.uses.text {
        for (at, _) in text.match_indices('<') {
            let rest = &text[at + 1..];
            // The end of a tag is told with its beginning.
            if rest.starts_with('/') {
                continue;
            }
            let name_length = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
            let name = &rest[..name_length];
            if !TAGS.contains(&name) {
                problems.push(
                    Diagnostic::error(UNKNOWN_TAG, format!("texts have no tag `<{name}>`"))
                        .at_span(entry.span(&text[at..at + 1 + name_length]))
                        .help("known tags: <strong>, <a name=\"…\"/>, <br/>; write &lt; for <"),
                );
            }
        }
    }
}

/// The records of a language as its texts are now: see [`Locales::translation_records`].
pub(super) fn records_now(locales: &Locales, tag: &str, reference: &str, layer: Origin) -> Records {
    let mut records = Records::new(reference, tag);
    let languages = (locales.languages.get(reference), locales.languages.get(tag));
    let (Some(from), Some(to)) = languages else { return records };
    let from = tree::of_layer(from, Some(layer));
    for entry in tree::of_layer(to, Some(layer)).values() {
        let Some(source) = from.get(entry.id).filter(|found| found.term == entry.term) else {
            continue;
        };
        for text in &entry.texts {
            if let Some(original) = source.text(text.attribute) {
                let record = Record {
                    reference: digest(&tree::canonical(original.pattern)),
                    translation: digest(&tree::canonical(text.pattern)),
                };
                records.of.insert(entry.name(text), record);
            }
        }
    }
    records
}
