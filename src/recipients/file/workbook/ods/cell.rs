//! A cell: its displayed text, and the fault of it.

use quick_xml::events::BytesStart;

use super::super::fault::Fault;
use super::super::xml::{attribute, attributes, value};
use crate::recipients::file::raw::CellFault;

/// The cell that is being read.
pub(super) struct Cell {
    /// Depth of its tag.
    pub(super) depth: u32,
    pub(super) times: u32,
    kind: Kind,
    /// Its value beside the text.
    value: Option<String>,
    /// Whether another cell is merged over it, so that its content is not visible.
    covered: bool,
    error: bool,
    /// Number of rows that it spans.
    pub(super) rows: u32,
    pub(super) merged: bool,
    pub(super) paragraphs: u32,
    pub(super) text: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Nothing,
    Number,
    Date,
    Truth,
    Text,
}

impl Cell {
    pub(super) fn start(tag: &BytesStart<'_>, depth: u32, covered: bool) -> Result<Self, Fault> {
        let mut cell = Self {
            depth,
            times: 1,
            kind: Kind::Nothing,
            value: None,
            covered,
            error: false,
            rows: 1,
            merged: false,
            paragraphs: 0,
            text: String::new(),
        };
        for found in attributes(tag) {
            let found = found?;
            let said = value(&found)?;
            match found.key.local_name().as_ref() {
                "number-columns-repeated" => cell.times = number(&said)?,
                "number-rows-spanned" => {
                    cell.rows = number(&said)?;
                    cell.merged |= cell.rows > 1;
                }
                "number-columns-spanned" => cell.merged |= number(&said)? > 1,
                // Files of LibreOffice have it twice: as in the standard, and with `error` under a name
                // of its own.
                "value-type" => match said.as_ref() {
                    "error" => cell.error = true,
                    "float" | "percentage" | "currency" => cell.kind = Kind::Number,
                    "date" | "time" => cell.kind = Kind::Date,
                    "boolean" => cell.kind = Kind::Truth,
                    _ => cell.kind = Kind::Text,
                },
                "value" | "date-value" | "time-value" | "boolean-value" | "string-value" => {
                    cell.value = Some(said.into_owned());
                }
                _ => {}
            }
        }
        Ok(cell)
    }

    /// The fault of the displayed text, which is blank then.
    pub(super) fn finish(&mut self) -> Option<CellFault> {
        if self.covered {
            self.text.clear();
            return None;
        }
        let fault = if self.error { Some(CellFault::ErrorValue) } else { self.fault() };
        if fault.is_some() {
            self.text.clear();
        }
        fault
    }

    fn fault(&mut self) -> Option<CellFault> {
        let value = self.value.as_deref().unwrap_or_default();
        let shown = self.text.trim();
        match self.kind {
            Kind::Truth => {
                // `TRUE`, `TOSI` or `SANT`.
                let yes = match value {
                    "true" => true,
                    "false" => false,
                    _ => return Some(CellFault::UnclearFormat),
                };
                self.text.clear();
                self.text.push_str(if yes { "true" } else { "false" });
                None
            }
            Kind::Nothing => None,
            // A program that writes no displayed text still writes the text itself.
            Kind::Text if self.paragraphs == 0 => {
                self.text.push_str(value);
                None
            }
            Kind::Text => None,
            // The displayed text is not known, or does not fit its column.
            Kind::Number | Kind::Date if self.paragraphs == 0 || is_hashes(shown) => {
                Some(CellFault::UnclearFormat)
            }
            Kind::Date => month_first(shown, value).then_some(CellFault::UnclearFormat),
            Kind::Number => {
                let Ok(number) = value.parse::<f64>() else {
                    return Some(CellFault::UnclearFormat);
                };
                let scientific = shown.contains(['E', 'e'])
                    && shown.bytes().all(|byte| {
                        byte.is_ascii_digit()
                            || matches!(byte, b'E' | b'e' | b'+' | b'-' | b',' | b'.')
                    });
                if number.abs() >= 1e15 || scientific {
                    return Some(CellFault::Rounded);
                }
                let plain = !shown.is_empty() && shown.bytes().all(|byte| byte.is_ascii_digit());
                if plain && shown.parse::<f64>() != Ok(number.abs()) {
                    // The number has decimals that are not displayed.
                    return Some(CellFault::UnclearFormat);
                }
                None
            }
        }
    }
}

/// Whether a text is what a program displays for a number that is wider than its column.
fn is_hashes(shown: &str) -> bool {
    shown.len() >= 2 && shown.bytes().all(|byte| byte == b'#')
}

/// Whether a date is displayed with its month before its day and its year last: a reader of
/// `03/04/1960` cannot know that it is the fourth of March. `value` is the date as `1960-03-04`.
fn month_first(shown: &str, value: &str) -> bool {
    let numbers = |text: &str| -> Vec<u32> {
        let parts = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
        parts.map_while(|part| part.parse().ok()).take(3).collect()
    };
    match (numbers(shown).as_slice(), numbers(value).as_slice()) {
        ([first, second, _], [_, month, day]) => month != day && first == month && second == day,
        _ => false,
    }
}

fn number(text: &str) -> Result<u32, Fault> {
    text.trim().parse().map_err(|_| Fault::Damaged)
}

/// A number of repetitions: 1 if the tag has none.
pub(super) fn times(tag: &BytesStart<'_>, name: &str) -> Result<u32, Fault> {
    attribute(tag, name)?.map_or(Ok(1), |text| number(&text))
}
