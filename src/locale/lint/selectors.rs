//! Selectors: plural forms that the language needs, and variants that no value selects.

use std::collections::BTreeSet;

use fluent_syntax::ast;

use crate::diag::codes::locale::{MISSING_PLURAL, UNREACHABLE_VARIANT};
use crate::diag::{Diagnostic, Diagnostics};

use super::branches::key_of;
use super::context::{Usage, ValueKind};
use super::plurals::{Counting, Plurals, is_category};
use crate::locale::tree::{Entry, Pattern};

type Inline<'a> = ast::InlineExpression<&'a str>;
type Variant<'a> = ast::Variant<&'a str>;

/// Checks every selector of an entry.
pub(super) fn check(
    tag: &str,
    entry: &Entry<'_>,
    usage: &Usage,
    plurals: &Plurals,
    problems: &mut Diagnostics,
) {
    let mut each = |selector: &Inline<'_>, variants: &[Variant<'_>]| {
        twice(entry, variants, problems);
        let Some((name, counting)) = value_of(selector) else { return };
        // A term has values of its own, known only where it is used.
        match usage.kind(name).filter(|_| !entry.term) {
            Some(ValueKind::Number) => {
                numbers(tag, entry, (name, counting), variants, plurals, problems);
            }
            Some(ValueKind::OneOf(words)) => one_of(entry, name, words, variants, problems),
            _ => {}
        }
    };
    for text in &entry.texts {
        of_pattern(text.pattern, &mut each);
    }
}

fn of_pattern<'a>(
    pattern: &'a Pattern<'a>,
    each: &mut impl FnMut(&'a Inline<'a>, &'a [Variant<'a>]),
) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            of_expression(expression, each);
        }
    }
}

fn of_expression<'a>(
    expression: &'a ast::Expression<&'a str>,
    each: &mut impl FnMut(&'a Inline<'a>, &'a [Variant<'a>]),
) {
    match expression {
        ast::Expression::Select { selector, variants } => {
            each(selector, variants);
            for variant in variants {
                of_pattern(&variant.value, each);
            }
        }
        ast::Expression::Inline(Inline::Placeable { expression }) => {
            of_expression(expression, each)
        }
        ast::Expression::Inline(_) => {}
    }
}

/// The value that a selector uses, and the type of counting.
fn value_of<'a>(selector: &Inline<'a>) -> Option<(&'a str, Counting)> {
    match selector {
        Inline::VariableReference { id } => Some((id.name, Counting::Cardinal)),
        Inline::FunctionReference { id, arguments } if id.name == "NUMBER" => {
            let Inline::VariableReference { id } = arguments.positional.first()? else {
                return None;
            };
            let ordinal = arguments.named.iter().any(|argument| {
                argument.name.name == "type"
                    && matches!(argument.value, Inline::StringLiteral { value: "ordinal" })
            });
            Some((id.name, if ordinal { Counting::Ordinal } else { Counting::Cardinal }))
        }
        _ => None,
    }
}

/// Reports a variant whose key is there before: it is never selected.
fn twice(entry: &Entry<'_>, variants: &[Variant<'_>], problems: &mut Diagnostics) {
    let mut seen = BTreeSet::new();
    for key in variants.iter().map(key_of) {
        if !seen.insert(key) {
            problems.push(
                Diagnostic::error(
                    UNREACHABLE_VARIANT,
                    format!("this selector has the variant `{key}` twice"),
                )
                .at_span(entry.span(key))
                .help("remove one of them, or correct its key")
                .with("why", "twice")
                .with("key", key.to_owned())
                .with("name", "none"),
            );
        }
    }
}

fn one_of(
    entry: &Entry<'_>,
    name: &str,
    words: &[String],
    variants: &[Variant<'_>],
    problems: &mut Diagnostics,
) {
    // The default variant covers all other values and may have any key.
    for key in variants.iter().filter(|variant| !variant.default).map(key_of) {
        if !words.iter().any(|word| word == key) {
            let list = words.join(", ");
            problems.push(
                Diagnostic::error(UNREACHABLE_VARIANT, format!("`${name}` is never `{key}`"))
                    .at_span(entry.span(key))
                    .help(format!("it is one of {list}"))
                    .did_you_mean(key, words.iter().map(String::as_str))
                    .with("why", "word")
                    .with("key", key.to_owned())
                    .with("name", format!("${name}")),
            );
        }
    }
}

fn numbers(
    tag: &str,
    entry: &Entry<'_>,
    (name, counting): (&str, Counting),
    variants: &[Variant<'_>],
    plurals: &Plurals,
    problems: &mut Diagnostics,
) {
    if !plurals.are_known(counting) {
        return;
    }
    for key in variants.iter().filter(|variant| !variant.default).map(key_of) {
        if key.parse::<f64>().is_err() && !plurals.has(counting, key) {
            let list: Vec<&str> = plurals.needed(counting).map(|(name, _)| name).collect();
            problems.push(
                Diagnostic::error(UNREACHABLE_VARIANT, format!("no number is `{key}` in `{tag}`"))
                    .at_span(entry.span(key))
                    .help(format!("numbers are {} in this language", list.join(", ")))
                    .did_you_mean(key, list.iter().copied())
                    .with("why", "number")
                    .with("key", key.to_owned())
                    .with("name", format!("${name}")),
            );
        }
    }
    // A selector that only distinguishes single numbers (`[2] two`) does not use plural forms.
    let keys: BTreeSet<&str> = variants.iter().map(key_of).collect();
    let chosen = variants.iter().any(|variant| !variant.default && is_category(key_of(variant)));
    if !(chosen || variants.len() == 1) {
        return;
    }
    let default = variants.iter().find(|variant| variant.default).map(key_of);
    let missing: Vec<&str> = plurals
        .needed(counting)
        .filter(|(category, numbers)| {
            let single = numbers.iter().all(|number| keys.contains(number.to_string().as_str()));
            !(keys.contains(category) || single)
        })
        // A default that is not a category (`*[else]`) covers the rest.
        .filter(|(category, _)| *category != "other" || default.is_some_and(is_category))
        .map(|(category, _)| category)
        .collect();
    if let (false, Some(first)) = (missing.is_empty(), variants.first()) {
        let list = missing.join(", ");
        problems.push(
            Diagnostic::warning(
                MISSING_PLURAL,
                format!("`${name}` has no form for {list}, which `{tag}` needs"),
            )
            .at_span(entry.span(key_of(first)))
            .help(format!("add a variant `[{}]`; see the plural rules of Unicode CLDR", missing[0]))
            .with("name", format!("${name}"))
            .with("missing", list)
            .with("tag", tag.to_owned()),
        );
    }
}
