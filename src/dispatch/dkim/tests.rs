//! Tests of DKIM signatures.
