//! Cells and rows: their places and kinds.

use super::super::fault::Fault;
use super::super::grid::Area;
use super::super::namespaces::Space;
use super::super::xml::{Tag, is_yes, value};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum CellKind {
    Number,
    Shared,
    Inline,
    /// The text that a formula had for its result when the file was saved.
    FormulaText,
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
    pub(super) fn start(tag: &Tag<'_>, row: u32, column: u32) -> Result<Self, Fault> {
        let mut cell = Self { column, style: 0, kind: CellKind::Number };
        for found in tag.plain_attributes() {
            let found = found?;
            let said = value(&found)?;
            // An empty attribute says nothing.
            if said.trim().is_empty() {
                continue;
            }
            match found.key.as_ref() {
                "r" => {
                    let (its_row, its_column) = place(&said).ok_or(Fault::Damaged)?;
                    if its_row != row {
                        return Err(Fault::Damaged);
                    }
                    cell.column = its_column;
                }
                "s" => cell.style = said.trim().parse().map_err(|_| Fault::Damaged)?,
                "t" => {
                    cell.kind = match said.trim() {
                        "n" => CellKind::Number,
                        "s" => CellKind::Shared,
                        "inlineStr" => CellKind::Inline,
                        "str" => CellKind::FormulaText,
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
pub(super) fn row_start(tag: &Tag<'_>, next: u32) -> Result<(u32, bool), Fault> {
    let (mut row, mut hidden) = (next, false);
    for found in tag.plain_attributes() {
        let found = found?;
        let said = value(&found)?;
        match found.key.as_ref() {
            _ if said.trim().is_empty() => {}
            "r" => {
                let number: u32 = said.trim().parse().map_err(|_| Fault::Damaged)?;
                row = number.checked_sub(1).ok_or(Fault::Damaged)?;
            }
            "hidden" => hidden |= is_yes(&said),
            // A height of zero hides it as well.
            "ht" => hidden |= said.trim().parse::<f64>().is_ok_and(|height| height == 0.0),
            _ => {}
        }
    }
    // Excel has 1 048 576 rows.
    if row > 1 << 24 { Err(Fault::Damaged) } else { Ok((row, hidden)) }
}

/// A merged area (`ref="A2:B3"`); `None` if it is not a place.
pub(super) fn merged_area(tag: &Tag<'_>) -> Result<Option<Area>, Fault> {
    let area = tag.attribute(Space::None, "ref")?.unwrap_or_default();
    let (start, end) = area.split_once(':').unwrap_or((&area, &area));
    let corners = place(start).zip(place(end));
    let area = |((row, column), (last_row, last_column)): ((u32, u32), (u32, u32))| Area {
        rows: (row.min(last_row), row.max(last_row)),
        columns: (column.min(last_column), column.max(last_column)),
    };
    Ok(corners.map(area))
}

/// The first and last row (0-based) of the cells that a formula fills (`t="array"`, `t="dataTable"`);
/// `None` if it is that of one cell.
pub(super) fn filled_rows(tag: &Tag<'_>) -> Result<Option<(u32, u32)>, Fault> {
    let kind = tag.attribute(Space::None, "t")?.unwrap_or_default();
    if !matches!(kind.trim(), "array" | "dataTable") {
        return Ok(None);
    }
    let area = tag.attribute(Space::None, "ref")?.unwrap_or_default();
    let Some((start, end)) = area.split_once(':') else { return Ok(None) };
    let cells = place(start).zip(place(end)).filter(|(start, end)| start != end);
    Ok(cells.map(|((first, _), (last, _))| (first, last)))
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
