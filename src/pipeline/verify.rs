//! Checks a finished output folder against the recipients that it was made for.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use crate::assets::{Assets, read_text};
use crate::diag::codes::verify::{
    INCIDENT_CHANGED, NO_INCIDENT, NO_OUTPUT, NO_RECORD, NOT_FINISHED, RECIPIENTS_CHANGED,
};
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId, Sources};
use crate::incident::{self, Incident, Reading};
use crate::outbox::verify::{Checked, Known, ListFiles, People, verify as verify_folder};
use crate::outbox::{FileSum, RunRecord, sha256_of};
use crate::recipients::{self, Reader, Recipient, address_lines, addressee};
use crate::terms::Channels;

use super::groups::{Group, Groups};
use super::inputs::lists_of;
use super::overlay::changed_files;
use super::own_texts::own_texts;
use super::request::Progress;

/// The request of `verify`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifyRequest {
    /// The output folder.
    pub out: PathBuf,
    /// The incident folder, if it is not where the run recorded it.
    pub incident: Option<PathBuf>,
    /// Worker threads.
    pub jobs: NonZeroUsize,
}

/// The report of `verify`.
#[derive(Debug)]
pub struct VerifyReport {
    /// All problems. With an error among them the folder must not be used.
    pub problems: Diagnostics,
    /// The files they point into.
    pub sources: Sources,
    /// Numbers; `None` if there was nothing to check.
    pub checked: Option<Checked>,
}

/// Opens every file of an output folder again and compares it with the manifest and the recipients.
pub fn verify(request: &VerifyRequest, progress: &mut dyn FnMut(Progress)) -> VerifyReport {
    let mut sources = Sources::new();
    let mut problems = Diagnostics::new();
    let record = begin(request, &mut problems);
    let checked =
        record.map(|record| check(request, &record, &mut sources, &mut problems, progress));
    VerifyReport { problems, sources, checked }
}

/// The record of a folder that a run has finished; a problem otherwise.
fn begin(request: &VerifyRequest, problems: &mut Diagnostics) -> Option<RunRecord> {
    let out = &request.out;
    let place = Place::Path(out.display().to_string());
    let mut wrong = |code, message: String, help: &str| {
        problems.push(Diagnostic::error(code, message).at(place.clone()).help(help));
        None
    };
    if !out.is_dir() {
        let help = "name the output folder of `render`";
        return wrong(NO_OUTPUT, "there is no such folder".to_owned(), help);
    }
    if !out.join("manifest.csv").exists() {
        let stopped = out.join("manifest.partial.csv").exists();
        let (message, help) = if stopped {
            ("the run was stopped before its end", "run `render` again into a new folder")
        } else {
            ("there is no `manifest.csv` in this folder", "name an output folder of `render`")
        };
        return wrong(NOT_FINISHED, message.to_owned(), help);
    }
    match RunRecord::read(out) {
        Ok(record) => Some(record),
        Err(message) => wrong(NO_RECORD, message, "without it the request of the run is not known"),
    }
}

fn check(
    request: &VerifyRequest,
    record: &RunRecord,
    sources: &mut Sources,
    problems: &mut Diagnostics,
    progress: &mut dyn FnMut(Progress),
) -> Checked {
    let out = &request.out;
    let mut private = |path: PathBuf| sources.add_private(path.display().to_string());
    let manifest = private(out.join("manifest.csv"));
    let exceptions = private(out.join("exceptions.csv"));
    let folder = request.incident.clone().unwrap_or_else(|| PathBuf::from(&record.incident));
    let mut lists: Vec<SourceId> =
        record.lists().map(|list| private(folder.join(&list.path))).collect();
    // The corrections are verified as they were: from the copy that the run has kept.
    let fixes = record.fixes.as_ref().map(|fixes| (out.join(&fixes.path), fixes.sha256.as_str()));
    let fixes = match fixes {
        Some((path, sum)) if sha256_of(&path).unwrap_or_default() != sum => {
            let message = "the copy of the corrections has changed since the run";
            problems.push(
                Diagnostic::error(RECIPIENTS_CHANGED, message)
                    .at(Place::Path(path.display().to_string()))
                    .help("nothing can be compared by value"),
            );
            None
        }
        Some((path, _)) => Some(path),
        None => None,
    };
    let whole = record.fixes.is_some() == fixes.is_some();
    let people = match whole {
        true => {
            people(&folder, &mut lists, fixes.as_deref(), (record, sources), problems, progress)
        }
        false => None,
    };
    let files = ListFiles { manifest, exceptions, recipients: &lists };
    let (found, checked) =
        verify_folder(out, record, people.as_ref(), files, request.jobs, &mut |done, all| {
            progress(Progress::Verified(done, all));
        });
    problems.extend(found);
    checked
}

/// All recipients; `None`, with a problem, if the files are not those of the run. `lists` are the files of
/// the record, and become the lists of the incident: two of them can be in one file.
fn people(
    folder: &Path,
    lists: &mut Vec<SourceId>,
    fixes: Option<&Path>,
    (record, sources): (&RunRecord, &mut Sources),
    problems: &mut Diagnostics,
    progress: &mut dyn FnMut(Progress),
) -> Option<People> {
    let yaml = folder.join("incident.yaml");
    let text = match read_text(&yaml) {
        Ok(text) => text,
        Err(problem) => {
            problems.push(
                Diagnostic::error(NO_INCIDENT, problem.message)
                    .at(Place::Path(yaml.display().to_string()))
                    .help("name the incident folder with `--incident DIR`"),
            );
            return None;
        }
    };
    let is_other =
        |list: &FileSum| sha256_of(&folder.join(&list.path)).unwrap_or_default() != list.sha256;
    let changed: Vec<Place> = (record.lists().zip(&*lists))
        .filter(|(list, _)| is_other(list))
        .map(|(_, source)| Place::File(*source))
        .collect();
    if !changed.is_empty() {
        problems.extend(changed.into_iter().map(changed_list).collect());
        return None;
    }
    let changed = changed_files(folder, &yaml, record);
    if !changed.is_empty() {
        let message = format!("changed since the run: {}", changed.join(", "));
        problems.push(
            Diagnostic::warning(INCIDENT_CHANGED, message)
                .at(Place::Path(folder.display().to_string()))
                .help("the files were made from the earlier content"),
        );
    }
    let mut own = Sources::new();
    let id = own.add(yaml.display().to_string(), text.as_str());
    let Reading { incident, rows, .. } = incident::read_parts(id, &own);
    let assets = Assets::built_in().with_folder(folder);
    let catalogue = incident.as_ref().zip(assets.as_ref().ok()).and_then(|(incident, assets)| {
        super::inputs::catalogue(incident, assets, &mut own, &mut Diagnostics::new())
    });
    let parts = (incident, rows, assets, catalogue);
    let (Some(incident), Some(rows), Ok(assets), Some(catalogue)) = parts else {
        problems.push(
            Diagnostic::error(NO_INCIDENT, "the incident folder can no longer be read")
                .at(Place::Path(folder.display().to_string()))
                .help("`breach-letters check` says what is wrong with it"),
        );
        return None;
    };
    if !rows.recipients.files().into_iter().eq(record.lists().map(|list| list.path.as_str())) {
        problems.push(changed_list(Place::Path(yaml.display().to_string())));
        return None;
    }
    let files = match lists.as_slice() {
        [only] if rows.recipients.lists.len() == 1 => {
            let mut files = lists_of(&rows, folder, fixes, &mut own);
            files.iter_mut().for_each(|file| file.source = *only);
            files
        }
        _ => lists_of(&rows, folder, fixes, sources),
    };
    *lists = files.iter().map(|file| file.source).collect();
    let groups = Groups::default();
    let mut people;
    match Reader::open_all(&files) {
        // A list beside it is missing, or this version of the program reads it differently.
        Ok(reader) if reader.problems().has_errors() => {
            let message = "the list of people, or another list, can no longer be read";
            let place = match lists.as_slice() {
                [only] => Place::File(*only),
                _ => Place::Path(folder.display().to_string()),
            };
            problems.push(
                Diagnostic::error(RECIPIENTS_CHANGED, message)
                    .at(place)
                    .help("`breach-letters check` says what is wrong with it"),
            );
            return None;
        }
        Ok(reader) => {
            people = People::new(reader.names().clone());
            for (number, row) in (1..).zip(reader) {
                if let Some(recipient) = row.recipient {
                    let group = groups.of(&incident, &catalogue, &recipient);
                    add(&mut people, &incident, &group, &recipient);
                }
                if number % 1_000 == 0 {
                    progress(Progress::Checked(number));
                }
            }
        }
        Err(found) => {
            problems.extend(found);
            return None;
        }
    }
    let notice = incident.notice.languages.iter().map(|lang| lang.value.as_str());
    let words = own_texts(&assets, &text, notice);
    people.finish(words.iter().map(String::as_str));
    Some(people)
}

/// The problem of a list that is not the one of the run.
fn changed_list(place: Place) -> Diagnostic {
    Diagnostic::error(RECIPIENTS_CHANGED, "the list of people has changed since the run")
        .at(place)
        .help("nothing can be compared by value; verify with the list that the run used")
}

fn add(people: &mut People, incident: &Incident, group: &Group, recipient: &Recipient) {
    let address = recipient.address.as_ref();
    people.add(&Known {
        id: &recipient.id,
        row: recipient.row,
        language: &group.language,
        variant: &group.name,
        addressee: addressee(recipient),
        address: &address_lines(recipient),
        email: recipient.email.as_deref(),
        values: [
            Some(&recipient.name),
            recipient.guardian_name.as_deref(),
            address.and_then(|address| address.care_of.as_deref()),
            address.map(|address| address.street.as_str()),
            recipient.email.as_deref(),
            Some(&recipient.id),
        ],
        both: recipient.channels(incident.notice.default_channel) == Channels::Both,
        apart: recipient.status == recipients::Status::Protected,
    });
}
