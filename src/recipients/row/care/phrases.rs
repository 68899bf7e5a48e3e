//! The words and phrases of care in Finnish, Swedish and English, with the places where they count.

use crate::recipients::model::Care;

/// Where in a value a phrase counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    /// Anywhere: it has no other meaning.
    Anywhere,
    /// Alone between signs or as the whole value: `Hans Hed, lapsi`, `Salainen`.
    Apart,
    /// An abbreviation. Like [`Self::Apart`], but in a name only in brackets: `(TK)`, `Mallikatu 5, TK`.
    Short,
    /// A word that is a surname, too: in brackets, or as the whole value where no name is. Minor and Child
    /// are surnames.
    Bracketed,
    /// In brackets only: `dec` is a month, too.
    InBrackets,
    /// With a date behind it: `k. 3.2.2019`.
    Dated,
    /// As the last word of a name, in small letters, behind a comma, or in capitals behind a first and a
    /// last name: `Virtanen Matti dbo`, `VIRTANEN MATTI KP`.
    Last,
    /// As the last word of a name, in small letters only: it is a surname, too, or a name in capitals may end so.
    LastSmall,
    /// A word for what somebody is to another. Anywhere, but as the first word of a name only in small
    /// letters: `god man Bo Ek`.
    Role,
    /// An age. Anywhere, but in an address not behind another word: `Kastanie Alle 18` is a street.
    Years,
    /// Behind another word, or alone where no name is: `John Smith died`, but not `Died van Dijk`.
    Behind,
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

use At::{
    Anywhere, Apart, Behind, Bracketed, Dated, InBrackets, Last, LastSmall, Role, Short, Years,
};
use Care::{Deceased, Guardian, Guardianship, Minor, Protected};

/// Words behind the name of an organisation, or that make one of a word of care.
pub(super) const COMPANY: &[&str] = &[
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
    "llc",
    "plc",
    "gmbh",
    "rp",
    "osk",
    "kb",
    "hb",
    "säätiö",
    "stiftelse*",
    "lehti",
    "yhdistys",
    "förening*",
];

/// Units of what is not an age: `alle 18 kk`, `under 15 km`.
const UNITS: &[&str] = &[
    "kk", "kuukau*", "km", "e", "eur", "euro*", "kr", "kronor", "cm", "m", "mm", "kg", "g", "pv",
    "päiv*", "vk", "vkoa", "viik*", "min", "minu*", "t", "h", "tun*", "timm*", "mån", "månad*",
    "dag*", "veck*", "kpl", "st", "styck*", "hole*", "mont*", "day*", "week*", "hour*", "mile*",
    "pound*", "meet*", "metr*", "asteen", "asteet", "grader", "prosen*", "procent", "percent",
    "henk*", "hlö", "hlöä", "pers*", "litra*", "l", "dl", "ml", "mg", "sivu*", "sid*", "gb", "mb",
];

/// What is not about a person whose data is protected.
const NOT_OF_PEOPLE: &[&str] = &[
    "agreement*",
    "markkin*",
    "suoramarkkin*",
    "reklam*",
    "marknads*",
    "mainon*",
    "marketing",
    "password*",
    "salasan*",
    "yhtey*",
    "sähköpost*",
    "verkko*",
    "wifi",
    "arbetsplat*",
    "verksta*",
    "norton",
];

/// What is not given or left in another sense.
const THINGS: &[&str] = &[
    "markkin*",
    "mainon*",
    "suoramarkkin*",
    "marketing",
    "reklam*",
    "verta",
    "ruokaa",
    "lääke*",
    "lääkk*",
    "kipulääk*",
    "maitoa",
    "pähkin*",
    "antibioot*",
    "penisilli*",
    "luottoa",
    "lainaa",
    "alennu*",
    "avaim*",
    "avain*",
    "tuotet*",
    "tavar*",
    "paket*",
    "lähety*",
    "posti*",
    "rahaa",
    "laitet*",
    "autoa",
    "koiraa",
    "tunnuks*",
    "korttia",
    "kortte*",
    "resept*",
    "alkoholi*",
    "tupak*",
    "asiakirj*",
    "asuntoa",
    "huonetta",
];

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrase] = &[
    // Protected: Finnish.
    phrase("turvakiel*", Anywhere, Protected), phrase("turva kiel*", Anywhere, Protected),
    phrase("turvak", Apart, Protected), phrase("tk", Short, Protected), phrase("tk", Last, Protected), phrase("t k", Short, Protected),
    phrase("osoitesuoja*|osoitesalaus*", Anywhere, Protected),
    unless("luovutuskiel*|luovutusrajoit*", Anywhere, Protected, NOT_OF_PEOPLE), phrase("luovutus kiel*", Anywhere, Protected),
    phrase("salassapid*", Anywhere, Protected), phrase("salassa pid*", Anywhere, Protected),
    unless("ei saa luovuttaa|antaa", Anywhere, Protected, THINGS), phrase("henkilöturva*", Apart, Protected),
    unless("salainen|salaise*|salat*|suojatt*|suojatu* os|osoi*|tiedo*|tiedot|yhteystie*|henkilötie*|henkilö|henkilöllisyy*", Anywhere, Protected, NOT_OF_PEOPLE),
    unless("osoite|osoitteet|osoitetie*|kotiosoite*|tiedot|yhteystie*|henkilötie*|os salainen|salaise*|salat*|salassa|suojatt*|suojatu*|piilot*|luottamuks*", Anywhere, Protected, NOT_OF_PEOPLE),
    unless("osoite|osoitteet|osoitetie*|kotiosoite*|tiedot|yhteystie*|henkilötie* on|ovat salainen|salaise*|salat*|salassa|suojatt*|suojatu*|piilot*|luottamuks*", Anywhere, Protected, NOT_OF_PEOPLE),
    phrase("salainen|salaiset|salattu|salassa|suojattu", Apart, Protected),
    phrase("osoitekiel*|turvaosoit*|turvallisuuskiel*|tietojenluovutuskiel*", Anywhere, Protected), phrase("osoite kiel*", Anywhere, Protected),
    phrase("t kielto|kiellossa|kiellon", Anywhere, Protected), phrase("tkielto", Anywhere, Protected),
    phrase("salassapitom*|salassapitok*", Anywhere, Protected), phrase("salassapito", Apart, Protected),
    phrase("luottamuksel*|piilot*|suojel* osoi*|tiedot|yhteystie*|henkilötie*", Anywhere, Protected),
    phrase("sal os|osoi*", Apart, Protected), phrase("lähestymiskiel*", Anywhere, Protected), unless("turvakodi*|turvakot*", Anywhere, Protected, COMPANY),
    unless("ei|älä luovuteta|luovuta|luovutettava", Anywhere, Protected, THINGS), phrase("ei anneta osoi*|tieto*", Anywhere, Protected),
    phrase("ei saa osoi*|tieto* luovuttaa|antaa", Anywhere, Protected),
    phrase("osoit*|tieto*|henkilötieto* ei|älä saa|luovuteta|luovuta|anneta", Anywhere, Protected),
    phrase("tietojen|osoitteen luovutus kiel*", Anywhere, Protected), phrase("luottamuksellinen", Apart, Protected),
    phrase("todistajansuoj*", Anywhere, Protected),
    phrase("osoite|osoitteet|osoitetie*|tiedot|yhteystie*|henkilötie* ei|eivät julki*", Anywhere, Protected),
    phrase("osoite|osoitteet|osoitetie*|tiedot|yhteystie*|henkilötie* ei|eivät ole julki*", Anywhere, Protected),
    phrase("ei julki* osoi*|tiedo*|tiet*|yhteystie*", Anywhere, Protected), phrase("ei julkinen", Apart, Protected),
    unless("luov kiel*|rajoit*", Anywhere, Protected, NOT_OF_PEOPLE), unless("luovkiel*", Anywhere, Protected, NOT_OF_PEOPLE),
    phrase("ei|älä saa|kerro|kerrota|paljasta|näytä|näytetä|ilmoita osoi*|tieto*|tieta|yhteystie*", Anywhere, Protected),
    phrase("ei saa kertoa|paljastaa|näyttää|ilmoittaa|julkaista osoi*|tieto*|yhteystie*|henkilötie*", Anywhere, Protected),
    phrase("osoite|osoitetta|tiedot ei näy*|näytetä|näkyvis*", Anywhere, Protected), phrase("osoite|osoitetta|tiedot vain viranomais*", Anywhere, Protected),
    phrase("osoite|osoitteet|tiedot|yhteystie*|henkilötie* suojel*", Anywhere, Protected), phrase("henkilöllisyy* suojat*|salai*|salat*|suojel*", Anywhere, Protected),
    phrase("turvak", Last, Protected), phrase("turvak", Dated, Protected), phrase("t k", Last, Protected),
    phrase("salainen|salattu|suojattu", Last, Protected),
    phrase("tk voimassa", Anywhere, Protected), phrase("väistöosoit*", Anywhere, Protected), phrase("väkivallan uhka*|uhan", Anywhere, Protected),
    phrase("piilotettu", Apart, Protected), phrase("suoj os|osoi*", Apart, Protected), phrase("sal", InBrackets, Protected), phrase("turva", LastSmall, Protected),
    // Protected: Swedish, with its Nordic neighbours.
    phrase("adress*|uppgift* dold|dolda", Anywhere, Protected), phrase("dold|dolda adress*|uppgift*", Anywhere, Protected), phrase("sekretess|hemligt", LastSmall, Protected),
    unless("sekretessm*", Anywhere, Protected, NOT_OF_PEOPLE), phrase("sekretess m*", Anywhere, Protected),
    phrase("sekretessk*", Anywhere, Protected), phrase("sekretessbel*", Anywhere, Protected),
    phrase("sekretess", Apart, Protected), phrase("sekr", Short, Protected), phrase("sekr", Last, Protected),
    unless("spärrm*", Anywhere, Protected, NOT_OF_PEOPLE), phrase("spärr m*", Anywhere, Protected),
    phrase("spärrad*|skydda*|skydd|hemlig*|sekret|fingera* adr|adress*|uppg|uppgift*|pers|personuppg|person*|identitet*|folkbok*|id|boende*", Anywhere, Protected),
    phrase("adress*|uppgift*|identitet* spärrad*|skyddad*|hemlig*", Anywhere, Protected),
    phrase("adress*|uppgift*|identitet* är spärrad*|skyddad*|hemlig*", Anywhere, Protected),
    phrase("spärrad|skyddad|hemlig", Apart, Protected),
    phrase("kvarskriv*", Anywhere, Protected), phrase("säkerhetsförbud*", Anywhere, Protected),
    phrase("utlämningsförbud*", Anywhere, Protected), phrase("utlämnandeförbud*", Anywhere, Protected),
    phrase("får inte lämnas ut", Anywhere, Protected), phrase("får ej lämnas ut", Anywhere, Protected),
    phrase("lämnas|lämna|utlämnas ej|inte ut", Anywhere, Protected), phrase("lämnas|utlämnas ej|inte", Apart, Protected),
    phrase("ej|inte lämnas|utlämnas|lämna ut", Anywhere, Protected), phrase("utlämning* förbjud*|förbud", Anywhere, Protected),
    phrase("spärr för utlämn*", Anywhere, Protected), phrase("förmedlingsuppdrag*", Anywhere, Protected),
    phrase("besöksförbud*|kontaktförbud*", Anywhere, Protected),
    phrase("sekretesskydd*|adresskydd*|personskydd*", Anywhere, Protected), phrase("säkerhetsspärr*|adresspärr*", Anywhere, Protected),
    phrase("strengt fortrolig", Anywhere, Protected), phrase("fortrolig", Apart, Protected),
    phrase("kode 6|7", Anywhere, Protected), phrase("hemmelig*|gradert|sperret|skjult adresse*", Anywhere, Protected),
    phrase("adresse* hemmelig*|gradert|sperret|skjult|fortrolig", Anywhere, Protected),
    phrase("skyddsmark*|skyddsmärk*", Anywhere, Protected), phrase("skyddad|spärrad|hemlig", Last, Protected),
    phrase("adress*|uppgift* ej|inte offentlig*", Anywhere, Protected), phrase("adress*|uppgift* är ej|inte offentlig*", Anywhere, Protected),
    phrase("ej|inte offentlig* adress*|uppgift*", Anywhere, Protected), phrase("ej|inte offentlig", Apart, Protected),
    phrase("får inte|ej uppge|uppges|röja|röjas|visa|visas adress*|uppgift*", Anywhere, Protected),
    phrase("röj|uppge|visa|avslöja inte|ej adress*|uppgift*", Anywhere, Protected), phrase("adress*|uppgift* får inte|ej", Anywhere, Protected),
    phrase("fortrolig adresse*", Anywhere, Protected), phrase("adressebeskytt*", Anywhere, Protected),
    // Protected: English.
    unless("non disclosure", Anywhere, Protected, &["agreement*"]),
    unless("nondisclosure", Anywhere, Protected, &["agreement*"]),
    phrase("do not disclose", Anywhere, Protected), phrase("not to be disclosed", Anywhere, Protected),
    phrase("protected|secret|confidential|restricted|withheld|hidden|silent|sensitive address*|ident*|person*|individual*|details", Anywhere, Protected),
    phrase("do not share|give|reveal|release address*|details|data|information", Anywhere, Protected), phrase("do not share|reveal", Apart, Protected),
    phrase("safe house", Anywhere, Protected), phrase("restraining|protective|protection order*", Anywhere, Protected),
    phrase("address confidentiality program*", Anywhere, Protected), phrase("under protection", Anywhere, Protected), phrase("ex directory", Anywhere, Protected),
    phrase("address*|identity|details protected|withheld|confidential|secret|restricted|suppressed|hidden|concealed", Anywhere, Protected),
    phrase("address*|identity|details is|are protected|withheld|confidential|secret|restricted|suppressed|hidden|concealed", Anywhere, Protected),
    phrase("witness protection", Anywhere, Protected), phrase("protected", Apart, Protected),
    phrase("confidential", Apart, Protected), phrase("withheld", Apart, Protected), phrase("restricted", Apart, Protected),
    phrase("secret", Bracketed, Protected), phrase("secret", LastSmall, Protected), phrase("protected|confidential|withheld", Last, Protected),
    phrase("address*|details not public|published|disclosed", Anywhere, Protected), phrase("address*|details is|are not public|published", Anywhere, Protected),
    phrase("not|non public|published address*|details", Anywhere, Protected), phrase("address* is private", Anywhere, Protected),
    phrase("must|may|should not be disclosed|shared|released|revealed", Anywhere, Protected), phrase("never disclose|share|reveal|release address*|details", Anywhere, Protected),
    phrase("do not tell|publish|show address*|details", Anywhere, Protected), phrase("dont|don disclose", Anywhere, Protected), phrase("don t disclose|share|reveal", Anywhere, Protected),
    phrase("protected|secret|confidential|restricted|withheld|hidden addr", Anywhere, Protected), phrase("threat of violence", Anywhere, Protected),
    // Deceased: Finnish.
    phrase("perik", Short, Deceased), phrase("perik", LastSmall, Deceased), phrase("hautajais* pidet*|olivat", Anywhere, Deceased),
    unless("kuollut", Anywhere, Deceased, &["meri", "lintu", "piste", "kulma", "järvi", "suo"]), unless("kuolleen", Anywhere, Deceased, &["meren", "miehen", "järven", "pisteen", "kulman"]), phrase("kuolleet", Anywhere, Deceased),
    phrase("kuolleena", Anywhere, Deceased), phrase("kuolleeksi", Anywhere, Deceased),
    phrase("kuolleelle", Anywhere, Deceased), phrase("kuoli", Dated, Deceased),
    phrase("kuoli", Apart, Deceased), phrase("kuol", Dated, Deceased),
    phrase("kuoli viime|vuonna|äkillisesti|äkkiä|yllättäen|sairauteen|kotona", Anywhere, Deceased),
    phrase("kuol", Short, Deceased), phrase("kuoll", Dated, Deceased),
    phrase("kuoll", Short, Deceased), phrase("kuolinpes*", Anywhere, Deceased),
    phrase("kuolin pes*", Anywhere, Deceased), phrase("kuolinpv*", Anywhere, Deceased),
    phrase("kuolinpäiv*", Anywhere, Deceased), phrase("kuolinai*", Anywhere, Deceased),
    phrase("kuolinvuo*", Anywhere, Deceased), phrase("kuolinilmoit*", Anywhere, Deceased),
    phrase("kuolinp", Last, Deceased), phrase("kuolinp", Short, Deceased),
    phrase("k", Dated, Deceased), phrase("kp", Last, Deceased), phrase("kp", Short, Deceased), phrase("jkp|kpesä|kpesän", Anywhere, Deceased), phrase("k p", Last, Deceased), phrase("k p", Short, Deceased),
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
    phrase("kuol|k pesä*", Anywhere, Deceased), phrase("jäämistö*", Anywhere, Deceased), phrase("oikeudenomista*", Anywhere, Deceased),
    phrase("pesän hoitaja*", Anywhere, Deceased), phrase("pesän jakaja*", Anywhere, Deceased), phrase("pesänjakaj*", Anywhere, Deceased),
    phrase("perunkirj*|perukirj*", Anywhere, Deceased), phrase("exitus", Anywhere, Deceased), phrase("haudattu|haudatun", Anywhere, Deceased),
    phrase("edesm", Apart, Deceased), phrase("edesm", Last, Deceased), phrase("edesm", Dated, Deceased), phrase("menehd", Apart, Deceased), phrase("menehd", Dated, Deceased),
    phrase("nukkui|nukkunut|nukkuneen pois", Anywhere, Deceased), phrase("pois nukku*|menn*", Anywhere, Deceased), phrase("surmansa saa*", Anywhere, Deceased),
    phrase("saanut|sai surmansa", Anywhere, Deceased), phrase("kuolint*|kuolins*", Anywhere, Deceased), phrase("ei ole enää keskuudes*", Anywhere, Deceased),
    phrase("kuolleiden", Apart, Deceased), phrase("kuol|kuoll", Last, Deceased), phrase("kuol p", Short, Deceased), phrase("kuol p", Last, Deceased), phrase("kuol p", Dated, Deceased),
    phrase("kuolema|kuolemasta|kuoleman", Apart, Deceased), phrase("kuolema", Dated, Deceased), phrase("poistuma|poistunut kuole*", Anywhere, Deceased),
    phrase("kuoleman johdosta|takia|vuoksi|myötä", Anywhere, Deceased), phrase("kuolemantapau*", Anywhere, Deceased), phrase("poistunut|poistui keskuudes*", Anywhere, Deceased),
    phrase("omaiset|omaisille", Apart, Deceased), phrase("omaiset|omaisille", LastSmall, Deceased),
    // Deceased: Swedish.
    phrase("avliden", Anywhere, Deceased), phrase("avlidne", Anywhere, Deceased),
    phrase("avlidna", Anywhere, Deceased), phrase("avlidnes", Anywhere, Deceased),
    phrase("avlidnas", Anywhere, Deceased), phrase("avlidit", Anywhere, Deceased),
    phrase("avled", Dated, Deceased), phrase("avled", Apart, Deceased),
    phrase("avled i|hastigt|plötsligt|under|förra|den|år|hemma", Anywhere, Deceased),
    phrase("avl", Dated, Deceased), phrase("avl", Short, Deceased), phrase("avl", Last, Deceased),
    phrase("död", Anywhere, Deceased), unless("döde", Anywhere, Deceased, &["mans", "män", "mannen"]),
    phrase("dött", Anywhere, Deceased), phrase("dog", Dated, Deceased),
    phrase("dödsbo*", Anywhere, Deceased), phrase("döds bo*", Anywhere, Deceased),
    phrase("dödsdatum*", Anywhere, Deceased), phrase("dödsdag*", Anywhere, Deceased),
    phrase("dödsfall*", Anywhere, Deceased), phrase("dbo", Last, Deceased),
    phrase("dbo", Short, Deceased), phrase("d b o", Anywhere, Deceased), phrase("dödsb", Anywhere, Deceased), phrase("d bo", Anywhere, Deceased), phrase("db", InBrackets, Deceased), phrase("db", Last, Deceased),
    phrase("sterbhus*", Anywhere, Deceased), phrase("stärbhus*", Anywhere, Deceased),
    phrase("insomna*|avsomna*", Anywhere, Deceased), phrase("somnade|somnat in", Anywhere, Deceased), phrase("db|dbo efter", Anywhere, Deceased),
    phrase("gått|gick ur tiden", Anywhere, Deceased), phrase("dödsorsak*|dödsattest*|dödsbevis*|dödsannon*", Anywhere, Deceased),
    phrase("anhöriga", Apart, Deceased), phrase("anhöriga", LastSmall, Deceased),
    phrase("arvingar", Anywhere, Deceased), phrase("arvingarna", Anywhere, Deceased),
    phrase("oskift* bo", Anywhere, Deceased), phrase("bortgång*", Anywhere, Deceased),
    phrase("gått|gick|går bort", Anywhere, Deceased), phrase("rättsinnehavar*", Anywhere, Deceased), phrase("arvtagar*", Anywhere, Deceased), phrase("arvinge|arvingarnas", Apart, Deceased), phrase("bouppteckn*", Anywhere, Deceased), phrase("dödförkl*|dödsförkl*", Anywhere, Deceased), phrase("salig|saliga", Apart, Deceased), phrase("salig|saliga", Last, Deceased), phrase("hädangång*", Anywhere, Deceased), phrase("inte|ej längre i livet", Anywhere, Deceased), phrase("begraven|begravd|begravdes", Anywhere, Deceased), phrase("lever ej|inte", Anywhere, Deceased), phrase("ej|inte levande", Anywhere, Deceased), phrase("lever inte längre", Anywhere, Deceased), phrase("framlidne|framlidna", Anywhere, Deceased),
    phrase("framliden", Anywhere, Deceased), phrase("ej i livet", Anywhere, Deceased),
    phrase("inte i livet", Anywhere, Deceased), phrase("boutredning*", Anywhere, Deceased),
    phrase("anhöriga till|åt", Anywhere, Deceased),
    // Deceased: English.
    phrase("dead|deceased true|yes|1", Anywhere, Deceased), phrase("addressee|customer|recipient dead", Anywhere, Deceased), phrase("r i p", Behind, Deceased),
    phrase("estate", InBrackets, Deceased), phrase("estate", LastSmall, Deceased), phrase("next of kin of|to", Anywhere, Deceased), phrase("death", Bracketed, Deceased),
    phrase("deceased", Anywhere, Deceased), phrase("decedent*", Anywhere, Deceased),
    phrase("dec d", Anywhere, Deceased), phrase("decd", Anywhere, Deceased),
    phrase("dec", InBrackets, Deceased), phrase("dec", Last, Deceased), phrase("dead", Bracketed, Deceased),
    phrase("died", Behind, Deceased), phrase("died", Dated, Deceased), phrase("d", Dated, Deceased),
    phrase("passed away", Anywhere, Deceased), unless("estate|est of", Anywhere, Deceased, &["real", "the", "mind", "finland", "helsinki", "housing", "trading", "industrial"]),
    unless("the estate of", Anywhere, Deceased, &["mind"]), phrase("estate of the late", Anywhere, Deceased), phrase("the late", Anywhere, Deceased), phrase("late mr|mrs|ms|miss|dr", Anywhere, Deceased), phrase("late", InBrackets, Deceased), phrase("exors|exor|exec of", Anywhere, Deceased), phrase("exors|exor", Apart, Deceased), phrase("no|not longer|anymore living|alive", Anywhere, Deceased), phrase("not living", Anywhere, Deceased), phrase("passed on", Apart, Deceased), phrase("probate", Apart, Deceased), phrase("grant of probate", Anywhere, Deceased), phrase("probate in|of|for|pending|granted", Anywhere, Deceased), phrase("next of kin", Apart, Deceased), unless("executor*", Anywhere, Deceased, &["house", "court", "building", "systems", "services", "software", "mr", "street", "road"]),
    phrase("executrix", Anywhere, Deceased), phrase("heirs of", Anywhere, Deceased),
    phrase("personal representative* of", Anywhere, Deceased), phrase("r i p", Short, Deceased), phrase("r i p", Last, Deceased),
    phrase("rip", Bracketed, Deceased), phrase("rip", Last, Deceased), phrase("death", Dated, Deceased),
    phrase("date of death", Anywhere, Deceased), phrase("dod", Dated, Deceased),
    phrase("not alive", Anywhere, Deceased), phrase("dead", LastSmall, Deceased), phrase("passed", Dated, Deceased), phrase("no longer with us", Anywhere, Deceased),
    // Minor: Finnish.
    phrase("ei täysi ikäi*", Anywhere, Minor), phrase("ei täysikäi*|täysiikäi*", Anywhere, Minor), phrase("ala ik", Short, Minor), phrase("ala ik", Last, Minor),
    phrase("u18|u15|u16", Short, Minor), phrase("u18|u15|u16", Last, Minor), phrase("vanhemmat|äiti|isä", LastSmall, Guardian),
    phrase("alaikäi*", Anywhere, Minor), phrase("ala ikäi*", Anywhere, Minor), phrase("alaik", Short, Minor), phrase("alaik", Last, Minor),
    unless("alle 18|15|16|17", Years, Minor, UNITS), phrase("lapsi", Apart, Minor), phrase("vauva|oppilas|taapero|vastasyntynyt", Bracketed, Minor),
    phrase("lapsipotil*|lapsiasiak*|päiväkotilap*|koululai*|esikoululai*", Anywhere, Minor), phrase("huostaanot*|sijaishuol*|huostas*", Anywhere, Minor), phrase("huostaan otet*", Anywhere, Minor),
    phrase("lapsi|vauva|nuori", LastSmall, Minor), phrase("sijoitet* lapsi|lapsen", Anywhere, Minor),
    phrase("eskarilai*|alakoululai*|yläkoululai*|päiväkotilai*|kouluikäi*", Anywhere, Minor), phrase("teini|leikki|koulu ikäi*", Anywhere, Minor),
    phrase("lapsen äit*|isä*|vanhem*", Anywhere, Guardian), phrase("lapsen huoltaja*", Anywhere, Guardian),
    unless("huoltaja|huoltajan|huoltajat", Anywhere, Guardian, COMPANY), phrase("huoltajalle|huoltajille|huoltajien|huoltajana", Anywhere, Guardian),
    phrase("huoltajanaan|yksinhuoltaj*|yhteishuoltaj*", Anywhere, Guardian), phrase("huolt", Short, Guardian), phrase("huollettava*", Anywhere, Minor),
    phrase("c o äiti|isä|äidin|isän|vanhem*|mamma|pappa|föräld*|mother|father|parent|parents|mom|mum|dad", Anywhere, Guardian),
    phrase("äiti|isä|vanhemmat", Bracketed, Guardian),
    // Minor: Swedish.
    phrase("ej|inte|icke fyllt 18|17|16|15", Anywhere, Minor), phrase("barn till|åt", Anywhere, Minor), phrase("föräldrar|mamma|pappa", LastSmall, Guardian),
    phrase("minderårig*", Anywhere, Minor), phrase("minder|mind årig*|år", Anywhere, Minor), phrase("minderår", Short, Minor),
    phrase("underårig*|mindreårig*", Anywhere, Minor), phrase("omyndig|omyndiga|omyndigt", Anywhere, Minor), phrase("barn", Bracketed, Minor),
    phrase("barnpatient*|skolbarn*|småbarn*|spädbarn*|nyfödd*|dagisbarn*", Anywhere, Minor), phrase("elev|bebis", Bracketed, Minor),
    phrase("förskolebarn*|förskoleelev*|skolelev*|lågstadieelev*|högstadieelev*|fosterbarn*|tonåring*|lågstadiebarn*", Anywhere, Minor), phrase("omhändertag* barn", Anywhere, Minor),
    phrase("barn|ung", LastSmall, Minor),
    phrase("barnets mor|far|mamma|pappa|föräld*|vårdnad*", Anywhere, Guardian), phrase("vårdnadshavar*", Anywhere, Guardian), phrase("vårdn havar*", Anywhere, Guardian),
    phrase("vårdnadsh", Anywhere, Guardian), phrase("vh", Short, Guardian), phrase("målsman|målsmans|målsmän|målsmannen|målsmännen", Anywhere, Guardian),
    phrase("föräldrar|föräldrarna|förälder till|åt", Anywhere, Guardian), phrase("till föräldrarna|föräldrar", Anywhere, Guardian),
    unless("under 18|15|16|17", Years, Minor, UNITS),
    // Minor: English.
    phrase("not of age", Anywhere, Minor), phrase("child|children of", Anywhere, Minor),
    phrase("minor", Bracketed, Minor), phrase("a minor", Apart, Minor), phrase("minor child", Apart, Minor), phrase("under age*", Anywhere, Minor),
    phrase("underage*", Anywhere, Minor), phrase("child", Bracketed, Minor), phrase("a child", Apart, Minor), phrase("juvenile", Bracketed, Minor),
    phrase("pupil|schoolchild|toddler|newborn|baby", Bracketed, Minor), phrase("parent|parents|mother|father of", Anywhere, Guardian),
    phrase("parent|parents guardian|guardians", Anywhere, Guardian), phrase("parent or guardian", Anywhere, Guardian),
    phrase("guardian|guardians of", Anywhere, Guardian), phrase("u 18", Short, Minor), phrase("infant", Bracketed, Minor),
    phrase("minor|child|baby|juvenile|infant", LastSmall, Minor), phrase("preschool*|kindergart*|teenager*|schoolboy*|schoolgirl*", Anywhere, Minor), phrase("foster child", Anywhere, Minor),
    // Guardianship.
    phrase("holhottav*|holhok*|edunvalvottav*", Anywhere, Guardianship), phrase("holh", Last, Guardianship), phrase("edunv", Last, Guardianship), phrase("ev", LastSmall, Guardianship),
    unless("laillinen|laillise*|lailliselle edustaj*", Anywhere, Guardianship, COMPANY), unless("laglig|lagliga företräd*", Anywhere, Guardianship, COMPANY),
    unless("legal representative*", Anywhere, Guardianship, COMPANY), phrase("deputy appointed", Anywhere, Guardianship), phrase("court of protection", Anywhere, Guardianship),
    phrase("mental capacity act", Anywhere, Guardianship), phrase("huvudman|päämies för|edunvalv*", Anywhere, Guardianship), phrase("päämies", Apart, Guardianship),
    unless("edunvalv*", Anywhere, Guardianship, &["järjest*", "oy", "ab", "ry", "rf", "ky", "tmi"]), phrase("edunv", Anywhere, Guardianship), phrase("e valvoja*|valvonta*|valv", Anywhere, Guardianship), phrase("ev", Short, Guardianship),
    phrase("edun valv*", Anywhere, Guardianship), phrase("holhooja*", Anywhere, Guardianship),
    phrase("holhouks*", Anywhere, Guardianship), phrase("holhottu|holhous", Anywhere, Guardianship), phrase("holh", Short, Guardianship),
    phrase("vajaavaltai*", Anywhere, Guardianship), phrase("toimintakelpoisuu*", Anywhere, Guardianship),
    phrase("intressebev*", Anywhere, Guardianship), phrase("intr bev*", Anywhere, Guardianship), phrase("intrbev*", Anywhere, Guardianship), phrase("intresse bev*", Anywhere, Guardianship),
    phrase("förmyndar*|överförmyndar*", Anywhere, Guardianship), phrase("godman", Bracketed, Guardianship), unless("god man", Role, Guardianship, &["ab", "oy", "hotel*"]), unless("förvaltare|förvaltaren|förvaltarens", Role, Guardianship, COMPANY), phrase("ställföreträdar*", Anywhere, Guardianship), phrase("framtidsfullmakt*", Anywhere, Guardianship),
    phrase("gode man", Anywhere, Guardianship), phrase("gode mannen", Anywhere, Guardianship),
    phrase("godmanskap*", Anywhere, Guardianship), phrase("förvaltarskap*", Anywhere, Guardianship),
    phrase("god man för", Anywhere, Guardianship), phrase("omyndigförkl*", Anywhere, Guardianship),
    phrase("legal guardian*", Anywhere, Guardianship), phrase("under guardianship", Anywhere, Guardianship),
    phrase("guardianship", Apart, Guardianship), phrase("guardian", Bracketed, Guardianship), phrase("guardian appointed", Anywhere, Guardianship), phrase("conservatorship|conservator|conservators", Anywhere, Guardianship), phrase("poa", Apart, Guardianship), phrase("lasting|enduring power of attorney", Anywhere, Guardianship), phrase("power of attorney", Apart, Guardianship), phrase("legally incompetent|incapacitated", Anywhere, Guardianship), phrase("lacks capacity", Anywhere, Guardianship),
    phrase("ward of court", Anywhere, Guardianship), phrase("court appointed guardian", Anywhere, Guardianship),
];

/// Words that begin like a phrase and mean something else.
pub(super) const OTHERS: &[&str] = &[
    "edunvalvontajärjest*",
    "edunvalvontaliit*",
    "huoltajasäätiö*",
    "salaisuu*|salaisuus",
    "salatti*",
    "salaatti*",
    "saliga",
    "vainajala",
    "kuolinpesäpalvel*",
    "dödsbohjälp*",
    "dödsboservice*",
    "dödsbohandlägg*",
    "edunvalvontasihteer*",
    "sekretessmedvet*",
    "vårdnadshavarförening*",
    "turvakotiliit*",
];

/// Ends of the names of streets, in their folded spelling: `Dödsbovägen`, `Edunvalvojantie`.
pub(super) const STREETS: &[&str] = &[
    "tie", "katu", "kuja", "polku", "raitti", "rinne", "kaari", "mäki", "väylä", "tori", "aukio",
    "portti", "penger", "piha", "ranta", "väg", "vägen", "gata", "gatan", "gränd", "gränden",
    "stig", "stigen", "allé", "plan", "torg", "torget", "backe", "backen", "street", "road",
    "lane", "avenue", "close", "drive", "way", "hill",
];

/// Words before a phrase that deny it.
#[rustfmt::skip]
pub(super) const DENIALS: &[&str] = &[
    "ei", "eikä", "eivät", "ilman", "inte", "ej", "ingen", "inget", "inga", "icke", "utan", "no", "not", "non",
    "never", "without", "isn", "entinen", "tidigare", "former",
];

/// Words for others than the person, and for things, that may be dead or have died: `koira kuollut`, `puolison
/// kuolinpesä`.
#[rustfmt::skip]
pub(super) const ANOTHERS: &[&str] = &[
    "akku", "akun", "patteri", "paristo", "koira", "koiran", "koirani", "kissa", "kissan", "hevonen", "lemmik*", "puhelin", "puhelimen", "kone", "koneen", "laite", "tietokone*", "läppäri*",
    "linja", "yhteys", "moottori", "puoliso", "puolison", "puolisoni", "puolisonsa", "aviopuoliso*", "vaimo", "vaimon", "vaimoni", "vaimonsa", "aviomie*", "avomie*", "avovaimo*", "avopuoliso*",
    "make", "maken", "makens", "maka", "makan", "makans", "hustru", "hustrun", "hustruns", "sambo", "sambon", "hund", "hunden", "katt", "katten", "häst", "hästen", "batteri", "batteriet",
    "telefon", "telefonen", "dator", "datorn", "apparaten", "maskinen", "motorn", "spouse", "husband", "wife", "partner", "dog", "cat", "horse", "pet", "battery", "phone", "laptop", "engine",
];

/// Words between these and what is said of them: `koira on jo kuollut`.
pub(super) const OF_ANOTHERS: &[&str] = &[
    "on",
    "oli",
    "jo",
    "är",
    "har",
    "redan",
    "is",
    "has",
    "was",
    "s",
    "nyt",
    "äskettäin",
    "nyligen",
];

/// Words behind a no that say that something is not needed: `edunvalvonta ei tarpeen`.
#[rustfmt::skip]
pub(super) const NEEDS: &[&str] = &[
    "tarpeen", "tarvetta", "tarvita", "tarvitse", "tarpeellinen", "ajankohtai*", "aktuell*", "behövs", "behövlig", "behov", "nödvändig", "needed", "required", "necessary", "applicable",
];

/// Words between a denial and a phrase, and behind a denial: `ei ole enää`, `ei voimassa olevaa`.
#[rustfmt::skip]
pub(super) const BETWEEN: &[&str] = &[
    "ole", "ollut", "enää", "voimassa", "olevaa", "tiedossa", "mitään", "lainkaan", "är", "längre", "någon", "något", "gällande",
    "gäller", "finns", "is", "a", "an", "any", "longer", "under", "has", "have", "active", "valid", "in", "force", "t", "koskaan",
];

/// Words alone behind a phrase that deny it: `Turvakielto: ei`.
pub(super) const ANSWERS: &[&str] = &[
    "ei", "nej", "no", "inte", "ej", "ingen", "false", "epätosi", "falskt", "n", "e", "none",
    "puuttuu", "saknas", "missing",
];

/// Words behind a phrase that say that it is over. Nobody stops being dead.
#[rustfmt::skip]
pub(super) const ENDED: &[&str] = &[
    "päättynyt", "päättyi", "poistettu", "purettu", "kumottu", "lakannut", "lopetettu", "rauennut", "upphört", "upphävd", "upphävt",
    "borttagen", "borttaget", "hävd", "hävts", "avslutad", "avslutat", "ended", "expired", "lifted", "removed", "revoked", "cancelled",
];

/// Words that a slip of one letter does not hide. `·` parts each in two, one of which is whole with a slip.
/// A word with `*` at its end is the beginning of a word.
#[rustfmt::skip]
pub(super) const SLIPS: &[(&str, Care)] = &[
    ("turva·kielt*", Protected), ("spärr·marker*", Protected), ("sekrete·ssmark*", Protected), ("luovutu·skielto", Protected),
    ("kuol·lut", Deceased), ("kuolin·pesä*", Deceased), ("peri·kunta", Deceased), ("periku·nnan", Deceased), ("edes·mennyt", Deceased),
    ("meneh·tynyt", Deceased), ("avl·iden", Deceased), ("avl·idne", Deceased), ("dece·ased", Deceased),
    ("alai·käinen", Minor), ("alai·käisen", Minor), ("minder·årig*", Minor), ("under·årig*", Minor), ("under·aged", Minor),
    ("huolt·ajat", Guardian), ("vårdna·dshavar*", Guardian),
    ("edunv·alvoj*", Guardianship), ("edunv·alvon*", Guardianship), ("intres·sebevak*", Guardianship), ("förmy·ndare", Guardianship),
    ("holho·ukses*", Guardianship), ("guardi·anship", Guardianship),
];

/// Words that are one letter from these and mean something else.
pub(super) const NO_SLIPS: &[&str] = &[
    "kuullut",
    "decreased",
    "diseased",
    "kuolla",
    "huoltajan",
    "underlig",
    "avlider",
    "avlidit",
    "kuollat",
    "kuolivat",
    "perikunta",
    "huollut",
    "perukunta",
    "avliden",
    "tuollut",
];

/// Signs for a death.
pub(super) const SIGNS: &[char] = &['†', '✝', '✞', '✟', '☨', '⚰', '⚱'];
