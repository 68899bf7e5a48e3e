//! The end of the line: files, print batches, manifest, exceptions, sums. One thread, in the order
//! of the recipients file.

use std::collections::BTreeMap;

use crate::compose::Medium;
use crate::diag::Diagnostic;
use crate::outbox::{
    ExceptionRow, Exceptions, Manifest, ManifestRow, Medium as Channel, Outbox, Outcome, Totals,
    email_name, print_name, single_name,
};
use crate::render::pdf::{self, LaidOut};

use super::assign::Exclusion;
use super::inputs::Inputs;
use super::request::{Files, Summary};
use super::survey::count;
use super::work::{Made, Turn, document_info};

/// So many letters stand in one print file.
const BATCH: usize = 100;

/// Letters that wait for their print file.
#[derive(Default)]
struct Batch {
    /// Title of the first letter: the file is a stack of them.
    title: String,
    letters: Vec<(usize, LaidOut)>,
    /// How many files of this kind there are already.
    written: u32,
}

/// Takes finished pieces and writes everything.
pub(super) struct Sink<'a> {
    outbox: &'a Outbox,
    inputs: &'a Inputs,
    files: Files,
    manifest: Manifest,
    exceptions: Exceptions,
    /// Rows in order. A letter's row is complete once its print file is written, so rows wait here.
    rows: Vec<ManifestRow>,
    batches: BTreeMap<(String, u32), Batch>,
    summary: Summary,
    with_two_rows: u64,
}

type Done<T> = Result<T, Box<Diagnostic>>;

fn channel(medium: Medium) -> Channel {
    match medium {
        Medium::Letter => Channel::Letter,
        Medium::Email => Channel::Email,
    }
}

/// A row of the manifest that names the person and says nothing of files yet.
fn row(turn: &Turn, channel: Option<Channel>, outcome: Outcome) -> ManifestRow {
    ManifestRow {
        recipient: turn.recipient.id.clone(),
        piece: None,
        channel,
        language: turn.assignment.language(),
        variant: turn.assignment.variant_name(),
        file: None,
        first_page: None,
        pages: None,
        sheets: None,
        sha256: None,
        outcome,
        reason: String::new(),
    }
}

impl<'a> Sink<'a> {
    pub(super) fn new(outbox: &'a Outbox, inputs: &'a Inputs, files: Files) -> Done<Self> {
        let wrong = |error: crate::outbox::WriteError| Box::new(error.to_diagnostic());
        Ok(Self {
            outbox,
            inputs,
            files,
            manifest: Manifest::begin(outbox).map_err(wrong)?,
            exceptions: Exceptions::begin(outbox).map_err(wrong)?,
            rows: Vec::new(),
            batches: BTreeMap::new(),
            summary: Summary::default(),
            with_two_rows: 0,
        })
    }

    /// Takes one person's pieces.
    pub(super) fn take(&mut self, turn: Turn, pieces: Vec<Made>) -> Done<()> {
        let mut failed = 0;
        let before = self.rows.len();
        count(&mut self.summary, &turn.assignment);
        let media = turn.assignment.media.clone();
        for ((medium, piece), made) in media.into_iter().zip(turn.pieces.clone()).zip(pieces) {
            let mut row = ManifestRow {
                piece: Some(piece),
                reason: turn.assignment.note.to_owned(),
                ..row(&turn, Some(channel(medium)), Outcome::Rendered)
            };
            match made {
                Made::Email(bytes) => {
                    let written = self.write(&email_name(piece), &bytes)?;
                    row.file = Some(written.path);
                    row.sha256 = Some(written.sha256);
                    self.rows.push(row);
                }
                Made::Letter { laid_out, title, single } => {
                    let pages = laid_out.pages();
                    row.pages = u32::try_from(pages).ok();
                    let sheets = u32::try_from(pages.div_ceil(2)).unwrap_or(u32::MAX);
                    row.sheets = Some(sheets);
                    self.summary.pages += pages as u64;
                    self.summary.sheets += u64::from(sheets);
                    if let Some(bytes) = single {
                        let written = self.write(&single_name(piece), &bytes)?;
                        row.file = Some(written.path);
                        row.first_page = Some(1);
                        row.sha256 = Some(written.sha256);
                    }
                    let language = row.language.clone();
                    self.rows.push(row);
                    if self.files != Files::Single {
                        self.batch(language, sheets, *laid_out, title)?;
                    }
                }
                Made::Failed(reason) => {
                    failed += 1;
                    self.fail(&mut row, turn.recipient.row, reason)?;
                    if let Some(made) = self.summary.languages.get_mut(&row.language) {
                        *made -= 1;
                    }
                    match medium {
                        Medium::Letter => self.summary.letters -= 1,
                        Medium::Email => self.summary.emails -= 1,
                    }
                    self.rows.push(row);
                }
            }
        }
        for exclusion in &turn.assignment.exclusions {
            self.exclude(&turn, exclusion)?;
        }
        if self.rows.len() - before == 2 {
            self.with_two_rows += 1;
        }
        if failed > 0 {
            self.summary.failed += 1;
            match turn.assignment.exclusions.is_empty() {
                true => self.summary.rendered -= 1,
                false => self.summary.excluded -= 1,
            }
        }
        Ok(())
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Done<crate::outbox::Written> {
        self.outbox.write_file(name, bytes).map_err(|error| Box::new(error.to_diagnostic()))
    }

    fn fail(&mut self, row: &mut ManifestRow, file_row: u64, reason: String) -> Done<()> {
        row.outcome = Outcome::Failed;
        row.reason = reason.clone();
        row.piece = None;
        row.pages = None;
        row.sheets = None;
        *self.summary.reasons.entry(reason.clone()).or_default() += 1;
        self.exception(&ExceptionRow {
            row: file_row,
            recipient: row.recipient.clone(),
            channel: row.channel,
            column: None,
            reason,
            what_to_do: "tell this person in another way, or mend the text and run again".into(),
        })
    }

    fn exclude(&mut self, turn: &Turn, exclusion: &Exclusion) -> Done<()> {
        let medium = exclusion.medium.map(channel);
        self.rows.push(ManifestRow {
            reason: exclusion.reason.clone(),
            ..row(turn, medium, Outcome::Excluded)
        });
        self.exception(&ExceptionRow {
            row: turn.recipient.row,
            recipient: turn.recipient.id.clone(),
            channel: medium,
            column: exclusion.column.map(str::to_owned),
            reason: exclusion.reason.clone(),
            what_to_do: exclusion.what_to_do.to_owned(),
        })
    }

    fn exception(&mut self, row: &ExceptionRow) -> Done<()> {
        let done = self.exceptions.push(self.outbox, row);
        done.map_err(|error| Box::new(error.to_diagnostic()))
    }

    /// Puts a letter into the batch of its language and number of sheets.
    fn batch(&mut self, language: String, sheets: u32, letter: LaidOut, title: String) -> Done<()> {
        let row = self.rows.len() - 1;
        let key = (language, sheets);
        let batch = self.batches.entry(key.clone()).or_default();
        if batch.letters.is_empty() {
            batch.title = title;
        }
        batch.letters.push((row, letter));
        if batch.letters.len() >= BATCH { self.close(&key) } else { Ok(()) }
    }

    /// Writes a batch as a file: whole letters one after another, each on sheets of its own.
    fn close(&mut self, key: &(String, u32)) -> Done<()> {
        let Some(batch) = self.batches.get_mut(key) else { return Ok(()) };
        let letters = std::mem::take(&mut batch.letters);
        if letters.is_empty() { Ok(()) } else { self.print_file(key, letters) }
    }

    /// Writes letters of a batch as one file, or as several if the print house takes none so large.
    fn print_file(&mut self, key: &(String, u32), mut letters: Vec<(usize, LaidOut)>) -> Done<()> {
        let Some(batch) = self.batches.get_mut(key) else { return Ok(()) };
        let name = print_name(&key.0, key.1, batch.written + 1);
        let lang = key.0.split('+').next().unwrap_or_default();
        let info = document_info(self.inputs, &batch.title, lang, true);
        let parts: Vec<&LaidOut> = letters.iter().map(|(_, letter)| letter).collect();
        let bytes = pdf::write(&parts, &info).map_err(|error| {
            let code = crate::diag::Code("letter/unwritable");
            Box::new(Diagnostic::error(code, format!("{name} cannot be written: {error}")))
        })?;
        let most = self.inputs.settings.envelope().max_file_bytes();
        if letters.len() > 1 && most.is_some_and(|most| bytes.len() as u64 > most) {
            let rest = letters.split_off(letters.len() / 2);
            self.print_file(key, letters)?;
            return self.print_file(key, rest);
        }
        batch.written += 1;
        let written = self.write(&name, &bytes)?;
        let mut first_page = 1;
        for (row, letter) in &letters {
            if let Some(row) = self.rows.get_mut(*row) {
                row.file = Some(written.path.clone());
                row.first_page = Some(first_page);
                row.sha256 = Some(written.sha256.clone());
            }
            first_page += (letter.pages().div_ceil(2) * 2) as u64;
        }
        Ok(())
    }

    fn flush(&mut self) -> Done<()> {
        for row in std::mem::take(&mut self.rows) {
            let done = self.manifest.push(self.outbox, &row);
            done.map_err(|error| Box::new(error.to_diagnostic()))?;
        }
        Ok(())
    }

    /// Writes the print files of the letters that still wait for one.
    fn close_all(&mut self) -> Done<()> {
        let keys: Vec<_> = self.batches.keys().cloned().collect();
        keys.iter().try_for_each(|key| self.close(key))
    }

    /// Ends a whole run.
    pub(super) fn finish(mut self, people: u64, not_selected: u64) -> Done<Summary> {
        self.close_all()?;
        self.flush()?;
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
        let done = self.outbox.finish(self.manifest, self.exceptions, &totals);
        done.map_err(|error| Box::new(error.to_diagnostic()))?;
        Ok(self.summary)
    }

    /// Ends a run that was stopped: what was made until then is written and listed.
    pub(super) fn interrupt(mut self, people: u64) -> Done<Summary> {
        self.close_all()?;
        self.flush()?;
        self.summary.people = people;
        let done = self.outbox.interrupt(self.manifest, self.exceptions);
        done.map_err(|error| Box::new(error.to_diagnostic()))?;
        Ok(self.summary)
    }
}
