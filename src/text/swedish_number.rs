//! Finds Swedish personal identity numbers: lists from Finnish registers can include people in
//! Sweden.

use super::numbered::Numbered;

/// Whether the text contains a Swedish personal identity number (personnummer) or coordination
/// number: YYYYMMDD or YYMMDD, a hyphen (a plus for people aged 100 or more), and four digits, the
/// last of which is a check digit (Act 1991:481, section 18). A number without the hyphen is not
/// reported: one in ten numbers would match.
///
/// In a text that may be numbered by date, such as an id, only numbers with a
/// four-digit year before 2000 count.
pub fn holds_swedish_number(text: &str, numbered: Numbered) -> bool {
    // Fast path for nearly every value.
    let bytes = text.as_bytes();
    if bytes.iter().filter(|byte| byte.is_ascii_digit()).count() < 10 {
        return false;
    }
    bytes.iter().enumerate().any(|(at, byte)| {
        let digits = |from: Option<usize>, to: usize| {
            let part = bytes.get(from?..to)?;
            part.iter().all(u8::is_ascii_digit).then_some(part)
        };
        let free = |at: Option<usize>| {
            at.and_then(|at| bytes.get(at)).is_none_or(|b| !b.is_ascii_alphanumeric())
        };
        if !matches!(byte, b'-' | b'+') || !free(Some(at + 5)) {
            return false;
        }
        let Some(last) = digits(Some(at + 1), at + 5) else { return false };
        let Some(date) = digits(at.checked_sub(6), at) else { return false };
        let century = digits(at.checked_sub(8), at - 6);
        let long = century.is_some_and(|century| {
            free(at.checked_sub(9)) && matches!(century, b"19" | b"20" | b"18")
        });
        // Finnish mobile numbers begin with 04 and 05, and 040123-4567 also reads as a month and a
        // day.
        let phone = matches!(&date[..2], b"04" | b"05");
        let short = free(at.checked_sub(7)) && !phone;
        let right = if numbered == Numbered::ByDate {
            long && century == Some(b"19")
        } else {
            long || short
        };
        right && is_date(date) && has_check_digit(date.iter().chain(last))
    })
}

/// Whether ten digits are a number: YYMMDD, and four digits of which the last is the check digit.
pub(super) fn is_number(digits: &[u8]) -> bool {
    digits.len() == 10 && is_date(&digits[..6]) && has_check_digit(digits.iter())
}

/// YYMMDD; a coordination number has 60 added to its day.
fn is_date(date: &[u8]) -> bool {
    let two =
        |at: usize| date[at..at + 2].iter().fold(0, |number, digit| number * 10 + (digit - b'0'));
    let day = two(4);
    (1..=12).contains(&two(2)) && ((1..=31).contains(&day) || (61..=91).contains(&day))
}

/// The Luhn algorithm: every other digit is doubled, beginning with the first.
fn has_check_digit<'a>(digits: impl Iterator<Item = &'a u8>) -> bool {
    let sum: u32 = digits
        .enumerate()
        .map(|(at, digit)| {
            let product = u32::from(digit - b'0') * if at % 2 == 0 { 2 } else { 1 };
            product / 10 + product % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example number of Skatteverket: 640823-3234.
    #[test]
    fn numbers_with_a_right_check_digit_are_found() {
        for text in ["640823-3234", "19640823-3234", "640883-3231", "ä 640823-3234.", "640823+3234"]
        {
            assert!(holds_swedish_number(text, Numbered::No), "{text}");
        }
        assert!(holds_swedish_number("19640823-3234", Numbered::ByDate));
    }

    #[test]
    fn other_numbers_are_not() {
        for text in [
            "640823-3235",
            "641323-3231",
            "640800-3231",
            "6408233234",
            "1640823-3234",
            "640823-32341",
            "x640823-3234",
            "17640823-3234",
            "+358 40 123 4567",
            "-12345678901",
            "",
        ] {
            assert!(!holds_swedish_number(text, Numbered::No), "{text}");
        }
        assert!(
            !holds_swedish_number("640823-3234", Numbered::ByDate),
            "an id may be numbered by date"
        );
    }
}
