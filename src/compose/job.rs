//! One letter to compose.

use crate::recipients::Recipient;
use crate::terms::Medium;

use super::variant::Variant;

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
