//! Texts as fingerprints of their words, and an index of the values of all recipients that any text
//! is compared with in linear time.
//!
//! A word is a run of letters and digits, in lower case and one Unicode normalisation form;
//! anything between words is ignored. So a value is found however it is broken over lines. A value
//! is represented by one 64-bit fingerprint of all its words: 300 000 recipients fit into some
//! megabytes, and a chance hit among them happens in less than one of a million runs.

use std::hash::Hasher as _;

use siphasher::sip::SipHasher13;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Separates texts that are not adjacent: no value extends over it.
pub(super) const BREAK: u64 = 0;

/// Least letters and digits of a value that is searched for: shorter values occur in any text.
pub(super) const SHORTEST: usize = 5;

/// Two arbitrary numbers; fixed, so that two runs have the same result.
const KEY: (u64, u64) = (0x6272_6561_6368_2d6c, 0x6574_7465_7273_2d76);

/// The fingerprint of bytes, never [`BREAK`].
pub(super) fn fingerprint(bytes: &[u8]) -> u64 {
    let mut hasher = SipHasher13::new_with_keys(KEY.0, KEY.1);
    hasher.write(bytes);
    hasher.finish().max(1)
}

/// Adds the fingerprints of a text's words to `out`. Returns the number of letters and digits.
pub(super) fn words(text: &str, out: &mut Vec<u64>) -> usize {
    let bytes = text.as_bytes();
    let mut word = Word::default();
    let mut length = 0;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        // Fast path for ASCII and the letters of western Europe, which are nearly all of a text.
        let small = SMALL[usize::from(*byte)];
        if small != 0 {
            word.letters.push(small);
            length += 1;
            at += 1;
            continue;
        }
        if byte.is_ascii() {
            word.end(out);
            at += 1;
            continue;
        }
        if let (LATIN, Some(next @ 0x80..=0xbf)) = (*byte, bytes.get(at + 1))
            && !matches!(next, 0x97 | 0xb7)
        {
            // From `À` on; lower-case letters come 32 code points after upper-case ones.
            let small = if *next < 0x9f { next + 32 } else { *next };
            word.letters.extend([LATIN, small]);
            length += 1;
            at += 2;
            continue;
        }
        let Some(c) = text[at..].chars().next() else { break };
        at += c.len_utf8();
        if c.is_alphanumeric() || (is_combining_mark(c) && !word.letters.is_empty()) {
            word.push(c);
            length += 1;
        } else if !is_invisible(c) {
            word.end(out);
        }
    }
    word.end(out);
    length
}

/// First byte in UTF-8 of the letters from `À` to `ÿ`, among which are two signs (× and ÷).
const LATIN: u8 = 0xc3;

/// By byte: the lower-case letter of an ASCII letter, a digit itself, or zero for anything else.
const SMALL: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        let letter = byte as u8;
        if letter.is_ascii_alphanumeric() {
            table[byte] = letter.to_ascii_lowercase();
        }
        byte += 1;
    }
    table
};

/// A word while its letters are read.
#[derive(Default)]
struct Word {
    /// In lower case, in UTF-8.
    letters: Vec<u8>,
    /// Whether it has characters that Unicode can write in several forms, and so must be
    /// normalised.
    forms: bool,
}

impl Word {
    fn push(&mut self, c: char) {
        for small in c.to_lowercase() {
            self.letters.extend(small.encode_utf8(&mut [0; 4]).bytes());
        }
        // Only characters from here on have several forms.
        self.forms |= c >= '\u{300}';
    }

    fn end(&mut self, out: &mut Vec<u64>) {
        if self.letters.is_empty() {
            return;
        }
        out.push(match std::mem::take(&mut self.forms) {
            false => fingerprint(&self.letters),
            true => {
                let letters = String::from_utf8_lossy(&self.letters);
                fingerprint(letters.nfkc().collect::<String>().as_bytes())
            }
        });
        self.letters.clear();
    }
}

/// Invisible characters that may be inside a word.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// The fingerprint of several adjacent words, computed word by word.
#[derive(Clone, Copy)]
struct Window(u64);

impl Window {
    const EMPTY: Self = Self(0x9e37_79b9_7f4a_7c15);

    fn with(self, word: u64) -> Self {
        let mut mixed = self.0.rotate_left(23) ^ word;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        Self(mixed ^ (mixed >> 31))
    }

    fn of(words: &[u64]) -> Self {
        words.iter().fold(Self::EMPTY, |window, word| window.with(*word))
    }
}

/// Whether `words` contains `sought` as adjacent words.
pub(super) fn contains(words: &[u64], sought: &[u64]) -> bool {
    sought.is_empty() || words.windows(sought.len()).any(|window| window == sought)
}

/// A Bloom filter with one bit per fingerprint: rules out most fingerprints that are not in a list.
#[derive(Default)]
pub(super) struct Sieve(Vec<u64>);

impl Sieve {
    /// An empty filter with at least this number of bits.
    pub(super) fn new(bits: usize) -> Self {
        Self(vec![0; bits.next_power_of_two().max(1 << 12) / 64])
    }

    fn place(&self, print: u64) -> (usize, u64) {
        // The number of bits is a power of two.
        let bit = (print >> 32) as usize & (self.0.len() * 64 - 1);
        (bit / 64, 1 << (bit % 64))
    }

    pub(super) fn add(&mut self, print: u64) {
        let (at, bit) = self.place(print);
        self.0[at] |= bit;
    }

    pub(super) fn may_have(&self, print: u64) -> bool {
        let (at, bit) = self.place(print);
        self.0[at] & bit != 0
    }
}

/// Bits of the filter of first words: half a megabyte, which fits in the processor's cache. First
/// words are names and the like, and 300 000 recipients have far fewer different ones.
const FIRSTS: usize = 1 << 22;

/// The owner of a value, and which value it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Owner {
    /// 0-based index of the recipient.
    pub(super) person: u32,
    /// Which value: an index into [`super::COLUMNS`].
    pub(super) column: u8,
}

/// A value that stands in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit {
    /// Its fingerprint.
    pub(super) hash: u64,
    /// The first recipient who has it.
    pub(super) owner: Owner,
    /// Whether it has no letters.
    pub(super) number: bool,
    /// Its first word in the text.
    pub(super) start: usize,
    /// The word behind its last one.
    pub(super) end: usize,
}

/// An index of the values of all recipients, to compare texts with.
#[derive(Default)]
pub(super) struct Values {
    /// Fingerprint and owner (`person << 4 | number << 3 | column`), sorted. `number` is whether the
    /// value has no letters: dates, telephone numbers and counts look like it.
    entries: Vec<(u64, u32)>,
    /// Fingerprints of values that the incident's own words contain as well, sorted.
    fixed: Vec<u64>,
    /// The incident's own words, sorted.
    vocabulary: Vec<u64>,
    /// Whether a value has no letters.
    numbers: bool,
    /// Filter of the fingerprints of all values: most sequences of words are ruled out here.
    sieve: Sieve,
    /// Filter of the fingerprints of first words: most words of a text are ruled out here.
    firsts: Sieve,
    /// Bit `n` is set if there are values of `n` words.
    lengths: u64,
    /// Number of values that are too short to be distinguished from other words.
    pub(super) too_short: u64,
    /// Number of values that the incident's own words contain as well.
    pub(super) common: u64,
}

impl Values {
    /// Adds a value of a recipient. Values that are too short, or have more than 63 words, are
    /// counted and left out.
    ///
    /// `number` is whether the value has no letters.
    pub(super) fn add(&mut self, owner: Owner, words: &[u64], length: usize, number: bool) {
        if words.is_empty() {
            return;
        }
        if length < SHORTEST || words.len() > 63 {
            self.too_short += 1;
            return;
        }
        if self.firsts.0.is_empty() {
            self.firsts = Sieve::new(FIRSTS);
        }
        self.firsts.add(words[0]);
        self.lengths |= 1 << words.len();
        self.numbers |= number;
        let owner = owner.person << 4 | u32::from(number) << 3 | u32::from(owner.column);
        self.entries.push((Window::of(words).0, owner));
    }

    /// Sorts the index. No value may be added after this.
    pub(super) fn finish(&mut self) {
        self.entries.sort_unstable();
        // The same value in two columns of one recipient (a child with the name of the guardian) is
        // one value.
        self.entries.dedup_by_key(|(hash, owner)| (*hash, *owner >> 4));
        self.fill_sieve();
    }

    fn fill_sieve(&mut self) {
        self.entries.shrink_to_fit();
        self.sieve = Sieve::new(self.entries.len() * 24);
        for (hash, _) in &self.entries {
            self.sieve.add(*hash);
        }
    }

    /// Number of values that are searched for.
    pub(super) fn len(&self) -> u64 {
        self.entries.len() as u64
    }

    /// Notes values that occur in these words too: of a single letter nobody could tell whether they
    /// are the recipient's or the incident's.
    pub(super) fn note_fixed(&mut self, own_words: &[u64]) {
        let mut found: Vec<u64> = Vec::new();
        self.scan(own_words, |hit| found.push(hit.hash));
        found.sort_unstable();
        found.dedup();
        let fixed = self.entries.iter().filter(|(hash, _)| found.binary_search(hash).is_ok());
        self.common = fixed.count() as u64;
        self.fixed = found;
        self.vocabulary = own_words.to_vec();
        self.vocabulary.sort_unstable();
        self.vocabulary.dedup();
    }

    /// Whether the incident's own words contain a value.
    pub(super) fn is_fixed(&self, hash: u64) -> bool {
        self.fixed.binary_search(&hash).is_ok()
    }

    /// Whether fixed texts may hold some of the values.
    pub(super) fn some_may_be_fixed(&self) -> bool {
        self.numbers || !self.fixed.is_empty()
    }

    /// Whether the incident's own words have a word.
    pub(super) fn is_own_word(&self, word: u64) -> bool {
        self.vocabulary.binary_search(&word).is_ok()
    }

    /// Calls `found` for every value in `words`.
    pub(super) fn scan(&self, words: &[u64], mut found: impl FnMut(Hit)) {
        if self.entries.is_empty() {
            return;
        }
        // All sequences of words as long as some value are candidates. Two filters make that linear in
        // practice: nearly no word begins a value, and nearly no sequence that does is one.
        let longest = 63 - self.lengths.leading_zeros() as usize;
        for start in 0..words.len() {
            if !self.firsts.may_have(words[start]) {
                continue;
            }
            let mut window = Window::EMPTY;
            for (at, word) in words[start..].iter().take(longest).enumerate() {
                if *word == BREAK {
                    break;
                }
                window = window.with(*word);
                if self.lengths >> (at + 1) & 1 == 0 {
                    continue;
                }
                if !self.sieve.may_have(window.0) {
                    continue;
                }
                // Only here is the sorted list read, which does not fit in the cache. Owners of one
                // value are adjacent, the first recipient first.
                let first = self.entries.partition_point(|(hash, _)| *hash < window.0);
                if let Some((hash, owner)) = self.entries.get(first)
                    && *hash == window.0
                {
                    found(Hit {
                        hash: *hash,
                        owner: Owner { person: *owner >> 4, column: (*owner & 7) as u8 },
                        number: *owner & 8 != 0,
                        start,
                        end: start + at + 1,
                    });
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(text: &str) -> Vec<u64> {
        let mut out = Vec::new();
        words(text, &mut out);
        out
    }

    fn values(of_people: &[&str]) -> Values {
        let mut values = Values::default();
        for (person, text) in (0..).zip(of_people) {
            let mut found = Vec::new();
            let length = words(text, &mut found);
            values.add(Owner { person, column: 0 }, &found, length, false);
        }
        values.finish();
        values
    }

    fn hits(values: &Values, text: &str) -> Vec<u32> {
        let mut found = Vec::new();
        values.scan(&of(text), |hit| found.push(hit.owner.person));
        found
    }

    #[test]
    fn words_do_not_depend_on_signs_case_or_form() {
        assert_eq!(of("Ann-Christin  Öberg,\nMallitie 4"), of("ANN CHRISTIN ÖBERG mallitie (4)"));
        assert_eq!(of("O\u{308}berg"), of("Öberg"));
        assert_eq!(of("Mal\u{ad}litie"), of("Mallitie"));
        assert_eq!(of("m\u{30c}a"), of("M\u{30c}A"));
        assert_ne!(of("Mallitie 4"), of("Mallitie 14"));
    }

    proptest! {
        /// A reference implementation, letter by letter, of what the head of this file describes.
        #[test]
        fn words_are_runs_of_letters_and_digits(
            text in prop_oneof![
                any::<String>(),
                "[a-zA-ZÀ-ÿ0-9 .\u{300}-\u{36f}\u{ad}\u{200d}Ωβﬁ²①Ǆİ-]{0,40}",
            ],
        ) {
            let (mut expected, mut word, mut length) = (Vec::new(), String::new(), 0);
            let mut plain = true;
            for c in text.chars().chain(['.']) {
                if c.is_alphanumeric() || (is_combining_mark(c) && !word.is_empty()) {
                    word.extend(c.to_lowercase());
                    plain &= c < '\u{300}';
                    length += 1;
                } else if !is_invisible(c) && !word.is_empty() {
                    let fixed = if plain { word.clone() } else { word.nfkc().collect() };
                    expected.push(fingerprint(fixed.as_bytes()));
                    (word, plain) = (String::new(), true);
                }
            }
            let mut found = Vec::new();
            prop_assert_eq!(words(&text, &mut found), length);
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_value_is_found_wherever_it_stands_and_nothing_else_is() {
        let values = values(&["Maija Esimerkki", "Esimerkkikatu 12 A 3", "Bo E", "W-0001"]);
        assert_eq!((values.len(), values.too_short), (3, 1));
        assert_eq!(hits(&values, "Hei Maija\nEsimerkki! Asut: esimerkkikatu 12 a 3."), [0, 1]);
        assert!(hits(&values, "Maija Mallikas, Esimerkkikatu 12 A 4, Bo E").is_empty());
        assert_eq!(hits(&values, "numero W-0001"), [3]);
    }

    #[test]
    fn values_of_the_incident_are_known() {
        let mut values = values(&["Eeva Esimerkki", "Maija Mallikas"]);
        values.note_fixed(&of("Ystävällisin terveisin\nEeva Esimerkki, tietosuojavastaava"));
        assert_eq!((values.len(), values.common), (2, 1));
        let mut found = Vec::new();
        values.scan(&of("Eeva Esimerkki ja Maija Mallikas"), |hit| {
            found.push((hit.owner.person, values.is_fixed(hit.hash)));
        });
        assert_eq!(found, [(0, true), (1, false)]);
    }

    #[test]
    fn nothing_reaches_over_a_break() {
        let values = values(&["Maija Esimerkki"]);
        let mut text = of("Maija");
        text.push(BREAK);
        text.extend(of("Esimerkki"));
        let mut found = 0;
        values.scan(&text, |_| found += 1);
        assert_eq!(found, 0);
    }
}
