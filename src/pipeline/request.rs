//! What the pipeline is asked and what it answers.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use crate::diag::{Diagnostics, Sources};

pub use crate::recipients::{Certainty, Encoding, Form, Shape, Taken, WorkbookKind};
pub use crate::render::pdf::Writer as PdfWriter;

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
    /// Set when letters are made again.
    pub reprint: Option<Reprint>,
    /// One part of the people.
    pub shard: Option<Shard>,
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
    /// People by variant, such as `adult, identity code leaked`.
    pub variants: BTreeMap<String, u64>,
    /// Reasons why people are excluded or failed, with their numbers.
    pub reasons: BTreeMap<String, u64>,
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
    /// What the recipients file was found to be, if the inputs could be read.
    pub shape: Option<Shape>,
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
}
