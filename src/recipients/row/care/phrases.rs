//! The words and phrases of care in Finnish, Swedish and English, with the places where they count.

use crate::recipients::model::Care;

/// Where in a value a phrase counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    /// Anywhere: it has no other meaning.
    Anywhere,
    /// Alone between signs or as the whole value: `Hans Hed, lapsi`, `Salainen`.
    Apart,
    /// In brackets, or as the whole value of a cell that holds no name: Minor and Child are surnames.
    Bracketed,
    /// In brackets only: `dec` is a month, too.
    InBrackets,
    /// With a date behind it: `k. 3.2.2019`.
    Dated,
    /// As the last word of a name, in small letters: `Virtanen Matti dbo`.
    Last,
}

/// A phrase. A word with `*` at its end is the beginning of a word; `|` parts words of which one is
/// enough.
pub(super) struct Phrase {
    pub(super) words: &'static str,
    pub(super) at: At,
    pub(super) care: Care,
    /// Neighbouring words that give the phrase another meaning.
    pub(super) unless: &'static [&'static str],
}

const fn phrase(words: &'static str, at: At, care: Care) -> Phrase {
    Phrase { words, at, care, unless: &[] }
}

const fn unless(
    words: &'static str,
    at: At,
    care: Care,
    unless: &'static [&'static str],
) -> Phrase {
    Phrase { words, at, care, unless }
}

use At::{Anywhere, Apart, Bracketed, Dated, InBrackets, Last};
use Care::{Deceased, Guardianship, Minor, Protected};

/// Words behind the name of an organisation, or that make one of a word of care.
const COMPANY: &[&str] = &[
    "oy",
    "oyj",
    "ab",
    "ky",
    "tmi",
    "ry",
    "rf",
    "sr",
    "ltd",
    "inc",
    "säätiö",
    "stiftelse*",
    "lehti",
];

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrase] = &[
    // Protected: Finnish.
    phrase("turvakiel*", Anywhere, Protected), phrase("turva kiel*", Anywhere, Protected),
    phrase("turvak", Apart, Protected), phrase("tk", Bracketed, Protected),
    phrase("osoitesuoja*|osoitesalaus*", Anywhere, Protected),
    phrase("luovutuskiel*|luovutusrajoit*", Anywhere, Protected), phrase("luovutus kiel*", Anywhere, Protected),
    phrase("salassapid*", Anywhere, Protected), phrase("salassa pid*", Anywhere, Protected),
    phrase("ei saa luovuttaa|antaa", Anywhere, Protected), phrase("henkilöturva*", Apart, Protected),
    phrase("salai*|salat*|suojatt*|suojatu* osoi*|tiedo*|tiedot|yhteystie*|henkilötie*|henkilö|henkilöllisyy*", Anywhere, Protected),
    phrase("osoite|osoitteet|osoitetie*|kotiosoite*|tiedot|yhteystie*|henkilötie* salai*|salat*|salassa|suojatt*|suojatu*", Anywhere, Protected),
    phrase("osoite|osoitteet|osoitetie*|kotiosoite*|tiedot|yhteystie*|henkilötie* on|ovat salai*|salat*|salassa|suojatt*|suojatu*", Anywhere, Protected),
    phrase("salainen|salaiset|salattu|salassa|suojattu", Apart, Protected),
    // Protected: Swedish, with its Nordic neighbours.
    phrase("sekretessm*", Anywhere, Protected), phrase("sekretess m*", Anywhere, Protected),
    phrase("sekretessk*", Anywhere, Protected), phrase("sekretessbel*", Anywhere, Protected),
    phrase("sekretess", Apart, Protected), phrase("sekr", Bracketed, Protected),
    phrase("spärrm*", Anywhere, Protected), phrase("spärr m*", Anywhere, Protected),
    phrase("spärrad*|skydda*|hemlig* adress*|uppgift*|person*|identitet*|folkbok*|id", Anywhere, Protected),
    phrase("adress*|uppgift*|identitet* spärrad*|skyddad*|hemlig*", Anywhere, Protected),
    phrase("adress*|uppgift*|identitet* är spärrad*|skyddad*|hemlig*", Anywhere, Protected),
    phrase("spärrad|skyddad|hemlig", Apart, Protected),
    phrase("kvarskriv*", Anywhere, Protected), phrase("säkerhetsförbud*", Anywhere, Protected),
    phrase("utlämningsförbud*", Anywhere, Protected), phrase("utlämnandeförbud*", Anywhere, Protected),
    phrase("får inte lämnas ut", Anywhere, Protected), phrase("får ej lämnas ut", Anywhere, Protected),
    phrase("fortrolig adresse*", Anywhere, Protected), phrase("adressebeskytt*", Anywhere, Protected),
    // Protected: English.
    unless("non disclosure", Anywhere, Protected, &["agreement*"]),
    unless("nondisclosure", Anywhere, Protected, &["agreement*"]),
    phrase("do not disclose", Anywhere, Protected), phrase("not to be disclosed", Anywhere, Protected),
    phrase("protected|secret|confidential|restricted|withheld address*|ident*|person*|individual*|details", Anywhere, Protected),
    phrase("address*|identity|details protected|withheld|confidential|secret|restricted|suppressed", Anywhere, Protected),
    phrase("address*|identity|details is|are protected|withheld|confidential|secret|restricted|suppressed", Anywhere, Protected),
    phrase("witness protection", Anywhere, Protected), phrase("protected", Bracketed, Protected),
    phrase("confidential", Bracketed, Protected), phrase("withheld", Bracketed, Protected),
    phrase("secret", Bracketed, Protected),
    // Deceased: Finnish.
    phrase("kuollut", Anywhere, Deceased), phrase("kuolleen", Anywhere, Deceased),
    phrase("kuolleena", Anywhere, Deceased), phrase("kuolleeksi", Anywhere, Deceased),
    phrase("kuolleelle", Anywhere, Deceased), phrase("kuoli", Dated, Deceased),
    phrase("kuoli", Bracketed, Deceased), phrase("kuol", Dated, Deceased),
    phrase("kuol", Bracketed, Deceased), phrase("kuoll", Dated, Deceased),
    phrase("kuoll", Bracketed, Deceased), phrase("kuolinpes*", Anywhere, Deceased),
    phrase("kuolin pes*", Anywhere, Deceased), phrase("kuolinpv*", Anywhere, Deceased),
    phrase("kuolinpäiv*", Anywhere, Deceased), phrase("kuolinai*", Anywhere, Deceased),
    phrase("kuolinvuo*", Anywhere, Deceased), phrase("kuolinilmoit*", Anywhere, Deceased),
    phrase("kuolinp", Last, Deceased), phrase("kuolinp", Bracketed, Deceased),
    phrase("k", Dated, Deceased), phrase("kp", Last, Deceased), phrase("kp", Bracketed, Deceased),
    phrase("vainaja", Anywhere, Deceased), phrase("vainajan", Anywhere, Deceased),
    phrase("vainajalle", Anywhere, Deceased), phrase("vainaa", Anywhere, Deceased),
    phrase("vainaan", Anywhere, Deceased), phrase("edesmenn*", Anywhere, Deceased),
    phrase("edes menn*", Anywhere, Deceased), phrase("poismenn*", Anywhere, Deceased),
    phrase("poisnukku*", Anywhere, Deceased), phrase("menehtyn*", Anywhere, Deceased),
    phrase("menehtyi", Anywhere, Deceased), phrase("ei elossa", Anywhere, Deceased),
    phrase("ei ole elossa", Anywhere, Deceased), phrase("ei enää elossa", Anywhere, Deceased),
    phrase("perikun*", Anywhere, Deceased), phrase("perilliset", Anywhere, Deceased),
    phrase("perillisille", Anywhere, Deceased), phrase("perillisten", Anywhere, Deceased),
    phrase("pesänhoitaja*", Anywhere, Deceased), phrase("pesänselvit*", Anywhere, Deceased),
    // Deceased: Swedish.
    phrase("avliden", Anywhere, Deceased), phrase("avlidne", Anywhere, Deceased),
    phrase("avlidna", Anywhere, Deceased), phrase("avlidnes", Anywhere, Deceased),
    phrase("avlidnas", Anywhere, Deceased), phrase("avlidit", Anywhere, Deceased),
    phrase("avled", Dated, Deceased), phrase("avled", Bracketed, Deceased),
    phrase("avl", Dated, Deceased), phrase("avl", Bracketed, Deceased),
    phrase("död", Anywhere, Deceased), phrase("döde", Anywhere, Deceased),
    phrase("dött", Anywhere, Deceased), phrase("dog", Dated, Deceased),
    phrase("dödsbo*", Anywhere, Deceased), phrase("döds bo*", Anywhere, Deceased),
    phrase("dödsdatum*", Anywhere, Deceased), phrase("dödsdag*", Anywhere, Deceased),
    phrase("dödsfall*", Anywhere, Deceased), phrase("dbo", Last, Deceased),
    phrase("dbo", Bracketed, Deceased), phrase("db", InBrackets, Deceased),
    phrase("sterbhus*", Anywhere, Deceased), phrase("stärbhus*", Anywhere, Deceased),
    phrase("arvingar", Anywhere, Deceased), phrase("arvingarna", Anywhere, Deceased),
    phrase("oskift* bo", Anywhere, Deceased), phrase("bortgång*", Anywhere, Deceased),
    phrase("gått bort", Anywhere, Deceased), phrase("framlidne", Anywhere, Deceased),
    phrase("framliden", Anywhere, Deceased), phrase("ej i livet", Anywhere, Deceased),
    phrase("inte i livet", Anywhere, Deceased), phrase("boutredning*", Anywhere, Deceased),
    // Deceased: English.
    phrase("deceased", Anywhere, Deceased), phrase("decedent*", Anywhere, Deceased),
    phrase("dec d", Anywhere, Deceased), phrase("decd", Anywhere, Deceased),
    phrase("dec", InBrackets, Deceased), phrase("dead", Bracketed, Deceased),
    phrase("died", Anywhere, Deceased), phrase("d", Dated, Deceased),
    phrase("passed away", Anywhere, Deceased), unless("estate of", Anywhere, Deceased, &["real", "the"]),
    phrase("the estate of", Anywhere, Deceased), phrase("executor*", Anywhere, Deceased),
    phrase("executrix", Anywhere, Deceased), phrase("heirs of", Anywhere, Deceased),
    phrase("personal representative* of", Anywhere, Deceased), phrase("r i p", Bracketed, Deceased),
    phrase("rip", Bracketed, Deceased), phrase("death", Dated, Deceased),
    phrase("date of death", Anywhere, Deceased), phrase("dod", Dated, Deceased),
    phrase("not alive", Anywhere, Deceased),
    // Minor: Finnish.
    phrase("alaikäi*", Anywhere, Minor), phrase("alaikai*", Anywhere, Minor),
    phrase("ala ikäi*", Anywhere, Minor), phrase("alaik", Bracketed, Minor),
    phrase("alle 18*", Anywhere, Minor), phrase("alle 15*", Anywhere, Minor),
    phrase("lapsi", Apart, Minor), phrase("vauva", Bracketed, Minor),
    phrase("lapsen huoltaja*", Anywhere, Minor), unless("huoltaja", Anywhere, Minor, COMPANY),
    unless("huoltajan", Anywhere, Minor, COMPANY), unless("huoltajat", Anywhere, Minor, COMPANY),
    phrase("huoltajalle", Anywhere, Minor), phrase("huoltajille", Anywhere, Minor),
    phrase("huoltajien", Anywhere, Minor), phrase("huollettava*", Anywhere, Minor),
    // Minor: Swedish.
    phrase("minderårig*", Anywhere, Minor), phrase("minder årig*", Anywhere, Minor),
    phrase("underårig*", Anywhere, Minor), phrase("omyndig", Anywhere, Minor),
    phrase("omyndiga", Anywhere, Minor), phrase("omyndigt", Anywhere, Minor),
    phrase("barn", Bracketed, Minor), phrase("vårdnadshavar*", Anywhere, Minor),
    phrase("målsman", Anywhere, Minor), phrase("målsmans", Anywhere, Minor),
    phrase("under 18*", Anywhere, Minor), phrase("under 15*", Anywhere, Minor),
    // Minor: English.
    phrase("minor", Bracketed, Minor), phrase("a minor", Apart, Minor),
    phrase("minor child", Apart, Minor), phrase("under age*", Anywhere, Minor),
    phrase("underage*", Anywhere, Minor), phrase("child", Bracketed, Minor),
    phrase("a child", Apart, Minor), phrase("parent of", Anywhere, Minor),
    phrase("parents of", Anywhere, Minor), phrase("parent guardian", Anywhere, Minor),
    phrase("guardian of", Anywhere, Minor), phrase("guardians of", Anywhere, Minor),
    phrase("u 18", Bracketed, Minor), phrase("infant", Bracketed, Minor),
    // Guardianship.
    unless("edunvalv*", Anywhere, Guardianship, &["järjest*"]),
    phrase("edun valv*", Anywhere, Guardianship), phrase("holhooja*", Anywhere, Guardianship),
    phrase("holhouks*", Anywhere, Guardianship), phrase("holhottu", Anywhere, Guardianship),
    phrase("vajaavaltai*", Anywhere, Guardianship), phrase("toimintakelpoisuu*", Anywhere, Guardianship),
    phrase("intressebev*", Anywhere, Guardianship), phrase("intresse bev*", Anywhere, Guardianship),
    phrase("förmyndar*", Anywhere, Guardianship), phrase("god man", Apart, Guardianship),
    phrase("gode man", Anywhere, Guardianship), phrase("gode mannen", Anywhere, Guardianship),
    phrase("godmanskap*", Anywhere, Guardianship), phrase("förvaltarskap*", Anywhere, Guardianship),
    phrase("god man för", Anywhere, Guardianship), phrase("omyndigförkl*", Anywhere, Guardianship),
    phrase("legal guardian*", Anywhere, Guardianship), phrase("under guardianship", Anywhere, Guardianship),
    phrase("guardianship", Apart, Guardianship), phrase("conservatorship", Anywhere, Guardianship),
    phrase("ward of court", Anywhere, Guardianship), phrase("court appointed guardian", Anywhere, Guardianship),
];

/// Words that begin like a phrase and mean something else.
pub(super) const OTHERS: &[&str] =
    &["edunvalvontajärjest*", "edunvalvontaliit*", "huoltajasäätiö*"];

/// Words before a phrase that deny it.
#[rustfmt::skip]
pub(super) const DENIALS: &[&str] = &[
    "ei", "eikä", "eivät", "ilman", "inte", "ej", "ingen", "inget", "inga", "icke", "utan", "no", "not", "non",
    "never", "without",
];

/// Words alone behind a phrase that deny it: `Turvakielto: ei`.
pub(super) const ANSWERS: &[&str] =
    &["ei", "nej", "no", "inte", "ej", "ingen", "false", "epätosi", "falskt"];

/// Parts of the phrases in small letters, of which each value with a phrase has one. A value without
/// any is not inspected closely.
#[rustfmt::skip]
pub(super) const STEMS: &[&str] = &[
    "turva", "(tk", "[tk", "tk)", "osoi", "luovutu", "sala", "saa ", "henkil", "suojat", "tiedo", "yhteystie", "sekr",
    "rrm", "rr m", "rr-m", "rrad", "skydd", "hemlig", "kvarskriv", "rbud", "mnas ut", "fortrolig", "adresse",
    "disclos", "protect", "secret", "confid", "address", "withheld", "suppressed", "restricted", "kuol", " k.", "(k.", ",k.", " k ",
    " k:", " kp", "(kp", "vainaj", "vainaa", "edes", "poism", "poisn", "menehty", "elossa", "perikun", "perilli", "nhoita",
    "nselvit", "avl", "död", "dÖd", "do\u{308}d", "dött", "dÖtt", "do\u{308}tt", "do\u{308}ds", "dog", "dbo", "(db", "rbhus", "arving",
    "oskift", "bortg", "tt bort", "framlid", "i livet", "boutred", "dec", "dead", "died", " d.", "(d.", ",d.", " d ",
    " d:", "passed", "estate", "execut", "heirs", "representative", "r.i.p", "(rip", "rip)", "r i p", "death", "dod",
    "alive", "alaik", "ala-ik", "ala ik", "alle ", "laps", "vauva", "huolt", "huollett", "minder", "under", "omyndig", "barn",
    "rdnadshav", "lsman", "identit", "minor", "child", "parent", "guardian", "u18", "u 18", "u-18", "infant", "edun", "holho",
    "vajaav", "toimintakelp", "intresse", "rmyndar", "god man", "gode man", "godman", "rvaltarsk", "conservator",
    "ward of", "†", "✝", "✞", "✟", "☨", "⚰", "⚱", "+ ", "(+", "(18", "(19", "(20", "*18", "*19", "*20", "[18", "[19", "[20",
];

/// Signs for a death.
pub(super) const SIGNS: &[char] = &['†', '✝', '✞', '✟', '☨', '⚰', '⚱'];
