//! Finds homoglyphs: letters that look like those of another alphabet. Two names that nobody can
//! tell apart by eye would be two different names.

use icu_properties::CodePointMapData;
use icu_properties::props::Script;

use super::value::{TextProblem, TextProblemKind};

/// The first letter that looks like one of another alphabet: a Greek, Cyrillic or related letter in
/// a word of Latin letters (or of another of these), a fullwidth form, or a mathematical letter.
///
/// Words in one alphabet are accepted, also beside words in another; combining marks and modifier
/// letters belong to all alphabets. Fullwidth forms are usual in Japanese, Chinese and Korean text
/// and accepted there. The position counts characters, 1-based, in the text as passed.
pub fn look_alike(text: &str) -> Option<TextProblem> {
    // All letters below U+0340 are Latin or common to all scripts: the fast path for nearly every
    // value.
    if text.bytes().all(|byte| byte < 0xCD) {
        return None;
    }
    let script = |c: char| CodePointMapData::<Script>::new().get(c);
    let east_asian = || text.chars().any(|c| is_east_asian(script(c)));
    let problem = |(index, character): (usize, char)| TextProblem {
        kind: TextProblemKind::LookAlike,
        character,
        position: index + 1,
    };
    let mut word: Vec<(usize, char, Script)> = Vec::new();
    for (index, c) in text.chars().enumerate() {
        let wide = matches!(c, '\u{ff01}'..='\u{ff5e}') && !east_asian();
        if wide || matches!(c, '\u{1d400}'..='\u{1d7ff}') {
            return Some(problem((index, c)));
        }
        match script(c) {
            Script::Inherited => {}
            // Modifier letters are common to all alphabets; spaces, hyphens and the like end a
            // word.
            Script::Common if c.is_alphanumeric() => {}
            Script::Common => {
                if let Some(found) = mixed(&word) {
                    return Some(problem(found));
                }
                word.clear();
            }
            script => word.push((index, c, script)),
        }
    }
    mixed(&word).map(problem)
}

fn is_east_asian(script: Script) -> bool {
    matches!(
        script,
        Script::Han | Script::Hiragana | Script::Katakana | Script::Hangul | Script::Bopomofo
    )
}

/// Whether letters of a script can look like those of another.
fn resembles(script: Script) -> bool {
    matches!(
        script,
        Script::Latin
            | Script::Greek
            | Script::Cyrillic
            | Script::Armenian
            | Script::Cherokee
            | Script::Coptic
    )
}

/// The first letter in the script with the fewest letters in a word that mixes scripts.
fn mixed(word: &[(usize, char, Script)]) -> Option<(usize, char)> {
    let mut counts: Vec<(Script, usize)> = Vec::new();
    for (_, _, script) in word.iter().filter(|(_, _, script)| resembles(*script)) {
        match counts.iter_mut().find(|(known, _)| known == script) {
            Some((_, count)) => *count += 1,
            None => counts.push((*script, 1)),
        }
    }
    if counts.len() < 2 {
        return None;
    }
    // If counts are equal, the Latin letters are taken for the right ones.
    let rarest = counts.iter().min_by_key(|(script, count)| (*count, *script == Script::Latin))?.0;
    let found = word.iter().find(|(_, _, script)| *script == rarest)?;
    Some((found.0, found.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_another_alphabet_inside_a_word_are_found() {
        for (text, character, position) in [
            ("M\u{430}ija", '\u{430}', 2),
            ("Esimerkki M\u{430}ija", '\u{430}', 12),
            ("\u{410}ino", '\u{410}', 1),
            ("Ain\u{3bf}", '\u{3bf}', 4),
            ("Ма\u{78}им", '\u{78}', 3),
            ("Ａino", 'Ａ', 1),
            ("1２3", '２', 2),
            ("\u{1d400}ino", '\u{1d400}', 1),
            ("A\u{570}o", '\u{570}', 2),
        ] {
            let found = look_alike(text).map(|found| (found.character, found.position));
            assert_eq!(found, Some((character, position)), "{}", text.escape_unicode());
        }
    }

    #[test]
    fn names_of_one_alphabet_pass() {
        for text in [
            "Maija Esimerkki",
            "Áile Ŋálsat",
            "Kuǯǯ Jǩǩ-Ǥiõǥǥâž ʹ",
            "Oluwaseun Adébáyọ̀",
            "Nguyễn Thị Ánh",
            "Иван Петров",
            "Иван-Matti",
            "Γιώργος",
            "محمد",
            "李小龍",
            "田中さん",
            "東京１２３",
            "Kwame ƒiƒi Ɛdzo",
            "sääʹmǩiõll",
            "5 µm",
            "O’Brien – Åbo",
            "დავით",
            "ﾀﾅｶ",
        ] {
            assert_eq!(look_alike(text), None, "{}", text.escape_unicode());
        }
    }

    #[test]
    fn what_is_skipped_is_latin() {
        for c in '\0'..'\u{340}' {
            let script = CodePointMapData::<Script>::new().get(c);
            assert!(!resembles(script) || script == Script::Latin, "U+{:04X}", u32::from(c));
            assert_eq!(look_alike(&format!("a{c}b")), None);
        }
        assert!("\u{370}".bytes().any(|byte| byte >= 0xCD));
    }
}
