//! The law of the media: PDF, HTML and plain text say the words of the letter, in its order.
//!
//! For every person of both incidents the letter is composed through the library and compared with
//! what readers get out of the finished files: the text of the PDF by its tags (what a screen
//! reader reads), the text of the PDF by its lines (what copying gives), the visible text of the
//! HTML and the plain text of the message. Both sides go through `normalise_words`.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test stops where something is wrong"
)]

use crate::support;

use std::collections::BTreeSet;
use std::sync::Mutex;

use breach_letters::letter::{Block, Letter, plain_text};
use breach_letters::render::text::{email_text_words, email_words, normalise_words, words};
use breach_letters::terms::Medium;
use support::{ARABIC, Case, INCIDENTS, Row, fixture, message, pdf_text, rendered, tool};

/// The first place where two lists of words part, with a few words around it.
fn difference(found: &[String], expected: &[String]) -> Option<String> {
    if found == expected {
        return None;
    }
    let at = found.iter().zip(expected).take_while(|(a, b)| a == b).count();
    let near = |words: &[String]| {
        words[at.saturating_sub(4).min(words.len())..(at + 6).min(words.len())].join(" ")
    };
    Some(format!("word {at}: found    …{}…\n        expected …{}…", near(found), near(expected)))
}

/// Compares for every finished piece of a medium in both incidents.
fn compare(medium: Medium, check: impl Fn(&Case, &Row, &Letter) -> Option<String>) {
    compare_in(&INCIDENTS, 30, medium, check);
}

/// The same in any incidents, with more pieces than `least`.
fn compare_in(
    names: &[&str],
    least: usize,
    medium: Medium,
    check: impl Fn(&Case, &Row, &Letter) -> Option<String>,
) {
    let mut wrong = Vec::new();
    let mut compared = 0;
    for &name in names {
        let output = rendered(name);
        let case = Case::load(&fixture(name));
        let rows = output.rows.iter().filter(|row| row.outcome == "rendered");
        let rows: Vec<&Row> = rows.filter(|row| row.medium() == medium).collect();
        compared += rows.len();
        for row in rows {
            if let Some(difference) = check(&case, row, &case.letter(row)) {
                wrong.push(format!("{name}, piece {}: {difference}", row.piece.unwrap()));
            }
        }
    }
    assert!(compared > least, "the pieces are not there");
    assert!(wrong.is_empty(), "other words than in the letter:\n{}", wrong.join("\n"));
}

fn file(case: &Case, row: &Row) -> std::path::PathBuf {
    let id = &case.incident.id;
    let name = ["westlog", "vastaamo", ARABIC].into_iter().find(|name| id.contains(name)).unwrap();
    rendered(name).folder.join(row.own_file())
}

#[test]
fn the_tags_of_the_pdf_say_the_words_of_the_letter() {
    // The tool takes its time: one of each language, audience and number of pages.
    let seen = Mutex::new(BTreeSet::new());
    compare(Medium::Letter, |case, row, letter| {
        let audience = row.variant.split(':').next().unwrap().to_owned();
        if !seen.lock().unwrap().insert((row.language.clone(), audience, row.pages)) {
            return None;
        }
        let tagged = tool("pdfinfo", &["-struct-text"], &file(case, row), &[])?;
        // A divided word comes in two parts, for this tool shows what is drawn and not what it
        // stands for; so letters are compared, as one long word. The next test compares words.
        let joined = |words: Vec<String>| -> Vec<String> {
            words.concat().chars().map(String::from).collect()
        };
        let expected = words(letter);
        difference(&joined(tagged_words(&tagged, &expected)), &joined(expected))
    });
}

/// Lines from right to left come out of the page in another order of some of the tools that take the
/// text by its lines; by its tags it is the letter's.
#[test]
fn the_tags_of_arabic_letters_say_their_words() {
    compare_in(&[ARABIC], 5, Medium::Letter, |case, row, letter| {
        let tagged = tool("pdfinfo", &["-struct-text"], &file(case, row), &[])?;
        let expected = words(letter);
        difference(&tagged_words(&tagged, &expected), &expected)
    });
}

/// The words of `pdfinfo -struct-text`: what stands in quotation marks, from the title on. What
/// stands before it is the letter head; page furniture is no part of the tags.
fn tagged_words(tagged: &str, expected: &[String]) -> Vec<String> {
    let lines = tagged.lines().map(str::trim).skip_while(|line| !line.starts_with("H1"));
    let texts = lines.filter_map(|line| line.strip_prefix('"')?.strip_suffix('"'));
    let mut all = String::new();
    for text in texts {
        // A word that the end of a line breaks is in two pieces.
        let start = all.strip_suffix('-').and_then(|before| normalise_words(before).pop());
        let whole = start.zip(normalise_words(text).into_iter().next());
        match whole {
            Some((start, end)) if expected.contains(&format!("{start}{end}")) => {
                all.pop();
            }
            _ => all.push('\n'),
        }
        all.push_str(text);
    }
    normalise_words(&all)
}

#[test]
fn the_pages_of_the_pdf_say_the_words_of_the_letter() {
    compare(Medium::Letter, |case, row, letter| {
        let text = pdf_text(&file(case, row))?;
        difference(&page_words(&text, letter, row), &words(letter))
    });
}

/// The words of the pages without their furniture: on the first page all that stands before the
/// title, which ends with the line of the piece number; on every page its number `1 (2)`, and on
/// later ones the running header, the line of the piece number, and the head of a table that goes
/// on there.
fn page_words(text: &str, letter: &Letter, row: &Row) -> Vec<String> {
    let piece = row.piece.unwrap();
    let digits = format!("{:03} {:03}", piece / 1000, piece % 1000);
    let same = |a: &str, b: &str| normalise_words(a) == normalise_words(b);
    let number_line = |line: &str| {
        letter.parts.iter().any(|p| same(line, &format!("{} {digits}", p.stationery.piece_label)))
    };
    let header = |line: &str| {
        letter.parts.iter().any(|part| {
            let head = &part.stationery;
            same(line, &format!("{} {}", head.sender, head.running_title))
        })
    };
    let table_head = |line: &str| {
        letter.parts.iter().flat_map(|part| &part.blocks).any(|block| match block {
            Block::Table { head: [first, second], .. } => {
                same(line, &format!("{} {}", plain_text(first), plain_text(second)))
            }
            _ => false,
        })
    };
    let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    let mut out = String::new();
    for (index, page) in pages.iter().enumerate() {
        let mut lines: Vec<&str> = page.lines().collect();
        if index == 0 {
            let end = lines.iter().position(|line| number_line(line)).unwrap();
            lines.drain(..=end);
        }
        let label = format!("{} ({})", index + 1, pages.len());
        let mut begun = index == 0;
        for line in lines {
            let furniture = index > 0 && (number_line(line) || header(line));
            if line.trim() == label || furniture || (!begun && table_head(line)) {
                continue;
            }
            begun = true;
            out.push_str(line);
            out.push('\n');
        }
    }
    normalise_words(&out)
}

#[test]
fn the_letter_head_is_what_the_letter_says() {
    compare(Medium::Letter, |case, row, letter| {
        let text = pdf_text(&file(case, row))?;
        let head = &letter.parts[0].stationery;
        let found = normalise_words(text.split('\u{c}').next().unwrap());
        let address = head.address.iter().map(String::as_str);
        let reference = head.reference.iter().map(|line| plain_text(line));
        let own = address.map(str::to_owned).chain(reference);
        own.filter_map(|line| {
            let wanted = normalise_words(&line);
            let there = found.windows(wanted.len().max(1)).any(|words| words == wanted);
            (!there).then(|| "a line of the letter head is missing".to_owned())
        })
        .next()
    });
}

#[test]
fn the_html_says_the_words_of_the_letter() {
    compare(Medium::Email, |case, row, letter| {
        let message = message(&std::fs::read(file(case, row)).unwrap());
        difference(&visible_words(&message.html), &email_words(letter))
    });
}

#[test]
fn the_plain_text_says_the_words_of_the_letter() {
    compare(Medium::Email, |case, row, letter| {
        let message = message(&std::fs::read(file(case, row)).unwrap());
        let without_rule = message.text.lines().filter(|line| !line.starts_with("-----"));
        let text = without_rule.collect::<Vec<_>>().join("\n");
        difference(&normalise_words(&text), &email_text_words(letter))
    });
}

/// The words a reader of the page gets: its text without the head and the hidden preview line,
/// with the numbers that a browser puts before the items of an `<ol>`.
fn visible_words(html: &str) -> Vec<String> {
    fn add(node: roxmltree::Node<'_, '_>, out: &mut String) {
        if node.is_text() {
            out.push_str(node.text().unwrap());
            return;
        }
        let hidden = node.attribute("style").is_some_and(|style| style.contains("display:none"));
        if node.is_comment() || node.has_tag_name("head") || hidden {
            return;
        }
        let name = node.tag_name().name();
        if !["a", "bdi", "span", "strong", "wbr"].contains(&name) {
            out.push('\n');
        }
        if let ("li", Some(list)) = (name, node.parent())
            && list.tag_name().name() == "ol"
        {
            let start: usize = list.attribute("start").map_or(1, |start| start.parse().unwrap());
            let before = node.prev_siblings().skip(1).filter(|other| other.is_element()).count();
            out.push_str(&format!("{}. ", start + before));
        }
        node.children().for_each(|child| add(child, out));
    }
    let mut out = String::new();
    let document = html.split_once('\n').unwrap().1;
    add(roxmltree::Document::parse(document).unwrap().root(), &mut out);
    normalise_words(&out)
}

/// The test of the test: a word more, a word less or another order is seen.
#[test]
fn a_difference_is_seen() {
    let list = |text: &str| normalise_words(text);
    assert_eq!(difference(&list("a b c"), &list("a b c")), None);
    for other in ["a b", "a b c d", "a c b", ""] {
        assert!(difference(&list(other), &list("a b c")).is_some(), "{other}");
    }
}
