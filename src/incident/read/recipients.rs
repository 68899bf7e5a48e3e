//! How the lists of people are read.

use crate::diag::Diagnostic;
use crate::diag::codes::incident::*;
use crate::terms::{Duplicate, Duplicates, RowErrors};
use crate::yaml::Node;

use super::super::RecipientsSettings;
use super::lists::{self, Own, file_name};
use super::values::Context;

pub(super) fn recipients(node: &Node, cx: &mut Context) -> Option<RecipientsSettings> {
    let mut map = cx.reader.mapping(node, "the section `recipients`");
    let listed = map.key_span("lists");
    let file = match listed {
        None => cx.required(&mut map, "file", |cx, node| file_name(node, cx)),
        Some(_) => map.optional("file").and_then(|node| file_name(node, cx)),
    };
    let lists = map.given(&mut cx.reader, "lists", "write `- {file: people.csv}` for each file");
    if let (Some(file), Some(listed)) = (map.key_span("file"), listed) {
        let message = "both `file` and `lists` name the lists of people";
        cx.push(
            Diagnostic::error(FILE_AND_LISTS, message)
                .at_span(listed)
                .label(file, "and here")
                .help("keep `file` for one list, or `lists` for several: put the file among them"),
        );
    }
    let shared = Own::read(&mut map, cx);
    let duplicates = map.optional("duplicates").map(|node| duplicates(node, cx));
    let errors = map.optional("errors").and_then(|node| {
        cx.reader.word(node, "what happens when rows have errors", &RowErrors::NAMES)
    });
    let suppress = map.optional("suppress").and_then(|node| file_name(node, cx));
    map.finish(&mut cx.reader);
    let lists = match (lists, file) {
        (Some(node), _) => lists::several(node, &shared, cx),
        (None, Some(file)) => vec![lists::only(file, &shared)],
        (None, None) => Vec::new(),
    };
    if lists.is_empty() {
        return None;
    }
    Some(RecipientsSettings {
        lists,
        duplicates: duplicates.unwrap_or_default(),
        errors: errors.unwrap_or_default(),
        suppress,
    })
}

/// What happens to people who are in the file twice.
fn duplicates(node: &Node, cx: &mut Context) -> Duplicates {
    let all = [("error", Duplicate::Error), ("warn", Duplicate::Warn), ("merge", Duplicate::Merge)];
    let what = "what happens to people who are in the file twice";
    let mut map = cx.reader.mapping(node, "the section `duplicates`");
    let mut policy = |key: &'static str, words: &[(&str, Duplicate)], usual: Duplicate| {
        map.optional(key).and_then(|node| cx.reader.word(node, what, words)).unwrap_or(usual)
    };
    let usual = Duplicates::default();
    let found = Duplicates {
        // Not `warn`: two recipients with one id could not be told apart in any list.
        id: policy("id", &[all[0], all[2]], usual.id),
        email: policy("email", &all, usual.email),
        name_and_address: policy("name-and-address", &all, usual.name_and_address),
    };
    map.finish(&mut cx.reader);
    found
}
