//! Lists as they really come, end to end: who stands in them twice, who must not be written to, who
//! has two guardians, whose home nobody may learn of, and what somebody corrected in Excel.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use crate::support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use unicode_normalization::UnicodeNormalization as _;

use breach_letters::mailing::Reprint;
use breach_letters::pipeline::{self, CheckRequest, RenderRequest, Status, VerifyRequest, verify};
use proptest::prelude::*;
use support::{Output, Row, changed, pdf_text, problems, small_incident_with_email};

/// The small incident with settings of the list laid over it.
fn incident(settings: &str, files: &[(&str, &str)]) -> tempfile::TempDir {
    let yaml = small_incident_with_email()
        .replace("  file: recipients.csv\n", &format!("  file: recipients.csv\n{settings}"))
        .replace(
            "personal-identity-code, certainty: not-leaked",
            "personal-identity-code, certainty: if-saved",
        );
    let mut all = vec![("incident.yaml", yaml.as_str())];
    all.extend(files);
    changed("errors/base", &all)
}

fn rows_of<'a>(output: &'a Output, id: &str) -> Vec<&'a Row> {
    output.rows.iter().filter(|row| row.recipient == id).collect()
}

const TWICE: &str = "\
id;name;street;postal-code;city;email;language;personal-identity-code
a-1;Maija Keksitty;Keksikatu 1 A 2;00100;Helsinki;;fi;no
a-2;Kalle Keksitty;Keksikatu 1 A 2;00100;Helsinki;maija@mail.example;fi;no
b-1;KEKSITTY, MAIJA;Keksik. 1 A as. 2;00100;HELSINKI;maija@mail.example;;yes
b-2;Maija Keksitty;;;;maija@mail.example;;
";

#[test]
fn rows_of_one_person_become_one_letter_and_a_household_does_not() {
    let settings = "  duplicates: {email: merge, name-and-address: merge}\n";
    let folder = incident(settings, &[("recipients.csv", TWICE)]);
    let output = Output::of(|_| {}, folder.path());
    let told: Vec<(&str, &str)> =
        output.rows.iter().map(|row| (row.recipient.as_str(), row.outcome.as_str())).collect();
    let expected =
        [("a-1", "rendered"), ("a-2", "rendered"), ("b-1", "excluded"), ("b-2", "excluded")];
    assert_eq!(told, expected);
    assert_eq!(rows_of(&output, "b-2")[0].reason, "the same person as on an earlier row");
    // What leaked at one place leaked.
    assert!(rows_of(&output, "a-1")[0].variant.contains("personal-identity-code yes"));
    assert!(rows_of(&output, "a-2")[0].variant.contains("personal-identity-code no"));
    assert_verified(&output, folder.path());
}

/// The third row shows that the two before it are one person.
#[test]
fn rows_that_a_later_row_shows_to_be_one_person_become_one() {
    let list = "\
id;name;street;postal-code;city;email;personal-identity-code
a-1;Maija Keksitty;;;;maija@mail.example;no
a-2;Maija Keksitty;Keksitie 1;00100;Helsinki;;yes
a-3;Maija Keksitty;Keksitie 1;00100;Helsinki;maija@mail.example;
a-1;Kalle Keksitty;Keksitie 1;00100;Helsinki;;
";
    let settings = "  duplicates: {id: merge, email: merge, name-and-address: merge}\n";
    let folder = incident(settings, &[("recipients.csv", list)]);
    let output = Output::any(|_| {}, folder.path());
    let said = problems(&output.report);
    assert!(said.contains("row 5") && said.contains("recipients/duplicate-id"), "{said}");
    assert_eq!(said.matches("error[").count(), 1, "another name is another person: {said}");
    let right = list.replace("a-1;Kalle", "a-4;Kalle");
    let folder = incident(settings, &[("recipients.csv", right.as_str())]);
    let output = Output::of(|_| {}, folder.path());
    let told: Vec<(&str, &str)> =
        output.rows.iter().map(|row| (row.recipient.as_str(), row.outcome.as_str())).collect();
    let (done, not) = ("rendered", "excluded");
    assert_eq!(told, [("a-1", done), ("a-2", not), ("a-3", not), ("a-4", done)]);
    assert!(rows_of(&output, "a-1")[0].variant.contains("personal-identity-code yes"));
    assert_verified(&output, folder.path());
}

#[test]
fn without_merging_they_are_told_of_and_get_their_letters() {
    let folder = incident("", &[("recipients.csv", TWICE)]);
    let output = Output::any(|_| {}, folder.path());
    let said = problems(&output.report);
    assert_eq!(said.matches("recipients/possible-duplicate").count(), 2, "{said}");
    assert_eq!(output.rows.iter().filter(|row| row.outcome == "rendered").count(), 3);
    let strict = "  duplicates: {email: error, name-and-address: error}\n";
    let folder = incident(strict, &[("recipients.csv", TWICE)]);
    let output = Output::any(|_| {}, folder.path());
    assert_eq!(output.report.status, Status::InputErrors);
    assert!(output.rows.is_empty());
}

const CHILD: &str = "\
id;name;street;postal-code;city;email;language;channel;status;guardian-name;guardian-2-name;guardian-2-street;guardian-2-postal-code;guardian-2-city;guardian-2-email
c-1;Onni Keksitty;Keksitie 1;00100;Helsinki;maija@mail.example;fi;both;minor;Maija Keksitty;Matti Etäinen;Kaukotie 9;33100;Tampere;matti@mail.example
c-2;Elsa Keksitty;Keksitie 1;00100;Helsinki;;fi;letter;minor;Maija Keksitty;Toivo Lähinen;;;;
c-3;Aino Keksitty;Keksitie 1;00100;Helsinki;;fi;letter;minor;Maija Keksitty;Pekka Puolinen;Kaukotie 3;;;
";

#[test]
fn two_guardians_get_two_letters_each_at_their_own_address() {
    let folder = incident("  email-of-minor: guardian\n", &[("recipients.csv", CHILD)]);
    let output = Output::of(|_| {}, folder.path());
    let found: Vec<(&str, &str, &str)> = (output.rows.iter())
        .map(|row| (row.recipient.as_str(), row.channel.as_str(), row.outcome.as_str()))
        .collect();
    let rendered = "rendered";
    assert_eq!(
        found,
        [
            ("c-1", "letter", rendered),
            ("c-1", "email", rendered),
            ("c-1 (2)", "letter", rendered),
            ("c-1 (2)", "email", rendered),
            ("c-2", "letter", rendered),
            ("c-2 (2)", "letter", rendered),
            ("c-3", "letter", rendered),
            ("c-3 (2)", "letter", "excluded"),
        ]
    );
    let letter = |id: &str| {
        let row = rows_of(&output, id)[0];
        pdf_text(&output.folder.join(row.own_file()))
    };
    let Some(first) = letter("c-1") else { return };
    assert!(first.contains("Maija Keksitty\nKeksitie 1\n00100 HELSINKI"), "{first}");
    assert!(!first.contains("Matti") && !first.contains("Kaukotie"), "{first}");
    let second = letter("c-1 (2)").unwrap();
    assert!(second.contains("Matti Etäinen\nKaukotie 9\n33100 TAMPERE"), "{second}");
    assert!(!second.contains("Maija Keksitty") && !second.contains("Keksitie"), "{second}");
    let message = fs::read(output.folder.join(&rows_of(&output, "c-1 (2)")[1].file)).unwrap();
    assert_eq!(support::message(&message).to[0].1, "matti@mail.example");
    // Without an address of their own they live where the child does.
    assert!(letter("c-2 (2)").unwrap().contains("Toivo Lähinen\nKeksitie 1\n00100 HELSINKI"));
    let exceptions = fs::read_to_string(output.folder.join("exceptions.csv")).unwrap();
    assert!(exceptions.contains("4;c-3 (2);letter;guardian-2-postal-code;"), "{exceptions}");
    assert_verified(&output, folder.path());
    // Who asks for the child gets both.
    let output = Output::of(|request| request.only = vec!["c-2".into()], folder.path());
    assert_eq!(output.rows.len(), 2);
    let output = Output::of(|request| request.only = vec!["c-2 (2)".into()], folder.path());
    assert_eq!(output.rows.len(), 1);
}

const PROTECTED: &str = "\
id;name;street;postal-code;city;email;language;channel;status
s-1;Salla Salattu;Salakatu 7;00100;Helsinki;salla@mail.example;fi;both;protected
s-2;Helge Hemlig;PB 9;00101;Helsingfors;helge@mail.example;fi;both;protected
s-3;Maija Keksitty;Keksitie 1;00100;Helsinki;;fi;letter;
";

#[test]
fn protected_people_are_apart_and_their_homes_are_nowhere() {
    let folder = incident("", &[("recipients.csv", PROTECTED)]);
    let output = Output::of(|_| {}, folder.path());
    let files: BTreeMap<(&str, &str), &str> = (output.rows.iter())
        .map(|row| ((row.recipient.as_str(), row.channel.as_str()), row.file.as_str()))
        .collect();
    assert_eq!(files[&("s-1", "letter")], "", "the address may be the home");
    assert_eq!(files[&("s-1", "email")], "email/000001.eml");
    assert!(files[&("s-2", "letter")].starts_with("letters/separate/fi-"), "{files:?}");
    assert!(files[&("s-3", "letter")].starts_with("letters/print/fi-"), "{files:?}");
    for (name, bytes) in output.tree() {
        let text = match name.ends_with(".pdf") {
            true => pdf_text(&output.folder.join(&name)).unwrap_or_default(),
            false => String::from_utf8_lossy(&bytes).into_owned(),
        };
        assert!(!text.contains("Salakatu") && !name.contains("Salakatu"), "{name}");
        // Nobody's contact address stands in an e-mail or on the job ticket either.
        assert!(name.ends_with(".pdf") || !text.contains("PB 9"), "{name}");
    }
    let ticket = fs::read_to_string(output.folder.join("job-ticket.html")).unwrap();
    assert!(ticket.contains("Files in the folder letters/separate") && !ticket.contains("protect"));
    assert_verified(&output, folder.path());

    let settings = "  protected-address: contact\n";
    let folder = incident(settings, &[("recipients.csv", PROTECTED)]);
    let output = Output::of(|_| {}, folder.path());
    assert!(rows_of(&output, "s-1")[0].file.starts_with("letters/separate/"));
}

#[test]
fn who_is_on_the_list_of_people_not_to_be_written_to_is_not() {
    let list = "id;name;street;postal-code;city;email;language;channel;status;guardian-name;\
                guardian-2-name;guardian-2-email\n\
                n-1;Maija Keksitty;Keksitie 1;00100;Helsinki;maija@mail.example;fi;both;;;;\n\
                n-2;Kalle Keksitty;Keksitie 2;00100;Helsinki;kalle@mail.example;fi;both;;;;\n\
                n-3;Onni Keksitty;Keksitie 3;00100;Helsinki;a@mail.example;fi;email;minor;\
                Raija Keksitty;Urho Keksitty;urho@mail.example\n";
    let files = [
        ("recipients.csv", list),
        ("stop.csv", "email,id\nKalle@mail.example,\n,n-1\n,n-9\nurho@mail.example,\n"),
    ];
    let settings = "  suppress: stop.csv\n  email-of-minor: guardian\n";
    let folder = incident(settings, &files);
    let output = Output::of(|_| {}, folder.path());
    let found: Vec<(&str, &str, &str)> = (output.rows.iter())
        .map(|row| (row.recipient.as_str(), row.channel.as_str(), row.outcome.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            ("n-1", "", "excluded"),
            ("n-2", "letter", "rendered"),
            ("n-2", "email", "excluded"),
            ("n-3", "email", "rendered"),
            ("n-3 (2)", "email", "excluded"),
        ]
    );
    let said = problems(&output.report);
    assert_eq!(said.matches("recipients/suppressed-nobody").count(), 1, "{said}");
    assert_verified(&output, folder.path());
}

const WRONG: &str = "\
Asiakasnumero;Nimi;Katuosoite;Postinumero;Postitoimipaikka;Sähköposti;Kieli
00001;Maija Keksitty;Keksitie 1;100;Helsinki;;fi
00002;;Keksitie 2;00100;Helsinki;;fi
00003;Kalle Keksitty;;00100;Helsinki;kalle@@mail.example;fi
00004;Liikaa Keksitty;Keksitie 4;00100;Helsinki;;klingon
";

/// What a person does in Excel: looks at the list of exceptions and fills its last column.
fn corrected(list: &Path, corrections: &[(&str, &str, &str)]) -> String {
    let bytes = fs::read(list).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
    let mut out = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    let mut left: BTreeSet<_> = corrections.iter().collect();
    for record in reader.records() {
        let record = record.unwrap();
        let mut cells: Vec<String> = record.iter().map(str::to_owned).collect();
        let found =
            corrections.iter().find(|(id, column, _)| cells[1] == *id && cells[3] == *column);
        if let Some(correction) = found {
            left.remove(correction);
            *cells.last_mut().unwrap() = correction.2.to_owned();
        }
        // Excel takes the zeros from the beginning of what looks like a number.
        cells[1] = cells[1].trim_start_matches('0').to_owned();
        out.write_record(&cells).unwrap();
    }
    assert!(left.is_empty(), "not in the list: {left:?}\n{text}");
    String::from_utf8(out.into_inner().unwrap()).unwrap()
}

#[test]
fn what_is_corrected_in_the_list_of_exceptions_is_read() {
    let folder = incident("", &[("recipients.csv", WRONG)]);
    let place = tempfile::tempdir().unwrap();
    let list = place.path().join("to correct.csv");
    let request = CheckRequest {
        incident: folder.path().to_owned(),
        exceptions: Some(list.clone()),
        ..CheckRequest::default()
    };
    let report = pipeline::check(&request, &mut |_| ());
    assert!(report.problems.has_errors() && report.digest.is_none());
    let corrections = [
        ("00001", "Postinumero", "00100"),
        ("00002", "Nimi", "Raija Keksitty"),
        ("00003", "Katuosoite", "Keksitie 3"),
        ("00003", "Sähköposti", "-"),
        ("00004", "Kieli", "Remove"),
    ];
    let fixes = place.path().join("corrected.csv");
    fs::write(&fixes, corrected(&list, &corrections)).unwrap();
    let request = CheckRequest { fixes: Some(fixes.clone()), exceptions: None, ..request };
    let report = pipeline::check(&request, &mut |_| ());
    let digest = report.digest.clone().expect("the inputs are in order now");

    let with_fixes = |request: &mut RenderRequest| request.fixes = Some(fixes.clone());
    let output = Output::of(with_fixes, folder.path());
    assert_eq!(output.report.digest.as_deref(), Some(digest.as_str()));
    let outcomes: Vec<(&str, &str)> =
        output.rows.iter().map(|row| (row.recipient.as_str(), row.outcome.as_str())).collect();
    let done = "rendered";
    assert_eq!(
        outcomes,
        [("00001", done), ("00002", done), ("00003", done), ("00004 (row 5)", "excluded")]
    );
    if let Some(text) = pdf_text(&output.folder.join(rows_of(&output, "00002")[0].own_file())) {
        assert!(text.contains("Raija Keksitty\nKeksitie 2\n00100 HELSINKI"), "{text}");
    }
    // The run keeps the corrections: it can be verified, and printed again, without them.
    fs::remove_file(&fixes).unwrap();
    assert_verified(&output, folder.path());
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("again");
    let only = vec!["00003".into()];
    let again = RenderRequest { only, ..support::request(folder.path(), &out) };
    let reprint = Reprint {
        of: output.folder.clone(),
        reason: "wet".into(),
        at: "2026-02-11T09:00:00Z".into(),
        mailing: support::mailing(&output.folder),
    };
    let report = support::print_again(&again, &reprint);
    assert_eq!(report.status, Status::Done, "{}", support::problems(&report));
    let pieces: Vec<_> =
        support::manifest(&out.join("manifest.csv")).iter().map(|row| row.piece).collect();
    assert_eq!(pieces, [rows_of(&output, "00003")[0].piece]);
}

const MERGE: &str = "  duplicates: {id: merge, email: merge, name-and-address: merge}\n";

fn outcomes(output: &Output) -> Vec<(&str, &str, &str)> {
    (output.rows.iter())
        .map(|row| (row.recipient.as_str(), row.channel.as_str(), row.outcome.as_str()))
        .collect()
}

/// What is said of a person on any of their rows counts for the letter of all of them.
#[test]
fn merged_rows_are_suppressed_and_protected_as_one() {
    let list = "id;name;street;postal-code;city;email;language;channel;status\n\
                a-1;Aino Keksitty;Keksitie 1;00100;Helsinki;;fi;letter;\n\
                a-2;Aino Keksitty;Keksitie 1;00100;Helsinki;;fi;letter;\n\
                b-1;Salla Salattu;Salakatu 7;00100;Helsinki;s@mail.example;fi;letter;\n\
                b-2;Salla Salattu;;;;s@mail.example;;;turvakielto\n\
                c-1;Eino Keksitty;Keksitie 3;00100;Helsinki;e@mail.example;fi;email;\n\
                c-2;Eino Keksitty;Keksitie 3;00100;Helsinki;;fi;email;\n\
                c-1;Eino Keksitty;Keksitie 3;00100;Helsinki;;fi;email;\n";
    let files = [("recipients.csv", list), ("stop.csv", "id\na-2\n")];
    let folder = incident(&format!("{MERGE}  suppress: stop.csv\n"), &files);
    let output = Output::of(|_| {}, folder.path());
    let not = "excluded";
    assert_eq!(
        outcomes(&output),
        [
            ("a-1", "", not),
            ("a-2", "", not),
            ("b-1", "letter", not),
            ("b-2", "", not),
            ("c-1", "email", "rendered"),
            ("c-2", "", not),
            ("c-1 (row 8)", "", not),
        ]
    );
    assert!(rows_of(&output, "a-1")[0].reason.contains("must not be contacted"));
    assert!(rows_of(&output, "b-1")[0].reason.contains("contact address"));
    assert_verified(&output, folder.path());
}

/// What is wrong with the same id is not told twice.
#[test]
fn one_id_twice_is_told_of_once() {
    let list = "id;name;street;postal-code;city;language\n\
                1;Aino Keksitty;Keksitie 1;00100;Helsinki;fi\n\
                1;Aino Keksitty;Keksitie 1;00100;Helsinki;fi\n";
    let folder = incident("", &[("recipients.csv", list)]);
    let said = problems(&Output::any(|_| {}, folder.path()).report);
    assert!(said.contains("recipients/duplicate-id"), "{said}");
    assert!(!said.contains("recipients/possible-duplicate"), "{said}");
}

/// A list that is gone is told of, and not that thousands of people are unknown.
#[test]
fn verify_says_when_a_list_is_gone() {
    let list =
        "id;name;street;postal-code;city;language\n1;Aino Keksitty;Keksitie 1;00100;Helsinki;fi\n";
    let files = [("recipients.csv", list), ("stop.csv", "id\n7\n")];
    let folder = incident("  suppress: stop.csv\n", &files);
    let output = Output::of(|_| {}, folder.path());
    fs::remove_file(folder.path().join("stop.csv")).unwrap();
    let request = VerifyRequest {
        out: output.folder.clone(),
        incident: Some(folder.path().to_owned()),
        jobs: std::num::NonZeroUsize::MIN,
    };
    let report = verify(&request, &mut |_| ());
    let codes: BTreeSet<&str> = report.problems.iter().map(|problem| problem.code.name()).collect();
    assert_eq!(codes, BTreeSet::from(["verify/incident-changed", "verify/recipients-changed"]));
}

/// Half of what is known is no reason to write to the home of somebody who is protected.
#[test]
fn a_second_row_of_a_protected_person_stops_the_run() {
    let row = "Salla Salattu;Salakatu 7;00100;Helsinki;fi";
    for statuses in [["turvakielto", ""], ["", "turvakielto"]] {
        let list = format!(
            "id;name;street;postal-code;city;language;status\n1;{row};{}\n2;{row};{}\n",
            statuses[0], statuses[1]
        );
        let folder = incident("", &[("recipients.csv", &list)]);
        let output = Output::any(|_| {}, folder.path());
        assert_eq!(output.report.status, Status::InputErrors);
        assert!(problems(&output.report).contains("recipients/possible-duplicate"));
    }
}

/// Father and son.
#[test]
fn namesakes_who_are_not_of_one_age_are_two_people() {
    let list = "id;name;street;postal-code;city;language;birth-year\n\
                1;Matti Keksitty;Keksitie 1;00100;Helsinki;fi;1950\n\
                2;Matti Keksitty;Keksitie 1;00100;Helsinki;fi;1985\n";
    let folder = incident(MERGE, &[("recipients.csv", list)]);
    let output = Output::of(|_| {}, folder.path());
    assert!(output.rows.iter().all(|row| row.outcome == "rendered"), "{:?}", output.rows);
}

#[test]
fn who_is_taken_out_takes_nobody_else_along() {
    let list = "id;name;street;postal-code;city;email;language;status;guardian-name;guardian-2-name\n\
                a-1;Aino Keksitty;Keksitie 1;00100;Helsinki;;fi;;;\n\
                a-1;Aino Keksitty;Keksitie 1;00100;Helsinki;;fi;;;\n\
                c-1;Onni Keksitty;Keksitie 3;00100;Helsinki;;fi;minor;Maija Keksitty;Urho Keksitty\n\
                d-1;M?kinen;Keksitie 4;00100;Helsinki;;fi;;;\n";
    let fixes =
        "row;recipient;column;correction\n2;a-1;;remove\n4;c-1 (2);;poista\n5;d-1;;ta bort\n";
    let folder = incident(MERGE, &[("recipients.csv", list)]);
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("fixes.csv");
    fs::write(&path, fixes).unwrap();
    let with_fixes = |request: &mut RenderRequest| request.fixes = Some(path.clone());
    let output = Output::of(with_fixes, folder.path());
    let (done, not) = ("rendered", "excluded");
    let letter = "letter";
    assert_eq!(
        outcomes(&output),
        [
            ("a-1 (row 2)", "", not),
            ("a-1", letter, done),
            ("c-1", letter, done),
            ("d-1 (row 5)", "", not),
        ]
    );
    assert_verified(&output, folder.path());
    // A line of another person on the same row.
    fs::write(&path, "row;recipient;column;correction\n2;a-1;city;Turku\n2;b-9;street;Muutie 1\n")
        .unwrap();
    let output = Output::any(with_fixes, folder.path());
    assert!(problems(&output.report).contains("recipients/fix-of-nobody"));
    assert_eq!(output.report.status, Status::InputErrors);
}

/// A digest is of the inputs and of nothing else.
#[test]
fn a_digest_changes_with_every_input_and_with_nothing_else() {
    let digest = |files: &[(&str, &str)], settings: &str| {
        let folder = incident(settings, files);
        let request =
            CheckRequest { incident: folder.path().to_owned(), ..CheckRequest::default() };
        pipeline::check(&request, &mut |_| ()).digest.unwrap()
    };
    let list = "id,name,street,postal-code,city,language\n1,Maija,Keksitie 1,00100,Helsinki,fi\n";
    let plain = digest(&[("recipients.csv", list)], "");
    assert_eq!(plain, digest(&[("recipients.csv", list)], ""));
    let groups: Vec<&str> = plain.split(' ').collect();
    assert!(groups.len() == 4 && groups.iter().all(|group| group.len() == 4), "{plain}");
    let others = [
        digest(&[("recipients.csv", &list.replace("Maija", "Raija"))], ""),
        digest(&[("recipients.csv", list)], "  protected-address: contact\n"),
        digest(&[("recipients.csv", list), ("locales/fi/own.ftl", "# A remark.\n")], ""),
        digest(&[("recipients.csv", list), ("stop.csv", "id\n2\n")], "  suppress: stop.csv\n"),
        digest(&[("recipients.csv", list), ("stop.csv", "id\n3\n")], "  suppress: stop.csv\n"),
    ];
    let all: BTreeSet<&String> = others.iter().chain([&plain]).collect();
    assert_eq!(all.len(), others.len() + 1, "{all:?}");
}

fn assert_verified(output: &Output, incident: &Path) {
    let request = VerifyRequest {
        out: output.folder.clone(),
        incident: Some(incident.to_owned()),
        jobs: std::num::NonZeroUsize::MIN,
    };
    let report = verify(&request, &mut |_| ());
    let said = breach_letters::diag::render(
        &report.problems,
        &report.sources,
        breach_letters::diag::Format::Short,
    );
    assert!(report.checked.is_some() && !report.problems.has_errors(), "{said}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever stands in a cell: each row in has its row in the manifest, or nothing is made.
    #[test]
    fn every_row_in_is_accounted_for(
        cells in prop::collection::vec((0..8usize, 0..6usize, any_cell()), 1..6),
    ) {
        let header = ["id", "name", "street", "postal-code", "city", "email", "language", "status"];
        let mut table: Vec<[String; 8]> = (0..6)
            .map(|row| {
                let text = |text: &str| text.to_owned();
                let name = format!("Keksitty {}", ["Aino", "Eino", "Iivo", "Otso", "Urho", "Ylvi"][row]);
                [
                    format!("r-{row}"), name, format!("Keksitie {row}"), text("00100"),
                    text("Helsinki"), format!("r{row}@mail.example"), text("fi"), text(""),
                ]
            })
            .collect();
        for (column, row, cell) in cells {
            table[row][column] = cell;
        }
        let mut out = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
        out.write_record(header).unwrap();
        for row in &table {
            out.write_record(row).unwrap();
        }
        let list = String::from_utf8(out.into_inner().unwrap()).unwrap();
        let folder = incident("", &[("recipients.csv", &list)]);
        let output = Output::any(|_| {}, folder.path());
        if output.report.status == Status::InputErrors {
            prop_assert!(output.report.problems.has_errors());
            prop_assert!(output.rows.is_empty());
        } else {
            let people: Vec<&str> = output.rows.iter().map(|row| row.recipient.as_str()).collect();
            // Letters that Unicode takes apart are read so.
            let ids: Vec<String> = table.iter().map(|row| row[0].trim().nfc().collect()).collect();
            // What another program left in an id is taken out, and told: `\\|A`.
            let mut problems = output.report.problems.iter();
            if problems.any(|problem| problem.code.name() == "recipients/repaired") {
                prop_assert_eq!(people.len(), ids.len());
            } else {
                prop_assert_eq!(people, ids);
            }
            for row in &output.rows {
                prop_assert!(row.outcome == "rendered" || !row.reason.is_empty());
            }
        }
    }
}

/// Any text, and what people do write.
fn any_cell() -> impl Strategy<Value = String> {
    const USUAL: [&str; 10] =
        ["", "-", "x", "minor", "deceased", "turvakielto", "ruotsi", "990", "FI-00100", "PL 1"];
    prop_oneof![
        prop::sample::select(&USUAL[..]).prop_map(str::to_owned),
        "[ -~åäöÅÄÖ]{0,24}",
        any::<String>().prop_map(|text| text.chars().take(24).collect()),
    ]
}
