//! What is derived from the key of the messages: names that nobody can guess who does not have it.

use std::fmt;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::text::hex;

/// The secret of a mailing. It stands in the incident, never in the journal, so that nobody who has the
/// journal alone can try out addresses. `Debug` shows `***`.
#[derive(Clone, Default)]
pub struct Key(Vec<u8>);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl Key {
    /// The key as the incident holds it.
    pub fn new(key: &str) -> Self {
        Self(key.as_bytes().to_vec())
    }

    /// Bytes that nobody can guess without the key. `None` never happens: any length of key will do.
    fn of(&self, purpose: &str, fields: &[&[u8]]) -> Option<[u8; 32]> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        for field in [purpose.as_bytes()].iter().chain(fields) {
            mac.update(&(field.len() as u64).to_be_bytes());
            mac.update(field);
        }
        let bytes = mac.finalize().into_bytes();
        Some(std::array::from_fn(|at| bytes[at]))
    }

    /// Names the run, from the SHA-256 of its manifest and its check code.
    pub fn run(&self, manifest: &str, digest: &str) -> String {
        let named = self.of("run", &[manifest.as_bytes(), digest.as_bytes()]).unwrap_or_default();
        hex(&named)
    }

    /// What the journal keeps of an address: enough to know it again for who has the key, with `run` so
    /// that lists of two runs cannot be compared.
    pub fn address_hash(&self, run: &str, address: &str) -> [u8; 32] {
        self.of("address", &[run.as_bytes(), address.as_bytes()]).unwrap_or_default()
    }

    /// Names a piece in the sender's address: 100 bits as 20 of `a`-`z`, `2`-`7` (RFC 4648 in small
    /// letters, because local parts may lose their capitals on the way).
    pub fn token(&self, run: &str, piece: u64) -> Option<String> {
        const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
        let bytes = self.of("verp", &[run.as_bytes(), &piece.to_be_bytes()])?;
        let bits = bytes.iter().take(16).fold(0_u128, |bits, byte| (bits << 8) | u128::from(*byte));
        let letter = |at: u32| char::from(LETTERS[((bits >> (123 - 5 * at)) & 31) as usize]);
        Some((0..20).map(letter).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_of_an_address_needs_the_key() {
        let key = Key::new("a secret of the mailing");
        let hash = key.address_hash("run", "a@posti.example");
        assert_eq!(hash, key.address_hash("run", "a@posti.example"));
        assert_ne!(hash, key.address_hash("run", "b@posti.example"));
        assert_ne!(hash, key.address_hash("other", "a@posti.example"));
        assert_ne!(hash, Key::default().address_hash("run", "a@posti.example"));
        assert_eq!(format!("{key:?}"), "***");
    }

    #[test]
    fn tokens_are_of_their_alphabet_and_of_their_piece() {
        let key = Key::new("a secret of the mailing");
        let tokens: std::collections::BTreeSet<_> =
            (1..=1_000).map(|piece| key.token("run", piece).unwrap()).collect();
        assert_eq!(tokens.len(), 1_000);
        let fits = |c: char| matches!(c, 'a'..='z' | '2'..='7');
        assert!(tokens.iter().all(|token| token.len() == 20 && token.chars().all(fits)));
        assert_ne!(key.token("run", 1), key.token("other", 1));
        assert_ne!(key.token("run", 1), Key::new("another secret of it").token("run", 1));
        assert_eq!(key.token("run", 1), key.token("run", 1));
    }
}
