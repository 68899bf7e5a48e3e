//! Finds the words of care in a value.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::ages::is_child;
use super::cell::{BRACKETS, Cell, PARTING};
use super::dates::{date_length, is_life, year_of};
use super::denials::{is_denied, is_of_another};
use super::phrases::{At, COMPANY, OTHERS, PHRASES, Phrase, SIGNS, STREETS};
use super::scan::may_speak;
use super::slips::with_slip;
use super::tokens::{
    Case, LOST, Token, Word, fits, plain, tokens, with_letters_for_digits, with_lost_letters,
};
use crate::recipients::model::{Care, Status};
use crate::recipients::row::vocabulary::{STATUSES, one_of};

/// The kinds of care that a value speaks of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::recipients) struct Found(u8);

impl Found {
    const ALL: [Care; 5] =
        [Care::Protected, Care::Deceased, Care::Minor, Care::Guardian, Care::Guardianship];

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

/// The kinds of care that a value speaks of. Most values pass one scan of their bytes. `children`: everybody
/// who was born in this year or later is a child.
pub(in crate::recipients) fn care_in(text: &str, cell: Cell, children: i16) -> Found {
    let mut found = Found::default();
    if cell == Cell::Unread
        && let Some(care) = status_in_front(text)
    {
        found.add(care);
    }
    if may_speak(text) {
        inspect(text, cell, children, &mut found);
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
    let counted = rest.trim_start().starts_with(':');
    let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    let care = Care::of(status)?;
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    // `Nuori, 20 v` is an adult, and `Barn: 2` has two children.
    let number: Option<u16> = rest[..digits].parse().ok();
    let of_adult = care == Care::Minor
        && number.is_some_and(|number| (18..1900).contains(&number) || counted && number < 10);
    let denied =
        rest.is_empty() && text[end..].trim_matches([' ', ':', '=']).starts_with(['-', '–']);
    let answer = matches!(rest.trim_end().to_lowercase().as_str(), "0" | "n" | "e");
    let alone = !rest.starts_with(char::is_alphabetic) && !answer && !denied && !of_adult;
    alone.then_some(care)
}

/// One of the alternatives of a word of a phrase.
struct Alternative {
    /// The letters as they are in the phrase, if the word is too short to be known without their signs.
    text: Option<&'static str>,
    plain: String,
    /// Whether it is the beginning of a word.
    goes_on: bool,
}

/// A phrase in the form in which it is compared.
struct Ready {
    phrase: &'static Phrase,
    words: Vec<Vec<Alternative>>,
}

/// Fewest letters of a word that is known without the signs above them: `dog` and `dott` are other words.
const KNOWN_PLAIN: usize = 6;

impl Alternative {
    fn all(word: &'static str) -> Vec<Self> {
        let one = |word: &'static str| {
            let bare = word.strip_suffix('*').unwrap_or(word);
            let letters = bare.chars().count();
            let short = letters < KNOWN_PLAIN - usize::from(!bare.is_ascii());
            Self { text: short.then_some(bare), plain: plain(bare), goes_on: word.ends_with('*') }
        };
        word.split('|').map(one).collect()
    }

    fn fits(&self, word: &Word) -> bool {
        if let Some(text) = self.text {
            return same(text, &word.text, self.goes_on);
        }
        same(&self.plain, &word.plain, self.goes_on)
    }
}

/// Whether a word is a known one, or begins like it. A lost letter may be any that has a sign above it.
fn same(known: &str, word: &str, goes_on: bool) -> bool {
    let mut letters = word.chars();
    for wanted in known.chars() {
        match letters.next() {
            Some(letter) if letter == wanted => {}
            Some(LOST) if "aoåäö".contains(wanted) => {}
            _ => return false,
        }
    }
    goes_on || letters.next().is_none()
}

/// The phrases by the letters that they may begin with, in their order: a word is compared with a few of
/// them only.
fn beginning_with() -> &'static BTreeMap<char, Vec<Ready>> {
    static PHRASES_BY_LETTER: LazyLock<BTreeMap<char, Vec<Ready>>> = LazyLock::new(|| {
        let mut by_letter: BTreeMap<char, Vec<Ready>> = BTreeMap::new();
        for phrase in PHRASES {
            let first = phrase.words.split(' ').next().unwrap_or_default();
            let mut letters: Vec<char> =
                first.split('|').filter_map(|word| plain(word).chars().next()).collect();
            letters.sort_unstable();
            letters.dedup();
            for letter in letters {
                let words = phrase.words.split(' ').map(Alternative::all).collect();
                by_letter.entry(letter).or_default().push(Ready { phrase, words });
            }
        }
        by_letter
    });
    &PHRASES_BY_LETTER
}

/// Inspects a value closely: as it is, and with lost letters in the place of garbled ones.
pub(super) fn inspect(text: &str, cell: Cell, children: i16, found: &mut Found) {
    closely(&tokens(text), cell, children, found);
    if let Some(text) = with_lost_letters(text) {
        closely(&tokens(&text), cell, children, found);
    }
    for text in with_letters_for_digits(text) {
        closely(&tokens(&text), cell, children, found);
    }
}

fn closely(tokens: &[Token], cell: Cell, children: i16, found: &mut Found) {
    let spelt = spelt_out(tokens);
    let tokens = spelt.as_deref().unwrap_or(tokens);
    for at in 0..tokens.len() {
        if cell != Cell::Work
            && is_child(tokens, at, cell, children)
            && !is_denied(Care::Minor, &tokens[..at], &[])
        {
            found.add(Care::Minor);
        }
        match &tokens[at] {
            Token::Word(word) => said_at(word, tokens, at, cell, found),
            Token::Sign(sign) if SIGNS.contains(sign) => {
                // An MS-DOS `å` looks like a dagger.
                let inside = at > 0
                    && tokens[at - 1].word().is_some_and(|word| word.len() > 1)
                    && tokens.get(at + 1).and_then(Token::word).is_some();
                if !inside || *sign != '†' {
                    found.add(Care::Deceased);
                }
            }
            Token::Sign('+') => {
                let behind = &tokens[at + 1..];
                // `(+)`, `(+ 2020)`
                let date = &behind[date_length(behind).unwrap_or_default()..];
                let bracketed =
                    at > 0 && tokens[at - 1].is("([") && date.first().is_some_and(|t| t.is(")]"));
                let date = year_of(behind).is_some_and(|year| (1800..=2100).contains(&year));
                let whole = at == 0 && date_length(behind) == Some(behind.len());
                let name = cell == Cell::Name;
                // `Maija Malli +`, `+ Maija Malli`
                let before_word = || behind.first().is_some_and(|token| token.word().is_some());
                let behind_word = || at > 0 && tokens[at - 1].word().is_some();
                let at_end =
                    name && (at == 0 && before_word() || behind.is_empty() && behind_word());
                if cell != Cell::Work && (bracketed || at_end || date && (name || whole)) {
                    found.add(Care::Deceased);
                }
            }
            // `<18`
            Token::Sign('<')
                if matches!(
                    tokens.get(at + 1).and_then(Token::number),
                    Some("18" | "15" | "16" | "17")
                ) =>
            {
                found.add(Care::Minor);
            }
            Token::Sign('(' | '[' | '*') if cell == Cell::Name && is_life(&tokens[at + 1..]) => {
                found.add(Care::Deceased);
            }
            Token::Number(_)
                if cell == Cell::Name
                    && at > 0
                    && tokens[at - 1].word().is_some()
                    && is_life(&tokens[at..]) =>
            {
                found.add(Care::Deceased);
            }
            _ => {}
        }
    }
}

/// Adds what a word and those behind it say.
fn said_at(word: &Word, tokens: &[Token], at: usize, cell: Cell, found: &mut Found) {
    let first = word.plain.chars().next();
    if first.is_some_and(|first| is_other(first, word)) {
        return;
    }
    let mut known = false;
    let letters = first.into_iter().flat_map(|first| match first {
        LOST => vec!['a', 'o'],
        first => vec![first],
    });
    for ready in letters.filter_map(|letter| beginning_with().get(&letter)).flatten() {
        let Some(end) = end_of(&ready.words, tokens, at) else { continue };
        known = true;
        if says(ready.phrase, tokens, at, end, cell) {
            found.add(ready.phrase.care);
        }
    }
    if known || cell == Cell::Work || is_street(word) {
        return;
    }
    if let Some(care) = with_slip(&word.plain)
        && !is_denied(care, &tokens[..at], &tokens[at + 1..])
        && (cell == Cell::Name || !is_of_another(care, &tokens[..at]))
    {
        found.add(care);
    }
}

/// Whether a word only begins like a phrase.
fn is_other(first: char, word: &Word) -> bool {
    static OTHERS_READY: LazyLock<Vec<Alternative>> =
        LazyLock::new(|| OTHERS.iter().flat_map(|word| Alternative::all(word)).collect());
    OTHERS_READY.iter().any(|other| other.plain.starts_with(first) && other.fits(word))
}

/// The tokens with words that were spelt letter by letter joined: `K U O L L U T`.
fn spelt_out(tokens: &[Token]) -> Option<Vec<Token>> {
    const FEWEST: usize = 5;
    let letter = |token: &Token| match token {
        Token::Word(word) if word.text.chars().count() == 1 => Some(word.clone()),
        _ => None,
    };
    let mut out = Vec::new();
    let mut at = 0;
    let mut changed = false;
    while at < tokens.len() {
        let mut joined = Word::default();
        let (mut end, mut count) = (at, 0);
        while let Some(next) = tokens.get(end).and_then(letter) {
            joined.text.push_str(&next.text);
            joined.plain.push_str(&next.plain);
            count += 1;
            end += 1;
            if tokens.get(end).is_some_and(|token| token.is(".-—"))
                && tokens.get(end + 1).and_then(letter).is_some()
            {
                end += 1;
            }
        }
        if count >= FEWEST {
            out.push(Token::Word(joined));
            at = end;
            changed = true;
        } else {
            out.push(tokens[at].clone());
            at += 1;
        }
    }
    changed.then_some(out)
}

/// Whether a word is the name of a street: `Dödsbovägen`.
fn is_street(word: &Word) -> bool {
    STREETS.iter().any(|street| word.text.ends_with(street) && word.text.len() > street.len() + 3)
}

/// Whether a phrase of these tokens counts there.
fn says(phrase: &Phrase, tokens: &[Token], start: usize, end: usize, cell: Cell) -> bool {
    let before = &tokens[..start];
    let behind = &tokens[end..];
    if is_denied(phrase.care, before, behind) || has_other_meaning(phrase, before, behind) {
        return false;
    }
    if cell != Cell::Name && is_of_another(phrase.care, before) {
        return false;
    }
    if is_of_street(&tokens[start..end], behind, cell) || is_of_company(phrase, before, behind) {
        return false;
    }
    if cell == Cell::Work
        && (phrase.at != At::Anywhere || !matches!(phrase.care, Care::Protected | Care::Deceased))
    {
        return false;
    }
    let parted = before.last().is_none_or(|token| token.is(PARTING));
    let begun = before.last().is_some_and(|token| token.is(BRACKETS));
    let in_name = matches!(cell, Cell::Name | Cell::CareOf | Cell::City);
    let alone = |signs: &str| ends_apart(behind, signs, cell);
    let named = || before.iter().any(|token| token.word().is_some());
    match phrase.at {
        At::Anywhere => true,
        At::Role => {
            let small = matches!(&tokens[start], Token::Word(word) if word.case == Case::Small);
            cell != Cell::Name || small || before.iter().any(|token| token.word().is_some())
        }
        At::Years => {
            let years = behind.first().is_some_and(|token| token.is("-"))
                || behind.first().and_then(Token::word).is_some_and(|word| word.starts_with('v'));
            let address = matches!(cell, Cell::Read | Cell::CareOf | Cell::City);
            !address || parted || years
        }
        At::Apart => parted && alone(PARTING),
        At::Short => {
            let bracketed = begun && alone(BRACKETS);
            let counts = phrase.care != Care::Minor && is_numbered(phrase, behind);
            bracketed || cell != Cell::Name && parted && alone(PARTING) && !counts
        }
        At::Bracketed => {
            let bracketed = begun && alone(BRACKETS);
            // `Anna (Child) Smith`: a former surname.
            let inner = in_name
                && named()
                && behind.iter().any(|token| token.word().is_some_and(|word| word.len() > 2));
            bracketed && !inner || !in_name && parted && alone(PARTING)
        }
        At::Behind => {
            named() && !is_name_behind(behind, cell) || !in_name && parted && alone(PARTING)
        }
        At::Dated => {
            let marked = behind.first().is_some_and(|token| token.is(".:"));
            let rest = if marked { &behind[1..] } else { behind };
            let short = phrase.words.len() == 1;
            match date_length(rest) {
                // `K 1950` and `Block D. 1200` may be houses.
                Some(1) => !short || marked && parted || cell == Cell::Name && (marked || named()),
                Some(_) => cell != Cell::Unread || !short || is_of_person(before),
                None => false,
            }
        }
        At::InBrackets => {
            let rest = match behind {
                [dot, rest @ ..] if dot.is(".") => rest,
                _ => behind,
            };
            begun && rest.first().is_some_and(|token| token.is(BRACKETS))
        }
        At::Last | At::LastSmall => {
            let name = cell == Cell::Name || cell == Cell::CareOf && phrase.at == At::LastSmall;
            name && is_last(phrase, tokens, start, end)
        }
    }
}

/// Whether an abbreviation counts something: `KP 5`. `tk 5.3.2023` is a visit to a health centre.
fn is_numbered(phrase: &Phrase, behind: &[Token]) -> bool {
    let behind = match behind {
        [dot, rest @ ..] if dot.is(".") => rest,
        _ => behind,
    };
    let number = matches!(behind.first(), Some(Token::Number(_)));
    number && (phrase.words == "tk" || date_length(behind).is_none())
}

/// Whether the words before an abbreviation leave it to be about a person: in remarks, `Käynti k. 5.6.2023`
/// is about something else.
fn is_of_person(before: &[Token]) -> bool {
    const VISITS: &[&str] = &[
        "käynti", "lähete", "besök", "visit", "lasku", "sopimus", "tilaus", "faktura", "kutsu",
        "aika", "tid",
    ];
    let other = before.last().and_then(Token::word).is_some_and(|word| VISITS.contains(&word));
    !other
}

/// Whether a name goes on behind a word: `Died van Dijk`.
fn is_name_behind(behind: &[Token], cell: Cell) -> bool {
    cell == Cell::Name
        && behind
            .first()
            .and_then(Token::word)
            .is_some_and(|word| matches!(word, "van" | "von" | "de"))
}

/// Whether a phrase is the last word of a name, and no part of it.
fn is_last(phrase: &Phrase, tokens: &[Token], start: usize, end: usize) -> bool {
    if !tokens[end..].iter().all(|token| token.is(".")) {
        return false;
    }
    let Some(Token::Word(word)) = tokens.get(start) else { return false };
    let before = &tokens[..start];
    let words: Vec<&Word> = before
        .iter()
        .filter_map(|token| match token {
            Token::Word(word) if word.text.chars().count() > 1 => Some(word),
            _ => None,
        })
        .collect();
    // `Virtanen Matti, dead`, `Virtanen Matti – dead`
    let comma = before.last().is_some_and(|token| token.is(",–—-"));
    let behind_word = before.last().is_some_and(|token| token.word().is_some());
    let one_word = !phrase.words.contains(' ');
    let dotted = end < tokens.len();
    match word.case {
        Case::Small => behind_word || comma && !words.is_empty(),
        _ if phrase.at == At::LastSmall => false,
        // `Virtanen, KP` may be initials.
        _ if words.len() < 2 => false,
        Case::Capitals if one_word => behind_word || comma,
        // Who has these initials waits, too.
        Case::Capitals if phrase.words == "t k" => behind_word,
        // `VIRTANEN MATTI K.P.`, but not `Virtanen Matti K. P.`
        Case::Capitals => behind_word && words.iter().all(|word| word.case == Case::Capitals),
        // Nobody has the surname Dbo, and no surname ends with a full stop.
        Case::Other => behind_word && (dotted && one_word || is_no_surname(&word.text)),
    }
}

fn is_no_surname(word: &str) -> bool {
    matches!(
        word,
        "kp" | "dbo" | "avl" | "turvak" | "skyddad" | "spärrad" | "suojattu" | "protected"
    )
}

/// Whether a phrase is a part of the name of a street: `Vainajan tie 3`, `Estate of Lyng 5`.
fn is_of_street(phrase: &[Token], behind: &[Token], cell: Cell) -> bool {
    if let [Token::Word(word)] = phrase
        && is_street(word)
    {
        return true;
    }
    if !matches!(cell, Cell::Read | Cell::CareOf) {
        return false;
    }
    let mut words = behind.iter().take_while(|token| token.word().is_some() || token.is("-"));
    let street = words.by_ref().take(3).filter_map(Token::word).any(|word| STREETS.contains(&word));
    // An estate with the number of a house.
    let of = phrase.len() > 1 && phrase.last().and_then(Token::word) == Some("of");
    let numbered = of && cell == Cell::Read && matches!(behind.last(), Some(Token::Number(_)));
    street || numbered
}

/// Whether a phrase is a part of the name of an organisation: the form of a company ends what stands between
/// two signs. What says that somebody is dead or protected counts beside the name of a company.
fn is_of_company(phrase: &Phrase, before: &[Token], behind: &[Token]) -> bool {
    let is_word = |token: &&Token| !token.is(PARTING);
    let rest: Vec<&Token> = behind.iter().take_while(is_word).collect();
    let Some(Token::Word(form)) = rest.last() else {
        return false;
    };
    let ends = COMPANY.iter().any(|company| fits(company, form)) || form.text.ends_with("säätiö");
    let words = rest.len() + before.iter().rev().take_while(is_word).count() + 1;
    match phrase.care {
        Care::Protected | Care::Deceased => ends && rest.len() == 1 && words <= 2,
        Care::Minor | Care::Guardian | Care::Guardianship => ends && words <= 5,
    }
}

/// The index behind a phrase that begins at `start`. Between its words there may be a hyphen, a dot
/// or an apostrophe.
fn end_of(words: &[Vec<Alternative>], tokens: &[Token], start: usize) -> Option<usize> {
    let mut at = start;
    for (number, word) in words.iter().enumerate() {
        if number > 0 && tokens.get(at).is_some_and(|token| token.is("-.'’—/")) {
            at += 1;
        }
        let fits = match tokens.get(at)? {
            Token::Word(text) => word.iter().any(|word| word.fits(text)),
            Token::Number(text) => word.iter().any(|word| word.plain == *text),
            Token::Sign(_) => false,
        };
        if !fits {
            return None;
        }
        at += 1;
    }
    Some(at)
}

fn has_other_meaning(phrase: &Phrase, before: &[Token], behind: &[Token]) -> bool {
    let is = |token: Option<&Token>| match token {
        Some(Token::Word(word)) => phrase.unless.iter().any(|other| fits(other, word)),
        _ => false,
    };
    let joined = match behind {
        [sign, word, ..] if sign.is("-:") => Some(word),
        _ => behind.first(),
    };
    is(before.last()) || is(joined) || joined.is_some_and(|token| token.is("%€"))
}

/// Whether what follows a phrase ends its part of the value: nothing, a parting sign, or an age or a
/// date before one.
fn ends_apart(behind: &[Token], signs: &str, cell: Cell) -> bool {
    let parted = |behind: &[Token]| behind.first().is_none_or(|token| token.is(signs));
    // The full stop of an abbreviation.
    let behind = match behind {
        [dot, rest @ ..] if dot.is(".") => rest,
        _ => behind,
    };
    // `Barn: 2` is how many.
    if let [colon, Token::Number(number), rest @ ..] = behind
        && colon.is(":")
        && number.len() == 1
        && rest.iter().all(|token| matches!(token.word(), Some("st" | "kpl" | "lasta" | "barn")))
    {
        return false;
    }
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
        return cell != Cell::Read || length > 1;
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
                [Token::Word(word), rest @ ..] if YEARS.contains(&word.text.as_str()) => {
                    let rest = if rest.first().is_some_and(|token| token.is(".")) {
                        &rest[1..]
                    } else {
                        rest
                    };
                    parted(rest)
                }
                // In an address it is the number of a house: `Barn 5`.
                _ => parted(rest) && !matches!(cell, Cell::Read | Cell::CareOf | Cell::City),
            }
        }
        _ => false,
    }
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
