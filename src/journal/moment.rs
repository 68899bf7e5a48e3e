//! A moment as it is written in the journal.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use jiff::civil::DateTime;
use jiff::tz::Offset;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Length of a written moment in bytes.
pub(super) const LENGTH: usize = 24;

/// A moment by the wall clock: milliseconds since the beginning of 1970, UTC.
///
/// It is written as `2026-11-22T19:40:00.123Z`, always 24 characters. Clocks jump: events are ordered by
/// their numbers, never by their moments.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

/// The first and the last moment that can be written: the years 0000 and 9999.
const FIRST: i64 = -62_167_219_200_000;
const LAST: i64 = 253_402_207_199_999;

impl Moment {
    /// The moment this many milliseconds after the beginning of 1970; before it, if negative.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the beginning of 1970, UTC.
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// The moment this much later.
    #[must_use]
    pub fn plus(self, time: Duration) -> Self {
        Self(self.0.saturating_add(i64::try_from(time.as_millis()).unwrap_or(i64::MAX)))
    }

    /// The time since `earlier`; zero if `earlier` is later.
    pub fn since(self, earlier: Self) -> Duration {
        let millis = self.0.saturating_sub(earlier.0);
        Duration::from_millis(u64::try_from(millis).unwrap_or(0))
    }

    /// Reads RFC 3339 as people write it, such as `2026-11-25T18:00+02:00`.
    pub fn parse(text: &str) -> Option<Self> {
        let moment: jiff::Timestamp = text.parse().ok()?;
        Some(Self(moment.as_millisecond()))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let within = self.0.clamp(FIRST, LAST);
        let moment = jiff::Timestamp::from_millisecond(within).unwrap_or_default();
        let at: DateTime = Offset::UTC.to_datetime(moment);
        write!(
            f,
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z",
            at.year(),
            at.month(),
            at.day(),
            at.hour(),
            at.minute(),
            at.second(),
            at.millisecond()
        )
    }
}

/// A text that is not a moment as the journal writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a date and time such as `2026-11-22T19:40:00.123Z`")]
pub struct NotAMoment;

impl FromStr for Moment {
    type Err = NotAMoment;

    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        let bytes = text.as_bytes();
        let form = b"dddd-dd-ddTdd:dd:dd.dddZ";
        let fits = bytes.len() == LENGTH
            && bytes.iter().zip(form).all(|(byte, form)| match form {
                b'd' => byte.is_ascii_digit(),
                sign => byte == sign,
            });
        if !fits {
            return Err(NotAMoment);
        }
        let number = |range: std::ops::Range<usize>| {
            bytes[range].iter().fold(0_i16, |sum, digit| sum * 10 + i16::from(digit - b'0'))
        };
        let small = |range| number(range) as i8;
        let at = DateTime::new(
            number(0..4),
            small(5..7),
            small(8..10),
            small(11..13),
            small(14..16),
            small(17..19),
            i32::from(number(20..23)) * 1_000_000,
        );
        let moment = at.and_then(|at| Offset::UTC.to_timestamp(at)).map_err(|_| NotAMoment)?;
        Ok(Self(moment.as_millisecond()))
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Written;
        impl serde::de::Visitor<'_> for Written {
            type Value = Moment;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "a date and time such as `2026-11-22T19:40:00.123Z`")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Moment, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Written)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_moment_is_written_with_its_milliseconds() {
        assert_eq!(Moment(0).to_string(), "1970-01-01T00:00:00.000Z");
        assert_eq!(Moment(1_795_376_400_123).to_string(), "2026-11-22T19:40:00.123Z");
        assert_eq!("2026-11-22T19:40:00.123Z".parse(), Ok(Moment(1_795_376_400_123)));
        for other in
            ["", "2026-11-22T19:00:00Z", "2026-13-22T19:00:00.123Z", "2026-11-22 19:00:00.123Z"]
        {
            assert_eq!(other.parse::<Moment>(), Err(NotAMoment), "{other}");
        }
    }

    #[test]
    fn people_write_moments_with_the_offset_of_their_zone() {
        let until = Moment::parse("2026-11-25T18:00+02:00").unwrap();
        assert_eq!(until.to_string(), "2026-11-25T16:00:00.000Z");
        assert_eq!(Moment::parse("2026-11-25T18:00"), None);
    }

    #[test]
    fn time_between_moments_is_never_negative() {
        let early = Moment::from_millis(1_000);
        let late = early.plus(Duration::from_millis(250));
        assert_eq!(late.since(early), Duration::from_millis(250));
        assert_eq!(early.since(late), Duration::ZERO);
        assert_eq!(early.plus(Duration::MAX).as_millis(), i64::MAX);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(moment in FIRST..=LAST) {
            let text = Moment(moment).to_string();
            prop_assert_eq!(text.len(), LENGTH);
            prop_assert_eq!(text.parse(), Ok(Moment(moment)));
        }

        #[test]
        fn no_moment_is_too_far(moment: i64) {
            prop_assert_eq!(Moment(moment).to_string().len(), LENGTH);
        }
    }
}
