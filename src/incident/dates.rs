//! Reading and comparing dates of which not everything is known, and times.

use super::{PartialDate, Timestamp};
use crate::catalogue::Date;

impl PartialDate {
    /// Reads `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `unknown` and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        if text == "unknown" {
            return Some(Self::Unknown);
        }
        // A month stands for its first day and a year for its first month, so that one rule says
        // which days exist.
        match text.len() {
            10 => Date::parse(text).map(Self::Day),
            7 => Date::parse(&format!("{text}-01")).map(|day| Self::Month(day.year(), day.month())),
            4 => Date::parse(&format!("{text}-01-01")).map(|day| Self::Year(day.year())),
            _ => None,
        }
    }

    /// The first day it can mean.
    pub fn earliest(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month(year, month) => Date::new(year, month, 1),
            Self::Year(year) => Date::new(year, 1, 1),
            Self::Unknown => None,
        }
    }

    /// The last day it can mean.
    pub fn latest(self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month(year, month) => (28..=31).rev().find_map(|day| Date::new(year, month, day)),
            Self::Year(year) => Date::new(year, 12, 31),
            Self::Unknown => None,
        }
    }

    /// Whether it is before `other` whatever the days that are not known.
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

impl Timestamp {
    /// Reads `YYYY-MM-DDTHH:MM` with `+HH:MM`, `-HH:MM` or `Z` after it and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, rest) = text.split_once('T')?;
        let date = Date::parse(date)?;
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
            let minutes = sign * (i16::from(hours) * 60 + i16::from(minutes));
            // No place on Earth is further from UTC.
            (-12 * 60..=14 * 60).contains(&minutes).then_some(minutes)?
        };
        Some(Self { date, hour, minute, offset_minutes })
    }
}

/// `HH:MM` on a 24-hour clock.
fn clock(text: &str) -> Option<(u8, u8)> {
    let (hour, minute) = text.split_once(':')?;
    let number = |part: &str| -> Option<u8> {
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
        let offset = |text| Timestamp::parse(text).map(|time| time.offset_minutes);
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
