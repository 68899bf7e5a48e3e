//! The finished letters and e-mails say everything that they must.
//!
//! `fixtures/statements/statements.tsv` lists each statement of the two sources that a letter must
//! be able to make, with the words that make it in each language and the person whose letter shows
//! it. Both fixtures are rendered once; the words are looked for in the text of the PDF files (with
//! `pdftotext`) and in the text part of the e-mails.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops where something is wrong; the lint knows only functions marked #[test]"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, OnceLock};

use breach_letters::assets::Assets;
use breach_letters::catalogue;
use breach_letters::compose::{Composer, Job, Variant};
use breach_letters::diag::{Format, Sources, render};
use breach_letters::incident;
use breach_letters::locale::Locales;
use breach_letters::pipeline::{self, Files, RenderRequest, Status};
use breach_letters::recipients::{self, Reader, address_lines};
use breach_letters::render::pdf;
use breach_letters::terms::{Channels, Medium};
use tempfile::TempDir;

const LANGUAGES: [&str; 3] = ["fi", "sv", "en"];

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}

/// A line of the list of statements.
struct Line {
    statement: String,
    incident: String,
    recipient: String,
    medium: String,
    language: String,
    check: String,
    words: String,
}

fn lines() -> Vec<Line> {
    let text = fs::read_to_string(fixture("statements/statements.tsv")).unwrap();
    let rows = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.map(|row| {
        let fields: Vec<String> = row.split('\t').map(str::to_owned).collect();
        let [statement, incident, recipient, medium, language, check, words]: [String; 7] =
            fields.try_into().unwrap_or_else(|_| panic!("not seven fields: {row}"));
        Line { statement, incident, recipient, medium, language, check, words }
    })
    .collect()
}

/// A finished piece.
struct Piece {
    text: String,
    file: PathBuf,
}

/// What a run made, by recipient and medium.
struct Run {
    pieces: BTreeMap<(String, String), Piece>,
    _folder: TempDir,
}

impl Run {
    /// Renders an incident folder.
    fn of(incident: &Path) -> Self {
        let folder = TempDir::new().unwrap();
        let out = folder.path().join("out");
        let request = RenderRequest {
            incident: incident.to_owned(),
            out: out.clone(),
            channel: Channels::Both,
            files: Files::Single,
            pdf_writer: pipeline::PdfWriter::default(),
            language: None,
            only: Vec::new(),
            limit: None,
            sample: false,
            pieces: Vec::new(),
            batch_size: NonZeroUsize::new(500).unwrap(),
            lists: breach_letters::pipeline::Lists::default(),
            jobs: NonZeroUsize::MIN,
            shard: None,
            fixes: None,
            confirm: None,
            whom: pipeline::Whom::All,
            reprint_reason: None,
        };
        let report = pipeline::render(&request, &AtomicBool::new(false), &mut |_| ());
        let said = render(&report.problems, &report.sources, Format::Short);
        assert_eq!(report.status, Status::Done, "{}: {said}", incident.display());
        let manifest = csv::Reader::from_path(out.join("manifest.csv"));
        let mut pieces = BTreeMap::new();
        for row in manifest.unwrap().deserialize::<BTreeMap<String, String>>() {
            let row = row.unwrap();
            if row["outcome"] != "rendered" {
                continue;
            }
            let number: u64 = row["piece"].parse().unwrap();
            let (file, text) = match row["channel"].as_str() {
                "letter" => {
                    let file = out.join(format!("letters/single/{number:06}.pdf"));
                    let text = tool("pdftotext", &["-raw", file.to_str().unwrap(), "-"]);
                    (file, text)
                }
                _ => {
                    let file = out.join(format!("email/{number:06}.eml"));
                    let bytes = fs::read(&file).unwrap();
                    let message = mail_parser::MessageParser::default().parse(&bytes).unwrap();
                    let text = message.body_text(0).unwrap().into_owned();
                    (file, text)
                }
            };
            let key = (row["recipient"].clone(), row["channel"].clone());
            pieces.insert(key, Piece { text, file });
        }
        Self { pieces, _folder: folder }
    }

    /// A fixture, rendered once for all tests.
    fn fixture(name: &str) -> &'static Self {
        static WESTLOG: OnceLock<Run> = OnceLock::new();
        static VASTAAMO: OnceLock<Run> = OnceLock::new();
        let run = match name {
            "westlog" => &WESTLOG,
            "vastaamo" => &VASTAAMO,
            _ => panic!("there is no incident `{name}`"),
        };
        run.get_or_init(|| Self::of(&fixture(name)))
    }

    fn piece(&self, recipient: &str, medium: &str) -> Option<&Piece> {
        self.pieces.get(&(recipient.to_owned(), medium.to_owned()))
    }
}

fn tool(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let output = output.unwrap_or_else(|error| panic!("{program} (poppler-utils): {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Words as they are compared: without blanks, line ends and hyphens, for lines end where they may.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| {
            !c.is_whitespace() && !matches!(c, '-' | '\u{ad}' | '\u{2010}' | '\u{2011}' | '•')
        })
        .collect()
}

/// Whether the text says the words; ` … ` in them stands for anything between.
fn says(text: &str, words: &str) -> bool {
    let text = bare(text);
    let mut rest = text.as_str();
    words.split('…').map(bare).all(|part| match rest.find(&part) {
        Some(at) => {
            rest = &rest[at + part.len()..];
            true
        }
        None => false,
    })
}

#[test]
fn every_statement_is_made() {
    let mut wrong = Vec::new();
    for line in lines().iter().filter(|line| line.check != "test") {
        let Line { statement, recipient, medium, language, words, .. } = line;
        let place = format!("{statement} in {language}, {medium} of {recipient}");
        let Some(piece) = Run::fixture(&line.incident).piece(recipient, medium) else {
            wrong.push(format!("{place}: there is no such piece"));
            continue;
        };
        match (line.check.as_str(), says(&piece.text, words)) {
            ("says", true) | ("never", false) => {}
            ("says", false) => wrong.push(format!("{place}: does not say: {words}")),
            ("never", true) => wrong.push(format!("{place}: must not say: {words}")),
            (check, _) => wrong.push(format!("{place}: there is no check `{check}`")),
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// Each statement has its line in each language; those with a test of their own name one that is
/// here.
#[test]
fn no_statement_is_forgotten() {
    let lines = lines();
    let ids = (1..=26).map(|n| format!("A{n:02}")).chain((1..=25).map(|n| format!("B{n:02}")));
    let mut missing = Vec::new();
    for id in ids {
        let own: Vec<&Line> = lines.iter().filter(|line| line.statement == id).collect();
        if own.iter().any(|line| line.check == "test") {
            continue;
        }
        let said: BTreeSet<&str> = own
            .iter()
            .filter(|line| line.check == "says")
            .map(|line| line.language.as_str())
            .collect();
        for language in LANGUAGES.iter().filter(|language| !said.contains(*language)) {
            missing.push(format!("{id} in {language}"));
        }
    }
    assert!(missing.is_empty(), "not listed: {}", missing.join(", "));
    let tests = include_str!("statements.rs");
    for line in lines.iter().filter(|line| line.check == "test") {
        let name = format!("fn {}()", line.words);
        assert!(tests.contains(&name), "{}: there is no test `{}`", line.statement, line.words);
    }
}

/// A copy of an incident folder with parts of its `incident.yaml` replaced.
fn copy(name: &str, replace: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    copy_into(&fixture(name), folder.path());
    let path = folder.path().join("incident.yaml");
    let mut text = fs::read_to_string(&path).unwrap();
    for (from, to) in replace {
        assert!(text.contains(from), "{name} has no `{from}`");
        text = text.replace(from, to);
    }
    fs::write(path, text).unwrap();
    folder
}

fn copy_into(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_into(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A25: the release names no contact point; a letter must have one.
#[test]
fn an_incident_without_a_contact_point_is_refused() {
    let folder = copy("westlog", &[]);
    let path = folder.path().join("incident.yaml");
    let text = fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once("\ncontacts:").unwrap();
    let (_, after) = rest.split_once("\nlinks:").unwrap();
    fs::write(&path, format!("{before}\nlinks:{after}")).unwrap();
    let report = pipeline::check(
        &pipeline::CheckRequest { incident: folder.path().to_owned(), ..Default::default() },
        &mut |_| (),
    );
    let found = report.problems.iter().any(|one| one.code.name() == "incident/no-contact");
    let said = render(&report.problems, &report.sources, Format::Short);
    assert!(report.problems.has_errors() && found, "A25: {said}");
}

/// The words of a language's headings that stand in every letter in the same form.
fn headings(language: &str) -> Vec<String> {
    let path = format!("{}/locales/{language}/letter.ftl", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(path).unwrap();
    text.lines()
        .filter_map(|line| line.strip_prefix("heading-")?.split_once(" = "))
        .filter(|(name, words)| {
            !["more-steps", "data-mixed"].contains(name) && !words.contains('{')
        })
        .map(|(_, words)| words.to_owned())
        .collect()
}

/// A26: the release had the description of an image in another language than its text. Letters
/// have no images, and every heading is in the language that the file says it is in.
#[test]
fn letters_speak_one_language_and_have_no_images() {
    let people =
        [("W-0001", "letter"), ("W-0012", "letter"), ("W-0051", "letter"), ("W-0005", "email")];
    for ((recipient, medium), language) in people.into_iter().zip(["fi", "sv", "en", "en"]) {
        let piece = Run::fixture("westlog").piece(recipient, medium).unwrap();
        for heading in headings(language) {
            assert!(says(&piece.text, &heading), "A26: {recipient} has no heading: {heading}");
        }
        for other in LANGUAGES.iter().filter(|other| **other != language) {
            for heading in headings(other) {
                assert!(
                    !says(&piece.text, &heading),
                    "A26: {recipient} in {language} has the heading: {heading}"
                );
            }
        }
        let bytes = fs::read(&piece.file).unwrap();
        let file = String::from_utf8_lossy(&bytes);
        if medium == "letter" {
            let images = tool("pdfimages", &["-list", piece.file.to_str().unwrap()]);
            assert_eq!(images.lines().count(), 2, "A26: {recipient} has images:\n{images}");
            let objects = tool("qpdf", &["--json=2", piece.file.to_str().unwrap()]);
            let objects: serde_json::Value = serde_json::from_str(&objects).unwrap();
            let objects = objects["qpdf"][1].as_object().unwrap();
            let catalog = objects.values().find(|object| object["value"]["/Type"] == "/Catalog");
            assert_eq!(
                catalog.unwrap()["value"]["/Lang"],
                format!("u:{language}"),
                "A26: the PDF of {recipient} does not say that it is in {language}"
            );
        } else {
            assert!(!file.contains("<img"), "A26: {recipient} has images");
            assert!(!file.contains("Content-Type: image/"), "A26: {recipient} has images");
        }
    }
}

/// B25: Valvira was closed at the end of 2025. A letter of 2020 names it alone, a later one with its
/// present name. The helpline's hours changed as well.
#[test]
fn authorities_have_the_names_and_hours_of_the_notice_date() {
    let late = copy("vastaamo", &[("date: 2020-10-24 ", "date: 2026-03-02 ")]);
    let late = Run::of(late.path());
    let early = Run::fixture("vastaamo");
    let table = [
        ("00002", "Valviralle (nykyisin Lupa- ja valvontavirasto)", "nykyisin"),
        ("00002", "maksuton, ma–to klo 9–18, pe 9–16", "ma–pe klo 9–20"),
        ("00004", "Valvira (i dag Tillstånds- och tillsynsverket)", "i dag"),
        ("00004", "avgiftsfritt, på svenska må–fr kl. 12–14", "på finska må–fr kl. 9–20"),
        ("00012", "Valvira (today the Finnish Supervisory Agency)", "today the"),
        ("00012", "in Finnish Mon–Thu 9am–6pm, Fri 9am–4pm", "in Finnish Mon–Fri 9am–8pm"),
    ];
    for (recipient, later, other) in table {
        let text = |run: &'static Run| &run.piece(recipient, "email").unwrap().text;
        let late = &late.piece(recipient, "email").unwrap().text;
        assert!(says(late, later), "B25: {recipient} of 2026 does not say: {later}");
        assert!(!says(text(early), later), "B25: {recipient} of 2020 says: {later}");
        let hours = other.contains('9');
        assert_eq!(says(text(early), other), hours, "B25: {recipient} of 2020 and: {other}");
        assert_eq!(says(late, other), !hours, "B25: {recipient} of 2026 and: {other}");
    }
}

/// Invented people for each language, audience and answer to each condition: the rows of a
/// recipients file. The id says what the person is an example of. Children have an address of their
/// own: with one name and one address an adult and a child would be one person who contradicts
/// herself, and wait.
fn all_variants(audiences: &[&str], conditions: &[&str]) -> String {
    let mut csv = format!(
        "id,name,street,postal-code,city,country,language,status,guardian-name,{}\n",
        conditions.join(",")
    );
    for language in LANGUAGES {
        for audience in audiences {
            let (address, status) = match *audience {
                "abroad" => ("Provgatan 12,111 22,Stockholm,SE", ","),
                "guardian" => ("Esimerkkikatu 14 A 3,00990,Helsinki,", "minor,Oili Esimerkki"),
                "protected" => ("PL 123,00101,Helsinki,", "protected,"),
                _ => ("Esimerkkikatu 12 A 3,00990,Helsinki,", ","),
            };
            for number in 0..3_usize.pow(u32::try_from(conditions.len()).unwrap()) {
                let answers: Vec<&str> = (0..conditions.len())
                    .map(|place| ["yes", "no", ""][number / 3_usize.pow(place as u32) % 3])
                    .collect();
                let id = format!("{language} {audience}: {}", answers.join("/"));
                let answers = answers.join(",");
                csv += &format!("{id},Onni Esimerkki,{address},{language},{status},{answers}\n");
            }
        }
    }
    csv
}

/// A letter as it was set at 12 pt, or why it cannot be, and as it is set where it may be smaller.
struct Set {
    who: String,
    at_full_size: Result<(), String>,
    fitted: Option<pdf::LaidOut>,
}

/// Composes and sets the letters of such people.
fn set_letters(name: &str, audiences: &[&str], conditions: &[&str]) -> Vec<Set> {
    let folder = TempDir::new().unwrap();
    let people = folder.path().join("recipients.csv");
    fs::write(&people, all_variants(audiences, conditions)).unwrap();

    let mut sources = Sources::new();
    let assets = Assets::built_in().with_folder(&fixture(name)).unwrap();
    let text = fs::read_to_string(fixture(name).join("incident.yaml")).unwrap();
    let id = sources.add("incident.yaml", text);
    let incident = Arc::new(incident::read(id, &sources).0.unwrap());
    let text = assets.get("catalogue/finland.yaml").unwrap().text.clone();
    let id = sources.add("finland.yaml", text);
    let catalogue = Arc::new(catalogue::read(id, &sources).0.unwrap());
    let locales = Arc::new(Locales::load(&assets, &mut sources).0);
    let composer = Composer::new(&assets, locales, incident.clone(), catalogue, &mut sources);
    let composer = composer.unwrap();
    let typesetter = pdf::Typesetter::builtin().unwrap();
    let settings = recipients::ListSettings {
        categories: conditions.iter().map(|one| (*one).to_owned()).collect(),
        languages: LANGUAGES.map(str::to_owned).to_vec(),
        ..Default::default()
    };
    let source = sources.add_private("recipients.csv");
    let rows = Reader::open(&people, source, &settings).unwrap();
    rows.map(|row| {
        let recipient = row.recipient.unwrap();
        let variant = Variant::of(&incident, composer.catalogue(), &recipient);
        let address = address_lines(&recipient);
        let piece = "004\u{a0}217";
        let job = Job {
            recipient: &recipient,
            variant: &variant,
            languages: &recipient.languages,
            medium: Medium::Letter,
            piece,
            address: &address,
        };
        let letter = composer.compose(&job, &sources).unwrap();
        let full = pdf::Settings::default();
        let at_full_size =
            typesetter.lay_out(&letter, piece, &full).map(drop).map_err(|problems| {
                let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
                said.join("; ")
            });
        let fitted = typesetter.fit(&letter, piece, &full).ok();
        Set { who: recipient.id.clone(), at_full_size, fitted }
    })
    .collect()
}

/// Every letter of the Westlog breach to an adult, at home or abroad, is one sheet: two pages.
/// Whoever gets it reads it at one go, and it costs the lightest postage.
#[test]
fn westlog_letters_to_adults_are_one_sheet() {
    let conditions = ["personal-identity-code", "door-code"];
    let letters = set_letters("westlog", &["adult", "abroad"], &conditions);
    assert_eq!(letters.len(), 54);
    let mut too_long = Vec::new();
    for Set { who, fitted, .. } in letters {
        let fitted = fitted.unwrap();
        let what = format!("{who}: {} pages in {} pt", fitted.pages(), fitted.type_size());
        if fitted.pages() > 2 {
            too_long.push(what);
        } else if fitted.type_size() < pdf::Settings::default().type_size() {
            println!("{what}");
        }
    }
    assert!(too_long.is_empty(), "more than one sheet:\n{}", too_long.join("\n"));
}

/// The box "do this first" stands on the first page of every letter, whomever it speaks to and
/// whatever is known of their data.
#[test]
fn every_variant_can_be_set() {
    let audiences = ["adult", "abroad", "guardian", "protected"];
    let both = ["personal-identity-code", "door-code"];
    for (name, conditions) in [("westlog", &both[..]), ("vastaamo", &both[..1])] {
        for Set { who, at_full_size, fitted } in set_letters(name, &audiences, conditions) {
            assert_eq!(at_full_size, Ok(()), "{name}, {who}");
            assert_eq!(fitted.unwrap().box_page(), Some(0), "{name}, {who}");
        }
    }
}
