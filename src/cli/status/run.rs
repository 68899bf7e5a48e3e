//! The command itself, and `--follow`.

use std::path::Path;
use std::time::{Duration, Instant};

use super::super::args::StatusArgs;
use super::super::diagnostics::{Failure, Ui};
use super::super::exit::Exit;
use super::super::interrupt;
use super::machine::{json_object, short};
use super::missing::list;
use super::now::Now;
use super::text::{line, text};
use crate::diag::Sources;
use crate::mailing::FolderStatus;

/// How often `--follow` refreshes.
const AGAIN: Duration = Duration::from_secs(1);

pub(in crate::cli) fn run(args: &StatusArgs, ui: &Ui) -> Result<Exit, Failure> {
    let mut sources = Sources::new();
    let standing = FolderStatus::open(&args.out, &mut sources);
    let mut standing = standing.map_err(|problems| Failure { problems, sources })?;
    if args.follow {
        follow(&mut standing, ui)?;
    }
    let listed = match &args.missing {
        None => None,
        Some(file) => Some(list(&standing, file, &ui.speech)?),
    };
    let now = Now::of(&standing);
    ui.result_in(
        || text(&ui.speech, &args.out, &now, listed.zip(args.missing.as_deref())),
        || short(&now),
        || json_object(&args.out, &now, listed),
    )?;
    Ok(now.exit())
}

/// Shows the progress of a run until it ends.
fn follow(standing: &mut FolderStatus, ui: &Ui) -> Result<(), Failure> {
    let stop = interrupt::flag_saying("\n");
    let mut last = None;
    while standing.held_by().is_some() && !stop.load(std::sync::atomic::Ordering::SeqCst) {
        let now = Now::of(standing);
        if last != Some(now.tally.states) {
            last = Some(now.tally.states);
            if ui.may_animate() {
                ui.line_again(&line(&ui.speech, &now));
            } else {
                ui.result_in(
                    || format!("{}\n", line(&ui.speech, &now)),
                    || short(&now),
                    || json_object(Path::new(""), &now, None),
                )?;
            }
        }
        let until = Instant::now() + AGAIN;
        while Instant::now() < until && !stop.load(std::sync::atomic::Ordering::SeqCst) {
            std::thread::sleep(Duration::from_millis(50));
        }
        standing.refresh()?;
    }
    if ui.may_animate() {
        ui.line_again("");
    }
    Ok(())
}
