//! Arguments of the commands that take an incident folder.

use std::num::NonZeroU64;
use std::num::NonZeroUsize;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use clap::Args;
use clap::builder::{NonEmptyStringValueParser, TypedValueParser as _};

use super::parse::{jobs, pieces, shard};
use super::values::{CHANNELS, DELIMITERS, FILES, PDF_WRITERS, built_in};
use crate::pipeline::{CellDelimiter, Files, PdfWriter, Shard};
use crate::terms::Channels;

#[derive(Debug, Args)]
pub(crate) struct NewArgs {
    /// The new folder; it must not exist or must be empty
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    /// The incident folder
    #[arg(value_name = "INCIDENT")]
    pub(crate) incident: PathBuf,
    /// Take the corrections from this list of exceptions: the value in its last column
    /// replaces that in the recipients file
    #[arg(long, value_name = "FILE")]
    pub(crate) fixes: Option<PathBuf>,
    /// Write all problems of the list of people, and the people who need a decision, into this new
    /// file, which opens in Excel
    #[arg(long, value_name = "FILE")]
    pub(crate) exceptions: Option<PathBuf>,
    /// The delimiter of that file
    #[arg(long, value_name = "DELIMITER", value_parser = DELIMITERS)]
    #[arg(default_value = DELIMITERS.name_of(&CellDelimiter::default()))]
    pub(crate) exceptions_delimiter: CellDelimiter,
}

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("whom").multiple(true).args(["only", "pieces"]))]
pub(crate) struct RenderArgs {
    /// The incident folder
    #[arg(value_name = "INCIDENT")]
    pub(crate) incident: PathBuf,
    /// The output folder; it must not exist or must be empty
    #[arg(long, value_name = "OUT")]
    pub(crate) out: PathBuf,
    /// Only pieces of this channel; nobody gets more than they would without it
    #[arg(long, value_name = "CHANNEL", value_parser = CHANNELS)]
    #[arg(default_value = CHANNELS.name_of(&Channels::Both))]
    pub(crate) channel: Channels,
    /// Letters as batches for the print house, as one file per person, or both
    #[arg(long, value_name = "FILES", value_parser = FILES)]
    #[arg(default_value = FILES.name_of(&Files::Print))]
    pub(crate) files: Files,
    /// The library that writes the PDF files; all of them draw the same pages
    #[arg(long, value_name = "WRITER", default_value = PDF_WRITERS.name_of(&PdfWriter::default()))]
    #[arg(value_parser = PDF_WRITERS.try_map(built_in))]
    pub(crate) pdf_writer: PdfWriter,
    /// Only people whose letter begins in this language
    #[arg(long, value_name = "TAG", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) language: Option<String>,
    /// Only this recipient; may be given several times
    #[arg(
        long,
        value_name = "ID",
        value_parser = NonEmptyStringValueParser::new()
    )]
    pub(crate) only: Vec<String>,
    /// Only these pieces, by the numbers on the letters: 17 or 17-21, or several separated by
    /// commas; may be given several times
    #[arg(
        long = "piece",
        value_name = "NUMBERS",
        value_parser = pieces,
        value_delimiter = ','
    )]
    pub(crate) pieces: Vec<RangeInclusive<u64>>,
    /// The largest number of letters in a print file
    #[arg(long, value_name = "N", default_value = "500")]
    pub(crate) batch_size: NonZeroUsize,
    /// The largest number of people
    #[arg(long, value_name = "N")]
    pub(crate) limit: Option<NonZeroU64>,
    /// One piece of each language and variant, and the hardest rows, for inspection
    #[arg(long, conflicts_with_all = ["only", "pieces", "limit", "shard"])]
    pub(crate) sample: bool,
    /// Draw the window, the clear zone, the folds and the word PROOF over the letters of the
    /// sample; they are then in letters/proof, one file each
    // clap ignores `requires` where `sample` itself conflicts with another argument.
    #[arg(
        long,
        requires = "sample",
        conflicts_with_all = ["files", "pdf_writer", "only", "pieces", "limit", "shard"]
    )]
    pub(crate) overlay: bool,
    /// Worker threads [default: one for each core]
    #[arg(long, value_name = "N", value_parser = jobs)]
    pub(crate) jobs: Option<NonZeroUsize>,
    /// Only part I of N: every Nth print file with its people, to share the work between computers;
    /// all parts together have the files of the whole run
    #[arg(long, value_name = "I/N", value_parser = shard)]
    pub(crate) shard: Option<Shard>,
    /// Print letters again from the earlier run with this output folder: exactly the same pages, or
    /// none; needs --piece or --only. The reprint is logged in that folder, in reprints.csv
    #[arg(
        long,
        value_name = "OUT",
        requires = "reason",
        requires = "whom",
        conflicts_with = "sample"
    )]
    pub(crate) reprint: Option<PathBuf>,
    /// Why letters are printed again, for the log; it must not name a person
    #[arg(long, value_name = "TEXT", requires = "reprint")]
    pub(crate) reason: Option<String>,
    /// Make letters for people whose e-mail from the earlier run with this output folder did not
    /// arrive; people who also had a letter get no second one. With --only also for letters that
    /// came back. The letters are recorded in the journal of that folder
    #[arg(
        long,
        value_name = "OUT",
        conflicts_with_all = ["reprint", "sample", "channel", "pieces", "shard", "confirm"]
    )]
    pub(crate) undelivered: Option<PathBuf>,
    /// Take the corrections from this list of exceptions: the value in its last column
    /// replaces that in the recipients file
    #[arg(long, value_name = "FILE")]
    pub(crate) fixes: Option<PathBuf>,
    /// The delimiter of exceptions.csv
    #[arg(long, value_name = "DELIMITER", value_parser = DELIMITERS)]
    #[arg(default_value = DELIMITERS.name_of(&CellDelimiter::default()))]
    pub(crate) exceptions_delimiter: CellDelimiter,
    /// Write nothing unless the inputs and their numbers have this check code, which `check` and
    /// `preview` show
    #[arg(long, value_name = "CODE", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) confirm: Option<String>,
    /// Do not open the finished files again at the end
    #[arg(long)]
    pub(crate) no_verify: bool,
}

#[derive(Debug, Args)]
pub(crate) struct PreviewArgs {
    /// The incident folder
    #[arg(value_name = "INCIDENT")]
    pub(crate) incident: PathBuf,
    /// The port to listen on, on this computer only [default: a free port]
    #[arg(long, value_name = "PORT", default_value = "0", hide_default_value = true)]
    pub(crate) port: u16,
    /// Show real people of the list instead of invented ones, with all their values; asks for the
    /// incident's id to confirm it
    #[arg(long)]
    pub(crate) real: bool,
    /// The incident's id, to confirm --real without a terminal
    #[arg(long, value_name = "ID", requires = "real")]
    pub(crate) confirm_real: Option<String>,
}
