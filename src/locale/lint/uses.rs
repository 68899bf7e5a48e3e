//! What a text uses: values, messages, terms, functions, words.

use std::collections::BTreeSet;

use fluent_bundle::FluentResource;
use fluent_syntax::ast;

/// What one message or term uses.
#[derive(Debug, Default)]
pub(super) struct Uses<'a> {
    pub(super) printed: BTreeSet<&'a str>,
    pub(super) variables: Vec<&'a str>,
    pub(super) messages: Vec<(&'a str, Option<&'a str>)>,
    pub(super) terms: Vec<(&'a str, Option<&'a str>)>,
    /// Terms that are given arguments.
    pub(super) arguments: Vec<(&'a str, &'a ast::CallArguments<&'a str>)>,
    pub(super) functions: Vec<&'a str>,
    pub(super) text: Vec<&'a str>,
    /// What stands in quotes, with its escapes.
    pub(super) literals: Vec<&'a str>,
}

impl<'a> Uses<'a> {
    pub(super) fn pattern(&mut self, pattern: &'a ast::Pattern<&'a str>) {
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => self.text.push(value),
                ast::PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &'a ast::Expression<&'a str>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline, true),
            ast::Expression::Select { selector, variants } => {
                self.inline(selector, false);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &'a ast::InlineExpression<&'a str>, printed: bool) {
        match inline {
            ast::InlineExpression::VariableReference { id } => {
                self.variables.push(id.name);
                if printed {
                    self.printed.insert(id.name);
                }
            }
            ast::InlineExpression::MessageReference { id, attribute } => {
                self.messages.push((id.name, attribute.as_ref().map(|a| a.name)));
            }
            ast::InlineExpression::TermReference { id, attribute, arguments } => {
                self.arguments.extend(arguments.as_ref().map(|arguments| (id.name, arguments)));
                self.terms.push((id.name, attribute.as_ref().map(|a| a.name)));
            }
            ast::InlineExpression::FunctionReference { id, arguments } => {
                self.functions.push(id.name);
                for argument in &arguments.positional {
                    self.inline(argument, printed);
                }
            }
            ast::InlineExpression::Placeable { expression } => self.expression(expression),
            ast::InlineExpression::StringLiteral { value } if printed => {
                self.literals.push(value);
            }
            ast::InlineExpression::StringLiteral { .. }
            | ast::InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

/// Whether a text looks at one of these values, rather than only prints it: chooses by it, or hands it
/// to a function or a term.
pub(in crate::locale) fn looks_at(resource: &FluentResource, values: &[&str]) -> bool {
    let looks = |pattern: &ast::Pattern<&str>| pattern_looks_at(pattern, values);
    resource.entries().any(|entry| {
        let (value, attributes) = match entry {
            ast::Entry::Message(message) => (message.value.as_ref(), &message.attributes),
            ast::Entry::Term(term) => (Some(&term.value), &term.attributes),
            _ => return false,
        };
        value.is_some_and(looks) || attributes.iter().any(|attribute| looks(&attribute.value))
    })
}

fn pattern_looks_at(pattern: &ast::Pattern<&str>, values: &[&str]) -> bool {
    pattern.elements.iter().any(|element| match element {
        ast::PatternElement::TextElement { .. } => false,
        ast::PatternElement::Placeable { expression } => expression_looks_at(expression, values),
    })
}

fn expression_looks_at(expression: &ast::Expression<&str>, values: &[&str]) -> bool {
    match expression {
        ast::Expression::Inline(inline) => inline_looks_at(inline, values, true),
        ast::Expression::Select { selector, variants } => {
            inline_looks_at(selector, values, false)
                || variants.iter().any(|variant| pattern_looks_at(&variant.value, values))
        }
    }
}

fn inline_looks_at(inline: &ast::InlineExpression<&str>, values: &[&str], printed: bool) -> bool {
    match inline {
        ast::InlineExpression::VariableReference { id } => !printed && values.contains(&id.name),
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments_look_at(arguments, values)
        }
        ast::InlineExpression::TermReference { arguments, .. } => {
            arguments.as_ref().is_some_and(|arguments| arguments_look_at(arguments, values))
        }
        // In a selector, whatever stands in braces of its own is looked at.
        ast::InlineExpression::Placeable { expression } if !printed => match &**expression {
            ast::Expression::Inline(inner) => inline_looks_at(inner, values, false),
            ast::Expression::Select { .. } => true,
        },
        ast::InlineExpression::Placeable { expression } => expression_looks_at(expression, values),
        // A message that is chosen by prints what it likes.
        ast::InlineExpression::MessageReference { .. } => !printed,
        ast::InlineExpression::StringLiteral { .. }
        | ast::InlineExpression::NumberLiteral { .. } => false,
    }
}

/// Whether a function or a term is handed one of these values.
fn arguments_look_at(arguments: &ast::CallArguments<&str>, values: &[&str]) -> bool {
    let named = arguments.named.iter().map(|argument| &argument.value);
    let mut all = arguments.positional.iter().chain(named);
    all.any(|argument| inline_looks_at(argument, values, false))
}

/// Messages and attributes (`id.attribute`) of a text, each with the names of its variables.
#[cfg(test)]
pub(in crate::locale) fn inventory(
    text: &str,
) -> std::collections::BTreeMap<String, BTreeSet<String>> {
    let resource = FluentResource::try_new(text.to_owned()).expect("sound Fluent");
    let mut found = std::collections::BTreeMap::new();
    for entry in resource.entries() {
        let ast::Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        let value = message.value.iter().map(|pattern| (id.to_owned(), pattern));
        let attributes = message.attributes.iter();
        let attributes = attributes.map(|a| (format!("{id}.{}", a.id.name), &a.value));
        for (name, pattern) in value.chain(attributes) {
            let mut uses = Uses::default();
            uses.pattern(pattern);
            let variables = uses.variables.iter().map(|name| (*name).to_owned()).collect();
            assert!(found.insert(name.clone(), variables).is_none(), "{name} stands twice");
        }
    }
    found
}
