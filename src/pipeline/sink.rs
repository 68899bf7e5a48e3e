//! The end of the line: files, print batches, lists, sums. One thread, in the order of the print
//! house.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use crate::compose::Medium;
use crate::diag::Diagnostic;
use crate::outbox::{
    ExceptionRow, Exceptions, Job, JobTicket, Manifest, ManifestRow, Medium as Channel, Outbox,
    Outcome, PrintFile, RowPlace, Totals, WriteError, Written, email_name, print_name, proof_name,
    single_name,
};
use crate::recipients::Recipient;
use crate::render::pdf::{self, LaidOut};

use super::assign::{Assignment, Exclusion};
use super::inputs::Inputs;
use super::request::{Files, RenderRequest, Summary};
use super::survey::count;
use super::work::{Done, Made, document_info};

/// A row of the manifest on its way: where it belongs, what it says, and how its person was counted
/// so far.
struct Row {
    place: RowPlace,
    row: ManifestRow,
    counted: Outcome,
}

/// Letters that wait for their print file.
#[derive(Default)]
struct Batch {
    /// Title of the first letter: the file is a stack of them.
    title: String,
    letters: Vec<(Row, LaidOut)>,
    /// How many files of this kind there are already.
    written: u32,
}

/// Takes finished pieces and writes everything.
pub(super) struct Sink<'a> {
    outbox: &'a Outbox,
    inputs: &'a Inputs,
    files: Files,
    batch_size: NonZeroUsize,
    manifest: Manifest,
    exceptions: Exceptions,
    ticket: JobTicket,
    /// By language and number of sheets. Only those of one language have letters at a time.
    batches: BTreeMap<(String, u32), Batch>,
    language: String,
    summary: Summary,
    with_two_rows: u64,
}

type Outcomes<T> = Result<T, Box<Diagnostic>>;

fn channel(medium: Medium) -> Channel {
    match medium {
        Medium::Letter => Channel::Letter,
        Medium::Email => Channel::Email,
    }
}

fn told(error: WriteError) -> Box<Diagnostic> {
    Box::new(error.to_diagnostic())
}

/// A row of the manifest that names the person and says nothing of files yet.
fn row(
    recipient: &Recipient,
    assignment: &Assignment,
    channel: Option<Channel>,
    outcome: Outcome,
) -> ManifestRow {
    ManifestRow {
        recipient: recipient.id.clone(),
        piece: None,
        channel,
        language: assignment.language(),
        variant: assignment.variant_name(),
        file: None,
        first_page: None,
        pages: None,
        sheets: None,
        sha256: None,
        outcome,
        reason: String::new(),
        single_file: None,
        single_sha256: None,
    }
}

impl<'a> Sink<'a> {
    pub(super) fn new(outbox: &'a Outbox, inputs: &'a Inputs, request: &RenderRequest) -> Self {
        Self {
            outbox,
            inputs,
            files: request.files,
            batch_size: request.batch_size,
            manifest: Manifest::begin(outbox),
            exceptions: Exceptions::begin(outbox),
            ticket: JobTicket {
                job: match (&request.reprint, request.sample || request.files == Files::Proof) {
                    (Some(reprint), _) => Job::Reprint(reprint.reason.clone()),
                    (None, true) => Job::Sample,
                    (None, false) => Job::Production,
                },
                incident: inputs.incident.id.clone(),
                date: inputs.incident.notice.date.to_string(),
                envelope: "C5, window on the left, folded once".to_owned(),
                paper: "A4, white".to_owned(),
                ..JobTicket::default()
            },
            batches: BTreeMap::new(),
            language: String::new(),
            summary: Summary::default(),
            with_two_rows: 0,
        }
    }

    /// Takes one person's pieces.
    pub(super) fn take(&mut self, recipient: &Recipient, done: Done) -> Outcomes<()> {
        let Done { assignment, pieces, made } = done;
        if assignment.language() != self.language {
            self.close_all()?;
            self.language = assignment.language();
        }
        count(&mut self.summary, &assignment);
        let failed = made.iter().any(|made| matches!(made, Made::Failed(_)));
        let counted = match (failed, assignment.exclusions.is_empty()) {
            (true, _) => Outcome::Failed,
            (false, true) => Outcome::Rendered,
            (false, false) => Outcome::Excluded,
        };
        if failed {
            self.counted_as_failed(match assignment.exclusions.is_empty() {
                true => Outcome::Rendered,
                false => Outcome::Excluded,
            });
        }
        let rows = made.len() + assignment.exclusions.len();
        self.with_two_rows += u64::from(rows == 2);
        let mut index = 0;
        let mut place = || {
            index += 1;
            (recipient.row, index)
        };
        for ((medium, piece), made) in assignment.media.iter().zip(pieces).zip(made) {
            let row = ManifestRow {
                piece: Some(piece),
                reason: assignment.note.to_owned(),
                ..row(recipient, &assignment, Some(channel(*medium)), Outcome::Rendered)
            };
            self.piece(Row { place: place(), row, counted }, piece, made)?;
        }
        for exclusion in &assignment.exclusions {
            self.exclude(recipient, &assignment, place(), exclusion)?;
        }
        Ok(())
    }

    fn piece(&mut self, mut row: Row, piece: u64, made: Made) -> Outcomes<()> {
        match made {
            Made::Email(bytes) => {
                let written = self.write(&email_name(piece), &bytes)?;
                row.row.file = Some(written.path);
                row.row.sha256 = Some(written.sha256);
                self.ticket.emails += 1;
                self.push(&row)
            }
            Made::Letter { laid_out, title, single } => {
                let sheets = self.count_pages(&mut row, laid_out.pages());
                if let Some(bytes) = single {
                    let written = self.write(&single_name(piece), &bytes)?;
                    self.ticket.single_files += 1;
                    if self.files == Files::Single {
                        row.row.file = Some(written.path);
                        row.row.sha256 = Some(written.sha256);
                        row.row.first_page = Some(1);
                    } else {
                        row.row.single_file = Some(written.path);
                        row.row.single_sha256 = Some(written.sha256);
                    }
                }
                match self.files {
                    Files::Single | Files::Proof => self.push(&row),
                    Files::Print | Files::Both => self.batch(row, sheets, *laid_out, title),
                }
            }
            Made::Proof { pages, bytes } => {
                self.count_pages(&mut row, pages);
                let written = self.write(&proof_name(piece), &bytes)?;
                self.ticket.proofs += 1;
                row.row.file = Some(written.path);
                row.row.sha256 = Some(written.sha256);
                row.row.first_page = Some(1);
                self.push(&row)
            }
            // The person is counted as failed already.
            Made::Failed(reason) => self.fail(row, reason),
        }
    }

    /// Enters the pages of a letter into its row and the sums. Gives its sheets.
    fn count_pages(&mut self, row: &mut Row, pages: usize) -> u32 {
        row.row.pages = u32::try_from(pages).ok();
        let sheets = u32::try_from(pages.div_ceil(2)).unwrap_or(u32::MAX);
        row.row.sheets = Some(sheets);
        self.summary.pages += pages as u64;
        self.summary.sheets += u64::from(sheets);
        sheets
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Outcomes<Written> {
        self.outbox.write_file(name, bytes).map_err(told)
    }

    fn push(&mut self, row: &Row) -> Outcomes<()> {
        self.manifest.push(self.outbox, row.place, &row.row).map_err(told)
    }

    /// A person who was counted otherwise until now.
    fn counted_as_failed(&mut self, before: Outcome) {
        match before {
            Outcome::Rendered => self.summary.rendered -= 1,
            Outcome::Excluded => self.summary.excluded -= 1,
            Outcome::Failed => return,
        }
        self.summary.failed += 1;
    }

    /// Writes down that a piece could not be made.
    fn fail(&mut self, mut row: Row, reason: String) -> Outcomes<()> {
        let summary = &mut self.summary;
        if let Some(made) = summary.languages.get_mut(&row.row.language) {
            *made -= 1;
        }
        match row.row.channel {
            Some(Channel::Email) => summary.emails -= 1,
            _ => summary.letters -= 1,
        }
        summary.pages -= row.row.pages.map_or(0, u64::from);
        summary.sheets -= row.row.sheets.map_or(0, u64::from);
        *summary.reasons.entry(reason.clone()).or_default() += 1;
        row.row = ManifestRow {
            outcome: Outcome::Failed,
            reason: reason.clone(),
            piece: None,
            pages: None,
            sheets: None,
            ..row.row
        };
        self.push(&row)?;
        let exception = ExceptionRow {
            row: row.place.0,
            recipient: row.row.recipient,
            channel: row.row.channel,
            column: None,
            reason,
            what_to_do: "tell this person in another way, or mend the text and run again".into(),
        };
        self.exceptions.push(self.outbox, row.place, &exception).map_err(told)
    }

    fn exclude(
        &mut self,
        recipient: &Recipient,
        assignment: &Assignment,
        place: RowPlace,
        exclusion: &Exclusion,
    ) -> Outcomes<()> {
        let medium = exclusion.medium.map(channel);
        let row = ManifestRow {
            reason: exclusion.reason.clone(),
            ..row(recipient, assignment, medium, Outcome::Excluded)
        };
        self.push(&Row { place, row, counted: Outcome::Excluded })?;
        let exception = ExceptionRow {
            row: recipient.row,
            recipient: recipient.id.clone(),
            channel: medium,
            column: exclusion.column.map(str::to_owned),
            reason: exclusion.reason.clone(),
            what_to_do: exclusion.what_to_do.to_owned(),
        };
        self.exceptions.push(self.outbox, place, &exception).map_err(told)
    }

    /// Puts a letter into the batch of its language and number of sheets.
    fn batch(&mut self, row: Row, sheets: u32, letter: LaidOut, title: String) -> Outcomes<()> {
        let key = (row.row.language.clone(), sheets);
        let batch = self.batches.entry(key.clone()).or_default();
        if batch.letters.is_empty() {
            batch.title = title;
        }
        batch.letters.push((row, letter));
        if batch.letters.len() >= self.batch_size.get() { self.close(&key) } else { Ok(()) }
    }

    /// Writes a batch as a file: whole letters one after another, each on sheets of its own. A
    /// letter that cannot be written fails alone, and the others are written without it.
    fn close(&mut self, key: &(String, u32)) -> Outcomes<()> {
        let Some(batch) = self.batches.get_mut(key) else { return Ok(()) };
        let letters = std::mem::take(&mut batch.letters);
        if letters.is_empty() { Ok(()) } else { self.print_file(key, letters) }
    }

    /// Writes letters of a batch as one file, or as several if the print house takes none so large.
    fn print_file(
        &mut self,
        key: &(String, u32),
        mut letters: Vec<(Row, LaidOut)>,
    ) -> Outcomes<()> {
        let Some(batch) = self.batches.get(key) else { return Ok(()) };
        let language = key.0.split('+').next().unwrap_or_default();
        let info = document_info(self.inputs, &batch.title, language, true);
        let number = batch.written + 1;
        let mut bytes = write_together(&letters, &info);
        if bytes.is_err() {
            let mut good = Vec::with_capacity(letters.len());
            for (row, letter) in letters {
                match pdf::write(&[&letter], &info) {
                    Ok(_) => good.push((row, letter)),
                    Err(error) => self.unwritable(row, &error)?,
                }
            }
            letters = good;
            bytes = write_together(&letters, &info);
        }
        let bytes = match bytes {
            _ if letters.is_empty() => return Ok(()),
            Ok(bytes) => bytes,
            Err(error) => {
                return letters.into_iter().try_for_each(|(row, _)| self.unwritable(row, &error));
            }
        };
        let most = self.inputs.settings.envelope().max_file_bytes();
        if letters.len() > 1 && most.is_some_and(|most| bytes.len() as u64 > most) {
            let rest = letters.split_off(letters.len() / 2);
            self.print_file(key, letters)?;
            return self.print_file(key, rest);
        }
        let written = self.write(&print_name(&key.0, key.1, number), &bytes)?;
        if let Some(batch) = self.batches.get_mut(key) {
            batch.written = number;
        }
        self.enter(key, letters, &written)
    }

    /// Enters the letters of a print file into the manifest and the job ticket.
    fn enter(
        &mut self,
        (language, sheets): &(String, u32),
        letters: Vec<(Row, LaidOut)>,
        written: &Written,
    ) -> Outcomes<()> {
        let pages: u64 = letters.iter().map(|(_, letter)| letter.pages() as u64).sum();
        let all_sheets = letters.len() as u64 * u64::from(*sheets);
        self.ticket.print_files.push(PrintFile {
            path: written.path.clone(),
            sha256: written.sha256.clone(),
            bytes: written.bytes,
            language: language.clone(),
            letters: letters.len() as u64,
            pages,
            sheets: all_sheets,
        });
        let mut first_page = 1;
        for (mut row, letter) in letters {
            row.row.file = Some(written.path.clone());
            row.row.first_page = Some(first_page);
            row.row.sha256 = Some(written.sha256.clone());
            self.push(&row)?;
            first_page += (letter.pages().div_ceil(2) * 2) as u64;
        }
        Ok(())
    }

    fn unwritable(&mut self, row: Row, error: &pdf::WriteError) -> Outcomes<()> {
        self.counted_as_failed(row.counted);
        self.fail(row, format!("the letter cannot be written: {error}"))
    }

    /// Writes the print files of the letters that still wait for one.
    fn close_all(&mut self) -> Outcomes<()> {
        let keys: Vec<_> = self.batches.keys().cloned().collect();
        keys.iter().try_for_each(|key| self.close(key))
    }

    /// Ends a whole run.
    pub(super) fn finish(mut self, people: u64, not_selected: u64) -> Outcomes<Summary> {
        self.close_all()?;
        self.summary.people = people;
        self.summary.not_selected = not_selected;
        let totals = Totals {
            people,
            not_selected,
            rendered: self.summary.rendered,
            excluded: self.summary.excluded,
            failed: self.summary.failed,
            with_two_rows: self.with_two_rows,
        };
        self.ticket.write(self.outbox).map_err(told)?;
        let done = self.outbox.finish(self.manifest, self.exceptions, &totals);
        done.map_err(|error| Box::new(error.to_diagnostic()))?;
        Ok(self.summary)
    }

    /// Ends a run that was stopped: what was made until then is written and listed.
    pub(super) fn interrupt(mut self, people: u64) -> Outcomes<Summary> {
        self.close_all()?;
        self.summary.people = people;
        let done = self.outbox.interrupt(self.manifest, self.exceptions);
        done.map_err(|error| Box::new(error.to_diagnostic()))?;
        Ok(self.summary)
    }
}

fn write_together(
    letters: &[(Row, LaidOut)],
    info: &pdf::DocumentInfo,
) -> Result<Vec<u8>, pdf::WriteError> {
    let parts: Vec<&LaidOut> = letters.iter().map(|(_, letter)| letter).collect();
    pdf::write(&parts, info)
}
