//! Which duties of GDPR Art. 34 the letters meet, in sentences and as JSON.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::diag::Sources;
use crate::duty::{Answer, Judgement, Judgements, Verdict};
use crate::locale::Speech;
use crate::pipeline::duty_words;

use super::page::Page;
use super::words::language_names;

/// One line if all duties are met; else what letters lack, a line for each language and lack.
pub(super) fn tell(page: &mut Page<'_>, judgements: &Judgements) {
    if judgements.is_empty() {
        return;
    }
    page.gap();
    let lacking = |judgement: &&Judgement| {
        judgement.answers.iter().any(|answer| answer.verdict != Verdict::Met)
    };
    let mut kinds: BTreeMap<(&str, String), u64> = BTreeMap::new();
    for judgement in judgements.iter().filter(lacking) {
        let answers = judgement.answers.iter().filter_map(|answer| words(page.speech, answer));
        let answers = answers.collect::<Vec<_>>().join(", ");
        *kinds.entry((judgement.language.as_str(), answers)).or_default() += 1;
    }
    if kinds.is_empty() {
        page.say("duties-met", &[]);
        return;
    }
    page.say("duties-heading", &[]);
    for ((language, answers), number) in kinds {
        let language = language_names(page.speech, language);
        let args =
            [("language", language.into()), ("answers", answers.into()), ("number", number.into())];
        let line = page.speech.say("duties-line", &args);
        page.line(format!("  {line}"));
    }
}

/// What is lacking; `None` where the duty is met.
fn words(speech: &Speech, answer: &Answer) -> Option<String> {
    let verdict = match answer.verdict {
        Verdict::Met => return None,
        Verdict::NotJudged => "duty-not-judged",
        Verdict::Weak => "duty-weak",
        Verdict::Unmet => "duty-unmet",
    };
    Some(speech.say(verdict, &[("duty", speech.say(duty_words(answer.duty), &[]).into())]))
}

/// The judgements as a list, by language, variant and medium.
pub(super) fn json(judgements: &Judgements, sources: &Sources) -> Value {
    let place = |answer: &Answer| {
        let span = answer.place?;
        let (line, _) = sources.line_column(span.source, span.start)?;
        Some(format!("{}:{line}", sources.name(span.source)))
    };
    let answer = |answer: &Answer| {
        json!({
            "duty": answer.duty.name(),
            "law": answer.duty.law(),
            "verdict": answer.verdict.name(),
            "by": answer.by,
            "place": place(answer),
        })
    };
    let judgement = |one: &Judgement| {
        let pages = one.other_languages.iter();
        let pages: Vec<Value> = pages
            .map(|(authority, language)| json!({ "authority": authority, "language": language }))
            .collect();
        json!({
            "language": one.language,
            "variant": one.variant,
            "medium": one.medium.name(),
            "duties": one.answers.iter().map(answer).collect::<Vec<_>>(),
            "pages_in_other_languages": pages,
        })
    };
    judgements.iter().map(judgement).collect()
}
