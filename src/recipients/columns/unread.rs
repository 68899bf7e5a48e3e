//! What columns hold that are not read, as far as it changes the meaning of a word of care: `Young` is a
//! surname, and a department of `Barn` is no child.

use super::synonyms::{Meaning, meaning};

/// What a column that is not read holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) enum Holds {
    /// Names of people or organisations.
    Names,
    /// Titles, departments, products: what somebody works as or on.
    Work,
}

/// Parts of headers of titles, departments and products.
#[rustfmt::skip]
const WORK: &[&str] = &[
    "nimike", "titteli", "titel", "jobtitle", "jobdesc", "ammatti", "yrke", "profession", "occupation", "toimenkuva", "tehtävä", "tehtäväkuva", "befattning",
    "arbetsuppgift", "position", "rooli", "osasto", "avdelning", "department", "dept", "yksikkö", "yksikon", "enhet", "businessunit", "orgunit", "toimipiste",
    "toimipaikka", "toimiala", "palvelualue", "vastuualue", "linja", "verksamhet", "tulosyksikkö", "kustannuspaikka", "kostnadsställe", "costcent", "tuote",
    "produkt", "product", "erikoisala", "specialitet", "klinikka", "klinik", "poliklinikka", "vastaanotto", "mottagning", "division", "tiimi",
];

/// Whole headers of these.
const WORK_WHOLE: &[&str] = &["title", "rooli", "roll", "role", "unit", "team", "virka", "tjänst"];

/// Parts of headers of names.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "sukunimi", "etunimi", "tyttönimi", "kutsumanimi", "lempinimi", "nimi2", "syntymänimi", "namn", "nickname", "maidenname", "surname", "lastname", "formername",
    "birthname", "puoliso", "aviomies", "vaimo", "maka", "make", "spouse", "husband", "partner", "yhteyshenkil", "kontaktperson", "kontakthenkil", "contact",
    "lääkäri", "läkare", "doctor", "physician", "hoitaja", "handläggare", "käsittelijä", "opettaja", "lärare", "teacher", "omistaja", "ägare", "owner", "yritys",
    "företag", "company", "organisaatio", "organisation", "työnantaja", "arbetsgivare", "employer", "isännöitsijä", "esimies", "myyjä", "säljare", "edustaja",
    "terapeutti", "terapeut", "ohjaaja", "handledare", "laatija", "kirjaaja", "author", "manager",
];

/// What a column with this normalised header holds; `None` for remarks and all others.
pub(in crate::recipients) fn holds(header: &str) -> Option<Holds> {
    match meaning(header) {
        Some(Meaning::Column(ours) | Meaning::Perhaps(ours))
            if ours.ends_with("name") || ours == "care-of" =>
        {
            return Some(Holds::Names);
        }
        _ => {}
    }
    let plain: String = header.chars().filter(|c| c.is_alphanumeric()).collect();
    let first = header.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    let whole = first.is_some_and(|word| WORK_WHOLE.contains(&word))
        || WORK_WHOLE.contains(&plain.as_str());
    if whole || WORK.iter().any(|part| plain.contains(part)) {
        return Some(Holds::Work);
    }
    NAMES.iter().any(|part| plain.contains(part)).then_some(Holds::Names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_names_and_of_work_are_known() {
        for header in [
            "sukunimi",
            "entinen sukunimi",
            "tyttönimi",
            "omasukunimi",
            "puoliso",
            "puolison nimi",
            "lääkäri",
            "kontaktperson",
            "handläggare",
            "contact person",
            "spouse",
            "yritys",
            "make/maka",
            "opettaja",
            "omistaja",
            "nimi",
            "huoltajan nimi",
        ] {
            assert_eq!(holds(header), Some(Holds::Names), "{header}");
        }
        for header in [
            "titteli",
            "titel",
            "job title",
            "nimike",
            "osasto",
            "enhet",
            "yksikkö",
            "toimipaikka",
            "ammatti",
            "role",
            "department",
            "rooli",
        ] {
            assert_eq!(holds(header), Some(Holds::Work), "{header}");
        }
        for header in [
            "huomautus",
            "lisätieto",
            "notes",
            "anmärkning",
            "muuta",
            "info",
            "kommentti",
            "remark",
            "memo",
            "luokka",
            "id",
        ] {
            assert_eq!(holds(header), None, "{header}");
        }
    }
}
