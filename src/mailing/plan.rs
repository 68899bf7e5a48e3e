//! Plans the journal: a row for each row of the manifest. The address of an e-mail comes from the
//! list of recipients, never from the message that is later checked against it.

use std::collections::BTreeMap;
use std::path::Path;

use crate::assets::read_text;
use crate::diag::codes::send::{
    BAD_MANIFEST, NO_ADDRESS, NO_INCIDENT, UNKNOWN_PERSON, UNREADABLE_LIST,
};
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId, Sources};
use crate::incident::{self, EmailSettings, Reading};
use crate::journal::{Key, Missing, Moment, PlanRow, PlannedAddress, Run};
use crate::outbox::{FileSum, ManifestError, ManifestReader, ManifestRow, Outcome, RunRecord};
use crate::recipients::Reader;
use crate::text::{EmailAddress, check_address};

use crate::pipeline::lists_of;
use crate::terms::Medium;

/// How many problems of rows are reported.
const MOST: usize = 20;

/// The planned rows, and the id of the run.
pub(super) struct Planned {
    pub(super) rows: Vec<PlanRow>,
    run: String,
}

impl Planned {
    /// The run that the journal belongs to.
    pub(super) fn run(&self, record: &RunRecord, manifest: String, at: Moment) -> Run {
        Run { run: self.run.clone(), manifest, digest: record.digest.clone(), planned: at }
    }
}

/// Reads the manifest and the list of recipients.
///
/// # Errors
/// All problems: a row without its recipient, a recipient without the address.
pub(super) fn rows(
    out: &Path,
    folder: &Path,
    record: &RunRecord,
    manifest: &str,
    sources: &mut Sources,
) -> Result<Planned, Diagnostics> {
    let manifest_file = sources.add_private(out.join("manifest.csv").display().to_string());
    let unreadable = |error: ManifestError| bad_manifest(&error, manifest_file);
    let (addresses, key) = addresses(out, folder, record, sources)?;
    let key = Key::new(&key);
    let run = key.run(manifest, &record.digest);
    let mut problems = Diagnostics::new();
    let mut rows = Vec::new();
    let mut pieces = std::collections::BTreeSet::new();
    let reader = ManifestReader::open(out).map_err(unreadable)?;
    for (number, row) in (2_u64..).zip(reader) {
        let row = row.map_err(unreadable)?;
        let place = |column: &str| Place::Row {
            source: manifest_file,
            row: number,
            column: Some(column.to_owned()),
        };
        if row.piece.is_some_and(|piece| !pieces.insert(piece)) {
            problems.push(
                Diagnostic::error(BAD_MANIFEST, "this piece is in two rows of the manifest")
                    .at(place("piece"))
                    .help("restore the original `manifest.csv` of the run"),
            );
        }
        let address = match (row.channel, row.piece) {
            (Some(Medium::Email), Some(piece)) => match addresses.get(&row.recipient) {
                Some(Some(address)) => key.token(&run, piece).map(|token| PlannedAddress {
                    domain: address.domain().to_ascii_lowercase(),
                    hash: key.address_hash(&run, address.as_str()),
                    token,
                }),
                Some(None) => {
                    problems.push(
                        Diagnostic::error(
                            NO_ADDRESS,
                            "this person has no e-mail address in the list",
                        )
                        .at(place("recipient"))
                        .help("this is not the list that the message was made from"),
                    );
                    None
                }
                None => {
                    problems.push(
                        Diagnostic::error(
                            UNKNOWN_PERSON,
                            "this person is not in the list of people",
                        )
                        .at(place("recipient"))
                        .help("this is not the list that the message was made from"),
                    );
                    None
                }
            },
            _ => None,
        };
        if problems.error_count() >= MOST {
            break;
        }
        rows.push(plan_row(row, address));
    }
    let emails = rows.iter().filter(|row| row.address.is_some()).count() as u64;
    if !problems.has_errors() && emails != record.counts.emails {
        let message = format!(
            "the manifest has {emails} e-mails, and `run.json` says {}",
            record.counts.emails
        );
        problems.push(
            Diagnostic::error(BAD_MANIFEST, message)
                .at(Place::File(manifest_file))
                .help("restore the original `manifest.csv` and `run.json` of the run"),
        );
    }
    if problems.has_errors() { Err(problems) } else { Ok(Planned { rows, run }) }
}

/// The problem of a manifest that is not as the run wrote it.
pub(super) fn bad_manifest(error: &ManifestError, source: SourceId) -> Diagnostic {
    let place = match error {
        ManifestError::BadRow { row, column } => {
            Place::Row { source, row: *row, column: Some((*column).to_owned()) }
        }
        ManifestError::Unreadable(_) | ManifestError::NoColumn(_) => Place::File(source),
    };
    Diagnostic::error(BAD_MANIFEST, error.to_string())
        .at(place)
        .help("restore the original `manifest.csv` of the run")
}

pub(super) fn plan_row(row: ManifestRow, address: Option<PlannedAddress>) -> PlanRow {
    let piece = match (row.outcome, row.piece) {
        (Outcome::Rendered, Some(piece)) => Ok(piece),
        (Outcome::Excluded, _) => Err(Missing::Excluded),
        _ => Err(Missing::Failed),
    };
    // A letter in a print file may have a file of its own as well; the print file is what goes out.
    let (file, sha256) = match row.file {
        Some(file) => (Some(file), row.sha256),
        None => (row.single_file, row.single_sha256),
    };
    PlanRow {
        recipient: row.recipient,
        piece,
        medium: row.channel,
        language: row.language,
        variant: row.variant,
        reason: row.reason,
        file: file.unwrap_or_default(),
        sha256: sha256.unwrap_or_default(),
        address,
    }
}

/// The e-mail settings of an incident; `None` if it has none, or cannot be read.
pub(super) fn email_of(folder: &Path) -> Option<EmailSettings> {
    let yaml = folder.join("incident.yaml");
    let text = read_text(&yaml).ok()?;
    let mut own = Sources::new();
    let id = own.add(yaml.display().to_string(), text.as_str());
    incident::read_parts(id, &own).incident?.email
}

/// The e-mail address of each recipient by id, and the key of the messages.
///
/// # Errors
/// The incident folder or the list of recipients cannot be read as it was.
fn addresses(
    out: &Path,
    folder: &Path,
    record: &RunRecord,
    sources: &mut Sources,
) -> Result<(BTreeMap<String, Option<EmailAddress>>, String), Diagnostics> {
    let yaml = folder.join("incident.yaml");
    let wrong = |message: String, help: &str| {
        Diagnostic::error(NO_INCIDENT, message)
            .at(Place::Path(yaml.display().to_string()))
            .help(help)
    };
    let text = read_text(&yaml).map_err(|problem| {
        wrong(problem.message, "name the incident folder with `--incident DIR`")
    })?;
    let mut own = Sources::new();
    let id = own.add(yaml.display().to_string(), text.as_str());
    let Reading { incident, rows, .. } = incident::read_parts(id, &own);
    let (Some(incident), Some(settings)) = (incident, rows) else {
        let help = "`breach-letters check` says what is wrong with it";
        return Err(wrong("`incident.yaml` can no longer be read".to_owned(), help).into());
    };
    let key = incident.email.as_ref().map(|email| email.message_key.value.clone());
    if record.counts.emails == 0 {
        // Letters only: no address is needed.
        return Ok((BTreeMap::new(), key.unwrap_or_default()));
    }
    // The corrections as they were: from the copy that the run has kept.
    let fixes = record.fixes.as_ref().map(|FileSum { path, .. }| out.join(path));
    let lists = lists_of(&settings, folder, fixes.as_deref(), sources);
    let reader = Reader::open_all(&lists)?;
    if reader.problems().has_errors() {
        let place = match lists.as_slice() {
            [only] => Place::File(only.source),
            _ => Place::Path(folder.display().to_string()),
        };
        return Err(Diagnostic::error(
            UNREADABLE_LIST,
            "the list of people, or another list, can no longer be read",
        )
        .at(place)
        .help("`breach-letters check` says what is wrong with it")
        .into());
    }
    let people = reader.filter_map(|row| row.recipient);
    // As it is in the message: with the domain in ASCII.
    let address = |email: Option<String>| email.and_then(|email| check_address(&email).ok());
    let addresses = people.map(|person| (person.id, address(person.email))).collect();
    Ok((addresses, key.unwrap_or_default()))
}
