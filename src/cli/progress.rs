//! A progress bar, on a terminal only.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::pipeline::Progress;

use super::diagnostics::Ui;

/// Nothing is shown in the first moments: a bar that only flashes up worries people.
const PATIENCE: Duration = Duration::from_millis(250);

/// Draws at most this often a second.
const HERTZ: u8 = 10;

/// The progress of `check`, `render` and `verify`; nothing without a terminal.
pub(super) struct Bar {
    enabled: bool,
    since: Instant,
    pieces: Option<u64>,
    verifying: bool,
    bar: Option<ProgressBar>,
    words: Words,
}

/// The words before the numbers.
struct Words {
    checking: String,
    making: String,
    reading: String,
}

impl Bar {
    pub(super) fn new(ui: &Ui) -> Self {
        Self {
            enabled: ui.may_animate(),
            since: Instant::now(),
            pieces: None,
            verifying: false,
            bar: None,
            words: Words {
                checking: ui.speech.say("progress-checking", &[]),
                making: ui.speech.say("progress-making", &[]),
                reading: ui.speech.say("progress-reading", &[]),
            },
        }
    }

    /// Shows the progress.
    pub(super) fn show(&mut self, progress: &Progress) {
        if !self.enabled {
            return;
        }
        if let Progress::Started(pieces) = progress {
            self.pieces = Some(*pieces);
            self.clear();
        }
        if let Progress::Verified(_, files) = progress
            && !self.verifying
        {
            self.verifying = true;
            self.pieces = Some(*files);
            self.clear();
        }
        if self.since.elapsed() < PATIENCE {
            return;
        }
        let (pieces, verifying) = (self.pieces, self.verifying);
        let words = &self.words;
        let bar = self.bar.get_or_insert_with(|| begin(words, pieces, verifying));
        match progress {
            Progress::Checked(rows) => bar.set_position(*rows),
            Progress::Started(_) => {}
            Progress::Made(made) => bar.set_position(*made),
            Progress::Verified(files, _) => bar.set_position(*files),
        }
    }

    /// Removes the bar from the screen, so that text can follow.
    pub(super) fn clear(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}

fn begin(words: &Words, pieces: Option<u64>, verifying: bool) -> ProgressBar {
    let target = ProgressDrawTarget::stderr_with_hz(HERTZ);
    let bar = ProgressBar::with_draw_target(pieces, target);
    let template = match pieces {
        Some(_) if verifying => {
            format!("{} {{wide_bar}} {{human_pos}} / {{human_len}}", words.reading)
        }
        Some(_) => format!("{} {{wide_bar}} {{human_pos}} / {{human_len}}, {{eta}}", words.making),
        None => format!("{{spinner}} {} {{human_pos}}", words.checking),
    };
    // Should a template be wrong, the default style is good enough.
    match ProgressStyle::with_template(&template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// A growing number whose total is not known.
pub(super) struct Counter {
    enabled: bool,
    since: Instant,
    words: String,
    bar: Option<ProgressBar>,
}

impl Counter {
    /// Shows a number after the message `words` of `ui/`.
    pub(super) fn new(ui: &Ui, words: &str) -> Self {
        let words = ui.speech.say(words, &[]);
        Self { enabled: ui.may_animate(), since: Instant::now(), words, bar: None }
    }

    /// Shows the number.
    pub(super) fn show(&mut self, number: u64) {
        if !self.enabled || self.since.elapsed() < PATIENCE {
            return;
        }
        let words = &self.words;
        let bar = self.bar.get_or_insert_with(|| {
            let target = ProgressDrawTarget::stderr_with_hz(HERTZ);
            let bar = ProgressBar::with_draw_target(None, target);
            match ProgressStyle::with_template(&format!("{{spinner}} {words} {{human_pos}}")) {
                Ok(style) => bar.with_style(style),
                Err(_) => bar,
            }
        });
        bar.set_position(number);
    }

    /// Removes it from the screen.
    pub(super) fn clear(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}
