//! The second PDF writer against the first: the same pages, the same words, the same bytes each time.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a test stops where something is wrong"
)]

use crate::support;

use std::collections::BTreeSet;
use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use breach_letters::pipeline::{PdfWriter, RenderRequest, VerifyRequest, verify};
use breach_letters::terms::Channels;
use support::{
    INCIDENTS, Output, changed, fixture, pdf_text, program, request, small_incident_with_email,
    tool, with,
};

/// Both writers draw the same glyphs at the same places. One of them rounds lengths to a thousandth of
/// a point, and poppler places a glyph on quarters of a pixel: one that is nearly between two quarters
/// goes to the other, which changes a few pixels by a quarter of the darkest grey at most.
const MOST_OF_A_PIXEL: u8 = 64;
/// The mean over a page. That of a page moved by one pixel is far more, as a test below shows.
const MOST_OF_A_PAGE: f64 = 0.02;

/// Letters of an incident by both writers: first krilla's, then printpdf's.
fn both(name: &str) -> &'static [Output; 2] {
    static DONE: [OnceLock<[Output; 2]>; 2] = [OnceLock::new(), OnceLock::new()];
    let at = INCIDENTS.iter().position(|known| *known == name).unwrap();
    DONE[at].get_or_init(|| by_both(&fixture(name)))
}

fn by_both(incident: &Path) -> [Output; 2] {
    PdfWriter::ALL.map(|writer| Output::of(|request| letters_by(request, writer), incident))
}

fn letters_by(request: &mut RenderRequest, writer: PdfWriter) {
    request.channel = Channels::Letter;
    request.pdf_writer = writer;
}

/// The PDF files of an output, with their paths in it.
fn files(output: &Output) -> Vec<(String, PathBuf)> {
    let names = output.tree().into_keys().filter(|name| name.ends_with(".pdf"));
    names.map(|name| (name.clone(), output.folder.join(name))).collect()
}

/// The same file of both.
fn pairs([first, second]: &[Output; 2]) -> Vec<(String, PathBuf, PathBuf)> {
    let (first, second) = (files(first), files(second));
    let names = |files: &[(String, PathBuf)]| files.iter().map(|f| f.0.clone()).collect::<Vec<_>>();
    assert!(!first.is_empty());
    assert_eq!(names(&first), names(&second));
    first.into_iter().zip(second).map(|((name, one), (_, other))| (name, one, other)).collect()
}

/// Pages as grey pixels at 60 dots an inch: width, height, pixels. `None` if there is no `pdftoppm`.
fn pages(file: &Path) -> Option<Vec<(usize, usize, Vec<u8>)>> {
    let place = tempfile::tempdir().unwrap();
    let stem = place.path().join("page");
    tool("pdftoppm", &["-r", "60", "-gray"], file, &[stem.to_str().unwrap()])?;
    let mut names: Vec<_> =
        fs::read_dir(place.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    Some(names.iter().map(|name| grey(&fs::read(name).unwrap())).collect())
}

/// Reads a PGM picture (`P5`).
fn grey(bytes: &[u8]) -> (usize, usize, Vec<u8>) {
    let mut words = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
    let mut word = || words.next().unwrap();
    assert_eq!(word(), b"P5");
    let number = |word: &[u8]| std::str::from_utf8(word).unwrap().parse::<usize>().unwrap();
    let (width, height) = (number(word()), number(word()));
    let pixels = word().strip_prefix(b"255\n").unwrap().to_vec();
    assert_eq!(pixels.len(), width * height);
    (width, height, pixels)
}

/// The greatest and the mean difference of two pages.
fn difference(one: &[u8], other: &[u8]) -> (u8, f64) {
    let each = one.iter().zip(other).map(|(a, b)| a.abs_diff(*b));
    let sum: u64 = each.clone().map(u64::from).sum();
    (each.max().unwrap(), sum as f64 / one.len() as f64)
}

/// Compares the pages of two files; gives how many there are and the two greatest differences.
fn compare(name: &str, one: &Path, other: &Path) -> Option<(usize, u8, f64)> {
    let (one, other) = (pages(one)?, pages(other)?);
    assert_eq!(one.len(), other.len(), "{name}: other pages");
    let mut worst = (one.len(), 0, 0.0_f64);
    for (number, ((w, h, a), (v, i, b))) in (1..).zip(one.iter().zip(&other)) {
        assert_eq!((w, h), (v, i), "{name} page {number}: another size");
        let (most, mean) = difference(a, b);
        assert!(
            most <= MOST_OF_A_PIXEL && mean <= MOST_OF_A_PAGE,
            "{name} page {number}: a pixel differs by {most}, all by {mean:.4} in the mean"
        );
        worst = (worst.0, worst.1.max(most), worst.2.max(mean));
    }
    Some(worst)
}

#[test]
fn both_draw_the_same_pages() {
    for incident in INCIDENTS {
        // Print files hold every letter, and the blank pages between them.
        let print =
            pairs(both(incident)).into_iter().filter(|(name, ..)| !name.contains("/single/"));
        let mut worst = (0, 0, 0.0_f64);
        for (name, one, other) in print {
            let Some((pages, most, mean)) = compare(&name, &one, &other) else { return };
            worst = (worst.0 + pages, worst.1.max(most), worst.2.max(mean));
        }
        assert!(worst.0 > 100, "{incident}: {} pages", worst.0);
        eprintln!(
            "{incident}: {} pages, a pixel {} at most, a page {:.4}",
            worst.0, worst.1, worst.2
        );
    }
}

#[test]
fn a_moved_page_would_be_found() {
    let file = &files(&both("westlog")[0])[0].1;
    let Some(pages) = pages(file) else { return };
    let (width, _, pixels) = &pages[0];
    let moved: Vec<u8> = pixels[*width..].iter().chain(&pixels[..*width]).copied().collect();
    let (most, mean) = difference(pixels, &moved);
    assert!(most > MOST_OF_A_PIXEL && mean > MOST_OF_A_PAGE, "{most} {mean}");
}

#[test]
fn both_have_the_same_words() {
    for incident in INCIDENTS {
        for (name, one, other) in pairs(both(incident)) {
            let (Some(one), Some(other)) = (pdf_text(&one), pdf_text(&other)) else { return };
            assert_eq!(words(&one), words(&other), "{incident} {name}");
        }
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

#[test]
fn both_say_the_same_of_themselves() {
    let pair = both("westlog");
    for (name, one, other) in pairs(pair) {
        let said = |file: &Path| {
            let info = tool("pdfinfo", &[], file, &[])?;
            let keys = ["Title:", "CreationDate:", "Pages:", "Page size:", "Producer:"];
            let kept = info.lines().filter(|line| keys.iter().any(|key| line.starts_with(key)));
            Some(kept.map(str::to_owned).collect::<Vec<_>>())
        };
        let (Some(one), Some(other)) = (said(&one), said(&other)) else { return };
        assert_eq!(one, other, "{name}");
        assert!(one.len() >= 4, "{one:?}");
    }
}

#[test]
fn faces_pictures_and_accents_are_drawn_too() {
    for logo in ["logo.png", "logo.jpg"] {
        let theme = format!(
            "colours: {{accent: \"#00356b\"}}\nlogo: {{file: {logo}, width: 20, decorative: yes}}\n"
        );
        let list = with("westlog/recipients.csv", &[]);
        // A name with a letter that only the stand-in face has, and one that takes two glyphs there.
        let list: String = list.lines().take(4).flat_map(|line| [line, "\n"]).collect();
        let name = list.lines().nth(1).unwrap().split(',').nth(1).unwrap().to_owned();
        let list = list.replace(&name, "J\u{1e9}n\u{30c}\u{1e9} Ku\u{1ef}kas");
        let incident = changed("westlog", &[("recipients.csv", &list), ("theme.yaml", &theme)]);
        let picture = fs::read(fixture("themes").join(logo)).unwrap();
        fs::write(incident.path().join(logo), picture).unwrap();
        let pair = by_both(incident.path());
        for (file, one, other) in pairs(&pair) {
            // The picture of krilla carries a profile of its colours, so its greys may differ.
            if compare(&file, &one, &other).is_none() {
                return;
            }
            let (Some(one), Some(other)) = (pdf_text(&one), pdf_text(&other)) else { return };
            assert_eq!(words(&one), words(&other), "{logo} {file}");
        }
    }
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let first = &both("westlog")[1];
    for jobs in [1, 3] {
        let again = Output::of(
            |request| {
                letters_by(request, PdfWriter::Printpdf);
                request.jobs = NonZeroUsize::new(jobs).unwrap();
            },
            &fixture("westlog"),
        );
        let (first, again) = (first.tree(), again.tree());
        assert_eq!(first.len(), again.len());
        let differ: Vec<_> = first.iter().filter(|(name, bytes)| again[*name] != **bytes).collect();
        assert!(differ.is_empty(), "{:?}", differ.iter().map(|file| file.0).collect::<Vec<_>>());
    }
    // Other letters have other file numbers.
    let single: Vec<_> =
        files(first).into_iter().filter(|(name, _)| name.contains("/single/")).collect();
    let numbers: BTreeSet<Vec<u8>> = single.iter().map(|(_, file)| number(file)).collect();
    assert_eq!(numbers.len(), single.len());
}

/// The file number as it is in the file.
fn number(file: &Path) -> Vec<u8> {
    let bytes = fs::read(file).unwrap();
    let at = bytes.windows(4).rposition(|word| word == b"/ID[").unwrap();
    bytes[at..].iter().copied().take_while(|byte| *byte != b']').collect()
}

#[test]
fn finished_files_are_verified_without_tags() {
    for (incident, output) in INCIDENTS.map(|name| (name, &both(name)[1])) {
        let request = VerifyRequest {
            out: output.folder.clone(),
            incident: None,
            jobs: NonZeroUsize::new(2).unwrap(),
        };
        let report = verify(&request, &mut |_| {});
        let problems: Vec<_> =
            report.problems.iter().map(|p| (p.code.name(), &p.message)).collect();
        assert!(problems.is_empty(), "{incident}: {problems:?}");
        assert!(report.checked.unwrap().letters > 0);
        // The record of the run is what tells: without it the same files are faulty.
        let path = output.folder.join("run.json");
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains("\"pdf-writer\": \"printpdf\""), "{text}");
    }
}

#[test]
fn files_are_well_formed() {
    let output = &both("vastaamo")[1];
    for (name, file) in files(output) {
        let Ok(done) = Command::new("qpdf").arg("--check").arg(&file).output() else {
            eprintln!("SKIPPED: `qpdf` is not installed");
            return;
        };
        let said = String::from_utf8_lossy(&done.stdout).into_owned();
        assert!(done.status.success(), "{name}: {said}{}", String::from_utf8_lossy(&done.stderr));
    }
}

#[test]
fn the_program_makes_them_and_verifies_them() {
    let incident = changed("errors/base", &[("incident.yaml", &small_incident_with_email())]);
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    let (incident, out) = (incident.path().to_str().unwrap(), out.to_str().unwrap());
    let words = ["render", incident, "--out", out, "--pdf-writer", "printpdf", "--files", "both"];
    let (code, said, problems) = program(&words);
    assert_eq!(code, 0, "{said}{problems}");
    assert!(said.contains("Verified:"), "{said}");
    // What a request has without the argument is the other one.
    let default = request(Path::new(incident), Path::new(out)).pdf_writer;
    assert_eq!(default, PdfWriter::Tagged);
}

#[test]
fn enclosures_are_refused() {
    let theme =
        "enclosures: [{file: {fi: enclosures/ohje.pdf, sv: none, en: none}, title: {fi: Ohje}}]\n";
    let incident = support::changed("westlog", &[("theme.yaml", theme)]);
    let leaflet = support::fixture("themes/enclosure.pdf");
    std::fs::create_dir_all(incident.path().join("enclosures")).unwrap();
    std::fs::copy(leaflet, incident.path().join("enclosures/ohje.pdf")).unwrap();
    let output = Output::any(|request| letters_by(request, PdfWriter::Printpdf), incident.path());
    let said = support::problems(&output.report);
    assert!(said.contains("request/no-enclosures"), "{said}");
}
