//! What other programs left in values: quotation marks of CSV, `="00100"` of Excel, escapes of HTML,
//! JSON, databases and web addresses.
//!
//! A value is changed only if there is one way to read it, and the user is told. If there are several, it
//! is a fault of its cell. What can be part of a name or an address stays: `O'Brien`, `'t Hooft`,
//! `R&D Oy`, `100 %`, `AC\DC`.

mod escapes;
mod html;
mod kinds;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use crate::diag::Diagnostic;
use crate::diag::codes::recipients as codes;

pub(super) use escapes::has_percent;
pub(in crate::recipients) use kinds::Remains;
pub(super) use kinds::{Cleaned, RowEvidence};

/// Whether a text has a character that other programs leave. Nearly no text of a list has one.
pub(super) fn is_suspicious(text: &str) -> bool {
    // Without a way out, so that the compiler looks at sixteen bytes at once.
    text.bytes().fold(false, |found, byte| {
        found
            | (byte == b'&')
            | (byte == b'%')
            | (byte == b'\\')
            | (byte == b'<')
            | (byte == b'"')
            | (byte == b'\'')
            | (byte == b'=')
    })
}

/// Takes out of a value what other programs left in it. `text` is without outer blanks.
pub(super) fn clean(text: &str, row: RowEvidence) -> Cleaned {
    let mut found = None;
    let mut value = Cow::Borrowed(text);
    for step in [without_formula, without_quotes, without_apostrophe, inside] {
        match step(&value, row) {
            Cleaned::AsItIs => {}
            Cleaned::Repaired(text, remains) => {
                found.get_or_insert(remains);
                value = Cow::Owned(text);
            }
            doubtful => return doubtful,
        }
    }
    match (found, value) {
        (Some(remains), value) => Cleaned::Repaired(value.trim().to_owned(), remains),
        (None, _) => Cleaned::AsItIs,
    }
}

/// `="00100"`.
fn without_formula(text: &str, _: RowEvidence) -> Cleaned {
    let Some(behind) = text.strip_prefix("=\"") else { return Cleaned::AsItIs };
    // In a formula a quotation mark is doubled.
    let inside = behind.strip_suffix('"').map(|inside| inside.replace("\"\"", "\u{0}"));
    match inside.filter(|inside| !inside.contains('"')) {
        Some(inside) => Cleaned::Repaired(inside.replace('\u{0}', "\""), Remains::FormulaText),
        None => Cleaned::Doubtful(Remains::FormulaText),
    }
}

/// Quotation marks around the whole value.
fn without_quotes(text: &str, _: RowEvidence) -> Cleaned {
    if text == "\"" {
        return Cleaned::Doubtful(Remains::Quotes);
    }
    let mut inside = text;
    while let Some(inner) = inside.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        inside = inner.trim();
    }
    // `"Masa" ja "Maija"` is two words with their own marks.
    if inside.len() == text.len() || inside.contains('"') {
        return if is_half_quoted(text) {
            Cleaned::Doubtful(Remains::Quotes)
        } else {
            Cleaned::AsItIs
        };
    }
    Cleaned::Repaired(inside.to_owned(), Remains::Quotes)
}

/// Whether a quotation mark at the beginning or the end of a value has no partner: `"Maija`, `Maija"`. Part
/// of the value may be in another column. Not `3/4"`, an inch.
fn is_half_quoted(text: &str) -> bool {
    let opens = text.starts_with('"');
    let inner = text.strip_suffix('"');
    let closes = inner.is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_digit()));
    (opens || closes) && text.matches('"').count() % 2 == 1
}

/// `'00100`, and whole values in apostrophes as databases write them.
fn without_apostrophe(text: &str, row: RowEvidence) -> Cleaned {
    let Some(rest) = text.strip_prefix('\'') else { return Cleaned::AsItIs };
    let repaired = |rest: &str| Cleaned::Repaired(rest.trim().to_owned(), Remains::Apostrophe);
    if let Some(inside) = rest.strip_suffix('\'').filter(|inside| !inside.contains('\'')) {
        return repaired(inside);
    }
    // A database doubles an apostrophe, and half of the value is gone. `''Masa'' Meikäläinen` is whole.
    if let Some(rest) = rest.strip_prefix('\'') {
        return match rest.contains("''") {
            true => Cleaned::AsItIs,
            false => Cleaned::Doubtful(Remains::Apostrophe),
        };
    }
    let mut letters = rest.chars();
    match (letters.next(), letters.next()) {
        (None, _) => repaired(rest),
        // Numbers, and the guard of what a spreadsheet program would take for a formula.
        (Some(first), _) if first.is_numeric() || "=+-@".contains(first) => repaired(rest),
        // `'t Hooft`, `'s-Gravenhage`, `'n Oord`.
        (Some(first), Some(' ' | '-')) if first.is_lowercase() => Cleaned::AsItIs,
        // `'Masa' Meikäläinen`.
        _ if rest.contains('\'') => Cleaned::AsItIs,
        _ if row.apostrophes > 1 => repaired(rest),
        // It may be the first letter of an Arabic name.
        _ => Cleaned::Doubtful(Remains::Apostrophe),
    }
}

/// Escapes and tags.
fn inside(text: &str, row: RowEvidence) -> Cleaned {
    let mut value = Cow::Borrowed(text);
    let mut first = None;
    // What was escaped twice needs two rounds; nobody escapes more often.
    for _ in 0..3 {
        let mut changed = false;
        for step in [
            escapes::backslashes as fn(&str, RowEvidence) -> Cleaned,
            html::entities,
            html::tags,
            escapes::percents,
        ] {
            match step(&value, row) {
                Cleaned::AsItIs => {}
                Cleaned::Repaired(text, remains) => {
                    first.get_or_insert(remains);
                    value = Cow::Owned(text);
                    changed = true;
                }
                doubtful => return doubtful,
            }
        }
        if !changed {
            break;
        }
    }
    match first {
        Some(remains) => Cleaned::Repaired(one_blank(&value), remains),
        None => Cleaned::AsItIs,
    }
}

/// The text with one blank where an escape left several side by side.
fn one_blank(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = if c == '\u{a0}' { ' ' } else { c };
        if !(c == ' ' && out.ends_with(' ')) {
            out.push(c);
        }
    }
    out
}

/// The warning about values that were repaired.
pub(super) fn told(remains: Remains) -> Diagnostic {
    let message = format!(
        "another program left {} in this value; it is read without them, and so are all like it in \
         the column",
        remains.words()
    );
    Diagnostic::warning(codes::REPAIRED, message)
        .help("check how some of these people are written in the letters; better, export the list again")
        .with("kind", remains.key())
}

/// The warning about a row whose quotation marks were repaired: which of its values have them is not known.
pub(super) fn told_of_row() -> Diagnostic {
    let message = "quotation marks inside the values of the row are not written twice; the row is read as it \
                   seems to be meant, and so are all like it";
    Diagnostic::warning(codes::REPAIRED, message)
        .help("check how some of these people are written in the letters; better, export the list again")
        .with("kind", "row")
}

/// Whether a text stays as it is in every row.
#[cfg(test)]
pub(in crate::recipients) fn is_plain(text: &str) -> bool {
    let row = RowEvidence { apostrophes: 2, percent: true };
    clean(text.trim(), row) == Cleaned::AsItIs
        && clean(text.trim(), RowEvidence::default()) == Cleaned::AsItIs
}
