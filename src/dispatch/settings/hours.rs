//! The hours in which messages are sent.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use crate::dispatch::Moment;

/// Sending hours on some days of the week, in the local time of a time zone.
///
/// `22:00` to `06:00` crosses midnight and belongs to the day on which it begins. If one of the two
/// times is skipped when daylight saving time begins, the time after the gap counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    from: Time,
    to: Time,
    zone: TimeZone,
    /// Monday first.
    days: [bool; 7],
}

/// Number of days to search: enough to find an open one despite weekdays and gaps of the clocks.
const DAYS_AHEAD: i32 = 9;

impl Hours {
    /// The time zone of the hours.
    pub fn time_zone(&self) -> &TimeZone {
        &self.zone
    }

    /// Hours from one time to another on these days, Monday first.
    ///
    /// `None` if they never begin: no day, or both times the same.
    pub(super) fn new(from: Time, to: Time, zone: TimeZone, days: [bool; 7]) -> Option<Self> {
        (from != to && days.contains(&true)).then_some(Self { from, to, zone, days })
    }

    /// When messages can be sent again; `None` if they can now.
    pub fn opens(&self, now: Moment) -> Option<Moment> {
        let mut next = None;
        for (begin, end) in self.windows(now) {
            if begin <= now && now < end {
                return None;
            }
            if begin > now {
                next = next.or(Some(begin));
            }
        }
        // After the last date that `jiff` knows no hours begin: then sending is not limited.
        next
    }

    /// When the current hours end; `None` outside the hours.
    pub fn closes(&self, now: Moment) -> Option<Moment> {
        self.windows(now).find(|(begin, end)| *begin <= now && now < *end).map(|(_, end)| end)
    }

    /// The hours of the day before and of the days after, in order.
    fn windows(&self, now: Moment) -> impl Iterator<Item = (Moment, Moment)> {
        let today = Timestamp::from_millisecond(now.as_millis())
            .map(|moment| moment.to_zoned(self.zone.clone()).date())
            .unwrap_or_default();
        (-1..DAYS_AHEAD).filter_map(move |day| {
            let date = today.checked_add(day.days()).ok()?;
            let open = self.days[usize::try_from(date.weekday().to_monday_zero_offset()).ok()?];
            let last = if self.to <= self.from { date.tomorrow().ok()? } else { date };
            let (begin, end) = (self.at(date, self.from)?, self.at(last, self.to)?);
            (open && begin < end).then_some((begin, end))
        })
    }

    fn at(&self, date: Date, time: Time) -> Option<Moment> {
        let zoned = self.zone.to_zoned(date.to_datetime(time)).ok()?;
        Some(Moment::from_millis(zoned.timestamp().as_millisecond()))
    }
}

/// The days of the week as settings name them, Monday first.
pub(super) const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

#[cfg(test)]
mod tests {
    use jiff::civil::time;
    use proptest::prelude::*;

    use super::*;

    const WORKDAYS: [bool; 7] = [true, true, true, true, true, false, false];
    const ALL: [bool; 7] = [true; 7];

    fn helsinki(from: Time, to: Time, days: [bool; 7]) -> Hours {
        Hours::new(from, to, TimeZone::get("Europe/Helsinki").unwrap(), days).unwrap()
    }

    fn check(hours: &Hours, now: &str, expected: &str) {
        let found = match hours.opens(Moment::parse(now).unwrap()) {
            None => "open".to_owned(),
            Some(moment) => moment.to_string(),
        };
        let expected = match expected {
            "open" => expected.to_owned(),
            time => Moment::parse(time).unwrap().to_string(),
        };
        assert_eq!(found, expected, "{now}");
    }

    #[test]
    fn workdays_by_day() {
        let hours = helsinki(time(8, 0, 0, 0), time(20, 0, 0, 0), WORKDAYS);
        for (now, expected) in [
            ("2026-11-23T08:00:00+02:00", "open"),
            ("2026-11-23T07:59:59.999+02:00", "2026-11-23T08:00:00+02:00"),
            ("2026-11-23T19:59:59.999+02:00", "open"),
            ("2026-11-23T20:00:00+02:00", "2026-11-24T08:00:00+02:00"),
            // Friday evening and Sunday: Monday.
            ("2026-11-27T20:00:00+02:00", "2026-11-30T08:00:00+02:00"),
            ("2026-11-29T12:00:00+02:00", "2026-11-30T08:00:00+02:00"),
        ] {
            check(&hours, now, expected);
        }
    }

    #[test]
    fn clocks_put_forward_and_back() {
        // 2026-03-29 03:00 becomes 04:00; 2026-10-25 04:00 becomes 03:00.
        let hours = helsinki(time(8, 0, 0, 0), time(20, 0, 0, 0), ALL);
        check(&hours, "2026-03-28T21:00:00+02:00", "2026-03-29T08:00:00+03:00");
        check(&hours, "2026-10-24T21:00:00+03:00", "2026-10-25T08:00:00+02:00");
        let early = helsinki(time(3, 30, 0, 0), time(5, 0, 0, 0), ALL);
        // There is no 03:30 that night: the clocks show 04:30.
        check(&early, "2026-03-29T02:00:00+02:00", "2026-03-29T04:30:00+03:00");
        check(&early, "2026-03-29T04:45:00+03:00", "open");
        // 03:30 occurs twice: the first counts, and the window is one hour longer.
        check(&early, "2026-10-25T02:00:00+03:00", "2026-10-25T03:30:00+03:00");
        check(&early, "2026-10-25T03:10:00+02:00", "open");
        // Hours that are entirely inside the gap.
        let gone = helsinki(time(3, 0, 0, 0), time(4, 0, 0, 0), ALL);
        check(&gone, "2026-03-29T02:00:00+02:00", "2026-03-30T03:00:00+03:00");
    }

    #[test]
    fn hours_over_midnight_belong_to_the_day_they_begin_on() {
        let mut friday = [false; 7];
        friday[4] = true;
        let hours = helsinki(time(22, 0, 0, 0), time(6, 0, 0, 0), friday);
        check(&hours, "2026-11-28T05:59:00+02:00", "open");
        check(&hours, "2026-11-28T06:00:00+02:00", "2026-12-04T22:00:00+02:00");
        check(&hours, "2026-11-27T05:00:00+02:00", "2026-11-27T22:00:00+02:00");
        let end = hours.closes(Moment::parse("2026-11-28T05:59:00+02:00").unwrap());
        assert_eq!(end, Moment::parse("2026-11-28T06:00:00+02:00"));
        assert_eq!(hours.closes(Moment::parse("2026-11-28T06:00:00+02:00").unwrap()), None);
        // To the end of the day.
        let late = helsinki(time(20, 0, 0, 0), Time::midnight(), ALL);
        check(&late, "2026-11-27T23:59:59+02:00", "open");
        check(&late, "2026-11-28T00:00:00+02:00", "2026-11-28T20:00:00+02:00");
    }

    #[test]
    fn hours_that_never_begin_are_none() {
        let zone = || TimeZone::get("Europe/Helsinki").unwrap();
        assert!(Hours::new(time(8, 0, 0, 0), time(8, 0, 0, 0), zone(), ALL).is_none());
        assert!(Hours::new(time(8, 0, 0, 0), time(9, 0, 0, 0), zone(), [false; 7]).is_none());
    }

    proptest! {
        #[test]
        fn what_opens_is_open_then_and_not_before(
            now in 1_700_000_000_000_i64..1_900_000_000_000,
            from in 0_i8..24, to in 0_i8..24, days in prop::array::uniform7(any::<bool>()),
        ) {
            let zone = TimeZone::get("Europe/Helsinki").unwrap();
            let hours = Hours::new(time(from, 0, 0, 0), time(to, 0, 0, 0), zone, days);
            let now = Moment::from_millis(now);
            if let Some(hours) = hours {
                match hours.opens(now) {
                    None => prop_assert!(hours.closes(now).unwrap() > now),
                    Some(then) => {
                        prop_assert!(then > now);
                        prop_assert_eq!(hours.opens(then), None);
                        let before = Moment::from_millis(then.as_millis() - 1);
                        prop_assert_eq!(hours.opens(before), Some(then));
                    }
                }
            }
        }
    }
}
