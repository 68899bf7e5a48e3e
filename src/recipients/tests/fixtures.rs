//! The invented people of the two incidents cover what letters must cope with.

use std::collections::BTreeSet;

use super::*;
use crate::recipients::{Need, Recipient, Settled, Status, address_lines};
use crate::terms::Channels;

fn incident(name: &str) -> Read {
    read(&fixtures().join(name).join("recipients.csv"), &settings())
}

#[test]
fn westlog() {
    let read = incident("westlog");
    assert_eq!(
        read.codes(),
        ["recipients/minor-without-guardian", "recipients/bad-email", "recipients/partial-address"]
    );
    covers(&read.people());
    let answers: BTreeSet<_> = read
        .people()
        .iter()
        .map(|p| (p.settled["personal-identity-code"], p.settled["door-code"]))
        .collect();
    assert_eq!(answers.len(), 9, "each pair of answers");
}

#[test]
fn vastaamo() {
    let read = incident("vastaamo");
    assert_eq!(
        read.codes(),
        ["recipients/minor-without-guardian", "recipients/bad-email", "recipients/bad-postal-code"]
    );
    let people = read.people();
    covers(&people);
    assert_eq!(people[0].id, "00001", "zeros stay");
    let answers: BTreeSet<Settled> =
        people.iter().map(|p| p.settled["personal-identity-code"]).collect();
    assert_eq!(answers.len(), 3);
    assert!(people.iter().all(|p| !p.settled.contains_key("door-code")));
}

fn covers(people: &[&Recipient]) {
    assert_eq!(people.len(), 60);
    let some = |what: &str, is: &dyn Fn(&Recipient) -> bool| {
        assert!(people.iter().any(|person| is(person)), "nobody with {what}");
    };
    let languages: BTreeSet<String> = people.iter().map(|p| p.languages.join("+")).collect();
    for wanted in ["", "fi", "sv", "en", "fi+sv", "sv+fi", "fi+sv+en"] {
        assert!(languages.contains(wanted), "nobody with language `{wanted}`");
    }
    for status in [Status::Minor, Status::Protected, Status::Deceased, Status::Guardianship] {
        assert!(people.iter().filter(|p| p.status == status).count() >= 2, "{status:?}");
    }
    for channel in [None, Some(Channels::Letter), Some(Channels::Email), Some(Channels::Both)] {
        some("each channel", &|p| p.channel == channel);
    }
    for need in [Need::MinorWithoutGuardian, Need::BadEmail] {
        some("each need", &|p| p.needs == [need]);
    }
    some("neither address nor e-mail", &|p| p.address.is_none() && p.email.is_none());
    some("an address only", &|p| p.address.is_some() && p.email.is_none());
    some("an e-mail only", &|p| p.address.is_none() && p.email.is_some());
    some("five lines", &|p| address_lines(p).len() == 5);
    some("four lines", &|p| address_lines(p).len() == 4);
    for country in ["SE", "EE", "DE", "US", "GB", "JP"] {
        some(country, &|p| p.address.is_some() && p.country == country);
    }
    some("a long name", &|p| p.name.chars().count() >= 40 && p.name.matches('-').count() >= 3);
    for letters in ["Ŋ", "ŧ", "đ", "ǯ", "ǩ", "ễ", "ř", "ģ", "ž", "õ", "ğ", "İ", "'", "’", "ł"]
    {
        let letters = letters.to_lowercase();
        // Vastaamo's clients have other names than Westlog's: both together have all letters.
        let both = [incident("westlog"), incident("vastaamo")];
        let found = both
            .iter()
            .flat_map(|read| read.people())
            .any(|p| p.name.to_lowercase().contains(&letters));
        assert!(found, "no name with {letters}");
    }
    for person in people {
        let email = person.email.as_deref().unwrap_or("a@b.example");
        assert!(email.ends_with(".example"), "row {}: only invented domains", person.row.number());
    }
}
