//! Faults that this program's own writers never make, in files built by hand.

use std::path::Path;

use super::checker::{Checker, Found};
use super::list::{Entry, List, Named};
use super::pdf::tests::{file, stream};
use super::people::{Known, People};
use super::run::{MOST, OfFiles, cut};
use super::{emails, letters};
use crate::diag::codes::verify as codes;
use crate::diag::{Diagnostic, Diagnostics};
use crate::terms::Medium;

/// A PDF file of one page. `font` is the font's descriptor, `content` draws with `/f0`.
fn pdf(title: &str, font: &str, content: &str) -> Vec<u8> {
    file(&objects(title, font, content))
}

/// The objects of such a file, numbered from 1.
fn objects(title: &str, font: &str, content: &str) -> Vec<String> {
    // Codes are the lower-case letters from `a` on; 0x20 is a space, and 0x40 has no text.
    let letters: String =
        (0..26).map(|at| format!("<00{:02x}> <00{:02x}>\n", at, 0x61 + at)).collect();
    let map = format!(
        "/CMapName /X def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n\
         28 beginbfchar\n{letters}<0020> <0020>\n<0030> <00660069>\nendbfchar\n"
    );
    vec![
        "<</Type/Catalog/Pages 2 0 R/Lang(fi)/StructTreeRoot 8 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R\
         /Resources<</Font<</f0 5 0 R>>>>>>"
            .to_owned(),
        stream(content),
        "<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>"
            .to_owned(),
        format!("<</Type/Font/Subtype/CIDFontType2/FontDescriptor<<{font}>>>>"),
        stream(&map),
        "<</Type/StructTreeRoot/K[10 0 R]>>".to_owned(),
        stream("a font"),
        "<</S/Sect/Lang(fi)/Pg 3 0 R/K 0/Alt(a picture)>>".to_owned(),
        format!("<</Title({title})>>"),
    ]
}

/// Drawing instructions for a text of lower-case letters and spaces.
fn shown(text: &str) -> String {
    let code = |byte: u8| match byte {
        b' ' => 0x20,
        letter => letter - b'a',
    };
    let codes: String = text.bytes().map(|byte| format!("00{:02x}", code(byte))).collect();
    format!("/Span<</MCID 0>>BDC BT /f0 12 Tf 1 0 0 1 50 50 Tm <{codes}> Tj ET EMC\n")
}

const EMBEDDED: &str = "/FontFile2 9 0 R";

fn people() -> People {
    let mut people = People::default();
    for (id, name) in [("person-one", "maija esimerkki"), ("person-two", "kalle kuviteltu")] {
        people.add(&Known {
            id,
            row: 2.into(),
            language: "fi",
            variant: "adult",
            addressee: name,
            address: &[name.to_owned()],
            email: Some("maija@posti.example"),
            values: [Some(name), None, None, None, None, None],
            both: false,
            apart: false,
        });
    }
    people.finish([]);
    people
}

/// Codes of the problems of one file of the first recipient.
fn codes(medium: Medium, bytes: Vec<u8>) -> Vec<&'static str> {
    codes_of_run(medium, bytes, true)
}

/// The same for a run whose writer makes tags, or does not.
fn codes_of_run(medium: Medium, bytes: Vec<u8>, tagged: bool) -> Vec<&'static str> {
    let people = people();
    let mut list = List::default();
    list.languages.push("fi".into());
    let checker = Checker { folder: Path::new("."), list: &list, people: Some(&people), tagged };
    let (language, variant, first_page, pages) = (0, 0, 1, 1);
    let entry = Entry { row: 2, piece: 1, person: Some(0), language, variant, first_page, pages };
    let named = Named { medium, single: true, sha256: None, entries: vec![entry] };
    let path = Path::new("file");
    let mut found = Found { path, problems: Vec::new(), more: 0, counted: Vec::new() };
    match medium {
        Medium::Letter => letters::check(&checker, bytes, &named, &mut found),
        Medium::Email => emails::check(&checker, &bytes, &named, &mut found),
    }
    found.problems.iter().map(|problem| problem.code.name()).collect()
}

/// The piece number consists of digits, for which these files have no codes: that problem remains.
const NUMBER: &str = "verify/piece-number";

#[test]
fn a_letter_made_by_hand_is_read() {
    let page = shown("maija esimerkki");
    assert_eq!(codes(Medium::Letter, pdf("notice", EMBEDDED, &page)), [NUMBER]);
    let other = shown("maija esimerkki") + &shown("hei kalle") + &shown("kuviteltu");
    let found = codes(Medium::Letter, pdf("notice", EMBEDDED, &other));
    assert_eq!(found, [NUMBER, "verify/another-person"]);
}

#[test]
fn a_text_that_is_read_in_place_of_glyphs_counts() {
    let page = "/Span<</ActualText(Maija)>>BDC BT /f0 9 Tf <0040> Tj ET EMC\n".to_owned()
        + &shown("esimerkki");
    assert_eq!(codes(Medium::Letter, pdf("notice", EMBEDDED, &page)), [NUMBER]);
    let silent = shown("maija esimerkki") + "/Span<</ActualText()>>BDC\n" + &shown("xyz") + "EMC";
    assert_eq!(codes(Medium::Letter, pdf("notice", EMBEDDED, &silent)), [NUMBER]);
}

/// A letter of the first recipient with changed objects.
fn changed(change: impl FnOnce(&mut Vec<String>)) -> Vec<u8> {
    let mut objects = objects("notice", EMBEDDED, &shown("maija esimerkki"));
    change(&mut objects);
    file(&objects)
}

#[test]
fn what_cannot_be_read_does_not_hide_what_stands_behind_it() {
    // A missing content stream: a viewer shows the others nonetheless.
    let found = changed(|objects| {
        objects[2] = objects[2].replace("4 0 R", "[4 0 R 99 0 R 12 0 R]");
        objects.push(stream(&shown("kalle kuviteltu")));
    });
    assert_eq!(codes(Medium::Letter, found), ["verify/unreadable"]);
    // A link after an annotation that is not one.
    let found = changed(|objects| {
        objects[2] = objects[2].replace("/Resources", "/Annots[99 0 R 12 0 R]/Resources");
        objects.push("<</Subtype/Link/Contents(Kalle Kuviteltu)>>".to_owned());
    });
    assert_eq!(codes(Medium::Letter, found), [NUMBER, "verify/another-person"]);
    // A tag after an object that is not one: on the first level, and among the sections of a
    // letter.
    let tag = "<</S/Sect/Lang(fi)/Pg 3 0 R/K 0/Alt(Kalle Kuviteltu)>>".to_owned();
    let found = changed(|objects| {
        objects[7] = objects[7].replace("10 0 R", "10 0 R 99 0 R 12 0 R");
        objects.push(tag.clone());
    });
    assert!(codes(Medium::Letter, found).contains(&"verify/another-person"));
    let found = changed(|objects| {
        objects[7] = objects[7].replace("10 0 R", "13 0 R");
        objects.push(tag);
        objects.push("<</S/Part/Lang(fi)/K[10 0 R 7 12 0 R]>>".to_owned());
    });
    assert!(codes(Medium::Letter, found).contains(&"verify/another-person"));
    // The text of a tag that contains all others of the letter.
    let found = changed(|objects| {
        objects[7] = objects[7].replace("10 0 R", "12 0 R");
        objects.push("<</S/Part/Lang(fi)/T(Kalle Kuviteltu)/K[10 0 R]>>".to_owned());
    });
    assert_eq!(codes(Medium::Letter, found), [NUMBER, "verify/another-person"]);
}

#[test]
fn tags_are_asked_for_only_of_a_writer_that_makes_them() {
    let tagged = pdf("notice", EMBEDDED, &shown("maija esimerkki"));
    let place = tagged.windows(14).position(|word| word == b"StructTreeRoot").unwrap();
    let mut untagged = tagged;
    untagged[place..place + 14].copy_from_slice(b"NothingToSeeXX");
    let found = codes(Medium::Letter, untagged.clone());
    assert_eq!(found, [NUMBER, "verify/tags"]);
    assert_eq!(codes_of_run(Medium::Letter, untagged, false), [NUMBER]);
}

#[test]
fn glyphs_without_a_text_are_reported() {
    let page = shown("maija esimerkki") + "BT /f0 9 Tf <0040> Tj ET";
    let found = codes(Medium::Letter, pdf("notice", EMBEDDED, &page));
    assert_eq!(found, ["verify/unknown-glyphs", NUMBER]);
    let page = shown("maija esimerkki") + "BT /f1 9 Tf <0001> Tj ET";
    let found = codes(Medium::Letter, pdf("notice", EMBEDDED, &page));
    assert_eq!(found, ["verify/unknown-glyphs", NUMBER]);
}

#[test]
fn a_font_that_is_not_in_the_file_is_reported() {
    let page = shown("maija esimerkki");
    let found = codes(Medium::Letter, pdf("notice", "", &page));
    assert_eq!(found, [NUMBER, "verify/font-not-embedded"]);
}

#[test]
fn metadata_names_nobody_not_even_its_own_person() {
    let page = shown("maija esimerkki");
    let found = codes(Medium::Letter, pdf("Letter to Maija Esimerkki", EMBEDDED, &page));
    assert_eq!(found, [NUMBER, "verify/metadata"]);
}

#[test]
fn an_email_has_no_attachment() {
    let mail = |parts: &str| {
        let head = "From: a@keeper.example\r\nTo: maija esimerkki <Maija@posti.example>\r\n\
                    Subject: Notice\r\nContent-Language: fi\r\nMIME-Version: 1.0\r\n\
                    Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n\
                    --b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHei Maija Esimerkki\r\n";
        format!("{head}{parts}--b--\r\n").into_bytes()
    };
    assert_eq!(codes(Medium::Email, mail("")), [""; 0]);
    let attached = "--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; \
                    filename=a.pdf\r\n\r\nx\r\n";
    assert_eq!(codes(Medium::Email, mail(attached)), ["verify/attachment"]);
    let apart =
        "--b\r\nContent-Type: text/html\r\n\r\n<h1>Notice</h1><p>Kalle Kuviteltu</p><p>x\r\n";
    assert_eq!(codes(Medium::Email, mail(apart)), ["verify/another-person"]);
    let hidden =
        "--b\r\nContent-Type: text/html\r\n\r\n<p>Hei <a title=\"Kalle Kuviteltu\">x</a>\r\n";
    assert_eq!(codes(Medium::Email, mail(hidden)), ["verify/another-person"]);
}

#[test]
fn what_is_no_file_of_its_kind_is_reported() {
    assert_eq!(codes(Medium::Letter, b"hello".to_vec()), ["verify/unreadable"]);
    let found = codes(Medium::Email, Vec::new());
    assert!(found.contains(&"verify/unreadable"), "{found:?}");
}

#[test]
fn a_flood_of_mismatches_is_cut_and_counted() {
    let mut found =
        Found { path: Path::new("file"), problems: Vec::new(), more: 0, counted: Vec::new() };
    for _ in 0..30 {
        found.add(codes::PAGE_RANGE, "wrong");
    }
    assert_eq!((found.problems.len(), found.more), (20, 10));
    let many: Diagnostics =
        (0..600).map(|_| Diagnostic::error(codes::PAGE_RANGE, "wrong")).collect();
    let told = cut(many, 10);
    assert_eq!(told.len(), 501);
    let last = told.iter().last().unwrap();
    let said = (last.code.name(), last.message.as_str());
    assert_eq!(said, ("verify/too-many", "there are 110 more mismatches"));
}

#[test]
fn the_first_files_are_reported_whoever_was_done_first() {
    let problem = |at: usize| Diagnostic::error(codes::PAGE_RANGE, format!("file {at}"));
    let told = |order: &[usize]| {
        let mut all = OfFiles::default();
        for at in order {
            all.add(*at, vec![problem(*at); 3], 1);
        }
        all.prune();
        let found: Vec<_> = all.found.iter().map(|(at, found)| (*at, found.len())).collect();
        (found, all.kept, all.more)
    };
    let forward: Vec<usize> = (0..5_000).collect();
    let backward: Vec<usize> = (0..5_000).rev().collect();
    let (found, kept, more) = told(&forward);
    assert_eq!((kept, more), (MOST, 5_000 + 15_000 - MOST as u64));
    assert_eq!((found[0], found[166]), ((0, 3), (166, 2)));
    assert_eq!(told(&backward), (found, kept, more));
}
