//! The values that arguments name.

use super::names::Names;
use crate::dispatch::stream::Tls;
use crate::journal::{OnUnknown, ReturnReason};
use crate::locale::UiLanguage;
use crate::pipeline::{Audience, Residence};
use crate::pipeline::{CellDelimiter, Files, PdfWriter};
use crate::terms::Channels;

/// `--ui-language`.
pub(super) const LANGUAGES: Names<UiLanguage> = Names(&[
    (UiLanguage::Finnish, "fi", "Finnish"),
    (UiLanguage::Swedish, "sv", "Swedish"),
    (UiLanguage::English, "en", "English"),
]);

/// `--exceptions-delimiter`.
pub(super) const DELIMITERS: Names<CellDelimiter> = Names(&[
    (CellDelimiter::Semicolon, "semicolon", "For Excel in Finnish or Swedish"),
    (CellDelimiter::Comma, "comma", "For Excel in English"),
    (CellDelimiter::Tab, "tab", "For other programs"),
]);

/// `--channel`.
pub(super) const CHANNELS: Names<Channels> = Names(&[
    (Channels::Letter, "letter", "Letters only"),
    (Channels::Email, "email", "E-mails only"),
    (Channels::Both, "all", "Both"),
]);

/// `--audience`.
pub(super) const AUDIENCES: Names<Audience> = Names(&[
    (Audience::Adult, "adult", "An adult"),
    (Audience::Guardian, "guardian", "A guardian of a child"),
    (Audience::Protected, "protected", "An adult under a non-disclosure for personal safety"),
    (Audience::Young, "young", "A young person of 15 to 17"),
    (Audience::YoungGuardian, "young-guardian", "A guardian of a young person of 15 to 17"),
    (Audience::Ward, "ward", "An adult under guardianship"),
    (Audience::LegalGuardian, "legal-guardian", "The legal guardian of an adult"),
    (Audience::Estate, "estate", "Who takes care of the estate of a dead person"),
]);

/// `--residence`.
pub(super) const RESIDENCES: Names<Residence> = Names(&[
    (Residence::Home, "home", "In the country of the catalogue"),
    (Residence::Aland, "aland", "In Åland"),
    (Residence::Sweden, "sweden", "In Sweden"),
    (Residence::Estonia, "estonia", "In Estonia"),
    (Residence::Elsewhere, "elsewhere", "In another country"),
]);

/// `--files`. Proofs are not among them: they belong to `--overlay`.
pub(super) const FILES: Names<Files> = Names(&[
    (Files::Print, "print", "Batches in which each letter begins on a new sheet"),
    (Files::Single, "single", "One file per letter"),
    (Files::Both, "both", "Both"),
]);

/// `--pdf-writer`. Writers that are not built in are named too, so that help and completions are the
/// same in every build, and the error says how to get one: see [`built_in`].
pub(super) const PDF_WRITERS: Names<PdfWriter> = Names(&[
    (
        PdfWriter::Tagged,
        "tagged",
        "Tagged, for everybody: print, mailboxes, screen readers, archives",
    ),
    (
        PdfWriter::Printpdf,
        "printpdf",
        "For proofs and print only: no tags and no archival metadata, so not for people with a \
         screen reader [only if built with the feature `printpdf`]",
    ),
]);

/// A writer that this program was built with.
pub(super) fn built_in(writer: PdfWriter) -> Result<PdfWriter, String> {
    if writer.is_built() {
        return Ok(writer);
    }
    Err(format!(
        "this program was built without it; `cargo build --release --features {}` builds one with it",
        writer.name()
    ))
}

/// `--tls` of a relay.
pub(super) const TLS_OF_RELAY: Names<Tls> = Names(&[
    (Tls::StartTls, "starttls", "After STARTTLS, port 587"),
    (Tls::Implicit, "implicit", "From the beginning, port 465"),
    (Tls::None, "none", "Never, port 25: for a server on this computer only"),
]);

/// `--tls` of an IMAP server.
pub(super) const TLS_OF_IMAP: Names<Tls> = Names(&[
    (Tls::Implicit, "implicit", "From the beginning, port 993"),
    (Tls::StartTls, "starttls", "After STARTTLS, port 143"),
    (Tls::None, "none", "Never, port 143: for a server on this computer only"),
]);

/// `--on-unknown`.
pub(super) const ON_UNKNOWN: Names<OnUnknown> = Names(&[
    (
        OnUnknown::Resend,
        "resend",
        "It is sent once more, byte for byte the same; if that is also lost, it is held",
    ),
    (OnUnknown::Hold, "hold", "It is held until a person has checked it"),
    (OnUnknown::Letter, "letter", "The person gets a letter"),
]);

/// `--reason` of letters that came back.
pub(super) const REASONS: Names<ReturnReason> = Names(&[
    (ReturnReason::Moved, "moved", "The person has moved"),
    (ReturnReason::UnknownAddress, "unknown-address", "There is no such address"),
    (ReturnReason::Refused, "refused", "The person refused it"),
    (ReturnReason::NotCollected, "not-collected", "Nobody collected it"),
    (ReturnReason::Dead, "dead", "The person has died"),
    (ReturnReason::Other, "other", "Anything else"),
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_have_the_names_of_settings_lists_and_records() {
        for (tls, name, _) in TLS_OF_RELAY.0.iter().chain(TLS_OF_IMAP.0) {
            assert_eq!(tls.name(), *name);
        }
        for (reason, name, _) in REASONS.0 {
            assert_eq!(reason.name(), *name);
        }
        for (what, name, _) in ON_UNKNOWN.0 {
            assert_eq!(what.name(), *name);
        }
        for (writer, name, _) in PDF_WRITERS.0 {
            assert_eq!(writer.name(), *name);
        }
        for (language, tag, _) in LANGUAGES.0 {
            assert_eq!(language.tag(), *tag);
        }
    }

    #[test]
    fn a_writer_is_there_or_one_learns_how_to_get_it() {
        assert_eq!(built_in(PdfWriter::Tagged), Ok(PdfWriter::Tagged));
        let expected = match cfg!(feature = "printpdf") {
            true => Ok(PdfWriter::Printpdf),
            false => Err(true),
        };
        let told = |why: String| why.contains("--features printpdf");
        assert_eq!(built_in(PdfWriter::Printpdf).map_err(told), expected);
    }
}
