//! What machines read on letters: marks for the inserter and QR codes, read back from pixels.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test stops where something is wrong"
)]

use crate::support;

use std::path::Path;
use std::process::Command;

use breach_letters::pipeline::Files;
use support::{Output, changed, root, tool, tree};

/// What the scanner sees in a file: page, kind, left, top, text. `None` where it is not installed.
fn codes(file: &Path) -> Option<Vec<String>> {
    let python = root().join("target/tools/venv/bin/python");
    let known = Command::new(&python).args(["-c", "import fitz, zxingcpp"]).output();
    if !known.is_ok_and(|output| output.status.success()) {
        eprintln!("SKIPPED: scripts/test has not installed the reader of codes");
        return None;
    }
    let script = root().join("scripts/read-codes.py");
    let said = tool(python.to_str().unwrap(), &[script.to_str().unwrap()], file, &[])?;
    Some(said.lines().map(str::to_owned).collect())
}

/// A page as grey pixels, 300 an inch.
struct Pixels {
    width: usize,
    grey: Vec<u8>,
}

impl Pixels {
    fn of(file: &Path, page: usize) -> Option<Self> {
        let place = tempfile::tempdir().unwrap();
        let target = place.path().join("page");
        let page = page.to_string();
        tool(
            "pdftoppm",
            &["-gray", "-r", "300", "-singlefile", "-f", &page],
            file,
            &[target.to_str().unwrap()],
        )?;
        let bytes = std::fs::read(target.with_extension("pgm")).unwrap();
        // `P5`, width, height, 255, then one byte a pixel.
        let header = String::from_utf8_lossy(&bytes[..20]).into_owned();
        let width = header.split_whitespace().nth(1).unwrap().parse().unwrap();
        let height: usize = header.split_whitespace().nth(2).unwrap().parse().unwrap();
        Some(Self { width, grey: bytes[bytes.len() - width * height..].to_vec() })
    }

    /// Whether there is ink at a point in millimetres.
    fn dark(&self, x: f32, y: f32) -> bool {
        let at = |mm: f32| (mm / 25.4 * 300.0) as usize;
        self.grey[at(y) * self.width + at(x)] < 128
    }
}

/// The westlog incident with a theme, its letters as files of their own.
fn letters(theme: &str) -> Output {
    let incident = changed("westlog", &[("theme.yaml", theme)]);
    Output::of(|request| request.files = Files::Single, incident.path())
}

const MATRIX: &str = "inserter-marks: {kind: data-matrix, position: {left: 9, top: 180}}\n";

#[test]
fn the_data_matrix_names_piece_and_sheet() {
    let output = letters(MATRIX);
    let plain = support::rendered("westlog");
    let mut read = 0;
    for row in output.rows.iter().filter(|row| row.pages.is_some()).take(8) {
        let piece = row.piece.unwrap();
        let file = output.folder.join(format!("letters/single/{piece:06}.pdf"));
        let Some(codes) = codes(&file) else { return };
        let sheets = row.sheets.unwrap() as usize;
        assert_eq!(codes.len(), sheets, "{codes:?}");
        for (sheet, code) in (1..).zip(&codes) {
            let [page, kind, left, top, digits] =
                code.split(' ').collect::<Vec<_>>().try_into().unwrap();
            assert_eq!((kind, left, top), ("data-matrix", "9", "180"), "{code}");
            // Fronts only.
            assert_eq!(page.parse::<usize>().unwrap(), 2 * sheet - 1);
            assert!(digits.starts_with(&format!("1{piece:09}{sheet:02}{sheets:02}")), "{code}");
            assert_eq!(digits.parse::<u64>().unwrap() % 97, 1, "{code}");
            read += 1;
        }
        // No mark moves a word.
        let own = plain.folder.join(format!("letters/single/{piece:06}.pdf"));
        assert_eq!(support::pdf_text(&file), support::pdf_text(&own));
    }
    assert!(read >= 8, "{read} marks were read");
}

#[test]
fn the_bars_of_an_omr_mark_are_where_the_manual_says() {
    let output = letters(
        "inserter-marks: {kind: omr, position: {left: 9, top: 180}, sides: both, length: 6, \
         thickness: 0.6, spacing: 4}\n",
    );
    for row in output.rows.iter().filter(|row| row.pages.is_some()).take(8) {
        let piece = row.piece.unwrap();
        let file = output.folder.join(format!("letters/single/{piece:06}.pdf"));
        let pages = u64::from(row.pages.unwrap());
        for page in 1..=pages {
            let Some(pixels) = Pixels::of(&file, page as usize) else { return };
            let bars: Vec<bool> = (0..10)
                .map(|bar| pixels.dark(12.0, 180.3 + 4.0 * f32::from(u8::try_from(bar).unwrap())))
                .collect();
            let number =
                |bars: &[bool]| bars.iter().fold(0, |number, bar| 2 * number + u64::from(*bar));
            assert!(bars[0] && bars[9], "start and end: {bars:?}");
            let (sheet, sheets) = (page.div_ceil(2), pages.div_ceil(2));
            assert_eq!(bars[1], sheet == sheets, "end of set: {bars:?}");
            assert_eq!(number(&bars[2..5]), piece % 8, "match: {bars:?}");
            assert_eq!(number(&bars[5..8]), sheet % 8, "sequence: {bars:?}");
            assert_eq!(bars.iter().filter(|bar| **bar).count() % 2, 0, "parity: {bars:?}");
            for (x, y) in [(8.5, 180.3), (15.5, 180.3), (12.0, 179.5), (12.0, 181.0), (12.0, 178.0)]
            {
                assert!(!pixels.dark(x, y), "ink beside the bars at {x} {y}");
            }
        }
    }
}

#[test]
fn the_qr_code_is_the_link_beside_it() {
    let plain = support::rendered("westlog");
    for (theme, large) in [("qr-code: yes\n", false), ("qr-code: yes\ntext-size: large\n", true)] {
        let output = letters(theme);
        // Only large print has no column for it; it stays on as many sheets.
        for (row, own) in output.rows.iter().zip(&plain.rows).filter(|_| !large) {
            assert_eq!(row.sheets, own.sheets, "{}", row.recipient);
            assert!(row.pages == own.pages || row.variant.ends_with("large print"));
        }
        for row in output.rows.iter().filter(|row| row.pages.is_some()).take(8) {
            let file = output.folder.join(&row.file);
            let Some(codes) = codes(&file) else { return };
            let pages = ["fi", "sv", "en"].map(|lang| match lang {
                "fi" => "https://hel.example/hoitotarvikkeet",
                "sv" => "https://hel.example/vardartiklar",
                _ => "https://hel.example/care-supplies",
            });
            let expected: Vec<&str> = (row.languages().iter())
                .map(|lang| pages[["fi", "sv", "en"].iter().position(|one| one == lang).unwrap()])
                .collect();
            let found: Vec<&str> =
                codes.iter().map(|code| code.rsplit(' ').next().unwrap()).collect();
            assert_eq!(found, expected, "{codes:?}");
            assert!(codes.iter().all(|code| code.contains(" qr 20 ")), "{codes:?}");
            // The address stands on the same page, and no word is added for the code.
            for code in &codes {
                let page = code.split(' ').next().unwrap();
                let text = tool("pdftotext", &["-f", page, "-l", page], &file, &["-"]).unwrap();
                let address = code.rsplit("https://").next().unwrap();
                assert!(text.contains(address), "{address} is not on page {page}");
            }
            if !large {
                let text = support::pdf_text(&file).unwrap();
                let own =
                    plain.folder.join(format!("letters/single/{:06}.pdf", row.piece.unwrap()));
                assert_eq!(Some(text), support::pdf_text(&own));
            }
        }
    }
}

#[test]
fn a_code_of_another_link_stands_where_that_link_is_printed() {
    let output = letters("qr-code: {link: ncsc-advice, size: 30}\n");
    let row = output.rows.iter().find(|row| row.language == "fi" && row.pages.is_some()).unwrap();
    let Some(codes) = codes(&output.folder.join(&row.file)) else { return };
    let [code] = codes.as_slice() else { panic!("{codes:?}") };
    assert!(code.ends_with("/neuvoja-identiteettivarkauden-tai-tietovuodon-uhrille"), "{code}");
}

#[test]
fn marks_do_not_depend_on_who_stands_before() {
    let incident = changed("westlog", &[("theme.yaml", MATRIX)]);
    let all = Output::of(|request| request.files = Files::Single, incident.path());
    let last = all.rows.iter().rfind(|row| row.pages.is_some()).unwrap();
    let piece = last.piece.unwrap();
    let alone = Output::of(
        |request| {
            request.files = Files::Single;
            request.pieces = std::iter::once(piece..=piece).collect();
        },
        incident.path(),
    );
    let (all, alone) = (tree(&all.folder.join("letters")), tree(&alone.folder.join("letters")));
    assert_eq!(alone.len(), 1);
    for (name, bytes) in alone {
        assert_eq!(all.get(&name), Some(&bytes), "{name}");
    }
}

#[test]
fn every_mark_that_stands_in_the_way_is_told_before_anything_is_written() {
    for (change, says) in [
        ("position: {left: 9, top: 60}", "is in the clear zone of the envelope"),
        ("position: {left: 2, top: 180}", "is outside the printable area"),
        ("position: {left: 9, top: 290}", "is outside the printable area"),
        ("position: {left: 80, top: 180}", "is in the text area"),
        ("position: {left: 15, top: 180}", "is in the text area"),
        ("position: {left: 5, top: 145}", "hits a fold mark"),
    ] {
        let theme = format!("inserter-marks: {{kind: data-matrix, {change}}}\n");
        let incident = changed("errors/base", &[("theme.yaml", &theme)]);
        let out = tempfile::tempdir().unwrap();
        let out = out.path().join("out");
        let (exit, _, stderr) = support::program(&[
            "render",
            incident.path().to_str().unwrap(),
            "--out",
            out.to_str().unwrap(),
        ]);
        assert_eq!(exit, 3, "{stderr}");
        assert!(
            stderr.contains("error[letter/inserter-marks]") && stderr.contains(says),
            "{stderr}"
        );
        assert!(stderr.contains("theme.yaml:1:"), "{stderr}");
        assert!(!out.exists());
    }
}
