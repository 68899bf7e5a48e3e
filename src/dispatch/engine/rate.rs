//! How fast messages may go: so many a minute, for all and for a domain, and slower while the relay
//! asks for it.

use std::collections::BTreeMap;
use std::time::Duration;

/// After so long without the relay's wish for less speed, the speed is doubled again.
const CALM: Duration = Duration::from_secs(60);
/// Answers that come together are one wish.
const ONE_WISH: Duration = Duration::from_secs(30);
/// It never gets slower than this many a minute…
const SLOWEST: u32 = 6;
/// … nor than this part of what it was.
const LEAST_PART: u32 = 16;
/// So many of the last answers are looked at: a wish for less speed is one if many people hear it.
const ANSWERS: usize = 20;
const WIDESPREAD: usize = 5;

/// So many a minute, evenly, with at most a second's worth at once (the generic cell rate algorithm,
/// ITU-T I.371).
#[derive(Debug, Clone)]
pub(super) struct Bucket {
    interval: Duration,
    slack: Duration,
    /// When the next one is due if all come evenly.
    due: Duration,
}

impl Bucket {
    pub(super) fn new(per_minute: u32) -> Self {
        let per_minute = per_minute.max(1);
        let interval = Duration::from_secs(60) / per_minute;
        let at_once = (per_minute / 60).max(1);
        Self { interval, slack: interval * (at_once - 1), due: Duration::ZERO }
    }

    /// How long until the next may go; zero for now.
    pub(super) fn wait(&self, now: Duration) -> Duration {
        self.due.saturating_sub(self.slack).saturating_sub(now)
    }

    fn take(&mut self, now: Duration) {
        self.due = self.due.max(now) + self.interval;
    }
}

/// All limits of speed.
#[derive(Debug)]
pub(super) struct Pace {
    all: Option<Bucket>,
    domains: BTreeMap<u32, Bucket>,
    calm: Option<Calm>,
    /// Which of the last answers asked for less speed.
    wishes: std::collections::VecDeque<bool>,
    /// When messages went, lately, to know the speed that is to be halved.
    lately: std::collections::VecDeque<Duration>,
}

#[derive(Debug)]
struct Calm {
    bucket: Bucket,
    per_minute: u32,
    /// The speed before the first wish.
    before: u32,
    /// The last wish, or when it was doubled again.
    since: Duration,
}

impl Pace {
    pub(super) fn new(per_minute: Option<u32>, domains: impl Iterator<Item = (u32, u32)>) -> Self {
        Self {
            all: per_minute.map(Bucket::new),
            domains: domains.map(|(domain, limit)| (domain, Bucket::new(limit))).collect(),
            calm: None,
            wishes: std::collections::VecDeque::new(),
            lately: std::collections::VecDeque::new(),
        }
    }

    /// Whether there is a limit for all.
    pub(super) fn is_limited(&self) -> bool {
        self.all.is_some() || self.calm.is_some()
    }

    /// How long until one may go, to whatever domain.
    pub(super) fn wait(&mut self, now: Duration) -> Duration {
        while let Some(calm) = self.calm.as_mut().filter(|calm| now >= calm.since + CALM) {
            calm.per_minute = calm.per_minute.saturating_mul(2);
            calm.since += CALM;
            calm.bucket = Bucket { due: calm.bucket.due, ..Bucket::new(calm.per_minute) };
            if calm.per_minute >= calm.before {
                self.calm = None;
            }
        }
        let calm = self.calm.as_ref().map(|calm| calm.bucket.wait(now));
        let all = self.all.as_ref().map(|all| all.wait(now));
        calm.into_iter().chain(all).max().unwrap_or_default()
    }

    /// How long until one may go to this domain, other limits aside.
    pub(super) fn wait_of(&self, domain: u32, now: Duration) -> Duration {
        self.domains.get(&domain).map(|bucket| bucket.wait(now)).unwrap_or_default()
    }

    /// One goes.
    pub(super) fn take(&mut self, domain: u32, now: Duration) {
        let calm = self.calm.as_mut().map(|calm| &mut calm.bucket);
        let of_domain = self.domains.get_mut(&domain);
        for bucket in self.all.iter_mut().chain(calm).chain(of_domain) {
            bucket.take(now);
        }
        self.lately.push_back(now);
        self.forget(now);
    }

    fn forget(&mut self, now: Duration) {
        while self.lately.len() > 4096
            || self.lately.front().is_some_and(|at| now.saturating_sub(*at) > ONE_WISH)
        {
            self.lately.pop_front();
        }
    }

    /// How many a minute went lately.
    pub(super) fn speed(&mut self, now: Duration) -> u32 {
        self.forget(now);
        let since = self.lately.front().map(|at| now.saturating_sub(*at)).unwrap_or_default();
        let milliseconds = since.as_millis().max(1_000);
        let number = self.lately.len() as u128 * 60_000 / milliseconds;
        u32::try_from(number).unwrap_or(u32::MAX)
    }

    /// The relay has answered; `slower` if it asked for less speed. Many do so of single people.
    pub(super) fn answered(&mut self, slower: bool, now: Duration) {
        self.wishes.push_back(slower);
        if self.wishes.len() > ANSWERS {
            self.wishes.pop_front();
        }
        if slower && self.wishes.iter().filter(|wish| **wish).count() >= WIDESPREAD {
            self.wishes.clear();
            self.slow_down(now);
        }
    }

    /// Half of the speed, for a while.
    fn slow_down(&mut self, now: Duration) {
        let (was, before) = match &self.calm {
            Some(calm) if now < calm.since + ONE_WISH => return,
            Some(calm) => (calm.per_minute, calm.before),
            None => {
                let speed = self.speed(now);
                (speed, speed)
            }
        };
        let per_minute = (was / 2).max(before / LEAST_PART).max(SLOWEST);
        let mut bucket = Bucket::new(per_minute);
        // It begins with a pause of one interval.
        bucket.take(now);
        self.calm = Some(Calm { bucket, per_minute, before, since: now });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    /// How many may go in this time.
    fn count(pace: &mut Pace, from: Duration, time: Duration) -> u32 {
        let mut number = 0;
        let mut now = from;
        while now < from + time {
            let wait = pace.wait(now).max(pace.wait_of(7, now));
            if wait.is_zero() {
                pace.take(7, now);
                number += 1;
            } else {
                now += wait;
            }
        }
        number
    }

    #[test]
    fn a_minute_has_as_many_as_were_asked_for() {
        for per_minute in [1, 7, 60, 600, 5_000] {
            let mut pace = Pace::new(Some(per_minute), std::iter::empty());
            let number = count(&mut pace, SECOND, 60 * SECOND);
            let at_once = per_minute / 60 + 1;
            assert!(
                (per_minute..=per_minute + at_once).contains(&number),
                "{per_minute}: {number}"
            );
        }
    }

    #[test]
    fn a_pause_is_not_made_up_for() {
        let mut pace = Pace::new(Some(600), std::iter::empty());
        count(&mut pace, SECOND, SECOND);
        // After an hour of silence a second has its ten and those at once, no more.
        assert!(count(&mut pace, 3_600 * SECOND, SECOND) <= 20);
    }

    #[test]
    fn a_domain_has_a_limit_of_its_own() {
        let mut pace = Pace::new(None, [(7, 60)].into_iter());
        assert!(!pace.is_limited());
        assert!(count(&mut pace, SECOND, 60 * SECOND) <= 61);
        assert_eq!(pace.wait_of(8, SECOND), Duration::ZERO);
    }

    #[test]
    fn a_wish_for_less_halves_the_speed_for_a_while() {
        let mut pace = Pace::new(Some(600), std::iter::empty());
        assert!(count(&mut pace, SECOND, 30 * SECOND) >= 300);
        pace.slow_down(31 * SECOND);
        // One wish, though it is said often.
        pace.slow_down(32 * SECOND);
        let slower = count(&mut pace, 32 * SECOND, 50 * SECOND);
        assert!((240..=270).contains(&slower), "{slower}");
        let again = count(&mut pace, 32 * SECOND + CALM, 60 * SECOND);
        assert!((590..=620).contains(&again), "{again}");
    }

    #[test]
    fn a_few_wishes_slow_nobody_down_and_many_never_to_nothing() {
        let mut pace = Pace::new(None, std::iter::empty());
        let mut now = SECOND;
        // One of twenty is greylisted.
        for number in 0..6_000 {
            pace.take(7, now);
            pace.answered(number % 20 == 0, now);
            now += Duration::from_millis(10);
        }
        assert!(!pace.is_limited());
        let speed = pace.speed(now);
        for _ in 0..600 {
            pace.answered(true, now);
            now += SECOND;
        }
        let slow = count(&mut pace, now, 30 * SECOND);
        assert!(slow >= speed / LEAST_PART / 3 && slow < speed / 8, "{slow} of {speed}");
        // Some minutes without a wish.
        assert!(pace.wait(now + 5 * CALM).is_zero() && !pace.is_limited());
    }
}
