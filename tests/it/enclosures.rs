//! Letters with a leaflet after them: in files, in the manifest, and before `verify`.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use crate::support;

use breach_letters::pipeline::{Files, RenderRequest, Status, VerifyRequest, verify};
use breach_letters::render::pdf::{EnclosedFile, EnclosureProblem};
use std::num::NonZeroUsize;
use std::path::Path;
use support::{changed, fixture, problems, render, request, tool, with};
use tempfile::TempDir;

const THEME: &str = "enclosures:\n  - file: {fi: enclosures/ohje.pdf, sv: none}\n    \
                     title: {fi: Keksityn viraston ohje}\n";

/// An incident whose letters have a leaflet of two pages.
fn incident(theme: &str, recipients: &str) -> TempDir {
    let folder = changed("errors/base", &[("theme.yaml", theme), ("recipients.csv", recipients)]);
    std::fs::create_dir(folder.path().join("enclosures")).unwrap();
    let leaflet = std::fs::read(fixture("themes/enclosure.pdf")).unwrap();
    std::fs::write(folder.path().join("enclosures/ohje.pdf"), leaflet).unwrap();
    folder
}

/// One person with Finnish, one with Swedish, one of whom nobody knows the language.
fn three_people() -> String {
    with("errors/base/recipients.csv", &[])
        + "p-3,Aino Keksitty,Keksitie 3,00100,Helsinki,,,letter\n"
}

fn made(incident: &Path, out: &Path) {
    let asked = RenderRequest { files: Files::Both, ..request(incident, out) };
    let report = render(&asked);
    assert_eq!(report.status, Status::Done, "{}", problems(&report));
}

fn codes_of_verify(incident: &Path, out: &Path) -> Vec<String> {
    let (out, jobs) = (out.to_owned(), NonZeroUsize::MIN);
    let asked = VerifyRequest { out, incident: Some(incident.to_owned()), jobs };
    let report = verify(&asked, &mut |_| {});
    report.problems.iter().map(|problem| problem.code.name().to_owned()).collect()
}

#[test]
fn each_letter_gets_the_leaflet_in_its_languages() {
    let incident = incident(THEME, &three_people());
    let out = tempfile::tempdir().unwrap();
    let out = out.path().join("out");
    made(incident.path(), &out);
    let manifest = std::fs::read_to_string(out.join("manifest.csv")).unwrap();
    // Pages of the letter, and two of the leaflet; none in Swedish.
    let rows: Vec<String> = manifest
        .lines()
        .skip(1)
        .map(|row| {
            let cells: Vec<&str> = row.split(',').collect();
            format!("{} {} pages, {} sheets", cells[3], cells[7], cells[8])
        })
        .collect();
    assert_eq!(rows, ["fi 4 pages, 2 sheets", "sv 2 pages, 1 sheets", "fi+sv 5 pages, 3 sheets"]);
    assert_eq!(codes_of_verify(incident.path(), &out), [""; 0]);
    let single = out.join("letters/single/000003.pdf");
    let Some(text) = tool("pdftotext", &["-layout"], &single, &["-"]) else { return };
    let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
    assert_eq!(pages.len(), 5);
    // The letter counts its own pages; every page has the number of the piece.
    assert!(pages[0].contains("1 (3)") && pages[2].contains("3 (3)"), "{text}");
    assert!(pages[3].contains("Keksityn viraston ohje"), "{text}");
    assert!(pages[4].contains("Toinen sivu."), "{text}");
    assert!(
        pages.iter().all(|page| page.contains("Kirjeen numero 000 003")
            || page.contains("Brevets nummer 000 003")),
        "{text}"
    );
    for file in ["000001.pdf", "000002.pdf", "000003.pdf"] {
        let file = out.join("letters/single").join(file);
        assert!(tool("qpdf", &["--check"], &file, &[]).unwrap().contains("No syntax"));
    }
}

#[test]
fn a_file_with_a_leaflet_claims_no_standard() {
    let incident = incident(THEME, &three_people());
    let out = tempfile::tempdir().unwrap();
    let out = out.path().join("out");
    made(incident.path(), &out);
    let claims = |file: &str| {
        let bytes = std::fs::read(out.join("letters/single").join(file)).unwrap();
        // The packet is the one stream that is never compressed.
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(text.contains("<x:xmpmeta"), "{file}");
        ["pdfaid:", "pdfuaid:"].map(|claim| text.contains(claim))
    };
    assert_eq!(claims("000001.pdf"), [false, false]);
    assert_eq!(claims("000002.pdf"), [true, true]);
}

#[test]
fn verify_finds_a_person_who_is_named_in_a_leaflet() {
    // Somebody put the leaflet of one person into the folder.
    let recipients = three_people().replace("Maija Keksitty", "Toinen Sivu");
    let incident = incident(THEME, &recipients);
    let out = tempfile::tempdir().unwrap();
    let out = out.path().join("out");
    made(incident.path(), &out);
    let codes = codes_of_verify(incident.path(), &out);
    assert!(!codes.is_empty() && codes.iter().all(|code| code == "verify/another-person"));
}

#[test]
fn verify_reads_fonts_of_one_byte_and_passes_what_it_cannot_read() {
    for (encoding, expected) in [
        ("/Encoding<</BaseEncoding/WinAnsiEncoding>>", ["verify/another-person"].as_slice()),
        ("/Encoding<</Differences[65/alpha]>>", &[]),
    ] {
        let font = format!(
            "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/CharProcs<<>>\
             /FirstChar 0/LastChar 0/Widths[1]{encoding}>>"
        );
        let page = format!("{A4}/Contents 4 0 R/Resources<</Font<</F1 {font}>>>>");
        let text = "BT /F1 12 Tf 50 700 Td (Maija Keksitty) Tj ET";
        let length = text.len();
        let contents = format!("4 0 obj\n<</Length {length}>>stream\n{text}\nendstream\nendobj\n");
        let incident = incident(THEME, &three_people());
        let leaflet = file("", &page, &contents);
        std::fs::write(incident.path().join("enclosures/ohje.pdf"), leaflet).unwrap();
        let out = tempfile::tempdir().unwrap();
        let out = out.path().join("out");
        made(incident.path(), &out);
        let mut codes = codes_of_verify(incident.path(), &out);
        codes.dedup();
        assert_eq!(codes, expected, "{encoding}");
    }
}

/// A file of one page, with what is to be wrong with it. Without a table of its objects: readers
/// look for them.
fn file(catalog: &str, page: &str, more: &str) -> Vec<u8> {
    format!(
        "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R{catalog}>>\nendobj\n\
         2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n\
         3 0 obj\n<</Type/Page/Parent 2 0 R{page}>>\nendobj\n{more}\
         trailer\n<</Root 1 0 R/Size 9>>\n%%EOF\n"
    )
    .into_bytes()
}

const A4: &str = "/MediaBox[0 0 595 842]";

fn wrong(file: Vec<u8>) -> Vec<EnclosureProblem> {
    EnclosedFile::read(file).err().unwrap_or_default()
}

#[test]
fn files_that_would_not_print_as_they_look_are_refused() {
    use EnclosureProblem::*;
    assert_eq!(wrong(file("", A4, "")), []);
    assert_eq!(wrong(b"%PDF-1.7 and no more".to_vec()), [NoPdf]);
    let encrypted =
        String::from_utf8(file("", A4, "")).unwrap().replace("/Size", "/Encrypt 8 0 R/Size");
    assert_eq!(wrong(encrypted.into_bytes()), [Encrypted]);
    let landscape = "/MediaBox[0 0 842 595]";
    assert_eq!(wrong(file("", landscape, "")), [PageSize { page: 1, width: 297, height: 210 }]);
    // Turned, it is upright; a page may be cut out of a larger one.
    assert_eq!(wrong(file("", &format!("{landscape}/Rotate 90"), "")), []);
    assert_eq!(wrong(file("", "/MediaBox[0 0 700 900]/CropBox[50 20 645 862]", "")), []);
    let twice = [PageSize { page: 1, width: 420, height: 594 }];
    assert_eq!(wrong(file("", &format!("{A4}/UserUnit 2"), "")), twice);
    let font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    let fonts = vec!["Helvetica".to_owned()];
    let page = format!("{A4}/Resources<</Font<</F1 {font}>>>>");
    assert_eq!(wrong(file("", &page, "")), [Fonts { fonts: fonts.clone() }]);
    // In a drawing within the page as well.
    let page = format!("{A4}/Resources<</XObject<</X1 4 0 R>>>>");
    let drawing = format!(
        "4 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 0\
         /Resources<</Font<</F1 {font}>>>>>>stream\n\nendstream\nendobj\n"
    );
    assert_eq!(wrong(file("", &page, &drawing)), [Fonts { fonts }]);
    let script = "/OpenAction<</S/JavaScript/JS(app.beep)>>/AcroForm<</Fields[4 0 R]>>";
    let field = "4 0 obj\n<</FT/Tx/T(name)>>\nendobj\n";
    // All at once.
    let stamp = format!("{A4}/Annots[<</Type/Annot/Subtype/Stamp/Rect[0 0 9 9]>>]");
    assert_eq!(wrong(file(script, &stamp, field)), [JavaScript, Form, Notes { page: 1 }]);
    let link = format!("{A4}/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]>>]");
    assert_eq!(wrong(file("", &link, "")), []);
    let layer = "4 0 obj\n<</Type/OCG/Name(Draft)>>\nendobj\n";
    let layers = "/OCProperties<</OCGs[4 0 R]/D<</OFF[4 0 R]>>>>";
    assert_eq!(wrong(file(layers, A4, layer)), [Layers]);
    let many = |count: usize| {
        let text = String::from_utf8(file("", A4, "")).unwrap();
        let numbers = 10..10 + count;
        let kids: String = numbers.clone().map(|number| format!("{number} 0 R ")).collect();
        let page = |number| format!("{number} 0 obj\n<</Type/Page/Parent 2 0 R{A4}>>\nendobj\n");
        let pages: String = numbers.map(page).collect();
        text.replace("Kids[3 0 R]/Count 1", &format!("Kids[{kids}]/Count {count}"))
            .replace("trailer", &format!("{pages}trailer"))
            .into_bytes()
    };
    assert_eq!(wrong(many(0)), [NoPages]);
    assert_eq!(EnclosedFile::read(many(16)).unwrap().pages(), 16);
    assert_eq!(wrong(many(17)), [TooManyPages { pages: 17 }]);
}
