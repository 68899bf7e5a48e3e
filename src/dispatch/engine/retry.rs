//! When a message that was refused for now is tried again.

use std::time::Duration;

use crate::journal::Moment;

/// Most attempts that are required before a message is given up.
const LEAST: u32 = 8;

/// The delays between attempts, and when to give up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retry {
    /// Delay before the second attempt; it doubles with each attempt.
    pub first: Duration,
    /// Longest delay.
    pub most: Duration,
    /// Time since the first attempt after which a letter is due.
    pub give_up_after: Duration,
}

impl Default for Retry {
    fn default() -> Self {
        let minute = Duration::from_secs(60);
        Self { first: minute, most: 240 * minute, give_up_after: 72 * 60 * minute }
    }
}

impl Retry {
    /// The delay after an attempt (1-based). It varies by up to a fifth, so that messages that were refused
    /// together do not return together. The variation depends on piece and attempt only, not on chance.
    pub fn delay(&self, piece: u64, attempt: u32) -> Duration {
        let doubled = 1_u32.checked_shl(attempt.saturating_sub(1).min(31)).unwrap_or(u32::MAX);
        let plain = self.first.saturating_mul(doubled).min(self.most);
        let thousandths = 800 + u32::try_from(mixed(piece, attempt) % 401).unwrap_or(200);
        plain / 1000 * thousandths
    }

    /// Whether the time of a piece that was first tried at `first` is over. A clock that was set back never
    /// ends it.
    pub fn is_over(&self, first: Moment, now: Moment) -> bool {
        let since = now.0.saturating_sub(first.0);
        u128::try_from(since).is_ok_and(|since| since >= self.give_up_after.as_millis())
    }

    /// Whether a piece is given up after this attempt (1-based): its time is over, and it was tried as often
    /// as fits into that time, at most `LEAST` times. So neither a run that was interrupted for days nor a
    /// wrong clock gives a piece up at the second attempt.
    pub fn gives_up(&self, first: Moment, attempt: u32, now: Moment) -> bool {
        self.is_over(first, now) && attempt >= self.attempts_in_time()
    }

    /// How many attempts fit into the time without interruption.
    fn attempts_in_time(&self) -> u32 {
        let mut passed = Duration::ZERO;
        for attempt in 1..LEAST {
            let doubled = 1_u32.checked_shl(attempt - 1).unwrap_or(u32::MAX);
            passed = passed.saturating_add(self.first.saturating_mul(doubled).min(self.most));
            if passed >= self.give_up_after {
                return attempt;
            }
        }
        LEAST
    }

    /// How long a piece waits that is not tried before `until`. A moment further away than the longest delay
    /// was written by a wrong clock, and counts as the longest delay.
    pub fn wait(&self, until: Moment, now: Moment) -> Duration {
        let left = u64::try_from(until.0.saturating_sub(now.0)).unwrap_or(0);
        let left = Duration::from_millis(left);
        if left > self.most / 1000 * 1200 { self.most } else { left }
    }
}

/// The finalizer of SplitMix64 (Steele, Lea and Flood 2014): each bit of the input moves all of the
/// output.
fn mixed(piece: u64, attempt: u32) -> u64 {
    let mut z = piece.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(u64::from(attempt));
    z = z.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delays_double_up_to_the_longest() {
        let retry = Retry::default();
        for piece in 1..200 {
            for (attempt, minutes) in [(1, 1), (2, 2), (3, 4), (8, 128), (9, 240), (40, 240)] {
                let plain = Duration::from_secs(60 * minutes);
                let delay = retry.delay(piece, attempt);
                assert!(delay >= plain * 4 / 5 && delay <= plain * 6 / 5, "{attempt}: {delay:?}");
                assert_eq!(delay, retry.delay(piece, attempt), "not by chance");
            }
        }
        let delays: std::collections::BTreeSet<_> = (1..200).map(|p| retry.delay(p, 1)).collect();
        assert!(delays.len() > 100, "they do not come back together");
    }

    #[test]
    fn a_clock_that_jumps_holds_nobody_back() {
        let retry = Retry::default();
        let year = 365 * 24 * 3_600_000;
        let (now, until) = (Moment(0), Moment(90_000));
        assert_eq!(retry.wait(until, now), Duration::from_secs(90));
        assert_eq!(retry.wait(until, Moment(year)), Duration::ZERO);
        assert_eq!(retry.wait(until, Moment(-year)), retry.most);
        assert!(!retry.is_over(Moment(0), Moment(-year)));
        assert!(retry.is_over(Moment(0), Moment(72 * 3_600_000)));
        assert!(!retry.is_over(Moment(0), Moment(72 * 3_600_000 - 1)));
    }

    #[test]
    fn time_alone_gives_up_nobody() {
        let retry = Retry::default();
        let (first, now) = (Moment(0), Moment(80 * 3_600_000));
        assert!((1..8).all(|attempt| !retry.gives_up(first, attempt, now)));
        assert!(retry.gives_up(first, 8, now));
        assert!(!retry.gives_up(first, 8, Moment(71 * 3_600_000)));
        // Attempts at 0, 1, 3 and 7 seconds.
        let second = Duration::from_secs(1);
        let short = Retry { first: second, most: 60 * second, give_up_after: 8 * second };
        assert!(!short.gives_up(first, 3, Moment(9_000)));
        assert!(short.gives_up(first, 4, Moment(9_000)));
    }
}
