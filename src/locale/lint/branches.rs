//! Expands a text with select expressions into branches: one for each combination of variants.

use std::collections::BTreeSet;

use fluent_syntax::ast;

use crate::locale::tree::{Entries, Pattern, named, spelled};

/// Most branches of one text that are all built. A text with more gets a selection in which each
/// variant is in at least one branch.
const MOST: usize = 256;

/// Depth to which references are followed.
const DEPTH: usize = 6;

type Inline<'a> = ast::InlineExpression<&'a str>;

/// The choice of one variant.
#[derive(Debug, Clone)]
pub(super) struct Condition<'a> {
    /// The selector in one spelling, such as `$certainty`.
    pub(super) selector: String,
    /// The variant's key.
    pub(super) key: &'a str,
    /// Whether it is the default variant.
    pub(super) default: bool,
    /// The keys of all other variants except the default.
    others: BTreeSet<&'a str>,
}

impl Condition<'_> {
    /// The name of the value that the selector uses, without the `$`; the selector itself if it
    /// uses none.
    pub(super) fn value(&self) -> &str {
        let name = self.selector.split_once('$').map_or(self.selector.as_str(), |(_, name)| name);
        name.split([',', ')']).next().unwrap_or(name)
    }

    /// Whether one value can select both variants.
    fn agrees(&self, other: &Condition<'_>) -> bool {
        if self.selector != other.selector {
            return true;
        }
        match (self.default, other.default) {
            (false, false) => self.key == other.key,
            (false, true) => !other.others.contains(self.key),
            (true, false) => !self.others.contains(other.key),
            (true, true) => !(self.others.contains(other.key) && other.others.contains(self.key)),
        }
    }
}

/// A piece of a branch.
#[derive(Debug, Clone)]
pub(super) enum Part<'a> {
    /// Words of the source.
    Words(&'a str),
    /// A quoted literal, with its escapes.
    Literal(&'a str),
    /// A value, a reference or a function call.
    Value(&'a Inline<'a>),
}

/// One path through the select expressions of a text.
#[derive(Debug, Clone, Default)]
pub(super) struct Branch<'a> {
    pub(super) conditions: Vec<Condition<'a>>,
    pub(super) parts: Vec<Part<'a>>,
}

impl<'a> Branch<'a> {
    /// Whether one set of values can lead to both branches.
    pub(super) fn agrees(&self, other: &Branch<'_>) -> bool {
        self.conditions.iter().all(|one| other.conditions.iter().all(|two| one.agrees(two)))
    }

    /// The key of the innermost variant, to point at.
    pub(super) fn key(&self) -> Option<&'a str> {
        self.conditions.last().map(|condition| condition.key)
    }

    /// Its source, with each value spelled in braces.
    pub(super) fn spelled(&self) -> String {
        let mut out = String::new();
        for part in &self.parts {
            match part {
                Part::Words(words) | Part::Literal(words) => out.push_str(words),
                Part::Value(value) => {
                    out.push('{');
                    out.push_str(&spelled(value));
                    out.push('}');
                }
            }
        }
        out
    }

    /// The values that it prints, including those that the messages print to which it refers.
    pub(super) fn printed(&self, entries: &Entries<'a>) -> Printed<'a> {
        self.printed_within(entries, DEPTH)
    }

    fn printed_within(&self, entries: &Entries<'a>, depth: usize) -> Printed<'a> {
        let mut printed = Printed::default();
        for part in &self.parts {
            if let Part::Value(value) = part {
                of_value(value, entries, depth, &mut printed);
            }
        }
        printed
    }
}

/// The values that a text prints.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Printed<'a> {
    /// On every path.
    pub(super) surely: BTreeSet<&'a str>,
    /// On some path.
    pub(super) perhaps: BTreeSet<&'a str>,
}

fn of_value<'a>(
    value: &'a Inline<'a>,
    entries: &Entries<'a>,
    depth: usize,
    printed: &mut Printed<'a>,
) {
    match value {
        Inline::VariableReference { id } => {
            printed.surely.insert(id.name);
            printed.perhaps.insert(id.name);
        }
        Inline::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                of_value(argument, entries, depth, printed);
            }
        }
        Inline::MessageReference { id, attribute } if depth > 0 => {
            let attribute = attribute.as_ref().map(|attribute| attribute.name);
            let entry = entries.get(id.name).filter(|entry| !entry.term);
            let Some(text) = entry.and_then(|entry| entry.text(attribute)) else { return };
            let branches = branches(text.pattern);
            let all = branches.iter().map(|branch| branch.printed_within(entries, depth - 1));
            let together = all.reduce(|one, two| Printed {
                surely: one.surely.intersection(&two.surely).copied().collect(),
                perhaps: one.perhaps.union(&two.perhaps).copied().collect(),
            });
            if let Some(together) = together {
                printed.surely.extend(together.surely);
                printed.perhaps.extend(together.perhaps);
            }
        }
        // A term does not see the values of the text.
        _ => {}
    }
}

/// The messages that a branch refers to, as `id` or `id.attribute`.
pub(super) fn refers<'a>(branch: &Branch<'a>) -> impl Iterator<Item = String> {
    branch.parts.iter().filter_map(|part| match part {
        Part::Value(Inline::MessageReference { id, attribute }) => {
            Some(named(false, id.name, attribute.as_ref().map(|attribute| attribute.name)))
        }
        _ => None,
    })
}

/// All branches of a text; at least one.
pub(super) fn branches<'a>(pattern: &'a Pattern<'a>) -> Vec<Branch<'a>> {
    let mut all = vec![Branch::default()];
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => add(&mut all, &Part::Words(value)),
            ast::PatternElement::Placeable { expression } => of_expression(expression, &mut all),
        }
    }
    all
}

fn add<'a>(all: &mut [Branch<'a>], part: &Part<'a>) {
    for branch in all {
        branch.parts.push(part.clone());
    }
}

fn of_expression<'a>(expression: &'a ast::Expression<&'a str>, all: &mut Vec<Branch<'a>>) {
    match expression {
        ast::Expression::Inline(Inline::Placeable { expression }) => of_expression(expression, all),
        ast::Expression::Inline(Inline::StringLiteral { value }) => {
            add(all, &Part::Literal(value));
        }
        ast::Expression::Inline(inline) => add(all, &Part::Value(inline)),
        ast::Expression::Select { selector, variants } => {
            let selector = spelled(selector);
            let explicit: BTreeSet<&str> =
                variants.iter().filter(|variant| !variant.default).map(key_of).collect();
            let mut ways = Vec::new();
            for variant in variants {
                let key = key_of(variant);
                let condition = Condition {
                    selector: selector.clone(),
                    key,
                    default: variant.default,
                    others: explicit.iter().copied().filter(|other| *other != key).collect(),
                };
                for mut way in branches(&variant.value) {
                    way.conditions.insert(0, condition.clone());
                    ways.push(way);
                }
            }
            *all = joined(all, &ways);
        }
    }
}

/// All combinations of the branches so far with the branches of the next element, without those
/// that no value can lead to.
fn joined<'a>(all: &[Branch<'a>], ways: &[Branch<'a>]) -> Vec<Branch<'a>> {
    let join = |branch: &Branch<'a>, way: &Branch<'a>| {
        let mut branch = branch.clone();
        branch.conditions.extend(way.conditions.iter().cloned());
        branch.parts.extend(way.parts.iter().cloned());
        branch
    };
    // Too many: pairs them off instead of combining them, so that the number grows no further and each
    // branch of either list is in one pair at least.
    if all.len() * ways.len() > MOST {
        let (Some(first), Some(on)) = (all.first(), ways.first()) else { return Vec::new() };
        let number = all.len().max(ways.len());
        let pair = |at: usize| {
            join(all.get(at % all.len()).unwrap_or(first), ways.get(at % ways.len()).unwrap_or(on))
        };
        return (0..number).map(pair).collect();
    }
    let pairs = all.iter().flat_map(|branch| ways.iter().map(move |way| (branch, way)));
    let possible = pairs.filter(|(branch, way)| branch.agrees(way));
    let joined: Vec<Branch<'_>> = possible.map(|(branch, way)| join(branch, way)).collect();
    // Every select has a default, so some pair always agrees. If not, a text still has branches.
    if joined.is_empty() { all.to_vec() } else { joined }
}

/// The key of a variant as written.
pub(super) fn key_of<'a>(variant: &ast::Variant<&'a str>) -> &'a str {
    match &variant.key {
        ast::VariantKey::Identifier { name } => name,
        ast::VariantKey::NumberLiteral { value } => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_bundle::FluentResource;

    fn ways(text: &str) -> Vec<String> {
        let resource = FluentResource::try_new(text.to_owned()).unwrap();
        let Some(ast::Entry::Message(message)) = resource.get_entry(0) else { panic!("{text}") };
        branches(message.value.as_ref().unwrap()).iter().map(Branch::spelled).collect()
    }

    #[test]
    fn each_way_through_the_selectors_is_a_text() {
        assert_eq!(ways("a = x { $n } y\n"), ["x {$n} y"]);
        let two = "a = { $a ->\n    [x] 1\n   *[y] 2\n  }{ $b ->\n    [p] 3\n   *[q] { $n }\n  }\n";
        assert_eq!(ways(two), ["13", "1{$n}", "23", "2{$n}"]);
    }

    #[test]
    fn what_no_value_leads_to_is_left_out() {
        let twice = "a = { $a ->\n    [x] 1\n   *[y] 2\n  }-{ $a ->\n    [x] 3\n   *[z] 4\n  }\n";
        assert_eq!(ways(twice), ["1-3", "2-4"]);
        let nested =
            "a = { $a ->\n    [x] { $a ->\n        [x] 1\n       *[y] 2\n      }\n   *[y] 3\n  }\n";
        assert_eq!(ways(nested), ["1", "2", "3"]);
    }

    #[test]
    fn many_selectors_do_not_multiply_without_end() {
        let one = "{ $VAR ->\n    [a] 1\n    [b] 2\n   *[c] 3\n  }";
        let text: String = (0..12).map(|n| one.replace("VAR", &format!("v{n}"))).collect();
        let ways = ways(&format!("a = {text}\n"));
        assert!(ways.len() <= MOST && ways.iter().any(|way| way.ends_with('2')), "{}", ways.len());
    }
}
