//! Signs that a value is none: what databases, forms and people write where there is nothing.
//!
//! A person may be named Null, and a mononym is a whole name. So in names a sign that can be a name is
//! one, as long as something else stands beside it.

use std::sync::LazyLock;

use super::placeholders::{has_nothing, is_header, is_placeholder};

/// Signs of databases and programs. Some of them are names of people.
const OF_PROGRAMS: &[&str] = &[
    "null",
    "none",
    "nan",
    "nil",
    "undefined",
    "na",
    "n/a",
    "n.a.",
    "n.a",
    "#n/a",
    "n/d",
    "void",
    "nat",
    "pd.na",
    "object object",
    "redacted",
    "deleted",
    "anonymized",
    "anonymised",
    "anonymous",
    "anonymisoitu",
    "anonymiserad",
    "raderad",
    "borttagen",
    "unk",
    "noname",
    "no name",
    "n.n",
    "nn",
    "n n",
    "nomen nescio",
    "lnu",
    "fnu",
];

/// The signs and words among them that are names of people and towns as well, or parts of names.
const NAMES: &[&str] = &[
    "null", "nan", "na", "void", "tom", "blank", "nil", "ingen", "nat", "nn", "n n", "unk", "ei",
    "testi", "test", "asiakas", "kund", "customer", "todo",
];

/// Signs that make a name none, as a word beside another name. In brackets any word does.
const BESIDE_NAMES: &[&str] =
    &["undefined", "lnu", "fnu", "n.n", "n.n.", "xxx", "pd.na", "redacted", "noname"];

/// Signs of which two make a name: `Na Na`, `Tom Blank`.
const WHOLE_NAMES: &[&str] = &["na", "tom", "blank", "nat", "unk"];

/// Words that say that nothing is known, in Finnish, Swedish and English. Hyphens are blanks.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "tuntematon", "ei tiedossa", "eitiedossa", "ei tiedetä", "ei tietoa", "ei ole", "ei ole tiedossa", "ei tunneta",
    "puuttuu", "tyhjä", "ei saatavilla", "ei saatavissa", "ei ilmoitettu", "ei annettu", "ei käytössä", "poistettu",
    "ei", "tiedot puuttuvat", "puuttuvat", "puutuu", "puttuu", "ei nimeä", "nimeä ei tiedossa", "poistettu asiakas",
    "asiakas poistettu", "ei tunneta osoitteessa", "okänd", "okänt", "okand", "okant", "saknas", "ej känd", "ej känt",
    "inte känd", "ej tillgänglig", "ingen", "inget", "finns inte", "finns ej", "ej angiven", "ej angivet",
    "inte angiven", "ingen uppgift", "uppgift saknas", "tom", "borttaget", "inget namn", "utan namn", "unknown",
    "not known", "not available", "not applicable", "missing", "not given", "not provided", "no address", "blank",
    "empty", "no data", "no value", "tba", "tbd", "tbc", "no fixed address", "no known address", "unspecified",
    "none given", "first name unknown", "last name unknown", "nimetön", "nimi puuttuu", "namn saknas", "namnlös",
    "etunimi sukunimi", "sukunimi etunimi", "förnamn efternamn", "efternamn förnamn", "first last",
    "firstname lastname", "first name last name", "testi testi", "testi testinen", "test test", "test testsson",
    "test user", "testi asiakas", "testaaja testi", "ei nimeä tiedossa", "nimitieto puuttuu", "nimitiedot puuttuvat", "nimitiedot puuttuu",
    "tuntematon asiakas", "tuntematon henkilö", "tuntematon vastaanottaja", "okänd person", "okänd kund", "okänd mottagare", "unknown person", "unknown customer", "unknown recipient",
    "käyttäjä poistettu", "poistettu käyttäjä", "deleted user", "user deleted", "deleted customer", "borttagen användare", "användare borttagen", "raderad användare",
    "älä käytä", "ei saa käyttää", "do not use", "används ej", "använd ej", "används inte", "todo", "to do", "testi", "test", "asiakas", "kund", "customer", "vastaanottaja tuntematon",
];

/// Words that say so of an address alone: Utflyttad and Sama may be names.
#[rustfmt::skip]
const OF_ADDRESSES: &[&str] = &[
    "ei osoitetta", "ei kotiosoitetta", "ei vakinaista osoitetta", "ei vakituista osoitetta",
    "ei vakinaista asuinpaikkaa", "vailla vakinaista asuntoa", "ei ole osoitetta", "osoitetta ei tiedossa",
    "osoitetta ei ole", "osoitetiedot puuttuvat", "muuttanut", "muuttanut pois", "poismuuttanut",
    "muuttanut ulkomaille", "asunnoton", "vva", "sama", "sama osoite", "sama kuin yllä", "kuten yllä", "ks yllä",
    "katso yllä", "ei asuntoa", "palautunut", "palautunut posti", "posti palautunut", "selvitettävä", "tarkistettava",
    "selvityksessä", "ingen adress", "utan fast adress", "ingen fast adress", "utan känd hemvist", "utan adress",
    "utan känd adress", "utflyttad", "avflyttad", "flyttat", "har flyttat", "flyttat utomlands", "utvandrad",
    "bostadslös", "hemlös", "samma", "samma adress", "se ovan", "som ovan", "se anteckning", "i retur", "returnerad",
    "adr saknas", "adr okänd", "no fixed abode", "homeless", "gone away", "moved", "moved away", "moved abroad",
    "same", "same address", "same as above", "as above", "see above", "ditto", "see notes", "see note",
    "osoitetieto puuttuu", "osoitetiedot puuttuu", "ei katuosoitetta", "ei lähiosoitetta", "ei postiosoitetta", "osoite tarkistettava", "osoite tarkistetaan", "tarkista osoite",
    "obefintlig", "på kommunen skriven", "kommunen skriven", "utan gatuadress", "ingen gatuadress", "kontrollera adress", "kontrollera adressen", "check address", "address to be checked",
    "c/o", "pl", "pb", "box", "po box", "p.o. box", "postilokero", "postbox",
    "return to sender", "returned mail", "undeliverable", "to be confirmed", "withheld",
];

/// Words for a column before a word above: `osoite puuttuu`, `okänd adress`.
#[rustfmt::skip]
const COLUMNS: &[&str] = &[
    "osoite", "osoitetta", "osoitetiedot", "katuosoite", "postiosoite", "kotiosoite", "nimi", "postinumero", "postitoimipaikka", "kunta", "sähköposti", "tieto",
    "adress", "adressen", "adr", "adr.", "gatuadress", "postadress", "namn", "postnummer", "postort", "ort", "e-post", "epost", "uppgift",
    "address", "street", "name", "city", "postcode", "postal code", "email", "e-mail",
];

/// What people type before the `@` of an address where they have none.
#[rustfmt::skip]
const OF_EMAILS: &[&str] = &[
    "ei", "eiole", "ei.ole", "ole", "noemail", "no", "noone", "nomail", "ingen", "x", "xx", "xxx",
    "puuttuu", "saknas", "tuntematon", "okand",
];

/// The column of a value, as far as it decides which signs count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) enum Of {
    /// A whole name.
    Name,
    /// A first and a last name, each of which is looked at by itself as well.
    JoinedName,
    /// A first or last name.
    PartOfName,
    /// A Finnish postal code.
    PostalCode,
    /// An e-mail address.
    Email,
    /// A code or one of a few words, where `x` and `?` may mean something.
    Code,
    /// A town abroad: None is one in Italy.
    TownAbroad,
    /// Anything else.
    Text,
}

/// Whether a value says that there is none.
pub(in crate::recipients) fn is_none(value: &str, of: Of) -> bool {
    // The fast path of nearly every value: no sign is long.
    if value.is_empty() {
        return false;
    }
    if matches!(of, Of::Name | Of::JoinedName | Of::Text | Of::TownAbroad) {
        let name = matches!(of, Of::Name | Of::JoinedName);
        if is_placeholder(value) || has_nothing(value, name) || is_header(value) {
            return true;
        }
    }
    if value.len() > 48 {
        return false;
    }
    match of {
        Of::Email if value.contains('@') => is_email_of_nobody(value),
        Of::Email => is_none(value, Of::Text),
        Of::PostalCode => is_code_of_nowhere(value) || is_none(value, Of::Text),
        Of::Code => {
            let bracket = |c| matches!(c, '(' | ')' | '<' | '>' | '[' | ']' | '{' | '}');
            let bare = value.trim_matches(bracket);
            let of_program = || OF_PROGRAMS.contains(&bare.to_lowercase().as_str());
            begins_like_a_sign(bare) && of_program()
                || value.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '_'))
        }
        Of::TownAbroad if matches!(value, "None" | "Nan") => false,
        Of::Name | Of::JoinedName | Of::PartOfName | Of::Text | Of::TownAbroad => {
            if is_of_signs(value) {
                return true;
            }
            let name = matches!(of, Of::Name | Of::JoinedName | Of::PartOfName);
            // A digit is in no sign but 0.
            if value.bytes().all(|byte| matches!(byte, b'0' | b'\\')) {
                return !name;
            }
            let bare = value.trim_matches(|c: char| !c.is_alphanumeric());
            let beside = of == Of::Name && has_sign(value);
            if !beside && !begins_like_a_sign(bare)
                || value.bytes().any(|byte| byte.is_ascii_digit())
            {
                return false;
            }
            if beside {
                return true;
            }
            let small = folded(bare);
            if of == Of::PartOfName && may_be_name(bare, &small) {
                return false;
            }
            // `Tom` may be whose house it is; `tom` is Swedish for empty.
            if small == "tom" && bare != "tom" {
                return false;
            }
            is_word(&small)
                || !name && OF_ADDRESSES.contains(&small.as_str())
                || matches!(of, Of::Name | Of::JoinedName) && is_doubled(bare, &small)
        }
    }
}

/// Small letters, with blanks for hyphens and underscores, and one for several.
fn folded(bare: &str) -> String {
    let mut out = String::with_capacity(bare.len());
    for c in bare.chars().flat_map(char::to_lowercase) {
        let c = if matches!(c, '-' | '_' | '\u{a0}') { ' ' } else { c };
        if c != ' ' || !out.ends_with(' ') {
            out.push(c);
        }
    }
    out
}

/// Whether half a name is somebody's: `Null`, `Nan`, `Tom`; not `NULL` and `nan` as programs write them.
fn may_be_name(bare: &str, small: &str) -> bool {
    let by_program = bare == small || matches!(bare, "NULL" | "NAN" | "NaN" | "NA" | "NaT");
    let by_people = ["tom", "blank", "nil", "ingen", "void"].contains(&small);
    NAMES.contains(&small) && (by_people || !by_program)
}

/// Whether a word of a name says that a part is missing: `Virtanen LNU`, `undefined Virtanen`,
/// `Virtanen (tuntematon)`.
fn has_sign(name: &str) -> bool {
    if !name.contains(' ') {
        return false;
    }
    name.split([' ', ',']).any(|word| match word.as_bytes().first() {
        Some(b'(' | b'[' | b'<') => {
            let inner = word[1..].strip_suffix([')', ']', '>']).map(str::to_lowercase);
            inner.is_some_and(|word| OF_PROGRAMS.contains(&&*word) || WORDS.contains(&&*word))
        }
        Some(first) => BESIDE_NAMES.iter().any(|sign| {
            sign.as_bytes().first() == Some(&first.to_ascii_lowercase())
                && word.eq_ignore_ascii_case(sign)
        }),
        None => false,
    })
}

/// Whether a value begins with the same three letters as a sign: few do.
fn begins_like_a_sign(bare: &str) -> bool {
    static BEGINNINGS: LazyLock<Vec<bool>> = LazyLock::new(|| {
        let mut beginnings = vec![false; 1 << 15];
        for word in [OF_PROGRAMS, WORDS, OF_ADDRESSES, COLUMNS, OF_EMAILS].into_iter().flatten() {
            match *word.as_bytes() {
                // Whatever follows.
                [first] => {
                    let all = (0..32).flat_map(|second| (0..32).map(move |third| [second, third]));
                    all.for_each(|[second, third]| {
                        beginnings[beginning([first, second, third])] = true;
                    });
                }
                [first, second] => {
                    (0..32).for_each(|third| beginnings[beginning([first, second, third])] = true);
                }
                [first, second, third, ..] => beginnings[beginning([first, second, third])] = true,
                _ => {}
            }
        }
        beginnings
    });
    match *bare.as_bytes() {
        [first, second, third, ..] => BEGINNINGS[beginning([first, second, third])],
        _ => true,
    }
}

/// The number of a beginning: five bits a byte, which are those of its letter, small or capital. The first
/// byte of a letter beyond ASCII is the same for its capital in the languages of the words.
fn beginning(bytes: [u8; 3]) -> usize {
    bytes.into_iter().fold(0, |number, byte| {
        let byte = if matches!(byte, b'-' | b'_') { b' ' } else { byte };
        number << 5 | usize::from(byte & 31)
    })
}

/// `-`, `---`, `.`, `?`, `***`, and `x` or `xxx`.
fn is_of_signs(value: &str) -> bool {
    // The fast path of nearly every value.
    if value.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric() && byte | 32 != b'x') {
        return false;
    }
    let signs = value.chars().all(|c| "-–—−_.…?!#*/\\,;:~'\"()<>[]{}|^=+&$@ ".contains(c));
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
fn is_doubled(bare: &str, small: &str) -> bool {
    let mut written = bare.split([' ', ',']).filter(|word| !word.is_empty());
    let capital =
        |word: &str| word.starts_with(char::is_uppercase) && !matches!(word, "NA" | "NaT");
    if written.all(|word| capital(word) && WHOLE_NAMES.contains(&&*word.to_lowercase())) {
        return false;
    }
    let mut words = small.split([' ', ',']).filter(|word| !word.is_empty()).peekable();
    let is = |word: &str| OF_PROGRAMS.contains(&word) || WORDS.contains(&word);
    words.peek().is_some() && words.all(is)
}

/// One digit over and over, or digits in their order: no post office has such a code, and forms are filled in with
/// them. 99999 is that of Korvatunturi; the caller knows the town.
fn is_code_of_nowhere(value: &str) -> bool {
    let bytes = value.as_bytes();
    bytes.len() == 5
        && bytes[0].is_ascii_digit()
        && (bytes.iter().all(|byte| *byte == bytes[0])
            || matches!(value, "12345" | "54321" | "01234"))
}

/// An address that was typed because a form wanted one: `ei@ole.fi`, `none@none.com`.
fn is_email_of_nobody(value: &str) -> bool {
    if !begins_like_a_sign(value) {
        return false;
    }
    let small = value.to_ascii_lowercase();
    let Some((local, domain)) = small.split_once('@') else { return false };
    let host = domain.rsplit_once('.').map_or(domain, |(host, _)| host);
    let is = |part: &str| {
        OF_EMAILS.contains(&part) || OF_PROGRAMS.contains(&part) || WORDS.contains(&part)
    };
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
            "N.N.",
            "NN",
            "Nomen Nescio",
            "UNK",
            "noname",
            "no-name",
            "ANONYMISOITU",
            "Poistettu asiakas",
            "[redacted]",
            "raderad",
            "[object Object]",
            "Etunimi Sukunimi",
            "Testi Testi",
            "…",
            "!",
            "#",
            "NaT",
            "pd.NA",
            "Ei",
            "Ei ole osoitetta",
            "osoitetta ei tiedossa",
            "Osoitetiedot puuttuvat",
            "osoite puutuu",
            "ei-tiedossa",
            "eitiedossa",
            "adr. saknas",
            "utan adress",
            "okand",
            "muuttanut",
            "utflyttad",
            "asunnoton",
            "VVA",
            "bostadslös",
            "homeless",
            "gone away",
            "sama osoite",
            "samma",
            "see notes",
            "no_value",
        ] {
            assert!(is_none(value, Of::Text), "{value}");
            let of_address = OF_ADDRESSES.contains(&folded(value).as_str());
            let name = value.starts_with('0') || of_address || value.contains("dr");
            assert!(name || is_none(value, Of::Name), "name {value}");
        }
        for value in
            ["NULL Null", "nan nan", "undefined undefined", "unknown unknown", "- -", "N/A, N/A"]
        {
            assert!(is_none(value, Of::Name), "{value}");
        }
        for value in [
            "Virtanen N.N.",
            "Virtanen LNU",
            "FNU Virtanen",
            "Virtanen (tuntematon)",
            "Virtanen [okänd]",
            "undefined Virtanen",
            "Virtanen xxx",
            "Ei nimeä",
            "Nimi puuttuu",
            "NA NA",
            "na na",
            "tom blank",
            "Null Null",
            "NaN NaN",
            "blank blank",
        ] {
            assert!(is_none(value, Of::Name), "{value}");
        }
        assert!(is_none("\\0", Of::Text));
        for value in ["NULL", "null", "nan", "NaN", "NA", "None", "none", "undefined", "xxx"] {
            assert!(is_none(value, Of::PartOfName), "{value}");
        }
        for value in ["-", ".", "N/A", "LNU", "FNU", "tuntematon", "okänd", "unknown", "?"] {
            assert!(is_none(value, Of::PartOfName), "{value}");
        }
        for value in ["00000", "99999", "-", "NULL", "11111", "22222", "12345", "54321", "33333"] {
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
            "Tom",
            "Tom Ingman",
            "Virtanen Ei",
            "Nina Unk",
            "Annika Nn-Berg",
            "Testi Virtanen",
            "Sama Al-Masri",
            "Moved Ali",
            "Na Na",
            "Tom Blank",
            "Blank, Tom",
            "Tom Tom",
            "Nat Blank",
            "TOM BLANK",
            "Na Tom",
            "Nomen Anna",
            "Anna Nomen",
        ] {
            assert!(!is_none(value, Of::Name), "{value}");
        }
        for value in [
            "Null",
            "Nan",
            "Na",
            "Li",
            "X.",
            "Suharto",
            "Utflyttad",
            "Sama",
            "Moved",
            "Tom",
            "TOM",
            "Blank",
            "BLANK",
            "Nil",
            "Ingen",
            "Void",
            "Nat",
            "Unk",
        ] {
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
            "Tom",
            "Samankatu 3",
            "Muuttolinnunkuja 1",
            "Homelessgatan 2",
            "#3 Elm Court",
            "Villa Ditto 1",
            "Samma gränd 2",
        ] {
            assert!(!is_none(value, Of::Text), "{value}");
        }
        for value in ["None", "Nan", "Nanterre"] {
            assert!(!is_none(value, Of::TownAbroad), "{value}");
        }
        for value in ["00990", "99990", "00001", "SW1A 1AA", "12340", "11110", "33330"] {
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
