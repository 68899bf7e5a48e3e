//! Letters in the place of e-mails that did not arrive: for whom they are made, and their entries in
//! the journal of the earlier run.
//!
//! A letter has the number of the e-mail in whose place it is made, or of the letter that came back.
//! So no number belongs to two recipients in the folders of an incident.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use crate::diag::codes::letters::{
    ENTERED_LATE, GONE, NOBODY_UNDELIVERED, NOT_ENTERED, NOT_UNDELIVERED, OTHER_INCIDENT,
    UNFINISHED_FOLDER,
};
use crate::diag::{Diagnostic, Diagnostics, Place, Sources};
use crate::incident::Incident;
use crate::journal::{Event, Journal, JournalError, Moment, State};
use crate::outbox::{FileSum, Outbox, RunRecord, printed_letters, sha256_of};
use crate::pipeline::{self, Progress, RenderRequest, Report, Status, Whom};
use crate::recipients::id_of_row;
use crate::terms::Medium;

use super::open::{Mailing, MailingRequest};

/// How many pieces a problem names.
const MOST_NAMED: usize = 20;

/// The recipients who get a letter now. Keeps the journal of the earlier run open until the letters
/// are planned in it, so that no other process plans them meanwhile.
struct Due {
    journal: Journal,
    record: RunRecord,
    /// Pieces of the earlier run, by the ids of their recipients.
    pieces: BTreeMap<String, u64>,
    /// A warning about letters of an earlier run that are entered only now.
    adopted: Option<Diagnostic>,
}

/// Letters for recipients whose e-mail did not arrive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undelivered {
    /// The output folder of the earlier run.
    pub of: PathBuf,
    /// How that folder's journal is opened, and when.
    pub mailing: MailingRequest,
}

/// Makes letters for recipients whose e-mail of an earlier run did not arrive, and plans them in the
/// journal of that run. If nobody waits for a letter, nothing is made and the report has no summary.
pub fn render_undelivered(
    request: &RenderRequest,
    undelivered: &Undelivered,
    stop: &AtomicBool,
    progress: &mut dyn FnMut(Progress),
) -> Report {
    let at = undelivered.mailing.at;
    let refused = |problems| Report::refused(problems, Sources::new(), None);
    if let Err(problem) = Outbox::check(&request.out) {
        return refused((*problem).into());
    }
    let request = with_fixes(request, undelivered);
    let mut due = match begin(&request, undelivered) {
        Ok(due) => due,
        Err(problems) => return refused(problems),
    };
    let mut problems: Diagnostics = due.adopted.take().into_iter().collect();
    if let Some(nobody) = due.nobody(undelivered) {
        problems.push(nobody);
        due.leave(at);
        return Report { status: Status::Done, ..refused(problems) };
    }
    let request = RenderRequest { whom: Whom::Exactly(due.pieces.clone()), ..request };
    let mut prepared = pipeline::prepare(&request, problems, progress);
    if let Some(incident) = prepared.incident() {
        let found = due.check(incident, &request, undelivered);
        prepared.report(found);
    }
    if let (Some(found), false) = (prepared.found(), prepared.has_errors()) {
        let gone = due.gone(found);
        prepared.report(gone);
    }
    if !prepared.has_errors()
        && let Err(problem) = due.begun(&request, undelivered)
    {
        prepared.report((*problem).into());
    }
    let mut report = prepared.produce(stop, progress);
    if matches!(report.status, Status::Done | Status::SomeFailed) {
        if let Err(found) = due.plan(&request, undelivered, at) {
            report.problems.extend(found);
            report.status = Status::InputErrors;
        }
    } else {
        due.leave(at);
    }
    report
}

/// The request with the corrections of the earlier run, if its recipients file is unchanged: then what
/// was corrected is still wrong in it.
fn with_fixes(request: &RenderRequest, undelivered: &Undelivered) -> RenderRequest {
    let mut request = request.clone();
    if request.fixes.is_some() {
        return request;
    }
    if let Ok(record) = RunRecord::read(&undelivered.of) {
        let is_same = |list: &FileSum| {
            sha256_of(&request.incident.join(&list.path)).unwrap_or_default() == list.sha256
        };
        if record.lists().all(is_same) {
            request.fixes = record.fixes.map(|fixes| undelivered.of.join(fixes.path));
        }
    }
    request
}

/// Works out who gets a letter. If nobody does, the result is [`Ok`] with no pieces.
///
/// # Errors
/// The earlier folder cannot be opened, or `--only` names a recipient who waits for no letter.
fn begin(request: &RenderRequest, undelivered: &Undelivered) -> Result<Due, Diagnostics> {
    let place = Place::Path(undelivered.of.display().to_string());
    let record = RunRecord::read(&undelivered.of)
        .map_err(|message| Diagnostic::error(OTHER_INCIDENT, message).at(place.clone()))?;
    let opened = Mailing::open(&MailingRequest {
        incident: Some(request.incident.clone()),
        ..undelivered.mailing.clone()
    });
    let Some(mailing) = opened.mailing else { return Err(opened.problems) };
    let mut journal = mailing.journal;
    let adopted = match adopt(&mut journal, request, undelivered) {
        Ok(adopted) => adopted,
        Err(problem) => {
            // The problem is reported; nothing was entered.
            let _ = journal.close(undelivered.mailing.at);
            return Err((*problem).into());
        }
    };
    let only: BTreeSet<&str> = request.only.iter().map(String::as_str).collect();
    let pieces = due(&journal, &only).map_err(|error| error.to_diagnostic().at(place.clone()))?;
    let named = |id: &&&str| pieces.keys().any(|own| own == **id || id_of_row(own) == **id);
    let strangers = only.iter().filter(|id| !named(id)).count();
    if strangers > 0 {
        let message = format!(
            "{strangers} of {} ids given with --only need no letter: nothing came back, or a \
             letter is already planned",
            only.len()
        );
        return Err(Diagnostic::error(NOT_UNDELIVERED, message)
            .at(place)
            .help("`status --missing FILE.csv` lists who did not get the notice")
            .with("number", strangers)
            .with("all", only.len())
            .into());
    }
    Ok(Due { journal, record, pieces, adopted })
}

/// Enters the letters of a folder that an earlier run has finished but could not enter: it was killed
/// between the two, or the journal could not be written. Returns a warning that says so.
///
/// # Errors
/// The folder exists and is not finished, or it or the journal cannot be read or written.
fn adopt(
    journal: &mut Journal,
    request: &RenderRequest,
    undelivered: &Undelivered,
) -> Result<Option<Diagnostic>, Box<Diagnostic>> {
    let Some(into) = journal.letters_begun().map(PathBuf::from) else { return Ok(None) };
    // Without a folder nothing can have been printed.
    if !into.is_dir() || into == whole_path(&request.out) {
        return Ok(None);
    }
    let place = Place::Path(into.display().to_string());
    if !RunRecord::read(&into).is_ok_and(|record| record.finished && record.request.undelivered) {
        let message = "this folder was not finished, but its letters may already be printed";
        return Err(Box::new(
            Diagnostic::error(UNFINISHED_FOLDER, message)
                .at(place)
                .help("delete this folder, then run the same command again"),
        ));
    }
    let told = |error: JournalError| Box::new(error.to_diagnostic());
    let due = due(journal, &BTreeSet::new()).map_err(told)?;
    let letters = planned_in(&into, &due)?;
    if letters.is_empty() {
        return Ok(None);
    }
    journal.append(undelivered.mailing.at, &letters).map_err(told)?;
    let message = format!(
        "{} letters of this folder were made in an earlier run and are recorded only now",
        letters.len()
    );
    let told = Diagnostic::warning(ENTERED_LATE, message)
        .at(place)
        .help("they are not made again: hand that folder over as well")
        .with("number", letters.len());
    Ok(Some(told))
}

/// The absolute path of a folder that need not exist yet.
fn whole_path(folder: &Path) -> PathBuf {
    std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned())
}

/// Events that plan the letters of a finished folder that are due.
///
/// # Errors
/// The manifest of the folder cannot be read.
fn planned_in(folder: &Path, due: &BTreeMap<String, u64>) -> Result<Vec<Event>, Box<Diagnostic>> {
    let letters = printed_letters(folder, |recipient, piece| due.get(recipient) == Some(&piece));
    let letters = letters.map_err(|error| Box::new(error.to_diagnostic()))?;
    let into = folder.file_name().map(|name| name.to_string_lossy().into_owned());
    let into = into.unwrap_or_default();
    let event = |(_, piece)| Event::LetterPlanned { piece, into: into.clone() };
    Ok(letters.into_iter().map(event).collect())
}

/// The pieces in whose place a letter is due, by the ids of their recipients. With `only`, these ids
/// and no others.
///
/// # Errors
/// The journal cannot be read.
pub(super) fn due(
    journal: &Journal,
    only: &BTreeSet<&str>,
) -> Result<BTreeMap<String, u64>, JournalError> {
    let state = |piece: u64| journal.ledger().get(piece).map(|entry| entry.state);
    let named = |id: &str| only.contains(id) || only.contains(id_of_row(id));
    let mut pieces = BTreeMap::new();
    journal.each_row(|row| {
        let Ok(piece) = row.piece else { return Ok::<_, JournalError>(()) };
        let due = match (row.medium, state(piece)) {
            (Some(Medium::Email), Some(State::Bounced | State::Rejected)) => {
                only.is_empty() || named(&row.recipient)
            }
            // Sending a letter again to the address that it came back from is a person's decision.
            (Some(Medium::Letter), Some(State::Returned)) => named(&row.recipient),
            _ => false,
        };
        if due {
            // Of an e-mail and a letter, the letter's number: it is the piece that is made again.
            let letter = row.medium == Some(Medium::Letter);
            if letter || !pieces.contains_key(&row.recipient) {
                pieces.insert(row.recipient, piece);
            }
        }
        Ok(())
    })?;
    // Recipients who had a letter as well have got it, unless just that letter came back.
    journal.each_row(|row| {
        if let (Some(Medium::Letter), Ok(piece)) = (row.medium, row.piece)
            && pieces.get(&row.recipient).is_some_and(|own| *own != piece)
        {
            pieces.remove(&row.recipient);
        }
        Ok::<_, JournalError>(())
    })?;
    Ok(pieces)
}

impl Due {
    /// The warning that nobody waits for a letter.
    fn nobody(&self, undelivered: &Undelivered) -> Option<Diagnostic> {
        self.pieces.is_empty().then(|| {
            Diagnostic::warning(
                NOBODY_UNDELIVERED,
                "nobody is waiting for a letter: nothing was made",
            )
            .at(Place::Path(undelivered.of.display().to_string()))
            .help("`bounces` records the e-mails that did not arrive")
        })
    }

    /// Checks that the letters are about the same incident. The recipients file may have changed.
    fn check(
        &self,
        incident: &Incident,
        request: &RenderRequest,
        undelivered: &Undelivered,
    ) -> Diagnostics {
        let record = &self.record;
        let same_file = sha256_of(&request.incident.join("incident.yaml"))
            .is_ok_and(|sum| sum == record.incident_file.sha256);
        let same = record.incident_id == incident.id
            && record.reference == incident.notice.reference
            // A recipient who quotes the reference of the e-mail must be understood.
            && !record.incident_id.is_empty();
        if same || same_file {
            return Diagnostics::new();
        }
        Diagnostic::error(
            OTHER_INCIDENT,
            "the earlier run was about another incident, or had another reference",
        )
        .at(Place::Path(undelivered.of.display().to_string()))
        .help("`id` and `notice.reference` in incident.yaml must be those of the earlier run")
        .into()
    }

    /// A warning about recipients who are not in the list any more. `found` are those who are.
    fn gone(&self, found: &BTreeSet<String>) -> Diagnostics {
        let gone: Vec<u64> = self
            .pieces
            .iter()
            .filter(|(id, _)| !found.contains(*id))
            .map(|(_, piece)| *piece)
            .collect();
        if gone.is_empty() {
            return Diagnostics::new();
        }
        let mut named = gone.clone();
        named.sort_unstable();
        let more = if named.len() > MOST_NAMED { " …" } else { "" };
        let named: Vec<String> = named.iter().take(MOST_NAMED).map(u64::to_string).collect();
        let named = format!("{}{more}", named.join(", "));
        let message = format!(
            "people of {} undelivered pieces are no longer in the list: {named}",
            gone.len()
        );
        Diagnostic::warning(GONE, message)
            .help(
                "they are still waiting for a letter: add them to the list again, or notify them \
                 in another way",
            )
            .with("number", gone.len())
            .with("pieces", named)
            .into()
    }

    /// Enters that letters are about to be made. If they cannot be entered in the end, the next run finds
    /// their folder.
    ///
    /// # Errors
    /// The journal cannot be written.
    fn begun(
        &mut self,
        request: &RenderRequest,
        undelivered: &Undelivered,
    ) -> Result<(), Box<Diagnostic>> {
        let into = whole_path(&request.out).display().to_string();
        let begun = Event::LettersBegun { into, letters: self.pieces.len() as u64 };
        let place = Place::Path(undelivered.of.display().to_string());
        let done = self.journal.append(undelivered.mailing.at, &[begun]);
        done.map_err(|error| Box::new(error.to_diagnostic().at(place)))
    }

    /// Plans the letters of the new folder in the journal.
    ///
    /// # Errors
    /// The new manifest cannot be read or the journal cannot be written. Then the new folder must not be
    /// used; the problems say so.
    fn plan(
        mut self,
        request: &RenderRequest,
        undelivered: &Undelivered,
        at: Moment,
    ) -> Result<(), Diagnostics> {
        let place = Place::Path(undelivered.of.display().to_string());
        let told = |error: JournalError| Box::new(error.to_diagnostic().at(place.clone()));
        // All or none: a recipient who is left out would get a second letter from the next run.
        let entered = planned_in(&request.out, &self.pieces)
            .and_then(|letters| self.journal.append(at, &letters).map_err(told));
        if let Err(problem) = entered {
            let message = "the letters of this folder were made but could not be recorded";
            let not_entered = Diagnostic::error(NOT_ENTERED, message)
                .at(Place::Path(request.out.display().to_string()))
                .help("delete this folder, fix the problem above, then run the same command again");
            return Err([*problem, not_entered].into_iter().collect());
        }
        self.journal.close(at).map_err(|error| Diagnostics::from(*told(error)))?;
        Ok(())
    }

    /// Closes the journal with nothing planned.
    fn leave(self, at: Moment) {
        // Nothing was entered; the next process that opens it reports what is wrong with it.
        let _ = self.journal.close(at);
    }
}
