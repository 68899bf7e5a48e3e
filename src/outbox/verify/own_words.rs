//! The words of the texts that letters are made from, and which values they hold as well.

use super::fingerprint::{BREAK, Sieve, words};

/// The words of all texts of an incident: whether a value of a recipient stands in them, too.
pub struct OwnWords {
    /// All words in their order, with breaks between texts.
    words: Vec<u64>,
    /// Each word with its place in `words`, sorted.
    places: Vec<(u64, u32)>,
    /// Filter of all words by [`cheap`]: rules out nearly every value.
    sieve: Sieve,
}

/// Bits of the sieve: a hundred times as many as texts have different words.
const BITS: usize = 1 << 20;

/// Fewest letters and digits of a value that is searched for.
const SHORTEST: usize = super::fingerprint::SHORTEST;

impl OwnWords {
    /// The words of these texts.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut own = Self { words: Vec::new(), places: Vec::new(), sieve: Sieve::new(BITS) };
        for text in texts {
            words(text, &mut own.words);
            own.words.push(BREAK);
            // Each word begins after something that is none.
            let mut inside = false;
            for (at, character) in text.char_indices() {
                let is_word = character.is_alphanumeric();
                if is_word && !inside {
                    own.sieve.add(cheap(&text[at..]));
                }
                inside = is_word;
            }
        }
        own.places = (0..).zip(&own.words).map(|(at, word)| (*word, at)).collect();
        own.places.sort_unstable();
        own
    }

    /// Whether the texts hold all words of a value side by side. `false` for values that are too short
    /// to be searched for.
    pub fn has(&self, value: &str) -> bool {
        let mut inside = false;
        for (at, character) in value.char_indices() {
            let is_word = character.is_alphanumeric();
            if is_word && !inside && !self.sieve.may_have(cheap(&value[at..])) {
                return false;
            }
            inside = is_word;
        }
        let mut sought = Vec::new();
        let length = words(value, &mut sought);
        let Some(first) = sought.first().filter(|_| length >= SHORTEST) else { return false };
        let from = self.places.partition_point(|(word, _)| word < first);
        let mut same = self.places[from..].iter().take_while(|(word, _)| word == first);
        same.any(|(_, at)| self.words[*at as usize..].starts_with(&sought))
    }
}

/// A hash of the ASCII letters and digits that a text begins with, whatever their case. Its upper half,
/// which the filter looks at, is the hash.
fn cheap(text: &str) -> u64 {
    let letters = text.bytes().take_while(u8::is_ascii_alphanumeric);
    let hash = letters.fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193)
    });
    u64::from(hash ^ (hash >> 15)) << 32
}

/// Whether a value is written as piece numbers are printed (`004 217`), with any sign between: in a
/// letter, nobody could tell the two apart.
pub fn is_like_a_piece_number(value: &str) -> bool {
    let mut groups = value.split(|c: char| !c.is_alphanumeric()).filter(|group| !group.is_empty());
    let digits = |group: Option<&str>, longest: usize| {
        group.is_some_and(|group| {
            (3..=longest).contains(&group.len()) && group.bytes().all(|b| b.is_ascii_digit())
        })
    };
    digits(groups.next(), 4) && digits(groups.next(), 3) && groups.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_in_the_texts_are_found() {
        let own = OwnWords::of([
            "Ystävällisin terveisin\nEeva Esimerkki, tietosuojavastaava",
            "Soita 09 123 4567. Öljytie 5, August 2026",
        ]);
        for value in [
            "Eeva Esimerkki",
            "EEVA ESIMERKKI",
            "Eeva  Esimerkki,",
            "Esimerkki",
            "August",
            "09-123-4567",
            "Öljytie 5",
            "“August”",
        ] {
            assert!(own.has(value), "{value}");
        }
        for value in [
            "Eeva Esimerkkilä",
            "Esimerkki Eeva",
            "Eeva",
            "Maija Esimerkki",
            "Soita Eeva",
            "tietosuojavastaava Soita",
            "2026",
            "112",
            "",
            "–",
            "Öljytie 6",
        ] {
            assert!(!own.has(value), "{value}");
        }
    }

    #[test]
    fn ids_that_look_like_piece_numbers() {
        for value in ["000 002", "000-002", "004.217", "1234 567", "(000) 002"] {
            assert!(is_like_a_piece_number(value), "{value}");
        }
        for value in
            ["000002", "00-002", "000-0002", "A00-002", "000-002-1", "000", "", "12345 678"]
        {
            assert!(!is_like_a_piece_number(value), "{value}");
        }
    }
}
