//! Template errors as problems with places.

use std::collections::BTreeMap;

use tera::{Error, ErrorKind};

use crate::diag::{Code, Diagnostic, Place, SourceId, Sources, Span};

const SYNTAX: Code = Code("template/syntax");
const FAILED: Code = Code("template/failed");
const MISSING: Code = Code("template/missing");

/// The place and message of an error that has one.
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

/// A Tera error in our words.
pub(super) fn of_template(
    error: &Error,
    templates: &BTreeMap<String, SourceId>,
    _sources: &Sources,
) -> Diagnostic {
    match (error.kind(), place_of(error, templates)) {
        (ErrorKind::SyntaxError(_), Some((place, message))) => {
            Diagnostic::error(SYNTAX, format!("this is not a template: {}", lower(&message)))
                .at(place)
        }
        (_, Some((place, message))) => {
            Diagnostic::error(FAILED, format!("the template failed: {}", lower(&message))).at(place)
        }
        (ErrorKind::TemplateNotFound(name), None) => {
            let known = templates.keys().map(String::as_str);
            Diagnostic::error(MISSING, format!("there is no template `{name}`"))
                .did_you_mean(name, known)
        }
        (ErrorKind::CircularInclude { tpl, .. } | ErrorKind::CircularExtend { tpl, .. }, None) => {
            let problem = Diagnostic::error(FAILED, format!("`{tpl}` includes itself"));
            match templates.get(tpl) {
                Some(source) => problem.at(Place::File(*source)),
                None => problem,
            }
        }
        (kind, None) => Diagnostic::error(FAILED, format!("the templates failed: {kind}")),
    }
}

fn lower(message: &str) -> String {
    let mut chars = message.trim_end_matches('.').chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}
