//! `check INCIDENT`: everything is read and composed, nothing is written.

use crate::pipeline::{self, CheckRequest, Lists};

use super::args::CheckArgs;
use super::diagnostics::{Failure, Ui};
use super::exit::Exit;
use super::progress::Bar;
use super::{incident_folder, summary};

pub(super) fn run(args: &CheckArgs, ui: &Ui) -> Result<Exit, Failure> {
    incident_folder::require(&args.incident)?;
    let request = CheckRequest {
        incident: args.incident.clone(),
        fixes: args.fixes.clone(),
        exceptions: args.exceptions.clone(),
        lists: Lists {
            language: ui.speech.language(),
            delimiter: args.exceptions_delimiter.into(),
        },
    };
    let mut bar = Bar::new(ui);
    let report = pipeline::check(&request, &mut |progress| bar.show(&progress));
    bar.clear();
    ui.problems(&report.problems, &report.sources);
    let numbers = report.summary.as_ref();
    let exit = summary::check_exit(&report.problems, numbers);
    ui.result_in(
        || summary::check_text(&ui.speech, &args.incident, numbers, &report.problems),
        || summary::short_line("check", exit, numbers),
        || summary::json_object("check", exit, &report.problems, numbers, None),
    )?;
    Ok(exit)
}
