//! Splits a text into sentences, and a sentence into words.

/// The words of a text in lower case, without punctuation. A hyphen inside a word is part of it.
pub(super) fn words(text: &str) -> Vec<String> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’');
    text.split(|c: char| !inside(c))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(|word| word.to_lowercase().replace('’', "'"))
        .collect()
}

/// The sentences of a text. A full stop ends a sentence if a capital letter or a quotation mark
/// follows: `24.8.2023`, `kl. 9` and `t.ex.` end none.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let after = at + c.len_utf8();
        if !matches!(c, '.' | '!' | '?' | '؟' | '。') {
            continue;
        }
        let rest = text[after..].trim_start_matches(['”', '"', '’', '»', ')']);
        let Some(rest) = rest.strip_prefix(char::is_whitespace) else { continue };
        let begins = rest.trim_start().chars().next();
        let ends = c != '.'
            || begins.is_none_or(|next| {
                next.is_uppercase()
                    || matches!(next, '”' | '“' | '"' | '«')
                    || (next.is_alphabetic() && !next.is_lowercase())
            });
        if ends {
            let end = text.len() - rest.len();
            out.push(text[start..end].trim());
            start = end;
        }
    }
    out.push(text[start..].trim());
    out.retain(|sentence| !sentence.is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_short_forms_end_no_sentence() {
        let text =
            "Westlog märkte 24.8.2023 att det t.ex. var öppet. Kl. 9 stängdes det! ”Nej.” Slut";
        assert_eq!(
            sentences(text),
            [
                "Westlog märkte 24.8.2023 att det t.ex. var öppet.",
                "Kl. 9 stängdes det!",
                "”Nej.”",
                "Slut",
            ]
        );
    }
}
