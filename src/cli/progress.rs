//! A progress bar, on a terminal only.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::pipeline::Progress;

use super::diagnostics::Ui;

/// Runs that are over sooner show nothing, because a flash only worries.
const PATIENCE: Duration = Duration::from_millis(250);

/// Draws at most this often in a second.
const HERTZ: u8 = 10;

/// What is going on, if anybody looks.
pub(super) struct Bar {
    enabled: bool,
    since: Instant,
    pieces: Option<u64>,
    bar: Option<ProgressBar>,
}

impl Bar {
    pub(super) fn new(ui: &Ui) -> Self {
        Self { enabled: ui.may_animate(), since: Instant::now(), pieces: None, bar: None }
    }

    /// Shows how far the work is.
    pub(super) fn show(&mut self, progress: &Progress) {
        if !self.enabled {
            return;
        }
        if let Progress::Started(pieces) = progress {
            self.pieces = Some(*pieces);
            self.clear();
        }
        if self.since.elapsed() < PATIENCE {
            return;
        }
        let pieces = self.pieces;
        let bar = self.bar.get_or_insert_with(|| begin(pieces));
        match progress {
            Progress::Checked(rows) => bar.set_position(*rows),
            Progress::Started(_) => {}
            Progress::Made(made) => bar.set_position(*made),
        }
    }

    /// Takes the bar off the screen, so that text can follow.
    pub(super) fn clear(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}

fn begin(pieces: Option<u64>) -> ProgressBar {
    let target = ProgressDrawTarget::stderr_with_hz(HERTZ);
    let bar = ProgressBar::with_draw_target(pieces, target);
    let template = match pieces {
        Some(_) => "Making {wide_bar} {human_pos} of {human_len}, {eta} left",
        None => "{spinner} Checking: {human_pos} people",
    };
    // The templates are constants; should one be wrong, the default style does.
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
