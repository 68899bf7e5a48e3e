//! Written forms of values: ids, dates, web addresses, phone numbers, language tags.
//!
//! Checks of one text each, without a place; a reader of a file adds place and help.

use jiff::civil::Date;

/// Years that a date may have.
const YEARS: std::ops::Range<i16> = 1900..2200;

/// Longest id, in characters. Ids become message ids and parts of e-mail headers.
const LONGEST_ID: usize = 60;

/// Whether a text is an id: letters a–z, digits and hyphens, with a letter or digit at both ends.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST_ID
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// The id that somebody probably meant: `order-details` for `Order Details`.
pub fn id_guess(text: &str) -> Option<String> {
    let words: Vec<String> = text
        .to_lowercase()
        .replace(['ä', 'å'], "a")
        .replace('ö', "o")
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    Some(words.join("-")).filter(|id| is_id(id))
}

/// A date in the form `YYYY-MM-DD` (ISO 8601), of the years 1900–2199. `None` for every other form
/// and for a day that does not exist.
pub fn date(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number = |range: std::ops::Range<usize>| -> Option<i16> {
        let part = text.get(range)?;
        part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok())?
    };
    day(number(0..4)?, number(5..7)?, number(8..10)?)
}

/// A day that exists, of the years that a date may have.
fn day(year: i16, month: i16, day: i16) -> Option<Date> {
    if !YEARS.contains(&year) {
        return None;
    }
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The date that somebody probably meant with `24.8.2023` or `2023/8/24`.
pub fn date_guess(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.trim().split(['.', '/', '-']).collect();
    let [first, middle, last] = parts.as_slice() else { return None };
    // Only day.month.year with dots and year-month-day are unambiguous: 4/8/2023 can be two days.
    let (year, day_of_month) = match (text.contains('.'), first.len()) {
        (true, 1 | 2) => (last, first),
        (_, 4) => (first, last),
        _ => return None,
    };
    day(year.parse().ok()?, middle.parse().ok()?, day_of_month.parse().ok()?)
}

/// What is wrong with a web address; `None` for a good one.
///
/// Letters outside ASCII are allowed, because authorities publish such addresses; the code that
/// writes a link target percent-encodes them.
pub fn url_fault(text: &str) -> Option<&'static str> {
    let Some(rest) = text.strip_prefix("https://") else {
        return Some(if text.starts_with("http://") {
            "it begins with `http://`, which is not secured"
        } else {
            "it does not begin with `https://`"
        });
    };
    if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Some("it contains a space");
    }
    if text.contains(['<', '>', '"', '{', '}', '|', '\\', '^', '`']) {
        return Some("it contains a character that no web address can have");
    }
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.contains('@') {
        return Some("it contains a user name");
    }
    let host = host.split(':').next().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').collect();
    let good =
        |label: &&str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    (labels.len() < 2 || !labels.iter().all(good)).then_some("it does not name a website")
}

/// A phone number as people write it: 3 to 15 digits in groups with single spaces between them and
/// perhaps a `+` at the beginning (no brackets: Kielitoimiston ohjepankki, "Puhelinnumerot"). `None`
/// for every other text.
///
/// No-break spaces, which come along when a number is copied from a page, become ordinary ones: the
/// layout decides how a number is kept on one line.
pub fn phone(text: &str) -> Option<String> {
    let text = text.replace(['\u{a0}', '\u{202f}'], " ");
    let rest = text.strip_prefix('+').unwrap_or(&text);
    let digits = rest.bytes().filter(u8::is_ascii_digit).count();
    let grouped =
        rest.split(' ').all(|group| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit()));
    ((3..=15).contains(&digits) && grouped).then_some(text)
}

/// The language tag in its canonical spelling (`sv`, `sv-FI`, `zh-Hant`); `None` for a text that is
/// no language tag (BCP 47).
pub fn language_tag(text: &str) -> Option<String> {
    // The library also takes underscores; BCP 47 does not.
    if text.contains('_') {
        return None;
    }
    let tag: unic_langid::LanguageIdentifier = text.parse().ok()?;
    // Languages are registered with two or three letters; `und` means none.
    let language = tag.language.as_str();
    (language != "und" && language.len() <= 3).then(|| tag.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        for good in ["a", "personal-identity-code", "2020-review"] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["", "Name", "a_b", "-a", "a-", "päivä", "a b", &"a".repeat(61)] {
            assert!(!is_id(bad), "{bad}");
        }
        for good in ["112", "116 006", "+358 40 123 4567", "0295 536 000", "091234567"] {
            assert_eq!(phone(good).as_deref(), Some(good));
        }
        for bad in
            ["", "11", "(09) 123", "09  123", "09-123 456", "call us", "+", "1234567890123456"]
        {
            assert_eq!(phone(bad), None, "{bad}");
        }
        assert_eq!(phone("09\u{a0}123\u{202f}4567").as_deref(), Some("09 123 4567"));
        for good in ["https://hel.example/a?b=c#d", "https://www.vero.fi/kreditförbud/"] {
            assert_eq!(url_fault(good), None, "{good}");
        }
        for bad in
            ["http://a.fi", "a.fi", "https://a b.fi", "https://", "https://fi", "https://u@a.fi/"]
        {
            assert!(url_fault(bad).is_some(), "{bad}");
        }
    }

    #[test]
    fn only_days_that_exist_are_dates() {
        for good in ["2024-02-29", "1900-01-01", "2199-12-31"] {
            assert_eq!(date(good).map(|date| date.to_string()).as_deref(), Some(good));
        }
        for bad in [
            "2023-02-29",
            "1900-02-29",
            "2023-13-01",
            "2023-00-10",
            "23-01-01",
            "2023-1-1",
            "+023-01-01",
            "1899-12-31",
            "2200-01-01",
            "20230824",
        ] {
            assert_eq!(date(bad), None, "{bad}");
        }
    }

    #[test]
    fn guesses() {
        let day = Some(jiff::civil::date(2023, 8, 24));
        assert_eq!(date_guess("24.8.2023"), day);
        assert_eq!(date_guess("2023/8/24"), day);
        assert_eq!(date_guess("4/8/2023"), None);
        assert_eq!(date_guess("31.2.2023"), None);
        assert_eq!(id_guess("Order Details").as_deref(), Some("order-details"));
        assert_eq!(id_guess("käyttö_aika").as_deref(), Some("kaytto-aika"));
        assert_eq!(id_guess("!"), None);
    }

    #[test]
    fn tags() {
        assert_eq!(language_tag("sv-fi").as_deref(), Some("sv-FI"));
        assert_eq!(language_tag("fi").as_deref(), Some("fi"));
        for bad in ["", "suomi!", "finnish-language", "fi_FI", "und"] {
            assert_eq!(language_tag(bad), None, "{bad}");
        }
    }
}
