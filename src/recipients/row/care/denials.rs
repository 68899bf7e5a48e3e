//! Whether a phrase is denied: `ei ole kuollut`, `Turvakielto: ei`, `Sekretessmarkering saknas`.

use super::cell::PARTING;
use super::phrases::{ANOTHERS, ANSWERS, BETWEEN, DENIALS, ENDED, NEEDS, OF_ANOTHERS, PHRASES};
use super::tokens::{Token, Word, fits, tokens};
use crate::recipients::model::Care;

/// Whether the words before or behind a phrase deny it.
pub(super) fn is_denied(care: Care, before: &[Token], behind: &[Token]) -> bool {
    let is = |token: &Token, words: &[&str]| token.word().is_some_and(|word| words.contains(&word));
    let mut words = before.iter().rev().take(5).skip_while(|token| is(token, BETWEEN));
    let in_front = words.next().is_some_and(|token| is(token, DENIALS));
    in_front || is_answered(care, behind)
}

/// Whether the word before a phrase about a death is another one who died, or a thing.
pub(super) fn is_of_another(care: Care, before: &[Token]) -> bool {
    let mut words = before
        .iter()
        .rev()
        .skip_while(|token| token.word().is_some_and(|word| OF_ANOTHERS.contains(&word)));
    let Some(Token::Word(word)) = words.next() else { return false };
    care == Care::Deceased && ANOTHERS.iter().any(|another| fits(another, word))
}

/// Whether what follows a phrase is a no, or says that it is over.
fn is_answered(care: Care, behind: &[Token]) -> bool {
    let marked = behind.first().is_some_and(|token| token.is(":=—-(,?"));
    let answer = match behind {
        // `Deceased? No`, `Turvakielto: (ei)`.
        [_, second, ..] if marked && second.is("=(-—") => {
            if behind.len() == 2 && second.is("-—") {
                return true;
            }
            &behind[2..]
        }
        _ if marked => &behind[1..],
        _ => behind,
    };
    if answer.is_empty() {
        // `turvakielto -`
        return marked && behind[0].is("—-");
    }
    // `Edunvalvonta ei tarpeen`, `intressebevakning behövs inte`. What is dead needs nothing.
    let needless = care != Care::Deceased && !behind[0].is(",") && is_needless(answer);
    if needless {
        return true;
    }
    let (no, rest) = match answer {
        [Token::Number(number), rest @ ..] => (number == "0", rest),
        [Token::Word(word), rest @ ..] => {
            let over = care != Care::Deceased && ENDED.contains(&word.text.as_str());
            // What is over may be followed by a date.
            if over {
                return true;
            }
            let no = ANSWERS.contains(&word.text.as_str());
            (no, rest)
        }
        _ => return false,
    };
    if !no {
        return false;
    }
    let rest: Vec<&Token> = rest
        .iter()
        .skip_while(|token| token.word().is_some_and(|word| BETWEEN.contains(&word)))
        .collect();
    rest.first().is_none_or(|token| token.is(PARTING))
}

/// Whether an answer says that it is not needed, and no more.
fn is_needless(answer: &[Token]) -> bool {
    let (mut no, mut need) = (false, false);
    for token in answer.iter().take_while(|token| !token.is(PARTING)) {
        let Token::Word(word) = token else { return false };
        let text = word.text.as_str();
        let needed = NEEDS.iter().any(|known| fits(known, word));
        need |= needed;
        let denies = DENIALS.contains(&text) || ANSWERS.contains(&text);
        no |= denies;
        if !(needed || denies || BETWEEN.contains(&text)) {
            return false;
        }
    }
    no && need
}

/// Whether all words of a value of a column for this care deny it: `Ei turvakieltoa`, `0 - ei`, `E (ei)`,
/// `ei voimassa`, `päättynyt 2019`.
pub(in crate::recipients) fn denies(value: &str, care: Care) -> bool {
    if value.len() > 60 {
        return false;
    }
    let tokens = tokens(value);
    let is_no = |word: &Word| {
        let text = word.text.as_str();
        DENIALS.contains(&text)
            || ANSWERS.contains(&text)
            || care != Care::Deceased && ENDED.contains(&text)
    };
    // The fast path of nearly every value: there are hundreds of phrases to compare with below.
    if !tokens.iter().any(|token| matches!(token, Token::Word(word) if is_no(word))) {
        return false;
    }
    let of_care = |word: &Word| {
        let mut phrases =
            PHRASES.iter().filter(|phrase| phrase.care == care && !phrase.words.contains(' '));
        phrases.any(|phrase| fits(phrase.words, word))
    };
    let mut denied = false;
    tokens.iter().all(|token| match token {
        Token::Word(word) => {
            let no = is_no(word);
            denied |= no;
            no || BETWEEN.contains(&word.text.as_str()) || of_care(word)
        }
        Token::Number(number) => number.bytes().all(|byte| byte == b'0') || denied,
        Token::Sign(_) => true,
    })
}
