//! What the pipeline is asked and what it answers.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use crate::catalogue::Audience;
use crate::diag::{Diagnostics, Sources};
use crate::duty::Judgements;
pub use crate::locale::Readability;
use crate::locale::UiLanguage;

pub use crate::outbox::CellDelimiter;
pub use crate::recipients::{Certainty, Form, Shape, Taken, WorkbookKind};
pub use crate::render::pdf::Writer as PdfWriter;
pub use crate::terms::Encoding;

use super::mailing::MailingRequest;
use super::why::Why;

/// Which of the channels that people are to get are produced now. A filter: it never adds one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChannelFilter {
    /// Letters only.
    Letter,
    /// E-mails only.
    Email,
    /// Both.
    All,
}

/// Which PDF files are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Files {
    /// Print batches.
    Print,
    /// One file a letter.
    Single,
    /// Both.
    Both,
    /// One proof a letter and nothing that could be printed for sending: window, clear zone, folds
    /// and the proof word are drawn over it.
    Proof,
}

/// Part `index` (1-based) of `count` parts of the people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    /// 1-based.
    pub index: u32,
    /// At least 1.
    pub count: u32,
}

/// Letters are made again because those of an earlier run are lost or spoilt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reprint {
    /// The output folder of the earlier run.
    pub of: PathBuf,
    /// Why, in the operator's words. It goes into the log and onto the job ticket, so it must not
    /// name a person.
    pub reason: String,
    /// When, for the log, as the operator's clock shows it.
    pub at: String,
    /// How that folder's journal is opened.
    pub mailing: MailingRequest,
}

/// Letters are made for people whose e-mail did not arrive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undelivered {
    /// The output folder of the earlier run.
    pub of: PathBuf,
    /// How that folder is opened, and when.
    pub mailing: MailingRequest,
}

/// How lists for people, such as `exceptions.csv`, are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Lists {
    /// The language of their words.
    pub language: UiLanguage,
    /// What stands between their cells.
    pub delimiter: CellDelimiter,
}

/// What `check` is asked to do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckRequest {
    /// The incident folder.
    pub incident: PathBuf,
    /// A list of exceptions with corrections, which take the place of values in the recipients file.
    pub fixes: Option<PathBuf>,
    /// Where to write all problems of the recipients file and what waits for a decision; nothing must
    /// be there.
    pub exceptions: Option<PathBuf>,
    /// How that file is written.
    pub lists: Lists,
}

/// What `render` is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderRequest {
    /// The incident folder.
    pub incident: PathBuf,
    /// The output folder; must not exist or must be empty.
    pub out: PathBuf,
    /// Which channels.
    pub channel: ChannelFilter,
    /// Which PDF files.
    pub files: Files,
    /// What writes them.
    pub pdf_writer: PdfWriter,
    /// Only people whose letter begins in this language.
    pub language: Option<String>,
    /// Only these recipients; empty = all.
    pub only: Vec<String>,
    /// Only these piece numbers; empty = all.
    pub pieces: Vec<RangeInclusive<u64>>,
    /// At most so many letters stand in a print file.
    pub batch_size: NonZeroUsize,
    /// At most so many people.
    pub limit: Option<u64>,
    /// One of each language and variant, plus the hardest rows.
    pub sample: bool,
    /// Worker threads.
    pub jobs: NonZeroUsize,
    /// How `exceptions.csv` is written.
    pub lists: Lists,
    /// Set when letters are made again.
    pub reprint: Option<Reprint>,
    /// Set when letters are made for people whose e-mail did not arrive.
    pub undelivered: Option<Undelivered>,
    /// One part of the people.
    pub shard: Option<Shard>,
    /// A list of exceptions with corrections, which take the place of values in the recipients file.
    /// A copy of it goes into the output folder.
    pub fixes: Option<PathBuf>,
    /// The check code that somebody confirmed: inputs with another make nothing. Blanks and hyphens in
    /// it, and capitals, do not matter.
    pub confirm: Option<String>,
}

/// What is going on, for a progress bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// So many rows were checked.
    Checked(u64),
    /// Checking is done; so many pieces will be made.
    Started(u64),
    /// So many pieces are made.
    Made(u64),
    /// So many of so many finished files are read again.
    Verified(u64, u64),
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// All is done.
    Done,
    /// The inputs have errors; nothing was produced.
    InputErrors,
    /// Some recipients failed; the rest is done.
    SomeFailed,
    /// The user stopped it; files that are there are whole.
    Interrupted,
}

/// Numbers for the user. No personal data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Rows in the recipients file.
    pub people: u64,
    /// People for whom everything they are to get was made (or would be).
    pub rendered: u64,
    /// People for whom a person must decide first.
    pub excluded: u64,
    /// People for whom something went wrong.
    pub failed: u64,
    /// People not asked for by this run's filters.
    pub not_selected: u64,
    /// Letters made.
    pub letters: u64,
    /// E-mails made.
    pub emails: u64,
    /// Printed pages, without padding.
    pub pages: u64,
    /// Sheets of paper.
    pub sheets: u64,
    /// Pieces by language tag (`fi+sv` for several).
    pub languages: BTreeMap<String, u64>,
    /// People who get something, by variant, such as `adult, identity code leaked`.
    pub variants: BTreeMap<String, u64>,
    /// What each of these variants is, to be named in the user's language.
    pub variant_parts: BTreeMap<String, VariantParts>,
    /// What the incident's categories of data are called in the user's language, by their ids.
    pub categories: BTreeMap<String, String>,
    /// Reasons why people are excluded or failed, with their numbers.
    pub reasons: BTreeMap<Why, u64>,
    /// Why pieces go another way than asked, with their numbers.
    pub notes: BTreeMap<Why, u64>,
    /// People who get something, by `letter`, `email` or `both`.
    pub channels: BTreeMap<String, u64>,
    /// People who need care, by `minor`, `protected`, `deceased`, `guardianship` and `abroad`. Who
    /// is two of these stands under both.
    pub statuses: BTreeMap<String, u64>,
    /// Sheets of paper before anything is made, from the pages of each variant; `None` afterwards.
    pub sheets_estimated: Option<u64>,
    /// How the recipients file was read.
    pub list: Option<ListRead>,
    /// How hard the words are to read, by language tag, in the notice's order.
    pub readability: Vec<(String, Readability)>,
}

/// What makes a variant: the parts of its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VariantParts {
    /// Whom the letter speaks to.
    pub audience: Audience,
    /// Categories that a row settles or that stay open, in the incident's order; whether they were
    /// saved, if anybody knows.
    pub data: Vec<(String, Option<bool>)>,
    /// Whether the letter is in large print.
    pub large_print: bool,
}

/// The recipients file and how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRead {
    /// Its path in the incident folder.
    pub file: String,
    /// What was found out about it.
    pub shape: Shape,
}

/// What `check` found.
#[derive(Debug)]
pub struct CheckReport {
    /// All problems.
    pub problems: Diagnostics,
    /// The files they point into.
    pub sources: Sources,
    /// Numbers, if the inputs could be read.
    pub summary: Option<Summary>,
    /// Which duties of the law the letters meet, by language, variant and medium. Empty if none could
    /// be composed.
    pub judgements: Judgements,
    /// How many problems stand in the list that was asked for.
    pub listed: Option<u64>,
    /// A digest of the inputs and of these numbers, for a person to confirm: 16 hexadecimal digits in
    /// groups of four. `None` if there are errors.
    pub digest: Option<String>,
}

/// What `render` did.
#[derive(Debug)]
pub struct Report {
    /// How it ended.
    pub status: Status,
    /// All problems.
    pub problems: Diagnostics,
    /// The files they point into.
    pub sources: Sources,
    /// Numbers, if the inputs could be read.
    pub summary: Option<Summary>,
    /// A digest of the inputs and of these numbers, for a person to confirm: 16 hexadecimal digits in
    /// groups of four. `None` if there are errors.
    pub digest: Option<String>,
}
