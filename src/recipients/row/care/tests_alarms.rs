//! Names, addresses, companies, titles and denials that only look like words of care.

use super::cell::Cell;
use super::denials::denies;
use super::find::care_in;
use crate::recipients::model::Care::{Deceased, Guardianship, Minor, Protected};

fn alarms(values: &[&str], cell: Cell) -> Vec<String> {
    let found = |value: &&str| {
        let found = care_in(value, cell, 2009);
        (!found.is_empty()).then(|| format!("{value}: {:?}", found.iter().collect::<Vec<_>>()))
    };
    values.iter().filter_map(found).collect()
}

#[test]
#[rustfmt::skip]
fn names_of_people() {
    let values = [
        "Barn Anna", "Anna Barn", "Child Lee", "Lee Child", "Young Neil", "Minor Kathy", "Ung Anna", "Nuori Matti", "Kuolajärvi Anna", "Deadman Jo", "Godman Erik", "God Man",
        "Ward Mary", "Parent Julie", "Julie Parent", "Parent, Julie", "Rip Torn", "Rip Van Winkle", "Kp Anna", "Db Anna", "Dec Anna", "Ant & Dec", "Anna (Child) Smith",
        "Mary Smith (née Child)", "Vainio", "Secret Robert", "Robert Secret", "Turvanen Anna", "Hemlin Anna", "Skydd Anna", "K. D. Virtanen", "Virtanen, K. D.", "Dag Dag",
        "Died van Dijk", "Diedrich Anna", "Döderlein Max", "Lapsi Anna", "Vauva Anna", "Holhola Anna", "Kuollinen Anna", "Kuolanen Anna", "Estate Anna", "Tk Nguyen", "T. K. Nguyen",
        "Nguyen TK", "VIRTANEN K.P.", "VIRTANEN KP", "Virtanen K.P.", "Matti K. P. Virtanen", "Matti d. y. Virtanen", "Matti d.ä.", "John Smith Jr.", "John D", "Anna + Bo", "Anna & Bo",
        "Maija 1950", "Maija (1950)", "Maija (s. 1950)", "Maija s. 3.2.1950", "Maija (2.)", "Ala-Ikola Anna", "Saa Antaa", "Dott. Rossi", "Norrman Eva", "Kuo Li", "Eve Eva", "Ev Anna",
        "Leskinen Anna", "Mother Teresa", "Isä Camillo", "Barndt Anna", "Childs Anna", "Minor-Smith Anna", "Anna Barn-Berg", "Child: Anna", "Maija \"Baby\" Esimerkki", "Poa Anna",
        "Förvaltarsson Bo", "Förvaltare Bo", "Salig Anna", "Late Anna", "Exner Anna", "Probate Jo", "Elev Anna", "Pupil Jo", "Vh Anna", "Huolti Anna", "Perik Anna", "Avlund Per",
        "Ripatti R", "Ek Eva 2019", "Bo Ek 3", "Dec Declan", "Eva Kuusi 7", "Jäämies Anna", "Exo Anna", "Haudanmaa Anna",
    ];
    assert_eq!(alarms(&values, Cell::Name), [] as [String; 0]);
}

#[test]
#[rustfmt::skip]
fn streets() {
    let values = [
        "Kastanie Alle 18", "Birke Alle 15, 2. th", "Linde Alle 180", "Esplanadi alle 15", "Dödsbovägen 3", "Edunvalvojantie 3", "Perikunnantie 3", "Kuolinpesäntie", "Holhoojankuja",
        "Förmyndarvägen", "Turvakielontie", "Spärrmansgatan", "Vainajan tie 3", "Kuolleen miehen tie", "Döde mans väg", "Barn 2, Manor Farm", "Barn 5", "Mallikatu 3 K. 1950",
        "Block D. 1200", "Estate of Lyng 5", "Vainajantie 3", "Kuolleentie 3", "Kuolleenmiehentie 3", "Kuolemankatu 3", "Döda gränd 3", "Salainen polku 3", "Hemliga gatan 3",
        "Skyddsvägen 3", "Perillistentie 3", "Perintötie 3", "Arvingegatan 3", "Huoltajankatu 3", "Godmansgatan 3", "Målsmansvägen 3", "Vauvatie 3", "Oak Estate 5", "Dog Lane 3", "Kp 5",
        "TK 5", "TK-talo 3", "Under 18 Road", "Under Bridge 18", "Allé 18", "Södra allé 18", "Mallikatu 3 k. 12", "Mallikatu 3 K 1200", "Mallikatu 3 D. 2000", "Mallikatu 1 D. 2-3",
        "D 1950", "Bldg K: 1500", "Turvatie 3", "Secret Lane 1", "Dead Lane 3", "Child Street 5", "Barn Lane 5", "Mallikatu 7 v", "Infant Jesus Road 5", "Sekretessgatan 3", "Restricted Road 3",
        "Jäämistötie 3", "Haudankatu 3", "Mallikatu 12 år", "Förvaltarvägen 3", "Holhouskuja 2", "Ursa Minor", "Protected Road 3", "Mallikatu 5 s 2", "Mallikatu 5 B 7 kk",
    ];
    assert_eq!(alarms(&values, Cell::Read), [] as [String; 0]);
}

#[test]
#[rustfmt::skip]
fn care_of_towns_and_companies() {
    let values = [
        "Child", "Minor", "Barn", "Dead", "Secret", "Kuolinpesäpalvelu Oy", "Dödsbohjälpen Ab", "Edunvalvonta Oy", "Vanhusten edunvalvonta ry", "Perikunta Oy", "LVI Huoltaja Virtanen Oy",
        "Kuollut Meri Oy", "Lapsi- ja nuorisosäätiö", "Child Oy", "Barn Ab", "Huoltaja Virtanen Oy", "Kiinteistön Huoltaja Oy", "Guardian Insurance Ltd", "Real Estate of Helsinki Oy", "Pesänselvitys Oy",
        "Boutredning Ab", "Perikunta Oy", "Lapsi Oy", "Minor Chord Oy", "Secret Garden", "Dead Sea", "TK-talo Oy", "Under 18 Oy", "God man Ab", "Förvaltare Ab", "Exitus Oy", "Barn- och ungdom rf",
        "Isä Camillo", "Pupil Oy", "Vauva Oy", "Elevkåren rf",
    ];
    assert_eq!(alarms(&values, Cell::CareOf), [] as [String; 0]);
    assert_eq!(alarms(&["Barn", "Rip", "Died", "Minor", "Child", "Dead", "Secret", "Kuolajärvi", "Hell", "Ii", "Leigh Minor", "Ripa", "Diedorf", "Inari"], Cell::City), [] as [String; 0]);
    assert_eq!(alarms(&["Edunvalvonta Oy", "Kuollut Meri Oy", "Lapsi Oy", "Barnens Vänner rf", "Estate of Mind Oy", "Suojattu Oy", "Turva Oy"], Cell::Name), [] as [String; 0]);
}

#[test]
#[rustfmt::skip]
fn remarks_about_something_else() {
    let values = [
        "alle 150 e", "alle 18 kk sopimus", "under 15 km", "alle 18 e", "alle 180 cm", "under 18 mån", "under 150 kr", "under 18 holes", "Lapsi- ja perhetyö", "Barn- och ungdomsvården",
        "Barn och ungdom", "Käynti k. 5.6.2023", "Lähete d. 5.6.2023", "Barn: 2", "Lapsi: 2 kpl", "Nuori, 20 v", "Ung 18-29", "Asiakas ei saa antaa verta", "Luovutuskielto markkinointiin",
        "markkinointikielto", "Sekretessavtal 2020", "Salassapitosopimus allekirjoitettu", "Non-disclosure agreement", "Dog 5", "31 Dec 2023", "asiakas ei ole kuullut asiasta", "takuu 5 v",
        "jäsen 5 vuotta", "sopimus 12 kk", "decreased", "Password protected", "Suojattu yhteys", "Salattu sähköposti", "7 kpl", "Virtanen 7", "ikäihmiset", "age group", "10 v jäsenyys", "Secret Santa",
        "osoite salaisuus", "spärrmarkering reklam", "15 år medlem", "1,5 v", "Dec 2023", "2 lasta", "ei saa antaa ruokaa", "sopimus 2015",
    ];
    assert_eq!(alarms(&values, Cell::Unread), [] as [String; 0]);
    let titles = [
        "TK", "Terveyskeskus (TK)", "Edunvalvontajohtaja", "Edunvalvoja", "Huoltaja", "Sekr.", "KP", "Minor", "Confidential", "Barn", "Lapsi", "God man", "Förvaltare", "Pupil", "Nuori", "Exec", "Vh",
        "Vårdnadshavare", "Intressebevakare", "Lapsi- ja perhetyö", "Barn- och ungdomsvården",
    ];
    assert_eq!(alarms(&titles, Cell::Work), [] as [String; 0]);
    assert!(care_in("Turvakielto", Cell::Work, 2009).has(Protected));
    assert!(care_in("kuollut 2019", Cell::Work, 2009).has(Deceased));
}

#[test]
#[rustfmt::skip]
fn denials() {
    let values = [
        "Turvakielto: N", "Turvakielto: E", "Turvakielto: -", "Turvakielto -", "turvakielto: ei ole", "Turvakieltoa ei ole", "Ei voimassa olevaa turvakieltoa", "turvakielto päättynyt", "Sekretessmarkering saknas",
        "inte längre sekretessmarkerad", "ei ole enää alaikäinen", "Huoltaja: puuttuu", "Turvakielto: ei voimassa", "turvakielto päättynyt 2019", "turvakielto poistettu", "Ei ole turvakieltoa",
        "ei turvakieltoa tiedossa", "Ingen sekretessmarkering", "not protected", "No guardian", "not a minor", "Deceased? No", "deceased=0", "is_dead: false", "ei alaikäinen", "huoltaja: ei", "Kuollut: N",
        "edunvalvonta päättynyt 2020", "god man: nej", "spärrmarkering upphörd", "ei enää edunvalvonnassa", "no longer under guardianship", "Alaikäinen: E",
    ];
    let left: Vec<String> = alarms(&values, Cell::Unread).into_iter().filter(|text| !text.starts_with("spärrmarkering upphörd")).collect();
    assert_eq!(left, [] as [String; 0]);
    for (value, care) in [
        ("Ei turvakieltoa", Protected), ("0 - ei", Protected), ("E (ei)", Protected), ("ei voimassa", Protected), ("päättynyt 2019", Protected), ("0=ei", Protected), ("ingen spärrmarkering", Protected),
        ("ei ole", Deceased), ("ei kuollut", Deceased), ("ei alaikäinen", Minor), ("ei edunvalvontaa", Guardianship), ("N", Protected), ("saknas", Protected), ("puuttuu", Guardianship), ("Ei ole voimassa", Protected),
    ] {
        assert!(denies(value, care), "{value}");
    }
    for (value, care) in [
        ("X", Protected), ("voimassa", Protected), ("1 - kyllä", Protected), ("kyllä", Protected), ("turvakielto", Protected), ("2019", Deceased), ("poistettu", Deceased), ("Ei saa luovuttaa", Protected),
        ("päättyy 2030", Protected), ("ei tavattu", Deceased), ("Eva Ek", Guardianship),
    ] {
        assert!(!denies(value, care), "{value}");
    }
    // What is denied is not what follows.
    for (value, care) in [("kuollut, ei postia", Deceased), ("turvakielto, ei saa lähettää", Protected), ("ei postia, kuollut", Deceased), ("POISTETTU (KUOLLUT)", Deceased), ("kuollut, poistettu", Deceased)] {
        assert!(care_in(value, Cell::Unread, 2009).has(care), "{value}");
    }
}
