//! The arguments, exactly as the user types them. Doc comments are the help texts.

use std::num::NonZeroU64;
use std::num::NonZeroUsize;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use clap::builder::{
    NonEmptyStringValueParser, PossibleValue, PossibleValuesParser, TypedValueParser,
};
use clap::{Args, Parser, Subcommand, ValueEnum};

use super::locales::LocalesArgs;
use super::send::SendArgs;
use crate::dispatch::stream::{Host, Tls};
use crate::journal::ReturnReason;
use crate::locale::UiLanguage;
use crate::pipeline::{CellDelimiter, Files, PdfWriter, Shard};
use crate::terms::Channels;

const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  internal error, or the disk is full
  2  the command was not understood
  3  the inputs have errors; nothing was produced
  4  some recipients failed; the rest is done
  5  stopped or paused; what is there is whole, and sending can go on
  6  verification found a mismatch: do not use the files";

/// Most worker threads that make sense to ask for.
const MAX_JOBS: usize = 512;

/// Makes letters and e-mails that tell people which of their data leaked and what to do first
#[derive(Debug, Parser)]
#[command(
    name = "breach-letters",
    version,
    after_help = EXIT_CODES,
    max_term_width = 100,
    disable_help_subcommand = true
)]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) output: OutputArgs,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// How the program talks.
#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub(super) struct OutputArgs {
    /// How problems (on stderr) and results (on stdout) are written
    #[arg(long, global = true, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: OutputFormat,
    /// Whether to use colours
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub(super) color: Colour,
    /// Say nothing but problems
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
    /// The language of summaries, of problems in the list of people, and of exceptions.csv
    /// [default: that of the environment]
    #[arg(long, global = true, value_enum, value_name = "LANGUAGE")]
    pub(super) ui_language: Option<LanguageArg>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum OutputFormat {
    /// Sentences, and the source line under each problem
    #[default]
    Human,
    /// One line each
    Short,
    /// One JSON object each
    Json,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum LanguageArg {
    /// Finnish
    Fi,
    /// Swedish
    Sv,
    /// English
    En,
}

impl From<LanguageArg> for UiLanguage {
    fn from(language: LanguageArg) -> Self {
        match language {
            LanguageArg::Fi => Self::Finnish,
            LanguageArg::Sv => Self::Swedish,
            LanguageArg::En => Self::English,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make an example incident folder to start from
    New(NewArgs),
    /// Check everything and say what would be made; writes nothing
    Check(CheckArgs),
    /// Make the letters and e-mails
    Render(RenderArgs),
    /// Send the e-mails through your own mail server; without --live, --confirm or --yes it only says
    /// what would be sent
    Send(Box<SendArgs>),
    /// Open every finished file again and hold it against the list of people
    Verify(VerifyArgs),
    /// Enter e-mails that did not arrive, from the reports of mail servers, and letters that came back
    Bounces(BouncesArgs),
    /// Enter that letters were printed or handed over
    Letters(LettersArgs),
    /// Tell where every piece is: sent, waiting, refused, unknown, bounced; also while `send` runs
    Status(StatusArgs),
    /// Look at the words: coverage, changes, pseudo-localised words, records of translations
    Locales(LocalesArgs),
    /// Show letters and e-mails on a local page while they are written
    Preview(PreviewArgs),
    /// Show the templates, or copy built-in ones to change them
    Templates(TemplatesArgs),
    /// Print completions for a shell
    Completions(CompletionsArgs),
}

#[derive(Debug, Args)]
pub(super) struct NewArgs {
    /// The new folder; it must not exist, or be empty
    #[arg(value_name = "DIR")]
    pub(super) folder: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    /// The incident folder
    #[arg(value_name = "INCIDENT")]
    pub(super) incident: PathBuf,
    /// Take the corrections from this list of exceptions: what stands in its last column takes the
    /// place of the value in the recipients file
    #[arg(long, value_name = "FILE")]
    pub(super) fixes: Option<PathBuf>,
    /// Write all problems of the list of people, and who waits for a decision, into this new file;
    /// it opens in Excel
    #[arg(long, value_name = "FILE")]
    pub(super) exceptions: Option<PathBuf>,
    /// What stands between the cells of that file
    #[arg(long, value_enum, default_value_t, value_name = "DELIMITER")]
    pub(super) exceptions_delimiter: DelimiterArg,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum DelimiterArg {
    /// For Excel in Finnish or Swedish
    #[default]
    Semicolon,
    /// For Excel in English
    Comma,
    /// For other programs
    Tab,
}

impl From<DelimiterArg> for CellDelimiter {
    fn from(delimiter: DelimiterArg) -> Self {
        match delimiter {
            DelimiterArg::Semicolon => Self::Semicolon,
            DelimiterArg::Comma => Self::Comma,
            DelimiterArg::Tab => Self::Tab,
        }
    }
}

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("whom").multiple(true).args(["only", "pieces"]))]
pub(super) struct RenderArgs {
    /// The incident folder
    #[arg(value_name = "INCIDENT")]
    pub(super) incident: PathBuf,
    /// The output folder; it must not exist, or be empty
    #[arg(long, value_name = "OUT")]
    pub(super) out: PathBuf,
    /// Make only what goes by this channel; nobody gets more than they are to get
    #[arg(long, value_enum, default_value_t, value_name = "CHANNEL")]
    pub(super) channel: ChannelArg,
    /// Letters as batches for the print house, as one file a person, or both
    #[arg(long, value_enum, default_value_t, value_name = "FILES")]
    pub(super) files: FilesArg,
    /// The library that writes the PDF files; all of them draw the same pages
    #[arg(long, value_name = "WRITER", default_value = PdfWriter::default().name())]
    #[arg(value_parser = pdf_writers())]
    pub(super) pdf_writer: PdfWriter,
    /// Only people whose letter begins in this language
    #[arg(long, value_name = "TAG", value_parser = NonEmptyStringValueParser::new())]
    pub(super) language: Option<String>,
    /// Only this recipient; may be given several times
    #[arg(
        long,
        value_name = "ID",
        value_parser = NonEmptyStringValueParser::new()
    )]
    pub(super) only: Vec<String>,
    /// Only these pieces, by the numbers on the letters: 17 or 17-21 or both with commas; may be
    /// given several times
    #[arg(
        long = "piece",
        value_name = "NUMBERS",
        value_parser = parse_range,
        value_delimiter = ','
    )]
    pub(super) pieces: Vec<RangeInclusive<u64>>,
    /// At most so many letters in a print file
    #[arg(long, value_name = "N", default_value = "500")]
    pub(super) batch_size: NonZeroUsize,
    /// At most so many people
    #[arg(long, value_name = "N")]
    pub(super) limit: Option<NonZeroU64>,
    /// One of each language and variant, and the hardest rows, to look at
    #[arg(long, conflicts_with_all = ["only", "pieces", "limit", "shard"])]
    pub(super) sample: bool,
    /// Draw window, clear zone, folds and the word PROOF over the letters of the sample; they are
    /// then in letters/proof, one file each
    // `requires` alone is not heeded where `sample` itself conflicts with another argument.
    #[arg(
        long,
        requires = "sample",
        conflicts_with_all = ["files", "pdf_writer", "only", "pieces", "limit", "shard"]
    )]
    pub(super) overlay: bool,
    /// Worker threads [default: one for each core]
    #[arg(long, value_name = "N", value_parser = parse_jobs)]
    pub(super) jobs: Option<NonZeroUsize>,
    /// Only part I of N: every Nth print file with its people, to share the work between computers;
    /// together the parts have the files of the whole run
    #[arg(long, value_name = "I/N", value_parser = parse_shard)]
    pub(super) shard: Option<Shard>,
    /// Print letters of an earlier run again, whose output folder this is: the same pages, or none;
    /// needs --piece or --only. It is logged in that folder, in reprints.csv
    #[arg(
        long,
        value_name = "OUT",
        requires = "reason",
        requires = "whom",
        conflicts_with = "sample"
    )]
    pub(super) reprint: Option<PathBuf>,
    /// Why letters are printed again, for the log; names nobody
    #[arg(long, value_name = "TEXT", requires = "reprint")]
    pub(super) reason: Option<String>,
    /// Letters for people whose e-mail of an earlier run did not arrive, whose output folder this is; who
    /// had a letter as well gets no second one. With --only also letters that came back. The letters are
    /// entered into the journal of that folder
    #[arg(
        long,
        value_name = "OUT",
        conflicts_with_all = ["reprint", "sample", "channel", "pieces", "shard", "confirm"]
    )]
    pub(super) undelivered: Option<PathBuf>,
    /// Take the corrections from this list of exceptions: what stands in its last column takes the
    /// place of the value in the recipients file
    #[arg(long, value_name = "FILE")]
    pub(super) fixes: Option<PathBuf>,
    /// What stands between the cells of exceptions.csv
    #[arg(long, value_enum, default_value_t, value_name = "DELIMITER")]
    pub(super) exceptions_delimiter: DelimiterArg,
    /// Make nothing unless the inputs and their numbers have this check code, which `check` and
    /// `preview` show
    #[arg(long, value_name = "CODE", value_parser = NonEmptyStringValueParser::new())]
    pub(super) confirm: Option<String>,
    /// Do not open the finished files again at the end
    #[arg(long)]
    pub(super) no_verify: bool,
}

#[derive(Debug, Args)]
pub(super) struct PreviewArgs {
    /// The incident folder
    #[arg(value_name = "INCIDENT")]
    pub(super) incident: PathBuf,
    /// The port to listen on, on this computer alone [default: one that is free]
    #[arg(long, value_name = "PORT", default_value = "0", hide_default_value = true)]
    pub(super) port: u16,
    /// Show real people of the list in the place of invented ones, with all their values; asks for the
    /// incident's id to confirm it
    #[arg(long)]
    pub(super) real: bool,
    /// The incident's id, to confirm --real where there is no terminal to ask on
    #[arg(long, value_name = "ID", requires = "real")]
    pub(super) confirm_real: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct VerifyArgs {
    /// The output folder that `render` has filled
    #[arg(value_name = "OUT")]
    pub(super) out: PathBuf,
    /// The incident folder, if it is not where it was at the run
    #[arg(long, value_name = "DIR")]
    pub(super) incident: Option<PathBuf>,
    /// Worker threads [default: one for each core]
    #[arg(long, value_name = "N", value_parser = parse_jobs)]
    pub(super) jobs: Option<NonZeroUsize>,
}

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("back").required(true).args(["maildir", "mbox", "imap", "returned", "pieces"]))]
pub(super) struct BouncesArgs {
    /// The output folder whose messages and letters went out
    #[arg(value_name = "OUT")]
    pub(super) out: PathBuf,
    /// The incident folder, if it is not where it was at the run
    #[arg(long, value_name = "DIR")]
    pub(super) incident: Option<PathBuf>,
    /// Read the reports of this Maildir; nothing in it is changed
    #[arg(long, value_name = "DIR")]
    pub(super) maildir: Option<PathBuf>,
    /// Read the reports of this mbox file
    #[arg(long, value_name = "FILE")]
    pub(super) mbox: Option<PathBuf>,
    /// Read the reports of a mailbox on this IMAP server; nothing in it is changed
    #[arg(long, value_name = "HOST[:PORT]", value_parser = parse_server, requires = "user")]
    pub(super) imap: Option<(Host, Option<u16>)>,
    /// How the connection to the IMAP server is encrypted
    #[arg(long, value_enum, default_value_t, value_name = "TLS", requires = "imap")]
    pub(super) tls: ImapTlsArg,
    /// Who opens the mailbox
    #[arg(long, value_name = "NAME", requires = "imap", value_parser = NonEmptyStringValueParser::new())]
    pub(super) user: Option<String>,
    /// The file with the password; without it BREACH_LETTERS_IMAP_PASSWORD, or the service manager's
    /// credential imap-password
    #[arg(long, value_name = "FILE", requires = "imap")]
    pub(super) password_file: Option<PathBuf>,
    /// The certificates that are believed, in PEM [default: those that this computer believes]
    #[arg(long, value_name = "FILE", requires = "imap")]
    pub(super) ca_file: Option<PathBuf>,
    /// The mailbox
    #[arg(long, value_name = "NAME", default_value = "INBOX", requires = "imap")]
    pub(super) mailbox: String,
    /// Letters that came back: a CSV file with the column piece and, if known, reason and date; or the
    /// list of a scanner, which may hold the marks of the letters as they are
    #[arg(long, value_name = "FILE")]
    pub(super) returned: Option<PathBuf>,
    /// Letters that came back, by the numbers on them: 17 or 17-21 or both with commas
    #[arg(long = "piece", value_name = "NUMBERS", value_parser = parse_range, value_delimiter = ',', requires = "reason")]
    pub(super) pieces: Vec<RangeInclusive<u64>>,
    /// Why they came back; for a list, where its rows do not say it
    #[arg(long, value_enum, value_name = "REASON", conflicts_with_all = ["maildir", "mbox", "imap"])]
    pub(super) reason: Option<ReasonArg>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ImapTlsArg {
    /// From the beginning, port 993
    #[default]
    Implicit,
    /// After STARTTLS, port 143
    Starttls,
    /// Never, port 143: for a server on this computer alone
    None,
}

impl From<ImapTlsArg> for Tls {
    fn from(tls: ImapTlsArg) -> Self {
        match tls {
            ImapTlsArg::Implicit => Self::Implicit,
            ImapTlsArg::Starttls => Self::StartTls,
            ImapTlsArg::None => Self::None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ReasonArg {
    /// The person has moved
    Moved,
    /// There is no such address
    UnknownAddress,
    /// The person does not take it
    Refused,
    /// Nobody has fetched it
    NotCollected,
    /// The person is dead
    Dead,
    /// Anything else
    Other,
}

impl From<ReasonArg> for ReturnReason {
    fn from(reason: ReasonArg) -> Self {
        match reason {
            ReasonArg::Moved => Self::Moved,
            ReasonArg::UnknownAddress => Self::UnknownAddress,
            ReasonArg::Refused => Self::Refused,
            ReasonArg::NotCollected => Self::NotCollected,
            ReasonArg::Dead => Self::Dead,
            ReasonArg::Other => Self::Other,
        }
    }
}

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("step").required(true).args(["printed", "handed_over"]))]
pub(super) struct LettersArgs {
    /// The output folder with the letters
    #[arg(value_name = "OUT")]
    pub(super) out: PathBuf,
    /// The incident folder, if it is not where it was at the run
    #[arg(long, value_name = "DIR")]
    pub(super) incident: Option<PathBuf>,
    /// They came out of the printer
    #[arg(long)]
    pub(super) printed: bool,
    /// They were handed over to the post or the print house
    #[arg(long)]
    pub(super) handed_over: bool,
    /// Only this file, such as letters/print/fi-2-0001.pdf; may be given several times
    /// [default: all letters]
    #[arg(long = "file", value_name = "FILE", value_parser = NonEmptyStringValueParser::new())]
    pub(super) files: Vec<String>,
    /// To whom, for the journal; names no recipient
    #[arg(long, value_name = "TEXT")]
    pub(super) to: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct StatusArgs {
    /// The output folder that `render` has filled
    #[arg(value_name = "OUT")]
    pub(super) out: PathBuf,
    /// Go on telling until the command that works with the folder ends
    #[arg(long)]
    pub(super) follow: bool,
    /// Write a list of those who did not get it, or not yet, for Excel. It holds ids of people
    #[arg(long, value_name = "FILE.csv")]
    pub(super) missing: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ChannelArg {
    /// Letters only
    Letter,
    /// E-mails only
    Email,
    /// Both
    #[default]
    All,
}

impl From<ChannelArg> for Channels {
    fn from(channel: ChannelArg) -> Self {
        match channel {
            ChannelArg::Letter => Self::Letter,
            ChannelArg::Email => Self::Email,
            ChannelArg::All => Self::Both,
        }
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum FilesArg {
    /// Batches in which each letter begins on a new sheet
    #[default]
    Print,
    /// One file a letter
    Single,
    /// Both
    Both,
}

impl From<FilesArg> for Files {
    fn from(files: FilesArg) -> Self {
        match files {
            FilesArg::Print => Self::Print,
            FilesArg::Single => Self::Single,
            FilesArg::Both => Self::Both,
        }
    }
}

#[derive(Debug, Args)]
pub(super) struct TemplatesArgs {
    #[command(subcommand)]
    pub(super) command: TemplatesCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum TemplatesCommand {
    /// Show each template and where it comes from
    List(ListArgs),
    /// Copy built-in templates into a folder to change them; overwrites nothing
    Eject(EjectArgs),
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    /// An incident folder, whose own templates take the place of built-in ones
    #[arg(value_name = "INCIDENT")]
    pub(super) incident: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct EjectArgs {
    /// The template, as `templates list` shows it; all when left out
    #[arg(value_name = "NAME")]
    pub(super) name: Option<String>,
    /// The incident folder (or any folder); the copies go into its `templates` folder
    #[arg(long, value_name = "FOLDER")]
    pub(super) to: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    pub(super) shell: clap_complete::Shell,
}

/// Writers that are not built in are shown too, so that help and completions are the same in every
/// build, and whoever asks for one learns how to get it.
fn pdf_writers() -> impl TypedValueParser<Value = PdfWriter> {
    let values = PdfWriter::ALL.map(|writer| {
        PossibleValue::new(writer.name()).help(match writer {
            PdfWriter::Tagged => {
                "Tagged, for everybody: print, mailboxes, screen readers, archives"
            }
            PdfWriter::Printpdf => {
                "For proofs and print only: no tags and no archival metadata, so no file for a \
                 reader with a screen reader [only if built with the feature `printpdf`]"
            }
        })
    });
    PossibleValuesParser::new(values).try_map(|name| built_in(&name))
}

fn built_in(name: &str) -> Result<PdfWriter, String> {
    PdfWriter::named(name).filter(|writer| writer.is_built()).ok_or_else(|| {
        format!("this program was built without it; `cargo build --release --features {name}` makes one with it")
    })
}

fn parse_shard(text: &str) -> Result<Shard, String> {
    let wrong = || "expected I/N such as 1/4, with I from 1 to N".to_owned();
    let (index, count) = text.split_once('/').ok_or_else(wrong)?;
    let index = index.parse().map_err(|_| wrong())?;
    let count = count.parse().map_err(|_| wrong())?;
    if index < 1 || index > count { Err(wrong()) } else { Ok(Shard { index, count }) }
}

/// `17` or `17-21`. Blanks between digits are let pass, for the number is printed in groups.
pub(super) fn parse_range(text: &str) -> Result<RangeInclusive<u64>, String> {
    let wrong = || "expected a piece number such as 17, or a range such as 17-21".to_owned();
    let number = |text: &str| {
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        digits.parse::<u64>().ok().filter(|number| *number > 0).ok_or_else(wrong)
    };
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let range = number(first)?..=number(last)?;
    if range.is_empty() { Err(wrong()) } else { Ok(range) }
}

/// `imap.org.example`, `imap.org.example:993`, `[::1]:993`.
fn parse_server(text: &str) -> Result<(Host, Option<u16>), String> {
    let wrong = || "expected a host name or an address, with a port if needed: HOST:993".to_owned();
    let bracket = text.rfind(']').unwrap_or(0);
    let (host, port) = match text.rfind(':').filter(|at| *at > bracket) {
        // An IPv6 address without brackets has no port.
        Some(_) if bracket == 0 && text.matches(':').count() > 1 => (text, None),
        Some(at) => (text.get(..at).unwrap_or_default(), text.get(at + 1..)),
        None => (text, None),
    };
    let port = port.map(|port| port.parse::<u16>().ok().filter(|port| *port > 0).ok_or_else(wrong));
    Ok((Host::new(host).ok_or_else(wrong)?, port.transpose()?))
}

fn parse_jobs(text: &str) -> Result<NonZeroUsize, String> {
    text.parse()
        .ok()
        .filter(|jobs: &NonZeroUsize| jobs.get() <= MAX_JOBS)
        .ok_or_else(|| format!("expected a number from 1 to {MAX_JOBS}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_counted_from_one() {
        assert_eq!(parse_shard("1/4"), Ok(Shard { index: 1, count: 4 }));
        assert_eq!(parse_shard("4/4"), Ok(Shard { index: 4, count: 4 }));
        for wrong in ["0/4", "5/4", "1", "/", "1/", "a/b", "-1/2", "1/0", "1/2/3"] {
            assert!(parse_shard(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn pieces_are_numbers_and_ranges() {
        assert_eq!(parse_range("17"), Ok(17..=17));
        assert_eq!(parse_range("17-21"), Ok(17..=21));
        assert_eq!(parse_range("000\u{a0}017"), Ok(17..=17));
        for wrong in ["", "0", "21-17", "-3", "3-", "a", "1-2-3"] {
            assert!(parse_range(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn servers_have_a_port_or_none() {
        let read = |text: &str| {
            parse_server(text).ok().map(|(host, port)| format!("{host} {}", port.unwrap_or(0)))
        };
        for (text, expected) in [
            ("imap.org.example", Some("imap.org.example 0")),
            ("imap.org.example:993", Some("imap.org.example 993")),
            ("127.0.0.1:1143", Some("127.0.0.1 1143")),
            ("[::1]:993", Some("[::1] 993")),
            ("::1", Some("[::1] 0")),
            ("host:0", None),
            ("host:x", None),
            (":993", None),
        ] {
            assert_eq!(read(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_writer_is_there_or_one_learns_how_to_get_it() {
        assert_eq!(built_in("tagged"), Ok(PdfWriter::Tagged));
        let expected = match cfg!(feature = "printpdf") {
            true => Ok(PdfWriter::Printpdf),
            false => Err(true),
        };
        let told = |why: String| why.contains("--features printpdf");
        assert_eq!(built_in("printpdf").map_err(told), expected);
    }

    #[test]
    fn jobs_are_at_least_one() {
        assert!(parse_jobs("1").is_ok() && parse_jobs("512").is_ok());
        for wrong in ["0", "513", "-1", "x", ""] {
            assert!(parse_jobs(wrong).is_err(), "{wrong}");
        }
    }
}
