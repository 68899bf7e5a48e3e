//! What is planned for each row of the manifest. Written once, before the first event of a piece.

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Medium {
    /// A letter on paper.
    Letter,
    /// An e-mail.
    Email,
}

impl Medium {
    /// `letter` or `email`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Email => "email",
        }
    }
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
