//! Reads `incident.yaml` and collects everything that is wrong with it.

mod changes;
mod contacts;
mod counts;
mod data;
mod email;
mod example;
mod groups;
mod lists;
mod notice;
mod parties;
mod recipients;
mod timeline;
mod values;

use jiff::civil::Date;

use crate::catalogue::Certainty;
use crate::diag::codes::incident::*;
use crate::diag::{Diagnostics, SourceId, Sources};
use crate::terms::{Reach, YoungPeople};
use crate::text::{TextProblemKind, check_characters, form};
use crate::yaml::{Node, Value, parse_impersonal};

use super::{Incident, RecipientsSettings, SubjectGroup};
use values::Context;

/// What the rows of the list of people are checked with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowSettings {
    /// The files and the meaning of their headers.
    pub recipients: RecipientsSettings,
    /// Language tags of the notice; not empty.
    pub languages: Vec<String>,
    /// Ids of the data categories, including those with a problem elsewhere.
    pub categories: Vec<String>,
    /// Words of the column `group` in small letters, each with the id of its group.
    pub groups: Vec<(String, String)>,
    /// Categories that the incident has, but not for this group: group, category. Empty if the incident could not
    /// be read.
    pub lacking: Vec<(String, String)>,
    /// How far the data of each group went, and whether any of it was disclosed; `None` for those who are in
    /// no group. Empty if the incident could not be read.
    pub spread: Vec<(Option<String>, Reach, bool)>,
    /// Who gets the letters about young people, if the incident says so.
    pub young_people: Option<YoungPeople>,
    /// Whether those who take care of the estates of dead people are written to.
    pub estates: bool,
    /// Whether legal guardians of adults get a copy.
    pub legal_guardians: bool,
    /// The year of `notice.date`, if its value begins like a date.
    pub notice_year: Option<i16>,
    /// `notice.date`, if it is a date.
    pub notice_date: Option<Date>,
}

/// What could be read of an incident.
#[derive(Debug)]
pub struct Reading {
    /// See [`read`].
    pub incident: Option<Incident>,
    /// Present even without an incident if the parts that it needs are sound, so that the rows can be
    /// checked in the same run.
    pub rows: Option<RowSettings>,
    /// All problems.
    pub problems: Diagnostics,
}

/// Reads an incident that was added to `sources` as text.
///
/// Returns all problems at once. An incident that comes with errors holds what could be read: it
/// serves to find more problems (see [`super::check_against`]), and no letter may be produced from
/// it. There is none if a value is missing that has no default.
///
/// A file with a personal identity code in it gets that problem only, without the line: any other
/// might show the code on a screen or in a log (Data Protection Act 1050/2018, section 29).
pub fn read(source: SourceId, sources: &Sources) -> (Option<Incident>, Diagnostics) {
    let reading = read_parts(source, sources);
    (reading.incident, reading.problems)
}

/// The same, with the parts that can be used even if there is no incident.
pub fn read_parts(source: SourceId, sources: &Sources) -> Reading {
    let nothing = |problems| Reading { incident: None, rows: None, problems };
    let help = "remove it: an incident file must not contain personal data; the line is not shown \
                here, and the rest of the file is checked after the code is removed";
    let root = match parse_impersonal(source, sources, IDENTITY_CODE, help) {
        Ok(root) => root,
        Err(problems) => return nothing(problems),
    };
    let mut cx = Context::new(source);
    hidden_characters(&root, &mut cx);
    cx.reader.problems.extend(example::unchanged(&root));
    let incident = incident(&root, &mut cx);
    let recipients = cx.recipients.take();
    let groups = std::mem::take(&mut cx.groups);
    let rows = recipients.filter(|_| !cx.languages.is_empty()).map(|recipients| RowSettings {
        recipients,
        languages: cx.languages.clone(),
        categories: categories(&root),
        groups: words_of(&groups),
        lacking: incident.as_ref().map(lacking).unwrap_or_default(),
        spread: incident.as_ref().map(spread_of).unwrap_or_default(),
        young_people: cx.young_people,
        estates: cx.estates,
        legal_guardians: cx.legal_guardians,
        notice_year: notice_year(&root),
        notice_date: root.get("notice").and_then(notice_date),
    });
    Reading { incident, rows, problems: cx.reader.problems }
}

/// The words by which a list may name the groups, in small letters.
fn words_of(groups: &[SubjectGroup]) -> Vec<(String, String)> {
    let words = groups.iter().flat_map(|group| {
        let words = std::iter::once(&group.id).chain(&group.in_list);
        words.map(|word| (word.value.to_lowercase(), group.id.value.clone()))
    });
    words.collect()
}

/// Each group with the categories that others have and it does not.
fn lacking(incident: &Incident) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for group in incident.groups.iter().map(|group| &group.id.value) {
        let has = |category: &str| {
            let mut own = incident.data.iter().filter(|item| item.is_of(Some(group.as_str())));
            own.any(|item| item.category.value == category)
        };
        for item in &incident.data {
            let category = &item.category.value;
            let pair = (group.clone(), category.clone());
            if !has(category) && !found.contains(&pair) {
                found.push(pair);
            }
        }
    }
    found
}

/// How far the data of each group went, and whether any of it was disclosed or may have been.
fn spread_of(incident: &Incident) -> Vec<(Option<String>, Reach, bool)> {
    let groups = incident.groups.iter().map(|group| Some(group.id.value.clone()));
    let of_group = |group: Option<String>| {
        let own = incident.data.iter().filter(|item| item.is_of(group.as_deref()));
        let disclosed = own.into_iter().any(|item| item.certainty.is_disclosure());
        let reach = incident.facts(group.as_deref()).reach;
        (group, reach, disclosed)
    };
    groups.chain([None]).map(of_group).collect()
}

/// The ids of the data categories as they are in the file.
fn categories(root: &Node) -> Vec<String> {
    let Some(Node { value: Value::Sequence(items), .. }) = root.get("data") else {
        return Vec::new();
    };
    items.iter().filter_map(|item| Some(item.get("category")?.scalar()?.to_owned())).collect()
}

/// Whether some of the data in the file may have got to others, as far as it can be read.
fn may_have_left(root: &Node) -> bool {
    let Some(Node { value: Value::Sequence(items), .. }) = root.get("data") else { return true };
    let certainty =
        |item: &Node| item.get("certainty").and_then(Node::scalar).and_then(Certainty::from_name);
    items.is_empty()
        || items.iter().any(|item| certainty(item).is_none_or(Certainty::is_disclosure))
}

/// The year of the notice's date as it is in the file.
fn notice_year(root: &Node) -> Option<i16> {
    let date = root.get("notice")?.get("date")?.scalar()?;
    date.split('-').next().filter(|year| year.len() == 4)?.parse().ok()
}

/// Reports every value and key with a character that could hide or reorder what is printed. Line
/// breaks, tabs and other control characters are refused where each value is read, with better help.
fn hidden_characters(root: &Node, cx: &mut Context) {
    root.each_text(&mut |text, span| match check_characters(text) {
        Err(problem) if problem.kind != TextProblemKind::Control => {
            let help = "type it again; such characters come from text that was copied from other \
                        programs";
            cx.error(UNPRINTABLE, span, format!("this text {problem}"), help);
        }
        _ => {}
    });
}

fn incident(root: &Node, cx: &mut Context) -> Option<Incident> {
    let mut map = cx.reader.mapping(root, "the incident");
    cx.reader.version(&mut map);
    let id = cx.required(&mut map, "id", |cx, node| cx.reader.id(node, "the id of the incident"));
    let catalogue = cx.required(&mut map, "catalogue", |cx, node| {
        cx.reader.id(node, "the id of a catalogue such as `finland`")
    });
    // The notice first: every text is checked for its languages.
    let notice_node = map.required(&mut cx.reader, "notice");
    let notice = notice_node.and_then(|node| notice::notice(node, cx));
    // Other checks need the date even if the notice is wrong elsewhere.
    let notice_date = match &notice {
        Some(notice) => Some(notice.date),
        None => notice_node.and_then(notice_date),
    };
    let nature = cx.required(&mut map, "nature", |cx, node| notice::nature(node, cx));
    let controller =
        cx.required(&mut map, "controller", |cx, node| cx.reader.id(node, "the id of a party"));
    let parties_node = map.required(&mut cx.reader, "parties");
    let parties = parties::parties(parties_node, map.key_span("parties"), cx);
    parties::check_controller(controller.as_ref(), &parties, cx);
    let timeline = timeline::timeline(map.optional("timeline"), &parties, cx);
    let known = cx.required(&mut map, "known", |cx, node| {
        data::known(node, notice_date, may_have_left(root), cx)
    });
    let affected = cx.required(&mut map, "affected", |cx, node| data::affected(node, cx));
    let groups = groups::groups(map.optional("groups"), cx);
    cx.groups.clone_from(&groups);
    let data_key = map.key_span("data");
    let data = data::data(map.optional("data"), data_key, notice_date, cx);
    let confirmations = notice::confirmations(map.optional("confirmations"), cx);
    let changes = changes::changes(map.optional("changes"), cx);
    let answers = changes::answers(map.optional("answers"), cx);
    let reports = timeline::reports(map.optional("reports"), &parties, cx);
    timeline::check_order(&timeline, &reports, notice_date, cx);
    let police = map.optional("police").and_then(|node| timeline::police(node, cx));
    let late_notice = map.optional("late-notice").and_then(|node| timeline::late_notice(node, cx));
    let measures_key = map.key_span("measures");
    let measures = data::measures(map.optional("measures"), measures_key, cx);
    let negatives = data::negatives(map.optional("negatives"), cx);
    let contacts_key = map.key_span("contacts");
    let contacts = contacts::contacts(map.optional("contacts"), contacts_key, cx);
    let told = groups::Told {
        data: &data,
        contacts: &contacts,
        timeline: &timeline,
        measures: &measures,
        negatives: &negatives,
    };
    groups::check(&groups, &told, cx);
    let links = contacts::links(map.optional("links"), &contacts, cx);
    let signatory = cx.required(&mut map, "signatory", |cx, node| contacts::signatory(node, cx));
    let recipients =
        cx.required(&mut map, "recipients", |cx, node| recipients::recipients(node, cx));
    cx.recipients.clone_from(&recipients);
    let lists = recipients.iter().flat_map(|settings| &settings.lists);
    groups::check_lists(&groups, lists, cx);
    let email = map.optional("email").and_then(|node| email::email(node, cx));
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
        groups,
        data,
        confirmations,
        changes,
        answers,
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

/// The date of a notice that could not be read whole.
fn notice_date(notice: &Node) -> Option<Date> {
    form::date(notice.get("date")?.scalar()?)
}
