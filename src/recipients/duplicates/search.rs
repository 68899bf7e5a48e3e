//! Finds rows that seem to be one recipient: by id, by e-mail address and name, by name and postal
//! address.
//!
//! Memory grows with the number of rows by their fingerprints: some 150 bytes per row with the tables
//! around them. Two names at one address are two people, whatever else they share: households are
//! never merged.

use std::collections::HashMap;

use super::fingerprints::{Fingerprint, Maker, Table};
use super::keys::{push_code, push_name, push_small, push_street};
use crate::diag::Severity;
use crate::recipients::model::{Care, Need, Recipient, Status};
use crate::terms::{Duplicate, Duplicates, RowId};

/// What two rows have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::recipients) enum Common {
    /// The id.
    Id,
    /// E-mail address and name.
    Email,
    /// Name and postal address.
    NameAndAddress,
}

impl Common {
    /// What happens to rows that have this in common.
    pub(in crate::recipients) fn policy(self, duplicates: Duplicates) -> Duplicate {
        match self {
            Self::Id => duplicates.id,
            Self::Email => duplicates.email,
            Self::NameAndAddress => duplicates.name_and_address,
        }
    }
}

/// The number of people with one e-mail address at which it is reported: more than a family.
pub(in crate::recipients) const SHARED: u32 = 6;

/// The rows seen so far.
#[derive(Default)]
pub(in crate::recipients) struct Before {
    maker: Maker,
    ids: Table<Seen>,
    emails: Table<Seen>,
    addresses: Table<Seen>,
    /// How many people have an e-mail address, by a hash of it.
    shared: HashMap<u64, u32>,
    /// The groups of data subjects so far; [`Seen::group`] is a place here, plus 1.
    groups: Vec<String>,
}

/// The first row with a fingerprint. There are up to three of them for each row, so each byte counts.
#[derive(Clone, Copy)]
struct Seen {
    /// A hash of the name.
    name: u64,
    /// Number and list of the row: as a [`RowId`] they would take eight bytes more.
    number: u32,
    /// The year of birth; 0 if it is not known.
    born: u16,
    list: u8,
    /// The number of the [`Guard`], and the group (0: none) in the other bits.
    guard_and_group: u8,
}

/// Who must not be written to as an ordinary person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Guard {
    /// Nothing is known against it.
    No = 0,
    /// Somebody who may be protected or dead, or whose row has errors.
    Protected = 1,
    /// Somebody who may be a child.
    Child = 2,
}

/// How many bits a [`Guard`] takes.
const GUARD_BITS: u8 = 2;

impl Seen {
    fn row(self) -> RowId {
        RowId::new(self.list, self.number.into())
    }

    fn guard(self) -> u8 {
        self.guard_and_group & ((1 << GUARD_BITS) - 1)
    }

    fn group(self) -> u8 {
        self.guard_and_group >> GUARD_BITS
    }
}

/// An earlier row that has something in common with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) struct Match {
    pub(in crate::recipients) common: Common,
    /// The first row that had it.
    pub(in crate::recipients) row: RowId,
    /// Whether that row is in another group of data subjects. Such rows are never merged, because the
    /// letters of two groups tell of different data.
    pub(in crate::recipients) other_group: bool,
}

/// What a row has in common with earlier rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::recipients) struct Found {
    /// What is common, and with which row. If that is in another group, the first row of the own group
    /// follows.
    pub(in crate::recipients) rows: Vec<Match>,
    /// Whether the row with the same id has another name: then it is not this person.
    pub(in crate::recipients) other_name: bool,
    /// Whether only one of the rows says that the person is protected, dead or a child.
    pub(in crate::recipients) half_guarded: bool,
    /// Whether an e-mail address reaches [`SHARED`] people with this row.
    pub(in crate::recipients) one_address_for_many: bool,
}

impl Found {
    fn push(&mut self, common: Common, before: Seen, seen: Seen) {
        let other_group = before.group() != seen.group();
        self.rows.push(Match { common, row: before.row(), other_group });
        self.half_guarded |= before.guard() != seen.guard();
    }

    /// How grave it is to have `one` in common. Rows that an error tells apart are both in doubt.
    pub(in crate::recipients) fn severity(&self, one: Match, duplicates: Duplicates) -> Severity {
        match one.common.policy(duplicates) {
            // Not if only one row says `protected`: the letter of the other would go to the home.
            Duplicate::Warn if !self.half_guarded => Severity::Warning,
            // Rows of two groups are told and not merged, unless they could not be told apart.
            Duplicate::Merge
                if one.other_group && one.common != Common::Id && !self.half_guarded =>
            {
                Severity::Warning
            }
            // Rows that should be merged and could not are an error.
            Duplicate::Warn | Duplicate::Error | Duplicate::Merge => Severity::Error,
        }
    }
}

/// How a person must not be written to: by the status, or by what the row says besides.
fn guard(person: &Recipient) -> Guard {
    let may_be = |need: &Need| match need {
        Need::CareWord(care) | Need::CareColumn(care) => match care {
            Care::Protected | Care::Deceased => Guard::Protected,
            Care::Minor => Guard::Child,
            Care::Guardian | Care::Guardianship => Guard::No,
        },
        Need::UnclearStatus(_) => Guard::Protected,
        _ => Guard::No,
    };
    let has = |guard| person.needs.iter().any(|need| may_be(need) == guard);
    if matches!(person.status, Status::Protected | Status::Deceased) || has(Guard::Protected) {
        return Guard::Protected;
    }
    let child = matches!(person.status, Status::Minor | Status::Young);
    if child || has(Guard::Child) { Guard::Child } else { Guard::No }
}

/// Looks up the earlier row with a fingerprint, or adds this row under it.
fn remember<T: Copy>(table: &mut Table<T>, of: Fingerprint, row: T) -> Option<T> {
    match table.entry(of) {
        std::collections::hash_map::Entry::Occupied(entry) => Some(*entry.get()),
        std::collections::hash_map::Entry::Vacant(entry) => {
            entry.insert(row);
            None
        }
    }
}

/// The earlier rows with a fingerprint: the first of all, and the first of the own group if that is not
/// the same. The row is added if it is the first itself.
fn earlier(table: &mut Table<Seen>, of: Fingerprint, seen: Seen) -> [Option<Seen>; 2] {
    let first = remember(table, of, seen);
    let elsewhere = first.is_some_and(|first| first.group() != seen.group());
    // Few people are in two groups, so there are few of these.
    let of_group = (of.0 ^ (u64::from(seen.group()) + 1), of.1);
    [first, elsewhere.then(|| remember(table, of_group, seen)).flatten()]
}

impl Before {
    /// Compares a row with the earlier ones, and adds it to them.
    ///
    /// `waits`: whether the row has errors and waits, so that nobody knows what its status is.
    ///
    /// A row with an id and a name is added even if it has other problems, so that fixing one problem
    /// does not bring up the next.
    pub(in crate::recipients) fn see(&mut self, person: &Recipient, waits: bool) -> Found {
        let mut found = Found::default();
        let mut folded = Vec::with_capacity(person.name.len() + 1);
        push_name(&person.name, &mut folded);
        let name = |into: &mut Vec<u8>| into.extend_from_slice(&folded);
        let group = self.group(person.group.as_deref());
        let guard = if waits { Guard::Protected } else { guard(person) };
        let seen = Seen {
            name: self.maker.hash(&name),
            number: u32::try_from(person.row.number()).unwrap_or(u32::MAX),
            born: person.born.unwrap_or_default(),
            list: person.row.list(),
            guard_and_group: guard as u8 | group << GUARD_BITS,
        };
        // People of one name at one address, such as father and son, may differ in their year of birth.
        let same = |before: &Seen| before.born == 0 || seen.born == 0 || before.born == seen.born;
        let id = self.maker.of(&[&|into| into.extend(person.id.as_bytes())]);
        for before in earlier(&mut self.ids, id, seen).into_iter().flatten() {
            found.push(Common::Id, before, seen);
            found.other_name |= before.name != seen.name || !same(&before);
        }
        if let Some(email) = &person.email {
            let address = |into: &mut Vec<u8>| push_small(email, into);
            let both = self.maker.of(&[&address, &name]);
            let [first, of_group] = earlier(&mut self.emails, both, seen);
            for before in [first, of_group].into_iter().flatten().filter(same) {
                found.push(Common::Email, before, seen);
            }
            if first.is_none() {
                let people = self.shared.entry(self.maker.hash(&address)).or_default();
                *people += 1;
                found.one_address_for_many = *people == SHARED;
            }
        }
        if let Some(address) = &person.address {
            let of = self.maker.of(&[
                &name,
                &|into| push_street(&address.street, into),
                &|into| push_code(&address.postal_code, into),
                &|into| push_small(&address.city, into),
                &|into| into.extend(person.country.as_bytes()),
            ]);
            let before = earlier(&mut self.addresses, of, seen).into_iter().flatten();
            for before in before.filter(same) {
                found.push(Common::NameAndAddress, before, seen);
            }
        }
        found
    }

    /// The number of a group, 0 for none. Beyond 63 groups the last ones are one, which only merges rows
    /// that might have stayed apart.
    fn group(&mut self, group: Option<&str>) -> u8 {
        const MOST: usize = 63;
        let Some(group) = group else { return 0 };
        let at = self.groups.iter().position(|known| known == group).unwrap_or_else(|| {
            self.groups.push(group.to_owned());
            self.groups.len() - 1
        });
        u8::try_from((at + 1).min(MOST)).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_another_group_does_not_hide_one_of_the_own() {
        assert_eq!(size_of::<Seen>(), 16, "there are up to three for each row");
        let mut before = Before::default();
        let mut see = |list: u8, number: u64, group: Option<&str>| {
            let mut person = Recipient::new(format!("{list}-{number}"), 0, "Maija Esimerkki");
            person.row = RowId::new(list, number);
            person.email = Some("maija@mail.example".into());
            person.group = group.map(str::to_owned);
            let rows = before.see(&person, false).rows.into_iter();
            rows.map(|one| (one.row.list(), one.row.number(), one.other_group)).collect::<Vec<_>>()
        };
        assert_eq!(see(0, 2, Some("pupils")), []);
        assert_eq!(see(1, 2, Some("staff")), [(0, 2, true)]);
        assert_eq!(see(1, 3, Some("staff")), [(0, 2, true), (1, 2, false)]);
        assert_eq!(see(2, 9, Some("pupils")), [(0, 2, false)]);
        assert_eq!(see(2, 10, None), [(0, 2, true)]);
        assert_eq!(see(2, 11, None), [(0, 2, true), (2, 10, false)]);
    }
}
