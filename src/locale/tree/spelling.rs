//! Expressions and patterns in one spelling, however they are laid out in the file.

use std::fmt::Write as _;

use fluent_syntax::ast;
use fluent_syntax::serializer::serialize;

use super::entry::{Pattern, named};

/// A pattern with its white space normalised, for digests and comparisons: two patterns have the same
/// canonical text if they format to the same words.
pub(in crate::locale) fn canonical(pattern: &Pattern<'_>) -> String {
    let mut out = String::new();
    write_pattern(pattern, &mut out);
    out.trim().to_owned()
}

fn write_pattern(pattern: &Pattern<'_>, out: &mut String) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => {
                for c in value.chars() {
                    // A no-break space is part of the words, not white space to normalise.
                    if !matches!(c, ' ' | '\n' | '\r' | '\t') {
                        out.push(c);
                    } else if !out.ends_with(' ') {
                        out.push(' ');
                    }
                }
            }
            ast::PatternElement::Placeable { expression } => {
                out.push('{');
                write_expression(expression, out);
                out.push('}');
            }
        }
    }
}

fn write_expression(expression: &ast::Expression<&str>, out: &mut String) {
    match expression {
        ast::Expression::Inline(inline) => write_inline(inline, out),
        ast::Expression::Select { selector, variants } => {
            write_inline(selector, out);
            out.push_str("->");
            for variant in variants {
                let (ast::VariantKey::Identifier { name: key }
                | ast::VariantKey::NumberLiteral { value: key }) = &variant.key;
                let _ = write!(out, "{}[{key}]", if variant.default { "*" } else { "" });
                let mut words = String::new();
                write_pattern(&variant.value, &mut words);
                out.push_str(words.trim());
            }
        }
    }
}

/// An expression in its canonical spelling, such as `$certainty` or `NUMBER($n,type:"ordinal")`.
pub(in crate::locale) fn spelled(inline: &ast::InlineExpression<&str>) -> String {
    let mut out = String::new();
    write_inline(inline, &mut out);
    out
}

fn write_inline(inline: &ast::InlineExpression<&str>, out: &mut String) {
    match inline {
        ast::InlineExpression::StringLiteral { value } => {
            let _ = write!(out, "\"{value}\"");
        }
        ast::InlineExpression::NumberLiteral { value } => out.push_str(value),
        ast::InlineExpression::VariableReference { id } => {
            let _ = write!(out, "${}", id.name);
        }
        ast::InlineExpression::MessageReference { id, attribute } => {
            out.push_str(&named(false, id.name, attribute.as_ref().map(|a| a.name)));
        }
        ast::InlineExpression::TermReference { id, attribute, arguments } => {
            out.push_str(&named(true, id.name, attribute.as_ref().map(|a| a.name)));
            if let Some(arguments) = arguments {
                write_arguments(arguments, out);
            }
        }
        ast::InlineExpression::FunctionReference { id, arguments } => {
            out.push_str(id.name);
            write_arguments(arguments, out);
        }
        ast::InlineExpression::Placeable { expression } => {
            out.push('{');
            write_expression(expression, out);
            out.push('}');
        }
    }
}

fn write_arguments(arguments: &ast::CallArguments<&str>, out: &mut String) {
    out.push('(');
    for argument in &arguments.positional {
        write_inline(argument, out);
        out.push(',');
    }
    for argument in &arguments.named {
        let _ = write!(out, "{}:", argument.name.name);
        write_inline(&argument.value, out);
        out.push(',');
    }
    out.push(')');
}

/// A pattern as Fluent's serializer writes it, without the name and the indentation.
pub(in crate::locale) fn source_of(pattern: &Pattern<'_>) -> String {
    let message = ast::Message {
        id: ast::Identifier { name: "x" },
        value: Some(pattern.clone()),
        attributes: Vec::new(),
        comment: None,
    };
    let text = serialize(&ast::Resource { body: vec![ast::Entry::Message(message)] });
    let text = text.strip_prefix("x =").unwrap_or(&text);
    let lines = text.trim().lines().map(|line| line.strip_prefix("    ").unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_bundle::FluentResource;

    fn canonical_of(text: &str) -> String {
        let resource = FluentResource::try_new(text.to_owned()).unwrap();
        let Some(ast::Entry::Message(message)) = resource.get_entry(0) else { panic!("{text}") };
        canonical(message.value.as_ref().unwrap())
    }

    #[test]
    fn white_space_alone_changes_no_digest() {
        let one = "a = { $n ->\n    [one] One\n   *[other] { $n } of\n      them\n  }\n";
        let other = "a =\n    { $n ->\n        [one] One\n\n       *[other] {$n} of them\n    }\n";
        assert_eq!(canonical_of(one), canonical_of(other));
        assert_eq!(canonical_of(one), "{$n->[one]One*[other]{$n} of them}");
        for changed in [
            "a = { $n ->\n    [one] One\n   *[other] { $m } of\n      them\n  }\n",
            "a = { $n ->\n   *[one] One\n    [other] { $n } of\n      them\n  }\n",
            "a = { $n ->\n    [one] One\n   *[other] { $n } of\u{a0}them\n  }\n",
        ] {
            assert_ne!(canonical_of(one), canonical_of(changed), "{changed}");
        }
        assert_eq!(canonical_of("a = { -x( case : \"g\" ) }\n"), "{-x(case:\"g\",)}");
    }
}
