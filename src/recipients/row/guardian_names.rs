//! Whether what stands for a guardian names a person: `Vanhemmat`, `ei huoltajaa` and `kyllä` do not.

use super::care::denies;
use super::none::{Of, is_none};
use super::vocabulary::says_no;
use crate::recipients::duplicates::keys::push_name;
use crate::recipients::model::Care;

/// What a value of a column of guardians says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) enum Names {
    /// Somebody by name.
    Person,
    /// That there is a guardian, without a name to write to.
    Nameless,
    /// That there is none, or that none is known.
    Nobody,
}

/// Words for guardians and relatives, and what people write beside them, in Finnish, Swedish and English.
#[rustfmt::skip]
const ROLES: &[&str] = &[
    "huoltaja", "huoltajat", "huoltajalle", "huoltajille", "vanhempi", "vanhemmat", "vanhemmalle", "vanhemmille",
    "äiti", "äidille", "isä", "isälle", "vanhempansa", "perhe", "isoäiti", "isoisä", "mummo", "mummi", "mummu",
    "vaari", "ukki", "täti", "setä", "eno", "sisko", "veli", "sijaisvanhempi", "sijaisvanhemmat", "sijaisperhe",
    "edunvalvoja", "edunvalvojalle", "holhooja", "edustaja", "laillinen", "lakisääteinen", "toinen", "molemmat",
    "lähihuoltaja", "etähuoltaja", "etävanhempi", "yhteishuolto", "yhteishuoltajuus", "yksinhuoltaja", "huoltajuus",
    "huostassa", "äitinsä", "isänsä", "omainen", "lähiomainen",
    "vårdnadshavare", "vårdnadshavaren", "vårdnadshavarna", "vårdnadshavarens", "förälder", "föräldern", "föräldrar",
    "föräldrarna", "målsman", "målsmän", "mamma", "mamman", "pappa", "pappan", "mor", "far", "moder", "fader",
    "modern", "fadern", "mormor", "morfar", "farmor", "farfar", "familj", "familjen", "fosterförälder",
    "fosterföräldrar", "fosterfamilj", "intressebevakare", "intressebevakaren", "förmyndare", "gemensam", "ensam",
    "vårdnad", "laglig", "företrädare", "ställföreträdare", "båda", "bägge", "anhörig",
    "guardian", "guardians", "guardian's", "parent", "parents", "mother", "father", "mum", "mom", "mummy", "dad",
    "daddy", "grandmother", "grandfather", "grandparent", "grandparents", "grandma", "grandpa", "carer", "caregiver",
    "family", "stepmother", "stepfather", "foster", "joint", "sole", "custody", "legal", "both", "representative",
    "next", "kin",
];

/// Words that join those words or say whose they are.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "ja", "tai", "sekä", "lapsen", "oppilaan", "hänen", "asiakkaan", "nimi", "pyydetty", "sama", "sama kuin",
    "och", "eller", "samt", "barnets", "elevens", "hans", "hennes", "till", "namn", "samma",
    "and", "or", "the", "of", "to", "child's", "child’s", "childs", "pupil's", "pupil’s", "his", "her", "their", "name",
    "same", "as", "unknown", "okänd", "tuntematon", "1", "2", "i", "ii", "nr", "no",
];

/// Answers in place of a name, besides those that say no.
#[rustfmt::skip]
const ANSWERS: &[&str] = &[
    "kyllä", "kylla", "on", "joo", "löytyy", "on olemassa", "ja", "jo", "finns", "har", "yes", "y", "true", "tosi",
    "sant", "x", "ok", "k", "j", "1", "exists", "has", "sama", "samma", "same", "ks", "katso", "se", "see",
];

/// What a value of a column of guardians says.
pub(in crate::recipients) fn names(value: &str) -> Names {
    let small = value.to_lowercase();
    let bare = small.trim_matches(|c: char| !c.is_alphanumeric());
    if ANSWERS.contains(&bare) {
        return Names::Nameless;
    }
    let no = !bare.is_empty() && says_no(bare);
    if no || denies(value, Care::Guardian) || denies_role(&small) || is_none(value, Of::Name) {
        return Names::Nobody;
    }
    // A telephone number, a date, a sign.
    let nameless = !value.chars().any(char::is_alphabetic);
    if nameless || is_role(&small) { Names::Nameless } else { Names::Person }
}

fn words(small: &str) -> impl Iterator<Item = &str> {
    small
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')))
        .map(|word| word.trim_matches(['-', '\'', '’']))
        .filter(|word| !word.is_empty())
}

/// Whether all words are roles and what stands beside them.
fn is_role(small: &str) -> bool {
    let mut words = words(small).peekable();
    words.peek().is_some() && words.all(|word| ROLES.contains(&word) || BESIDE.contains(&word))
}

/// `ei huoltajia`, `ei vanhempia`, `inga föräldrar`, `no parents`, `without guardian`.
fn denies_role(small: &str) -> bool {
    const NO: &[&str] = &[
        "ei", "eikä", "ilman", "inga", "ingen", "inget", "utan", "saknar", "no", "none", "without",
    ];
    const STEMS: &[&str] = &[
        "huoltaj",
        "vanhem",
        "äiti",
        "isä",
        "edunvalvoj",
        "vårdnadshavar",
        "föräld",
        "målsm",
        "intressebevakar",
        "guardian",
        "parent",
        "mother",
        "father",
    ];
    let mut words = words(small);
    let no = words.next().is_some_and(|word| NO.contains(&word));
    no && words.any(|word| STEMS.iter().any(|stem| word.starts_with(stem)))
}

/// Whether two names are of one person, with the first and last name in whatever order.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let sorted = |name: &str| {
        let mut folded = Vec::with_capacity(name.len() + 1);
        push_name(name, &mut folded);
        let mut words: Vec<Vec<u8>> = folded
            .split(|byte| *byte == b' ')
            .filter(|word| !word.is_empty())
            .map(<[u8]>::to_vec)
            .collect();
        words.sort();
        words
    };
    one.len() == other.len() && one == other || sorted(one) == sorted(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[rustfmt::skip]
    fn what_names_nobody_to_write_to() {
        for value in [
            "Huoltaja", "Huoltajat", "Vanhemmat", "Lapsen vanhemmat", "äiti", "Äiti ja isä", "isä/äiti", "ÄITI", "Vanhemmille",
            "Lapsen huoltaja", "Yhteishuolto", "Molemmat vanhemmat", "sijaisperhe", "Vårdnadshavare", "barnets vårdnadshavare",
            "Föräldrar", "Mamma", "mamma och pappa", "mor/far", "Målsman", "Till vårdnadshavaren", "gemensam vårdnad", "Guardian",
            "Parents", "The parents", "Mother", "mum & dad", "Parent/guardian", "Child's guardian", "Guardian 1", "Kyllä", "kyllä",
            "on", "Ja", "yes", "X", "1", "040 123 4567", "+358401234567", "12.3.2011", "sama", "Same as child’s",
        ] {
            assert_eq!(names(value), Names::Nameless, "{value}");
        }
    }

    #[test]
    #[rustfmt::skip]
    fn what_says_that_there_is_no_guardian() {
        for value in [
            "ei huoltajaa", "Ei huoltajia", "ei ole", "ei", "Ei tiedossa", "ei vanhempia", "ilman huoltajaa", "ingen vårdnadshavare",
            "Inga föräldrar", "utan vårdnadshavare", "saknas", "nej", "no", "No guardian", "none", "no parents", "NULL", "-", "---",
            "tuntematon", "okänd", "unknown", "N/A", "0", "false",
        ] {
            assert_eq!(names(value), Names::Nobody, "{value}");
        }
    }

    #[test]
    #[rustfmt::skip]
    fn people_and_offices_have_names() {
        for value in [
            "Maija Malli", "Malli, Maija", "Isa Malli", "Mor Näidis", "Far Hassan", "Pappa Malli", "Maija Mallin vanhemmat",
            "Toinen Koti ry", "Sosiaalitoimisto", "Helsingin oikeusaputoimisto", "Äiti-lapsikoti Esimerkki", "Jo Malli", "Ja Kim",
            "Ei Lin", "Omainen Oy Malli", "Mother Teresa", "No Name-Malli", "Ensam Svensson", "Far-Malli Oy", "Kyllä-Malli Ville",
        ] {
            assert_eq!(names(value), Names::Person, "{value}");
        }
    }

    #[test]
    fn names_are_the_same_in_either_order() {
        for (one, other) in [
            ("Maija Malli", "MALLI MAIJA"),
            ("Malli, Maija", "Malli Maija"),
            ("Maija Malli", "maija malli"),
        ] {
            assert!(is_same(one, other), "{one} {other}");
        }
        assert!(!is_same("Maija Malli", "Maija Mallinen"));
        assert!(!is_same("Maija Malli", "Maija Liisa Malli"));
    }
}
