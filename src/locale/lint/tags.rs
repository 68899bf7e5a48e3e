//! Markup in texts: tags that letters do not support, and tags that differ from the reference.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Diagnostic, Diagnostics};

use super::branches::{Branch, branches, refers};
use super::variables::Side;
use crate::diag::codes::locale::{TAGS_DIFFER, UNKNOWN_TAG};
use crate::locale::tree::{Entries, Entry, Text};

/// Tags that texts may contain.
const TAGS: [&str; 6] = ["strong", "a", "br", "code", "field", "span"];

/// Reports tags that letters do not support.
pub(super) fn unknown(entry: &Entry<'_>, problems: &mut Diagnostics) {
    for text in &entry.uses.text {
        for (at, _) in text.match_indices('<') {
            let rest = &text[at + 1..];
            // An end tag is reported with its start tag.
            if rest.starts_with('/') {
                continue;
            }
            let name_length = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
            let name = &rest[..name_length];
            if !TAGS.contains(&name) {
                problems.push(
                    Diagnostic::error(UNKNOWN_TAG, format!("the tag `<{name}>` is not known"))
                        .at_span(entry.span(&text[at..at + 1 + name_length]))
                        .help("known tags: <strong>, <a name=\"…\"/>, <br/>; write &lt; for <")
                        .with("tag", format!("<{name}>")),
                );
            }
        }
    }
}

/// Reports tags that a branch lost or added, compared with the same branch of the reference.
pub(super) fn differ(
    (own, entry, text): (&Side<'_, '_>, &Entry<'_>, &Text<'_>),
    (reference, original, source): (&Side<'_, '_>, &Entry<'_>, &Text<'_>),
    problems: &mut Diagnostics,
) {
    // Fast path: nearly all texts have no tags.
    if ![entry, original].iter().any(|entry| entry.uses.text.iter().any(|t| t.contains('<'))) {
        return;
    }
    let theirs = branches(source.pattern);
    let mine = branches(text.pattern);
    // Each tag with whether it was lost, and the branches concerned.
    let mut found: BTreeMap<(String, bool), Vec<&Branch<'_>>> = BTreeMap::new();
    for branch in &mine {
        let own_tags = tags(branch);
        let same: Vec<_> = theirs.iter().filter(|other| branch.agrees(other)).collect();
        let expected: Vec<_> = same.iter().map(|other| tags(other)).collect();
        let Some(first) = expected.first() else { continue };
        if expected.contains(&own_tags)
            || brings_tags(branch, own.entries)
            || same.iter().any(|other| brings_tags(other, reference.entries))
        {
            continue;
        }
        let lost = first.iter().find(|tag| count(first, tag) > count(&own_tags, tag));
        let added = own_tags.iter().find(|tag| count(&own_tags, tag) > count(first, tag));
        if let Some((tag, lost)) = lost.map(|tag| (tag, true)).or(added.map(|tag| (tag, false))) {
            found.entry((tag.clone(), lost)).or_default().push(branch);
        }
    }
    for ((tag, lost), about) in found {
        let all = about.len() == mine.len();
        let places: BTreeSet<_> = about
            .iter()
            .map(|branch| match branch.key() {
                Some(key) if !all => entry.span(key),
                _ => entry.place(text),
            })
            .collect();
        let (mine, other) = (own.tag, reference.tag);
        let (has, lacks) = if lost { (other, mine) } else { (mine, other) };
        for place in places {
            problems.push(
                Diagnostic::warning(
                    TAGS_DIFFER,
                    format!("this text has `{tag}` in `{has}`, not in `{lacks}`"),
                )
                .at_span(place)
                .label(original.place(source), format!("the text in `{other}`"))
                .help("keep the tags of the text as they are, around the same words")
                .with("tag", tag.clone())
                .with("has", has.to_owned())
                .with("lacks", lacks.to_owned())
                .with("reference", other.to_owned()),
            );
        }
    }
}

fn count(tags: &[String], tag: &str) -> usize {
    tags.iter().filter(|one| *one == tag).count()
}

/// The tags of a branch in alphabetical order: a translation may move them.
fn tags(branch: &Branch<'_>) -> Vec<String> {
    let text = branch.spelled();
    let mut found = Vec::new();
    let mut rest = text.as_str();
    while let Some(open) = rest.find('<') {
        let end = rest[open..].find('>').map_or(rest.len(), |end| open + end + 1);
        found.push(rest[open..end].split_whitespace().collect::<Vec<_>>().join(" "));
        rest = &rest[end..];
    }
    // An end tag belongs to its start tag, and an unknown tag is reported separately.
    found.retain(|tag| {
        let name = tag.trim_start_matches('<').split(|c: char| !c.is_ascii_alphanumeric());
        name.take(1).any(|name| TAGS.contains(&name))
    });
    // `<br/>` and `<br />` are the same.
    for tag in &mut found {
        *tag = tag.replace(" />", "/>");
    }
    found.sort();
    found
}

/// Whether a branch refers to a message that contains tags.
fn brings_tags(branch: &Branch<'_>, entries: &Entries<'_>) -> bool {
    refers(branch).any(|name| {
        let id = name.split('.').next().unwrap_or_default();
        entries.get(id).is_some_and(|entry| entry.uses.text.iter().any(|text| text.contains('<')))
    })
}
