//! Time as the dispatch sees it. The command line owns the real clock; tests own one that they set.

use std::fmt;
use std::time::Duration;

/// A point of time: milliseconds since 1970-01-01T00:00:00Z. Shown as `2026-11-22T19:40:00.123Z`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

impl Moment {
    /// The moment so many milliseconds after 1970 began; before it, if negative.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since 1970 began.
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// The moment this much later.
    #[must_use]
    pub fn plus(self, time: Duration) -> Self {
        Self(self.0.saturating_add(i64::try_from(time.as_millis()).unwrap_or(i64::MAX)))
    }

    /// How much time has passed since `earlier`; nothing if it is not earlier.
    pub fn since(self, earlier: Self) -> Duration {
        let millis = self.0.saturating_sub(earlier.0);
        Duration::from_millis(u64::try_from(millis).unwrap_or(0))
    }

    /// Reads RFC 3339, such as `2026-11-22T19:40:00.123Z` or `2026-11-25T18:00+02:00`.
    pub fn parse(text: &str) -> Option<Self> {
        let moment: jiff::Timestamp = text.parse().ok()?;
        Some(Self(moment.as_millisecond()))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let least = jiff::Timestamp::MIN.as_millisecond();
        let most = jiff::Timestamp::MAX.as_millisecond();
        // Within these limits there is always such a moment.
        let moment =
            jiff::Timestamp::from_millisecond(self.0.clamp(least, most)).unwrap_or_default();
        write!(f, "{moment:.3}")
    }
}

/// Where time comes from.
pub trait Clock: Send + Sync {
    /// What the clock on the wall says. It may jump.
    fn now(&self) -> Moment;

    /// Time since some moment in the past that stays the same as long as the program runs. It never
    /// jumps: time limits are measured with it.
    fn monotonic(&self) -> Duration;

    /// Waits this long, or until the program is asked to stop.
    fn sleep(&self, time: Duration);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_shown_to_the_millisecond_and_read_again() {
        for (millis, shown) in [
            (0, "1970-01-01T00:00:00.000Z"),
            (1_795_376_400_123, "2026-11-22T19:40:00.123Z"),
            (-1, "1969-12-31T23:59:59.999Z"),
        ] {
            let moment = Moment::from_millis(millis);
            assert_eq!(moment.to_string(), shown);
            assert_eq!(Moment::parse(shown), Some(moment));
        }
        let until = Moment::parse("2026-11-25T18:00+02:00").unwrap();
        assert_eq!(until.to_string(), "2026-11-25T16:00:00.000Z");
        assert_eq!(Moment::parse("2026-11-25T18:00"), None);
        let _ = Moment::from_millis(i64::MAX).to_string();
    }

    #[test]
    fn time_between_moments_is_never_negative() {
        let early = Moment::from_millis(1_000);
        let late = early.plus(Duration::from_millis(250));
        assert_eq!(late.since(early), Duration::from_millis(250));
        assert_eq!(early.since(late), Duration::ZERO);
        assert_eq!(early.plus(Duration::MAX).as_millis(), i64::MAX);
    }
}
