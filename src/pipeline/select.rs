//! Which people a run is asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use crate::compose::Medium;
use crate::diag::codes::request::{UNKNOWN_LANGUAGE, UNKNOWN_PIECE, UNKNOWN_RECIPIENT};
use crate::diag::{Diagnostic, Diagnostics};
use crate::incident::Incident;
use crate::recipients::{Recipient, id_of_row};

use super::assign::Assignment;
use super::request::{ChannelFilter, RenderRequest};

/// The filters of a run. Piece numbers do not depend on them: a letter that is made again alone has
/// the number that it has among all.
#[derive(Debug, Clone)]
pub(super) struct Filter {
    pub(super) channel: ChannelFilter,
    language: Option<String>,
    only: BTreeSet<String>,
    /// Piece numbers; empty = all.
    pieces: Vec<RangeInclusive<u64>>,
    limit: Option<u64>,
    pub(super) sample: bool,
    /// These people and no others, each with the number of their letter.
    exactly: Option<BTreeMap<String, u64>>,
}

impl Filter {
    /// No filter.
    pub(super) fn everybody() -> Self {
        Self {
            channel: ChannelFilter::All,
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
    /// A language that no letter is in.
    pub(super) fn of(request: &RenderRequest, incident: &Incident) -> Result<Self, Diagnostics> {
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
        Ok(Self {
            // Only paper is printed again.
            channel: match request.reprint {
                Some(_) => ChannelFilter::Letter,
                None => request.channel,
            },
            language: request.language.clone(),
            only: request.only.iter().cloned().collect(),
            pieces: request.pieces.clone(),
            limit: request.limit,
            sample: request.sample,
            exactly: None,
        })
    }

    /// The same for these people alone, by their own ids, each with the number of their one letter.
    /// Whom `--only` named is among them by now.
    #[must_use]
    pub(super) fn exactly(self, people: &BTreeMap<String, u64>) -> Self {
        let only = BTreeSet::new();
        Self { channel: ChannelFilter::Letter, only, exactly: Some(people.clone()), ..self }
    }

    /// Whether a request asks for a letter, by its person or its number.
    pub(super) fn asked(request: &RenderRequest, recipient: &str, piece: u64) -> bool {
        // A child's letters are asked for with those of its second guardian.
        let row = id_of_row(recipient);
        let named = |id: &String| id == recipient || id == row;
        let only = request.only.is_empty() || request.only.iter().any(named);
        let pieces = &request.pieces;
        only && (pieces.is_empty() || pieces.iter().any(|range| range.contains(&piece)))
    }

    /// Leaves of an assignment what is asked for, and gives the piece numbers of its media. `first`
    /// is the number of the person's first piece among all.
    pub(super) fn narrow(
        &self,
        recipient: &Recipient,
        assignment: &mut Assignment,
        first: u64,
    ) -> Vec<u64> {
        let first = match &self.exactly {
            Some(people) => people.get(&recipient.id).copied().unwrap_or(first),
            None => first,
        };
        let keep = |medium: Medium| match self.channel {
            ChannelFilter::All => true,
            ChannelFilter::Letter => medium == Medium::Letter,
            ChannelFilter::Email => medium == Medium::Email,
        };
        let asked = |piece: &u64| {
            self.pieces.is_empty() || self.pieces.iter().any(|range| range.contains(piece))
        };
        let (media, pieces) = (std::mem::take(&mut assignment.media).into_iter().zip(first..))
            .filter(|(medium, piece)| keep(*medium) && asked(piece))
            .unzip();
        assignment.media = media;
        // Who is asked for by a piece has one; what waits for a decision has none.
        assignment
            .exclusions
            .retain(|exclusion| self.pieces.is_empty() && exclusion.medium.is_none_or(keep));
        pieces
    }

    /// Asked-for pieces that there are not; `last` is the last one.
    pub(super) fn no_such_piece(&self, last: u64) -> Diagnostics {
        let beyond = self.pieces.iter().filter(|range| *range.end() > last).count();
        if beyond == 0 {
            return Diagnostics::new();
        }
        Diagnostic::error(
            UNKNOWN_PIECE,
            format!("{beyond} of the pieces given with --piece do not exist: the last is {last}"),
        )
        .help("piece numbers stand on the letters and in the column `piece` of manifest.csv")
        .into()
    }

    /// Whether a person is asked for.
    pub(super) fn wants(&self, recipient: &Recipient, assignment: &Assignment) -> bool {
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

    /// Whether so many people are enough.
    pub(super) fn is_full(&self, chosen: u64) -> bool {
        self.limit.is_some_and(|limit| chosen >= limit)
    }

    /// Asked-for ids that nobody has.
    pub(super) fn nobody(&self, found: &BTreeSet<String>) -> Diagnostics {
        let strangers = self.only.difference(found).count();
        if strangers == 0 {
            return Diagnostics::new();
        }
        Diagnostic::error(
            UNKNOWN_RECIPIENT,
            format!("{strangers} of {} ids given with --only: nobody has them", self.only.len()),
        )
        .help("ids are the values of the column `id` of the recipients file")
        .into()
    }

    /// The id by which a person was asked for, if they were: their own, or that of their row.
    pub(super) fn named<'r>(&self, recipient: &'r Recipient) -> Option<&'r str> {
        if let Some(people) = &self.exactly {
            return people.get_key_value(&recipient.id).map(|_| recipient.id.as_str());
        }
        let ids = [recipient.id.as_str(), recipient.row_id()];
        ids.into_iter().find(|id| self.only.contains(*id))
    }
}
