//! Dates of which only the month or the year may be known, and times with an offset from UTC.

use jiff::Zoned;
use jiff::civil::Date;
use jiff::tz::Offset;

use super::PartialDate;
use crate::text::form;

impl PartialDate {
    /// Parses `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `unknown`. `None` for every other form.
    pub fn parse(text: &str) -> Option<Self> {
        if text == "unknown" {
            return Some(Self::Unknown);
        }
        // A month is checked by its first day and a year by its first month, so that one rule says
        // which days exist.
        match text.len() {
            10 => form::date(text).map(Self::Day),
            7 => form::date(&format!("{text}-01")).map(|day| Self::Month(day.year(), day.month())),
            4 => form::date(&format!("{text}-01-01")).map(|day| Self::Year(day.year())),
            _ => None,
        }
    }

    /// The first day it can mean.
    pub fn earliest(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month(year, month) => Date::new(year, month, 1).ok(),
            Self::Year(year) => Date::new(year, 1, 1).ok(),
            Self::Unknown => None,
        }
    }

    /// The last day it can mean.
    pub fn latest(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month(..) => Some(self.earliest()?.last_of_month()),
            Self::Year(year) => Date::new(year, 12, 31).ok(),
            Self::Unknown => None,
        }
    }

    /// Whether it is before `other` whatever day each of them is.
    pub fn certainly_before(self, other: Self) -> bool {
        matches!((self.latest(), other.earliest()), (Some(one), Some(two)) if one < two)
    }
}

impl std::fmt::Display for PartialDate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Unknown => f.write_str("unknown"),
        }
    }
}

/// A time with its offset from UTC, in the form `YYYY-MM-DDTHH:MM` with `+HH:MM`, `-HH:MM` or `Z`
/// after it. `None` for every other form.
pub(super) fn time_with_offset(text: &str) -> Option<Zoned> {
    let (date, rest) = text.split_once('T')?;
    let date = form::date(date)?;
    let (hour, minute) = clock(rest.get(..5)?)?;
    let zone = rest.get(5..)?;
    let offset_minutes = if zone == "Z" {
        0
    } else {
        let sign = match zone.get(..1)? {
            "+" => 1,
            "-" => -1,
            _ => return None,
        };
        let (hours, minutes) = clock(zone.get(1..)?)?;
        let minutes = sign * (i32::from(hours) * 60 + i32::from(minutes));
        // No place on Earth is further from UTC.
        (-12 * 60..=14 * 60).contains(&minutes).then_some(minutes)?
    };
    let offset = Offset::from_seconds(offset_minutes * 60).ok()?;
    date.at(hour, minute, 0, 0).to_zoned(offset.to_time_zone()).ok()
}

/// `HH:MM` on a 24-hour clock.
fn clock(text: &str) -> Option<(i8, i8)> {
    let (hour, minute) = text.split_once(':')?;
    let number = |part: &str| -> Option<i8> {
        let digits = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| part.parse().ok())?
    };
    let (hour, minute) = (number(hour)?, number(minute)?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_which_less_is_known() {
        let parse = |text| PartialDate::parse(text).map(|date| date.to_string());
        for good in ["2018", "2018-11", "2018-11-30", "unknown"] {
            assert_eq!(parse(good).as_deref(), Some(good));
        }
        for bad in ["18", "2018-13", "2018-1", "2018-11-31", "Unknown", "", "nov.", "ä018"] {
            assert_eq!(parse(bad), None, "{bad}");
        }
        let before = |one, two| {
            PartialDate::parse(one).unwrap().certainly_before(PartialDate::parse(two).unwrap())
        };
        assert!(before("2018-02", "2018-03"));
        assert!(before("2018-02-28", "2018-03-01"));
        assert!(!before("2018", "2018-03-01"));
        assert!(!before("unknown", "2018"));
    }

    #[test]
    fn times_need_their_zone() {
        let offset = |text| time_with_offset(text).map(|time| time.offset().seconds() / 60);
        assert_eq!(offset("2023-09-25T09:00+03:00"), Some(180));
        assert_eq!(offset("2023-09-25T09:00-02:30"), Some(-150));
        assert_eq!(offset("2023-09-25T09:00Z"), Some(0));
        for bad in [
            "2023-09-25",
            "2023-09-25T09:00",
            "2023-09-25T24:00Z",
            "2023-09-25T09:00+15:00",
            "2023-09-25T09:00-12:30",
        ] {
            assert_eq!(offset(bad), None, "{bad}");
        }
    }
}
