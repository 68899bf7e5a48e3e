//! A letter with every kind of block and names that try to break out: what the tests of all media
//! render. Organisations' names are those of a public incident; people, numbers and `.example`
//! addresses are invented.

use crate::letter::{Block, Definition, Inline, Item, Letter, Link, Part, Row, Stationery};

/// A name that would be code in HTML.
pub(super) const SCRIPT: &str = "<script>alert(1)</script>";
/// A name that would be code in a template.
pub(super) const TEMPLATE: &str = "{{ 7*7 }}";
/// A name that needs every escape of XML.
pub(super) const COMPANY: &str = "O'Brien & Söhne \"Oy\"";

/// A name wider than a phone, without a place to break.
pub(super) const LONG: &str = "Esimerkkiläinenpitkänimisenperheenkauimmainenjälkeläinen";

/// The letter in Finnish alone, with an ordinary name.
pub(super) fn finnish_letter() -> Letter {
    Letter {
        title: "Tietojasi on voinut päätyä ulkopuolisille".into(),
        parts: vec![finnish("Tellervo Ilola")],
    }
}

/// The letter in Finnish and Swedish, with every name that tries to break out.
pub(super) fn two_part_letter() -> Letter {
    let mut finnish = finnish(SCRIPT);
    finnish.blocks.insert(
        2,
        paragraph(vec![
            t("Tilaaja: "),
            Inline::Field(COMPANY.into()),
            t(", viite "),
            code("K 17-b"),
        ]),
    );
    Letter {
        title: "Tietojasi on voinut päätyä ulkopuolisille".into(),
        parts: vec![finnish, swedish(TEMPLATE)],
    }
}

fn finnish(name: &str) -> Part {
    Part {
        lang: "fi".into(),
        stationery: Stationery {
            sender: "Helsingin kaupunki".into(),
            unit: Some("Sosiaali-, terveys- ja pelastustoimiala".into()),
            return_address: Some("PL 1, 00099 Helsingin kaupunki".into()),
            address: vec![name.into(), "Esimerkkikatu 1 A 2".into(), "00100 HELSINKI".into()],
            reference: vec![
                vec![t("Ilmoitus tietoturvaloukkauksesta")],
                vec![t("25.9.2023")],
                vec![code("HEL 2023-012345")],
            ],
            running_title: "Ilmoitus tietoturvaloukkauksesta 25.9.2023".into(),
            piece_label: "Kirjeen numero".into(),
            greeting: Some(format!("Hei {name}")),
            preview: Some(
                "Lue, mitä tietojasi asia koskee ja mitä sinun kannattaa tehdä ensin.".into(),
            ),
        },
        blocks: vec![
            heading(1, "Tietojasi on voinut päätyä ulkopuolisille"),
            paragraph(vec![t(
                "Kuljetusyhtiö Westlog Oy:n palvelimelle tehtiin kyberhyökkäys. Palvelimella oli \
                 tietoja Helsingin kaupungin asiakkaista, jotka ovat tilanneet hoitotarvikkeita \
                 kotiin. Olet yksi heistä.",
            )]),
            paragraph(vec![t(
                "Tässä viestissä kerromme, mitä tietojasi asia koskee ja mitä sinun kannattaa \
                 tehdä. Pahoittelemme tapahtunutta.",
            )]),
            finnish_box(),
            heading(2, "Mitä tietojasi asia koskee"),
            table(
                ["Tieto", "Mitä tiedämme"],
                &[
                    (
                        &[
                            "Nimi",
                            "Puhelinnumero",
                            "Sähköpostiosoite",
                            "Postiosoite",
                            "Tilaustiedot",
                        ],
                        "On voinut päätyä ulkopuolisille.",
                    ),
                    (
                        &["Henkilötunnus"],
                        "On voinut päätyä ulkopuolisille. Se oli tallennettu järjestelmään.",
                    ),
                    (
                        &["Ovikoodi"],
                        "On voinut päätyä ulkopuolisille, jos se oli tallennettu järjestelmään.",
                    ),
                ],
            ),
            heading(2, "Mitä siitä voi seurata"),
            Block::List {
                compact: false,
                start: None,
                items: vec![
                    item(vec![t("Voit saada huijaussoittoja, viestejä tai laskuja, joissa on \
                                 tietojasi.")]),
                    Item {
                        content: vec![t("Joku voi käyttää tietojasi:")],
                        sub: vec![
                            vec![t("ottaa lainaa tai tilata tavaraa nimissäsi")],
                            vec![t("muuttaa osoitteesi.")],
                        ],
                    },
                    item(vec![t("Ovikoodilla voi päästä talosi porraskäytävään.")]),
                ],
            },
            heading(2, "Mitä on tapahtunut"),
            Block::Definitions {
                compact: false,
                items: vec![
                    definition(
                        "24.8.2023",
                        vec![t("Westlog huomasi palvelimellaan kiristyshaittaohjelman.")],
                    ),
                    definition(
                        "4.9.2023",
                        vec![t("Selvisi, että asiakkaiden henkilötiedot eivät enää olleet \
                                luottamuksellisia.")],
                    ),
                    definition(
                        "18.9.2023",
                        vec![t("Helsinki sai tiedon ja alkoi heti selvittää asiaa.")],
                    ),
                ],
            },
            heading(2, "Ota yhteyttä"),
            Block::Definitions {
                compact: true,
                items: vec![
                    definition("Puhelin", vec![phone(), t(", ma–pe\u{a0}9–15")]),
                    definition(
                        "Sähköposti",
                        vec![link("mailto:tietovuoto@hel.example", "tietovuoto@hel.example")],
                    ),
                    definition(
                        "Posti",
                        vec![
                            t("Tietosuojavastaava"),
                            Inline::Break,
                            t("PL\u{a0}1, 00099 Helsingin kaupunki"),
                        ],
                    ),
                ],
            },
            paragraph(vec![
                strong("Onko tämä viesti aito?"),
                t(" Voit tarkistaa sen soittamalla kaupungin vaihteeseen "),
                link("tel:+35891234500", "09 123 4500"),
                t(". Kerro asian numero "),
                code("HEL 2023-012345"),
                t("."),
            ]),
            closing(
                "Ystävällisin terveisin",
                &["Eeva Esimerkki", "tietosuojavastaava", "Helsingin kaupunki"],
            ),
            Block::OtherLanguages {
                lines: vec![
                    (
                        "en".into(),
                        vec![
                            t("In English: "),
                            link("https://hel.example/care-supplies", "hel.example/care-supplies"),
                            t(", "),
                            link("tel:+35891234569", "09 123 4569"),
                        ],
                    ),
                    (
                        "ar".into(),
                        vec![t("بالعربية: "), link("https://hel.example/ar", "hel.example/ar")],
                    ),
                ],
            },
        ],
    }
}

fn finnish_box() -> Block {
    let step = |lead: &str, rest: Vec<Inline>| {
        let mut content = vec![strong(lead)];
        content.extend(rest);
        item(content)
    };
    Block::Box {
        blocks: vec![
            heading(2, "Tee tämä ensin"),
            Block::List {
                compact: false,
                start: Some(1),
                items: vec![
                    step(
                        "Varo huijauksia.",
                        vec![t(" Pankki tai viranomainen ei koskaan kysy pankkitunnuksiasi \
                                puhelimessa eikä viestillä.")],
                    ),
                    step(
                        "Hae luottokielto.",
                        vec![
                            t(" Se vaikeuttaa lainan ottamista nimissäsi. Ohjeet: "),
                            link(
                                "https://www.suomi.fi/oppaat/tietovuoto",
                                "suomi.fi/oppaat/tietovuoto",
                            ),
                        ],
                    ),
                    step(
                        "Estä osoitteenmuutos.",
                        vec![t(" Tee kielto sekä Postille että Digi- ja \
                                väestötietovirastolle.")],
                    ),
                    step(
                        "Vaihdata ovikoodi,",
                        vec![t(" jos annoit sen kuljetusta varten. Pyydä uusi \
                                taloyhtiöltäsi.")],
                    ),
                ],
            },
        ],
        foot: Some(vec![t("Tarvitsetko apua? Soita meille: "), phone(), t(", ma–pe\u{a0}9–15")]),
    }
}

fn swedish(name: &str) -> Part {
    Part {
        lang: "sv".into(),
        stationery: Stationery {
            sender: "Helsingfors stad".into(),
            unit: Some("Social-, hälsovårds- och räddningssektorn".into()),
            running_title: "Anmälan om personuppgiftsincident 25.9.2023".into(),
            piece_label: "Brevets nummer".into(),
            greeting: Some(format!("Hej {name}")),
            preview: Some(
                "Läs vilka av dina uppgifter det gäller och vad du bör göra först.".into(),
            ),
            ..Stationery::default()
        },
        blocks: vec![
            heading(1, "Dina uppgifter kan ha hamnat i fel händer"),
            paragraph(vec![
                t("Westlog Oy (på finska: "),
                Inline::Lang { lang: "fi".into(), content: vec![t("kuljetusyhtiö")] },
                t(") har utsatts för en cyberattack. Därför kan utomstående ha fått tag på \
                   uppgifter om dig, "),
                Inline::Field(name.into()),
                t("."),
            ]),
            Block::Box {
                blocks: vec![
                    heading(2, "Gör det här först"),
                    Block::List {
                        compact: false,
                        start: Some(1),
                        items: vec![
                            item(vec![
                                strong("Se upp för bedrägerier."),
                                t(" Ge inte dina bankkoder till någon."),
                            ]),
                            item(vec![
                                strong("Anmäl ett kreditförbud."),
                                t(" Anvisning: "),
                                link(
                                    "https://www.suomi.fi/guider/informationslacka",
                                    "suomi.fi/guider/informationslacka",
                                ),
                            ]),
                        ],
                    },
                ],
                foot: Some(vec![t("Behöver du hjälp? Ring oss: "), phone()]),
            },
            heading(2, "Vilka av dina uppgifter det gäller"),
            table(
                ["Uppgift", "Vad vi vet"],
                &[
                    (&["Namn", "Telefonnummer"], "Kan ha hamnat hos utomstående."),
                    (&["Personbeteckning"], "Har inte läckt ut."),
                ],
            ),
            Block::List {
                compact: false,
                start: Some(3),
                items: vec![item(vec![t("Fortsätt att följa dina räkningar.")])],
            },
            Block::Paragraph {
                content: vec![t("Tämä kirje on myös suomeksi: "), Inline::Field(LONG.into())],
                lang: Some("fi".into()),
                keep_with_next: false,
            },
            closing("Med vänlig hälsning", &["Eeva Esimerkki", "Helsingfors stad"]),
        ],
    }
}

fn t(words: &str) -> Inline {
    Inline::Text(words.into())
}

fn strong(words: &str) -> Inline {
    Inline::Strong(vec![t(words)])
}

fn code(words: &str) -> Inline {
    Inline::Code(words.into())
}

fn link(target: &str, text: &str) -> Inline {
    Inline::Link(Link { target: target.into(), text: text.into() })
}

fn phone() -> Inline {
    link("tel:+35891234567", "09 123 4567")
}

fn heading(level: u8, words: &str) -> Block {
    Block::Heading { level, content: vec![t(words)] }
}

fn paragraph(content: Vec<Inline>) -> Block {
    Block::Paragraph { content, lang: None, keep_with_next: false }
}

fn item(content: Vec<Inline>) -> Item {
    Item { content, sub: Vec::new() }
}

fn definition(term: &str, content: Vec<Inline>) -> Definition {
    Definition { term: vec![t(term)], content }
}

fn table(head: [&str; 2], rows: &[(&[&str], &str)]) -> Block {
    Block::Table {
        head: head.map(|words| vec![t(words)]),
        rows: rows
            .iter()
            .map(|(lines, cell)| Row {
                head: lines.iter().map(|line| vec![t(line)]).collect(),
                cell: vec![t(cell)],
            })
            .collect(),
    }
}

fn closing(greeting: &str, lines: &[&str]) -> Block {
    Block::Closing {
        greeting: vec![t(greeting)],
        lines: lines.iter().map(|line| vec![t(line)]).collect(),
    }
}
