//! Whether the words that the facts promise are there in each language of the notice.

use crate::diag::codes::incident::MISSING_WORDS;
use crate::diag::codes::locale::{BORROWED_WORDS, NOTHING_BORROWED};
use crate::diag::codes::text::NO_LANGUAGE;
use crate::diag::{Diagnostic, Diagnostics};
use crate::incident::{self, Incident};
use crate::locale::Locales;

/// How many borrowed texts a warning names; `locales coverage` lists all.
const FIRST_BORROWED: usize = 5;

/// The languages of the notice in which there are texts; each other language is a problem.
pub(super) fn written_languages(
    incident: &Incident,
    locales: &Locales,
    problems: &mut Diagnostics,
) -> Vec<String> {
    let known: Vec<&str> = locales.tags().collect();
    let mut written = Vec::new();
    for lang in &incident.notice.languages {
        if known.contains(&lang.value.as_str()) {
            written.push(lang.value.clone());
        } else {
            let (tag, known) = (&lang.value, known.join(", "));
            problems.push(
                Diagnostic::error(NO_LANGUAGE, format!("there are no texts in `{tag}`"))
                    .at_span(lang.span)
                    .help(format!("there are texts in {known}; others go into locales/{tag}/")),
            );
        }
    }
    written
}

/// Checks the words that the facts promise: each event, measure, negative, contact and label of the
/// incident needs its message in every language of the letter. The problem names the fact, not the
/// message file.
pub(super) fn promised_words(
    incident: &Incident,
    locales: &Locales,
    languages: &[String],
) -> Diagnostics {
    let mut wanted: Vec<(String, crate::diag::Span)> = Vec::new();
    for event in &incident.timeline {
        if matches!(event.date.value, incident::PartialDate::Day(_)) {
            wanted.push((format!("event-{}", event.id.value), event.id.span));
        }
    }
    for measure in incident.measures.all() {
        wanted.push((format!("measure-{}", measure.id.value), measure.id.span));
    }
    for negative in incident.negatives.iter().filter(|negative| !negative.reassurance) {
        wanted.push((format!("negative-{}", negative.id.value), negative.id.span));
    }
    for label in incident.data.iter().filter_map(|item| item.label.as_ref()) {
        wanted.push((format!("data-{}", label.value), label.span));
    }
    if let Some(late) = &incident.late_notice {
        wanted.push((format!("late-notice-{}", late.reason.value), late.reason.span));
    }
    if let Some(service) = &incident.affected.service {
        // A sentence of the incident's own needs no words for the built-in one.
        let own = format!("affected-{}", service.value);
        if !languages.iter().all(|lang| locales.says(lang, &own, None)) {
            wanted.push((format!("service-{}", service.value), service.span));
        }
    }
    let mut problems = Diagnostics::new();
    for (key, span) in wanted {
        let missing: Vec<&str> = languages
            .iter()
            .filter(|lang| locales.is_whole(lang) && !locales.says(lang, &key, None))
            .filter(|lang| !locales.is_broken(lang, &key))
            .map(String::as_str)
            .collect();
        if !missing.is_empty() {
            problems.push(
                Diagnostic::error(
                    MISSING_WORDS,
                    format!(
                        "there are no words for this: `{key}` is missing in {}",
                        missing.join(", ")
                    ),
                )
                .at_span(span)
                .help(format!("write `{key} = …` in a file in locales/{}/", missing[0])),
            );
        }
    }
    problems
}

/// Warns which words come from another language than the recipient's.
pub(super) fn borrowed_words(incident: &Incident, locales: &Locales) -> Diagnostics {
    let mut problems = Diagnostics::new();
    for (to, from) in &incident.notice.missing_words {
        let ids = locales.borrowed(&to.value);
        let of_all = locales.coverage(&from.value);
        let share = of_all.iter().find(|coverage| coverage.language == to.value);
        let share = share.map_or(0, |coverage| coverage.per_mille() / 10);
        let (to_tag, from_tag) = (to.value.as_str(), from.value.as_str());
        if ids.is_empty() {
            problems.push(
                Diagnostic::warning(
                    NOTHING_BORROWED,
                    format!("`{to_tag}` has all words, so it borrows none from `{from_tag}`"),
                )
                .at_span(to.span)
                .help("delete the line")
                .with("to", to_tag.to_owned())
                .with("from", from_tag.to_owned()),
            );
            continue;
        }
        let first = ids.iter().take(FIRST_BORROWED).cloned().collect::<Vec<_>>().join(", ");
        let first = if ids.len() > FIRST_BORROWED { format!("{first} …") } else { first };
        let number = ids.len();
        let (texts, come) = if number == 1 { ("text", "comes") } else { ("texts", "come") };
        problems.push(
            Diagnostic::warning(
                BORROWED_WORDS,
                format!(
                    "{number} {texts} that `{to_tag}` lacks {come} in `{from_tag}`: {first}; {share} % \
                     of the words are in `{to_tag}`"
                ),
            )
            .at_span(to.span)
            .help("`locales coverage INCIDENT --list` names all that a translator should write")
            .with("to", to_tag.to_owned())
            .with("from", from_tag.to_owned())
            .with("number", number)
            .with("first", first)
            .with("share", share),
        );
    }
    problems
}
