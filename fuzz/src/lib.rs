//! What every target does with its bytes: read them as a file of people, twice, and look at what
//! comes out.
//!
//! 1. Nothing panics, and nothing runs without end.
//! 2. Row numbers rise.
//! 3. No value stands in a problem or in any `Debug` output. Seeds hold [`CANARY`] as a value.
//! 4. The same bytes give the same people and the same problems.

use std::io::{Cursor, Write as _};
use std::path::PathBuf;
use std::sync::OnceLock;

use breach_letters::diag::{Diagnostics, Format, Place, Sources, render};
use breach_letters::recipients::{Form, ListSettings, Reader, RowResult};
use zip::write::SimpleFileOptions;

/// Stands in values of the seeds. What shows it has shown a value.
pub const CANARY: &str = "QZXQZX";

/// Stands between the parts of a workbook that a target puts together.
const BETWEEN_PARTS: &[u8] = b"\n----\n";

/// The incident's settings that files are read with.
pub fn settings() -> ListSettings {
    let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
    ListSettings {
        ignore: words(&["hetu"]),
        categories: words(&["personal-identity-code", "door-code"]),
        languages: words(&["fi", "sv", "en"]),
        ..ListSettings::default()
    }
}

/// Everything that one reading gave.
#[derive(PartialEq)]
struct Found {
    problems: Diagnostics,
    rows: Vec<RowResult>,
    /// `Debug` output and the problems as the user sees them.
    shown: String,
    /// Whether the canary stands where a header or a name of a sheet does; these are shown.
    in_header: bool,
}

/// Reads bytes as a file with this extension.
pub fn check(extension: &str, bytes: &[u8], settings: &ListSettings) {
    let path = path(extension);
    std::fs::write(&path, bytes).expect("the folder for the file can be written");
    let first = read(&path, settings);
    let second = read(&path, settings);
    assert!(first == second, "the same bytes gave something else");
    let rows = &first.rows;
    // A child with two guardians is two recipients of one row.
    let second = |row: &RowResult| row.recipient.as_ref().is_some_and(|person| person.copy > 0);
    let rises = |pair: &[RowResult]| {
        pair[0].row < pair[1].row || pair[0].row == pair[1].row && second(&pair[1])
    };
    assert!(rows.windows(2).all(rises), "row numbers do not rise");
    assert!(
        rows.iter().all(|row| row.recipient.as_ref().is_none_or(|person| person.row == row.row))
    );
    assert!(first.in_header || !first.shown.contains(CANARY), "a value is shown: {}", first.shown);
}

/// So many rows are looked at.
const MOST_ROWS: usize = 20_000;

fn read(path: &std::path::Path, settings: &ListSettings) -> Found {
    let mut sources = Sources::new();
    let source = sources.add_private("recipients");
    let mut rows = Vec::new();
    let mut shown = String::new();
    let mut in_header = false;
    let problems = match Reader::open(path, source, settings) {
        Ok(mut reader) => {
            // A sheet may say that a row is repeated a million times; the program holds no such heap
            // of rows, so the target must not either.
            rows.extend(reader.by_ref().take(MOST_ROWS));
            for (_, shape) in reader.shapes() {
                in_header |=
                    matches!(&shape.form, Form::Workbook { sheet, .. } if sheet.contains(CANARY));
                in_header |= shape.columns.iter().any(|(label, _)| label.contains(CANARY));
            }
            shown = format!("{reader:?} {rows:?}");
            reader.problems().clone()
        }
        Err(problems) => problems,
    };
    let of_rows = rows.iter().flat_map(|row| row.problems.iter());
    let all: Diagnostics = problems.iter().chain(of_rows).cloned().collect();
    for problem in all.iter() {
        let about_headers = ["unknown-column", "duplicate-column", "missing-column"]
            .map(|code| format!("recipients/{code}"));
        let label = match &problem.place {
            Some(Place::Row { column: Some(column), .. }) => column.contains(CANARY),
            _ => false,
        };
        in_header |= label || about_headers.iter().any(|code| problem.code.name() == code);
    }
    shown.push_str(&render(&all, &sources, Format::Human { colour: false }));
    Found { problems, rows, shown, in_header }
}

/// One file for all runs of this process, in memory where the system has such a folder.
fn path(extension: &str) -> PathBuf {
    static FOLDER: OnceLock<tempfile::TempDir> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| {
        tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder")
    });
    folder.path().join(format!("a.{extension}"))
}

/// Puts a workbook together from its parts, so that sums and lengths in the container are right and
/// the fuzzer gets to what is inside. Parts that are missing are left out.
pub fn workbook(parts: &[u8], names: &[&str]) -> Vec<u8> {
    let mut rest = parts;
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for name in names {
        let end = rest.windows(BETWEEN_PARTS.len()).position(|window| window == BETWEEN_PARTS);
        let (part, behind) = match end {
            Some(at) => (&rest[..at], &rest[at + BETWEEN_PARTS.len()..]),
            None => (rest, &[][..]),
        };
        rest = behind;
        if !part.is_empty() {
            archive.start_file(*name, plain).expect("an entry");
            archive.write_all(part).expect("memory");
        }
    }
    archive.finish().expect("memory").into_inner()
}
