//! Number formats: the text that a spreadsheet program shows for a number (ECMA-376 part 1, 18.8.30
//! and 18.8.31).
//!
//! Only texts that look the same on every computer are rendered: whole numbers with or without leading
//! zeros, literal characters of the format, and dates in digits. Everything that depends on the
//! language of the computer (decimal signs, names of months, the order of `m/d/yyyy`), and all other
//! parts of the format language, are [`CellFault::UnclearFormat`]: a person must format the column as
//! text.

#[cfg(test)]
mod tests;

use std::fmt::Write as _;

use crate::recipients::file::raw::CellFault;

/// The number format of a style.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Format {
    /// Sections for numbers above zero, below zero and zero; a format may have fewer.
    sections: Vec<Section>,
    text: TextSection,
}

/// How a section renders a number.
#[derive(Debug, Clone, PartialEq)]
enum Section {
    General,
    /// A whole number in a pattern.
    Digits {
        pattern: Vec<Piece>,
        /// Whether it has `%`: the number is shown times a hundred.
        percent: bool,
        /// Whether it has a thousands separator, which depends on the language.
        thousands: bool,
    },
    Date(Vec<Piece>),
    Unclear,
}

/// How a format renders a text.
#[derive(Debug, Clone, PartialEq)]
enum TextSection {
    AsItIs,
    Between(String, String),
    Unclear,
}

#[derive(Debug, Clone, PartialEq)]
enum Piece {
    Literal(char),
    /// `0`: a digit, or a zero where there is none.
    Zero,
    /// `#`: a digit if there is one.
    Digit,
    /// A part of a date with its minimal number of digits: `d` or `dd`.
    Part(Part, usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,
}

/// The built-in formats, by number (ECMA-376 part 1, 18.8.30). Number 14 is the short date of the
/// computer's language. It is rendered as Finland writes it, day first and with full stops, so that
/// nobody takes the day for the month. So is a slash between day and month, which means the date
/// separator of the computer's language.
fn built_in(number: u32) -> Option<&'static str> {
    Some(match number {
        0 => "General",
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14 => "d.m.yyyy",
        20 => "h:mm",
        21 => "h:mm:ss",
        22 => "d.m.yyyy h:mm",
        37 | 38 => "#,##0;-#,##0",
        49 => "@",
        _ => return None,
    })
}

impl Format {
    /// The format of cells without a style.
    pub(super) fn general() -> Self {
        Self { sections: vec![Section::General], text: TextSection::AsItIs }
    }

    /// The built-in format with this number.
    pub(super) fn built_in(number: u32) -> Self {
        match built_in(number) {
            Some(code) => Self::new(code),
            None => Self { sections: vec![Section::Unclear], text: TextSection::AsItIs },
        }
    }

    /// Parses a format code such as `00000` or `d\.m\.yyyy`.
    pub(super) fn new(code: &str) -> Self {
        let mut sections = split(code);
        let last_is_text = sections.last().is_some_and(|last| last.iter().any(is_text_sign));
        let text = if sections.len() >= 4 || last_is_text {
            let last = if sections.len() == 1 { sections.first().cloned() } else { sections.pop() };
            text_section(&last.unwrap_or_default())
        } else {
            TextSection::AsItIs
        };
        sections.truncate(3);
        Self { sections: sections.iter().map(|signs| section(signs)).collect(), text }
    }

    /// Whether it is the format of cells that nobody formatted.
    pub(super) fn is_general(&self) -> bool {
        matches!(self.sections.as_slice(), [Section::General])
    }

    /// Writes a text as the cell displays it.
    pub(super) fn show_text(&self, text: &str, into: &mut String) -> Option<CellFault> {
        if text.is_empty() {
            return None;
        }
        match &self.text {
            TextSection::AsItIs => into.push_str(text),
            TextSection::Between(before, behind) => {
                into.extend([before.as_str(), text, behind.as_str()]);
            }
            TextSection::Unclear => return Some(CellFault::UnclearFormat),
        }
        None
    }

    /// Writes a number as the cell displays it. `from_1904`: days are counted from 1904.
    pub(super) fn show(
        &self,
        number: f64,
        from_1904: bool,
        into: &mut String,
    ) -> Option<CellFault> {
        let number = fifteen_digits(number);
        let (section, signed) = match (self.sections.as_slice(), number) {
            ([first], _) => (first, true),
            ([_, negative, ..], n) if n < 0.0 => (negative, false),
            ([_, _, zero], 0.0) => (zero, false),
            ([first, ..], _) => (first, false),
            ([], _) => (&Section::Unclear, false),
        };
        match section {
            Section::General => {
                if number.fract() != 0.0 {
                    // It would be `0.5` or `0,5`, perhaps rounded.
                    return Some(CellFault::UnclearFormat);
                }
                if number.abs() >= 1e15 {
                    return Some(CellFault::Rounded);
                }
                let _ = write!(into, "{number:.0}");
                None
            }
            Section::Digits { pattern, percent, thousands } => {
                let number = if *percent { fifteen_digits(number * 100.0) } else { number };
                if number.abs() >= 1e15 {
                    return Some(CellFault::Rounded);
                }
                if number.fract() != 0.0 || *thousands && number.abs() >= 1000.0 {
                    return Some(CellFault::UnclearFormat);
                }
                if signed && number < 0.0 {
                    into.push('-');
                }
                digits(pattern, number.abs() as u64, into);
                None
            }
            Section::Date(pieces) => date(pieces, number, from_1904, into),
            Section::Unclear => Some(CellFault::UnclearFormat),
        }
    }
}

/// Spreadsheet programs keep 15 digits; further ones come from binary floating point.
fn fifteen_digits(number: f64) -> f64 {
    if number.fract() == 0.0 {
        return number;
    }
    format!("{number:.14e}").parse().unwrap_or(number)
}

/// A character of a format code: special, or literal because of quotes or a backslash.
#[derive(Debug, Clone, PartialEq)]
enum Sign {
    Plain(char),
    Literal(char),
    /// Something in square brackets that is no colour and no language.
    Bracket,
}

fn is_text_sign(sign: &Sign) -> bool {
    *sign == Sign::Plain('@')
}

/// The sections of a code, without quotes, backslashes, colours and languages.
fn split(code: &str) -> Vec<Vec<Sign>> {
    let mut sections = vec![Vec::new()];
    let mut rest = code.chars();
    while let Some(c) = rest.next() {
        let found: Vec<Sign> = match c {
            ';' => {
                sections.push(Vec::new());
                continue;
            }
            '"' => rest.by_ref().take_while(|c| *c != '"').map(Sign::Literal).collect(),
            '\\' => rest.next().map(Sign::Literal).into_iter().collect(),
            // A blank as wide as the next character.
            '_' => rest.next().map(|_| Sign::Literal(' ')).into_iter().collect(),
            '[' => bracket(&rest.by_ref().take_while(|c| *c != ']').collect::<String>()),
            _ => vec![Sign::Plain(c)],
        };
        if let Some(last) = sections.last_mut() {
            last.extend(found);
        }
    }
    sections
}

fn bracket(inside: &str) -> Vec<Sign> {
    const COLOURS: [&str; 8] =
        ["black", "blue", "cyan", "green", "magenta", "red", "white", "yellow"];
    let lower = inside.to_ascii_lowercase();
    let numbered = lower.strip_prefix("color").is_some_and(|n| n.trim().parse::<u8>().is_ok());
    if COLOURS.contains(&lower.as_str()) || numbered {
        return Vec::new();
    }
    let Some(rest) = inside.strip_prefix('$') else { return vec![Sign::Bracket] };
    let (symbol, language) = rest.split_once('-').unwrap_or((rest, ""));
    // More than four digits select other numerals or another calendar; F800 and F400 are the long date
    // and time of the computer.
    let plain_number = language.len() <= 4
        && language.bytes().all(|byte| byte.is_ascii_hexdigit())
        && !matches!(language.to_ascii_uppercase().as_str(), "F800" | "F400");
    let name =
        language.contains('-') && language.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-');
    if !plain_number && !name {
        return vec![Sign::Bracket];
    }
    symbol.chars().map(Sign::Literal).collect()
}

fn text_section(signs: &[Sign]) -> TextSection {
    let (mut before, mut behind, mut met) = (String::new(), String::new(), false);
    for sign in signs {
        match sign {
            Sign::Plain('@') if !met => met = true,
            Sign::Literal(c) | Sign::Plain(c @ (' ' | '-' | '/' | '(' | ')' | ':')) => {
                if met { &mut behind } else { &mut before }.push(*c);
            }
            _ => return TextSection::Unclear,
        }
    }
    match (met, before.is_empty() && behind.is_empty()) {
        (false, _) => TextSection::Unclear,
        (true, true) => TextSection::AsItIs,
        (true, false) => TextSection::Between(before, behind),
    }
}

fn section(signs: &[Sign]) -> Section {
    let plain: String = signs
        .iter()
        .map(|sign| match sign {
            Sign::Plain(c) => c.to_ascii_lowercase(),
            Sign::Literal(_) => '\'',
            Sign::Bracket => '[',
        })
        .collect();
    if plain == "general" || plain == "standard" || plain == "@" {
        return Section::General;
    }
    if plain.contains(['0', '#']) {
        return number_section(signs);
    }
    if plain.contains(['d', 'm', 'y', 'h', 's']) {
        return date_section(signs);
    }
    Section::Unclear
}

/// Characters that need no quotes.
fn stands_for_itself(c: char) -> bool {
    matches!(c, ' ' | '-' | '+' | '(' | ')' | ':' | '\'' | '/' | '\u{a0}')
}

fn number_section(signs: &[Sign]) -> Section {
    let (mut pattern, mut percent, mut thousands) = (Vec::new(), false, false);
    for sign in signs {
        match sign {
            Sign::Literal(c) => pattern.push(Piece::Literal(*c)),
            Sign::Plain('0') => pattern.push(Piece::Zero),
            Sign::Plain('#') => pattern.push(Piece::Digit),
            Sign::Plain(',') => thousands = true,
            Sign::Plain('%') if !percent => {
                percent = true;
                pattern.push(Piece::Literal('%'));
            }
            // A slash between digits makes a fraction of them.
            Sign::Plain(c) if *c != '/' && stands_for_itself(*c) => {
                pattern.push(Piece::Literal(*c))
            }
            Sign::Plain(_) | Sign::Bracket => return Section::Unclear,
        }
    }
    let zeros = pattern.iter().filter(|piece| **piece == Piece::Zero).count();
    // A comma behind the digits divides by a thousand.
    let last_is_digit = signs
        .iter()
        .rev()
        .find(|sign| matches!(sign, Sign::Plain('0' | '#' | ',')))
        .is_some_and(|sign| *sign != Sign::Plain(','));
    if thousands && (zeros > 3 || !last_is_digit) {
        return Section::Unclear;
    }
    Section::Digits { pattern, percent, thousands }
}

fn date_section(signs: &[Sign]) -> Section {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = 0;
    while let Some(sign) = signs.get(at) {
        let letter = match sign {
            Sign::Literal(c) => {
                pieces.push(Piece::Literal(*c));
                at += 1;
                continue;
            }
            Sign::Plain(c) if stands_for_itself(*c) || matches!(c, '.' | ',') => {
                pieces.push(Piece::Literal(*c));
                at += 1;
                continue;
            }
            Sign::Plain(c) => c.to_ascii_lowercase(),
            Sign::Bracket => return Section::Unclear,
        };
        let same =
            |sign: &&Sign| matches!(sign, Sign::Plain(c) if c.to_ascii_lowercase() == letter);
        let length = signs[at..].iter().take_while(same).count();
        at += length;
        let part = match (letter, length) {
            ('y', 1 | 2) => Piece::Part(Part::Year, 2),
            ('y', 3 | 4) => Piece::Part(Part::Year, 4),
            ('m', 1 | 2) => Piece::Part(Part::Month, length),
            ('d', 1 | 2) => Piece::Part(Part::Day, length),
            ('h', 1 | 2) => Piece::Part(Part::Hour, length),
            ('s', 1 | 2) => Piece::Part(Part::Second, length),
            // Names of months and days, eras, or a character with another meaning.
            _ => return Section::Unclear,
        };
        pieces.push(part);
    }
    name_minutes(&mut pieces);
    let order: Vec<Part> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Part(part @ (Part::Year | Part::Month | Part::Day), _) => Some(*part),
            _ => None,
        })
        .collect();
    // A reader of `03/04/1960` cannot know that it is the fourth of March.
    let month_first = order.iter().position(|part| *part == Part::Month)
        < order.iter().position(|part| *part == Part::Day)
        && order.first() != Some(&Part::Year)
        && order.contains(&Part::Month);
    let slash = pieces.contains(&Piece::Literal('/'));
    if month_first || slash && order.first() == Some(&Part::Year) {
        return Section::Unclear;
    }
    for piece in &mut pieces {
        if *piece == Piece::Literal('/') {
            *piece = Piece::Literal('.');
        }
    }
    Section::Date(pieces)
}

/// Whether an `m` means minutes: after hours, or before seconds.
fn name_minutes(pieces: &mut [Piece]) {
    let mut before = None;
    let parts: Vec<usize> =
        (0..pieces.len()).filter(|at| matches!(pieces[*at], Piece::Part(..))).collect();
    for (number, &at) in parts.iter().enumerate() {
        let behind = parts.get(number + 1).map(|&next| pieces[next].clone());
        if let Piece::Part(part, _) = &mut pieces[at] {
            let before_seconds = matches!(behind, Some(Piece::Part(Part::Second, _)));
            if *part == Part::Month && (before == Some(Part::Hour) || before_seconds) {
                *part = Part::Minute;
            }
            before = Some(*part);
        }
    }
}

/// Fills a pattern from its end. Digits without a place of their own go before the first place.
fn digits(pattern: &[Piece], number: u64, into: &mut String) {
    let mut left: Vec<char> =
        if number == 0 { Vec::new() } else { number.to_string().chars().collect() };
    let first = pattern.iter().position(|piece| matches!(piece, Piece::Zero | Piece::Digit));
    let mut shown = Vec::new();
    for (at, piece) in pattern.iter().enumerate().rev() {
        match piece {
            Piece::Literal(c) => shown.push(*c),
            Piece::Zero => shown.push(left.pop().unwrap_or('0')),
            Piece::Digit => shown.extend(left.pop()),
            Piece::Part(..) => {}
        }
        if Some(at) == first {
            while let Some(digit) = left.pop() {
                shown.push(digit);
            }
        }
    }
    into.extend(shown.into_iter().rev());
}

/// The date of a day number of Excel, which takes 1900 for a leap year: all programs agree only on days
/// from 1 March 1900 on.
fn date(pieces: &[Piece], number: f64, from_1904: bool, into: &mut String) -> Option<CellFault> {
    const DAY: f64 = 86_400.0;
    let number = if from_1904 { number + 1462.0 } else { number };
    if !(0.0..2_958_466.0).contains(&number) {
        return Some(CellFault::UnclearFormat);
    }
    let seconds = (number * DAY).round() as u64;
    let (days, seconds) = (seconds / 86_400, seconds % 86_400);
    let shows_date = pieces
        .iter()
        .any(|piece| matches!(piece, Piece::Part(Part::Year | Part::Month | Part::Day, _)));
    if shows_date && days < 61 {
        return Some(CellFault::UnclearFormat);
    }
    let day = jiff::civil::date(1899, 12, 30)
        .checked_add(jiff::Span::new().days(i64::try_from(days).unwrap_or_default()));
    let Ok(day) = day else { return Some(CellFault::UnclearFormat) };
    for piece in pieces {
        let (value, width) = match piece {
            Piece::Literal(c) => {
                into.push(*c);
                continue;
            }
            Piece::Zero | Piece::Digit => continue,
            Piece::Part(Part::Year, 2) => (i64::from(day.year()) % 100, 2),
            Piece::Part(Part::Year, width) => (i64::from(day.year()), *width),
            Piece::Part(Part::Month, width) => (i64::from(day.month()), *width),
            Piece::Part(Part::Day, width) => (i64::from(day.day()), *width),
            Piece::Part(Part::Hour, width) => ((seconds / 3600) as i64, *width),
            Piece::Part(Part::Minute, width) => ((seconds / 60 % 60) as i64, *width),
            Piece::Part(Part::Second, width) => ((seconds % 60) as i64, *width),
        };
        let _ = write!(into, "{value:0width$}");
    }
    None
}
