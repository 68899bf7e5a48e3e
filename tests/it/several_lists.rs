//! One incident whose groups come from several lists, each as another system exported it.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use crate::support;

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use breach_letters::outbox::RunRecord;
use breach_letters::pipeline::{self, CheckRequest, VerifyRequest, verify};
use support::{Output, changed, fixture, problems, program, with};
use zip::write::SimpleFileOptions;

/// A workbook with two sheets; the people are on the second, `Henkilöstö`.
fn workbook(rows: &[Vec<String>]) -> Vec<u8> {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let cell = |text: &String| format!("<c t=\"inlineStr\"><is><t>{}</t></is></c>", escaped(text));
    let row =
        |cells: &Vec<String>| format!("<row>{}</row>", cells.iter().map(cell).collect::<String>());
    let rows: String = rows.iter().map(row).collect();
    let sheet = |rows: &str| format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let other = "<row><c t=\"inlineStr\"><is><t>Ohje</t></is></c></row>";
    let parts = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"Ohje\" sheetId=\"1\" r:id=\"a\"/>\
             <sheet name=\"Henkilöstö\" sheetId=\"2\" r:id=\"b\"/></sheets></workbook>"
                .to_owned(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships>\
             <Relationship Id=\"a\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
             <Relationship Id=\"b\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet2.xml\"/>\
             </Relationships>"
                .to_owned(),
        ),
        ("xl/worksheets/sheet1.xml", sheet(other)),
        ("xl/worksheets/sheet2.xml", sheet(&rows)),
    ];
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The school with its one list as three: a JSON-lines file of the pupils, a windows-1252 text of the
/// guardians, a workbook of the staff with other headers and a column that no letter needs.
fn school_of_three_lists() -> tempfile::TempDir {
    let lists = "  lists:
    - {file: pupils.jsonl, group: pupils}
    - {file: guardians.csv, group: guardians, encoding: windows-1252}
    - file: staff.xlsx
      group: staff
      sheet: Henkilöstö
      columns: {Työntekijä: name, Henkilönro: id}
      ignore: [Palkka]
";
    let yaml = with("school/incident.yaml", &[("  file: recipients.csv\n", lists)]);
    let text = fs::read_to_string(fixture("school/recipients.csv")).unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let headers: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let group = headers.iter().position(|header| header == "Ryhmä").unwrap();
    let mut rows: BTreeMap<&str, Vec<Vec<String>>> = BTreeMap::new();
    for row in reader.records() {
        let row = row.unwrap();
        let kind = match &row[group] {
            "Oppilas" | "Elev" | "Opiskelija" | "Studerande" => "pupils",
            "Huoltaja" | "Vårdnadshavare" => "guardians",
            _ => "staff",
        };
        rows.entry(kind).or_default().push(row.iter().map(str::to_owned).collect());
    }
    let without_group = |cells: &[String]| -> Vec<String> {
        let cells = cells.iter().enumerate().filter(|(at, _)| *at != group);
        cells.map(|(_, cell)| cell.clone()).collect()
    };
    let folder = changed("school", &[("incident.yaml", yaml.as_str())]);
    fs::remove_file(folder.path().join("recipients.csv")).unwrap();
    let own = without_group(&headers);
    let mut pupils = String::new();
    for row in &rows["pupils"] {
        let object: serde_json::Map<String, serde_json::Value> =
            own.iter().cloned().zip(without_group(row).into_iter().map(Into::into)).collect();
        pupils.push_str(&serde_json::to_string(&object).unwrap());
        pupils.push('\n');
    }
    fs::write(folder.path().join("pupils.jsonl"), pupils).unwrap();
    let lines = std::iter::once(&own)
        .cloned()
        .chain(rows["guardians"].iter().map(|row| without_group(row)));
    let guardians: String = lines.map(|cells| cells.join("|") + "\r\n").collect();
    let (guardians, _, lost) = encoding_rs::WINDOWS_1252.encode(&guardians);
    assert!(!lost);
    fs::write(folder.path().join("guardians.csv"), guardians).unwrap();
    let renamed = |header: &String| match header.as_str() {
        "Numero" => "Henkilönro".to_owned(),
        "Nimi" => "Työntekijä".to_owned(),
        "Puhelin" => "Palkka".to_owned(),
        other => other.to_owned(),
    };
    let mut staff: Vec<Vec<String>> = vec![own.iter().map(renamed).collect()];
    staff.extend(rows["staff"].iter().map(|row| without_group(row)));
    fs::write(folder.path().join("staff.xlsx"), workbook(&staff)).unwrap();
    folder
}

fn verified(output: &Output, incident: &Path) -> Vec<String> {
    let request = VerifyRequest {
        out: output.folder.clone(),
        incident: Some(incident.to_owned()),
        jobs: std::num::NonZeroUsize::MIN,
    };
    let report = verify(&request, &mut |_| ());
    let told = breach_letters::diag::render(
        &report.problems,
        &report.sources,
        breach_letters::diag::Format::Short,
    );
    told.lines().map(str::to_owned).collect()
}

/// Words of a list of exceptions without the first column.
fn without_rows(list: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(list).into_owned();
    text.lines().map(|line| line.split_once(';').unwrap().1.to_owned()).collect()
}

#[test]
fn several_lists_give_the_same_letters_as_one_with_a_column_of_groups() {
    let folder = school_of_three_lists();
    let output = Output::of(|_| {}, folder.path());
    let one = support::rendered("school");
    let (several, single) = (output.tree(), one.tree());
    assert!(several.keys().eq(single.keys()), "{:?}", several.keys());
    for (name, bytes) in &several {
        if name.starts_with("letters/") || name.starts_with("email/") || name == "manifest.csv" {
            assert!(*bytes == single[name], "{name}");
        }
    }
    let own = without_rows(&several["exceptions.csv"]);
    // Of the staff, the list itself has other headers.
    assert_eq!(own, without_rows(&single["exceptions.csv"]));
    let rows: Vec<String> = String::from_utf8_lossy(&several["exceptions.csv"])
        .lines()
        .skip(1)
        .map(|line| line.split(';').next().unwrap().to_owned())
        .collect();
    assert_eq!(&rows[..2], ["pupils.jsonl:8", "pupils.jsonl:9"]);
    assert!(rows.iter().any(|row| row == "guardians.csv:10"), "{rows:?}");
    assert!(rows.iter().any(|row| row == "staff.xlsx:6"), "{rows:?}");
    assert_eq!(verified(&output, folder.path()), verified(one, &fixture("school")));
    let record = RunRecord::read(&output.folder).unwrap();
    let lists: Vec<&str> = record.lists().map(|list| list.path.as_str()).collect();
    assert_eq!(lists, ["pupils.jsonl", "guardians.csv", "staff.xlsx"]);
    // Each of the lists is an input: another one is another check code, and cannot be verified with.
    let path = folder.path().join("guardians.csv");
    let text = fs::read(&path).unwrap();
    fs::write(&path, [text.as_slice(), b"\r\n"].concat()).unwrap();
    let told = verified(&output, folder.path()).join("\n");
    assert!(told.contains("guardians.csv") && told.contains("recipients-changed"), "{told}");
}

#[test]
fn a_change_of_any_list_changes_the_check_code() {
    let folder = school_of_three_lists();
    let code = || {
        let request = CheckRequest {
            incident: folder.path().to_owned(),
            exceptions: None,
            lists: pipeline::Lists::default(),
            fixes: None,
        };
        pipeline::check(&request, &mut |_| {}).digest.unwrap()
    };
    let mut codes = vec![code()];
    for name in ["pupils.jsonl", "guardians.csv"] {
        let path = folder.path().join(name);
        let text = fs::read(&path).unwrap();
        fs::write(&path, [text.as_slice(), b"\r\n"].concat()).unwrap();
        codes.push(code());
    }
    assert!(codes[0] != codes[1] && codes[1] != codes[2], "{codes:?}");
}

/// Two lists of the small incident: pupils in a text with commas, staff with semicolons and other headers.
fn two_lists(settings: &str, pupils: &str, staff: &str) -> tempfile::TempDir {
    let lists = format!(
        "  lists:\n    - {{file: pupils.csv, group: pupils}}\n    - {{file: staff.csv, group: staff}}\n{settings}"
    );
    let yaml =
        support::small_incident_with_email().replace("  file: recipients.csv\n", &lists).replace(
            "\ndata:\n",
            "\ngroups:\n  pupils: {kind: school}\n  staff: {kind: employer}\n\ndata:\n",
        );
    changed(
        "errors/base",
        &[("incident.yaml", yaml.as_str()), ("pupils.csv", pupils), ("staff.csv", staff)],
    )
}

const PUPILS: &str = "\
id,name,street,postal-code,city,language,email
P-1,Elsa Keksitty,Keksitie 1,00100,Helsinki,fi,
P-2,Onni Keksitty,Keksitie 2,00100,Helsinki,fi,
";

const STAFF: &str = "\
Asiakasnumero;Nimi;Lähiosoite;Postinumero;Postitoimipaikka;Kieli
S-1;Maija Keksitty;Keksitie 3;00100;Helsinki;fi
S-2;Kalle Keksitty;;;;fi
";

fn told(folder: &tempfile::TempDir) -> String {
    let output = Output::any(|_| {}, folder.path());
    problems(&output.report).replace(&format!("{}/", folder.path().display()), "")
}

#[test]
fn problems_name_the_list_that_they_are_in() {
    let pupils = PUPILS.replace("Keksitie 2,00100", "Keksitie 2,100");
    let staff = STAFF.replace("Nimi;", "Kokonimmi;").replace(";fi\nS-2", ";xx\nS-2");
    let folder = two_lists("", &pupils, &staff);
    let all = told(&folder);
    assert!(all.contains("pupils.csv, row 3"), "{all}");
    assert!(all.contains("staff.csv, row 1"), "{all}");
    for (settings, expected) in [
        ("  columns: {Nimike: name}\n", "no list has such a header"),
        ("  ignore: [email]\n  columns: {Nimi: id}\n", "recipients/duplicate-column"),
    ] {
        let all = told(&two_lists(settings, PUPILS, STAFF));
        assert!(all.contains(expected), "{settings}: {all}");
    }
    // A mapping for all lists need not fit each of them.
    let staff = STAFF.replace("Nimi;", "Työntekijä;");
    let all = told(&two_lists("  columns: {Työntekijä: name}\n", PUPILS, &staff));
    assert_eq!(all.matches("error[").count(), 0, "{all}");
    // A list that cannot be opened does not hide what is wrong with the others.
    let folder = two_lists("", &pupils, STAFF);
    fs::remove_file(folder.path().join("staff.csv")).unwrap();
    let all = told(&folder);
    assert!(all.contains("recipients/unreadable") && all.contains("pupils.csv, row 3"), "{all}");
}

#[test]
fn one_person_in_two_lists_is_told_of_with_both_places() {
    let twice = STAFF.replace("S-1;Maija", "S-1;Elsa").replace("Keksitie 3", "Keksit. 1");
    let all = told(&two_lists("", PUPILS, &twice));
    assert!(all.contains("recipients/in-two-groups"), "{all}");
    assert!(all.contains("row pupils.csv:2") && all.contains("staff.csv, row 2"), "{all}");
    // Not merged, because the letters of the groups tell of different data.
    let merge = "  duplicates: {email: merge, name-and-address: merge}\n";
    let folder = two_lists(merge, PUPILS, &twice);
    let output = Output::any(|_| {}, folder.path());
    let done = output.rows.iter().filter(|row| row.outcome == "rendered").count();
    assert_eq!(done, 3, "{:?}", output.rows);
    // Half of the lists knows that somebody is protected.
    let protected =
        twice.replace("Kieli\n", "Kieli;Status\n").replace(";fi\n", ";fi;turvakielto\n");
    let all = told(&two_lists("", PUPILS, &protected));
    assert!(all.contains("error[recipients/possible-duplicate]"), "{all}");
    // Ids are unique over all lists, whatever the lists say of merging.
    let same_id = STAFF.replace("S-1", "P-2");
    for settings in ["", "  duplicates: {id: merge}\n"] {
        let all = told(&two_lists(settings, PUPILS, &same_id));
        assert!(all.contains("error[recipients/duplicate-id]"), "{all}");
        assert!(all.contains("row pupils.csv:3 has the same id"), "{all}");
    }
}

#[test]
fn rows_of_one_group_in_two_lists_are_merged() {
    let staff = STAFF.replace("S-1;Maija", "S-1;Elsa").replace("Keksitie 3", "Keksit. 1");
    let more = "  duplicates: {email: merge, name-and-address: merge}\n";
    let folder = two_lists(more, PUPILS, &staff);
    let yaml = fs::read_to_string(folder.path().join("incident.yaml")).unwrap();
    let yaml = yaml.replace("file: pupils.csv, group: pupils", "file: pupils.csv, group: staff");
    fs::write(folder.path().join("incident.yaml"), yaml).unwrap();
    let output = Output::any(|_| {}, folder.path());
    let merged = output.rows.iter().find(|row| row.recipient == "S-1").unwrap();
    assert_eq!(merged.outcome, "excluded");
    let list = fs::read_to_string(output.folder.join("exceptions.csv")).unwrap();
    assert!(list.contains("staff.csv:2;S-1") && list.contains("row pupils.csv:2"), "{list}");
    let said = problems(&output.report);
    assert!(said.contains("incident/group-without-people"), "{said}");
}

#[test]
fn corrections_find_the_row_of_their_list() {
    let folder = two_lists("", PUPILS, STAFF);
    let out = tempfile::tempdir().unwrap();
    let list = out.path().join("open.csv");
    let words = ["check", folder.path().to_str().unwrap(), "--exceptions", list.to_str().unwrap()];
    let (_, _, said) = program(&words);
    let text = fs::read_to_string(&list).unwrap_or_else(|_| panic!("{said}"));
    assert!(text.contains("staff.csv:3;S-2;"), "{text}");
    let fixes = "row;recipient;channel;column;problem;what to do;correction\n\
                 staff.csv:3;S-2;letter;Lähiosoite;;;Keksitie 4\n\
                 STAFF.CSV:3;S-2;letter;Postinumero;;;00100\n\
                 staff.csv:3;S-2;letter;Postitoimipaikka;;;Helsinki\n\
                 pupils.csv:3;P-2;;;;;remove\n";
    let path = out.path().join("fixes.csv");
    fs::write(&path, fixes).unwrap();
    let output = Output::any(|request| request.fixes = Some(path.clone()), folder.path());
    let told: Vec<(&str, &str)> =
        output.rows.iter().map(|row| (row.recipient.as_str(), row.outcome.as_str())).collect();
    let expected = [
        ("P-1", "rendered"),
        ("P-2 (row pupils.csv:3)", "excluded"),
        ("S-1", "rendered"),
        ("S-2", "rendered"),
    ];
    assert_eq!(told, expected, "{}", problems(&output.report));
    assert_eq!(verified(&output, folder.path()).len(), 0);
    for (wrong, code) in [
        ("3;S-2", "recipients/fixes"),
        ("other.csv:3;S-2", "recipients/fixes"),
        ("pupils.csv:3;S-2", "recipients/fix-of-nobody"),
        ("staff.csv:9;S-2", "recipients/fix-of-nobody"),
    ] {
        let fixes = format!("row;recipient;column;correction\n{wrong};Nimi;x\n");
        fs::write(&path, fixes).unwrap();
        let output = Output::any(|request| request.fixes = Some(path.clone()), folder.path());
        let said = problems(&output.report);
        assert!(said.contains(code), "{wrong}: {said}");
    }
}

#[test]
fn lists_of_groups_need_a_group_each() {
    let folder = two_lists("", PUPILS, STAFF);
    let path = folder.path().join("incident.yaml");
    let yaml = fs::read_to_string(&path).unwrap();
    for (old, new, expected) in [
        (
            "staff.csv, group: staff",
            "staff.csv",
            "staff.csv, row 1: error[recipients/missing-column]",
        ),
        ("staff.csv, group: staff", "staff.csv, group: stuff", "incident/unknown-group"),
        (
            "groups:\n  pupils: {kind: school}\n  staff: {kind: employer}\n",
            "",
            "incident/unknown-group",
        ),
        ("staff.csv, group: staff", "pupils.csv, group: staff", "incident/list-twice"),
        ("  lists:\n", "  file: x.csv\n  lists:\n", "incident/file-and-lists"),
        ("staff.csv, group: staff", "staff.csv, grp: staff", "incident/unknown-key"),
    ] {
        assert!(yaml.contains(old), "{old}");
        fs::write(&path, yaml.replacen(old, new, 1)).unwrap();
        let all = told(&folder);
        assert!(all.contains(expected), "{new}: {all}");
    }
    let nothing = yaml.replace("    - {file: pupils.csv, group: pupils}\n", "");
    let nothing = nothing.replace("    - {file: staff.csv, group: staff}\n", "");
    fs::write(&path, nothing.replace("  lists:\n", "  lists: []\n")).unwrap();
    assert!(told(&folder).contains("expected at least one list of people"));
    fs::write(&path, &nothing).unwrap();
    assert!(told(&folder).contains("there is nothing after `lists`"));
    // A column of groups still serves in the lists that have one.
    let mixed = STAFF.replace("Kieli\n", "Kieli;Ryhmä\n").replace(";fi\n", ";fi;staff\n");
    fs::write(folder.path().join("staff.csv"), mixed).unwrap();
    fs::write(&path, yaml.replacen("staff.csv, group: staff", "staff.csv", 1)).unwrap();
    assert_eq!(told(&folder).matches("error[").count(), 0);
}

#[test]
fn lists_work_without_groups() {
    let folder = two_lists("", PUPILS, STAFF);
    let path = folder.path().join("incident.yaml");
    let yaml = fs::read_to_string(&path).unwrap();
    let yaml = yaml
        .replace("groups:\n  pupils: {kind: school}\n  staff: {kind: employer}\n", "")
        .replace(", group: pupils", "")
        .replace(", group: staff", "");
    fs::write(&path, yaml).unwrap();
    let output = Output::any(|_| {}, folder.path());
    assert_eq!(output.rows.len(), 4, "{}", problems(&output.report));
    assert!(verified(&output, folder.path()).is_empty());
}
