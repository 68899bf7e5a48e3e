//! Where people can ask, links, who signs, and how recipients and e-mails are handled.

use std::collections::BTreeMap;

use crate::diag::codes::incident::*;
use crate::diag::{Diagnostic, Severity, Span};
use crate::yaml::Node;

use super::super::{
    Contact, ContactKind, Duplicate, Duplicates, EmailSettings, ListEncoding, NamedLink,
    RecipientsSettings, Signatory, Spanned,
};
use super::values::Context;

/// File types of recipients.
const RECIPIENTS_FILES: [&str; 4] = [".csv", ".xlsx", ".ods", ".jsonl"];

/// The contact points. One where people can ask about the breach is obligatory: the data protection
/// officer or another (GDPR Art. 33(3)(b)). A switchboard that only confirms that a letter is
/// genuine, or an ombudsperson, is none.
pub(super) fn contacts(node: Option<&Node>, key: Option<Span>, cx: &mut Context) -> Vec<Contact> {
    let entries = match node {
        Some(node) => cx.reader.mapping(node, "the section `contacts`").entries(),
        None => &[],
    };
    let mut contacts = Vec::new();
    for (key, node) in entries {
        let id = Spanned { value: key.name.clone(), span: key.span };
        cx.check_id(&id.value, id.span, "the id of a contact");
        contacts.extend(contact(id, node, cx));
    }
    let answers = |contact: &Contact| {
        matches!(
            contact.kind,
            ContactKind::CustomerService | ContactKind::DataProtectionOfficer | ContactKind::Other
        )
    };
    // A contact that is wrong may have been the one.
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
    let kind = cx.required(&mut map, "kind", |cx, node| cx.word(node, "a kind of contact", &kinds));
    let nodes = ["phone", "email", "post"].map(|key| map.optional(key));
    map.finish(&mut cx.reader);
    let [phone, email, post] = nodes;
    if nodes.iter().all(Option::is_none) {
        let message = format!("the contact `{who}` has no way to reach it");
        let help = "add `phone`, `email` or `post`";
        cx.error(CONTACT_WITHOUT_WAY, id.span, message, help);
    }
    let what = format!("the phone number of `{who}`");
    let phone = phone.and_then(|node| cx.local(node, &what, Context::phone, Severity::Error));
    let email = email.and_then(|node| cx.email(node, &format!("the e-mail address of `{who}`")));
    let post = post.and_then(|node| cx.local_line(node, &format!("the address of `{who}`")));
    Some(Contact { kind: kind?, phone, email: email.map(|email| email.value), post, id })
}

/// The incident's own links. Contacts make names of links too, `<contact>-phone` and
/// `<contact>-email`, and a name has one meaning.
pub(super) fn links(node: Option<&Node>, contacts: &[Contact], cx: &mut Context) -> Vec<NamedLink> {
    let Some(node) = node else { return Vec::new() };
    let mut links = Vec::new();
    for (key, node) in cx.reader.mapping(node, "the section `links`").entries() {
        let name = Spanned { value: key.name.clone(), span: key.span };
        cx.check_id(&name.value, name.span, "the name of a link");
        let contact = contacts.iter().find(|contact| {
            ["phone", "email"].iter().any(|way| name.value == format!("{}-{way}", contact.id.value))
        });
        if let Some(contact) = contact {
            let message = format!("the link `{}` has the name of a contact's own link", name.value);
            let problem = Diagnostic::error(DUPLICATE_ID, message)
                .at_span(name.span)
                .label(contact.id.span, "this contact makes a link of that name")
                .help("give the link another name");
            cx.push(problem);
        }
        links.extend(link(name, node, cx));
    }
    links
}

fn link(name: Spanned<String>, node: &Node, cx: &mut Context) -> Option<NamedLink> {
    let mut map = cx.reader.mapping(node, &format!("the link `{}`", name.value));
    // A page that does not exist in a language is no fault of the sender; letters in that language
    // do without it.
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
    let name = cx.required(&mut map, "name", |cx, node| cx.line(node, "the name of who signs"));
    map.finish(&mut cx.reader);
    Some(Signatory { name: name? })
}

pub(super) fn recipients(node: &Node, cx: &mut Context) -> Option<RecipientsSettings> {
    let mut map = cx.reader.mapping(node, "the section `recipients`");
    let file = cx.required(&mut map, "file", |cx, node| file_name(node, cx));
    let columns = map.optional("columns").map(|node| columns(node, cx)).unwrap_or_default();
    let ignore = map.optional("ignore").map(|node| {
        let nodes = cx.reader.list(node, "a list of column names");
        nodes.iter().filter_map(|node| cx.line(node, "the name of a column")).collect()
    });
    let duplicates = map.optional("duplicates").map(|node| duplicates(node, cx));
    let addresses = [("contact", true), ("home", false)];
    let contact_addresses = map.optional("protected-address").and_then(|node| {
        cx.word(node, "which addresses of protected people the file has", &addresses)
    });
    let suppress = map.optional("suppress").and_then(|node| file_name(node, cx));
    let encoding = map.optional("encoding").and_then(|node| encoding(node, cx));
    let sheet = map.optional("sheet").and_then(|node| {
        let value = cx.line(node, "the name of a sheet of the workbook")?;
        Some(Spanned { value, span: node.span })
    });
    map.finish(&mut cx.reader);
    Some(RecipientsSettings {
        file: file?,
        columns,
        ignore: ignore.unwrap_or_default(),
        duplicates: duplicates.unwrap_or_default(),
        contact_addresses: contact_addresses.unwrap_or_default(),
        suppress,
        encoding,
        sheet,
    })
}

/// What becomes of people who stand in the file twice.
fn duplicates(node: &Node, cx: &mut Context) -> Duplicates {
    let all = [("error", Duplicate::Error), ("warn", Duplicate::Warn), ("merge", Duplicate::Merge)];
    let what = "what becomes of people who stand in the file twice";
    let mut map = cx.reader.mapping(node, "the section `duplicates`");
    let mut policy = |key: &'static str, words: &[(&str, Duplicate)], usual: Duplicate| {
        map.optional(key).and_then(|node| cx.word(node, what, words)).unwrap_or(usual)
    };
    let usual = Duplicates::default();
    let found = Duplicates {
        // Two people with one id could not be told apart in any list.
        id: policy("id", &[all[0], all[2]], usual.id),
        email: policy("email", &all, usual.email),
        name_and_address: policy("name-and-address", &all, usual.name_and_address),
    };
    map.finish(&mut cx.reader);
    found
}

/// The encoding of a text file. Left out in nearly every incident: it is found by evidence.
fn encoding(node: &Node, cx: &mut Context) -> Option<Spanned<ListEncoding>> {
    let known = [
        ("utf-8", ListEncoding::Utf8),
        ("utf-16le", ListEncoding::Utf16Le),
        ("utf-16be", ListEncoding::Utf16Be),
        ("windows-1252", ListEncoding::Windows1252),
        ("iso-8859-15", ListEncoding::Iso8859_15),
    ];
    let value = cx.word(node, "the encoding of the recipients file", &known)?;
    Some(Spanned { value, span: node.span })
}

/// A plain file name: an incident folder is whole and can be moved, so nothing outside it is read.
fn file_name(node: &Node, cx: &mut Context) -> Option<Spanned<String>> {
    let text = cx.line(node, "the name of the recipients file")?;
    let plain = !text.contains(['/', '\\', ':']) && !text.starts_with('.');
    let lower = text.to_lowercase();
    let known = RECIPIENTS_FILES.iter().any(|end| lower.ends_with(end));
    if !plain || !known {
        let what = if plain { "of a known type" } else { "in the incident folder" };
        let message = format!("expected a file {what}, found `{text}`");
        let help = "write its name only; it ends in .csv, .xlsx, .ods or .jsonl";
        cx.error(BAD_FILE_NAME, node.span, message, help);
        return None;
    }
    Some(Spanned { value: text, span: node.span })
}

/// Header in the file -> our column name, which only one header can have.
fn columns(node: &Node, cx: &mut Context) -> BTreeMap<String, Spanned<String>> {
    let mut columns = BTreeMap::new();
    let mut seen = Vec::new();
    for (key, node) in cx.reader.mapping(node, "the list `columns`").entries() {
        if let Some(column) = cx.id(node, "the name of a column of this program") {
            cx.unique(&mut seen, &column, "the column");
            columns.insert(key.name.clone(), column);
        }
    }
    columns
}

pub(super) fn email(node: &Node, cx: &mut Context) -> Option<EmailSettings> {
    let mut map = cx.reader.mapping(node, "the section `email`");
    let from_name = cx.required(&mut map, "from-name", |cx, node| {
        let what = "the name of the sender of e-mails";
        cx.local(node, what, Context::header_line, Severity::Error)
    });
    let from =
        cx.required(&mut map, "from", |cx, node| cx.email(node, "the address of the sender"));
    let reply_to =
        cx.required(&mut map, "reply-to", |cx, node| cx.email(node, "the address for answers"));
    let date =
        cx.required(&mut map, "date", |cx, node| cx.timestamp(node, "the time of the e-mails"));
    let message_key = cx.required(&mut map, "message-key", |cx, node| {
        let value = cx.line(node, "any words from which message ids are made")?;
        Some(Spanned { value, span: node.span })
    });
    map.finish(&mut cx.reader);
    Some(EmailSettings {
        from_name: from_name?,
        from: from?,
        reply_to: reply_to?,
        date: date?,
        message_key: message_key?,
    })
}
