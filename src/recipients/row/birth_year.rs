//! The year of birth: it is only compared with the status, and is neither printed nor kept.

use super::context::Row;
use crate::diag::codes::recipients as codes;
use crate::recipients::columns::header::Column;
use crate::recipients::model::{Need, Status};

/// Earliest year of birth of a data subject.
const EARLIEST: i16 = 1900;

impl Row<'_> {
    /// The year of birth from a year or a date.
    pub(in crate::recipients) fn birth_year(&mut self, value: Option<&str>) -> Option<i16> {
        let year = year_of(value?);
        let latest = self.settings().notice_year;
        let fits = year.filter(|year| *year >= EARLIEST && latest.is_none_or(|last| *year <= last));
        if fits.is_none() {
            let message = if year.is_some() {
                "the year is before 1900 or after the notice"
            } else {
                "expected a year such as `1990`, or a date such as `24.12.1990` or `1990-12-24`"
            };
            let help = "only the year is used; leave it empty if it is not known";
            self.error(codes::BAD_BIRTH_YEAR, Column::BirthYear, message, help);
        }
        fits
    }

    /// The status of a young person by the year of birth, if the incident says who gets the letters of
    /// young people. Somebody who turns 16 or 17 in the year of the notice is 15 to 17 on any day of it.
    pub(in crate::recipients) fn young_by_year(&self, status: Status, born: Option<i16>) -> Status {
        let years = born.and_then(|born| Some(self.settings().notice_year? - born));
        match (status, years) {
            (Status::Ordinary | Status::Minor, Some(16..=17)) if self.settings().young_by_year => {
                Status::Young
            }
            (status, _) => status,
        }
    }

    /// Reports a status that contradicts the year of birth.
    pub(in crate::recipients) fn contradictions(
        &mut self,
        status: Status,
        born: Option<i16>,
        guardian: bool,
    ) {
        let years = born.and_then(|born| Some(self.settings().notice_year? - born));
        match (status, years) {
            // Somebody who turns 19 in the year of the notice or before is 18 on any day of it.
            (Status::Minor, Some(19..)) => self.error(
                codes::IMPOSSIBLE_STATUS,
                Column::Status,
                "the status says that this is a child, but the year of birth is that of an adult",
                "correct the status or the year of birth: an adult's letter must not go to a \
                 guardian",
            ),
            // Younger than 15, or 18 and older, on any day of it.
            (Status::Young, Some(..=14 | 19..)) => self.error(
                codes::IMPOSSIBLE_STATUS,
                Column::Status,
                "the status says that this person is 15 to 17, but the year of birth says otherwise",
                "correct the status or the year of birth",
            ),
            // Somebody who turns 17 in the year of the notice or later is a child on any day of it.
            (Status::Ordinary | Status::Guardianship, Some(..=17)) if !guardian => {
                self.child_without_status();
            }
            (Status::Protected, Some(..=17)) if !guardian => self.child_without_status(),
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

/// The year of `1990`, `24.12.1990`, `24/12/1990`, `24-12-1990` or `1990-12-24`, with or without a time
/// after it. Month and day must be possible: other numbers are no date.
fn year_of(value: &str) -> Option<i16> {
    let date = value.split(['T', ' ']).next().unwrap_or_default();
    let parts: Vec<&str> = date.split(['.', '/', '-']).collect();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !parts.iter().all(|part| digits(part)) {
        return None;
    }
    let year = |text: &str| text.parse().ok().filter(|_| text.len() == 4);
    let within = |text: &str, most: u8| text.parse().is_ok_and(|n: u8| (1..=most).contains(&n));
    match parts.as_slice() {
        [only] if value == date => year(only),
        [first, month, day] if first.len() == 4 => {
            year(first).filter(|_| within(month, 12) && within(day, 31))
        }
        // Some write the month first. That does not matter for the year.
        [day, month, last] => {
            let either =
                within(day, 31) && within(month, 12) || within(day, 12) && within(month, 31);
            year(last).filter(|_| either)
        }
        _ => None,
    }
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
            assert_eq!(year_of(value), Some(1990), "{value}");
        }
        for value in ["", "90", "24.12.90", "32.1.1990", "1990-13-01", "33231", "x", "1990 x", "-"]
        {
            assert_eq!(year_of(value), None, "{value}");
        }
    }
}
