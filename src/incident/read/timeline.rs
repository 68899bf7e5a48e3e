//! Events, reports to authorities, and what the police do.

use jiff::civil::Date;

use crate::diag::Diagnostic;
use crate::diag::codes::incident::*;
use crate::yaml::{Node, Spanned};

use super::super::{
    AuthorityReport, Event, EventKind, LateNotice, PartialDate, Police, PoliceStatus,
};
use super::groups::of_item;
use super::parties::Parties;
use super::values::Context;

pub(super) fn timeline(node: Option<&Node>, parties: &Parties, cx: &mut Context) -> Vec<Event> {
    let Some(node) = node else { return Vec::new() };
    let nodes = cx.reader.list(node, "a list of events");
    let mut seen = Vec::new();
    let mut events = Vec::new();
    for node in nodes {
        if let Some(event) = event(node, cx) {
            cx.unique(&mut seen, &event.id, "the event");
            parties.check(&event.party, cx);
            events.push(event);
        }
    }
    events
}

fn event(node: &Node, cx: &mut Context) -> Option<Event> {
    let kinds = [
        ("occurred", EventKind::Occurred),
        ("noticed", EventKind::Noticed),
        ("confirmed", EventKind::Confirmed),
        ("informed", EventKind::Informed),
        ("contained", EventKind::Contained),
        ("other", EventKind::Other),
    ];
    let mut map = cx.reader.mapping(node, "an event");
    let id = cx.required(&mut map, "id", |cx, node| cx.reader.id(node, "the id of an event"));
    let date =
        cx.required(&mut map, "date", |cx, node| cx.partial_date(node, "the date of the event"));
    let party = cx.required(&mut map, "party", |cx, node| cx.reader.id(node, "the id of a party"));
    let kind =
        cx.required(&mut map, "kind", |cx, node| cx.reader.word(node, "a kind of event", &kinds));
    let groups = of_item(map.optional("groups"), cx);
    map.finish(&mut cx.reader);
    Some(Event { id: id?, date: date?, party: party?, kind: kind?, groups })
}

/// A report with the place of its date, for the check of the order of dates.
pub(super) type DatedReport = (AuthorityReport, Option<Spanned<PartialDate>>);

pub(super) fn reports(
    node: Option<&Node>,
    parties: &Parties,
    cx: &mut Context,
) -> Vec<DatedReport> {
    let Some(node) = node else { return Vec::new() };
    let nodes = cx.reader.list(node, "a list of reports to authorities");
    nodes.iter().filter_map(|node| report(node, parties, cx)).collect()
}

fn report(node: &Node, parties: &Parties, cx: &mut Context) -> Option<DatedReport> {
    let mut map = cx.reader.mapping(node, "a report");
    let by = cx.required(&mut map, "by", |cx, node| cx.reader.id(node, "the id of a party"));
    let offence_reported =
        cx.flag(&mut map, "offence-reported", "whether an offence was reported to the police");
    // A report of an offence to the police needs no authority.
    let to = if offence_reported { map.optional("to") } else { map.required(&mut cx.reader, "to") };
    let to = to.map(|node| cx.ids(node, "the id of an authority")).unwrap_or_default();
    let date = map.optional("date").and_then(|node| cx.partial_date(node, "a date"));
    let at_once = cx.flag(&mut map, "at-once", "whether it was done at once");
    map.finish(&mut cx.reader);
    let mut seen = Vec::new();
    for authority in &to {
        cx.unique(&mut seen, authority, "the authority");
    }
    let by = by?;
    parties.check(&by, cx);
    let report = AuthorityReport {
        by,
        to,
        offence_reported,
        date: date.as_ref().map(|date| date.value),
        at_once,
    };
    Some((report, date))
}

pub(super) fn police(node: &Node, cx: &mut Context) -> Option<Police> {
    let known =
        [("reported", PoliceStatus::Reported), ("investigating", PoliceStatus::Investigating)];
    let mut map = cx.reader.mapping(node, "the section `police`");
    let unit =
        cx.required(&mut map, "unit", |cx, node| cx.reader.id(node, "the id of an authority"));
    let status = cx.required(&mut map, "status", |cx, node| {
        cx.reader.word(node, "what the police do", &known)
    });
    map.finish(&mut cx.reader);
    Some(Police { unit: unit?, status: status? })
}

/// Why people are informed only now (GDPR recital 88).
pub(super) fn late_notice(node: &Node, cx: &mut Context) -> Option<LateNotice> {
    let mut map = cx.reader.mapping(node, "the section `late-notice`");
    let reason = cx.required(&mut map, "reason", |cx, node| {
        cx.reader.id(node, "the id of a reason such as `police-investigation`")
    });
    map.finish(&mut cx.reader);
    Some(LateNotice { reason: reason? })
}

/// Reports dates that cannot all be true, whatever the days that are not known. Each party has its
/// own dates: parties notice things at different times. Events of which no reader is told together are
/// two stories, each with an order of its own.
pub(super) fn check_order(
    events: &[Event],
    reports: &[DatedReport],
    notice: Option<Date>,
    cx: &mut Context,
) {
    let noticed: Vec<&Event> =
        events.iter().filter(|event| event.kind == EventKind::Noticed).collect();
    for event in events {
        let told = noticed.iter().filter(|one| one.shares_readers(event));
        let by: Vec<&&Event> = match event.kind {
            EventKind::Confirmed => {
                told.filter(|one| one.party.value == event.party.value).collect()
            }
            // A party is informed by another one that noticed before.
            EventKind::Informed => {
                told.filter(|one| one.party.value != event.party.value).collect()
            }
            _ => Vec::new(),
        };
        let words = match event.kind {
            EventKind::Confirmed => "it was confirmed before the same party noticed it",
            _ => "somebody was informed before the breach was noticed",
        };
        check_after_first(&event.date, &by, words, cx);
        check_before_notice(&event.date, notice, "this event is", cx);
    }
    let occurred: Vec<&Event> =
        events.iter().filter(|event| event.kind == EventKind::Occurred).collect();
    for event in &noticed {
        let by: Vec<&&Event> = occurred.iter().filter(|one| one.shares_readers(event)).collect();
        check_after_first(&event.date, &by, "it was noticed before it occurred", cx);
    }
    for date in reports.iter().filter_map(|(_, date)| date.as_ref()) {
        let by: Vec<&&Event> = noticed.iter().collect();
        check_after_first(date, &by, "it was reported before the breach was noticed", cx);
        check_before_notice(date, notice, "this report is", cx);
    }
}

/// Reports a date that is before all of `others`.
fn check_after_first(
    date: &Spanned<PartialDate>,
    others: &[&&Event],
    words: &str,
    cx: &mut Context,
) {
    if !others.iter().all(|other| date.value.certainly_before(other.date.value)) {
        return;
    }
    if let Some(first) = others.first() {
        let problem = Diagnostic::error(DATE_ORDER, words)
            .at_span(date.span)
            .label(first.date.span, "this date is later")
            .help("correct one of the dates, or write `unknown` for one that is not known");
        cx.push(problem);
    }
}

/// Reports a date after the notice: a letter cannot report what has not happened yet.
pub(super) fn check_before_notice(
    date: &Spanned<PartialDate>,
    notice: Option<Date>,
    what: &str,
    cx: &mut Context,
) {
    if let Some(notice) = notice
        && PartialDate::Day(notice).certainly_before(date.value)
    {
        let message = format!("{what} after the date of the notice, {notice}");
        let help = "correct this date, or set the date of the notice to the day when the letters \
                    are sent";
        cx.error(DATE_ORDER, date.span, message, help);
    }
}
