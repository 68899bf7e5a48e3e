//! Calls of `DATE` and `NUMBER` that cannot work: Fluent would print the call itself into the letter, or pass
//! over a misspelt argument in silence.

use fluent_syntax::ast;

use crate::diag::codes::locale::BAD_CALL;
use crate::diag::{Diagnostic, Diagnostics};

use super::context::{Usage, ValueKind};
use crate::locale::formats::DateStyle;
use crate::locale::tree::Entry;

type Inline<'a> = ast::InlineExpression<&'a str>;

/// What `NUMBER` can be told: the options of Fluent's formatter.
const OF_NUMBER: [&str; 10] = [
    "currency",
    "currencyDisplay",
    "maximumFractionDigits",
    "maximumSignificantDigits",
    "minimumFractionDigits",
    "minimumIntegerDigits",
    "minimumSignificantDigits",
    "style",
    "type",
    "useGrouping",
];

/// Reports the calls of an entry that cannot work.
pub(super) fn check(entry: &Entry<'_>, usage: &Usage, problems: &mut Diagnostics) {
    for (function, arguments) in &entry.uses.calls {
        match *function {
            "DATE" => {
                value(entry, function, arguments, &ValueKind::Date, usage, problems);
                for argument in &arguments.named {
                    style(entry, argument, problems);
                }
            }
            "NUMBER" => {
                value(entry, function, arguments, &ValueKind::Number, usage, problems);
                for argument in &arguments.named {
                    let name = argument.name.name;
                    if !OF_NUMBER.contains(&name) {
                        problems.push(
                            unknown_argument(entry, function, name)
                                .did_you_mean(name, OF_NUMBER.iter().copied()),
                        );
                    }
                }
            }
            // There are no others, which is told elsewhere.
            _ => {}
        }
    }
}

/// Reports a call without one value, or with one of another kind than the function takes.
fn value(
    entry: &Entry<'_>,
    function: &str,
    arguments: &ast::CallArguments<&str>,
    takes: &ValueKind,
    usage: &Usage,
    problems: &mut Diagnostics,
) {
    let name = match arguments.positional.as_slice() {
        // What a term is given is known only where it is used, and a value that does not exist is told
        // elsewhere.
        [Inline::VariableReference { id }] => match usage.kind(id.name) {
            Some(kind) if kind != takes && !entry.term => id.name,
            _ => return,
        },
        [Inline::NumberLiteral { .. }] if *takes == ValueKind::Number => return,
        _ => "",
    };
    let what = if *takes == ValueKind::Date { "date" } else { "number" };
    let message = match name {
        "" => format!("`{function}` needs one {what}"),
        _ => format!("`${name}` is no {what}, which `{function}` needs"),
    };
    let place = if name.is_empty() { entry.span(entry.id) } else { entry.span(name) };
    problems.push(
        Diagnostic::error(BAD_CALL, message)
            .at_span(place)
            .help(format!("write `{{ {function}($VALUE) }}` with a value that is a {what}"))
            .with("function", function.to_owned())
            .with("name", if name.is_empty() { "none".to_owned() } else { format!("${name}") })
            .with("what", what),
    );
}

/// Reports an argument of `DATE` that is no style.
fn style(entry: &Entry<'_>, argument: &ast::NamedArgument<&str>, problems: &mut Diagnostics) {
    let name = argument.name.name;
    if name != "style" {
        problems.push(unknown_argument(entry, "DATE", name).did_you_mean(name, ["style"]));
        return;
    }
    let (written, place) = match &argument.value {
        Inline::StringLiteral { value } => (*value, *value),
        Inline::NumberLiteral { value } => (*value, name),
        _ => ("", name),
    };
    if DateStyle::from_name(written).is_some() {
        return;
    }
    let known = DateStyle::ALL.map(|(name, _)| name);
    let place = if place.is_empty() { name } else { place };
    problems.push(
        Diagnostic::error(BAD_CALL, format!("`DATE` has no style `{written}`"))
            .at_span(entry.span(place))
            .help(format!("the styles are {}", known.join(", ")))
            .with("function", "DATE")
            .with("name", written.to_owned())
            .with("what", "style")
            .with("known", known.join(", ")),
    );
}

/// The problem of an argument that a function does not have.
fn unknown_argument(entry: &Entry<'_>, function: &str, name: &str) -> Diagnostic {
    Diagnostic::error(BAD_CALL, format!("`{function}` has no argument `{name}`"))
        .at_span(entry.span(name))
        .with("function", function.to_owned())
        .with("name", name.to_owned())
        .with("what", "argument")
}
