//! Headers of columns that may say who is protected, dead, a child or under guardianship: one table for what
//! such a column is, and for what its values tell.

use crate::recipients::model::Care;

/// What a column may say about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) enum Tells {
    /// A mark, a date or a word for this.
    Care(Care),
    /// The contrary, so that here a `no` tells something: alive, of age, may be disclosed.
    Not(Care),
    /// The age in years.
    Age,
    /// A group of ages, whose single numbers may be those of the groups.
    Ages,
    /// The date of birth.
    Born,
    /// An identity code, which tells the date of birth. It is never shown.
    Code,
    /// The name of a child.
    Children,
    /// The children of a person, by name, or how many there are, or whether there are any.
    HasChildren,
    /// Something about a parent or guardian, which only some people have.
    Guardian,
}

/// Words of headers. Letters and digits only, in small letters and without signs above them.
struct Words {
    tells: Tells,
    /// Parts of the letters and digits of a header. Behind one that ends with a digit there is no other digit.
    parts: &'static [&'static str],
    /// Whole words: the first or the last one of a header, or all of it.
    whole: &'static [&'static str],
    /// All letters and digits of a header.
    only: &'static [&'static str],
}

/// In their order: the first that fits. What says that all is well is before what says that it is not, because it
/// is longer.
#[rustfmt::skip]
const TABLE: &[Words] = &[
    // What forbids in words that hold those for what is permitted.
    Words {
        tells: Tells::Care(Care::Protected),
        parts: &[
            "eisaaluov", "alaluov", "eiluovut", "eisaaantaa", "eisaanayttaa", "eisaajulk", "eijulki", "eijulkais", "luovutuskiel", "luovutusrajoit", "luovuttamiskiel", "luovutuksenkiel",
            "luovutusest", "inteoffentlig", "ejoffentlig", "farejlamn", "farintelamn", "utlamningsforbud", "utlamningforbj", "notpublic", "nonpublic", "nondisclos", "nodisclos",
            "notdisclos", "nottobedisclos", "donotdisclos", "dontdisclos", "donotshare", "dontshare", "donotreveal", "donotrelease", "donotshow", "donotpublish", "donotgive",
            "maynotdisclos", "cannotdisclos", "disclosurerestr", "disclosureprohib", "disclosureblock", "addresssuppress", "suppressaddress",
        ],
        whole: &[],
        only: &[],
    },
    Words {
        tells: Tells::Not(Care::Protected),
        parts: &[
            "luovutussall", "luovutussaa", "luovutuslup", "luovutussuost", "luovuttaminensall", "saaluov", "saakoluov", "saatietojaluov", "voiluovuttaa", "luovutettavis",
            "tietojenluovutus", "tietojenluovuttam", "osoitteenluovut", "osoiteluovut", "osoitejulki", "julkinenosoit", "osoitteenjulkis", "osoiteonjulk", "osoitenakyv",
            "osoitenayt", "naytaosoit", "naytetaanosoit", "tiedotjulki", "tiedotovatjulk",
            "farlamnasut", "farutlamn", "farlamnaut", "utlamningtill", "utlamnandetill", "utlamningmedg", "utlamningok", "offentligadress", "adressoffentlig", "adressenoffentlig",
            "adressenaroff", "adressaroff", "uppgifteroffentl", "visaadress", "adressvisas", "adressfarvis",
            "addresspublic", "publicaddress", "addressispublic", "maydisclos", "maybedisclos", "candisclos", "canbedisclos", "disclosureallow", "disclosurepermit", "disclosureok",
            "allowdisclos", "permitdisclos", "oktodisclos", "consenttodisclos", "disclosureconsent", "showaddress", "addressvisible", "addressdisclosable", "mayshareaddr",
            "shareaddress", "oktoshareaddr", "releaseaddress", "addressrelease",
        ],
        whole: &[],
        only: &["disclosable", "disclose", "luovutettavissa", "utlamnas"],
    },
    // Alive or dead: whatever stands there decides.
    Words {
        tells: Tells::Care(Care::Deceased),
        parts: &["elossakuoll", "kuollutelossa", "levandedod", "dodlevande", "alivedead", "deadalive", "aliveordead", "deadoralive"],
        whole: &[],
        only: &[],
    },
    Words {
        tells: Tells::Not(Care::Deceased),
        parts: &["elossa", "alive", "levande", "ilivet", "vidliv", "hengissa", "vitalstatus", "elaako", "stillliving", "isliving"],
        whole: &["lever", "living", "elaa", "elava"],
        only: &[],
    },
    Words {
        tells: Tells::Born,
        parts: &["syntymaaik", "syntymapaiv", "syntymavuo", "yearofbirth", "birthyear", "fodelsear", "syntymapvm", "birthdat", "dateofbirth", "fodelsedat", "fodelsetid", "lapsensynt", "barnetsfod"],
        whole: &[],
        only: &[
            "synt", "syntv", "syntvuosi", "syntpaiva", "syntaika", "saika", "fodd", "foddar", "fodddat", "fdat", "fodelse", "birth", "born", "bday", "birthday", "yob",
        ],
    },
    Words {
        tells: Tells::Not(Care::Guardianship),
        parts: &[
            "taysivaltai", "toimintakelpoinen", "oikeustoimikelp", "oikeustoimintakelp", "rattskapa", "rattshandling", "handlingsformag", "handlingsbehor", "legalcapac",
            "hascapacity", "mentalcapac", "legallycompet", "iscompetent",
        ],
        whole: &[],
        only: &[],
    },
    Words {
        tells: Tells::Care(Care::Guardianship),
        parts: &[
            "edunv", "intressebev", "intrbev", "holhooja", "holhous", "holhott", "holhokk", "vajaavalta", "toimintakelpoi", "formyndar", "godman", "godeman", "forvaltarskap",
            "stallforetrad", "laillinenedustaja", "laillisenedust", "lagligforetrad", "legalguardian", "legalrepresentative", "guardianship", "conservator", "powerofattorney",
            "valtuutettu", "valtuutetun", "framtidsfullm", "paamies", "paamiehen", "huvudman", "attorneyinfact", "lackscapac", "incapacit", "legallyincomp", "wardofcourt",
            "fullmaktshav", "fullmaktstag", "lastingpower", "courtappoint",
        ],
        whole: &["forvaltare", "forvaltaren", "ev", "poa", "lpa"],
        only: &[],
    },
    Words {
        tells: Tells::Care(Care::Deceased),
        parts: &[
            "kuoll", "kuolin", "kuolema", "kuolpv", "kuolpaiv", "kuolaika", "vainaj", "menehty", "edesmenn", "poismeno", "poismenn", "hautaus", "hautajais", "haudattu", "perikun", "exitus",
            "jaamist", "perunkirj", "perukirj", "poistumapv", "poistumisp", "poistumisai", "poistumissyy", "poistumansyy", "poistumak", "oikeudenomist",
            "avlid", "avldat", "doddat", "dthdt", "deathdt", "dthdate", "avregistreringsors", "avgangsors", "poistumisensyy", "leavingreason", "reasonforleaving", "dodsdat", "dodsbo", "dodsdag", "dodsar", "dodsfall", "dodstid", "dodsmark", "dodsors", "dodskod", "bortgang", "bouppteck", "begravn", "begravd", "sterbhus",
            "rattsinnehav",
            "deceased", "dateofdeath", "deathdat", "deathind", "deathflag", "deathyn", "deathyear", "deathtime", "deathstat", "deathcode", "deathday", "deathcert", "deathreg",
            "isdead", "dieddate", "diedon", "hasdied", "decdate", "datumfordod", "ardod", "passedaway", "passingdate", "dateofpassing", "expireddate", "dateexpired", "burial",
            "funeral", "obituary", "probate",
        ],
        whole: &["dead", "died", "death", "dod", "avl", "kp", "estate", "kuol", "doddatum", "decd", "poistuma", "rip", "demise"],
        only: &["dodsd", "expired", "bodelagare", "perillinen", "perilliset", "arvinge", "arvingar", "executor", "heir", "heirs"],
    },
    Words {
        tells: Tells::Children,
        parts: &["lapsennimi", "barnetsnamn", "lapsetnimet", "childname", "childsname"],
        whole: &[],
        only: &[],
    },
    Words {
        tells: Tells::HasChildren,
        parts: &["onkolapsia", "harbarn", "haschildren", "haschild"],
        whole: &["lapset", "lapsia", "children"],
        only: &[],
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
        only: &[],
    },
    Words {
        tells: Tells::Not(Care::Minor),
        parts: &[
            "taysiikai", "taysikai", "taysiika", "aikuinen", "onkoaikuis", "isadult", "adultyn", "adultind", "adultflag", "over18", "over17", "yli18", "yli17", "18taytt", "18vtayt", "18vuottatayt",
            "taytt18", "tayttanyt18", "fyllt18", "fyllda18", "18fyll", "18arfyll", "minst18", "vahintaan18", "atleast18", "isofage", "fullage", "legalage", "armyndig", "arvuxen",
            "myndighetsalder", "ageofmajority", "majorityage",
        ],
        whole: &["myndig", "myndiga", "myndigt", "vuxen", "adult"],
        only: &["ofage", "18fyllda", "18v", "aikuinen", "grownup"],
    },
    Words {
        tells: Tells::Care(Care::Minor),
        parts: &[
            "alaikai", "alaik", "minderar", "omyndig", "isminor", "minorind", "minorflag", "minoryn", "ischild", "childind", "childflag", "childyn", "childclient", "childpatient",
            "underarig", "underage", "juvenile", "alle18", "alle17", "alle16", "alle15", "alle13", "under18", "under17", "under16", "under15", "under13", "below18", "below16",
            "huollettava", "onkolapsi", "lapsiasiak", "lapsipotil", "lapsijasen", "lapsimerk", "arbarn", "barnkund", "barnpatient", "barnmedlem", "skolbarn", "koululai", "huostaan",
            "lastensuoj", "barnskydd", "sijaishuol",
        ],
        whole: &["minor", "lapsi", "barn", "child", "lapsen", "u18", "u16", "u17", "u15", "u13", "teini", "teenager"],
        only: &["nuori", "ung", "young", "youth", "junior", "juniori", "teen", "kid", "lapsiko", "elev", "oppilas", "pupil"],
    },
    Words {
        tells: Tells::Ages,
        parts: &[
            "ikaryhma", "ikaluokka", "ikajakauma", "ikahaarukka", "agegroup", "ageband", "agerange", "ageclass", "agebracket", "agecateg", "agesegment", "aldersgrupp",
            "aldersklass", "aldersinterv", "alderskategor", "ikakateg",
        ],
        whole: &[],
        only: &[],
    },
    Words {
        tells: Tells::Age,
        parts: &["ikavuosi", "ageyears"],
        whole: &["ika", "ikav", "alder", "age"],
        only: &[],
    },
    Words {
        tells: Tells::Care(Care::Protected),
        parts: &[
            "turvak", "tkielto", "osoitekiel", "osoitesalaus", "osoitteensal", "osoitesuoj", "suojaus", "suojattu", "suojakoodi", "salainen", "salaiset", "salassa", "salatt",
            "salausmerk", "salauskood", "luovkielto", "tietojenkiel", "yhteystietokiel", "luottamuksellinen", "kieltokoodi",
            "kieltotie", "tkkoodi", "henkiloturva",
            "sparr", "sekretess", "sekrmark", "skydd", "hemligadr", "adresshemlig", "hemligmark", "hemligupp", "hemliguppgift", "hemligadress", "kvarskriv", "sakerhetsforbud",
            "fingerad", "besoksforbud", "kontaktforbud",
            "protected", "confidential", "restrictedaddress", "addressrestrict", "hideaddress", "hideaddr", "hiddenaddress", "addresshidden",
            "securitymark", "secretaddress", "addresssecret", "witheldaddress", "withheldaddress", "addresswithheld", "addresswitheld", "sensitiveaddress", "silentaddress",
            "privacyflag", "privacyind", "privacymark", "privacycode", "privacystatus", "privacylevel", "witnessprot", "exdirectory", "safehouse", "restrainingorder",
        ],
        whole: &[
            "tk", "turva", "sekr", "hemlig", "hemligt", "hemliga", "secret", "secrecy", "restricted", "hidden", "withheld", "tkielto", "kielto", "kiellot", "salaus", "salaukset",
            "salainen", "forbud",
        ],
        only: &["privacy", "salattu"],
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
    "farstu", "markkinoin", "marknadsfor", "marketing", "mainoskiel", "reklam", "uutiskirj", "newsletter", "estatetax", "farmor", "livingroom", "livingarea", "isanno", "agecode",
    "luottamusvaltuut", "kunnanvaltuut", "kaupunginvaltuut", "valtuutettutunnus", "antalvuxna", "vuxenutbild", "aikuiskoul", "aikuisopisk", "adultticket", "adultprice", "adultfare",
    "adultedu", "adultsize", "adultcount", "numberofadult", "livingsit", "livingcond", "livingstand", "livingwith", "livingaddr", "costofliving", "privacypol", "privacynotice",
    "privacyconsent", "luovutuspv", "luovutuspaiv", "luovutusaika", "avaimenluov", "avainluov", "kohteenluov", "tavaranluov", "tupakointikiel", "lemmikkikiel", "pysakointikiel",
    "ajokiel", "soittokiel", "puhelinkiel", "puhelinmyyntikiel", "rokforbud", "saldosalaus", "levynsalaus", "salausavain", "lapsialennus", "lapsihinta", "barnpris", "junioriv",
    "deathbenefit", "deathinsur", "deathcover", "funeralinsur", "burialinsur", "begravningsfor", "hautausavust", "hautauspalv", "myndighet", "estatemanage",
    "legalagent",
];

/// Words at the beginning of a header that make a no of a yes: `Ei täysi-ikäinen`.
const NEGATIONS: &[&str] = &["ei", "ej", "inte", "icke", "not", "no", "non"];

/// What a column with this normalised header may say by these words; `None` for nearly all.
pub(in crate::recipients) fn of_header(header: &str) -> Option<Tells> {
    let header = with_signs_in_words(&unsigned(header));
    let words: Vec<&str> =
        header.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let plain = words.concat();
    if OTHERS.iter().any(|other| plain.contains(other)) {
        return None;
    }
    // `Ei saa luovuttaa` is a word of its own, and `Ei elossa` is the contrary of `Elossa`.
    let (first, rest) = words.split_first()?;
    if NEGATIONS.contains(first) && !rest.is_empty() {
        let own = |part: &&&str| part.starts_with(first) && plain.contains(**part);
        let known = TABLE.iter().find(|words| words.parts.iter().any(|part| own(&part)));
        return match known {
            Some(words) => Some(words.tells),
            None => of_words(rest, &rest.concat()).map(contrary),
        };
    }
    of_words(&words, &plain)
}

/// What these words of a header tell, which are `plain` without blanks.
fn of_words(words: &[&str], plain: &str) -> Option<Tells> {
    let (first, last) = (words.first()?, words.last()?);
    let found = TABLE.iter().find(|known| {
        known.parts.iter().any(|part| has_part(plain, part))
            || known.only.contains(&plain)
            || known.whole.iter().any(|word| {
                // `Patient age`, but not `Father tongue`: the last word names what it is about.
                first == word || last == word || plain == *word
            })
            || answered(words, known)
    });
    found.map(|words| words.tells)
}

/// Whether all that stands behind a whole word is how it is answered: `Adult Y N`, `Minor 1 0`.
fn answered(words: &[&str], known: &Words) -> bool {
    #[rustfmt::skip]
    const ANSWERS: &[&str] =
        &["k", "e", "y", "n", "j", "x", "1", "0", "kylla", "ei", "yes", "no", "ja", "nej", "true", "false", "yn", "ke", "jn", "flag", "ind", "indicator"];
    let fits = |word: &&str| known.whole.contains(word) || known.only.contains(word);
    let mut words = words.iter().skip_while(|word| !fits(word));
    words.next().is_some() && words.all(|word| ANSWERS.contains(word))
}

/// Whether a header has a part, whose last digit is not followed by another one.
fn has_part(plain: &str, part: &str) -> bool {
    let digit = part.ends_with(|c: char| c.is_ascii_digit());
    match digit {
        false => plain.contains(part),
        true => plain
            .match_indices(part)
            .any(|(at, _)| !plain[at + part.len()..].starts_with(|c: char| c.is_ascii_digit())),
    }
}

fn contrary(tells: Tells) -> Tells {
    match tells {
        Tells::Care(care) => Tells::Not(care),
        Tells::Not(care) => Tells::Care(care),
        tells => tells,
    }
}

/// A header with words in the place of signs: `18+`, `<18`, `≥ 18`.
fn with_signs_in_words(header: &str) -> String {
    let has = |signs: &[char]| header.contains(signs);
    if !has(&['+', '<', '>', '≥', '≤']) {
        return header.to_owned();
    }
    header
        .replace([' ', '='], "")
        .replace("18+", " over18 ")
        .replace("+18", " over18 ")
        .replace(['>', '≥'], " over")
        .replace(['<', '≤'], " under")
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
        let words =
            TABLE.iter().flat_map(|words| words.parts.iter().chain(words.whole).chain(words.only));
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
