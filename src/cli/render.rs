//! `render INCIDENT --out OUT`: the letters and e-mails.

use std::num::{NonZeroU64, NonZeroUsize};

use crate::pipeline::{self, RenderRequest};

use super::args::RenderArgs;
use super::diagnostics::{Failure, Ui};
use super::exit::Exit;
use super::progress::Bar;
use super::{incident_folder, interrupt, summary};

pub(super) fn run(args: &RenderArgs, ui: &Ui) -> Result<Exit, Failure> {
    incident_folder::require(&args.incident)?;
    let request = request(args);
    let stop = interrupt::flag();
    let mut bar = Bar::new(ui);
    let report = pipeline::render(&request, stop, &mut |progress| bar.show(&progress));
    bar.clear();
    ui.problems(&report.problems, &report.sources);
    let numbers = report.summary.as_ref();
    let exit = Exit::of(report.status, &report.problems);
    ui.result_in(
        || summary::render_text(exit, &args.out, numbers),
        || summary::short_line("render", exit, numbers),
        || summary::json_object("render", exit, &report.problems, numbers, Some(&args.out)),
    )?;
    Ok(exit)
}

fn request(args: &RenderArgs) -> RenderRequest {
    RenderRequest {
        incident: args.incident.clone(),
        out: args.out.clone(),
        channel: args.channel.into(),
        files: args.files.into(),
        language: args.language.clone(),
        only: args.only.clone(),
        pieces: args.pieces.clone(),
        batch_size: args.batch_size,
        limit: args.limit.map(NonZeroU64::get),
        sample: args.sample,
        jobs: args.jobs.unwrap_or_else(cores),
        reprint: None,
        shard: args.shard,
    }
}

/// One worker for each core that this process may use.
fn cores() -> NonZeroUsize {
    std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}
