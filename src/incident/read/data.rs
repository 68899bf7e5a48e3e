//! What is known, who is affected, which data leaked, and the measures.

use jiff::civil::Date;

use crate::catalogue::Certainty;
use crate::diag::codes::incident::*;
use crate::diag::{Diagnostic, Span};
use crate::yaml::{Node, Spanned, Value};

use super::super::{
    Affected, Count, CountKind, DataItem, Knowledge, Known, Measures, Negative, PartialDate,
    Period, Share,
};
use super::timeline::check_before_notice;
use super::values::{Context, DATE_FORM};

pub(super) fn known(node: &Node, notice: Option<Date>, cx: &mut Context) -> Option<Known> {
    let words = [("known", Knowledge::Known), ("unknown", Knowledge::Unknown)];
    let mut map = cx.reader.mapping(node, "the section `known`");
    let as_of = map.optional("as-of").and_then(|node| {
        let date = cx.reader.date(node, "the date of this information", DATE_FORM)?;
        let spanned = Spanned { value: PartialDate::Day(date), span: node.span };
        check_before_notice(&spanned, notice, "the date of this information is", cx);
        Some(date)
    });
    let mut knowledge = |key| {
        cx.required(&mut map, key, |cx, node| cx.reader.word(node, "whether this is known", &words))
    };
    let scope = knowledge("scope");
    let consequences = knowledge("consequences");
    let spread = knowledge("spread");
    map.finish(&mut cx.reader);
    Some(Known { as_of, scope: scope?, consequences: consequences?, spread: spread? })
}

pub(super) fn affected(node: &Node, cx: &mut Context) -> Option<Affected> {
    let mut map = cx.reader.mapping(node, "the section `affected`");
    let count = map.optional("count").and_then(|node| count(node, cx));
    let shares = [("all", Share::All), ("some", Share::Some)];
    let share = cx.required(&mut map, "share", |cx, node| {
        cx.reader.word(node, "whether all or some of the clients are affected", &shares)
    });
    let service =
        map.optional("service").and_then(|node| cx.reader.id(node, "the id of a service"));
    let period = map.optional("period").and_then(|node| period(node, cx));
    map.finish(&mut cx.reader);
    Some(Affected { count, share: share?, service, period })
}

fn count(node: &Node, cx: &mut Context) -> Option<Count> {
    if node.scalar() == Some("unknown") {
        return None;
    }
    let kinds = [
        ("exactly", CountKind::Exactly),
        ("more-than", CountKind::MoreThan),
        ("about", CountKind::About),
        ("up-to", CountKind::UpTo),
    ];
    let mut map = cx.reader.mapping(node, "the number of people");
    let mut counts = Vec::new();
    for (key, kind) in kinds {
        if let Some(node) = map.optional(key) {
            counts.push((node, kind));
        }
    }
    let place = map.span();
    map.finish(&mut cx.reader);
    let [(node, kind)] = counts.as_slice() else {
        let message = "expected one number of people";
        let help = "write one of `{exactly: 9000}`, `{more-than: 9000}`, `{about: 9000}`, \
                    `{up-to: 9000}`, or `unknown`";
        cx.error(WRONG_TYPE, place, message, help);
        return None;
    };
    let number = cx.positive(node, "a number of people")?;
    Some(Count { kind: *kind, number })
}

fn period(node: &Node, cx: &mut Context) -> Option<Period> {
    let mut map = cx.reader.mapping(node, "the period");
    let last_years = map.optional("last-years");
    let from = map.optional("from");
    let to = map.optional("to");
    let place = map.span();
    map.finish(&mut cx.reader);
    match (last_years, from, to) {
        (Some(node), None, None) => cx.positive(node, "a number of years").map(Period::LastYears),
        (None, None, None) | (Some(_), ..) => {
            let help = "write `{last-years: 2}` or `{from: 2021-01, to: 2023-08-24}`";
            cx.error(WRONG_TYPE, place, "expected either `last-years` or `from` and `to`", help);
            None
        }
        (None, from, to) => {
            let unknown = Spanned { value: PartialDate::Unknown, span: place };
            let mut end = |node: Option<&Node>, what| match node {
                Some(node) => cx.partial_date(node, what),
                None => Some(unknown.clone()),
            };
            let from = end(from, "the first day of the period");
            let to = end(to, "the last day of the period");
            let (from, to) = (from?, to?);
            if to.value.certainly_before(from.value) {
                let problem = Diagnostic::error(DATE_ORDER, "the period ends before it begins")
                    .at_span(to.span)
                    .label(from.span, "it begins here")
                    .help("swap the two dates, or correct the wrong one");
                cx.push(problem);
            }
            Some(Period::Between { from: from.value, to: to.value })
        }
    }
}

/// The categories of data. `key` is the place of the section's name, if it is there.
pub(super) fn data(node: Option<&Node>, key: Option<Span>, cx: &mut Context) -> Vec<DataItem> {
    let nodes = match node {
        Some(node) => cx.reader.list(node, "a list of data categories"),
        None => &[],
    };
    let mut seen = Vec::new();
    let mut items = Vec::new();
    for node in nodes {
        if let Some(item) = item(node, cx) {
            cx.unique(&mut seen, &item.category, "the category");
            items.push(item);
        }
    }
    let leaked = items.iter().any(|item| item.certainty != Certainty::NotLeaked);
    // An item that could not be read may be one that leaked.
    if !leaked && items.len() == nodes.len() {
        let message = "no data is listed as leaked, so there is nothing to notify anybody about";
        let problem = Diagnostic::error(NO_DATA, message)
            .at(cx.missing_place(key))
            .help("list the data under `data:`, such as `- {category: name, certainty: leaked}`");
        cx.push(problem);
    }
    items
}

fn item(node: &Node, cx: &mut Context) -> Option<DataItem> {
    let known =
        [Certainty::Leaked, Certainty::MayHaveLeaked, Certainty::IfSaved, Certainty::NotLeaked]
            .map(|certainty| (certainty.name(), certainty));
    let mut map = cx.reader.mapping(node, "an item of `data`");
    let category = cx.required(&mut map, "category", |cx, node| {
        cx.reader.id(node, "the id of a category such as `postal-address`")
    });
    let certainty = cx.required(&mut map, "certainty", |cx, node| {
        cx.reader.word(node, "how certain it is that this leaked", &known)
    });
    let until = map
        .optional("until")
        .and_then(|node| cx.partial_date(node, "the last date of the data"))
        .map(|date| date.value);
    let label = map.optional("label").and_then(|node| cx.reader.id(node, "the id of a text"));
    map.finish(&mut cx.reader);
    Some(DataItem { category: category?, certainty: certainty?, until, label })
}

/// Measures of the controller. At least one is required: GDPR Art. 33(3)(d).
pub(super) fn measures(node: Option<&Node>, key: Option<Span>, cx: &mut Context) -> Measures {
    let mut measures = Measures::default();
    let mut stated = false;
    if let Some(node) = node {
        let mut map = cx.reader.mapping(node, "the section `measures`");
        let mut seen = Vec::new();
        for (key, list) in [
            ("taken", &mut measures.taken),
            ("ongoing", &mut measures.ongoing),
            ("planned", &mut measures.planned),
        ] {
            let Some(node) = map.optional(key) else { continue };
            // A measure that could not be read counts as one.
            stated |= !matches!(&node.value, Value::Sequence(items) if items.is_empty());
            *list = cx.ids(node, "the id of a measure");
            for id in list.iter() {
                cx.unique(&mut seen, id, "the measure");
            }
        }
        map.finish(&mut cx.reader);
    }
    if !stated {
        let problem = Diagnostic::error(
            NO_MEASURES,
            "no measure is listed; a notice must say what is done about the breach",
        )
        .at(cx.missing_place(key))
        .help(
            "name at least one under `measures:` as `taken`, `ongoing` or `planned` (GDPR Art. \
             33(3)(d))",
        );
        cx.push(problem);
    }
    measures
}

pub(super) fn negatives(node: Option<&Node>, cx: &mut Context) -> Vec<Negative> {
    let Some(node) = node else { return Vec::new() };
    let nodes = cx.reader.list(node, "a list of what did not happen");
    let mut seen = Vec::new();
    let mut negatives = Vec::new();
    for node in nodes {
        let mut map = cx.reader.mapping(node, "an item of `negatives`");
        let id = cx.required(&mut map, "id", |cx, node| cx.reader.id(node, "the id of a text"));
        let reassurance =
            cx.flag(&mut map, "reassurance", "whether this is a reassurance from the catalogue");
        map.finish(&mut cx.reader);
        if let Some(id) = id {
            cx.unique(&mut seen, &id, "the item");
            negatives.push(Negative { id, reassurance });
        }
    }
    negatives
}
