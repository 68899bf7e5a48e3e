//! The words of a message as markup of a letter.

use crate::catalogue::Reader;
use crate::diag::Code;
use crate::diag::codes::text::{BAD_MARKUP, FAULTY, MISSING_MESSAGE};
use crate::letter::markup;
use crate::locale::{Args, Locales, TextError};
use crate::terms::Medium;

/// The markup of a message, or the code and message of its fault.
pub(super) type Words = Result<String, (Code, String)>;

/// The id of the message for the document title or the subject.
pub(super) fn title_key(medium: Medium) -> &'static str {
    match medium {
        Medium::Letter => "document-title",
        Medium::Email => "email-subject",
    }
}

/// The attribute for a reader: `.guardian` or `.lead-guardian` if the message has it, and likewise
/// `.protected` and `.abroad` ([`Reader::forms`]).
pub(super) fn form(
    locales: &Locales,
    lang: &str,
    key: &str,
    attribute: Option<&str>,
    reader: Reader,
) -> Option<String> {
    let wanted = reader.forms().into_iter().map(|form| match attribute {
        Some(attribute) => format!("{attribute}-{form}"),
        None => form,
    });
    let mut found = wanted.filter(|wanted| locales.has(lang, key, Some(wanted)));
    found.next().or_else(|| attribute.map(str::to_owned))
}

/// The words of a message as markup.
pub(super) fn words(
    locales: &Locales,
    lang: &str,
    key: &str,
    attribute: Option<&str>,
    reader: Reader,
    args: &Args,
) -> Words {
    let attribute = form(locales, lang, key, attribute, reader);
    match locales.format(lang, key, attribute.as_deref(), args) {
        Ok(text) => {
            let text = escape_bare_ampersands(text);
            match markup::check_words(&text) {
                Ok(()) => Ok(text),
                Err(wrong) => Err((BAD_MARKUP, format!("message `{key}` in `{lang}`: {wrong}"))),
            }
        }
        Err(error @ (TextError::NoMessage { .. } | TextError::NoLanguage(_))) => {
            Err((MISSING_MESSAGE, error.to_string()))
        }
        Err(error) => Err((FAULTY, error.to_string())),
    }
}

/// Marks words up as those of another language; spaces at their ends stay outside.
pub(super) fn marked(text: &str, lang: &str) -> String {
    let words = text.trim_matches(' ');
    if words.is_empty() {
        return text.to_owned();
    }
    let start = text.len() - text.trim_start_matches(' ').len();
    let end = start + words.len();
    format!("{}<span lang=\"{lang}\">{words}</span>{}", &text[..start], &text[end..])
}

/// Escapes single ampersands: translators write `Dun & Bradstreet`, not `Dun &amp; Bradstreet`.
pub(super) fn escape_bare_ampersands(text: String) -> String {
    if !text.contains('&') {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text.as_str();
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..=at]);
        rest = &rest[at + 1..];
        let entity = rest.split(';').next().unwrap_or_default();
        let known = rest.len() > entity.len()
            && (["amp", "lt", "gt", "quot", "apos"].contains(&entity)
                || entity.strip_prefix('#').is_some_and(|code| {
                    !code.is_empty() && code.chars().all(|c| c.is_ascii_alphanumeric())
                }));
        if !known {
            out.push_str("amp;");
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bare_ampersands_are_escaped_and_entities_stay() {
        let escaped = |text: &str| escape_bare_ampersands(text.to_owned());
        assert_eq!(escaped("Dun & Bradstreet"), "Dun &amp; Bradstreet");
        assert_eq!(escaped("a &amp; b &#228; &lt;"), "a &amp; b &#228; &lt;");
        assert_eq!(escaped("a;b&c;d&"), "a;b&amp;c;d&amp;");
    }
}
