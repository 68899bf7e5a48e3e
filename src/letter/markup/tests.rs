//! Tests of the letter markup.

use super::*;
use crate::letter::{Inline, Link, plain_text};

fn read(body: &str) -> Result<Letter, String> {
    let links: Links = [(
        "guide".to_owned(),
        Link { target: "https://www.suomi.fi/guide".into(), text: "suomi.fi/guide".into() },
    )]
    .into();
    let text = format!(
        "<letter title=\"T\"><part lang=\"fi\"><stationery><sender>S</sender></stationery>\
         <h1>H</h1>{body}</part></letter>"
    );
    parse(&text, &|lang| (lang == "fi").then_some(&links)).map_err(|problems| {
        problems.iter().map(|problem| format!("{problem}\n")).collect::<String>()
    })
}

#[test]
fn blanks_collapse_and_no_break_spaces_stay() {
    let letter =
        read("<p>\n  a  <strong> b </strong>\n c\u{a0}d <field>x y</field>. </p>").unwrap();
    let Block::Paragraph { content, .. } = &letter.parts[0].blocks[1] else { panic!() };
    assert_eq!(plain_text(content), "a b c\u{a0}d x y.");
}

#[test]
fn a_name_full_of_markup_stays_text() {
    let letter = read("<p><field>&lt;script&gt;alert(1)&lt;/script&gt;</field></p>").unwrap();
    let Block::Paragraph { content, .. } = &letter.parts[0].blocks[1] else { panic!() };
    assert_eq!(content, &[Inline::Field("<script>alert(1)</script>".into())]);
}

#[test]
fn faults_are_told_by_their_path() {
    let body = "<p></p><ul></ul><ul><li>a</li><li>b <a name=\"giude\"/></li></ul>\
                <table><row><th/></row></table><x/>loose<dl><dt>a</dt></dl><box><p>a</p></box>\
                <p><a name=\"guide\">here</a></p><h1>again</h1>";
    insta::assert_snapshot!(read(body).unwrap_err());
}

#[test]
fn markup_that_is_not_xml_is_told_without_its_text() {
    let words = read("<p>secret").unwrap_err();
    assert!(!words.contains("secret"), "{words}");
}

#[test]
fn words_are_checked_on_their_own() {
    assert!(check_words("a <strong>b</strong> <a name=\"x\"/> &amp; c").is_ok());
    assert!(check_words("a <strong>b").is_err());
    assert!(check_words("a & b").is_err());
}

#[test]
fn plain_words_are_not_markup() {
    assert_eq!(plain_words("A &amp; B &lt;3").as_deref(), Some("A & B <3"));
    assert_eq!(plain_words("").as_deref(), Some(""));
    assert_eq!(plain_words("a <strong>b</strong>"), None);
    assert_eq!(plain_words("a & b"), None);
}

#[test]
fn debug_of_a_letter_shows_no_words() {
    let letter = read(
        "<p>Kanarialintu <strong>Kanarialintu</strong> <field>Kanarialintu</field> \
         <code>Kanarialintu</code> <span lang=\"sv\">Kanarialintu</span></p>\
         <ul><li>Kanarialintu</li></ul><table><head><th>Kanarialintu</th><th>b</th></head>\
         <row><th><line>Kanarialintu</line></th><td>Kanarialintu</td></row></table>\
         <dl><dt>Kanarialintu</dt><dd>Kanarialintu</dd></dl>\
         <closing><greeting>Kanarialintu</greeting><line>Kanarialintu</line></closing>",
    );
    let mut letter = letter.unwrap();
    letter.parts[0].stationery.address = vec!["Kanarialintu".into()];
    letter.parts[0].stationery.greeting = Some("Kanarialintu".into());
    let shown = format!("{letter:?}");
    assert!(shown.contains("Table") && !shown.contains("Kanaria"), "{shown}");
}
