//! Columns that may say who is protected, dead, a child or under guardianship, by their headers.

pub(in crate::recipients) use super::care::Tells;
use super::care::of_header;
use super::synonyms::{Meaning, is_of_codes, meaning};

/// What a column with this normalised header may say; `None` for nearly all.
pub(in crate::recipients) fn tells(header: &str) -> Option<Tells> {
    match meaning(header)? {
        Meaning::Care | Meaning::Compared => of_header(header),
        Meaning::Column("birth-year") => Some(Tells::Born),
        Meaning::Column(ours) if ours.starts_with("guardian") => Some(Tells::Guardian),
        Meaning::Needless if is_of_codes(header) => Some(Tells::Code),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recipients::model::Care;

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
            ("t-kielto", Some(Tells::Care(Care::Protected))),
            ("osoitekielto", Some(Tells::Care(Care::Protected))),
            ("osoitesalaus", Some(Tells::Care(Care::Protected))),
            ("salassapito", Some(Tells::Care(Care::Protected))),
            ("salassapidettävä", Some(Tells::Care(Care::Protected))),
            ("luovutusrajoitus", Some(Tells::Care(Care::Protected))),
            ("ei saa luovuttaa", Some(Tells::Care(Care::Protected))),
            ("luottamuksellinen", Some(Tells::Care(Care::Protected))),
            ("suojakoodi", Some(Tells::Care(Care::Protected))),
            ("turva", Some(Tells::Care(Care::Protected))),
            ("kieltokoodi", Some(Tells::Care(Care::Protected))),
            ("sekr", Some(Tells::Care(Care::Protected))),
            ("sekrmark", Some(Tells::Care(Care::Protected))),
            ("sparrmarkering", Some(Tells::Care(Care::Protected))),
            ("hemlig adress", Some(Tells::Care(Care::Protected))),
            ("kvarskrivning", Some(Tells::Care(Care::Protected))),
            ("secret", Some(Tells::Care(Care::Protected))),
            ("restricted", Some(Tells::Care(Care::Protected))),
            ("hide address", Some(Tells::Care(Care::Protected))),
            ("security marking", Some(Tells::Care(Care::Protected))),
            ("tk-koodi", Some(Tells::Care(Care::Protected))),
            ("skyddad id", Some(Tells::Care(Care::Protected))),
            ("sekretessmark.", Some(Tells::Care(Care::Protected))),
            ("osoite suojattu", Some(Tells::Care(Care::Protected))),
            ("nondisclosure", Some(Tells::Care(Care::Protected))),
            ("hidden address", Some(Tells::Care(Care::Protected))),
            ("kuol.pvm", Some(Tells::Care(Care::Deceased))),
            ("kuolpvm", Some(Tells::Care(Care::Deceased))),
            ("kuolpv", Some(Tells::Care(Care::Deceased))),
            ("kuolema", Some(Tells::Care(Care::Deceased))),
            ("kuoleman pvm", Some(Tells::Care(Care::Deceased))),
            ("exitus", Some(Tells::Care(Care::Deceased))),
            ("kp", Some(Tells::Care(Care::Deceased))),
            ("edesmennyt", Some(Tells::Care(Care::Deceased))),
            ("poismenopäivä", Some(Tells::Care(Care::Deceased))),
            ("bortgång", Some(Tells::Care(Care::Deceased))),
            ("dod", Some(Tells::Care(Care::Deceased))),
            ("dodsdatum", Some(Tells::Care(Care::Deceased))),
            ("death date", Some(Tells::Care(Care::Deceased))),
            ("died", Some(Tells::Care(Care::Deceased))),
            ("estate", Some(Tells::Care(Care::Deceased))),
            ("avl.datum", Some(Tells::Care(Care::Deceased))),
            ("dödsår", Some(Tells::Care(Care::Deceased))),
            ("kuolinpesän hoitaja", Some(Tells::Care(Care::Deceased))),
            ("perikunta", Some(Tells::Care(Care::Deceased))),
            ("date of death", Some(Tells::Care(Care::Deceased))),
            ("hengissä", Some(Tells::Not(Care::Deceased))),
            ("lever", Some(Tells::Not(Care::Deceased))),
            ("levande", Some(Tells::Not(Care::Deceased))),
            ("i livet", Some(Tells::Not(Care::Deceased))),
            ("vid liv", Some(Tells::Not(Care::Deceased))),
            ("isalive", Some(Tells::Not(Care::Deceased))),
            ("vital status", Some(Tells::Not(Care::Deceased))),
            ("alive", Some(Tells::Not(Care::Deceased))),
            ("alaik.", Some(Tells::Care(Care::Minor))),
            ("ischild", Some(Tells::Care(Care::Minor))),
            ("underage", Some(Tells::Care(Care::Minor))),
            ("alaikäisyys", Some(Tells::Care(Care::Minor))),
            ("minderår", Some(Tells::Care(Care::Minor))),
            ("under 18", Some(Tells::Care(Care::Minor))),
            ("juvenile", Some(Tells::Care(Care::Minor))),
            ("äidin nimi", Some(Tells::Guardian)),
            ("isän nimi", Some(Tells::Guardian)),
            ("lapsen äiti", Some(Tells::Guardian)),
            ("målsman", Some(Tells::Guardian)),
            ("vh1", Some(Tells::Guardian)),
            ("vårdnadsh.", Some(Tells::Guardian)),
            ("mother", Some(Tells::Guardian)),
            ("father name", Some(Tells::Guardian)),
            ("parent1", Some(Tells::Guardian)),
            ("huolt1", Some(Tells::Guardian)),
            ("förälder 1", Some(Tells::Guardian)),
            ("vanhempi 1", Some(Tells::Guardian)),
            ("äidin puhelin", Some(Tells::Guardian)),
            ("yhteyshuoltaja", Some(Tells::Guardian)),
            ("mothers name", Some(Tells::Guardian)),
            ("parent/guardian", Some(Tells::Guardian)),
            ("lapset", Some(Tells::HasChildren)),
            ("barnets namn", Some(Tells::Children)),
            ("lapsen nimi", Some(Tells::Children)),
            ("god man", Some(Tells::Care(Care::Guardianship))),
            ("förvaltare", Some(Tells::Care(Care::Guardianship))),
            ("holhous", Some(Tells::Care(Care::Guardianship))),
            ("vajaavaltainen", Some(Tells::Care(Care::Guardianship))),
            ("toimintakelpoisuus", Some(Tells::Care(Care::Guardianship))),
            ("ställföreträdare", Some(Tells::Care(Care::Guardianship))),
            ("laillinen edustaja", Some(Tells::Care(Care::Guardianship))),
            ("legal representative", Some(Tells::Care(Care::Guardianship))),
            ("intr.bev.", Some(Tells::Care(Care::Guardianship))),
            ("guardianship", Some(Tells::Care(Care::Guardianship))),
            ("edunv.", Some(Tells::Care(Care::Guardianship))),
            ("edunvalvojan nimi", Some(Tells::Care(Care::Guardianship))),
            ("legal guardian", Some(Tells::Care(Care::Guardianship))),
            ("synt.pvm", Some(Tells::Born)),
            ("syntpvm", Some(Tells::Born)),
            ("syntynyt", Some(Tells::Born)),
            ("född", Some(Tells::Born)),
            ("föd.datum", Some(Tells::Born)),
            ("dob", Some(Tells::Born)),
            ("birthday", Some(Tells::Born)),
            ("lapsen syntymäaika", Some(Tells::Born)),
            ("syntymäaika (pvm)", Some(Tells::Born)),
            ("asiakkaan syntymäaika", Some(Tells::Born)),
            ("birth date", Some(Tells::Born)),
            ("asiakkaan ikä", Some(Tells::Age)),
            ("patient age", Some(Tells::Age)),
            ("ikäryhmä", Some(Tells::Ages)),
            ("ikä (v)", Some(Tells::Age)),
            ("potilaan ikä", Some(Tells::Age)),
            ("age group", Some(Tells::Ages)),
            ("henkilötunnus", Some(Tells::Code)),
            ("personnummer", Some(Tells::Code)),
            ("elossa", Some(Tells::Not(Care::Deceased))),
            ("ikä", Some(Tells::Age)),
            ("ålder", Some(Tells::Age)),
            ("syntymäaika", Some(Tells::Born)),
            ("födelsedatum", Some(Tells::Born)),
            ("äiti", Some(Tells::Guardian)),
            ("far", Some(Tells::Guardian)),
            ("huoltaja", Some(Tells::Guardian)),
            ("huoltajan puhelin", Some(Tells::Guardian)),
            ("vårdnadshavare", Some(Tells::Guardian)),
            ("hetu", Some(Tells::Code)),
            ("puhelin", None),
            ("koulu", None),
            ("nimi", None),
            ("farmaseutti", None),
            ("morgon", None),
        ] {
            assert_eq!(tells(header), expected, "{header}");
        }
    }

    #[track_caller]
    fn all(expected: Option<Tells>, headers: &[&str]) {
        let told = headers.iter().map(|header| (*header, tells(&header.to_lowercase())));
        let wrong: Vec<_> = told.filter(|(_, told)| *told != expected).collect();
        assert!(wrong.is_empty(), "{expected:?}: {wrong:?}");
    }

    #[test]
    #[rustfmt::skip]
    fn headers_under_which_a_no_is_grave() {
        all(Some(Tells::Not(Care::Minor)), &[
            "Täysi-ikäinen", "Täysikäinen", "Täysi-ikäinen (k/e)", "Onko täysi-ikäinen", "Myndig", "Är myndig", "Vuxen", "Adult", "isAdult", "is_adult", "Adult Y/N", "18+", "18 +",
            "> 18", "≥18", "Over 18", "Yli 18 v", "18 v täyttänyt", "Täyttänyt 18", "Fyllt 18", "18 år fyllda", "Of age", "Full age", "Legal age", "Aikuinen", "Täysi-ikäisyys",
            "Adult_flag", "Är du över 18? myndig", "Täysi-ikäinen (18+)", "Ei alaikäinen", "Not a minor", "Minst 18 år", "At least 18", "Age of majority",
        ]);
        all(Some(Tells::Not(Care::Protected)), &[
            "Luovutus sallittu", "Saa luovuttaa", "Saako luovuttaa", "Luovutuslupa", "Tietojen luovutus", "Osoitteen luovutus sallittu", "Osoite julkinen", "Julkinen osoite",
            "Osoite on julkinen", "Får lämnas ut", "Utlämning tillåten", "Får utlämnas", "Offentlig adress", "Adress offentlig", "Adressen är offentlig", "Address public",
            "Public address", "May disclose", "Disclosure allowed", "OK to disclose", "Consent to disclose", "Show address", "Address visible", "Osoite näkyvissä", "Ei turvakieltoa",
            "Not protected", "Can be disclosed", "Luovutus sallittu (K/E)", "Inte sekretess", "No protection order: secrecy",
        ]);
        all(Some(Tells::Not(Care::Deceased)), &[
            "Elossa", "Onko elossa", "Alive", "Is_alive", "Alive Y/N", "Lever", "Levande", "Vid liv", "Still living", "isLiving", "Elää", "Hengissä", "Ei kuollut", "Not deceased", "Ej avliden",
        ]);
        all(Some(Tells::Not(Care::Guardianship)), &[
            "Täysivaltainen", "Toimintakelpoinen", "Oikeustoimikelpoinen", "Rättskapabel", "Rättshandlingsförmåga", "Handlingsförmåga", "Legal capacity", "Has capacity", "Mental capacity",
            "Legally competent", "Ei edunvalvontaa",
        ]);
    }

    #[test]
    #[rustfmt::skip]
    fn headers_under_which_a_yes_is_grave() {
        all(Some(Tells::Care(Care::Protected)), &[
            "Do not disclose", "Don't disclose", "Address Withheld", "Kiellot", "Kielto", "Privacy flag", "Privacy", "Salaus", "Osoitteen salaus", "Ei saa luovuttaa", "Älä luovuta",
            "Tietojenluovutuskielto", "Tietojen luovutuskielto", "Luovutuksenkielto", "Får ej lämnas ut", "Ej offentlig", "Inte offentlig adress", "Ei julkinen", "Osoite ei julkinen",
            "Not public", "Non-disclosure", "No disclosure", "Do not share address", "Address hidden", "Do not show address", "Hemlig", "Hemliga uppgifter", "Adress hemlig",
            "Förbud", "Utlämningsförbud", "Skyddad", "Secret", "Secrecy", "Restricted", "Salaukset", "Turvakielto_KE", "Protected_YN", "Witness protection", "Not to be disclosed", "Ex-directory",
            "Tietoja ei saa luovuttaa", "Henkilöturva", "Luovutettavissa ei saa luovuttaa",
        ]);
        all(Some(Tells::Care(Care::Deceased)), &[
            "DeathIndicator", "Death_ind", "Death flag", "Death", "Deceased_YN", "Deceased", "Expired", "Expired date", "Date expired", "Poistumispvm", "Poistumispäivä", "Poistumisaika",
            "Poistuman syy", "Poistumissyy", "Poistuma", "Dödskod", "Dödsorsak", "Bouppteckning", "Hautauspäivä", "Haudattu", "Perunkirjoitus", "Jäämistö", "Perilliset", "Arvingar",
            "Executor", "Probate", "Passed away", "Burial date", "Funeral", "Begravningsdag", "RIP", "Has died", "Ei elossa", "Not alive", "Ej i livet", "Inte vid liv", "Vainajat", "Cause of death",
        ]);
        all(Some(Tells::Care(Care::Minor)), &[
            "Alle 16 v", "Alle 15-vuotias", "U18", "U16", "<18", "< 16", "Under 16", "Under 15 år", "Lapsiasiakas", "Lapsipotilas", "Barnkund", "Barnpatient", "Minor_YN", "Minor flag",
            "Child indicator", "Child_flag", "Child Y/N", "Ei täysi-ikäinen", "Inte myndig", "Not adult", "Ej myndig", "Nuori", "Junior", "Lastensuojelu", "Huostaanotettu", "Koululainen",
            "Underårig", "Omyndig", "Below 18", "Elev",
        ]);
        all(Some(Tells::Care(Care::Guardianship)), &[
            "Valtuutettu", "Edunvalvontavaltuutettu", "Päämies", "Päämiehen nimi", "Gode man", "God man", "Gode mannen", "Huvudman", "Framtidsfullmakt", "Fullmaktstagare", "Lacks capacity",
            "LPA", "POA", "Attorney-in-fact", "Ward of court", "Lasting power", "Laillisen edustajan nimi", "Holhokki", "Förvaltaren", "Incapacitated", "Ei täysivaltainen",
        ]);
        all(Some(Tells::HasChildren), &["Lapsia", "Lapset", "Children", "Onko lapsia", "Har barn", "Has children"]);
        all(Some(Tells::Ages), &["Age band", "Ikäryhmä", "Åldersgrupp", "Age range", "Ikäluokka", "Age bracket", "Age_Group", "Ikähaarukka", "Åldersklass"]);
    }

    #[test]
    #[rustfmt::skip]
    fn headers_about_other_matters() {
        all(None, &[
            "Myndighet", "Tillsynsmyndighet", "Myndighetens namn", "Adult tickets", "Adult price", "Number of adults", "Antal vuxna", "Living situation", "Living area", "Luovutuspäivä",
            "Kohteen luovutus", "Avaimen luovutus", "Markkinointilupa", "Markkinointikielto", "Marketing consent", "Suoramarkkinointi", "Uutiskirje", "Privacy policy accepted",
            "Privacy notice", "Luottamusvaltuutettu", "Kunnanvaltuutettu", "Death benefit", "Disk salausavain", "Tupakointikielto", "Pysäköintikielto", "Soittokielto", "Julkinen",
            "Lupa", "Suostumus", "Consent", "Capacity", "Ward", "Attorney", "Private", "Yksityinen", "Alle 180 e", "Aikuiskoulutus", "Expiry date", "Expires", "Poistettu", "Jäsen alkaen",
            "Ei", "No", "Ei lounasta", "Huone", "Ryhmä", "Sopimus", "Puhelin", "Notice", "Jäsenyys", "Tilausnumero", "Yli 180", "Sisältö", "Nimiö",
        ]);
    }
}
