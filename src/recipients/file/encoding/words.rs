//! The words of a file that have bytes beyond ASCII: all that encodings of one byte per letter differ in.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};

use crate::recipients::file::decoder::CHUNK;

/// Most different words that are kept. Lists have some thousands.
const MOST_WORDS: usize = 30_000;

/// Most words with nothing but the letters of Finnish, Swedish and Estonian, of which a list is full: more
/// of them prove nothing more.
const MOST_COMMON: usize = 2_000;

/// Longest word, in bytes.
const LONGEST: usize = 64;

/// The bytes of a file, counted and put into words.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Bytes {
    /// Number of bytes.
    pub(super) length: u64,
    /// NUL bytes at even and at odd 0-based offsets.
    pub(super) nul: [u64; 2],
    /// Each different word with the line (1-based) of its first occurrence.
    pub(super) words: BTreeMap<Vec<u8>, u64>,
    common: usize,
}

impl Bytes {
    pub(super) fn of(file: &mut File) -> io::Result<Self> {
        let mut found = Self::default();
        let mut buffer = vec![0; CHUNK];
        let (mut word, mut line) = (Vec::new(), 1);
        let mut beyond_ascii = false;
        loop {
            let read = file.read(&mut buffer)?;
            for &byte in &buffer[..read] {
                found.nul[(found.length % 2) as usize] += u64::from(byte == 0);
                found.length += 1;
                // Every sign and digit of ASCII before the letters ends a word. Those behind them may be
                // halves of letters in Japanese.
                if byte > b'@' {
                    beyond_ascii |= byte >= 0x80;
                    if word.len() < LONGEST {
                        word.push(byte);
                    }
                    continue;
                }
                if beyond_ascii {
                    found.keep(&word, line);
                    beyond_ascii = false;
                }
                word.clear();
                line += u64::from(byte == b'\n');
            }
            if read == 0 {
                if beyond_ascii {
                    found.keep(&word, line);
                }
                return Ok(found);
            }
        }
    }

    fn keep(&mut self, word: &[u8], line: u64) {
        // ä ö å ü é õ and their capitals in windows-1252, iso-8859-15 and windows-1257.
        let is_common = word.iter().all(|byte| {
            matches!(byte, 0..0x80 | 0xE4 | 0xF6 | 0xE5 | 0xC4 | 0xD6 | 0xC5 | 0xFC | 0xDC | 0xE9)
        });
        let full = match is_common {
            true => self.common >= MOST_COMMON,
            false => self.words.len() >= MOST_WORDS,
        };
        if !full && !self.words.contains_key(word) {
            self.words.insert(word.to_vec(), line);
            self.common += usize::from(is_common);
        }
    }
}

/// The words of a decoded text that [`Bytes`] would have found in it.
pub(super) fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c <= '@').filter(|word| !word.is_ascii())
}
