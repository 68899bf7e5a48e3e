//! What the first pass decided about each row, for the second pass: two facts in one byte.

use std::hash::{DefaultHasher, Hasher as _};

use crate::recipients::Recipient;

/// A fingerprint of a sequence of recipients, to see whether a file has changed between two passes.
#[derive(Default)]
pub(super) struct Fingerprint {
    people: DefaultHasher,
    packed: Vec<u8>,
}

impl Fingerprint {
    /// Adds the next recipient. Returns everything known about them in a form that [`unpack`] reads.
    pub(super) fn add(&mut self, recipient: &Recipient) -> &[u8] {
        let mut packed = std::mem::take(&mut self.packed);
        packed.clear();
        // Writing to memory does not fail.
        self.packed = postcard::to_extend(recipient, packed).unwrap_or_default();
        self.people.write_usize(self.packed.len());
        self.people.write(&self.packed);
        &self.packed
    }

    /// The fingerprint of those added so far.
    pub(super) fn value(&self) -> u64 {
        self.people.finish()
    }
}

/// The recipient that [`Fingerprint::add`] packed; `None` if the bytes are damaged.
pub(super) fn unpack(packed: &[u8]) -> Option<Recipient> {
    postcard::from_bytes(packed).ok()
}

/// Which rows get pieces. One byte for each row of the recipients file.
#[derive(Default)]
pub(super) struct Plan {
    rows: Vec<u8>,
    /// Of all recipients in the file.
    pub(super) people: Fingerprint,
}

/// Mask of the number of pieces of a row. All pieces have numbers, also those that this run is not
/// asked for.
const PIECES: u8 = 0b11;
/// This run makes the pieces of the row.
const CHOSEN: u8 = 0b100;

impl Plan {
    /// Adds the next row: how many pieces it has in all, and whether this run makes them.
    pub(super) fn push(&mut self, pieces: usize, chosen: bool) {
        let pieces = u8::try_from(pieces).unwrap_or(PIECES).min(PIECES);
        self.rows.push(pieces | if chosen { CHOSEN } else { 0 });
    }

    /// Drops all chosen rows whose index (0-based) `keep` does not accept.
    pub(super) fn retain(&mut self, keep: impl Fn(u64) -> bool) {
        for (number, row) in (0..).zip(&mut self.rows) {
            if !keep(number) {
                *row &= PIECES;
            }
        }
    }

    /// The number of rows.
    pub(super) fn rows(&self) -> u64 {
        self.rows.len() as u64
    }

    /// For each row the number of its first piece (1-based), and whether this run makes it.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u64, bool)> + '_ {
        let mut next = 1;
        self.rows.iter().map(move |row| {
            let first = next;
            next += u64::from(row & PIECES);
            (first, row & CHOSEN != 0)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recipients::{Address, Need, Settled};

    #[test]
    fn a_person_is_unpacked_as_they_were() {
        let mut recipient = Recipient::new("P-1", 2, "Maija Esimerkki");
        recipient.needs.push(Need::BadEmail);
        recipient.settled.insert("door-code".into(), Settled::No);
        recipient.address = Some(Address { street: "Mallitie 4".into(), ..Address::default() });
        let mut people = Fingerprint::default();
        let before = people.value();
        assert!(unpack(people.add(&recipient)) == Some(recipient));
        assert_ne!(people.value(), before);
        assert!(unpack(b"P-1").is_none());
    }

    #[test]
    fn numbers_count_all_pieces_of_all_people() {
        let mut plan = Plan::default();
        plan.push(1, true);
        plan.push(2, false);
        plan.push(0, true);
        plan.push(1, true);
        assert_eq!(plan.rows(), 4);
        let rows: Vec<_> = plan.iter().collect();
        assert_eq!(rows, [(1, true), (2, false), (4, true), (4, true)]);
        plan.retain(|number| number == 3);
        let chosen: Vec<_> = plan.iter().filter(|(_, chosen)| *chosen).collect();
        assert_eq!(chosen, [(4, true)]);
    }
}
