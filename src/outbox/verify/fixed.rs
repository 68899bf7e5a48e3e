//! Values that the fixed texts of letters hold, too, and how often each piece shows them.
//!
//! Whoever bears the name of the signatory is named in every letter. What *every* letter of a variant
//! has is a fixed text; a letter with more of it than the others has it in another place, and that is
//! somebody's value. So hits of such values are counted for each piece, and judged when all pieces
//! have been read: how often most pieces of a kind show a value is how often their texts hold it.

use std::collections::BTreeMap;

use super::fingerprint::Owner;
use crate::terms::Medium;

/// Pieces with the same fixed texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Kind {
    /// Index into the list's variants.
    pub(super) variant: u16,
    /// Index into the list's languages.
    pub(super) language: u16,
    pub(super) medium: Medium,
    /// Pages: the head of a letter is on each of them.
    pub(super) pages: u32,
    pub(super) place: Place,
}

/// Where in a piece values are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// What is read on its pages, or in its message.
    Text,
    /// The texts of its tags.
    Tags,
}

/// What is counted in one piece.
#[derive(Debug)]
pub(super) struct Counted {
    pub(super) kind: Kind,
    /// 1-based row of the manifest.
    pub(super) row: u64,
    pub(super) piece: u32,
    /// Values of others that fixed texts may hold as well, with the first owner and how often they are
    /// shown.
    pub(super) shown: Vec<(u64, Owner, u32)>,
    /// Values of that kind that are the piece's own person's: nothing follows from how often they are
    /// shown.
    pub(super) own: Vec<u64>,
}

/// A piece with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Piece {
    /// The file's index among all.
    at: usize,
    row: u64,
    number: u32,
}

/// Pieces that show a value equally often.
#[derive(Debug, Default)]
struct Alike {
    count: u64,
    /// The first of them.
    first: Vec<Piece>,
}

/// Most pieces that are reported for one value.
const MOST_PIECES: usize = 20;

impl Alike {
    fn add(&mut self, piece: Piece) {
        self.count += 1;
        self.first.push(piece);
        if self.first.len() >= 4 * MOST_PIECES {
            self.prune();
        }
    }

    /// Keeps the first, whichever was read first.
    fn prune(&mut self) {
        self.first.sort_unstable();
        self.first.truncate(MOST_PIECES);
    }
}

/// The counts of all pieces.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pieces: BTreeMap<Kind, u64>,
    /// How many pieces of a kind are of a person with the value.
    own: BTreeMap<(Kind, u64), u64>,
    /// By kind and value: its owner, and the pieces by how often they show it.
    shown: BTreeMap<(Kind, u64), (Owner, BTreeMap<u32, Alike>)>,
}

/// A piece that shows a value more often than its fixed texts do.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excess {
    /// The file's index among all.
    pub(super) at: usize,
    /// 1-based row of the manifest.
    pub(super) row: u64,
    pub(super) piece: u32,
    pub(super) owner: Owner,
    pub(super) place: Place,
}

impl Counts {
    /// Adds a piece of the file with this index.
    pub(super) fn add(&mut self, at: usize, counted: Counted) {
        let Counted { kind, row, piece, shown, own } = counted;
        *self.pieces.entry(kind).or_default() += 1;
        for value in own {
            *self.own.entry((kind, value)).or_default() += 1;
        }
        for (value, owner, times) in shown {
            let new = || (owner, BTreeMap::new());
            let (first, alike) = self.shown.entry((kind, value)).or_insert_with(new);
            if owner.person < first.person {
                *first = owner;
            }
            let alike: &mut Alike = alike.entry(times).or_default();
            alike.add(Piece { at, row, number: piece });
        }
    }

    /// The pieces that show a value more often than most of their kind, and how many more there are.
    pub(super) fn excesses(self) -> (Vec<Excess>, u64) {
        let (mut found, mut more) = (Vec::new(), 0);
        for ((kind, value), (owner, mut shown)) in self.shown {
            let all = self.pieces.get(&kind).copied().unwrap_or_default();
            let own = self.own.get(&(kind, value)).copied().unwrap_or_default();
            let with: u64 = shown.values().map(|alike| alike.count).sum();
            let without = all.saturating_sub(own).saturating_sub(with);
            // Of two that are equal the smaller one: rather an alarm than somebody's value.
            let usual = std::iter::once((0, without))
                .chain(shown.iter().map(|(times, alike)| (*times, alike.count)))
                .max_by_key(|(times, count)| (*count, std::cmp::Reverse(*times)));
            let usual = usual.map_or(0, |(times, _)| times);
            for (_, alike) in shown.iter_mut().filter(|(times, _)| **times > usual) {
                alike.prune();
                more += alike.count - alike.first.len() as u64;
                found.extend(alike.first.iter().map(|piece| Excess {
                    at: piece.at,
                    row: piece.row,
                    piece: piece.number,
                    owner,
                    place: kind.place,
                }));
            }
        }
        found.sort_by_key(|excess| (excess.at, excess.row, excess.owner.person));
        (found, more)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: Kind =
        Kind { variant: 0, language: 0, medium: Medium::Letter, pages: 2, place: Place::Text };
    const OWNER: Owner = Owner { person: 7, column: 0 };

    /// Rows of the pieces that have too much, of pieces that show a value so often; `None` for a piece of
    /// its owner.
    fn too_much(times: &[Option<u32>]) -> Vec<u64> {
        let of = |order: &mut dyn Iterator<Item = (u64, Option<u32>)>| {
            let mut counts = Counts::default();
            for (row, times) in order {
                let (shown, own) = match times {
                    None => (vec![], vec![1]),
                    Some(0) => (vec![], vec![]),
                    Some(times) => (vec![(1, OWNER, times)], vec![]),
                };
                let piece = row as u32;
                counts.add(row as usize, Counted { kind: KIND, row, piece, shown, own });
            }
            let (found, more) = counts.excesses();
            (found.iter().map(|excess| excess.row).collect::<Vec<_>>(), more)
        };
        let rows: Vec<_> = (2..).zip(times.iter().copied()).collect();
        let forward = of(&mut rows.iter().copied());
        assert_eq!(forward, of(&mut rows.iter().rev().copied()), "in any order");
        assert_eq!(forward.1, 0);
        forward.0
    }

    #[test]
    fn what_every_piece_has_is_a_fixed_text() {
        let table: [(&[Option<u32>], &[u64]); 12] = [
            (&[Some(1), Some(1), Some(1)], &[]),
            (&[Some(2), Some(2), None], &[]),
            (&[Some(1), Some(2), Some(1)], &[3]),
            (&[Some(0), Some(1), Some(0)], &[3]),
            (&[Some(0), Some(1)], &[3]),
            (&[Some(1), Some(2)], &[3]),
            // A line that a page end divides is not seen.
            (&[Some(1), Some(1), Some(0)], &[]),
            (&[Some(1), None], &[]),
            (&[Some(1)], &[]),
            (&[None, None], &[]),
            (&[None, Some(0), Some(3), Some(0)], &[4]),
            (&[Some(1), Some(1), Some(2), Some(3)], &[4, 5]),
        ];
        for (times, expected) in table {
            assert_eq!(too_much(times), expected, "{times:?}");
        }
    }

    #[test]
    fn kinds_are_apart_and_a_flood_is_counted() {
        let mut counts = Counts::default();
        let counted = |kind, row, shown: u32| Counted {
            kind,
            row,
            piece: 1,
            shown: (shown > 0).then_some((1, OWNER, shown)).into_iter().collect(),
            own: vec![],
        };
        let other = Kind { variant: 1, ..KIND };
        for row in 0..100 {
            counts.add(0, counted(KIND, row, 1));
            counts.add(0, counted(other, row, 0));
        }
        for row in 0..90 {
            counts.add(1, counted(other, 90 - row, 1));
        }
        let (found, more) = counts.excesses();
        assert_eq!((found.len(), more), (20, 70));
        assert!(found.iter().all(|excess| excess.at == 1 && excess.row <= 20));
    }
}
