//! Letters in every envelope, read back from their files: nothing but the address stands where the
//! window could show it.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use crate::support;

use breach_letters::pipeline::{Files, RenderRequest, Status};
use breach_letters::render::pdf::{Area, Envelope, EnvelopeMeasures};
use support::{changed, fixture, problems, render, request, tool, with};

/// A theme with the envelope, and that envelope.
fn themes() -> Vec<(String, Envelope)> {
    let mut c4 = EnvelopeMeasures::profile("C4").unwrap();
    c4.window = Some(Area::new(20.0, 40.0, 100.0, 40.0));
    c4.slide = Some((5.0, 10.0));
    let own = "envelope:\n  profile: C4\n  \
               window: {left: 20, top: 40, width: 100, height: 40}\n  \
               slide: {right: 5, down: 10}\n";
    let profiles = EnvelopeMeasures::profiles().filter(|name| *name != "C4").map(|name| {
        let measures = EnvelopeMeasures::profile(name).unwrap();
        (format!("envelope: {name}\n"), Envelope::new(&measures).unwrap())
    });
    profiles.chain([(own.to_owned(), Envelope::new(&c4).unwrap())]).collect()
}

/// Left, top, right, bottom in millimetres and text of the words on the first page.
fn words(file: &std::path::Path) -> Option<Vec<([f32; 4], String)>> {
    let page = tool("pdftotext", &["-bbox", "-l", "1"], file, &["-"])?;
    let number = |line: &str, name: &str| -> f32 {
        let rest = line.split(&format!("{name}=\"")).nth(1).unwrap();
        rest.split('"').next().unwrap().parse::<f32>().unwrap() * 25.4 / 72.0
    };
    let lines = page.lines().filter(|line| line.trim().starts_with("<word"));
    let word = |line: &str| {
        let area = ["xMin", "yMin", "xMax", "yMax"].map(|name| number(line, name));
        let text = line.split('>').nth(1).unwrap().split('<').next().unwrap().to_owned();
        (area, text)
    };
    Some(lines.map(word).collect())
}

#[test]
fn every_envelope_shows_the_address_and_nothing_else() {
    for (theme, envelope) in themes() {
        for print in ["", "text-size: large\n"] {
            let text = format!("{print}{theme}");
            let incident = changed("errors/base", &[("theme.yaml", &text)]);
            let out = tempfile::tempdir().unwrap();
            let files = Files::Single;
            let asked =
                RenderRequest { files, ..request(incident.path(), &out.path().join("out")) };
            let report = render(&asked);
            assert_eq!(report.status, Status::Done, "{text}{}", problems(&report));
            for file in ["000001.pdf", "000002.pdf"] {
                let file = out.path().join("out/letters/single").join(file);
                let Some(words) = words(&file) else { return };
                let (always, zone) = (envelope.always_visible(), envelope.clear_zone());
                // poppler's boxes are those of the font, taller than the letters by a millimetre.
                let seen: Vec<&str> = (words.iter())
                    .filter(|([x0, y0, x1, y1], _)| {
                        *x0 < zone.right()
                            && *x1 > zone.left
                            && *y0 + 1.0 < zone.bottom()
                            && *y1 - 1.0 > zone.top
                    })
                    .inspect(|([x0, y0, x1, y1], _)| {
                        assert!(*x0 >= always.left && *x1 <= always.right(), "{text}");
                        assert!(*y0 + 1.0 >= always.top && *y1 - 1.0 <= always.bottom(), "{text}");
                    })
                    .map(|(_, word)| word.as_str())
                    .collect();
                let seen = seen.join(" ");
                let expected = [
                    "Maija Keksitty Keksitie 1 00100 HELSINKI",
                    "Sven Påhittad Påhittsgatan 2 00100 HELSINGFORS",
                ];
                assert!(expected.contains(&seen.as_str()), "{text}{seen}");
            }
        }
    }
}

#[test]
fn one_person_gets_large_print_and_the_manifest_says_so() {
    let recipients = with(
        "errors/base/recipients.csv",
        &[("language,channel", "language,channel,print"), ("sv,letter", "sv,letter,Large")],
    );
    let recipients = recipients.replace("fi,letter\n", "fi,letter,\n");
    let incident = changed("errors/base", &[("recipients.csv", &recipients)]);
    let out = tempfile::tempdir().unwrap();
    let asked = request(incident.path(), &out.path().join("out"));
    let report = render(&asked);
    assert_eq!(report.status, Status::Done, "{}", problems(&report));
    let variants = report.summary.unwrap().variants;
    let names: Vec<&str> = variants.keys().map(String::as_str).collect();
    assert_eq!(names, ["adult", "adult, large print"]);
    let manifest = std::fs::read_to_string(out.path().join("out/manifest.csv")).unwrap();
    assert!(manifest.contains("p-2,2,letter,sv,\"adult, large print\""), "{manifest}");
}

#[test]
fn a_theme_reaches_letters_and_emails() {
    let logo = std::fs::read(fixture("themes/logo.png")).unwrap();
    let theme = "colours: {accent: \"#7a1f2b\"}\n\
                 logo: {file: logo.png, width: 20, alt: {fi: Tunnus, sv: Emblem}}\n";
    let recipients = with("errors/base/recipients.csv", &[("letter", "both")]);
    let incident = changed(
        "errors/base",
        &[
            ("theme.yaml", theme),
            ("recipients.csv", &recipients),
            ("incident.yaml", &support::small_incident_with_email()),
        ],
    );
    std::fs::write(incident.path().join("logo.png"), logo).unwrap();
    let out = tempfile::tempdir().unwrap();
    let asked = request(incident.path(), &out.path().join("out"));
    let report = render(&asked);
    assert_eq!(report.status, Status::Done, "{}", problems(&report));
    let mails = support::tree(&out.path().join("out/email"));
    assert_eq!(mails.len(), 2);
    for mail in mails.values() {
        assert!(String::from_utf8_lossy(mail).contains("#7a1f2b"));
    }
    let letter = out.path().join("out/letters/single/000001.pdf");
    let Some(tags) = tool("pdfinfo", &["-struct"], &letter, &[]) else { return };
    assert!(tags.contains("Figure"), "{tags}");
}

#[test]
fn print_files_are_no_larger_than_the_print_house_takes() {
    let people: String = (1..=12)
        .map(|n| format!("q-{n},Maija Keksitty,Keksitie {n},00100,Helsinki,,fi,letter\n"))
        .collect();
    let header = "id,name,street,postal-code,city,email,language,channel\n";
    let theme = "envelope: {profile: C5, max-file-mb: 0.08}\n";
    let incident = changed(
        "errors/base",
        &[("recipients.csv", &format!("{header}{people}")), ("theme.yaml", theme)],
    );
    let out = tempfile::tempdir().unwrap();
    let asked =
        RenderRequest { files: Files::Print, ..request(incident.path(), &out.path().join("out")) };
    let report = render(&asked);
    assert_eq!(report.status, Status::Done, "{}", problems(&report));
    let files = support::tree(&out.path().join("out/letters/print"));
    assert!(files.len() > 1, "one file is enough");
    assert!(files.values().all(|bytes| bytes.len() <= 80_000));
    let rows = support::manifest(&out.path().join("out/manifest.csv"));
    let named: std::collections::BTreeSet<&str> =
        rows.iter().filter_map(|row| row.file.rsplit('/').next()).collect();
    assert_eq!(named, files.keys().map(String::as_str).collect());
    assert_eq!(rows.len(), 12);
}
