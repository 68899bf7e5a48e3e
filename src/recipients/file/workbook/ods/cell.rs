//! A cell: its displayed text, and the fault of it.

use super::super::fault::Fault;
use super::super::namespaces::Space;
use super::super::xml::{Tag, value};
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
    /// Whether it has a formula.
    formula: bool,
    /// Whether its formula fills other cells, too.
    pub(super) fills: bool,
    /// Number of rows that it spans.
    pub(super) rows: u32,
    /// Number of columns that it spans.
    pub(super) columns: u32,
    pub(super) merged: bool,
    /// Whether it is struck through, or a part of it.
    pub(super) struck: bool,
    /// The comment on it.
    pub(super) comment: String,
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
    pub(super) fn start(tag: &Tag<'_>, depth: u32, covered: bool) -> Result<Self, Fault> {
        let mut cell = Self {
            depth,
            times: 1,
            kind: Kind::Nothing,
            value: None,
            covered,
            error: false,
            formula: false,
            fills: false,
            rows: 1,
            columns: 1,
            merged: false,
            struck: false,
            comment: String::new(),
            paragraphs: 0,
            text: String::new(),
        };
        for found in tag.attributes() {
            let (space, found) = found?;
            let said = value(&found)?;
            match found.key.local_name().as_ref() {
                "formula" if space.is(Space::Table) => cell.formula = true,
                "number-matrix-columns-spanned" | "number-matrix-rows-spanned"
                    if space.is(Space::Table) =>
                {
                    cell.fills |= number(&said)? > 1;
                }
                "number-columns-repeated" if space.is(Space::Table) => cell.times = number(&said)?,
                "number-rows-spanned" if space.is(Space::Table) => {
                    cell.rows = number(&said)?;
                    cell.merged |= cell.rows > 1;
                }
                "number-columns-spanned" if space.is(Space::Table) => {
                    cell.columns = number(&said)?;
                    cell.merged |= cell.columns > 1;
                }
                // Files of LibreOffice have it twice: as in the standard, and with `error` under a name
                // of its own.
                "value-type" if space == Space::CalcExtension || said.trim() == "error" => {
                    cell.error |= said.trim() == "error";
                }
                "value-type" if space.is(Space::Office) => {
                    cell.kind = match said.trim() {
                        "" | "void" => Kind::Nothing,
                        "float" | "percentage" | "currency" => Kind::Number,
                        "date" | "time" => Kind::Date,
                        "boolean" => Kind::Truth,
                        _ => Kind::Text,
                    };
                }
                "value" | "date-value" | "time-value" | "boolean-value" | "string-value"
                    if space.is(Space::Office) =>
                {
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
        let fault = match () {
            () if self.error => Some(CellFault::ErrorValue),
            () if self.formula && self.is_not_computed() => Some(CellFault::NotComputed),
            () => self.fault(),
        };
        if fault.is_some() {
            self.text.clear();
        }
        fault
    }

    /// Whether the file has no result of the formula: only a program that computes it can say what the
    /// cell shows.
    fn is_not_computed(&self) -> bool {
        match self.kind {
            // A result has a type.
            Kind::Nothing => self.text.trim().is_empty(),
            // An empty text is a result, if it is there.
            Kind::Text => self.value.is_none() && self.paragraphs == 0,
            Kind::Number | Kind::Date | Kind::Truth => {
                self.value.as_deref().is_none_or(|value| value.trim().is_empty())
            }
        }
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

/// A number of repetitions. An empty attribute says nothing.
fn number(text: &str) -> Result<u32, Fault> {
    match text.trim() {
        "" => Ok(1),
        text => text.parse().map_err(|_| Fault::Damaged),
    }
}

/// A number of repetitions: 1 if the tag has none.
pub(super) fn times(tag: &Tag<'_>, space: Space, name: &str) -> Result<u32, Fault> {
    tag.attribute(space, name)?.map_or(Ok(1), |text| number(&text))
}
