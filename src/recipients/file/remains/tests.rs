//! Values with what other programs left in them, and values that only look like it.

use super::*;

fn cleaned(text: &str) -> Cleaned {
    clean(text, RowEvidence::default())
}

#[test]
fn what_is_certain_is_repaired() {
    use Remains::{Apostrophe, Backslash, CodePoint, Entity, FormulaText, Percent, Quotes, Tag};
    let mut wrong = Vec::new();
    for (text, plain, remains) in [
        ("=\"00990\"", "00990", FormulaText),
        ("=\"Dan D\"", "Dan D", FormulaText),
        ("=\"\"", "", FormulaText),
        ("=\"A \"\"B\"\" C\"", "A \"B\" C", FormulaText),
        ("'00990", "00990", Apostrophe),
        ("'0401234567", "0401234567", Apostrophe),
        ("'=A", "=A", Apostrophe),
        ("'-", "-", Apostrophe),
        ("'", "", Apostrophe),
        ("'Maija Esimerkki'", "Maija Esimerkki", Apostrophe),
        ("\"Kalle Kuviteltu\"", "Kalle Kuviteltu", Quotes),
        ("\"\"Kalle\"\"", "Kalle", Quotes),
        ("\"\"", "", Quotes),
        ("\"00990\"", "00990", Quotes),
        ("Maija \\\"Maikki\\\" Esimerkki", "Maija \"Maikki\" Esimerkki", Backslash),
        ("Kalle\\, Kuviteltu", "Kalle, Kuviteltu", Backslash),
        ("O\\'Brien", "O'Brien", Backslash),
        ("c\\/o Mäki", "c/o Mäki", Backslash),
        ("\\N", "", Backslash),
        ("Mallikas\\u00e4", "Mallikasä", CodePoint),
        ("M\\u00e4kinen V\\u00e4in\\u00f6", "Mäkinen Väinö", CodePoint),
        ("\\u00c5ke", "Åke", CodePoint),
        ("\\u0141ukasz", "Łukasz", CodePoint),
        ("\\ud840\\udd90", "\u{20190}", CodePoint),
        ("M<U+00E4>kinen", "Mäkinen", CodePoint),
        ("Maija &amp; Kalle Esimerkki", "Maija & Kalle Esimerkki", Entity),
        ("M&auml;kinen", "Mäkinen", Entity),
        ("&Aring;kerblom", "Åkerblom", Entity),
        ("M&#228;kinen", "Mäkinen", Entity),
        ("M&#xE4;kinen", "Mäkinen", Entity),
        ("A &quot;B&quot; C", "A \"B\" C", Entity),
        ("Smith &apos;x&apos;", "Smith 'x'", Entity),
        ("O&#39;Brien", "O'Brien", Entity),
        ("O&#146;Brien", "O’Brien", Entity),
        ("O&rsquo;Brien", "O’Brien", Entity),
        ("Mallikatu&nbsp;1", "Mallikatu 1", Entity),
        ("M&amp;auml;kinen", "Mäkinen", Entity),
        ("&Scaron;imon &#381;ukov", "Šimon Žukov", Entity),
        ("Tom &amp;amp; Jerry", "Tom & Jerry", Entity),
        ("<b>Maija</b> Esimerkki", "Maija Esimerkki", Tag),
        ("<span class=\"x\">Maija</span>", "Maija", Tag),
        ("<P>Maija <EM>E</EM></P>", "Maija E", Tag),
        ("<![CDATA[Maija]]>", "Maija", Tag),
        ("&lt;b&gt;Maija&lt;/b&gt;", "Maija", Entity),
        ("Maija%20E", "Maija E", Percent),
        ("Maija %20 E", "Maija E", Percent),
        ("M%C3%A4kinen", "Mäkinen", Percent),
        ("Maija+%C3%84ij%C3%A4", "Maija Äijä", Percent),
        ("Mallikatu%201%2C%20A", "Mallikatu 1, A", Percent),
        ("c%2Fo M%C3%A4ki", "c/o Mäki", Percent),
    ] {
        let found = cleaned(text);
        if found != Cleaned::Repaired(plain.to_owned(), remains) {
            wrong.push(format!("{text}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_may_be_meant_otherwise_is_a_fault() {
    use Remains::{Apostrophe, Backslash, CodePoint, Entity, FormulaText, Percent, Quotes, Tag};
    let mut wrong = Vec::new();
    for (text, remains) in [
        ("=\"00990", FormulaText),
        ("=\"A\" & B1", FormulaText),
        ("\"", Quotes),
        ("\"Maija", Quotes),
        ("Maija\"", Quotes),
        ("Maija \"Maikki\" Esimerkki\"", Quotes),
        ("\"Mallikatu 1, \"A\"", Quotes),
        ("Mallikatu 1\" A\"\"", Quotes),
        ("''Maija", Apostrophe),
        ("''Maija Esimerkki'", Apostrophe),
        ("''t Hooft", Apostrophe),
        ("'Eva E", Apostrophe),
        ("'Abd al-Rahman", Apostrophe),
        ("Mallikatu 1\\nA", Backslash),
        ("Mallikatu 1\\r\\n00990", Backslash),
        ("Maija\\tE", Backslash),
        ("M\\u00e", CodePoint),
        ("M\\ud83d", CodePoint),
        ("M\\u0000kinen", CodePoint),
        ("M\\xe4kinen", CodePoint),
        ("M&aumlkinen", Entity),
        ("&Aringke", Entity),
        ("Mallikatu 1<br>A", Tag),
        ("Mallikatu 1<br/>A", Tag),
        ("<b>Maija", Tag),
        ("Maija</b>", Tag),
        ("<b><i>Maija</b></i>", Tag),
        ("M%E4kinen", Percent),
        ("100% A%20B", Percent),
        ("A%20%0A", Percent),
    ] {
        let found = cleaned(text);
        if found != Cleaned::Doubtful(remains) {
            wrong.push(format!("{text}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_and_addresses_stay() {
    let mut wrong = Vec::new();
    for text in [
        "O'Brien",
        "D'Arcy",
        "'t Hooft",
        "'s-Gravenhage",
        "'n Oord",
        "Jan van 't Hoff",
        "'Masa' Meikäläinen",
        "Matti 'Masa' Meikäläinen",
        "’Abd al-Rahman",
        "Matti \"Masa\" Meikäläinen",
        "\"Masa\" ja \"Maija\"",
        "Kiinteistö 3/4\"",
        "Maija \"Maikki\"",
        "''Masa'' Meikäläinen",
        "Oy \"Kukka\" Ab",
        "R&D Oy",
        "AT&T; Oy",
        "Mäki & Kumpp",
        "Elf & Äiti; Oy",
        "A&B;C",
        "&Co",
        "H&M",
        "Copy&Paste Oy",
        "100 %",
        "50%ab Oy",
        "5 % A",
        "100%",
        "20%25 Oy".trim_end_matches("25 Oy"),
        "matti%20m@posti.example",
        "https://a.example/%20",
        "A+B Oy",
        "Mallikatu+1",
        "Anna+Kalle Mäki",
        "AC\\DC",
        "and\\or",
        "C:\\temp",
        "\\\\palvelin\\..\\etc",
        "A\\\\B",
        "Vuo\\usko",
        "<3",
        "a < b",
        "<tyhjä>",
        "<script>alert(1)</script>",
        "=cmd()|' /C calc'!A0",
        "= A",
        "A = B",
        "M=E4kinen",
        "Mallikatu 3 A 12",
        "Kuǯǯ Jǩǩ-Ǥiõǥǥâž",
    ] {
        let found = cleaned(text);
        if found != Cleaned::AsItIs {
            wrong.push(format!("{text}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_row_of_a_value_tells_more() {
    let marked = RowEvidence { apostrophes: 3, percent: false };
    let repaired = Cleaned::Repaired("Eva E".to_owned(), Remains::Apostrophe);
    assert_eq!(clean("'Eva E", marked), repaired);
    assert_eq!(clean("'t Hooft", marked), Cleaned::AsItIs);
    let form = RowEvidence { apostrophes: 0, percent: true };
    assert_eq!(clean("Mallikatu+1", form), Cleaned::Doubtful(Remains::Plus));
    assert_eq!(clean("A + B", form), Cleaned::AsItIs);
}

#[test]
fn only_a_suspicious_text_can_have_something() {
    for text in ["Maija Esimerkki", "Mallikatu 3 A 12", "00990", "Väinö ’x’ – (2)", ""] {
        assert!(!is_suspicious(text) && cleaned(text) == Cleaned::AsItIs, "{text}");
    }
}
