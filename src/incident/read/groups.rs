//! Groups of data subjects, and what is for some of them only.

use crate::catalogue::SenderKind;
use crate::diag::Diagnostic;
use crate::diag::codes::incident::*;
use crate::terms::Reach;
use crate::yaml::{Node, Spanned};

use super::super::{Contact, DataItem, Event, Measures, Negative, PeopleList, SubjectGroup};
use super::counts::count;
use super::values::Context;

pub(super) fn groups(node: Option<&Node>, cx: &mut Context) -> Vec<SubjectGroup> {
    let Some(node) = node else { return Vec::new() };
    let kinds = SenderKind::ALL.map(|kind| (kind.name(), kind));
    let mut groups = Vec::new();
    let mut values = Vec::new();
    for (key, node) in cx.reader.mapping(node, "the section `groups`").entries() {
        let id = Spanned { value: key.name.clone(), span: key.span };
        cx.reader.check_id(&id.value, id.span, "the id of a group");
        let mut map = cx.reader.mapping(node, &format!("the group `{}`", id.value));
        let kind = map
            .optional("kind")
            .and_then(|node| cx.reader.word(node, "what the sender is to this group", &kinds));
        let count = map.optional("count").and_then(|node| count(node, cx));
        let reaches = Reach::ALL.map(|reach| (reach.name(), reach));
        let spread = map
            .optional("spread")
            .and_then(|node| cx.reader.word(node, "how far the data of this group went", &reaches));
        let in_list = map.optional("in-list").map(|node| {
            let nodes = cx.reader.list(node, "a list of values of the column `group`");
            let line = |node: &Node| {
                let value = cx.line(node, "a value of the column `group`")?;
                Some(Spanned { value, span: node.span })
            };
            nodes.iter().filter_map(line).collect::<Vec<_>>()
        });
        map.finish(&mut cx.reader);
        let in_list = in_list.unwrap_or_default();
        for value in std::iter::once(&id).chain(&in_list) {
            cx.unique(&mut values, &folded(value), "the value");
        }
        groups.push(SubjectGroup { id, kind, count, spread, in_list });
    }
    groups
}

/// Values of the list are compared in small letters.
fn folded(value: &Spanned<String>) -> Spanned<String> {
    Spanned { value: value.value.to_lowercase(), span: value.span }
}

/// The groups that an item is for: a list of ids.
pub(super) fn of_item(node: Option<&Node>, cx: &mut Context) -> Vec<Spanned<String>> {
    node.map(|node| cx.ids(node, "the id of a group")).unwrap_or_default()
}

/// Reports a group that the section lacks.
fn check_known(groups: &[SubjectGroup], named: &Spanned<String>, cx: &mut Context) {
    let known = || groups.iter().map(|group| group.id.value.as_str());
    if known().any(|id| id == named.value) {
        return;
    }
    let message = format!("there is no group `{}`", named.value);
    let help = "name the groups of people under `groups:`, such as `pupils: {kind: school}`";
    cx.push(
        Diagnostic::error(UNKNOWN_GROUP, message)
            .at_span(named.span)
            .help(help)
            .did_you_mean(&named.value, known()),
    );
}

/// Reports lists of people whose group the section lacks.
pub(super) fn check_lists<'a>(
    groups: &[SubjectGroup],
    lists: impl Iterator<Item = &'a PeopleList>,
    cx: &mut Context,
) {
    lists.filter_map(|list| list.group.as_ref()).for_each(|named| check_known(groups, named, cx));
}

/// What an incident tells, all of which can be for some groups only.
pub(super) struct Told<'a> {
    pub(super) data: &'a [DataItem],
    pub(super) contacts: &'a [Contact],
    pub(super) timeline: &'a [Event],
    pub(super) measures: &'a Measures,
    pub(super) negatives: &'a [Negative],
}

/// Reports groups that the section lacks, groups that no data is of, and groups that are told of no
/// measure or contact point: their letters would have nothing to tell, or would lack what the law
/// asks for (GDPR Art. 33(3)(b) and (d)).
pub(super) fn check(groups: &[SubjectGroup], told: &Told<'_>, cx: &mut Context) {
    let Told { data, contacts, timeline, measures, negatives } = told;
    let of_data = data.iter().flat_map(|item| &item.groups);
    let of_contacts = contacts.iter().flat_map(|contact| &contact.groups);
    let of_events = timeline.iter().flat_map(|event| &event.groups);
    let of_measures = measures.all().flat_map(|measure| &measure.groups);
    let of_negatives = negatives.iter().flat_map(|negative| &negative.groups);
    let named = of_data.chain(of_contacts).chain(of_events).chain(of_measures).chain(of_negatives);
    named.for_each(|named| check_known(groups, named, cx));
    for group in groups {
        let id = Some(group.id.value.as_str());
        // Where there are none at all, that is reported already.
        if measures.all().next().is_some() && !measures.all().any(|measure| measure.is_for(id)) {
            let message = format!("no measure is for the group `{}`", group.id.value);
            let help = "a notice must say what is done about the breach (GDPR Art. 33(3)(d)): add \
                        the group to a measure, or take `groups` out of one that is for everybody";
            cx.error(NO_MEASURES, group.id.span, message, help);
        }
        let mut answering = contacts.iter().filter(|one| one.kind.answers_questions()).peekable();
        if answering.peek().is_some() && !answering.any(|contact| contact.is_for(id)) {
            let message =
                format!("people of the group `{}` are told of no contact point", group.id.value);
            let help = "add the group to one of `kind: data-protection-officer` or `kind: \
                        customer-service` (GDPR Art. 33(3)(b))";
            cx.error(NO_CONTACT, group.id.span, message, help);
        }
    }
    for group in groups {
        let id = Some(group.id.value.as_str());
        if data.is_empty() || data.iter().any(|item| item.is_of(id) && item.is_concerned()) {
            continue;
        }
        let message = format!(
            "nothing happened to any data of the group `{}`, so there is nothing to notify it about",
            group.id.value
        );
        let help = "add the group to the data that it concerns, or take it out";
        cx.error(GROUP_WITHOUT_DATA, group.id.span, message, help);
    }
}
