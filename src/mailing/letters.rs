//! `letters`: enters into the journal that print files were printed or handed over.

use std::collections::BTreeMap;
use std::path::Path;

use crate::diag::codes::letters::{ALL_BACK, NONE as NO_LETTERS, NOTE, UNKNOWN_FILE};
use crate::diag::{Diagnostic, Diagnostics, Place, Sources};
use crate::journal::{Event, Journal, JournalError, Moment, State};
use crate::text::{check_value, holds_identity_code};

use super::open::{Mailing, MailingRequest};
use crate::terms::Medium;

/// A step of letters after they are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// They came out of the printer.
    Printed,
    /// They were handed over to the post or the print house.
    HandedOver,
}

/// The request of `letters`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LettersRequest {
    /// The output folder, and who opens it.
    pub mailing: MailingRequest,
    /// The step.
    pub step: Step,
    /// The print files; empty = all with letters.
    pub files: Vec<String>,
    /// To whom they went, or another remark; must not name a recipient.
    pub note: String,
}

/// Counts of what was entered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LettersCounts {
    /// Print files.
    pub files: u64,
    /// Letters in them.
    pub letters: u64,
}

/// The report of `letters`.
#[derive(Debug)]
pub struct LettersReport {
    /// All problems. With an error among them nothing was entered.
    pub problems: Diagnostics,
    /// The files they point into.
    pub sources: Sources,
    /// Counts; `None` if nothing was entered.
    pub counts: Option<LettersCounts>,
}

/// Enters a step of letters into the journal.
pub fn enter_letters(request: &LettersRequest, now: &dyn Fn() -> Moment) -> LettersReport {
    let mut problems = Diagnostics::new();
    let note = request.note.trim();
    if !note.is_empty() && (check_value(note).is_err() || holds_identity_code(note)) {
        problems.push(
            Diagnostic::error(NOTE, "this note cannot be stored as it is")
                .help("say in a few words who got the print files, without naming a person"),
        );
        return LettersReport { problems, sources: Sources::new(), counts: None };
    }
    let opened = Mailing::open(&request.mailing);
    problems.extend(opened.problems);
    let mut report = LettersReport { problems, sources: opened.sources, counts: None };
    let Some(mailing) = opened.mailing else { return report };
    let mut journal = mailing.journal;
    let place = || Place::Path(request.mailing.out.display().to_string());
    let entered = print_files(&journal).and_then(|known| {
        let counts = enter(&mut journal, request, &known, now, &mut report.problems)?;
        journal.close(now())?;
        Ok(counts)
    });
    match entered {
        Ok(counts) => report.counts = counts,
        Err(error) => report.problems.push(error.to_diagnostic().at(place())),
    }
    report
}

/// A file with letters.
#[derive(Default)]
struct PrintFile {
    letters: u64,
    /// Letters that have not come back.
    out: u64,
}

fn print_files(journal: &Journal) -> Result<BTreeMap<String, PrintFile>, JournalError> {
    let mut files: BTreeMap<String, PrintFile> = BTreeMap::new();
    journal.each_row(|row| {
        if let (Some(Medium::Letter), Ok(piece)) = (row.medium, row.piece) {
            let state = journal.ledger().get(piece).map(|entry| entry.state);
            let file = files.entry(row.file).or_default();
            file.letters += 1;
            let out = matches!(state, Some(State::Planned | State::Printed | State::HandedOver));
            file.out += u64::from(out);
        }
        Ok::<_, JournalError>(())
    })?;
    Ok(files)
}

fn enter(
    journal: &mut Journal,
    request: &LettersRequest,
    known: &BTreeMap<String, PrintFile>,
    now: &dyn Fn() -> Moment,
    problems: &mut Diagnostics,
) -> Result<Option<LettersCounts>, JournalError> {
    let place = || Place::Path(request.mailing.out.display().to_string());
    if known.is_empty() {
        problems.push(
            Diagnostic::error(NO_LETTERS, "there are no letters in this folder")
                .at(place())
                .help("name an output folder that contains letters"),
        );
        return Ok(None);
    }
    let mut wanted: Vec<&str> = Vec::new();
    for file in &request.files {
        let name = in_folder(&request.mailing.out, file);
        match known.get_key_value(&name) {
            Some((name, found)) if found.out > 0 => wanted.push(name),
            Some((name, _)) => problems.push(
                Diagnostic::error(ALL_BACK, format!("all letters of `{name}` have come back"))
                    .at(place())
                    .help("leave this file out")
                    .with("file", name.clone()),
            ),
            None => problems.push(
                Diagnostic::error(UNKNOWN_FILE, format!("there is no print file `{name}`"))
                    .at(place())
                    .help("the files are listed in the job ticket and in manifest.csv")
                    .did_you_mean(&name, known.keys().map(String::as_str))
                    .with("file", name.clone()),
            ),
        }
    }
    if request.files.is_empty() {
        wanted.extend(known.iter().filter(|(_, file)| file.out > 0).map(|(name, _)| name.as_str()));
    }
    wanted.sort_unstable();
    wanted.dedup();
    if problems.has_errors() {
        return Ok(None);
    }
    let mut counts = LettersCounts::default();
    let events = wanted.iter().map(|name| {
        let letters = known.get(*name).map_or(0, |file| file.letters);
        counts.files += 1;
        counts.letters += letters;
        let (file, note) = ((*name).to_owned(), request.note.trim().to_owned());
        match request.step {
            Step::Printed => Event::Printed { file, letters, note },
            Step::HandedOver => Event::HandedOver { file, letters, note },
        }
    });
    let events: Vec<Event> = events.collect();
    journal.append(now(), &events)?;
    Ok(Some(counts))
}

/// The name of a file in the manifest. The user may give it relative to the output folder or to the
/// current folder.
fn in_folder(out: &Path, file: &str) -> String {
    let path = Path::new(file);
    let inner = path.strip_prefix(out).unwrap_or(path);
    let parts = inner.components().filter_map(|part| match part {
        std::path::Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
        _ => None,
    });
    parts.collect::<Vec<_>>().join("/")
}
