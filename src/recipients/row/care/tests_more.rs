//! Further words of care, and further values that only look like them.

use super::cell::Cell;
use super::find::care_in;
use crate::recipients::model::Care::{self, Deceased, Guardian, Guardianship, Minor, Protected};

#[track_caller]
fn found(care: Care, cells: &[Cell], values: &[&str]) {
    let missed = |cell: Cell| {
        values
            .iter()
            .filter(move |value| !care_in(value, cell, 2009).has(care))
            .map(move |v| format!("{v} {cell:?}"))
    };
    let missed: Vec<String> = cells.iter().flat_map(|cell| missed(*cell)).collect();
    assert_eq!(missed, [] as [String; 0]);
}

#[track_caller]
fn nothing(cells: &[Cell], values: &[&str]) {
    let alarms = |cell: Cell| {
        values.iter().filter_map(move |value| {
            let found = care_in(value, cell, 2009);
            (!found.is_empty())
                .then(|| format!("{value} {cell:?}: {:?}", found.iter().collect::<Vec<_>>()))
        })
    };
    let alarms: Vec<String> = cells.iter().flat_map(|cell| alarms(*cell)).collect();
    assert_eq!(alarms, [] as [String; 0]);
}

const ALL: &[Cell] = &[Cell::CareOf, Cell::Read, Cell::Unread];

#[test]
#[rustfmt::skip]
fn further_words() {
    found(Protected, &[Cell::CareOf, Cell::Unread], &[
        "TK voimassa", "väistöosoite", "adress dold", "dold adress", "[piilotettu]", "secret addr", "väkivallan uhka", "suoj. os.", "threat of violence",
    ]);
    found(Protected, &[Cell::Name], &["Eva Ek sekretess", "Eva Ek hemligt", "Eva Ek turva", "Eva Ek (sal.)", "Eva Ek (suoj.os.)"]);
    found(Deceased, &[Cell::Unread], &[
        "dead=true", "deceased: yes", "addressee dead", "hautajaiset pidetty", "hautajaiset olivat toukokuussa", "next of kin of Eva", "anhöriga till Eva", "death", "perik.",
    ]);
    found(Deceased, &[Cell::Name], &["Eva Ek perik.", "Eva Ek R.I.P", "Eva Ek (estate)", "Eva Ek estate", "Next of kin of Eva Ek", "Anhöriga till Eva Ek"]);
    found(Minor, &[Cell::CareOf, Cell::Unread], &[
        "ei täysi-ikäinen", "ei täysikäinen", "ej fyllt 18", "inte fyllt 18", "not of age", "barn till Eva", "child of Eva", "ala-ik.", "U18",
    ]);
    found(Minor, &[Cell::Name], &["Eva Ek (U18)", "Eva Ek (ala-ik.)", "child of Eva Ek", "barn till Eva Ek"]);
    found(Guardian, &[Cell::Name], &["Eva Ekin vanhemmat", "Eva Ekin äiti", "Eva Eks föräldrar"]);
    nothing(&[Cell::Name], &[
        "Turva Esimerkki", "Maija Turva", "Estate Agent Oy", "Eva Perikangas", "Ripa Esimerkki", "U2 Esimerkki", "Eva Barnes", "Childs Eva", "Deadman Bo", "Isä-Matti Esimerkki",
        "Eva Sekretessberg", "Hemligt Rum Ab",
    ]);
}

#[test]
#[rustfmt::skip]
fn protected() {
    found(Protected, ALL, &[
        "Osoite ei julkinen", "osoite ei ole julkinen", "Ei julkinen osoite", "ei-julkinen osoite", "luov.kielto", "luov. kielto", "Luovkielto", "Ei saa kertoa osoitetta", "ei saa kertoa tietoja",
        "älä kerro osoitetta", "osoitetta ei saa näyttää", "Ei saa paljastaa osoitetta", "skyddsmarkerad", "Skyddsmarkering", "TURVAKIELT0", "TURVAK1ELTO", "turvaki3lto", "SEKRETESSM4RKERING",
        "spärrmark3ring", "adress ej offentlig", "Adressen är inte offentlig", "ej offentlig adress", "får inte uppge adress", "lämna inte ut adressen", "röj inte adressen", "address not public",
        "not public address", "non-public address", "address must not be disclosed", "must not be disclosed", "do not tell address", "Address is private", "never disclose address",
        "yhteystiedot eivät ole julkisia", "tietoja ei saa paljastaa", "osoite vain viranomaiskäyttöön", "osoite ei näy", "Osoite suojeltu", "henkilöllisyys suojattu",
    ]);
    found(Protected, &[Cell::Name], &[
        "Eva Ek turvak.", "Ek Eva turvak", "EK EVA TURVAK.", "Ek Eva Turvak.", "Eva Ek T.K.", "Ek Eva T.K.", "Eva Ek protected", "Eva Ek skyddad", "EK EVA SKYDDAD", "Eva Ek salainen", "Eva Ek hemlig",
        "Eva Ek salattu", "Eva Ek suojattu", "Eva Ek confidential", "Eva Ek, TURVAKIELT0", "Eva Ek spärrad", "Eva Ek secret", "Ek Eva luov.kielto", "Eva Ek luovutuskielto",
        "Eva Ek (ei julkinen)", "Eva Ek t-kielto", "Eva Ek turvak. 2020",
    ]);
}

#[test]
#[rustfmt::skip]
fn deceased() {
    found(Deceased, ALL, &[
        "kuolema", "Poistuma: kuolema", "kuolema 3.2.2019", "kuol.p.", "kuol.p. 3.2.2019", "insomnad", "Insomnad 2019", "somnade in", "har somnat in", "somnade in 3.2.2019", "avsomnad", "db efter Bo Ek",
        "dbo efter Bo Ek", "DB EFTER BO EK", "omaiset", "(+ 2020)", "(+2020)", "(+ 3.2.2020)", "KU0LLUT", "AVL1DEN", "DECE4SED", "kuoll. 2019", "kuollu7", "anhöriga till avlidne", "dödsbodelägare",
        "asiakas menehtynyt", "poistunut keskuudestamme", "gått ur tiden", "no longer with us", "passed 2019", "poistuma kuoleman johdosta", "avled. 2019", "poistettu, kuolema",
        "dödsorsak", "merkitty kuolleeksi", "kuolintieto", "kuolemantapaus", "dödsattest",
    ]);
    found(Deceased, &[Cell::Name], &[
        "Eva Ek kuol.", "Ek Eva kuol", "Ek Eva Kuol.", "EK EVA KUOL.", "Ekin omaiset", "Matti Virtasen omaiset", "Eva Ek insomnad", "Eva Ek db efter", "db efter Eva Ek", "Eva Ek (+ 2020)", "Eva Ek edesm.",
        "Eva Ek avl.", "Ek Eva Avl.", "Eva Ek k.p.", "Eva Ek kuolema 2019", "Eva Ek dead", "Eva Ek – dead", "Eva Ek - dead", "Eva Ek, dead", "Eva Ek +", "+ Eva Ek", "Ek Eva +", "Eva Ek k2021", "Eva Ek k 2021", "Eva Ek K. 2021", "Eva Ek d 2019", "Eva Eks anhöriga", "Eva Ek kuol.p.", "Ek Eva KU0LLUT", "Eva Ek (kuolema)",
    ]);
}

#[test]
#[rustfmt::skip]
fn minors_and_wards() {
    found(Minor, ALL, &[
        "born in 2016", "född 2016", "s. 2016", "född år 2016", "syntynyt vuonna 2016", "synt. v. 2016", "förskolebarn", "Förskoleelev", "lapsi huostassa", "huostassa", "huostaan otettu", "esikoululainen",
        "eskarilainen", "alakoululainen", "yläkoululainen", "päiväkotilapsi", "preschooler", "kindergartener", "tonåring", "teenager", "teini-ikäinen", "omhändertaget barn", "född -16", "born '16",
        "ALAIK4INEN", "M1NDERÅRIG", "skolelev", "born on 3 February 2015", "born 02/2016", "sijoitettu lapsi", "född den 3 februari 2016", "fosterbarn",
        "lågstadieelev", "kouluikäinen",
    ]);
    found(Minor, &[Cell::Name], &[
        "Hans Hed minor", "Hans Hed (s. 16)", "Hans Hed (f. 16)", "Hans Hed (s. -16)", "Hans Hed s. 16", "Hans Hed lapsi", "Hans Hed barn", "Hans Hed child", "Hans Hed alaik.", "Hed Hans Alaik.",
        "Hans Hed (född -16)", "Hans Hed född 2016", "Hans Hed s. 2016", "Hans Hed baby", "Hans Hed vauva", "Hans Hed (born in 2016)", "Hans Hed f. -16", "Hans Hed b. 2016", "Hans Hed nuori", "Hans Hed, minor",
    ]);
    found(Guardianship, ALL, &[
        "holhottava", "Holhottavana", "holhokki", "laillinen edustaja", "laillinen edustaja Bo Ek", "laglig företrädare", "laglig företrädare Bo Ek", "legal representative", "lagliga företrädaren",
        "laillisen edustajan kautta", "edunvalvottava", "päämies (edunvalvonta)", "huvudman för god man", "EDUNV4LVOJA", "edunvalvontavaltuutus", "valtuutettu edunvalvoja", "under förmyndarskap",
        "has a guardian appointed by court", "deputy appointed", "court of protection deputy", "mental capacity act",
    ]);
    found(Guardianship, &[Cell::Name], &["Eva Ek holhottava", "Eva Ek edunv.", "Ek Eva Edunv.", "Eva Ek/edunvalvoja", "Eva Ek, laillinen edustaja", "Eva Ek holh.", "Eva Ek ev."]);
    found(Guardian, ALL, &["huoltajan kautta", "vårdnadshavaren", "c/o huoltaja"]);
}

#[test]
#[rustfmt::skip]
fn what_is_about_somebody_or_something_else() {
    nothing(&[Cell::Unread], &[
        "akku kuollut", "koira kuollut", "koira on kuollut", "puoliso kuollut", "puoliso kuollut 2019", "Puolison kuolema", "puolison kuolinpesä", "vaimo kuollut", "make avliden", "maken död",
        "hustrun avled 2019", "hunden död", "batteriet dött", "husband deceased", "spouse died 2019", "the dog died 2019", "wife passed away", "kissa kuoli 3.2.2019", "puhelin kuollut", "linja kuollut",
        "edunvalvonta ei tarpeen", "edunvalvonta: ei tarvetta", "edunvalvontaa ei tarvita", "intressebevakning behövs inte", "intressebevakning ej aktuellt", "guardianship not needed", "huoltaja ei tarpeen",
        "turvakieltoa ei tarvita", "ei saa luovuttaa avainta", "ei saa luovuttaa avaimia", "ei saa antaa rahaa", "ei saa luovuttaa pakettia ilman henkilötodistusta", "kp 5", "tk 5.3.2023", "TK 5", "tk 12",
        "KP 3", "db 3", "ei saa antaa alkoholia", "ei luovuteta avaimia", "ei saa luovuttaa lähetystä naapurille",
        "omaishoitaja", "kuolematon", "s. 16", "ks. s. 16", "leski, puoliso kuollut", "lapsen koira kuollut", "battery dead", "minun puolisoni on kuollut",
        "kuolemanlaakso", "insomnia", "born in Helsinki", "född i Helsingfors", "syntynyt Turussa", "s. 1950", "född -50", "born '50", "nuorempi", "protected species",
        "kone kuollut", "edunvalvonta ei ole tarpeen", "legal representative of the company Oy",
    ]);
    nothing(&[Cell::CareOf], &["Ensi- ja turvakoti ry", "Turvakoti ry", "Executor House", "Executor Systems", "Oulun ensi- ja turvakoti ry", "Kuolema Oy", "Legal Representative Oy", "Executor Oy"]);
    nothing(&[Cell::Name], &[
        "Kathy Ann Minor", "KATHY ANN MINOR", "Lee Child", "LEE CHILD JR", "Anna Barn", "Anna Young", "Salainen Matti", "Robert Secret", "Virtanen T.K.", "T.K. Virtanen", "Matti T. Virtanen", "Anna Kuolema-Berg",
        "Omaisa Anna", "Anna Omais", "Ek Eva 16", "Anna Nuori", "Nuori Anna", "Hemlig Anna", "Skydd Bo", "Hans S. 1", "Mr Executor Smith", "ANNA MARIA NUORI", "Bo F. Ek", "Eva + Bo Ek", "A+B Malli", "C++ Malli Oy", "Malli - Deadman",
    ]);
    nothing(&[Cell::Read], &["Executor House 3", "Kuolemajärventie 3", "Omaistie 3", "Mallikatu 5 s. 16", "Talo K1 s. 2", "Mallikatu 5 T.K. 3", "KU0LLUTTIE 3", "Insomnadsvägen 3", "Förskolebarnsgatan 3", "Mallikatu 16 s", "A1B2 C3"]);
}
