//! How letters meet the duties of GDPR Art. 34(2), for the page.

use std::path::Path;

use serde_json::{Value, json};

use crate::diag::Sources;
use crate::locale::Speech;
use crate::pipeline::duty_words;
use crate::studio::{Answer, Duty, Judgements, Verdict, short_name};

/// The duties, each with its verdicts by language and variant; null before the letters are judged. Letter
/// and e-mail count as one: the worse verdict of both.
pub(super) fn for_page(
    folder: &Path,
    judgements: &Judgements,
    sources: &Sources,
    speech: &Speech,
) -> Value {
    if judgements.is_empty() {
        return Value::Null;
    }
    let duty = |duty: Duty| {
        let mut met: Vec<(&str, &str, &Answer)> = Vec::new();
        for judgement in judgements.iter() {
            let answer = judgement.answers.iter().find(|answer| answer.duty == duty);
            let Some(answer) = answer else { continue };
            let (language, variant) = (judgement.language.as_str(), judgement.variant.as_str());
            match met.iter_mut().find(|(l, v, _)| (*l, *v) == (language, variant)) {
                Some((.., known)) if known.verdict < answer.verdict => *known = answer,
                Some(_) => {}
                None => met.push((language, variant, answer)),
            }
        }
        let answers = met.into_iter().map(|(language, variant, answer)| {
            let place = answer.place.and_then(|span| {
                let (line, _) = sources.line_column(span.source, span.start)?;
                Some((short_name(folder, sources.name(span.source)), line))
            });
            json!({
                "language": language,
                "variant": variant,
                "state": state(answer.verdict),
                "words": null,
                "file": place.as_ref().map(|(file, _)| file),
                "line": place.map(|(_, line)| line),
            })
        });
        json!({
            "id": duty.name(),
            "name": capital(&speech.say(duty_words(duty), &[])),
            "article": duty.law(),
            "met": answers.collect::<Vec<_>>(),
        })
    };
    Duty::ALL.into_iter().map(duty).collect()
}

/// The name of a verdict on the page.
fn state(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::NotJudged => "unjudged",
        Verdict::Weak => "weak",
        Verdict::Unmet => "missing",
    }
}

/// The same words with a capital letter, for the beginning of a cell.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
