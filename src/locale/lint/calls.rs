//! Compares the values that templates pass to texts with those that the texts use.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::codes::locale::{MISSING_ARGUMENT, UNUSED_ARGUMENT};
use crate::diag::{Diagnostic, Diagnostics};

use super::context::{Asked, Call, CallAttribute, CallKey, Usage};
use crate::locale::tree::{Entries, Entry, Reference, Text, Uses};

/// Depth to which references are followed.
const DEPTH: usize = 6;

/// The texts of one language that a call can mean.
fn meant<'e, 'a>(call: &'e Call, entries: &'e Entries<'a>) -> Vec<(&'e Entry<'a>, &'e Text<'a>)> {
    let found: Vec<&Entry<'_>> = match &call.key {
        CallKey::Id(id) => entries.get(id.as_str()).into_iter().collect(),
        CallKey::Prefix(prefix) => entries
            .range(prefix.as_str()..)
            .map(|(_, entry)| entry)
            .take_while(|entry| entry.id.starts_with(prefix.as_str()))
            .collect(),
    };
    let wanted = |text: &Text<'_>| match (&call.attribute, text.attribute) {
        (CallAttribute::Any, _) | (CallAttribute::Value, None) => true,
        (CallAttribute::Value, Some(name)) => ["guardian", "protected", "abroad"].contains(&name),
        (CallAttribute::Named(_), None) => false,
        (CallAttribute::Named(wanted), Some(name)) => name
            .strip_prefix(wanted.as_str())
            .is_some_and(|end| end.is_empty() || end.starts_with('-')),
    };
    let texts = found.into_iter().filter(|entry| !entry.term).flat_map(|entry| {
        entry.texts.iter().filter(|text| wanted(text)).map(move |text| (entry, text))
    });
    texts.collect()
}

/// The values that a text uses, including those of the messages to which it refers.
fn needed<'a>(text: &Text<'a>, entries: &Entries<'a>, depth: usize) -> BTreeSet<&'a str> {
    let mut uses = Uses::default();
    uses.pattern(text.pattern);
    let mut found: BTreeSet<&str> = uses.variables.iter().copied().collect();
    if depth > 0 {
        for Reference { id, attribute, .. } in uses.references_to(false) {
            let entry = entries.get(id).filter(|entry| !entry.term);
            if let Some(text) = entry.and_then(|entry| entry.text(*attribute)) {
                found.extend(needed(text, entries, depth - 1));
            }
        }
    }
    found
}

/// Compares every call in the templates with the texts that it can mean. `written` are the
/// languages of the letters, `all` every language with texts.
pub(super) fn check(
    asked: &Asked,
    usage: &Usage,
    written: &BTreeMap<&str, &Entries<'_>>,
    all: &BTreeMap<&str, &Entries<'_>>,
    problems: &mut Diagnostics,
) {
    let mut reported = BTreeSet::new();
    for call in &asked.calls {
        for (tag, entries) in written {
            for (entry, text) in meant(call, entries) {
                for name in needed(text, entries, DEPTH) {
                    let given = usage.given.contains_key(name) && !usage.values.contains_key(name);
                    if !given || passes(asked, call, entry.id, name) {
                        continue;
                    }
                    let span = match entry.uses.variables.iter().find(|slice| **slice == name) {
                        Some(slice) => entry.span(slice),
                        None => entry.place(text),
                    };
                    if !reported.insert((span, name.to_owned())) {
                        continue;
                    }
                    let text = entry.name_of(text);
                    problems.push(
                        Diagnostic::error(
                            MISSING_ARGUMENT,
                            format!("the template does not pass `${name}` to `{text}`"),
                        )
                        .at_span(span)
                        .label(call.place, "the template uses the text here")
                        .help(format!(
                            "use values that are available in every text, or write `{name}=…` \
                             into the call"
                        ))
                        .with("name", format!("${name}"))
                        .with("text", text)
                        .with("tag", (*tag).to_owned()),
                    );
                }
            }
        }
        unused(call, all, problems);
    }
}

/// Whether a value reaches a text: through this call, or, if facts choose the text, through any
/// call that can mean it.
fn passes(asked: &Asked, call: &Call, id: &str, name: &str) -> bool {
    let own = |(prefix, own): &(&str, &str)| id.starts_with(prefix) && *own == name;
    if asked.own_values.iter().any(own) {
        return true;
    }
    let has = |call: &Call| call.arguments.iter().any(|(argument, _)| argument == name);
    match &call.key {
        CallKey::Id(_) => has(call),
        CallKey::Prefix(_) => asked.calls.iter().any(|other| match &other.key {
            CallKey::Prefix(prefix) => id.starts_with(prefix.as_str()) && has(other),
            CallKey::Id(other_id) => other_id == id && has(other),
        }),
    }
}

/// Reports values that a call passes and that no language uses.
fn unused(call: &Call, all: &BTreeMap<&str, &Entries<'_>>, problems: &mut Diagnostics) {
    if call.arguments.is_empty() {
        return;
    }
    let mut used = BTreeSet::new();
    let mut any = false;
    for entries in all.values() {
        for (_, text) in meant(call, entries) {
            any = true;
            used.extend(needed(text, entries, DEPTH));
        }
    }
    for (name, place) in call.arguments.iter().filter(|(name, _)| !used.contains(name.as_str())) {
        if any {
            let key = match &call.key {
                CallKey::Id(id) => format!("`{id}`"),
                CallKey::Prefix(prefix) => format!("texts `{prefix}…`"),
            };
            problems.push(
                Diagnostic::warning(
                    UNUSED_ARGUMENT,
                    format!("no language uses `${name}` in {key}"),
                )
                .at_span(*place)
                .help(format!("remove `{name}=…`, or write `{{ ${name} }}` into the text"))
                .with("name", format!("${name}"))
                .with("text", key),
            );
        }
    }
}
