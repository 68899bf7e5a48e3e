//! Tries each encoding on the words of a file, and says which gives the likeliest letters.

use std::collections::BTreeSet;

use super::letters::cost;
use super::witness;
use super::words::Bytes;
use crate::recipients::file::decoder::by_name;
use crate::terms::Encoding;

/// A way to read the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    Known(Encoding),
    /// Code page 850, with the letters of 437.
    Dos,
    /// Mac Roman.
    Mac,
}

impl std::fmt::Display for Reading {
    /// A name that is the same in every language.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Known(encoding) => encoding.fmt(f),
            Self::Dos => f.write_str("MS-DOS"),
            Self::Mac => f.write_str("Mac Roman"),
        }
    }
}

/// The readings with how unusual each is in lists of Finland, in the unit of [`cost`]. The first of equals
/// is chosen.
const READINGS: [(Reading, f32); 13] = [
    (Reading::Known(Encoding::Windows1252), 0.0),
    (Reading::Known(Encoding::Iso8859_15), 0.5),
    (Reading::Known(Encoding::Windows1257), 3.0),
    (Reading::Known(Encoding::Windows1250), 3.0),
    (Reading::Known(Encoding::Windows1254), 3.0),
    (Reading::Known(Encoding::Windows1251), 3.0),
    (Reading::Known(Encoding::Iso8859_2), 6.0),
    (Reading::Known(Encoding::Koi8R), 3.5),
    (Reading::Known(Encoding::Koi8U), 3.7),
    (Reading::Known(Encoding::ShiftJis), 4.0),
    (Reading::Known(Encoding::Iso8859_5), 4.5),
    (Reading::Dos, 2.5),
    (Reading::Mac, 2.5),
];

/// Within this of the best reading another one may be right.
const NEAR: f32 = 3.0;

/// A word that is this much likelier in another reading is probably in that encoding.
const FAR: f32 = 4.5;

/// A word that costs this much is in none of the languages of Finland and its neighbours.
const FOREIGN: f32 = 0.7;

/// Within this, two readings of one word are as likely.
const EQUAL: f32 = 0.3;

/// Words that another encoding would give other letters, which may be right.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::recipients) struct Doubts {
    /// The encoding that they differ in.
    pub(super) rival: Reading,
    /// The words as they are read.
    pub(super) words: BTreeSet<String>,
}

/// Which reading fits.
#[derive(Debug, PartialEq)]
pub(super) struct Judged {
    pub(super) best: Reading,
    pub(super) doubts: Option<Doubts>,
    /// A line that is in another encoding, that encoding, and a line that cannot be in it.
    pub(super) mixed: Option<(u64, Encoding, u64)>,
    /// The first line with a byte beyond ASCII (1-based).
    pub(super) first_line: u64,
}

/// A word in one reading.
struct Tried {
    text: String,
    cost: f32,
}

/// Judges the words of a file.
pub(super) fn judge(bytes: &Bytes) -> Judged {
    let lines: Vec<u64> = bytes.words.values().copied().collect();
    let first_line = lines.iter().min().copied().unwrap_or(1);
    let opinion = witness::opinion(bytes.words.keys().map(Vec::as_slice));
    let tried: Vec<Vec<Tried>> = READINGS
        .iter()
        .map(|(reading, _)| bytes.words.keys().map(|word| try_on(word, *reading)).collect())
        .collect();
    let weight = WITNESS.min(WITNESS_OF_WORD * lines.len() as f32);
    let total = |at: usize| {
        let (reading, unusual) = READINGS[at];
        // The witness knows only one of the two encodings called KOI8.
        let known = match reading {
            Reading::Known(Encoding::Koi8R) => Some(Encoding::Koi8U),
            Reading::Known(known) => Some(known),
            Reading::Dos | Reading::Mac => None,
        };
        let seconded = known.is_some_and(|known| by_name(known) == opinion);
        let words: f32 = tried[at].iter().map(|tried| tried.cost).sum();
        words + unusual - if seconded { weight } else { 0.0 }
    };
    let totals: Vec<f32> = (0..READINGS.len()).map(total).collect();
    let mut best = 0;
    for at in 1..READINGS.len() {
        if totals[at] < totals[best] {
            best = at;
        }
    }
    let mut judged = Judged { best: READINGS[best].0, doubts: None, mixed: None, first_line };
    let mut nearest = f32::MAX;
    for (at, (reading, _)) in READINGS.iter().enumerate() {
        let rival = *reading;
        if at == best {
            continue;
        }
        let pairs = || tried[best].iter().zip(&tried[at]).zip(&lines);
        let differing = || pairs().filter(|((is, other), _)| is.text != other.text);
        let distance = totals[at] - totals[best];
        // Whoever opens the file in western Europe sees windows-1252.
        let is_usual = rival == Reading::Known(Encoding::Windows1252);
        let all = distance < NEAR || is_usual;
        // One foreign name among many of Finland says little for the whole file, and may be misread all
        // the same.
        let foreign = |is: &Tried, other: &Tried| {
            matches!(rival, Reading::Known(_))
                && is.cost >= FOREIGN
                && other.cost <= is.cost + EQUAL
        };
        let doubtful = |is: &Tried, other: &Tried| all || foreign(is, other);
        let words: BTreeSet<String> = differing()
            .filter(|((is, other), _)| doubtful(is, other))
            .map(|((is, _), _)| is.text.clone())
            .collect();
        if !words.is_empty() && distance < nearest {
            nearest = distance;
            judged.doubts = Some(Doubts { rival, words });
        }
        if let Reading::Known(rival) = rival
            && distance >= NEAR
            && judged.mixed.is_none()
        {
            let broken = differing().find(|((is, other), _)| is.cost - other.cost >= FAR);
            let against = differing().find(|((is, other), _)| other.cost - is.cost >= FAR);
            if let (Some((_, line)), Some((_, other))) = (broken, against) {
                judged.mixed = Some((*line, rival, *other));
            }
        }
    }
    judged
}

/// What the opinion of the witness is worth: of a whole list, and of one word.
const WITNESS: f32 = 1.5;
const WITNESS_OF_WORD: f32 = 0.4;

fn try_on(word: &[u8], reading: Reading) -> Tried {
    let text = match reading {
        Reading::Known(encoding) => decoded(word, encoding),
        Reading::Mac => encoding_rs::MACINTOSH.decode_without_bom_handling(word).0.into_owned(),
        Reading::Dos => word.iter().map(|byte| dos(*byte)).collect(),
    };
    Tried { cost: cost(&text), text }
}

fn decoded(word: &[u8], encoding: Encoding) -> String {
    by_name(encoding).decode_without_bom_handling(word).0.into_owned()
}

/// The line (1-based) of the first word with a byte that has no character in an encoding.
pub(super) fn first_undefined(bytes: &Bytes, encoding: Encoding) -> Option<u64> {
    let is_undefined = |c: char| matches!(c, '\u{80}'..='\u{9f}' | '\u{fffd}');
    let lines =
        bytes.words.iter().filter(|(word, _)| decoded(word, encoding).contains(is_undefined));
    lines.map(|(_, line)| *line).min()
}

/// A byte in code page 850.
fn dos(byte: u8) -> char {
    #[rustfmt::skip]
    const UPPER: [char; 128] = [
        'Ç', 'ü', 'é', 'â', 'ä', 'à', 'å', 'ç', 'ê', 'ë', 'è', 'ï', 'î', 'ì', 'Ä', 'Å',
        'É', 'æ', 'Æ', 'ô', 'ö', 'ò', 'û', 'ù', 'ÿ', 'Ö', 'Ü', 'ø', '£', 'Ø', '×', 'ƒ',
        'á', 'í', 'ó', 'ú', 'ñ', 'Ñ', 'ª', 'º', '¿', '®', '¬', '½', '¼', '¡', '«', '»',
        '░', '▒', '▓', '│', '┤', 'Á', 'Â', 'À', '©', '╣', '║', '╗', '╝', '¢', '¥', '┐',
        '└', '┴', '┬', '├', '─', '┼', 'ã', 'Ã', '╚', '╔', '╩', '╦', '╠', '═', '╬', '¤',
        'ð', 'Ð', 'Ê', 'Ë', 'È', 'ı', 'Í', 'Î', 'Ï', '┘', '┌', '█', '▄', '¦', 'Ì', '▀',
        'Ó', 'ß', 'Ô', 'Ò', 'õ', 'Õ', 'µ', 'þ', 'Þ', 'Ú', 'Û', 'Ù', 'ý', 'Ý', '¯', '´',
        '\u{ad}', '±', '‗', '¾', '¶', '§', '÷', '¸', '°', '¨', '·', '¹', '³', '²', '■', '\u{a0}',
    ];
    match byte.checked_sub(0x80) {
        Some(at) => UPPER[usize::from(at)],
        None => char::from(byte),
    }
}
