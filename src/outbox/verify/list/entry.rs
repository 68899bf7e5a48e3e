//! The contents of the manifest, by file.

use std::collections::BTreeMap;

use crate::diag::SourceId;
use crate::terms::Medium;

/// The sources that problems point to.
#[derive(Clone, Copy)]
pub struct Files<'a> {
    /// `manifest.csv`.
    pub manifest: SourceId,
    /// `exceptions.csv`.
    pub exceptions: SourceId,
    /// The lists of people, in their order.
    pub recipients: &'a [SourceId],
}

/// A piece in a file, as its row of the manifest says.
#[derive(Debug, Clone, Copy)]
pub(in crate::outbox::verify) struct Entry {
    /// 1-based row of the manifest (the header is row 1).
    pub(in crate::outbox::verify) row: u64,
    pub(in crate::outbox::verify) piece: u32,
    /// Index of the recipient, if known.
    pub(in crate::outbox::verify) person: Option<u32>,
    /// Index into [`List::languages`].
    pub(in crate::outbox::verify) language: u16,
    /// Index into [`List::variants`].
    pub(in crate::outbox::verify) variant: u16,
    /// 1-based page of the file.
    pub(in crate::outbox::verify) first_page: u32,
    pub(in crate::outbox::verify) pages: u32,
}

/// A file that the manifest names.
#[derive(Debug)]
pub(in crate::outbox::verify) struct Named {
    pub(in crate::outbox::verify) medium: Medium,
    /// Whether it is for one recipient: an e-mail, or a letter of `--files single|both`.
    pub(in crate::outbox::verify) single: bool,
    /// As the manifest says; all zeros if its rows disagree.
    pub(in crate::outbox::verify) sha256: Option<[u8; 32]>,
    pub(in crate::outbox::verify) entries: Vec<Entry>,
}

/// The contents of the manifest.
#[derive(Default)]
pub(in crate::outbox::verify) struct List {
    /// Files by path.
    pub(in crate::outbox::verify) files: BTreeMap<String, Named>,
    pub(in crate::outbox::verify) languages: Vec<String>,
    pub(in crate::outbox::verify) variants: BTreeMap<String, u16>,
    pub(in crate::outbox::verify) letters: u64,
    pub(in crate::outbox::verify) emails: u64,
    pub(in crate::outbox::verify) pages: u64,
    pub(super) sheets: u64,
    /// Number of rows without a piece, by the fingerprint of the recipient and the channel (0 for none).
    pub(super) excluded_or_failed: BTreeMap<(u64, u8), i64>,
    /// Fingerprints of the ids of recipients, in the order of the rows.
    pub(super) ids: Vec<u64>,
    /// Whether each piece number (as the index) has a row.
    pub(super) pieces: Vec<bool>,
}

impl List {
    /// The index of a language tag.
    pub(super) fn language(&mut self, tag: &str) -> u16 {
        let at = self.languages.iter().position(|known| known == tag).unwrap_or_else(|| {
            self.languages.push(tag.to_owned());
            self.languages.len() - 1
        });
        u16::try_from(at).unwrap_or(u16::MAX)
    }

    /// The index of a variant.
    pub(super) fn variant(&mut self, name: &str) -> u16 {
        if let Some(known) = self.variants.get(name) {
            return *known;
        }
        let next = u16::try_from(self.variants.len()).unwrap_or(u16::MAX);
        self.variants.insert(name.to_owned(), next);
        next
    }

    /// Adds a piece to the file that its row names.
    pub(super) fn name(
        &mut self,
        file: &str,
        medium: Medium,
        single: bool,
        sha256: Option<[u8; 32]>,
        entry: Entry,
    ) {
        // There are about as many such files as recipients, so each byte counts.
        let entries = || if single { Vec::with_capacity(1) } else { Vec::new() };
        let new = || Named { medium, single, sha256, entries: entries() };
        let named = match self.files.get_mut(file) {
            Some(named) => named,
            None => self.files.entry(file.to_owned()).or_insert_with(new),
        };
        // If rows disagree on the digest, one of them is wrong whatever the file is: no digest fits.
        if named.sha256 != sha256 {
            named.sha256 = Some([0; 32]);
        }
        named.entries.push(entry);
    }
}
