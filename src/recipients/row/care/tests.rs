//! Values that speak of care, and values that only look like it.

use super::find::{Cell, care_in};
use super::phrases::{PHRASES, STEMS};
use crate::recipients::model::Care::{self, Deceased, Guardianship, Minor, Protected};

fn found(text: &str, cell: Cell) -> Vec<Care> {
    care_in(text, cell).iter().collect()
}

#[test]
fn names_with_a_word_of_care() {
    for (text, care) in [
        ("Maija Esimerkki (kuollut)", Deceased),
        ("Maija Esimerkki, kuollut 1.1.2020", Deceased),
        ("Maija Esimerkki KUOLLUT", Deceased),
        ("† Kalle Kuviteltu", Deceased),
        ("Kalle Kuviteltu†", Deceased),
        ("Kalle Kuviteltu ✝ 2019", Deceased),
        ("Kalle Kuviteltu + 3.2.2019", Deceased),
        ("Kalle Kuviteltu k. 3.2.2019", Deceased),
        ("Kalle Kuviteltu (k. 2019)", Deceased),
        ("Kalle Kuviteltu s. 1.1.1950 k. 3.2.2019", Deceased),
        ("Kalle Kuviteltu (1950–2019)", Deceased),
        ("Kalle Kuviteltu (1.1.1950 - 3.2.2019)", Deceased),
        ("Kalle Kuviteltu kuoli 3.2.2019", Deceased),
        ("Kalle Kuviteltu kuol. 2019-02-03", Deceased),
        ("Kalle Kuvitellun kuolinpesä", Deceased),
        ("KALLE KUVITELLUN KUOLINPESÄ", Deceased),
        ("Kuviteltu Kalle kuolinpesän hoitaja", Deceased),
        ("Kuviteltu Kalle kp.", Deceased),
        ("Kuviteltu Kalle (kp)", Deceased),
        ("Kuviteltu Kalle, perikunta", Deceased),
        ("Edesmennyt Kalle Kuviteltu", Deceased),
        ("Kalle Kuviteltu vainaja", Deceased),
        ("Bo Brev avliden", Deceased),
        ("Bo Brev (avl. 2019)", Deceased),
        ("Bo Brev, död 3/2 2019", Deceased),
        ("Bo Brev DÖD", Deceased),
        ("Bo Brevs dödsbo", Deceased),
        ("Dödsboet efter Bo Brev", Deceased),
        ("Bo Brev dbo", Deceased),
        ("Bo Brevs sterbhus", Deceased),
        ("Bo Brev d. 3 februari 2019", Deceased),
        ("Estate of John Smith", Deceased),
        ("The Estate of John Smith", Deceased),
        ("John Smith (deceased)", Deceased),
        ("John Smith, dec'd", Deceased),
        ("John Smith (dec.)", Deceased),
        ("John Smith (dead)", Deceased),
        ("John Smith died 3 February 2019", Deceased),
        ("Executors of John Smith", Deceased),
        ("John Smith (R.I.P.)", Deceased),
        ("Hans Hed (alaikäinen)", Minor),
        ("Hans Hed ALAIKÄINEN", Minor),
        ("Hans Hed alaika\u{308}inen", Minor),
        ("Hans Hed, lapsi", Minor),
        ("Hans Hed (lapsi 7 v)", Minor),
        ("Hans Hed (alle 18 v.)", Minor),
        ("Alaikäisen Hans Hedin huoltaja", Minor),
        ("Hans Hed (minderårig)", Minor),
        ("Hans Hed (barn)", Minor),
        ("Hans Hed, omyndig", Minor),
        ("Hans Hed (minor)", Minor),
        ("Hans Hed (child, 7)", Minor),
        ("To the parents of Hans Hed", Minor),
        ("Vårdnadshavaren till Hans Hed", Minor),
        ("Maija Esimerkki (turvakielto)", Protected),
        ("TURVAKIELTO Maija Esimerkki", Protected),
        ("Maija Esimerkki (TK)", Protected),
        ("Maija Esimerkki / osoite salainen", Protected),
        ("Eva Ek (skyddad identitet)", Protected),
        ("Eva Ek SEKRETESSMARKERAD", Protected),
        ("Eva Ek (spärrmarkering)", Protected),
        ("Ann Example (protected)", Protected),
        ("Maija Esimerkki (edunvalvonnassa)", Guardianship),
        ("Maija Esimerkki, edunvalvoja Matti Malli", Guardianship),
        ("Eva Ek (intressebevakare Bo Ek)", Guardianship),
        ("Eva Ek, god man: Bo Ek", Guardianship),
        ("Ann Example (under guardianship)", Guardianship),
    ] {
        assert_eq!(found(text, Cell::Name).first(), Some(&care), "{text}");
    }
}

#[test]
fn addresses_with_a_word_of_care() {
    for (text, care) in [
        ("Turvakielto", Protected),
        ("turvakielto!", Protected),
        ("TURVAKIELTO", Protected),
        ("turva-kielto", Protected),
        ("Turvakiellon alainen", Protected),
        ("Turvakiellossa", Protected),
        ("Osoite salainen", Protected),
        ("Osoite on salattu", Protected),
        ("Salainen osoite", Protected),
        ("salaiset yhteystiedot", Protected),
        ("Salattu", Protected),
        ("Ei saa luovuttaa", Protected),
        ("Luovutuskielto", Protected),
        ("Skyddad adress", Protected),
        ("SKYDDADE PERSONUPPGIFTER", Protected),
        ("Sekretessmarkering", Protected),
        ("Spärrmarkerad", Protected),
        ("spa\u{308}rrmarkering", Protected),
        ("Hemlig adress", Protected),
        ("Adressen är skyddad", Protected),
        ("Kvarskrivning", Protected),
        ("Protected address", Protected),
        ("Address withheld", Protected),
        ("Non-disclosure", Protected),
        ("Confidential", Protected),
        ("c/o turvakielto", Protected),
        ("Mallitie 5 (turvakielto)", Protected),
        ("TK", Protected),
        ("Kuollut 1.1.2020", Deceased),
        ("Kuolinpesä c/o Matti", Deceased),
        ("Muuttanut / kuollut", Deceased),
        ("Dödsboet, Bo Brev", Deceased),
        ("Avliden 2019", Deceased),
        ("Deceased", Deceased),
        ("Alaikäinen", Minor),
        ("huoltaja Maija Esimerkki", Minor),
        ("Vårdnadshavare Eva Ek", Minor),
        ("Lapsi", Minor),
        ("Edunvalvonta", Guardianship),
        ("Oikeusaputoimisto / edunvalvonta", Guardianship),
        ("Yleinen edunvalvoja", Guardianship),
        ("Intressebevakningen i Åbo", Guardianship),
        ("Förmyndare Bo Ek", Guardianship),
    ] {
        assert_eq!(found(text, Cell::Read).first(), Some(&care), "{text}");
    }
}

#[test]
fn remarks_in_columns_that_nobody_reads() {
    for (text, care) in [
        ("kuollut", Deceased),
        ("Huom! Asiakas kuollut, ei postia", Deceased),
        ("Lapsi", Minor),
        ("barn, 7 år", Minor),
        ("minor", Minor),
        ("Nuori", Minor),
        ("turvakielto voimassa", Protected),
        ("Turvakielto: kyllä", Protected),
        ("protected", Protected),
        ("dödsfall 2019", Deceased),
        ("DOD 2019-02-03", Deceased),
        ("edunvalvonta 2015", Guardianship),
        ("vajaavaltainen", Guardianship),
    ] {
        assert_eq!(found(text, Cell::Unread).first(), Some(&care), "{text}");
    }
}

#[test]
fn a_phrase_that_is_denied_says_nothing() {
    for text in [
        "Ei turvakieltoa",
        "ei ole kuollut",
        "Turvakielto: ei",
        "turvakielto = 0",
        "Turvakielto ei",
        "Turvakielto (ei)",
        "ingen spärrmarkering",
        "inte avliden",
        "Skyddad adress: nej",
        "no non-disclosure",
        "not deceased",
        "ei edunvalvontaa",
        "Ilman edunvalvojaa",
        "Lapsi: ei",
        "deceased: false",
    ] {
        assert_eq!(found(text, Cell::Unread), [], "{text}");
    }
}

#[test]
fn names_streets_places_and_companies_say_nothing() {
    for text in [
        "Maija Esimerkki",
        "Kuolajärvi Anna",
        "Kuolimaa Pekka",
        "Vainio Matti",
        "Vainionpää Liisa",
        "Suojanen Kaisa",
        "Salanterä Oili",
        "Salainmäki Juha",
        "Lapsanen Ville",
        "Alaikkala Eero",
        "Döderlein Max",
        "Barnes Julian",
        "Barnaby Rudge",
        "Child, Lee",
        "Julia Child",
        "Minor, Kathy",
        "John Minor",
        "Fairchild Morgan",
        "Goodman Benny",
        "Godman Erik",
        "Deadman John",
        "Young Neil",
        "Ung Anna",
        "Guardiola Pep",
        "Matti K. Virtanen",
        "Virtanen K",
        "K. Virtanen",
        "D. Virtanen",
        "Maija + Kalle Esimerkki",
        "Maija & Kalle",
        "Underwood Sara",
        "Ripatti Rauno",
        "Pitkänen Risto",
        "Tk Nguyen",
        "Decker Anna",
        "Hundertwasser F.",
        "Perillä Saara",
        "Edes Elisabeth",
        "Estlander Gustaf",
        "Tamm Jaan",
        "Kask Mari (Tallinn)",
        "Anna-Liisa (Anneli) Mäki",
        "Testi Testi (2. kerros)",
        "Avlund Per",
        "Arvinge Otto",
        "Smith John (1950)",
    ] {
        assert_eq!(found(text, Cell::Name), [], "{text}");
    }
    for text in [
        "Turvatie 3",
        "Turvakatu 5 B",
        "Turvallisuuspalvelu Oy",
        "Keskinäinen Vakuutusyhtiö Turva",
        "Suojatie 3",
        "Osoitekuja 1",
        "osoite Salakuja 5",
        "osoite: Suojatie 3",
        "Salaisenmäentie 4",
        "Lapsenkuja 1",
        "Lapsilammentie 5",
        "Pelastakaa Lapset ry",
        "Lastenkoti Kivelä",
        "Barnängsgatan 5",
        "Barnhusgatan 2",
        "Old Barn 5",
        "The Barn, Mill Lane 5",
        "Dead End Road 5",
        "Deadwood Avenue",
        "Dödafallsvägen 3",
        "Estate Drive 4",
        "Oak Estate 5",
        "Real Estate of Finland Oy",
        "Real Estate Oy",
        "Kiinteistönhuoltaja Oy",
        "Huoltaja-säätiö sr",
        "Huoltoasema",
        "Guardian Security Oy",
        "The Guardian",
        "Skyddsgatan 3",
        "Skyddskåren i Vasa",
        "Hemliggatan 2",
        "Secret Garden Road 3",
        "Child's Play Oy",
        "Minor Road 5",
        "Asia Minor",
        "Leigh Minor",
        "Whinmoor Minor 3",
        "Under Bridge 18",
        "Mallikatu 3 K 2",
        "Mallikatu 3 k. 2",
        "Mallikatu 3 D 12",
        "Mallikatu 3 d. 5",
        "PL 1950",
        "Kp-Rakennus Oy",
        "TK-Talo Oy",
        "Rakennus KP",
        "DB Schenker",
        "Edunsaajat ry",
        "Edunvalvontajärjestö ry",
        "Holhosenkatu 5",
        "Intressegatan 4",
        "Protection House 5",
        "Parent Street 5",
        "Confidential Oy",
        "Tiedottajantie 5",
        "Vainajanmäki",
        "Kuolemanlaakso",
        "Kuolleenmiehenlahti 3",
        "Kalmistotee 5",
        "Lapse tee 3",
        "+358 40 123 4567",
        "B+B Rakennus",
        "1950-2019",
        "Helsinki",
        "",
    ] {
        assert_eq!(found(text, Cell::Read), [], "{text}");
    }
    for text in [
        "Young adults",
        "Child seat",
        "barncykel",
        "non-disclosure agreement signed",
        "31 Dec 2019",
        "Dec 2019",
        "Dog 5",
        "tiedot päivitetty 1.1.2020",
        "address changed",
        "0",
        "X",
    ] {
        assert_eq!(found(text, Cell::Unread), [], "{text}");
    }
}

/// The scan for parts must not pass over a value that a phrase is in.
#[test]
fn each_phrase_has_a_part_that_is_searched_for() {
    for phrase in PHRASES {
        let words: Vec<Vec<String>> = phrase
            .words
            .split(' ')
            .map(|word| word.split('|').map(|word| word.replace('*', "")).collect())
            .collect();
        let mut texts = vec![String::new()];
        for alternatives in words {
            let longer = |text: &String| {
                alternatives.iter().map(|word| format!("{text} {word}")).collect::<Vec<_>>()
            };
            texts = texts.iter().flat_map(longer).collect();
        }
        for text in texts {
            let text = text.trim();
            // Where it counts: in brackets, or with a date.
            for text in [text.to_owned(), text.to_uppercase()] {
                let shown = format!("Maija {text}. 3.2.2019");
                let bracketed = format!("Maija ({text})");
                let has = |value: &str| {
                    let small = value.to_lowercase();
                    STEMS.iter().any(|stem| small.contains(&stem.to_lowercase()))
                };
                assert!(has(&shown) || has(&bracketed), "{text}");
            }
        }
    }
}
