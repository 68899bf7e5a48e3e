//! Names of many languages in the encodings that their lists come in.

use std::io::{Seek as _, Write as _};

use super::readings::{Judged, Reading, judge};
use super::words::Bytes;
use crate::recipients::file::decoder::by_name;
use crate::terms::Encoding::{self, *};

fn judged(lines: &[&str], encoding: Encoding) -> Judged {
    let mut file = tempfile::tempfile().unwrap();
    for line in lines {
        let (bytes, _, unmappable) = by_name(encoding).encode(line);
        assert!(!unmappable, "{line} in {encoding}");
        file.write_all(&bytes).unwrap();
        file.write_all(b"\n").unwrap();
    }
    file.rewind().unwrap();
    judge(&Bytes::of(&mut file).unwrap())
}

/// People of a register, in the encoding of their own country.
#[rustfmt::skip]
const LISTS: &[(Encoding, &[&str])] = &[
    (Windows1250, &["Łukasz Śliwiński", "Małgorzata Wójcik", "Żaneta Jabłońska", "ul. Główna 1, Łódź"]),
    (Windows1250, &["Grażyna Wiśniewska"]),
    (Windows1250, &["Stanisław Dąbrowski"]),
    (Windows1250, &["Jiří Dvořák", "Růžena Nová", "Tomáš Němec", "Květná 2"]),
    (Windows1250, &["Zdeněk Kovář", "Kateřina Černá", "Ludvík Přikryl"]),
    (Windows1250, &["Katarína Šťastná", "Ľubomír Hudák", "Michal Kováč"]),
    (Windows1250, &["Győző Szűcs", "Erzsébet Őry", "Fűtő utca 3"]),
    (Windows1250, &["Željko Živković", "Đorđe Jovanović", "Snežana Đurić"]),
    (Windows1250, &["Matti Virtanen", "Väinö Mäkinen", "Grażyna Wiśniewska", "Elżbieta Zając"]),
    (Iso8859_2, &["Łukasz Śliwiński"]),
    (Iso8859_2, &["Małgorzata Wójcik", "Żaneta Jabłońska", "Jan Wąsik"]),
    (Iso8859_2, &["Šárka Dvořáková", "Ondřej Žižka", "Lukáš Šťastný"]),
    (Windows1257, &["Jānis Bērziņš", "Brīvības iela 1, Rīga", "Rūta Šimkienė", "Gėlių g. 2", "Ülle Õunapuu"]),
    (Windows1257, &["Kristīne Ozoliņa", "Pēteris Kalniņš", "Ilze Krūmiņa"]),
    (Windows1257, &["Žydrūnas Šarūnas", "Agnė Petrauskaitė", "Vytautas Žemaitis"]),
    (Windows1257, &["Mäkinen Väinö", "Jānis Ozols", "Līga Bērziņa", "Åsa Nyström"]),
    (Windows1257, &["Priit Tšernobõl", "Žanna Šestakova", "Ülo Õun"]),
    (Windows1251, &["Иван Петров", "Невский проспект 1", "Санкт-Петербург", "Анна Смирнова", "Москва"]),
    (Windows1251, &["Олександр Шевченко", "Наталія Коваленко"]),
    (Windows1251, &["Елена Кузнецова"]),
    (Koi8R, &["Иван Петров"]),
    (Koi8R, &["Анна Смирнова", "Сергей Иванов", "ул. Ленина 2"]),
    (Iso8859_5, &["Иван Петров", "Анна Смирнова", "Невский проспект 1"]),
    (Iso8859_5, &["Ольга Соколова", "Дмитрий Попов"]),
    (Windows1254, &["Ayşe Yılmaz", "Gökçe Doğan"]),
    (Windows1254, &["Işıl Şahin", "Çağlar Öztürk", "Uğur Kılıç"]),
    (Windows1254, &["İbrahim Yıldız", "Emine Aydın", "Erdoğan Demir"]),
    (ShiftJis, &["山田太郎"]),
    (ShiftJis, &["佐藤花子", "鈴木一郎", "東京都新宿区"]),
    (ShiftJis, &["田中 さくら", "高橋 ケン"]),
    (Windows1252, &["Väinö Mäkinen", "Åsa Nyström", "Päivi Hämäläinen", "Björn Öhman"]),
    (Windows1252, &["Søren Jørgensen", "Åse Bjørnsdóttir", "Kåre Sæther"]),
    (Windows1252, &["François Lefèvre", "Noëlle Gérard", "Benoît Hébert"]),
    (Windows1252, &["José Muñoz", "María Fernández", "Iñaki Núñez"]),
    (Windows1252, &["João Guimarães", "Conceição Araújo"]),
    (Windows1252, &["Þór Guðmundsson", "Sigríður Jónsdóttir"]),
    (Windows1252, &["Jürgen Müller", "Käthe Groß", "Weiß"]),
    (Iso8859_15, &["Miloš Šafar", "Ruža Škoda", "Žukov 12 €"]),
];

#[test]
fn lists_are_read_in_their_encoding() {
    let mut wrong = Vec::new();
    for (encoding, lines) in LISTS {
        let judged = judged(lines, *encoding);
        // Russian letters have the same bytes in both.
        let is = match judged.best {
            Reading::Known(Koi8U) => Reading::Known(Koi8R),
            is => is,
        };
        if is != Reading::Known(*encoding) || judged.mixed.is_some() {
            wrong.push(format!("{encoding} {lines:?}: {judged:?}"));
        }
        // Whoever looks at the file with the usual encoding must be told.
        if *encoding != Windows1252 && judged.doubts.is_none() {
            wrong.push(format!("{encoding} {lines:?}: no doubts"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Lists of Finland in windows-1252, of which nothing must be said.
#[rustfmt::skip]
const ORDINARY: &[&[&str]] = &[
    &["Väinö Mäkinen", "Päivi Hämäläinen"],
    &["Åsa Nyström", "Håkan Öberg", "Ängsvägen 3"],
    &["Ångström", "Åkerblom"],
    &["Sähköposti", "Jäsennumero", "Lähiosoite"],
    &["HÄMEENLINNA", "JYVÄSKYLÄ", "ÄÄNEKOSKI", "ÅBO"],
    &["Miloš Žukov", "Šimon Želin", "Tšehov", "Mäkinen"],
    &["Áile Nuorgam", "Máret Ánne Sara", "Sámmol Aikio"],
    &["Ülle Õunapuu", "Põllu 3", "Jüri Mägi", "Öö Kõrv"],
    &["O’Brien", "D’Arcy", "Väinö ”Väiski” Mäki"],
    &["Müller", "Zoë", "André", "Renée", "José"],
    &["Søren Kjær", "Øyvind Bø", "Mäkinen"],
    &["Yöaika 3", "Hääyönaukio 2", "Työläs"],
    &["50 €", "Mäki – Oja", "Katu 12½", "Mäkinen"],
    &["Kiinteistö Oy Mäkelä", "Höyläämö Oy", "Tmi Köngäs"],
    &["Pöyhönen", "Röyhkä", "Löytty", "Räihä", "Äijälä"],
    &["Sjöström", "Bäckström", "Grönvägen 1 B"],
    &["Müßiggang", "Strauß", "Mäkinen"],
    &["François Dupré", "Chloë", "Mäkinen"],
    &["Wójcik", "Mäkinen"],
    &["Peña", "Núñez", "Mäkinen", "Åberg"],
    &["JÄRVENPÄÄ", "Öhman", "Ål", "Å", "Ö"],
    &["Björn Mäkinen", "Väänänen", "Yläjärvi"],
    &["Mäki®", "Café Ärt™", "Lähetä…"],
    &["Ilkka Öst\u{a0}Mäki", "c/o Väylä"],
    &["Suurlähetystö", "Käännös"],
    &["Guðrún Mäkinen", "Ólafur Åström"],
    &["Hölmölä", "Törmä", "Mörkö", "Sääski", "Väylä"],
    &["Élise Öhman", "Anaïs Mäki"],
    &["Tomaš Luboš Janoš Matouš Aleš Miloš Uroš Radoš Dragoš Stanoš Bartoš Lukaš Mateuš Lešek Nataša", "Mäki"],
    &["Raphaël Mäki", "Noël Åman", "Citroën-huolto Väre"],
];

/// One person of another country among many of Finland, by the encoding of the list.
#[rustfmt::skip]
const GUESTS: &[(Encoding, &[&str])] = &[
    (Windows1250, &["Vladimír Čech", "Bianka Guściora", "Jędrzej", "Janina Groń", "Lăcrămioara", "Pečnik", "Kučera",
        "Łucja", "Dvořák", "Szűcs", "Kovačević", "Błaszczyk", "Wiśniewska", "Příbram", "Ţepeş"]),
    (Windows1254, &["Mehmet Şahin", "Erdoğan", "Işık", "Yıldız", "Ayşe", "Doğan"]),
    (Windows1257, &["Žukauskas", "Kalvėnas", "Kalējs", "Vytautas Čiurlionis", "Bērziņš", "Ķikuts", "Liepiņa", "Jānis"]),
    (Iso8859_2, &["Rafał", "Žižka", "Šťastný", "Wałęsa"]),
];

#[test]
fn a_guest_is_never_misread_in_silence() {
    let finns: Vec<String> =
        ["Mäkinen", "Hämäläinen", "Räikkönen", "Öhman", "Väinö", "Päivi", "Ängsvägen"]
            .iter()
            .flat_map(|name| (0..8).map(move |number| format!("{name}{}", "ä".repeat(number))))
            .collect();
    let mut wrong = Vec::new();
    for (encoding, guests) in GUESTS {
        for guest in *guests {
            for number in [1, 5, 20, 56] {
                let mut lines: Vec<&str> = finns.iter().take(number).map(String::as_str).collect();
                lines.push(guest);
                let judged = judged(&lines, *encoding);
                let told = judged.best == Reading::Known(*encoding) || judged.doubts.is_some();
                if !told && judged.mixed.is_none() {
                    wrong.push(format!("{encoding} {guest} among {number}: {judged:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn ordinary_lists_raise_no_alarm() {
    let mut wrong = Vec::new();
    for lines in ORDINARY {
        let judged = judged(lines, Windows1252);
        let is = judged.best == Reading::Known(Windows1252);
        if !is || judged.doubts.is_some() || judged.mixed.is_some() {
            wrong.push(format!("{lines:?}: {judged:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// People of Finland in the encodings of MS-DOS and of the Macintosh, which are refused.
#[test]
fn old_systems_are_told_apart() {
    let bytes = |name: &str, letters: &[(char, u8)]| -> Vec<u8> {
        let byte =
            |c: char| letters.iter().find(|(letter, _)| *letter == c).map_or(c as u8, |l| l.1);
        name.chars().map(byte).collect()
    };
    let dos = [('ä', 0x84), ('ö', 0x94), ('å', 0x86), ('Ä', 0x8E), ('Ö', 0x99), ('Å', 0x8F)];
    let mac = [('ä', 0x8A), ('ö', 0x9A), ('å', 0x8C), ('Ä', 0x80), ('Ö', 0x85), ('Å', 0x81)];
    let mut wrong = Vec::new();
    for name in [
        "Väinö",
        "Mäntylä",
        "Hämäläinen",
        "Åkerblom",
        "Sääski",
        "Mörkö",
        "Öhman",
        "Äijälä",
        "Päivi",
        "Nyström",
        "Håkan",
        "Jyväskylä",
        "Hölmölä",
        "Lähiosoite",
        "Öberg",
        "Ängsvägen",
        "Kyrölä",
    ] {
        for (reading, letters) in [(Reading::Dos, &dos), (Reading::Mac, &mac)] {
            // The ö of the Macintosh alone may be a š of windows-1252, and its Ö an ellipsis.
            if reading == Reading::Mac && !name.contains(['ä', 'å', 'Ä', 'Å']) {
                continue;
            }
            let mut file = tempfile::tempfile().unwrap();
            file.write_all(&bytes(name, letters)).unwrap();
            file.rewind().unwrap();
            let judged = judge(&Bytes::of(&mut file).unwrap());
            if judged.best != reading {
                wrong.push(format!("{name} {reading:?}: {judged:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The invented people of the examples, as far as windows-1252 has their letters.
#[test]
fn the_examples_are_read_in_the_encoding_of_finland() {
    for text in [
        include_str!("../../../../fixtures/westlog/recipients.csv"),
        include_str!("../../../../fixtures/vastaamo/recipients.csv"),
        include_str!("../../../../fixtures/school/recipients.csv"),
    ] {
        for encoding in [Windows1252, Iso8859_15] {
            let fits = |line: &&str| {
                let common = |c: char| c.is_ascii() || !"’“”–€ŠšŽž".contains(c);
                let has_signs = encoding == Windows1252 || line.chars().all(common);
                has_signs && !by_name(encoding).encode(line).2
            };
            let lines: Vec<&str> = text.lines().filter(fits).collect();
            let judged = judged(&lines, encoding);
            assert!(lines.len() > 5);
            // Without its own signs, iso-8859-15 is the same.
            assert_eq!(judged.best, Reading::Known(Windows1252), "{encoding}");
            assert_eq!((judged.doubts, judged.mixed), (None, None), "{encoding}");
        }
    }
}
