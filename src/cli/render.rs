//! `render INCIDENT --out OUT`: the letters and e-mails.

use std::num::NonZeroU64;

use crate::journal::Command;
use crate::mailing::{self, Reprint, Undelivered};
use crate::pipeline::{self, Files, Lists, RenderRequest, Report, VerifyRequest, Whom};

use super::args::RenderArgs;
use super::cores::cores;
use super::diagnostics::{Failure, Ui};
use super::exit::Exit;
use super::progress::Bar;
use super::verify::Verified;
use super::{incident_folder, interrupt, summary};

pub(super) fn run(args: &RenderArgs, ui: &Ui) -> Result<Exit, Failure> {
    incident_folder::require(&args.incident)?;
    let request = request(args, ui);
    let mut bar = Bar::new(ui);
    let report = report(args, &request, &mut bar);
    bar.clear();
    ui.problems(&report.problems, &report.sources);
    let numbers = report.summary.as_ref();
    let mut exit = Exit::of(report.status, &report.problems);
    let mut verified = None;
    // Nothing is written where nobody waits for a letter.
    let made = numbers.is_some();
    if matches!(exit, Exit::Done | Exit::SomeFailed) && made && !args.no_verify {
        let incident = Some(args.incident.clone());
        let done = Verified::of(
            &VerifyRequest { out: args.out.clone(), incident, jobs: request.jobs },
            ui,
        );
        if done.exit != Exit::Done {
            exit = Exit::Mismatch;
        }
        verified = Some(done);
    }
    let verified = verified.as_ref();
    ui.result_in(
        || {
            let sentence = verified.map(|verified| verified.sentence(&ui.speech));
            if args.undelivered.is_some() && exit == Exit::Done && !made {
                return String::new();
            }
            let (sentence, digest) = (sentence.as_deref(), report.digest.as_deref());
            summary::render_text(&ui.speech, exit, &args.out, numbers, sentence, digest)
        },
        || {
            let line = summary::short_line("render", exit, numbers);
            match verified {
                Some(verified) => format!("{}{}\n", line.trim_end(), verified.short()),
                None => line,
            }
        },
        || {
            let out = Some(args.out.as_path());
            let mut object = summary::json_object("render", exit, &report.problems, numbers, out);
            object["digest"] = report.digest.clone().into();
            if let Some(verified) = verified {
                object["verified"] = verified.json();
            }
            object
        },
    )?;
    Ok(exit)
}

/// Makes the pieces: for everybody, those of an earlier run again, or letters in the place of its
/// e-mails that did not arrive.
fn report(args: &RenderArgs, request: &RenderRequest, bar: &mut Bar) -> Report {
    let stop = interrupt::flag();
    let progress = &mut |progress| bar.show(&progress);
    if let Some(of) = &args.reprint {
        let reprint = Reprint {
            of: of.clone(),
            reason: args.reason.clone().unwrap_or_default(),
            at: jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
            mailing: super::mailing::request(of, Some(args.incident.clone()), Command::Render),
        };
        return mailing::print_again(request, &reprint, stop, progress);
    }
    if let Some(of) = &args.undelivered {
        let mailing = super::mailing::request(of, None, Command::Render);
        let undelivered = Undelivered { of: of.clone(), mailing };
        return mailing::render_undelivered(request, &undelivered, stop, progress);
    }
    pipeline::render(request, stop, progress)
}

fn request(args: &RenderArgs, ui: &Ui) -> RenderRequest {
    RenderRequest {
        incident: args.incident.clone(),
        out: args.out.clone(),
        channel: args.channel,
        files: if args.overlay { Files::Proof } else { args.files },
        pdf_writer: args.pdf_writer,
        language: args.language.clone(),
        only: args.only.clone(),
        pieces: args.pieces.clone(),
        batch_size: args.batch_size,
        limit: args.limit.map(NonZeroU64::get),
        sample: args.sample,
        jobs: args.jobs.unwrap_or_else(cores),
        lists: Lists { language: ui.speech.language(), delimiter: args.exceptions_delimiter },
        whom: Whom::All,
        reprint_reason: None,
        shard: args.shard,
        fixes: args.fixes.clone(),
        confirm: args.confirm.clone(),
    }
}
