//! The plan: one row for each row of the manifest. Written once, before the first event of a piece.

use super::Moment;
use crate::terms::Medium;

/// The run that the journal belongs to. Written once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Id of the run. Addresses are hashed with it and with the secret key of the mailing; without the
    /// journal or that key it cannot be guessed.
    pub run: String,
    /// SHA-256 of `manifest.csv`, 64 lower-case hexadecimal digits.
    pub manifest: String,
    /// The check code of the run.
    pub digest: String,
    /// When it was planned. Signatures bear this time, so that the bytes of a message never change.
    pub planned: Moment,
}

/// Why a row has no piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// A person must decide first.
    Excluded,
    /// It could not be rendered.
    Failed,
}

/// A row of the manifest, as the journal keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRow {
    /// The id of the recipient.
    pub recipient: String,
    /// The number of the piece, or why there is none.
    pub piece: Result<u64, Missing>,
    /// Its medium; `None` if that could not be decided.
    pub medium: Option<Medium>,
    /// Language tag, `fi+sv` for several.
    pub language: String,
    /// The variant.
    pub variant: String,
    /// Why there is no piece: a rule, never a value.
    pub reason: String,
    /// Path of the file in the output folder; empty if there is none.
    pub file: String,
    /// SHA-256 of the file, 64 lower-case hexadecimal digits; empty if there is none.
    pub sha256: String,
    /// The address of an e-mail; `None` for a letter.
    pub address: Option<PlannedAddress>,
}

/// Where an e-mail goes, without the address itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedAddress {
    /// The domain, in lower-case ASCII.
    pub domain: String,
    /// The hash of the address; see [`Key::address_hash`](super::Key::address_hash).
    pub hash: [u8; 32],
    /// The token of the piece in its return address, by which a bounce is matched: 20 characters of
    /// `a`–`z`, `2`–`7`.
    pub token: String,
}
