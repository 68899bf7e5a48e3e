//! `letters OUT`: letters were printed or handed over.

use serde_json::json;

use crate::diag::Arg;
use crate::journal::Command;
use crate::mailing::{LettersRequest, Step, enter_letters};

use super::args::LettersArgs;
use super::diagnostics::{Failure, Ui};
use super::exit::Exit;
use super::page::{Page, path};
use super::{incident_folder, mailing};

pub(super) fn run(args: &LettersArgs, ui: &Ui) -> Result<Exit, Failure> {
    if let Some(incident) = &args.incident {
        incident_folder::require(incident)?;
    }
    let step = if args.printed { Step::Printed } else { Step::HandedOver };
    let request = LettersRequest {
        mailing: mailing::request(&args.out, args.incident.clone(), Command::Letters),
        step,
        files: args.files.clone(),
        note: args.to.clone().unwrap_or_default(),
    };
    let report = enter_letters(&request, &mailing::now);
    ui.problems(&report.problems, &report.sources);
    let exit = mailing::exit(&report.problems, report.counts.is_some());
    let counts = report.counts.unwrap_or_default();
    let word = match step {
        Step::Printed => "printed",
        Step::HandedOver => "handed-over",
    };
    ui.result_in(
        || {
            let mut page = Page::new(&ui.speech);
            let args: [(&'static str, Arg); 3] = [
                ("letters", counts.letters.into()),
                ("files", counts.files.into()),
                ("out", path(&args.out)),
            ];
            match (exit, step) {
                (Exit::Done, Step::Printed) => page.say("letters-printed", &args),
                (Exit::Done, Step::HandedOver) => page.say("letters-handed-over", &args),
                _ => page.say("letters-nothing-entered", &[]),
            }
            page.text()
        },
        || {
            let (letters, files) = (counts.letters, counts.files);
            format!(
                "letters: {word} {letters} in {files} files; errors {}\n",
                report.problems.error_count()
            )
        },
        || {
            json!({
                "command": "letters",
                "exit_code": exit.number(),
                "errors": report.problems.error_count(),
                "step": word,
                "letters": counts.letters,
                "files": counts.files,
                "out": args.out.display().to_string(),
            })
        },
    )?;
    Ok(exit)
}
