//! The state of every piece of an output folder: with a journal, without one, and while another
//! process sends.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::diag::{Diagnostic, Diagnostics, Place, Sources};
use crate::journal::{
    Command, Counts, Event, Exported, Journal, JournalError, JournalView, Ledger, Moment,
    PauseReason, PlanRow, State, Stored, Tally,
};
use crate::outbox::{ManifestReader, sha256_of};

use super::open::finished;
use super::plan::{bad_manifest, plan_row};
use crate::terms::Medium;

/// Recipients could be identified by a rare domain: smaller domains are counted together.
pub(super) const LEAST_OF_DOMAIN: u64 = 5;

/// The sending rate is measured over this time, in milliseconds.
const RECENT: i64 = 5 * 60_000;

/// The state of all pieces of an output folder.
#[derive(Debug)]
pub struct FolderStatus {
    out: PathBuf,
    /// Rows of `manifest.csv`, counted in the file itself.
    pub rows: u64,
    view: Option<JournalView>,
    planned: Ledger,
}

/// The e-mails of one language or domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// Language tag or domain; `None` for all small domains together.
    pub name: Option<String>,
    /// Counts by state.
    pub counts: Counts,
}

/// A row of the manifest whose recipient did not get the piece, or has not got it yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingRow {
    /// The id of the recipient.
    pub recipient: String,
    /// The number of the piece.
    pub piece: Option<u64>,
    /// Letter or e-mail.
    pub medium: Option<Medium>,
    /// Language tag, `fi+sv` for several.
    pub language: String,
    /// The state of the piece.
    pub state: State,
    /// The last event of the piece that gives a reason.
    pub event: Option<Event>,
    /// Why there is no piece: the name of a rule, never a value.
    pub reason: String,
    /// Whether another piece for the same recipient is on its way.
    pub other_piece: bool,
}

impl FolderStatus {
    /// Reads the manifest and the journal of a finished output folder.
    ///
    /// # Errors
    /// There is no finished folder, the journal belongs to another manifest, or the journal is damaged.
    pub fn open(out: &Path, sources: &mut Sources) -> Result<Self, Diagnostics> {
        finished(out).map_err(|problem| Diagnostics::from(*problem))?;
        let file = sources.add_private(out.join("manifest.csv").display().to_string());
        let there = Journal::exists(out);
        let mut rows = 0;
        let mut plan: Vec<PlanRow> = Vec::new();
        for row in ManifestReader::open(out).map_err(|error| bad_manifest(&error, file))? {
            let row = row.map_err(|error| bad_manifest(&error, file))?;
            rows += 1;
            if !there {
                plan.push(plan_row(row, None));
            }
        }
        let view = match there {
            false => None,
            true => {
                let view = JournalView::open(out).map_err(|error| told(out, &error))?;
                let sum = sha256_of(&out.join("manifest.csv")).unwrap_or_default();
                if view.run().manifest != sum {
                    return Err(told(out, &JournalError::OtherRun).into());
                }
                Some(view)
            }
        };
        let planned = Ledger::planned(plan.into_iter());
        Ok(Self { out: out.to_owned(), rows, view, planned })
    }

    /// Reads the events added since.
    ///
    /// # Errors
    /// The journal is damaged, or cannot be read.
    pub fn refresh(&mut self) -> Result<(), Box<Diagnostic>> {
        if let Some(view) = &mut self.view {
            view.refresh().map_err(|error| Box::new(told(&self.out, &error)))?;
        }
        Ok(())
    }

    /// All rows with their states.
    pub fn ledger(&self) -> &Ledger {
        self.view.as_ref().map_or(&self.planned, JournalView::ledger)
    }

    /// Rows of the manifest minus all rows in some state. Not 0 means that a row was lost.
    pub fn sum(&self, tally: &Tally) -> i64 {
        i64::try_from(self.rows).unwrap_or(i64::MAX)
            - i64::try_from(tally.states.sum()).unwrap_or(i64::MAX)
    }

    /// The end of the journal; `None` if there is none yet.
    pub fn head(&self) -> Option<Exported> {
        self.view.as_ref().map(JournalView::head)
    }

    /// The command that works with the folder at the moment.
    pub fn held_by(&self) -> Option<&Stored<Command>> {
        self.view.as_ref()?.held_by()
    }

    /// When and why sending stopped.
    pub fn paused(&self) -> Option<(Moment, &Stored<PauseReason>)> {
        self.view.as_ref()?.paused()
    }

    /// Counts by domain, the largest first; small domains together at the end.
    pub fn domains(tally: &Tally) -> Vec<Share> {
        let (mut domains, small): (Vec<_>, Vec<_>) =
            tally.domains.iter().partition(|(_, counts)| counts.sum() >= LEAST_OF_DOMAIN);
        domains.sort_by_key(|(name, counts)| (std::cmp::Reverse(counts.sum()), (*name).clone()));
        let share = |(name, counts): (&String, &Counts)| Share {
            name: Some(name.clone()),
            counts: *counts,
        };
        let mut shares: Vec<Share> = domains.into_iter().map(share).collect();
        if !small.is_empty() {
            let mut counts = Counts::default();
            small.iter().for_each(|(_, small)| counts.extend(small));
            shares.push(Share { name: None, counts });
        }
        shares
    }

    /// Deferred messages: their number, and when the next is due.
    pub fn waiting(&self) -> Option<(u64, Moment)> {
        let deferred = self.ledger().pieces().filter(|(_, entry)| entry.state == State::Deferred);
        deferred.fold(None, |found, (_, entry)| match found {
            None => Some((1, entry.not_before)),
            Some((count, next)) => Some((count + 1, next.min(entry.not_before))),
        })
    }

    /// The piece numbers in a state, in order.
    pub fn pieces_in(&self, state: State) -> Vec<u64> {
        let mut pieces: Vec<u64> = self
            .ledger()
            .pieces()
            .filter(|(_, entry)| entry.state == state)
            .map(|(piece, _)| piece)
            .collect();
        pieces.sort_unstable();
        pieces
    }

    /// Messages a minute over the last minutes, in tenths, and how long the open messages take at that
    /// rate; `None` if nothing was sent recently.
    pub fn rate(&self, tally: &Tally, now: Moment) -> Option<(u64, Duration)> {
        let since = now.0.saturating_sub(RECENT);
        let recent = self.ledger().pace().filter(|(minute, _)| {
            // After a jump of the clock there can be times in the future.
            minute.0 >= since.div_euclid(60_000) * 60_000 && *minute <= now
        });
        let (sent, oldest) = recent
            .fold((0, now), |(sent, oldest), (minute, count)| (sent + count, oldest.min(minute)));
        let passed = u64::try_from(now.0.saturating_sub(oldest.0)).ok()?.max(1_000);
        if sent == 0 {
            return None;
        }
        let open = tally.media.get(&Some(Medium::Email)).copied().unwrap_or_default();
        let open = open.of(State::Planned) + open.of(State::Leased);
        let left = Duration::from_millis(open.saturating_mul(passed) / sent);
        Some((sent.saturating_mul(600_000) / passed, left))
    }

    /// All recipients who did not get a piece, or have not got it yet, in the order of the manifest.
    ///
    /// # Errors
    /// The journal, or the manifest, cannot be read.
    pub fn missing(&self) -> Result<Vec<MissingRow>, Box<Diagnostic>> {
        let reasons = match &self.view {
            Some(view) => view.last_reasons().map_err(|error| Box::new(told(&self.out, &error)))?,
            None => BTreeMap::new(),
        };
        let entries: Vec<_> = self.ledger().iter().map(|(piece, entry)| (piece, *entry)).collect();
        let mut missing = Vec::new();
        let mut reached = BTreeSet::new();
        let mut entries = entries.into_iter();
        self.each_row(|row| {
            let Some((piece, entry)) = entries.next() else { return };
            let email = entry.medium == Some(Medium::Email);
            let arrives = matches!(entry.state, State::Accepted | State::LetterPlanned)
                || (!email && on_its_way(entry.state));
            if arrives {
                reached.insert(row.recipient);
            } else if entry.state.is_missing() || (email && entry.state.is_open()) {
                missing.push(MissingRow {
                    recipient: row.recipient,
                    piece,
                    medium: row.medium,
                    language: row.language,
                    state: entry.state,
                    event: piece.and_then(|piece| reasons.get(&piece)).cloned(),
                    reason: row.reason,
                    other_piece: false,
                });
            }
        })?;
        for row in &mut missing {
            row.other_piece = reached.contains(&row.recipient);
        }
        Ok(missing)
    }

    fn each_row(&self, mut each: impl FnMut(PlanRow)) -> Result<(), Box<Diagnostic>> {
        if let Some(view) = &self.view {
            let read = view.each_row(|row| {
                each(row);
                Ok::<(), JournalError>(())
            });
            return read.map_err(|error| Box::new(told(&self.out, &error)));
        }
        let file = Sources::new().add_private("manifest.csv");
        let bad = |error| Box::new(bad_manifest(&error, file));
        for row in ManifestReader::open(&self.out).map_err(bad)? {
            each(plan_row(row.map_err(bad)?, None));
        }
        Ok(())
    }
}

/// A letter that was made counts as on its way, whether or not anybody has entered that it was printed.
fn on_its_way(state: State) -> bool {
    matches!(state, State::Planned | State::Printed | State::HandedOver)
}

fn told(out: &Path, error: &JournalError) -> Diagnostic {
    error.to_diagnostic().at(Place::Path(out.display().to_string()))
}
