//! How far data went.

use serde::{Deserialize, Serialize};

/// How far the data went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Reach {
    /// `unknown`: nobody knows whether it was spread or used.
    Unknown,
    /// `known`: it is known, and the incident's own words say it.
    Known,
    /// `known-recipient`: only a recipient who is known has it.
    KnownRecipient,
    /// `returned`: the known recipient returned it.
    Returned,
    /// `deleted`: the known recipient deleted it.
    Deleted,
    /// `published`: anybody could read it.
    Published,
}

impl Reach {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Unknown,
        Self::Known,
        Self::KnownRecipient,
        Self::Returned,
        Self::Deleted,
        Self::Published,
    ];

    /// Its name in files and in texts (`$reach`).
    pub fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Known => "known",
            Self::KnownRecipient => "known-recipient",
            Self::Returned => "returned",
            Self::Deleted => "deleted",
            Self::Published => "published",
        }
    }

    /// Whether data of which this is true for a whole group can have gone otherwise for one data subject:
    /// what is not known, or told in the incident's own words, can be anything; a known recipient can have
    /// returned or deleted it.
    pub fn leaves_open(self, own: Self) -> bool {
        match self {
            Self::Unknown | Self::Known => true,
            Self::KnownRecipient => {
                matches!(own, Self::KnownRecipient | Self::Returned | Self::Deleted)
            }
            Self::Returned | Self::Deleted | Self::Published => self == own,
        }
    }
}
