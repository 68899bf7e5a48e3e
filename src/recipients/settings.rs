//! What the reader is told: how headers are named, which words are allowed, and the rules for
//! values that other modules own.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization as _;

use crate::diag::Span;

/// The column of ours that a header of the file stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// Our column's name: `name`, `postal-code`, or the id of a data category.
    pub to: String,
    /// Where the mapping stands in `incident.yaml`, if it stands there.
    pub span: Option<Span>,
}

/// How a recipients file is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// Header in the file -> our column.
    pub columns: BTreeMap<String, Mapping>,
    /// Headers whose values are never looked at.
    pub ignore: Vec<String>,
    /// Ids of the data categories that a column may settle.
    pub categories: Vec<String>,
    /// Language tags that the notice is written in.
    pub languages: Vec<String>,
}

/// What a value may hold. The functions give the value back, cleaned, or say what is wrong.
///
/// The words never hold the value. They complete "the value ..." or "the e-mail address ...":
/// `holds a control character`, `has no domain`.
#[derive(Debug, Clone, Copy)]
pub struct Rules {
    /// For every value that may be printed.
    pub value: fn(&str) -> Result<String, String>,
    /// For e-mail addresses, after `value`.
    pub email: fn(&str) -> Result<String, String>,
}

impl Rules {
    /// Rules that stand on their own, for tests and tools: no control and direction characters,
    /// composed characters (NFC), and a simple idea of an e-mail address.
    pub fn basic() -> Self {
        Self { value: basic_value, email: basic_email }
    }
}

fn basic_value(text: &str) -> Result<String, String> {
    let unfit = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}')
            || matches!(c, '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffc}')
    };
    match text.chars().find(|&c| unfit(c)) {
        Some(c) => Err(format!("holds the invisible character U+{:04X}", u32::from(c))),
        None if text.is_ascii() => Ok(text.to_owned()),
        None => Ok(text.nfc().collect()),
    }
}

fn basic_email(text: &str) -> Result<String, String> {
    let Some((local, domain)) = text.split_once('@') else {
        return Err("has no @".into());
    };
    let odd = |c: char| c.is_whitespace() || "@<>()[],;:\\\"".contains(c);
    if local.is_empty() || text.chars().filter(|&c| c == '@').count() > 1 || local.contains(odd) {
        return Err("is not one plain address".into());
    }
    let labels_fit = domain.split('.').all(|label| !label.is_empty() && !label.contains(odd));
    if !labels_fit || !domain.contains('.') {
        return Err("has no domain such as `example.fi`".into());
    }
    if local.starts_with('.') || local.ends_with('.') || local.contains("..") {
        return Err("has a dot in a place where none may be".into());
    }
    Ok(text.to_owned())
}
