//! `check INCIDENT`: everything is read and composed, nothing is written.

use serde_json::json;

use crate::pipeline::{self, CheckRequest, Lists};

use super::args::CheckArgs;
use super::diagnostics::{Failure, Ui};
use super::exit::Exit;
use super::progress::Bar;
use super::{duties, incident_folder, summary};

pub(super) fn run(args: &CheckArgs, ui: &Ui) -> Result<Exit, Failure> {
    incident_folder::require(&args.incident)?;
    let request = CheckRequest {
        incident: args.incident.clone(),
        fixes: args.fixes.clone(),
        exceptions: args.exceptions.clone(),
        lists: Lists { language: ui.speech.language(), delimiter: args.exceptions_delimiter },
    };
    let mut bar = Bar::new(ui);
    let report = pipeline::check(&request, &mut |progress| bar.show(&progress));
    bar.clear();
    let shows_warnings = ui.problems(&report.problems, &report.sources);
    let numbers = report.summary.as_ref();
    let in_list =
        report.listed.is_some_and(|listed| listed.errors == report.problems.error_count());
    let listed = report.listed.map(|listed| listed.problems).zip(args.exceptions.as_deref());
    let exit = summary::check_exit(&report.problems, numbers);
    let mut incident = args.incident.display().to_string();
    if let Some(fixes) = &args.fixes {
        incident.push_str(&format!(" --fixes {}", fixes.display()));
    }
    ui.result_in(
        || {
            let found = summary::Checked {
                summary: numbers,
                problems: &report.problems,
                judgements: &report.judgements,
                shows_warnings,
                in_list,
                listed,
                digest: report.digest.as_deref(),
            };
            summary::check_text(&ui.speech, &incident, &found)
        },
        || summary::short_line("check", exit, numbers),
        || {
            let mut object = summary::json_object("check", exit, &report.problems, numbers, None);
            object["digest"] = report.digest.clone().into();
            object["duties"] = duties::json(&report.judgements, &report.sources);
            if let Some((number, file)) = listed {
                object["exceptions"] =
                    json!({ "file": file.display().to_string(), "problems": number });
            }
            object
        },
    )?;
    Ok(exit)
}
