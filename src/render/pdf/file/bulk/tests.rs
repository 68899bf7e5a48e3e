//! Files of this writer, read back. `render/pdf/tests/writers` compares them with those of krilla, on the
//! letters of the fixtures.

use super::fonts::{FacesUsed, FontStore};
use super::letter::prepare;
use super::repertoire::Extent;
use super::*;
use crate::letter::{Inline, Letter, Part};
use crate::render::pdf::file::document::{Date, DocumentInfo, WriteError};
use crate::render::pdf::file::krilla::write as write_with_krilla;
use crate::render::pdf::tests::sample::{self, h1, p, text};
use crate::render::pdf::tests::typesetter;
use crate::render::pdf::{
    Edition, EnclosedFile, Enclosure, Envelope, EnvelopeMeasures, LaidOut, LayoutProblem, Settings,
};
use std::process::Command;
use std::sync::{Arc, LazyLock};

const LEAFLET: &[u8] = include_bytes!("../../../../../fixtures/themes/enclosure.pdf");

/// The faces as all tests use them.
fn store() -> &'static FontStore {
    static ONE: LazyLock<FontStore> = LazyLock::new(|| FontStore::new(typesetter().fonts()));
    &ONE
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

fn laid_out(letter: &Letter) -> LaidOut {
    typesetter().lay_out(letter, sample::PIECE, &Settings::default()).unwrap()
}

/// A letter that says names.
fn names(names: &[&str]) -> LaidOut {
    let paragraph =
        |name: &&str| p(vec![text("Nimi on "), Inline::Field((*name).into()), text(".")]);
    let mut blocks = vec![h1("Otsikko")];
    blocks.extend(names.iter().map(paragraph));
    let part = Part { lang: "fi".into(), stationery: sample::stationery(), blocks };
    laid_out(&Letter { title: "Otsikko".into(), parts: vec![part] })
}

fn read_with(program: &str, before: &[&str], bytes: &[u8], after: &[&str]) -> String {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("letter.pdf");
    std::fs::write(&path, bytes).unwrap();
    let output = Command::new(program).args(before).arg(&path).args(after).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.is_empty(), "{program}: {said}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn extents(letter: &LaidOut) -> FacesUsed {
    prepare(letter, store()).unwrap().faces
}

#[test]
fn a_file_has_as_much_of_a_face_as_its_letters_need() {
    let regular = |names: &[&str]| {
        let faces = extents(&self::names(names)).built_in;
        (faces[0], faces[3])
    };
    let near = Some(Extent::Near);
    assert_eq!(regular(&["Małgorzata Žukauskaitė Ärvaldis"]), (near, None));
    assert_eq!(regular(&["Jǩǩ"]), (near, near));
    assert_eq!(regular(&["Nguyễn Thị Ánh Nguyệt"]), (Some(Extent::Latin), None));
    assert_eq!(regular(&["Адам"]), (Some(Extent::Whole), None));
}

#[test]
fn every_glyph_is_read_as_it_was_written() {
    // One, two and three glyphs a letter; a glyph of two characters; all extents.
    let list = [
        "Kuǯǯ Jǩǩ Ŋŧǥǧ ễ",
        "Nguyễn Thị Ánh Nguyệt",
        "Oluwaseun Adébáyọ̀",
        "Jam\u{30C}ns O\u{2019}Neil",
        "Адам Ωμέγα µ ½ ﬁ",
        "00990 Ø0",
    ];
    let letter = names(&list);
    let bytes = typesetter().write(&[&letter], &info(false)).unwrap();
    let krilla = write_with_krilla(&[&letter], &info(false)).unwrap();
    let read = |bytes: &[u8]| read_with("pdftotext", &[], bytes, &["-"]);
    assert_eq!(read(&bytes), read(&krilla));
    // Poppler sees a gap after a mark, whose own width is nothing.
    let read = read(&bytes).replace("\u{300} ", "\u{300}").replace("\u{30C} ", "\u{30C}");
    for name in list {
        assert!(read.contains(&format!("Nimi on {name}.")), "{name}: {read}");
    }
    read_with("qpdf", &["--check"], &bytes, &[]);
    let fonts = read_with("pdffonts", &[], &bytes, &[]);
    for line in fonts.lines().skip(2) {
        assert!(line.contains("CID TrueType") && line.contains("yes yes yes"), "{fonts}");
    }
}

#[test]
fn a_missing_glyph_is_refused() {
    let store = store();
    let glyphs = store.glyphs(0).unwrap();
    let mut used = FacesUsed::default();
    for glyph in [0, 60_000] {
        let rules = vec!["ContainsNotDefGlyph".to_owned()];
        assert_eq!(used.note(0, glyph, glyphs), Err(WriteError::Rules { rules }));
    }
    assert_eq!(used, FacesUsed::default());
}

#[test]
fn batches_of_any_size_are_whole() {
    let letter = names(&["Tellervo Ilola"]);
    assert_eq!(letter.pages(), 1);
    let store = store();
    // Nodes of the page tree hold 32 letters.
    for count in [1, 2, 32, 33, 65] {
        let bytes = write::write(&vec![&letter; count], store, &info(true)).unwrap();
        read_with("qpdf", &["--check"], &bytes, &[]);
        let pages = read_with("pdfinfo", &[], &bytes, &[]);
        assert!(pages.contains(&format!("Pages:           {}\n", count * 2)), "{pages}");
        let last = (count * 2 - 1).to_string();
        let read = read_with("pdftotext", &["-f", &last, "-l", &last], &bytes, &["-"]);
        assert!(read.contains("Tellervo Ilola") && read.contains("1 (1)"), "{read}");
    }
    assert_eq!(typesetter().write(&[], &info(true)), Err(WriteError::Empty));
}

#[test]
fn files_are_small() {
    let letter = laid_out(&sample::letter());
    let one = typesetter().write(&[&letter], &info(false)).unwrap();
    assert!(one.len() <= 75_000, "{}", one.len());
    let batch = typesetter().write(&vec![&letter; 100], &info(true)).unwrap();
    assert!(batch.len() / 100 <= 9_000, "{}", batch.len());
}

#[test]
fn a_sink_that_fails_is_told() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let store = store();
    let error = Batch::begin(Full, store, &info(true)).err();
    assert_eq!(error, Some(WriteError::Sink(std::io::ErrorKind::StorageFull)));
}

#[test]
fn letters_are_prepared_by_any_thread() {
    fn sent<T: Send>() {}
    fn shared<T: Send + Sync>() {}
    sent::<PreparedLetter>();
    sent::<Batch<Vec<u8>>>();
    shared::<FontStore>();
    let letter = laid_out(&sample::letter());
    let store = store();
    let prepared: Vec<PreparedLetter> = std::thread::scope(|scope| {
        let work = || prepare(&letter, store).unwrap();
        [scope.spawn(work), scope.spawn(work)].map(|thread| thread.join().unwrap()).into()
    });
    let mut batch = Batch::begin(Vec::new(), store, &info(true)).unwrap();
    prepared.into_iter().for_each(|letter| batch.prepared(letter).unwrap());
    let expected = typesetter().write(&[&letter, &letter], &info(true)).unwrap();
    assert_eq!(batch.finish().unwrap(), expected);
}

/// Settings with leaflets of two pages: whether each begins on a new sheet.
fn with_leaflets(new_sheets: &[bool]) -> Settings {
    let leaflet = |(number, new_sheet): (usize, &bool)| {
        // What stands after the end of a file makes it another one.
        let bytes = [LEAFLET, format!("% {number}\n").as_bytes()].concat();
        let file = Arc::new(EnclosedFile::read(bytes).unwrap());
        let edition = Edition { file, title: format!("Ohje {number}") };
        Enclosure { editions: [("fi".to_owned(), edition)].into(), new_sheet: *new_sheet }
    };
    let leaflets = new_sheets.iter().enumerate().map(leaflet).collect();
    Settings::default().with_enclosures(leaflets)
}

/// A letter of one page in each language.
fn one_page(langs: &[&str]) -> Letter {
    let part = |lang: &&str| Part {
        lang: (*lang).into(),
        stationery: sample::stationery(),
        blocks: vec![h1("Otsikko"), p(vec![text("Lyhyt kirje.")])],
    };
    Letter { title: "Otsikko".into(), parts: langs.iter().map(part).collect() }
}

#[test]
fn leaflets_follow_the_letter() {
    for (langs, new_sheets, pages, blank) in [
        (["fi"].as_slice(), [false].as_slice(), 3_usize, None),
        (&["fi"], &[true], 4, Some(2)),
        (&["fi", "sv"], &[true], 4, None),
        (&["fi"], &[false, true], 6, Some(4)),
        (&["sv"], &[true], 1, None),
        (&["sv", "fi"], &[false], 4, None),
    ] {
        let settings = with_leaflets(new_sheets);
        let letter = typesetter().fit(&one_page(langs), sample::PIECE, &settings).unwrap();
        let found = (letter.pages(), letter.own_pages(), letter.sheets());
        assert_eq!(found, (pages, langs.len(), pages.div_ceil(2)), "{langs:?} {new_sheets:?}");
        let bytes = typesetter().write(&[&letter], &info(false)).unwrap();
        read_with("qpdf", &["--check"], &bytes, &[]);
        let text = read_with("pdftotext", &["-raw"], &bytes, &["-"]);
        let read: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
        for (number, page) in (1..).zip(&read) {
            assert!(page.contains("004 217"), "page {number}: {page}");
            let only = page.trim() == "Kirjeen numero 004 217";
            assert_eq!(only, blank == Some(number), "page {number}: {page}");
        }
        assert_eq!(read.len(), pages);
    }
}

#[test]
fn a_reader_hears_the_title_of_a_leaflet() {
    let settings = with_leaflets(&[false]);
    let letter = typesetter().lay_out(&one_page(&["fi"]), sample::PIECE, &settings).unwrap();
    let file =
        hayro_syntax::Pdf::new(typesetter().write(&[&letter], &info(false)).unwrap()).unwrap();
    let dicts: Vec<String> = file.objects().into_iter().map(|o| o.to_string()).collect();
    let count = |words: [&str; 2]| {
        dicts.iter().filter(|dict| words.iter().all(|word| dict.contains(word))).count()
    };
    assert_eq!(count(["/S /Figure", "/Alt \"Ohje 0, 1 (2)\""]), 1);
    assert_eq!(count(["/S /Figure", "/Alt \"Ohje 0, 2 (2)\""]), 1);
    assert_eq!(count(["/Dest", "/Title \"Ohje 0\""]), 1);
}

#[test]
fn leaflets_count_as_sheets() {
    let mut measures = EnvelopeMeasures::profile("C5").unwrap();
    measures.sheets = Some(1);
    let envelope = Envelope::new(&measures).unwrap();
    let settings = with_leaflets(&[false]).with_envelope(envelope);
    let problems = typesetter().lay_out(&one_page(&["fi"]), sample::PIECE, &settings).unwrap_err();
    assert_eq!(problems, [LayoutProblem::TooManySheets { sheets: 2, most: 1 }]);
}

#[test]
fn a_batch_has_one_copy_of_a_leaflet() {
    let store = store();
    let laid_out = |settings: &Settings| {
        typesetter().lay_out(&one_page(&["fi"]), sample::PIECE, settings).unwrap()
    };
    let letter = laid_out(&with_leaflets(&[false]));
    let plain = laid_out(&Settings::default());
    let size = |letter: &LaidOut, count: usize| {
        write::write(&vec![letter; count], store, &info(true)).unwrap().len()
    };
    let (one, hundred) = (size(&letter, 1), size(&letter, 100));
    assert!(one < size(&plain, 1) + LEAFLET.len() * 3 / 2, "{one}");
    // Two more pages with a piece number, and nothing of the leaflet.
    let more = (hundred - one) - (size(&plain, 100) - size(&plain, 1));
    assert!(more / 99 < 1_200, "{}", more / 99);
    // A page is the same in every file.
    let bytes = write::write(&[&plain, &letter, &letter], store, &info(true)).unwrap();
    read_with("qpdf", &["--check"], &bytes, &[]);
    let single = typesetter().write(&[&letter], &info(false)).unwrap();
    let prepared = prepare(&letter, store).unwrap();
    for content in prepared.contents() {
        let times = |file: &[u8]| file.windows(content.len()).filter(|w| *w == content).count();
        assert!(times(&single) >= 1);
        // What is the same for everybody stands there once.
        assert!(times(&bytes) >= 1);
    }
    let mut batch = Batch::begin(Vec::new(), store, &info(true)).unwrap();
    batch.prepared(prepared.clone()).unwrap();
    assert!(batch.bound_with(&prepared) > bytes.len() as u64 - LEAFLET.len() as u64);
    assert_eq!(write_with_krilla(&[&letter], &info(false)), Err(WriteError::Enclosures));
}
