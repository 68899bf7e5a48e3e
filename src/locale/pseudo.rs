//! Pseudo-translation: words that look translated but can still be read, `Ýóûŕ ďáţá ĥáš ļéáķéď`. A
//! plain word on a page does not come from the texts, and what does not fit here will not fit in a
//! longer language.
//!
//! Only words change. Values, tags, references, names of variants and quoted literals stay byte for
//! byte, and so does everything around the texts. Terms stay too, for they are names.
//! `fluent-pseudo` does not support our tags and works on formatted strings, so it would change
//! values too; this module works on the source.

use std::ops::Range;

use fluent_syntax::ast;

use super::lint::MARKS;
use super::locales::Locales;
use super::tree::{File, range_in};

/// Mark the beginning and the end of each text. All fonts of letters have them, and a line of
/// Fluent may begin with them.
const BRACKETS: [char; 2] = ['«', '»'];

/// Letters of padding per ten letters of a text: 40 %.
const FILLING_IN_TEN: usize = 4;

/// Padding is cut from this, so that lines can break in it.
const FILLING: &str = "ĺóŕéɱ íþšúɱ ďóĺóŕ šíť áɱéť ćóñšéćťéťúŕ ";

/// A byte range of the source and its replacement.
type Edit = (Range<usize>, String);

/// The accented letter that replaces a plain one; the letter itself if there is none.
fn accented(letter: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "áƀćďéƒĝĥíĵķĺɱñóþqŕšťúvŵxýžÁBĆĎÉFĜĤÍĴĶĹMÑÓÞQŔŠŤÚVŴXÝŽ";
    let at = PLAIN.chars().position(|plain| plain == letter);
    at.and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(letter)
}

/// The source of a file with its words replaced, without the messages and terms that do not count.
/// Text that is not valid Fluent stays as it is.
fn of_file(file: &File, counts: &dyn Fn(&str) -> bool) -> String {
    let text = file.text();
    let mut edits: Vec<Edit> = Vec::new();
    for entry in file.entries() {
        if !counts(entry.id) {
            edits.push((entry.lines(), String::new()));
            continue;
        }
        let is_words = |attribute: &str| !MARKS.contains(&attribute);
        let words = entry.texts.iter().filter(|one| one.attribute.is_none_or(is_words));
        for one in words.filter(|_| !entry.term) {
            whole(one.pattern, text, &mut edits);
        }
    }
    // Variants of a select expression are visited before the words behind it, so all edits are in
    // order.
    let mut out = String::with_capacity(text.len() * 3 / 2);
    let mut at = 0;
    for (range, words) in edits {
        out.push_str(&text[at..range.start]);
        out.push_str(&words);
        at = range.end;
    }
    out.push_str(&text[at..]);
    out
}

/// A value or attribute, with brackets around it. If it is only a select expression, each variant
/// gets brackets.
fn whole(pattern: &ast::Pattern<&str>, file: &str, edits: &mut Vec<Edit>) {
    let is_text = |element: &&ast::PatternElement<&str>| {
        matches!(element, ast::PatternElement::TextElement { .. })
    };
    if !pattern.elements.iter().any(|element| is_text(&element)) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable {
                expression: ast::Expression::Select { variants, .. },
            } = element
            {
                for variant in variants {
                    whole(&variant.value, file, edits);
                }
            }
        }
        return;
    }
    let before = edits.len();
    let mut tops = Vec::new();
    let words = inner(pattern, file, &mut false, &mut tops, edits);
    // Only a text with words of its own gets brackets: not, for example, a phone number alone.
    if words == 0 {
        edits.truncate(before);
        return;
    }
    let [open, close] = BRACKETS;
    if let Some((_, words)) = tops.first().and_then(|at| edits.get_mut(*at)) {
        let blanks = words.len() - words.trim_start().len();
        words.insert(blanks, open);
    }
    if let Some((_, text)) = tops.last().and_then(|at| edits.get_mut(*at)) {
        let rest = text.split_off(text.trim_end().len());
        let filling = filling(words);
        let gap = if filling.is_empty() { "" } else { " " };
        text.push_str(&format!("{gap}{filling}{close}{rest}"));
    }
}

/// Replaces the words of a pattern and of all variants in it. Returns the number of letters
/// changed; `tops` collects the indices of the edits of the pattern itself. `inside` tells whether
/// the text is inside a tag, which may begin in one element and end in another: `<a name="{ $link
/// }"/>`.
fn inner(
    pattern: &ast::Pattern<&str>,
    file: &str,
    inside: &mut bool,
    tops: &mut Vec<usize>,
    edits: &mut Vec<Edit>,
) -> usize {
    let mut letters = 0;
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => {
                let (words, changed) = strange(value, inside);
                letters += changed;
                tops.push(edits.len());
                edits.push((range_in(file, value), words));
            }
            ast::PatternElement::Placeable { expression } => {
                letters += of_expression(expression, file, *inside, edits);
            }
        }
    }
    letters
}

/// As [`inner`]; of several variants the longest counts.
fn of_expression(
    expression: &ast::Expression<&str>,
    file: &str,
    inside: bool,
    edits: &mut Vec<Edit>,
) -> usize {
    match expression {
        ast::Expression::Inline(ast::InlineExpression::Placeable { expression }) => {
            of_expression(expression, file, inside, edits)
        }
        ast::Expression::Inline(_) => 0,
        ast::Expression::Select { variants, .. } => {
            let lengths = variants.iter().map(|variant| {
                inner(&variant.value, file, &mut { inside }, &mut Vec::new(), edits)
            });
            lengths.max().unwrap_or(0)
        }
    }
}

/// The words with accents, and the number of letters changed; tags and entities stay. `inside` is
/// whether the text begins inside a tag, and after the call whether it ends inside one.
fn strange(words: &str, inside: &mut bool) -> (String, usize) {
    let mut out = String::with_capacity(words.len() * 2);
    let mut letters = 0;
    let mut entity = false;
    for (at, character) in words.char_indices() {
        let rest = &words[at..];
        match character {
            '<' => *inside = true,
            // A single ampersand between words is not an entity.
            '&' if !*inside => {
                entity = rest.find(';').is_some_and(|end| !rest[..end].contains(' '));
            }
            _ => {}
        }
        let plain = *inside || entity;
        out.push(if plain { character } else { accented(character) });
        letters += usize::from(!plain && character.is_alphabetic());
        match character {
            '>' => *inside = false,
            ';' => entity = false,
            _ => {}
        }
    }
    (out, letters)
}

fn filling(letters: usize) -> String {
    let wanted = letters * FILLING_IN_TEN / 10;
    let words: String = FILLING.chars().cycle().take(wanted).collect();
    words.trim_end().to_owned()
}

impl Locales {
    /// The pseudo-translated files of a language: names such as `letter.ftl` with their sources. If
    /// the incident overrides a message, only that version is included, so that all files can be
    /// put into one folder.
    pub fn pseudo(&self, lang: &str) -> Vec<(String, String)> {
        let mut found: Vec<(String, String)> = Vec::new();
        let Some(language) = self.languages.get(lang) else { return found };
        for file in &language.files {
            let last = |id: &str| language.definitions.get(id).map(|one| one.span.source);
            let text = of_file(file, &|id| last(id) == Some(file.source));
            match found.iter_mut().find(|(path, _)| *path == file.path) {
                Some((_, known)) => *known = format!("{}\n\n{text}", known.trim_end()),
                None => found.push((file.path.clone(), text)),
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets::Assets;
    use crate::diag::Sources;
    use crate::locale::tree::inventory;
    use crate::render::pdf::Fonts;

    #[test]
    fn only_words_change() {
        let text = "# Stays\n-name = Westlog\ntitle = Your { $data } has leaked\n    .many = yes\n\
                    link = <a name=\"{ $link }\"/>\nstrong = <strong>Stop</strong> &amp; call { -name }\n\
                    choice = { $n ->\n    [one] One thing\n   *[other] { $n } of\n        them\n  }\n\
                    inside = We { $n ->\n    [one] one\n   *[other] all\n  } go\nempty = {\"\"}\n";
        let file = File::of_text(text);
        insta::assert_snapshot!(of_file(&file, &|_| true));
        let left = of_file(&file, &|id| !["choice", "title"].contains(&id));
        assert!(!left.contains("choice") && !left.contains("{ $n } «óƒ") && !left.contains("many"));
        assert_eq!(left.matches("->").count(), 1);
    }

    #[test]
    fn built_in_words_keep_their_values_tags_and_places() {
        let (locales, _) = Locales::load(&Assets::built_in(), &mut Sources::new());
        let fonts = Fonts::builtin().unwrap();
        let mut lengths = [0, 0];
        for file in &locales.languages["en"].files {
            let (old, new) = (file.text(), of_file(file, &|_| true));
            assert_eq!(inventory(old), inventory(&new), "{}", file.path);
            assert_eq!(old.lines().count(), new.lines().count(), "{}", file.path);
            assert_eq!(old.matches('<').count(), new.matches('<').count(), "{}", file.path);
            assert_eq!(fonts.missing(&new), None, "{}", file.path);
            let lines = old.lines().zip(new.lines()).filter(|(old, _)| !old.starts_with('#'));
            for (old, new) in lines {
                lengths[0] += old.chars().count();
                lengths[1] += new.chars().count();
            }
        }
        assert!(lengths[1] * 100 > lengths[0] * 120, "{lengths:?}");
    }

    #[test]
    fn accents_can_be_told_apart() {
        let all: String = ('a'..='z').chain('A'..='Z').map(accented).collect();
        assert_eq!(all.chars().count(), 52);
        let changed = ('a'..='z').filter(|letter| accented(*letter) != *letter).count();
        assert!(changed >= 23, "{changed}");
    }
}
