//! A guardian is a person with a name, and an e-mail address that is a guardian's is nobody else's.

use super::*;
use crate::recipients::{Need, Status};

fn one(header: &str, row: &str) -> Read {
    let text = format!("id,name,{header}\nA-1,Maija Esimerkki,{row}\n");
    read_bytes("a.csv", text.as_bytes(), &settings())
}

#[test]
fn a_child_whose_guardian_has_no_name_waits() {
    for guardian in
        ["Vanhemmat", "ei huoltajaa", "Kyllä", "äiti", "Esimerkki Maija", "Parents", "målsman"]
    {
        let read = one("status,guardian-name", &format!("minor,{guardian}"));
        let people = read.people();
        assert_eq!(people.len(), 1, "{guardian}: {}", read.text());
        assert_eq!(people[0].needs, [Need::MinorWithoutGuardian], "{guardian}: {}", read.text());
        assert_eq!(people[0].guardian_name, None, "{guardian}");
    }
    let named = one("status,guardian-name", "minor,Pirkko Esimerkki");
    assert!(named.people()[0].needs.is_empty());
}

#[test]
fn who_has_a_guardian_without_a_name_is_not_ordinary() {
    for guardian in ["Vanhemmat", "Kyllä", "x", "äiti ja isä", "föräldrar"] {
        let read = one("guardian-name", guardian);
        assert!(
            read.codes().contains(&"recipients/unclear-guardian"),
            "{guardian}: {}",
            read.text()
        );
    }
    for none in ["ei huoltajaa", "ei", "nej", "inga föräldrar", "-"] {
        let read = one("guardian-name", none);
        assert_eq!(read.codes(), ["recipients/no-value"], "{none}");
        assert_eq!(read.people()[0].status, Status::Ordinary, "{none}");
    }
}

#[test]
fn two_guardians_are_two_people() {
    for second in ["PIRKKO ESIMERKKI", "Esimerkki Pirkko", "Esimerkki, Pirkko"] {
        let second = format!("minor,Pirkko Esimerkki,\"{second}\"");
        let read = one("status,guardian-name,guardian-2-name", &second);
        assert!(read.codes().contains(&"recipients/second-guardian"), "{second}: {}", read.text());
    }
    let none = one("status,guardian-name,guardian-2-name", "minor,Pirkko Esimerkki,isä");
    assert_eq!(none.codes(), ["recipients/no-value"]);
}

#[test]
fn an_address_of_a_guardian_is_not_the_child_s() {
    for status in ["minor", "young", "guardianship"] {
        let row = format!("{status},p@mail.example,Pirkko Esimerkki,P@mail.example");
        let read = one("status,email,guardian-name,guardian-email", &row);
        assert!(read.codes().contains(&"recipients/shared-email"), "{status}: {}", read.text());
        let young = read.people().into_iter().find(|one| one.copy == 0).unwrap();
        let to_guardian = young.status == Status::Minor;
        assert_eq!(young.email.is_some(), to_guardian, "{status}");
        let own = format!("{status},m@mail.example,Pirkko Esimerkki,P@mail.example");
        let read = one("status,email,guardian-name,guardian-email", &own);
        assert!(!read.codes().contains(&"recipients/shared-email"), "{status}");
    }
}
