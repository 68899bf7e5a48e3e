//! Themes read whole, and the texts that tell of them.

use std::path::Path;

use super::*;
use crate::diag::{Diagnostics, Format, Sources, render};
use crate::render::pdf::{Envelope, EnvelopeMeasures, Margins};

const LOGO: &[u8] = include_bytes!("../../fixtures/themes/logo.png");
const LEAFLET: &[u8] = include_bytes!("../../fixtures/themes/enclosure.pdf");
const EXAMPLE: &str = include_str!("../../fixtures/new/theme.yaml");
const MANUAL: &str = include_str!("../../docs/theme.md");

fn read_text(text: &str) -> (Theme, String) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(FILE), text).unwrap();
    std::fs::write(folder.path().join("logo.png"), LOGO).unwrap();
    std::fs::create_dir(folder.path().join("enclosures")).unwrap();
    for name in ["ohje.pdf", "anvisning.pdf"] {
        std::fs::write(folder.path().join("enclosures").join(name), LEAFLET).unwrap();
    }
    let mut sources = Sources::new();
    let (theme, problems) = read(folder.path(), &["fi", "sv", "en"], &mut sources);
    (theme, render(&problems, &sources, Format::Short))
}

fn sound(text: &str) -> Theme {
    let (theme, problems) = read_text(text);
    // Every enclosure has a warning.
    let expected = text.contains("enclosures:") && !problems.contains("error[");
    assert!(problems.is_empty() || expected, "{text}{problems}");
    theme
}

#[test]
fn every_key_has_an_effect() {
    let usual = sound("paper: A4\n");
    assert_eq!((&usual.letter, usual.email), (&pdf::Settings::default(), EmailTheme::default()));
    for text in [
        "text-size: 11.5",
        "text-size: large",
        "text-size: 16",
        "margins: {left: 22}",
        "margins: {right: 15}",
        "margins: {top: 9}",
        "margins: {bottom: 30}",
        "envelope: E65",
        "envelope: {profile: E65}",
        "envelope: {size: {width: 230, height: 163}}",
        "envelope: {window: {left: 18, top: 41, width: 95, height: 35}}",
        "envelope: {size: {width: 220, height: 110}, folds: [99, 198]}",
        "envelope: {fold-marks: no}",
        "envelope: {slide: {right: 10, down: 10}}",
        "envelope: {clear-zone: {left: 0, top: 25, width: 120, height: 50}}",
        "envelope: {address: {left: 26, baseline: 44}}",
        "envelope: {sheets: 4}",
        "envelope: {max-file-mb: 2.5}",
        "logo: {file: logo.png, width: 20, decorative: yes}",
        "logo: {file: logo.png, width: 21, alt: Tunnus}",
        "inserter-marks: {kind: omr, position: {left: 9, top: 180}}",
        "inserter-marks: {kind: data-matrix, position: {left: 9, top: 180}}",
        "enclosures: [{file: {fi: enclosures/ohje.pdf, sv: none, en: none}, title: {fi: Ohje}}]",
    ] {
        assert_ne!(sound(&format!("{text}\n")).letter, usual.letter, "{text}");
    }
    let coloured = sound("colours: {accent: \"#7a1f2b\"}\n");
    assert_ne!((coloured.letter.accent(), coloured.email), (None, usual.email));
    let dark = sound("colours: {accent: \"#7a1f2b\", accent-dark: \"#9cc8ff\"}\n");
    assert_ne!(dark.email, coloured.email);
    let fonts = sound("fonts: {regular: A.ttf, semi-bold: B.ttf, bold: C.ttf}\n");
    assert_ne!(fonts.faces, usual.faces);
}

#[test]
fn a_code_is_that_of_the_notice_unless_another_is_named() {
    let code = |text: &str| sound(&format!("{text}\n")).qr_code.map(|code| (code.link, code.size));
    let usual = Some(("notice".to_owned(), 20.0));
    assert_eq!(code("qr-code: yes"), usual);
    assert_eq!(code("qr-code: {size: 20}"), usual);
    assert_eq!(code("qr-code: {link: advice, size: 25}"), Some(("advice".to_owned(), 25.0)));
    assert_eq!(code("qr-code: no"), None);
    assert_eq!(code("paper: A4"), None);
}

#[test]
fn every_length_of_a_mark_has_an_effect() {
    for (kind, lengths) in [
        ("omr", &["length: 8", "thickness: 0.6", "spacing: 5", "sides: both"][..]),
        ("data-matrix", &["module: 0.6", "sides: both"]),
    ] {
        let usual = format!("kind: {kind}, position: {{left: 9, top: 180}}");
        let plain = sound(&format!("inserter-marks: {{{usual}}}\n"));
        assert_eq!(sound(&format!("inserter-marks: {{{usual}, sides: front}}\n")), plain);
        for length in lengths {
            let changed = sound(&format!("inserter-marks: {{{usual}, {length}}}\n"));
            assert_ne!(changed.letter, plain.letter, "{kind} {length}");
        }
    }
    // A length of the other kind is a mistake, and so is a mark without a place.
    let wrong = "inserter-marks: {kind: data-matrix, length: 7}\n";
    let (theme, problems) = read_text(wrong);
    assert_eq!(theme.letter.inserter_marks(), None);
    assert!(problems.contains("unknown-key") && problems.contains("missing-key"), "{problems}");
}

#[test]
fn without_a_file_everything_is_as_usual() {
    let mut sources = Sources::new();
    let found = read(Path::new("no such folder"), &["fi"], &mut sources);
    assert_eq!(found, (Theme::default(), Diagnostics::new()));
}

#[test]
fn own_fonts_take_the_place_of_built_in_ones() {
    let theme = sound("fonts: {regular: A.ttf, semi-bold: B.ttf, bold: C.ttf}\n");
    let files = ["A.ttf", "B.ttf", "C.ttf", "D.ttf"];
    let files = files.iter().map(|name| ((*name).to_owned(), name.as_bytes().to_vec())).collect();
    let mut problems = Diagnostics::new();
    let own = theme.faces.overlaid(&files, Path::new("incident"), &mut problems);
    assert!(problems.is_empty());
    let names: Vec<&str> = own.keys().map(String::as_str).collect();
    // What nobody named stays, and is a problem elsewhere.
    let expected = [
        "D.ttf",
        "SourceSans3_400Regular.ttf",
        "SourceSans3_600SemiBold.ttf",
        "SourceSans3_700Bold.ttf",
    ];
    assert_eq!(names, expected);
    assert_eq!(own["SourceSans3_700Bold.ttf"], b"C.ttf");
}

/// The keys that a problem about an unknown one names.
fn known_keys(text: &str) -> Vec<String> {
    let (_, problems) = read_text(text);
    let list = problems.split("known keys: ").nth(1).unwrap().lines().next().unwrap();
    list.split(", ").map(str::to_owned).collect()
}

#[test]
fn the_example_and_the_manual_name_every_key() {
    assert_eq!(sound(EXAMPLE).letter, pdf::Settings::default());
    // The remarks are right as well, once they are none. The fonts they name are not there.
    let open: String = (EXAMPLE.lines())
        .filter(|line| !line.starts_with("envelope: C5") && !line.contains("decorative"))
        .filter(|line| !line.contains("data-matrix, "))
        .map(|line| match line.strip_prefix("# ") {
            Some(rest) if rest.trim_start() != rest || rest.contains(": {") => rest,
            Some(rest)
                if [
                    "envelope:",
                    "colours:",
                    "logo:",
                    "inserter-marks:",
                    "qr-code:",
                    "enclosures:",
                ]
                .contains(&rest) =>
            {
                rest
            }
            _ => line,
        })
        .map(|line| format!("{line}\n"))
        .collect();
    let theme = sound(&open);
    assert_eq!(theme.letter.margins(), Margins::default());
    assert_eq!(theme.letter.envelope().sheets(), Some(60));
    assert!(theme.letter.logo().is_some() && theme.letter.accent().is_some());
    let [enclosure] = theme.letter.enclosures() else { panic!("not one enclosure") };
    let editions = enclosure.editions.iter();
    let editions: Vec<_> = editions.map(|(lang, it)| (lang.as_str(), it.file.pages())).collect();
    assert_eq!((editions, enclosure.new_sheet), (vec![("fi", 2), ("sv", 2)], false));
    for text in [
        "x: 1\n",
        "margins: {x: 1}\n",
        "envelope: {x: 1}\n",
        "colours: {accent: \"#004b93\", x: 1}\n",
        "logo: {file: logo.png, width: 20, decorative: yes, x: 1}\n",
        "fonts: {regular: A.ttf, semi-bold: B.ttf, bold: C.ttf, x: 1}\n",
        "inserter-marks: {kind: omr, position: {left: 9, top: 180}, x: 1}\n",
        "inserter-marks: {kind: data-matrix, position: {left: 9, top: 180}, x: 1}\n",
        "qr-code: {x: 1}\n",
        "enclosures: [{file: {fi: none, sv: none, en: none}, title: {}, x: 1}]\n",
    ] {
        for key in known_keys(text) {
            assert!(EXAMPLE.contains(&format!("{key}:")), "fixtures/new/theme.yaml lacks `{key}`");
            assert!(MANUAL.contains(&format!("`{key}`")), "docs/theme.md lacks `{key}`");
        }
    }
}

#[test]
fn the_manual_has_the_measures_of_every_profile() {
    for name in EnvelopeMeasures::profiles() {
        let measures = EnvelopeMeasures::profile(name).unwrap();
        let (width, height) = measures.size;
        let folds: Vec<String> = measures.folds.iter().map(ToString::to_string).collect();
        let folds = if folds.is_empty() { "none".to_owned() } else { folds.join(", ") };
        let sheets = measures.sheets.map_or("not known".to_owned(), |sheets| sheets.to_string());
        let start = format!("| `{name}` | {width} × {height} | ");
        let row = MANUAL.lines().find(|line| line.starts_with(&start));
        let row = row.unwrap_or_else(|| panic!("docs/theme.md has no row {start}"));
        assert!(row.ends_with(&format!(" | {folds} | {sheets} |")), "{row}");
        let Ok(envelope) = Envelope::new(&measures) else { continue };
        let window = measures.window.unwrap();
        let in_words = |area: pdf::Area| {
            let (left, right) = (area.left, area.right());
            format!("{left}–{right}, {}–{}", area.top, area.bottom())
        };
        let (left, baseline) = envelope.address();
        let middle = format!(
            "| {}, {}; {} × {} | {} | {} | {left}, {baseline}; {} lines of {} |",
            window.left,
            window.top,
            window.width,
            window.height,
            in_words(envelope.always_visible()),
            in_words(envelope.clear_zone()),
            envelope.address_lines(),
            envelope.address_width(),
        );
        assert!(row.contains(&middle), "{row}\nlacks\n{middle}");
    }
}

#[test]
fn an_enclosure_has_a_file_and_a_title_in_every_language() {
    let problems = |text: &str| {
        let (theme, problems) = read_text(&format!("enclosures: [{text}]\n"));
        assert_eq!(theme.letter.enclosures(), [], "{text}");
        problems
    };
    let found = problems("{file: {fi: enclosures/ohje.pdf, sv: none}, title: {fi: A, sv: B}}");
    assert!(found.contains("`file` is missing in `en`"), "{found}");
    assert!(found.contains("`title` is missing in `en`"), "{found}");
    let found = problems("{file: {fi: ohje.pdf, sv: none, en: none, de: none}, title: {fi: A}}");
    assert!(found.contains("found `ohje.pdf`"), "{found}");
    assert!(found.contains("no letter is written in `de`"), "{found}");
    let found = problems("{file: enclosures/ohje.pdf, title: A}");
    assert!(found.contains("write `file: {fi: …, sv: …, en: …}`"), "{found}");
    let found = problems("{file: {fi: enclosures/x.pdf, sv: none, en: none}, title: {fi: A}}");
    assert!(found.contains("`enclosures/x.pdf` cannot be read"), "{found}");
}
