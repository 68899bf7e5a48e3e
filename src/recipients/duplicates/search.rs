//! Finds rows that seem to be one recipient: by id, by e-mail address and name, by name and postal
//! address.
//!
//! Memory grows with the number of rows by their fingerprints: some 150 bytes per row with the tables
//! around them. Two names at one address are two people, whatever else they share: households are
//! never merged.

use std::collections::HashMap;

use super::fingerprints::{Fingerprint, Maker, Table};
use super::keys::{push_code, push_name, push_small, push_street};
use crate::recipients::model::{Recipient, Status};
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
}

/// The first row with a fingerprint. There are up to three of them for each row, so each byte counts.
#[derive(Clone, Copy)]
struct Seen {
    /// Number and list of the row: as a [`RowId`] they would take four bytes more.
    number: u32,
    list: u8,
    /// A hash of the name.
    name: u64,
    /// The year of birth; 0 if it is not known.
    born: u16,
    protected: bool,
}

impl Seen {
    fn row(self) -> RowId {
        RowId::new(self.list, self.number.into())
    }
}

/// What a row has in common with earlier rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::recipients) struct Found {
    /// What is common, and the first row that had it.
    pub(in crate::recipients) rows: Vec<(Common, RowId)>,
    /// Whether the row with the same id has another name: then it is not this person.
    pub(in crate::recipients) other_name: bool,
    /// Whether only one of the rows says that the person is under a non-disclosure.
    pub(in crate::recipients) half_protected: bool,
    /// Whether an e-mail address reaches [`SHARED`] people with this row.
    pub(in crate::recipients) one_address_for_many: bool,
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

impl Before {
    /// Compares a row with the earlier ones, and adds it to them.
    ///
    /// A row with an id and a name is added even if it has other problems, so that fixing one problem
    /// does not bring up the next.
    pub(in crate::recipients) fn see(&mut self, person: &Recipient) -> Found {
        let mut found = Found::default();
        let name = |into: &mut Vec<u8>| push_name(&person.name, into);
        let seen = Seen {
            number: u32::try_from(person.row.number()).unwrap_or(u32::MAX),
            list: person.row.list(),
            name: self.maker.hash(&name),
            born: person.born.unwrap_or_default(),
            protected: person.status == Status::Protected,
        };
        // People of one name at one address, such as father and son, may differ in their year of birth.
        let same = |before: Seen| before.born == 0 || seen.born == 0 || before.born == seen.born;
        let id = self.maker.of(&[&|into| into.extend(person.id.as_bytes())]);
        if let Some(before) = remember(&mut self.ids, id, seen) {
            found.rows.push((Common::Id, before.row()));
            found.other_name = before.name != seen.name || !same(before);
            found.half_protected |= before.protected != seen.protected;
        }
        if let Some(email) = &person.email {
            let address = |into: &mut Vec<u8>| push_small(email, into);
            let both = self.maker.of(&[&address, &name]);
            match remember(&mut self.emails, both, seen) {
                Some(before) if same(before) => {
                    found.rows.push((Common::Email, before.row()));
                    found.half_protected |= before.protected != seen.protected;
                }
                Some(_) => {}
                None => {
                    let people = self.shared.entry(self.maker.hash(&address)).or_default();
                    *people += 1;
                    found.one_address_for_many = *people == SHARED;
                }
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
            if let Some(before) = remember(&mut self.addresses, of, seen).filter(|it| same(*it)) {
                found.rows.push((Common::NameAndAddress, before.row()));
                found.half_protected |= before.protected != seen.protected;
            }
        }
        found
    }
}
