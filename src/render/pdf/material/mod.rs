//! What is printed besides text: pictures, symbols for machines, pages of third-party files.

pub(super) mod enclosure;
pub(super) mod inserter;
pub(super) mod picture;
pub(super) mod qr;
pub(super) mod symbol;
