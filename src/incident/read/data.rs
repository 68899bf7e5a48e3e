//! What is known, who is affected, which data leaked, and the measures.

use jiff::civil::Date;

use crate::catalogue::Certainty;
use crate::diag::codes::incident::*;
use crate::diag::{Diagnostic, Span};
use crate::terms::Reach;
use crate::yaml::{Mapping, Node, Spanned, Value};

use super::super::{
    Affected, DataItem, Knowledge, Known, Measure, Measures, Negative, PartialDate, Period,
    Restored, Share,
};
use super::counts::count;
use super::groups::of_item;
use super::timeline::check_before_notice;
use super::values::{Context, DATE_FORM};

/// What is known. `left`: some of the data may have got to others.
pub(super) fn known(
    node: &Node,
    notice: Option<Date>,
    left: bool,
    cx: &mut Context,
) -> Option<Known> {
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
    // Where nothing got to others, there is nothing to say of how far it went.
    let nobody = (!left).then_some(("nobody", Reach::Unknown));
    let reaches: Vec<(&str, Reach)> =
        Reach::ALL.iter().map(|reach| (reach.name(), *reach)).chain(nobody).collect();
    let word =
        |cx: &mut Context, node: &Node| cx.reader.word(node, "how far the data went", &reaches);
    let spread = match left {
        true => cx.required(&mut map, "spread", word),
        false => map.optional("spread").map_or(Some(Reach::Unknown), |node| word(cx, node)),
    };
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
pub(super) fn data(
    node: Option<&Node>,
    key: Option<Span>,
    notice: Option<Date>,
    cx: &mut Context,
) -> Vec<DataItem> {
    let nodes = match node {
        Some(node) => cx.reader.list(node, "a list of data categories"),
        None => &[],
    };
    let mut items: Vec<DataItem> = Vec::new();
    for node in nodes {
        if let Some(item) = item(node, notice, cx) {
            let first = items.iter().find(|first| is_twice(first, &item));
            if let Some(first) = first.map(|first| first.category.clone()) {
                cx.unique(&mut vec![first], &item.category, "the category");
            }
            items.push(item);
        }
    }
    let leaked = items.iter().any(|item| item.certainty != Certainty::NotLeaked);
    // An item that could not be read may be one that leaked.
    if !leaked && items.len() == nodes.len() {
        let message = "no data is listed to which anything happened, so there is nothing to notify anybody about";
        let problem = Diagnostic::error(NO_DATA, message)
            .at(cx.missing_place(key))
            .help("list the data under `data:`, such as `- {category: name, certainty: leaked}`");
        cx.push(problem);
    }
    items
}

/// Whether two items say something about the same data of the same people. Data can have leaked and be
/// out of reach as well: ransomware does both. And groups differ in what happened to their data.
fn is_twice(first: &DataItem, second: &DataItem) -> bool {
    let kind = |item: &DataItem| item.certainty.is_damage().then_some(item.certainty);
    let of_second = |group: &Spanned<String>| second.is_of(Some(&group.value));
    let of_first = |group: &Spanned<String>| first.is_of(Some(&group.value));
    let shared = match (first.groups.as_slice(), second.groups.as_slice()) {
        ([], []) => true,
        ([], groups) => groups.iter().any(of_first),
        (groups, _) => groups.iter().any(of_second),
    };
    first.category.value == second.category.value && kind(first) == kind(second) && shared
}

fn item(node: &Node, notice: Option<Date>, cx: &mut Context) -> Option<DataItem> {
    let known = Certainty::ALL.map(|certainty| (certainty.name(), certainty));
    let mut map = cx.reader.mapping(node, "an item of `data`");
    let category = cx.required(&mut map, "category", |cx, node| {
        cx.reader.id(node, "the id of a category such as `postal-address`")
    });
    let certainty = cx.required(&mut map, "certainty", |cx, node| {
        cx.reader.word(node, "what happened to this data", &known)
    });
    let (since, restored) = damage(&mut map, certainty, cx);
    if let Some(since) = &since {
        check_before_notice(since, notice, "this is", cx);
    }
    if let Some(Restored::On(day)) = &restored {
        check_before_notice(day, notice, "the data was restored", cx);
    }
    let until = map
        .optional("until")
        .and_then(|node| cx.partial_date(node, "the last date of the data"))
        .map(|date| date.value);
    let label = map.optional("label").and_then(|node| cx.reader.id(node, "the id of a text"));
    let groups = of_item(map.optional("groups"), cx);
    map.finish(&mut cx.reader);
    let (category, certainty) = (category?, certainty?);
    Some(DataItem { category, certainty, since, restored, until, label, groups })
}

/// Since when data was lost, altered or out of reach, and whether it is as before.
fn damage<'n>(
    map: &mut Mapping<'n>,
    certainty: Option<Certainty>,
    cx: &mut Context,
) -> (Option<Spanned<PartialDate>>, Option<Restored>) {
    if certainty.is_some_and(|certainty| !certainty.is_damage()) {
        for key in ["since", "restored"] {
            let Some(place) = map.key_span(key) else { continue };
            let message = format!("`{key}` is for data that was lost, altered or unavailable");
            let help = format!("take `{key}` out, or correct `certainty`");
            cx.error(NOT_DAMAGED, place, message, &help);
            map.optional(key);
        }
        return (None, None);
    }
    let since = map
        .optional("since")
        .and_then(|node| cx.partial_date(node, "the first day without the data"));
    let restored = map.optional("restored").and_then(|node| restored(node, cx));
    if let (Some(since), Some(Restored::On(day))) = (&since, &restored)
        && day.value.certainly_before(since.value)
    {
        let problem = Diagnostic::error(DATE_ORDER, "the data was restored before it was lost")
            .at_span(day.span)
            .label(since.span, "it is said to be lost, altered or unavailable since then")
            .help("swap the two dates, or correct the wrong one");
        cx.push(problem);
    }
    (since, restored)
}

fn restored(node: &Node, cx: &mut Context) -> Option<Restored> {
    match node.scalar() {
        Some("yes") => Some(Restored::Yes),
        Some("not-yet") => Some(Restored::NotYet),
        Some("never") => Some(Restored::Never),
        _ => cx
            .partial_date(node, "`yes`, `not-yet`, `never` or the day on which it was restored")
            .map(Restored::On),
    }
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
            *list = measure_list(node, cx);
            for measure in list.iter() {
                cx.unique(&mut seen, &measure.id, "the measure");
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

/// Measures: each an id, or an id with the groups that are told of it.
fn measure_list(node: &Node, cx: &mut Context) -> Vec<Measure> {
    let nodes = cx.reader.list(node, "a list, each item the id of a measure");
    let mut measures = Vec::new();
    for node in nodes {
        if !node.is_mapping() {
            let id = cx.reader.id(node, "the id of a measure");
            measures.extend(id.map(|id| Measure { id, groups: Vec::new() }));
            continue;
        }
        let mut map = cx.reader.mapping(node, "a measure");
        let id = cx.required(&mut map, "id", |cx, node| cx.reader.id(node, "the id of a measure"));
        let groups = of_item(map.optional("groups"), cx);
        map.finish(&mut cx.reader);
        measures.extend(id.map(|id| Measure { id, groups }));
    }
    measures
}

pub(super) fn negatives(node: Option<&Node>, cx: &mut Context) -> Vec<Negative> {
    cx.named(node, "a list of what did not happen", |cx, node| {
        let mut map = cx.reader.mapping(node, "an item of `negatives`");
        let id = cx.required(&mut map, "id", |cx, node| cx.reader.id(node, "the id of a text"));
        let reassurance =
            cx.flag(&mut map, "reassurance", "whether this is a reassurance from the catalogue");
        let groups = of_item(map.optional("groups"), cx);
        map.finish(&mut cx.reader);
        let id = id?;
        Some((Negative { id: id.clone(), reassurance, groups }, id, "the item".to_owned()))
    })
}
