//! Shards: parts of a run for several computers. Together their files are those of the whole run.
//!
//! Which letters share a print file depends on all letters before them: on their language, sheets and
//! size. So each computer first works out the sheets of every letter, which is quick, and fills print
//! files with numbers instead of pages. Then it makes every Nth file, with the recipients whose
//! letters are in it. Recipients without a letter in a print file are divided by their row.

use std::collections::BTreeMap;
use std::io::Sink as Nowhere;
use std::num::NonZeroUsize;

use crate::render::pdf::{self, Ready, Typesetter};

use super::request::Shard;
use crate::outbox::PrintKey;

/// The size of a recipient's letter, for print files.
pub(super) struct Measured {
    /// Languages of the letter.
    pub(super) language: String,
    /// Whether the letter is kept in a file apart from all others.
    pub(super) separate: bool,
    /// Row of the recipients file.
    pub(super) row: u64,
    /// Sheets of the letter; `None` if there is none for a print file.
    pub(super) sheets: Option<u32>,
    /// The letter itself, if print files have a largest size in bytes.
    pub(super) letter: Option<Ready>,
}

/// Which part of a recipient belongs to this shard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Share {
    /// Nothing: another shard makes it.
    Nothing,
    /// All pieces, none of them in a print file.
    Person,
    /// All pieces, and the letter is in the print file with this number, 1-based among those of its
    /// language and sheets.
    File(u32),
}

/// Which recipients belong to a shard, in the order of the print house.
#[derive(Default)]
pub(super) struct Shares(Vec<u32>);

const NOTHING: u32 = 0;
const PERSON: u32 = u32::MAX;

impl Shares {
    /// Which part of the recipient with this index (0-based) belongs to the shard.
    pub(super) fn of(&self, sequence: u64) -> Share {
        let place = usize::try_from(sequence).unwrap_or(usize::MAX);
        match self.0.get(place).copied() {
            None | Some(NOTHING) => Share::Nothing,
            Some(PERSON) => Share::Person,
            Some(number) => Share::File(number),
        }
    }

    /// How many recipients belong to the shard.
    pub(super) fn people(&self) -> u64 {
        self.0.iter().filter(|share| **share != NOTHING).count() as u64
    }
}

/// Fills print files with numbers instead of pages.
pub(super) struct Planner<'a> {
    shard: Shard,
    batch_size: NonZeroUsize,
    typesetter: &'a Typesetter,
    info: pdf::DocumentInfo,
    writer: pdf::Writer,
    /// The largest file in bytes, if the print house has a limit.
    most: Option<u64>,
    batches: BTreeMap<PrintKey, Batch>,
    language: String,
    /// Print files so far, of all languages and sheets.
    files: u64,
    shares: Shares,
}

#[derive(Default)]
struct Batch {
    /// The number of the file that is being filled, 1-based; 0 before the first.
    number: u32,
    mine: bool,
    letters: usize,
    /// The file, written to nowhere, if its size in bytes counts.
    file: Option<pdf::File<Nowhere>>,
}

impl<'a> Planner<'a> {
    pub(super) fn new(
        shard: Shard,
        batch_size: NonZeroUsize,
        typesetter: &'a Typesetter,
        info: pdf::DocumentInfo,
        writer: pdf::Writer,
        most: Option<u64>,
    ) -> Self {
        Self {
            shard,
            batch_size,
            typesetter,
            info,
            writer,
            most,
            batches: BTreeMap::new(),
            language: String::new(),
            files: 0,
            shares: Shares::default(),
        }
    }

    /// Whether this shard makes the thing with this number: files by their order, recipients by row.
    fn is_mine(&self, number: u64) -> bool {
        number % u64::from(self.shard.count.max(1)) == u64::from(self.shard.index.saturating_sub(1))
    }

    /// Adds the next recipient in the order of the print house.
    ///
    /// # Errors
    /// The letter cannot be written.
    pub(super) fn take(&mut self, person: Measured) -> Result<(), pdf::WriteError> {
        // As in the sink: print files end where the language ends.
        if person.language != self.language {
            self.batches.values_mut().for_each(|batch| batch.letters = 0);
            self.language.clone_from(&person.language);
        }
        let share = match person.sheets {
            None if self.is_mine(person.row) => PERSON,
            None => NOTHING,
            Some(sheets) => {
                let Measured { language, separate, letter, .. } = person;
                self.place(PrintKey { language, sheets, separate }, letter)?
            }
        };
        self.shares.0.push(share);
        Ok(())
    }

    /// Places a letter into a print file by the rules of the sink, and returns the share.
    fn place(&mut self, key: PrintKey, letter: Option<Ready>) -> Result<u32, pdf::WriteError> {
        let mut batch = self.batches.remove(&key).unwrap_or_default();
        let full = match (&batch.file, &letter, self.most) {
            (Some(file), Some(letter), Some(most)) => file.bound_with(letter) > most,
            _ => false,
        };
        if batch.letters == 0 || full {
            // The next file. Files of all languages and sheets are dealt out in turn, so that the shards
            // get about the same number of them.
            batch.number += 1;
            batch.letters = 0;
            batch.mine = self.is_mine(self.files);
            self.files += 1;
            batch.file = match self.most {
                Some(_) => Some(self.typesetter.begin(self.writer, std::io::sink(), &self.info)?),
                None => None,
            };
        }
        if let (Some(file), Some(letter)) = (&mut batch.file, letter) {
            file.letter(letter)?;
        }
        batch.letters += 1;
        let share = if batch.mine { batch.number } else { NOTHING };
        if batch.letters >= self.batch_size.get() {
            // Full: the next letter begins a new file.
            batch.letters = 0;
        }
        self.batches.insert(key, batch);
        Ok(share)
    }

    /// The recipients of the shard.
    pub(super) fn shares(self) -> Shares {
        self.shares
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The shares of people with letters of so many sheets (0: none), in files of two.
    fn shares(index: u32, people: &[(&str, u32)]) -> Vec<Share> {
        let typesetter = Typesetter::builtin().unwrap();
        let info = pdf::DocumentInfo {
            title: "T".into(),
            language: "fi".into(),
            date: pdf::Date { year: 2026, month: 2, day: 10 },
            producer: None,
            pad_to_even: true,
        };
        let two = NonZeroUsize::new(2).unwrap();
        let shard = Shard { index, count: 2 };
        let mut planner = Planner::new(shard, two, &typesetter, info, pdf::Writer::Tagged, None);
        for (row, (language, sheets)) in (2..).zip(people) {
            let sheets = Some(*sheets).filter(|sheets| *sheets > 0);
            let language = (*language).to_owned();
            planner
                .take(Measured { language, separate: false, row, sheets, letter: None })
                .unwrap();
        }
        let shares = planner.shares();
        (0..people.len() as u64).map(|place| shares.of(place)).collect()
    }

    #[test]
    fn each_file_is_one_shards_and_each_person_too() {
        let people = [
            ("fi", 1),
            ("fi", 2),
            ("fi", 1),
            ("fi", 0),
            ("fi", 1),
            ("fi", 0),
            ("sv", 1),
            ("sv", 1),
        ];
        use Share::{File, Nothing, Person};
        assert_eq!(
            shares(1, &people),
            [File(1), Nothing, File(1), Nothing, File(2), Nothing, Nothing, Nothing]
        );
        assert_eq!(
            shares(2, &people),
            [Nothing, File(1), Nothing, Person, Nothing, Person, File(1), File(1)]
        );
        assert_eq!(Shares(vec![NOTHING, PERSON, 3]).people(), 2);
        assert_eq!(Shares::default().of(0), Nothing);
    }
}
