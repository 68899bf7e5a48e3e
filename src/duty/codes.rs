//! Stable codes of the problems of a finished notice. Each has a fixture of its name under
//! `fixtures/errors/`.

use crate::diag::Code;

pub(super) const NO_NATURE: Code = Code("article-34/no-nature");
pub(super) const NO_CONTACT: Code = Code("article-34/no-contact");
pub(super) const NO_CONSEQUENCES: Code = Code("article-34/no-consequences");
pub(super) const NO_MEASURES: Code = Code("article-34/no-measures");
pub(super) const NO_ADVICE: Code = Code("article-34/no-advice");
pub(super) const VAGUE_MEASURES: Code = Code("article-34/vague-measures");
pub(super) const UNKNOWN_CONSEQUENCES: Code = Code("article-34/unknown-consequences");
pub(super) const VAGUE_CONSEQUENCES: Code = Code("article-34/vague-consequences");

pub(super) const LEAK_DENIED: Code = Code("article-34/leak-denied");
pub(super) const LEAK_CLAIMED: Code = Code("article-34/leak-claimed");
pub(super) const TITLE_CERTAINTY: Code = Code("article-34/title-certainty");
pub(super) const CREDIT_RISK_DENIED: Code = Code("article-34/credit-risk-denied");
pub(super) const HARM_DENIED: Code = Code("article-34/harm-denied");
pub(super) const NO_ACTION_NEEDED: Code = Code("article-34/no-action-needed");
pub(super) const MISUSE_DENIED: Code = Code("article-34/misuse-denied");
pub(super) const ADVICE_WITHOUT_LEAK: Code = Code("article-34/advice-without-leak");

pub(super) const AUTHORITY_NOT_VALID: Code = Code("article-34/authority-not-valid");
pub(super) const AUTHORITY_CHECK_OLD: Code = Code("article-34/authority-check-old");
pub(super) const OTHER_LANGUAGE: Code = Code("article-34/page-in-other-language");

pub(super) const NO_LEXICON: Code = Code("article-34/no-lexicon");
pub(super) const BAD_LEXICON: Code = Code("article-34/bad-lexicon");

/// Every code of this module.
#[cfg(test)]
pub(crate) const ALL: [Code; 21] = [
    NO_NATURE,
    NO_CONTACT,
    NO_CONSEQUENCES,
    NO_MEASURES,
    NO_ADVICE,
    VAGUE_MEASURES,
    UNKNOWN_CONSEQUENCES,
    VAGUE_CONSEQUENCES,
    LEAK_DENIED,
    LEAK_CLAIMED,
    TITLE_CERTAINTY,
    CREDIT_RISK_DENIED,
    HARM_DENIED,
    NO_ACTION_NEEDED,
    MISUSE_DENIED,
    ADVICE_WITHOUT_LEAK,
    AUTHORITY_NOT_VALID,
    AUTHORITY_CHECK_OLD,
    OTHER_LANGUAGE,
    NO_LEXICON,
    BAD_LEXICON,
];
