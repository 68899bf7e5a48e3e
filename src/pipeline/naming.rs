//! Names of variants and of duties in the user's language.

use crate::catalogue::Audience;
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
    let audience = match parts.audience {
        Audience::Adult => "audience-adult",
        Audience::Guardian => "audience-guardian",
        Audience::Protected => "audience-protected",
        Audience::Abroad => "audience-abroad",
    };
    let mut words = vec![speech.say(audience, &[])];
    for (id, saved) in &parts.data {
        let answer = match saved {
            Some(true) => "yes",
            Some(false) => "no",
            None => "open",
        };
        let args = [("category", category(id).into()), ("answer", answer.into())];
        words.push(speech.say("variant-data", &args));
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
