//! The whole command line and its commands.

use clap::{Parser, Subcommand};

use super::catalogue::CatalogueArgs;
use super::finished::{BouncesArgs, LettersArgs, StatusArgs, VerifyArgs};
use super::incident::{CheckArgs, NewArgs, PreviewArgs, RenderArgs};
use super::locales::LocalesArgs;
use super::output::OutputArgs;
use super::send::SendArgs;
use super::tools::{CompletionsArgs, TemplatesArgs};

const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  internal error, or the disk is full
  2  the command was not understood
  3  the inputs have errors; nothing was produced
  4  some recipients failed; the rest is done
  5  stopped or paused; finished files are complete, and sending can continue
  6  verification found a mismatch: do not use the files";

/// Makes letters and e-mails that tell people which of their data leaked and what to do first
#[derive(Debug, Parser)]
#[command(
    name = "breach-letters",
    version,
    after_help = EXIT_CODES,
    max_term_width = 100,
    disable_help_subcommand = true
)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) output: OutputArgs,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Create an example incident folder to start from
    New(NewArgs),
    /// Check everything and show what would be produced; writes nothing
    Check(CheckArgs),
    /// Produce the letters and e-mails
    Render(RenderArgs),
    /// Send the e-mails through your own mail server; without --live, --confirm or --yes it only shows
    /// what would be sent
    Send(Box<SendArgs>),
    /// Open every finished file again and compare it with the list of people
    Verify(VerifyArgs),
    /// Record e-mails that did not arrive, from the reports of mail servers, and letters that came
    /// back
    Bounces(BouncesArgs),
    /// Record that letters were printed or handed over
    Letters(LettersArgs),
    /// Show where every piece is: sent, waiting, refused, unknown, bounced; also while `send` runs
    Status(StatusArgs),
    /// Tools for translators: coverage, changes, pseudo-localised texts, records of translations
    Locales(LocalesArgs),
    /// Show letters and e-mails on a local page while you write them
    Preview(PreviewArgs),
    /// Show what the catalogue has, and why a letter has the steps that it has
    Catalogue(CatalogueArgs),
    /// Show the templates, or copy built-in ones to change them
    Templates(TemplatesArgs),
    /// Print completions for a shell
    Completions(CompletionsArgs),
}
