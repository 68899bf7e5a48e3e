//! Headers of columns that may say who is protected, dead, a child or under guardianship: one table for what
//! such a column is, and for what its values tell.

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
    /// An identity code, which tells the date of birth. It is never shown.
    Code,
    /// The children of a person, by name, or how many there are.
    Children,
    /// Something about a parent or guardian, which only some people have.
    Guardian,
}

/// Words of headers. Letters only, in small letters and without signs above them.
struct Words {
    tells: Tells,
    /// Parts of the letters and digits of a header.
    parts: &'static [&'static str],
    /// Whole words: the first or the last one of a header, or all of it.
    whole: &'static [&'static str],
}

/// In their order: the first that fits.
#[rustfmt::skip]
const TABLE: &[Words] = &[
    Words {
        tells: Tells::Alive,
        parts: &["elossa", "alive", "levande", "ilivet", "vidliv", "hengissa", "vitalstatus"],
        whole: &["lever", "living", "elaa"],
    },
    Words {
        tells: Tells::Born,
        parts: &["syntymaaik", "syntymapaiv", "syntymapvm", "birthdat", "dateofbirth", "fodelsedat", "fodelsetid", "lapsensynt", "barnetsfod"],
        whole: &[],
    },
    Words {
        tells: Tells::Care(Care::Guardianship),
        parts: &[
            "edunv", "intressebev", "intrbev", "holhooja", "holhous", "holhott", "vajaavalta", "toimintakelpoi", "formyndar", "godman", "forvaltarskap",
            "stallforetrad", "laillinenedustaja", "lagligforetrad", "legalguardian", "legalrepresentative", "guardianship", "conservator", "powerofattorney",
        ],
        whole: &["forvaltare", "ev", "poa"],
    },
    Words {
        tells: Tells::Care(Care::Deceased),
        parts: &[
            "kuoll", "kuolin", "kuolema", "kuolpv", "kuolaika", "vainaja", "menehty", "edesmenn", "poismeno", "poismenn", "hautaus", "perikun", "exitus",
            "avlid", "avldat", "dodsdat", "dodsbo", "dodsdag", "dodsar", "dodsfall", "bortgang", "deceased", "dateofdeath", "deathdate", "isdead", "dieddate", "diedon", "decdate",
            "datumfordod", "ardod",
        ],
        whole: &["dead", "died", "death", "dod", "avl", "kp", "estate", "kuol", "dod", "doddatum", "decd"],
    },
    Words {
        tells: Tells::Children,
        parts: &["lapsennimi", "barnetsnamn", "lapsetnimet", "childname", "childsname"],
        whole: &["lapset", "lapsia", "children"],
    },
    Words {
        tells: Tells::Guardian,
        parts: &[
            "guardian", "huoltaj", "vardnadshav", "vardnadsh", "vardnhav", "malsman", "lapsenait", "lapsenisa", "lapsenvanhem", "barnetsmor", "barnetsfar",
            "parentguardian",
        ],
        whole: &[
            "aiti", "aidin", "isa", "isan", "mor", "far", "moder", "fader", "mors", "fars", "mamma", "pappa", "vanhempi", "vanhemmat", "vanhemman",
            "vanhempi1", "vanhempi2", "foralder", "foraldrar", "foralder1", "foralder2", "parent", "parents", "parent1", "parent2", "mother", "father", "mothers", "fathers",
            "vh", "vh1", "vh2", "huolt", "huolt1", "huolt2",
        ],
    },
    Words {
        tells: Tells::Care(Care::Minor),
        parts: &[
            "alaikai", "alaik", "minderar", "omyndig", "isminor", "ischild", "underage", "juvenile", "alle18", "under18", "huollettava", "onkolapsi", "arbarn",
        ],
        whole: &["minor", "lapsi", "barn", "child", "lapsen"],
    },
    Words {
        tells: Tells::Age,
        parts: &["ikaryhma", "ikaluokka", "agegroup", "aldersgrupp", "ikavuosi", "ageyears"],
        whole: &["ika", "alder", "age"],
    },
    Words {
        tells: Tells::Care(Care::Protected),
        parts: &[
            "turvak", "tkielto", "osoitekielto", "osoitesalaus", "osoitesuoj", "suojaus", "suojattu", "suojakoodi", "salainen", "salaiset", "salassapi", "salatt",
            "luovutuskiel", "luovutusrajoit", "luovkielto", "eisaaluovuttaa", "luovutuskiel", "luottamuksellinen", "kieltokoodi", "tkkoodi",
            "sparr", "sekretess", "sekrmark", "skydd", "hemligadress", "hemliguppgift", "kvarskriv", "sakerhetsforbud", "utlamningsforbud",
            "nondisclos", "protected", "confidential", "restrictedaddress", "addressrestrict", "hideaddress", "hiddenaddress", "securitymark", "secretaddress", "witheldaddress",
            "withheldaddress",
        ],
        whole: &["tk", "turva", "sekr", "hemlig", "hemligt", "secret", "secrecy", "restricted", "hidden", "tkielto", "kielto"],
    },
];

/// Parts of headers that look like these and are about something else.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "skyddssko", "skyddsomb", "skyddsutrust", "skyddsklad", "skyddsrum", "skyddshjalm", "skyddskurs", "skyddadsida", "brandskydd", "dataskydd", "miljoskydd",
    "virusskydd", "arbetarskydd", "sparrdat", "reklamsparr", "sparradreklam", "kontosparr", "kontosparrat", "sparrkonto", "kortsparr", "lanesparr",
    "suojausluokk", "suojaustaso", "suojavarust", "virussuoja", "suojattuyhteys", "palosuoja", "tietosuoja", "salainenkysym", "salainensana", "salasana", "salattuyhteys",
    "passwordprot", "protectedby", "protecteduntil", "disclosureagree", "disclosuresign", "confidentialityagree", "sekretessavtal", "sekretessforb", "sekretessmedd",
    "salassapitosop", "salassapitosit", "kuolinvakuut", "kuoletus", "kuolettava", "kuollutpiste", "dodsfallsfor", "dodsfallskydd", "elossaolotod", "livforsak",
    "parentid", "parentcomp", "parentorg", "parentaccount", "parentcust", "parentcat", "parentnode", "parental", "parenteral", "childid", "childsku", "childcare", "childticket",
    "childseat", "childprod", "childacc", "barnbidrag", "barnstol", "barnbiljett", "antalbarn", "barnantal", "lapsilisa", "lapsiluku", "lapsilippu", "lapsiperhe",
    "kiinteistonhuolt", "kiinteistohuolt", "talonhuolt", "huoltajaporaus", "tknumero", "tkasema", "tknro", "ageofacc", "accountage", "accountsage", "agedebt",
    "guardianlife", "edunvalvontajarj", "vanhempainvap", "vanhempikons", "fathertong", "fathersday", "mothertong", "deadline", "minorversion", "estateagent", "realestate",
    "farstu", "markkinointikielto", "reklam", "estatetax", "farmor", "livingroom", "livingarea", "isanno", "agecode",
];

/// What a column with this normalised header may say by these words; `None` for nearly all.
pub(in crate::recipients) fn of_header(header: &str) -> Option<Tells> {
    let header = unsigned(header);
    let plain: String = header.chars().filter(|c| c.is_alphanumeric()).collect();
    if OTHERS.iter().any(|other| plain.contains(other)) {
        return None;
    }
    let mut words = header.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let first = words.next();
    let last = words.next_back().or(first);
    let found = TABLE.iter().find(|words| {
        words.parts.iter().any(|part| plain.contains(part))
            || words.whole.iter().any(|&word| {
                // `Patient age`, but not `Father tongue`: the last word names what it is about.
                first == Some(word) || last == Some(word) || plain == word
            })
    });
    found.map(|words| words.tells)
}

/// A header without the signs above its letters.
fn unsigned(header: &str) -> String {
    let plain = |c: char| match c {
        'ä' | 'å' => 'a',
        'ö' => 'o',
        c => c,
    };
    header
        .replace("a\u{308}", "a")
        .replace("o\u{308}", "o")
        .replace("a\u{30a}", "a")
        .chars()
        .map(plain)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_plain() {
        let words = TABLE.iter().flat_map(|words| words.parts.iter().chain(words.whole));
        for word in words.chain(OTHERS) {
            assert!(word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()), "{word}");
        }
    }

    #[test]
    fn headers_about_something_else_tell_nothing() {
        for header in [
            "skyddsskor",
            "skyddsskor storlek",
            "skyddsombud",
            "skyddsutrustning",
            "brandskydd",
            "dataskydd",
            "dataskyddsgodkännande",
            "spärrdatum",
            "konto spärrat",
            "reklamspärr",
            "suojausluokka",
            "virussuojaus",
            "salainen kysymys",
            "password protected",
            "non-disclosure agreement",
            "sekretessavtal",
            "kuolinvakuutus",
            "dödsfallsförsäkring",
            "parent_id",
            "child id",
            "parent company",
            "kiinteistönhuoltaja",
            "tk-numero",
            "age of account",
            "barnbidrag",
            "lapsilisä",
            "deadline",
            "real estate",
            "mother tongue",
            "farmaseutti",
            "morgontur",
            "agent",
            "average",
            "isännöitsijä",
            "ammatti",
            "puhelin",
            "koulu",
            "salasana",
            "salassapitosopimus",
            "kuoletus",
            "lainan kuoletus",
            "childcare",
            "parental leave",
            "elossaolotodistus",
            "minority",
            "language",
            "estate agent",
            "talonhuoltaja",
            "minor version",
            "guardian life",
            "edunvalvontajärjestö",
            "vanhempainvapaa",
            "tietosuoja",
        ] {
            assert_eq!(of_header(header), None, "{header}");
        }
    }
}
