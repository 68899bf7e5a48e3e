//! How the list of people is read.

use std::collections::BTreeMap;

use crate::diag::codes::incident::*;
use crate::terms::{Duplicate, Duplicates, Encoding};
use crate::yaml::{Node, Spanned};

use super::super::{RecipientsSettings, StatusValues};
use super::values::Context;

/// File types of recipients.
const RECIPIENTS_FILES: [&str; 4] = [".csv", ".xlsx", ".ods", ".jsonl"];

pub(super) fn recipients(node: &Node, cx: &mut Context) -> Option<RecipientsSettings> {
    let mut map = cx.reader.mapping(node, "the section `recipients`");
    let file = cx.required(&mut map, "file", |cx, node| file_name(node, cx));
    let columns = map.optional("columns").map(|node| columns(node, cx)).unwrap_or_default();
    let ignore = map.optional("ignore").map(|node| {
        let nodes = cx.reader.list(node, "a list of column names");
        nodes.iter().filter_map(|node| cx.line(node, "the name of a column")).collect()
    });
    let status = map.optional("status").map(|node| status(node, cx)).unwrap_or_default();
    let duplicates = map.optional("duplicates").map(|node| duplicates(node, cx));
    let addresses = [("contact", true), ("home", false)];
    let contact_addresses = map.optional("protected-address").and_then(|node| {
        cx.reader.word(node, "which addresses of protected people the file has", &addresses)
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
        status,
        duplicates: duplicates.unwrap_or_default(),
        contact_addresses: contact_addresses.unwrap_or_default(),
        suppress,
        encoding,
        sheet,
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

/// The encoding of a text file. Rarely needed: by default it is detected.
fn encoding(node: &Node, cx: &mut Context) -> Option<Spanned<Encoding>> {
    let value = cx.reader.word(node, "the encoding of the recipients file", &Encoding::NAMES)?;
    Some(Spanned { value, span: node.span })
}

/// A plain file name: nothing outside the incident folder is read, so that it can be moved.
fn file_name(node: &Node, cx: &mut Context) -> Option<Spanned<String>> {
    let text = cx.line(node, "the name of the recipients file")?;
    let plain = !text.contains(['/', '\\', ':']) && !text.starts_with('.');
    let lower = text.to_lowercase();
    let known = RECIPIENTS_FILES.iter().any(|end| lower.ends_with(end));
    if !plain || !known {
        let what = if plain { "of a known type" } else { "in the incident folder" };
        let message = format!("expected a file {what}, found `{text}`");
        let help = "write only its name; it ends in .csv, .xlsx, .ods or .jsonl";
        cx.error(BAD_FILE_NAME, node.span, message, help);
        return None;
    }
    Some(Spanned { value: text, span: node.span })
}

/// Header in the file -> values -> status. A single word is the status of any value. The words are
/// checked with the file, where the headers are known.
fn status(node: &Node, cx: &mut Context) -> Vec<StatusValues> {
    let word = |node: &Node, cx: &mut Context| {
        let value = cx.line(node, "a status such as `protected`")?;
        Some(Spanned { value, span: node.span })
    };
    let mut columns = Vec::new();
    for (key, node) in cx.reader.mapping(node, "the list `status`").entries() {
        let header = Spanned { value: key.name.clone(), span: key.span };
        let values: Vec<(String, Spanned<String>)> = match node.is_mapping() {
            true => {
                let mut map = cx.reader.mapping(node, "the values of a column");
                let entries = map.entries().iter();
                entries
                    .filter_map(|(key, node)| Some((key.name.clone(), word(node, cx)?)))
                    .collect()
            }
            false => word(node, cx).map(|word| ("any".to_owned(), word)).into_iter().collect(),
        };
        columns.push(StatusValues { header, values });
    }
    columns
}

/// Header in the file -> name of a column of the program. Each column has one header.
fn columns(node: &Node, cx: &mut Context) -> BTreeMap<String, Spanned<String>> {
    let mut columns = BTreeMap::new();
    let mut seen = Vec::new();
    for (key, node) in cx.reader.mapping(node, "the list `columns`").entries() {
        if let Some(column) = cx.reader.id(node, "the name of a column of this program") {
            cx.unique(&mut seen, &column, "the column");
            columns.insert(key.name.clone(), column);
        }
    }
    columns
}
