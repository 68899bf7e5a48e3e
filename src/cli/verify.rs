//! `verify OUT`: opens every finished file again and compares it with the list of people. `render` ends
//! with the same.

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::diag::Diagnostics;
use crate::locale::Speech;
use crate::outbox::verify::Checked;
use crate::pipeline::{self, VerifyReport, VerifyRequest};

use super::args::VerifyArgs;
use super::cores::cores;
use super::diagnostics::{Failure, Ui};
use super::exit::Exit;
use super::incident_folder;
use super::page::{Page, path};
use super::progress::Bar;

pub(super) fn run(args: &VerifyArgs, ui: &Ui) -> Result<Exit, Failure> {
    if let Some(incident) = &args.incident {
        incident_folder::require(incident)?;
    }
    let request = VerifyRequest {
        out: args.out.clone(),
        incident: args.incident.clone(),
        jobs: args.jobs.unwrap_or_else(cores),
    };
    let Verified { report, exit, .. } = Verified::of(&request, ui);
    let checked = report.checked.as_ref();
    ui.result_in(
        || text(&ui.speech, exit, &args.out, checked),
        || format!("verify: {}{}\n", exit.word(), numbers(checked, &report.problems)),
        || json_object(exit, &args.out, &report),
    )?;
    Ok(exit)
}

/// A verification whose problems have been printed.
pub(super) struct Verified {
    pub(super) report: VerifyReport,
    pub(super) exit: Exit,
    time: Duration,
}

impl Verified {
    /// Verifies, and prints the problems.
    pub(super) fn of(request: &VerifyRequest, ui: &Ui) -> Self {
        let since = Instant::now();
        let mut bar = Bar::new(ui);
        let report = pipeline::verify(request, &mut |progress| bar.show(&progress));
        bar.clear();
        ui.problems(&report.problems, &report.sources);
        let exit = exit(&report.problems);
        Self { report, exit, time: since.elapsed() }
    }

    /// One sentence for the end of `render`.
    pub(super) fn sentence(&self, speech: &Speech) -> String {
        let files = self.report.checked.as_ref().map_or(0, |checked| checked.files);
        let seconds = ("seconds", speech.tenths(self.time.as_secs_f64()).into());
        match self.exit {
            Exit::Done => speech.say("verified", &[("number", files.into()), seconds]),
            _ => speech.say("verified-mismatch", &[seconds]),
        }
    }

    /// For one line of numbers.
    pub(super) fn short(&self) -> String {
        let numbers = numbers(self.report.checked.as_ref(), &self.report.problems);
        format!("; verify: {} in {} s{numbers}", self.exit.word(), self.seconds())
    }

    /// For the JSON object of `render`.
    pub(super) fn json(&self) -> Value {
        json!({
            "status": self.exit.word(),
            "milliseconds": u64::try_from(self.time.as_millis()).unwrap_or(u64::MAX),
            "mismatches": self.report.problems.error_count(),
            "checked": self.report.checked.as_ref().map(checked_json),
        })
    }

    fn seconds(&self) -> String {
        format!("{:.1}", self.time.as_secs_f64())
    }
}

/// What is wrong with the files is graver than what kept the program from reading them.
fn exit(problems: &Diagnostics) -> Exit {
    Exit::of_errors(problems).unwrap_or(Exit::Done)
}

fn text(speech: &Speech, exit: Exit, out: &Path, checked: Option<&Checked>) -> String {
    let mut page = Page::new(speech);
    match exit {
        Exit::Done => page.say("verify-done", &[("out", path(out))]),
        Exit::Mismatch => page.say("verify-mismatch", &[("out", path(out))]),
        _ => page.say("verify-not-all", &[]),
    }
    let Some(checked) = checked else { return page.text() };
    page.gap();
    page.say("verify-heading-files", &[]);
    page.count(checked.files, "verify-files", &[]);
    page.count(checked.letters, "verify-letters", &[("pages", checked.pages.into())]);
    page.count(checked.emails, "emails", &[]);
    if checked.values > 0 {
        page.gap();
        page.say("verify-heading-values", &[]);
        page.count(checked.values, "verify-values", &[]);
        page.count(checked.values_common, "verify-values-common", &[]);
        page.count(checked.values_short, "verify-values-short", &[]);
    }
    page.text()
}

fn numbers(checked: Option<&Checked>, problems: &Diagnostics) -> String {
    let mismatches = problems.error_count();
    match checked {
        None => format!("; mismatches {mismatches}"),
        Some(c) => format!(
            "; mismatches {mismatches}; files {}, letters {}, pages {}, e-mails {}; values {}, \
             left out {}",
            c.files, c.letters, c.pages, c.emails, c.values, c.values_short
        ),
    }
}

fn checked_json(checked: &Checked) -> Value {
    json!({
        "files": checked.files,
        "letters": checked.letters,
        "pages": checked.pages,
        "emails": checked.emails,
        "values": checked.values,
        "values_common": checked.values_common,
        "values_short": checked.values_short,
    })
}

fn json_object(exit: Exit, out: &Path, report: &VerifyReport) -> Value {
    json!({
        "command": "verify",
        "status": exit.word(),
        "exit_code": exit.number(),
        "errors": report.problems.error_count(),
        "warnings": report.problems.len() - report.problems.error_count(),
        "checked": report.checked.as_ref().map(checked_json),
        "out": out.display().to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::UiLanguage;

    fn checked() -> Checked {
        Checked {
            files: 12,
            letters: 5_000,
            pages: 10_000,
            emails: 1,
            values: 20_400,
            values_common: 3,
            values_short: 0,
        }
    }

    /// The text in each language.
    fn in_all(exit: Exit) -> String {
        let text =
            |language| text(&Speech::new(language), exit, Path::new("out"), Some(&checked()));
        UiLanguage::ALL.map(text).join("----\n")
    }

    #[test]
    fn verified_in_words() {
        insta::assert_snapshot!(in_all(Exit::Done));
    }

    #[test]
    fn mismatches_in_words() {
        insta::assert_snapshot!(in_all(Exit::Mismatch));
    }
}
