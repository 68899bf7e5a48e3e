//! A realistic letter for tests: the picture `look/letter-fi.pdf` as a [`Letter`]. All people,
//! numbers and `.example` addresses are invented.

use crate::letter::{Block, Definition, Inline, Item, Letter, Link, Part, Row, Stationery};

pub(crate) fn text(words: &str) -> Inline {
    Inline::Text(words.replace('~', "\u{A0}"))
}

pub(crate) fn strong(words: &str) -> Inline {
    Inline::Strong(vec![text(words)])
}

pub(crate) fn web(address: &str) -> Inline {
    Inline::Link(Link { target: format!("https://{address}"), text: address.to_owned() })
}

pub(crate) fn tel(number: &str) -> Inline {
    let target = format!("tel:+358{}", number.replace(' ', "").trim_start_matches('0'));
    Inline::Link(Link { target, text: number.replace(' ', "\u{A0}") })
}

pub(crate) fn p(content: Vec<Inline>) -> Block {
    Block::Paragraph { content, lang: None, keep_with_next: false }
}

pub(crate) fn h1(words: &str) -> Block {
    Block::Heading { level: 1, content: vec![text(words)] }
}

pub(crate) fn h2(words: &str) -> Block {
    Block::Heading { level: 2, content: vec![text(words)] }
}

pub(crate) fn item(content: Vec<Inline>) -> Item {
    Item { content, sub: Vec::new() }
}

fn row(head: &[&str], cell: &str) -> Row {
    Row { head: head.iter().map(|line| vec![text(line)]).collect(), cell: vec![text(cell)] }
}

fn define(term: &str, content: Vec<Inline>) -> Definition {
    Definition { term: vec![text(term)], content }
}

pub(crate) fn stationery() -> Stationery {
    Stationery {
        sender: "Helsingin kaupunki".into(),
        unit: Some("Sosiaali-, terveys- ja pelastustoimiala".into()),
        return_address: Some("PL\u{A0}1, 00099 Helsingin kaupunki".into()),
        address: [
            "Tellervo Ilola",
            "c/o Niillas Njuolggáš",
            "Esimerkkikatu 10 B 104",
            "00990 HELSINKI",
        ]
        .map(str::to_owned)
        .to_vec(),
        reference: vec![
            vec![text("Ilmoitus tietoturvaloukkauksesta")],
            vec![text("25.9.2023")],
            vec![text("Asianumero "), Inline::Code("HEL 2023-012345".into())],
            vec![text("Puhelin 09~123~4567")],
        ],
        running_title: "Ilmoitus tietoturvaloukkauksesta 25.9.2023".into(),
        piece_label: "Kirjeen numero".into(),
        ..Stationery::default()
    }
}

pub(crate) const PIECE: &str = "004\u{A0}217";

fn steps() -> Block {
    let step = |lead: &str, rest: Vec<Inline>| item([vec![strong(lead)], rest].concat());
    Block::List {
        compact: false,
        start: Some(1),
        items: vec![
            step(
                "Varo huijauksia.",
                vec![text(
                    " Pankki tai viranomainen ei koskaan kysy pankkitunnuksiasi puhelimessa eikä \
                 viestillä.",
                )],
            ),
            step(
                "Hae luottokielto.",
                vec![
                    text(" Se vaikeuttaa lainan ottamista nimissäsi. Ohjeet: "),
                    web("suomi.fi/oppaat/tietovuoto"),
                ],
            ),
            step(
                "Estä osoitteenmuutos.",
                vec![text(" Tee kielto sekä Postille että Digi- ja väestötietovirastolle.")],
            ),
            step(
                "Vaihdata ovikoodi,",
                vec![text(" jos annoit sen kuljetusta varten. Pyydä uusi taloyhtiöltäsi.")],
            ),
        ],
    }
}

pub(crate) fn finnish() -> Part {
    let blocks = vec![
        h1("Tietojasi on voinut päätyä ulkopuolisille"),
        p(vec![text(
            "Kuljetusyhtiö Westlog Oy:n palvelimelle tehtiin kyberhyökkäys. Palvelimella oli \
             tietoja Helsingin kaupungin asiakkaista, jotka ovat tilanneet hoitotarvikkeita \
             kotiin. Olet yksi heistä.",
        )]),
        p(vec![text(
            "Tässä kirjeessä kerromme, mitä tietojasi asia koskee ja mitä sinun kannattaa tehdä. \
             Pahoittelemme tapahtunutta.",
        )]),
        Block::Box {
            blocks: vec![h2("Tee tämä ensin"), steps()],
            foot: Some(vec![
                text("Tarvitsetko apua? Soita meille: "),
                tel("09 123 4567"),
                text(", ma–pe 9–15"),
            ]),
        },
        h2("Mitä tietojasi asia koskee"),
        Block::Table {
            head: [vec![text("Tieto")], vec![text("Mitä tiedämme")]],
            rows: vec![
                row(
                    &["Nimi", "Puhelinnumero", "Sähköpostiosoite", "Postiosoite", "Tilaustiedot"],
                    "On voinut päätyä ulkopuolisille.",
                ),
                row(
                    &["Henkilötunnus"],
                    "On voinut päätyä ulkopuolisille. Se oli tallennettu järjestelmään.",
                ),
                row(
                    &["Ovikoodi"],
                    "On voinut päätyä ulkopuolisille, jos se oli tallennettu järjestelmään.",
                ),
            ],
        },
        h2("Mitä siitä voi seurata"),
        Block::List {
            compact: false,
            start: None,
            items: [
                "Voit saada huijaussoittoja, viestejä tai laskuja, joissa on tietojasi.",
                "Joku voi ottaa lainaa, tilata tavaraa tai muuttaa osoitteesi nimissäsi.",
                "Tilaustiedot kertovat terveydestäsi. Joku voi saada ne tietoonsa.",
                "Ovikoodilla voi päästä talosi porraskäytävään.",
            ]
            .map(|words| item(vec![text(words)]))
            .to_vec(),
        },
        h2("Mitä on tapahtunut"),
        p(vec![text(
            "Westlog Oy kuljettaa hoitotarvikkeita. Sitä käyttää Essity Oy, joka toimittaa \
             tarvikkeet Helsingin kaupungille.",
        )]),
        Block::Definitions {
            compact: false,
            items: vec![
                define(
                    "24.8.2023",
                    vec![text("Westlog huomasi palvelimellaan kiristyshaittaohjelman.")],
                ),
                define(
                    "4.9.2023",
                    vec![text(
                        "Selvisi, että asiakkaiden henkilötiedot eivät enää olleet \
                     luottamuksellisia.",
                    )],
                ),
                define(
                    "18.9.2023",
                    vec![text("Helsinki sai tiedon ja alkoi heti selvittää asiaa.")],
                ),
            ],
        },
        h2("Mitä on tehty"),
        p(vec![text(
            "Kaupunki on ilmoittanut asiasta tietosuojavaltuutetulle. Westlog on ilmoittanut siitä \
             Kyberturvallisuuskeskukselle ja tietosuojavaltuutetun toimistoon sekä tehnyt \
             rikosilmoituksen.",
        )]),
        p(vec![text(
            "Westlog selvittää edelleen, mitä tietoja vietiin. Asian laajuutta ja kaikkia \
             seurauksia ei vielä tiedetä.",
        )]),
        h2("Jos huomaat väärinkäyttöä"),
        p(vec![
            text("Tee rikosilmoitus: "),
            web("poliisi.fi"),
            text(
                " tai poliisiasemalla. Säilytä viestit ja laskut. Tukea antaa Rikosuhripäivystys, \
                 maksuton puhelin ",
            ),
            Inline::Link(Link { target: "tel:116006".into(), text: "116\u{A0}006".into() }),
            text("."),
        ]),
        h2("Ota yhteyttä"),
        Block::Definitions {
            compact: true,
            items: vec![
                define("Puhelin", vec![tel("09 123 4567"), text(", ma–pe 9–15")]),
                define(
                    "Sähköposti",
                    vec![Inline::Link(Link {
                        target: "mailto:tietovuoto@hel.example".into(),
                        text: "tietovuoto@hel.example".into(),
                    })],
                ),
                define("Verkossa", vec![web("hel.example/hoitotarvikkeet")]),
                define("Posti", vec![text("Tietosuojavastaava, PL~1, 00099 Helsingin kaupunki")]),
            ],
        },
        p(vec![
            strong("Onko tämä kirje aito?"),
            text(" Voit tarkistaa sen soittamalla kaupungin vaihteeseen "),
            tel("09 123 4500"),
            text(". Kerro kirjeen numero "),
            Inline::Code(PIECE.into()),
            text("."),
        ]),
        Block::Closing {
            greeting: vec![text("Ystävällisin terveisin")],
            lines: ["Eeva Esimerkki", "tietosuojavastaava", "Helsingin kaupunki"]
                .map(|words| vec![text(words)])
                .to_vec(),
        },
        Block::OtherLanguages {
            lines: vec![
                (
                    "sv".into(),
                    vec![
                        text("På svenska: "),
                        web("hel.example/vardartiklar"),
                        text(", "),
                        tel("09 123 4568"),
                    ],
                ),
                (
                    "en".into(),
                    vec![
                        text("In English: "),
                        web("hel.example/care-supplies"),
                        text(", "),
                        tel("09 123 4569"),
                    ],
                ),
            ],
        },
    ];
    Part { lang: "fi".into(), stationery: stationery(), blocks }
}

pub(crate) fn letter() -> Letter {
    Letter { title: "Tietojasi on voinut päätyä ulkopuolisille".into(), parts: vec![finnish()] }
}
