//! Names in many scripts: who gets a letter with the built-in faces, and who with faces that the
//! incident adds.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where something is wrong"
)]

use crate::support;

use std::fs;
use std::num::NonZeroUsize;
use std::path::Path;

use breach_letters::pipeline::{VerifyRequest, verify};
use support::{Output, changed, copy, fixture, small_incident_with_email};

/// A name, and whether its owner gets a letter with the built-in faces, and with `fixtures/faces`.
const NAMES: [(&str, bool, bool); 16] = [
    ("Maija Esimerkkinen", true, true),
    ("Γιώργος Παπαδόπουλος", true, true),
    ("Иван Петров", true, true),
    ("दीपक कुमार", true, true),
    ("Kuǯǯ Jǩǩ", true, true),
    ("李小龍", false, true),
    ("田中さん", false, true),
    ("דוד כהן", false, true),
    ("דוד (David)", false, true),
    ("สมชาย ใจดี", false, true),
    ("محمد علي", false, false),
    ("ሰላም", false, false),
    ("გიორგი", false, false),
    ("Արամ", false, false),
    ("Maija 😀", false, false),
    ("𡃁", false, false),
];

/// An incident with these people. `channel` is that of all.
fn incident(channel: &str, faces: bool) -> tempfile::TempDir {
    let mut list = String::from("id,name,street,postal-code,city,email,language,channel\n");
    for (number, (name, ..)) in NAMES.iter().enumerate() {
        list += &format!(
            "person-{number},{name},Keksitie {number},00100,Helsinki,p{number}@posti.example,fi,{channel}\n"
        );
    }
    let yaml = small_incident_with_email();
    let yaml = match channel {
        "letter" => yaml.replace(
            "  default-channel: letter\n",
            "  default-channel: letter\n  without-address: other-channel\n",
        ),
        _ => yaml,
    };
    let incident = changed("errors/base", &[("incident.yaml", &yaml), ("recipients.csv", &list)]);
    if faces {
        let fonts = incident.path().join("fonts");
        copy(&fixture("faces"), &fonts);
        fs::remove_file(fonts.join("README.md")).unwrap();
    }
    incident
}

fn is_right(output: &Output, incident: &Path) {
    let request = VerifyRequest {
        out: output.folder.clone(),
        incident: Some(incident.to_owned()),
        jobs: NonZeroUsize::new(2).unwrap(),
    };
    let report = verify(&request, &mut |_| {});
    assert_eq!(
        report.problems.iter().map(|problem| problem.code.name()).collect::<Vec<_>>(),
        [""; 0]
    );
}

#[test]
fn a_name_that_cannot_be_printed_stops_nobody_else() {
    for faces in [false, true] {
        let incident = incident("both", faces);
        let output = Output::of(|_| {}, incident.path());
        for (number, (name, built_in, own)) in NAMES.iter().enumerate() {
            let id = format!("person-{number}");
            let rows = output.rows.iter().filter(|row| row.recipient == id);
            for row in rows {
                let letter = if faces { *own } else { *built_in };
                let expected = match row.channel.as_str() {
                    "letter" if !letter => "excluded",
                    _ => "rendered",
                };
                assert_eq!(row.outcome, expected, "{name}, {}", row.channel);
            }
        }
        is_right(&output, incident.path());
    }
}

#[test]
fn an_email_goes_instead_where_the_incident_allows_it() {
    let incident = incident("letter", false);
    let output = Output::of(|_| {}, incident.path());
    for (row, (name, letter, _)) in output.rows.iter().zip(NAMES) {
        let channel = if letter { "letter" } else { "email" };
        assert_eq!((row.channel.as_str(), row.outcome.as_str()), (channel, "rendered"), "{name}");
    }
    assert_eq!(output.rows.len(), NAMES.len());
    is_right(&output, incident.path());
}

#[test]
fn letters_in_many_scripts_are_the_same_in_every_file() {
    // A letter of a print file and the same letter alone hold other parts of the faces.
    let incident = incident("both", true);
    let (first, second) = (
        Output::of(|_| {}, incident.path()),
        Output::of(
            |request| {
                request.jobs = NonZeroUsize::new(1).unwrap();
            },
            incident.path(),
        ),
    );
    let pdfs = |output: &Output| {
        let mut tree = output.tree();
        tree.retain(|name, _| name.ends_with(".pdf"));
        tree
    };
    assert_eq!(pdfs(&first), pdfs(&second));
}
