//! The sheets of a workbook, and one of them as a grid.

use super::super::container::Container;
use super::super::fault::Fault;
use super::super::grid::Grid;
use super::super::namespaces::Space;
use super::super::sheet::SheetEntry;
use super::super::xml::Token;
use super::events::{Event, MOST_ENTRIES, read};
use crate::recipients::file::raw::CellFault;

/// The sheets of a workbook.
///
/// # Errors
/// If the workbook is damaged, encrypted or beyond the limits.
pub(in crate::recipients::file::workbook) fn sheets(
    container: &mut Container,
) -> Result<Vec<SheetEntry>, Fault> {
    if is_locked(container)? {
        return Err(Fault::Locked);
    }
    let mut sheets = Vec::new();
    read(container, |event| {
        if let Event::Sheet { name, visible } = event {
            if sheets.len() >= MOST_ENTRIES {
                return Err(Fault::TooLarge);
            }
            sheets.push(SheetEntry { name: name.to_owned(), visible, path: String::new() });
        }
        Ok(true)
    })?;
    Ok(sheets)
}

/// Whether any cell of a sheet shows anything.
///
/// # Errors
/// If the workbook is damaged.
pub(in crate::recipients::file::workbook) fn holds_data(
    at: usize,
    container: &mut Container,
) -> Result<bool, Fault> {
    let (mut sheets, mut found) = (0, false);
    read(container, |event| {
        match event {
            Event::Sheet { .. } => sheets += 1,
            Event::Cells { text, fault, .. } if sheets == at + 1 => {
                found |= fault.is_some() || !text.trim().is_empty();
            }
            _ => {}
        }
        Ok(!found && sheets <= at + 1)
    })?;
    Ok(found)
}

/// Most text of a row, in bytes: as much as in a delimited file.
const MOST_IN_ROW: usize = 1 << 20;

/// Loads a sheet.
///
/// # Errors
/// If the workbook is damaged, or the sheet is beyond the limits.
pub(in crate::recipients::file::workbook) fn load(
    at: usize,
    container: &mut Container,
) -> Result<Grid, Fault> {
    let (mut grid, mut sheets) = (Grid::default(), 0);
    // The cells of a row come before the number of its repetitions.
    let mut cells: Vec<(u32, u32, String, Option<CellFault>, bool)> = Vec::new();
    let mut length = 0;
    read(container, |event| {
        match event {
            Event::Sheet { .. } => sheets += 1,
            Event::Cells { column, times, text, fault, struck }
                if sheets == at + 1 && !(text.is_empty() && fault.is_none()) =>
            {
                length += text.len();
                if length > MOST_IN_ROW {
                    return Err(Fault::TooLarge);
                }
                cells.push((column, times, text.to_owned(), fault, struck));
            }
            Event::Merged(area) if sheets == at + 1 => grid.merge(area),
            Event::Comment { row, text } if sheets == at + 1 => grid.comment(row, text)?,
            Event::NotComputed { row } if sheets == at + 1 => grid.not_computed(row),
            Event::Row { row, times, hidden } if sheets == at + 1 => {
                let times = if cells.is_empty() { 0 } else { times };
                for row in row..row + times {
                    for (column, times, text, fault, struck) in &cells {
                        for column in *column..column + times {
                            grid.put(row, column, hidden, text, *fault)?;
                            if *struck && !text.trim().is_empty() {
                                grid.strike(row, column);
                            }
                        }
                    }
                }
                cells.clear();
                length = 0;
            }
            _ => {}
        }
        Ok(sheets <= at + 1)
    })?;
    Ok(grid)
}

/// Whether the content is encrypted: the manifest of the container says so, or the whole workbook is
/// one encrypted file inside it (LibreOffice since 24.8).
fn is_locked(container: &mut Container) -> Result<bool, Fault> {
    if container.has("encrypted-package") {
        return Ok(true);
    }
    let Some(mut xml) = container.xml("META-INF/manifest.xml")? else { return Ok(false) };
    let mut of_content = false;
    loop {
        match xml.next()? {
            Token::Start(tag) => match tag.name_in(Space::Manifest) {
                "file-entry" => {
                    let path = tag.attribute(Space::Manifest, "full-path")?;
                    of_content = path.is_some_and(|path| path == "content.xml");
                }
                "encryption-data" if of_content => return Ok(true),
                _ => {}
            },
            Token::Eof => return Ok(false),
            _ => {}
        }
    }
}
