//! Signs that a value is none: what databases, forms and people write where there is nothing.
//!
//! A person may be named Null, and a mononym is a whole name. So in names a sign that can be a name is
//! one, as long as something else stands beside it.

use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Signs of databases and programs. Some of them are names of people.
const OF_PROGRAMS: &[&str] =
    &["null", "none", "nan", "nil", "undefined", "na", "n/a", "n.a.", "n.a", "#n/a", "n/d", "void"];

/// The signs among them that are names of people.
const NAMES: &[&str] = &["null", "none", "nan", "na", "void"];

/// Words that say that nothing is known, in Finnish, Swedish and English.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "tuntematon", "ei tiedossa", "ei tiedetä", "ei tietoa", "ei ole", "ei ole tiedossa", "ei tunneta", "puuttuu", "tyhjä",
    "ei saatavilla", "ei saatavissa", "ei ilmoitettu", "ei annettu", "ei osoitetta", "ei käytössä", "poistettu",
    "ei kotiosoitetta", "ei vakinaista osoitetta", "ei vakituista osoitetta", "ei vakinaista asuinpaikkaa", "vailla vakinaista asuntoa",
    "okänd", "okänt", "saknas", "ej känd", "ej känt", "inte känd", "ej tillgänglig", "ingen", "inget", "finns inte",
    "finns ej", "ej angiven", "ej angivet", "inte angiven", "ingen adress", "ingen uppgift", "uppgift saknas", "tom", "utan fast adress",
    "ingen fast adress", "utan känd hemvist",
    "unknown", "not known", "not available", "not applicable", "missing", "not given", "not provided", "no address", "blank",
    "empty", "no data", "no value", "tba", "tbd", "tbc", "no fixed address", "no fixed abode", "no known address", "unspecified",
    "lnu", "fnu", "first name unknown", "last name unknown", "no name", "nimetön", "nimi puuttuu", "namn saknas", "namnlös",
];

/// Words for a column before a word above: `osoite puuttuu`, `okänd adress`.
#[rustfmt::skip]
const COLUMNS: &[&str] = &[
    "osoite", "katuosoite", "postiosoite", "kotiosoite", "nimi", "postinumero", "postitoimipaikka", "kunta", "sähköposti", "tieto",
    "adress", "adressen", "gatuadress", "postadress", "namn", "postnummer", "postort", "ort", "e-post", "epost", "uppgift",
    "address", "street", "name", "city", "postcode", "postal code", "email", "e-mail",
];

/// The column of a value, as far as it decides which signs count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) enum Of {
    /// A whole name.
    Name,
    /// A first or last name.
    PartOfName,
    /// A Finnish postal code.
    PostalCode,
    /// An e-mail address.
    Email,
    /// A code or one of a few words, where `x` and `?` may mean something.
    Code,
    /// Anything else.
    Text,
}

/// Whether a value says that there is none.
pub(in crate::recipients) fn is_none(value: &str, of: Of) -> bool {
    // The fast path of nearly every value: no sign is long.
    if value.is_empty() || value.len() > 48 {
        return false;
    }
    match of {
        Of::Email if value.contains('@') => is_email_of_nobody(value),
        Of::Email => is_none(value, Of::Text),
        Of::PostalCode => is_code_of_nowhere(value) || is_none(value, Of::Text),
        Of::Code => {
            let bare = value.trim_matches(|c| "()<>[]{}".contains(c)).to_lowercase();
            OF_PROGRAMS.contains(&bare.as_str()) || value.chars().all(|c| "-–—._".contains(c))
        }
        Of::PartOfName if NAMES.iter().any(|name| value.eq_ignore_ascii_case(name)) => false,
        Of::Name | Of::PartOfName | Of::Text => {
            if is_of_signs(value) {
                return true;
            }
            // A digit is in no sign but 0.
            if value.bytes().any(|byte| byte.is_ascii_digit()) {
                return of == Of::Text && value.bytes().all(|byte| byte == b'0');
            }
            let bare = value.trim_matches(|c: char| !c.is_alphanumeric());
            if !begins_like_a_sign(bare) {
                return false;
            }
            let small = bare.to_lowercase();
            is_word(&small) || of == Of::Name && is_doubled(&small)
        }
    }
}

/// Whether a value begins with the same three bytes as a sign: few do.
fn begins_like_a_sign(bare: &str) -> bool {
    static BEGINNINGS: LazyLock<BTreeSet<[u8; 3]>> = LazyLock::new(|| {
        let all = [OF_PROGRAMS, WORDS, COLUMNS];
        all.into_iter().flatten().filter_map(|word| beginning(word)).collect()
    });
    // A sign of two letters, such as `na`.
    bare.len() < 3
        || beginning(bare).is_some_and(|three| BEGINNINGS.contains(&three))
        || bare
            .get(..2)
            .is_some_and(|two| OF_PROGRAMS.iter().any(|sign| two.eq_ignore_ascii_case(sign)))
}

/// The first three bytes in small letters. The first byte of a letter beyond ASCII is the same for its
/// capital in the languages of the words.
fn beginning(word: &str) -> Option<[u8; 3]> {
    let bytes = word.as_bytes().first_chunk::<3>()?;
    Some(bytes.map(|byte| byte.to_ascii_lowercase()))
}

/// `-`, `---`, `.`, `?`, `***`, and `x` or `xxx`.
fn is_of_signs(value: &str) -> bool {
    let signs = value.chars().all(|c| "-–—−_.?*/\\,;:~'\"()<>[]{} ".contains(c));
    let letters = value.len() <= 12 && value.bytes().all(|byte| matches!(byte, b'x' | b'X'));
    signs || letters
}

fn is_word(bare: &str) -> bool {
    if OF_PROGRAMS.contains(&bare) || WORDS.contains(&bare) {
        return true;
    }
    COLUMNS.iter().any(|column| {
        let word = bare
            .strip_prefix(column)
            .filter(|rest| rest.starts_with([' ', ':', '/']))
            .or_else(|| bare.strip_suffix(column).filter(|rest| rest.ends_with(' ')));
        let word = word.map(|word| word.trim_matches([' ', ':', '/', '-']));
        let verb = word.map(|word| {
            word.trim_start_matches("on ").trim_start_matches("är ").trim_start_matches("is ")
        });
        verb.is_some_and(|word| WORDS.contains(&word) || OF_PROGRAMS.contains(&word))
    })
}

/// A name whose every word is a sign: `NULL Null`, `unknown unknown`.
fn is_doubled(bare: &str) -> bool {
    let mut words = bare.split([' ', ',']).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| OF_PROGRAMS.contains(&word) || WORDS.contains(&word))
}

/// Zeros, or one digit over and over: no post office has such a code. 99999 is that of Korvatunturi;
/// the caller knows the town.
fn is_code_of_nowhere(value: &str) -> bool {
    value.len() == 5 && matches!(value, "00000" | "99999")
}

/// An address that was typed because a form wanted one: `ei@ole.fi`, `none@none.com`.
fn is_email_of_nobody(value: &str) -> bool {
    const PARTS: &[&str] = &[
        "ei",
        "eiole",
        "ei.ole",
        "ole",
        "noemail",
        "no",
        "noone",
        "nomail",
        "ingen",
        "x",
        "xx",
        "xxx",
        "puuttuu",
        "saknas",
        "tuntematon",
        "okand",
    ];
    let small = value.to_ascii_lowercase();
    let Some((local, domain)) = small.split_once('@') else { return false };
    let host = domain.rsplit_once('.').map_or(domain, |(host, _)| host);
    let is =
        |part: &str| PARTS.contains(&part) || OF_PROGRAMS.contains(&part) || WORDS.contains(&part);
    is(local) && is(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_nothing() {
        for value in [
            "NULL",
            "null",
            "(null)",
            "<NULL>",
            "[null]",
            "None",
            "nan",
            "NaN",
            "N/A",
            "n/a",
            "n.a.",
            "#N/A",
            "undefined",
            "-",
            "--",
            "---",
            "–",
            ".",
            "..",
            "?",
            "???",
            "*",
            "x",
            "X",
            "xxx",
            "XXX",
            "0",
            "00000",
            "tuntematon",
            "Tuntematon",
            "EI TIEDOSSA",
            "ei ole",
            "Ei osoitetta",
            "osoite puuttuu",
            "Osoite tuntematon",
            "puuttuu",
            "okänd",
            "okänd adress",
            "Okänt",
            "adress saknas",
            "Adressen är okänd",
            "saknas",
            "ingen",
            "unknown",
            "Address unknown",
            "unknown address",
            "(unknown)",
            "no fixed address",
            "missing",
            "TBA",
            "LNU",
            "FNU",
            "nil",
        ] {
            assert!(is_none(value, Of::Text), "{value}");
            let zeros = value.starts_with('0');
            assert!(zeros || is_none(value, Of::Name), "name {value}");
        }
        for value in
            ["NULL Null", "nan nan", "undefined undefined", "unknown unknown", "- -", "N/A, N/A"]
        {
            assert!(is_none(value, Of::Name), "{value}");
        }
        for value in ["-", ".", "N/A", "LNU", "FNU", "tuntematon", "okänd", "unknown", "?"] {
            assert!(is_none(value, Of::PartOfName), "{value}");
        }
        for value in ["00000", "99999", "-", "NULL"] {
            assert!(is_none(value, Of::PostalCode), "{value}");
        }
        for value in [
            "-",
            "NULL",
            "none",
            "ei ole",
            "ei@ole.fi",
            "none@none.com",
            "noemail@noemail.com",
            "x@x.fi",
            "null@null.null",
            "n/a",
        ] {
            assert!(is_none(value, Of::Email), "{value}");
        }
    }

    #[test]
    fn values_of_people_and_places() {
        for value in [
            "Suharto",
            "Madonna",
            "Christopher Null",
            "Null Christopher",
            "Nan Goldin",
            "Nan Li",
            "None Rossi",
            "Xu",
            "X Æ A-12",
            "Ng",
            "O",
            "Å",
            "Na Li",
            "Tuntematon Sotilas",
            "Matti Okändsson",
            "Oknad",
            "Eino Leino",
            "Ei Leino",
            "Tom Ford",
            "Thomas Tom",
            "Ingen Ingensson Berg",
        ] {
            assert!(!is_none(value, Of::Name), "{value}");
        }
        for value in ["Null", "None", "Nan", "NULL", "Na", "Li", "X.", "Suharto"] {
            assert!(!is_none(value, Of::PartOfName), "{value}");
        }
        for value in [
            "Mallitie 1",
            "PL 5",
            "Poste restante",
            "5",
            "A 1",
            "Tuntemattomankatu 3",
            "Okänd soldats väg 3",
            "Unknown Road 5",
            "Ii",
            "Å",
            "Bo",
            "Nokia",
            "Missingin kylä",
            "Nullarbor",
            "Nanantie 3",
            "None-katu 2",
            "Osoitetie 5",
            "Puuttuukatu",
            "Adresskontoret",
            "Ole Berg",
            "c/o Berg",
            "X-Tie 3",
            "Isännöinti Oy",
            "Namnlösa gränden 3",
        ] {
            assert!(!is_none(value, Of::Text), "{value}");
        }
        for value in ["00990", "11111", "99990", "00001", "SW1A 1AA"] {
            assert!(!is_none(value, Of::PostalCode), "{value}");
        }
        for value in [
            "maija@posti.example",
            "ole@posti.example",
            "none@posti.example",
            "info@none.com",
            "x@posti.example",
            "no@posti.example",
        ] {
            assert!(!is_none(value, Of::Email), "{value}");
        }
    }
}
