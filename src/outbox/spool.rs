//! Sorts records that are added in any order, in bounded memory.
//!
//! Letters are made in the order for the print house, and lists are written in the order of the
//! recipients file; with 300 000 recipients neither order fits in memory. A spool holds a few
//! megabytes and writes sorted runs into unnamed files in the output folder: nobody else can open
//! them, and they disappear when the program ends, however it ends.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;

/// Most bytes of records in memory before they are written to a file.
const HELD: usize = 16 * 1024 * 1024;

/// A record: its sort key and its value.
pub type Record = (Vec<u8>, Vec<u8>);

/// Collects records. Keys must be unique: the order of equal keys would depend on the order of
/// adding.
pub struct Spool {
    folder: PathBuf,
    held: Held,
    most: usize,
    runs: Vec<File>,
}

/// Records in memory, their bytes back to back, so that a record needs no allocation of its own.
#[derive(Default)]
struct Held {
    bytes: Vec<u8>,
    places: Vec<Place>,
}

/// The place of a record in the bytes.
#[derive(Clone, Copy)]
struct Place {
    start: usize,
    /// The offset of its value.
    value: usize,
    end: usize,
}

impl Held {
    fn push(&mut self, key: &[u8], value: &[u8]) {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(key);
        self.bytes.extend_from_slice(value);
        let value = start + key.len();
        self.places.push(Place { start, value, end: self.bytes.len() });
    }

    fn size(&self) -> usize {
        self.bytes.len() + self.places.len() * size_of::<Place>()
    }

    fn sort(&mut self) {
        let bytes = &self.bytes;
        self.places.sort_unstable_by(|a, b| {
            // Equal keys are ordered by their values, so that the result does not depend on the
            // sort.
            let (one, other) = (&bytes[a.start..a.value], &bytes[b.start..b.value]);
            one.cmp(other).then_with(|| bytes[a.value..a.end].cmp(&bytes[b.value..b.end]))
        });
    }

    fn parts(&self, place: Place) -> (&[u8], &[u8]) {
        (&self.bytes[place.start..place.value], &self.bytes[place.value..place.end])
    }

    fn clear(&mut self) {
        self.bytes.clear();
        self.places.clear();
    }
}

impl Spool {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self { folder, held: Held::default(), most: HELD, runs: Vec::new() }
    }

    /// Adds a record.
    ///
    /// # Errors
    /// The disk is full, or a file cannot be written for another reason.
    pub fn push(&mut self, key: &[u8], value: &[u8]) -> io::Result<()> {
        self.held.push(key, value);
        if self.held.size() >= self.most { self.put_away() } else { Ok(()) }
    }

    /// All records, sorted by key.
    ///
    /// # Errors
    /// A file cannot be written or read.
    pub fn sorted(mut self) -> io::Result<Sorted> {
        if self.runs.is_empty() {
            self.held.sort();
            return Ok(Sorted(Source::Held(self.held, 0)));
        }
        if !self.held.places.is_empty() {
            self.put_away()?;
        }
        let mut runs = Vec::with_capacity(self.runs.len());
        let mut next = BinaryHeap::with_capacity(self.runs.len());
        for (number, mut file) in self.runs.into_iter().enumerate() {
            file.seek(SeekFrom::Start(0))?;
            let mut run = BufReader::with_capacity(64 * 1024, file);
            if let Some(record) = read_record(&mut run)? {
                next.push(Reverse((record, number)));
            }
            runs.push(run);
        }
        Ok(Sorted(Source::Merged { runs, next }))
    }

    fn put_away(&mut self) -> io::Result<()> {
        self.held.sort();
        let mut file = BufWriter::with_capacity(256 * 1024, tempfile::tempfile_in(&self.folder)?);
        for place in &self.held.places {
            let (key, value) = self.held.parts(*place);
            for part in [key, value] {
                let length = u32::try_from(part.len()).map_err(|_| io::ErrorKind::InvalidData)?;
                file.write_all(&length.to_le_bytes())?;
                file.write_all(part)?;
            }
        }
        self.held.clear();
        self.runs.push(file.into_inner().map_err(io::IntoInnerError::into_error)?);
        Ok(())
    }
}

impl std::fmt::Debug for Spool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Spool").field("runs", &self.runs.len()).finish_non_exhaustive()
    }
}

/// Records in order.
pub struct Sorted(Source);

enum Source {
    /// All records fit in memory: sorted, with the index of the next one.
    Held(Held, usize),
    /// Merged from several files.
    Merged {
        /// The files, each sorted.
        runs: Vec<BufReader<File>>,
        /// The next record of each file, with the index of the file.
        next: BinaryHeap<Reverse<(Record, usize)>>,
    },
}

impl Iterator for Sorted {
    type Item = io::Result<Record>;

    fn next(&mut self) -> Option<Self::Item> {
        match &mut self.0 {
            Source::Held(held, next) => {
                let place = held.places.get(*next)?;
                *next += 1;
                let (key, value) = held.parts(*place);
                Some(Ok((key.to_vec(), value.to_vec())))
            }
            Source::Merged { runs, next } => {
                let Reverse((record, number)) = next.pop()?;
                match read_record(&mut runs[number]) {
                    Ok(Some(following)) => next.push(Reverse((following, number))),
                    Ok(None) => {}
                    Err(error) => {
                        next.clear();
                        return Some(Err(error));
                    }
                }
                Some(Ok(record))
            }
        }
    }
}

fn read_record(run: &mut impl Read) -> io::Result<Option<Record>> {
    let mut length = [0; 4];
    match run.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    }
    let key = read_part(run, length)?;
    run.read_exact(&mut length)?;
    Ok(Some((key, read_part(run, length)?)))
}

fn read_part(run: &mut impl Read, length: [u8; 4]) -> io::Result<Vec<u8>> {
    let mut part = vec![0; u32::from_le_bytes(length) as usize];
    run.read_exact(&mut part)?;
    Ok(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(most: usize, keys: &[u8]) -> Vec<(Vec<u8>, Vec<u8>)> {
        let folder = tempfile::tempdir().unwrap();
        let mut spool = Spool { most, ..Spool::new(folder.path().to_owned()) };
        for key in keys {
            spool.push(&[*key], &vec![*key; usize::from(*key)]).unwrap();
        }
        let records = spool.sorted().unwrap().map(Result::unwrap).collect();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "files have no name");
        records
    }

    #[test]
    fn in_memory_and_through_files_the_order_is_the_same() {
        let keys: Vec<u8> = (0..=255).map(|number: u8| number.wrapping_mul(97)).collect();
        let all = sorted(usize::MAX, &keys);
        assert_eq!(all.len(), 256);
        assert!(all.is_sorted());
        assert!(all.iter().all(|(key, value)| value.len() == usize::from(key[0])));
        for most in [1, 100, 10_000] {
            assert_eq!(sorted(most, &keys), all, "{most}");
        }
    }

    #[test]
    fn nothing_in_is_nothing_out() {
        assert!(sorted(1, &[]).is_empty());
    }
}
