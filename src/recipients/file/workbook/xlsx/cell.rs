//! Cells and rows: their places and kinds.

use super::super::fault::Fault;
use super::super::xml::{attribute, attributes, is_yes, value};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum CellKind {
    Number,
    Shared,
    Inline,
    /// The result of a formula when the file was saved.
    Formula,
    Truth,
    Error,
    Date,
}

pub(super) struct Cell {
    pub(super) column: u32,
    pub(super) style: usize,
    pub(super) kind: CellKind,
}

impl Cell {
    pub(super) fn start(
        tag: &quick_xml::events::BytesStart<'_>,
        row: u32,
        column: u32,
    ) -> Result<Self, Fault> {
        let mut cell = Self { column, style: 0, kind: CellKind::Number };
        for found in attributes(tag) {
            let found = found?;
            match found.key.as_ref() {
                "r" => {
                    let (its_row, its_column) = place(&value(&found)?).ok_or(Fault::Damaged)?;
                    if its_row != row {
                        return Err(Fault::Damaged);
                    }
                    cell.column = its_column;
                }
                "s" => cell.style = value(&found)?.trim().parse().map_err(|_| Fault::Damaged)?,
                "t" => {
                    cell.kind = match value(&found)?.as_ref() {
                        "n" => CellKind::Number,
                        "s" => CellKind::Shared,
                        "inlineStr" => CellKind::Inline,
                        "str" => CellKind::Formula,
                        "b" => CellKind::Truth,
                        "e" => CellKind::Error,
                        "d" => CellKind::Date,
                        _ => return Err(Fault::Damaged),
                    };
                }
                _ => {}
            }
        }
        Ok(cell)
    }
}

/// The 0-based number of a row, and whether it is hidden.
pub(super) fn row_start(
    tag: &quick_xml::events::BytesStart<'_>,
    next: u32,
) -> Result<(u32, bool), Fault> {
    let (mut row, mut hidden) = (next, false);
    for found in attributes(tag) {
        let found = found?;
        match found.key.as_ref() {
            "r" => {
                let number: u32 = value(&found)?.trim().parse().map_err(|_| Fault::Damaged)?;
                row = number.checked_sub(1).ok_or(Fault::Damaged)?;
            }
            "hidden" => hidden |= is_yes(&value(&found)?),
            // A height of zero hides it as well.
            "ht" => {
                hidden |= value(&found)?.trim().parse::<f64>().is_ok_and(|height| height == 0.0)
            }
            _ => {}
        }
    }
    // Excel has 1 048 576 rows.
    if row > 1 << 24 { Err(Fault::Damaged) } else { Ok((row, hidden)) }
}

/// The first and last row of a merged area (`ref="A2:B3"`), 0-based; `None` if it is not a place.
pub(super) fn merged_rows(
    tag: &quick_xml::events::BytesStart<'_>,
) -> Result<Option<(u32, u32)>, Fault> {
    let area = attribute(tag, "ref")?.unwrap_or_default();
    let (start, end) = area.split_once(':').unwrap_or((&area, &area));
    let rows = place(start).zip(place(end));
    Ok(rows.map(|((first, _), (last, _))| (first, last)))
}

/// 0-based row and column of a place such as `$C$12`.
pub(super) fn place(text: &str) -> Option<(u32, u32)> {
    let text = text.trim().as_bytes();
    let letters = text.iter().filter(|byte| **byte != b'$');
    let (mut row, mut column) = (0u32, 0u32);
    for byte in letters {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' if row == 0 => {
                let letter = u32::from(byte.to_ascii_uppercase() - b'A') + 1;
                column = column.checked_mul(26)?.checked_add(letter)?;
            }
            b'0'..=b'9' if column > 0 => {
                row = row.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?;
            }
            _ => return None,
        }
    }
    // Excel has 16 384 columns.
    let column = column.checked_sub(1).filter(|column| *column < 1 << 14)?;
    Some((row.checked_sub(1)?, column))
}
