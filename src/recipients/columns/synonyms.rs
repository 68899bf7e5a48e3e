//! Usual headers in exports from Finnish, Swedish and English programs.
//!
//! A header is read as a column of the program if it can mean nothing else. If it may mean something
//! else, such as `numero`, it is only suggested in the help: the incident has to map it.

use super::care::{self, Tells};

/// The meaning of a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) enum Meaning {
    /// This column, and nothing else.
    Column(&'static str),
    /// A street if postal code and post office have columns of their own, else a whole address.
    StreetOrAddress,
    /// Perhaps this column.
    Perhaps(&'static str),
    /// Who needs special care: dead, protected, a child, under guardianship. It must be read.
    Care,
    /// No letter needs it, but its values are compared with the status: groups of ages, how many children
    /// somebody has.
    Compared,
    /// No letter needs it.
    Needless,
}

/// The meaning of a header in small letters, if it is a usual one.
pub(in crate::recipients) fn meaning(header: &str) -> Option<Meaning> {
    // `Postal_code`, `postal code` and `postal-code` are the same here.
    let plain: String = header.chars().filter(|c| c.is_alphanumeric()).collect();
    let has = |words: &[&str]| words.contains(&plain.as_str());
    if let Some((column, _)) = CERTAIN.iter().find(|(_, words)| has(words)) {
        return Some(Meaning::Column(column));
    }
    if has(ADDRESSES) {
        return Some(Meaning::StreetOrAddress);
    }
    if let Some((column, _)) = PERHAPS.iter().find(|(_, words)| has(words)) {
        return Some(Meaning::Perhaps(column));
    }
    match care::of_header(header) {
        Some(Tells::Ages | Tells::HasChildren) => return Some(Meaning::Compared),
        Some(_) => return Some(Meaning::Care),
        None => {}
    }
    (has(NEEDLESS) || has(CODES)).then_some(Meaning::Needless)
}

/// Letters and digits only.
#[rustfmt::skip]
const CERTAIN: &[(&str, &[&str])] = &[
    ("id", &["id", "asiakasnumero", "asiakasnro", "asiakastunnus", "asiakasid", "kundnummer", "kundnr", "kundid", "asiakkaantunnus", "asiakkaannumero", "jäsennumero", "jäsentunnus", "medlemsnummer",
        "customernumber", "customerid", "clientid", "recipientid", "vastaanottajatunnus", "mottagarid"]),
    ("name", &["name", "nimi", "kokonimi", "asiakkaannimi", "vastaanottajannimi", "namn", "helanamnet",
        "fullständigtnamn", "kundensnamn", "mottagarensnamn", "fullname", "customername", "recipientname"]),
    ("first-name", &["firstname", "etunimi", "etunimet", "kutsumanimi", "förnamn", "tilltalsnamn", "givenname",
        "givennames", "forename"]),
    ("last-name", &["lastname", "sukunimi", "efternamn", "släktnamn", "familyname", "surname"]),
    ("care-of", &["careof", "co", "coosoite", "coadress", "coaddress"]),
    ("street", &["street", "katu", "katuosoite", "lähiosoite", "jakeluosoite", "gata", "gatuadress", "näradress",
        "utdelningsadress", "streetaddress", "address1", "addressline1"]),
    ("postal-code", &["postalcode", "postinumero", "postinro", "pono", "postnummer", "postnr", "postcode", "zip",
        "zipcode"]),
    ("city", &["city", "postitoimipaikka", "postitmp", "ptp", "postort", "postanstalt", "posttown", "postoffice"]),
    ("country", &["country", "maa", "maakoodi", "maatunnus", "land", "landskod", "countrycode"]),
    ("email", &["email", "sähköposti", "sähköpostiosoite", "spostiosoite", "sposti", "sähköposti1", "sähköpostiosoite1", "epost1", "epost", "epostadress",
        "mejl", "mejladress", "emailaddress", "mailaddress"]),
    ("language", &["language", "kieli", "palvelukieli", "kielikoodi", "asiointikieli", "språk", "språkkod", "kontaktspråk",
        "kundspråk", "ärendespråk", "lang", "languagecode", "contactlanguage"]),
    ("channel", &["channel", "kanava", "lähetystapa", "toimitustapa", "kanal", "leveranssätt"]),
    // Read even if most of its values are unknown: a column with such a header must not be left unread.
    ("status", &["status", "tila", "erityistila", "asiakkaantila", "specialstatus"]),
    ("guardian-name", &["guardianname", "huoltajannimi", "huoltaja", "huoltaja1", "1huoltaja", "huoltajannimi1", "huoltaja1nimi",
        "vårdnadshavare", "vårdnadshavarensnamn", "vårdnadshavare1", "guardian", "guardian1", "guardian1name"]),
    ("print", &["print", "tekstikoko", "kirjasinkoko", "textstorlek", "printsize", "textsize"]),
    ("guardian-2-name", &["guardian2name", "guardian2", "huoltaja2", "2huoltaja", "toisenhuoltajannimi", "vårdnadshavarensnamn2", "huoltajannimi2", "huoltaja2nimi", "toinenhuoltaja",
        "vårdnadshavare2", "vårdnadshavare2namn", "andravårdnadshavaren"]),
    ("guardian-2-care-of", &["guardian2careof", "huoltaja2co", "vårdnadshavare2co"]),
    ("guardian-2-street", &["2huoltajanosoite", "2huoltajankatuosoite", "2huoltajanlähiosoite", "toisenhuoltajankatuosoite", "toisenhuoltajanlähiosoite", "andravårdnadshavarensadress", "andravårdnadshavarensgatuadress",
        "guardian2street", "huoltaja2osoite", "toisenhuoltajanosoite", "vårdnadshavare2adress", "huoltaja2katuosoite", "huoltaja2lähiosoite", "vårdnadshavare2gatuadress",
        "guardian2streetaddress"]),
    ("guardian-2-postal-code", &["2huoltajanpostinumero", "toisenhuoltajanpostinumero", "andravårdnadshavarenspostnummer",
        "guardian2postalcode", "huoltaja2postinumero", "vårdnadshavare2postnummer",
        "guardian2postcode"]),
    ("guardian-2-city", &["2huoltajanpostitoimipaikka", "toisenhuoltajanpostitoimipaikka", "andravårdnadshavarenspostort",
        "guardian2city", "huoltaja2postitoimipaikka", "vårdnadshavare2postort", "guardian2posttown"]),
    ("guardian-2-country", &["guardian2country", "huoltaja2maa", "vårdnadshavare2land"]),
    ("guardian-2-email", &["2huoltajansähköposti", "toisenhuoltajansähköposti", "toisenhuoltajansähköpostiosoite", "huoltaja2sähköpostiosoite", "andravårdnadshavarensepost", "andravårdnadshavarensepostadress", "vårdnadshavarensepost2",
        "guardian2email", "huoltaja2sähköposti", "vårdnadshavare2epost", "vårdnadshavare2epostadress"]),
    ("birth-year", &["birthyear", "yearofbirth", "birthdate", "dateofbirth", "syntymävuosi", "syntymäaika",
        "syntymäpäivä", "syntymäpvm", "syntymäaikapvm", "syntaika", "syntpvm", "syntynyt", "syntvuosi", "dob", "birthday", "född", "föddatum", "födelsedat", "födelseår", "födelsetid", "födelsedatum", "födelsedag"]),
    ("guardian-care-of", &["huoltajanco", "huoltajancoosoite", "huoltaja1co", "huoltaja1coosoite", "1huoltajanco", "1huoltajancoosoite", "huoltajan1co", "huoltajan1coosoite", "vårdnadshavarensco", "vårdnadshavarenscoadress", "vårdnadshavare1co", "vårdnadshavare1coadress", "vårdnadshavareco", "vårdnadshavarecoadress", "guardiancareof", "guardianco", "guardianscareof", "guardiansco", "guardian1careof", "guardian1co"]),
    ("guardian-street", &["huoltajanosoite", "huoltajankatuosoite", "huoltajanlähiosoite", "huoltajanjakeluosoite", "huoltaja1osoite", "huoltaja1katuosoite", "huoltaja1lähiosoite", "huoltaja1jakeluosoite", "1huoltajanosoite", "1huoltajankatuosoite", "1huoltajanlähiosoite", "1huoltajanjakeluosoite", "huoltajan1osoite", "huoltajan1katuosoite", "huoltajan1lähiosoite", "huoltajan1jakeluosoite", "vårdnadshavarensadress", "vårdnadshavarensgatuadress", "vårdnadshavarensnäradress", "vårdnadshavarensutdelningsadress", "vårdnadshavare1adress", "vårdnadshavare1gatuadress", "vårdnadshavare1näradress", "vårdnadshavare1utdelningsadress", "vårdnadshavareadress", "vårdnadshavaregatuadress", "vårdnadshavarenäradress", "vårdnadshavareutdelningsadress", "guardianstreet", "guardianstreetaddress", "guardianaddress", "guardiansstreet", "guardiansstreetaddress", "guardiansaddress", "guardian1street", "guardian1streetaddress", "guardian1address"]),
    ("guardian-postal-code", &["huoltajanpostinumero", "huoltajanpostinro", "huoltaja1postinumero", "huoltaja1postinro", "1huoltajanpostinumero", "1huoltajanpostinro", "huoltajan1postinumero", "huoltajan1postinro", "vårdnadshavarenspostnummer", "vårdnadshavarenspostnr", "vårdnadshavare1postnummer", "vårdnadshavare1postnr", "vårdnadshavarepostnummer", "vårdnadshavarepostnr", "guardianpostalcode", "guardianpostcode", "guardianzip", "guardianzipcode", "guardianspostalcode", "guardianspostcode", "guardianszip", "guardianszipcode", "guardian1postalcode", "guardian1postcode", "guardian1zip", "guardian1zipcode"]),
    ("guardian-city", &["huoltajanpostitoimipaikka", "huoltaja1postitoimipaikka", "1huoltajanpostitoimipaikka", "huoltajan1postitoimipaikka", "vårdnadshavarenspostort", "vårdnadshavarenspostanstalt", "vårdnadshavare1postort", "vårdnadshavare1postanstalt", "vårdnadshavarepostort", "vårdnadshavarepostanstalt", "guardiancity", "guardianposttown", "guardianscity", "guardiansposttown", "guardian1city", "guardian1posttown"]),
    ("guardian-country", &["huoltajanmaa", "huoltajanmaakoodi", "huoltaja1maa", "huoltaja1maakoodi", "1huoltajanmaa", "1huoltajanmaakoodi", "huoltajan1maa", "huoltajan1maakoodi", "vårdnadshavarensland", "vårdnadshavarenslandskod", "vårdnadshavare1land", "vårdnadshavare1landskod", "vårdnadshavareland", "vårdnadshavarelandskod", "guardiancountry", "guardiancountrycode", "guardianscountry", "guardianscountrycode", "guardian1country", "guardian1countrycode"]),
    ("guardian-email", &["huoltajansähköposti", "huoltajansähköpostiosoite", "huoltajansposti", "huoltaja1sähköposti", "huoltaja1sähköpostiosoite", "huoltaja1sposti", "1huoltajansähköposti", "1huoltajansähköpostiosoite", "1huoltajansposti", "huoltajan1sähköposti", "huoltajan1sähköpostiosoite", "huoltajan1sposti", "vårdnadshavarensepost", "vårdnadshavarensepostadress", "vårdnadshavarensmejl", "vårdnadshavare1epost", "vårdnadshavare1epostadress", "vårdnadshavare1mejl", "vårdnadshavareepost", "vårdnadshavareepostadress", "vårdnadshavaremejl", "guardianemail", "guardianemailaddress", "guardianmail", "guardiansemail", "guardiansemailaddress", "guardiansmail", "guardian1email", "guardian1emailaddress", "guardian1mail"]),
    ("spread", &["spread", "spreadofdata", "dataspread", "leviäminen", "tietojenleviäminen", "tiedonleviäminen", "spridning", "uppgifternasspridning",
        "spridningavuppgifter", "spridningavuppgifterna"]),
    ("group", &["group", "ryhmä", "henkilöryhmä", "kohderyhmä", "grupp", "persongrupp", "målgrupp"]),
];

const ADDRESSES: &[&str] = &[
    "osoite",
    "postiosoite",
    "kotiosoite",
    "adress",
    "postadress",
    "hemadress",
    "address",
    "postaladdress",
];

#[rustfmt::skip]
const PERHAPS: &[(&str, &[&str])] = &[
    ("id", &["tunnus", "tunniste", "numero", "nro", "nummer", "nr", "identifier", "number", "rivi", "rad"]),
    ("name", &["sukunimietunimi", "etunimisukunimi", "sukujaetunimet", "efternamnförnamn", "förnamnefternamn", "vastaanottaja", "mottagare", "recipient", "asiakas", "kund", "customer", "henkilö", "person"]),
    // A municipality is not a post office: Nikkilä is the post office of Sipoo.
    ("city", &["kaupunki", "kunta", "kotikunta", "paikkakunta", "ort", "stad", "kommun", "hemkommun", "town",
        "municipality"]),
    ("email", &["mail", "posti"]),
    ("language", &["äidinkieli", "modersmål", "mothertongue", "nativelanguage"]),
    ("print", &["tuloste", "isoteksti", "suuriteksti", "isokirjoitus", "storstil", "storstilstext", "storttryck",
        "largeprint"]),
];

/// Headers of identity codes, which tell the date of birth.
const CODES: &[&str] = &[
    "hetu",
    "henkilötunnus",
    "sotu",
    "henkilönhetu",
    "asiakkaanhetu",
    "personbeteckning",
    "personnummer",
    "personnr",
    "ssn",
];

/// Whether a normalised header is that of identity codes.
pub(in crate::recipients) fn is_of_codes(header: &str) -> bool {
    let plain: String = header.chars().filter(|c| c.is_alphanumeric()).collect();
    CODES.contains(&plain.as_str())
}

const NEEDLESS: &[&str] =
    &["puhelin", "puhelinnumero", "telefon", "telefonnummer", "phone", "phonenumber"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_names_are_known_however_they_are_joined() {
        assert_eq!(meaning("nimi"), Some(Meaning::Column("name")));
        assert_eq!(meaning("postal_code"), Some(Meaning::Column("postal-code")));
        assert_eq!(meaning("c/o"), Some(Meaning::Column("care-of")));
        assert_eq!(meaning("huoltaja 2: katuosoite"), Some(Meaning::Column("guardian-2-street")));
        assert_eq!(meaning("sukunimi"), Some(Meaning::Column("last-name")));
        assert_eq!(meaning("osoite"), Some(Meaning::StreetOrAddress));
        assert_eq!(meaning("numero"), Some(Meaning::Perhaps("id")));
        assert_eq!(meaning("turvakielto (k/e)"), Some(Meaning::Care));
        assert_eq!(meaning("lapsi (k/e)"), Some(Meaning::Care));
        assert_eq!(meaning("kuolinpäivä"), Some(Meaning::Care));
        assert_eq!(meaning("hetu"), Some(Meaning::Needless));
        for header in [
            "is_protected",
            "salainen osoite",
            "skyddade uppgifter",
            "sekretessmarkering",
            "äiti",
            "ikä",
            "elossa",
            "är död",
            "huoltajan etunimi",
            "onko lapsi",
        ] {
            assert_eq!(meaning(header), Some(Meaning::Care), "{header}");
        }
        assert_eq!(meaning("2. huoltaja"), Some(Meaning::Column("guardian-2-name")));
        for (header, column) in [
            ("huoltajan sähköposti", "guardian-email"),
            ("huoltajan sähköpostiosoite", "guardian-email"),
            ("huoltaja 1: sähköposti", "guardian-email"),
            ("1. huoltajan sähköposti", "guardian-email"),
            ("vårdnadshavarens e-post", "guardian-email"),
            ("vårdnadshavare 1 e-postadress", "guardian-email"),
            ("guardian's e-mail", "guardian-email"),
            ("guardian_email", "guardian-email"),
            ("huoltajan lähiosoite", "guardian-street"),
            ("huoltajan katuosoite", "guardian-street"),
            ("huoltajan postinumero", "guardian-postal-code"),
            ("huoltajan postitoimipaikka", "guardian-city"),
            ("huoltajan maa", "guardian-country"),
            ("huoltajan c/o", "guardian-care-of"),
            ("vårdnadshavarens adress", "guardian-street"),
            ("vårdnadshavarens postnummer", "guardian-postal-code"),
            ("vårdnadshavarens postort", "guardian-city"),
            ("vårdnadshavarens land", "guardian-country"),
            ("guardian street", "guardian-street"),
            ("guardian postcode", "guardian-postal-code"),
            ("guardian city", "guardian-city"),
            ("toisen huoltajan sähköposti", "guardian-2-email"),
            ("andra vårdnadshavarens e-post", "guardian-2-email"),
            ("huoltaja 2 sähköposti", "guardian-2-email"),
            ("guardian 2 email", "guardian-2-email"),
            ("sähköposti", "email"),
        ] {
            assert_eq!(meaning(header), Some(Meaning::Column(column)), "{header}");
        }
        for header in
            ["huoltajan puhelin", "huoltajuus", "huoltajan sukunimi", "vårdnadshavarens telefon"]
        {
            assert_eq!(meaning(header), Some(Meaning::Care), "{header}");
        }
        assert_eq!(meaning("zebra"), None);
    }

    #[test]
    fn the_words_are_letters_and_digits_only_and_stand_once() {
        let of = |table: &[(&str, &[&'static str])]| {
            table.iter().flat_map(|(_, words)| words.iter().copied()).collect::<Vec<&str>>()
        };
        let lists = [ADDRESSES, NEEDLESS, CODES];
        let lists = lists.iter().flat_map(|words| words.iter().copied());
        let all: Vec<&str> = of(CERTAIN).into_iter().chain(of(PERHAPS)).chain(lists).collect();
        assert!(all.iter().all(|word| word.chars().all(char::is_alphanumeric)));
        let mut once = all.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), all.len());
    }

    /// A column that may say who is protected must not be taken for one that does not.
    #[test]
    fn no_word_is_read_as_a_column_and_speaks_of_care() {
        for (column, words) in CERTAIN.iter().chain(PERHAPS) {
            // Columns of guardians and births are read.
            let read = column.starts_with("guardian") || *column == "birth-year";
            for word in *words {
                assert!(read || care::of_header(word).is_none(), "{word}");
            }
        }
    }
}
