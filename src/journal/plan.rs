//! What is planned for each row of the manifest. Written once, before the first event of a piece.

use super::Moment;
use crate::terms::Medium;

/// What the journal is of. Written once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Names the run; addresses are hashed with it and with the key of the messages. Not to be
    /// guessed by who has neither the journal nor that key.
    pub run: String,
    /// SHA-256 of `manifest.csv`, 64 small hexadecimal digits.
    pub manifest: String,
    /// The check code of the run.
    pub digest: String,
    /// When it was planned: the time of signatures, so that the bytes of a message never change.
    pub planned: Moment,
}

/// Why a row has no piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// A person must decide first.
    Excluded,
    /// It could not be made.
    Failed,
}

/// A row of the manifest, as the journal keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRow {
    /// The id of the recipient.
    pub recipient: String,
    /// The number of the piece, or why there is none.
    pub piece: Result<u64, Missing>,
    /// What it is; `None` where that could not be decided.
    pub medium: Option<Medium>,
    /// Language tag, `fi+sv` for several.
    pub language: String,
    /// The variant.
    pub variant: String,
    /// Why there is no piece: a rule, never a value.
    pub reason: String,
    /// Path of the file in the output folder; empty if there is none.
    pub file: String,
    /// SHA-256 of the file, 64 small hexadecimal digits; empty if there is none.
    pub sha256: String,
    /// Of an e-mail only.
    pub address: Option<PlannedAddress>,
}

/// Where an e-mail goes, without the address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedAddress {
    /// The domain, in small ASCII letters.
    pub domain: String,
    /// What the address must have when it is hashed again; see [`Key::address_hash`](super::Key::address_hash).
    pub hash: [u8; 32],
    /// Names the piece in the sender's address, so that a bounce finds it: 20 of `a`–`z`, `2`–`7`.
    pub token: String,
}
