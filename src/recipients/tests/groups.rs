//! Who gets the letters of a row, and the groups of data subjects.

use super::*;
use crate::recipients::{Recipient, Status};
use crate::terms::{Channels, YoungPeople};

/// Rows of people of all kinds of care; `born` are years of birth, with the notice of 2023.
const PEOPLE: &str = "\
id,name,street,postal-code,city,email,status,guardian-name,guardian-2-name,guardian-2-street,guardian-2-postal-code,guardian-2-city,birth-year
1,Onni Nuori,Mallitie 1,00990,Helsinki,onni@mail.example,young,Maija Huoltaja,,,,,
2,Elsa Nuori,Mallitie 2,00990,Helsinki,,young,,,,,,
3,Kerttu Valvottu,Mallitie 3,00990,Helsinki,,guardianship,Edun Valvoja,,,,,
4,Kalle Valvottu,Mallitie 4,00990,Helsinki,,guardianship,,Edun Valvoja,Virastokatu 1,00100,Helsinki,
5,Vainö Vainaja,Mallitie 5,00990,Helsinki,,deceased,Pesän Hoitaja,,,,,
6,Veera Vainaja,Mallitie 6,00990,Helsinki,,deceased,,,,,,
7,Ilmari Ikä,Mallitie 7,00990,Helsinki,,minor,Maija Huoltaja,,,,,2007
8,Iida Ikä,Mallitie 8,00990,Helsinki,,,,,,,,2006
";

/// Id, status, who reads the letter.
fn letters(settings: &ListSettings) -> Vec<(String, Status, String)> {
    let read = read_bytes("a.csv", PEOPLE.as_bytes(), settings);
    let reader = |person: &Recipient| crate::recipients::addressee(person).to_owned();
    read.people().iter().map(|one| (one.id.clone(), one.status, reader(one))).collect()
}

fn of(id: &str, settings: &ListSettings) -> Vec<(String, Status, String)> {
    let all = letters(settings).into_iter();
    all.filter(|(own, ..)| own == id || own.starts_with(&format!("{id} ("))).collect()
}

fn told(rows: &[(&str, Status, &str)]) -> Vec<(String, Status, String)> {
    rows.iter().map(|(id, status, who)| ((*id).to_owned(), *status, (*who).to_owned())).collect()
}

#[test]
fn young_people_get_their_own_letter_as_the_incident_says() {
    let with = |young_people| ListSettings { young_people, young_by_year: true, ..settings() };
    let themselves = with(YoungPeople::Themselves);
    assert_eq!(of("1", &themselves), told(&[("1", Status::Young, "Onni Nuori")]));
    let guardian = with(YoungPeople::Guardian);
    assert_eq!(of("1", &guardian), told(&[("1", Status::YoungGuardian, "Maija Huoltaja")]));
    // Nobody waits for ever because no guardian is named.
    assert_eq!(of("2", &guardian), told(&[("2", Status::Young, "Elsa Nuori")]));
    let both = with(YoungPeople::Both);
    let two =
        [("1", Status::Young, "Onni Nuori"), ("1 (3)", Status::YoungGuardian, "Maija Huoltaja")];
    assert_eq!(of("1", &both), told(&two));
    let read = read_bytes("a.csv", PEOPLE.as_bytes(), &both);
    let emails: Vec<bool> = read.people()[..2].iter().map(|one| one.email.is_some()).collect();
    assert_eq!(emails, [true, false], "the e-mail address is the young person's");
}

/// What is sent to the guardian's mailbox would tell the guardian what the young person alone should read.
#[test]
fn a_young_person_is_not_written_to_in_the_guardians_mailbox() {
    for (young_people, name, letters) in [
        (YoungPeople::Themselves, "Maija Huoltaja", vec![None]),
        (YoungPeople::Themselves, "", vec![None]),
        (YoungPeople::Both, "Maija Huoltaja", vec![None, Some("maija@mail.example")]),
        (YoungPeople::Guardian, "Maija Huoltaja", vec![Some("maija@mail.example")]),
        (YoungPeople::Guardian, "", vec![None]),
    ] {
        for channel in ["", "email", "both"] {
            let text = format!(
                "id,name,street,postal-code,city,email,status,guardian-name,channel\n\
                 1,Onni Nuori,Mallitie 1,00990,Helsinki,maija@mail.example,young,{name},{channel}\n"
            );
            let settings = ListSettings { young_people, guardian_emails: true, ..settings() };
            let read = read_bytes("a.csv", text.as_bytes(), &settings);
            let emails: Vec<_> = read.people().iter().map(|one| one.email.as_deref()).collect();
            assert_eq!(emails, letters, "{young_people:?} {name} {channel}");
            let young = read.people().into_iter().find(|one| one.status == Status::Young);
            if let Some(young) = young {
                assert_eq!(young.channels(Channels::Email), Channels::Letter, "{channel}");
            }
        }
    }
}

/// A mailbox that cannot be used is the guardian's matter: the young person's letter does not wait for it.
#[test]
fn a_young_person_does_not_wait_because_of_the_guardians_mailbox() {
    let text = "id,name,street,postal-code,city,email,status,guardian-name\n\
                1,Onni Nuori,Mallitie 1,00990,Helsinki,maija(at)mail,young,Maija Huoltaja\n";
    let young_people = YoungPeople::Both;
    let settings = ListSettings { young_people, guardian_emails: true, ..settings() };
    let read = read_bytes("a.csv", text.as_bytes(), &settings);
    let needs: Vec<usize> = read.people().iter().map(|one| one.needs.len()).collect();
    assert_eq!(needs, [0, 1]);
}

#[test]
fn a_year_of_birth_marks_young_people_if_the_incident_speaks_of_them() {
    let silent = settings();
    assert_eq!(of("7", &silent), told(&[("7", Status::YoungGuardian, "Maija Huoltaja")]));
    let says = ListSettings { young_by_year: true, ..settings() };
    assert_eq!(of("7", &says), told(&[("7", Status::Young, "Ilmari Ikä")]));
    assert_eq!(of("8", &says), told(&[("8", Status::Young, "Iida Ikä")]));
}

/// Whom the guardian is written to about: a child, or a young person by the year of birth. Who turns 15 or
/// 18 in the year of the notice may be neither.
#[test]
fn a_guardian_of_somebody_of_15_to_17_is_not_written_to_about_a_child() {
    for (born, status) in [
        ("2015", Status::Minor),
        ("2008", Status::Minor),
        ("2007", Status::YoungGuardian),
        ("2006", Status::YoungGuardian),
        ("2005", Status::Minor),
        ("", Status::Minor),
    ] {
        let text = format!(
            "id,name,status,guardian-name,guardian-2-name,birth-year\n\
             1,Onni Nuori,minor,Maija Huoltaja,Matti Huoltaja,{born}\n"
        );
        let read = read_bytes("a.csv", text.as_bytes(), &settings());
        let statuses: Vec<Status> = read.people().iter().map(|one| one.status).collect();
        assert_eq!(statuses, [status, status], "{born}");
    }
}

#[test]
fn legal_guardians_get_a_copy_if_the_incident_says_so() {
    let silent = settings();
    assert_eq!(of("3", &silent), told(&[("3", Status::Guardianship, "Kerttu Valvottu")]));
    let says = ListSettings { legal_guardians: true, ..settings() };
    let copy = ("3 (3)", Status::LegalGuardian, "Edun Valvoja");
    assert_eq!(of("3", &says), told(&[("3", Status::Guardianship, "Kerttu Valvottu"), copy]));
    let copy = ("4 (2)", Status::LegalGuardian, "Edun Valvoja");
    assert_eq!(of("4", &says), told(&[("4", Status::Guardianship, "Kalle Valvottu"), copy]));
    let read = read_bytes("a.csv", PEOPLE.as_bytes(), &says);
    let office = read.people().into_iter().find(|one| one.id == "4 (2)").unwrap();
    assert_eq!(office.address.as_ref().unwrap().street, "Virastokatu 1");
}

#[test]
fn estates_are_written_to_if_the_incident_says_so() {
    let says = ListSettings { estates: true, ..settings() };
    assert_eq!(of("5", &says), told(&[("5", Status::Estate, "Pesän Hoitaja")]));
    assert_eq!(of("6", &says), told(&[("6", Status::Deceased, "Veera Vainaja")]));
    assert_eq!(of("5", &settings()), told(&[("5", Status::Deceased, "Vainö Vainaja")]));
}

#[test]
fn each_row_is_in_one_group() {
    let groups = [("pupils", "pupils"), ("oppilas", "pupils"), ("staff", "staff")];
    let settings = ListSettings {
        groups: groups.map(|(word, id)| (word.to_owned(), id.to_owned())).to_vec(),
        ..settings()
    };
    let rows = |value: &str| {
        let text = format!("id,name,Ryhmä\n1,Maija Esimerkki,{value}\n");
        read_bytes("a.csv", text.as_bytes(), &settings)
    };
    for (value, group) in [
        ("pupils", "pupils"),
        ("Oppilas", "pupils"),
        ("OPPILAS", "pupils"),
        ("Oppilas + pupils", "pupils"),
        ("staff", "staff"),
    ] {
        let read = rows(value);
        assert_eq!(read.people()[0].group.as_deref(), Some(group), "{value}");
    }
    for (value, code) in [
        ("", "recipients/no-group"),
        ("Oppilas; staff", "recipients/two-groups"),
        ("pupils/staff", "recipients/two-groups"),
        ("Opettaja", "recipients/unknown-group"),
        ("Oppilas, Opettaja", "recipients/unknown-group"),
    ] {
        let read = rows(&format!("\"{value}\""));
        assert_eq!(read.codes(), [code], "{value}");
    }
    let without = read_bytes("a.csv", b"id,name\n1,Maija Esimerkki\n", &settings);
    assert_eq!(without.codes(), ["recipients/missing-column"]);
}

#[test]
fn a_category_that_is_named_like_an_address_has_a_column_of_its_own() {
    let mut settings = settings();
    settings.categories.push("email".to_owned());
    let text = "id,name,email,data-email\n1,Maija Esimerkki,maija@mail.example,no\n";
    let read = read_bytes("a.csv", text.as_bytes(), &settings);
    assert_eq!(read.codes(), [""; 0]);
    let person = read.people()[0].clone();
    assert_eq!(person.email.as_deref(), Some("maija@mail.example"));
    assert_eq!(person.settled.get("email"), Some(&crate::recipients::Settled::No));
}
