//! Numbers of the objects that every file has, besides `RESOURCES`.

// Numbers of the objects that every file has, besides `RESOURCES`.
pub(super) const CATALOG: u32 = 1;

pub(super) const INFORMATION: u32 = 2;

pub(super) const PAGES: u32 = 3;

pub(super) const STRUCTURE: u32 = 4;

pub(super) const DOCUMENT: u32 = 5;

pub(super) const OUTLINES: u32 = 6;

pub(super) const METADATA: u32 = 8;

pub(super) const PROFILE: u32 = 9;

pub(super) const INTENTS: u32 = 10;

pub(super) const PARENT_TREE: u32 = 11;

/// The first number for letters.
pub(super) const FIRST: u32 = 12;
