//! References to messages, terms, attributes and functions, and the forms of terms.

use std::collections::BTreeSet;

use fluent_syntax::ast;

use crate::diag::{Diagnostic, Diagnostics};

use super::branches::key_of;
use crate::diag::codes::locale::{UNKNOWN_FORM, UNKNOWN_REFERENCE, UNUSED_TERM_ARGUMENT};
use crate::locale::tree::{Entries, Entry, Pattern, Reference, named};

type Inline<'a> = ast::InlineExpression<&'a str>;

/// Functions that texts can call.
const FUNCTIONS: [&str; 2] = ["DATE", "NUMBER"];

/// Reports references of an entry to what does not exist in its language.
pub(super) fn check(tag: &str, entry: &Entry<'_>, own: &Entries<'_>, problems: &mut Diagnostics) {
    let mut unknown = |name: String, slice: &str, known: Vec<String>| {
        problems.push(
            Diagnostic::error(UNKNOWN_REFERENCE, format!("there is no `{name}` in `{tag}`"))
                .at_span(entry.span(slice))
                .did_you_mean(&name, known.iter().map(String::as_str))
                .with("name", name.clone())
                .with("tag", tag.to_owned())
                .with("what", "text"),
        );
    };
    let names =
        |term: bool| own.values().filter(|entry| entry.term == term).map(Entry::name).collect();
    let references = &entry.uses;
    for one in references.references_to(false).chain(references.references_to(true)) {
        let Reference { term, id, attribute } = *one;
        match (own.get(id).filter(|found| found.term == term), attribute) {
            (None, _) => unknown(named(term, id, None), id, names(term)),
            (Some(found), Some(attribute)) if !found.attributes.contains(attribute) => {
                let known = found.attributes.iter().map(|name| named(term, id, Some(name)));
                unknown(named(term, id, Some(attribute)), attribute, known.collect());
            }
            (Some(_), _) => {}
        }
    }
    for (function, _) in &entry.uses.calls {
        if !FUNCTIONS.contains(function) {
            problems.push(
                Diagnostic::error(UNKNOWN_REFERENCE, format!("there is no function `{function}`"))
                    .at_span(entry.span(function))
                    .help("the functions are DATE and NUMBER")
                    .with("name", (*function).to_owned())
                    .with("tag", tag.to_owned())
                    .with("what", "function"),
            );
        }
    }
    for (id, arguments) in &entry.uses.arguments {
        if let Some(term) = own.get(id).filter(|found| found.term) {
            forms(tag, entry, term, arguments, problems);
        }
    }
}

/// Reports forms that a reference asks for and a term does not have: Fluent would silently use the
/// default variant.
fn forms(
    tag: &str,
    entry: &Entry<'_>,
    term: &Entry<'_>,
    arguments: &ast::CallArguments<&str>,
    problems: &mut Diagnostics,
) {
    let unused = |name: &str| {
        let message = format!("`-{}` in `{tag}` never uses `{name}`", term.id);
        Diagnostic::warning(UNUSED_TERM_ARGUMENT, message)
            .label(term.span(term.id), "the term")
            .help("remove it, or add variants for it to the term")
            .with("term", format!("-{}", term.id))
            .with("name", name.to_owned())
            .with("tag", tag.to_owned())
    };
    for argument in &arguments.positional {
        // Terms take named arguments only.
        if let Inline::StringLiteral { value } | Inline::NumberLiteral { value } = argument {
            problems.push(unused(value).at_span(entry.span(value)));
        }
    }
    for argument in &arguments.named {
        let name = argument.name.name;
        let mut keys = BTreeSet::new();
        let mut looked = false;
        for text in &term.texts {
            of_pattern(text.pattern, name, &mut keys, &mut looked);
        }
        if !looked {
            problems.push(unused(name).at_span(entry.span(name)));
            continue;
        }
        let (Inline::StringLiteral { value } | Inline::NumberLiteral { value }) = &argument.value
        else {
            continue;
        };
        // A term that only prints the argument has no forms.
        if !keys.is_empty() && !keys.contains(value) {
            let list = keys.iter().copied().collect::<Vec<_>>().join(", ");
            problems.push(
                Diagnostic::error(
                    UNKNOWN_FORM,
                    format!("`-{}` in `{tag}` has no form `{value}`", term.id),
                )
                .at_span(entry.span(value))
                .label(term.span(term.id), "the term")
                .help(format!("it has {list}; add `[{value}]` to the term"))
                .did_you_mean(value, keys.iter().copied())
                .with("term", format!("-{}", term.id))
                .with("form", (*value).to_owned())
                .with("known", list)
                .with("tag", tag.to_owned()),
            );
        }
    }
}

/// Collects the variant keys of the selectors on a value, and whether the pattern uses it at all.
fn of_pattern<'a>(
    pattern: &'a Pattern<'a>,
    name: &str,
    keys: &mut BTreeSet<&'a str>,
    looked: &mut bool,
) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            of_expression(expression, name, keys, looked);
        }
    }
}

fn of_expression<'a>(
    expression: &'a ast::Expression<&'a str>,
    name: &str,
    keys: &mut BTreeSet<&'a str>,
    looked: &mut bool,
) {
    let is_it = |inline: &Inline<'_>| match inline {
        Inline::VariableReference { id } => id.name == name,
        Inline::FunctionReference { arguments, .. } => arguments
            .positional
            .iter()
            .any(|one| matches!(one, Inline::VariableReference { id } if id.name == name)),
        _ => false,
    };
    match expression {
        ast::Expression::Select { selector, variants } => {
            let of_it = is_it(selector);
            *looked |= of_it;
            for variant in variants {
                if of_it {
                    keys.insert(key_of(variant));
                }
                of_pattern(&variant.value, name, keys, looked);
            }
        }
        ast::Expression::Inline(Inline::Placeable { expression }) => {
            of_expression(expression, name, keys, looked);
        }
        ast::Expression::Inline(inline) => *looked |= is_it(inline),
    }
}
