//! The notice itself, and the kind of breach.

use crate::diag::codes::incident::*;
use crate::terms::{Channels, YoungPeople};
use crate::text::form;
use crate::yaml::{Node, Spanned, Value};

use super::super::{Confirmation, Fallback, Nature, NatureKind, Notice};
use super::values::{Context, DATE_FORM};

pub(super) fn notice(node: &Node, cx: &mut Context) -> Option<Notice> {
    let mut map = cx.reader.mapping(node, "the notice");
    let date = cx.required(&mut map, "date", |cx, node| {
        cx.reader.date(node, "the date of the letters", DATE_FORM)
    });
    let reference = cx.required(&mut map, "reference", |cx, node| {
        cx.line(node, "the case number that people can quote on the phone")
    });
    let languages = cx.required(&mut map, "languages", |cx, node| languages(node, cx));
    let missing_words = map.optional("missing-words");
    let missing_words = missing_words.map_or_else(Vec::new, |node| missing_words_of(node, cx));
    let unknown_language = match map.optional("unknown-language") {
        Some(node) => unknown_language(node, cx),
        None => languages.as_deref().map(default_unknown_language),
    };
    let source_language = match map.optional("source-language") {
        Some(node) => source_language(node, languages.as_deref(), cx),
        None => languages.as_deref().map(default_source_language),
    };
    let channels =
        [("letter", Channels::Letter), ("email", Channels::Email), ("both", Channels::Both)];
    let default_channel = cx.required(&mut map, "default-channel", |cx, node| {
        cx.reader.word(node, "a channel", &channels)
    });
    let fallbacks = [("other-channel", Fallback::OtherChannel), ("exception", Fallback::Exception)];
    // By default a person decides.
    let mut fallback = |key| match map.optional(key) {
        Some(node) => cx.reader.word(node, "what to do instead", &fallbacks),
        None => Some(Fallback::Exception),
    };
    let without_email = fallback("without-email");
    let without_address = fallback("without-address");
    let young_people = map.optional("young-people").and_then(|node| {
        let value =
            cx.reader.word(node, "who gets the letters of young people", &YoungPeople::NAMES)?;
        Some(Spanned { value, span: node.span })
    });
    let estates = cx.flag(&mut map, "estates", "whether estates of dead people are written to");
    cx.young_people = young_people.as_ref().map(|one| one.value);
    cx.estates = estates;
    let legal_guardians =
        cx.flag(&mut map, "legal-guardians", "whether legal guardians of adults get a copy");
    cx.legal_guardians = legal_guardians;
    map.finish(&mut cx.reader);
    Some(Notice {
        young_people,
        estates,
        legal_guardians,
        date: date?,
        reference: reference?,
        languages: languages?,
        missing_words,
        source_language: source_language?,
        unknown_language: unknown_language?,
        default_channel: default_channel?,
        without_email: without_email?,
        without_address: without_address?,
    })
}

fn languages(node: &Node, cx: &mut Context) -> Option<Vec<Spanned<String>>> {
    let nodes = cx.reader.list(node, "a list of languages such as `[fi, sv, en]`");
    let mut tags: Vec<Spanned<String>> = Vec::new();
    for node in nodes {
        let Some(text) = cx.reader.text(node, "a language tag") else { continue };
        if let Some(tag) = cx.tag(text, node.span) {
            cx.unique(&mut tags, &tag, "the language");
        }
        // A tag in another spelling is reported above; no text must be reported to lack it too.
        cx.languages.extend(form::language_tag(text));
    }
    if matches!(&node.value, Value::Sequence(items) if items.is_empty()) {
        let message = "expected at least one language, found an empty list";
        cx.error(WRONG_TYPE, node.span, message, "write the languages, such as `[fi, sv]`");
    }
    (!tags.is_empty()).then_some(tags)
}

/// `{et: en}`: Estonian borrows the words that it lacks from English.
fn missing_words_of(node: &Node, cx: &mut Context) -> Vec<(Spanned<String>, Spanned<String>)> {
    let what = "languages, each with the one that its missing texts come from, such as `{et: en}`";
    let entries = cx.reader.mapping(node, what).entries();
    let mut found: Vec<(Spanned<String>, Spanned<String>)> = Vec::new();
    let borrowers: Vec<String> = entries.iter().map(|(key, _)| key.name.clone()).collect();
    for (key, node) in entries {
        let to = cx.tag(&key.name, key.span);
        let from = cx.reader.text(node, "a language tag");
        let from = from.and_then(|text| cx.tag(text, node.span));
        let (Some(to), Some(from)) = (to, from) else { continue };
        for tag in [&to, &from] {
            if !cx.languages.is_empty() && !cx.languages.contains(&tag.value) {
                let listed = cx.languages.join(", ");
                let message = format!("`{}` is not one of the languages of the notice", tag.value);
                let help = format!("choose among: {listed}; or add it to `languages`");
                cx.error(UNKNOWN_LANGUAGE, tag.span, message, &help);
            }
        }
        if borrowers.contains(&from.value) {
            let message =
                format!("`{}` itself gets missing texts from another language", from.value);
            let help = "name a language that has all of its own texts";
            cx.error(LENDER_BORROWS, from.span, message, help);
            continue;
        }
        found.push((to, from));
    }
    found
}

/// English if it is a language of the notice, else its first language.
fn default_source_language(languages: &[Spanned<String>]) -> String {
    let english = languages.iter().find(|tag| tag.value == "en");
    english.or(languages.first()).map(|tag| tag.value.clone()).unwrap_or_default()
}

/// The language that the others are translated from.
fn source_language(
    node: &Node,
    languages: Option<&[Spanned<String>]>,
    cx: &mut Context,
) -> Option<String> {
    let text = cx.reader.text(node, "the language that the others are translated from")?;
    let tag = cx.tag(text, node.span)?;
    let languages = languages?;
    if languages.iter().any(|known| known.value == tag.value) {
        return Some(tag.value);
    }
    let listed = cx.languages.join(", ");
    let message = format!("`{}` is not one of the languages of the notice", tag.value);
    let help = format!("choose among: {listed}; or add it to `languages`");
    cx.error(UNKNOWN_LANGUAGE, node.span, message, &help);
    None
}

/// Both national languages as far as they are languages of the notice, else its first language.
fn default_unknown_language(languages: &[Spanned<String>]) -> Vec<String> {
    let mut tags: Vec<String> = languages.iter().map(|tag| tag.value.clone()).collect();
    let national: Vec<String> =
        ["fi", "sv"].map(str::to_owned).into_iter().filter(|tag| tags.contains(tag)).collect();
    if national.is_empty() {
        tags.truncate(1);
        return tags;
    }
    national
}

/// `fi+sv`: the languages for a recipient whose language is not known, part by part.
fn unknown_language(node: &Node, cx: &mut Context) -> Option<Vec<String>> {
    let text = cx.reader.text(node, "languages joined by `+`, such as `fi+sv`")?;
    let mut tags: Vec<Spanned<String>> = Vec::new();
    for part in text.split('+') {
        let Some(tag) = cx.tag(part.trim(), node.span) else { continue };
        if !cx.languages.is_empty() && !cx.languages.contains(&tag.value) {
            let listed = cx.languages.join(", ");
            let message = format!("`{}` is not one of the languages of the notice", tag.value);
            let help = format!("choose among: {listed}; or add it to `languages`");
            cx.error(UNKNOWN_LANGUAGE, node.span, message, &help);
        }
        cx.unique(&mut tags, &tag, "the language");
    }
    (!tags.is_empty()).then(|| tags.into_iter().map(|tag| tag.value).collect())
}

/// What kind of breach it was (GDPR Art. 33(3)(a)).
pub(super) fn nature(node: &Node, cx: &mut Context) -> Option<Nature> {
    let known = NatureKind::ALL.map(|kind| (kind.name(), kind));
    let mut map = cx.reader.mapping(node, "the nature of the breach");
    let kind =
        cx.required(&mut map, "kind", |cx, node| cx.reader.word(node, "a kind of breach", &known));
    let ransomware = cx.flag(&mut map, "ransomware", "whether there was ransomware");
    let extortion = cx.flag(&mut map, "extortion", "whether there is extortion");
    map.finish(&mut cx.reader);
    Some(Nature { kind: kind?, ransomware, extortion })
}

/// Who has confirmed the details of which helper.
pub(super) fn confirmations(node: Option<&Node>, cx: &mut Context) -> Vec<Confirmation> {
    cx.named(node, "a list of confirmed helpers", |cx, node| {
        let mut map = cx.reader.mapping(node, "an item of `confirmations`");
        let authority = cx.required(&mut map, "authority", |cx, node| {
            cx.reader.id(node, "the id of a helper of the catalogue")
        });
        let by = cx.required(&mut map, "by", |cx, node| cx.line(node, "who has confirmed it"));
        let on = cx.required(&mut map, "on", |cx, node| {
            cx.reader.date(node, "the day of the confirmation", DATE_FORM)
        });
        map.finish(&mut cx.reader);
        let authority = authority?;
        let confirmation = Confirmation { authority: authority.clone(), by: by?, on: on? };
        Some((confirmation, authority, "the helper".to_owned()))
    })
}
