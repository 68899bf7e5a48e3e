//! Authorities and helpers of a catalogue.

use std::collections::BTreeMap;

use super::super::{Authority, AuthorityPlaces, Scope};
use super::conditions::condition;
use super::records::{Context, Kind};
use crate::diag::Diagnostic;
use crate::diag::codes::catalogue::*;
use crate::text::form;
use crate::yaml::Node;

const PHONE_HELP: &str = "write digits in groups with single spaces, such as `029 566 6700` or \
                          `+358 40 123 4567`";

pub(super) fn authority<'n>(node: &'n Node, id: &str, cx: &mut Context<'n>) -> Option<Authority> {
    let mut map = cx.reader.mapping(node, &format!("the authority `{id}`"));
    let scope = map.required(&mut cx.reader, "scope").and_then(|node| scope(node, cx));
    let condition = condition(&mut map, &format!("the authority `{id}`"), cx);
    let url = map.optional("url").map(|node| by_language(node, cx, url)).unwrap_or_default();
    let phone =
        map.optional("phone").map(|node| by_language(node, cx, phone_number)).unwrap_or_default();
    let also_phone = map.optional("also-phone").and_then(|node| phone_number(node, cx));
    let (valid_from, valid_to) = cx.validity(&mut map);
    let checked_on = map.required(&mut cx.reader, "checked-on").and_then(|node| cx.date(node));
    let confirmed = map.required(&mut cx.reader, "confirmed");
    let confirmed =
        confirmed.and_then(|node| cx.reader.boolean(node, "whether a person confirmed this"));
    let unconfirmed = map.optional("unconfirmed").map(|node| {
        let nodes = cx.reader.list(node, "a list of things to check");
        nodes
            .iter()
            .filter_map(|node| cx.reader.text(node, "the name of a field").map(str::to_owned))
            .collect()
    });
    let successor =
        map.optional("successor").and_then(|node| cx.reference(node, Kind::Authority, None));
    let help_order = map.optional("help-order").and_then(|node| cx.rank(node));
    let only_with = map.optional("only-with");
    let only_with = cx.references(only_with, Kind::Advice);
    let abroad_with = map.optional("abroad-with");
    let abroad_with = cx.references(abroad_with, Kind::Category);
    let places = AuthorityPlaces {
        valid_from: map.key_span("valid-from"),
        valid_to: map.key_span("valid-to"),
        checked_on: map.key_span("checked-on"),
    };
    map.finish(&mut cx.reader);
    Some(Authority {
        scope: scope?,
        condition,
        url,
        phone,
        also_phone,
        valid_from,
        valid_to,
        checked_on,
        // A value that could not be read confirms nothing.
        confirmed: confirmed.unwrap_or(false),
        unconfirmed: unconfirmed.unwrap_or_default(),
        successor,
        help_order,
        only_with,
        abroad_with,
        places,
    })
}

fn scope(node: &Node, cx: &mut Context<'_>) -> Option<Scope> {
    let text = cx.reader.text(node, "where the authority works")?;
    let of = |kind: &'static str| cx.regions.iter().map(move |id| format!("{kind}:{id}"));
    let regions: Vec<String> = of("region").chain(of("controller")).collect();
    let known = ["national", "company", "local", "controller"].into_iter();
    let known = known.chain(regions.iter().map(String::as_str));
    match (text, text.strip_prefix("region:")) {
        ("national", _) => Some(Scope::National),
        ("company", _) => Some(Scope::Company),
        ("local", _) => Some(Scope::Local),
        ("controller", _) => Some(Scope::Controller(None)),
        (_, Some(region)) if cx.regions.iter().any(|known| known == region) => {
            Some(Scope::Region(region.to_owned()))
        }
        (text, _) if regions.iter().any(|known| known == text) => {
            let region = text.strip_prefix("controller:").map(str::to_owned);
            Some(Scope::Controller(region))
        }
        _ => {
            let problem = Diagnostic::error(
                UNKNOWN_VALUE,
                format!("expected where the authority works, found `{text}`"),
            )
            .at_span(node.span)
            .help("known: national, company, local, controller, or a region that `regions` lists, such as `region:aland` for readers there and `controller:aland` for controllers there")
            .did_you_mean(text, known);
            cx.reader.push(problem);
            None
        }
    }
}

/// A value for each language. There is no short form for "the same in all languages": it must be
/// visible that an address is missing in one.
fn by_language<'n>(
    node: &'n Node,
    cx: &mut Context<'n>,
    one: fn(&Node, &mut Context<'n>) -> Option<String>,
) -> BTreeMap<String, String> {
    let mut values = BTreeMap::new();
    for (key, node) in cx.reader.mapping(node, "a value by language").entries() {
        if form::language_tag(&key.name).as_deref() != Some(key.name.as_str()) {
            let message = format!("expected a language tag, found `{}`", key.name);
            let help = "write a tag such as `fi`, `sv` or `en`";
            cx.reader.error(BAD_LANGUAGE_TAG, key.span, message, help);
            continue;
        }
        if let Some(value) = one(node, cx) {
            values.insert(key.name.clone(), value);
        }
    }
    values
}

fn url(node: &Node, cx: &mut Context<'_>) -> Option<String> {
    cx.reader.url(node, "a web address", "https://poliisi.fi/sv")
}

fn phone_number(node: &Node, cx: &mut Context<'_>) -> Option<String> {
    cx.reader.phone(node, "a phone number", PHONE_HELP)
}
