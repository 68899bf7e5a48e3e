//! The sink: puts pieces into files and print batches, and writes lists and sums. One thread, in the
//! order of the print house.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use crate::diag::codes::internal::UNWRITABLE;
use crate::diag::{Arg, Diagnostic};
use crate::locale::Speech;
use crate::outbox::{
    ExceptionRow, Exceptions, Job, JobTicket, Manifest, ManifestRow, OutFile, Outbox, Outcome,
    PrintFile, PrintKey, RowPlace, Totals, WriteError, Written, email_name, print_name, proof_name,
    single_name,
};
use crate::recipients::{Need, Recipient, Status};
use crate::render::pdf::{self, Envelope, Ready};

use super::assign::{Assignment, Exclusion};
use super::counts::{add, channel_of, count};
use super::headers::Headers;
use super::inputs::Inputs;
use super::listing::{Gravity, Kept, of_exclusion, of_problem};
use super::request::{Files, RenderRequest, Summary};
use super::why::Why;
use super::work::{Done, Made, OwnFile, document_info};
use crate::terms::Medium;

/// A row of the manifest before it is written: its place and its cells.
struct Row {
    place: RowPlace,
    row: ManifestRow,
    /// Whether the letter is kept in a file apart from all others.
    separate: bool,
}

impl Row {
    /// Enters a file with this piece alone.
    fn fills(&mut self, written: Written) {
        self.row.file = Some(written.path);
        self.row.sha256 = Some(written.sha256);
        self.row.first_page = Some(1);
    }
}

/// Print files of one language and number of sheets.
#[derive(Default)]
struct Batch {
    open: Option<Open>,
    /// The number of the last file that is closed; 0 if there is none.
    last: u32,
}

/// A print file that is being written.
struct Open {
    /// 1-based among the files of its language and sheets.
    number: u32,
    pdf: pdf::File<OutFile>,
    /// The rows of its letters.
    rows: Vec<Row>,
}

/// Takes finished pieces and writes all files and lists.
pub(super) struct Sink<'a> {
    outbox: &'a Outbox,
    inputs: &'a Inputs,
    headers: &'a Headers,
    kept: &'a Kept,
    files: Files,
    writer: pdf::Writer,
    batch_size: NonZeroUsize,
    manifest: Manifest,
    exceptions: Exceptions,
    /// Words in the language of `exceptions.csv`.
    speech: Speech,
    ticket: JobTicket,
    /// By language and number of sheets. Only those of the current language hold letters.
    batches: BTreeMap<PrintKey, Batch>,
    language: String,
    /// The number of the print file for the current letter, if a shard has worked it out.
    number: Option<u32>,
    summary: Summary,
    with_two_rows: u64,
}

type Outcomes<T> = Result<T, Box<Diagnostic>>;

fn to_problem(error: WriteError) -> Box<Diagnostic> {
    Box::new(error.to_diagnostic())
}

/// A row of the manifest with the recipient's cells; those of files are still empty.
fn row(
    recipient: &Recipient,
    assignment: &Assignment,
    channel: Option<Medium>,
    outcome: Outcome,
) -> ManifestRow {
    ManifestRow {
        recipient: recipient.id.clone(),
        piece: None,
        channel,
        language: assignment.language().to_owned(),
        variant: assignment.variant_name().to_owned(),
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
    pub(super) fn new(
        outbox: &'a Outbox,
        inputs: &'a Inputs,
        (headers, kept): (&'a Headers, &'a Kept),
        request: &RenderRequest,
    ) -> Self {
        let speech = Speech::new(request.lists.language);
        Self {
            outbox,
            inputs,
            headers,
            kept,
            files: request.files,
            writer: request.pdf_writer,
            batch_size: request.batch_size,
            manifest: Manifest::begin(outbox),
            exceptions: Exceptions::begin(
                outbox,
                request.lists.language.tag(),
                request.lists.delimiter,
            ),
            ticket: JobTicket {
                job: match (
                    &request.reprint_reason,
                    request.sample || request.files == Files::Proof,
                ) {
                    (Some(reason), _) => Job::Reprint(reason.clone()),
                    (None, true) => Job::Sample,
                    (None, false) => Job::Production,
                },
                incident: inputs.incident.id.clone(),
                date: inputs.incident.notice.date.to_string(),
                envelope: envelope(&speech, inputs.settings.envelope()),
                ..JobTicket::default()
            },
            speech,
            batches: BTreeMap::new(),
            language: String::new(),
            number: None,
            summary: Summary::default(),
            with_two_rows: 0,
        }
    }

    /// Takes one recipient's pieces. `number` is that of the print file for the letter, among those of its
    /// language and sheets, if the run is a shard.
    ///
    /// # Errors
    /// A file cannot be written.
    pub(super) fn take(
        &mut self,
        recipient: &Recipient,
        done: Done,
        number: Option<u32>,
    ) -> Outcomes<()> {
        self.number = number;
        let Done { assignment, pieces, made } = done;
        if assignment.language() != self.language {
            self.close_all()?;
            self.language = assignment.language().to_owned();
        }
        count(&mut self.summary, self.inputs, recipient, &assignment);
        let failed = made.iter().any(|made| matches!(made, Made::Failed(_)));
        if failed {
            match assignment.exclusions.is_empty() {
                true => self.summary.rendered -= 1,
                false => self.summary.excluded -= 1,
            }
            self.summary.failed += 1;
            self.count_channel_again(&assignment.media, &made);
        }
        let rows = made.len() + assignment.exclusions.len();
        self.with_two_rows += u64::from(rows == 2);
        let separate = recipient.status == Status::Protected;
        // All rows of a child come before those of the copy for its second guardian.
        let mut index = recipient.copy.saturating_mul(10);
        let mut place = || {
            index = index.saturating_add(1);
            (recipient.row, index)
        };
        for ((medium, piece), made) in assignment.media.iter().zip(pieces).zip(made) {
            let row = ManifestRow {
                piece: Some(piece),
                reason: assignment.note.as_ref().map(Why::to_string).unwrap_or_default(),
                ..row(recipient, &assignment, Some(*medium), Outcome::Rendered)
            };
            self.piece(Row { place: place(), row, separate }, piece, made)?;
        }
        for exclusion in &assignment.exclusions {
            self.exclude(recipient, &assignment, place(), exclusion)?;
        }
        // The warnings of a row are listed once, not again for the copy for the second guardian.
        let problems = self.kept.of(recipient.row).filter(|_| recipient.copy == 0);
        for problem in problems {
            let held = assignment.exclusions.iter().any(|one| one.why == Why::Need(Need::Held));
            let gravity = Gravity::in_row(&problem, &assignment.exclusions);
            // What the reason of an exclusion says already; that of a row with errors says nothing of them.
            if held || gravity != Gravity::Waits {
                let exception =
                    of_problem(&self.speech, &recipient.id, &problem, self.headers, gravity);
                self.exceptions.push(self.outbox, place(), &exception).map_err(to_problem)?;
            }
        }
        Ok(())
    }

    fn piece(&mut self, mut row: Row, piece: u64, made: Made) -> Outcomes<()> {
        match made {
            Made::Email(file) => {
                let written = self.written(file, || email_name(piece))?;
                row.row.file = Some(written.path);
                row.row.sha256 = Some(written.sha256);
                self.ticket.emails += 1;
                self.push(&row)
            }
            Made::Letter { letter, title, single } => {
                let sheets = self.count_pages(&mut row, letter.pages());
                if let Some(file) = single {
                    let written = self.written(file, || single_name(piece))?;
                    self.ticket.single_files += 1;
                    if self.files == Files::Single {
                        row.fills(written);
                    } else {
                        row.row.single_file = Some(written.path);
                        row.row.single_sha256 = Some(written.sha256);
                    }
                }
                match self.files {
                    Files::Single | Files::Proof => self.push(&row),
                    Files::Print | Files::Both => self.batch(row, sheets, letter, title),
                }
            }
            Made::Proof { pages, file } => {
                self.count_pages(&mut row, pages);
                let written = self.written(file, || proof_name(piece))?;
                self.ticket.proofs += 1;
                row.fills(written);
                self.push(&row)
            }
            // The recipient is counted as failed already.
            Made::Failed(reason) => self.fail(row, reason),
        }
    }

    /// Enters the pages of a letter into its row and the sums. Returns its sheets.
    fn count_pages(&mut self, row: &mut Row, pages: usize) -> u32 {
        row.row.pages = u32::try_from(pages).ok();
        let sheets = u32::try_from(pages.div_ceil(2)).unwrap_or(u32::MAX);
        row.row.sheets = Some(sheets);
        self.summary.pages += pages as u64;
        self.summary.sheets += u64::from(sheets);
        sheets
    }

    /// The file with one piece in it, as it is in the output folder now.
    fn written(&self, file: OwnFile, name: impl Fn() -> String) -> Outcomes<Written> {
        match file {
            OwnFile::Put(written) => written.map_err(to_problem),
            OwnFile::Made(bytes) => self.outbox.write_file(&name(), &bytes).map_err(to_problem),
        }
    }

    fn push(&mut self, row: &Row) -> Outcomes<()> {
        self.manifest.push(self.outbox, row.place, &row.row).map_err(to_problem)
    }

    /// Enters that a piece could not be made.
    fn fail(&mut self, mut row: Row, reason: String) -> Outcomes<()> {
        let summary = &mut self.summary;
        if let Some(made) = summary.languages.get_mut(&row.row.language) {
            *made -= 1;
        }
        match row.row.channel {
            Some(Medium::Email) => summary.emails -= 1,
            _ => summary.letters -= 1,
        }
        summary.pages -= row.row.pages.map_or(0, u64::from);
        summary.sheets -= row.row.sheets.map_or(0, u64::from);
        let why = Why::Failed { cause: reason };
        *summary.reasons.entry(why.clone()).or_default() += 1;
        row.row = ManifestRow {
            outcome: Outcome::Failed,
            reason: why.to_string(),
            piece: None,
            pages: None,
            sheets: None,
            ..row.row
        };
        self.push(&row)?;
        let names = self.headers.names();
        let args = why.args(names);
        let exception = ExceptionRow {
            row: Some(names.shown(row.place.0)),
            recipient: row.row.recipient,
            channel: row.row.channel,
            column: None,
            severity: self.speech.say(Gravity::Waits.word(), &[]),
            problem: self.speech.say(&why.words(), &args),
            what_to_do: self.speech.say(&why.what_to_do(), &args),
        };
        self.exceptions.push(self.outbox, row.place, &exception).map_err(to_problem)
    }

    fn exclude(
        &mut self,
        recipient: &Recipient,
        assignment: &Assignment,
        place: RowPlace,
        exclusion: &Exclusion,
    ) -> Outcomes<()> {
        let medium = exclusion.medium;
        let row = ManifestRow {
            reason: exclusion.why.to_string(),
            ..row(recipient, assignment, medium, Outcome::Excluded)
        };
        self.push(&Row { place, row, separate: false })?;
        let exception =
            of_exclusion(&self.speech, recipient.row, &recipient.id, exclusion, self.headers);
        self.exceptions.push(self.outbox, place, &exception).map_err(to_problem)
    }

    /// Counts a recipient by the pieces that were made, not by those assigned to them.
    fn count_channel_again(&mut self, media: &[Medium], made: &[Made]) {
        let channels = &mut self.summary.channels;
        if let Some(people) = channel_of(media).and_then(|channel| channels.get_mut(channel)) {
            *people -= 1;
        }
        let made = media.iter().zip(made).filter(|(_, made)| !matches!(made, Made::Failed(_)));
        let made: Vec<Medium> = made.map(|(medium, _)| *medium).collect();
        if let Some(channel) = channel_of(&made) {
            add(channels, channel);
        }
    }

    /// Puts a letter into the print file of its language and number of sheets.
    fn batch(&mut self, row: Row, sheets: u32, letter: Ready, title: String) -> Outcomes<()> {
        let key = PrintKey { language: row.row.language.clone(), sheets, separate: row.separate };
        let most = self.inputs.settings.envelope().max_file_bytes();
        let batch = self.batches.entry(key.clone()).or_default();
        let full = |open: &Open| match self.number {
            // A shard makes only some of the files; which letter is in which was planned before.
            Some(number) => open.number != number,
            // The print house accepts no larger file.
            None => most.is_some_and(|most| open.pdf.bound_with(&letter) > most),
        };
        if batch.open.as_ref().is_some_and(full) {
            self.close(&key)?;
        }
        let batch = self.batches.entry(key.clone()).or_default();
        let number = self.number.unwrap_or(batch.last + 1);
        let name = print_name(&key, number);
        let open = match &mut batch.open {
            Some(open) => open,
            none => {
                let file = self.outbox.open_file(&name).map_err(to_problem)?;
                let language = key.language.split('+').next().unwrap_or_default();
                // A print file is a stack of letters; its title is that of the first.
                let info = document_info(self.inputs, &title, language, true);
                let pdf = self.inputs.typesetter.begin(self.writer, file, &info);
                let pdf = pdf.map_err(|error| unwritable(self.outbox, &name, &error))?;
                none.insert(Open { number, pdf, rows: Vec::new() })
            }
        };
        open.pdf.letter(letter).map_err(|error| unwritable(self.outbox, &name, &error))?;
        open.rows.push(row);
        if open.rows.len() >= self.batch_size.get() { self.close(&key) } else { Ok(()) }
    }

    /// Ends a print file, and enters its letters into the manifest and the job ticket.
    fn close(&mut self, key: &PrintKey) -> Outcomes<()> {
        let Some(batch) = self.batches.get_mut(key) else { return Ok(()) };
        let Some(Open { number, pdf, rows }) = batch.open.take() else { return Ok(()) };
        batch.last = number;
        let name = print_name(key, number);
        let file = pdf.finish().map_err(|error| unwritable(self.outbox, &name, &error))?;
        let written = file.publish(self.outbox).map_err(to_problem)?;
        let PrintKey { language, sheets, .. } = key;
        self.ticket.print_files.push(PrintFile {
            path: written.path.clone(),
            sha256: written.sha256.clone(),
            bytes: written.bytes,
            language: language.clone(),
            letters: rows.len() as u64,
            pages: rows.iter().filter_map(|row| row.row.pages).map(u64::from).sum(),
            sheets: rows.len() as u64 * u64::from(*sheets),
        });
        let mut first_page = 1;
        for mut row in rows {
            row.row.file = Some(written.path.clone());
            row.row.first_page = Some(first_page);
            row.row.sha256 = Some(written.sha256.clone());
            self.push(&row)?;
            // Each letter begins on a new sheet; a sheet has two pages.
            first_page += u64::from(*sheets) * 2;
        }
        Ok(())
    }

    /// Ends all open print files.
    fn close_all(&mut self) -> Outcomes<()> {
        let keys: Vec<_> = self.batches.keys().cloned().collect();
        keys.iter().try_for_each(|key| self.close(key))
    }

    /// Ends a complete run.
    ///
    /// # Errors
    /// A file cannot be written.
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
        let say = |id: &'static str, args: &[(&'static str, Arg)]| self.speech.say(id, args);
        let tag = self.speech.language().tag();
        self.ticket.write(self.outbox, tag, &say).map_err(to_problem)?;
        let done = self.outbox.finish(self.manifest, self.exceptions, &totals);
        done.map_err(|error| Box::new(error.to_diagnostic()))?;
        Ok(self.summary)
    }

    /// Ends a run that was stopped: the pieces made until then are written and listed.
    ///
    /// # Errors
    /// A file cannot be written.
    pub(super) fn interrupt(mut self, people: u64) -> Outcomes<Summary> {
        self.close_all()?;
        self.summary.people = people;
        let done = self.outbox.interrupt(self.manifest, self.exceptions);
        done.map_err(|error| Box::new(error.to_diagnostic()))?;
        Ok(self.summary)
    }
}

/// Name, size and folding of the envelope in words, for the print house.
fn envelope(speech: &Speech, envelope: &Envelope) -> String {
    let length = |mm: f32| match mm.fract() == 0.0 {
        true => mm.to_string(),
        false => speech.tenths(mm.into()),
    };
    let (width, height) = envelope.size();
    let folds = envelope.folds();
    let at: Vec<String> = folds.iter().map(|fold| format!("{} mm", length(*fold))).collect();
    let args = [
        ("name", envelope.name().to_owned().into()),
        ("width", length(width).into()),
        ("height", length(height).into()),
        ("folds", folds.len().into()),
        ("at", at.join(", ").into()),
        ("sheets", envelope.most_sheets().unwrap_or(0).into()),
    ];
    speech.say("ticket-envelope-kind", &args)
}

/// The problem of a print file that cannot be written. Its letters were prepared before, so the cause
/// is the disk or a mistake in the program.
pub(super) fn unwritable(outbox: &Outbox, name: &str, error: &pdf::WriteError) -> Box<Diagnostic> {
    match error {
        pdf::WriteError::Sink(kind) => to_problem(outbox.io(name, (*kind).into())),
        other => {
            let message = format!("{name} cannot be written: {other}");
            Box::new(Diagnostic::error(UNWRITABLE, message).help("please report it"))
        }
    }
}
