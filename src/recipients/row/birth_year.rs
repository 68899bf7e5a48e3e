//! The date or year of birth: it is only compared with the status and says who is a child, and is
//! neither printed nor kept.

use jiff::civil::Date;

use super::context::Row;
use crate::diag::codes::recipients as codes;
use crate::recipients::columns::header::Column;
use crate::recipients::model::{Need, Status};
use crate::recipients::settings::ListSettings;

/// Earliest year of birth of a data subject.
const EARLIEST: i16 = 1900;

/// When somebody was born.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) struct Born {
    pub(in crate::recipients) year: i16,
    /// The day, if the value has it and it is not doubtful which number is the month.
    pub(in crate::recipients) day: Option<Date>,
}

/// How old somebody is on the date of the notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) enum Age {
    /// Younger than 15.
    Child,
    /// 15 to 17.
    Young,
    /// 18 or older.
    Adult,
    /// Not known for certain.
    Unknown,
}

/// The least and the greatest age in years on the date of the notice, or on any day of its year.
fn years(born: Born, settings: &ListSettings) -> Option<(i16, i16)> {
    if let (Some(day), Some(on)) = (born.day, settings.notice_date) {
        let before = (on.month(), on.day()) < (day.month(), day.day());
        let years = on.year() - day.year() - i16::from(before);
        return Some((years, years));
    }
    let years = settings.notice_year? - born.year;
    Some((years - 1, years))
}

/// The age on the date of the notice.
pub(in crate::recipients) fn age_at(born: Option<Born>, settings: &ListSettings) -> Age {
    match born.and_then(|born| years(born, settings)) {
        Some((18.., _)) => Age::Adult,
        Some((15.., ..=17)) => Age::Young,
        Some((_, ..=14)) => Age::Child,
        // Younger than 18 in any case: the stricter one.
        Some((_, ..=17)) => Age::Child,
        _ => Age::Unknown,
    }
}

impl Row<'_> {
    /// The birth from a year or a date.
    pub(in crate::recipients) fn birth_year(&mut self, value: Option<&str>) -> Option<Born> {
        let born = born_on(value?);
        let latest = self.settings().notice_year;
        let fits = born
            .filter(|born| born.year >= EARLIEST && latest.is_none_or(|last| born.year <= last));
        if fits.is_none() {
            let message = if born.is_some() {
                "the year is before 1900 or after the notice"
            } else {
                "expected a year such as `1990`, or a date such as `24.12.1990` or `1990-12-24`"
            };
            let help = "it is only compared with the status; leave it empty if it is not known";
            self.error(codes::BAD_BIRTH_YEAR, Column::BirthYear, message, help);
        }
        fits
    }

    /// The status of a young person by the date of birth, if the incident says who gets the letters of
    /// young people. Somebody who turns 16 or 17 in the year of the notice is 15 to 17 on any day of it.
    pub(in crate::recipients) fn young_by_year(&self, status: Status, age: Age) -> Status {
        match (status, age) {
            (Status::Ordinary | Status::Minor, Age::Young) if self.settings().young_by_year => {
                Status::Young
            }
            (status, _) => status,
        }
    }

    /// Reports a status that contradicts the date of birth.
    pub(in crate::recipients) fn contradictions(
        &mut self,
        status: Status,
        born: Option<Born>,
        guardian: bool,
    ) {
        let years = born.and_then(|born| years(born, self.settings()));
        match (status, years) {
            (Status::Minor, Some((18.., _))) => self.error(
                codes::IMPOSSIBLE_STATUS,
                Column::Status,
                "the status says that this is a child, but the year of birth is that of an adult",
                "correct the status or the year of birth: an adult's letter must not go to a \
                 guardian",
            ),
            (Status::Young, Some((_, ..=14) | (18.., _))) => self.error(
                codes::IMPOSSIBLE_STATUS,
                Column::Status,
                "the status says that this person is 15 to 17, but the year of birth says otherwise",
                "correct the status or the year of birth",
            ),
            (Status::Ordinary | Status::Guardianship, Some((_, ..=17))) if !guardian => {
                self.child_without_status();
            }
            (Status::Protected, Some((_, ..=17))) if !guardian => self.child_without_status(),
            _ => {}
        }
    }

    fn child_without_status(&mut self) {
        self.need(
            Need::ChildWithoutStatus,
            Column::Status,
            "write `minor` under `status` and the name of a guardian, or correct the year of birth",
        );
    }
}

/// The birth from `1990`, `24.12.1990`, `24/12/1990`, `24-12-1990` or `1990-12-24`, with or without a
/// time after it. Month and day must be possible: other numbers are no date.
pub(in crate::recipients) fn born_on(value: &str) -> Option<Born> {
    let date = value.split(['T', ' ']).next().unwrap_or_default();
    let parts: Vec<&str> = date.split(['.', '/', '-']).collect();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !parts.iter().all(|part| digits(part)) {
        return None;
    }
    let year = |text: &str| text.parse().ok().filter(|_| text.len() == 4);
    let within = |text: &str, most: i8| text.parse::<i8>().ok().filter(|n| (1..=most).contains(n));
    match parts.as_slice() {
        [only] if value == date => Some(Born { year: year(only)?, day: None }),
        [first, month, day] if first.len() == 4 => {
            let (year, month, day) = (year(first)?, within(month, 12)?, within(day, 31)?);
            Some(Born { year, day: Date::new(year, month, day).ok() })
        }
        // Some write the month first. That does not matter for the year.
        [one, other, last] => {
            let year = year(last)?;
            let usual = within(one, 31).zip(within(other, 12));
            let american = within(other, 31).zip(within(one, 12));
            let day = match (usual, american) {
                // Between dots the day is first.
                (Some((day, month)), other) if other.is_none() || date.contains('.') => {
                    Some((day, month))
                }
                (None, Some((day, month))) => Some((day, month)),
                (Some(_), _) => None,
                (None, None) => return None,
            };
            let day = day.and_then(|(day, month)| Date::new(year, month, day).ok());
            Some(Born { year, day })
        }
        _ => None,
    }
}

/// The year of a date in any usual form, also without its century or its signs: `3.2.19`, `20190203`.
pub(in crate::recipients) fn year_of_any_date(value: &str) -> Option<i16> {
    if let Some(born) = born_on(value) {
        return Some(born.year);
    }
    let value = value.split(['T', ' ']).next().unwrap_or_default();
    if value.len() == 8 && value.bytes().all(|byte| byte.is_ascii_digit()) {
        let forms =
            [(&value[..4], &value[4..6], &value[6..]), (&value[4..], &value[2..4], &value[..2])];
        return forms.into_iter().find_map(|(year, month, day)| {
            let year = year
                .parse::<i16>()
                .ok()
                .filter(|year| (1850..=2150).contains(year) || *year == 9999)?;
            Date::new(year, month.parse().ok()?, day.parse().ok()?).ok().map(|_| year)
        });
    }
    let (front, last) = value.rsplit_once(['.', '/'])?;
    let short: i16 = last.parse().ok().filter(|_| last.len() == 2)?;
    let century = if short > 50 { "19" } else { "20" };
    born_on(&format!("{front}.{century}{last}")).map(|born| born.year)
}

/// Whether a value of a column of births that is not read may be that of a child: one of the ways to read it
/// is, or there is none.
pub(in crate::recipients) fn may_be_born_as_child(value: &str, settings: &ListSettings) -> bool {
    let latest = settings.notice_year.unwrap_or(i16::MAX);
    let births = births(value, latest);
    let child = |born: &Born| years(*born, settings).is_some_and(|(_, most)| most < 18);
    births.is_empty() || births.iter().any(child)
}

/// All births that a value may mean: `20150203`, `030215`, `3.2.15`, `2.2015`, `helmikuu 2015`, `030215A`,
/// `42038` (days since 1900).
fn births(value: &str, latest: i16) -> Vec<Born> {
    let value = value.trim();
    let fits = |born: &Born| (EARLIEST..=latest).contains(&born.year);
    let of_day = |year: i16, month: &str, day: &str| {
        let date = Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()?;
        Some(Born { year, day: Some(date) })
    };
    if let Some(born) = born_on(value) {
        return Some(born).filter(fits).into_iter().collect();
    }
    let numbers: Vec<&str> =
        value.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let mut births = Vec::new();
    match numbers.as_slice() {
        // The year without its century: `3.2.15`, `3/2/15`.
        [one, other, short] if short.len() == 2 && one.len() <= 2 && other.len() <= 2 => {
            for (day, month) in [(one, other), (other, one)] {
                births.extend(of_day(with_century(short, latest), month, day));
                if value.contains('.') {
                    break;
                }
            }
        }
        [first, ..] if first.len() == 8 => {
            births
                .extend(first[..4].parse().ok().and_then(|y| of_day(y, &first[4..6], &first[6..])));
            births
                .extend(first[4..].parse().ok().and_then(|y| of_day(y, &first[2..4], &first[..2])));
        }
        [first, ..] if first.len() == 6 => {
            let century = |year: &str| with_century(year, latest);
            births.extend(of_day(century(&first[4..]), &first[2..4], &first[..2]));
            births.extend(of_day(century(&first[..2]), &first[2..4], &first[4..]));
        }
        // A day as Excel counts: 1 is the first of 1900.
        [only] if only.len() == 5 && only.len() == value.len() => {
            let days = only.parse::<i64>().ok().map(|days| jiff::Span::new().days(days));
            let date = days.and_then(|days| Date::constant(1899, 12, 30).checked_add(days).ok());
            births.extend(date.map(|date| Born { year: date.year(), day: Some(date) }));
        }
        numbers => {
            let years = numbers.iter().filter(|number| number.len() == 4);
            births.extend(
                years.filter_map(|year| Some(Born { year: year.parse().ok()?, day: None })),
            );
        }
    }
    births.retain(fits);
    births
}

/// A year of two digits in this century if it is not after the latest, else in the one before.
fn with_century(short: &str, latest: i16) -> i16 {
    let short: i16 = short.parse().unwrap_or_default();
    if 2000 + short <= latest { 2000 + short } else { 1900 + short }
}

/// Whether a Finnish or Swedish identity code is that of a child. Other values say nothing.
pub(in crate::recipients) fn is_code_of_child(value: &str, settings: &ListSettings) -> bool {
    let value = value.trim();
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    let latest = settings.notice_year.unwrap_or(i16::MAX);
    let part = |from: usize, to: usize| value.get(from..to);
    let number = |text: Option<&str>| text.and_then(|text| text.parse::<i8>().ok());
    let behind = value[digits..].chars().next();
    let date = match (digits, behind) {
        // The sign says the century.
        (6, Some('A'..='F' | 'a'..='f')) => part(4, 6)
            .and_then(|year| year.parse::<i16>().ok())
            .and_then(|year| Date::new(2000 + year, number(part(2, 4))?, number(part(0, 2))?).ok()),
        // Between the parts of a Swedish code, whose serial number has digits only.
        (6, Some('-')) if value.len() == 11 && value[7..].bytes().all(|b| b.is_ascii_digit()) => {
            part(0, 2)
                .map(|year| with_century(year, latest))
                .and_then(|year| Date::new(year, number(part(2, 4))?, number(part(4, 6))?).ok())
        }
        (8 | 12, _) => part(0, 4)
            .and_then(|year| year.parse::<i16>().ok())
            .and_then(|year| Date::new(year, number(part(4, 6))?, number(part(6, 8))?).ok()),
        (10, None) => part(0, 2)
            .map(|year| with_century(year, latest))
            .and_then(|year| Date::new(year, number(part(2, 4))?, number(part(4, 6))?).ok()),
        _ => None,
    };
    let born = date.map(|date| Born { year: date.year(), day: Some(date) });
    matches!(age_at(born, settings), Age::Child | Age::Young)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_from_dates_of_many_forms() {
        for value in [
            "1990",
            "24.12.1990",
            "1.2.1990",
            "24/12/1990",
            "12/24/1990",
            "24-12-1990",
            "1990-12-24",
            "1990-12-24T00:00:00",
            "1990-12-24 00:00:00",
        ] {
            assert_eq!(born_on(value).map(|born| born.year), Some(1990), "{value}");
        }
        for value in ["", "90", "24.12.90", "32.1.1990", "1990-13-01", "33231", "x", "1990 x", "-"]
        {
            assert_eq!(born_on(value), None, "{value}");
        }
    }

    #[test]
    fn ages_are_exact_where_both_days_are_known() {
        let settings = |date: Option<&str>| ListSettings {
            notice_year: Some(2023),
            notice_date: date.map(|date| date.parse().unwrap()),
            ..ListSettings::default()
        };
        let day = settings(Some("2023-09-25"));
        for (value, age) in [
            ("25.9.2005", Age::Adult),
            ("26.9.2005", Age::Young),
            ("2005-09-25", Age::Adult),
            ("2005-09-26", Age::Young),
            ("25.9.2008", Age::Young),
            ("26.9.2008", Age::Child),
            ("13/10/2005", Age::Young),
            // Which of them is the month?
            ("10/11/2005", Age::Unknown),
            ("2005", Age::Unknown),
            ("2004", Age::Adult),
            ("2006", Age::Young),
            ("2008", Age::Child),
            ("2009", Age::Child),
            ("", Age::Unknown),
        ] {
            assert_eq!(age_at(born_on(value), &day), age, "{value}");
        }
        assert_eq!(age_at(born_on("26.9.2005"), &settings(None)), Age::Unknown);
        assert_eq!(age_at(born_on("26.9.2004"), &settings(None)), Age::Adult);
    }

    #[test]
    fn dates_of_any_form_have_a_year() {
        for value in [
            "3.2.2019",
            "2019-02-03",
            "3.2.19",
            "3/2/19",
            "20190203",
            "03022019",
            "2019",
            "2019-02-03T00:00:00",
            "3.2.2019 0:00",
        ] {
            assert_eq!(year_of_any_date(value), Some(2019), "{value}");
        }
        for value in ["X", "1", "12345678", "1.2", "kyllä", "", "99.99.99"] {
            assert_eq!(year_of_any_date(value), None, "{value}");
        }
    }

    fn at_notice() -> ListSettings {
        ListSettings {
            notice_year: Some(2023),
            notice_date: "2023-09-25".parse().ok(),
            ..ListSettings::default()
        }
    }

    #[test]
    fn children_are_found_in_any_form_of_a_birth() {
        for value in [
            "20150101",
            "010115",
            "1.1.15",
            "1/1/15",
            "1.2015",
            "tammikuu 2015",
            "010115A",
            "s. 2015",
            "42005",
            "2015",
            "1.1.2015",
            "2015-01-01",
            "01012015",
            "150101",
            "2015/01/01",
            "2015.01.01",
            "1-1-15",
            "synt. 1.1.2015",
            "2015-01",
            "jan 2015",
            "010115A123",
            "3 februari 2015",
            "1.1.2015 klo 12",
            "15",
            "lapsi",
            "?",
            "seitsemän",
            "42005.0",
            "01.01.15",
            "26.9.2005",
        ] {
            assert!(may_be_born_as_child(value, &at_notice()), "{value}");
        }
        for value in [
            "19600101",
            "1.1.1960",
            "1.1.60",
            "1960",
            "010160",
            "600101",
            "22000",
            "1.1960",
            "tammikuu 1960",
            "010160-",
            "s. 1960",
            "1960-01-01T00:00:00",
            "1/1/60",
            "25.9.2005",
            "311299",
            "synt. 3.2.1950",
        ] {
            assert!(!may_be_born_as_child(value, &at_notice()), "{value}");
        }
    }

    #[test]
    fn identity_codes_tell_who_is_a_child() {
        for value in [
            "030215A123C",
            "20150203-1238",
            "201502031238",
            "150203-1238",
            "1502031238",
            "030207a999X",
            "150209B9999",
        ] {
            assert!(is_code_of_child(value, &at_notice()), "{value}");
        }
        for value in [
            "030260-123C",
            "19600203-1238",
            "600203-1238",
            "030203A123C",
            "",
            "-",
            "X",
            "123",
            "6002031238",
            "030260+123C",
            "150203-123X",
        ] {
            assert!(!is_code_of_child(value, &at_notice()), "{value}");
        }
    }
}
