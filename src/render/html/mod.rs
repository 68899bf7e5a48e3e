//! HTML for e-mail: one document that needs nothing from anywhere.
//!
//! Mail programs are old browsers with parts missing, so the page is laid out with tables, every
//! style is on its element, and the one `<style>` block only adds what a program may ignore: dark
//! mode, Outlook's own dark mode (`data-ogsc`, `data-ogsb`) and narrow screens. There are no
//! images, fonts, scripts or other requests: nobody can see who opened the message.
//!
//! The markup is HTML and well-formed XML at once, so that tests can read it with a strict reader.

mod attributes;
mod blocks;
mod style;
mod theme;

use std::borrow::Cow;
use std::fmt::Write;

pub use super::colour::{Colour, NotAColour};
use attributes::lang_and_direction;
pub use theme::{EmailTheme, GOOD_CONTRAST, LEAST_CONTRAST, ThemeProblem};

use crate::letter::own::OwnValues;
use crate::letter::{Letter, Part};
use crate::text::escape_xml;

/// A letter as one self-contained HTML document for an e-mail.
///
/// Each language is a `<section lang>` of its own: sender, unit, running title, title, greeting,
/// the blocks. Address, reference and piece number are for paper and are not shown. About 20 KB a
/// language; Gmail clips a message at 102 KB.
pub fn html(letter: &Letter, theme: &EmailTheme) -> String {
    let mut out = String::with_capacity(24_000 * letter.parts.len());
    let lang = letter.parts.first().map_or("", |part| &part.lang);
    out.push_str("<!doctype html>\n<html");
    lang_and_direction(lang, &mut out);
    out.push_str(" xmlns=\"http://www.w3.org/1999/xhtml\">\n");
    head(&letter.title, theme, &mut out);
    let _ = writeln!(out, "<body class=\"bg\" style=\"{}\">", style::BODY);
    preview(&letter.parts, &mut out);
    out.push_str(concat!(
        "<table role=\"presentation\" class=\"bg\" width=\"100%\" cellspacing=\"0\" \
         cellpadding=\"0\" border=\"0\" style=\"table-layout:fixed;background-color:#f2f3f5;\"><tr>\
         <td class=\"out\" align=\"center\" style=\"padding:24px 0;\">\n",
        // Outlook for Windows does not support max-width: it gets a table of a fixed width around.
        "<!--[if mso]><table role=\"presentation\" width=\"600\" cellspacing=\"0\" \
         cellpadding=\"0\" border=\"0\"><tr><td><![endif]-->\n",
        "<table role=\"presentation\" class=\"card\" width=\"100%\" cellspacing=\"0\" \
         cellpadding=\"0\" border=\"0\" \
         style=\"table-layout:fixed;width:100%;max-width:600px;background-color:#ffffff;\">\n",
    ));
    for (index, part) in letter.parts.iter().enumerate() {
        section(part, index > 0, theme, &mut out);
    }
    out.push_str(
        "</table>\n<!--[if mso]></td></tr></table><![endif]-->\n</td></tr></table>\n</body></html>\n",
    );
    out
}

/// A stretch of the HTML of a letter with marks, as it is in that of the letter with these values.
/// Values are escaped, and nothing else is done with them.
pub fn fill<'a>(html: &'a str, values: &OwnValues) -> Cow<'a, str> {
    values.fill_with(html, |value, out| out.push_str(&escape_xml(value)))
}

fn head(title: &str, theme: &EmailTheme, out: &mut String) {
    out.push_str(
        "<head><meta charset=\"utf-8\"/>\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/>\n\
         <meta name=\"color-scheme\" content=\"light dark\"/>\
         <meta name=\"supported-color-schemes\" content=\"light dark\"/>\
         <meta name=\"format-detection\" content=\"telephone=no,date=no,address=no,email=no\"/>\n",
    );
    let _ = writeln!(out, "<title>{}</title>", escape_xml(title));
    style::sheet(theme, out);
    out.push_str("</head>\n");
}

/// The line that a mailbox shows beside the subject; the page does not show it.
fn preview(parts: &[Part], out: &mut String) {
    let lines: Vec<_> = parts
        .iter()
        .filter_map(|part| Some((&part.lang, part.stationery.preview.as_deref()?)))
        .collect();
    if lines.is_empty() {
        return;
    }
    let _ = write!(out, "<div style=\"{}\">", style::HIDDEN);
    for (index, (lang, line)) in lines.into_iter().enumerate() {
        out.push_str(if index > 0 { " <span" } else { "<span" });
        lang_and_direction(lang, out);
        let _ = write!(out, ">{}</span>", escape_xml(line));
    }
    out.push_str("</div>\n");
}

/// One language. The cell carries the language too: Gmail replaces elements such as `<section>` by
/// others and drops their attributes.
fn section(part: &Part, another: bool, theme: &EmailTheme, out: &mut String) {
    out.push_str("<tr><td");
    lang_and_direction(&part.lang, out);
    let (class, rule) = if another { ("pad gap", style::RULE) } else { ("pad", "") };
    let _ = write!(out, " class=\"{class}\" style=\"{}{rule}\">\n<section", style::PART);
    lang_and_direction(&part.lang, out);
    out.push_str(">\n");
    blocks::part(part, theme, out);
    out.push_str("</section>\n</td></tr>\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letter::{Block, Inline, Link};
    use crate::render::sample;
    use crate::render::text::{email_words, normalise_words};

    /// The words a reader of the page gets: its text without the head and the hidden preview line,
    /// with the numbers that a browser puts before the items of an `<ol>`.
    fn visible_words(html: &str) -> Vec<String> {
        fn add(node: roxmltree::Node<'_, '_>, out: &mut String) {
            if node.is_text() {
                out.push_str(node.text().unwrap());
                return;
            }
            let hidden = node.attribute("style").is_some_and(|s| s.contains("display:none"));
            if node.is_comment() || node.has_tag_name("head") || hidden {
                return;
            }
            let is_inline = ["a", "bdi", "span", "strong", "wbr"].contains(&node.tag_name().name());
            if !is_inline {
                out.push('\n');
            }
            if node.tag_name().name() == "li" {
                let list = node.parent().unwrap();
                if list.tag_name().name() == "ol" {
                    let start: usize = list.attribute("start").map_or(1, |n| n.parse().unwrap());
                    let before = node.prev_siblings().skip(1).filter(|n| n.is_element()).count();
                    out.push_str(&format!("{}. ", start + before));
                }
            }
            node.children().for_each(|child| add(child, out));
        }
        let mut out = String::new();
        add(parse(html).root(), &mut out);
        normalise_words(&out)
    }

    fn parse(html: &str) -> roxmltree::Document<'_> {
        roxmltree::Document::parse(html.strip_prefix("<!doctype html>\n").unwrap()).unwrap()
    }

    fn check_golden(name: &str, letter: &Letter) {
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("../../../fixtures/render");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        let html = html(letter, &EmailTheme::default());
        settings.bind(|| insta::assert_binary_snapshot!(name, html.into_bytes()));
    }

    #[test]
    fn the_sample_letters_as_html() {
        check_golden("one-language.html", &sample::finnish_letter());
        check_golden("two-languages.html", &sample::two_part_letter());
    }

    #[test]
    fn html_says_the_words_of_the_letter() {
        for letter in [sample::finnish_letter(), sample::two_part_letter()] {
            let html = html(&letter, &EmailTheme::default());
            assert_eq!(visible_words(&html), email_words(&letter));
        }
    }

    #[test]
    fn names_stay_text() {
        let letter = sample::two_part_letter();
        let html = html(&letter, &EmailTheme::default());
        let document = parse(&html);
        assert!(!document.descendants().any(|n| n.tag_name().name() == "script"));
        assert_eq!(
            document
                .descendants()
                .filter(|n| n.tag_name().name() == "bdi")
                .map(|n| n.text().unwrap())
                .collect::<Vec<_>>(),
            [sample::COMPANY, sample::TEMPLATE, sample::LONG]
        );
        assert!(html.contains("Hei &lt;script&gt;alert(1)&lt;/script&gt;"));
    }

    #[test]
    fn nothing_is_fetched_and_nothing_runs() {
        let html = html(&sample::two_part_letter(), &EmailTheme::default());
        for node in parse(&html).descendants() {
            let name = node.tag_name().name();
            assert!(
                !["img", "script", "link", "iframe", "form", "object", "video"].contains(&name)
            );
            for attribute in node.attributes() {
                assert!(!attribute.name().starts_with("on") && attribute.name() != "src");
                assert!(!attribute.value().contains("url("));
                if attribute.name() == "href" {
                    let schemes = ["https:", "tel:", "mailto:"];
                    assert!(schemes.iter().any(|s| attribute.value().starts_with(s)));
                }
            }
        }
        assert!(!html.contains("@import") && !html.contains("@font-face"));
    }

    #[test]
    fn headings_and_languages_are_marked() {
        let html = html(&sample::two_part_letter(), &EmailTheme::default());
        let document = parse(&html);
        let named = |name: &'static str| {
            document.descendants().filter(move |n| n.tag_name().name() == name)
        };
        assert_eq!(document.root_element().attribute("lang"), Some("fi"));
        assert_eq!(
            named("section").map(|n| n.attribute("lang").unwrap()).collect::<Vec<_>>(),
            ["fi", "sv"]
        );
        assert_eq!(named("h1").count(), 2);
        assert!(named("table").all(|table| {
            let head = table.descendants().find(|n| n.tag_name().name() == "th");
            table.attribute("role") == Some("presentation")
                || head.is_some_and(|th| th.attribute("scope").is_some())
        }));
        let arabic = named("p").find(|n| n.attribute("lang") == Some("ar")).unwrap();
        assert_eq!(arabic.attribute("dir"), Some("rtl"));
    }

    #[test]
    fn a_link_with_a_foreign_scheme_is_only_text() {
        let mut letter = sample::finnish_letter();
        let link = Link { target: "javascript:alert(1)".into(), text: "hel.example".into() };
        letter.parts[0].blocks.push(Block::Paragraph {
            content: vec![Inline::Link(link)],
            lang: None,
            keep_with_next: false,
        });
        let html = html(&letter, &EmailTheme::default());
        assert!(!html.contains("javascript"));
        assert_eq!(visible_words(&html), email_words(&letter));
    }
}
