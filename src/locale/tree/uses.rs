//! What an entry uses: values, messages, terms, functions, words.

use std::collections::BTreeSet;

use fluent_syntax::ast;

/// What one message or term uses, in all its texts. Everything is a slice of the file.
#[derive(Debug, Default)]
pub(in crate::locale) struct Uses<'a> {
    pub(in crate::locale) printed: BTreeSet<&'a str>,
    pub(in crate::locale) variables: Vec<&'a str>,
    /// References to messages and terms, in the order of the text.
    pub(in crate::locale) references: Vec<Reference<'a>>,
    /// References to terms with arguments.
    pub(in crate::locale) arguments: Vec<(&'a str, &'a ast::CallArguments<&'a str>)>,
    /// Functions with what they are called with.
    pub(in crate::locale) calls: Vec<(&'a str, &'a ast::CallArguments<&'a str>)>,
    pub(in crate::locale) text: Vec<&'a str>,
    /// Quoted literals, with their escapes.
    pub(in crate::locale) literals: Vec<&'a str>,
}

/// A reference to a message or term.
#[derive(Debug, Clone, Copy)]
pub(in crate::locale) struct Reference<'a> {
    pub(in crate::locale) term: bool,
    /// Without the `-` of a term.
    pub(in crate::locale) id: &'a str,
    pub(in crate::locale) attribute: Option<&'a str>,
}

impl<'a> Uses<'a> {
    /// The references to messages, or to terms.
    pub(in crate::locale) fn references_to(
        &self,
        terms: bool,
    ) -> impl Iterator<Item = &Reference<'a>> {
        self.references.iter().filter(move |reference| reference.term == terms)
    }

    /// All slices that are recorded here.
    pub(in crate::locale) fn slices(&self) -> impl Iterator<Item = &'a str> {
        let references = self.references.iter();
        let names = references.flat_map(|one| [Some(one.id), one.attribute].into_iter().flatten());
        let functions = self.calls.iter().map(|(name, _)| *name);
        let others = [&self.variables, &self.text, &self.literals];
        names.chain(functions).chain(others.into_iter().flatten().copied())
    }

    pub(in crate::locale) fn pattern(&mut self, pattern: &'a ast::Pattern<&'a str>) {
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
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                self.references.push(Reference { term: false, id: id.name, attribute });
            }
            ast::InlineExpression::TermReference { id, attribute, arguments } => {
                self.arguments.extend(arguments.as_ref().map(|arguments| (id.name, arguments)));
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                self.references.push(Reference { term: true, id: id.name, attribute });
            }
            ast::InlineExpression::FunctionReference { id, arguments } => {
                self.calls.push((id.name, arguments));
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

/// Messages and attributes (`id.attribute`) of a text, each with the names of its variables.
#[cfg(test)]
pub(in crate::locale) fn inventory(
    text: &str,
) -> std::collections::BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_bundle::FluentResource::try_new(text.to_owned()).expect("sound Fluent");
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
            assert!(found.insert(name.clone(), variables).is_none(), "{name} appears twice");
        }
    }
    found
}
