//! The words of a letter, for the rule that every medium has the same words in the same order.
//!
//! The rule is checked on what readers get: text taken out of a finished PDF, the text of the
//! HTML's elements, the plain text. These differ in what is not words: a table cell ends with a
//! colon in plain text and with a rule on paper; a line may end after a hyphen or a slash; a
//! no-break space may come back as a space; a bullet is a sign in one medium and a style in
//! another. So words are compared by [`normalise_words`], which is applied to *both* sides: it may
//! lose something, but never on one side alone.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::letter::walk::each_of_block;
use crate::letter::{Block, Letter, plain_text};

/// The words of a letter's body in their order: every block of every part, nothing of the
/// stationery (sender, address, reference, page furniture, greeting and preview line).
///
/// The numbers of a numbered list are words (`1`, `2`), for a reader sees or hears them in every
/// medium; code that takes the words out of HTML has to add the numbers that the browser counts.
/// Bullets are not. A table's header row comes once.
pub fn words(letter: &Letter) -> Vec<String> {
    let mut out = String::new();
    for part in &letter.parts {
        add_blocks(&part.blocks, Heads::Said, &mut out);
    }
    normalise_words(&out)
}

/// The words of a letter as an e-mail shows them, part by part: sender, unit, running title, the
/// title, the greeting, the rest of the body. The hidden preview line is not among them.
pub fn email_words(letter: &Letter) -> Vec<String> {
    of_email(letter, Heads::Said)
}

/// The same words as the plain text of an e-mail has them: it shows a table as a list, without the heads of
/// its columns.
pub fn email_text_words(letter: &Letter) -> Vec<String> {
    of_email(letter, Heads::LeftOut)
}

/// Whether the heads of a table's columns are said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Heads {
    Said,
    LeftOut,
}

fn of_email(letter: &Letter, heads: Heads) -> Vec<String> {
    let mut out = String::new();
    for part in &letter.parts {
        let head = &part.stationery;
        add(&head.sender, &mut out);
        add(head.unit.as_deref().unwrap_or_default(), &mut out);
        add(&head.running_title, &mut out);
        let (title, rest) = part.split_title();
        add_blocks(title, heads, &mut out);
        add(head.greeting.as_deref().unwrap_or_default(), &mut out);
        add_blocks(rest, heads, &mut out);
    }
    normalise_words(&out)
}

/// Splits text into words that can be compared across media.
///
/// The text is brought to NFC, and Arabic letters and ligatures in the form that they have beside
/// each other to plain ones; soft hyphens, zero-width and bidi characters vanish; a word is a
/// longest run of letters, digits and combining marks. All else separates and is dropped: blanks of
/// every kind, punctuation, bullets, rules, brackets. So `24.8.2023:` becomes `24`, `8`, `2023`;
/// `hel.example/x` becomes three words wherever a line ends in it; `O'Brien` becomes `O`, `Brien`.
///
/// One thing that this cannot undo is a hyphen added at the end of a line inside a word (`tieto-`
/// `vuoto`): the PDF must yield the unhyphenated word when text is extracted.
pub fn normalise_words(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut word = String::new();
    let is_form = |c: char| matches!(c, '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    let plain: Cow<'_, str> = match text.contains(is_form) {
        true => text.nfkc().collect::<String>().into(),
        false => text.into(),
    };
    for character in plain.nfc() {
        match character {
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => {}
            '\u{2066}'..='\u{2069}' | '\u{feff}' => {}
            c if c.is_alphanumeric() || is_combining_mark(c) => word.push(c),
            _ if word.is_empty() => {}
            _ => out.push(std::mem::take(&mut word)),
        }
    }
    if !word.is_empty() {
        out.push(word);
    }
    out
}

fn add(words: &str, out: &mut String) {
    out.push_str(words);
    out.push('\n');
}

fn add_blocks(blocks: &[Block], heads: Heads, out: &mut String) {
    for block in blocks {
        match block {
            Block::List { start: Some(start), items, .. } => {
                for (number, item) in (u64::from(*start)..).zip(items) {
                    add(&number.to_string(), out);
                    add(&plain_text(&item.content), out);
                    item.sub.iter().for_each(|sub| add(&plain_text(sub), out));
                }
            }
            Block::Box { blocks, foot } => {
                add_blocks(blocks, heads, out);
                foot.iter().for_each(|foot| add(&plain_text(foot), out));
            }
            Block::Table { rows, .. } if heads == Heads::LeftOut => {
                for row in rows {
                    row.head.iter().for_each(|label| add(&plain_text(label), out));
                    add(&plain_text(&row.cell), out);
                }
            }
            _ => each_of_block(block, &mut |content| add(&plain_text(content), out)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample;

    #[test]
    fn what_differs_between_media_is_not_a_word() {
        for (text, expected) in [
            ("1. Varo\u{a0}huijauksia.", vec!["1", "Varo", "huijauksia"]),
            ("1   Varo huijauk\u{ad}sia", vec!["1", "Varo", "huijauksia"]),
            ("• Nimi, Puhelin: \u{2068}Aino\u{2069}", vec!["Nimi", "Puhelin", "Aino"]),
            ("hel.example/\nhoito", vec!["hel", "example", "hoito"]),
            ("A\u{30a}sa Digi- ja", vec!["Åsa", "Digi", "ja"]),
            ("------\n<script>", vec!["script"]),
        ] {
            assert_eq!(normalise_words(text), expected, "{text}");
        }
    }

    #[test]
    fn the_body_has_no_stationery() {
        let letter = sample::finnish_letter();
        let body = words(&letter);
        assert_eq!(body[..3], ["Tietojasi", "on", "voinut"]);
        assert!(!body.contains(&"Tellervo".to_string()));
        let email = email_words(&letter);
        assert!(email.contains(&"Tellervo".to_string()));
        assert!(!email.contains(&"Esimerkkikatu".to_string()));
    }
}
