//! Ages and dates of birth in a value: `7-vuotias`, `(12 år)`, `s. 3.2.2015`, `age: 7`.

use super::cell::{Cell, PARTING};
use super::dates::{date_length, year_of};
use super::tokens::Token;

/// Units of an age that are nothing else.
const CERTAIN: &[&str] = &[
    "vuotias",
    "vuotiaan",
    "vuotiaalle",
    "vuotiaita",
    "åring",
    "åringen",
    "årig",
    "åriga",
    "årige",
    "yo",
];

/// Units that may measure something else: `takuu 5 v`.
const PERHAPS: &[&str] = &["v", "vuotta", "år", "y", "yrs", "years", "kk", "mån"];

/// Words before an age.
const AGE: &[&str] = &["ikä", "ålder", "age", "aged"];

/// Words before a date of birth. Those of one letter need a sign or a whole date behind them.
const BORN: &[&str] = &[
    "s",
    "synt",
    "syntynyt",
    "syntyi",
    "syntymäaika",
    "f",
    "född",
    "födelsedatum",
    "b",
    "born",
    "birth",
    "dob",
];

/// Whether a child's age or birth begins at this token. `children`: the first year of which everybody who was
/// born in it or later is a child.
pub(super) fn is_child(tokens: &[Token], at: usize, cell: Cell, children: i16) -> bool {
    let before = &tokens[..at];
    let behind = &tokens[at + 1..];
    match &tokens[at] {
        Token::Number(number) => {
            number.parse::<u8>().is_ok_and(|age| age < 18) && is_age(before, behind, cell)
        }
        Token::Word(word) if AGE.contains(&word.text.as_str()) => {
            let rest = without(behind, ":=.");
            let [Token::Number(age), rest @ ..] = rest else { return false };
            let rest = match rest {
                [Token::Word(unit), rest @ ..] if is_unit(&unit.text) => without(rest, "."),
                _ => rest,
            };
            age.parse::<u8>().is_ok_and(|age| age < 18) && parted(rest)
        }
        Token::Word(word) if BORN.contains(&word.text.as_str()) => {
            let marked = behind.first().is_some_and(|token| token.is(".:"));
            let rest = behind_words(without(behind, ".:"));
            let whole = date_length(rest).is_some_and(|length| length > 1);
            let short = word.text.len() == 1;
            // In an address a letter may be that of a house.
            let place = !short
                || !matches!(cell, Cell::Read | Cell::CareOf | Cell::City)
                || parted_before(before);
            (!short || marked || whole)
                && place
                && (year_of(rest).is_some_and(|year| year >= children)
                    || year_of_month(rest).is_some_and(|year| year >= children)
                    || is_short_year(rest, cell, short, children))
        }
        Token::Sign('*') => year_of(behind).is_some_and(|year| year >= children),
        _ => false,
    }
}

/// Words between a birth and its year: `born in 2016`, `synt. v. 2016`, `född den 3.2.2016`.
const IN_YEAR: &[&str] = &["in", "on", "the", "år", "året", "den", "vuonna", "v", "vuosi", "year"];

fn behind_words(tokens: &[Token]) -> &[Token] {
    match tokens {
        [Token::Word(word), rest @ ..] if IN_YEAR.contains(&word.text.as_str()) => {
            behind_words(without(rest, "."))
        }
        _ => tokens,
    }
}

/// The year of `02/2016`.
fn year_of_month(tokens: &[Token]) -> Option<i16> {
    match tokens {
        [Token::Number(month), sign, Token::Number(year), ..]
            if month.len() <= 2 && year.len() == 4 && sign.is("./-") =>
        {
            year.parse().ok()
        }
        _ => None,
    }
}

/// Whether a year without its century is that of a child: `född -16`; behind one letter in names only, because
/// `s. 16` is a page, too.
fn is_short_year(tokens: &[Token], cell: Cell, short: bool, children: i16) -> bool {
    let marked = tokens.first().is_some_and(|token| token.is("-'’—"));
    let rest = without(tokens, "-'’—");
    let [Token::Number(year), rest @ ..] = rest else { return false };
    let allowed = if short { cell == Cell::Name } else { marked || cell == Cell::Name };
    let year = year.parse::<i16>().ok().filter(|_| year.len() == 2);
    let born = year.is_some_and(|year| (children..children + 18).contains(&(2000 + year)));
    allowed && born && parted(rest)
}

/// Whether what follows a number makes it the age of a person.
fn is_age(before: &[Token], behind: &[Token], cell: Cell) -> bool {
    // `1,5 v`, `3-5 v`, `3.12 år`.
    if before.last().is_some_and(|token| token.is(".-") || token.number().is_some()) {
        return false;
    }
    const NOT_OF_PEOPLE: &[&str] =
        &["takuu", "garanti", "warranty", "yli", "över", "over", "ab", "oy"];
    let other =
        before.last().and_then(Token::word).is_some_and(|word| NOT_OF_PEOPLE.contains(&word));
    let rest = without(behind, "-");
    let [Token::Word(unit), rest @ ..] = rest else { return false };
    if other {
        return false;
    }
    if CERTAIN.contains(&unit.text.as_str()) {
        return true;
    }
    if matches!(unit.text.as_str(), "year" | "years")
        && without(rest, "-").first().and_then(Token::word) == Some("old")
    {
        return true;
    }
    if !PERHAPS.contains(&unit.text.as_str()) {
        return false;
    }
    if matches!(rest.first().and_then(Token::word), Some("gammal" | "vanha" | "old")) {
        return true;
    }
    let rest = without(rest, ".");
    let alone = parted(rest);
    let first = before.is_empty() || before.last().is_some_and(|token| token.is("([*"));
    match cell {
        Cell::Name => alone,
        Cell::Work => false,
        Cell::Read | Cell::CareOf | Cell::City | Cell::Unread => {
            let ends = rest.iter().all(|token| token.is(PARTING));
            alone && first && ends && !matches!(unit.text.as_str(), "kk" | "mån")
        }
    }
}

fn is_unit(word: &str) -> bool {
    CERTAIN.contains(&word) || PERHAPS.contains(&word)
}

/// The tokens without one of these signs at their beginning.
fn without<'a>(tokens: &'a [Token], signs: &str) -> &'a [Token] {
    match tokens {
        [sign, rest @ ..] if sign.is(signs) => rest,
        _ => tokens,
    }
}

fn parted(behind: &[Token]) -> bool {
    behind.first().is_none_or(|token| token.is(PARTING))
}

fn parted_before(before: &[Token]) -> bool {
    before.last().is_none_or(|token| token.is(PARTING))
}
