//! The filters of a run: which recipients and which of their pieces.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use crate::diag::codes::request::{UNKNOWN_LANGUAGE, UNKNOWN_PIECE, UNKNOWN_RECIPIENT};
use crate::diag::{Diagnostic, Diagnostics};
use crate::incident::Incident;
use crate::recipients::Recipient;
use crate::terms::Channels;

use super::assign::Assignment;
use super::request::{RenderRequest, Whom};

/// The filters of a run. Piece numbers do not depend on them: a letter that is printed again alone has
/// the number that it has among all.
#[derive(Debug, Clone)]
pub(crate) struct Filter {
    pub(crate) channel: Channels,
    language: Option<String>,
    only: BTreeSet<String>,
    /// Piece numbers; empty = all.
    pieces: Vec<RangeInclusive<u64>>,
    limit: Option<u64>,
    pub(crate) sample: bool,
    /// These recipients and no others, by id, each with the number of their letter.
    exactly: Option<BTreeMap<String, u64>>,
}

impl Filter {
    /// No filter.
    pub(crate) fn everybody() -> Self {
        Self {
            channel: Channels::Both,
            language: None,
            only: BTreeSet::new(),
            pieces: Vec::new(),
            limit: None,
            sample: false,
            exactly: None,
        }
    }

    /// The filters of a request.
    ///
    /// # Errors
    /// The notice has no letter in the language that the request names.
    pub(crate) fn of(request: &RenderRequest, incident: &Incident) -> Result<Self, Diagnostics> {
        if let Some(wanted) = &request.language {
            let known: Vec<&str> =
                incident.notice.languages.iter().map(|lang| lang.value.as_str()).collect();
            if !known.contains(&wanted.as_str()) {
                return Err(Diagnostic::error(
                    UNKNOWN_LANGUAGE,
                    format!("no letter begins in the language `{wanted}`"),
                )
                .help(format!("the languages of this notice are {}", known.join(", ")))
                .into());
            }
        }
        let filter = Self {
            channel: request.channel,
            language: request.language.clone(),
            only: request.only.iter().cloned().collect(),
            pieces: request.pieces.clone(),
            limit: request.limit,
            sample: request.sample,
            exactly: None,
        };
        Ok(match &request.whom {
            Whom::All => filter,
            // The recipients that `--only` names are among the letters already.
            Whom::Exactly(letters) => Self {
                channel: Channels::Letter,
                only: BTreeSet::new(),
                exactly: Some(letters.clone()),
                ..filter
            },
        })
    }

    /// Reduces an assignment to what is asked for. Returns the piece numbers of the media that are left.
    /// `first` is the number of the recipient's first piece among all.
    pub(crate) fn narrow(
        &self,
        recipient: &Recipient,
        assignment: &mut Assignment,
        first: u64,
    ) -> Vec<u64> {
        let first = match &self.exactly {
            Some(people) => people.get(&recipient.id).copied().unwrap_or(first),
            None => first,
        };
        let asked = |piece: &u64| {
            self.pieces.is_empty() || self.pieces.iter().any(|range| range.contains(piece))
        };
        let (media, pieces) = (std::mem::take(&mut assignment.media).into_iter().zip(first..))
            .filter(|(medium, piece)| self.channel.include(*medium) && asked(piece))
            .unzip();
        assignment.media = media;
        // A recipient asked for by piece number has pieces; cases that wait have no number.
        assignment.exclusions.retain(|exclusion| {
            let kept = exclusion.medium.is_none_or(|medium| self.channel.include(medium));
            self.pieces.is_empty() && kept
        });
        pieces
    }

    /// Errors for piece numbers beyond `last`, the last one of the list.
    pub(crate) fn no_such_piece(&self, last: u64) -> Diagnostics {
        let beyond = self.pieces.iter().filter(|range| *range.end() > last).count();
        if beyond == 0 {
            return Diagnostics::new();
        }
        Diagnostic::error(
            UNKNOWN_PIECE,
            format!("{beyond} of the pieces given with --piece do not exist: the last is {last}"),
        )
        .help("piece numbers are on the letters and in the column `piece` of manifest.csv")
        .into()
    }

    /// Whether a recipient is asked for.
    pub(crate) fn wants(&self, recipient: &Recipient, assignment: &Assignment) -> bool {
        let language = self
            .language
            .as_ref()
            .is_none_or(|wanted| assignment.languages.first() == Some(wanted));
        if let Some(people) = &self.exactly {
            return language && people.contains_key(&recipient.id) && !assignment.is_empty();
        }
        let only = self.only.is_empty()
            || self.only.contains(&recipient.id)
            || self.only.contains(recipient.row_id());
        language && only && !assignment.is_empty()
    }

    /// Whether `chosen` recipients reach the limit.
    pub(crate) fn is_full(&self, chosen: u64) -> bool {
        self.limit.is_some_and(|limit| chosen >= limit)
    }

    /// Errors for ids that are asked for and not in `found`.
    pub(crate) fn nobody(&self, found: &BTreeSet<String>) -> Diagnostics {
        let strangers = self.only.difference(found).count();
        if strangers == 0 {
            return Diagnostics::new();
        }
        Diagnostic::error(
            UNKNOWN_RECIPIENT,
            format!("{strangers} of {} ids given with --only are not in the list", self.only.len()),
        )
        .help("ids are the values of the column `id` of the recipients file")
        .into()
    }

    /// The id by which a recipient was asked for, if they were: their own, or that of their row.
    pub(crate) fn named<'r>(&self, recipient: &'r Recipient) -> Option<&'r str> {
        if let Some(people) = &self.exactly {
            return people.get_key_value(&recipient.id).map(|_| recipient.id.as_str());
        }
        let ids = [recipient.id.as_str(), recipient.row_id()];
        ids.into_iter().find(|id| self.only.contains(*id))
    }
}
