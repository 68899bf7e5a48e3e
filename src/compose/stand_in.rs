//! An invented person to try templates with.

use crate::recipients::{Address, Recipient};

/// A person of the same kind with invented values: same status, answers, languages, country, and
/// the same fields present; names and addresses of common length, the same for everybody.
///
/// Templates are tried with them before anybody's own values are used, so whatever a template does
/// with a value, a problem that it causes shows an invented one. Texts of the invented values are
/// Finnish because their letters are those of most rows; the domain is reserved (RFC 2606).
pub fn stand_in(recipient: &Recipient) -> Recipient {
    let address = recipient.address.as_ref().map(|address| {
        let code = if recipient.country == "FI" {
            // The first two digits of these two choose the region's authorities.
            match address.postal_code.get(..2) {
                Some("00") => "00990",
                Some("22") => "22990",
                _ => "99990",
            }
        } else {
            "99990"
        };
        Address {
            care_of: address.care_of.as_ref().map(|_| "Keksityn kuolinpesä".to_owned()),
            street: "Esimerkkikadunkulma 12 B 34".to_owned(),
            postal_code: if address.postal_code.is_empty() {
                String::new()
            } else {
                code.to_owned()
            },
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
        status: recipient.status,
        settled: recipient.settled.clone(),
        needs: recipient.needs.clone(),
    }
}
