//! Reads `incident.yaml` and collects everything that is wrong with it.

mod contacts;
mod data;
mod notice;
mod parties;
mod timeline;
mod values;

use crate::diag::{Diagnostic, Diagnostics, Place, SourceId, Sources};
use crate::text::find_identity_codes;
use crate::yaml::{Node, Value, parse};

use super::Incident;
use super::codes::*;
use values::Context;

/// Reads an incident that was added to `sources` as text.
///
/// Gives all problems at once. An incident that comes with errors holds what could be read: it
/// serves to look for more problems (see [`super::check_against`]), and no letter may be made from
/// it. There is none if a value is missing that nothing can stand in for.
///
/// A file with a personal identity code in it gets that problem only, without the line: any other
/// might show the code on a screen or in a log (Data Protection Act 1050/2018, section 29).
pub fn read(source: SourceId, sources: &Sources) -> (Option<Incident>, Diagnostics) {
    let text = sources.text(source).cloned().unwrap_or_default();
    let codes = find_identity_codes(&text);
    if !codes.is_empty() {
        let lines = codes.iter().filter_map(|at| sources.line_column(source, *at));
        return (None, identity_codes(source, lines.map(|(line, _)| line)));
    }
    let root = match parse(source, sources) {
        Ok(root) => root,
        Err(problems) => return (None, problems),
    };
    // Once more in the values, where an escape such as `\x2d` stands for what it means.
    let mut lines = Vec::new();
    lines_with_codes(&root, source, sources, &mut lines);
    if !lines.is_empty() {
        lines.sort_unstable();
        lines.dedup();
        return (None, identity_codes(source, lines.into_iter()));
    }
    let mut cx = Context::new(source);
    let incident = incident(&root, &mut cx);
    (incident, cx.reader.problems)
}

fn identity_codes(source: SourceId, lines: impl Iterator<Item = usize>) -> Diagnostics {
    lines
        .map(|line| {
            Diagnostic::error(IDENTITY_CODE, "there is a personal identity code in this line")
                .at(Place::Row { source, row: line as u64, column: None })
                .help(
                    "take it out: an incident file holds no personal data; the line is not shown \
                     here, and the rest of the file is checked when the code is gone",
                )
        })
        .collect()
}

fn lines_with_codes(node: &Node, source: SourceId, sources: &Sources, lines: &mut Vec<usize>) {
    let mut look = |text: &str, at: usize| {
        if !find_identity_codes(text).is_empty() {
            lines.extend(sources.line_column(source, at).map(|(line, _)| line));
        }
    };
    match &node.value {
        Value::Null => {}
        Value::Scalar(text) => look(text, node.span.start),
        Value::Sequence(items) => {
            for item in items {
                lines_with_codes(item, source, sources, lines);
            }
        }
        Value::Mapping(entries) => {
            for (key, _) in entries {
                look(&key.name, key.span.start);
            }
            for (_, value) in entries {
                lines_with_codes(value, source, sources, lines);
            }
        }
    }
}

fn incident(root: &Node, cx: &mut Context) -> Option<Incident> {
    let mut map = cx.reader.mapping(root, "the incident");
    if let Some(node) = map.required(&mut cx.reader, "version") {
        version(node, cx);
    }
    let id = cx.required(&mut map, "id", |cx, node| cx.id(node, "the id of the incident"));
    let catalogue = cx.required(&mut map, "catalogue", |cx, node| {
        cx.id(node, "the id of a catalogue such as `finland`")
    });
    // First of all, as every text is checked against its languages.
    let notice_node = map.required(&mut cx.reader, "notice");
    let notice = notice_node.and_then(|node| notice::notice(node, cx));
    // The date is needed for other checks even when the notice is wrong elsewhere.
    let notice_date = match &notice {
        Some(notice) => Some(notice.date),
        None => notice_node.and_then(notice_date),
    };
    let nature = cx.required(&mut map, "nature", |cx, node| notice::nature(node, cx));
    let controller =
        cx.required(&mut map, "controller", |cx, node| cx.id(node, "the id of a party"));
    let parties_node = map.required(&mut cx.reader, "parties");
    let parties = parties::parties(parties_node, map.key_span("parties"), cx);
    parties::check_controller(controller.as_ref(), &parties, cx);
    let timeline = timeline::timeline(map.optional("timeline"), &parties, cx);
    let known = cx.required(&mut map, "known", |cx, node| data::known(node, notice_date, cx));
    let affected = cx.required(&mut map, "affected", |cx, node| data::affected(node, cx));
    let data_key = map.key_span("data");
    let data = data::data(map.optional("data"), data_key, cx);
    let reports = timeline::reports(map.optional("reports"), &parties, cx);
    timeline::check_order(&timeline, &reports, notice_date, cx);
    let police = map.optional("police").and_then(|node| timeline::police(node, cx));
    let late_notice = map.optional("late-notice").and_then(|node| timeline::late_notice(node, cx));
    let measures_key = map.key_span("measures");
    let measures = data::measures(map.optional("measures"), measures_key, cx);
    let negatives = data::negatives(map.optional("negatives"), cx);
    let contacts_key = map.key_span("contacts");
    let contacts = contacts::contacts(map.optional("contacts"), contacts_key, cx);
    let links = contacts::links(map.optional("links"), &contacts, cx);
    let signatory = cx.required(&mut map, "signatory", |cx, node| contacts::signatory(node, cx));
    let recipients = cx.required(&mut map, "recipients", |cx, node| contacts::recipients(node, cx));
    let email = map.optional("email").and_then(|node| contacts::email(node, cx));
    map.finish(&mut cx.reader);
    Some(Incident {
        id: id?.value,
        catalogue: catalogue?,
        notice: notice?,
        nature: nature?,
        controller: controller?,
        parties: parties.list,
        timeline,
        known: known?,
        affected: affected?,
        data,
        reports: reports.into_iter().map(|(report, _)| report).collect(),
        police,
        late_notice,
        measures,
        negatives,
        contacts,
        links,
        signatory: signatory?,
        recipients: recipients?,
        email,
    })
}

fn version(node: &Node, cx: &mut Context) {
    let what = "the version of the file format, 1";
    if cx.reader.number(node, what).is_some_and(|version| version != 1) {
        let message = "this version of the file format is not known";
        cx.error(UNSUPPORTED_VERSION, node.span, message, "this program reads `version: 1`");
    }
}

/// The date of a notice that could not be read whole.
fn notice_date(node: &Node) -> Option<crate::catalogue::Date> {
    let Value::Mapping(entries) = &node.value else { return None };
    let (_, date) = entries.iter().find(|(key, _)| key.name == "date")?;
    match &date.value {
        Value::Scalar(text) => crate::catalogue::Date::parse(text),
        _ => None,
    }
}
