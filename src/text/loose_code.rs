//! Finds personal identity codes in other forms than the official one: without their sign, with
//! another sign, split by blanks or dots, with the year in four digits.
//!
//! Without the sign, most of what makes a code unmistakable is gone. What is left is a day that
//! exists, the check character, and the way people group digits. Phone numbers, account numbers and
//! running numbers pass none of these by their kind, but one in some hundreds would by chance: where
//! all characters are digits, the groups must be those of a code, and numbers that can be a phone
//! number's do not count.

use super::identity_code::{can_be_ends, code_form, is_code};
use super::numbered::Numbered;
use super::swedish_number::is_number;

/// Whose code a text holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LooseCode {
    /// A Finnish personal identity code.
    Finnish,
    /// A Swedish personal identity number or coordination number.
    Swedish,
}

/// Words that people write before a code, and join to it.
const LABELS: &[&str] = &[
    "HETU",
    "SOTU",
    "HENKILÖTUNNUS",
    "HENKILÖTUNNUKSENI",
    "HLÖTUNNUS",
    "HT",
    "PERSONBETECKNING",
    "PERSONNUMMER",
    "PNR",
    "PT",
    "SSN",
    "PIC",
    // The VAT number of a Swedish sole trader begins so.
    "SE",
];

/// Words that people write before a phone number.
const PHONES: &[&str] =
    &["PUH", "P", "TEL", "TFN", "TELEFON", "PUHELIN", "GSM", "MOB", "MOBIL", "PHONE"];

/// Letters in the place of the sign: the centuries of the Finnish code.
const CENTURIES: &str = "ABCDEFUVWXY";

/// Most groups of digits of a code: each digit by itself.
const MOST_GROUPS: usize = 12;

/// Fewest digits of a code: the check character may be a letter.
const FEWEST_DIGITS: usize = 9;

/// A run of characters of one sort.
enum Token {
    Digits(String),
    Letters(String),
    Between(String),
}

/// The code that a text holds in an unofficial form, if any; official forms count too.
///
/// Numbers of registers may begin with a date, so where `numbered` says so only
/// codes count that end in a letter, and Swedish numbers with the year in four digits.
pub fn loose_code(text: &str, numbered: Numbered) -> Option<LooseCode> {
    // The fast path of nearly every value: fullwidth digits begin with this byte.
    let digit = |byte: &u8| byte.is_ascii_digit() || *byte == 0xEF;
    if text.bytes().filter(digit).count() < FEWEST_DIGITS {
        return None;
    }
    let form = code_form(text);
    let tokens = tokens(&form);
    let found = (0..tokens.len()).find_map(|at| begins(&tokens, at, numbered));
    found.or_else(|| (numbered == Numbered::No && is_glued(&form)).then_some(LooseCode::Finnish))
}

/// Whether a code that ends in a letter stands among letters: `A131052-308T`, `131052308THelsinki`. No phone
/// number, and hardly a number of anything else, has such a day, such a check character and its length.
fn is_glued(form: &str) -> bool {
    let characters: Vec<char> = form.chars().collect();
    let digit = |at: usize| characters.get(at).is_some_and(char::is_ascii_digit);
    (0..characters.len()).any(|start| {
        let alone = digit(start) && !start.checked_sub(1).is_some_and(digit);
        if !alone || !(start..start + 6).all(digit) {
            return false;
        }
        let signed = characters
            .get(start + 6)
            .is_some_and(|c| matches!(c, '-' | '+') || CENTURIES.contains(*c));
        let rest = start + 6 + usize::from(signed);
        let Some(check) = characters.get(rest + 3).filter(|c| c.is_ascii_uppercase()) else {
            return false;
        };
        let of_code = (start..start + 6).chain(rest..rest + 3);
        let digits: String = of_code.filter_map(|at| characters.get(at)).collect();
        // Without a sign, two or three letters may be a part of a number: `131052308TA`.
        let behind = characters[rest + 4..].iter().take_while(|c| c.is_alphabetic()).count();
        let separate = signed || behind == 0 || behind > 2;
        (rest..rest + 3).all(digit)
            && !digit(rest + 4)
            && separate
            && is_code(&digits, &check.to_string())
    })
}

fn tokens(text: &str) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    for c in text.chars() {
        match (out.last_mut(), c) {
            (Some(Token::Digits(run)), '0'..='9') => run.push(c),
            (_, '0'..='9') => out.push(Token::Digits(c.into())),
            (Some(Token::Letters(run)), c) if c.is_alphanumeric() => run.push(c),
            (_, c) if c.is_alphanumeric() => out.push(Token::Letters(c.into())),
            (Some(Token::Between(run)), c) => run.push(c),
            (_, c) => out.push(Token::Between(c.into())),
        }
    }
    out
}

/// The code that begins with this token.
fn begins(tokens: &[Token], start: usize, numbered: Numbered) -> Option<LooseCode> {
    if !matches!(tokens.get(start), Some(Token::Digits(_))) || !may_begin(tokens, start) {
        return None;
    }
    let mut groups: Vec<&str> = Vec::new();
    let mut at = start;
    let mut sign = Sign::None;
    while let Some(Token::Digits(group)) = tokens.get(at) {
        groups.push(group);
        if let Some(found) = ends(tokens, at + 1, &groups, start, numbered, sign) {
            return Some(found);
        }
        if groups.len() == MOST_GROUPS {
            return None;
        }
        let behind = between(&tokens[at + 1..])?;
        // The sign stands behind the date, whose year has two or four digits.
        if sign == Sign::None && matches!(groups.iter().map(|group| group.len()).sum(), 6 | 8) {
            sign = Sign::of(&tokens[at + 1..at + 1 + behind]);
        }
        at += behind + 1;
    }
    None
}

/// What stands behind the date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    None,
    /// A hyphen or a plus.
    Hyphen,
    /// Another sign than a blank.
    Other,
    /// The letter of a century.
    Century,
}

impl Sign {
    fn of(tokens: &[Token]) -> Self {
        let hyphen =
            |token: &Token| matches!(token, Token::Between(run) if run.contains(['-', '+']));
        match tokens {
            tokens if tokens.iter().any(|token| matches!(token, Token::Letters(_))) => {
                Self::Century
            }
            tokens if tokens.iter().any(hyphen) => Self::Hyphen,
            [Token::Between(run), ..] if !run.trim().is_empty() => Self::Other,
            _ => Self::None,
        }
    }
}

/// The digits of a code whose sign stands behind the date, however the rest is split: `131052-3 08T`,
/// `131 052-308T`, `811228-98 74`. `rest`: how many digits are behind the date.
fn split_anyhow(groups: &[&str], rest: usize, sign: Sign) -> Option<String> {
    let all = groups.concat();
    // Where the sign is, the groups before it are the date.
    let mut before = groups.iter().scan(0, |sum, group| {
        *sum += group.len();
        Some(*sum)
    });
    let known = match sign {
        Sign::None => false,
        // A phone number or a number of a register may have another sign; a letter is at the end of neither.
        Sign::Other => rest == 3,
        Sign::Hyphen | Sign::Century => true,
    };
    let phone = sign != Sign::Century && rest > 3 && all.starts_with('0');
    (known && before.any(|digits| digits == 6) && all.len() == 6 + rest && !phone).then_some(all)
}

/// Nothing that belongs to the number may precede it but a word that says what it is.
fn may_begin(tokens: &[Token], start: usize) -> bool {
    match start.checked_sub(1).and_then(|before| tokens.get(before)) {
        Some(Token::Letters(word)) => LABELS.contains(&word.as_str()),
        _ => true,
    }
}

/// The number of tokens between two groups of digits of one code.
fn between(tokens: &[Token]) -> Option<usize> {
    let short = |run: &str| run.chars().count() <= 3 && !run.contains('\n');
    let century = |run: &str| run.chars().count() == 1 && CENTURIES.contains(run);
    match tokens {
        [Token::Between(one), Token::Letters(sign), Token::Between(other), ..]
            if one == " " && other == " " && century(sign) =>
        {
            Some(3)
        }
        [Token::Letters(sign), Token::Between(other), ..] if other == " " && century(sign) => {
            Some(2)
        }
        [Token::Between(one), Token::Letters(sign), Token::Digits(_), ..]
            if one == " " && century(sign) =>
        {
            Some(2)
        }
        [Token::Between(run), ..] if short(run) => Some(1),
        [Token::Letters(sign), ..] if century(sign) => Some(1),
        _ => None,
    }
}

/// The code that these groups are, with the letter behind them if there is one.
fn ends(
    tokens: &[Token],
    next: usize,
    groups: &[&str],
    start: usize,
    numbered: Numbered,
    sign: Sign,
) -> Option<LooseCode> {
    let by_date = numbered == Numbered::ByDate;
    let letter = match &tokens[next..] {
        [Token::Letters(letter), ..] => Some(letter),
        [Token::Between(run), Token::Letters(letter), ..]
            if matches!(run.as_str(), " " | "." | "-") =>
        {
            Some(letter)
        }
        _ => None,
    };
    let shape: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    if let Some(letter) = letter.filter(|letter| letter.len() == 1) {
        let free = !matches!(tokens.get(next + 1), Some(Token::Digits(_)));
        let digits = day_first(groups, &shape, 3).or_else(|| split_anyhow(groups, 3, sign));
        let is_code = || digits.is_some_and(|digits| is_code(&digits, letter));
        if free && (is_code() || !by_date && is_mistyped(&tokens[start..], &shape)) {
            return Some(LooseCode::Finnish);
        }
    }
    if matches!(tokens.get(next), Some(Token::Letters(_))) || is_longer(tokens, start, next) {
        return None;
    }
    let long = shape.iter().sum::<usize>() == 12 && groups[0].starts_with("19");
    let of_year = year_first(groups, &shape).or_else(|| match groups.split_first() {
        // `19811228-98 74`
        Some((date, rest)) if date.len() == 8 && matches!(&date[..2], "18" | "19" | "20") => {
            let rest: Vec<&str> = [&date[2..]].into_iter().chain(rest.iter().copied()).collect();
            split_anyhow(&rest, 4, sign)
        }
        _ => split_anyhow(groups, 4, sign).filter(|_| sign == Sign::Hyphen),
    });
    if of_year.is_some_and(|digits| is_number(digits.as_bytes()))
        && (!by_date || long)
        && !may_be_phone(tokens, start, groups, &shape)
    {
        return Some(LooseCode::Swedish);
    }
    let labelled = match &tokens[..start] {
        [.., Token::Letters(word), Token::Between(_)] | [.., Token::Letters(word)] => {
            LABELS.contains(&word.as_str())
        }
        _ => false,
    };
    // With the letter of a century it is no phone number, and no number of a register.
    let century = sign == Sign::Century;
    let digits = day_first(groups, &shape, 4).or_else(|| split_anyhow(groups, 4, sign));
    let digits = digits.filter(|_| !by_date || labelled || century)?;
    let (number, check) = digits.split_at(digits.len() - 1);
    let phone = !century && may_be_phone(tokens, start, groups, &shape);
    let found = is_code(number, check) && !phone;
    found.then_some(LooseCode::Finnish)
}

/// Whether the tokens begin with the whole official form of a code, which is one even if a digit or the
/// check character was mistyped: nothing else is written so, but numbers of registers.
fn is_mistyped(tokens: &[Token], shape: &[usize]) -> bool {
    let [Token::Digits(date), sign, Token::Digits(_), Token::Letters(check), ..] = tokens else {
        return false;
    };
    let official = match sign {
        Token::Between(sign) => matches!(sign.as_str(), "-" | "+"),
        Token::Letters(sign) => sign.chars().count() == 1 && CENTURIES.contains(sign.as_str()),
        Token::Digits(_) => false,
    };
    official && shape == [6, 3] && can_be_ends(date, check)
}

/// DDMMYY and the rest of the digits, if the groups are those of a code with `rest` digits after the
/// date. The last of them may stand alone.
fn day_first(groups: &[&str], shape: &[usize], rest: usize) -> Option<String> {
    let all = groups.concat();
    let alone = |shape: &[usize]| {
        shape == [6, 3, 1] || shape == [2, 2, 2, 3, 1] || shape == [2, 2, 4, 3, 1]
    };
    let short_year = shape == [6 + rest]
        || shape == [6, rest]
        || shape == [2, 2, 2, rest]
        || shape == [2, 2, 2 + rest]
        || rest == 4 && alone(shape) && !shape.contains(&4);
    if short_year {
        return Some(all);
    }
    let without_century = |date: String, behind: &str| {
        let century = date.get(4..6)?;
        matches!(century, "18" | "19" | "20")
            .then(|| format!("{}{}{behind}", &date[..4], &date[6..8]))
    };
    if shape == [8 + rest] || shape == [8, rest] {
        let (date, behind) = all.split_at(8);
        return without_century(date.to_owned(), behind)
            .or_else(|| without_century(turned(date), behind));
    }
    match (groups, shape) {
        ([year, month, day, behind], [4, 2, 2, found]) if *found == rest => {
            without_century(format!("{day}{month}{year}"), behind)
        }
        // `1.2.1952-308T`
        ([day, month, year, behind @ ..], [1..=2, 1..=2, 2 | 4, found @ ..])
            if *found == [rest] || rest == 4 && *found == [3, 1] =>
        {
            let date = format!("{day:0>2}{month:0>2}{year}");
            let behind = behind.concat();
            match year.len() {
                4 => without_century(date, &behind),
                _ => Some(format!("{date}{behind}")),
            }
        }
        _ => None,
    }
}

/// DDMMYYYY for YYYYMMDD.
fn turned(date: &str) -> String {
    format!("{}{}{}", &date[6..], &date[4..6], &date[..4])
}

/// YYMMDD and four digits, if the groups are those of a Swedish number.
fn year_first(groups: &[&str], shape: &[usize]) -> Option<String> {
    let all = groups.concat();
    match shape {
        [10] | [6, 4] | [2, 2, 2, 4] | [6, 3, 1] => Some(all),
        [12] | [8, 4] | [4, 2, 2, 4] | [4, 4, 4] | [4, 2, 6] => {
            matches!(&all[..2], "18" | "19" | "20").then(|| all[2..].to_owned())
        }
        _ => None,
    }
}

/// Whether the groups go on before or behind, so that they are a part of a longer number.
fn is_longer(tokens: &[Token], start: usize, next: usize) -> bool {
    let joins = |run: &str| run.chars().count() == 1 && " .-/".contains(run);
    let before = match start.checked_sub(2).map(|from| &tokens[from..start]) {
        // A house number behind the name of its street: `Mallikatu 8 811218 9876`.
        Some([Token::Digits(number), Token::Between(run)]) => {
            let house = run == " "
                && number.len() <= 3
                && matches!(tokens[..start - 2], [.., Token::Letters(_), Token::Between(_)]);
            joins(run) && !house
        }
        _ => false,
    };
    let behind = match &tokens[next..] {
        [Token::Between(run), Token::Digits(_), ..] => joins(run),
        _ => false,
    };
    before || behind
}

/// Whether a number of digits only may be a phone number: with its prefix, or after a word for it.
/// Groups of two digits are those of a date.
fn may_be_phone(tokens: &[Token], start: usize, groups: &[&str], shape: &[usize]) -> bool {
    let before = &tokens[..start];
    let word = match before {
        [.., Token::Letters(word), Token::Between(_)] | [.., Token::Letters(word)] => word.as_str(),
        _ => "",
    };
    if LABELS.contains(&word) {
        return false;
    }
    let marked = PHONES.contains(&word);
    let plus = matches!(before, [.., Token::Between(run)] if run.ends_with(['+', '(']) && run.contains('+'));
    let all: usize = shape.iter().sum();
    let joined = shape.len() <= 2 || shape == [6, 3, 1];
    marked || plus || all == 10 && joined && groups[0].starts_with('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finnish_codes_in_any_form_are_found() {
        for text in [
            "131052308T",
            "131052308t",
            "131052 308T",
            "131052 308 T",
            "131052.308T",
            "131052_308T",
            "131052/308T",
            "131052:308T",
            "131052*308T",
            "131052,308T",
            "131052--308T",
            "131052 – 308T",
            "131052A308T",
            "131052 A 308T",
            "131052-308 T",
            "131052-308-T",
            "1 3 1 0 5 2 - 3 0 8 T",
            "131 052-308T",
            "1310 52-308T",
            "131052/3 08T",
            "13 10 52 - 30 8T",
            "1 31052-308T",
            "13 10 52/3 08 T",
            "13 10 52 308T",
            "13 10 52 308 T",
            "13.10.52-308T",
            "13.10.52 308T",
            "13.10.1952-308T",
            "13.10.1952 308T",
            "13/10/1952-308T",
            "13-10-1952-308T",
            "1952-10-13-308T",
            "13101952-308T",
            "13101952308T",
            "19521013-308T",
            "１３１０５２３０８Ｔ",
            "131052\u{a0}308T",
            "131052\u{200b}308T",
            "Gun Gräs 131052308T",
            "131052308T Anu",
            "Mallikatu 8 (131052 308T)",
            "Mallikatu 8 131052 308T",
            "HETU131052308T",
            "hetu: 131052 308T",
            "Gun (131052308T)",
            "gun.131052308t@posti.example",
            "K-131052308T",
            "131052-3 08T",
            "131052-30 8T",
            "131052-3 0 8 T",
            "131052-308Т",
            "131052 308Т",
            "131052-3 08 T",
            "020311 A 9517",
            "020311A 9517",
            "020311 A9517",
            "020311A 951 7",
            "020311A 95 17",
            "020311A9517",
            "Eva 020311 A 9517",
            "1.2.1952-308L",
            "01.02.1952 308L",
        ] {
            assert_eq!(loose_code(text, Numbered::No), Some(LooseCode::Finnish), "{text}");
            assert_eq!(loose_code(text, Numbered::ByDate), Some(LooseCode::Finnish), "id {text}");
        }
        // Only digits: 210281-9988 is the usual person of tests.
        for text in [
            "2102819988",
            "210281 9988",
            "210281/9988",
            "210281_9988",
            "21.02.81-9988",
            "21.2.1981 9988",
            "21 02 81 998 8",
            "210281 998 8",
            "Testi 2102819988",
            "(2102819988)",
            "Mallikatu 8 2102819988",
            "Mallikatu 8 210281 9988",
            "Mallikatu 12 21.02.81-9988",
        ] {
            assert_eq!(loose_code(text, Numbered::No), Some(LooseCode::Finnish), "{text}");
            assert_eq!(loose_code(text, Numbered::ByDate), None, "id {text}");
        }
    }

    #[test]
    fn codes_among_letters_are_found_but_not_in_numbers_of_rows() {
        for text in [
            "A131052-308T",
            "x131052308T",
            "131052308THelsinki",
            "Mallikatu131052A308T",
            "nro131052-308Tx",
        ] {
            assert_eq!(loose_code(text, Numbered::No), Some(LooseCode::Finnish), "{text}");
        }
        for text in ["A131052308K", "SKU131052-3085", "x1131052308T", "A131052308", "B5131052-308T"]
        {
            assert_eq!(loose_code(text, Numbered::No), None, "{text}");
        }
        assert_eq!(loose_code("A131052308T", Numbered::ByDate), None);
    }

    #[test]
    fn a_label_proves_a_code() {
        for text in ["hetu 0607914041", "HETU:0607914041", "Hetu: 060791 4041"] {
            assert!(loose_code(text, Numbered::No).is_some(), "{text}");
            assert!(loose_code(text, Numbered::ByDate).is_some(), "id {text}");
            assert_eq!(loose_code(&text[5..], Numbered::No), None, "a phone number without it");
        }
        assert_eq!(loose_code("HETU:2102819988", Numbered::ByDate), Some(LooseCode::Finnish));
    }

    #[test]
    fn mistyped_codes_count_except_as_numbers_of_rows() {
        for text in
            ["010203A123T", "131052-308U", "131052+308u", "c/o Gun 131052y308A", "(010203-123k)"]
        {
            assert_eq!(loose_code(text, Numbered::No), Some(LooseCode::Finnish), "{text}");
            assert_eq!(loose_code(text, Numbered::ByDate), None, "id {text}");
        }
    }

    #[test]
    fn swedish_numbers_in_any_form_are_found() {
        for text in [
            "6408233234",
            "640823 3234",
            "640823.3234",
            "640823_3234",
            "64 08 23 3234",
            "64.08.23-3234",
            "64-08-23-3234",
            "640823 323 4",
            "640823 – 3234",
            "Per Svensson 6408233234",
            "Storgatan 1 (640823 3234)",
            "pnr 6408233234",
            "PNR6408233234",
            "Mallikatu 8 6408233234",
            "Mallikatu 8 640823 3234",
            "Mallikatu 8 640823–3234",
            "811228-98 74",
            "81 12 18-98 76",
            "8 1 1 2 1 8 - 9 8 7 6",
            "811228-987 4",
            "811228-9 874",
            "811228 - 98 74",
            "811228+98 74",
            "640823-32 34",
            "640823-3 234",
        ] {
            assert_eq!(loose_code(text, Numbered::No), Some(LooseCode::Swedish), "{text}");
            assert_eq!(loose_code(text, Numbered::ByDate), None, "id {text}");
        }
        for text in [
            "196408233234",
            "19640823 3234",
            "19640823.3234",
            "1964-08-23-3234",
            "1964 08 23 3234",
            "1964 0823 3234",
            "196408833231",
            "Mallikatu 8 1964-08-23-3234",
            "Per 196408233234",
            "19811228-98 74",
            "SE198112189876",
            "19640823-32 34",
        ] {
            assert_eq!(loose_code(text, Numbered::No), Some(LooseCode::Swedish), "{text}");
            assert_eq!(loose_code(text, Numbered::ByDate), Some(LooseCode::Swedish), "id {text}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            // Another check character, or a day that does not exist.
            "131052308U",
            "131052 308U",
            "331052308L",
            "13.10.1952-308U",
            "310203A123T",
            "010203G123T",
            "010203A123O",
            "010203A1234",
            "010203 A123T1",
            "010203-12T",
            "6408233235",
            "641323 3231",
            // Phone numbers.
            "0401234567",
            "040 1234567",
            "040 123 4567",
            "040123 4567",
            "040-1234567",
            "+358 40 123 4567",
            "+358401234567",
            "00358401234567",
            "050 5912345",
            "0505912345",
            "010 123 4567",
            "0101234567",
            "(09) 1234 5678",
            "020 7123 456",
            "+46 70 123 45 67",
            "+46701234567",
            "070-123 45 67",
            "+372 5123 4567",
            "+7 6408233234",
            "+6408233234",
            "puh. 6408233234",
            "tel 2102819988",
            "310 555 0123",
            // Account numbers and references.
            "FI21 1234 5600 0007 85",
            "FI2112345600000785",
            "SE45 5000 0000 0583 9825 7466",
            "SE4550000000058398257466",
            "DE89370400440532013000",
            "RF18 5390 0754 7034",
            // Members, orders, dates, codes of places, companies.
            "1234567-8",
            "556036-0793",
            "123456789",
            "12345678901",
            "1310523081234",
            "131052308T1",
            "131052308TA",
            "1131052308T",
            "13.10.1952",
            "1.1.2020 - 31.12.2020",
            "13.10.1952 12:30",
            "2023-09-25T09:00:00",
            "00990 Helsinki 12 345",
            "99999 1111 22",
            "6408 2332 34",
            "640823 3234 1",
            "1 640823 3234",
            "811228-98 75",
            "811228 98 74",
            "040123-45 67",
            "050123-4 567",
            "131052-3 08U",
            "020311 A 9518",
            "020311 G 9517",
            "131052-3 08 12",
            "811328-98 74",
            "d3b07384-d9a0-4c9b-8f4e-131052308abc",
            "Mallikatu 12 A 34, 00990 Helsinki",
            "a131052308c",
            "",
        ] {
            assert_eq!(loose_code(text, Numbered::No), None, "{text}");
        }
        for id in [
            "202309250011",
            "20230925-0011",
            "230925-0011",
            "1000000007",
            "2509230011",
            "K-2509230011",
        ] {
            assert_eq!(loose_code(id, Numbered::ByDate), None, "{id}");
        }
    }
}
