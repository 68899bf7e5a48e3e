//! Values of the example that `new` makes and that nobody has changed.
//!
//! Whoever starts from the example and forgets a value would send letters in the name of an invented
//! municipality, with a phone number that nobody answers.

use std::sync::LazyLock;

use crate::diag::codes::incident::{EXAMPLE_DATE, EXAMPLE_VALUE};
use crate::diag::{Diagnostic, Diagnostics, Sources, Span};
use crate::yaml::{Node, Value, parse};

/// The example.
const EXAMPLE: &str = include_str!("../../../fixtures/new/incident.yaml");

/// Keys whose values say who sends the letters and where people turn to: two organisations never have the
/// same. Nor do two breaches have the example's number of people, which nobody would call "about". Kinds of
/// the example may be right for another breach.
const OWN: [&str; 16] = [
    "about",
    "exactly",
    "more-than",
    "up-to",
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
        let is_same = |known: &str| known == key || (is_count(known) && is_count(key));
        if KNOWN.iter().any(|(known, of_example)| is_same(known) && of_example == value) {
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
    problems.extend(unchanged_dates(root));
    problems
}

/// Warnings for days and months that are the example's in the same place. Such a date can be right, which a
/// person says under `answers`.
fn unchanged_dates(root: &Node) -> Diagnostics {
    static KNOWN: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
        let mut dates = Vec::new();
        if let Some(example) = example() {
            each_date(&example, "", &mut |place, date, _| {
                dates.push((place.to_owned(), date.to_owned()));
            });
        }
        dates
    });
    let mut problems = Diagnostics::new();
    each_date(root, "", &mut |place, date, span| {
        if KNOWN.iter().any(|(known, of_example)| known == place && of_example == date) {
            let message = format!("this is the `{place}` of the example that `new` made");
            let help =
                "write when it was in your case; if it is the same date, say so under `answers`";
            problems.push(
                Diagnostic::warning(EXAMPLE_DATE, message)
                    .at_span(span)
                    .help(help)
                    .with("key", place.to_owned()),
            );
        }
    });
    problems
}

/// The example, read; its tests hold that it can be.
fn example() -> Option<Node> {
    let mut sources = Sources::new();
    let source = sources.add("example", EXAMPLE);
    parse(source, &sources).ok()
}

/// Calls `visit` for each date with the keys on the way to it, joined by dots (an entry of a list counts by
/// its `id`), and with the day or month without a time of day.
fn each_date(node: &Node, place: &str, visit: &mut impl FnMut(&str, &str, Span)) {
    let within = |name: &str| match place {
        "" => name.to_owned(),
        _ => format!("{place}.{name}"),
    };
    match &node.value {
        Value::Null => {}
        Value::Scalar(text) => {
            let date = text.split('T').next().unwrap_or_default();
            let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
            if (7..=10).contains(&date.len())
                && date.contains('-')
                && date.split('-').all(is_number)
            {
                visit(place, date, node.span);
            }
        }
        Value::Sequence(items) => {
            for item in items {
                let id = item.get("id").and_then(Node::scalar).unwrap_or_default();
                each_date(item, &within(id), visit);
            }
        }
        Value::Mapping(entries) => {
            for (name, node) in entries {
                each_date(node, &within(&name.name), visit);
            }
        }
    }
}

/// Whether a key says how many people are affected.
fn is_count(key: &str) -> bool {
    ["about", "exactly", "more-than", "up-to"].contains(&key)
}

/// The values of the example with their keys.
fn own_values() -> Vec<(&'static str, String)> {
    let mut values = Vec::new();
    if let Some(example) = example() {
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
