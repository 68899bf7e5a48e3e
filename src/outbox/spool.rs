//! Records that come in any order and go out sorted, in bounded memory.
//!
//! Letters are made in the order of the print house, lists are written in the order of the
//! recipients file; with 300 000 people neither order can be had in memory. A spool keeps a few
//! megabytes and puts sorted runs into files without a name in the output folder: nobody else can
//! open them, and they are gone when the program ends, however it ends.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;

/// So many bytes of records are held before they are put into a file.
const HELD: usize = 16 * 1024 * 1024;

/// A record: what it is sorted by, and what it holds.
pub type Record = (Vec<u8>, Vec<u8>);

/// Takes records. Equal keys must not occur: their order would depend on how they come.
pub struct Spool {
    folder: PathBuf,
    held: Vec<Record>,
    bytes: usize,
    most: usize,
    runs: Vec<File>,
}

impl Spool {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self { folder, held: Vec::new(), bytes: 0, most: HELD, runs: Vec::new() }
    }

    /// Adds a record.
    ///
    /// # Errors
    /// The disk is full, or what else keeps a file from being written.
    pub fn push(&mut self, key: Vec<u8>, value: Vec<u8>) -> io::Result<()> {
        self.bytes += key.len() + value.len() + size_of::<Record>();
        self.held.push((key, value));
        if self.bytes >= self.most { self.put_away() } else { Ok(()) }
    }

    /// All records, by their keys.
    ///
    /// # Errors
    /// Those of writing and reading the files.
    pub fn sorted(mut self) -> io::Result<Sorted> {
        if self.runs.is_empty() {
            self.held.sort_unstable();
            return Ok(Sorted::Held(self.held.into_iter()));
        }
        if !self.held.is_empty() {
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
        Ok(Sorted::Merged { runs, next })
    }

    fn put_away(&mut self) -> io::Result<()> {
        self.held.sort_unstable();
        let mut file = BufWriter::with_capacity(256 * 1024, tempfile::tempfile_in(&self.folder)?);
        for (key, value) in self.held.drain(..) {
            for part in [key, value] {
                let length = u32::try_from(part.len()).map_err(|_| io::ErrorKind::InvalidData)?;
                file.write_all(&length.to_le_bytes())?;
                file.write_all(&part)?;
            }
        }
        self.runs.push(file.into_inner().map_err(io::IntoInnerError::into_error)?);
        self.bytes = 0;
        Ok(())
    }
}

impl std::fmt::Debug for Spool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Spool").field("runs", &self.runs.len()).finish_non_exhaustive()
    }
}

/// Records in order.
pub enum Sorted {
    /// Few enough for memory.
    Held(std::vec::IntoIter<Record>),
    /// From several files at once.
    Merged {
        /// The files, each sorted.
        runs: Vec<BufReader<File>>,
        /// The next record of each file, with the file's number.
        next: BinaryHeap<Reverse<(Record, usize)>>,
    },
}

impl Iterator for Sorted {
    type Item = io::Result<Record>;

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Held(records) => records.next().map(Ok),
            Self::Merged { runs, next } => {
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
            spool.push(vec![*key], vec![*key; usize::from(*key)]).unwrap();
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
