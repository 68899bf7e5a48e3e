//! Where people can ask, the incident's own links, and who signs.

use crate::diag::codes::incident::*;
use crate::diag::{Diagnostic, Severity, Span};
use crate::yaml::{Node, Spanned};

use super::super::{Contact, ContactKind, NamedLink, Signatory};
use super::groups::of_item;
use super::values::Context;

/// The contact points. At least one must answer questions about the breach: the data protection
/// officer or another (GDPR Art. 33(3)(b)). A switchboard, which only confirms that a letter is
/// genuine, does not count, and neither does an ombudsperson.
pub(super) fn contacts(node: Option<&Node>, key: Option<Span>, cx: &mut Context) -> Vec<Contact> {
    let entries = match node {
        Some(node) => cx.reader.mapping(node, "the section `contacts`").entries(),
        None => &[],
    };
    let mut contacts = Vec::new();
    for (key, node) in entries {
        let id = Spanned { value: key.name.clone(), span: key.span };
        cx.reader.check_id(&id.value, id.span, "the id of a contact");
        contacts.extend(contact(id, node, cx));
    }
    let answers = |contact: &Contact| contact.kind.answers_questions();
    // A contact that could not be read may be the one.
    if !contacts.iter().any(answers) && contacts.len() == entries.len() {
        let message = "there is no contact point where people can ask about the breach";
        let help = "add one under `contacts:` with `kind: data-protection-officer` or `kind: \
                    customer-service` (GDPR Art. 33(3)(b))";
        let place = cx.missing_place(key);
        cx.push(Diagnostic::error(NO_CONTACT, message).at(place).help(help));
    }
    contacts
}

fn contact(id: Spanned<String>, node: &Node, cx: &mut Context) -> Option<Contact> {
    let kinds = [
        ("customer-service", ContactKind::CustomerService),
        ("data-protection-officer", ContactKind::DataProtectionOfficer),
        ("switchboard", ContactKind::Switchboard),
        ("protected", ContactKind::Protected),
        ("patient-ombud", ContactKind::PatientOmbud),
        ("social-ombud", ContactKind::SocialOmbud),
        ("other", ContactKind::Other),
    ];
    let who = &id.value;
    let mut map = cx.reader.mapping(node, &format!("the contact `{who}`"));
    let kind =
        cx.required(&mut map, "kind", |cx, node| cx.reader.word(node, "a kind of contact", &kinds));
    let nodes = ["phone", "email", "post"].map(|key| map.optional(key));
    let groups = of_item(map.optional("groups"), cx);
    map.finish(&mut cx.reader);
    let [phone, email, post] = nodes;
    if nodes.iter().all(Option::is_none) {
        let message = format!("the contact `{who}` has no contact details");
        let help = "add `phone`, `email` or `post`";
        cx.error(CONTACT_WITHOUT_WAY, id.span, message, help);
    }
    let what = format!("the phone number of `{who}`");
    let phone = phone.and_then(|node| cx.local(node, &what, Context::phone, Severity::Error));
    let email = email.and_then(|node| cx.email(node, &format!("the e-mail address of `{who}`")));
    let post = post.and_then(|node| cx.local_line(node, &format!("the address of `{who}`")));
    let email = email.map(|email| email.value);
    Some(Contact { kind: kind?, phone, email, post, groups, id })
}

/// The incident's own links. Contacts define links too, `<contact>-phone` and `<contact>-email`, and
/// a name must have one meaning.
pub(super) fn links(node: Option<&Node>, contacts: &[Contact], cx: &mut Context) -> Vec<NamedLink> {
    let Some(node) = node else { return Vec::new() };
    let mut links = Vec::new();
    for (key, node) in cx.reader.mapping(node, "the section `links`").entries() {
        let name = Spanned { value: key.name.clone(), span: key.span };
        cx.reader.check_id(&name.value, name.span, "the name of a link");
        let contact = contacts.iter().find(|contact| {
            ["phone", "email"].iter().any(|way| name.value == format!("{}-{way}", contact.id.value))
        });
        if let Some(contact) = contact {
            let message = format!("the link `{}` has the name of a contact's own link", name.value);
            let problem = Diagnostic::error(DUPLICATE_ID, message)
                .at_span(name.span)
                .label(contact.id.span, "this contact creates a link with that name")
                .help("rename the link");
            cx.push(problem);
        }
        links.extend(link(name, node, cx));
    }
    links
}

fn link(name: Spanned<String>, node: &Node, cx: &mut Context) -> Option<NamedLink> {
    let mut map = cx.reader.mapping(node, &format!("the link `{}`", name.value));
    // A page may not exist in a language: a warning, and letters in that language leave it out.
    let url = cx.required(&mut map, "url", |cx, node| {
        let what = format!("the web address of `{}`", name.value);
        cx.local(node, &what, Context::url, Severity::Warning)
    });
    let title = map.optional("title").and_then(|node| {
        let what = format!("the title of `{}`", name.value);
        cx.local(node, &what, Context::line, Severity::Warning)
    });
    let short = map.optional("short").and_then(|node| {
        let what = format!("the short form of `{}`", name.value);
        cx.local(node, &what, Context::line, Severity::Warning)
    });
    map.finish(&mut cx.reader);
    Some(NamedLink { url: url?, title, short, name })
}

pub(super) fn signatory(node: &Node, cx: &mut Context) -> Option<Signatory> {
    let mut map = cx.reader.mapping(node, "the section `signatory`");
    let name =
        cx.required(&mut map, "name", |cx, node| cx.line(node, "the name of the person who signs"));
    map.finish(&mut cx.reader);
    Some(Signatory { name: name? })
}
