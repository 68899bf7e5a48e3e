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
