//! A fourth language by dropping a folder: partial words in Estonian and Northern Sámi, what they
//! borrow and how it is marked, and what may not be borrowed.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use crate::support;

use std::fs;

use support::{changed, copy, fixture, message, pdf_text, program, tree, with};

/// The incident in Northern Sámi beside Finnish and English.
fn sami() -> tempfile::TempDir {
    let facts = with(
        "estonian/incident.yaml",
        &[
            ("[fi, sv, en, et]", "[fi, sv, en, se]"),
            ("{et: en}", "{se: en}"),
            ("et: Esimerkki Oy", "se: Esimerkki Oy"),
            ("et: \"PL 1, 00101 Helsinki\"", "se: \"PL 1, 00101 Helsinki\""),
            ("et: https://shop.example/andmeleke", "se: https://shop.example/dieđut"),
        ],
    );
    let people = "id,name,street,postal-code,city,language,channel\n\
                  s-1,Áilu Čáppis,Geaidnu 1,99980,Ohcejohka,se,letter\n";
    let place = changed("estonian", &[("incident.yaml", &facts), ("recipients.csv", people)]);
    fs::remove_dir_all(place.path().join("locales/et")).unwrap();
    copy(&fixture("sami/locales/se"), &place.path().join("locales/se"));
    place
}

#[test]
fn what_estonian_lacks_comes_in_english_and_is_marked() {
    let out = tempfile::tempdir().unwrap();
    let folder = out.path().join("out");
    let incident = fixture("estonian");
    let words = ["render", incident.to_str().unwrap(), "--out", folder.to_str().unwrap()];
    let (code, _, said) =
        program(&[&words[..], &["--files", "single", "--format", "short"]].concat());
    assert_eq!(code, 0, "{said}");
    let told = said.lines().find(|line| line.contains("locale/borrowed-words")).unwrap();
    assert!(told.contains("texts that `et` lacks come in `en`: "), "{told}");
    let files = tree(&folder);
    let mail = files.keys().find(|name| name.ends_with("000002.eml")).unwrap();
    let mail = String::from_utf8(files[mail].clone()).unwrap();
    let html = message(mail.as_bytes()).html;
    assert!(html.contains("<html lang=\"et\""), "{html}");
    assert!(html.contains("<span lang=\"en\" dir=\"ltr\">Order details</span>"), "{html}");
    assert!(html.contains("Teie andmed on lekkinud"), "{html}");
    assert!(mail.contains("Content-Language: et"));
}

#[test]
fn without_a_lender_each_missing_message_is_an_error() {
    let facts = with("estonian/incident.yaml", &[("  missing-words: {et: en}\n", "")]);
    let place = changed("estonian", &[("incident.yaml", &facts)]);
    let (code, _, said) = program(&["check", place.path().to_str().unwrap(), "--format", "short"]);
    assert_eq!(code, 3);
    let missing = said.lines().filter(|line| line.contains("locale/missing-message")).count();
    assert!(missing > 100, "{missing}");
}

#[test]
fn title_and_steps_are_never_borrowed() {
    let text = fs::read_to_string(fixture("estonian/locales/et/incident.ftl")).unwrap();
    let without: Vec<&str> = text.lines().filter(|line| !line.starts_with("lead =")).collect();
    let without = without.join("\n").replace("    .guardian = Võõras", "# ");
    let advice = fs::read_to_string(fixture("estonian/locales/et/advice.ftl")).unwrap();
    let place = changed("estonian", &[("locales/et/incident.ftl", &without)]);
    let check =
        |place: &std::path::Path| program(&["check", place.to_str().unwrap(), "--format", "short"]);
    let (code, _, said) = check(place.path());
    assert_eq!(code, 3);
    assert!(said.contains("`lead` is missing in `et`"), "{said}");
    let steps = advice.split("advice-watch-child-post").next().unwrap();
    let place = changed("estonian", &[("locales/et/advice.ftl", steps)]);
    let (code, _, said) = check(place.path());
    assert_eq!(code, 3);
    assert!(said.contains("no message `advice-watch-child-post.lead` in `et`"), "{said}");
    assert!(said.contains("never taken from another language"), "{said}");
}

#[test]
fn northern_sami_letters_are_in_the_letter() {
    let place = sami();
    let out = place.path().join("out");
    let words = ["render", place.path().to_str().unwrap(), "--out", out.to_str().unwrap()];
    let (code, _, said) =
        program(&[&words[..], &["--files", "single", "--format", "short"]].concat());
    assert_eq!(code, 0, "{said}");
    let Some(text) = pdf_text(&out.join("letters/single/000001.pdf")) else { return };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in
        ["Du dieđut leat golggiidan", "Váldde oktavuođa midjiide", "10.2.2026", "Áilu Čáppis"]
    {
        assert!(text.contains(words), "{words} is not in: {text}");
    }
}
