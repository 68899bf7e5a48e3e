//! Dates in a value that is cut into tokens.

use super::tokens::{DASH, Token};

/// The number of tokens of a date at the beginning: `3.2.2019`, `2019-02-03`, `3/2 2019`, `2019`.
pub(super) fn date_length(tokens: &[Token]) -> Option<usize> {
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

/// The year of a date at the beginning. A year without its century is one of this century, if it may be.
pub(super) fn year_of(tokens: &[Token]) -> Option<i16> {
    let date = &tokens[..date_length(tokens)?];
    let whole = date.iter().filter_map(Token::number).find(|number| number.len() == 4);
    match whole {
        Some(year) => year.parse().ok(),
        None => date
            .last()?
            .number()?
            .parse::<i16>()
            .ok()
            .map(|year| if year <= 40 { 2000 + year } else { 1900 + year }),
    }
}

/// Whether these are years of birth and death: `1950–2019`, in brackets or as the end of a name.
pub(super) fn is_life(tokens: &[Token]) -> bool {
    let Some(length) = date_length(tokens) else { return false };
    let rest = &tokens[length..];
    let [dash, rest @ ..] = rest else { return false };
    let dash = matches!(dash, Token::Sign(sign) if *sign == '-' || *sign == DASH);
    let later = || match (year_of(tokens), year_of(rest)) {
        (Some(born), Some(died)) => born < died,
        _ => false,
    };
    dash && date_length(rest)
        .is_some_and(|length| rest.get(length).is_none_or(|token| token.is(")]*")))
        && later()
}
