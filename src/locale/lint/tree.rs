//! The texts of a language as all rules look at them: taken from the parsed files once.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::ops::Range;

use fluent_bundle::FluentResource;
use fluent_syntax::ast;

use crate::assets::Origin;
use crate::diag::{SourceId, Span};

use super::super::Language;
use super::uses::Uses;

/// The words of a value or attribute.
pub(in crate::locale) type Pattern<'a> = ast::Pattern<&'a str>;

/// Ids of a resource: name, whether it is a term, and the name's bytes in the text.
pub(in crate::locale) fn ids(resource: &FluentResource) -> Vec<(String, bool, Range<usize>)> {
    let source = resource.source();
    resource
        .entries()
        .filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some((message.id.name, false)),
            ast::Entry::Term(term) => Some((term.id.name, true)),
            _ => None,
        })
        .map(|(name, term)| (name.to_owned(), term, range_in(source, name)))
        .collect()
}

/// Where a slice of the source stands in it. The parser hands out slices of its own source, so the
/// distance of the two pointers is the offset.
pub(in crate::locale) fn range_in(source: &str, slice: &str) -> Range<usize> {
    let start = (slice.as_ptr() as usize).saturating_sub(source.as_ptr() as usize);
    let start = start.min(source.len());
    start..(start + slice.len()).min(source.len())
}

/// The value of a message or term, or one of its attributes.
pub(super) struct Text<'a> {
    pub(super) attribute: Option<&'a str>,
    pub(super) pattern: &'a Pattern<'a>,
}

/// A message or term with what it uses.
pub(super) struct Entry<'a> {
    pub(super) source: SourceId,
    pub(super) origin: Origin,
    /// The whole file.
    pub(super) file: &'a str,
    pub(super) id: &'a str,
    pub(super) term: bool,
    /// The value first, if there is one, then the attributes as they stand there.
    pub(super) texts: Vec<Text<'a>>,
    pub(super) attributes: BTreeSet<&'a str>,
    pub(super) has_value: bool,
    pub(super) uses: Uses<'a>,
}

impl<'a> Entry<'a> {
    fn new(
        source: SourceId,
        origin: Origin,
        file: &'a str,
        entry: &'a ast::Entry<&'a str>,
    ) -> Option<Self> {
        let (id, term, value, attributes) = match entry {
            ast::Entry::Message(m) => (m.id.name, false, m.value.as_ref(), &m.attributes),
            ast::Entry::Term(t) => (t.id.name, true, Some(&t.value), &t.attributes),
            _ => return None,
        };
        let value = value.map(|pattern| Text { attribute: None, pattern });
        let attributes = attributes.iter().map(|attribute| Text {
            attribute: Some(attribute.id.name),
            pattern: &attribute.value,
        });
        let texts: Vec<Text<'_>> = value.into_iter().chain(attributes).collect();
        let mut uses = Uses::default();
        for text in &texts {
            uses.pattern(text.pattern);
        }
        Some(Self {
            source,
            origin,
            file,
            id,
            term,
            attributes: texts.iter().filter_map(|text| text.attribute).collect(),
            has_value: texts.first().is_some_and(|text| text.attribute.is_none()),
            texts,
            uses,
        })
    }

    /// The place of a slice of the file.
    pub(super) fn span(&self, slice: &str) -> Span {
        let range = range_in(self.file, slice);
        Span { source: self.source, start: range.start, end: range.end }
    }

    /// The place of a text: its name.
    pub(super) fn place(&self, text: &Text<'a>) -> Span {
        self.span(text.attribute.unwrap_or(self.id))
    }

    /// `title`, `title.guardian`, `-name-dvv`: how problems and records name a text.
    pub(super) fn name(&self, text: &Text<'_>) -> String {
        named(self.term, self.id, text.attribute)
    }

    /// The value, or an attribute.
    pub(super) fn text(&self, attribute: Option<&str>) -> Option<&Text<'a>> {
        self.texts.iter().find(|text| text.attribute == attribute)
    }
}

/// The remarks that stand right above the message whose name starts at a byte, without their `#`.
pub(super) fn remarks_above(file: &str, start: usize) -> impl Iterator<Item = &str> {
    let before = file.get(..start).unwrap_or_default();
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let above = before[..line].lines().rev();
    above.map_while(|line| line.strip_prefix("# ")).map(str::trim)
}

/// `title.guardian`, `-name-dvv`.
pub(in crate::locale) fn named(term: bool, id: &str, attribute: Option<&str>) -> String {
    let dash = if term { "-" } else { "" };
    match attribute {
        Some(attribute) => format!("{dash}{id}.{attribute}"),
        None => format!("{dash}{id}"),
    }
}

/// The entries of a language by id.
pub(super) type Entries<'a> = BTreeMap<&'a str, Entry<'a>>;

/// The entries of a language that count: the last definition of each id.
pub(super) fn entries(language: &Language) -> Entries<'_> {
    of_layer(language, None)
}

/// The entries of one layer, as if there were no other; of both layers for none.
pub(super) fn of_layer(language: &Language, layer: Option<Origin>) -> Entries<'_> {
    let files = language.files.iter().filter(|file| layer.is_none_or(|layer| file.origin == layer));
    files
        .flat_map(|file| {
            let entry =
                move |entry| Entry::new(file.source, file.origin, file.resource.source(), entry);
            file.resource.entries().filter_map(entry)
        })
        .map(|entry| (entry.id, entry))
        .collect()
}

/// A text without differences of white space, one text for one meaning: for digests and comparisons.
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
                    // A no-break space is no white space here: it is part of the words.
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

/// An expression in one spelling, such as `$certainty` or `NUMBER($n,type:"ordinal")`.
pub(super) fn spelled(inline: &ast::InlineExpression<&str>) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

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
