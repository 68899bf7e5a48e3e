//! Words and sentences: wrong terms, vague words, legal jargon, long sentences, and the readability
//! figures of a language.

use super::flat::{Letter, NO_BREAK, NUMBER, VALUE, in_word, is_blank};
use crate::locale::rules::{Rules, Swap};

/// Most words of a sentence; a longer one is reported.
pub(super) const MOST_WORDS: usize = 25;

/// Letters from which LIX counts a word as long.
const LONG: usize = 7;

/// A range of letters in a branch.
type Range = std::ops::Range<usize>;

/// Readability of texts. In tenths, so that equal texts have equal figures on every platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Readability {
    /// LIX in tenths (Björnsson 1968): words per sentence plus the percentage of words with more
    /// than six letters. Made for Swedish. Finnish and English have more or fewer long words, so
    /// compare within a language only. In Swedish, below 30 is easy and above 50 is hard.
    pub lix_tenths: u64,
    /// Mean number of words in a sentence, in tenths.
    pub sentence_tenths: u64,
    /// Number of sentences counted.
    pub sentences: u64,
    /// Number of words counted.
    pub words: u64,
}

/// The counts that the figures are computed from.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Count {
    sentences: u64,
    words: u64,
    long: u64,
}

impl Count {
    /// Adds a text if it consists of sentences: labels and names do not count.
    pub(super) fn add(&mut self, letters: &[Letter], rules: Option<&Rules>) {
        for sentence in sentences(letters, rules) {
            let ends = letters[sentence.range.clone()].iter().rev().find(|l| !is_blank(l.c));
            if !ends.is_some_and(|letter| matches!(letter.c, '.' | '!' | '?' | ':')) {
                continue;
            }
            self.sentences += 1;
            self.words += sentence.words.len() as u64;
            let long = |word: &&Range| {
                letters[(*word).clone()].iter().filter(|l| l.c.is_alphabetic()).count() >= LONG
            };
            self.long += sentence.words.iter().filter(long).count() as u64;
        }
    }

    /// The figures; `None` without a sentence.
    pub(super) fn figures(&self) -> Option<Readability> {
        if self.sentences == 0 || self.words == 0 {
            return None;
        }
        let rounded = |number: u64, by: u64| (number + by / 2) / by;
        let sentence_tenths = rounded(10 * self.words, self.sentences);
        Some(Readability {
            lix_tenths: sentence_tenths + rounded(1_000 * self.long, self.words),
            sentence_tenths,
            sentences: self.sentences,
            words: self.words,
        })
    }
}

/// A sentence and its words.
pub(super) struct Sentence {
    /// Its letters, as a range in the branch.
    pub(super) range: Range,
    /// Its words, as ranges. A value is one word.
    pub(super) words: Vec<Range>,
}

/// The words in a range of letters: separated by spaces, each with a letter, digit or value in it.
/// A no-break space inside a number separates no words.
fn words(letters: &[Letter], range: Range) -> Vec<Range> {
    let mut found = Vec::new();
    let mut start = None;
    for at in range.clone() {
        let c = letters[at].c;
        let digit = |at: Option<usize>| {
            at.is_some_and(|at| letters.get(at).is_some_and(|l| l.c.is_ascii_digit()))
        };
        let in_number = c == NO_BREAK && digit(at.checked_sub(1)) && digit(Some(at + 1));
        let ends = (is_blank(c) && !in_number) || c == '–' && start.is_none();
        match (ends, start) {
            (true, Some(from)) => {
                found.push(from..at);
                start = None;
            }
            (false, None) => start = Some(at),
            _ => {}
        }
    }
    found.extend(start.map(|from| from..range.end));
    found.retain(|word| letters[word.clone()].iter().any(|letter| in_word(letter.c)));
    found
}

/// Splits a branch into sentences. A full stop ends a sentence if what follows begins one; `rules`
/// list abbreviations whose full stop does not.
pub(super) fn sentences(letters: &[Letter], rules: Option<&Rules>) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut from = 0;
    let mut at = 0;
    while at < letters.len() {
        let c = letters[at].c;
        let mut end = at + 1;
        let ends = match c {
            // A line of its own is a sentence of its own.
            '\n' => letters.get(at..end).is_some_and(|l| l[0].end - l[0].start > 1),
            '.' | '!' | '?' | '…' => {
                // Closing quotes and brackets belong to the sentence that they close.
                while letters
                    .get(end)
                    .is_some_and(|l| matches!(l.c, '.' | '!' | '?' | '”' | '’' | '"' | ')'))
                {
                    end += 1;
                }
                let mut next = end;
                while letters.get(next).is_some_and(|letter| is_blank(letter.c)) {
                    next += 1;
                }
                // A full stop before a digit may be that of an ordinal or a date (`24. 8.`), so it ends
                // no sentence; other marks do. A value may be a name, which begins with a capital.
                let begins = letters.get(next).is_none_or(|letter| {
                    letter.c.is_uppercase()
                        || matches!(letter.c, VALUE | NUMBER | '“' | '”' | '(')
                        || (letter.c.is_ascii_digit() && c != '.')
                });
                // Without a space it is inside a word: `9.30`, `example.org`.
                let apart = next > end || next >= letters.len();
                begins && apart && !(c == '.' && is_abbreviation(letters, at, rules))
            }
            _ => false,
        };
        if ends {
            found.push(from..end);
            from = end;
        }
        at = end;
    }
    found.push(from..letters.len());
    let sentence = |range: Range| {
        let words = words(letters, range.clone());
        (!words.is_empty()).then_some(Sentence { range, words })
    };
    found.into_iter().filter_map(sentence).collect()
}

fn is_abbreviation(letters: &[Letter], stop: usize, rules: Option<&Rules>) -> bool {
    let Some(rules) = rules else { return false };
    let word: Vec<char> =
        letters[..=stop].iter().rev().map(|l| l.c).take_while(|c| !is_blank(*c)).collect();
    let word: String = word.into_iter().rev().collect();
    rules.abbreviations.contains(&word)
}

/// The ranges of words to avoid.
pub(super) fn swaps<'r>(letters: &[Letter], rules: &'r Rules) -> Vec<(Range, &'r Swap)> {
    let part = |at: usize| letters.get(at).is_some_and(|l| l.c.is_alphanumeric());
    let mut found = Vec::new();
    let begins = |at: &usize| part(*at) && (*at == 0 || !in_compound(letters, *at));
    let allowed: Vec<Range> = (0..letters.len())
        .filter(|_| !rules.allowed.is_empty())
        .filter(begins)
        .flat_map(|at| {
            let ends = rules.allowed.iter().filter_map(move |one| fits(letters, at, one));
            ends.map(move |end| at..end)
        })
        .collect();
    let is_allowed = |at: usize| allowed.iter().any(|range| range.contains(&at));
    for at in (0..letters.len()).filter(begins).filter(|at| !is_allowed(*at)) {
        let first = letters[at].c.to_lowercase().next().unwrap_or_default();
        for swap in rules.swaps.get(&first).into_iter().flatten() {
            if let Some(end) = fits(letters, at, &swap.wrong) {
                found.push((at..end, swap));
            }
        }
    }
    found
}

/// Whether a letter continues a word that begins before it: `bank-id`, `Oy:n`.
fn in_compound(letters: &[Letter], at: usize) -> bool {
    let word = |at: usize| letters.get(at).is_some_and(|l| l.c.is_alphanumeric());
    let before = letters[at - 1].c;
    word(at - 1) || (matches!(before, '-' | ':' | '’') && at > 1 && word(at - 2))
}

/// The end of the phrase `wrong` if it begins at a letter: exactly one space may be between its
/// words.
fn fits(letters: &[Letter], from: usize, wrong: &[String]) -> Option<usize> {
    let mut at = from;
    for (number, word) in wrong.iter().enumerate() {
        if number > 0 {
            letters.get(at).filter(|letter| is_blank(letter.c))?;
            at += 1;
        }
        let (word, open) = match word.strip_suffix('*') {
            Some(word) => (word, true),
            None => (word.as_str(), false),
        };
        for expected in word.chars() {
            let c = letters.get(at)?.c;
            if c != expected && !c.to_lowercase().eq(std::iter::once(expected)) {
                return None;
            }
            at += 1;
        }
        let goes_on = |at: usize| letters.get(at).is_some_and(|l| l.c.is_alphanumeric());
        if open {
            while goes_on(at) {
                at += 1;
            }
        } else {
            let joined = letters.get(at).is_some_and(|l| matches!(l.c, '-' | ':' | '’'));
            if goes_on(at) || (joined && goes_on(at + 1)) {
                return None;
            }
        }
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets::Assets;
    use crate::diag::Sources;

    fn letters(text: &str) -> Vec<Letter> {
        let letter = |(start, c): (usize, char)| Letter { c, start, end: start + c.len_utf8() };
        text.char_indices().map(letter).collect()
    }

    fn rules(tag: &str) -> Rules {
        crate::locale::rules::of(tag, &Assets::built_in(), &mut Sources::new()).unwrap().unwrap()
    }

    fn counts(tag: &str, text: &str) -> Vec<usize> {
        let letters = letters(text);
        sentences(&letters, Some(&rules(tag))).iter().map(|one| one.words.len()).collect()
    }

    #[test]
    fn sentences_end_where_a_reader_stops() {
        assert_eq!(
            counts("en", "We are sorry. Call us: it is free! Why? “Yes.” No."),
            [3, 5, 1, 1, 1]
        );
        // Numbers, dates, times and abbreviations end no sentence.
        assert_eq!(counts("fi", "Ring 24.8.2023 klo 9.30. Soita, esim. Pekalle."), [4, 3]);
        assert_eq!(counts("sv", "Ring må–fr kl.\u{a0}9–15, t.ex. Anna."), [6]);
        // A value is one word, and so is a number.
        assert_eq!(
            counts("fi", "\u{fffc} soittaa 12\u{a0}000 ihmiselle. \u{fffb} vastaa."),
            [4, 2]
        );
        assert_eq!(counts("en", "Name – and address"), [3]);
    }

    #[test]
    fn figures_are_those_of_lix() {
        let mut count = Count::default();
        // 10 words, 2 sentences, 3 words with more than six letters.
        count.add(&letters("Vi beklagar det inträffade djupt. Ring oss om du undrar."), None);
        count.add(&letters("Rubrik utan punkt"), None);
        let figures = count.figures().unwrap();
        assert_eq!((figures.words, figures.sentences), (10, 2));
        assert_eq!((figures.lix_tenths, figures.sentence_tenths), (250, 50));
        assert!(Count::default().figures().is_none());
    }

    #[test]
    fn words_are_found_whole_and_in_phrases() {
        let sv = rules("sv");
        let found = |text: &str| -> Vec<String> {
            swaps(&letters(text), &sv).iter().map(|(_, swap)| swap.right.clone()).collect()
        };
        assert_eq!(found("Ditt personnummer kan ha läckt."), ["personbeteckning"]);
        assert_eq!(found("Personnumret: nytt"), ["personbeteckning"]);
        // In Sweden it is called so.
        assert_eq!(found("Ditt svenska personnummer, ett svenskt personnummer"), [""; 0]);
        assert_eq!(found("Din personbeteckning och dataombudsmannen."), [""; 0]);
        assert_eq!(found("Ditt BankID och bank-id."), ["nätbankskoder", "nätbankskoder"]);
        // A part of a word is not that word.
        assert_eq!(found("e-mailen, registreradet, samordningspersonnummer-x"), [""; 0]);
        assert_eq!(
            found("i enlighet med, i enlighet\u{a0}med, i enlighet, med"),
            ["enligt", "enligt"]
        );
    }
}
