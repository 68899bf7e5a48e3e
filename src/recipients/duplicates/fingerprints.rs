//! Fingerprints of values, to compare rows without keeping their values.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher, Hasher, RandomState};

use siphasher::sip128::{Hasher128 as _, SipHasher24};

/// A SipHash-2-4 of 128 bits with a key that only this run of the program knows. So nobody can construct
/// two lists of values that collide, and a chance collision among the rows of any list is negligible.
pub(in crate::recipients) type Fingerprint = (u64, u64);

/// Adds the bytes of a value to a buffer.
pub(in crate::recipients) type Push<'a> = &'a dyn Fn(&mut Vec<u8>);

/// Computes fingerprints of lists of values. The texts themselves would take more memory, and a table
/// for comparisons needs no personal data.
pub(in crate::recipients) struct Maker {
    buffer: Vec<u8>,
    /// The hasher with its key, before the first byte. Nothing that depends on the key leaves this
    /// process: which values are the same is all that is asked.
    keyed: SipHasher24,
}

impl Default for Maker {
    fn default() -> Self {
        let random = RandomState::new();
        let keyed = SipHasher24::new_with_keys(random.hash_one(0), random.hash_one(1));
        Self { buffer: Vec::new(), keyed }
    }
}

impl Maker {
    /// A fast hash of one value, for uses in which a collision does no harm.
    pub(in crate::recipients) fn hash(&mut self, push: Push<'_>) -> u64 {
        self.buffer.clear();
        push(&mut self.buffer);
        let mut hasher = DefaultHasher::new();
        hasher.write(&self.buffer);
        hasher.finish()
    }

    /// The fingerprint of a list: each `push` adds the bytes of one value.
    pub(in crate::recipients) fn of(&mut self, values: &[Push<'_>]) -> Fingerprint {
        self.buffer.clear();
        for push in values {
            // A length before each value keeps two different lists from giving the same bytes.
            let start = self.buffer.len();
            self.buffer.extend([0; 8]);
            push(&mut self.buffer);
            let length = (self.buffer.len() - start) as u64;
            self.buffer[start..start + 8].copy_from_slice(&length.to_le_bytes());
        }
        let mut hasher = self.keyed;
        hasher.write(&self.buffer);
        hasher.finish128().as_u64()
    }
}

/// A map by fingerprint.
pub(in crate::recipients) type Table<V> =
    HashMap<Fingerprint, V, BuildHasherDefault<OfFingerprint>>;

/// Hashes a fingerprint, whose bits are uniform already, by mixing its two words.
#[derive(Default)]
pub(in crate::recipients) struct OfFingerprint(u64);

impl Hasher for OfFingerprint {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = self.0.rotate_left(32) ^ word;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
