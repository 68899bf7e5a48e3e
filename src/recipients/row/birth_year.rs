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
    day: Option<Date>,
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
}
