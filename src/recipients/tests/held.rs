//! Rows with errors that wait, while everybody else is read.

use std::fs;

use super::{Read, read_bytes, settings};
use crate::diag::Severity;
use crate::recipients::{ListSettings, Need, Reader, id_of_row};
use crate::terms::{Duplicate, Duplicates, RowErrors};

const HEADER: &str = "id,name,street,postal-code,city,email,language,status\n";

fn holding() -> ListSettings {
    ListSettings { errors: RowErrors::Hold, ..settings() }
}

/// Reads a list as CSV.
fn list(rows: &str, settings: &ListSettings) -> Read {
    read_bytes("people.csv", format!("{HEADER}{rows}").as_bytes(), settings)
}

/// Rows that are wrong, each in another way; the person of the row must get nothing.
const WRONG: [(&str, &str); 12] = [
    ("no name", "a-1,,Katu 1,00100,HELSINKI,,fi,\n"),
    ("no id", ",Maija Malli,Katu 1,00100,HELSINKI,,fi,\n"),
    ("lost zeros", "a-1,Maija Malli,Katu 1,100,HELSINKI,,fi,\n"),
    ("too few values", "a-1,Maija Malli,Katu 1\n"),
    ("too many values", "a-1,Malli, Maija,Katu 1,00100,HELSINKI,,fi,\n"),
    ("hidden character", "a-1,Mai\u{200b}ja Malli,Katu 1,00100,HELSINKI,,fi,\n"),
    ("unknown status", "a-1,Maija Malli,Katu 1,00100,HELSINKI,,fi,sleeping\n"),
    ("unknown language", "a-1,Maija Malli,Katu 1,00100,HELSINKI,,klingon,\n"),
    ("a line break", "a-1,\"Maija\nMalli\",Katu 1,00100,HELSINKI,,fi,\n"),
    ("a line break behind a comma", "a-1,Maija Malli,\"Katu 1,\nA 2\",00100,HELSINKI,,fi,\n"),
    ("an identity code", "a-1,Maija Malli 131052-308T,Katu 1,00100,HELSINKI,,fi,\n"),
    ("spoilt letters", "a-1,Maija MÃ¤kinen,Katu 1,00100,HELSINKI,,fi,\n"),
];

#[test]
fn a_row_with_an_error_waits_and_the_others_go_on() {
    for (name, row) in WRONG {
        let good = "b-1,Kalle Malli,Katu 2,00100,HELSINKI,,fi,\n";
        let rows = format!("{row}{good}");
        let stopped = list(&rows, &settings());
        assert!(stopped.all_problems().has_errors(), "{name}");
        assert!(stopped.rows[0].recipient.is_none(), "{name}");
        let held = list(&rows, &holding());
        assert!(!held.all_problems().has_errors(), "{name}:\n{}", held.text());
        assert_eq!(
            held.all_problems().len(),
            stopped.all_problems().len(),
            "{name}: nothing is hidden"
        );
        let person = held.rows[0].recipient.as_ref().unwrap();
        assert_eq!(person.needs, [Need::Held], "{name}");
        assert_eq!(
            (person.name.as_str(), &person.address, &person.email),
            ("", &None, &None),
            "{name}"
        );
        assert!(person.id.ends_with("(row 2)"), "{name}");
        assert!(["a-1", ""].contains(&id_of_row(&person.id)), "{name}: {}", person.id);
        assert!(held.rows[1].recipient.as_ref().unwrap().needs.is_empty(), "{name}");
    }
}

#[test]
fn what_concerns_all_rows_stops_all() {
    for (name, rows) in [
        (
            "an unclosed quote",
            "a-1,\"Maija Malli,Katu 1,00100,HELSINKI,,fi,\nb-1,Kalle,Katu,00100,HKI,,fi,\n",
        ),
        (
            "a line break that may be the end of a row",
            "a-1,Maija,\"Katu\nb-1,Kalle,Katu\",00100,HELSINKI,,fi,\n",
        ),
    ] {
        let held = list(rows, &holding());
        assert!(held.all_problems().has_errors(), "{name}");
    }
    // Everybody behind the last row would be left out.
    let early = ListSettings { last_row: Some(2.into()), ..holding() };
    let rows = "a-1,Maija Malli,Katu 1,00100,HELSINKI,,fi,\nb-1,Kalle,Katu 2,00100,HELSINKI,,fi,\n";
    assert!(list(rows, &early).all_problems().has_errors());
    let wrong_header = read_bytes("people.csv", b"id,name,name\na-1,Maija,Malli\n", &holding());
    assert!(wrong_header.all_problems().has_errors());
    assert!(wrong_header.rows.iter().all(|row| row.recipient.is_none()));
}

#[test]
fn an_id_counts_as_used_behind_a_refused_row_in_both_orders() {
    let (bad, good) =
        ("1,Mai\u{200b}ja Malli,Katu 1,00100,HKI,,fi,\n", "1,Kalle Malli,Katu 2,00100,HKI,,fi,\n");
    for rows in [format!("{bad}{good}"), format!("{good}{bad}")] {
        let read = list(&rows, &settings());
        let codes: Vec<&str> = read.rows[1].problems.iter().map(|p| p.code.name()).collect();
        assert!(codes.contains(&"recipients/duplicate-id"), "{codes:?}");
    }
    let held = list(&format!("{good}{bad}{good}"), &holding());
    let needs: Vec<bool> =
        held.rows.iter().map(|row| row.recipient.as_ref().unwrap().needs == [Need::Held]).collect();
    // Nobody knows whose id it is.
    assert_eq!(needs, [true, true, true]);
    let mut ids: Vec<&str> =
        held.rows.iter().map(|row| row.recipient.as_ref().unwrap().id.as_str()).collect();
    ids.dedup();
    assert_eq!(ids.len(), 3, "{ids:?}");
}

#[test]
fn every_reading_holds_the_same_rows() {
    let list = "1,Kalle Malli,Katu 2,00100,HKI,,fi,\n1,Ville Malli,Katu 3,00100,HKI,,fi,\n";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("people.csv");
    fs::write(&path, format!("{HEADER}{list}")).unwrap();
    let source = crate::diag::Sources::new().add_private("people.csv");
    for merge in [Duplicate::Error, Duplicate::Merge] {
        let duplicates = Duplicates { id: merge, ..Duplicates::default() };
        let settings = ListSettings { duplicates, ..holding() };
        let needs = |reader: Reader| -> Vec<Vec<Need>> {
            reader.map(|row| row.recipient.unwrap().needs).collect()
        };
        let first = needs(Reader::open(&path, source, &settings).unwrap());
        let again = needs(Reader::open(&path, source, &settings).unwrap().without_comparison());
        assert_eq!(first, again);
    }
}

#[test]
fn errors_that_wait_are_warnings_with_their_own_codes() {
    let held = list("a-1,,Katu 1,100,HELSINKI,,fi,\n", &holding());
    let found: Vec<(&str, Severity)> =
        held.rows[0].problems.iter().map(|p| (p.code.name(), p.severity)).collect();
    assert!(found.contains(&("recipients/missing-name", Severity::Warning)), "{found:?}");
    assert!(!held.rows[0].problems.iter().any(|problem| problem.code == Need::Held.code()));
    assert_eq!(Need::Held.code().name(), "recipients/held");
}

#[test]
fn a_row_that_is_nobodys_waits_as_well() {
    let people = "a-1,Maija Malli,Katu 1,00100,HELSINKI,,fi,\n";
    for (name, row) in [("totals", "Total,1,,,,,,\n"), ("the header again", HEADER)] {
        for rows in
            [format!("{people}{row}"), format!("{people}{row}b-1,Ville,Tie 1,00100,HKI,,fi,\n")]
        {
            let held = list(&rows, &holding());
            assert!(!held.all_problems().has_errors(), "{name}: {}", held.text());
            let needs: Vec<bool> =
                held.people().iter().map(|one| one.needs == [Need::Held]).collect();
            assert_eq!(&needs[..2], [false, true], "{name}");
        }
    }
}

/// Who waits of the rows of a list.
fn waiting(rows: &[&str], settings: &ListSettings) -> Vec<bool> {
    let read = list(&rows.concat(), settings);
    let waits = |row: &crate::recipients::RowResult| {
        let person = row.recipient.as_ref();
        person.is_none_or(|person| !person.needs.is_empty())
    };
    read.rows.iter().map(waits).collect()
}

#[test]
fn both_rows_of_a_contradiction_wait_in_both_orders() {
    let ordinary = "b-1,Maija Malli,Katu 1,00100,HELSINKI,m@mail.example,fi,\n";
    for (name, other) in [
        ("protected", "a-1,Maija Malli,Katu 1,00100,HELSINKI,,fi,protected\n"),
        ("dead", "a-1,Maija MALLI,Tie 9,00200,HELSINKI,m@mail.example,fi,deceased\n"),
        ("by a remark", "a-1,Maija Malli (turvakielto),Katu 1,00100,HELSINKI,,fi,\n"),
        ("a child", "a-1,Maija Malli,Katu 1,00100,HELSINKI,,fi,minor\n"),
        ("young", "a-1,Maija Malli,Katu 1,00100,HELSINKI,,fi,young\n"),
        ("a child by a remark", "a-1,Maija Malli (lapsi),Katu 1,00100,HELSINKI,,fi,\n"),
        ("one id", "b-1,Ville Varjo,Tie 3,00300,HELSINKI,,fi,\n"),
        ("one id, not readable", "b-1,Vil\u{200b}le Varjo,Tie 3,00300,HELSINKI,,fi,\n"),
        ("a status that nobody can read", "a-1,Maija Malli,Katu 1,00100,HELSINKI,,fi,zzz\n"),
    ] {
        for rows in [[ordinary, other], [other, ordinary]] {
            assert_eq!(waiting(&rows, &holding()), [true, true], "{name} {rows:?}");
        }
    }
    for (name, other) in [
        ("somebody else", "a-1,Kalle Malli,Katu 1,00100,HELSINKI,,fi,protected\n"),
        ("a namesake elsewhere", "a-1,Maija Malli,Tie 9,00200,HELSINKI,,fi,deceased\n"),
        ("the same person", "a-1,Maija Malli,Katu 1,00100,HELSINKI,,fi,\n"),
    ] {
        for (rows, at) in [([ordinary, other], 0), ([other, ordinary], 1)] {
            assert!(!waiting(&rows, &holding())[at], "{name}");
        }
    }
}

#[test]
fn rows_are_not_merged_with_one_that_cannot_be_read() {
    let merge = Duplicates { name_and_address: Duplicate::Merge, ..Duplicates::default() };
    let settings = ListSettings { duplicates: merge, ..holding() };
    let header = "id,name,street,postal-code,city,door-code\n";
    let good = "a-1,Maija Malli,Katu 1,00100,HELSINKI,no\n";
    let bad = "b-1,Maija Malli,Katu 1,00100,HELSINKI,perhaps\n";
    for rows in [format!("{good}{bad}"), format!("{bad}{good}")] {
        let read = read_bytes("people.csv", format!("{header}{rows}").as_bytes(), &settings);
        assert!(!read.all_problems().has_errors(), "{}", read.text());
        let people = read.people();
        assert!(people.iter().all(|one| !one.needs.is_empty()), "{}", read.text());
        assert_eq!(people[0].needs, [Need::Held]);
    }
}

#[test]
fn a_second_row_of_somebody_who_may_be_protected_is_not_ordinary() {
    let second = "b-1,Maija Malli,Katu 1,00100,HELSINKI,,fi,\n";
    for first in [
        "a-1,Maija Malli,Katu 1,00100,HELSINKI,,fi,TK\n",
        "a-1,Maija Malli (turvakielto),Katu 1,00100,HELSINKI,,fi,\n",
        "a-1,Maija Malli,Katu 1 (turvakielto),00100,HELSINKI,,fi,\n",
        "a-1,Maija Malli (kuollut),Katu 1,00100,HELSINKI,,fi,\n",
        "a-1,Maija Malli,Katu 1,00100,HELSINKI,,fi,deceased\n",
        "a-1,Maija Malli,Katu 1,00100,HELSINKI,,fi,protected\n",
    ] {
        let held = list(&format!("{first}{second}"), &holding());
        let person = held.rows[1].recipient.as_ref().unwrap();
        assert_eq!(person.needs, [Need::Held], "{first}{}", held.text());
    }
    let ordinary = "a-1,Maija Malli,Katu 1,00100,HELSINKI,,fi,\n";
    let read = list(&format!("{ordinary}{second}"), &holding());
    assert!(read.rows[1].recipient.as_ref().unwrap().needs.is_empty());
}
