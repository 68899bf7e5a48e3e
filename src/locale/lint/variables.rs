//! Values that do not exist, and values that a translation prints and its reference does not, or
//! the other way round.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::codes::locale::{ADDED_VARIABLE, LOST_VARIABLE, UNKNOWN_VARIABLE};
use crate::diag::{Diagnostic, Diagnostics};

use super::branches::{Branch, branches};
use super::context::Usage;
use super::plurals::Plurals;
use crate::locale::tree::{Entries, Entry, Text, Uses};

/// Reports values that do not exist. Terms have values of their own.
pub(super) fn unknown(entry: &Entry<'_>, usage: &Usage, problems: &mut Diagnostics) {
    for name in entry.uses.variables.iter().filter(|name| !usage.knows(name)) {
        let known = usage.values.keys().chain(usage.given.keys());
        let known: Vec<String> = known.map(|known| format!("${known}")).collect();
        problems.push(
            Diagnostic::error(UNKNOWN_VARIABLE, format!("there is no value `${name}`"))
                .at_span(entry.span(name))
                .with("name", format!("${name}"))
                .did_you_mean(&format!("${name}"), known.iter().map(String::as_str)),
        );
    }
}

/// A language and its texts.
pub(super) struct Side<'e, 'a> {
    pub(super) tag: &'e str,
    pub(super) entries: &'e Entries<'a>,
}

/// Reports what a branch prints and the same branch of the reference does not, and the reverse.
pub(super) fn differ(
    (own, entry, text): (&Side<'_, '_>, &Entry<'_>, &Text<'_>),
    (reference, original, source): (&Side<'_, '_>, &Entry<'_>, &Text<'_>),
    usage: &Usage,
    plurals: &Plurals,
    problems: &mut Diagnostics,
) {
    let mine: Vec<_> = branches(text.pattern);
    let theirs: Vec<_> = branches(source.pattern);
    let printed: Vec<_> = mine.iter().map(|branch| branch.printed(own.entries)).collect();
    let expected: Vec<_> = theirs.iter().map(|branch| branch.printed(reference.entries)).collect();
    // Each lost value with the branches that lost it.
    let mut lost: Vec<(&str, Vec<usize>)> = Vec::new();
    for (at, branch) in mine.iter().enumerate() {
        let same = theirs.iter().zip(&expected).filter(|(other, _)| branch.agrees(other));
        let surely = same
            .map(|(_, printed)| printed.surely.clone())
            .reduce(|one, two| one.intersection(&two).copied().collect());
        for name in surely.unwrap_or_default() {
            let there = printed[at].perhaps.contains(name);
            if there || !usage.knows(name) || is_expressed(branch, name, plurals) {
                continue;
            }
            match lost.iter_mut().find(|(other, _)| *other == name) {
                Some((_, places)) => places.push(at),
                None => lost.push((name, vec![at])),
            }
        }
    }
    for (name, places) in lost {
        let all = places.len() == mine.len();
        let spans: BTreeSet<_> = places
            .iter()
            .map(|at| mine[*at].key().filter(|_| !all).map_or(entry.place(text), |k| entry.span(k)))
            .collect();
        for span in spans {
            let what = if all { "this text" } else { "this variant" };
            let (tag, other) = (own.tag, reference.tag);
            problems.push(
                Diagnostic::warning(
                    LOST_VARIABLE,
                    format!("{what} prints `${name}` in `{other}`, not in `{tag}`"),
                )
                .at_span(span)
                .label(original.place(source), format!("the text in `{other}`"))
                .help(format!(
                    "if it was left out by mistake, write `{{ ${name} }}` where it belongs"
                ))
                .with("what", if all { "text" } else { "variant" })
                .with("name", format!("${name}"))
                .with("tag", tag.to_owned())
                .with("reference", other.to_owned()),
            );
        }
    }
}

/// Reports values that translations print and their reference does not use at all. If there are
/// several translations and all print a value, it is the reference that lost it.
pub(super) fn added(
    reference: &Side<'_, '_>,
    (original, source): (&Entry<'_>, &Text<'_>),
    translations: &[(&str, &Entries<'_>)],
    usage: &Usage,
    problems: &mut Diagnostics,
) {
    let theirs = branches(source.pattern);
    let known: BTreeSet<&str> = theirs
        .iter()
        .flat_map(|branch| {
            let chosen = branch.conditions.iter().map(|condition| condition.value());
            chosen.chain(branch.printed(reference.entries).perhaps).collect::<Vec<_>>()
        })
        .collect();
    // Each value with the languages and entries that print it.
    let mut added: BTreeMap<&str, Vec<(&str, &Entry<'_>, &str)>> = BTreeMap::new();
    let mut number = 0;
    for (tag, entries) in translations {
        let entry = entries.get(original.id).filter(|entry| !entry.term);
        let text = entry.and_then(|entry| Some((entry, entry.text(source.attribute)?)));
        let Some((entry, text)) = text else { continue };
        number += 1;
        let mut uses = Uses::default();
        uses.pattern(text.pattern);
        for name in uses.printed {
            if usage.knows(name) && !known.contains(name) {
                added.entry(name).or_default().push((tag, entry, name));
            }
        }
    }
    for (name, places) in added {
        let other = reference.tag;
        if let (true, Some((tag, entry, slice))) =
            (number > 1 && places.len() == number, places.first())
        {
            problems.push(
                Diagnostic::warning(
                    LOST_VARIABLE,
                    format!("this text prints `${name}` in all other languages, not in `{other}`"),
                )
                .at_span(original.place(source))
                .label(entry.span(slice), format!("the text in `{tag}`"))
                .help(format!(
                    "if it was left out by mistake, write `{{ ${name} }}` where it belongs"
                ))
                .with("what", "text")
                .with("name", format!("${name}"))
                .with("tag", other.to_owned())
                .with("reference", (*tag).to_owned()),
            );
            continue;
        }
        for (tag, entry, slice) in places {
            problems.push(
                Diagnostic::warning(
                    ADDED_VARIABLE,
                    format!("this text prints `${name}` in `{tag}`, not in `{other}`"),
                )
                .at_span(entry.span(slice))
                .label(original.place(source), format!("the text in `{other}`"))
                .help(
                    "readers of all languages must get the same information: add it there, or \
                     remove it here",
                )
                .with("name", format!("${name}"))
                .with("tag", tag.to_owned())
                .with("reference", other.to_owned()),
            );
        }
    }
}

/// Whether a branch expresses the value by being selected: `[2] two`, or `[one]` where only 1 is
/// `one`.
fn is_expressed(branch: &Branch<'_>, name: &str, plurals: &Plurals) -> bool {
    branch.conditions.iter().any(|condition| {
        let of_it = condition.selector.strip_prefix('$') == Some(name)
            || condition.selector.contains(&format!("(${name},"));
        let number = condition.key.parse::<u64>().is_ok();
        of_it && !condition.default && (number || plurals.only(condition.key).is_some())
    })
}
