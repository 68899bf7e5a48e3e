//! The work of one worker for one recipient: compose, lay out, write files with one piece.

use std::sync::Arc;

use crate::compose::Job;
use crate::diag::Sources;
use crate::incident::LocalText;
use crate::letter::Letter;
use crate::letter::own::OwnValues;
use crate::outbox::{Outbox, WriteError, Written, email_name, proof_name, single_name};
use crate::recipients::{Recipient, addressee};
use crate::render::email::{self, Envelope, Mailbox, Sender};
use crate::render::pdf::{self, Ready};
use crate::text::{Domain, EmailAddress, HeaderText, check_address};

use super::assign::Assignment;
use super::inputs::Inputs;
use super::kinds::Kind;
use super::request::Files;
use crate::terms::Medium;

const NO_SETTINGS: &str = "the incident has no settings for e-mails";

/// One recipient on the way to a worker.
pub(crate) struct Turn {
    /// Index among the recipients of this run, 0-based and without gaps.
    pub(crate) sequence: u64,
    pub(crate) recipient: Recipient,
    /// The number of their first piece among all pieces of all recipients, 1-based.
    pub(crate) first: u64,
}

/// Which PDF files a run writes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PdfFiles {
    /// The PDF writer.
    pub(crate) writer: pdf::Writer,
    /// Which of them.
    pub(crate) files: Files,
}

/// The results for one recipient.
pub(crate) struct Done {
    pub(crate) assignment: Assignment,
    /// Piece numbers, one for each medium of the assignment.
    pub(crate) pieces: Vec<u64>,
    /// The pieces, one for each medium of the assignment.
    pub(crate) made: Vec<Made>,
}

/// A finished piece, or why there is none.
pub(crate) enum Made {
    /// A letter on pages; with a file of its own if those were asked for.
    Letter {
        letter: Ready,
        /// The document's title, for the print file.
        title: String,
        single: Option<OwnFile>,
    },
    /// A proof: its pages and its file. It has no letter that a batch could take.
    Proof { pages: usize, file: OwnFile },
    /// A message.
    Email(OwnFile),
    /// It cannot be made: an English sentence without personal values.
    Failed(String),
}

/// A file with one piece in it.
pub(crate) enum OwnFile {
    /// Its bytes, not yet written.
    Made(Vec<u8>),
    /// Written into the output folder, or why not.
    Put(Result<Written, WriteError>),
}

impl OwnFile {
    fn put(&mut self, outbox: &Outbox, name: &str) {
        if let Self::Made(bytes) = self {
            *self = Self::Put(outbox.write_file(name, bytes));
        }
    }
}

impl Done {
    /// Writes the files with one piece into the output folder. The workers do this, because it takes as
    /// long as making them; the lists stay with the sink.
    pub(crate) fn put(&mut self, outbox: &Outbox) {
        for (made, piece) in self.made.iter_mut().zip(&self.pieces) {
            match made {
                Made::Email(file) => file.put(outbox, &email_name(*piece)),
                Made::Letter { single: Some(file), .. } => file.put(outbox, &single_name(*piece)),
                Made::Proof { file, .. } => file.put(outbox, &proof_name(*piece)),
                Made::Letter { single: None, .. } | Made::Failed(_) => {}
            }
        }
    }
}

/// Makes all pieces of one recipient. Never fails as a whole: each piece has its own error.
pub(crate) fn work(
    recipient: &Recipient,
    assignment: &Assignment,
    pieces: &[u64],
    inputs: &Inputs,
    sources: &Sources,
    files: PdfFiles,
) -> Vec<Made> {
    let whose = Whose { recipient, assignment };
    let media = assignment.media.iter().zip(pieces);
    media.map(|(medium, piece)| whose.made(*medium, *piece, inputs, sources, files)).collect()
}

/// A recipient with their assignment.
#[derive(Clone, Copy)]
pub(crate) struct Whose<'a> {
    pub(crate) recipient: &'a Recipient,
    pub(crate) assignment: &'a Assignment,
}

impl<'a> Whose<'a> {
    fn job<'j>(self, medium: Medium, number: &'j str) -> Job<'j>
    where
        'a: 'j,
    {
        Job {
            recipient: self.recipient,
            variant: &self.assignment.variant,
            languages: &self.assignment.languages,
            medium,
            piece: number,
            address: &self.assignment.address,
        }
    }

    /// Makes one piece.
    pub(crate) fn made(
        self,
        medium: Medium,
        piece: u64,
        inputs: &Inputs,
        sources: &Sources,
        files: PdfFiles,
    ) -> Made {
        let assignment = self.assignment;
        let number = piece_text(piece);
        let job = self.job(medium, &number);
        let filled_in = match medium {
            Medium::Letter => filled_in(&job, assignment.large_print, inputs, sources, files),
            Medium::Email => email_filled_in(&job, inputs, sources),
        };
        if let Some(made) = filled_in {
            return made.unwrap_or_else(Made::Failed);
        }
        let letter = match composed(&job, inputs, sources) {
            Ok(letter) => letter,
            Err(reason) => return Made::Failed(reason),
        };
        let made = match medium {
            Medium::Letter => letter_of(&letter, &number, assignment, inputs, files),
            Medium::Email => email_of(&letter, self.recipient, inputs),
        };
        made.unwrap_or_else(Made::Failed)
    }

    /// How many pages the letter has; `None` if it cannot be made.
    pub(crate) fn pages(
        self,
        piece: u64,
        inputs: &Inputs,
        sources: &Sources,
        files: PdfFiles,
    ) -> Option<usize> {
        let number = piece_text(piece);
        let job = self.job(Medium::Letter, &number);
        let large_print = self.assignment.large_print;
        let settings = inputs.settings(large_print);
        let alike = kind_of(&job, large_print, inputs, files).and_then(|(kind, values)| {
            let letter = kind.letter(&inputs.composer, &job, sources)?;
            inputs.typesetter.filled_pages(&kind.masters, letter, &values, settings)
        });
        alike.or_else(|| {
            let letter = composed(&job, inputs, sources).ok()?;
            Some(inputs.typesetter.fit(&letter, &number, settings).ok()?.pages())
        })
    }
}

/// A letter composed by itself, or the reason why it cannot be.
fn composed(job: &Job<'_>, inputs: &Inputs, sources: &Sources) -> Result<Letter, String> {
    inputs.composer.compose(job, sources).map_err(|problems| {
        problems.iter().next().map(|problem| problem.message.clone()).unwrap_or_default()
    })
}

/// The kind of a letter, and the own values that are filled into its master; `None` where letters are
/// laid out one by one.
fn kind_of(
    job: &Job<'_>,
    large_print: bool,
    inputs: &Inputs,
    files: PdfFiles,
) -> Option<(Arc<Kind>, OwnValues)> {
    // Other writers, and proofs, need the pages as they were laid out.
    if files.writer != pdf::Writer::Tagged || files.files == Files::Proof {
        return None;
    }
    Some((inputs.kinds.of(job, large_print), job.own_values()?))
}

/// A letter filled in from the master of its kind. `None` where there is no master: then the letter is
/// composed and laid out by itself.
fn filled_in(
    job: &Job<'_>,
    large_print: bool,
    inputs: &Inputs,
    sources: &Sources,
    files: PdfFiles,
) -> Option<Result<Made, String>> {
    let (kind, values) = kind_of(job, large_print, inputs, files)?;
    let letter = kind.letter(&inputs.composer, job, sources)?;
    let settings = inputs.settings(large_print);
    let ready = inputs.typesetter.fill(&kind.masters, letter, &values, settings)?;
    let lang = job.languages.first().map_or("fi", String::as_str);
    Some(made_ready(Ready::Prepared(Box::new(ready)), &letter.title, lang, inputs, files))
}

/// A letter that is ready, with a file of its own if those are asked for.
fn made_ready(
    letter: Ready,
    title: &str,
    lang: &str,
    inputs: &Inputs,
    files: PdfFiles,
) -> Result<Made, String> {
    let single = match files.files {
        Files::Print | Files::Proof => None,
        Files::Single | Files::Both => {
            let info = document_info(inputs, title, lang, false);
            let file = Vec::with_capacity(96 * 1024);
            let mut file = inputs.typesetter.begin(files.writer, file, &info).map_err(refused)?;
            file.letter(letter.clone()).map_err(refused)?;
            Some(OwnFile::Made(file.finish().map_err(refused)?))
        }
    };
    Ok(Made::Letter { letter, title: title.to_owned(), single })
}

fn refused(error: pdf::WriteError) -> String {
    format!("the letter cannot be written: {error}")
}

/// The piece number as it is printed, such as `004 217`, with a no-break space: people read it aloud on
/// the phone.
pub(crate) fn piece_text(piece: u64) -> String {
    let digits = format!("{piece:06}");
    let (thousands, rest) = digits.split_at(digits.len() - 3);
    format!("{thousands}\u{a0}{rest}")
}

fn letter_of(
    letter: &Letter,
    piece: &str,
    assignment: &Assignment,
    inputs: &Inputs,
    files: PdfFiles,
) -> Result<Made, String> {
    let settings = inputs.settings(assignment.large_print);
    let laid_out = inputs
        .typesetter
        .fit(letter, piece, settings)
        .map_err(|problems| problems.first().map(ToString::to_string).unwrap_or_default())?;
    let lang = letter.parts.first().map(|part| part.lang.as_str()).unwrap_or("fi");
    if files.files == Files::Proof {
        return proof_of(laid_out, &letter.title, lang, settings, inputs);
    }
    let ready = inputs.typesetter.ready(files.writer, laid_out).map_err(refused)?;
    made_ready(ready, &letter.title, lang, inputs, files)
}

fn proof_of(
    laid_out: pdf::LaidOut,
    title: &str,
    lang: &str,
    settings: &pdf::Settings,
    inputs: &Inputs,
) -> Result<Made, String> {
    let words = inputs.proof_words.get(lang).ok_or("there are no words for proofs")?;
    let pages = laid_out.pages();
    let proof = laid_out.proof(settings, words).map_err(|problem| problem.to_string())?;
    let info = document_info(inputs, &format!("{}: {title}", words.word), lang, false);
    let bytes =
        inputs.typesetter.write_proofs(&[proof], &info).map_err(|error| error.to_string())?;
    Ok(Made::Proof { pages, file: OwnFile::Made(bytes) })
}

/// The metadata of a PDF file. It names no person and no category of data.
pub(crate) fn document_info(
    inputs: &Inputs,
    title: &str,
    lang: &str,
    pad_to_even: bool,
) -> pdf::DocumentInfo {
    let date = inputs.incident.notice.date;
    pdf::DocumentInfo {
        title: title.to_owned(),
        language: lang.to_owned(),
        date: pdf::Date {
            year: u16::try_from(date.year()).unwrap_or_default(),
            month: date.month().unsigned_abs(),
            day: date.day().unsigned_abs(),
        },
        producer: Some("breach-letters".to_owned()),
        pad_to_even,
    }
}

/// A message filled in from the master of its kind. `None` where there is no master: then the letter is
/// composed by itself.
fn email_filled_in(
    job: &Job<'_>,
    inputs: &Inputs,
    sources: &Sources,
) -> Option<Result<Made, String>> {
    let values = job.own_values()?;
    let mail = inputs.mail.as_ref()?;
    // Large print is for paper only.
    let kind = inputs.kinds.of(job, false);
    let master = kind.email(&inputs.composer, job, sources, |letter| {
        let sender = sender(letter, inputs).ok()?;
        email::Master::new(letter, &inputs.theme, sender).ok()
    })?;
    let message = to(job.recipient).and_then(|to| {
        let message = master.message(&values, &to, &job.recipient.id, &mail.key);
        message.map_err(|error| error.to_string())
    });
    Some(message.map(|bytes| Made::Email(OwnFile::Made(bytes))))
}

/// The message of a letter.
///
/// # Errors
/// A value cannot be used in a message: a sentence that names the value's place and does not quote it.
pub(crate) fn email_of(
    letter: &Letter,
    recipient: &Recipient,
    inputs: &Inputs,
) -> Result<Made, String> {
    email_of_letter(letter, recipient, inputs).map(|bytes| Made::Email(OwnFile::Made(bytes)))
}

/// The bytes of that message.
///
/// # Errors
/// As [`email_of`].
pub(crate) fn email_of_letter(
    letter: &Letter,
    recipient: &Recipient,
    inputs: &Inputs,
) -> Result<Vec<u8>, String> {
    let Some(mail) = &inputs.mail else { return Err(NO_SETTINGS.into()) };
    let envelope = Envelope {
        sender: sender(letter, inputs)?,
        to: to(recipient)?,
        recipient: recipient.id.clone(),
    };
    email::eml(letter, &inputs.theme, &envelope, &mail.key).map_err(|error| error.to_string())
}

/// The sender of messages in the language of a letter.
fn sender(letter: &Letter, inputs: &Inputs) -> Result<Sender, String> {
    let (Some(settings), Some(mail)) = (&inputs.incident.email, &inputs.mail) else {
        return Err(NO_SETTINGS.into());
    };
    let lang = letter.parts.first().map(|part| part.lang.as_str()).unwrap_or_default();
    let from_name = LocalText::get(&settings.from_name, lang)
        .map(|text| header_text("`email.from-name`", text))
        .transpose()?;
    let from = address("`email.from`", &settings.from.value)?;
    Ok(Sender {
        domain: Domain::new(from.domain())
            .map_err(|problem| format!("the domain of `email.from`: {problem}"))?,
        from: Mailbox { name: from_name.clone(), address: from },
        reply_to: Mailbox {
            name: from_name,
            address: address("`email.reply-to`", &settings.reply_to.value)?,
        },
        subject: None,
        date: mail.date.clone(),
        campaign: inputs.incident.id.clone(),
    })
}

fn to(recipient: &Recipient) -> Result<Mailbox, String> {
    let to = recipient.email.as_deref().unwrap_or_default();
    Ok(Mailbox {
        name: Some(header_text("the name of the addressee", addressee(recipient))?),
        address: address("the recipient's address", to)?,
    })
}

fn address(what: &str, address: &str) -> Result<EmailAddress, String> {
    check_address(address).map_err(|problem| format!("{what}: {problem}"))
}

fn header_text(what: &str, text: &str) -> Result<HeaderText, String> {
    HeaderText::new(text).map_err(|problem| format!("{what} {problem}"))
}
