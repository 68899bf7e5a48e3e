//! What a text says to readers whom it does not think of: to an audience that has no branch and no form of
//! its own in it.

use fluent_syntax::ast;

use super::locales::Locales;
use crate::assets::Origin;
use crate::diag::Span;

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

    /// The words of built-in texts for a reader that texts of the incident take away: they replace the
    /// text and have no words for this reader. `forms` are the reader's, best first; `audience` is the
    /// name of the reader in texts.
    pub fn lost_forms(&self, lang: &str, forms: &[String], audience: &str) -> Vec<LostForm> {
        let Some(language) = self.languages.get(lang) else { return Vec::new() };
        let of = |origin: Origin| language.files.iter().filter(move |file| file.origin == origin);
        let mut found = Vec::new();
        for own in of(Origin::Incident).flat_map(|file| file.entries()) {
            let place = language.definitions.get(own.id).map(|one| one.span);
            if own.term || place != Some(own.span(own.id)) {
                continue;
            }
            let mut built_in = of(Origin::BuiltIn).filter_map(|file| file.entry(own.id));
            let Some(built_in) = built_in.next() else { continue };
            let thought_of = |text: &str| text.contains(&format!("[{audience}]"));
            let young = |form: &str| form == "young-guardian";
            for text in &own.texts {
                let base = text.attribute.map(|base| format!("{base}-")).unwrap_or_default();
                let wanted = forms.iter().map(|form| (form, format!("{base}{form}")));
                let mut wanted =
                    wanted.filter(|(_, name)| built_in.attributes.contains(name.as_str()));
                let Some((form, name)) = wanted.next() else { continue };
                let words = &own.file.text()[own.lines()];
                let branch = thought_of(words) && (!young(form) || words.contains("$young"));
                if own.attributes.contains(name.as_str()) || branch {
                    continue;
                }
                let mut pieces = Vec::new();
                collect(text.pattern, audience, false, &mut pieces);
                let (id, span) = (own.id.to_owned(), own.place(text));
                found.push(LostForm { id, form: name, span, pieces });
            }
        }
        found
    }
}

/// A form of a built-in text that a text of the incident replaces and lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostForm {
    /// The id of the message.
    pub id: String,
    /// The attribute that is lost: `guardian`, `lead-guardian`.
    pub form: String,
    /// The text that takes its place.
    pub span: Span,
    /// What that text says, in pieces between its values.
    pub pieces: Vec<String>,
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
