//! Finds the words of care in a value.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::phrases::{ANSWERS, At, DENIALS, OTHERS, PHRASES, Phrase, SIGNS, STEMS};
use super::tokens::{DASH, Token, tokens};
use crate::recipients::model::{Care, Status};
use crate::recipients::row::vocabulary::{STATUSES, one_of};

/// What a cell holds, as far as it changes the meaning of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) enum Cell {
    /// The name of a person.
    Name,
    /// Another value that is read.
    Read,
    /// A value of a column that is not read.
    Unread,
}

/// The kinds of care that a value speaks of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::recipients) struct Found(u8);

impl Found {
    const ALL: [Care; 4] = [Care::Protected, Care::Deceased, Care::Minor, Care::Guardianship];

    pub(in crate::recipients) fn add(&mut self, care: Care) {
        self.0 |= 1 << care as u8;
    }

    /// Whether there is none.
    pub(in crate::recipients) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether this is one of them.
    pub(in crate::recipients) fn has(self, care: Care) -> bool {
        self.0 & (1 << care as u8) != 0
    }

    /// The kinds, the strictest first.
    pub(in crate::recipients) fn iter(self) -> impl Iterator<Item = Care> {
        Self::ALL.into_iter().filter(move |care| self.has(*care))
    }
}

/// The length of `RIP.` and `tk`, which are common parts of other words.
const LONGEST_ABBREVIATION: usize = 4;
/// Signs that part a value into what stands by itself.
const PARTING: &str = "()[]{}<>,;:/|*!?\"“”«»—.=#&+";
/// Signs around a remark.
const BRACKETS: &str = "()[]{}<>*;|#!";

/// The kinds of care that a value speaks of. Most values pass one scan of their bytes.
pub(in crate::recipients) fn care_in(text: &str, cell: Cell) -> Found {
    static SCAN: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
        AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .kind(Some(AhoCorasickKind::DFA))
            .build(STEMS)
            .ok()
    });
    let mut found = Found::default();
    if cell == Cell::Unread
        && let Some(care) = status_in_front(text)
    {
        found.add(care);
    }
    // Abbreviations count as whole values only, which one scan for parts cannot know.
    let short = text.len() <= LONGEST_ABBREVIATION && text.starts_with(|c: char| c.is_alphabetic());
    if short || SCAN.as_ref().is_none_or(|scan| scan.is_match(text)) {
        closely(text, cell, &mut found);
    }
    found
}

/// The status that the first word of a value names, if no other word follows at once: `Lapsi`,
/// `barn, 7 år`.
fn status_in_front(text: &str) -> Option<Care> {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    // No word of a status is longer, and most values are.
    if word.is_empty() || word.len() > 24 {
        return None;
    }
    let status = one_of(word, STATUSES)?;
    let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    let alone = !rest.starts_with(char::is_alphabetic) && rest != "0";
    if alone { Care::of(status) } else { None }
}

/// The phrases by the letters that they may begin with, in their order: a word is compared with a few of
/// them only.
fn beginning_with() -> &'static BTreeMap<char, Vec<&'static Phrase>> {
    static PHRASES_BY_LETTER: LazyLock<BTreeMap<char, Vec<&'static Phrase>>> =
        LazyLock::new(|| {
            let mut by_letter: BTreeMap<char, Vec<&'static Phrase>> = BTreeMap::new();
            for phrase in PHRASES {
                let first = phrase.words.split(' ').next().unwrap_or_default();
                let letters: BTreeSet<char> =
                    first.split('|').filter_map(|word| word.chars().next()).collect();
                for letter in letters {
                    by_letter.entry(letter).or_default().push(phrase);
                }
            }
            by_letter
        });
    &PHRASES_BY_LETTER
}

fn is_answer(text: &str) -> bool {
    text == "0" || ANSWERS.contains(&text)
}

fn closely(text: &str, cell: Cell, found: &mut Found) {
    let tokens = tokens(text);
    for at in 0..tokens.len() {
        match &tokens[at] {
            Token::Word(word) => {
                if OTHERS.iter().any(|other| fits(other, word)) {
                    continue;
                }
                let begin = word.chars().next().and_then(|first| beginning_with().get(&first));
                let begin = begin.map_or(&[][..], Vec::as_slice);
                let said = begin.iter().filter(|phrase| says(phrase, &tokens, at, cell, text));
                said.for_each(|phrase| found.add(phrase.care));
            }
            Token::Sign(sign) if SIGNS.contains(sign) => found.add(Care::Deceased),
            Token::Sign('+') if cell == Cell::Name && date_length(&tokens[at + 1..]).is_some() => {
                found.add(Care::Deceased);
            }
            Token::Sign('(' | '[' | '*') if cell == Cell::Name && is_life(&tokens[at + 1..]) => {
                found.add(Care::Deceased);
            }
            _ => {}
        }
    }
}

/// Whether a word is one that a table names: whole, or by its beginning.
fn fits(known: &str, word: &str) -> bool {
    known.split('|').any(|known| match known.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == known,
    })
}

/// Whether a phrase begins at this token and counts there.
fn says(phrase: &Phrase, tokens: &[Token], start: usize, cell: Cell, text: &str) -> bool {
    let Some(end) = end_of(phrase.words, tokens, start) else { return false };
    let before = &tokens[..start];
    let behind = &tokens[end..];
    if is_denied(before, behind) || has_other_meaning(phrase, before, behind) {
        return false;
    }
    let parted = before.last().is_none_or(|token| token.is(PARTING));
    match phrase.at {
        At::Anywhere => true,
        At::Apart => parted && ends_apart(behind, PARTING),
        At::Bracketed => {
            let begun = before.last().is_some_and(|token| token.is(BRACKETS));
            let bracketed = begun && ends_apart(behind, BRACKETS);
            bracketed || cell != Cell::Name && parted && ends_apart(behind, PARTING)
        }
        At::Dated => {
            let marked = behind.first().is_some_and(|token| token.is(".:"));
            let rest = if marked { &behind[1..] } else { behind };
            let short = phrase.words.len() == 1;
            match date_length(rest) {
                // `K 1950` may be a house.
                Some(1) => !short || marked,
                Some(_) => true,
                None => false,
            }
        }
        At::InBrackets => {
            let begun = before.last().is_some_and(|token| token.is(BRACKETS));
            let rest = if behind.first().is_some_and(|token| token.is(".")) {
                &behind[1..]
            } else {
                behind
            };
            begun && rest.first().is_some_and(|token| token.is(BRACKETS))
        }
        At::Last => {
            let last = text.trim_end_matches(['.', ' ']).ends_with(phrase.words);
            cell == Cell::Name && last && before.last().is_some_and(|token| token.word().is_some())
        }
    }
}

/// The index behind a phrase that begins at `start`. Between its words there may be a hyphen, a dot
/// or an apostrophe.
fn end_of(words: &str, tokens: &[Token], start: usize) -> Option<usize> {
    let mut at = start;
    for (number, word) in words.split(' ').enumerate() {
        if number > 0 && tokens.get(at).is_some_and(|token| token.is("-.'’—")) {
            at += 1;
        }
        let text = match tokens.get(at)? {
            Token::Word(text) | Token::Number(text) => text,
            Token::Sign(_) => return None,
        };
        if !fits(word, text) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

fn is_denied(before: &[Token], behind: &[Token]) -> bool {
    let denies = |token: &Token| token.word().is_some_and(|word| DENIALS.contains(&word));
    let in_front = match before {
        [.., denial, Token::Word(word)]
            if matches!(word.as_str(), "ole" | "är" | "is" | "a" | "enää") =>
        {
            denies(denial)
        }
        [.., denial] => denies(denial),
        [] => false,
    };
    let marked = behind.first().is_some_and(|token| token.is(":=—-(,"));
    let answer = if marked { &behind[1..] } else { behind };
    let answered = match answer {
        [Token::Word(word) | Token::Number(word)] => is_answer(word),
        [Token::Word(word) | Token::Number(word), sign, ..] => sign.is(PARTING) && is_answer(word),
        _ => false,
    };
    in_front || answered
}

fn has_other_meaning(phrase: &Phrase, before: &[Token], behind: &[Token]) -> bool {
    let is = |token: Option<&Token>| {
        let word = token.and_then(Token::word);
        word.is_some_and(|word| phrase.unless.iter().any(|other| fits(other, word)))
    };
    let joined = match behind {
        [sign, word, ..] if sign.is("-") => Some(word),
        _ => behind.first(),
    };
    is(before.last()) || is(joined)
}

/// Whether what follows a phrase ends its part of the value: nothing, a parting sign, or an age or a
/// date before one.
fn ends_apart(behind: &[Token], signs: &str) -> bool {
    let parted = |behind: &[Token]| behind.first().is_none_or(|token| token.is(signs));
    // The full stop of an abbreviation.
    let behind = match behind {
        [dot, rest @ ..] if dot.is(".") => rest,
        _ => behind,
    };
    if parted(behind) {
        return true;
    }
    let behind = match behind {
        [comma, rest @ ..] if comma.is(",") => rest,
        _ => behind,
    };
    if let Some(length) = date_length(behind)
        && parted(&behind[length..])
    {
        return true;
    }
    const YEARS: &[&str] =
        &["v", "vuotta", "vuotias", "vuotiaan", "år", "åring", "y", "yo", "years", "year", "kk"];
    match behind {
        [Token::Number(_), rest @ ..] => {
            let rest = match rest {
                [sign, rest @ ..] if sign.is("-") => rest,
                _ => rest,
            };
            match rest {
                [Token::Word(word), rest @ ..] if YEARS.contains(&word.as_str()) => {
                    let rest = if rest.first().is_some_and(|token| token.is(".")) {
                        &rest[1..]
                    } else {
                        rest
                    };
                    parted(rest)
                }
                _ => parted(rest),
            }
        }
        _ => false,
    }
}

/// The number of tokens of a date at the beginning: `3.2.2019`, `2019-02-03`, `3/2 2019`, `2019`.
fn date_length(tokens: &[Token]) -> Option<usize> {
    let digits = |at: usize| tokens.get(at).and_then(Token::number);
    let short = |at: usize| digits(at).is_some_and(|number| number.len() <= 2);
    let year = |at: usize| {
        digits(at).is_some_and(|number| number.len() == 4 && "12".contains(&number[..1]))
    };
    let sign = |at: usize| tokens.get(at).is_some_and(|token| token.is("./-"));
    if short(0) && sign(1) && short(2) {
        if sign(3) && (year(4) || short(4)) {
            return Some(5);
        }
        if year(3) {
            return Some(4);
        }
    }
    if year(0) && sign(1) && short(2) && sign(3) && short(4) {
        return Some(5);
    }
    // A month in words: `3. helmikuuta 2019`, `3 February 2019`.
    if short(0) {
        let word = if tokens.get(1).is_some_and(|token| token.is(".")) { 2 } else { 1 };
        if tokens.get(word).and_then(Token::word).is_some_and(|word| word.len() > 2)
            && year(word + 1)
        {
            return Some(word + 2);
        }
    }
    year(0).then_some(1)
}

/// Years of birth and death: `1950–2019)`.
fn is_life(tokens: &[Token]) -> bool {
    let Some(length) = date_length(tokens) else { return false };
    let rest = &tokens[length..];
    let [dash, rest @ ..] = rest else { return false };
    let dash = matches!(dash, Token::Sign(sign) if *sign == '-' || *sign == DASH);
    dash && date_length(rest)
        .is_some_and(|length| rest.get(length).is_none_or(|token| token.is(")]*")))
}

impl Care {
    /// The care that a status asks for. A young person counts as a child here: whoever reads the
    /// column may get to know of both.
    pub(in crate::recipients) fn of(status: Status) -> Option<Self> {
        match status {
            Status::Protected => Some(Self::Protected),
            Status::Deceased | Status::Estate => Some(Self::Deceased),
            Status::Minor | Status::Young | Status::YoungGuardian => Some(Self::Minor),
            Status::Guardianship | Status::LegalGuardian => Some(Self::Guardianship),
            Status::Ordinary => None,
        }
    }
}
