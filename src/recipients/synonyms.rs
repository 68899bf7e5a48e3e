//! Names that columns usually have in exports from Finnish, Swedish and English programs.
//!
//! They only serve to help: a header is never read as another column without the incident saying
//! so, since `osoite` may be a street or a whole address.

/// What to do about a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Suggestion {
    /// Map it to this column.
    Column(&'static str),
    /// A first or last name alone.
    HalfName,
    /// No letter needs it.
    Ignore,
}

/// The suggestion for a header in small letters, if it is a usual one.
pub(super) fn suggestion(header: &str) -> Option<Suggestion> {
    // `Postal_code`, `postal code` and `postal-code` are one word here.
    let plain: String = header.chars().filter(|c| c.is_alphanumeric()).collect();
    let has = |words: &&[&str]| words.contains(&plain.as_str());
    if let Some((column, _)) = USUAL.iter().find(|(_, words)| has(words)) {
        return Some(Suggestion::Column(column));
    }
    if has(&HALF_NAMES) {
        return Some(Suggestion::HalfName);
    }
    has(&NEEDLESS).then_some(Suggestion::Ignore)
}

/// Letters and digits only.
#[rustfmt::skip]
const USUAL: &[(&str, &[&str])] = &[
    ("id", &["id", "tunnus", "tunniste", "numero", "nro", "asiakasnumero", "asiakasnro", "asiakastunnus",
        "asiakasid", "kundnummer", "kundnr", "kundid", "nummer", "nr", "customernumber", "customerid",
        "clientid", "identifier", "recipientid", "number"]),
    ("name", &["name", "nimi", "kokonimi", "asiakkaannimi", "vastaanottaja", "namn", "helanamnet",
        "fullständigtnamn", "kundensnamn", "mottagare", "fullname", "customername", "recipient"]),
    ("care-of", &["careof", "co", "coosoite", "coadress", "coaddress"]),
    ("street", &["street", "katu", "katuosoite", "lähiosoite", "osoite", "postiosoite", "jakeluosoite", "gata",
        "gatuadress", "adress", "postadress", "näradress", "utdelningsadress", "address", "streetaddress",
        "postaladdress", "address1", "addressline1"]),
    ("postal-code", &["postalcode", "postinumero", "postinro", "pono", "postnummer", "postnr", "postcode", "zip",
        "zipcode"]),
    ("city", &["city", "kaupunki", "kunta", "paikkakunta", "postitoimipaikka", "ort", "postort", "stad", "kommun",
        "postanstalt", "town", "posttown", "postoffice", "municipality"]),
    ("country", &["country", "maa", "maakoodi", "land", "landskod", "countrycode"]),
    ("email", &["email", "sähköposti", "sähköpostiosoite", "spostiosoite", "sposti", "epost", "epostadress", "mejl",
        "mail", "emailaddress", "mailaddress"]),
    ("language", &["language", "kieli", "kielikoodi", "asiointikieli", "äidinkieli", "språk", "språkkod", "modersmål",
        "kontaktspråk", "kundspråk", "lang", "languagecode", "mothertongue"]),
    ("channel", &["channel", "kanava", "lähetystapa", "toimitustapa", "kanal", "leveranssätt"]),
    ("status", &["status", "tila", "erityistila"]),
    ("guardian-name", &["guardianname", "huoltaja", "huoltajannimi", "vårdnadshavare", "vårdnadshavarensnamn",
        "guardian"]),
    ("print", &["print", "tuloste", "tekstikoko", "kirjasinkoko", "isoteksti", "suuriteksti", "isokirjoitus",
        "textstorlek", "storstil", "storstilstext", "storttryck", "largeprint", "printsize", "textsize"]),
    ("birth-year", &["birthyear", "yearofbirth", "birthdate", "dateofbirth", "syntymävuosi", "syntymäaika",
        "syntymäpäivä", "födelseår", "födelsetid", "födelsedatum", "födelsedag"]),
];

const HALF_NAMES: &[&str] = &[
    "etunimi",
    "etunimet",
    "sukunimi",
    "förnamn",
    "efternamn",
    "släktnamn",
    "firstname",
    "lastname",
    "givenname",
    "familyname",
    "surname",
];

const NEEDLESS: &[&str] = &[
    "hetu",
    "henkilötunnus",
    "sotu",
    "personbeteckning",
    "personnummer",
    "ssn",
    "puhelin",
    "puhelinnumero",
    "telefon",
    "telefonnummer",
    "phone",
    "phonenumber",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_names_are_known_however_they_are_joined() {
        assert_eq!(suggestion("nimi"), Some(Suggestion::Column("name")));
        assert_eq!(suggestion("postal_code"), Some(Suggestion::Column("postal-code")));
        assert_eq!(suggestion("c/o"), Some(Suggestion::Column("care-of")));
        assert_eq!(suggestion("sukunimi"), Some(Suggestion::HalfName));
        assert_eq!(suggestion("hetu"), Some(Suggestion::Ignore));
        assert_eq!(suggestion("zebra"), None);
    }

    #[test]
    fn the_words_are_letters_only_and_stand_once() {
        let words: Vec<&str> = USUAL.iter().flat_map(|(_, words)| words.iter().copied()).collect();
        let all: Vec<&str> = words.iter().chain(HALF_NAMES).chain(NEEDLESS).copied().collect();
        assert!(all.iter().all(|word| word.chars().all(char::is_alphanumeric)));
        let mut once = all.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), all.len());
    }
}
