//! Checks of texts that need no values: what every translator's slip should meet at once.
//!
//! - A message that one of the letter's languages has and another lacks.
//! - A reference to a message, term, attribute or function that does not exist.
//! - A variable that the program does not know, with the nearest known one.
//! - A variable that the other languages print and this one lost (a warning).
//! - A tag in the words other than the few that letters know.
//! - A character that cannot be printed; the caller says which.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_bundle::FluentResource;
use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::{Language, Locales};
use crate::diag::{Code, Diagnostic, Diagnostics, SourceId, Span};

const MISSING_MESSAGE: Code = Code("locale/missing-message");
const UNKNOWN_REFERENCE: Code = Code("locale/unknown-reference");
const UNKNOWN_VARIABLE: Code = Code("locale/unknown-variable");
const LOST_VARIABLE: Code = Code("locale/lost-variable");
const UNKNOWN_TAG: Code = Code("locale/unknown-tag");
const MISSING_GLYPH: Code = Code("locale/missing-glyph");

/// Attributes that one language may have and another lack.
const OPTIONAL: [&str; 6] = ["guardian", "hours", "also", "title", "start", "many"];

/// Whether a language may lack an attribute that another has.
pub(super) fn is_optional(attribute: &str) -> bool {
    OPTIONAL.contains(&attribute) || attribute.ends_with("-guardian")
}

/// Tags that words may hold.
const TAGS: [&str; 6] = ["strong", "a", "br", "code", "field", "span"];

/// Ids of a resource: name, whether it is a term, and the name's bytes in the text.
pub(super) fn ids(resource: &FluentResource) -> Vec<(String, bool, Range<usize>)> {
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
pub(super) fn range_in(source: &str, slice: &str) -> Range<usize> {
    let start = (slice.as_ptr() as usize).saturating_sub(source.as_ptr() as usize);
    let start = start.min(source.len());
    start..(start + slice.len()).min(source.len())
}

/// What one message or term uses.
#[derive(Debug, Default)]
struct Uses<'a> {
    printed: BTreeSet<&'a str>,
    variables: Vec<&'a str>,
    messages: Vec<(&'a str, Option<&'a str>)>,
    terms: Vec<(&'a str, Option<&'a str>)>,
    functions: Vec<&'a str>,
    text: Vec<&'a str>,
    /// What stands in quotes, with its escapes.
    literals: Vec<&'a str>,
}

impl<'a> Uses<'a> {
    fn pattern(&mut self, pattern: &'a ast::Pattern<&'a str>) {
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
            ast::InlineExpression::TermReference { id, attribute, .. } => {
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
pub(super) fn looks_at(resource: &FluentResource, values: &[&str]) -> bool {
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

/// A message or term with what it uses.
struct Entry<'a> {
    source: SourceId,
    text: &'a str,
    id: &'a str,
    term: bool,
    attributes: BTreeSet<&'a str>,
    has_value: bool,
    uses: Uses<'a>,
}

impl Entry<'_> {
    fn span(&self, slice: &str) -> Span {
        let range = range_in(self.text, slice);
        Span { source: self.source, start: range.start, end: range.end }
    }
}

/// The entries of a language that count: the last definition of each id.
fn entries(language: &Language) -> BTreeMap<&str, Entry<'_>> {
    let mut found = BTreeMap::new();
    for (source, resource) in &language.resources {
        for entry in resource.entries() {
            let (id, term, value, attributes) = match entry {
                ast::Entry::Message(m) => (m.id.name, false, m.value.as_ref(), &m.attributes),
                ast::Entry::Term(t) => (t.id.name, true, Some(&t.value), &t.attributes),
                _ => continue,
            };
            let mut uses = Uses::default();
            if let Some(pattern) = value {
                uses.pattern(pattern);
            }
            for attribute in attributes {
                uses.pattern(&attribute.value);
            }
            let entry = Entry {
                source: *source,
                text: resource.source(),
                id,
                term,
                attributes: attributes.iter().map(|a| a.id.name).collect(),
                has_value: value.is_some(),
                uses,
            };
            found.insert(id, entry);
        }
    }
    found
}

pub(super) fn check(locales: &Locales, languages: &[String], variables: &[String]) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let all: BTreeMap<&str, BTreeMap<&str, Entry<'_>>> = languages
        .iter()
        .filter_map(|tag| Some((tag.as_str(), entries(locales.languages.get(tag)?))))
        .collect();
    for (tag, own) in &all {
        for entry in own.values() {
            if locales.is_whole(tag) {
                references(tag, entry, own, &mut problems);
            }
            tags(entry, &mut problems);
            if !entry.term && !variables.is_empty() {
                known_variables(entry, variables, &mut problems);
            }
            for (other_tag, other) in &all {
                if other_tag != tag && locales.is_whole(tag) && locales.is_whole(other_tag) {
                    parity(tag, entry, other_tag, other.get(entry.id), &mut problems);
                }
            }
        }
    }
    let whole = |tag: &str| locales.is_whole(tag);
    lost_variables(&all, variables, &whole, &mut problems);
    problems
}

/// Characters in the words of `languages` that `missing` finds: each once in a message, where it
/// first stands.
pub(super) fn glyphs(
    locales: &Locales,
    languages: &[String],
    missing: &dyn Fn(&str) -> Option<char>,
) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let own = languages.iter().filter_map(|tag| locales.languages.get(tag));
    for entry in own.map(entries).collect::<Vec<_>>().iter().flat_map(BTreeMap::values) {
        let mut told = BTreeSet::new();
        let mut tell = |character: char, slice: &str| {
            if told.insert(character) {
                let code = u32::from(character);
                let what = format!("no face of the letter has the character U+{code:04X}");
                problems.push(
                    Diagnostic::error(MISSING_GLYPH, what).at_span(entry.span(slice)).help(
                        "write it with letters that the faces have, or lay a face that has it \
                         into `fonts/`",
                    ),
                );
            }
        };
        for text in &entry.uses.text {
            let mut rest = *text;
            while let Some(character) = missing(rest) {
                // It may be one that two characters make together.
                let Some(at) = rest.find(character) else {
                    tell(character, rest);
                    break;
                };
                let end = at + character.len_utf8();
                tell(character, &rest[at..end]);
                rest = &rest[end..];
            }
        }
        for literal in &entry.uses.literals {
            if let Some(character) = missing(&unescape_unicode_to_string(literal)) {
                tell(character, literal);
            }
        }
    }
    problems
}

/// What `entry` of `tag` has and the same entry of `other_tag` lacks.
fn parity(
    tag: &str,
    entry: &Entry<'_>,
    other_tag: &str,
    other: Option<&Entry<'_>>,
    problems: &mut Diagnostics,
) {
    // A term is a translator's own tool: only who uses it needs it.
    if entry.term {
        return;
    }
    let mut missing = |name: &str, slice: &str| {
        problems.push(
            Diagnostic::error(
                MISSING_MESSAGE,
                format!("`{name}` is missing in `{other_tag}`; here it is in `{tag}`"),
            )
            .at_span(entry.span(slice))
            .help(format!("add it to a file in locales/{other_tag}/")),
        );
    };
    match other {
        None => missing(entry.id, entry.id),
        Some(other) => {
            if entry.has_value && !other.has_value {
                missing(entry.id, entry.id);
            }
            for attribute in &entry.attributes {
                if !is_optional(attribute) && !other.attributes.contains(attribute) {
                    missing(&format!("{}.{attribute}", entry.id), attribute);
                }
            }
        }
    }
}

fn references(
    tag: &str,
    entry: &Entry<'_>,
    own: &BTreeMap<&str, Entry<'_>>,
    problems: &mut Diagnostics,
) {
    let mut unknown = |name: String, slice: &str, known: Vec<String>| {
        problems.push(
            Diagnostic::error(UNKNOWN_REFERENCE, format!("there is no `{name}` in `{tag}`"))
                .at_span(entry.span(slice))
                .did_you_mean(&name, known.iter().map(String::as_str)),
        );
    };
    let names = |term: bool| {
        let dash = if term { "-" } else { "" };
        own.values().filter(|e| e.term == term).map(|e| format!("{dash}{}", e.id)).collect()
    };
    for (term, list) in [(false, &entry.uses.messages), (true, &entry.uses.terms)] {
        for (id, attribute) in list {
            let dash = if term { "-" } else { "" };
            match (own.get(id).filter(|found| found.term == term), attribute) {
                (None, _) => unknown(format!("{dash}{id}"), id, names(term)),
                (Some(found), Some(attribute)) if !found.attributes.contains(attribute) => {
                    let whole = |name: &str| format!("{dash}{id}.{name}");
                    let known = found.attributes.iter().map(|name| whole(name)).collect();
                    unknown(whole(attribute), attribute, known);
                }
                (Some(_), _) => {}
            }
        }
    }
    for function in &entry.uses.functions {
        if !["DATE", "NUMBER"].contains(function) {
            problems.push(
                Diagnostic::error(UNKNOWN_REFERENCE, format!("there is no function `{function}`"))
                    .at_span(entry.span(function))
                    .help("the functions are DATE and NUMBER"),
            );
        }
    }
}

fn known_variables(entry: &Entry<'_>, variables: &[String], problems: &mut Diagnostics) {
    for name in &entry.uses.variables {
        if !variables.iter().any(|known| known == name) {
            let known: Vec<String> = variables.iter().map(|known| format!("${known}")).collect();
            problems.push(
                Diagnostic::error(UNKNOWN_VARIABLE, format!("there is no value `${name}`"))
                    .at_span(entry.span(name))
                    .did_you_mean(&format!("${name}"), known.iter().map(String::as_str)),
            );
        }
    }
}

/// A variable that at least two other languages print and this one does not: most likely lost in
/// translation. With two languages nobody can say which of them is right, so one is enough.
fn lost_variables(
    all: &BTreeMap<&str, BTreeMap<&str, Entry<'_>>>,
    variables: &[String],
    whole: &dyn Fn(&str) -> bool,
    problems: &mut Diagnostics,
) {
    let enough = if all.len() > 2 { 2 } else { 1 };
    for (tag, own) in all.iter().filter(|(tag, _)| whole(tag)) {
        for entry in own.values().filter(|entry| !entry.term) {
            let mut others: BTreeMap<&str, usize> = BTreeMap::new();
            for (other_tag, other) in all {
                if let (true, Some(found)) = (other_tag != tag, other.get(entry.id)) {
                    for name in &found.uses.printed {
                        *others.entry(name).or_default() += 1;
                    }
                }
            }
            // One that there is not is an error where it stands.
            others.retain(|name, _| variables.iter().any(|known| known == name));
            for (name, count) in others {
                if count >= enough && !entry.uses.variables.contains(&name) {
                    problems.push(
                        Diagnostic::warning(
                            LOST_VARIABLE,
                            format!("`${name}` stands in this text in other languages, not here"),
                        )
                        .at_span(entry.span(entry.id))
                        .help(format!("if it was lost, write `{{ ${name} }}` where it belongs")),
                    );
                }
            }
        }
    }
}

fn tags(entry: &Entry<'_>, problems: &mut Diagnostics) {
    for text in &entry.uses.text {
        for (at, _) in text.match_indices('<') {
            let rest = &text[at + 1..];
            // The end of a tag is told with its beginning.
            if rest.starts_with('/') {
                continue;
            }
            let name_length = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
            let name = &rest[..name_length];
            if !TAGS.contains(&name) {
                problems.push(
                    Diagnostic::error(UNKNOWN_TAG, format!("texts have no tag `<{name}>`"))
                        .at_span(entry.span(&text[at..at + 1 + name_length]))
                        .help("known tags: <strong>, <a name=\"…\"/>, <br/>; write &lt; for <"),
                );
            }
        }
    }
}

/// Messages and attributes (`id.attribute`) of a text, each with the names of its variables.
#[cfg(test)]
pub(super) fn inventory(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = FluentResource::try_new(text.to_owned()).expect("sound Fluent");
    let mut found = BTreeMap::new();
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
