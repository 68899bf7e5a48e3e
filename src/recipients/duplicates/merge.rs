//! What a first reading of all rows finds: rows that are one person and are merged, if the incident asks
//! for it, and rows that wait because a later row contradicts them.

use std::collections::{BTreeMap, BTreeSet};

use super::keys::push_street;
use super::search::{Before, Common, Found, Match};
use crate::diag::Severity;
use crate::recipients::model::{Address, Need, Part, Recipient, Settled, Status};
use crate::terms::{Duplicate, Duplicates, RowErrors, RowId};

/// A row as it was read, and whether it has errors, so that nobody knows all that it says.
pub(in crate::recipients) type Judged = (Recipient, bool);

/// Why a row waits because of a later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) enum Doubt {
    /// The later row may be the same person, and contradicts this one. The row of the match is the later.
    Contradicted(Match),
    /// The later row is merged into this one, and has errors.
    Unread(RowId),
}

/// What is known of all rows before the first is used.
#[derive(Debug, Default)]
pub(in crate::recipients) struct Merges {
    /// First row of the person, by later row.
    first: BTreeMap<RowId, RowId>,
    /// Later rows of the person, by first row.
    later: BTreeMap<RowId, Vec<Recipient>>,
    /// What rows have in common with earlier ones, for those that have anything.
    found: BTreeMap<RowId, Found>,
    /// The rows that wait because of a later one.
    doubts: BTreeMap<RowId, Doubt>,
}

/// The later rows of a person, after they were merged.
pub(in crate::recipients) struct Merged<'a> {
    /// The rows that contradict earlier ones, with the names of the columns in question.
    pub(in crate::recipients) conflicts: Vec<(RowId, Vec<&'static str>)>,
    /// The later rows as they are in the list.
    pub(in crate::recipients) later: &'a [Recipient],
}

impl Merges {
    /// Finds the rows that are one person, and where rows with errors are held, those that contradict each
    /// other. `read` iterates over all rows of the lists. It is called once, and a second time in the rare
    /// case that a row joins two earlier rows that had nothing in common.
    pub(in crate::recipients) fn find<I: Iterator<Item = Judged>>(
        duplicates: Duplicates,
        errors: RowErrors,
        read: impl Fn() -> I,
    ) -> Self {
        let mut before = Before::default();
        let mut out = Self::default();
        // Union-find: each row points to an earlier row of the same person.
        let mut linked: BTreeMap<RowId, RowId> = BTreeMap::new();
        let mut known = BTreeSet::new();
        let mut unread = BTreeSet::new();
        let read = || read().filter(|(person, _)| person.needs != [Need::TakenOut]);
        for (person, waits) in read() {
            let found = before.see(&person, waits);
            if waits {
                unread.insert(person.row);
            }
            let same = |one: &&Match| {
                one.common.policy(duplicates) == Duplicate::Merge
                    && !one.other_group
                    && !(one.common == Common::Id && found.other_name)
            };
            let rows: Vec<RowId> = found.rows.iter().filter(same).map(|one| one.row).collect();
            for row in &rows {
                join(&mut linked, person.row, *row);
            }
            if errors == RowErrors::Hold && rows.is_empty() {
                out.doubt(&person, &found, duplicates);
            }
            if found != Found::default() {
                out.found.insert(person.row, found);
            }
            if !rows.is_empty() {
                known.insert(person.row);
                out.later.entry(root(&linked, person.row)).or_default().push(person);
            }
        }
        out.first = linked.keys().map(|row| (*row, root(&linked, *row))).collect();
        if out.first.keys().any(|row| !known.contains(row)) {
            out.later.clear();
            for (person, _) in read() {
                if let Some(first) = out.first.get(&person.row) {
                    out.later.entry(*first).or_default().push(person);
                }
            }
        }
        if errors == RowErrors::Hold {
            // What the row with errors says about the person is not known, so it cannot be merged.
            for row in unread {
                if let Some(first) = out.first.get(&row) {
                    out.doubts.insert(*first, Doubt::Unread(row));
                }
            }
        }
        out
    }

    /// Notes the earlier rows that a row contradicts.
    fn doubt(&mut self, person: &Recipient, found: &Found, duplicates: Duplicates) {
        for one in &found.rows {
            if found.severity(*one, duplicates) == Severity::Error {
                let later = Match { row: person.row, ..*one };
                self.doubts.entry(one.row).or_insert(Doubt::Contradicted(later));
            }
        }
    }

    /// Why a row waits because of a later one.
    pub(in crate::recipients) fn doubt_about(&self, row: RowId) -> Option<Doubt> {
        self.doubts.get(&row).copied()
    }

    /// What a row has in common with earlier ones.
    pub(in crate::recipients) fn found(&self, row: RowId) -> Found {
        self.found.get(&row).cloned().unwrap_or_default()
    }

    /// The first row of the person of a later row.
    pub(in crate::recipients) fn first_of(&self, row: RowId) -> Option<RowId> {
        self.first.get(&row).copied()
    }

    /// Adds the values of the later rows to the person of a first row.
    pub(in crate::recipients) fn merge_into(&self, person: &mut Recipient) -> Merged<'_> {
        let later = self.later.get(&person.row).map_or(&[][..], Vec::as_slice);
        let mut out = Merged { conflicts: Vec::new(), later };
        for later in later {
            let conflicts = add(person, later);
            if !conflicts.is_empty() {
                out.conflicts.push((later.row, conflicts));
            }
        }
        out
    }
}

fn root(linked: &BTreeMap<RowId, RowId>, mut row: RowId) -> RowId {
    while let Some(before) = linked.get(&row) {
        row = *before;
    }
    row
}

/// Joins the groups of two rows; the later group points to the earlier.
fn join(linked: &mut BTreeMap<RowId, RowId>, one: RowId, other: RowId) {
    let (one, other) = (root(linked, one), root(linked, other));
    if one != other {
        linked.insert(one.max(other), one.min(other));
    }
}

/// Fills blank values of `person` from `later`. Returns the columns in which both have a value and the
/// values differ.
fn add(person: &mut Recipient, later: &Recipient) -> Vec<&'static str> {
    let mut conflicts = Vec::new();
    let mut fill = |column, same: Option<bool>| {
        if same == Some(false) {
            conflicts.push(column);
        }
    };
    let abroad = person.country != later.country;
    fill(
        "street",
        match (&person.address, &later.address) {
            (Some(one), Some(other)) => Some(!abroad && same_address(one, other)),
            _ => None,
        },
    );
    match (&mut person.address, &later.address) {
        (None, Some(_)) => {
            person.address.clone_from(&later.address);
            person.country.clone_from(&later.country);
        }
        (Some(one), Some(other)) if one.care_of.is_none() => one.care_of.clone_from(&other.care_of),
        _ => {}
    }
    fill("email", taken(&mut person.email, &later.email));
    fill("channel", taken(&mut person.channel, &later.channel));
    fill("spread", taken(&mut person.spread, &later.spread));
    fill("guardian-name", taken(&mut person.guardian_name, &later.guardian_name));
    fill("guardian-street", taken(&mut person.guardian, &later.guardian));
    fill("guardian-2-name", taken(&mut person.second_guardian, &later.second_guardian));
    if person.languages.is_empty() {
        person.languages.clone_from(&later.languages);
    } else if !later.languages.is_empty() {
        fill("language", Some(person.languages == later.languages));
    }
    match (person.status, later.status) {
        (one, other) if one == other => {}
        // The stricter status is safe for both rows.
        (Status::Ordinary, Status::Protected) => person.status = Status::Protected,
        (Status::Protected, Status::Ordinary) => {}
        _ => fill("status", Some(false)),
    }
    person.large_print |= later.large_print;
    for (category, answer) in &later.settled {
        let own = person.settled.entry(category.clone()).or_insert(*answer);
        *own = union(*own, *answer);
    }
    person.needs.extend(later.needs.iter().copied());
    person.needs.sort_unstable();
    person.needs.dedup();
    let (address, email) = (person.address.is_some(), person.email.is_some());
    let guardian = person.guardian_name.is_some();
    person.needs.retain(|need| match need {
        Need::PartialAddress(_) | Need::BadPostalCode | Need::PhoneAsStreet => !address,
        Need::NoValue(Part::Street | Part::PostalCode | Part::City) => !address,
        Need::BadEmail | Need::NoValue(Part::Email) => !email,
        Need::MinorWithoutGuardian => !guardian,
        _ => true,
    });
    conflicts
}

/// Whether two values are equal. `None` if only one is there; it is copied to `one`.
fn taken<T: Clone + PartialEq>(one: &mut Option<T>, other: &Option<T>) -> Option<bool> {
    match (&one, other) {
        (Some(one), Some(other)) => Some(one == other),
        (None, Some(_)) => {
            one.clone_from(other);
            None
        }
        (_, None) => None,
    }
}

fn same_address(one: &Address, other: &Address) -> bool {
    let folded = |address: &Address| {
        let mut out = Vec::new();
        push_street(&address.street, &mut out);
        push_street(&address.postal_code, &mut out);
        push_street(&address.city, &mut out);
        out
    };
    let care_of = match (&one.care_of, &other.care_of) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    };
    care_of && folded(one) == folded(other)
}

/// A category leaked if one of the rows says that it was saved.
fn union(one: Settled, other: Settled) -> Settled {
    match (one, other) {
        (Settled::Yes, _) | (_, Settled::Yes) => Settled::Yes,
        (Settled::Open, _) | (_, Settled::Open) => Settled::Open,
        (Settled::No, Settled::No) => Settled::No,
    }
}
