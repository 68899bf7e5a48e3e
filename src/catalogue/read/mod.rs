//! Reads `catalogue/<country>.yaml` and checks that it is complete: every id that a record refers to
//! exists, no advice covers itself in a circle, every date and address is valid.

mod authorities;
mod conditions;
mod country;
mod records;

use std::collections::BTreeMap;

use super::{Advice, Audience, Catalogue, Category, Consequence, Place, Reassurance, Shows};
use crate::diag::codes::catalogue::*;
use crate::diag::{Diagnostics, SourceId, Sources};
use crate::yaml::{Codes, Node, Reader, parse};
use records::{Context, Kind};

/// The codes of values that other formats have too.
const OF_VALUES: Codes = Codes {
    unknown_key: UNKNOWN_KEY,
    missing_key: MISSING_KEY,
    unknown_value: UNKNOWN_VALUE,
    unsupported_version: UNSUPPORTED_VERSION,
    bad_id: BAD_ID,
    bad_date: BAD_DATE,
    bad_url: BAD_URL,
    bad_phone: BAD_PHONE,
    ..Codes::all(WRONG_TYPE)
};

/// Reads a catalogue that was added to `sources` as text.
///
/// Returns all problems at once. A catalogue that comes with errors holds what could be read: it
/// serves to find more problems, and no letter may be produced from it.
pub fn read(source: SourceId, sources: &Sources) -> (Option<Catalogue>, Diagnostics) {
    let root = match parse(source, sources) {
        Ok(root) => root,
        Err(problems) => return (None, problems),
    };
    let mut cx = Context::new(Reader::new(OF_VALUES));
    let catalogue = file(&root, &mut cx);
    cx.check_references();
    (Some(catalogue), cx.reader.problems)
}

fn file<'n>(root: &'n Node, cx: &mut Context<'n>) -> Catalogue {
    let mut map = cx.reader.mapping(root, "a catalogue");
    cx.reader.version(&mut map);
    let country = country::country(&mut map, cx);
    let mut section = |cx: &mut Context<'n>, key| map.required(&mut cx.reader, key);
    let categories = section(cx, "categories");
    let consequences = section(cx, "consequences");
    let advice = section(cx, "advice");
    let reassurances = section(cx, "reassurances");
    let authorities = section(cx, "authorities");
    map.finish(&mut cx.reader);
    Catalogue {
        country,
        categories: records(categories, Kind::Category, cx, category),
        consequences: records(consequences, Kind::Consequence, cx, consequence),
        advice: records(advice, Kind::Advice, cx, one_advice),
        reassurances: records(reassurances, Kind::Reassurance, cx, reassurance),
        authorities: records(authorities, Kind::Authority, cx, authorities::authority),
    }
}

/// A section: records by id, each read by `one`. A record that cannot be read is left out; its id is
/// declared all the same, so that references to it are not reported as unknown.
fn records<'n, T>(
    node: Option<&'n Node>,
    kind: Kind,
    cx: &mut Context<'n>,
    one: fn(&'n Node, &str, &mut Context<'n>) -> Option<T>,
) -> BTreeMap<String, T> {
    let Some(node) = node else { return BTreeMap::new() };
    let mut records = BTreeMap::new();
    let entries = cx.reader.mapping(node, kind.section()).entries();
    for (key, node) in entries {
        cx.declare(kind, key);
        if let Some(record) = one(node, &key.name, cx) {
            records.insert(key.name.clone(), record);
        }
    }
    records
}

fn category<'n>(node: &'n Node, id: &str, cx: &mut Context<'n>) -> Option<Category> {
    let mut map = cx.reader.mapping(node, &format!("the category `{id}`"));
    let class = map.required(&mut cx.reader, "class");
    let class = class.and_then(|node| cx.id(node, "a class such as `ordinary`"));
    let consequences = map.optional("consequences");
    let consequences = cx.references(consequences, Kind::Consequence);
    let advice = map.optional("advice");
    let advice = cx.references(advice, Kind::Advice);
    map.finish(&mut cx.reader);
    Some(Category { class: class?, consequences, advice })
}

fn consequence<'n>(node: &'n Node, id: &str, cx: &mut Context<'n>) -> Option<Consequence> {
    let mut map = cx.reader.mapping(node, &format!("the consequence `{id}`"));
    let order = map.required(&mut cx.reader, "order");
    let order = order.and_then(|node| cx.rank(node));
    let covers = map.optional("covers");
    let covers = cx.edges(covers, Kind::Consequence, id);
    let stands_for = map.optional("stands-for");
    let stands_for = cx.edges(stands_for, Kind::Consequence, id);
    let condition = conditions::condition(&mut map, &format!("the consequence `{id}`"), cx);
    map.finish(&mut cx.reader);
    Some(Consequence { order: order?, covers, stands_for, condition })
}

fn one_advice<'n>(node: &'n Node, id: &str, cx: &mut Context<'n>) -> Option<Advice> {
    let mut map = cx.reader.mapping(node, &format!("the advice `{id}`"));
    let urgency = map.required(&mut cx.reader, "urgency");
    let urgency = urgency.and_then(|node| cx.rank(node));
    let audiences = map.required(&mut cx.reader, "audiences").map(|node| {
        let nodes = cx.reader.list(node, "a list of readers such as `[adult, guardian]`");
        nodes
            .iter()
            .filter_map(|node| {
                let known = Audience::ALL.map(|audience| (audience.name(), audience));
                cx.reader.word(node, "a reader", &known)
            })
            .collect()
    });
    let authorities = map.optional("authorities");
    let authorities = cx.references(authorities, Kind::Authority);
    let place = map.required(&mut cx.reader, "place");
    let place = place.and_then(|node| {
        cx.reader.word(
            node,
            "a place in the letter",
            &[("step", Place::Step), ("more", Place::More)],
        )
    });
    let (valid_from, valid_to) = cx.validity(&mut map);
    let covers = map.optional("covers");
    let covers = cx.edges(covers, Kind::Advice, id);
    let same_as = map.optional("same-as");
    let same_as = cx.references(same_as, Kind::Advice);
    let against = map.optional("against");
    let against = cx.references(against, Kind::Consequence);
    let shows = map.optional("shows").and_then(|node| {
        let known = [("phone", Shows::Phone), ("url", Shows::Url)];
        cx.reader.word(node, "what the step shows", &known)
    });
    let condition = conditions::condition(&mut map, &format!("the advice `{id}`"), cx);
    map.finish(&mut cx.reader);
    Some(Advice {
        urgency: urgency?,
        audiences: audiences?,
        authorities,
        place: place?,
        valid_from,
        valid_to,
        covers,
        same_as,
        against,
        shows: shows.unwrap_or_default(),
        condition,
    })
}

fn reassurance<'n>(node: &'n Node, id: &str, cx: &mut Context<'n>) -> Option<Reassurance> {
    let mut map = cx.reader.mapping(node, &format!("the reassurance `{id}`"));
    let never_with = map.required(&mut cx.reader, "never-with");
    let never_with = cx.references(never_with, Kind::Category);
    let condition = conditions::condition(&mut map, &format!("the reassurance `{id}`"), cx);
    map.finish(&mut cx.reader);
    Some(Reassurance { never_with, condition })
}
