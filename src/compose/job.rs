//! One letter to compose, and its medium.

use crate::recipients::Recipient;

use super::variant::Variant;

/// The medium of a letter. The words are the same except for "letter" and "message".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Medium {
    /// On paper.
    Letter,
    /// By e-mail.
    Email,
}

impl Medium {
    /// Its name as a value of texts (`$channel`).
    pub fn name(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Email => "email",
        }
    }

    /// The template that it is rendered with.
    pub(super) fn template(self) -> &'static str {
        match self {
            Self::Letter => "letter.xml",
            Self::Email => "email.xml",
        }
    }
}

/// One letter to compose. `Debug` shows no value of the recipient.
#[derive(Clone, Copy)]
pub struct Job<'a> {
    /// The recipient.
    pub recipient: &'a Recipient,
    /// The variant that decides the words.
    pub variant: &'a Variant,
    /// Language tags of the parts, in order; at least one.
    pub languages: &'a [String],
    /// Letter or e-mail.
    pub medium: Medium,
    /// The piece number as printed, with no-break spaces between groups.
    pub piece: &'a str,
    /// The lines of the address window; empty for e-mails.
    pub address: &'a [String],
}

impl std::fmt::Debug for Job<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut out = f.debug_struct("Job");
        out.field("recipient", self.recipient).field("variant", self.variant);
        out.field("languages", &self.languages).field("medium", &self.medium);
        out.finish_non_exhaustive()
    }
}
