//! Values derived from the secret key of a mailing, which cannot be guessed without it.

use std::fmt;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::text::hex;

/// The secret key of a mailing. It is stored in the incident folder and never in the journal, so that
/// addresses cannot be guessed from the journal alone. `Debug` shows `***`.
#[derive(Clone, Default)]
pub struct Key(Vec<u8>);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl Key {
    /// The key as it is written in the incident folder.
    pub fn new(key: &str) -> Self {
        Self(key.as_bytes().to_vec())
    }

    /// HMAC-SHA-256 of the fields under the key, separated by purpose. `None` never happens: HMAC accepts
    /// keys of any length.
    fn of(&self, purpose: &str, fields: &[&[u8]]) -> Option<[u8; 32]> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        for field in [purpose.as_bytes()].iter().chain(fields) {
            mac.update(&(field.len() as u64).to_be_bytes());
            mac.update(field);
        }
        let bytes = mac.finalize().into_bytes();
        Some(std::array::from_fn(|at| bytes[at]))
    }

    /// The id of the run, derived from the SHA-256 of its manifest and its check code.
    pub fn run(&self, manifest: &str, digest: &str) -> String {
        let named = self.of("run", &[manifest.as_bytes(), digest.as_bytes()]).unwrap_or_default();
        hex(&named)
    }

    /// The hash of an address in the journal. Only with the key can an address be compared with it. `run`
    /// is part of it, so that the journals of two runs cannot be compared with each other.
    pub fn address_hash(&self, run: &str, address: &str) -> [u8; 32] {
        self.of("address", &[run.as_bytes(), address.as_bytes()]).unwrap_or_default()
    }

    /// The token of a piece in its return address: 100 bits as 20 characters of `a`-`z`, `2`-`7`
    /// (base 32 of RFC 4648, in lower case because servers may change the case of local parts).
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
