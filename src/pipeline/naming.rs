//! Names of variants and of duties in the user's language.

use crate::duty::Duty;
use crate::locale::Speech;

use super::request::VariantParts;

/// The name of a variant, such as `adult, personal identity code saved`. `category` returns the name of
/// a category of data.
pub fn variant_words(
    speech: &Speech,
    parts: &VariantParts,
    category: &dyn Fn(&str) -> String,
) -> String {
    // The names of readers are also those of their words in `ui/`.
    let reader = parts.reader.name();
    let mut words: Vec<String> =
        reader.split(", ").map(|word| speech.say(&format!("audience-{word}"), &[])).collect();
    words.extend(parts.group.clone());
    for (id, saved) in &parts.data {
        let answer = match saved {
            Some(true) => "yes",
            Some(false) => "no",
            None => "open",
        };
        let args = [("category", category(id).into()), ("answer", answer.into())];
        words.push(speech.say("variant-data", &args));
    }
    if let Some(reach) = parts.reach {
        words.push(speech.say("variant-spread", &[("spread", reach.name().into())]));
    }
    if parts.large_print {
        words.push(speech.say("variant-large-print", &[]));
    }
    words.join(", ")
}

/// The message id of the name of a duty.
pub fn duty_words(duty: Duty) -> &'static str {
    match duty {
        Duty::Nature => "duty-nature",
        Duty::Contact => "duty-contact",
        Duty::Consequences => "duty-consequences",
        Duty::Measures => "duty-measures",
        Duty::Advice => "duty-advice",
    }
}
