//! The identity of a message: its Message-ID and its boundary, derived from a secret.
//!
//! Both must be the same when the message is built again, and must not reveal the recipient. A
//! plain hash of an id could be found by trying ids; a keyed one cannot (RFC 2104).

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use super::body::Filled;
use super::envelope::Sender;
use super::error::EmailError;

/// A secret of the mailing, at least 16 bytes. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct MessageKey(Vec<u8>);

impl MessageKey {
    /// Takes the secret.
    ///
    /// # Errors
    /// [`EmailError::ShortKey`] for fewer than 16 bytes.
    pub fn new(bytes: &[u8]) -> Result<Self, EmailError> {
        if bytes.len() < 16 { Err(EmailError::ShortKey) } else { Ok(Self(bytes.to_vec())) }
    }
}

impl fmt::Debug for MessageKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MessageKey(***)")
    }
}

/// The two strings.
pub(super) struct Identity {
    /// Without its angle brackets.
    pub(super) message_id: String,
    /// Begins with `=_`, which quoted-printable can never contain (RFC 2045 section 6.7, note 5).
    pub(super) boundary: String,
}

/// Derives the identity of a message from the mailing, the recipient, the languages and a digest of
/// its contents.
///
/// # Errors
/// An address or the key cannot be used.
pub(super) fn identify(
    key: &MessageKey,
    sender: &Sender,
    recipient: &str,
    languages: &str,
    (subject, bodies): (&str, &[Filled<'_>]),
) -> Result<Identity, EmailError> {
    let mut digest = Sha256::new();
    digest.update((subject.len() as u64).to_be_bytes());
    digest.update(subject.as_bytes());
    for body in bodies {
        digest.update((body.digests.len() as u64).to_be_bytes());
        digest.update(body.digests.as_flattened());
    }
    let digest = digest.finalize();
    let sign = |purpose: &str| -> Result<String, EmailError> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&key.0).map_err(|_| EmailError::ShortKey)?;
        let fields: [&[u8]; 5] = [
            purpose.as_bytes(),
            sender.campaign.as_bytes(),
            recipient.as_bytes(),
            languages.as_bytes(),
            &digest,
        ];
        for field in fields {
            // Lengths, or `ab` + `c` would be `a` + `bc`.
            mac.update(&(field.len() as u64).to_be_bytes());
            mac.update(field);
        }
        Ok(base32(&mac.finalize().into_bytes()))
    };
    Ok(Identity {
        message_id: format!("{}@{}", sign("message-id")?, sender.domain.as_str()),
        boundary: format!("=_{}", sign("boundary")?),
    })
}

/// The first 130 bits as 26 characters (RFC 4648 section 6, in lower case, without padding).
fn base32(bytes: &[u8]) -> String {
    const ALPHABET: [u8; 32] = *b"abcdefghijklmnopqrstuvwxyz234567";
    let bit = |index: usize| {
        let byte = bytes.get(index / 8).copied().unwrap_or_default();
        usize::from(byte >> (7 - index % 8) & 1)
    };
    (0..26)
        .map(|place| {
            let value = (0..5).fold(0, |value, offset| value << 1 | bit(place * 5 + offset));
            char::from(ALPHABET[value])
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base32_is_that_of_the_rfc() {
        // RFC 4648 section 10: "foobar" is MZXW6YTBOI, here followed by zero bits.
        assert_eq!(base32(b"foobar"), "mzxw6ytboiaaaaaaaaaaaaaaaa");
    }

    #[test]
    fn a_key_is_long_and_secret() {
        assert_eq!(MessageKey::new(b"too short"), Err(EmailError::ShortKey));
        let key = MessageKey::new(b"sixteen bytes or more").unwrap();
        assert_eq!(format!("{key:?}"), "MessageKey(***)");
    }
}
