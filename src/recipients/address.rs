//! The address as it is printed for the window of the envelope.

use crate::recipients::model::{Recipient, Status};
use crate::recipients::row::countries;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The lines of the address field from the top; none without an address.
///
/// Name (of the guardian, if the letter goes to them), `c/o ...`, street, postal code and post office
/// in capitals, and abroad the country in English in capitals on a line of its own, as the Universal
/// Postal Union requires for mail that the posts of several countries must read. The lines hold only
/// what the file states, and no line is empty, because postal services want none.
///
/// A window shows four lines wherever the sheet slides in the envelope. Abroad with a `c/o` there are
/// five; the layout, which depends on the envelope, decides whether they fit.
pub fn address_lines(recipient: &Recipient) -> Vec<String> {
    let Some(address) = &recipient.address else { return Vec::new() };
    let mut lines = Vec::with_capacity(5);
    lines.push(addressee(recipient).to_owned());
    if let Some(care_of) = &address.care_of {
        lines.push(format!("c/o {care_of}"));
    }
    lines.push(address.street.clone());
    lines.push(place_line(&address.postal_code, &address.city, &recipient.country));
    if recipient.country != "FI" {
        let name = countries::name(&recipient.country).unwrap_or(&recipient.country);
        lines.push(capitals(name));
    }
    lines
}

/// The name in the address: who reads for the data subject, else the data subject.
///
/// An adult under guardianship gets their own letter, and the legal guardian a copy. A protected child's letter goes to the
/// guardian that the file names.
pub fn addressee(recipient: &Recipient) -> &str {
    match (&recipient.guardian_name, recipient.status) {
        (
            Some(guardian),
            Status::Minor
            | Status::YoungGuardian
            | Status::Protected
            | Status::LegalGuardian
            | Status::Estate,
        ) => guardian,
        _ => &recipient.name,
    }
}

/// Countries whose postal services want the code after the place: `LONDON SW1A 1AA`,
/// `BOSTON MA 02108`.
const CODE_LAST: &[&str] =
    &["AU", "CA", "GB", "GG", "IE", "IM", "IN", "JE", "JP", "NZ", "PR", "SG", "TH", "US"];

fn place_line(code: &str, city: &str, country: &str) -> String {
    let (first, second) = if CODE_LAST.contains(&country) { (city, code) } else { (code, city) };
    capitals(format!("{first} {second}").trim())
}

/// Capitals by the Unicode default rules. They fit every language except Turkish and its relatives,
/// where only the register knows which `i` is meant. Georgian letters stay: their capitals are for
/// headlines, and few fonts have them. Greek capitals have no accents; two dots part two vowels and stay.
fn capitals(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{10d0}'..='\u{10ff}' => out.push(c),
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => {
                let letters = c.nfd().filter(|c| *c == '\u{308}' || !is_combining_mark(*c));
                out.extend(letters.flat_map(char::to_uppercase).nfc());
            }
            _ => out.extend(c.to_uppercase()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::model::Address;
    use super::*;

    fn person(country: &str, code: &str, city: &str) -> Recipient {
        let mut recipient = Recipient::new("1", 2, "Maija Esimerkki");
        recipient.address = Some(Address {
            care_of: None,
            street: "Esimerkkikatu 12 A 3".into(),
            postal_code: code.into(),
            city: city.into(),
        });
        recipient.country = country.into();
        recipient
    }

    #[test]
    fn at_home_three_lines() {
        let lines = address_lines(&person("FI", "00990", "Helsinki"));
        assert_eq!(lines, ["Maija Esimerkki", "Esimerkkikatu 12 A 3", "00990 HELSINKI"]);
    }

    #[test]
    fn capitals_of_all_kinds_of_places() {
        for (place, capitals) in [
            ("Äänekoski", "ÄÄNEKOSKI"),
            ("Gießen", "GIESSEN"),
            ("Kuǯǯ", "KUǮǮ"),
            ("ბათუმი", "ბათუმი"),
            ("Ηράκλειο", "ΗΡΑΚΛΕΙΟ"),
            ("Αθήνα", "ΑΘΗΝΑ"),
            ("Θεσσαλονίκη", "ΘΕΣΣΑΛΟΝΙΚΗ"),
            ("Πάτρα", "ΠΑΤΡΑ"),
            ("Λάρισα", "ΛΑΡΙΣΑ"),
            ("Ρόδος", "ΡΟΔΟΣ"),
            ("Χανιά", "ΧΑΝΙΑ"),
            ("Βόλος", "ΒΟΛΟΣ"),
            ("Ιωάννινα", "ΙΩΑΝΝΙΝΑ"),
            ("Καλαμάτα", "ΚΑΛΑΜΑΤΑ"),
            ("Άρτα", "ΑΡΤΑ"),
            ("Μαΐου", "ΜΑΪΟΥ"),
            ("Νεάπολη", "ΝΕΑΠΟΛΗ"),
            ("Ἀθῆναι", "ΑΘΗΝΑΙ"),
            ("Ταΰγετος", "ΤΑΫΓΕΤΟΣ"),
            ("Ζάκυνθος", "ΖΑΚΥΝΘΟΣ"),
            ("Ώχρα", "ΩΧΡΑ"),
            ("Ύδρα", "ΥΔΡΑ"),
            ("Όλυμπος", "ΟΛΥΜΠΟΣ"),
            ("Ίος", "ΙΟΣ"),
            ("Έδεσσα", "ΕΔΕΣΣΑ"),
            ("Ήλιδα", "ΗΛΙΔΑ"),
            ("Łódź", "ŁÓDŹ"),
        ] {
            assert_eq!(super::capitals(place), capitals);
        }
    }

    #[test]
    fn abroad_the_country_stands_last_and_the_code_where_its_post_wants_it() {
        let lines = address_lines(&person("SE", "111 22", "Stockholm"));
        assert_eq!(lines[2..], ["111 22 STOCKHOLM", "SWEDEN"]);
        let lines = address_lines(&person("GB", "SW1A 1AA", "London"));
        assert_eq!(lines[2..], ["LONDON SW1A 1AA", "UNITED KINGDOM"]);
        let lines = address_lines(&person("AE", "", "Dubai"));
        assert_eq!(lines[2..], ["DUBAI", "UNITED ARAB EMIRATES"]);
    }

    #[test]
    fn a_childs_letter_goes_to_the_guardian() {
        let mut child = person("FI", "00990", "Helsinki");
        child.guardian_name = Some("Ville Esimerkki".into());
        child.status = Status::Minor;
        assert_eq!(address_lines(&child)[0], "Ville Esimerkki");
        child.status = Status::Guardianship;
        assert_eq!(address_lines(&child)[0], "Maija Esimerkki");
    }
}
