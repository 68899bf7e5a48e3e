//! Runs all rules over all texts.

use std::collections::{BTreeMap, BTreeSet};

use super::context::Usage;
use super::plurals::Plurals;
use super::variables::{self, Side};
use super::{calls, functions, parity, references, selectors, tags, translation, wording};
use crate::assets::Origin;
use crate::diag::Diagnostics;
use crate::locale::locales::Locales;
use crate::locale::tree::{Entries, Entry};

impl Locales {
    /// Checks all texts without formatting them, in the context of the letters that use them:
    /// missing, wrong, outdated and hard to read. See the table in `lint`.
    pub fn check(&self, usage: &Usage) -> Diagnostics {
        check(self, usage)
    }
}

/// Runs all rules: see the table in [`lint`](super).
fn check(locales: &Locales, usage: &Usage) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let everything: BTreeMap<&str, Entries<'_>> = locales
        .languages
        .iter()
        .map(|(tag, language)| (tag.as_str(), language.entries()))
        .collect();
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
            functions::check(entry, usage, &mut problems);
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

/// Compares a translation with its reference text.
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
