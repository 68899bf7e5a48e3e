//! Reasons: why a recipient waits for a decision, or why a piece goes by another channel than asked.
//!
//! The words are in `ui/`, under `why-<id>`; what to do is the attribute `.help`. The English sentence
//! here goes into the manifest, which programs read: it stays the same when `ui/en.ftl` changes.

use std::fmt;

use crate::diag::Arg;
#[cfg(test)]
use crate::recipients::{Care, Missing, Part, Unclear};
use crate::recipients::{Need, row_arg};
use crate::render::pdf::AddressProblem;
use crate::terms::RowNames;

/// Why a recipient, or one of their channels, waits for a decision; why a piece could not be made; or
/// why it goes by another channel. Holds no personal value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// The data subject is dead.
    Dead,
    /// The row has a problem that only a person can solve.
    Need(Need),
    /// A child under a non-disclosure for personal safety.
    ProtectedChild,
    /// None of the data subject's data leaked or may have leaked.
    Untouched,
    /// What happened to a dead person's data is of no consequence to the estate.
    NothingForEstate,
    /// No postal address.
    NoAddress,
    /// The e-mail did not arrive, and there is no postal address either.
    NoAddressEither,
    /// No contact address of a data subject under a non-disclosure.
    NoContactAddress,
    /// The address has more lines than the window of the envelope shows.
    TooManyLines {
        /// Lines of the address.
        lines: u64,
        /// Lines that the window shows.
        room: u64,
    },
    /// A line of the address is wider than the window.
    AddressTooWide {
        /// The line, 1-based.
        line: u64,
        /// Visible width, in whole millimetres.
        room_mm: u64,
    },
    /// A line of the address has a character that cannot be printed.
    MissingGlyph {
        /// The line, 1-based.
        line: u64,
    },
    /// A value that the letter says, but not in its address, has a character that cannot be printed.
    UnprintableValue,
    /// No e-mail address.
    NoEmail,
    /// A piece could not be made.
    Failed {
        /// An English sentence without values.
        cause: String,
    },
    /// A letter instead of an e-mail: a note, not a reason to wait.
    LetterInstead,
    /// An e-mail instead of a letter: a note, not a reason to wait.
    EmailInstead,
}

impl Why {
    /// The stable id of the case, as in `why-<id>`.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Dead => "dead",
            Self::Need(Need::PartialAddress(_)) => "partial-address",
            Self::Need(Need::BadPostalCode) => "bad-postal-code",
            Self::Need(Need::BadEmail) => "bad-email",
            Self::Need(Need::MinorWithoutGuardian) => "no-guardian",
            Self::Need(Need::ChildWithoutStatus) => "child-without-status",
            Self::Need(Need::CareWord(_)) => "care-word",
            Self::Need(Need::CareColumn(_)) => "care-column",
            Self::Need(Need::UnclearStatus(_)) => "unclear-status",
            Self::Need(Need::NoValue(_)) => "no-value",
            Self::Need(Need::PhoneAsStreet) => "phone-as-street",
            Self::Need(Need::OtherCountry) => "other-country",
            Self::Need(Need::OtherSpread) => "other-spread",
            Self::Need(Need::HomeAddress) => "home-address",
            Self::Need(Need::Suppressed) => "suppressed",
            Self::Need(Need::SuppressedEmail) => "suppressed-email",
            Self::Need(Need::Merged(_)) => "merged",
            Self::Need(Need::TakenOut) => "taken-out",
            Self::Need(Need::Held) => "held",
            Self::ProtectedChild => "protected-child",
            Self::Untouched => "untouched",
            Self::NothingForEstate => "nothing-for-estate",
            Self::NoAddress => "no-address",
            Self::NoAddressEither => "no-address-either",
            Self::NoContactAddress => "no-contact-address",
            Self::TooManyLines { .. } => "too-many-lines",
            Self::AddressTooWide { .. } => "address-too-wide",
            Self::MissingGlyph { .. } => "missing-glyph",
            Self::UnprintableValue => "unprintable-value",
            Self::NoEmail => "no-email",
            Self::Failed { .. } => "failed",
            Self::LetterInstead => "letter-instead",
            Self::EmailInstead => "email-instead",
        }
    }

    /// The message id of its words.
    pub fn words(&self) -> String {
        format!("why-{}", self.id())
    }

    /// Whether a character of a value cannot be printed.
    pub(crate) fn is_of_glyphs(&self) -> bool {
        matches!(self, Self::MissingGlyph { .. } | Self::UnprintableValue)
    }

    /// Whether it is a note: no reason to wait, and nothing to do.
    pub fn is_note(&self) -> bool {
        matches!(self, Self::LetterInstead | Self::EmailInstead)
    }

    /// The message id of what to do; a note has none.
    pub fn what_to_do(&self) -> String {
        format!("why-{}.help", self.id())
    }

    /// The arguments of its message. `names` are those by which rows are shown.
    pub fn args(&self, names: &RowNames) -> Vec<(&'static str, Arg)> {
        match self {
            Self::TooManyLines { lines, room } => {
                vec![("lines", Arg::Number(*lines)), ("room", Arg::Number(*room))]
            }
            Self::AddressTooWide { line, room_mm } => {
                vec![("line", Arg::Number(*line)), ("room", Arg::Number(*room_mm))]
            }
            Self::MissingGlyph { line } => vec![("line", Arg::Number(*line))],
            Self::Need(Need::PartialAddress(missing)) => {
                vec![("missing", Arg::from(missing.key()))]
            }
            Self::Need(Need::CareWord(care) | Need::CareColumn(care)) => {
                vec![("care", Arg::from(care.key()))]
            }
            Self::Need(Need::UnclearStatus(why)) => vec![("why", Arg::from(why.key()))],
            Self::Need(Need::NoValue(part)) => vec![("part", Arg::from(part.column()))],
            Self::Need(Need::Merged(row)) => vec![("other", row_arg(names, *row))],
            Self::Failed { cause } => vec![("cause", Arg::from(cause.clone()))],
            _ => Vec::new(),
        }
    }

    /// One of each case, for the test of the words.
    #[cfg(test)]
    pub(crate) fn examples() -> Vec<Self> {
        let needs = [
            Need::PartialAddress(Missing { street: true, postal_code: false, city: false }),
            Need::BadPostalCode,
            Need::BadEmail,
            Need::MinorWithoutGuardian,
            Need::ChildWithoutStatus,
            Need::CareWord(Care::Protected),
            Need::CareColumn(Care::Deceased),
            Need::UnclearStatus(Unclear::Two),
            Need::NoValue(Part::Street),
            Need::PhoneAsStreet,
            Need::OtherCountry,
            Need::OtherSpread,
            Need::HomeAddress,
            Need::Suppressed,
            Need::SuppressedEmail,
            Need::Merged(2.into()),
            Need::TakenOut,
            Need::Held,
        ];
        let mut all = vec![
            Self::Dead,
            Self::ProtectedChild,
            Self::Untouched,
            Self::NothingForEstate,
            Self::NoAddress,
            Self::NoAddressEither,
            Self::NoContactAddress,
            Self::TooManyLines { lines: 7, room: 6 },
            Self::AddressTooWide { line: 1, room_mm: 80 },
            Self::MissingGlyph { line: 1 },
            Self::UnprintableValue,
            Self::NoEmail,
            Self::Failed { cause: String::new() },
            Self::LetterInstead,
            Self::EmailInstead,
        ];
        all.extend(needs.map(Self::Need));
        all
    }
}

impl From<AddressProblem> for Why {
    fn from(problem: AddressProblem) -> Self {
        match problem {
            AddressProblem::TooManyLines { lines, room } => {
                Self::TooManyLines { lines: lines as u64, room: room as u64 }
            }
            AddressProblem::TooWide { line, room_mm } => {
                Self::AddressTooWide { line: line as u64 + 1, room_mm: room_mm.into() }
            }
            AddressProblem::MissingGlyph { line } => Self::MissingGlyph { line: line as u64 + 1 },
        }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Dead => "the person has died",
            Self::Need(need) => need.reason(),
            Self::ProtectedChild => {
                "a child under a non-disclosure: it may protect the child from this guardian"
            }
            Self::Untouched => "none of this person's data leaked or may have leaked",
            Self::NothingForEstate => {
                "nothing follows from this for the estate of the person who has died"
            }
            Self::NoAddress => "there is no postal address",
            Self::NoAddressEither => {
                "the e-mail did not arrive, and there is no postal address either"
            }
            Self::NoContactAddress => {
                "there is no contact address for this person under a non-disclosure"
            }
            Self::TooManyLines { lines, room } => {
                return write!(
                    f,
                    "{lines} lines, but only {room} are sure to fit into the window of the envelope"
                );
            }
            Self::AddressTooWide { line, room_mm } => {
                return write!(
                    f,
                    "line {line} is wider than {room_mm} mm and may be cut off by the window"
                );
            }
            Self::MissingGlyph { line } => {
                return write!(
                    f,
                    "line {line} has a character that the fonts of the letter do not have"
                );
            }
            Self::UnprintableValue => {
                "a value that the letter prints has a character that its fonts do not have"
            }
            Self::NoEmail => "there is no e-mail address",
            Self::Failed { cause } => cause,
            Self::LetterInstead => "no usable e-mail address: a letter instead",
            Self::EmailInstead => "no usable postal address: an e-mail instead",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_problem_has_the_same_words_in_the_manifest() {
        for problem in [
            AddressProblem::TooManyLines { lines: 7, room: 6 },
            AddressProblem::TooWide { line: 1, room_mm: 83 },
            AddressProblem::MissingGlyph { line: 0 },
        ] {
            assert_eq!(Why::from(problem.clone()).to_string(), problem.to_string());
        }
    }
}
