//! How the list of people is read.

use std::collections::BTreeMap;

use crate::diag::codes::incident::*;
use crate::terms::{Duplicate, Duplicates, Encoding};
use crate::yaml::{Node, Spanned};

use super::super::RecipientsSettings;
use super::values::Context;

/// File types of recipients.
const RECIPIENTS_FILES: [&str; 8] =
    [".csv", ".tsv", ".tab", ".txt", ".xlsx", ".ods", ".jsonl", ".ndjson"];

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
        cx.reader.word(node, "which addresses of protected people the file has", &addresses)
    });
    let suppress = map.optional("suppress").and_then(|node| file_name(node, cx));
    let encoding = map.optional("encoding").and_then(|node| encoding(node, cx));
    let sheet = map.optional("sheet").and_then(|node| {
        let value = cx.line(node, "the name of a sheet of the workbook")?;
        Some(Spanned { value, span: node.span })
    });
    let header_row = map.optional("header-row").and_then(|node| row(node, cx));
    let last_row = map.optional("last-row").and_then(|node| row(node, cx));
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
        header_row,
        last_row,
    })
}

/// A row of the list, as a spreadsheet program counts: the first is 1.
fn row(node: &Node, cx: &mut Context) -> Option<Spanned<u64>> {
    let expected = "the number of a row of the list, the first of which is 1";
    let value = cx.reader.number(node, expected)?;
    if value == 0 {
        cx.reader.wrong_type(node, expected);
        return None;
    }
    Some(Spanned { value, span: node.span })
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
        let help = "write only its name; it ends in .csv, .tsv, .txt, .xlsx, .ods or .jsonl";
        cx.error(BAD_FILE_NAME, node.span, message, help);
        return None;
    }
    Some(Spanned { value: text, span: node.span })
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
