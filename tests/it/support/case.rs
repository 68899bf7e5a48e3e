//! Letters of the fixtures composed through the library, and the tools that read files.
//!
//! The unit tests of the PDF writers compile this file too, by its path: there `breach_letters` is the
//! crate itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use breach_letters::assets::Assets;
use breach_letters::catalogue;
use breach_letters::compose::{Composer, Job, Variant};
use breach_letters::diag::{Format, Sources, render as render_problems};
use breach_letters::incident::{self, Incident, MappedColumn};
use breach_letters::letter::Letter;
use breach_letters::locale::Locales;
use breach_letters::recipients::{ListSettings, Mapping, Reader, Recipient, address_lines};
use breach_letters::terms::Medium;

/// The two incidents that are kept whole.
pub const INCIDENTS: [&str; 2] = ["westlog", "vastaamo"];

/// Incidents of other kinds, each with its letters as a person has read them.
#[allow(dead_code, reason = "the unit tests of the PDF writers use only the others")]
pub const MORE_INCIDENTS: [&str; 6] =
    ["school", "hr-supplier", "hospital", "web-shop", "library", "availability"];

/// The one with letters from right to left.
pub const ARABIC: &str = "arabic";

/// A folder under `fixtures/`.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}

/// An incident folder read through the library, to compose letters without the pipeline.
pub struct Case {
    pub incident: Arc<Incident>,
    pub composer: Composer,
    pub sources: Sources,
    pub people: Vec<Recipient>,
}

impl Case {
    pub fn load(folder: &Path) -> Self {
        let assets = Assets::built_in().with_folder(folder).unwrap();
        let mut sources = Sources::new();
        let yaml = fs::read_to_string(folder.join("incident.yaml")).unwrap();
        let id = sources.add("incident.yaml", yaml);
        let read = incident::read_parts(id, &sources);
        assert!(!read.problems.has_errors());
        let (incident, rows) = (Arc::new(read.incident.unwrap()), read.rows.unwrap());
        let (mut locales, _) = Locales::load(&assets, &mut sources);
        for (to, from) in &incident.notice.missing_words {
            locales.lend(&to.value, &from.value);
        }
        let yaml = &assets.get("catalogue/finland.yaml").unwrap().text;
        let id = sources.add("finland.yaml", yaml.as_str());
        let catalogue = Arc::new(catalogue::read(id, &sources).0.unwrap());
        let column = |(header, column): (&String, &MappedColumn)| {
            (header.clone(), Mapping { to: column.to.value.clone(), span: None, shared: false })
        };
        let list = &rows.recipients.lists[0];
        let settings = ListSettings {
            columns: list.columns.iter().map(column).collect(),
            ignore: list.ignore.clone(),
            categories: rows.categories,
            groups: rows.groups,
            languages: rows.languages,
            notice_year: rows.notice_year,
            duplicates: rows.recipients.duplicates,
            contact_addresses: list.contact_addresses,
            guardian_emails: list.guardian_emails,
            young_people: rows.young_people.unwrap_or_default(),
            young_by_year: rows.young_people.is_some(),
            estates: rows.estates,
            legal_guardians: rows.legal_guardians,
            ..ListSettings::default()
        };
        let path = folder.join(&incident.recipients.lists[0].file.value);
        let source = sources.add_private("recipients");
        let reader = Reader::open(&path, source, &settings).unwrap();
        let people = reader.filter_map(|row| row.recipient).collect();
        let composer =
            Composer::new(&assets, Arc::new(locales), incident.clone(), catalogue, &mut sources)
                .unwrap();
        Self { incident, composer, sources, people }
    }

    pub fn compose(
        &self,
        recipient: &Recipient,
        languages: &[String],
        medium: Medium,
        piece: u64,
    ) -> Letter {
        self.with_job(recipient, languages, medium, piece, |job| {
            self.composer.compose(job, &self.sources).unwrap_or_else(|found| {
                panic!("{}", render_problems(&found, &self.sources, Format::Short))
            })
        })
    }

    /// Runs something with the job of composing a letter.
    pub fn with_job<T>(
        &self,
        recipient: &Recipient,
        languages: &[String],
        medium: Medium,
        piece: u64,
        run: impl FnOnce(&Job<'_>) -> T,
    ) -> T {
        let piece = format!("{:03}\u{a0}{:03}", piece / 1000, piece % 1000);
        run(&Job {
            recipient,
            variant: &Variant::of(&self.incident, self.composer.catalogue(), recipient),
            languages,
            medium,
            piece: &piece,
            address: &address_lines(recipient),
        })
    }
}

/// Runs a tool on a file and returns what it prints. `None`, with a visible word, where the tool is
/// not installed.
pub fn tool(program: &str, before: &[&str], file: &Path, after: &[&str]) -> Option<String> {
    let mut command = Command::new(program);
    command.args(before).arg(file).args(after).stdin(Stdio::null());
    let output = match command.output() {
        Ok(output) => output,
        Err(_) => {
            eprintln!("SKIPPED: `{program}` is not installed, so {} is not read", file.display());
            return None;
        }
    };
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {}: {said}", file.display());
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}
