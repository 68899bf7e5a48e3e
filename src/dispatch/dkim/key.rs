//! Private keys. Alone with `ring`.

use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{Ed25519KeyPair, KeyPair, RSA_PKCS1_SHA256, RsaKeyPair};
use rustls::pki_types::PrivateKeyDer;
use rustls::pki_types::pem::PemObject;

/// Why a key cannot sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyProblem {
    /// There is no private key in PEM.
    #[error("there is no private key in PEM format in this file")]
    NoKey,
    /// A key of another kind, of fewer than 2048 bits, with a password, or a damaged one.
    #[error(
        "this is neither an RSA key of 2048 to 4096 bits nor an Ed25519 key, both without a password"
    )]
    Unfit,
    /// The selector is no DNS label.
    #[error("the selector is not a name of letters, digits and hyphens")]
    Selector,
}

pub(super) enum Key {
    Rsa(Box<RsaKeyPair>),
    Ed25519(Box<Ed25519KeyPair>),
}

impl Key {
    pub(super) fn from_pem(pem: &[u8]) -> Result<Self, KeyProblem> {
        let der = PrivateKeyDer::from_pem_slice(pem).map_err(|_| {
            let locked = pem.windows(9).any(|word| word == b"ENCRYPTED");
            if locked { KeyProblem::Unfit } else { KeyProblem::NoKey }
        })?;
        let rsa = match &der {
            PrivateKeyDer::Pkcs1(key) => RsaKeyPair::from_der(key.secret_pkcs1_der()).ok(),
            PrivateKeyDer::Pkcs8(key) => {
                let key = key.secret_pkcs8_der();
                // OpenSSL writes no public key beside an Ed25519 key.
                if let Ok(pair) = Ed25519KeyPair::from_pkcs8_maybe_unchecked(key) {
                    return Ok(Self::Ed25519(Box::new(pair)));
                }
                RsaKeyPair::from_pkcs8(key).ok()
            }
            _ => None,
        };
        rsa.map(|pair| Self::Rsa(Box::new(pair))).ok_or(KeyProblem::Unfit)
    }

    /// The `k=` of the record in DNS.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Rsa(_) => "rsa",
            Self::Ed25519(_) => "ed25519",
        }
    }

    /// The `a=` of a signature.
    pub(super) fn algorithm(&self) -> &'static str {
        match self {
            Self::Rsa(_) => "rsa-sha256",
            Self::Ed25519(_) => "ed25519-sha256",
        }
    }

    /// The `p=` of the record in DNS: a SubjectPublicKeyInfo for RSA, as everybody publishes it, the
    /// bare key for Ed25519 (RFC 8463 section 4.2).
    pub(super) fn public(&self) -> Vec<u8> {
        match self {
            Self::Ed25519(pair) => pair.public_key().as_ref().to_vec(),
            Self::Rsa(pair) => {
                // SEQUENCE { OBJECT IDENTIFIER rsaEncryption, NULL }
                let algorithm =
                    [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1, 5, 0];
                let mut bits = vec![0];
                bits.extend_from_slice(pair.public_key().as_ref());
                let mut inner = algorithm.to_vec();
                inner.extend(tagged(0x03, &bits));
                tagged(0x30, &inner)
            }
        }
    }

    /// Signs the digest of a text. Both kinds give the same signature each time.
    pub(super) fn sign(&self, text: &[u8]) -> Option<Vec<u8>> {
        match self {
            Self::Rsa(pair) => {
                let mut signature = vec![0; pair.public().modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), text, &mut signature).ok()?;
                Some(signature)
            }
            Self::Ed25519(pair) => {
                Some(pair.sign(digest(&SHA256, text).as_ref()).as_ref().to_vec())
            }
        }
    }
}

/// An element of DER.
fn tagged(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut out = vec![tag];
    let length = content.len().to_be_bytes();
    let digits = &length[length.iter().take_while(|digit| **digit == 0).count()..];
    match digits {
        [] => out.push(0),
        [short] if *short < 0x80 => out.push(*short),
        digits => {
            out.push(0x80 | digits.len().to_be_bytes()[length.len() - 1]);
            out.extend_from_slice(digits);
        }
    }
    out.extend_from_slice(content);
    out
}
