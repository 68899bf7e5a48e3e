//! Names in the scripts of the built-in faces, and in those of faces that an incident adds.

use super::sample::{self, h1, p, text};
use super::typesetter;
use crate::letter::{Inline, Letter, Part};
use crate::render::pdf::file::document::{Date, DocumentInfo};
use crate::render::pdf::text::fonts::{FaceId, Family, Fonts, Script, Weight};
use crate::render::pdf::text::inline;
use crate::render::pdf::text::shape::{shape_backward, shape_in_script, shape_text};
use crate::render::pdf::{FontFault, LaidOut, Settings, Typesetter, address_problem};
use std::collections::BTreeMap;
use std::process::Command;
use std::sync::LazyLock;

/// The built-in faces, and those of `fixtures/faces`.
fn with_faces() -> &'static Typesetter {
    static ONE: LazyLock<Typesetter> = LazyLock::new(|| {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/faces");
        let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        let fonts = files.filter(|file| file.extension().is_some_and(|kind| kind != "md"));
        let named = |file: &std::path::PathBuf| {
            let name = file.file_name().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read(file).unwrap())
        };
        let own: BTreeMap<String, Vec<u8>> = fonts.map(|file| named(&file)).collect();
        Typesetter::new(Fonts::with(&own).unwrap())
    });
    &ONE
}

/// Families of `fixtures/faces`, in the order of their files.
const CHINESE: Family = Family::Own(0);
const HEBREW: Family = Family::Own(1);
const THAI: Family = Family::Own(2);

/// A text, and its stretches with their families and scripts.
type Row = (&'static str, &'static [(&'static str, Family, Script)]);

#[test]
fn each_stretch_is_in_a_face_of_its_script() {
    use Family::{Arabic, Noto, Source};
    let table: [Row; 17] = [
        ("Aino Ålund", &[("Aino Ålund", Source, Script::LATIN)]),
        ("Γιώργος Παπαδόπουλος", &[("Γιώργος Παπαδόπουλος", Source, Script::GREEK)]),
        ("Иван Петров 5", &[("Иван Петров 5", Source, Script::CYRILLIC)]),
        ("Иван (Ivan)", &[("Иван (", Source, Script::CYRILLIC), ("Ivan)", Source, Script::LATIN)]),
        ("दीपक कुमार", &[("दीपक कुमार", Noto, Script::DEVANAGARI)]),
        ("Jǩǩ दीपक", &[("Jǩǩ ", Noto, Script::LATIN), ("दीपक", Noto, Script::DEVANAGARI)]),
        ("محمد علي", &[("محمد علي", Arabic, Script::ARABIC)]),
        ("דוד כהן", &[("דוד כהן", HEBREW, Script::HEBREW)]),
        (
            "דוד (David) 12",
            &[("דוד ", HEBREW, Script::HEBREW), ("(David) 12", Source, Script::LATIN)],
        ),
        ("c/o דוד", &[("c/o ", Source, Script::LATIN), ("דוד", HEBREW, Script::HEBREW)]),
        ("สมชาย ใจดี", &[("สมชาย ใจดี", THAI, Script::THAI)]),
        ("李小龍", &[("李小龍", CHINESE, Script::HAN)]),
        ("田中さん", &[("田中さん", CHINESE, Script::HIRAGANA)]),
        ("タロー", &[("タロー", CHINESE, Script::KATAKANA)]),
        (
            "Li 李 Xiao",
            &[
                ("Li ", Source, Script::LATIN),
                ("李", CHINESE, Script::HAN),
                (" Xiao", Source, Script::LATIN),
            ],
        ),
        (
            "李-王",
            &[
                ("李", CHINESE, Script::HAN),
                ("-", Source, Script::LATIN),
                ("王", CHINESE, Script::HAN),
            ],
        ),
        ("O’Brien – Åbo", &[("O’Brien – Åbo", Source, Script::LATIN)]),
    ];
    for (text, expected) in table {
        let found = with_faces().fonts().families_for(text, Weight::Regular);
        let found: Vec<_> = found.unwrap();
        let found: Vec<_> =
            found.iter().map(|one| (&text[one.range.clone()], one.family, one.script)).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn a_name_that_no_face_can_set_is_found_beforehand() {
    let (built_in, own) = (typesetter().fonts(), with_faces().fonts());
    // A name, and the characters that stop it without and with the faces.
    let table = [
        ("Maija Esimerkki", None, None),
        ("Γιώργος", None, None),
        ("Иван Ґалаґан", None, None),
        ("दीपक कुमार", None, None),
        ("क्षत्रिय श्री", None, None),
        ("محمد علي", None, None),
        ("李小龍", Some('李'), None),
        ("田中さん", Some('田'), None),
        ("דוד", Some('ד'), None),
        ("דָּוִד", Some('ד'), None),
        ("สมชาย", Some('ส'), None),
        ("น้ำผึ้ง", Some('น'), None),
        ("Maija 張", Some('張'), Some('張')),
        ("𡃁", Some('𡃁'), Some('𡃁')),
        ("ሰላም", Some('ሰ'), Some('ሰ')),
        ("გიორგი", Some('გ'), Some('გ')),
        ("Արամ", Some('Ա'), Some('Ա')),
        ("Maija 😀", Some('😀'), Some('😀')),
        ("বাংলা", Some('ব'), Some('ব')),
        ("김철수", Some('김'), Some('김')),
        ("தமிழ்", Some('த'), Some('த')),
        ("ខ្មែរ", Some('ខ'), Some('ខ')),
        // A vowel sign without a letter would stand on a dotted circle.
        ("ि", Some('ि'), Some('ि')),
        ("Maija\u{200d}", Some('\u{200d}'), Some('\u{200d}')),
    ];
    for (name, without, with) in table {
        assert_eq!(built_in.missing(name), without, "{name}");
        assert_eq!(own.missing(name), with, "{name}");
    }
}

/// Greek letters have other forms in Latin text, where they are phonetic signs.
#[test]
fn letters_take_the_forms_of_their_script() {
    let fonts = typesetter().fonts();
    let face = FaceId { family: Family::Source, weight: Weight::Regular };
    let ids = |glyphs: Vec<super::super::text::shape::Glyph>| -> Vec<u32> {
        glyphs.iter().map(|glyph| glyph.id).collect()
    };
    let nominal = |text: &str| -> Vec<u32> {
        text.chars()
            .map(|c| fonts.face(face).shaper.charmap().map_unicode(c).unwrap().to_u32())
            .collect()
    };
    let greek = "βχθ";
    assert_ne!(ids(shape_text(fonts, face, greek, "fi", false)), nominal(greek));
    assert_eq!(
        ids(shape_in_script(fonts, (face, Script::GREEK), greek, "fi", false)),
        nominal(greek)
    );
    // The sign of the vowel i comes before its letter, and both are one cluster.
    let noto = FaceId { family: Family::Noto, weight: Weight::Regular };
    let word = "कि";
    let glyphs = shape_in_script(fonts, (noto, Script::DEVANAGARI), word, "fi", false);
    let letter = fonts.face(noto).shaper.charmap().map_unicode('क').unwrap().to_u32();
    assert_eq!(glyphs.iter().position(|glyph| glyph.id == letter), Some(1));
    assert!(glyphs.iter().all(|glyph| (glyph.start, glyph.end) == (0, word.len())));
    // Consonants join: fewer glyphs than letters.
    assert!(shape_in_script(fonts, (noto, Script::DEVANAGARI), "क्ष", "fi", false).len() < 3);
    // Hebrew runs from right to left, and its points are placed on their letters.
    let fonts = with_faces().fonts();
    let hebrew = FaceId { family: HEBREW, weight: Weight::Regular };
    let glyphs = shape_backward(fonts, (hebrew, Script::HEBREW), "דָוד", false);
    assert!(glyphs.iter().all(|glyph| glyph.advance <= 0.0 && glyph.id > 0));
    assert!(glyphs.iter().any(|glyph| glyph.advance == 0.0), "a point has no width");
}

#[test]
fn the_bold_face_of_a_family_is_used_where_there_is_one() {
    let face = |text: &str| {
        let flat = inline::plain(with_faces().fonts(), text, "fi", Weight::Bold, false).unwrap();
        flat.pieces[0].face
    };
    assert_eq!(face("דוד"), FaceId { family: HEBREW, weight: Weight::Bold });
    assert_eq!(face("สมชาย"), FaceId { family: THAI, weight: Weight::Regular });
}

#[test]
fn an_address_from_right_to_left_needs_the_senders_own_face() {
    let settings = Settings::default();
    let problem = |name: &str, fonts: &Fonts| {
        let lines = [name.to_owned(), "Mallikatu 1".to_owned(), "00990 HELSINKI".to_owned()];
        address_problem(&lines, fonts, &settings).is_some()
    };
    let (built_in, own) = (typesetter().fonts(), with_faces().fonts());
    for (name, without, with) in [
        ("Maija Esimerkki", false, false),
        ("Γιώργος Παπαδόπουλος", false, false),
        ("दीपक कुमार", false, false),
        ("דוד כהן", true, false),
        ("李小龍", true, false),
        ("สมชาย", true, false),
        ("محمد علي", true, true),
        ("ሰላም", true, true),
    ] {
        assert_eq!((problem(name, built_in), problem(name, own)), (without, with), "{name}");
    }
    // The built-in face for Arabic letters is one of the sender's own once the incident brings it.
    let arabic = include_bytes!("../../../../fonts/NotoSansArabic_400Regular.ttf").to_vec();
    let brought = BTreeMap::from([("NotoSansArabic_400Regular.ttf".to_owned(), arabic)]);
    assert!(!problem("محمد علي", &Fonts::with(&brought).unwrap()));
}

/// A letter that says names, laid out in all faces.
fn names(names: &[&str]) -> LaidOut {
    let paragraph =
        |name: &&str| p(vec![text("Nimi on "), Inline::Field((*name).into()), text(".")]);
    let mut blocks = vec![h1("Otsikko")];
    blocks.extend(names.iter().map(paragraph));
    let part = Part { lang: "fi".into(), stationery: sample::stationery(), blocks };
    let letter = Letter { title: "Otsikko".into(), parts: vec![part] };
    with_faces().lay_out(&letter, sample::PIECE, &Settings::default()).unwrap()
}

#[test]
fn names_are_extracted_as_they_were_written() {
    let list = [
        "Γιώργος Παπαδόπουλος",
        "दीपक कुमार",
        "क्षत्रिय श्री",
        "สมชาย ใจดี",
        "น้ำผึ้ง",
        "李小龍",
        "田中さん",
        "דוד כהן",
    ];
    let info = DocumentInfo {
        title: "Otsikko".into(),
        language: "fi".into(),
        date: Date { year: 2026, month: 2, day: 10 },
        producer: Some("breach-letters".into()),
        pad_to_even: false,
    };
    let bytes = with_faces().write(&[&names(&list)], &info).unwrap();
    assert!(bytes.len() < 450_000, "{} bytes: faces are embedded in parts", bytes.len());
    let read = |program: &str, arguments: &[&str], after: &[&str]| {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("letter.pdf");
        std::fs::write(&path, &bytes).unwrap();
        let output = Command::new(program).args(arguments).arg(&path).args(after).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && said.is_empty(), "{program}: {said}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let text = read("pdftotext", &[], &["-"]);
    // Marks that tell a screen which way to turn a word.
    let text: String = text.chars().filter(|c| !('\u{202A}'..='\u{202E}').contains(c)).collect();
    for name in list {
        assert!(text.contains(name), "{name}: {text}");
    }
    read("qpdf", &["--check"], &[]);
    let fonts = read("pdffonts", &[], &[]);
    assert!(fonts.contains("CID Type 0C") && fonts.contains("CID TrueType"), "{fonts}");
    for line in fonts.lines().skip(2) {
        assert!(line.contains("yes yes yes"), "{fonts}");
    }
}

#[test]
fn files_that_are_no_face_of_a_script_are_refused() {
    let face = |name: &str| {
        std::fs::read(format!("{}/fixtures/faces/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
    };
    let collection = {
        let mut bytes = b"ttcf\0\x01\0\0\0\0\0\x01\0\0\0\x10".to_vec();
        bytes.extend(face("NotoSansThai-Regular.ttf"));
        bytes
    };
    let latin = include_bytes!("../../../../fonts/SourceSans3_400Regular.ttf").to_vec();
    for (name, bytes, fault) in [
        ("a.ttc", collection, FontFault::Collection),
        ("a.woff2", b"wOF2....".to_vec(), FontFault::ForWeb),
        ("a.woff", b"wOFF....".to_vec(), FontFault::ForWeb),
        ("a.ttf", b"no font".to_vec(), FontFault::NotAFont),
        ("a.otf", Vec::new(), FontFault::NotAFont),
        ("MyFace.ttf", latin, FontFault::NothingNew),
    ] {
        let own = BTreeMap::from([(name.to_owned(), bytes)]);
        let found = Fonts::with(&own).unwrap_err();
        assert_eq!((found.file.as_str(), found.fault), (name, fault));
    }
    // Thirteen families of the same letters.
    let thai = face("NotoSansThai-Regular.ttf");
    let own = (0..13).map(|number| (format!("face-{number:02}.ttf"), thai.clone())).collect();
    assert!(Fonts::with(&own).is_ok(), "one family, whatever its files are called");
}
