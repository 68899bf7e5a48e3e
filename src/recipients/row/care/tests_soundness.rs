//! The quick scan never passes over a value in which a closer look finds something, and words of care are found
//! however they are written.

use super::cell::Cell;
use super::find::{Found, care_in, inspect};
use super::phrases::{PHRASES, SLIPS};
use super::scan::may_speak;
use crate::recipients::model::Care::{self, Deceased, Guardianship, Minor, Protected};

/// All texts of a phrase with this between its words.
fn texts(words: &str, between: &str) -> Vec<String> {
    let mut texts = vec![String::new()];
    for (number, word) in words.split(' ').enumerate() {
        let sign = if number == 0 { "" } else { between };
        let longer = |text: &String| {
            word.split('|')
                .map(|word| format!("{text}{sign}{}", word.replace('*', "")))
                .collect::<Vec<_>>()
        };
        texts = texts.iter().flat_map(longer).collect();
    }
    texts
}

/// Each phrase in each spelling, between all signs and in all places.
#[test]
fn the_scan_misses_nothing_that_a_closer_look_finds() {
    let places = [
        "{}",
        "({})",
        "*{}*",
        "{{}}",
        "Mallikatu 5, {}",
        "Mallikatu 5/{}",
        "Mallikatu 5 - {}",
        "{}, Mallikatu 5",
        "{} / Ek",
        "{}: Ek",
        "Eva Ek {}",
        "Eva Ek, {}",
        "Eva Ek ({})",
        "EK EVA {}",
        "{} 3.2.2015",
        "{}. 3.2.2015",
        "{}.3.2.2015",
        "{}\u{a0}3.2.2015",
        "5{}",
        "{}1",
        "\u{a0}{}\u{a0}",
        "Ek  {}",
        "\"{}\"",
        "{}+",
        "Ek\t{}",
        "Ek – {} – Bo",
        "{}: 3.2.2015",
    ];
    let mut tried = 0;
    let mut found_some = 0;
    for phrase in PHRASES {
        for between in [" ", "  ", "\u{a0}", "-", "_", ".", ". ", "’", " - "] {
            if between != " " && !phrase.words.contains(' ') {
                continue;
            }
            let mut met = false;
            let usual = between == " ";
            // Of many alternatives some, so that the test stays quick.
            let all = texts(phrase.words, between);
            let step = all.len() / 3 + 1;
            for text in all.iter().step_by(step) {
                let mut spelt = vec![
                    text.clone(),
                    text.to_uppercase(),
                    text.replace('ä', "a").replace('ö', "o").replace('å', "a"),
                    text.replace('ä', "ae").replace('ö', "oe"),
                    text.replace('ä', "a\u{308}").replace('ö', "o\u{308}"),
                ];
                spelt.dedup();
                spelt.truncate(if usual { 4 } else { 1 });
                for text in spelt {
                    for place in &places[..if usual { places.len() } else { 6 }] {
                        let value = place.replace("{}", &text);
                        for cell in [Cell::Name, Cell::Unread] {
                            let mut found = Found::default();
                            inspect(&value, cell, 2009, &mut found);
                            assert!(found.is_empty() || may_speak(&value), "{value}");
                            tried += 1;
                            met |= found.has(phrase.care);
                        }
                    }
                }
            }
            found_some += usize::from(met);
            assert!(met || between != " ", "{}", phrase.words);
        }
    }
    assert!(tried > 30_000 && found_some > PHRASES.len(), "{tried} {found_some}");
}

/// One letter before a date, in all forms of dates and of what stands between; and before the number of a
/// flat, which is not looked at closely.
#[test]
fn a_letter_before_a_date_is_seen_and_that_of_a_house_is_not() {
    let dates = [
        "3.2.2019",
        "13.12.2019",
        "3. 2. 2019",
        "3/2 2019",
        "13/12/2019",
        "3-2-2019",
        "3 - 2 - 2019",
        "3 / 2 / 19",
        "3.2.19",
        "2019-02-03",
        "2019",
        "3 helmikuuta 2019",
        "13. helmikuuta 2019",
        "3.februari 2019",
        "3 May 2019",
        "13august 2019",
        "3 äpril 2019",
        "03 . 02 . 2019",
    ];
    let mut met = 0;
    for letter in ["s", "f", "b", "d", "k", "S", "F", "B", "D", "K"] {
        for between in ["", " ", ".", ". ", ":", ": ", " : ", "  ", "\u{a0}", "_", " ."] {
            for date in dates {
                for place in
                    ["{}", "Ek {}", "Ek, {}", "Ek ({})", "5{}", "Mallikatu 5 {}", "{} Ek", "({}"]
                {
                    let value = place.replace("{}", &format!("{letter}{between}{date}"));
                    for cell in [Cell::Name, Cell::Unread, Cell::Read, Cell::CareOf] {
                        let mut found = Found::default();
                        inspect(&value, cell, 2009, &mut found);
                        assert!(found.is_empty() || may_speak(&value), "{value}");
                        met += usize::from(!found.is_empty());
                    }
                }
            }
        }
    }
    assert!(met > 10_000, "{met}");
    for street in
        ["Mallikatu 3 D 7", "Exempelgatan 12 B 34", "Mallitie 3 F 112", "Kuja 1 s 5", "Katu 2 b12"]
    {
        assert!(!may_speak(street), "{street}");
    }
}

/// Each word with each slip of one letter, in which its first letter is right.
#[test]
fn the_scan_misses_no_slip() {
    for (word, care) in SLIPS {
        let letters: Vec<char> = word.chars().filter(|c| !"·*".contains(*c)).collect();
        for at in 1..letters.len() {
            let mut slips = Vec::new();
            let (start, end) = letters.split_at(at);
            let of = |parts: &[&[char]]| parts.concat().into_iter().collect::<String>();
            slips.push(of(&[start, &end[1..]]));
            slips.push(of(&[start, &['q'], end]));
            slips.push(of(&[start, &['q'], &end[1..]]));
            if let [one, other, rest @ ..] = end {
                slips.push(of(&[start, &[*other, *one], rest]));
            }
            // `ae` and `oe` are ways to write `ä` and `ö`.
            slips.retain(|slip| !slip.contains("ae") && !slip.contains("oe"));
            for slip in slips {
                for value in [
                    slip.clone(),
                    format!("Ek ({slip})"),
                    format!("{slip}, Ek"),
                    format!("Ek {slip} 2019"),
                ] {
                    let mut found = Found::default();
                    inspect(&value, Cell::Unread, 2009, &mut found);
                    assert!(found.is_empty() || may_speak(&value), "{value}");
                    let meaningful = slip.chars().count() > 5
                        && !super::phrases::NO_SLIPS.contains(&slip.as_str());
                    assert!(!meaningful || found.has(*care) || !found.is_empty(), "{value}");
                }
            }
        }
    }
}

fn found(text: &str, cell: Cell) -> Vec<Care> {
    care_in(text, cell, 2009).iter().collect()
}

#[test]
fn words_are_found_between_any_signs() {
    for (text, care) in [
        ("Mallikatu 5, TK", Protected),
        ("Mallikatu 5 / TK", Protected),
        ("Mallikatu 5 - TK", Protected),
        ("TK, Mallikatu 5", Protected),
        ("*TK*", Protected),
        ("<TK>", Protected),
        ("Mallikatu 5; TK", Protected),
        ("Mallikatu 5 {TK}", Protected),
        ("TK!", Protected),
        ("TK / Mallikatu 5", Protected),
        ("TK: Mallikatu 5", Protected),
        ("**TK**", Protected),
        ("tk.", Protected),
        ("|TK|", Protected),
        ("k. 3.2.2020", Deceased),
        ("d. 3.2.2020", Deceased),
        ("k 3.2.2020", Deceased),
        ("Mallikatu 5/KP", Deceased),
        ("/k. 3.2.2020", Deceased),
        ("Mallikatu\u{a0}k. 3.2.2020", Deceased),
        ("KP, Mallikatu 5", Deceased),
        ("KP: Maija", Deceased),
        ("god  man", Guardianship),
        ("god\u{a0}man", Guardianship),
        ("god-man", Guardianship),
        ("god_man", Guardianship),
        ("god.man", Guardianship),
        ("gått  bort", Deceased),
        ("gått\u{a0}bort", Deceased),
        ("får inte lämnas  ut", Protected),
        ("spärr\u{a0}markering", Protected),
        ("ei saa\u{a0}luovuttaa", Protected),
        ("alle\u{a0}18", Minor),
        ("alle18", Minor),
        ("under18", Minor),
        ("r. i. p.", Deceased),
        ("R I P", Deceased),
        ("R.I.P.", Deceased),
        ("u_18", Minor),
        ("U 18", Minor),
        ("K U O L L U T", Deceased),
        ("T.U.R.V.A.K.I.E.L.T.O", Protected),
        ("passed  away", Deceased),
        ("(dec)", Deceased),
        ("ward  of court", Guardianship),
        ("AVL.", Deceased),
        ("<child>", Minor),
        ("*kuollut", Deceased),
        ("†k. 3.2.2020", Deceased),
    ] {
        assert_eq!(found(text, Cell::Read).first(), Some(&care), "street {text}");
        if !text.starts_with("KP") && !text.starts_with("kp") {
            assert_eq!(found(text, Cell::Unread).first(), Some(&care), "note {text}");
        }
    }
    for (word, care) in [
        ("TK", Protected),
        ("tk", Protected),
        ("kp", Deceased),
        ("rip", Deceased),
        ("dbo", Deceased),
        ("db", Deceased),
        ("dec", Deceased),
        ("lapsi", Minor),
        ("barn", Minor),
        ("child", Minor),
        ("minor", Minor),
        ("dead", Deceased),
        ("sekr", Protected),
        ("secret", Protected),
        ("protected", Protected),
        ("salainen", Protected),
        ("vauva", Minor),
        ("u18", Minor),
        ("alaik", Minor),
        ("avl", Deceased),
        ("kuol", Deceased),
    ] {
        for place in [
            "Eva Ek *{}*",
            "Eva Ek <{}>",
            "Eva Ek [{}]",
            "Eva Ek ({})",
            "Eva Ek |{}|",
            "Eva Ek #{}#",
            "({}) Eva Ek",
            "*{}* Eva Ek",
            "Eva Ek {{}}",
        ] {
            let name = place.replace("{}", word);
            assert_eq!(found(&name, Cell::Name).first(), Some(&care), "{name}");
        }
    }
}

#[test]
fn words_are_found_however_other_programs_spoil_them() {
    for (word, care) in [
        ("Spärrmarkering", Protected),
        ("dödsbo", Deceased),
        ("kuolinpesä", Deceased),
        ("alaikäinen", Minor),
        ("Turvakielto", Protected),
        ("avliden", Deceased),
        ("kuollut", Deceased),
        ("minderårig", Minor),
        ("förmyndare", Guardianship),
        ("SPÄRRMARKERING", Protected),
    ] {
        let replaced = |ae: &str, oe: &str, aa: &str| {
            word.replace('ä', ae)
                .replace('ö', oe)
                .replace('å', aa)
                .replace('Ä', ae)
                .replace('Ö', oe)
        };
        let half = word.char_indices().nth(4).map_or(0, |(at, _)| at);
        let (start, end) = word.split_at(half);
        let wide: String = word
            .chars()
            .map(|c| if c.is_ascii() { char::from_u32(u32::from(c) + 0xFEE0).unwrap() } else { c })
            .collect();
        for text in [
            replaced("a\u{308}", "o\u{308}", "a\u{30a}"),
            replaced("Ã¤", "Ã¶", "Ã¥"),
            replaced("„", "”", "†"),
            replaced("{", "|", "}"),
            replaced("?", "?", "?"),
            replaced("\u{fffd}", "\u{fffd}", "\u{fffd}"),
            replaced("=C3=A4", "=C3=B6", "=C3=A5"),
            replaced("=E4", "=F6", "=E5"),
            replaced("\\u00e4", "\\u00f6", "\\u00e5"),
            replaced("%C3%A4", "%C3%B6", "%C3%A5"),
            replaced("&auml;", "&ouml;", "&aring;"),
            replaced("&#228;", "&#246;", "&#229;"),
            replaced("a", "o", "a"),
            replaced("ae", "oe", "a"),
            replaced("√§", "√∂", "√•"),
            replaced("├ñ", "├Â", "├Ñ"),
            replaced("Š", "š", "Œ"),
            replaced("Ã„", "Ã–", "Ã…"),
            format!("{start}\u{ad}{end}"),
            format!("{start}\u{200b}{end}"),
            format!("{start}\u{feff}{end}"),
            wide,
            format!("⚠️{word}"),
            format!("***{word}***"),
            format!("”{word}”"),
            format!("Huom.{word}"),
            format!("{word}1"),
            format!("X_{word}_1"),
            format!("Ek/{word}"),
            format!("Ek({word})"),
            format!("Ek\u{a0}{word}"),
            format!("#{word}"),
            format!("@{word}"),
            format!("!!{word}!!"),
            format!("a|{word}|b"),
        ] {
            for cell in [Cell::Read, Cell::Unread, Cell::Name] {
                assert_eq!(found(&text, cell).first(), Some(&care), "{text} {cell:?}");
            }
        }
    }
}
