//! Words of care in each of their forms.

use super::cell::Cell;
use super::find::care_in;
use crate::recipients::model::Care::{self, Deceased, Guardian, Guardianship, Minor, Protected};

fn missed(values: &[&str], cells: &[Cell], care: Care) -> Vec<String> {
    let mut missed = Vec::new();
    for value in values {
        for &cell in cells {
            if !care_in(value, cell, 2009).has(care) {
                missed.push(format!("{value} {cell:?}"));
            }
        }
    }
    missed
}

const ALL: &[Cell] = &[Cell::CareOf, Cell::Read, Cell::Unread];

#[test]
#[rustfmt::skip]
fn protected() {
    let values = [
        "Skyddad adr.", "skydd. adress", "Skyddade pers.uppg.", "skyddade uppg.", "skydd personuppgifter", "skyddat boende", "fingerade personuppgifter",
        "fingerad identitet", "lämnas ej ut", "utlämning förbjuden", "förmedlingsuppdrag", "besöksförbud", "kontaktförbud", "Sekret adress", "osoitekielto",
        "osoite piilotettu", "turvaosoite", "turvallisuuskielto", "salassapitomääräys", "luottamuksellinen osoite", "lähestymiskielto", "turvakoti", "T.K.",
        "Sal. os.", "ei luovuteta", "älä luovuta", "hidden address", "do not share address", "safe house", "restraining order", "Address Confidentiality Program",
        "strengt fortrolig", "kode 6", "hemmelig adresse", "turvakieltoasiakas", "T-kielto", "tkielto", "osoitetta ei saa luovuttaa", "Ei saa luovuttaa osoitetta",
        "Älä luovuta tietoja", "Suojattu osoite", "piilotettu osoite", "salaiset tiedot", "os. salainen", "os. salattu", "salassa pidettävä", "skyddad identitet",
        "Skyddad ID", "sekretesskyddad", "adress skyddad", "adressen spärrad", "uppgift får inte lämnas ut", "spärr för utlämnande", "protective order", "address hidden",
        "sperret adresse", "adresse hemmelig", "Luottamuksellinen", "tietoja ei saa antaa", "tietojen luovutus kielletty", "turvakodissa", "Ensi- ja turvakoti",
        "sparrmarkering", "spaerrmarkering", "spärmarkering", "turvakeilto", "turvakilto", "truvakielto", "skyddad folkbokföring", "kvarskriven", "withheld",
    ];
    assert_eq!(missed(&values, ALL, Protected), [] as [String; 0]);
    let names = ["Eva Ek (skyddad adr.)", "Eva Ek, turvaosoite", "EK EVA TK", "EK EVA SEKR", "Eva Ek osoitekielto", "Eva Ek *TK*", "Eva Ek hidden address", "Eva Ek (T.K.)"];
    assert_eq!(missed(&names, &[Cell::Name], Protected), [] as [String; 0]);
}

#[test]
#[rustfmt::skip]
fn deceased() {
    let values = [
        "kuol.pesä", "k-pesä", "KPESÄ", "k.p.", "JKP", "jäämistö", "oikeudenomistajat", "pesän hoitaja", "pesänjakaja", "perunkirja", "perukirja", "kuolleet", "exitus",
        "haudattu", "edesm.", "menehd.", "nukkui pois", "surmansa saanut", "dödsb.", "D-bo", "rättsinnehavare", "arvtagare", "bouppteckning", "gick bort",
        "dödförklarad", "salig", "inte längre i livet", "the late", "Est. of Eva Ek", "exors of Eva Ek", "no longer living", "probate", "(+)", "+2019",
        "kuolut", "kuollu", "kuolllut", "avlden", "aviliden", "deceesed", "doedsbo", "dodsbo", "DÖDSBO", "kuolinpesän osakkaat", "jakamaton kuolinpesä", "perikunnan edustaja",
        "perunkirjoitus", "ei enää elossa", "nukkunut pois", "menehtyi", "exitus 3.2.2019", "kuolintodistus", "har gått bort", "dog 2019", "d. 3.2.2019", "+ 3.2.2019", "D-BO",
        "hädangången", "stärbhus", "late Mr Ek", "executor", "heirs of Ek", "not living", "widow, estate of Ek", "kuollut 2019", "† 2020", "✝", "dec'd", "passed away", "lever inte längre",
        "arvingarna", "boutredningsman", "dödsbodelägarna", "kuol. pesä", "dbo.", "KP", "R.I.P.", "*1950 †2020",
    ];
    assert_eq!(missed(&values, ALL, Deceased), [] as [String; 0]);
    let names = [
        "VIRTANEN MATTI KP", "BREV BO DBO", "Virtanen Matti, kp", "SMITH JOHN DEC", "EK EVA AVL.", "Ek Eva 1950–2019", "Ek Eva +2019", "Ek Eva (+)", "Ek Eva *1950 +2019",
        "VIRTANEN MATTI K.P.", "VIRTANEN MATTI, KP", "Virtanen Matti Kp", "Brev Bo Dbo", "the late Eva Ek", "Eva Ek k-pesä", "Est. of Eva Ek", "Ek Eva k.2019", "Smith John died",
        "VIRTANEN MATTI KUOL.PESÄ", "Ek Eva salig", "Ek Eva 1950-2019", "Eva Ek kuolut", "EK EVA AVL", "Ek Eva, dödsb.", "SMITH JOHN RIP", "Ek Eva dbo",
    ];
    assert_eq!(missed(&names, &[Cell::Name], Deceased), [] as [String; 0]);
}

#[test]
#[rustfmt::skip]
fn minors() {
    let values = [
        "lapsipotilas", "alle18", "<18", "7-vuotias", "7 v", "12 år", "s. 3.2.2015", "född 2015", "born 2015", "* 3.2.2015", "age: 7", "ikä 7", "alaikänen", "minderarig", "alle 18",
        "alle 18-vuotias", "alle 18 v", "under 18 år", "synt. 2015", "s. 2015", "7 år gammal", "(7 v)", "aged 7", "ålder 7", "ikä: 7 v", "mind.årig", "minderåring", "ala-ikäinen",
        "huollettava", "omyndig", "7-year-old", "7 years old", "lapsiasiakas", "7-åring", "spädbarn", "nyfödd", "underage", "a minor", "born 3 February 2015", "synt. 3.2.2015", "mindreårig",
    ];
    assert_eq!(missed(&values, ALL, Minor), [] as [String; 0]);
    assert_eq!(missed(&["vauva", "oppilas", "elev", "pupil", "lapsi", "barn", "minor", "child", "infant", "baby"], &[Cell::Read, Cell::Unread], Minor), [] as [String; 0]);
    let names = ["Hans Hed 7 v", "Hans Hed (7 v)", "Hans Hed, 12 år", "Hans Hed s. 3.2.2015", "Hans Hed (vauva)", "Hans Hed 7-vuotias", "Hans Hed f. 2015", "Hans Hed (6 kk)", "HED HANS ALAIK."];
    assert_eq!(missed(&names, &[Cell::Name], Minor), [] as [String; 0]);
}

#[test]
#[rustfmt::skip]
fn parents_and_guardians() {
    let values = [
        "vårdnadsh. Eva", "målsmän", "målsmannen", "föräldrarna till Hans", "lapsen äiti", "lapsen isä", "lapsen vanhemmat", "c/o äiti", "mother of Hans", "Huoltaja: Eva",
        "huoltajalle", "barnets mor", "parents of Hans", "parent/guardian", "to the parent of Hans", "guardian of Hans", "barnets vårdnadshavare", "yksinhuoltaja", "lapsen huoltaja",
        "vårdn.havare", "förälder till Hans", "c/o parents", "father of Hans",
    ];
    assert_eq!(missed(&values, ALL, Guardian), [] as [String; 0]);
    assert_eq!(missed(&["vh", "huolt.", "vh: Eva", "huolt. Eva"], &[Cell::Read, Cell::Unread], Guardian), ["huolt. Eva Read", "huolt. Eva Unread"]);
}

#[test]
#[rustfmt::skip]
fn guardianship() {
    let values = [
        "förvaltare", "Förvaltare", "FÖRVALTARE", "förvaltare Bo Ek", "god man Bo Ek", "c/o god man Bo", "God Man", "edunv.", "edunv", "ev.", "e-valvoja", "intr.bevakare", "överförmyndaren",
        "ställföreträdare", "framtidsfullmakt", "holhous", "guardian appointed", "conservator", "POA", "edunvalovja", "intressbevakare", "edunvlvoja", "god man: Bo Ek",
        "godmanskap", "överförmyndarnämnden", "power of attorney", "legal guardian", "edunvalvontavaltuutettu", "intressebev.", "holhottu", "gode man", "lacks capacity", "edun valvoja",
        "Edunvalvontapalvelut", "yleinen edunvalvoja", "intressebevakningsfullmakt",
    ];
    assert_eq!(missed(&values, ALL, Guardianship), [] as [String; 0]);
    assert_eq!(missed(&["Guardian: Bo", "guardian"], &[Cell::Read, Cell::Unread], Guardianship), [] as [String; 0]);
    let names = ["Eva Ek god man Bo Ek", "god man Bo Ek", "Eva Ek förvaltare", "förvaltare Bo Ek", "Eva Ek, edunv.", "Eva Ek (ev.)", "EVA EK FÖRVALTARE"];
    assert_eq!(missed(&names, &[Cell::Name], Guardianship), [] as [String; 0]);
}
