//! Punctuation and spaces by the rules of the language, and no-break spaces where a line must not
//! break.

use super::flat::{Letter, NO_BREAK, NUMBER, VALUE, in_word, is_blank};
use crate::locale::rules::{Percent, Rules};

/// The kind of slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slip {
    /// `...`
    Dots,
    /// Two spaces.
    Blanks,
    /// A space before a full stop or comma.
    BlankBefore,
    /// A quotation mark of another language, or a straight one.
    Quote,
    /// `'`
    Apostrophe,
    /// A hyphen between words, or a long dash.
    Dash,
    /// A hyphen in a range, or a dash with spaces around it.
    Range,
    /// A breaking space within a number, a date or a phone number, or between a number and its
    /// unit.
    Break,
    /// A percent sign with or without a space, against the rules.
    Percent,
}

impl Slip {
    /// Its name in `ui/`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Dots => "dots",
            Self::Blanks => "blanks",
            Self::BlankBefore => "blank-before",
            Self::Quote => "quote",
            Self::Apostrophe => "apostrophe",
            Self::Dash => "dash",
            Self::Range => "range",
            Self::Break => "break",
            Self::Percent => "percent",
        }
    }

    /// The problem and the help, in English.
    pub(super) fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Dots => ("three dots in a row", "write the single character for it"),
            Self::Blanks => ("two spaces in a row", "write one"),
            Self::BlankBefore => ("a space before a punctuation mark", "remove the space"),
            Self::Quote => ("this is not the language’s quotation mark", "write it as here"),
            Self::Apostrophe => ("this is not an apostrophe", "write the single character for it"),
            Self::Dash => {
                ("this is not the language’s dash", "write an en dash with spaces around it")
            }
            Self::Range => (
                "this is not the language’s dash for a range",
                "write an en dash without spaces around it",
            ),
            Self::Break => (
                "a line can break here, inside a number or between a number and its unit or word",
                "write a no-break space (U+00A0) instead of the space",
            ),
            Self::Percent => ("this is not how the language writes percent", "write it as here"),
        }
    }
}

/// A slip: its kind, the range of its letters (start, end), and the correct text.
pub(super) type Found = (Slip, usize, usize, String);

/// All slips of a branch.
pub(super) fn slips(letters: &[Letter], rules: &Rules) -> Vec<Found> {
    let text = Line { letters };
    let mut found = Vec::new();
    // Fast path: most letters of a text are letters of words, with nothing to check.
    let marks = letters.iter().map(|letter| letter.c).enumerate();
    for (at, c) in marks.filter(|(_, c)| !c.is_alphanumeric()) {
        let (before, next) = (text.at(at, -1), text.at(at, 1));
        let mut tell = |slip, from: usize, to: usize, right: &str| {
            found.push((slip, from, to, right.to_owned()));
        };
        match c {
            '.' if next == '.' && text.at(at, 2) == '.' && before != '.' => {
                tell(Slip::Dots, at, at + 3, "…");
            }
            ' ' if next == ' ' && at > 0 && before != ' ' => tell(Slip::Blanks, at, at + 2, " "),
            '\'' | '´' | '`' => tell(Slip::Apostrophe, at, at + 1, &rules.apostrophe.to_string()),
            '—' | '―' => tell(Slip::Dash, at, at + 1, "–"),
            '-' if before == ' ' && next == ' ' => tell(Slip::Dash, at, at + 1, "–"),
            '-' if text.is_range(at, rules) => tell(Slip::Range, at, at + 1, "–"),
            '–' if before == ' ' && next == ' ' && text.is_spaced_range(at) => {
                tell(Slip::Range, at - 1, at + 2, "–");
            }
            '%' => match (rules.percent, before) {
                (Percent::Apart, before) if is_number(before) => {
                    tell(Slip::Percent, at, at + 1, "\u{a0}%");
                }
                (Percent::Close, ' ' | NO_BREAK) if is_number(text.at(at, -2)) => {
                    tell(Slip::Percent, at - 1, at + 1, "%");
                }
                _ => {}
            },
            _ => {}
        }
        if let Some(right) = wrong_quote(&text, at, rules) {
            tell(Slip::Quote, at, at + 1, &right);
        }
        if c == ' ' && text.blank_before_mark(at) {
            tell(Slip::BlankBefore, at, at + 2, &next.to_string());
        }
        if c == ' ' && text.must_hold(at, rules) {
            tell(Slip::Break, at, at + 1, "U+00A0");
        }
    }
    found
}

/// Whether a letter is, or stands for, the end of a number.
fn is_number(c: char) -> bool {
    c.is_ascii_digit() || c == NUMBER
}

const QUOTES: [char; 11] = ['"', '“', '”', '„', '‟', '«', '»', '‹', '›', '‘', '‚'];

fn wrong_quote(text: &Line<'_>, at: usize, rules: &Rules) -> Option<String> {
    let c = text.letters[at].c;
    let (open, close) = rules.quotes;
    let (before, next) = (text.at(at, -1), text.at(at, 1));
    let opens = (at == 0 || is_blank(before) || before == '(') && next != '\0' && !is_blank(next);
    let right = if opens { open } else { close };
    let wrong = if c == open || c == close {
        open != close && c != right && (opens || c == open && !in_word(text.at(at, 1)))
    } else {
        QUOTES.contains(&c) && !rules.other_quotes.contains(&c)
    };
    wrong.then(|| right.to_string())
}

struct Line<'a> {
    letters: &'a [Letter],
}

impl Line<'_> {
    /// The letter at an offset from another; a zero character beyond either end.
    fn at(&self, from: usize, by: isize) -> char {
        let at = from.checked_add_signed(by);
        at.and_then(|at| self.letters.get(at)).map_or('\0', |letter| letter.c)
    }

    /// The word that ends before a letter.
    fn word_before(&self, at: usize) -> String {
        let letters = self.letters[..at].iter().rev();
        let word: Vec<char> =
            letters.map(|letter| letter.c).take_while(|c| !is_blank(*c)).collect();
        word.into_iter().rev().collect::<String>().trim_start_matches('(').to_owned()
    }

    /// Whether the digit groups before a space begin like a phone number: `09 123`, `+358 9`.
    fn in_phone(&self, at: usize) -> bool {
        let before = self.letters[..at].iter().rev().map(|letter| letter.c);
        let groups = before.take_while(|c| c.is_ascii_digit() || *c == '+' || is_blank(*c));
        groups.filter(|c| !is_blank(*c)).last().is_some_and(|first| matches!(first, '0' | '+'))
    }

    /// The text from a letter up to the next space.
    fn word_after(&self, at: usize) -> String {
        let letters = self.letters.get(at..).unwrap_or_default().iter();
        letters.map(|letter| letter.c).take_while(|c| !is_blank(*c)).collect()
    }

    /// ` ,` but not ` .5`, ` …` or ` :-)`.
    fn blank_before_mark(&self, at: usize) -> bool {
        let (before, mark, behind) = (self.at(at, -1), self.at(at, 1), self.at(at, 2));
        let follows = behind == '\0' || is_blank(behind);
        matches!(mark, ',' | '.' | ';' | ':' | '!' | '?') && follows && !is_blank(before) && at > 0
    }

    /// Whether a space separates what belongs together.
    fn must_hold(&self, at: usize, rules: &Rules) -> bool {
        let (before, next) = (self.at(at, -1), self.at(at, 1));
        // A number and its next group of digits, or its unit: `12 000`, `09 123`, `5 km`.
        if is_number(before) {
            let word = self.word_after(at + 1);
            if next.is_ascii_digit() && goes_on(&self.word_before(at), self.in_phone(at), &word) {
                return true;
            }
            let unit = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
            let percent = unit == "%" && rules.percent == Percent::Close;
            if rules.units.iter().any(|known| known == unit) && !percent {
                return true;
            }
        }
        // A day and its month: `24. elokuuta`, `24 augusti`. A longer number before a month is a year or
        // a count.
        let day = is_number(before) || (before == '.' && is_number(self.at(at, -2)));
        if day && next != '\0' {
            let word = self.word_after(at + 1);
            let digits = self.word_before(at);
            let digits = digits.trim_end_matches('.');
            let short = digits.len() <= 2 || digits.contains(NUMBER);
            if short && rules.months.iter().any(|month| word.starts_with(month.as_str())) {
                return true;
            }
        }
        // A word that belongs to the number after it: `klo 9`.
        let number = is_number(next);
        number && {
            let word = self.word_before(at);
            rules.before_numbers.contains(&word)
        }
    }

    /// Whether a hyphen is in a range: `9-15`, `2019-2021`, `ma-pe`. A date such as `2018-11`, a
    /// case number and a phone number are not ranges.
    fn is_range(&self, at: usize, rules: &Rules) -> bool {
        let part = |c: char| c.is_alphanumeric() || matches!(c, '.' | ':' | '-' | '/');
        let left: Vec<char> = self.letters[..at]
            .iter()
            .rev()
            .map(|letter| letter.c)
            .take_while(|c| part(*c))
            .collect();
        let left: String = left.into_iter().rev().collect();
        let right: String =
            self.letters[at + 1..].iter().map(|letter| letter.c).take_while(|c| part(*c)).collect();
        let right = right.trim_end_matches(['.', ':']);
        let weekday = |word: &str| rules.weekdays.iter().any(|day| day == word);
        if weekday(&left) && weekday(right) {
            return true;
        }
        // After a plus or a value, the digits are part of a phone number or of something unknown.
        same_kind(&left, right) && !matches!(self.before(at, left.chars().count()), '+' | VALUE)
    }

    fn before(&self, at: usize, by: usize) -> char {
        at.checked_sub(by + 1).and_then(|at| self.letters.get(at)).map_or('\0', |letter| letter.c)
    }

    /// `9 – 15`.
    fn is_spaced_range(&self, at: usize) -> bool {
        let left = self.word_before(at.saturating_sub(1));
        let right = self.word_after(at + 2);
        same_kind(&left, right.trim_end_matches(['.', ',', ')', ':']))
    }
}

/// Whether a space is inside one number, as in `12 000` and `09 123 4567`. Not if a date and a
/// time, or two numbers, are adjacent.
fn goes_on(left: &str, phone: bool, right: &str) -> bool {
    let digits: String = right.chars().take_while(char::is_ascii_digit).collect();
    let rest =
        right[digits.len()..].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '”', '’']);
    // Groups of thousands have three digits; those of phone numbers have any length.
    let group = digits.len() == 3 && rest.is_empty();
    (group || phone) && !left.contains(['.', ':'])
}

/// Whether both are short numbers or times, or both are years.
fn same_kind(left: &str, right: &str) -> bool {
    let digits = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
    let short = |word: &str| {
        let mut parts = word.split(['.', ':']);
        let first = parts.next().unwrap_or_default();
        let rest: Vec<&str> = parts.collect();
        digits(first)
            && first.len() <= 2
            && rest.len() <= 1
            && rest.iter().all(|part| part.len() == 2 && digits(part))
    };
    let year = |word: &str| digits(word) && word.len() == 4;
    (short(left) && short(right)) || (year(left) && year(right))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets::Assets;
    use crate::diag::Sources;

    fn found(tag: &str, text: &str) -> Vec<&'static str> {
        let rules = crate::locale::rules::of(tag, &Assets::built_in(), &mut Sources::new())
            .unwrap()
            .unwrap();
        let letters: Vec<Letter> = text
            .char_indices()
            .map(|(start, c)| Letter { c, start, end: start + c.len_utf8() })
            .collect();
        slips(&letters, &rules).into_iter().map(|(slip, ..)| slip.name()).collect()
    }

    #[test]
    fn good_texts_pass() {
        for (tag, text) in [
            ("fi", "Soita ma–pe klo\u{a0}9–15. Hän sanoi: ”Näin on.” Vuosina 2019–2021 – ja nyt."),
            ("fi", "Asia 2018-11, numero HEL 2023-012345, sähköposti- ja puhelinnumero, raa’an"),
            ("fi", "Puhelin 09\u{a0}123\u{a0}4567. Maksu 12\u{a0}000\u{a0}€, 10\u{a0}%. 24.8.2023"),
            ("fi", "PL\u{a0}1, 24.\u{a0}elokuuta 2023 … niin. Koodi: 5, 6 ja 7. 112 auttaa."),
            ("sv", "Ring må–fr kl.\u{a0}9–15. Läs ”Frågor och svar”. Den 24\u{a0}augusti 2023."),
            ("sv", "Social-, hälsovårds- och räddningssektorn. Barn under 15\u{a0}år. 10\u{a0}%"),
            (
                "en",
                "Open Mon–Fri 9–15. Read “Advice”. It’s 10% – or 1,200. On 24\u{a0}August 2023.",
            ),
            (
                "en",
                "Your data (for example “name”) may have leaked. Call 112 if you are in danger.",
            ),
            (
                "en",
                "\u{fffb} may have leaked. \u{fffb} clients. \u{fffc}, \u{fffc}. In \u{fffc}: x",
            ),
            ("en", "The file “(name)” and “…and so on”. In 2023 1,200 people called. 112 24/7"),
            (
                "fi",
                "Julkaistu 24.8.2023 9.30. Sivut ”…ja niin edelleen”, klo\u{a0}9.30 100 ihmistä",
            ),
            ("en", "the organisations’ “own” words; x-ray, 2-step login, ISO 27001"),
        ] {
            assert_eq!(found(tag, text), [""; 0], "{text}");
        }
    }

    #[test]
    fn slips_are_found() {
        for (tag, text, slip) in [
            ("fi", "niin...", "dots"),
            ("en", "one  two", "blanks"),
            ("sv", "Ring oss .", "blank-before"),
            ("fi", "“Näin”", "quote"),
            ("sv", "\"så\"", "quote"),
            ("en", "”so”", "quote"),
            ("en", "it's", "apostrophe"),
            ("fi", "tieto - ei", "dash"),
            ("en", "data—ours", "dash"),
            ("fi", "klo\u{a0}9-15", "range"),
            ("fi", "ma-pe", "range"),
            ("sv", "9 – 15", "range"),
            ("sv", "kl. 9", "break"),
            ("fi", "klo 9", "break"),
            ("fi", "12 000", "break"),
            ("fi", "12 000.", "break"),
            ("fi", "09 123\u{a0}4567", "break"),
            ("fi", "09\u{a0}123 4567", "break"),
            ("fi", "+358 9\u{a0}123", "break"),
            ("en", "”(so)”", "quote"),
            ("en", "24 August", "break"),
            ("fi", "24. elokuuta", "break"),
            ("fi", "10 %", "break"),
            ("fi", "10%", "percent"),
            ("en", "10 %", "percent"),
            ("sv", "\u{fffb} €", "break"),
        ] {
            assert!(found(tag, text).contains(&slip), "{text}: {:?}", found(tag, text));
        }
    }
}
