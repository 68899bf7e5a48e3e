//! The languages of a recipient, by code or name.

use super::context::Row;
use super::language_names::{BIBLIOGRAPHIC, CODES, FURTHER, JOINERS, NAMES};
use crate::diag::Diagnostic;
use crate::diag::codes::recipients as codes;
use crate::recipients::columns::header::Column;

impl Row<'_> {
    /// The languages of the notice that a value names. None, with a warning, for languages that are not
    /// among them: then the incident's rule for unknown languages applies.
    pub(in crate::recipients) fn languages(&mut self, value: &str) -> Vec<String> {
        let mut languages: Vec<String> = Vec::new();
        // Values of registers for an unknown language (98 and 99 in the population register).
        if matches!(value, "" | "-" | "?" | "98" | "99") {
            return languages;
        }
        // The fast path of nearly every value.
        if let Some(tag) = self.settings().languages.iter().find(|tag| *tag == value) {
            languages.push(tag.clone());
            return languages;
        }
        let mut others = false;
        for part in parts(value) {
            let allowed = &self.settings().languages;
            let Some(found) = of_notice(&part, allowed) else {
                let wanted = allowed.join("`, `");
                let message = format!("expected one or more of `{wanted}`, joined by `+`");
                let help = "write a code such as `fi`, or the name of a language; leave the value \
                            empty if it is not known";
                self.error(codes::BAD_LANGUAGE, Column::Language, message, help);
                self.with("languages", allowed.join(", "));
                return languages;
            };
            match found {
                Some(tag) if languages.iter().any(|own| own == tag) => {
                    let message = "a language is named twice";
                    self.error(codes::BAD_LANGUAGE, Column::Language, message, "");
                    self.with("languages", allowed.join(", "));
                    return languages;
                }
                Some(tag) => languages.push(tag.to_owned()),
                // No warning for a value that says itself that the language is not known.
                None => others |= !code(&part).is_some_and(|code| UNKNOWN.contains(&code)),
            }
        }
        if others && languages.is_empty() {
            let message = "the notice is not written in this language: the person gets the \
                           languages for people whose language is not known";
            let problem = Diagnostic::warning(codes::OTHER_LANGUAGE, message);
            self.push(problem.at(self.place_of(Column::Language)).help(
                "there is nothing to do; `notice.unknown-language` says which languages these are",
            ));
        }
        languages
    }
}

/// Codes of ISO 639 for no single known language.
const UNKNOWN: &[&str] = &["und", "mul", "mis", "zxx"];

/// `None`: no language. `Some(None)`: a language, but not one of the notice.
fn of_notice<'a>(part: &str, allowed: &'a [String]) -> Option<Option<&'a str>> {
    let own = allowed.iter().find(|tag| tag.eq_ignore_ascii_case(part));
    if let Some(tag) = own {
        return Some(Some(tag));
    }
    let code = code(part)?;
    let primary = |tag: &&String| tag.split('-').next() == Some(code);
    Some(allowed.iter().find(primary).map(String::as_str))
}

/// Splits `fi+sv`, `suomi, ruotsi` or `finska och svenska` into languages.
fn parts(value: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for piece in value.split(['+', ',', '/', ';', '&']) {
        let mut words: Vec<&str> = Vec::new();
        for word in piece.split_whitespace() {
            if !words.is_empty() && JOINERS.iter().any(|joiner| word.eq_ignore_ascii_case(joiner)) {
                parts.push(words.join(" "));
                words.clear();
            } else {
                words.push(word);
            }
        }
        parts.push(words.join(" "));
    }
    parts
}

/// The shortest ISO 639 code of a language from its code, a tag with a region, or its name. `und` if
/// the word says that the language is another one or not known.
pub(in crate::recipients) fn code(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    let named = NAMES.iter().find(|(_, names)| names.contains(&word.as_str()));
    if let Some((code, _)) = named {
        return Some(code);
    }
    let tag = word.replace('_', "-");
    let mut subtags = tag.split('-');
    let primary = subtags.next()?;
    // A script and a region may follow; registers write no other subtags.
    let region = |subtag: &str| {
        let letters = subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
        let digits = subtag.bytes().all(|byte| byte.is_ascii_digit());
        letters && matches!(subtag.len(), 2 | 4) || digits && subtag.len() == 3
    };
    if !subtags.all(region) {
        return None;
    }
    let two = CODES.iter().find(|(two, three)| *two == primary || *three == primary);
    two.map(|(two, _)| *two)
        .or_else(|| BIBLIOGRAPHIC.iter().find(|(old, _)| *old == primary).map(|(_, two)| *two))
        .or_else(|| FURTHER.iter().find(|further| **further == primary).copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_known_by_code_tag_and_name() {
        for (word, expected) in [
            ("fi", "fi"),
            ("FI", "fi"),
            ("fi-FI", "fi"),
            ("sv_FI", "sv"),
            ("fin", "fi"),
            ("SWE", "sv"),
            ("ger", "de"),
            ("sme", "se"),
            ("Suomi", "fi"),
            ("SVENSKA", "sv"),
            ("englanti", "en"),
            ("pohjoissaame", "se"),
            ("Northern Sami", "se"),
            ("viro", "et"),
            ("venäjä", "ru"),
            ("русский", "ru"),
            ("zh-Hans-CN", "zh"),
            ("es-419", "es"),
            ("tuntematon", "und"),
            ("ckb", "ckb"),
        ] {
            assert_eq!(code(word), Some(expected), "{word}");
        }
        for word in ["", "xx", "suomea", "fi-", "fi-x", "ruotsi-suomi", "Helsinki", "00990", "f"] {
            assert_eq!(code(word), None, "{word}");
        }
    }

    #[test]
    fn several_languages_are_joined_in_many_ways() {
        for value in ["fi+sv", "fi, sv", "fi/sv", "fi ja sv", "fi och sv", "fi and sv", "fi;sv"] {
            assert_eq!(parts(value), ["fi", "sv"], "{value}");
        }
        assert_eq!(parts("inari sami & ja"), ["inari sami", "ja"]);
        assert_eq!(parts("fi+"), ["fi", ""]);
    }

    /// The table against the data of CLDR, which knows the three-letter codes as aliases.
    #[test]
    fn three_letter_codes_are_those_of_the_standard() {
        let canonicalizer = icu_locale::LocaleCanonicalizer::new_common();
        let canonical = |code: &str| {
            let mut locale: icu_locale::Locale = code.parse().unwrap();
            canonicalizer.canonicalize(&mut locale);
            locale.id.language.as_str().to_owned()
        };
        for (two, three) in CODES {
            assert_eq!(canonical(two), canonical(three), "{two} {three}");
            assert_eq!((two.len(), three.len()), (2, 3));
        }
        for (old, two) in BIBLIOGRAPHIC {
            assert_eq!(canonical(old), *two, "{old}");
        }
        for further in FURTHER {
            assert!(CODES.iter().all(|(_, three)| three != further), "{further}");
        }
    }

    #[test]
    fn each_name_is_of_one_language_that_is_known() {
        let mut seen = std::collections::BTreeSet::new();
        for (code, names) in NAMES {
            let known = CODES.iter().any(|(two, _)| two == code) || FURTHER.contains(code);
            assert!(known, "{code}");
            for name in *names {
                assert_eq!(*name, name.to_lowercase());
                assert!(seen.insert(*name), "{name} appears twice");
            }
        }
    }
}
