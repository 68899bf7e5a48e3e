//! Where every row of the manifest is, in little memory: 40 bytes a row.

use std::collections::BTreeMap;

use super::state::Impossible;
use super::{Answer, Event, Moment, PlanRow, State};
use crate::terms::Medium;

/// A row's domain when it has none.
const NO_DOMAIN: u32 = u32::MAX;

/// How many minutes the pace is known for.
const MINUTES: usize = 10;

/// Where a row of the manifest is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Its state.
    pub state: State,
    /// What it is; `None` where that could not be decided.
    pub medium: Option<Medium>,
    /// Whether it was sent, or is to be sent, a second time after nobody knew what became of it.
    pub resent: bool,
    before_lease: State,
    /// The language; see [`Ledger::language`].
    pub language: u16,
    /// Whether it waits because the relay refused us over it, and not this person.
    pub suspect: bool,
    /// How often it was sent or begun to be sent; those that were given back do not count.
    pub attempts: u32,
    /// The domain of its address; see [`Ledger::domain`].
    pub domain: u32,
    /// A deferred one is not to be sent before this.
    pub not_before: Moment,
    /// When the first attempt began; 0 before it.
    pub first: Moment,
    /// The moment of its last event; 0 before it.
    pub last: Moment,
}

impl Entry {
    /// The entry after an event.
    pub(super) fn after(mut self, at: Moment, event: &Event) -> Result<Self, Impossible> {
        let Some(medium) = self.medium else { return Err(Impossible { state: self.state }) };
        let before = self.state;
        self.state = before.after(medium, self.before_lease, event)?;
        self.last = at;
        match event {
            Event::Leased { .. } => {
                let in_doubt = before == State::Planned && self.before_lease == State::Unknown;
                if !in_doubt {
                    self.before_lease = before;
                }
                self.attempts = self.attempts.saturating_add(1);
                if self.first == Moment::default() {
                    self.first = at;
                }
            }
            Event::Released { .. } => {
                self.attempts = self.attempts.saturating_sub(1);
                if self.attempts == 0 {
                    self.first = Moment::default();
                }
                // It was not sent a second time after all: nobody knows of the first, as before.
                self.resent &= self.state != State::Unknown;
            }
            Event::Deferred { until, answer, .. } => {
                self.not_before = *until;
                self.suspect = is_of_us(answer);
            }
            Event::Resend { .. } => {
                self.resent = true;
                // A person who looked at a held one has decided; a doubt stays one until it is sent.
                if before == State::Unknown {
                    self.before_lease = State::Unknown;
                }
                self.not_before = Moment::default();
            }
            _ => {}
        }
        Ok(self)
    }
}

/// Whether a piece waits after an answer that was for good, or after none that the relay gave: a
/// refusal of this recipient for now has a code of 4xx.
fn is_of_us(answer: &Answer) -> bool {
    answer.code >= 500 || (answer.code == 0 && answer.stage.is_some())
}

/// How many rows are in each state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts([u64; State::ALL.len()]);

impl Counts {
    /// How many are in a state.
    pub fn of(&self, state: State) -> u64 {
        self.0[state as usize]
    }

    /// Adds one.
    pub fn add(&mut self, state: State) {
        self.0[state as usize] += 1;
    }

    /// Adds all of other counts.
    pub fn extend(&mut self, other: &Self) {
        for (own, more) in self.0.iter_mut().zip(other.0) {
            *own += more;
        }
    }

    /// All together.
    pub fn sum(&self) -> u64 {
        self.0.iter().sum()
    }

    /// The states in which there is something, in the order in which they are told.
    pub fn iter(&self) -> impl Iterator<Item = (State, u64)> + '_ {
        State::ALL.into_iter().map(|state| (state, self.of(state))).filter(|(_, n)| *n > 0)
    }
}

/// The rows counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// All rows.
    pub states: Counts,
    /// By medium; rows for which it could not be decided stand under `None`.
    pub media: BTreeMap<Option<Medium>, Counts>,
    /// By language tag, `fi+sv` for several; empty where it could not be decided.
    pub languages: BTreeMap<String, Counts>,
    /// E-mails by the domain of their address.
    pub domains: BTreeMap<String, Counts>,
}

/// Where all rows are.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// In the order of the rows.
    entries: Vec<Entry>,
    /// Number of the piece by row; 0 for none (pieces begin with 1).
    numbers: Vec<u32>,
    /// Index of the row by piece, sorted by piece.
    by_piece: Vec<(u32, u32)>,
    languages: Names,
    domains: Names,
    pace: Pace,
}

impl Ledger {
    /// Where all rows are before there is a journal.
    pub fn planned(rows: impl Iterator<Item = PlanRow>) -> Self {
        let mut ledger = Self::default();
        rows.for_each(|row| ledger.add(&row));
        ledger.ready();
        ledger
    }

    /// Adds the next row. [`Ledger::ready`] must be called after the last.
    pub(super) fn add(&mut self, row: &PlanRow) {
        self.push(
            row.piece.ok(),
            match row.piece {
                Ok(_) => State::Planned,
                Err(super::Missing::Excluded) => State::Excluded,
                Err(super::Missing::Failed) => State::Failed,
            },
            row.medium,
            (&row.language, row.address.as_ref().map(|address| address.domain.as_str())),
        );
    }

    fn push(
        &mut self,
        piece: Option<u64>,
        state: State,
        medium: Option<Medium>,
        (language, domain): (&str, Option<&str>),
    ) {
        let index = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let piece = piece.map_or(0, |piece| u32::try_from(piece).unwrap_or(0));
        if piece != 0 {
            self.by_piece.push((piece, index));
        }
        self.numbers.push(piece);
        self.entries.push(Entry {
            state,
            medium,
            resent: false,
            before_lease: State::Planned,
            suspect: false,
            language: u16::try_from(self.languages.number(language)).unwrap_or(u16::MAX),
            attempts: 0,
            domain: domain.map_or(NO_DOMAIN, |domain| self.domains.number(domain)),
            not_before: Moment::default(),
            first: Moment::default(),
            last: Moment::default(),
        });
    }

    pub(super) fn ready(&mut self) {
        self.by_piece.sort_unstable();
        self.by_piece.shrink_to_fit();
        self.entries.shrink_to_fit();
        self.numbers.shrink_to_fit();
    }

    /// How many rows the manifest has.
    pub fn rows(&self) -> u64 {
        self.entries.len() as u64
    }

    /// Where a piece is; `None` if there is no such piece.
    pub fn get(&self, piece: u64) -> Option<&Entry> {
        self.entries.get(self.index(piece)?)
    }

    /// All rows in the order of the manifest, with the number of the piece.
    pub fn iter(&self) -> impl Iterator<Item = (Option<u64>, &Entry)> + '_ {
        let piece = |number: u32| (number != 0).then_some(u64::from(number));
        self.numbers.iter().map(move |number| piece(*number)).zip(&self.entries)
    }

    /// All pieces in the order of the manifest.
    pub fn pieces(&self) -> impl Iterator<Item = (u64, &Entry)> + '_ {
        self.iter().filter_map(|(piece, entry)| Some((piece?, entry)))
    }

    /// The tag of a language.
    pub fn language(&self, number: u16) -> &str {
        self.languages.name(u32::from(number))
    }

    /// A domain; empty for rows that have no address.
    pub fn domain(&self, number: u32) -> &str {
        self.domains.name(number)
    }

    /// Counts all rows.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        let mut languages = vec![Counts::default(); self.languages.names.len()];
        let mut domains = vec![Counts::default(); self.domains.names.len()];
        for entry in &self.entries {
            tally.states.add(entry.state);
            tally.media.entry(entry.medium).or_default().add(entry.state);
            if let Some(counts) = languages.get_mut(usize::from(entry.language)) {
                counts.add(entry.state);
            }
            if let Some(counts) = domains.get_mut(entry.domain as usize) {
                counts.add(entry.state);
            }
        }
        tally.languages = self.languages.names.iter().cloned().zip(languages).collect();
        tally.domains = self.domains.names.iter().cloned().zip(domains).collect();
        tally
    }

    /// How many messages were decided in each of the last minutes in which any was, newest first,
    /// with the beginning of the minute. At most ten.
    pub fn pace(&self) -> impl Iterator<Item = (Moment, u64)> + '_ {
        self.pace.0.iter().map(|(minute, count)| (Moment(minute * 60_000), *count))
    }

    pub(super) fn index(&self, piece: u64) -> Option<usize> {
        let piece = u32::try_from(piece).ok()?;
        let (first, _) = self.by_piece.first()?;
        // Pieces of a whole run are numbered without gaps.
        let near = piece.checked_sub(*first)? as usize;
        let found = match self.by_piece.get(near) {
            Some((number, _)) if *number == piece => near,
            _ => self.by_piece.binary_search_by_key(&piece, |(number, _)| *number).ok()?,
        };
        self.by_piece.get(found).map(|(_, index)| *index as usize)
    }

    pub(super) fn entry(&self, index: usize) -> Option<&Entry> {
        self.entries.get(index)
    }

    pub(super) fn piece_at(&self, index: usize) -> u64 {
        self.numbers.get(index).copied().map_or(0, u64::from)
    }

    pub(super) fn set(&mut self, index: usize, entry: Entry) {
        if let Some(old) = self.entries.get_mut(index) {
            if entry.state != old.state
                && matches!(
                    entry.state,
                    State::Accepted | State::Deferred | State::Rejected | State::Unknown
                )
            {
                self.pace.count(entry.last);
            }
            *old = entry;
        }
    }
}

/// Names that many rows share, by number.
#[derive(Debug, Clone, Default)]
struct Names {
    names: Vec<String>,
    numbers: BTreeMap<String, u32>,
}

impl Names {
    fn number(&mut self, name: &str) -> u32 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.names.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        number
    }

    fn name(&self, number: u32) -> &str {
        self.names.get(number as usize).map_or("", String::as_str)
    }
}

/// Decided messages by minute, newest first.
#[derive(Debug, Clone, Default)]
struct Pace(std::collections::VecDeque<(i64, u64)>);

impl Pace {
    fn count(&mut self, at: Moment) {
        let minute = at.0.div_euclid(60_000);
        match self.0.front_mut() {
            Some((newest, count)) if *newest == minute => *count += 1,
            _ => {
                self.0.push_front((minute, 1));
                self.0.truncate(MINUTES);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_small() {
        assert!(size_of::<Entry>() <= 40, "{}", size_of::<Entry>());
    }
}
