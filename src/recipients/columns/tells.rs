//! Columns that may say who is protected, dead, a child or under guardianship, by their headers.

use super::synonyms::{Meaning, meaning};
use crate::recipients::model::Care;

/// What a column may say about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) enum Tells {
    /// A mark, a date or a word for this.
    Care(Care),
    /// Whether the person is alive: here a `no` tells something.
    Alive,
    /// The age in years.
    Age,
    /// The date of birth.
    Born,
    /// Something about a parent or guardian, which only some people have.
    Guardian,
}

/// What a column with this normalised header may say; `None` for nearly all.
pub(in crate::recipients) fn tells(header: &str) -> Option<Tells> {
    match meaning(header)? {
        Meaning::Care => Some(of_care(header)),
        Meaning::Column("birth-year") => Some(Tells::Born),
        Meaning::Column(ours) if ours.starts_with("guardian") => Some(Tells::Guardian),
        _ => None,
    }
}

#[rustfmt::skip]
const WORDS: &[(Tells, &[&str])] = &[
    (Tells::Alive, &["elossa", "alive", "levande", "ilivet"]),
    (Tells::Care(Care::Guardianship), &["edunv", "intressebev", "holhooja", "förmyndare", "legalguardian"]),
    (Tells::Care(Care::Deceased), &[
        "kuoll", "kuolin", "vainaja", "menehty", "avlid", "död", "deceased", "dateofdeath", "isdead", "dead", "avl",
    ]),
    (Tells::Care(Care::Minor), &[
        "alaikäi", "minderårig", "omyndig", "isminor", "minor", "alle18", "under18", "huollettava", "lapsi", "lapsennimi", "barn", "child",
    ]),
    (Tells::Guardian, &["guardian", "huoltaj", "vårdnadshav", "äiti", "isä", "mor", "far", "vanhem", "föräld", "parent"]),
    (Tells::Age, &["ikä", "ålder", "age"]),
];

/// Words that are parts of others: `farmaseutti`, `language`.
const WHOLE: &[&str] = &["mor", "far", "isä", "ikä", "age", "avl"];

fn of_care(header: &str) -> Tells {
    let plain: String = header.chars().filter(|c| c.is_alphanumeric()).collect();
    let first = header.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    let is = |word: &&str| match WHOLE.contains(word) {
        true => first == Some(*word) || plain == **word,
        false => plain.contains(*word),
    };
    let found = WORDS.iter().find(|(_, words)| words.iter().any(&is));
    found.map_or(Tells::Care(Care::Protected), |(tells, _)| *tells)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_tell_of_one_kind_of_care() {
        for (header, expected) in [
            ("turvakielto", Some(Tells::Care(Care::Protected))),
            ("turvakielto (k/e)", Some(Tells::Care(Care::Protected))),
            ("tk", Some(Tells::Care(Care::Protected))),
            ("salainen osoite", Some(Tells::Care(Care::Protected))),
            ("skyddade uppgifter", Some(Tells::Care(Care::Protected))),
            ("sekretessmarkering", Some(Tells::Care(Care::Protected))),
            ("spärrmarkering", Some(Tells::Care(Care::Protected))),
            ("is_protected", Some(Tells::Care(Care::Protected))),
            ("kuollut pvm", Some(Tells::Care(Care::Deceased))),
            ("kuolinpäivä", Some(Tells::Care(Care::Deceased))),
            ("vainaja", Some(Tells::Care(Care::Deceased))),
            ("avliden", Some(Tells::Care(Care::Deceased))),
            ("är död", Some(Tells::Care(Care::Deceased))),
            ("date_of_death", Some(Tells::Care(Care::Deceased))),
            ("deceased", Some(Tells::Care(Care::Deceased))),
            ("lapsi (k/e)", Some(Tells::Care(Care::Minor))),
            ("onko lapsi", Some(Tells::Care(Care::Minor))),
            ("alaikäinen", Some(Tells::Care(Care::Minor))),
            ("minderårig", Some(Tells::Care(Care::Minor))),
            ("is_minor", Some(Tells::Care(Care::Minor))),
            ("alle 18", Some(Tells::Care(Care::Minor))),
            ("edunvalvonta", Some(Tells::Care(Care::Guardianship))),
            ("edunvalvoja", Some(Tells::Care(Care::Guardianship))),
            ("intressebevakning", Some(Tells::Care(Care::Guardianship))),
            ("elossa", Some(Tells::Alive)),
            ("ikä", Some(Tells::Age)),
            ("ålder", Some(Tells::Age)),
            ("syntymäaika", Some(Tells::Born)),
            ("födelsedatum", Some(Tells::Born)),
            ("äiti", Some(Tells::Guardian)),
            ("far", Some(Tells::Guardian)),
            ("huoltaja", Some(Tells::Guardian)),
            ("huoltajan puhelin", Some(Tells::Guardian)),
            ("vårdnadshavare", Some(Tells::Guardian)),
            ("hetu", None),
            ("puhelin", None),
            ("koulu", None),
            ("nimi", None),
            ("farmaseutti", None),
            ("morgon", None),
        ] {
            assert_eq!(tells(header), expected, "{header}");
        }
    }
}
