//! The facts of the country itself.

use std::collections::BTreeMap;

use super::super::Country;
use super::records::{Context, Kind};
use crate::diag::Diagnostic;
use crate::diag::codes::catalogue::*;
use crate::text::form;
use crate::yaml::{Mapping, Node};

pub(super) fn country<'n>(map: &mut Mapping<'n>, cx: &mut Context<'n>) -> Country {
    let code = map.required(&mut cx.reader, "country").and_then(|node| code(node, cx));
    let calling_code = map.optional("calling-code").and_then(|node| calling_code(node, cx));
    let trunk_prefix = map.optional("trunk-prefix").and_then(|node| {
        let expected = "the digit that a phone number begins with, such as \"0\"";
        digits(node, cx, expected)
    });
    let stand_in = map.optional("stand-in-languages").map(|node| {
        let nodes = cx.reader.list(node, "a list of languages such as `[fi, sv, en]`");
        nodes.iter().filter_map(|node| language(node, cx)).collect()
    });
    let bans_guide =
        map.optional("bans-guide").and_then(|node| cx.reference(node, Kind::Authority, None));
    let regions = map.optional("regions").map(|node| regions(node, cx)).unwrap_or_default();
    cx.regions = regions.keys().cloned().collect();
    let first = map.optional("unknown-language-first");
    let first = first.map(|node| unknown_language_first(node, cx)).unwrap_or_default();
    Country {
        code: code.unwrap_or_default(),
        calling_code,
        trunk_prefix,
        stand_in_languages: stand_in.unwrap_or_default(),
        bans_guide,
        regions,
        unknown_language_first: first,
    }
}

fn code(node: &Node, cx: &mut Context<'_>) -> Option<String> {
    let text = cx.reader.text(node, "a country code such as FI")?;
    if text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase()) {
        return Some(text.to_owned());
    }
    let message = format!("expected a country code of two capital letters, found `{text}`");
    cx.reader.error(UNKNOWN_VALUE, node.span, message, "write the ISO 3166-1 code, such as `FI`");
    None
}

/// `+` and one to three digits (ITU-T E.164).
fn calling_code(node: &Node, cx: &mut Context<'_>) -> Option<String> {
    let text = cx.reader.text(node, "a calling code such as \"+358\"")?;
    let digits = text.strip_prefix('+').unwrap_or_default();
    if (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) {
        return Some(text.to_owned());
    }
    let message = format!("expected a calling code, found `{text}`");
    cx.reader.error(
        BAD_PHONE,
        node.span,
        message,
        "write `+` and one to three digits, such as \"+358\"",
    );
    None
}

fn digits(node: &Node, cx: &mut Context<'_>, expected: &str) -> Option<String> {
    let text = cx.reader.text(node, expected)?;
    if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        return Some(text.to_owned());
    }
    let message = format!("expected {expected}, found `{text}`");
    cx.reader.error(UNKNOWN_VALUE, node.span, message, "write digits only, in quotation marks");
    None
}

fn language(node: &Node, cx: &mut Context<'_>) -> Option<String> {
    let text = cx.reader.text(node, "a language tag such as `sv`")?;
    let tag = form::language_tag(text);
    if tag.is_none() {
        let message = format!("expected a language tag, found `{text}`");
        cx.reader.error(BAD_LANGUAGE_TAG, node.span, message, "write a tag such as `sv` or `se`");
    }
    tag
}

/// Regions, each with the first digits of its postal codes.
fn regions(node: &Node, cx: &mut Context<'_>) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::new();
    for (key, node) in cx.reader.mapping(node, "the section `regions`").entries() {
        if !form::is_id(&key.name) {
            let message = format!("`{}` is not an id", key.name);
            let help = "ids have letters a–z, digits and hyphens only, such as `aland`";
            cx.reader.error(BAD_ID, key.span, message, help);
        }
        let nodes = cx.reader.list(node, "how postal codes begin, such as `[\"22\"]`");
        let expected = "how a postal code begins, such as \"22\"";
        let prefixes = nodes.iter().filter_map(|node| digits(node, cx, expected)).collect();
        found.insert(key.name.clone(), prefixes);
    }
    found
}

/// Regions, each with the languages that come first there.
fn unknown_language_first(node: &Node, cx: &mut Context<'_>) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::new();
    for (key, node) in cx.reader.mapping(node, "the section `unknown-language-first`").entries() {
        if !cx.regions.contains(&key.name) {
            let message = format!("`{}` is not one of the regions", key.name);
            let problem = Diagnostic::error(UNKNOWN_VALUE, message)
                .at_span(key.span)
                .help("`regions` above lists them; add it there with its postal codes")
                .did_you_mean(&key.name, cx.regions.iter().map(String::as_str));
            cx.reader.push(problem);
        }
        let nodes = cx.reader.list(node, "a list of languages such as `[sv]`");
        let tags = nodes.iter().filter_map(|node| language(node, cx)).collect();
        found.insert(key.name.clone(), tags);
    }
    found
}
