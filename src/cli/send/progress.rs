//! What a run of `send` is doing, on a terminal. Numbers only.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jiff::tz::TimeZone;

use crate::cli::diagnostics::Ui;
use crate::dispatch::engine::Numbers;
use crate::journal::Moment;
use crate::locale::Speech;

/// Draws at most this often in a second.
const HERTZ: u8 = 5;
/// Nothing is shown of what is over sooner.
const PATIENCE: Duration = Duration::from_millis(250);

/// A progress bar with counts; nothing if the output is no terminal.
pub(super) struct Bar<'a> {
    speech: &'a Speech,
    since: Instant,
    enabled: bool,
    bar: Option<ProgressBar>,
    all: u64,
    zone: TimeZone,
}

impl<'a> Bar<'a> {
    /// Times are shown in the time zone `zone`.
    pub(super) fn sending(ui: &'a Ui, zone: TimeZone) -> Self {
        Self { zone, ..Self::checking(ui, 0) }
    }

    pub(super) fn checking(ui: &'a Ui, all: u64) -> Self {
        let enabled = ui.may_animate();
        Self {
            speech: &ui.speech,
            since: Instant::now(),
            enabled,
            bar: None,
            all,
            zone: TimeZone::UTC,
        }
    }

    pub(super) fn checked(&mut self, number: u64) {
        let words = self.speech.say("progress-checking", &[]);
        let all = self.all;
        self.show(all, number, words);
    }

    pub(super) fn sending_on(&mut self, numbers: &Numbers) {
        if self.enabled {
            let words = words(self.speech, numbers, &self.zone);
            self.show(numbers.all, numbers.done, words);
        }
    }

    fn show(&mut self, all: u64, done: u64, words: String) {
        if !self.enabled || self.since.elapsed() < PATIENCE {
            return;
        }
        let bar = self.bar.get_or_insert_with(|| {
            let target = ProgressDrawTarget::stderr_with_hz(HERTZ);
            let bar = ProgressBar::with_draw_target(Some(all), target);
            match ProgressStyle::with_template("{bar:24} {human_pos} / {human_len}  {msg}") {
                Ok(style) => bar.with_style(style),
                Err(_) => bar,
            }
        });
        bar.set_position(done);
        bar.set_message(words);
    }

    pub(super) fn clear(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}

/// The text behind the bar.
fn words(speech: &Speech, n: &Numbers, zone: &TimeZone) -> String {
    let mut parts = vec![speech.say("send-progress-speed", &[("number", n.per_minute.into())])];
    for (number, id) in [
        (n.waiting, "send-progress-waiting"),
        (n.rejected, "send-progress-refused"),
        (n.unknown, "send-progress-unknown"),
        (u64::from(n.connections), "send-progress-connections"),
    ] {
        if number > 0 {
            parts.push(speech.say(id, &[("number", number.into())]));
        }
    }
    let left = n.all.saturating_sub(n.done);
    if n.per_minute > 0 && n.away.is_none() && n.resting.is_none() && n.next.is_none() {
        let minutes = left.div_ceil(u64::from(n.per_minute));
        parts.push(speech.say("send-progress-left", &[("number", minutes.into())]));
    }
    if n.away.is_some_and(|away| away >= Duration::from_secs(2)) {
        parts.push(speech.say("send-progress-away", &[]));
    }
    if let Some(until) = n.resting.or(n.next) {
        let time = clock_time(until, zone);
        parts.push(speech.say("send-progress-rests", &[("time", time.into())]));
    }
    parts.join(", ")
}

/// A moment with its time zone: the hours of the settings have one, and the computer another.
fn clock_time(at: Moment, zone: &TimeZone) -> String {
    let moment = jiff::Timestamp::from_millisecond(at.0).unwrap_or_default();
    moment.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M %Z").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::UiLanguage;

    #[test]
    fn progress_in_words() {
        let busy = Numbers {
            all: 300_000,
            done: 12_345,
            waiting: 12,
            rejected: 3,
            unknown: 1,
            connections: 4,
            per_minute: 812,
            ..Numbers::default()
        };
        let resting =
            Numbers { resting: Some(Moment::from_millis(1_795_376_400_000)), ..Numbers::default() };
        let away = Numbers { away: Some(Duration::from_secs(60)), ..Numbers::default() };
        let zone = TimeZone::get("Europe/Helsinki").unwrap();
        let said = UiLanguage::ALL.map(|language| {
            let speech = Speech::new(language);
            [&busy, &resting, &away].map(|numbers| words(&speech, numbers, &zone)).join("\n")
        });
        insta::assert_snapshot!(said.join("\n----\n"));
    }
}
