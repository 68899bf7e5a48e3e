//! Problems of corrected values are told of where the correction is.

use super::*;
use crate::terms::RowErrors;

/// Reads people with one list of corrections: column and correction for the first row.
fn corrected(corrections: &[(&str, &str)], settings: &ListSettings) -> Read {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("recipients.csv");
    let people = "id,name,street,postal-code,city\n\
                  A-1,Maija Esimerkki,Mallikatu 1,0099,Helsinki\n\
                  A-2,Kalle Kuviteltu,Mallikatu 2,99,Helsinki\n";
    std::fs::write(&path, people).unwrap();
    let lines = corrections.iter().map(|(column, value)| format!("2;A-1;{column};{value}\n"));
    let fixes: String =
        std::iter::once("row;recipient;column;correction\n".to_owned()).chain(lines).collect();
    std::fs::write(path.with_file_name("fixes.csv"), fixes).unwrap();
    read(&path, settings)
}

#[test]
fn errors_of_a_correction_point_at_it() {
    for (column, value, code) in [
        ("postal-code", "990", "recipients/bad-postal-code"),
        ("postal-code", "9,9E+2", "recipients/rounded-number"),
        ("street", "MÃ¤llikatu 3", "recipients/encoding"),
        ("street", "131052-308T", "recipients/identity-code"),
        ("name", "#REF!", "recipients/error-cell"),
    ] {
        let read = corrected(&[("city", "Espoo"), (column, value)], &settings());
        let text = read.text();
        assert!(text.contains(code), "{column} {value}:\n{text}");
        let place = format!("error[{code}]");
        let after = text.split(&place).nth(1).unwrap();
        assert!(after.contains("fixes.csv, row 3, column `correction`"), "{column}:\n{text}");
        // The other row has its own error, in the list.
        assert!(text.contains("recipients.csv, row 3, column `postal-code`"), "{text}");
    }
}

#[test]
fn a_row_that_waits_keeps_its_errors() {
    let held = ListSettings { errors: RowErrors::Hold, ..settings() };
    let read = corrected(&[("postal-code", "990")], &held);
    let text = read.text();
    assert!(text.contains("recipients.csv, row 2, column `postal-code`"), "{text}");
    assert!(read.people().len() == 2 && !read.all_problems().has_errors(), "{text}");
}

/// Reads one person with a word of care in a column, and a correction of that column.
fn freed(header: &str, value: &str, correction: &str, settings: &ListSettings) -> Read {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("recipients.csv");
    let (name, column) = match header {
        "name" => (value, ""),
        _ => ("Maija Esimerkki", value),
    };
    let header_of_file = if header == "name" { "other" } else { header };
    let people = format!("id;name;{header_of_file}\nA-1;{name};{column}\n");
    std::fs::write(&path, people).unwrap();
    let fixes = format!("row;recipient;column;correction\n2;A-1;{header};{correction}\n");
    std::fs::write(path.with_file_name("fixes.csv"), fixes).unwrap();
    let settings = ListSettings {
        ignore: ["other", "note", "turvakielto"].map(str::to_owned).to_vec(),
        ..settings.clone()
    };
    read(&path, &settings)
}

#[test]
fn a_correction_that_is_no_value_frees_nobody() {
    #[rustfmt::skip]
    let orders = [
        "poista rivi", "Poistetaan", "POISTA HENKILÖ", "ei kirjettä", "Älä lähetä", "ei lähetetä kirjettä", "jätä pois",
        "ohita tämä", "tyhjennä", "tarkista", "ks. lista", "ta bort raden", "Radera", "stryk", "skicka inte", "inget brev",
        "hoppa över", "töm", "kontrollera", "slå ihop med A-2", "delete", "Delete row", "do not send", "don’t send",
        "Don't write", "no letter!", "skip this one", "leave blank", "exclude", "(remove her)", "see note", "merge with A-7",
    ];
    #[rustfmt::skip]
    let answers = [
        "ok", "OK!", "okei", "Kunnossa.", "tehty", "tarkistettu", "oikein", "sama kuin ennen", "ei muutosta", "klar",
        "Gjort", "kontrollerat", "det stämmer", "samma", "done", "Checked", "fixed", "correct", "unchanged", "as is",
        "✓", "yes", "joo", "ei", "nej", "no",
    ];
    let signs = [
        "x", "xx", "?", "???", "n/a", "N/A", "NULL", "none", "--", "...", "tyhjä", "puuttuu",
        "saknas", "unknown",
    ];
    let settings = settings();
    for (words, why) in [(&orders[..], "order"), (&answers[..], "answer"), (&signs[..], "-")] {
        for word in words {
            for (header, value) in [
                ("note", "turvakielto"),
                ("care-of", "Turvakielto"),
                ("street", "Skyddad adress"),
                ("name", "Maija Esimerkki (kuollut)"),
            ] {
                let read = freed(header, value, word, &settings);
                let text = read.text();
                assert!(
                    text.contains("recipients/fix-unclear"),
                    "{word} for {header} ({why}):\n{text}"
                );
            }
        }
    }
}

#[test]
fn a_value_and_a_dash_are_corrections() {
    let settings = settings();
    for (header, value, corrections) in [
        (
            "note",
            "turvakielto",
            &["-", "–", "—", "soitettu 3.11.", "puoliso kuollut", "asiakas 7"][..],
        ),
        (
            "care-of",
            "Turvakielto",
            &["-", "Kalle Malli", "Ring Ab", "Ok-Palvelut Oy", "Oksanen"][..],
        ),
        (
            "street",
            "Skyddad adress",
            &["-", "Ring 5", "Poistotie 3", "Katajakatu 2", "Skickavägen 1"][..],
        ),
        (
            "name",
            "Maija (kuollut)",
            &["Maija Malli", "Tom Malli", "Se Hong", "Jo Malli", "Ask Malli", "Christopher Null"][..],
        ),
        ("turvakielto", "x", &["-", "ei", "0", "nej"][..]),
    ] {
        for correction in corrections {
            let read = freed(header, value, correction, &settings);
            let text = read.text();
            assert!(!text.contains("recipients/fix-unclear"), "{correction} for {header}:\n{text}");
        }
    }
}
