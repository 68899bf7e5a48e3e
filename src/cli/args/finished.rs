//! Arguments of the commands that take an output folder, but for `send`.

use std::num::NonZeroUsize;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use clap::Args;
use clap::builder::NonEmptyStringValueParser;

use super::parse::{jobs, pieces, server};
use super::values::{REASONS, TLS_OF_IMAP};
use crate::dispatch::stream::{Host, Tls};
use crate::journal::ReturnReason;

#[derive(Debug, Args)]
pub(crate) struct VerifyArgs {
    /// The output folder of `render`
    #[arg(value_name = "OUT")]
    pub(crate) out: PathBuf,
    /// The incident folder, if it has moved since the run
    #[arg(long, value_name = "DIR")]
    pub(crate) incident: Option<PathBuf>,
    /// Worker threads [default: one for each core]
    #[arg(long, value_name = "N", value_parser = jobs)]
    pub(crate) jobs: Option<NonZeroUsize>,
}

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("back").required(true).args(["maildir", "mbox", "imap", "returned", "pieces"]))]
pub(crate) struct BouncesArgs {
    /// The output folder of the messages and letters
    #[arg(value_name = "OUT")]
    pub(crate) out: PathBuf,
    /// The incident folder, if it has moved since the run
    #[arg(long, value_name = "DIR")]
    pub(crate) incident: Option<PathBuf>,
    /// Read the reports of this Maildir; nothing in it is changed
    #[arg(long, value_name = "DIR")]
    pub(crate) maildir: Option<PathBuf>,
    /// Read the reports of this mbox file
    #[arg(long, value_name = "FILE")]
    pub(crate) mbox: Option<PathBuf>,
    /// Read the reports of a mailbox on this IMAP server; nothing in it is changed
    #[arg(long, value_name = "HOST[:PORT]", value_parser = server, requires = "user")]
    pub(crate) imap: Option<(Host, Option<u16>)>,
    /// How the connection to the IMAP server is encrypted
    #[arg(long, value_name = "TLS", requires = "imap", value_parser = TLS_OF_IMAP)]
    #[arg(default_value = TLS_OF_IMAP.name_of(&Tls::Implicit))]
    pub(crate) tls: Tls,
    /// The user of the mailbox
    #[arg(long, value_name = "NAME", requires = "imap", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) user: Option<String>,
    /// The file with the password; without it BREACH_LETTERS_IMAP_PASSWORD, or the service manager's
    /// credential imap-password
    #[arg(long, value_name = "FILE", requires = "imap")]
    pub(crate) password_file: Option<PathBuf>,
    /// The certificates to trust, in PEM [default: those that this computer trusts]
    #[arg(long, value_name = "FILE", requires = "imap")]
    pub(crate) ca_file: Option<PathBuf>,
    /// The mailbox
    #[arg(long, value_name = "NAME", default_value = "INBOX", requires = "imap")]
    pub(crate) mailbox: String,
    /// Letters that came back: a CSV file with the column piece and, if known, reason and date; or
    /// a scanner's list with the scanned codes of the letters
    #[arg(long, value_name = "FILE")]
    pub(crate) returned: Option<PathBuf>,
    /// Letters that came back, by the numbers on them: 17 or 17-21, or several separated by commas
    #[arg(long = "piece", value_name = "NUMBERS", value_parser = pieces, value_delimiter = ',', requires = "reason")]
    pub(crate) pieces: Vec<RangeInclusive<u64>>,
    /// Why they came back; for a list, the reason for rows without one
    #[arg(long, value_name = "REASON", value_parser = REASONS)]
    #[arg(conflicts_with_all = ["maildir", "mbox", "imap"])]
    pub(crate) reason: Option<ReturnReason>,
}

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("step").required(true).args(["printed", "handed_over"]))]
pub(crate) struct LettersArgs {
    /// The output folder with the letters
    #[arg(value_name = "OUT")]
    pub(crate) out: PathBuf,
    /// The incident folder, if it has moved since the run
    #[arg(long, value_name = "DIR")]
    pub(crate) incident: Option<PathBuf>,
    /// The letters were printed
    #[arg(long)]
    pub(crate) printed: bool,
    /// The letters were handed over to the post or the print house
    #[arg(long)]
    pub(crate) handed_over: bool,
    /// Only this file, such as letters/print/fi-2-0001.pdf; may be given several times
    /// [default: all letters]
    #[arg(long = "file", value_name = "FILE", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) files: Vec<String>,
    /// Who got them, for the journal; it must not name a recipient
    #[arg(long, value_name = "TEXT")]
    pub(crate) to: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct StatusArgs {
    /// The output folder of `render`
    #[arg(value_name = "OUT")]
    pub(crate) out: PathBuf,
    /// Keep showing the progress until the command that is using the folder ends
    #[arg(long)]
    pub(crate) follow: bool,
    /// Write a list of the pieces that have not arrived, for Excel. It contains ids of people
    #[arg(long, value_name = "FILE.csv")]
    pub(crate) missing: Option<PathBuf>,
}
