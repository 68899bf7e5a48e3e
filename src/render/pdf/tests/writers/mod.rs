//! The bulk writer held against krilla's, which checks the rules of PDF/UA-1 and PDF/A-2a as it
//! writes: every letter of both incidents, read back with poppler and qpdf, is the same in both.
//!
//! The same are: the words of each page, the tag tree with its words, what links say and where they
//! go, the outline, the file's properties, and the picture of each page.

#[path = "../../../../../tests/it/support/case.rs"]
#[allow(unreachable_pub, reason = "integration tests use it, too")]
mod case;

use crate::letter::own::OwnValues;
use crate::render::colour::Colour;
use crate::render::pdf::file::krilla::write as write_with_krilla;
use crate::render::pdf::tests::typesetter;
use crate::render::pdf::{
    Date, DocumentInfo, InserterMarks, LaidOut, Logo, MarkKind, Masters, Picture, PreparedLetter,
    Settings,
};
use crate::terms::Medium;
use case::{ARABIC, Case, INCIDENTS, fixture, tool};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The letters of an incident: each person's, in its languages in turn and in two at once.
fn letters(name: &str) -> Vec<LaidOut> {
    letters_with(name, &Settings::default())
}

fn letters_with(name: &str, settings: &Settings) -> Vec<LaidOut> {
    let case = Case::load(&fixture(name));
    let languages: Vec<String> =
        case.incident.notice.languages.iter().map(|lang| lang.value.clone()).collect();
    let mut sets: Vec<Vec<String>> = languages.iter().map(|lang| vec![lang.clone()]).collect();
    sets.push(languages[..2].to_vec());
    let mut letters = Vec::new();
    for (number, person) in (1..).zip(&case.people) {
        let set = &sets[number % sets.len()];
        let letter = case.compose(person, set, Medium::Letter, number as u64);
        let piece = format!("{:03}\u{a0}{:03}", 0, number);
        // Some addresses fit no window; those people get no letter.
        letters.extend(typesetter().fit(&letter, &piece, settings));
    }
    assert!(letters.len() > least(name), "the letters are not there");
    letters
}

/// Each incident gives more letters than this.
fn least(name: &str) -> usize {
    if name == ARABIC { 8 } else { 20 }
}

fn info(pad_to_even: bool) -> DocumentInfo {
    DocumentInfo {
        title: "Tietojasi on voinut päätyä ulkopuolisille".into(),
        language: "fi".into(),
        date: Date { year: 2023, month: 9, day: 25 },
        producer: Some("breach-letters".into()),
        pad_to_even,
    }
}

/// A file as each of the two writers writes it.
struct Pair {
    _folder: tempfile::TempDir,
    bulk: PathBuf,
    krilla: PathBuf,
}

impl Pair {
    /// Letters that were filled in, and laid out one by one as krilla or this writer writes them.
    fn filled(letters: &[(PreparedLetter, LaidOut)], by_krilla: bool) -> Self {
        let laid_out: Vec<&LaidOut> = letters.iter().map(|(_, laid_out)| laid_out).collect();
        let mut file = typesetter().batch(Vec::new(), &info(true)).unwrap();
        for (letter, _) in letters {
            file.prepared(letter.clone()).unwrap();
        }
        let bytes = file.finish().unwrap();
        let pair = Self::write(&laid_out, true);
        if !by_krilla {
            std::fs::copy(&pair.bulk, &pair.krilla).unwrap();
        }
        std::fs::write(&pair.bulk, bytes).unwrap();
        pair
    }

    fn write(letters: &[&LaidOut], pad_to_even: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let [bulk, krilla] = ["bulk.pdf", "krilla.pdf"].map(|name| folder.path().join(name));
        std::fs::write(&bulk, typesetter().write(letters, &info(pad_to_even)).unwrap()).unwrap();
        let by_krilla = write_with_krilla(letters, &info(pad_to_even)).unwrap();
        std::fs::write(&krilla, by_krilla).unwrap();
        Self { _folder: folder, bulk, krilla }
    }

    /// Compares what a function reads from both files, line by line.
    fn same(&self, what: &str, read: impl Fn(&Path) -> Option<Vec<String>>) {
        let (Some(bulk), Some(krilla)) = (read(&self.bulk), read(&self.krilla)) else { return };
        for (number, (bulk, krilla)) in bulk.iter().zip(&krilla).enumerate() {
            assert_eq!(bulk, krilla, "{what}, line {number}");
        }
        assert_eq!(bulk.len(), krilla.len(), "{what}");
    }

    fn check(&self) {
        self.same("text", |file| lines(tool("pdftotext", &["-enc", "UTF-8"], file, &["-"])));
        self.check_but_text();
    }

    /// Without the text as poppler puts it together: which lines from right to left belong together
    /// depends on what the writers round otherwise.
    fn check_but_text(&self) {
        tool("qpdf", &["--check"], &self.bulk, &[]);
        self.same("raw text", |file| {
            lines(tool("pdftotext", &["-raw", "-enc", "UTF-8"], file, &["-"]))
        });
        self.same("properties", |file| {
            let mut lines = lines(tool("pdfinfo", &[], file, &[]))?;
            lines.retain(|line| !line.starts_with("File size"));
            Some(lines)
        });
        let read = |file: &Path| {
            tool("qpdf", &["--json=2"], file, &[]).map(|json| links_and_outline(&json))
        };
        if let (Some(bulk), Some(krilla)) = (read(&self.bulk), read(&self.krilla)) {
            assert_eq!(bulk.len(), krilla.len());
            for (bulk, krilla) in bulk.iter().zip(&krilla) {
                assert_eq!(bulk.0, krilla.0);
                assert_eq!(bulk.1.len(), krilla.1.len(), "{bulk:?} {krilla:?}");
                let near = |(a, b): (&f64, &f64)| (a - b).abs() < 0.002;
                assert!(bulk.1.iter().zip(&krilla.1).all(near), "{bulk:?} {krilla:?}");
            }
        }
        self.pictures();
    }

    /// The tag tree with its words.
    fn tags(&self) {
        self.same("tags", |file| tool("pdfinfo", &["-struct-text"], file, &[]).map(tags));
    }

    /// The pictures of all pages at 60 dots an inch.
    fn pictures(&self) {
        let picture = |file: &Path| {
            let mut command = std::process::Command::new("pdftoppm");
            let output = command.args(["-r", "60", "-gray"]).arg(file).output().ok()?;
            Some(output.stdout)
        };
        let (Some(bulk), Some(krilla)) = (picture(&self.bulk), picture(&self.krilla)) else {
            return;
        };
        assert_eq!(bulk.len(), krilla.len());
        let differences = bulk.iter().zip(&krilla).map(|(a, b)| a.abs_diff(*b));
        let (count, most) = differences
            .filter(|difference| *difference > 0)
            .fold((0, 0), |(count, most), difference| (count + 1, most.max(difference)));
        let few = count * DIFFERENT_ONE_IN <= bulk.len();
        assert!(few && most <= DIFFERENCE, "{count} pixels differ by up to {most}");
    }
}

/// Poppler places a glyph on quarters of a pixel. Lengths are rounded to a thousandth of a point, and
/// so a glyph that is nearly between two quarters goes to the other one: at most a quarter of the
/// darkest grey, in a few pixels of a page.
const DIFFERENCE: u8 = 64;
/// At most one pixel in so many.
const DIFFERENT_ONE_IN: usize = 2500;

fn lines(text: Option<String>) -> Option<Vec<String>> {
    Some(text?.lines().map(str::to_owned).collect())
}

/// The tag tree without what poppler does not say well: titles of headings, which it does not
/// decode, and the numbers of objects. A letter with a mark that is two glyphs is there twice if
/// krilla wrote it, because poppler does not read replacement texts of single words here.
fn tags(text: String) -> Vec<String> {
    let line = |line: &str| {
        let start = line.trim_start();
        if let ("H1 \"" | "H2 \"", Some(at)) = (start.get(..4).unwrap_or_default(), line.find('"'))
        {
            line[..at].to_owned()
        } else if start.starts_with("Object ") {
            line[..line.len() - start.len()].to_owned() + "Object"
        } else if line.contains(|c| ('\u{300}'..='\u{36F}').contains(&c)) {
            "a letter with a mark".to_owned()
        } else if [r#"")""#, r#""(""#].iter().any(|bracket| line.trim() == *bracket) {
            // One that is mirrored, of which poppler shows what is drawn.
            "a bracket".to_owned()
        } else {
            line.to_owned()
        }
    };
    text.lines().map(line).collect()
}

/// What links and bookmarks are, and where, in points.
fn links_and_outline(json: &str) -> Vec<(String, Vec<f64>)> {
    let json: Value = serde_json::from_str(json).unwrap();
    let objects = &json["qpdf"][1];
    let resolve = |value: &Value| match value.as_str() {
        Some(reference) if reference.ends_with(" 0 R") => {
            objects[format!("obj:{reference}")]["value"].clone()
        }
        _ => value.clone(),
    };
    let mut found = Vec::new();
    for (number, page) in json["pages"].as_array().unwrap().iter().enumerate() {
        let page = resolve(&page["object"]);
        let links = resolve(&page["/Annots"]);
        for link in links.as_array().into_iter().flatten().map(resolve) {
            let target = &resolve(&link["/A"])["/URI"];
            let (says, flags) = (&link["/Contents"], &link["/F"]);
            let places = [&link["/Rect"], &link["/QuadPoints"]].map(numbers).concat();
            found.push((format!("page {number}: {target} {says} {flags}"), places));
        }
        assert_eq!(page["/Tabs"], "/S");
    }
    assert!(!found.is_empty());
    let count = found.len();
    bookmarks(&json["outlines"], 0, &resolve, &mut found);
    assert!(found.len() > count);
    found
}

fn bookmarks(
    list: &Value,
    depth: usize,
    resolve: &dyn Fn(&Value) -> Value,
    out: &mut Vec<(String, Vec<f64>)>,
) {
    for mark in list.as_array().into_iter().flatten() {
        let place = resolve(&mark["dest"]);
        let (title, page, open) = (&mark["title"], &mark["destpageposfrom1"], &mark["open"]);
        let words = format!("{depth} {title} page {page} {} {open}", place[1]);
        out.push((words, numbers(&Value::Array(vec![place[3].clone()]))));
        bookmarks(&mark["kids"], depth + 1, resolve, out);
    }
}

fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().into_iter().flatten().map(|number| number.as_f64().unwrap()).collect()
}

#[test]
fn batches_are_the_same() {
    for name in INCIDENTS {
        let letters = letters(name);
        let letters: Vec<&LaidOut> = letters.iter().collect();
        Pair::write(&letters, true).check();
        // Poppler's time for the tags grows with the square of the pages.
        letters.chunks(2).step_by(4).for_each(|letters| Pair::write(letters, true).tags());
    }
}

/// The letters of an incident filled in, and laid out one by one. Each is filled into the pages of
/// another person's, where these have the same shape.
fn filled_in(name: &str, settings: &Settings) -> Vec<(PreparedLetter, LaidOut)> {
    let case = Case::load(&fixture(name));
    let mut found = Vec::new();
    for (number, person) in (1..).zip(&case.people) {
        let languages = &case.incident.notice.languages;
        let language = &languages[number % languages.len()].value;
        let languages = [language.clone()];
        let piece = 4_210 + number as u64;
        let letter = case.compose(person, &languages, Medium::Letter, piece);
        let piece_text = format!("{:03}\u{a0}{:03}", piece / 1000, piece % 1000);
        let Ok(laid_out) = typesetter().fit(&letter, &piece_text, settings) else { continue };
        let prepared = case.with_job(person, &languages, Medium::Letter, piece, |job| {
            let master = case.composer.master(job, &case.sources).unwrap();
            let own = job.own_values().unwrap();
            assert_eq!(own.fill_letter(&master), letter);
            let masters = Masters::default();
            let lines: Vec<String> = job.address.iter().map(|_| "Wž 1 ".repeat(3) + "x").collect();
            for name in ["Åke Ek", "Maija-Liisa Esimerkki-Keksitty"] {
                let other = OwnValues::new("998\u{a0}877", name, "Wilhelmiina", &lines).unwrap();
                let ready = typesetter().fill(&masters, &master, &other, settings);
                assert!(ready.is_some() || own.piece().is_empty());
            }
            typesetter().fill(&masters, &master, &own, settings).unwrap()
        });
        found.push((prepared, laid_out));
    }
    assert!(found.len() > least(name), "the letters are not there");
    found
}

#[test]
fn letters_that_are_filled_in_are_the_same() {
    let kind = MarkKind::DataMatrix { module: 0.5 };
    let marks = InserterMarks { kind, left: 9.0, top: 180.0, both_sides: true };
    let settings = Settings::default().with_accent(Some(Colour::new(0, 75, 147)));
    for (name, settings) in [
        ("westlog", Settings::default()),
        ("vastaamo", settings.with_inserter_marks(Some(marks))),
        ("westlog", Settings::default().large()),
    ] {
        let mut letters = filled_in(name, &settings);
        // Poppler parts the large lines of both writers otherwise, for they round to other places.
        let by_krilla = !settings.is_large();
        letters.truncate(if by_krilla { 40 } else { 9 });
        Pair::filled(&letters, by_krilla).check();
        let few = letters.chunks(2).step_by(5);
        few.for_each(|letters| Pair::filled(letters, by_krilla).tags());
    }
}

#[test]
fn arabic_letters_are_the_same() {
    let letters = letters(ARABIC);
    let all: Vec<&LaidOut> = letters.iter().collect();
    Pair::write(&all, true).check_but_text();
    for letter in letters.iter().take(3) {
        let pair = Pair::write(&[letter], false);
        pair.check_but_text();
        pair.tags();
    }
    let filled = filled_in(ARABIC, &Settings::default());
    Pair::filled(&filled, true).check_but_text();
    Pair::filled(&filled[..2], true).tags();
}

#[test]
fn single_letters_are_the_same() {
    for name in INCIDENTS {
        for letter in letters(name).iter().step_by(9) {
            let pair = Pair::write(&[letter], false);
            pair.check();
            pair.tags();
        }
    }
}

#[test]
fn accents_logos_and_marks_are_the_same() {
    for (file, alt) in [("logo.png", true), ("logo.jpg", false)] {
        let bytes = std::fs::read(fixture("themes").join(file)).unwrap();
        let words = |tag: &str| (tag.to_owned(), "Logo & words".to_owned());
        let logo = Logo {
            picture: Picture::new(bytes).unwrap(),
            width: 20.0,
            alt: alt.then(|| ["fi", "sv", "en"].map(words).into()),
        };
        let settings = Settings::default().with_logo(Some(logo));
        let settings = settings.with_accent(Some(Colour::new(0, 75, 147)));
        let kind = MarkKind::DataMatrix { module: 0.5 };
        let marks = InserterMarks { kind, left: 9.0, top: 180.0, both_sides: false };
        let settings = settings.with_inserter_marks(Some(marks));
        let letters = letters_with("westlog", &settings);
        let letters: Vec<&LaidOut> = letters.iter().take(6).collect();
        let pair = Pair::write(&letters, true);
        pair.check();
        pair.tags();
        Pair::write(&letters[..1], false).check();
    }
}

#[test]
fn a_page_has_the_same_bytes_in_every_file() {
    let letters = letters("westlog");
    let many: Vec<&LaidOut> = letters.iter().cycle().take(50).collect();
    let one = typesetter().write(&many[..1], &info(false)).unwrap();
    let batch = typesetter().write(&many, &info(true)).unwrap();
    assert_eq!(batch, typesetter().write(&many, &info(true)).unwrap());
    let prepared = typesetter().prepare(many[0]).unwrap();
    for content in prepared.contents() {
        for file in [&one, &batch] {
            assert!(file.windows(content.len()).any(|window| window == content));
        }
    }
}
