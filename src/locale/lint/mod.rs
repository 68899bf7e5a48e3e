//! Checks of texts that need no values: what every translator's slip should meet at once.
//!
//! Each rule is a module, and all look at the same [`tree`]: the parsed files, taken apart once. What
//! the texts stand in (values, templates, facts) comes from the caller as a [`Usage`].
//!
//! | module | tells of |
//! |---|---|
//! | `parity` | texts that a language lacks, and texts of the incident that nothing asks for |
//! | `references` | messages, terms, attributes and functions that do not exist; forms of terms |
//! | `variables` | values that do not exist, or that a branch prints otherwise than the reference |
//! | `selectors` | plural forms that the language needs, variants that nothing leads to |
//! | `tags` | markup that letters do not know, or that differs from the reference |
//! | `calls` | values that templates pass and texts use |
//! | `translation` | texts that are not translated, and those translated from an older text |
//! | `typography`, `plain` | marks, blanks, words and sentences, by the [`rules`] of the language |
//! | `glyphs` | characters that the letter's faces do not have |

mod branches;
mod calls;
pub(super) mod context;
mod flat;
mod glyphs;
mod parity;
pub(super) mod plain;
mod plurals;
mod references;
pub(super) mod rules;
mod selectors;
mod tags;
mod translation;
mod tree;
mod typography;
mod uses;
mod variables;
mod wording;

use std::collections::{BTreeMap, BTreeSet};

use super::Locales;
use crate::assets::Origin;
use crate::diag::Diagnostics;

use context::Usage;
use plurals::Plurals;
use tree::{Entries, Entry, entries};
use variables::Side;

pub(super) use glyphs::glyphs;
pub(super) use parity::is_optional;
pub(super) use translation::{MARKS, confirmed, is_remarked, is_untranslated, records_now};
pub(super) use tree::{ids, named, range_in};
#[cfg(test)]
pub(super) use uses::inventory;
pub(super) use uses::looks_at;
pub(super) use wording::figures;

/// Everything that can be said of the texts: see the table above.
pub(super) fn check(locales: &Locales, usage: &Usage) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let everything: BTreeMap<&str, Entries<'_>> =
        locales.languages.iter().map(|(tag, language)| (tag.as_str(), entries(language))).collect();
    let all: BTreeMap<&str, &Entries<'_>> = everything.iter().map(|(tag, of)| (*tag, of)).collect();
    let written: BTreeMap<&str, &Entries<'_>> = usage
        .languages
        .iter()
        .filter_map(|tag| all.get_key_value(tag.as_str()))
        .map(|(tag, of)| (*tag, *of))
        .collect();
    let used = usage.asked.as_ref().map(|asked| {
        let languages = locales.languages.values().zip(everything.values());
        parity::Used::of(asked, languages)
    });
    let reference = written
        .get_key_value(usage.reference.as_str())
        .filter(|(tag, _)| locales.is_whole(tag))
        .map(|(tag, entries)| Side { tag, entries });
    for (tag, own) in &written {
        let plurals = Plurals::of(tag);
        let rules = locales.languages.get(*tag).and_then(|language| language.rules.as_ref());
        let whole = locales.is_whole(tag);
        let confirmed = translation::confirmed(locales, tag, &usage.reference);
        for entry in own.values() {
            if whole {
                references::check(tag, entry, own, &mut problems);
            }
            tags::unknown(entry, &mut problems);
            if !entry.term {
                variables::unknown(entry, usage, &mut problems);
            }
            selectors::check(tag, entry, usage, &plurals, &mut problems);
            wording::check(entry, rules, usage, &mut problems);
            let obsolete = used.as_ref().is_some_and(|used| {
                used.obsolete(entry, &mut problems);
                !used.has(entry)
            });
            for (other_tag, other) in written.iter().filter(|(other, _)| *other != tag) {
                if whole && locales.is_whole(other_tag) && !obsolete {
                    let may_lack =
                        |attribute: Option<&str>| locales.may_lack(other_tag, entry.id, attribute);
                    let other = (*other_tag, other.get(entry.id));
                    parity::missing(tag, entry, other, &may_lack, &mut problems);
                }
            }
            if let Some(reference) = reference.as_ref().filter(|reference| reference.tag != *tag) {
                if let Some(original) = reference.entries.get(entry.id).filter(|_| !entry.term) {
                    let may_lack =
                        |attribute: Option<&str>| locales.may_lack(tag, entry.id, attribute);
                    let original = (reference.tag, original);
                    parity::forms((tag, entry), original, &may_lack, &mut problems);
                }
                let own = Side { tag, entries: own };
                against(&own, entry, reference, usage, &plurals, &confirmed, &mut problems);
            }
        }
        translation::stale(locales, tag, own, usage, &mut problems);
    }
    if let Some(reference) = &reference {
        let translations: Vec<(&str, &Entries<'_>)> = written
            .iter()
            .filter(|(tag, _)| **tag != reference.tag && locales.is_whole(tag))
            .map(|(tag, entries)| (*tag, *entries))
            .collect();
        for entry in reference.entries.values().filter(|entry| !entry.term) {
            for text in &entry.texts {
                let original = (entry, text);
                variables::added(reference, original, &translations, usage, &mut problems);
            }
        }
    }
    if let Some(asked) = &usage.asked {
        calls::check(asked, usage, &written, &all, &mut problems);
    }
    problems
}

/// A translation beside the text that it was made from.
fn against(
    own: &Side<'_, '_>,
    entry: &Entry<'_>,
    reference: &Side<'_, '_>,
    usage: &Usage,
    plurals: &Plurals,
    confirmed: &BTreeSet<(Origin, String)>,
    problems: &mut Diagnostics,
) {
    let found = reference.entries.get(entry.id).filter(|found| found.term == entry.term);
    let Some(original) = found else { return };
    for text in &entry.texts {
        let Some(source) = original.text(text.attribute) else { continue };
        translation::untranslated(
            own.tag,
            confirmed,
            (entry, text),
            (reference.tag, original, source),
            problems,
        );
        if entry.term {
            continue;
        }
        let (mine, theirs) = ((own, entry, text), (reference, original, source));
        variables::differ(mine, theirs, usage, plurals, problems);
        tags::differ(mine, theirs, problems);
    }
}

#[cfg(test)]
mod tests;
