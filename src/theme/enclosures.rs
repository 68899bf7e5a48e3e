//! Enclosures: PDF files whose pages are printed after each letter.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::Diagnostic;
use crate::diag::codes::theme::*;
use crate::render::pdf::{Edition, EnclosedFile, Enclosure, EnclosureProblem};
use crate::yaml::{Node, Value};

use super::values::Context;

/// Largest file, in bytes: every print file contains it.
const MAX_BYTES: u64 = 5_000_000;

/// The folder of the files.
const FOLDER: &str = "enclosures/";

/// Written in place of a file: letters in this language get no enclosure.
const NONE: &str = "none";

/// Files that were read, by name, because several languages may share one. `None`: it has problems.
type Files = BTreeMap<String, Option<Arc<EnclosedFile>>>;

/// Reads `enclosures`, and the files that they name.
pub(super) fn read(node: &Node, cx: &mut Context<'_>) -> Vec<Enclosure> {
    let mut files = Files::new();
    let nodes = cx.reader.list(node, "a list of enclosures");
    nodes.iter().filter_map(|node| enclosure(node, cx, &mut files)).collect()
}

fn enclosure(node: &Node, cx: &mut Context<'_>, known: &mut Files) -> Option<Enclosure> {
    let mut map = cx.reader.mapping(node, "an enclosure");
    let file_node = map.required(&mut cx.reader, "file");
    // A language without a file needs no title.
    let without = file_node.map(languages_without).unwrap_or_default();
    let files = file_node
        .and_then(|node| by_language(node, cx, ("file", &[]), |node, cx| file(node, cx, known)));
    let title_node = map.required(&mut cx.reader, "title");
    let titles = title_node.and_then(|node| {
        let what = "the name of the enclosure";
        by_language(node, cx, ("title", &without), |node, cx| cx.line(node, what))
    });
    let new_sheet = cx.given(&mut map, "new-sheet");
    let new_sheet = new_sheet
        .and_then(|node| cx.reader.boolean(node, "whether it begins on a new sheet"))
        .unwrap_or(false);
    map.finish(&mut cx.reader);
    let (files, mut titles) = (files?, titles?);
    if let Some(node) = file_node {
        cx.reader.push(
            Diagnostic::warning(
                ENCLOSURE_UNREAD,
                "a screen reader reads only the title of this enclosure, and its links do not work",
            )
            .at_span(node.span)
            .help("also say what people need to know in the letter or on your web page"),
        );
    }
    let edition = |(language, file): (String, Option<Arc<EnclosedFile>>)| {
        let title = titles.remove(&language)?;
        Some((language, Edition { file: file?, title }))
    };
    let editions = files.into_iter().filter_map(edition).collect();
    Some(Enclosure { editions, new_sheet })
}

/// The languages whose letters get no enclosure, on purpose.
fn languages_without(files: &Node) -> Vec<String> {
    let Value::Mapping(entries) = &files.value else { return Vec::new() };
    let none = |node: &Node| matches!(&node.value, Value::Scalar(text) if text == NONE);
    let without = entries.iter().filter(|(_, node)| none(node));
    without.map(|(language, _)| language.name.clone()).collect()
}

/// A value for each language of the notice but those in `without`. `None` if there are problems.
fn by_language<T>(
    node: &Node,
    cx: &mut Context<'_>,
    (key, without): (&'static str, &[String]),
    mut read: impl FnMut(&Node, &mut Context<'_>) -> Option<T>,
) -> Option<BTreeMap<String, T>> {
    if !node.is_mapping() {
        let message = format!("expected `{key}` for each language of the notice, found one value");
        let example = cx.languages.iter().map(|lang| format!("{lang}: …"));
        let help = format!("write `{key}: {{{}}}`", example.collect::<Vec<_>>().join(", "));
        cx.error(WRONG_TYPE, node.span, message, &help);
        return None;
    }
    let problems = cx.reader.problems.error_count();
    let mut values = BTreeMap::new();
    let mut tried = Vec::new();
    for (language, node) in cx.reader.mapping(node, "a group of languages").entries() {
        tried.push(language.name.as_str());
        if !cx.languages.contains(&language.name.as_str()) {
            let message = format!("no letter is written in `{}`", language.name);
            let help = format!("the languages of this notice are {}", cx.languages.join(", "));
            cx.error(UNKNOWN_LANGUAGE, language.span, message, &help);
        }
        if let Some(value) = read(node, cx) {
            values.insert(language.name.clone(), value);
        }
    }
    let silent = |lang: &str| tried.contains(&lang) || without.iter().any(|known| known == lang);
    let missing = cx.languages.iter().filter(|lang| !silent(lang));
    let missing: Vec<String> = missing.map(|lang| format!("`{lang}`")).collect();
    if !missing.is_empty() {
        let message = format!("`{key}` is missing in {}", missing.join(", "));
        let help = format!(
            "add a line for it; if letters in this language get no enclosure, write `{NONE}` for \
             its `file`"
        );
        cx.error(MISSING_LANGUAGE, node.span, message, &help);
    }
    (cx.reader.problems.error_count() == problems).then_some(values)
}

/// The file of one language: `Some(None)` if there is none on purpose.
fn file(node: &Node, cx: &mut Context<'_>, known: &mut Files) -> Option<Option<Arc<EnclosedFile>>> {
    let name = cx.file_name(node, "the name of a PDF file in the folder `enclosures/`")?;
    if name == NONE {
        return Some(None);
    }
    if !name.starts_with(FOLDER) {
        let message = format!("expected a file in the folder `{FOLDER}`, found `{name}`");
        let help = format!("put it into that folder and write `{FOLDER}NAME.pdf`");
        cx.error(BAD_FILE_NAME, node.span, message, &help);
        return None;
    }
    if let Some(known) = known.get(&name) {
        return known.clone().map(Some);
    }
    let found = open(&name, node, cx).map(Arc::new);
    known.insert(name, found.clone());
    found.map(Some)
}

fn open(name: &str, node: &Node, cx: &mut Context<'_>) -> Option<EnclosedFile> {
    let missing = "put the file into the folder `enclosures/` of the incident folder";
    let help = ("name a PDF file", missing);
    let bytes = cx.bytes((name, node), MAX_BYTES, BAD_ENCLOSURE, help)?;
    match EnclosedFile::read(bytes) {
        Ok(file) => Some(file),
        Err(problems) => {
            for problem in problems {
                let (code, help) = code_and_help(&problem);
                let message = format!("`{name}` cannot be enclosed: {problem}");
                cx.error(code, node.span, message, help);
            }
            None
        }
    }
}

/// The code of a problem of a file, and the help for it.
fn code_and_help(problem: &EnclosureProblem) -> (crate::diag::Code, &'static str) {
    match problem {
        EnclosureProblem::PageSize { .. } => (
            ENCLOSURE_PAGE,
            "save it again with A4 pages in portrait, without printer's marks and bleed",
        ),
        EnclosureProblem::Fonts { .. } => (
            ENCLOSURE_FONT,
            "save it again with all fonts embedded (PDF/A does that): the print house has other \
             fonts",
        ),
        EnclosureProblem::NoPdf | EnclosureProblem::NoPages => {
            (BAD_ENCLOSURE, "save it again as PDF, preferably as PDF/A")
        }
        EnclosureProblem::Encrypted => (BAD_ENCLOSURE, "save it without a password"),
        EnclosureProblem::TooManyPages { .. } => {
            (BAD_ENCLOSURE, "enclose the pages that people need, and name a web page for the rest")
        }
        EnclosureProblem::JavaScript
        | EnclosureProblem::Form
        | EnclosureProblem::Notes { .. }
        | EnclosureProblem::Layers => {
            (BAD_ENCLOSURE, "print it to a new PDF file, or save it as PDF/A, and check the result")
        }
    }
}
