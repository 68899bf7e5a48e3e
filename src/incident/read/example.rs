//! Values of the example that `new` makes and that nobody has changed.
//!
//! Whoever starts from the example and forgets a value would send letters in the name of an invented
//! municipality, with a phone number that nobody answers.

use std::sync::LazyLock;

use crate::diag::codes::incident::EXAMPLE_VALUE;
use crate::diag::{Diagnostic, Diagnostics, Sources, Span};
use crate::yaml::{Node, Value, parse};

/// The example.
const EXAMPLE: &str = include_str!("../../../fixtures/new/incident.yaml");

/// Keys whose values say who sends the letters and where people turn to: two organisations never have the
/// same. Dates, numbers and kinds of the example may be right for another breach.
const OWN: [&str; 12] = [
    "id",
    "name",
    "neutral-name",
    "return-address",
    "reference",
    "phone",
    "email",
    "url",
    "from",
    "reply-to",
    "from-name",
    "message-key",
];

/// Warnings for values that are still those of the example. They keep letters to real people from being
/// made, and not samples and previews.
pub(super) fn unchanged(root: &Node) -> Diagnostics {
    // Read once: the preview reads an incident again after each edit.
    static KNOWN: LazyLock<Vec<(&str, String)>> = LazyLock::new(own_values);
    let mut problems = Diagnostics::new();
    each_own(root, None, &mut |key, value, span| {
        if KNOWN.iter().any(|(known, of_example)| *known == key && of_example == value) {
            let message = format!("this is the `{key}` of the example that `new` made, not yours");
            let help = "write your own value, or delete the line if the key is optional";
            problems.push(
                Diagnostic::warning(EXAMPLE_VALUE, message)
                    .at_span(span)
                    .help(help)
                    .with("key", key.to_owned()),
            );
        }
    });
    problems
}

/// The values of the example with their keys.
fn own_values() -> Vec<(&'static str, String)> {
    let mut sources = Sources::new();
    let source = sources.add("example", EXAMPLE);
    let mut values = Vec::new();
    if let Ok(example) = parse(source, &sources) {
        each_own(&example, None, &mut |key, value, _| {
            // The other ids are words such as `noticed`, which are right for any breach.
            if key != "id" || value.starts_with("example") {
                values.push((key, value.to_owned()));
            }
        });
    }
    values
}

/// Calls `visit` for each value under a key of [`OWN`], also in one language, with the key and its place.
fn each_own<'n>(
    node: &'n Node,
    key: Option<&'static str>,
    visit: &mut impl FnMut(&'static str, &'n str, Span),
) {
    match &node.value {
        Value::Null => {}
        Value::Scalar(value) => {
            if let Some(key) = key {
                visit(key, value, node.span);
            }
        }
        Value::Sequence(items) => items.iter().for_each(|item| each_own(item, None, visit)),
        Value::Mapping(entries) => {
            // A value of its own for each language, as in `{fi: ..., sv: ...}`.
            let by_language = entries.iter().all(|(name, _)| is_tag(&name.name));
            let inherited = key.filter(|_| by_language);
            for (name, node) in entries {
                // `from` of e-mails is an address; that of a period is a date.
                let is_own =
                    |own: &&&str| **own == name.name && (name.name != "from" || is_address(node));
                let own = OWN.iter().find(is_own).copied();
                each_own(node, own.or(inherited), visit);
            }
        }
    }
}

/// Whether a key is a language tag: two or three letters, perhaps with a region or script behind them.
fn is_tag(key: &str) -> bool {
    let language = key.split('-').next().unwrap_or_default();
    (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn is_address(node: &Node) -> bool {
    node.scalar().is_some_and(|text| text.contains('@'))
}
