//! Encryption: whether and when, and which certificates are accepted.

use std::fmt;
use std::sync::Arc;

use rustls::client::WebPkiServerVerifier;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};

use super::error::{CertificateProblem, StreamError};

/// Whether and when the connection is encrypted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tls {
    /// It begins in clear and must be encrypted before anything else is sent (RFC 3207).
    #[default]
    StartTls,
    /// It is encrypted from the beginning (RFC 8314).
    Implicit,
    /// It is never encrypted, and nobody logs in.
    None,
}

impl Tls {
    /// Its name in settings and arguments.
    pub fn name(self) -> &'static str {
        match self {
            Self::StartTls => "starttls",
            Self::Implicit => "implicit",
            Self::None => "none",
        }
    }
}

/// Why no certificates can be accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RootsProblem {
    /// The computer has no list of authorities.
    #[error("this computer has no list of certificate authorities")]
    NoneOnThisComputer,
    /// The file holds no certificate in PEM.
    #[error("there is no certificate in PEM format in this file")]
    NoCertificate,
    /// A certificate cannot be read.
    #[error("a certificate in this file cannot be read")]
    Unreadable,
}

/// The settings of TLS: trusted authorities, versions 1.2 and 1.3. Built once and shared by all connections,
/// which can resume each other's sessions.
#[derive(Clone)]
pub struct Roots(Option<Arc<ClientConfig>>);

impl Roots {
    /// The authorities that this computer trusts. Reads them from its files, which takes some milliseconds.
    ///
    /// # Errors
    /// [`RootsProblem::NoneOnThisComputer`].
    pub fn of_this_computer() -> Result<Self, RootsProblem> {
        let mut store = RootCertStore::empty();
        // One that cannot be read is no reason to refuse the others.
        store.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        if store.is_empty() {
            return Err(RootsProblem::NoneOnThisComputer);
        }
        Self::of_store(store)
    }

    /// Only the certificates of a PEM file.
    ///
    /// # Errors
    /// [`RootsProblem::NoCertificate`], [`RootsProblem::Unreadable`].
    pub fn of_pem(pem: &[u8]) -> Result<Self, RootsProblem> {
        let mut store = RootCertStore::empty();
        for certificate in CertificateDer::pem_slice_iter(pem) {
            let certificate = certificate.map_err(|_| RootsProblem::Unreadable)?;
            store.add(certificate).map_err(|_| RootsProblem::Unreadable)?;
        }
        if store.is_empty() {
            return Err(RootsProblem::NoCertificate);
        }
        Self::of_store(store)
    }

    /// None: for a connection that is never encrypted.
    pub fn none() -> Self {
        Self(None)
    }

    fn of_store(store: RootCertStore) -> Result<Self, RootsProblem> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = WebPkiServerVerifier::builder_with_provider(store.into(), provider.clone())
            .build()
            .map_err(|_| RootsProblem::Unreadable)?;
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|_| RootsProblem::Unreadable)?
            .with_webpki_verifier(verifier)
            .with_no_client_auth();
        Ok(Self(Some(Arc::new(config))))
    }

    pub(super) fn config(&self) -> Option<Arc<ClientConfig>> {
        self.0.clone()
    }
}

impl fmt::Debug for Roots {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Roots(..)" } else { "Roots(none)" })
    }
}

/// What an error of TLS means.
pub(super) fn meaning(error: &rustls::Error) -> StreamError {
    use rustls::CertificateError as Bad;
    let rustls::Error::InvalidCertificate(bad) = error else {
        return StreamError::Handshake(error.to_string());
    };
    StreamError::Certificate(match bad {
        // A trusted authority has this issuer's name, but another key.
        Bad::UnknownIssuer | Bad::BadSignature => CertificateProblem::UnknownIssuer,
        Bad::NotValidForName | Bad::NotValidForNameContext { .. } => CertificateProblem::WrongName,
        Bad::Expired | Bad::ExpiredContext { .. } => CertificateProblem::Expired,
        Bad::NotValidYet | Bad::NotValidYetContext { .. } => CertificateProblem::NotYetValid,
        Bad::Revoked => CertificateProblem::Revoked,
        other => CertificateProblem::Other(other.to_string()),
    })
}
