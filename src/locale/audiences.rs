//! What a text says to readers whom it does not think of: to an audience that has no branch and no form of
//! its own in it.

use fluent_syntax::ast;

use super::locales::Locales;

impl Locales {
    /// The pieces of a message that an audience (its name in texts) gets without a branch of its own: from
    /// around such a branch nothing, from a default branch what it says to everybody else. Empty if the
    /// message has a form for the audience, or does not exist.
    pub fn said_to_others(&self, lang: &str, id: &str, audience: &str) -> Vec<String> {
        let Some(language) = self.languages.get(lang) else { return Vec::new() };
        let Some(definition) = language.definitions.get(id) else { return Vec::new() };
        let mut files = language.files.iter().filter(|file| file.source == definition.span.source);
        let Some(entry) = files.find_map(|file| file.entry(id)) else { return Vec::new() };
        let mut found = Vec::new();
        let own_form = entry.attributes.contains(audience);
        let value = entry.texts.iter().find(|text| text.attribute.is_none() && !own_form);
        if let Some(text) = value {
            collect(text.pattern, audience, false, &mut found);
        }
        found
    }
}

/// Collects the pieces of a pattern. `thought_of`: a branch for the audience is beside or around it.
fn collect(
    pattern: &ast::Pattern<&str>,
    audience: &str,
    thought_of: bool,
    found: &mut Vec<String>,
) {
    let selects = || pattern.elements.iter().filter_map(select);
    let thought_of = thought_of
        || selects().any(|(selector, variants)| {
            is_audience(selector) && variants.iter().any(|one| is_key(&one.key, audience))
        });
    let mut piece = String::new();
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => piece.push_str(value),
            // A value keeps its place.
            ast::PatternElement::Placeable { .. } => piece.push('\u{fffc}'),
        }
    }
    if !thought_of {
        found.push(piece);
    }
    for (selector, variants) in selects() {
        let by_audience = is_audience(selector);
        for variant in variants {
            let taken = match by_audience {
                true => variant.default && !variants.iter().any(|one| is_key(&one.key, audience)),
                false => true,
            };
            if taken {
                collect(&variant.value, audience, thought_of, found);
            }
        }
    }
}

type Select<'a> = (&'a ast::InlineExpression<&'a str>, &'a [ast::Variant<&'a str>]);

fn select<'a>(element: &'a ast::PatternElement<&'a str>) -> Option<Select<'a>> {
    match element {
        ast::PatternElement::Placeable {
            expression: ast::Expression::Select { selector, variants },
        } => Some((selector, variants)),
        _ => None,
    }
}

fn is_audience(selector: &ast::InlineExpression<&str>) -> bool {
    matches!(selector, ast::InlineExpression::VariableReference { id } if id.name == "audience")
}

fn is_key(key: &ast::VariantKey<&str>, wanted: &str) -> bool {
    matches!(key, ast::VariantKey::Identifier { name } if *name == wanted)
}
