//! DKIM signatures (RFC 6376; Ed25519: RFC 8463), for an organisation whose relay does not sign.
//!
//! Relaxed/relaxed, the whole body (no `l=`), and headers oversigned: a name is listed once more than
//! it occurs, so that nobody can add a second Subject or a Cc on the way. The time of a signature is
//! given from outside, so that the same message always gets the same bytes.
//!
//! Signing is over `ring`; a library for all of mail authentication would bring a DNS resolver along.

mod canonical;
mod key;

#[cfg(test)]
mod tests;

use std::fmt;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::Moment;
use crate::text::Domain;
use canonical::{Header, body_hash, header_line, take_apart};
use key::Key;

pub use key::KeyProblem;

/// Headers that are signed, and whether a further one of the name breaks the signature even where the
/// message has one already.
const SIGNED: &[(&str, bool)] = &[
    ("From", true),
    ("To", true),
    ("Cc", true),
    ("Subject", true),
    ("Date", true),
    ("Message-ID", true),
    ("Reply-To", true),
    ("MIME-Version", false),
    ("Content-Type", true),
    ("Content-Transfer-Encoding", false),
    ("Auto-Submitted", false),
    ("Content-Language", false),
    ("Feedback-ID", false),
];

/// Why a message cannot be signed. Such a file was not made by this program, or was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignProblem {
    /// There is no blank line behind the headers, or a line that is no header.
    #[error("has no headers to sign")]
    Headers,
    /// There is not exactly one From.
    #[error("does not have exactly one From")]
    From,
    /// The key did not do its work.
    #[error("could not be signed with this key")]
    Key,
}

/// Signs messages for one domain with one key.
pub struct Signer {
    domain: Domain,
    selector: String,
    key: Key,
    lasts: Option<Duration>,
}

impl Signer {
    /// A signer.
    ///
    /// `pem` is a private key: RSA of 2048 bits or more (PKCS#1 or PKCS#8), or Ed25519 (PKCS#8).
    /// `selector` names the key in DNS: `<selector>._domainkey.<domain>`. With `lasts`, signatures
    /// expire so long after they were made (`x=`).
    ///
    /// # Errors
    /// See [`KeyProblem`].
    pub fn new(
        pem: &[u8],
        domain: Domain,
        selector: &str,
        lasts: Option<Duration>,
    ) -> Result<Self, KeyProblem> {
        if !is_selector(selector) {
            return Err(KeyProblem::Selector);
        }
        Ok(Self { domain, selector: selector.to_owned(), key: Key::from_pem(pem)?, lasts })
    }

    /// Whose signature it is.
    pub fn domain(&self) -> &Domain {
        &self.domain
    }

    /// When a signature made at this moment expires, if it ever does.
    pub fn expires(&self, made: Moment) -> Option<Moment> {
        self.lasts.map(|lasts| made.plus(lasts))
    }

    /// The DNS name of the public key.
    pub fn dns_name(&self) -> String {
        format!("{}._domainkey.{}", self.selector, self.domain.as_str())
    }

    /// The TXT record at that name, as one text.
    pub fn dns_record(&self) -> String {
        format!("v=DKIM1; k={}; p={}", self.key.kind(), BASE64.encode(self.key.public()))
    }

    /// The header that signs a message, with its line end, to be put before it.
    ///
    /// `message` has CR LF at the ends of its lines. The same message at the same moment gives the
    /// same bytes.
    ///
    /// # Errors
    /// See [`SignProblem`].
    pub fn sign(&self, message: &[u8], at: Moment) -> Result<Vec<u8>, SignProblem> {
        let (headers, body) = take_apart(message).ok_or(SignProblem::Headers)?;
        if headers.iter().filter(|header| header.is("From")).count() != 1 {
            return Err(SignProblem::From);
        }
        let (names, mut signed) = chosen(&headers);
        let mut field = self.field(&names, &body_hash(body), at);
        // The signature signs its own header too, without its value and without its line end.
        let own = header_line(field.as_bytes()).ok_or(SignProblem::Headers)?;
        signed.extend_from_slice(own.strip_suffix(b"\r\n").unwrap_or(&own));
        let signature = self.key.sign(&signed).ok_or(SignProblem::Key)?;
        fold(&mut field, &BASE64.encode(signature));
        field.push_str("\r\n");
        Ok(field.into_bytes())
    }

    /// The header as far as `b=`.
    fn field(&self, names: &[&str], body_hash: &[u8], at: Moment) -> String {
        let seconds = at.as_millis().max(0) / 1000;
        let mut field = format!(
            "DKIM-Signature: v=1; a={}; c=relaxed/relaxed; d={};\r\n\ts={}; t={seconds};",
            self.key.algorithm(),
            self.domain.as_str(),
            self.selector,
        );
        if let Some(lasts) = self.lasts {
            let end = at.plus(lasts).as_millis().max(0) / 1000;
            field.push_str(&format!(" x={end};"));
        }
        field.push_str("\r\n\th=");
        let mut width = 10;
        for (number, name) in names.iter().enumerate() {
            let end = if number + 1 == names.len() { ';' } else { ':' };
            if width + name.len() + 1 > 76 {
                field.push_str("\r\n\t ");
                width = 9;
            }
            field.push_str(name);
            field.push(end);
            width += name.len() + 1;
        }
        field.push_str(&format!("\r\n\tbh={};\r\n\tb=", BASE64.encode(body_hash)));
        field
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({}, {})", self.selector, self.key.kind())
    }
}

/// The signed message: a header of each signer, in their order, before the message. Each signs the
/// message as it was given.
///
/// # Errors
/// See [`SignProblem`].
pub fn sign_all(signers: &[Signer], message: &[u8], at: Moment) -> Result<Vec<u8>, SignProblem> {
    let mut out = Vec::with_capacity(message.len() + signers.len() * 900);
    for signer in signers {
        out.extend(signer.sign(message, at)?);
    }
    out.extend_from_slice(message);
    Ok(out)
}

/// Whether a text can name a key: labels of a domain name (RFC 6376 section 3.1).
pub fn is_selector(text: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.len() <= 120 && text.split('.').all(label)
}

/// The names to list, and the canonical text of the headers in their order. Of several headers of a
/// name the lowest is signed first (RFC 6376 section 5.4.2).
fn chosen(headers: &[Header<'_>]) -> (Vec<&'static str>, Vec<u8>) {
    let mut names = Vec::new();
    let mut text = Vec::new();
    for (name, oversigned) in SIGNED {
        let mut count = 0;
        for header in headers.iter().rev().filter(|header| header.is(name)) {
            header.write(&mut text);
            names.push(*name);
            count += 1;
        }
        if *oversigned || count == 0 {
            names.push(*name);
        }
    }
    (names, text)
}

/// Adds a long word in pieces.
fn fold(field: &mut String, word: &str) {
    let mut width = 10;
    for character in word.chars() {
        if width == 76 {
            field.push_str("\r\n\t ");
            width = 9;
        }
        field.push(character);
        width += 1;
    }
}
