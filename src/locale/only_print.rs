//! Whether texts only print a recipient's own values. If so, the letters of a kind differ in these
//! values only, and the kind is composed once.

use fluent_bundle::FluentResource;
use fluent_syntax::ast;

use super::locales::Locales;

impl Locales {
    /// Whether the texts of all languages only print these values (names without the `$`): no text
    /// selects by one or passes it to a function or a term. Then letters with other values have the
    /// same words apart from the values.
    pub fn only_print(&self, values: &[&str]) -> bool {
        let mut files = self.languages.values().flat_map(|language| &language.files);
        !files.any(|file| depends_on(&file.resource, values))
    }
}

/// Whether a text does more with one of these values than print it: selects by it, or passes it to
/// a function or a term.
fn depends_on(resource: &FluentResource, values: &[&str]) -> bool {
    let depends = |pattern: &ast::Pattern<&str>| pattern_depends_on(pattern, values);
    resource.entries().any(|entry| {
        let (value, attributes) = match entry {
            ast::Entry::Message(message) => (message.value.as_ref(), &message.attributes),
            ast::Entry::Term(term) => (Some(&term.value), &term.attributes),
            _ => return false,
        };
        value.is_some_and(depends) || attributes.iter().any(|attribute| depends(&attribute.value))
    })
}

fn pattern_depends_on(pattern: &ast::Pattern<&str>, values: &[&str]) -> bool {
    pattern.elements.iter().any(|element| match element {
        ast::PatternElement::TextElement { .. } => false,
        ast::PatternElement::Placeable { expression } => expression_depends_on(expression, values),
    })
}

fn expression_depends_on(expression: &ast::Expression<&str>, values: &[&str]) -> bool {
    match expression {
        ast::Expression::Inline(inline) => inline_depends_on(inline, values, true),
        ast::Expression::Select { selector, variants } => {
            inline_depends_on(selector, values, false)
                || variants.iter().any(|variant| pattern_depends_on(&variant.value, values))
        }
    }
}

fn inline_depends_on(inline: &ast::InlineExpression<&str>, values: &[&str], printed: bool) -> bool {
    match inline {
        ast::InlineExpression::VariableReference { id } => !printed && values.contains(&id.name),
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments_depend_on(arguments, values)
        }
        ast::InlineExpression::TermReference { arguments, .. } => {
            arguments.as_ref().is_some_and(|arguments| arguments_depend_on(arguments, values))
        }
        // In a selector, a nested placeable is an inspected value.
        ast::InlineExpression::Placeable { expression } if !printed => match &**expression {
            ast::Expression::Inline(inner) => inline_depends_on(inner, values, false),
            ast::Expression::Select { .. } => true,
        },
        ast::InlineExpression::Placeable { expression } => {
            expression_depends_on(expression, values)
        }
        // A message used as a selector may depend on any value.
        ast::InlineExpression::MessageReference { .. } => !printed,
        ast::InlineExpression::StringLiteral { .. }
        | ast::InlineExpression::NumberLiteral { .. } => false,
    }
}

/// Whether one of these values is an argument of a function or a term.
fn arguments_depend_on(arguments: &ast::CallArguments<&str>, values: &[&str]) -> bool {
    let named = arguments.named.iter().map(|argument| &argument.value);
    let mut all = arguments.positional.iter().chain(named);
    all.any(|argument| inline_depends_on(argument, values, false))
}
