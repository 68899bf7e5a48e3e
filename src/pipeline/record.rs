//! The record of a run, `run.json`.

use std::fmt::Write as _;
use std::path::Path;

use crate::catalogue::Change;
use crate::diag::Diagnostic;
use crate::incident::{AnsweredWarning, Confirmation, Incident, Subject};
use crate::outbox::{
    AnswerRecord, ChangeRecord, ConfirmationRecord, CountsRecord, FileSum, RECORD_FORMAT,
    RequestRecord, RunRecord, keep_fixes, sha256_of, sha256_of_text,
};
use crate::terms::Channels;

use super::inputs::Inputs;
use super::overlay::{absolute, overlay};
use super::request::{Files, RenderRequest, Status, Summary};

/// Begins the record before the run, with the sums of the files as the run is going to read them.
pub(crate) fn begin(request: &RenderRequest, inputs: &Inputs) -> RunRecord {
    RunRecord {
        request: RequestRecord {
            channel: match request.channel {
                _ if request.whom.is_exact() => "letter",
                Channels::Letter => "letter",
                Channels::Email => "email",
                Channels::Both => "all",
            }
            .to_owned(),
            files: match request.files {
                Files::Print => "print",
                Files::Single => "single",
                Files::Both => "both",
                Files::Proof => "proof",
            }
            .to_owned(),
            pdf_writer: request.pdf_writer.name().to_owned(),
            language: request.language.clone(),
            only: request.only.len() as u64,
            limit: request.limit,
            pieces: request.pieces.len() as u64,
            batch_size: request.batch_size.get() as u64,
            sample: request.sample,
            shard: request.shard.map(|shard| format!("{}/{}", shard.index, shard.count)),
            undelivered: request.whom.is_exact(),
        },
        ..sums(&request.incident, request.fixes.as_deref(), inputs)
    }
}

/// A record with the sums of all inputs and nothing else.
pub(crate) fn sums(folder: &Path, fixes: Option<&Path>, inputs: &Inputs) -> RunRecord {
    let sum_of = |path: &Path, name: &str| FileSum {
        path: name.to_owned(),
        sha256: sha256_of(path).unwrap_or_default(),
    };
    let sum = |name: &str| sum_of(&folder.join(name), name);
    let recipients = &inputs.incident.recipients;
    let mut files = recipients.files().into_iter().map(sum);
    RunRecord {
        format: RECORD_FORMAT,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        finished: false,
        incident: absolute(folder).display().to_string(),
        incident_id: inputs.incident.id.clone(),
        reference: inputs.incident.notice.reference.clone(),
        recipients: files.next().unwrap_or_default(),
        further_lists: files.collect(),
        incident_file: sum("incident.yaml"),
        overlay: overlay(folder, &inputs.theme_files),
        suppress: recipients.suppress.as_ref().map(|file| sum(&file.value)),
        fixes: fixes.map(|path| sum_of(path, &fixes_name(path))),
        changes: changes(&inputs.incident),
        answers: answers(&inputs.incident),
        confirmations: confirmations(&inputs.incident),
        ..RunRecord::default()
    }
}

fn changes(incident: &Incident) -> Vec<ChangeRecord> {
    let record = |change: &Change| ChangeRecord {
        list: change.list.name().to_owned(),
        id: change.id.clone(),
        to: change.to.to_string(),
        reason: change.reason.clone(),
    };
    incident.changes.iter().map(|one| record(&one.change)).collect()
}

fn answers(incident: &Incident) -> Vec<AnswerRecord> {
    let record = |one: &AnsweredWarning| {
        let name = one.code.name();
        let words = one.subject.words().to_owned();
        let (text, fact) = match one.subject {
            Subject::Text(_) => (Some(words), None),
            Subject::Fact(_) => (None, Some(words)),
        };
        let warning = name.strip_prefix("article-34/").unwrap_or(name).to_owned();
        AnswerRecord { warning, text, fact, reason: one.reason.clone() }
    };
    incident.answers.iter().map(record).collect()
}

fn confirmations(incident: &Incident) -> Vec<ConfirmationRecord> {
    let record = |one: &Confirmation| ConfirmationRecord {
        authority: one.authority.value.clone(),
        by: one.by.clone(),
        on: one.on.to_string(),
    };
    incident.confirmations.iter().map(record).collect()
}

/// The name of the copy of a list of corrections. Its ending says how it is read.
fn fixes_name(path: &Path) -> String {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or("csv");
    format!("fixes.{}", ending.to_ascii_lowercase())
}

/// The check code: a digest of all inputs and of the numbers that follow from them. The same inputs
/// have the same code on any machine and at any time.
pub(crate) fn digest(record: &RunRecord, summary: &Summary) -> String {
    digest_of(&RunRecord { counts: counts(summary), ..record.clone() })
}

/// The check code of a record with its numbers. If a sum or a number in it was changed, the code differs
/// from the one in the record.
pub(crate) fn digest_of(record: &RunRecord) -> String {
    let mut text = format!("program {}\n", record.program);
    let lists = record.suppress.iter().chain(&record.fixes);
    for file in std::iter::once(&record.incident_file).chain(record.lists()).chain(lists) {
        let _ = writeln!(text, "{} {}", file.sha256, file.path);
    }
    for (path, sum) in &record.overlay {
        let _ = writeln!(text, "{sum} {path}");
    }
    let counts = &record.counts;
    let numbers = [
        ("people", counts.people),
        ("rendered", counts.rendered),
        ("excluded", counts.excluded),
        ("letters", counts.letters),
        ("emails", counts.emails),
    ];
    for (name, number) in numbers {
        let _ = writeln!(text, "{number} {name}");
    }
    for (name, number) in counts.languages.iter().chain(&counts.variants) {
        let _ = writeln!(text, "{number} {name}");
    }
    let sum = sha256_of_text(&text);
    let groups: Vec<&str> = (0..4).filter_map(|at| sum.get(4 * at..4 * at + 4)).collect();
    groups.join(" ")
}

fn counts(summary: &Summary) -> CountsRecord {
    CountsRecord {
        people: summary.people,
        copies: summary.copies,
        rendered: summary.rendered,
        excluded: summary.excluded,
        failed: summary.failed,
        not_selected: summary.not_selected,
        letters: summary.letters,
        emails: summary.emails,
        pages: summary.pages,
        sheets: summary.sheets,
        languages: summary.languages.clone(),
        variants: summary.variants.clone(),
        channels: summary.channels.clone(),
        statuses: summary.statuses.clone(),
    }
}

/// Completes the record and writes it into the output folder, with a copy of the corrections. Returns
/// the check code.
///
/// # Errors
/// A file cannot be written.
pub(crate) fn finish(
    mut record: RunRecord,
    request: &RenderRequest,
    status: Status,
    summary: &Summary,
) -> Result<String, Box<Diagnostic>> {
    let to_problem = |error: crate::outbox::WriteError| Box::new(error.to_diagnostic());
    let out = &request.out;
    if let (Some(fixes), Some(sum)) = (&request.fixes, &record.fixes) {
        keep_fixes(fixes, out, &sum.path).map_err(to_problem)?;
    }
    record.digest = digest(&record, summary);
    record.finished = status != Status::Interrupted;
    record.counts = counts(summary);
    record.write(out).map_err(to_problem)?;
    Ok(record.digest)
}
