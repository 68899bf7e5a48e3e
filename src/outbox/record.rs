//! `run.json`: the inputs and settings of a run, for `verify` and for people years later. It
//! contains no time and no personal data.

use std::collections::BTreeMap;
use std::io::{self, Read as _};
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::error::WriteError;
use super::folder::Outbox;
use crate::files;
use crate::text::hex;

/// Name of the record in the output folder.
pub const RECORD_NAME: &str = "run.json";

/// The version of this format. A higher one is not read.
pub const RECORD_FORMAT: u32 = 1;

/// The record of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RunRecord {
    /// [`RECORD_FORMAT`].
    pub format: u32,
    /// The version of the program.
    pub program: String,
    /// Whether the run was completed.
    pub finished: bool,
    /// The incident folder, absolute.
    pub incident: String,
    /// The id of the incident; empty in records of older versions.
    #[serde(default)]
    pub incident_id: String,
    /// The reference for readers who call; empty in records of older versions.
    #[serde(default)]
    pub reference: String,
    /// The recipients file; the first of several.
    pub recipients: FileSum,
    /// The other recipients files, if there are several, in the order of the incident.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further_lists: Vec<FileSum>,
    /// `incident.yaml`.
    pub incident_file: FileSum,
    /// The folder's own texts, templates, fonts and the like: SHA-256 by path in the folder.
    pub overlay: BTreeMap<String, String>,
    /// The list of recipients who must not be written to, in the incident folder.
    #[serde(default)]
    pub suppress: Option<FileSum>,
    /// The list of corrections, copied into the output folder.
    #[serde(default)]
    pub fixes: Option<FileSum>,
    /// The check code that a person confirms before anything is sent: a digest of the inputs and of
    /// the counts, 16 hexadecimal digits in groups of four.
    #[serde(default)]
    pub digest: String,
    /// Consequences and advice that the incident leaves out or moves, with its reasons: what the
    /// controller decided (GDPR Art. 5(2)).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<ChangeRecord>,
    /// Who has confirmed the details of which helper.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub confirmations: Vec<ConfirmationRecord>,
    /// Warnings that a person has answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<AnswerRecord>,
    /// The settings of the run.
    pub request: RequestRecord,
    /// The counts of the run.
    pub counts: CountsRecord,
}

/// A consequence or an advice that is left out or moved.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeRecord {
    /// `consequence` or `advice`.
    pub list: String,
    /// Its id in the catalogue.
    pub id: String,
    /// `out`, `first`, `last`, `before ID` or `after ID`.
    pub to: String,
    /// Why.
    pub reason: String,
}

/// A warning that a person has read and found wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerRecord {
    /// Its code; of those of Article 34 what follows the slash, such as `leak-denied`.
    pub warning: String,
    /// The id of the message that it is about, or `template`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The fact that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
    /// Why it does not hold.
    pub reason: String,
}

/// A helper whose details somebody has confirmed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmationRecord {
    /// Its id in the catalogue.
    pub authority: String,
    /// Who confirmed them.
    pub by: String,
    /// When, as ISO 8601.
    pub on: String,
}

/// A file and its SHA-256.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileSum {
    /// Path in the incident folder.
    pub path: String,
    /// 64 lower-case hexadecimal digits.
    pub sha256: String,
}

/// The settings of a run. Ids of recipients are not stored, only their number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RequestRecord {
    /// `letter`, `email` or `all`.
    pub channel: String,
    /// `print`, `single` or `both`.
    pub files: String,
    /// The PDF writer: `krilla`, or `printpdf`, whose files have no tags. Empty in records from
    /// before there was a choice: `krilla`.
    #[serde(default)]
    pub pdf_writer: String,
    /// `--language`.
    pub language: Option<String>,
    /// Number of ids of `--only`.
    pub only: u64,
    /// `--limit`.
    pub limit: Option<u64>,
    /// Number of ranges of `--piece`.
    #[serde(default)]
    pub pieces: u64,
    /// `--batch-size`.
    #[serde(default)]
    pub batch_size: u64,
    /// `--sample`.
    pub sample: bool,
    /// `--shard` as `I/N`.
    pub shard: Option<String>,
    /// Whether the letters are for recipients whose e-mail of an earlier run did not arrive.
    #[serde(default)]
    pub undelivered: bool,
}

/// The counts of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct CountsRecord {
    /// Recipients: the people of the lists, and the copies for guardians.
    pub people: u64,
    /// Copies for guardians among them.
    #[serde(default)]
    pub copies: u64,
    /// Recipients for whom everything was written.
    pub rendered: u64,
    /// Recipients for whom a person must decide first.
    pub excluded: u64,
    /// Recipients for whom an error occurred.
    pub failed: u64,
    /// Recipients whom the run did not select.
    pub not_selected: u64,
    /// Letters written.
    pub letters: u64,
    /// E-mails written.
    pub emails: u64,
    /// Printed pages, without padding.
    pub pages: u64,
    /// Sheets of paper.
    pub sheets: u64,
    /// Pieces by language tag (`fi+sv` for several).
    #[serde(default)]
    pub languages: BTreeMap<String, u64>,
    /// Recipients who get something, by variant.
    #[serde(default)]
    pub variants: BTreeMap<String, u64>,
    /// Recipients who get something, by `letter`, `email` or `both`.
    #[serde(default)]
    pub channels: BTreeMap<String, u64>,
    /// Recipients in need of care: `minor`, `protected`, `deceased`, `guardianship`, `abroad`.
    #[serde(default)]
    pub statuses: BTreeMap<String, u64>,
}

impl RunRecord {
    /// The files of the lists of people, each once, in the order of the incident.
    pub fn lists(&self) -> impl Iterator<Item = &FileSum> {
        std::iter::once(&self.recipients).chain(&self.further_lists)
    }

    /// Writes the record into the output folder and flushes it to the disk.
    ///
    /// # Errors
    /// [`WriteError`] if it cannot be written or exists.
    pub fn write(&self, folder: &Path) -> Result<(), WriteError> {
        let outbox = Outbox { root: folder.to_owned() };
        let mut text = serde_json::to_string_pretty(self)
            .map_err(|error| outbox.io(RECORD_NAME, error.into()))?;
        text.push('\n');
        outbox.write_file(RECORD_NAME, text.as_bytes())?;
        super::permissions::sync(folder).map_err(|source| outbox.io("", source))
    }

    /// Reads the record of an output folder.
    ///
    /// # Errors
    /// A sentence: there is no record, or this version cannot read it.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(folder.join(RECORD_NAME))
            .map_err(|error| format!("`{RECORD_NAME}` cannot be read: {error}"))?;
        let record: Self = serde_json::from_str(&text)
            .map_err(|error| format!("`{RECORD_NAME}` is not the record of a run: {error}"))?;
        if record.format > RECORD_FORMAT {
            return Err(format!(
                "`{RECORD_NAME}` has format {}; this version of the program reads format \
                 {RECORD_FORMAT}",
                record.format
            ));
        }
        Ok(record)
    }
}

/// Copies the list of corrections into an output folder: verifying the folder, or printing a letter
/// again, needs the values that the letters were made from.
///
/// # Errors
/// [`WriteError`] if the list cannot be read or the copy cannot be written.
pub fn keep_fixes(fixes: &Path, folder: &Path, name: &str) -> Result<(), WriteError> {
    let outbox = Outbox { root: folder.to_owned() };
    let bytes = std::fs::read(fixes).map_err(|source| outbox.io(name, source))?;
    outbox.write_file(name, &bytes).map(drop)
}

/// The SHA-256 of a text: 64 lower-case hexadecimal digits.
pub fn sha256_of_text(text: &str) -> String {
    hex(&Sha256::digest(text))
}

/// The SHA-256 of a file: 64 lower-case hexadecimal digits. Reads the file in blocks.
///
/// # Errors
/// The file cannot be read.
pub fn sha256_of(path: &Path) -> io::Result<String> {
    let (mut file, _) = files::open(path)?;
    let mut digest = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hex(&digest.finalize())),
            read => digest.update(&buffer[..read]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let record = RunRecord {
            format: RECORD_FORMAT,
            program: "1.2.3".into(),
            finished: true,
            incident: "incident".into(),
            recipients: FileSum { path: "people.csv".into(), sha256: "00".into() },
            overlay: BTreeMap::from([("locales/fi/a.ftl".into(), "11".into())]),
            request: RequestRecord { shard: Some("1/4".into()), ..RequestRecord::default() },
            ..RunRecord::default()
        };
        record.write(folder.path()).unwrap();
        assert_eq!(RunRecord::read(folder.path()), Ok(record.clone()));
        assert!(record.write(folder.path()).is_err(), "nothing is overwritten");
    }

    #[test]
    fn a_record_of_a_later_version_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        assert!(RunRecord::read(folder.path()).is_err());
        RunRecord { format: 2, ..RunRecord::default() }.write(folder.path()).unwrap();
        let error = RunRecord::read(folder.path()).unwrap_err();
        assert!(error.contains("format 2"), "{error}");
    }
}
