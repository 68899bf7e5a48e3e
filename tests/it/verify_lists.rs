//! `verify` on lists whose values look like something else in a letter: nothing is alarmed about, and a
//! real mix-up is still found.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where something is wrong"
)]

use crate::support;

use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use breach_letters::diag::{Format, render as render_problems};
use breach_letters::pipeline::{VerifyRequest, verify};
use breach_letters::text::hex;
use sha2::{Digest, Sha256};
use support::{Output, changed, copy, small_incident_with_email};

/// Header and rows of a list: `id,name,street,email` of each person, and more columns.
struct List {
    columns: &'static str,
    rows: Vec<String>,
}

/// People with these ids, names, streets and e-mail addresses, who get letters and e-mails in Finnish.
fn people(rows: &[[&str; 4]]) -> List {
    let row = |[id, name, street, email]: &[&str; 4]| {
        format!("{id},{name},{street},00100,Helsinki,{email},fi,both,,,")
    };
    List {
        columns: "id,name,street,postal-code,city,email,language,channel,status,guardian-name,\
                  door-code",
        rows: rows.iter().map(row).collect(),
    }
}

fn incident(list: &List) -> tempfile::TempDir {
    let text = format!("{}\n{}\n", list.columns, list.rows.join("\n"));
    let yaml = small_incident_with_email().replace(
        "{category: door-code, certainty: leaked}",
        "{category: door-code, certainty: if-saved}",
    );
    changed("errors/base", &[("incident.yaml", &yaml), ("recipients.csv", &text)])
}

/// Each problem of `verify` as a line. `right` is the list that the files are held against.
fn verified(out: &Path, right: &Path) -> String {
    let request = VerifyRequest {
        out: out.to_owned(),
        incident: Some(right.to_owned()),
        jobs: NonZeroUsize::new(2).unwrap(),
    };
    let report = verify(&request, &mut |_| {});
    assert!(report.checked.is_some());
    render_problems(&report.problems, &report.sources, Format::Short)
}

/// Three people whose values look like nothing else.
const PLAIN: [[&str; 4]; 3] = [
    ["plain-one", "Maija Keksitty", "Keksitie 1", "maija@posti.example"],
    ["plain-two", "Kalle Kuviteltu", "Kuvittelutie 2", "kalle@posti.example"],
    ["plain-three", "Siiri Tekaistu", "Tekaistutie 3", "siiri@posti.example"],
];

/// What the first person of a hard list has in place of a plain value.
const HARD: [(&str, [&str; 4]); 40] = [
    ("a piece number as the id", ["000 003", "", "", ""]),
    ("one with a hyphen", ["000-004", "", "", ""]),
    ("one with a full stop", ["000.002", "", "", ""]),
    ("its own piece number", ["000 001", "", "", ""]),
    ("a piece number in one word", ["000003", "", "", ""]),
    ("a number of a year", ["2026", "", "", ""]),
    ("an emergency number", ["112", "", "", ""]),
    ("one digit", ["1", "", "", ""]),
    ("the date of the letter", ["10.2.2026", "", "", ""]),
    ("the date of the breach", ["20.1.2026", "", "", ""]),
    ("a date with hyphens", ["2026-02-10", "", "", ""]),
    ("the reference", ["TL 2026-1", "", "", ""]),
    ("the phone number of a contact", ["09 123 4570", "", "", ""]),
    ("the number of a helper", ["116 006", "", "", ""]),
    ("a helper's number in one word", ["116006", "", "", ""]),
    ("the postal code of the sender", ["00101", "", "", ""]),
    ("everybody's postal code", ["00100", "", "", ""]),
    ("a beginning of another id", ["plain", "", "", ""]),
    ("another id and more", ["plain-two-more", "", "", ""]),
    ("a word of the texts", ["henkilötunnus", "", "", ""]),
    ("the id of the incident", ["base-2026", "", "", ""]),
    ("the signatory's name", ["", "Eeva Esimerkki", "", ""]),
    ("the signatory's name in capitals", ["", "EEVA ESIMERKKI", "", ""]),
    ("the sender's name", ["", "Esimerkki Oy", "", ""]),
    ("the other sender's name", ["", "Exempel Ab", "", ""]),
    ("the processor's name", ["", "Apuri Oy", "", ""]),
    ("the name of an authority", ["", "Traficom Oy", "", ""]),
    ("a helper's name", ["", "Suomi.fi", "", ""]),
    ("a month", ["", "Tammikuu Helmikuu", "", ""]),
    ("one month", ["", "Helmikuuta", "", ""]),
    ("a single word of the texts", ["", "Poliisi", "", ""]),
    ("a word of the letter's title", ["", "Tietosi", "", ""]),
    ("a town", ["", "Helsinki", "", ""]),
    ("the greeting and another's first name", ["", "Hyvä Kalle", "", ""]),
    ("two words of the texts", ["", "Tee Ensin", "", ""]),
    ("another's last name and a word", ["", "Kuviteltu Kuvittelutie", "", ""]),
    ("another's name at another address", ["", "Kalle Kuviteltu", "", ""]),
    ("a longer form of another's name", ["", "Kalle Kuviteltu-Keksitty", "", ""]),
    ("the sender's address", ["", "", "PL 1", "tietosuoja@keeper.example"]),
    ("another's street and a number", ["", "", "Kuvittelutie 2 B 17", ""]),
];

/// The plain people, with other values of the first of them.
fn hard([id, name, street, email]: [&'static str; 4]) -> List {
    let mut rows = PLAIN;
    for (value, other) in rows[0].iter_mut().zip([id, name, street, email]) {
        if !other.is_empty() {
            *value = other;
        }
    }
    people(&rows)
}

#[test]
fn lists_with_values_that_look_like_something_else_verify() {
    let mut wrong = String::new();
    for (what, values) in HARD {
        let incident = incident(&hard(values));
        let output = Output::any(|_| {}, incident.path());
        let made = output.rows.iter().filter(|row| row.outcome == "rendered").count();
        assert!(made >= 5, "{what}: {made} pieces");
        let said = verified(&output.folder, incident.path());
        if !said.is_empty() {
            wrong += &format!("{what}:\n{said}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// An output folder that claims to be made from another list.
struct Claimed {
    folder: PathBuf,
    _place: tempfile::TempDir,
}

fn claimed(output: &Path, right: &Path) -> Claimed {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("out");
    copy(output, &folder);
    let list = fs::read(right.join("recipients.csv")).unwrap();
    let path = folder.join("run.json");
    let mut record: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    record["recipients"]["sha256"] = hex(&Sha256::digest(list)).into();
    fs::write(path, record.to_string()).unwrap();
    Claimed { folder, _place: place }
}

/// Rendered from a list in which something slipped, and held against the list as it should be.
fn mixed_up(wrong: &List, right: &List) -> String {
    let (wrong, right) = (incident(wrong), incident(right));
    let output = Output::any(|_| {}, wrong.path());
    assert_eq!(verified(&output.folder, wrong.path()), "", "the list itself is in order");
    let claimed = claimed(&output.folder, right.path());
    verified(&claimed.folder, right.path())
}

/// Rows of three children with two guardians' names, an adult, and two door codes.
fn family() -> List {
    let row = |id: &str, name: &str, status: &str, guardian: &str, code: &str| {
        format!(
            "{id},{name},Perhetie 5,00100,Helsinki,{id}@posti.example,fi,both,{status},{guardian},{code}"
        )
    };
    List {
        columns: people(&[]).columns,
        rows: vec![
            row("child-one", "Aatu Lapsinen", "minor", "Outi Lapsinen", ""),
            row("child-two", "Eeva Esimerkki", "minor", "Sanna Esimerkkinen", ""),
            row("child-three", "Kaisa Pienonen", "minor", "Teppo Pienonen", ""),
            row("child-four", "Ville Vilkas", "minor", "Venla Vilkas", ""),
            row("adult-one", "Heikki Iso", "", "", "yes"),
            row("adult-two", "Hanna Iso", "", "", ""),
        ],
    }
}

/// Changes places of a column between two rows.
fn swapped(mut list: List, column: &str, (one, other): (usize, usize)) -> List {
    let at = list.columns.split(',').position(|name| name == column).unwrap();
    let cells = |row: &str| row.split(',').map(str::to_owned).collect::<Vec<_>>();
    let (mut first, mut second) = (cells(&list.rows[one]), cells(&list.rows[other]));
    std::mem::swap(&mut first[at], &mut second[at]);
    (list.rows[one], list.rows[other]) = (first.join(","), second.join(","));
    list
}

/// Another's value in a list, and the code by which it is found.
#[test]
fn a_real_mix_up_in_such_lists_is_found() {
    let mut missed = String::new();
    let mut expect = |what: &str, said: String, code: &str| {
        if !said.contains(code) {
            missed += &format!("{what}: no {code}\n{said}\n");
        }
    };
    let another = "verify/another-person";
    // One of the hard lists, what changes places in it, and the code.
    for (what, column, code) in [
        ("the signatory's name", "name", "verify/no-addressee"),
        ("the signatory's name", "name", another),
        ("the sender's name", "name", "verify/no-addressee"),
        ("a month", "name", another),
        ("a single word of the texts", "name", "verify/no-addressee"),
        ("another's name at another address", "street", another),
        ("a piece number as the id", "street", another),
        ("a piece number as the id", "email", "verify/wrong-address"),
        ("an emergency number", "name", another),
        ("the sender's address", "email", "verify/wrong-address"),
        ("the sender's address", "street", "verify/no-addressee"),
        ("another's street and a number", "street", "verify/no-addressee"),
        ("a longer form of another's name", "name", another),
    ] {
        let list = || hard(HARD.iter().find(|(known, _)| *known == what).unwrap().1);
        let said = mixed_up(&swapped(list(), column, (0, 1)), &list());
        expect(&format!("{what}, {column}"), said, code);
    }
    // Languages and data.
    let languages = |first: &str, second: &str| {
        let mut list = people(&PLAIN);
        for (row, language) in list.rows.iter_mut().zip([first, second]) {
            *row = row.replace(",fi,both", &format!(",{language},both"));
        }
        list
    };
    let said = mixed_up(&languages("sv", "fi"), &languages("fi", "sv"));
    expect("languages", said, "verify/language");
    let said = mixed_up(&swapped(family(), "door-code", (4, 5)), &family());
    expect("data", said, "verify/variant");
    // Children at the same address, whose names are in the texts alone; one is called like the signatory.
    for (rows, code) in [((0, 2), another), ((0, 1), another), ((2, 3), another)] {
        let said = mixed_up(&swapped(family(), "name", rows), &family());
        expect(&format!("names of children {rows:?}"), said, code);
    }
    let said = mixed_up(&swapped(family(), "guardian-name", (0, 1)), &family());
    expect("names of guardians", said, another);
    assert!(missed.is_empty(), "{missed}");
}

/// Values that are written into a message, into the right one and under the right address.
#[test]
fn a_value_that_is_written_into_a_message_is_found() {
    let mut missed = String::new();
    for (what, values, written) in [
        ("signatory", ["", "Eeva Esimerkki", "", ""], "Eeva Esimerkki"),
        ("sender", ["", "Esimerkki Oy", "", ""], "Esimerkki Oy"),
        ("id like a date", ["10.2.2026", "", "", ""], "10.2.2026"),
        ("id like a phone number", ["09 123 4570", "", "", ""], "09 123 4570"),
        ("id like a number of a helper", ["116006", "", "", ""], "116006"),
        ("a plain id", ["", "", "", ""], "plain-one"),
        ("a street", ["", "", "", ""], "Keksitie 1"),
        ("an address", ["", "", "", ""], "maija@posti.example"),
    ] {
        let incident = incident(&hard(values));
        let output = Output::any(|_| {}, incident.path());
        // The message of the third person says what is the first one's.
        let row =
            output.rows.iter().find(|row| row.recipient == "plain-three" && row.channel == "email");
        let path = output.folder.join(row.unwrap().own_file());
        let mail = fs::read_to_string(&path).unwrap();
        let changed = mail.replacen("</h1>", &format!("</h1><p>{written}</p>"), 1);
        assert_ne!(mail, changed);
        fs::write(&path, changed).unwrap();
        let said = verified(&output.folder, incident.path());
        let told = said.lines().any(|line| line.contains("verify/another-person"));
        if !told {
            missed += &format!("{what}:\n{said}\n");
        }
    }
    assert!(missed.is_empty(), "{missed}");
}
