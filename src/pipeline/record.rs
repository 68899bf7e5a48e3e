//! The record of a run, `run.json`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::diag::Diagnostic;
use crate::outbox::{
    CountsRecord, FileSum, RECORD_FORMAT, RequestRecord, RunRecord, keep_fixes, sha256_of,
    sha256_of_text,
};
use crate::terms::Channels;

use super::inputs::Inputs;
use super::request::{Files, RenderRequest, Status, Summary};

/// Endings of files that a theme may name.
const PICTURES: [&str; 3] = ["png", "jpg", "jpeg"];

/// What an incident folder may lay over the built-in files.
const OVERLAYS: [&str; 5] = ["locales", "templates", "catalogue", "fonts", "enclosures"];

/// Begins the record, before the run: with the sums of the files as the run is going to read them.
pub(super) fn begin(request: &RenderRequest, inputs: &Inputs) -> RunRecord {
    RunRecord {
        request: RequestRecord {
            channel: match request.channel {
                _ if request.undelivered.is_some() => "letter",
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
            undelivered: request.undelivered.is_some(),
        },
        ..sums(&request.incident, request.fixes.as_deref(), inputs)
    }
}

/// The sums of all inputs, in the record of a run of which nothing else is known yet.
pub(super) fn sums(folder: &Path, fixes: Option<&Path>, inputs: &Inputs) -> RunRecord {
    let sum_of = |path: &Path, name: &str| FileSum {
        path: name.to_owned(),
        sha256: sha256_of(path).unwrap_or_default(),
    };
    let sum = |name: &str| sum_of(&folder.join(name), name);
    let recipients = &inputs.incident.recipients;
    RunRecord {
        format: RECORD_FORMAT,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        finished: false,
        incident: super::verify::absolute(folder).display().to_string(),
        incident_id: inputs.incident.id.clone(),
        reference: inputs.incident.notice.reference.clone(),
        recipients: sum(&recipients.file.value),
        incident_file: sum("incident.yaml"),
        overlay: overlay(folder),
        suppress: recipients.suppress.as_ref().map(|file| sum(&file.value)),
        fixes: fixes.map(|path| sum_of(path, &fixes_name(path))),
        ..RunRecord::default()
    }
}

/// The name of the copy of a list of corrections: its ending says how it is read.
fn fixes_name(path: &Path) -> String {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or("csv");
    format!("fixes.{}", ending.to_ascii_lowercase())
}

/// What a person confirms: a digest of all inputs and of the numbers that they give. The same inputs
/// give the same, on any machine and at any time.
pub(super) fn digest(record: &RunRecord, summary: &Summary) -> String {
    digest_of(&RunRecord { counts: counts(summary), ..record.clone() })
}

/// The digest of a record with its numbers. A record in which a sum or a number was changed has
/// another one than it says.
pub(super) fn digest_of(record: &RunRecord) -> String {
    let mut text = format!("program {}\n", record.program);
    let lists = record.suppress.iter().chain(&record.fixes);
    for file in [&record.incident_file, &record.recipients].into_iter().chain(lists) {
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

/// Ends the record and writes it into the output folder, with a copy of the corrections. Gives the
/// digest.
///
/// # Errors
/// A file cannot be written.
pub(super) fn finish(
    mut record: RunRecord,
    request: &RenderRequest,
    status: Status,
    summary: &Summary,
) -> Result<String, Box<Diagnostic>> {
    let told = |error: crate::outbox::WriteError| Box::new(error.to_diagnostic());
    let out = &request.out;
    if let (Some(fixes), Some(sum)) = (&request.fixes, &record.fixes) {
        keep_fixes(fixes, out, &sum.path).map_err(told)?;
    }
    record.digest = digest(&record, summary);
    record.finished = status != Status::Interrupted;
    record.counts = counts(summary);
    record.write(out).map_err(told)?;
    Ok(record.digest)
}

/// The folder's own texts, templates and fonts with their sums, by path with forward slashes.
pub(super) fn overlay(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open: Vec<String> = OVERLAYS.iter().map(|name| (*name).to_owned()).collect();
    open.push("theme.yaml".to_owned());
    // A logo may lie beside it.
    let pictures = std::fs::read_dir(folder).into_iter().flatten().flatten();
    open.extend(pictures.filter_map(|entry| {
        let name = entry.file_name().into_string().ok()?;
        let ending = Path::new(&name).extension()?.to_str()?.to_ascii_lowercase();
        PICTURES.contains(&ending.as_str()).then_some(name)
    }));
    while let Some(name) = open.pop() {
        let path = folder.join(&name);
        if path.is_file() {
            found.insert(name, sha256_of(&path).unwrap_or_default());
            continue;
        }
        let Ok(entries) = std::fs::read_dir(&path) else { continue };
        for entry in entries.flatten() {
            let inner = entry.file_name().to_string_lossy().into_owned();
            // Links are followed to files only, as where the files are read.
            let is_link_to_folder = path.join(&inner).is_symlink() && path.join(&inner).is_dir();
            if !inner.starts_with('.') && !inner.ends_with('~') && !is_link_to_folder {
                open.push(format!("{name}/{inner}"));
            }
        }
    }
    found
}
