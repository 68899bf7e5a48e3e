//! Expands a text into the sentences that readers get: a lawyer reads sentences, not braces.

use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::locale::tree::source_of;

/// Most sentences of one text. A text with more is shown as its Fluent source.
const MOST: usize = 12;

/// A sentence that readers get under a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence {
    /// `certainty: leaked`; several are joined by commas; empty if it holds for all readers.
    pub(super) condition: String,
    /// The words, with values written as `{count}`.
    pub(super) text: String,
}

/// The sentences of a text.
pub(super) fn sentences(pattern: &ast::Pattern<&str>) -> Vec<Sentence> {
    match expanded(pattern) {
        Some(found) => found
            .into_iter()
            .map(|(conditions, text)| Sentence {
                condition: conditions.join(", "),
                text: text.split_ascii_whitespace().collect::<Vec<_>>().join(" "),
            })
            .collect(),
        None => vec![Sentence { condition: String::new(), text: source_of(pattern) }],
    }
}

type Found = Vec<(Vec<String>, String)>;

/// All combinations of variants with their texts; `None` if there are too many.
fn expanded(pattern: &ast::Pattern<&str>) -> Option<Found> {
    let mut found: Found = vec![(Vec::new(), String::new())];
    for element in &pattern.elements {
        let next: Found = match element {
            ast::PatternElement::TextElement { value } => one(value),
            ast::PatternElement::Placeable { expression } => of_expression(expression)?,
        };
        let mut all = Vec::new();
        for (conditions, text) in &found {
            for (more, rest) in &next {
                if contradict(conditions, more) {
                    continue;
                }
                let mut both = conditions.clone();
                both.extend(more.iter().filter(|one| !conditions.contains(one)).cloned());
                all.push((both, format!("{text}{rest}")));
            }
        }
        if all.len() > MOST {
            return None;
        }
        found = all;
    }
    Some(found)
}

/// Whether two conditions choose different variants of one selector.
fn contradict(one: &[String], other: &[String]) -> bool {
    let selector = |condition: &str| condition.split(": ").next().map(str::to_owned);
    one.iter().any(|a| other.iter().any(|b| a != b && selector(a) == selector(b)))
}

fn one(text: &str) -> Found {
    vec![(Vec::new(), text.to_owned())]
}

fn of_expression(expression: &ast::Expression<&str>) -> Option<Found> {
    match expression {
        ast::Expression::Inline(inline) => match inline {
            ast::InlineExpression::Placeable { expression } => of_expression(expression),
            ast::InlineExpression::StringLiteral { value } => {
                Some(one(&unescape_unicode_to_string(value)))
            }
            other => Some(one(&format!("{{{}}}", name(other)))),
        },
        ast::Expression::Select { selector, variants } => {
            let selector = name(selector);
            let mut all = Vec::new();
            for variant in variants {
                let (ast::VariantKey::Identifier { name: key }
                | ast::VariantKey::NumberLiteral { value: key }) = &variant.key;
                for (conditions, text) in expanded(&variant.value)? {
                    let mut both = vec![format!("{selector}: {key}")];
                    both.extend(conditions);
                    all.push((both, text));
                }
            }
            Some(all)
        }
    }
}

/// The name of a value, for conditions and placeholders.
fn name(inline: &ast::InlineExpression<&str>) -> String {
    let with = |name: &str, attribute: Option<&ast::Identifier<&str>>| match attribute {
        Some(attribute) => format!("{name}.{}", attribute.name),
        None => name.to_owned(),
    };
    match inline {
        ast::InlineExpression::VariableReference { id } => id.name.to_owned(),
        ast::InlineExpression::MessageReference { id, attribute } => {
            with(id.name, attribute.as_ref())
        }
        ast::InlineExpression::TermReference { id, attribute, arguments } => {
            let name = with(&format!("-{}", id.name), attribute.as_ref());
            let named = arguments.iter().flat_map(|arguments| &arguments.named);
            let cases: Vec<String> = named.map(|argument| self::name(&argument.value)).collect();
            if cases.is_empty() { name } else { format!("{name} {}", cases.join(" ")) }
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().map(name).collect::<Vec<_>>().join(" ")
        }
        ast::InlineExpression::StringLiteral { value }
        | ast::InlineExpression::NumberLiteral { value } => (*value).to_owned(),
        ast::InlineExpression::Placeable { expression } => match &**expression {
            ast::Expression::Inline(inline) => name(inline),
            ast::Expression::Select { selector, .. } => name(selector),
        },
    }
}
