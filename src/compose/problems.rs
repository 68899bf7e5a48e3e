//! Template errors as problems with places.
//!
//! Tera's own words may quote values, so they are shown only for invented recipients; see
//! [`without_values`].

use std::collections::BTreeMap;

use tera::{Error, ErrorKind};

use crate::diag::codes::template::{FAILED, MISSING, SYNTAX};
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId, Sources, Span};

/// The problem in a form that can be shown for a real recipient: code and places, but no words that
/// a template could have made from a value.
pub(super) fn without_values(problem: Diagnostic) -> Diagnostic {
    let message = match problem.code.name() {
        "text/missing-message" => "the template asks for a message that does not exist",
        "text/faulty" => "a text cannot be formatted",
        "text/bad-markup" => "a text is not well-formed markup",
        "template/too-long" => "the template produces too much",
        "template/markup" => "the finished markup is not valid",
        _ => "the template failed",
    };
    Diagnostic {
        message: format!("{message} with this recipient's values"),
        help: Some("remove what the template does with single values".to_owned()),
        args: Vec::new(),
        ..problem
    }
}

/// The place and message of an error that has a place.
pub(super) fn place_of(
    error: &Error,
    templates: &BTreeMap<String, SourceId>,
) -> Option<(Place, String)> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let source = *templates.get(report.filename())?;
            let range = report.span().range.clone();
            let span = Span { source, start: range.start, end: range.end };
            Some((Place::Span(span), report.message().to_owned()))
        }
        _ => None,
    }
}

/// Help for an element without words.
pub(super) const NOTHING_SAID: &str = "the text that stands here is empty for this reader: look for a branch `{\"\"}` \
     in the incident's texts and write words there, or take the entry out for this group in incident.yaml; if the \
     template is your own, `breach-letters templates eject` copies the built-in one to compare";

/// Help for a mistake in a template that is not obvious.
pub(super) const COMPARE: &str =
    "to compare, `breach-letters templates eject` copies the built-in template";

/// The problems of a Tera error. Tera reports some errors of several templates in one.
pub(super) fn of_template(
    error: &Error,
    templates: &BTreeMap<String, SourceId>,
    sources: &Sources,
) -> Diagnostics {
    let one = match (error.kind(), place_of(error, templates)) {
        (ErrorKind::SyntaxError(_), Some((place, message))) => {
            Diagnostic::error(SYNTAX, format!("this is not a template: {}", lower(&message)))
                .at(place)
                .help(COMPARE)
        }
        (_, Some((place, message))) => failed(&message, place, templates),
        (ErrorKind::CircularInclude { tpl, .. } | ErrorKind::CircularExtend { tpl, .. }, None) => {
            let problem = Diagnostic::error(FAILED, format!("`{tpl}` includes itself"))
                .help("remove the `include` that leads back to it");
            match templates.get(tpl) {
                Some(source) => problem.at(Place::File(*source)),
                None => problem,
            }
        }
        (ErrorKind::Msg(text), None) => {
            let several = of_reports(text, templates, sources);
            if !several.is_empty() {
                return several;
            }
            Diagnostic::error(FAILED, format!("the templates failed: {text}")).help(COMPARE)
        }
        (kind, None) => {
            Diagnostic::error(FAILED, format!("the templates failed: {kind}")).help(COMPARE)
        }
    };
    one.into()
}

fn failed(message: &str, place: Place, templates: &BTreeMap<String, SourceId>) -> Diagnostic {
    let known = templates.keys().map(String::as_str);
    let name = message.strip_prefix("Unknown template `").and_then(|rest| rest.strip_suffix('`'));
    match name {
        Some(name) => Diagnostic::error(MISSING, format!("there is no template `{name}`"))
            .at(place)
            .help(format!("known templates: {}", known.clone().collect::<Vec<_>>().join(", ")))
            .did_you_mean(name, known),
        None => Diagnostic::error(FAILED, format!("the template failed: {}", lower(message)))
            .at(place)
            .help(COMPARE),
    }
}

/// Parses reports that Tera has already formatted for a terminal: `error: …` and `-->
/// file:line:column` for each problem.
fn of_reports(
    text: &str,
    templates: &BTreeMap<String, SourceId>,
    sources: &Sources,
) -> Diagnostics {
    let mut found = Diagnostics::new();
    let mut message = "";
    for line in text.lines().map(str::trim) {
        if let Some(words) = line.strip_prefix("error: ") {
            message = words;
        }
        let Some(place) = line.strip_prefix("--> ") else { continue };
        let mut parts = place.rsplitn(3, ':');
        let (column, line, name) = (parts.next(), parts.next(), parts.next());
        let number = |part: Option<&str>| part.and_then(|part| part.parse().ok()).unwrap_or(1);
        if let Some(source) = name.and_then(|name| templates.get(name)) {
            let start = sources.offset(*source, number(line), number(column));
            let place = Place::Span(Span { source: *source, start, end: start + 1 });
            found.push(failed(message, place, templates));
        }
    }
    found
}

fn lower(message: &str) -> String {
    let mut chars = message.trim_end_matches('.').chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}
