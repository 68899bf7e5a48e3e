//! The lists of people: one file, or several, each with settings of its own beside those for all.

use std::collections::BTreeMap;

use crate::diag::Diagnostic;
use crate::diag::codes::incident::*;
use crate::terms::{Encoding, MOST_LISTS};
use crate::yaml::{Mapping, Node, Spanned};

use super::super::{MappedColumn, PeopleList, StatusValues};
use super::values::Context;

/// File types of recipients.
const RECIPIENTS_FILES: [&str; 8] =
    [".csv", ".tsv", ".tab", ".txt", ".xlsx", ".ods", ".jsonl", ".ndjson"];

/// The settings that a list may have by itself, and that may be stated for all lists.
#[derive(Default)]
pub(super) struct Own {
    columns: BTreeMap<String, Spanned<String>>,
    ignore: Vec<String>,
    status: Vec<StatusValues>,
    encoding: Option<Spanned<Encoding>>,
    sheet: Option<Spanned<String>>,
    header_row: Option<Spanned<u64>>,
    last_row: Option<Spanned<u64>>,
    contact_addresses: Option<bool>,
    guardian_emails: Option<bool>,
}

impl Own {
    /// Reads the settings from the keys of a list, or of the section `recipients`.
    pub(super) fn read(map: &mut Mapping<'_>, cx: &mut Context) -> Self {
        let columns = map.optional("columns").map(|node| columns(node, cx)).unwrap_or_default();
        let ignore = map.optional("ignore").map(|node| {
            let nodes = cx.reader.list(node, "a list of column names");
            nodes.iter().filter_map(|node| cx.line(node, "the name of a column")).collect()
        });
        let status = map.optional("status").map(|node| status(node, cx)).unwrap_or_default();
        let addresses = [("contact", true), ("home", false)];
        let contact_addresses = map.optional("protected-address").and_then(|node| {
            cx.reader.word(node, "which addresses of protected people the file has", &addresses)
        });
        let encoding = map.optional("encoding").and_then(|node| encoding(node, cx));
        let sheet = map.optional("sheet").and_then(|node| {
            let value = cx.line(node, "the name of a sheet of the workbook")?;
            Some(Spanned { value, span: node.span })
        });
        let header_row = map.optional("header-row").and_then(|node| row(node, cx));
        let last_row = map.optional("last-row").and_then(|node| row(node, cx));
        let whose = [("guardian", true), ("child", false)];
        let guardian_emails = map.optional("email-of-minor").and_then(|node| {
            cx.reader.word(node, "whose e-mail address is on the row of a child", &whose)
        });
        Self {
            columns,
            ignore: ignore.unwrap_or_default(),
            status,
            encoding,
            sheet,
            header_row,
            last_row,
            contact_addresses,
            guardian_emails,
        }
    }
}

/// The one list that `file` names.
pub(super) fn only(file: Spanned<String>, shared: &Own) -> PeopleList {
    with_shared(file, None, Own::default(), shared, false)
}

/// The lists that `lists` names, in their order.
pub(super) fn several(node: &Node, shared: &Own, cx: &mut Context) -> Vec<PeopleList> {
    let nodes = cx.reader.list(node, "a list, each item a list of people");
    if nodes.is_empty() && matches!(&node.value, crate::yaml::Value::Sequence(_)) {
        let message = "expected at least one list of people, found none";
        cx.error(WRONG_TYPE, node.span, message, "write `- {file: people.csv}` for each file");
    }
    if nodes.len() > MOST_LISTS {
        let message = format!("expected at most {MOST_LISTS} lists, found {}", nodes.len());
        cx.error(WRONG_TYPE, node.span, message, "put people of one kind into one file");
        return Vec::new();
    }
    let mut lists: Vec<PeopleList> = Vec::new();
    for node in nodes {
        let Some(list) = one(node, shared, nodes.len() > 1, cx) else { continue };
        match lists.iter().find(|before| is_same(before, &list)) {
            Some(before) => {
                let message = format!("the list `{}` appears twice", list.file.value);
                cx.push(
                    Diagnostic::error(LIST_TWICE, message)
                        .at_span(list.file.span)
                        .label(before.file.span, "first here")
                        .help(
                            "remove one of them; of a workbook with several lists, name the \
                             `sheet` of each",
                        ),
                );
            }
            None => lists.push(list),
        }
    }
    lists
}

/// Whether two lists are the same rows, as far as the incident says: the same file, and not two sheets
/// of it.
fn is_same(one: &PeopleList, other: &PeopleList) -> bool {
    let sheet = |list: &PeopleList| list.sheet.as_ref().map(|sheet| folded(&sheet.value));
    let apart = sheet(one).zip(sheet(other)).is_some_and(|(one, other)| one != other);
    one.file.value == other.file.value && !apart
}

fn one(node: &Node, shared: &Own, several: bool, cx: &mut Context) -> Option<PeopleList> {
    let mut map = cx.reader.mapping(node, "a list of people");
    let file = cx.required(&mut map, "file", |cx, node| file_name(node, cx));
    let group = map.optional("group").and_then(|node| cx.reader.id(node, "the id of a group"));
    let own = Own::read(&mut map, cx);
    map.finish(&mut cx.reader);
    Some(with_shared(file?, group, own, shared, several))
}

/// A list with its own settings and those for all lists, where it has none of its own. `several`:
/// whether there are other lists, which some of the shared settings may be for.
fn with_shared(
    file: Spanned<String>,
    group: Option<Spanned<String>>,
    own: Own,
    shared: &Own,
    several: bool,
) -> PeopleList {
    let mapped = |header: &str| own.columns.keys().any(|known| folded(known) == folded(header));
    let ignored = |header: &str| own.ignore.iter().any(|known| folded(known) == folded(header));
    let is_taken = |to: &str| own.columns.values().any(|column| column.value == to);
    let for_all = shared
        .columns
        .iter()
        .filter(|(header, to)| !mapped(header) && !ignored(header) && !is_taken(&to.value));
    let mut columns: BTreeMap<String, MappedColumn> = for_all
        .map(|(header, to)| (header.clone(), MappedColumn { to: to.clone(), shared: several }))
        .collect();
    let mut ignore = own.ignore.clone();
    ignore
        .extend(shared.ignore.iter().filter(|header| !mapped(header) && !ignored(header)).cloned());
    columns.extend(
        own.columns
            .iter()
            .map(|(header, to)| (header.clone(), MappedColumn { to: to.clone(), shared: false })),
    );
    // Of several lists, some are text and others workbooks.
    let lower = file.value.to_lowercase();
    let workbook = lower.ends_with(".xlsx") || lower.ends_with(".ods");
    let text = [".csv", ".tsv", ".tab", ".txt"].iter().any(|end| lower.ends_with(end));
    let json = !workbook && !text;
    let encoding = shared.encoding.clone().filter(|_| !several || text);
    let sheet = shared.sheet.clone().filter(|_| !several || workbook);
    let contact_addresses = own.contact_addresses.or(shared.contact_addresses);
    // What a list says of a column goes before what is said for all.
    let told =
        |header: &str| own.status.iter().any(|one| folded(&one.header.value) == folded(header));
    let for_all = shared.status.iter().filter(|one| !told(&one.header.value)).cloned();
    let status = own.status.iter().cloned().chain(for_all).collect();
    PeopleList {
        file,
        group,
        columns,
        ignore,
        status,
        encoding: own.encoding.or(encoding),
        sheet: own.sheet.or(sheet),
        header_row: own.header_row.or(shared.header_row.clone().filter(|_| !several || !json)),
        last_row: own.last_row.or(shared.last_row.clone().filter(|_| !several)),
        contact_addresses: contact_addresses.unwrap_or_default(),
        guardian_emails: own.guardian_emails.or(shared.guardian_emails).unwrap_or_default(),
    }
}

/// Headers and sheets are compared without outer blanks and in small letters.
fn folded(text: &str) -> String {
    text.trim().to_lowercase()
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

/// The encoding of a text file. Rarely needed: by default it is detected.
fn encoding(node: &Node, cx: &mut Context) -> Option<Spanned<Encoding>> {
    let value = cx.reader.word(node, "the encoding of the recipients file", &Encoding::NAMES)?;
    Some(Spanned { value, span: node.span })
}

/// A plain file name: nothing outside the incident folder is read, so that it can be moved.
pub(super) fn file_name(node: &Node, cx: &mut Context) -> Option<Spanned<String>> {
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
