//! An invented recipient for trying templates.

use crate::catalogue::Country;
use crate::recipients::{Address, Recipient};

/// A recipient of the same kind with invented values: the same status, answers, languages, country,
/// and the same fields present; names and addresses of typical length, the same in every case.
///
/// Templates are tried with it before real values are used. Whatever a template does with a value,
/// a problem then shows an invented one. Texts in the values are Finnish, like most rows; the
/// domain is reserved (RFC 2606).
pub fn stand_in(recipient: &Recipient, country: &Country) -> Recipient {
    let address = recipient.address.as_ref().map(|address| {
        // The beginning of the postal code decides the authorities of the region.
        let prefixes = country.regions.values().flatten();
        let region = prefixes
            .filter(|prefix| address.postal_code.starts_with(prefix.as_str()))
            .find(|_| recipient.country == country.code);
        let code: String =
            region.map_or("", String::as_str).chars().chain("99990".chars()).take(5).collect();
        Address {
            care_of: address.care_of.as_ref().map(|_| "Keksityn kuolinpesä".to_owned()),
            street: "Esimerkkikadunkulma 12 B 34".to_owned(),
            postal_code: if address.postal_code.is_empty() { String::new() } else { code },
            city: "Esimerkkilä".to_owned(),
        }
    });
    Recipient {
        id: "stand-in".to_owned(),
        row: recipient.row,
        name: "Maija-Liisa Esimerkki-Keksitty".to_owned(),
        guardian_name: recipient.guardian_name.as_ref().map(|_| "Matti Esimerkki".to_owned()),
        address,
        country: recipient.country.clone(),
        email: recipient.email.as_ref().map(|_| "maija-liisa@mail.example".to_owned()),
        languages: recipient.languages.clone(),
        channel: recipient.channel,
        large_print: recipient.large_print,
        status: recipient.status,
        group: recipient.group.clone(),
        settled: recipient.settled.clone(),
        spread: recipient.spread,
        needs: recipient.needs.clone(),
        guardian: None,
        of_guardian: recipient.of_guardian,
        second_guardian: None,
        copy: recipient.copy,
        born: None,
    }
}
