//! Requests to the pipeline and its reports.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use crate::catalogue::Reader;
use crate::diag::{Diagnostics, Sources};
use crate::duty::Judgements;
pub use crate::locale::Readability;
use crate::locale::UiLanguage;
use crate::terms::{Channels, Reach, RowNames};

pub use crate::outbox::CellDelimiter;
pub use crate::recipients::{EncodingCertainty, Form, Shape, Taken, WorkbookKind};
pub use crate::render::pdf::Writer as PdfWriter;
pub use crate::terms::Encoding;

use super::why::Why;

/// Which PDF files are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Files {
    /// Print batches.
    Print,
    /// One file for each letter.
    Single,
    /// Both.
    Both,
    /// One proof for each letter, and nothing that could be printed for sending: window, clear zone,
    /// folds and the proof word are drawn over it.
    Proof,
}

/// Part `index` of `count` parts of the recipients.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    /// 1-based.
    pub index: u32,
    /// At least 1.
    pub count: u32,
}

/// For whom pieces are made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Whom {
    /// Everybody whom the filters accept, on the channels assigned to them.
    #[default]
    All,
    /// These recipients and no others, by id: one letter each, with this piece number, whatever channel
    /// is assigned to them.
    Exactly(BTreeMap<String, u64>),
}

impl Whom {
    /// Whether the recipients are named one by one.
    pub fn is_exact(&self) -> bool {
        matches!(self, Self::Exactly(_))
    }
}

/// How lists for people, such as `exceptions.csv`, are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Lists {
    /// The language of their words.
    pub language: UiLanguage,
    /// The character between their cells.
    pub delimiter: CellDelimiter,
}

/// The request of `check`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckRequest {
    /// The incident folder.
    pub incident: PathBuf,
    /// A list of exceptions with corrections, which replace values of the recipients file.
    pub fixes: Option<PathBuf>,
    /// Where to write all problems of the recipients file and all cases that wait for a decision. No file
    /// of this name may exist.
    pub exceptions: Option<PathBuf>,
    /// How that file is written.
    pub lists: Lists,
}

/// The request of `render`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderRequest {
    /// The incident folder.
    pub incident: PathBuf,
    /// The output folder; it must not exist, or must be empty.
    pub out: PathBuf,
    /// Which channels.
    pub channel: Channels,
    /// Which PDF files.
    pub files: Files,
    /// The PDF writer.
    pub pdf_writer: PdfWriter,
    /// Only recipients whose pieces begin in this language.
    pub language: Option<String>,
    /// Only these recipients, by id; empty = all.
    pub only: Vec<String>,
    /// Only these piece numbers; empty = all.
    pub pieces: Vec<RangeInclusive<u64>>,
    /// Most letters in a print file.
    pub batch_size: NonZeroUsize,
    /// Most recipients.
    pub limit: Option<u64>,
    /// Only one recipient of each language and variant, and the hardest rows.
    pub sample: bool,
    /// Worker threads.
    pub jobs: NonZeroUsize,
    /// How `exceptions.csv` is written.
    pub lists: Lists,
    /// For whom.
    pub whom: Whom,
    /// Why letters of an earlier run are printed again, for the job ticket; `None` if none are.
    pub reprint_reason: Option<String>,
    /// One part of the recipients.
    pub shard: Option<Shard>,
    /// A list of exceptions with corrections, which replace values of the recipients file. A copy of it
    /// goes into the output folder.
    pub fixes: Option<PathBuf>,
    /// The check code that somebody confirmed: with other inputs nothing is made. Spaces, hyphens and
    /// capitals in it do not matter.
    pub confirm: Option<String>,
}

/// Progress of a run, for a progress bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// Rows checked so far.
    Checked(u64),
    /// Checking is done; the number of pieces to make.
    Started(u64),
    /// Pieces made so far.
    Made(u64),
    /// Finished files read again so far, of all.
    Verified(u64, u64),
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Everything is done.
    Done,
    /// The inputs have errors; nothing was made.
    InputErrors,
    /// Some recipients failed; the rest is done.
    SomeFailed,
    /// The user stopped it; all files in the folder are whole.
    Interrupted,
}

/// Numbers for the user. No personal data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Recipients: the people of the lists, and the copies for guardians.
    pub people: u64,
    /// Copies for guardians among them: for second guardians, for those of young people who get a letter
    /// themselves, and for legal guardians.
    pub copies: u64,
    /// Recipients for whom all pieces were made (or would be).
    pub rendered: u64,
    /// Recipients who wait for a person's decision.
    pub excluded: u64,
    /// Recipients of whom a piece could not be made.
    pub failed: u64,
    /// Recipients whom the filters of this run do not select.
    pub not_selected: u64,
    /// Letters produced.
    pub letters: u64,
    /// E-mails produced.
    pub emails: u64,
    /// Printed pages, without padding.
    pub pages: u64,
    /// Sheets of paper.
    pub sheets: u64,
    /// Pieces by language tag (`fi+sv` for several).
    pub languages: BTreeMap<String, u64>,
    /// Recipients with a piece, by variant, such as `adult, identity code leaked`.
    pub variants: BTreeMap<String, u64>,
    /// The parts of each of these variants, for names in the user's language.
    pub variant_parts: BTreeMap<String, VariantParts>,
    /// Names of the incident's categories of data in the user's language, by id.
    pub categories: BTreeMap<String, String>,
    /// Why recipients are excluded or failed, with their numbers.
    pub reasons: BTreeMap<Why, u64>,
    /// Why pieces go by another channel than asked, with their numbers.
    pub notes: BTreeMap<Why, u64>,
    /// Recipients with a piece, by `letter`, `email` or `both`.
    pub channels: BTreeMap<String, u64>,
    /// Recipients who need care, by `minor`, `protected`, `deceased`, `guardianship` and `abroad`. A
    /// recipient can count under two of these.
    pub statuses: BTreeMap<String, u64>,
    /// Estimated sheets of paper, from the pages of each variant; `None` after the second pass.
    pub sheets_estimated: Option<u64>,
    /// How each list of people was read; empty if none could be.
    pub lists: Vec<ListRead>,
    /// How rows are shown: with the names of their lists if there are several.
    pub rows: RowNames,
    /// Readability of the words, by language tag, in the order of the notice.
    pub readability: Vec<(String, Readability)>,
}

/// The parts of a variant's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VariantParts {
    /// Whom the letter addresses, and where that reader lives.
    pub reader: Reader,
    /// The group of data subjects, if the incident has groups.
    pub group: Option<String>,
    /// How far the data of this person went, if the list says something else than the incident.
    pub reach: Option<Reach>,
    /// Categories that a row settles or that stay open, in the order of the incident; and whether they
    /// were saved, if that is known.
    pub data: Vec<(String, Option<bool>)>,
    /// Whether the letter is in large print.
    pub large_print: bool,
}

/// A list of people and how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRead {
    /// Its path in the incident folder.
    pub file: String,
    /// Its encoding, format and columns.
    pub shape: Shape,
}

/// What is in a list of problems.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ListedProblems {
    /// The number of problems and open cases.
    pub problems: u64,
    /// How many of them are errors.
    pub errors: usize,
}

/// The report of `check`.
#[derive(Debug)]
pub struct CheckReport {
    /// All problems.
    pub problems: Diagnostics,
    /// The files they point into.
    pub sources: Sources,
    /// Numbers, if the inputs can be read.
    pub summary: Option<Summary>,
    /// Which duties of GDPR Art. 34(2) the letters meet, by language, variant and medium. Empty if no
    /// letter can be composed.
    pub judgements: Judgements,
    /// What is in the list of problems that was asked for.
    pub listed: Option<ListedProblems>,
    /// The check code: a digest of the inputs and of these numbers, for a person to confirm. 16
    /// hexadecimal digits in groups of four; `None` if there are errors.
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
    /// Numbers, if the inputs can be read.
    pub summary: Option<Summary>,
    /// The check code: a digest of the inputs and of these numbers, for a person to confirm. 16
    /// hexadecimal digits in groups of four; `None` if there are errors.
    pub digest: Option<String>,
}
