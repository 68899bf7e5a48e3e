//! A quick scan of the bytes of a value for parts of the phrases. A value that passes it has none of them,
//! so that it is not inspected closely.
//!
//! The parts are derived from the table of the phrases. Each byte counts as one of a few classes: letters
//! without capitals and without the signs above them, digits, blanks with what may stand between two words
//! of a phrase, other signs. What is rare and may be anything is inspected closely at once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use aho_corasick::Anchored;
use aho_corasick::automaton::Automaton;
use aho_corasick::nfa::noncontiguous::NFA;

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

/// The scan for all parts as one table: for each state the next one by the class of a byte.
struct Scan {
    next: Vec<[u32; SYMBOLS]>,
}

/// The state in which a part was found.
const FOUND: u32 = 0;
/// The state at the beginning of a value, which is like behind a sign.
const START: u32 = 1;
/// Number of symbols: all classes of bytes.
const SYMBOLS: usize = 32;

/// The number of each byte's class.
const NUMBERS: [u8; 256] = {
    let mut numbers = [0; 256];
    let mut at = 0;
    while at < 256 {
        numbers[at] = number(CLASSES[at]);
        at += 1;
    }
    numbers
};

/// The number of a class. No part has a `q` or `z`, which share one.
const fn number(class: u8) -> u8 {
    match class {
        b'q' | b'z' => 24,
        b'a'..=b'p' => class - b'a',
        b'r'..=b'y' => class - b'a' - 1,
        BLANK => 25,
        SIGN => 26,
        DIGIT => 27,
        HYPHEN => 28,
        b'+' => 29,
        SKIP => 30,
        _ => 31,
    }
}

fn scan() -> Option<&'static Scan> {
    static SCAN: LazyLock<Option<Scan>> = LazyLock::new(Scan::build);
    SCAN.as_ref()
}

impl Scan {
    /// Builds the table; `None` if that is not possible: then every value is inspected closely.
    fn build() -> Option<Self> {
        let nfa = NFA::builder().build(parts()).ok()?;
        let first = nfa.start_state(Anchored::No).ok()?;
        let begun = (nfa.next_state(Anchored::No, first, SIGN), SIGN);
        // A state is one of the automaton with the class before, on which blanks and hyphens depend.
        let classes: BTreeSet<u8> = CLASSES.into_iter().collect();
        let mut known = BTreeMap::from([(begun, START)]);
        let mut states = vec![begun];
        let mut next = vec![[FOUND; SYMBOLS]];
        let mut at = 0;
        while let Some(&(state, before)) = states.get(at) {
            at += 1;
            let own = at as u32;
            let mut row = [FOUND; SYMBOLS];
            for &class in &classes {
                let class_before = match class {
                    LOOK => continue,
                    SKIP => None,
                    BLANK if before == HYPHEN => Some(SIGN),
                    // One of several blanks, or one behind a sign.
                    BLANK if before == BLANK || before == SIGN => None,
                    HYPHEN if before == BLANK => Some(SIGN),
                    HYPHEN if before == SIGN => None,
                    class => Some(class),
                };
                let place = &mut row[usize::from(number(class))];
                let Some(class) = class_before else {
                    *place = own;
                    continue;
                };
                let symbol = if class == HYPHEN { BLANK } else { class };
                let after = nfa.next_state(Anchored::No, state, symbol);
                if nfa.is_match(after) {
                    continue;
                }
                let before = if matches!(class, SIGN | BLANK | HYPHEN) { class } else { DIGIT };
                *place = *known.entry((after, before)).or_insert_with(|| {
                    states.push((after, before));
                    states.len() as u32
                });
            }
            next.push(row);
        }
        Some(Self { next })
    }
}

/// Whether a value may have a phrase.
pub(super) fn may_speak(text: &str) -> bool {
    let Some(scan) = scan() else { return true };
    let step = |state: u32, number: u8| {
        let row = scan.next.get(state as usize);
        row.and_then(|row| row.get(usize::from(number))).copied().unwrap_or(FOUND)
    };
    let mut state = START;
    for &byte in text.as_bytes() {
        state = step(state, NUMBERS[usize::from(byte)]);
        if state == FOUND {
            return true;
        }
    }
    step(state, number(SIGN)) == FOUND
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
        parts.extend(with_digits(word));
    }
    for words in AGES {
        parts.extend(words.iter().map(|part| (*part).to_owned()));
    }
    for born in ["s", "f", "b"] {
        let begun = ["#", " ", "0"].into_iter();
        parts.extend(begun.flat_map(|sign| before_dates(&format!("{sign}{born}"))));
        // A year without its century: `(s. 16)`, `f. -16`.
        parts.extend(["#", " "].map(|sign| format!("{sign}{born} #00#")));
        parts.extend(["", " ", "#"].map(|sign| format!("#{born}{sign}00#")));
    }
    parts.insert(" s 00#".to_owned());
    // `Maija Malli +`, `+ Maija Malli`
    parts.extend(["+#", "#+ "].map(str::to_owned));
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
        // Behind one letter, which may be that of a house: `D 7`.
        false if dated && text.len() == 2 => before_dates(&text),
        // A date begins with a digit.
        false if dated => ["0", " 0", "#0", " #0"].map(|sign| format!("{text}{sign}")).to_vec(),
        false => ["#", " ", "0", "+"].map(|sign| format!("{text}{sign}")).to_vec(),
    };
    texts.into_iter().flat_map(ended).collect()
}

/// A text with the beginnings of all dates behind it, as `dates.rs` reads them: `3.2.2019`, `3/2 2019`,
/// `3 - 2`, `2019-02-03`, `2019`, `3. helmikuuta`, `3helmikuuta`.
fn before_dates(text: &str) -> Vec<String> {
    let mut dates = vec!["0000".to_owned()];
    for day in ["0", "00"] {
        dates.extend([" 0", "#0", " #"].map(|behind| format!("{day}{behind}")));
        // The first letters of the months, in Finnish, Swedish and English.
        for letter in "adefhjklmnost".chars() {
            dates.extend([format!("{day}{letter}"), format!("{day} {letter}")]);
        }
    }
    let between = ["", " ", "#", " #"].into_iter();
    between.flat_map(|sign| dates.iter().map(move |date| format!("{text}{sign}{date}"))).collect()
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

/// The parts of a word around a letter in whose place a digit is.
fn with_digits(word: &str) -> Vec<String> {
    const BEFORE: usize = 4;
    let mut parts = Vec::new();
    for word in spellings(&word.replace(['·', '*'], "")) {
        for (at, _) in
            word.match_indices(['o', 'i', 'l', 'e', 'a', 's', 't']).filter(|(at, _)| *at > 0)
        {
            let start = at.saturating_sub(BEFORE);
            let end = word.len().min(at + LONGEST - BEFORE);
            parts.push(format!("{}0{}", &word[start..at], &word[at + 1..end]));
        }
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
    &["synt", "fodd", "foedd", "born", "birth", "dob"],
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
        assert!(parts().len() < 6000, "{}", parts().len());
    }
}
