//! Texts that were never translated, and translations whose reference text changed later.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;

use crate::assets::Origin;
use crate::diag::{Diagnostic, Diagnostics};

use super::context::Usage;
use crate::diag::codes::locale::{STALE_TRANSLATION, UNTRANSLATED};
use crate::locale::locales::Locales;
use crate::locale::records::{Record, Records, digest};
use crate::locale::tree::{Entries, Entry, Pattern, Text, canonical};

/// The remark in a comment that allows a text to equal its reference.
const SAME: &str = "same-as-source";

/// Attributes that hold no words: `.many = yes` is a flag for the program.
pub(in crate::locale) const MARKS: [&str; 1] = ["many"];

/// Prefixes of ids whose texts are names of organisations, or begin with one.
const NAMES: [&str; 2] = ["authority-", "contact-"];

/// Whether a text equals its reference although it has words to translate. Names do not count, nor
/// texts with the remark that allows it; `remarked` tells whether that remark is there.
pub(in crate::locale) fn is_untranslated(
    (id, term, attribute): (&str, bool, Option<&str>),
    own: &Pattern<'_>,
    source: &Pattern<'_>,
    remarked: impl FnOnce() -> bool,
) -> bool {
    // Terms are names.
    let name = term
        || attribute.is_some_and(|attribute| MARKS.contains(&attribute))
        || (attribute.is_none() && NAMES.iter().any(|start| id.starts_with(start)));
    !name && has_words(own) && canonical(own) == canonical(source) && !remarked()
}

/// Whether the comment above a message has the remark that allows its texts to be the same.
pub(in crate::locale) fn is_remarked(entry: &Entry<'_>) -> bool {
    entry.comment().is_some_and(|comment| comment.contains(SAME))
}

/// The texts that are as recorded: a translator confirmed their words, even if these equal the
/// reference.
pub(in crate::locale) fn confirmed(
    locales: &Locales,
    tag: &str,
    reference: &str,
) -> BTreeSet<(Origin, String)> {
    let mut confirmed = BTreeSet::new();
    for layer in [Origin::BuiltIn, Origin::Incident] {
        let Some(recorded) = locales.recorded(tag, layer) else { continue };
        let now = records_now(locales, tag, reference, layer);
        let same = now.of.iter().filter(|(id, new)| recorded.of.get(*id) == Some(new));
        confirmed.extend(same.map(|(id, _)| (layer, id.clone())));
    }
    confirmed
}

/// Reports a text that equals the reference although it has words to translate.
pub(super) fn untranslated(
    tag: &str,
    confirmed: &BTreeSet<(Origin, String)>,
    (entry, text): (&Entry<'_>, &Text<'_>),
    (reference, original, source): (&str, &Entry<'_>, &Text<'_>),
    problems: &mut Diagnostics,
) {
    let remarked = || is_remarked(entry);
    let whose = (entry.id, entry.term, text.attribute);
    if !is_untranslated(whose, text.pattern, source.pattern, remarked) {
        return;
    }
    let name = entry.name_of(text);
    if confirmed.contains(&(entry.file.origin, name.clone())) {
        return;
    }
    problems.push(
        Diagnostic::warning(
            UNTRANSLATED,
            format!("`{name}` is the same in `{tag}` as in `{reference}`: it is not translated"),
        )
        .at_span(entry.place(text))
        .label(original.place(source), format!("the text in `{reference}`"))
        .help(format!(
            "translate it; if it is the same word in both languages, write `# {SAME}` above it"
        ))
        .with("name", name)
        .with("tag", tag.to_owned())
        .with("reference", reference.to_owned()),
    );
}

/// Whether a text has words outside of tags that are not all names: a word in lower case, or a
/// single word.
fn has_words(pattern: &Pattern<'_>) -> bool {
    let mut words = String::new();
    collect(pattern, &mut words);
    let mut plain = String::new();
    let mut inside = false;
    for c in words.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => plain.push(c),
            _ => {}
        }
    }
    let words: Vec<&str> =
        plain.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 1).collect();
    let small = words.iter().any(|word| word.chars().next().is_some_and(char::is_lowercase));
    small || words.len() == 1
}

fn collect(pattern: &Pattern<'_>, out: &mut String) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => out.push_str(value),
            ast::PatternElement::Placeable {
                expression: ast::Expression::Select { variants, .. },
            } => {
                for variant in variants {
                    out.push(' ');
                    collect(&variant.value, out);
                }
            }
            ast::PatternElement::Placeable { .. } => out.push(' '),
        }
    }
}

/// Reports translations whose reference text is not the one that they were made from.
pub(super) fn stale(
    locales: &Locales,
    tag: &str,
    own: &Entries<'_>,
    usage: &Usage,
    problems: &mut Diagnostics,
) {
    let Some(language) = locales.languages.get(tag) else { return };
    // Built-in texts are never stale: a test makes sure of that.
    let own_records = language.records.iter().filter(|(layer, ..)| *layer == Origin::Incident);
    for (layer, _, records) in own_records {
        if records.reference != usage.reference {
            continue;
        }
        let now = records_now(locales, tag, &records.reference, *layer);
        let from = locales.languages.get(&records.reference);
        let from = from.map(|language| language.layer(*layer)).unwrap_or_default();
        for name in records.stale(&now) {
            let (id, attribute) = match name.split_once('.') {
                Some((id, attribute)) => (id, Some(attribute)),
                None => (name, None),
            };
            let id = id.trim_start_matches('-');
            // A built-in text that the incident overrides is in no letter.
            let Some(entry) = own.get(id).filter(|entry| entry.file.origin == *layer) else {
                continue;
            };
            let Some(text) = entry.text(attribute) else { continue };
            let reference = &records.reference;
            let mut problem = Diagnostic::warning(
                STALE_TRANSLATION,
                format!("`{name}` changed in `{reference}` after it was translated into `{tag}`"),
            )
            .at_span(entry.place(text))
            .help(
                "read both and update this text; if it is still right, record that with \
                 `breach-letters locales record`",
            )
            .with("name", name.to_owned())
            .with("tag", tag.to_owned())
            .with("reference", reference.clone());
            if let Some((original, source)) =
                from.get(id).and_then(|original| Some((original, original.text(attribute)?)))
            {
                let words = format!("the text in `{reference}` as it is now");
                problem = problem.label(original.place(source), words);
            }
            problems.push(problem);
        }
    }
}

impl Locales {
    /// The records of a language's current texts, for `locales/<tag>/translated.tsv`: every text of
    /// a layer that the reference language has in the same layer, with both digests.
    /// [`Records::updated`] merges them with the recorded ones. Empty if a language does not exist.
    pub fn translation_records(&self, tag: &str, reference: &str, layer: Origin) -> Records {
        records_now(self, tag, reference, layer)
    }
}

/// The records of a language as its texts are now: see [`Locales::translation_records`].
fn records_now(locales: &Locales, tag: &str, reference: &str, layer: Origin) -> Records {
    let mut records = Records::new(reference, tag);
    let languages = (locales.languages.get(reference), locales.languages.get(tag));
    let (Some(from), Some(to)) = languages else { return records };
    let from = from.layer(layer);
    let mut of = BTreeMap::new();
    for entry in to.layer(layer).values() {
        let Some(source) = from.get(entry.id).filter(|found| found.term == entry.term) else {
            continue;
        };
        for text in &entry.texts {
            if let Some(original) = source.text(text.attribute) {
                let record = Record {
                    reference: digest(&canonical(original.pattern)),
                    translation: digest(&canonical(text.pattern)),
                };
                of.insert(entry.name_of(text), record);
            }
        }
    }
    records.of = of;
    records
}
