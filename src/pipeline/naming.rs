//! What variants are called in the user's language.

use crate::catalogue::Audience;
use crate::locale::Speech;

use super::request::VariantParts;

/// `adult, personal identity code saved`. `category` gives the name of a category of data.
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
