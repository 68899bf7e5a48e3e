//! The organisations that are involved: one controller, and who engaged whom.

use crate::catalogue::SenderKind;
use crate::diag::codes::incident::*;
use crate::diag::{Diagnostic, Span};
use crate::yaml::{Node, Spanned};

use super::super::{Party, Role};
use super::values::Context;

/// The parties as read, with the ids of those that could not be read, so that references to them are
/// not reported as unknown.
pub(super) struct Parties {
    pub(super) list: Vec<Party>,
    ids: Vec<String>,
    /// The place of the section.
    place: Option<Span>,
    /// Every role that could be read, even of a party with other problems.
    roles: Vec<(Spanned<String>, Role)>,
}

impl Parties {
    /// Reports a problem if there is no party with this id.
    pub(super) fn check(&self, id: &Spanned<String>, cx: &mut Context) {
        // Without parties at all the missing section is the problem.
        if self.place.is_none() || self.ids.contains(&id.value) {
            return;
        }
        let help = if self.ids.is_empty() {
            "add it to `parties`".to_owned()
        } else {
            format!("parties of this file: {}", self.ids.join(", "))
        };
        let problem = Diagnostic::error(UNKNOWN_PARTY, format!("there is no party `{}`", id.value))
            .at_span(id.span)
            .help(help)
            .did_you_mean(&id.value, self.ids.iter().map(String::as_str));
        cx.push(problem);
    }
}

/// Reads the section. `key` is the place of its name.
pub(super) fn parties(node: Option<&Node>, key: Option<Span>, cx: &mut Context) -> Parties {
    let mut parties = Parties { list: Vec::new(), ids: Vec::new(), place: None, roles: Vec::new() };
    let Some(node) = node else { return parties };
    parties.place = key.or(Some(node.span));
    let mut without_effect = Vec::new();
    for (key, node) in cx.reader.mapping(node, "the section `parties`").entries() {
        let id = Spanned { value: key.name.clone(), span: key.span };
        cx.reader.check_id(&id.value, id.span, "the id of a party");
        parties.ids.push(id.value.clone());
        let (role, party) = party(&id, node, &mut without_effect, cx);
        if let Some(role) = role {
            parties.roles.push((id, role));
        }
        parties.list.extend(party);
    }
    // Without a controller one of the parties should be it, and then these keys have an effect.
    if parties.roles.iter().any(|(_, role)| *role == Role::Controller) {
        without_effect.into_iter().for_each(|problem| cx.push(problem));
    }
    for party in &parties.list {
        if let Some(engaged_by) = &party.engaged_by {
            parties.check(engaged_by, cx);
        }
    }
    check_circles(&parties.list, cx);
    parties
}

/// Reads one party. Keys without effect, because it is not the controller, go into `without_effect`.
fn party(
    id: &Spanned<String>,
    node: &Node,
    without_effect: &mut Vec<Diagnostic>,
    cx: &mut Context,
) -> (Option<Role>, Option<Party>) {
    let roles = [
        ("controller", Role::Controller),
        ("processor", Role::Processor),
        ("sub-processor", Role::SubProcessor),
        ("other", Role::Other),
    ];
    let who = &id.value;
    let mut map = cx.reader.mapping(node, &format!("the party `{who}`"));
    let role = cx.required(&mut map, "role", |cx, node| cx.reader.word(node, "a role", &roles));
    let name = cx.required(&mut map, "name", |cx, node| {
        cx.local_line(node, &format!("the name of `{who}`"))
    });
    let mut local = |key, what: &str| {
        map.optional(key).and_then(|node| cx.local_line(node, &format!("the {what} of `{who}`")))
    };
    let unit = local("unit", "unit");
    let return_address = local("return-address", "return address");
    let neutral_name = local("neutral-name", "neutral name");
    let kinds = SenderKind::ALL.map(|kind| (kind.name(), kind));
    let kind = map
        .optional("kind")
        .and_then(|node| cx.reader.word(node, "what it is to the people concerned", &kinds));
    let region =
        map.optional("region").and_then(|node| cx.reader.id(node, "a region such as `aland`"));
    let one_language = map
        .optional("bilingual")
        .and_then(|node| cx.reader.boolean(node, "whether it serves in Finnish and Swedish"))
        == Some(false);
    let engaged_by =
        map.optional("engaged-by").and_then(|node| cx.reader.id(node, "the id of a party"));
    if role.is_some_and(|role| role != Role::Controller) {
        for key in ["unit", "return-address", "neutral-name", "kind", "region", "bilingual"] {
            let message = format!("`{key}` of `{who}` has no effect");
            let problem = map.key_span(key).map(|span| {
                Diagnostic::warning(NO_EFFECT, message).at_span(span).help(
                    "letters are sent by the controller, and show this only for the controller",
                )
            });
            without_effect.extend(problem);
        }
    }
    map.finish(&mut cx.reader);
    let party = role.zip(name).map(|(role, name)| Party {
        id: id.clone(),
        role,
        kind,
        region,
        one_language,
        name,
        unit,
        return_address,
        neutral_name,
        engaged_by,
    });
    (role, party)
}

/// Reports a chain of `engaged-by` that has no end.
fn check_circles(parties: &[Party], cx: &mut Context) {
    for party in parties {
        let mut at = party;
        // A chain longer than the number of parties is a circle.
        for _ in 0..parties.len() {
            let Some(by) = &at.engaged_by else { break };
            if by.value == party.id.value {
                let who = &party.id.value;
                let message = if at.id.value == *who {
                    format!("`{who}` is said to be engaged by itself")
                } else {
                    format!("`{who}` is engaged by a chain of parties that leads back to it")
                };
                let place = party.engaged_by.as_ref().map_or(party.id.span, |by| by.span);
                let help = "`engaged-by` names the party that engaged it; the first one in the \
                            chain has no `engaged-by`";
                cx.error(ENGAGED_IN_CIRCLE, place, message, help);
                break;
            }
            let Some(next) = parties.iter().find(|other| other.id.value == by.value) else {
                break;
            };
            at = next;
        }
    }
}

/// Exactly one party decides why and how the data is used (GDPR Art. 4(7)): it sends the letters.
pub(super) fn check_controller(
    controller: Option<&Spanned<String>>,
    parties: &Parties,
    cx: &mut Context,
) {
    let Some(section) = parties.place else { return };
    let mut controllers =
        parties.roles.iter().filter(|(_, role)| *role == Role::Controller).map(|(id, _)| id);
    let first = controllers.next();
    for other in controllers {
        let message = format!("`{}` is a second controller", other.value);
        let mut problem = Diagnostic::error(SEVERAL_CONTROLLERS, message)
            .at_span(other.span)
            .help("each controller sends its own letters: make an incident for each of them");
        if let Some(first) = first {
            problem = problem.label(first.span, "first here");
        }
        cx.push(problem);
    }
    // A party whose role could not be read may be the controller.
    if first.is_none() && parties.roles.len() == parties.ids.len() {
        let message = "no party is the controller";
        let help = "set `role: controller` for the party that decides why and how the data is \
                    used; letters are sent in its name";
        cx.error(CONTROLLER_MISSING, section, message, help);
    }
    let Some(named) = controller else { return };
    parties.check(named, cx);
    let role = parties.roles.iter().find(|(id, _)| id.value == named.value);
    if let (Some((id, role)), Some(first)) = (role, first)
        && *role != Role::Controller
    {
        let message = format!("`{}` is named as the controller but has another role", named.value);
        let problem = Diagnostic::error(CONTROLLER_MISMATCH, message)
            .at_span(named.span)
            .label(id.span, "its role is here")
            .help(format!("the party with `role: controller` is `{}`", first.value));
        cx.push(problem);
    }
}
