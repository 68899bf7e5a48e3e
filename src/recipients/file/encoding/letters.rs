//! How likely the letters of a word are: the evidence for one encoding or another.
//!
//! A word that is read in the wrong encoding has signs between letters (`Gra¿yna`), letters that no
//! language has together (`Bçrziòð`), capitals in its middle (`хБЮМ`) or vowels in a heap (`Jiøí`). The
//! costs have no unit; they are only compared. 0 is a word of Finland, 3 a letter that its language lacks,
//! 6 a sign inside a word, 20 a byte without a character.

use unicode_normalization::UnicodeNormalization as _;

/// A language by its letters.
struct Language {
    /// The usual ones beyond a to z, in small letters.
    usual: &'static str,
    rare: &'static str,
    /// Letters of a to z that it hardly has.
    lacks: &'static str,
    /// How unusual names of this language are in lists of Finland.
    cost: f32,
    /// Most vowels side by side.
    vowels: usize,
}

const fn language(
    (usual, rare, lacks): (&'static str, &'static str, &'static str),
    cost: f32,
    vowels: usize,
) -> Language {
    Language { usual, rare, lacks, cost, vowels }
}

const LANGUAGES: &[Language] = &[
    // Finnish, Swedish, Estonian, the Sámi languages.
    language(("äö", "å", ""), 0.0, 5),
    // Finnish with names of its neighbours.
    language(("äöšž", "", ""), 0.0, 5),
    language(("åäöé", "üáèà", ""), 0.0, 3),
    language(("äöõü", "šž", "cqwxy"), 0.2, 5),
    language(("áâäåöšžčđŋŧǥǧǩǯõ", "ʒ", "qwxz"), 0.6, 3),
    // German, Danish and Norwegian, Icelandic, Faroese.
    language(("äöüß", "é", ""), 0.3, 3),
    // Given names of western Europe that are common here: Zoë, Anaïs, François.
    language(("äöéëïç", "åèê", ""), 0.3, 3),
    language(("æøå", "éòôö", "qz"), 0.5, 3),
    language(("áéíóúýðþæö", "", "cqwz"), 1.5, 3),
    language(("áíóúýðæø", "", "cqwxz"), 3.0, 2),
    // French, Spanish, Portuguese, Italian (its letters end words), Dutch.
    language(("éèçëï", "êàâîôùûœÿ", "kw"), 0.8, 3),
    language(("ñáéíóú", "ü", "kw"), 0.8, 3),
    language(("ãáéíóúçõ", "âêàôü", "kwy"), 1.0, 3),
    language(("", "àéèìòù", "jkwxy"), 1.2, 3),
    language(("ëïé", "", ""), 1.0, 3),
    // Polish, Czech, Slovak, Hungarian, Romanian, the languages of former Yugoslavia.
    language(("łńśżźćęąó", "", "qvx"), 1.0, 3),
    language(("áčďéěíňóřšťúůýž", "", "qwx"), 1.0, 2),
    language(("áäčďéíľňóôšťúýž", "ĺŕ", "qwx"), 1.2, 2),
    language(("áéíóöőúüű", "", "qwx"), 0.8, 3),
    language(("ăâîșțşţ", "", "kwy"), 1.2, 3),
    language(("čćđšž", "", "qwxy"), 0.8, 2),
    // Latvian, Lithuanian, Turkish.
    language(("āčēģīķļņšūž", "", "qwxy"), 0.8, 3),
    language(("ąčęėįšųūž", "", "qwx"), 0.8, 3),
    language(("çğıöşü", "âîû", "qwx"), 0.6, 2),
];

/// How unlikely a word is as it was decoded.
pub(super) fn cost(word: &str) -> f32 {
    let letters: Vec<char> = word.chars().collect();
    let has_letter = |part: &[char]| part.iter().any(|c| c.is_alphabetic());
    let mut total = 0.0;
    for (at, &c) in letters.iter().enumerate() {
        if !c.is_ascii() && !c.is_alphabetic() {
            total += sign(c, has_letter(&letters[..at]), has_letter(&letters[at + 1..]));
        }
    }
    let joins = |c: &char| matches!(c, '’' | '´' | '‘');
    for part in letters.split(|c| !c.is_alphabetic() && !joins(c)) {
        // `O’Brien`: capitals are those of its parts.
        total += part.split(joins).map(capitals).sum::<f32>();
        let part: Vec<char> = part.iter().copied().filter(|c| c.is_alphabetic()).collect();
        if part.iter().any(|c| !c.is_ascii()) {
            total += of_letters(&part);
        }
    }
    total
}

/// A character beyond ASCII that is no letter, by whether letters of its word are before and after it.
fn sign(c: char, before: bool, after: bool) -> f32 {
    let inside = before && after;
    let beside = before || after;
    match c {
        '\u{fffd}' | '\u{80}'..='\u{9f}' => 20.0,
        '\u{a0}' | '\u{ad}' => 0.3,
        '’' => 0.3,
        '‘' | '´' if beside => {
            if inside || before {
                1.0
            } else {
                6.0
            }
        }
        '“' | '”' | '„' | '«' | '»' | '‚' | '‹' | '›' | '‘' => {
            if inside {
                6.0
            } else {
                0.7
            }
        }
        '–' | '—' | '…' | '•' | '·' => {
            if inside {
                4.0
            } else {
                0.5
            }
        }
        '†' if inside => 6.0,
        '†' => 0.5,
        // `Mäki®`; never `™hman`.
        '®' | '©' | '™' => match (before, after) {
            (true, true) => 6.0,
            (false, true) => 6.0,
            (_, false) => 0.7,
        },
        '€' | '§' | '°' | '²' | '³' | '½' | '¼' | '¾' | '±' | 'µ' | '×' | '№' | '´' => {
            if inside {
                6.0
            } else if beside {
                2.0
            } else {
                0.5
            }
        }
        // Nobody has written this sign since there is a euro.
        '¤' if !beside => 4.0,
        '\u{2500}'..='\u{259f}' => 8.0,
        _ if beside => 6.0,
        _ => 2.5,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
    Japanese,
    Other,
}

fn script(c: char) -> Script {
    match c {
        'A'..='Z' | 'a'..='z' | '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        '\u{3005}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ff66}'..='\u{ff9f}' => {
            Script::Japanese
        }
        _ => Script::Other,
    }
}

fn of_letters(letters: &[char]) -> f32 {
    let Some(first) = letters.first().map(|c| script(*c)) else { return 0.0 };
    if letters.iter().any(|c| script(*c) != first) {
        return 8.0;
    }
    match first {
        Script::Latin => latin(letters),
        Script::Cyrillic => 0.5 + letters.iter().map(|c| cyrillic(*c)).sum::<f32>(),
        Script::Japanese => {
            // Half-width letters are what other encodings look like.
            let narrow = letters.iter().filter(|c| ('\u{ff66}'..='\u{ff9f}').contains(*c)).count();
            1.5 + 3.0 * narrow as f32
        }
        Script::Other => 5.0,
    }
}

/// Small letters; the Turkish `İ` has no single one.
fn small(c: char) -> char {
    match c {
        'İ' => 'ı',
        c => c.to_lowercase().next().unwrap_or(c),
    }
}

fn latin(letters: &[char]) -> f32 {
    let lower: Vec<char> = letters.iter().map(|c| small(*c)).collect();
    let foreign: Vec<(usize, char)> =
        lower.iter().copied().enumerate().filter(|(_, c)| !c.is_ascii()).collect();
    let (vowels, consonants) = heaps(&lower);
    let of = |language: &Language| {
        let letters: f32 = foreign
            .iter()
            .map(|(at, c)| match () {
                () if language.usual.contains(*c) => 0.0,
                // Rare letters of Italian end words.
                () if language.rare.contains(*c) && language.usual.is_empty() => {
                    if *at + 1 == lower.len() { 0.0 } else { 2.0 }
                }
                () if language.rare.contains(*c) => 1.2,
                () => 3.0,
            })
            .sum();
        let lacking = lower.iter().filter(|c| language.lacks.contains(**c)).count() as f32;
        language.cost
            + letters
            + 0.7 * lacking
            + 1.5 * vowels.saturating_sub(language.vowels) as f32
    };
    let best = LANGUAGES.iter().map(of).fold(f32::MAX, f32::min);
    // `Ångström` has five consonants side by side.
    best + 1.5 * consonants.saturating_sub(5) as f32
        + voiceless(&lower)
        + lone(&lower)
        + misplaced(&lower)
        + uncapitalised(letters)
}

/// Words of lists are names, most of which begin with a capital.
fn uncapitalised(letters: &[char]) -> f32 {
    let first = letters.first().is_some_and(|c| !c.is_ascii() && c.is_lowercase());
    if first && letters.len() > 1 { 0.6 } else { 0.0 }
}

/// Letters where no language has them: `Ðuriæ`, `Bçrzs`.
fn misplaced(lower: &[char]) -> f32 {
    let mut total = 0.0;
    for (at, c) in lower.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| lower[at]);
        let after = lower.get(at + 1).copied();
        let wrong = match c {
            'ð' | 'ß' => before.is_none(),
            'þ' => after.is_none(),
            'æ' => before.is_some_and(is_vowel),
            'ñ' | 'ç' => after == Some('r'),
            _ => false,
        };
        // `Kalvënas`, `Groñ`, `Zoė`, `Peńa`: where the usual languages of the letter do not have it.
        let odd = match c {
            'ë' | 'ï' => !before.is_some_and(is_vowel),
            'ė' => before.is_some_and(is_vowel),
            'ñ' => !after.is_some_and(is_vowel),
            'ń' => after.is_some_and(is_vowel),
            'ç' => after.is_some_and(|after| !is_vowel(after)),
            _ => false,
        };
        // â of Inari Sámi is ā of Latvian.
        let rare = if *c == 'â' { 0.2 } else { 0.0 };
        total += rare + if wrong { 2.0 } else { 0.0 } + if odd { 1.0 } else { 0.0 };
    }
    total
}

fn is_vowel(c: char) -> bool {
    let base = c.nfd().next().unwrap_or(c);
    matches!(base, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'æ' | 'ø' | 'œ' | 'ı')
}

/// `Mšttšnen`, `Bjšrk`: the ö of a Mac, read as windows-1252. No word is without a vowel, and š rarely
/// stands between two consonants.
fn voiceless(lower: &[char]) -> f32 {
    let none = lower.len() > 2 && !lower.iter().any(|c| is_vowel(*c) || *c == 'r');
    let squeezed = lower.windows(3).filter(|three| {
        three[1] == 'š' && !is_vowel(three[0]) && three[0] != 'r' && !is_vowel(three[2])
    });
    1.2 * squeezed.count() as f32 + if none { 1.5 } else { 0.0 }
}

/// A letter beyond ASCII by itself is rarely a word.
fn lone(lower: &[char]) -> f32 {
    if lower.len() == 1 && !"åäöéàø".contains(lower[0]) { 2.0 } else { 0.0 }
}

/// The most vowels and the most consonants side by side.
fn heaps(lower: &[char]) -> (usize, usize) {
    let (mut vowels, mut consonants) = ((0, 0), (0, 0));
    for c in lower {
        let (grows, ends) = match is_vowel(*c) {
            true => (&mut vowels, &mut consonants),
            false => (&mut consonants, &mut vowels),
        };
        grows.0 += 1;
        grows.1 = grows.0.max(grows.1);
        ends.0 = 0;
    }
    (vowels.1, consonants.1)
}

/// Letters of Russian by their frequency; those of other languages.
fn cyrillic(c: char) -> f32 {
    match small(c) {
        'о' | 'е' | 'а' | 'и' | 'н' | 'т' | 'с' | 'р' | 'в' | 'л' | 'к' | 'м' | 'д' | 'п' | 'у' => {
            0.0
        }
        'я' | 'ы' | 'ь' | 'г' | 'з' | 'б' | 'ч' | 'й' | 'х' | 'ж' | 'ш' | 'ю' => 0.35,
        'ц' | 'щ' | 'э' | 'ф' | 'ъ' | 'ё' => 0.9,
        'і' | 'ї' | 'є' | 'ґ' => 0.5,
        _ => 2.0,
    }
}

/// Capitals where no name has them.
fn capitals(letters: &[char]) -> f32 {
    let upper = |c: &char| c.is_uppercase();
    let lower = |c: &char| c.is_lowercase();
    if letters.iter().all(char::is_ascii)
        || !letters.iter().any(upper)
        || !letters.iter().any(lower)
    {
        return 0.0;
    }
    if letters.first().is_some_and(lower) {
        return 3.0;
    }
    match letters[1..].iter().position(upper) {
        None => 0.0,
        // `McDonald`.
        Some(at) if at > 0 && letters[at + 1].is_ascii() => 0.8,
        // `VŠinš` is what is left of Väinö.
        Some(0) if !letters[1].is_ascii() => 4.5,
        Some(_) => 3.0,
    }
}
