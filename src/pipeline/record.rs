//! The record of a run, `run.json`.

use std::collections::BTreeMap;
use std::path::Path;

use crate::diag::Diagnostic;
use crate::outbox::{CountsRecord, FileSum, RECORD_FORMAT, RequestRecord, RunRecord, sha256_of};

use super::inputs::Inputs;
use super::request::{ChannelFilter, Files, RenderRequest, Status, Summary};

/// What an incident folder may lay over the built-in files.
const OVERLAYS: [&str; 5] = ["locales", "templates", "catalogue", "fonts", "enclosures"];

/// Begins the record, before the run: with the sums of the files as the run is going to read them.
pub(super) fn begin(request: &RenderRequest, inputs: &Inputs) -> RunRecord {
    let folder = &request.incident;
    let sum = |path: &str| FileSum {
        path: path.to_owned(),
        sha256: sha256_of(&folder.join(path)).unwrap_or_default(),
    };
    RunRecord {
        format: RECORD_FORMAT,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        finished: false,
        incident: super::verify::absolute(folder).display().to_string(),
        recipients: sum(&inputs.incident.recipients.file.value),
        incident_file: sum("incident.yaml"),
        overlay: overlay(folder),
        request: RequestRecord {
            channel: match request.channel {
                ChannelFilter::Letter => "letter",
                ChannelFilter::Email => "email",
                ChannelFilter::All => "all",
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
        },
        counts: CountsRecord::default(),
    }
}

/// Ends the record and writes it into the output folder.
///
/// # Errors
/// The file cannot be written.
pub(super) fn finish(
    mut record: RunRecord,
    out: &Path,
    status: Status,
    summary: &Summary,
) -> Result<(), Box<Diagnostic>> {
    record.finished = status != Status::Interrupted;
    record.counts = CountsRecord {
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
    };
    record.write(out).map_err(|error| Box::new(error.to_diagnostic()))
}

/// The folder's own texts, templates and fonts with their sums, by path with forward slashes.
pub(super) fn overlay(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open: Vec<String> = OVERLAYS.iter().map(|name| (*name).to_owned()).collect();
    open.push("theme.yaml".to_owned());
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
