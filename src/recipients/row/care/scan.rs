//! A quick scan of the bytes of a value for parts of the phrases. A value that passes it has none of them,
//! so that it is not inspected closely.
//!
//! The parts are derived from the table of the phrases. Each byte counts as one of a few classes: letters
//! without capitals and without the signs above them, digits, blanks with what may stand between two words
//! of a phrase, other signs. What is rare and may be anything is inspected closely at once.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use aho_corasick::Anchored;
use aho_corasick::automaton::{Automaton, StateID};
use aho_corasick::dfa::DFA;

use super::phrases::{At, PHRASES, SLIPS};
use super::tokens::plain;

/// Between the words of a phrase.
const BLANK: u8 = b' ';
/// Any other sign, and both ends of a value.
const SIGN: u8 = b'#';
/// Any digit.
const DIGIT: u8 = b'0';
/// A byte that is left out: the first one of letters such as `ä`.
const SKIP: u8 = 0;
/// A hyphen, which is a sign beside a blank.
const HYPHEN: u8 = b'-';
/// Whatever is inspected closely.
const LOOK: u8 = 1;

/// Longest part that is searched for: longer ones find nothing more.
const LONGEST: usize = 7;

/// Fewest letters of a part that is searched for whatever stands around it.
const LONG: usize = 5;

/// The class of each byte.
const CLASSES: [u8; 256] = classes();

const fn classes() -> [u8; 256] {
    let mut classes = [SIGN; 256];
    let mut at = 0;
    while at < 256 {
        let byte = at as u8;
        classes[at] = match byte {
            b'A'..=b'Z' | b'a'..=b'z' => byte.to_ascii_lowercase(),
            b'0'..=b'9' => DIGIT,
            b' ' | b'\t' | b'_' | b'.' | b'\'' => BLANK,
            b'-' => HYPHEN,
            b'+' => b'+',
            b',' | b':' | b';' | b'/' | b'@' | b'"' => SIGN,
            // Letters of Latin-1 behind C3, in UTF-8. Ã and Â begin garbled letters.
            0xC3 => SKIP,
            0x82 | 0x83 => LOOK,
            0x80..=0x86 | 0xA0..=0xA6 => b'a',
            0x92..=0x96 | 0x98 | 0xB2..=0xB6 | 0xB8 => b'o',
            0x88..=0x8B | 0xA8..=0xAB => b'e',
            0x80..=0xBF => b'x',
            _ => LOOK,
        };
        at += 1;
    }
    classes
}

/// The scan for all parts. `None` if it cannot be built: then every value is inspected closely.
struct Scan {
    dfa: DFA,
    start: StateID,
}

fn scan() -> Option<&'static Scan> {
    static SCAN: LazyLock<Option<Scan>> = LazyLock::new(|| {
        let dfa = DFA::builder().build(parts()).ok()?;
        let start = dfa.start_state(Anchored::No).ok()?;
        // A value begins like behind a sign.
        let start = dfa.next_state(Anchored::No, start, SIGN);
        Some(Scan { dfa, start })
    });
    SCAN.as_ref()
}

/// Whether a value may have a phrase.
pub(super) fn may_speak(text: &str) -> bool {
    let Some(Scan { dfa, start }) = scan() else { return true };
    let mut state = *start;
    let mut before = SIGN;
    for &byte in text.as_bytes() {
        let class = CLASSES[usize::from(byte)];
        let class = match class {
            LOOK => return true,
            SKIP => continue,
            BLANK if before == HYPHEN => SIGN,
            // One of several blanks, or one behind a sign.
            BLANK if before == BLANK || before == SIGN => continue,
            HYPHEN if before == BLANK => SIGN,
            HYPHEN if before == SIGN => continue,
            class => class,
        };
        before = class;
        let class = if class == HYPHEN { BLANK } else { class };
        state = dfa.next_state(Anchored::No, state, class);
        if dfa.is_special(state) && dfa.is_match(state) {
            return true;
        }
    }
    dfa.is_match(dfa.next_state(Anchored::No, state, SIGN))
}

/// Ways in which a word of a phrase may be written: with `a` or `ae` for `ä`, its digits as one class.
fn spellings(word: &str) -> Vec<String> {
    let mut spellings = vec![String::new()];
    for c in word.chars() {
        let letters: &[&str] = match c {
            'ä' | 'æ' => &["a", "ae"],
            'ö' | 'ø' => &["o", "oe"],
            'å' => &["a"],
            '0'..='9' => &["0"],
            _ => &[],
        };
        let own = c.to_string();
        let letters = if letters.is_empty() { &[own.as_str()][..] } else { letters };
        let longer =
            |start: &String| letters.iter().map(|l| format!("{start}{l}")).collect::<Vec<_>>();
        spellings = spellings.iter().flat_map(longer).collect();
    }
    spellings
}

/// The spellings of the alternatives of a word, and whether each goes on.
fn alternatives(word: &str) -> Vec<(String, bool)> {
    let one = |word: &str| {
        let (bare, goes_on) = match word.strip_suffix('*') {
            Some(bare) => (bare, true),
            None => (word, false),
        };
        spellings(bare).into_iter().map(|text| (text, goes_on)).collect::<Vec<_>>()
    };
    word.split('|').flat_map(one).collect()
}

/// All parts that are searched for.
fn parts() -> BTreeSet<String> {
    let mut parts = BTreeSet::new();
    for phrase in PHRASES {
        let words: Vec<_> = phrase.words.split(' ').map(alternatives).collect();
        // A long word of a phrase stands for all of it.
        let shortest = |word: &Vec<(String, bool)>| word.iter().map(|(text, _)| text.len()).min();
        let longest = words.iter().max_by_key(|word| shortest(word));
        match longest {
            Some(word) if shortest(word) >= Some(LONG) => {
                parts.extend(word.iter().map(|(text, _)| text.clone()));
                if let [word] = words.as_slice() {
                    parts.extend(word.iter().filter_map(|(text, _)| spaced(text)));
                }
            }
            // One of four letters does, too, where it is a word.
            Some(word) if words.len() > 1 && shortest(word) >= Some(LONG - 1) => {
                parts.extend(joined(std::slice::from_ref(word), false));
            }
            _ => parts.extend(joined(&words, phrase.at == At::Dated)),
        }
    }
    for (word, _) in SLIPS {
        parts.extend(halves(word));
    }
    for words in AGES {
        parts.extend(words.iter().map(|part| (*part).to_owned()));
    }
    parts
        .into_iter()
        .map(|mut part| {
            part.truncate(LONGEST);
            part
        })
        .collect()
}

/// The first letters of a word with a blank between each: `K U O L L U T`.
fn spaced(text: &str) -> Option<String> {
    if text.len() < LONG + 1 {
        return None;
    }
    let letters: Vec<String> = text.chars().take(3).map(String::from).collect();
    Some(letters.join(" "))
}

/// Short words with all that may stand around and between them.
fn joined(words: &[Vec<(String, bool)>], dated: bool) -> Vec<String> {
    let mut texts: Vec<(String, bool)> =
        ["#", " ", "0"].map(|sign| (sign.to_owned(), false)).to_vec();
    for (number, word) in words.iter().enumerate() {
        let mut longer = Vec::new();
        for (text, _) in &texts {
            for (next, goes_on) in word {
                let between: &[&str] = match number {
                    0 => &[""],
                    // A sign such as ’ may be between the words, or nothing between letters and digits.
                    _ if next.starts_with('0') || text.ends_with('0') => &["", " ", "#", " #"],
                    _ => &[" ", "#", " #"],
                };
                longer.extend(between.iter().map(|sign| (format!("{text}{sign}{next}"), *goes_on)));
            }
        }
        texts = longer;
    }
    let ended = |(text, goes_on): (String, bool)| match goes_on {
        true => vec![text],
        // A date begins with a digit.
        false if dated => ["0", " 0", "#0", " #0"].map(|sign| format!("{text}{sign}")).to_vec(),
        false => ["#", " ", "0", "+"].map(|sign| format!("{text}{sign}")).to_vec(),
    };
    texts.into_iter().flat_map(ended).collect()
}

/// The parts of a word of which one is there, whatever the slip.
fn halves(word: &str) -> Vec<String> {
    let (word, goes_on) = match word.strip_suffix('*') {
        Some(word) => (word, true),
        None => (word, false),
    };
    let Some((first, last)) = word.split_once('·') else { return Vec::new() };
    let mut parts = Vec::new();
    for first in spellings(first) {
        parts.extend(["#", " ", "0"].map(|sign| format!("{sign}{first}")));
    }
    for last in spellings(last) {
        match goes_on || last.len() >= LONG + 2 {
            true => parts.push(last),
            false => parts.extend(["#", " ", "0"].map(|sign| format!("{last}{sign}"))),
        }
    }
    // Letters that changed places in the middle.
    let (first, last) = (plain(first), plain(last));
    if let (Some(before), Some(behind)) = (first.chars().last(), last.chars().next()) {
        let start = &first[..first.len() - 1];
        let start = &start[start.len().saturating_sub(2)..];
        let end = &last[1..];
        parts.push(format!("{start}{behind}{before}{}", &end[..end.len().min(2)]));
    }
    parts
}

/// Ages and births, as `ages.rs` reads them.
const AGES: &[&[&str]] = &[
    &["0vuot", "0 vuot", "0aring", "0 aring", "0arig", "0 arig", "0 year", "0year", "0yo", "0 yo"],
    &[
        "0 v#", "0v#", "0 v ", "0v ", "0 ar#", "0ar#", "0 ar ", "0ar ", "0 kk#", "0kk#", "0 man#",
        "0man#", "0 y#", "0y#", "0yrs", "0 yrs",
    ],
    &[
        "#ika 0", "#ika#0", " ika 0", " ika#0", "#alder 0", "alder#0", " alder 0", "#age 0",
        "#age#0", " age 0", " age#0", "aged 0",
    ],
    &[
        "#s 0", " s 0", " s0", "#s0", "#f 0", " f 0", "#f0", " f0", "#b 0", " b 0", "#b0", " b0",
        "synt", "fodd", "foedd", "born", "birth", "dob",
    ],
    &["+ 0", "+0 0", "+00 0", "+0000#", "+0000 ", "+0#0", "+00#0", "#+#"],
    &["0000 0000", "0000#0000"],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_values_are_not_inspected_closely() {
        for text in [
            "Maija Esimerkki",
            "Mallikatu 5 A 12",
            "00990",
            "Helsinki",
            "Väinö Hämäläinen",
            "Åsa Öberg",
            "Norrmalmsgatan 5 B",
            "maija.esimerkki@posti.example",
            "+358 40 123 4567",
            "A-1234",
            "Kuopio",
            "Bo Ek",
            "Li Na",
            "Virtanen, Matti",
            "Eva Norrman",
            "Anna-Liisa Mäki-Petäjä",
            "Vainio Matti",
            "Mannerheimintie 12 B",
            "fi",
            "1.2.2023",
            "Isännöinti Oy",
        ] {
            assert!(!may_speak(text), "{text}");
        }
        assert!(parts().len() < 4000, "{}", parts().len());
    }
}
