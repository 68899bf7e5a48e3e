//! What several test binaries share: a fixture composed through the library, a fixture rendered
//! once, the manifest, and the tools that read finished files.

#![allow(
    dead_code,
    unreachable_pub,
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "each test binary uses a part of it, and a test stops where something is wrong"
)]

mod case;
pub mod expected;
mod own_values;
pub mod server;

use std::collections::BTreeMap;
use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::AtomicBool;

use breach_letters::diag::{Format, render as render_problems};
use breach_letters::journal::{Moment, Opened};
use breach_letters::letter::Letter;
use breach_letters::mailing::{self, MailingRequest, Purpose, Reprint};
use breach_letters::pipeline::{
    self, Files, PdfWriter, Progress, RenderRequest, Report, Shard, Status,
};
use breach_letters::recipients::Recipient;
use breach_letters::terms::{Channels, Medium};
use breach_letters::text::csv_unguarded;
pub use case::{ARABIC, Case, INCIDENTS, MORE_INCIDENTS, fixture, tool};
pub use own_values::own_values;

/// The repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Copies a folder.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    fs::set_permissions(to, fs::metadata(from).unwrap().permissions()).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), &target).unwrap();
        }
    }
}

/// The example of `new` with values of our own.
pub fn example() -> PathBuf {
    static MADE: OnceLock<tempfile::TempDir> = OnceLock::new();
    let made = MADE.get_or_init(|| {
        let place = tempfile::tempdir().unwrap();
        copy(&fixture("new"), place.path());
        own_values(place.path());
        place
    });
    made.path().to_owned()
}

/// Paths (with forward slashes) and contents under a folder, sorted.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        let Ok(entries) = fs::read_dir(next) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}

/// A temporary copy of a folder of `fixtures/` with other files laid over it.
pub fn changed(base: &str, files: &[(&str, &str)]) -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    copy(&fixture(base), place.path());
    for (path, content) in files {
        let path = place.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    place
}

/// The text of a file of `fixtures/` with something replaced that must be there.
pub fn with(file: &str, changes: &[(&str, &str)]) -> String {
    let mut text = fs::read_to_string(fixture(file)).unwrap();
    for (old, new) in changes {
        assert!(text.contains(old), "{file} has no {old:?}");
        text = text.replace(old, new);
    }
    text
}

/// The small incident of `fixtures/errors/base` with settings for e-mails.
pub fn small_incident_with_email() -> String {
    let email = "\nemail:\n  from-name: Esimerkki Oy\n  from: tietovuoto@keeper.example\n  \
                 reply-to: tietovuoto@keeper.example\n  date: 2026-02-10T09:00+02:00\n  \
                 message-key: key-of-the-small-fixture\n";
    with("errors/base/incident.yaml", &[]) + email
}

/// The program itself: exit code, stdout, stderr.
pub fn program(words: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_breach-letters"));
    let output = command.args(words).env("LC_ALL", "C").stdin(Stdio::null()).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

/// What a request is made from; everything of everybody unless a test changes it.
pub fn request(incident: &Path, out: &Path) -> RenderRequest {
    RenderRequest {
        incident: incident.to_owned(),
        out: out.to_owned(),
        channel: Channels::Both,
        files: Files::Both,
        pdf_writer: PdfWriter::default(),
        language: None,
        only: Vec::new(),
        limit: None,
        sample: false,
        pieces: Vec::new(),
        batch_size: NonZeroUsize::new(500).unwrap(),
        lists: pipeline::Lists::default(),
        jobs: NonZeroUsize::new(2).unwrap(),
        whom: pipeline::Whom::All,
        reprint_reason: None,
        shard: None,
        fixes: None,
        confirm: None,
    }
}

/// One of two parts and the like.
pub fn shard(index: u32, count: u32) -> Option<Shard> {
    Some(Shard { index, count })
}

/// Renders through the library.
pub fn render(request: &RenderRequest) -> Report {
    render_until(request, &AtomicBool::new(false), &mut |_| {})
}

/// Renders through the library with a flag to stop it.
pub fn render_until(
    request: &RenderRequest,
    stop: &AtomicBool,
    progress: &mut dyn FnMut(Progress),
) -> Report {
    pipeline::render(request, stop, progress)
}

/// Prints letters of an earlier run again, through the library.
pub fn print_again(request: &RenderRequest, reprint: &Reprint) -> Report {
    mailing::print_again(request, reprint, &AtomicBool::new(false), &mut |_| {})
}

/// All problems of a report, one a line.
pub fn problems(report: &Report) -> String {
    render_problems(&report.problems, &report.sources, Format::Short)
}

/// An output folder that is kept until the tests end.
pub struct Output {
    pub folder: PathBuf,
    pub rows: Vec<Row>,
    pub report: Report,
    _place: tempfile::TempDir,
}

impl Output {
    /// Renders and expects that all is done.
    pub fn of(change: impl FnOnce(&mut RenderRequest), incident: &Path) -> Self {
        let output = Self::any(change, incident);
        assert_eq!(output.report.status, Status::Done, "{}", problems(&output.report));
        output
    }

    /// Renders and takes what comes.
    pub fn any(change: impl FnOnce(&mut RenderRequest), incident: &Path) -> Self {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("out");
        let mut request = request(incident, &folder);
        change(&mut request);
        let report = render(&request);
        let rows = manifest(&folder.join("manifest.csv"));
        Self { folder, rows, report, _place: place }
    }

    pub fn tree(&self) -> BTreeMap<String, Vec<u8>> {
        tree(&self.folder)
    }
}

/// One of [`INCIDENTS`], rendered once for a test binary, print files and single files.
pub fn rendered(name: &str) -> &'static Output {
    static DONE: [OnceLock<Output>; 9] = [const { OnceLock::new() }; 9];
    let known = INCIDENTS.iter().chain([&ARABIC]).chain(&MORE_INCIDENTS);
    let at = known.into_iter().position(|known| *known == name).unwrap();
    DONE[at].get_or_init(|| Output::of(|_| {}, &fixture(name)))
}

/// A row of `manifest.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub recipient: String,
    pub piece: Option<u64>,
    pub channel: String,
    pub language: String,
    pub variant: String,
    pub file: String,
    pub first_page: Option<u32>,
    pub pages: Option<u32>,
    pub sheets: Option<u32>,
    pub sha256: String,
    pub outcome: String,
    pub reason: String,
}

impl Row {
    pub fn languages(&self) -> Vec<String> {
        self.language.split('+').map(str::to_owned).collect()
    }

    pub fn medium(&self) -> Medium {
        if self.channel == "email" { Medium::Email } else { Medium::Letter }
    }

    /// The person's own file.
    pub fn own_file(&self) -> String {
        let piece = self.piece.unwrap();
        match self.medium() {
            Medium::Letter => format!("letters/single/{piece:06}.pdf"),
            Medium::Email => format!("email/{piece:06}.eml"),
        }
    }
}

/// The rows of a manifest; none if there is none.
pub fn manifest(path: &Path) -> Vec<Row> {
    let Ok(mut reader) = csv::Reader::from_path(path) else { return Vec::new() };
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            let cell = |at: usize| csv_unguarded(record.get(at).unwrap()).to_owned();
            Row {
                recipient: cell(0),
                piece: cell(1).parse().ok(),
                channel: cell(2),
                language: cell(3),
                variant: cell(4),
                file: cell(5),
                first_page: cell(6).parse().ok(),
                pages: cell(7).parse().ok(),
                sheets: cell(8).parse().ok(),
                sha256: cell(9),
                outcome: cell(10),
                reason: cell(11),
            }
        })
        .collect()
}

impl Case {
    pub fn person(&self, id: &str) -> &Recipient {
        self.people.iter().find(|person| person.id == id).unwrap()
    }

    /// The letter of a person as a row of the manifest states it.
    pub fn letter(&self, row: &Row) -> Letter {
        let recipient = self.person(&row.recipient);
        self.compose(recipient, &row.languages(), row.medium(), row.piece.unwrap())
    }
}

/// The text of a PDF in the order in which it is written, which is the reading order.
pub fn pdf_text(file: &Path) -> Option<String> {
    tool("pdftotext", &["-raw", "-enc", "UTF-8"], file, &["-"])
}

/// A parsed message: text part, HTML part, and the raw lines of the header, unfolded.
pub struct Message {
    pub headers: Vec<(String, String)>,
    pub text: String,
    pub html: String,
    pub to: Vec<(Option<String>, String)>,
    pub subject: String,
}

pub fn message(bytes: &[u8]) -> Message {
    let parsed = mail_parser::MessageParser::default().parse(bytes).unwrap();
    let raw = String::from_utf8(bytes.to_vec()).unwrap();
    let head = raw.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ").replace("\r\n\t", " ");
    let headers = head
        .split("\r\n")
        .map(|line| {
            let (name, value) = line.split_once(": ").unwrap();
            (name.to_owned(), value.to_owned())
        })
        .collect();
    let to = parsed.to().unwrap().clone().into_list();
    Message {
        headers,
        text: parsed.body_text(0).unwrap().into_owned(),
        html: parsed.body_html(0).unwrap().into_owned(),
        to: to
            .into_iter()
            .map(|one| (one.name.map(Into::into), one.address.unwrap().into_owned()))
            .collect(),
        subject: parsed.subject().unwrap().to_owned(),
    }
}

/// How the journal of an output folder is opened by a test.
pub fn mailing(out: &Path) -> MailingRequest {
    MailingRequest {
        out: out.to_owned(),
        incident: None,
        purpose: Purpose::Enter,
        opened: Opened {
            program: env!("CARGO_PKG_VERSION").to_owned(),
            command: breach_letters::journal::Command::Send,
            boot: "test".to_owned(),
        },
        at: Moment(1_770_714_000_000),
    }
}
