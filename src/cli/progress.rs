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
    verifying: bool,
    bar: Option<ProgressBar>,
}

impl Bar {
    pub(super) fn new(ui: &Ui) -> Self {
        Self {
            enabled: ui.may_animate(),
            since: Instant::now(),
            pieces: None,
            verifying: false,
            bar: None,
        }
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
        let bar = self.bar.get_or_insert_with(|| begin(pieces, verifying));
        match progress {
            Progress::Checked(rows) => bar.set_position(*rows),
            Progress::Started(_) => {}
            Progress::Made(made) => bar.set_position(*made),
            Progress::Verified(files, _) => bar.set_position(*files),
        }
    }

    /// Takes the bar off the screen, so that text can follow.
    pub(super) fn clear(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}

fn begin(pieces: Option<u64>, verifying: bool) -> ProgressBar {
    let target = ProgressDrawTarget::stderr_with_hz(HERTZ);
    let bar = ProgressBar::with_draw_target(pieces, target);
    let template = match pieces {
        Some(_) if verifying => "Reading again {wide_bar} {human_pos} of {human_len} files",
        Some(_) => "Making {wide_bar} {human_pos} of {human_len}, {eta} left",
        None => "{spinner} Checking: {human_pos} people",
    };
    // The templates are constants; should one be wrong, the default style does.
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
