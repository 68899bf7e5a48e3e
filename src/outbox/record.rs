//! `run.json`: what a run was made from, so that `verify` and a person years later can tell. No
//! clock and no personal data.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::error::WriteError;
use super::folder::Outbox;
use crate::text::hex;

/// Name of the record in the output folder.
pub const RECORD_NAME: &str = "run.json";

/// The version of this form. A higher one is not read.
pub const RECORD_FORMAT: u32 = 1;

/// The record of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RunRecord {
    /// [`RECORD_FORMAT`].
    pub format: u32,
    /// The version of the program.
    pub program: String,
    /// Whether the run went to its end.
    pub finished: bool,
    /// The incident folder, absolute.
    pub incident: String,
    /// The id of the incident; empty in records of older versions.
    #[serde(default)]
    pub incident_id: String,
    /// The reference that people can give; empty in records of older versions.
    #[serde(default)]
    pub reference: String,
    /// The recipients file.
    pub recipients: FileSum,
    /// `incident.yaml`.
    pub incident_file: FileSum,
    /// The folder's own texts, templates, fonts and the like, by path in the folder.
    pub overlay: BTreeMap<String, String>,
    /// The list of people who must not be written to, in the incident folder.
    #[serde(default)]
    pub suppress: Option<FileSum>,
    /// The list of corrections, as a copy in the output folder.
    #[serde(default)]
    pub fixes: Option<FileSum>,
    /// What a person confirms before anything leaves the house: a digest of the inputs and of the
    /// counts, 16 hexadecimal digits in groups of four.
    #[serde(default)]
    pub digest: String,
    /// What was asked for.
    pub request: RequestRecord,
    /// What became of it.
    pub counts: CountsRecord,
}

/// A file and its SHA-256.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileSum {
    /// Path in the incident folder.
    pub path: String,
    /// 64 small hexadecimal digits.
    pub sha256: String,
}

/// The request of a run. Ids of people are not kept, only how many there were.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RequestRecord {
    /// `letter`, `email` or `all`.
    pub channel: String,
    /// `print`, `single` or `both`.
    pub files: String,
    /// What wrote the PDF files: `krilla`, or `printpdf`, whose files have no tags. Empty in records
    /// of runs that had no choice: `krilla`.
    #[serde(default)]
    pub pdf_writer: String,
    /// `--language`.
    pub language: Option<String>,
    /// How many ids `--only` named.
    pub only: u64,
    /// `--limit`.
    pub limit: Option<u64>,
    /// How many ranges of pieces `--piece` named.
    #[serde(default)]
    pub pieces: u64,
    /// `--batch-size`.
    #[serde(default)]
    pub batch_size: u64,
    /// `--sample`.
    pub sample: bool,
    /// `--shard` as `I/N`.
    pub shard: Option<String>,
    /// Whether letters were made for people whose e-mail did not arrive in an earlier run.
    #[serde(default)]
    pub undelivered: bool,
}

/// The numbers of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct CountsRecord {
    /// Rows in the recipients file.
    pub people: u64,
    /// People for whom everything was made.
    pub rendered: u64,
    /// People who wait for a decision.
    pub excluded: u64,
    /// People for whom something went wrong.
    pub failed: u64,
    /// People whom the run was not asked for.
    pub not_selected: u64,
    /// Letters made.
    pub letters: u64,
    /// E-mails made.
    pub emails: u64,
    /// Printed pages, without padding.
    pub pages: u64,
    /// Sheets of paper.
    pub sheets: u64,
    /// Pieces by language tag (`fi+sv` for several).
    #[serde(default)]
    pub languages: BTreeMap<String, u64>,
    /// People who get something, by variant.
    #[serde(default)]
    pub variants: BTreeMap<String, u64>,
    /// People who get something, by `letter`, `email` or `both`.
    #[serde(default)]
    pub channels: BTreeMap<String, u64>,
    /// People who need care: `minor`, `protected`, `deceased`, `guardianship`, `abroad`.
    #[serde(default)]
    pub statuses: BTreeMap<String, u64>,
}

impl RunRecord {
    /// Writes the record into an output folder that the run has just filled, and brings it to the
    /// disk.
    ///
    /// # Errors
    /// [`WriteError`].
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
    /// A sentence: there is no record, or it is none that this version can read.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(folder.join(RECORD_NAME))
            .map_err(|error| format!("`{RECORD_NAME}` cannot be read: {error}"))?;
        let record: Self = serde_json::from_str(&text)
            .map_err(|error| format!("`{RECORD_NAME}` is not the record of a run: {error}"))?;
        if record.format > RECORD_FORMAT {
            return Err(format!(
                "`{RECORD_NAME}` has the format {}; this version of the program reads {RECORD_FORMAT}",
                record.format
            ));
        }
        Ok(record)
    }
}

/// Puts a copy of the list of corrections into an output folder: whoever verifies the folder, or prints
/// a letter again, needs the values that it was made from.
///
/// # Errors
/// [`WriteError`].
pub fn keep_fixes(fixes: &Path, folder: &Path, name: &str) -> Result<(), WriteError> {
    let outbox = Outbox { root: folder.to_owned() };
    let bytes = std::fs::read(fixes).map_err(|source| outbox.io(name, source))?;
    outbox.write_file(name, &bytes).map(drop)
}

/// The SHA-256 of a text, 64 small hexadecimal digits.
pub fn sha256_of_text(text: &str) -> String {
    hex(&Sha256::digest(text))
}

/// The SHA-256 of a file, 64 small hexadecimal digits. Reads it piece by piece.
///
/// # Errors
/// The file cannot be read.
pub fn sha256_of(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
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
