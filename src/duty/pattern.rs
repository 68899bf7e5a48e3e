//! Patterns of words, as the lexicons in `rules/` write them.
//!
//! A pattern is a sequence of words in lower case:
//!
//! ```text
//! salasan*          a word that begins like this;  *tunnus  one that ends like this
//! on|ovat vuotan*   one or the other, then the next word
//! ei … vuotan*      up to eight words, or none, between the two
//! ^ vi utreder      at the beginning of the sentence;  okända $  at its end
//! ```
//! Punctuation is ignored. A pattern matches wherever its words are in a sentence.

use super::sentence::words;

/// Most words in a gap.
const GAP: usize = 8;

/// A compiled pattern.
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
    /// Compiles a pattern; `None` if it is invalid: it has no word, capital letters or punctuation.
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

    /// Whether a sentence of these words matches.
    pub(super) fn is_in(&self, words: &[String]) -> bool {
        (0..=words.len()).any(|at| matches_at(&self.0, words, at))
    }
}

fn matches_at(pieces: &[Piece], words: &[String], at: usize) -> bool {
    let Some((first, rest)) = pieces.split_first() else { return true };
    match first {
        Piece::Begin => at == 0 && matches_at(rest, words, at),
        Piece::End => at == words.len() && matches_at(rest, words, at),
        Piece::Gap => (at..=words.len().min(at + GAP)).any(|next| matches_at(rest, words, next)),
        Piece::Word(forms) => {
            let found = words.get(at).is_some_and(|word| forms.iter().any(|form| form.is(word)));
            found && matches_at(rest, words, at + 1)
        }
    }
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
}
