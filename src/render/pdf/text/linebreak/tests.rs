//! Every character is one point wide.

use super::*;
use crate::letter::{Inline, Link};
use crate::render::pdf::text::fonts::{Fonts, Weight};
use crate::render::pdf::text::inline::flatten;

struct Typewriter<'a>(&'a str);

impl Measure for Typewriter<'_> {
    fn width(&self, start: usize, end: usize) -> f32 {
        self.0[start..end].chars().count() as f32
    }

    fn hyphen(&self, _: usize) -> f32 {
        1.0
    }
}

fn broken(content: &[Inline], width: f32, lang: &str, purpose: Purpose) -> Result<String, TooWide> {
    let fonts = Fonts::builtin().unwrap();
    let flat = flatten(&fonts, content, lang, Weight::Regular).unwrap();
    let spans = break_lines(&flat, &Typewriter(&flat.text), width, purpose)?;
    let line = |span: &Span| {
        let text = flat.text[span.start..span.end].trim_end().replace('\u{A0}', "~");
        if span.how == End::Hyphen { text + "-" } else { text }
    };
    Ok(spans.iter().map(line).collect::<Vec<_>>().join(" | "))
}

#[track_caller]
fn check(text: &str, width: f32, expected: &str) {
    let content = [Inline::Text(text.replace('~', "\u{A0}"))];
    assert_eq!(broken(&content, width, "fi", Purpose::Text).as_deref(), Ok(expected));
}

#[track_caller]
fn check_inlines(content: &[Inline], width: f32, expected: &str) {
    assert_eq!(broken(content, width, "fi", Purpose::Text).as_deref(), Ok(expected));
}

fn link(target: &str, text: &str) -> Inline {
    Inline::Link(Link { target: target.into(), text: text.into() })
}

#[test]
fn lines_are_few_and_even() {
    check("aa bb cc dd ee", 20.0, "aa bb cc dd ee");
    // First fit would give `aaaa bb cc | ddddddd | eeee ff`.
    check("aaaa bb cc ddddddd eeee ff", 11.0, "aaaa bb | cc ddddddd | eeee ff");
}

#[test]
fn the_last_line_is_not_one_short_word() {
    check("yksi kaksi kolme neljä viisi", 23.0, "yksi kaksi kolme | neljä viisi");
    // Two words, or a word of 15 characters, are enough.
    check("yksi kaksi kolme on se", 17.0, "yksi kaksi kolme | on se");
    check("yksi kaksi kolme luottamuksellisia", 17.0, "yksi kaksi kolme | luottamuksellisia");
}

#[test]
fn a_word_is_divided_only_if_it_is_long_and_the_line_would_be_short() {
    // 14 letters or more, and `yksi` fills less than three quarters of 24.
    check(
        "yksi tietosuojavaltuutettu on se joka tietää",
        24.0,
        "yksi tietosuoja- | valtuutettu on se | joka tietää",
    );
    // The line is filled well enough without dividing.
    check(
        "yksi kaksi kolme neljä tietosuojavaltuutettu on se",
        24.0,
        "yksi kaksi kolme neljä | tietosuojavaltuutettu | on se",
    );
    // Shorter than 14 letters.
    check("yksi kaksi luottokiellot on se joka", 19.0, "yksi kaksi | luottokiellot on | se joka");
}

/// A letter in English names a Finnish company: English patterns divide its name in the wrong place.
#[test]
fn a_name_is_divided_by_no_patterns() {
    let content =
        [Inline::Text("They noticed that Esimerkkirekisterit Oy had failed them all".into())];
    let told = broken(&content, 32.0, "en", Purpose::Text);
    let whole = "They noticed that | Esimerkkirekisterit Oy had | failed them all";
    assert_eq!(told.as_deref(), Ok(whole));
    // The same word in lower case is none, and a sentence begins with a capital.
    let text = "They noticed that esimerkkirekisterit oy had failed them all";
    let told = broken(&[Inline::Text(text.into())], 32.0, "en", Purpose::Text);
    assert!(told.is_ok_and(|told| told.contains('-')));
}

#[test]
fn a_word_is_not_divided_into_the_last_line() {
    check("yksi tietosuojavaltuutettu", 24.0, "yksi | tietosuojavaltuutettu");
}

#[test]
fn seams_of_compounds_come_first_and_leave_no_trace() {
    check(
        "yksi tieto\u{AD}suoja\u{AD}valtuutettu on se joka tietää",
        24.0,
        "yksi tietosuoja- | valtuutettu on se | joka tietää",
    );
}

#[test]
fn a_word_wider_than_its_column_is_divided_in_need_only() {
    check("Sähköposti\u{AD}osoite", 12.0, "Sähköposti- | osoite");
    check("Sähköpostiosoite", 9.0, "Sähköpos- | tiosoite");
    let field = [Inline::Field("Sähköpostiosoite".into())];
    assert_eq!(broken(&field, 12.0, "fi", Purpose::Text), Err(TooWide));
    let heading = [Inline::Text("Henkilötietojen tietoturvaloukkaus".into())];
    assert_eq!(
        broken(&heading, 21.0, "fi", Purpose::Heading).as_deref(),
        Ok("Henkilötietojen | tietoturvaloukkaus")
    );
}

#[test]
fn numbers_names_and_dashes_stay_together() {
    check("soita numeroon 09 123 4567 nyt heti", 20.0, "soita numeroon | 09 123 4567 nyt heti");
    check(
        "lähetä kirje osoitteeseen PL 1 Helsinki",
        29.0,
        "lähetä kirje osoitteeseen | PL 1 Helsinki",
    );
    check(
        "olemme avoinna joka päivä ma–pe 9–15 eli aina",
        30.0,
        "olemme avoinna joka päivä | ma–pe 9–15 eli aina",
    );
    check(
        "tietoja on saanut myös Essity Oy tai muu",
        30.0,
        "tietoja on saanut myös | Essity Oy tai muu",
    );
    check(
        "tiedot saa Digi- ja väestötietovirasto",
        21.0,
        "tiedot saa Digi- ja | väestötietovirasto",
    );
    check("tiedot saa vain Digi- ja muu virasto", 21.0, "tiedot saa vain | Digi- ja muu virasto");
    check("kello on aivan tarkalleen klo~9 eli", 29.0, "kello on aivan tarkalleen | klo~9 eli");
}

#[test]
fn addresses_break_after_a_slash_without_a_hyphen() {
    let content = [
        Inline::Text("Ohjeet ovat täällä: ".into()),
        link("https://suomi.fi/oppaat/tietovuoto", "suomi.fi/oppaat/tietovuoto"),
        Inline::Text(", lue ne.".into()),
    ];
    check_inlines(&content, 37.0, "Ohjeet ovat täällä: | suomi.fi/oppaat/tietovuoto, lue ne.");
    check_inlines(&content, 20.0, "Ohjeet ovat täällä: | suomi.fi/oppaat/ | tietovuoto, lue ne.");
    let long = [link("https://a.example", "palvelut.kaupunki.example?sivu=1&kieli=fi")];
    check_inlines(&long, 26.0, "palvelut.kaupunki.example | ?sivu=1&kieli=fi");
}

#[test]
fn codes_and_telephone_numbers_never_break() {
    let content = [
        Inline::Text("Kerro numero ".into()),
        Inline::Code("HEL 2023-012345".into()),
        Inline::Text(" heti, soita ".into()),
        link("tel:+35891234567", "09 123 4567"),
    ];
    check_inlines(&content, 24.0, "Kerro numero | HEL 2023-012345 heti, | soita 09 123 4567");
}

#[test]
fn a_field_breaks_at_spaces_only() {
    let content = [Inline::Field("Anna-Maria Väinämöinen-Ilmarinen-Lemminkäinen".into())];
    check_inlines(&content, 36.0, "Anna-Maria | Väinämöinen-Ilmarinen-Lemminkäinen");
}

#[test]
fn a_break_ends_a_line() {
    let content = [Inline::Text("yksi".into()), Inline::Break, Inline::Text("kaksi kolme".into())];
    check_inlines(&content, 50.0, "yksi | kaksi kolme");
}

mod any_text {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_word_is_lost_and_no_line_is_too_wide(
            words in proptest::collection::vec("[a-zäö]{1,18}(-[a-z]{3,9})?[,.]?", 1..40),
            width in 40u8..80,
        ) {
            let fonts = Fonts::builtin().unwrap();
            let text = words.join(" ");
            let content = [Inline::Text(text.clone())];
            let flat = flatten(&fonts, &content, "fi", Weight::Regular).unwrap();
            let measure = Typewriter(&flat.text);
            let spans = break_lines(&flat, &measure, width.into(), Purpose::Text).unwrap();
            let mut at = 0;
            for span in &spans {
                prop_assert_eq!(span.start, at);
                at = span.end;
                let line = flat.text[span.start..span.end].trim_end();
                let hyphen = usize::from(span.how == End::Hyphen);
                prop_assert!(line.chars().count() + hyphen <= usize::from(width));
            }
            prop_assert_eq!(at, text.len());
        }
    }
}
