//! Which script each stretch of a text is written in (UAX #24), and what its script asks of a face.

use std::ops::Range;

use harfrust::{Script, Tag};
use icu_properties::PropertyNamesShort;
use icu_properties::props::Script as ScriptOf;
use icu_properties::script::ScriptWithExtensions;

use super::characters::{is_arabic, is_control, is_mark};
use crate::text::{is_joiner, is_right_to_left};

/// A stretch of a text in one script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct InScript {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// The script; `None` for blanks, digits and signs that every script shares.
    pub(super) script: Option<ScriptOf>,
}

/// Cuts a text where the script changes. Marks and joiners belong to the letter before them, signs
/// of several scripts to what is before them, if it is one of these.
pub(super) fn in_scripts(text: &str) -> Vec<InScript> {
    let mut list: Vec<InScript> = Vec::new();
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        let before = list.last().and_then(|stretch| stretch.script);
        let script = script_of(character, before);
        match list.last_mut() {
            Some(last) if last.script == script => last.range.end = end,
            _ => list.push(InScript { range: at..end, script }),
        }
    }
    list
}

fn script_of(character: char, before: Option<ScriptOf>) -> Option<ScriptOf> {
    if is_control(character) || is_joiner(character) {
        return before;
    }
    if is_arabic(character) {
        return Some(ScriptOf::Arabic);
    }
    let table = ScriptWithExtensions::new();
    match table.get_script_val(character) {
        ScriptOf::Inherited => before,
        ScriptOf::Common => {
            let scripts = table.get_script_extensions_val(character);
            // What belongs to Common alone is shared by all scripts.
            let has = |script: ScriptOf| scripts.contains(&script);
            match before {
                _ if has(ScriptOf::Common) => None,
                Some(ScriptOf::Han) if EAST_ASIAN.iter().any(|script| has(*script)) => before,
                Some(script) if has(script) => before,
                _ if has(ScriptOf::Latin) => None,
                _ if has(ScriptOf::Han) || has(ScriptOf::Katakana) => Some(ScriptOf::Han),
                _ if has(ScriptOf::Devanagari) => Some(ScriptOf::Devanagari),
                _ => None,
            }
        }
        script if EAST_ASIAN.contains(&script) => Some(ScriptOf::Han),
        script => Some(script),
    }
}

/// Scripts that are written beside each other in one word. One face has to have all of them, so
/// [`in_scripts`] takes them for one.
const EAST_ASIAN: [ScriptOf; 5] =
    [ScriptOf::Han, ScriptOf::Hiragana, ScriptOf::Katakana, ScriptOf::Hangul, ScriptOf::Bopomofo];

/// Whether all letters of a text are Latin, or shared by all scripts. `false` does not mean that
/// another script is there: the fast path of nearly every text.
pub(super) fn is_latin(text: &str) -> bool {
    // In UTF-8 all characters below U+0340 begin with a smaller byte, and continue with one.
    text.bytes().all(|byte| byte < 0xCD)
        || text.chars().all(|c| {
            matches!(c, '\0'..='\u{36F}' | '\u{1E00}'..='\u{1EFF}' | '\u{2000}'..='\u{27FF}'
                | '\u{A720}'..='\u{A7FF}')
        })
}

/// Whether a face needs no more than a glyph for each letter of a script, in a text of it. In every
/// other script letters join, change their order or take marks, which only the rules of a face for
/// this very script can do.
pub(super) fn is_simple(script: ScriptOf, text: &str) -> bool {
    match script {
        ScriptOf::Latin
        | ScriptOf::Greek
        | ScriptOf::Cyrillic
        | ScriptOf::Armenian
        | ScriptOf::Georgian
        | ScriptOf::Ethiopic
        | ScriptOf::Han
        | ScriptOf::Cherokee
        | ScriptOf::CanadianAboriginal
        | ScriptOf::Yi => true,
        ScriptOf::Hebrew | ScriptOf::Thai | ScriptOf::Lao => !text.chars().any(is_mark),
        _ => false,
    }
}

/// The script that a stretch is shaped by.
pub(super) fn shaped_by(script: ScriptOf, text: &str) -> Script {
    if script == ScriptOf::Han {
        let table = ScriptWithExtensions::new();
        let has = |one: ScriptOf| text.chars().any(|c| table.get_script_val(c) == one);
        return match () {
            () if has(ScriptOf::Hangul) => tag_of(ScriptOf::Hangul),
            () if has(ScriptOf::Hiragana) => tag_of(ScriptOf::Hiragana),
            () if has(ScriptOf::Katakana) => tag_of(ScriptOf::Katakana),
            () if has(ScriptOf::Bopomofo) => tag_of(ScriptOf::Bopomofo),
            () => tag_of(ScriptOf::Han),
        };
    }
    tag_of(script)
}

/// The script as the shaper names it.
fn tag_of(script: ScriptOf) -> Script {
    let name = PropertyNamesShort::<ScriptOf>::new().get(script).unwrap_or("Zyyy");
    let tag = <[u8; 4]>::try_from(name.as_bytes()).ok();
    tag.and_then(|tag| Script::from_iso15924_tag(Tag::new(&tag))).unwrap_or(Script::COMMON)
}

/// The tags by which the tables of a face know a script (OpenType, "Script tags"): the newer one, if
/// there is one, and the older one.
pub(super) fn tags_in_faces(script: ScriptOf) -> [Option<Tag>; 2] {
    let newer: Option<&[u8; 4]> = match script {
        ScriptOf::Bengali => Some(b"bng2"),
        ScriptOf::Devanagari => Some(b"dev2"),
        ScriptOf::Gujarati => Some(b"gjr2"),
        ScriptOf::Gurmukhi => Some(b"gur2"),
        ScriptOf::Kannada => Some(b"knd2"),
        ScriptOf::Malayalam => Some(b"mlm2"),
        ScriptOf::Oriya => Some(b"ory2"),
        ScriptOf::Tamil => Some(b"tml2"),
        ScriptOf::Telugu => Some(b"tel2"),
        ScriptOf::Myanmar => Some(b"mym2"),
        _ => None,
    };
    let older = match script {
        ScriptOf::Lao => *b"lao ",
        ScriptOf::Nko => *b"nko ",
        ScriptOf::Vai => *b"vai ",
        ScriptOf::Yi => *b"yi  ",
        _ => tag_of(script).tag().to_be_bytes().map(|byte| byte.to_ascii_lowercase()),
    };
    [newer.map(Tag::new), Some(Tag::new(&older))]
}

/// Whether a stretch of a text is in a script that is written from right to left.
pub(super) fn runs_backward(text: &str) -> bool {
    text.chars().any(is_right_to_left)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<(&str, &'static str)> {
        let name = |script: ScriptOf| PropertyNamesShort::<ScriptOf>::new().get(script).unwrap();
        let stretches = in_scripts(text).into_iter();
        stretches.map(|found| (&text[found.range], found.script.map_or("-", name))).collect()
    }

    #[test]
    fn texts_are_cut_where_the_script_changes() {
        let table: [(&str, &[(&str, &str)]); 16] = [
            ("Aino", &[("Aino", "Latn")]),
            ("Γιώργος 1", &[("Γιώργος", "Grek"), (" 1", "-")]),
            ("Ива\u{301}н", &[("Ива\u{301}н", "Cyrl")]),
            ("Ain\u{301}o", &[("Ain\u{301}o", "Latn")]),
            ("דוד (David)", &[("דוד", "Hebr"), (" (", "-"), ("David", "Latn"), (")", "-")]),
            ("محمد، علي", &[("محمد،", "Arab"), (" ", "-"), ("علي", "Arab")]),
            ("दीपक।", &[("दीपक।", "Deva")]),
            ("สมชาย", &[("สมชาย", "Thai")]),
            ("李小龍", &[("李小龍", "Hani")]),
            ("田中さんタロー", &[("田中さんタロー", "Hani")]),
            ("김철수", &[("김철수", "Hani")]),
            ("「東京」", &[("「東京」", "Hani")]),
            ("𡃁", &[("𡃁", "Hani")]),
            ("ሰላም", &[("ሰላም", "Ethi")]),
            ("გიორგი Արամ", &[("გიორგი", "Geor"), (" ", "-"), ("Արամ", "Armn")]),
            ("Maija 😀", &[("Maija", "Latn"), (" 😀", "-")]),
        ];
        for (text, expected) in table {
            assert_eq!(named(text), expected, "{text}");
        }
    }

    #[test]
    fn latin_texts_need_no_table() {
        for text in ["Ångström", "Nguyễn Thị Ánh", "“5 €” – O’Brien…", "Jǩǩ ʹ", "5 µm", "i\u{307}"]
        {
            assert!(is_latin(text), "{text}");
            let scripts = in_scripts(text).into_iter().filter_map(|found| found.script);
            assert!(scripts.into_iter().all(|script| script == ScriptOf::Latin), "{text}");
        }
        for text in ["Γ", "Иван", "א", "م", "अ", "李", "Ω"] {
            assert!(!is_latin(text), "{text}");
        }
    }

    #[test]
    fn scripts_have_the_tags_of_shapers_and_faces() {
        let tag = |bytes: &[u8; 4]| Some(Tag::new(bytes));
        assert_eq!(tags_in_faces(ScriptOf::Devanagari), [tag(b"dev2"), tag(b"deva")]);
        assert_eq!(tags_in_faces(ScriptOf::Hebrew), [None, tag(b"hebr")]);
        assert_eq!(tags_in_faces(ScriptOf::Lao), [None, tag(b"lao ")]);
        assert_eq!(shaped_by(ScriptOf::Latin, "a"), Script::LATIN);
        assert_eq!(shaped_by(ScriptOf::Han, "李"), Script::HAN);
        assert_eq!(shaped_by(ScriptOf::Han, "田さ"), Script::HIRAGANA);
        assert_eq!(shaped_by(ScriptOf::Han, "김"), Script::HANGUL);
        assert!(is_simple(ScriptOf::Hebrew, "דוד") && !is_simple(ScriptOf::Hebrew, "דָוד"));
        assert!(!is_simple(ScriptOf::Devanagari, "अ") && is_simple(ScriptOf::Ethiopic, "ሰ"));
    }
}
