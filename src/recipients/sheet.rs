//! Workbooks of Excel and LibreOffice (`.xlsx`).
//!
//! A workbook cannot be read row by row in bounded memory: its texts stand in one table that any
//! row may point into. So the sheet is loaded, but packed: about as many bytes as its text has plus
//! eight a cell. 300 000 people in 14 columns take some 90 MB at the peak, in 2 to 3 seconds. Only
//! cells that are there are kept, so one stray cell in the last row of the sheet costs nothing.
//!
//! Files above [`LARGEST_FILE`] are refused with the advice to save them as CSV, and so are sheets
//! with more text or cells than the limits below. The library loads the table of texts without a
//! limit, so the sizes in the file's directory are added up before it is opened: one that was made
//! to explode when unpacked is refused by then.

use std::fs::File;
use std::io::{BufReader, Read, Seek};

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};

use super::codes;
use super::raw::{CellFault, Opened, RawRow, Rows};
use super::shape::{Form, Shape};
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId};

/// The largest file: about a million people.
pub(super) const LARGEST_FILE: u64 = 64 << 20;

/// The most text in the sheet.
const MOST_TEXT: usize = 256 << 20;

/// The most cells in the sheet.
const MOST_CELLS: usize = 16 << 20;

/// The most bytes that a workbook may have when it is unpacked.
const UNPACKED: Unpacked = Unpacked { sheets: 1 << 30, others: 256 << 20 };

/// Limits of an unpacked workbook, in bytes.
struct Unpacked {
    /// All sheets together. They are read piece by piece.
    sheets: u64,
    /// Everything else together, such as the table of texts, which is loaded whole.
    others: u64,
}

impl Unpacked {
    /// Whether the file unpacks to no more, by the sizes in its directory. They cannot lie: the
    /// library stops with an error where an entry is longer than its directory says.
    fn fits(&self, file: impl Read + Seek) -> zip::result::ZipResult<bool> {
        let mut archive = zip::ZipArchive::new(file)?;
        let limits = [self.sheets, self.others];
        let mut sizes = [0u64; 2];
        for at in 0..archive.len() {
            let entry = archive.by_index_raw(at)?;
            let kind = kind(&entry.name()?);
            sizes[kind] = sizes[kind].saturating_add(entry.size());
        }
        Ok(sizes.iter().zip(limits).all(|(size, limit)| *size <= limit))
    }
}

/// Which of the two limits an entry falls under.
fn kind(name: &str) -> usize {
    usize::from(!name.starts_with("xl/worksheets/"))
}

/// The sheet, packed. Cells lie one behind the other, and so do their texts.
#[derive(Default)]
struct Packed {
    text: String,
    cells: Vec<PackedCell>,
    /// Each row's number (from 0) and its first cell.
    rows: Vec<(u32, u32)>,
}

struct PackedCell {
    column: u16,
    fault: Option<CellFault>,
    /// Where its text ends; it begins where the one before ends.
    end: u32,
}

struct Sheet {
    packed: Packed,
    next: usize,
    text_at: usize,
    columns: usize,
    source: SourceId,
}

/// Loads the sheet with the people: the one named `recipients`, or else the first visible one that
/// holds data.
pub(super) fn open(file: File, source: SourceId) -> Result<Opened, Diagnostics> {
    match UNPACKED.fits(BufReader::new(&file)) {
        Ok(true) => {}
        Ok(false) => return Err(too_large(source).into()),
        Err(_) => return Err(damaged(source).into()),
    }
    let damaged = |_| damaged(source);
    let mut book: Xlsx<BufReader<File>> = Xlsx::new(BufReader::new(file)).map_err(damaged)?;
    let names: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut with_data = Vec::new();
    for name in names {
        if holds_data(&mut book, &name).map_err(damaged)? {
            with_data.push(name);
        }
    }
    let named = with_data.iter().position(|name| name.trim().eq_ignore_ascii_case("recipients"));
    let Some(sheet) = with_data.get(named.unwrap_or(0)).cloned() else {
        return Err(Diagnostic::error(codes::EMPTY_FILE, "no visible sheet holds anything")
            .at(Place::File(source))
            .into());
    };
    let mut problems = Diagnostics::new();
    if with_data.len() > 1 && named.is_none() {
        problems.push(
            Diagnostic::warning(
                codes::OTHER_SHEETS,
                format!("only the first of {} sheets with data is read", with_data.len()),
            )
            .at(Place::File(source))
            .help("if the people stand on another sheet, name it `recipients`"),
        );
    }
    let packed = pack(&mut book, &sheet, source)?;
    let mut sheet_rows = Sheet { packed, next: 0, text_at: 0, columns: 0, source };
    let mut first = RawRow::default();
    // Wide enough for any header; narrowed to it below.
    sheet_rows.columns = usize::from(u16::MAX);
    let header_row = match sheet_rows.next_row(&mut first) {
        Some(Ok(())) => first.row,
        Some(Err(problem)) => return Err(problem),
        None => {
            return Err(Diagnostic::error(codes::EMPTY_FILE, "the sheet is empty")
                .at(Place::File(source))
                .into());
        }
    };
    let width = first.cells.iter().rposition(|c| !c.text.trim().is_empty()).map_or(0, |at| at + 1);
    let headers = first.cells.into_iter().take(width).map(|cell| cell.text).collect();
    sheet_rows.columns = width;
    Ok(Opened {
        headers,
        header_row: Some(header_row),
        rows: Box::new(sheet_rows),
        shape: Shape { form: Form::Workbook { sheet }, encoding: None, columns: Vec::new() },
        problems,
    })
}

/// The library's own words are left out: they may quote the sheet.
fn damaged(source: SourceId) -> Diagnostic {
    Diagnostic::error(codes::WORKBOOK, "the workbook cannot be read: it seems damaged")
        .at(Place::File(source))
        .help("open it in a spreadsheet program and save it as `CSV UTF-8`")
}

fn holds_data(book: &mut Xlsx<BufReader<File>>, sheet: &str) -> Result<bool, XlsxError> {
    let mut cells = book.worksheet_cells_reader(sheet)?;
    while let Some(cell) = cells.next_cell()? {
        if !matches!(cell.get_value(), DataRef::Empty) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn pack(
    book: &mut Xlsx<BufReader<File>>,
    sheet: &str,
    source: SourceId,
) -> Result<Packed, Diagnostics> {
    let fault = |_| Diagnostics::from(damaged(source));
    let mut cells = book.worksheet_cells_reader(sheet).map_err(fault)?;
    let mut packed = Packed::default();
    let mut place_before = None;
    while let Some(cell) = cells.next_cell().map_err(fault)? {
        if matches!(cell.get_value(), DataRef::Empty) {
            continue;
        }
        let (row, column) = cell.get_position();
        // Rows and cells stand in order in every sound file; a cell twice would hide another.
        if place_before.replace((row, column)).is_some_and(|before| before >= (row, column)) {
            return Err(damaged(source).into());
        }
        if packed.rows.last().is_none_or(|(last, _)| *last != row) {
            packed.rows.push((row, packed.cells.len() as u32));
        }
        let fault = put(cell.get_value(), &mut packed.text);
        if packed.text.len() > MOST_TEXT || packed.cells.len() >= MOST_CELLS {
            return Err(too_large(source).into());
        }
        packed.cells.push(PackedCell {
            column: u16::try_from(column).map_err(|_| damaged(source))?,
            fault,
            end: packed.text.len() as u32,
        });
    }
    Ok(packed)
}

/// The problem of a workbook that is larger than fits the bounds.
pub(super) fn too_large(source: SourceId) -> Diagnostic {
    Diagnostic::error(codes::TOO_LARGE, "the workbook is too large to be read in bounded memory")
        .at(Place::File(source))
        .help("save the sheet as `CSV UTF-8`: that is read row by row, however long it is")
}

/// Adds the value to the text as a plain cell would show it.
fn put(value: &DataRef<'_>, text: &mut String) -> Option<CellFault> {
    use std::fmt::Write as _;
    // Writing to a string cannot fail.
    let _ = match value {
        DataRef::Empty => Ok(()),
        DataRef::String(s) | DataRef::DateTimeIso(s) | DataRef::DurationIso(s) => text.write_str(s),
        DataRef::SharedString(s) => text.write_str(s),
        DataRef::Bool(yes) => text.write_str(if *yes { "true" } else { "false" }),
        DataRef::Int(number) => write!(text, "{number}"),
        DataRef::Float(number) => {
            // Spreadsheet programs keep 15 digits; what is longer has been rounded already.
            if !number.is_finite() || number.abs() >= 1e15 {
                return Some(CellFault::Rounded);
            }
            write!(text, "{number}")
        }
        DataRef::DateTime(time) => {
            let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
            let date = write!(text, "{year:04}-{month:02}-{day:02}");
            match (hour, minute, second) {
                (0, 0, 0) => date,
                _ => write!(text, " {hour:02}:{minute:02}:{second:02}"),
            }
        }
        DataRef::Error(_) => return Some(CellFault::ErrorValue),
    };
    None
}

impl Rows for Sheet {
    fn next_row(&mut self, into: &mut RawRow) -> Option<Result<(), Diagnostics>> {
        loop {
            let &(row, first) = self.packed.rows.get(self.next)?;
            self.next += 1;
            let end =
                self.packed.rows.get(self.next).map_or(self.packed.cells.len(), |r| r.1 as usize);
            into.row = u64::from(row) + 1;
            into.clear(self.columns);
            let mut beyond = false;
            for cell in &self.packed.cells[first as usize..end] {
                let text = &self.packed.text[self.text_at..cell.end as usize];
                self.text_at = cell.end as usize;
                match into.cells.get_mut(usize::from(cell.column)) {
                    Some(place) => {
                        place.text.push_str(text);
                        place.fault = cell.fault;
                    }
                    None => beyond |= cell.fault.is_some() || !text.trim().is_empty(),
                }
            }
            if beyond {
                return Some(Err(Diagnostic::error(
                    codes::FIELD_COUNT,
                    "a value stands to the right of the last header",
                )
                .at(super::raw::at_row(self.source, into.row))
                .help("give its column a header, or delete it")
                .into()));
            }
            if !into.is_blank() {
                return Some(Ok(()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    /// Unpacked sizes of the sheets and of the rest.
    fn sizes(bytes: &[u8]) -> [u64; 2] {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut sizes = [0; 2];
        for at in 0..archive.len() {
            let entry = archive.by_index(at).unwrap();
            sizes[kind(&entry.name().unwrap())] += entry.size();
        }
        sizes
    }

    #[test]
    fn a_workbook_is_measured_before_it_is_opened() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/recipients/small.xlsx");
        let honest = std::fs::read(path).unwrap();
        let [sheets, others] = sizes(&honest);
        assert!(sheets > 100 && others > 100);
        let fits = |sheets, others| Unpacked { sheets, others }.fits(Cursor::new(&honest)).unwrap();
        assert!(fits(sheets, others));
        assert!(!fits(sheets - 1, others));
        assert!(!fits(sheets, others - 1));
    }

    /// What [`Unpacked::fits`] relies on.
    #[test]
    fn an_entry_longer_than_the_directory_says_is_an_error() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/recipients/small.xlsx");
        let mut lying = std::fs::read(path).unwrap();
        for (signature, at) in [(b"PK\x01\x02", 24), (b"PK\x03\x04", 22)] {
            for start in 0..lying.len() - 30 {
                if lying[start..].starts_with(signature) {
                    lying[start + at..start + at + 4].copy_from_slice(&1u32.to_le_bytes());
                }
            }
        }
        assert!(sizes(&lying).iter().sum::<u64>() < 30);
        let mut file = tempfile::tempfile().unwrap();
        std::io::Write::write_all(&mut file, &lying).unwrap();
        let source = crate::diag::Sources::new().add_private("a.xlsx");
        let problems = open(file, source).err().unwrap();
        let codes: Vec<&str> = problems.iter().map(|problem| problem.code.0).collect();
        assert_eq!(codes, ["recipients/workbook"]);
    }
}
