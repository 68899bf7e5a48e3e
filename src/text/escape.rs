//! Escapes for each place where text is written.

use std::borrow::Cow;

use super::value::problem_of;

/// Escapes text for XML and HTML: for character data and for quoted attribute values alike.
///
/// Line ends and tabs become character references too: an XML reader would turn a carriage return
/// into a line feed, and any of them into a space inside an attribute (XML 1.0 sections 2.11 and
/// 3.3.3). Other control characters are not allowed in XML, escaped or not: keep them out with
/// [`check_value`](super::check_value).
pub fn escape_xml(text: &str) -> Cow<'_, str> {
    replace(text, |c| {
        Some(Cow::Borrowed(match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            '\t' => "&#9;",
            '\n' => "&#10;",
            '\r' => "&#13;",
            _ => return None,
        }))
    })
}

/// Guards a cell so that no spreadsheet takes it for a formula (CWE-1236).
///
/// An apostrophe, which spreadsheets read as "this is text", is put before a cell that begins with
/// `=`, `+`, `-`, `@` (also their fullwidth forms, which Excel treats alike), a tab or a line
/// break. It is also put before a cell that begins with an apostrophe, so that [`csv_unguarded`]
/// always returns the original. CSV quoting is left to the CSV writer.
pub fn csv_guarded(cell: &str) -> String {
    let first = cell.chars().next();
    if first.is_some_and(is_risky) { format!("'{cell}") } else { cell.to_owned() }
}

/// The original of a cell that [`csv_guarded`] returned.
pub fn csv_unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.chars().next().is_some_and(is_risky) => rest,
        _ => cell,
    }
}

fn is_risky(first: char) -> bool {
    matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\'')
        || matches!(first, '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}')
}

/// Makes text safe to show on a terminal, on one line: control, bidirectional and invisible
/// characters become `\u{...}`, so that no value can move the cursor, recolour the screen or
/// reverse the text after it.
pub fn terminal_safe(text: &str) -> Cow<'_, str> {
    replace(text, |c| problem_of(c).map(|_| Cow::Owned(c.escape_unicode().to_string())))
}

/// Replaces each character for which `with` returns something; borrows if there is none.
fn replace(text: &str, with: impl Fn(char) -> Option<Cow<'static, str>>) -> Cow<'_, str> {
    let mut out = String::new();
    let mut copied = 0;
    for (at, character) in text.char_indices() {
        if let Some(replacement) = with(character) {
            out.push_str(&text[copied..at]);
            out.push_str(&replacement);
            copied = at + character.len_utf8();
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn markup_becomes_text() {
        assert_eq!(
            escape_xml("<b>O'Neil</b> & \"Söhne\""),
            "&lt;b&gt;O&#39;Neil&lt;/b&gt; &amp; &quot;Söhne&quot;"
        );
        assert!(matches!(escape_xml("Aino Virtanen"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_formula_becomes_text() {
        for cell in ["=1+1", "+358", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", "'t Hooft"] {
            assert_eq!(csv_guarded(cell), format!("'{cell}"));
        }
        for cell in ["", "Aino", "1-1", " =1"] {
            assert_eq!(csv_guarded(cell), cell);
        }
        assert_eq!(csv_unguarded("'plain"), "'plain");
    }

    #[test]
    fn a_terminal_shows_controls_as_words() {
        assert_eq!(terminal_safe("a\u{1b}[31mb\u{202e}c\nd"), "a\\u{1b}[31mb\\u{202e}c\\u{a}d");
        assert!(matches!(terminal_safe("recipients.csv: väärä"), Cow::Borrowed(_)));
    }

    /// Text of the characters that XML 1.0 allows (production 2).
    fn xml_text() -> impl Strategy<Value = String> {
        any::<String>().prop_map(|text| {
            text.chars()
                .filter(|&c| {
                    matches!(c, '\t' | '\n' | '\r')
                        || (c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}'))
                })
                .collect()
        })
    }

    proptest! {
        #[test]
        fn an_xml_reader_gets_the_text_back(text in xml_text()) {
            let escaped = escape_xml(&text);
            let document = format!("<a b=\"{escaped}\" c='{escaped}'>{escaped}</a>");
            let document = roxmltree::Document::parse(&document).unwrap();
            let root = document.root_element();
            prop_assert_eq!(root.text().unwrap_or_default(), &text);
            prop_assert_eq!(root.attribute("b"), Some(text.as_str()));
            prop_assert_eq!(root.attribute("c"), Some(text.as_str()));
            prop_assert_eq!(root.children().filter(|n| n.is_element()).count(), 0);
        }

        #[test]
        fn a_guard_can_be_taken_away(cell in "[-=+@'\t\r\n\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}a1]{0,5}") {
            let guarded = csv_guarded(&cell);
            prop_assert!(!guarded.starts_with(|c| is_risky(c) && c != '\''));
            prop_assert_eq!(csv_unguarded(&guarded), cell.as_str());
        }

        #[test]
        fn a_terminal_gets_no_control(text in any::<String>()) {
            prop_assert!(terminal_safe(&text).chars().all(|c| problem_of(c).is_none()));
        }
    }
}
