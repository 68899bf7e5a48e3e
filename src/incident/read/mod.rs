//! Reads `incident.yaml` and collects everything that is wrong with it.

mod contacts;
mod data;
mod notice;
mod parties;
mod timeline;
mod values;

use crate::diag::codes::incident::*;
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId, Sources, Span};
use crate::text::{self, TextProblemKind};
use crate::yaml::{Node, Value, parse};

use super::{Incident, RecipientsSettings};
use values::Context;

/// What the rows of the recipients file can be checked with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowSettings {
    /// Which file, and what its headers mean.
    pub recipients: RecipientsSettings,
    /// Language tags of the notice; not empty.
    pub languages: Vec<String>,
    /// Ids of the data categories, also of those that have a fault elsewhere.
    pub categories: Vec<String>,
    /// The year of `notice.date`, if that begins like a date.
    pub notice_year: Option<i16>,
}

/// What could be read of an incident.
#[derive(Debug)]
pub struct Reading {
    /// See [`read`].
    pub incident: Option<Incident>,
    /// There even without an incident if the parts that it needs are sound, so that the rows can
    /// be checked in the same run.
    pub rows: Option<RowSettings>,
    /// All problems.
    pub problems: Diagnostics,
}

/// Reads an incident that was added to `sources` as text.
///
/// Gives all problems at once. An incident that comes with errors holds what could be read: it
/// serves to look for more problems (see [`super::check_against`]), and no letter may be made from
/// it. There is none if a value is missing that nothing can stand in for.
///
/// A file with a personal identity code in it gets that problem only, without the line: any other
/// might show the code on a screen or in a log (Data Protection Act 1050/2018, section 29).
pub fn read(source: SourceId, sources: &Sources) -> (Option<Incident>, Diagnostics) {
    let reading = read_parts(source, sources);
    (reading.incident, reading.problems)
}

/// As [`read`], with what can be used even if there is no incident.
pub fn read_parts(source: SourceId, sources: &Sources) -> Reading {
    let nothing = |problems| Reading { incident: None, rows: None, problems };
    let words = sources.text(source).cloned().unwrap_or_default();
    let codes = text::identity_codes(&words);
    if !codes.is_empty() {
        let lines = codes.iter().filter_map(|at| sources.line_column(source, at.start));
        return nothing(identity_codes(source, lines.map(|(line, _)| line)));
    }
    let root = match parse(source, sources) {
        Ok(root) => root,
        Err(problems) => return nothing(problems),
    };
    // Once more in the values, where an escape such as `\x2d` stands for what it means.
    let mut lines = Vec::new();
    lines_with_codes(&root, source, sources, &mut lines);
    if !lines.is_empty() {
        lines.sort_unstable();
        lines.dedup();
        return nothing(identity_codes(source, lines.into_iter()));
    }
    let mut cx = Context::new(source);
    hidden_characters(&root, &mut cx);
    let incident = incident(&root, &mut cx);
    let recipients = cx.recipients.take();
    let rows = recipients.filter(|_| !cx.languages.is_empty()).map(|recipients| RowSettings {
        recipients,
        languages: cx.languages.clone(),
        categories: categories(&root),
        notice_year: notice_year(&root),
    });
    Reading { incident, rows, problems: cx.reader.problems }
}

/// What stands under a key, whatever is wrong elsewhere.
fn entry(node: &Node, name: &str) -> Option<Node> {
    match &node.value {
        Value::Mapping(entries) => {
            entries.iter().find(|(key, _)| key.name == name).map(|(_, value)| value.clone())
        }
        _ => None,
    }
}

fn scalar(node: Node) -> Option<String> {
    match node.value {
        Value::Scalar(text) => Some(text),
        _ => None,
    }
}

/// The ids of the data categories as they stand there.
fn categories(root: &Node) -> Vec<String> {
    let Some(Node { value: Value::Sequence(items), .. }) = entry(root, "data") else {
        return Vec::new();
    };
    items.iter().filter_map(|item| scalar(entry(item, "category")?)).collect()
}

/// The year of the notice's date as it stands there.
fn notice_year(root: &Node) -> Option<i16> {
    let date = scalar(entry(&entry(root, "notice")?, "date")?)?;
    date.split('-').next().filter(|year| year.len() == 4)?.parse().ok()
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

/// Notes every value and key with a character that could hide or turn round what is printed.
/// Line breaks, tabs and other controls are for the values to refuse: some may say more about them.
fn hidden_characters(node: &Node, cx: &mut Context) {
    let check = |words: &str, span: Span, cx: &mut Context| match text::check_characters(words) {
        Err(problem) if problem.kind != TextProblemKind::Control => {
            let help = "type it anew; such characters come from copying out of other programs";
            cx.error(UNPRINTABLE, span, format!("this text {problem}"), help);
        }
        _ => {}
    };
    match &node.value {
        Value::Null => {}
        Value::Scalar(words) => check(words, node.span, cx),
        Value::Sequence(items) => items.iter().for_each(|item| hidden_characters(item, cx)),
        Value::Mapping(entries) => {
            for (key, value) in entries {
                check(&key.name, key.span, cx);
                hidden_characters(value, cx);
            }
        }
    }
}

fn lines_with_codes(node: &Node, source: SourceId, sources: &Sources, lines: &mut Vec<usize>) {
    let mut look = |words: &str, at: usize| {
        if text::holds_identity_code(words) {
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
    cx.recipients.clone_from(&recipients);
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
