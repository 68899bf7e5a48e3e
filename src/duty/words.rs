//! Patterns of words, as the files in `rules/` write them, and sentences to hold them against.
//!
//! A pattern is some words in a row, in small letters:
//!
//! ```text
//! salasan*          a word that begins like this;  *tunnus  one that ends like this
//! on|ovat vuotan*   one or the other, then the next word
//! ei … vuotan*      up to eight words, or none, between the two
//! ^ vi utreder      at the beginning of the sentence;  okända $  at its end
//! ```
//! Punctuation counts for nothing. A pattern is found in a sentence wherever its words stand.

/// So many words may stand in a gap.
const GAP: usize = 8;

/// A pattern, ready to be looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern(Vec<Piece>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    /// One of these.
    Word(Vec<Form>),
    /// Any words.
    Gap,
    /// The beginning of the sentence.
    Begin,
    /// The end of the sentence.
    End,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Form {
    Whole(String),
    Begins(String),
    Ends(String),
}

impl Form {
    fn new(text: &str) -> Option<Self> {
        let (form, rest) = match (text.strip_suffix('*'), text.strip_prefix('*')) {
            (Some(rest), None) => (Self::Begins(rest.to_owned()), rest),
            (None, Some(rest)) => (Self::Ends(rest.to_owned()), rest),
            (None, None) => (Self::Whole(text.to_owned()), text),
            (Some(_), Some(_)) => return None,
        };
        (words(rest).concat() == rest && !rest.is_empty()).then_some(form)
    }

    fn is(&self, word: &str) -> bool {
        match self {
            Self::Whole(whole) => whole == word,
            Self::Begins(start) => word.starts_with(start.as_str()),
            Self::Ends(end) => word.ends_with(end.as_str()),
        }
    }
}

impl Pattern {
    /// Reads a pattern; `None` if it is none: no word in it, capital letters, punctuation.
    pub(super) fn new(text: &str) -> Option<Self> {
        let pieces: Option<Vec<Piece>> = text
            .split_whitespace()
            .map(|item| match item {
                "…" => Some(Piece::Gap),
                "^" => Some(Piece::Begin),
                "$" => Some(Piece::End),
                _ => item.split('|').map(Form::new).collect::<Option<_>>().map(Piece::Word),
            })
            .collect();
        let pieces = pieces.filter(|pieces| pieces.iter().any(|p| matches!(p, Piece::Word(_))))?;
        Some(Self(pieces))
    }

    /// Whether it stands in a sentence of these words.
    pub(super) fn is_in(&self, words: &[String]) -> bool {
        (0..=words.len()).any(|at| stands(&self.0, words, at))
    }
}

fn stands(pieces: &[Piece], words: &[String], at: usize) -> bool {
    let Some((first, rest)) = pieces.split_first() else { return true };
    match first {
        Piece::Begin => at == 0 && stands(rest, words, at),
        Piece::End => at == words.len() && stands(rest, words, at),
        Piece::Gap => (at..=words.len().min(at + GAP)).any(|next| stands(rest, words, next)),
        Piece::Word(forms) => {
            let found = words.get(at).is_some_and(|word| forms.iter().any(|form| form.is(word)));
            found && stands(rest, words, at + 1)
        }
    }
}

/// The words of a text in small letters, without punctuation. A hyphen inside a word belongs to it.
pub(super) fn words(text: &str) -> Vec<String> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’');
    text.split(|c: char| !inside(c))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(|word| word.to_lowercase().replace('’', "'"))
        .collect()
}

/// The sentences of a text. A full stop ends one where a capital letter or a quotation mark follows:
/// `24.8.2023`, `kl. 9` and `t.ex.` end none.
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

    fn found(pattern: &str, text: &str) -> bool {
        Pattern::new(pattern).unwrap().is_in(&words(text))
    }

    #[test]
    fn patterns_are_words_in_a_row() {
        assert!(found("on|ovat vuotan*", "Tietosi ovat vuotaneet."));
        assert!(!found("on|ovat vuotan*", "Tietosi ovat voineet vuotaa."));
        assert!(found("ei|eivät … vuotan*", "Salasanat eivät tietojemme mukaan ole vuotaneet."));
        assert!(found("*tunnus", "Henkilötunnus"));
        assert!(found("we've closed", "We’ve closed the access."));
    }

    #[test]
    fn ends_of_a_sentence() {
        assert!(found("voi olla haittaa $", "Siitä voi olla haittaa."));
        assert!(!found("voi olla haittaa $", "Siitä voi olla haittaa työssäsi."));
        assert!(found("^ vi utreder", "Vi utreder saken") && !found("^ vi", "Det gör vi"));
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        for wrong in ["", "…", "^ $", "*", "*a*", "Salasana", "on, ovat", "a||b"] {
            assert_eq!(Pattern::new(wrong), None, "{wrong}");
        }
    }

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
