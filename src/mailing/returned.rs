//! Letters that came back: a list of piece numbers, typed, exported or scanned.
//!
//! A list has a header row with the column `piece` and optionally `reason` and `date`; or it has no
//! header and its first column holds the pieces, as a scanner writes them. A piece is a number with
//! any grouping of its digits, or the Data Matrix of an inserter mark as it is scanned
//! (`docs/theme.md`).

use std::collections::BTreeMap;
use std::path::Path;

use crate::diag::codes::bounces::{
    BAD_DATE, BAD_MARK, BAD_PIECE, EMPTY_LIST, PIECE_TWICE, UNKNOWN_REASON, UNREADABLE_LIST,
};
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId};
use crate::journal::ReturnReason;

/// The largest list that is read, in bytes: about a million rows.
const MOST_BYTES: u64 = 32 * 1024 * 1024;

/// Digits of an inserter mark (`docs/theme.md`).
const MARK_DIGITS: usize = 16;

/// The reason that a cell of the list names, in the program's own words or as staff write them.
fn reason_named(name: &str) -> Option<ReturnReason> {
    let name = name.trim().to_lowercase().replace([' ', '_'], "-");
    // As the program says them in Finnish and Swedish, and as staff write them.
    let name = match name.as_str() {
        "muuttanut" | "muutto" | "flyttat" | "har-flyttat" => "moved",
        "osoitetta-ei-ole" | "tuntematon-osoite" | "okänd-adress" | "adressen-finns-inte" => {
            "unknown-address"
        }
        "ei-otettu-vastaan" | "kieltäytynyt" | "togs-inte-emot" | "inte-mottaget" | "vägrat" => {
            "refused"
        }
        "ei-noudettu" | "noutamatta" | "hämtades-inte" | "inte-hämtat" | "ej-hämtat" => {
            "not-collected"
        }
        "kuollut" | "död" | "avliden" => "dead",
        "muu" | "muu-tai-tuntematon-syy" | "annan" | "annan-eller-okänd-orsak" => "other",
        own => own,
    };
    ReturnReason::ALL.iter().copied().find(|reason| reason.name() == name)
}

/// A letter that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Returned {
    /// Row of the list, 1-based; 0 for a number given on the command line.
    pub(super) row: u64,
    pub(super) piece: u64,
    pub(super) reason: ReturnReason,
    /// As `2026-11-22`; empty if not known.
    pub(super) date: String,
}

/// The contents of a list.
pub(super) struct List {
    /// Each piece once, in the order of the list.
    pub(super) letters: Vec<Returned>,
    /// Problems of rows that cannot be read; the other rows count all the same.
    pub(super) problems: Diagnostics,
}

/// Reads a list. `reason` applies to rows without one.
pub(super) fn read(path: &Path, source: SourceId, reason: ReturnReason) -> List {
    let unreadable = |message: String| List {
        letters: Vec::new(),
        problems: Diagnostic::error(UNREADABLE_LIST, message)
            .at(Place::File(source))
            .help("save the list as CSV in UTF-8")
            .into(),
    };
    let bytes = match std::fs::metadata(path) {
        Ok(found) if found.len() > MOST_BYTES => {
            return unreadable("this list is larger than 32 MB".to_owned());
        }
        Ok(_) => match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) => return unreadable(format!("this list cannot be read: {error}")),
        },
        Err(error) => return unreadable(format!("this list cannot be read: {error}")),
    };
    if bytes.starts_with(b"PK\x03\x04") {
        return unreadable("this is a workbook, not a CSV file".to_owned());
    }
    // UTF-16 is known by its byte order mark; digits and names of reasons are the same in all others.
    let (text, ..) = encoding_rs::UTF_8.decode(&bytes);
    parse(&text, source, reason)
}

fn parse(text: &str, source: SourceId, default: ReturnReason) -> List {
    let delimiter = delimiter(text);
    let mut list = List { letters: Vec::new(), problems: Diagnostics::new() };
    let mut columns: Option<Columns> = None;
    let mut seen: BTreeMap<u64, (u64, Option<u64>)> = BTreeMap::new();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    for (row, line) in (1..).zip(text.split('\n')) {
        let record = cells(line, delimiter);
        if record.iter().all(str::is_empty) {
            continue;
        }
        let columns = match &columns {
            Some(columns) => columns,
            None => match Columns::of_header(&record) {
                Some(found) => {
                    columns = Some(found);
                    continue;
                }
                None => columns.insert(Columns::default()),
            },
        };
        let place = |column: &str| Place::Row {
            source,
            row,
            column: columns.named.then(|| column.to_owned()),
        };
        let cell = |at: Option<usize>| at.and_then(|at| record.get(at)).unwrap_or_default();
        let scanned = match piece(cell(columns.piece)) {
            Ok(scanned) => scanned,
            Err(problem) => {
                list.problems.push(problem.at(place("piece")));
                continue;
            }
        };
        let reason = match cell(columns.reason) {
            "" => default,
            name => match reason_named(name) {
                Some(reason) => reason,
                None => {
                    list.problems.push(unknown_reason().at(place("reason")));
                    continue;
                }
            },
        };
        let date = cell(columns.date);
        let date = match (date, date_of(date)) {
            ("", _) => String::new(),
            (_, Some(date)) => date.to_string(),
            (_, None) => {
                list.problems.push(
                    Diagnostic::error(BAD_DATE, "this is not a date")
                        .at(place("date"))
                        .help("write it as 2026-11-22 or 22.11.2026"),
                );
                continue;
            }
        };
        match seen.get(&scanned.piece) {
            // Another sheet of the same letter.
            Some((_, sheet))
                if sheet.is_some() && scanned.sheet.is_some() && *sheet != scanned.sheet => {}
            Some((other, _)) => list.problems.push(
                Diagnostic::warning(PIECE_TWICE, format!("this piece is already in row {other}"))
                    .at(place("piece"))
                    .help("it is counted once")
                    .with("other", *other),
            ),
            None => {
                seen.insert(scanned.piece, (row, scanned.sheet));
                list.letters.push(Returned { row, piece: scanned.piece, reason, date });
            }
        }
    }
    if list.letters.is_empty() && list.problems.is_empty() {
        list.problems.push(
            Diagnostic::error(EMPTY_LIST, "this list has no pieces")
                .at(Place::File(source))
                .help("write one piece number in each row"),
        );
    }
    list
}

/// The cells of a line. Each row is one line, because neither numbers nor names of reasons have line
/// breaks: so a stray quotation mark costs one row only.
fn cells(line: &str, delimiter: u8) -> csv::StringRecord {
    let mut reader = csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(delimiter).trim(csv::Trim::All);
    let mut record = csv::StringRecord::new();
    // Reading one line of text does not fail.
    let _ = reader.from_reader(line.as_bytes()).read_record(&mut record);
    record
}

/// The problem of an unknown reason.
fn unknown_reason() -> Diagnostic {
    let known: Vec<&str> = ReturnReason::ALL.iter().map(|reason| reason.name()).collect();
    let known = known.join(", ");
    // What is written there may be about a person: it is not shown.
    Diagnostic::error(UNKNOWN_REASON, "this reason is not known")
        .help(format!("known reasons: {known}"))
        .with("known", known)
}

/// The delimiter: the most frequent candidate in the first lines.
fn delimiter(text: &str) -> u8 {
    let head: Vec<&str> = text.lines().take(5).collect();
    let count =
        |delimiter: char| head.iter().map(|line| line.matches(delimiter).count()).sum::<usize>();
    let most =
        [';', '\t', ','].into_iter().max_by_key(|delimiter| (count(*delimiter), *delimiter == ';'));
    match most {
        Some('\t') => b'\t',
        Some(',') => b',',
        _ => b';',
    }
}

/// Which column is which, 0-based.
struct Columns {
    piece: Option<usize>,
    reason: Option<usize>,
    date: Option<usize>,
    /// Whether the list has a header.
    named: bool,
}

impl Default for Columns {
    fn default() -> Self {
        Self { piece: Some(0), reason: Some(1), date: Some(2), named: false }
    }
}

impl Columns {
    /// Reads a header; `None` if the row is not a header.
    fn of_header(record: &csv::StringRecord) -> Option<Self> {
        let at = |names: &[&str]| {
            record.iter().position(|cell| names.contains(&cell.to_lowercase().as_str()))
        };
        let piece = at(&["piece", "piece number", "numero", "kappale", "kirje", "nummer", "brev"])?;
        Some(Self {
            piece: Some(piece),
            reason: at(&["reason", "syy", "orsak"]),
            date: at(&["date", "päivä", "päivämäärä", "datum"]),
            named: true,
        })
    }
}

/// A piece as it was typed or scanned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Scanned {
    piece: u64,
    /// The sheet of the letter (1-based), if a mark was scanned.
    sheet: Option<u64>,
}

/// Reads a piece number or a mark.
///
/// # Errors
/// It is neither.
fn piece(cell: &str) -> Result<Scanned, Box<Diagnostic>> {
    // A scanner may prefix the symbology (ISO/IEC 15424): `]d1` for a Data Matrix.
    let cell = cell.trim_start_matches('\'');
    let bare = cell.strip_prefix(']').and_then(|rest| rest.get(2..)).unwrap_or(cell);
    let is_gap = |c: char| c.is_whitespace() || c.is_control();
    let digits: String = bare.chars().filter(|c| !is_gap(*c)).collect();
    let bad = || {
        let message = "expected a piece number, or a scanned code";
        let help = "the number is at the foot of each page of the letter";
        Box::new(Diagnostic::error(BAD_PIECE, message).help(help))
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(bad());
    }
    if digits.len() == MARK_DIGITS {
        return mark(&digits).ok_or_else(|| {
            let message = "this code is not from this program, or it was misread";
            let help = "scan it again, or type the number at the foot of the page";
            Box::new(Diagnostic::error(BAD_MARK, message).help(help))
        });
    }
    let number = digits.parse::<u64>().ok().filter(|n| (1..=999_999_999).contains(n));
    number.map(|piece| Scanned { piece, sheet: None }).ok_or_else(bad)
}

/// Reads the 16 digits of a mark: form, piece, sheet, sheets, check digits (ISO/IEC 7064, MOD 97-10).
fn mark(digits: &str) -> Option<Scanned> {
    let number: u64 = digits.parse().ok()?;
    let part = |range: std::ops::Range<usize>| digits.get(range)?.parse::<u64>().ok();
    let (piece, sheet, sheets) = (part(1..10)?, part(10..12)?, part(12..14)?);
    let sound = digits.starts_with('1') && number % 97 == 1 && piece > 0;
    let in_letter = (1..=sheets).contains(&sheet);
    (sound && in_letter).then_some(Scanned { piece, sheet: Some(sheet) })
}

/// Reads `2026-11-22` or `22.11.2026`.
fn date_of(text: &str) -> Option<jiff::civil::Date> {
    let numbers = |separator: char| -> Option<Vec<i16>> {
        text.split(separator).map(|part| part.trim().parse::<i16>().ok()).collect()
    };
    let parts = match (numbers('-').as_deref(), numbers('.').as_deref()) {
        (Some([year, month, day]), _) | (_, Some([day, month, year])) => (*year, *month, *day),
        _ => return None,
    };
    let (month, day) = (i8::try_from(parts.1).ok()?, i8::try_from(parts.2).ok()?);
    let date = jiff::civil::Date::new(parts.0, month, day).ok()?;
    (1990..=2199).contains(&parts.0).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Sources;

    fn told(text: &str) -> (Vec<(u64, u64, &'static str)>, Vec<String>) {
        let source = Sources::new().add_private("returned.csv");
        let list = parse(text, source, ReturnReason::Other);
        let letters = list.letters.iter().map(|l| (l.row, l.piece, l.reason.name())).collect();
        let row = |problem: &Diagnostic| match &problem.place {
            Some(Place::Row { row, .. }) => format!("{} {row}", problem.code),
            _ => problem.code.to_string(),
        };
        (letters, list.problems.iter().map(row).collect())
    }

    #[test]
    fn reasons_are_read_in_the_words_in_which_they_are_told() {
        for tag in ["en", "fi", "sv"] {
            let words = std::fs::read_to_string(format!("ui/{tag}.ftl")).unwrap();
            for reason in ReturnReason::ALL.iter().filter(|_| tag != "en") {
                let id = format!("\nreturned-{} = ", reason.name());
                let said = words.split_once(&id).unwrap().1.lines().next().unwrap();
                assert_eq!(reason_named(said), Some(*reason), "{tag}: {said}");
            }
        }
        assert_eq!(reason_named("Not Collected"), Some(ReturnReason::NotCollected));
    }

    #[test]
    fn a_day_is_kept_as_the_standard_writes_it() {
        let source = Sources::new().add_private("returned.csv");
        let text = "piece,reason,date\n5,moved,22.11.2026\n6,moved,2026-01-02\n7,moved,\n";
        let list = parse(text, source, ReturnReason::Other);
        let days: Vec<&str> = list.letters.iter().map(|letter| letter.date.as_str()).collect();
        assert_eq!(days, ["2026-11-22", "2026-01-02", ""]);
    }

    #[test]
    fn lists_have_a_header_or_none() {
        let expected = vec![(2, 17, "moved"), (4, 4217, "other")];
        for text in [
            "piece;reason;date\n000 017;moved;22.11.2026\n\n4217;;\n",
            "\u{feff}Reason\tPIECE\nmoved\t17\n\n\t4\u{a0}217\n",
            "datum,orsak,brev\r\n2026-11-22,Moved,17\r\n\r\n,,]d21000004217010257\r\n",
        ] {
            assert_eq!(told(text), (expected.clone(), vec![]), "{text}");
        }
        assert_eq!(told("17\n18\n").0, [(1, 17, "other"), (2, 18, "other")]);
        assert_eq!(told("17,not collected\n").0, [(1, 17, "not-collected")]);
    }

    #[test]
    fn a_mark_is_understood_as_it_is_scanned() {
        // The example of docs/theme.md.
        let scanned = Scanned { piece: 4217, sheet: Some(1) };
        assert_eq!(piece("1000004217010257").unwrap(), scanned);
        assert_eq!(piece("]d11000004217010257\r").unwrap(), scanned);
        for wrong in ["1000004217010258", "2000004217010257", "1000004127010257"] {
            assert_eq!(piece(wrong).unwrap_err().code, BAD_MARK, "{wrong}");
        }
        for wrong in ["", "abc", "0", "-3", "12345678901", "99999999999999999999999", "1.5"] {
            assert_eq!(piece(wrong).unwrap_err().code, BAD_PIECE, "{wrong}");
        }
    }

    #[test]
    fn rows_that_are_wrong_are_told_and_the_others_count() {
        let (letters, problems) = told("piece,reason,date\n5,,\nx,,\n6,gone,\n7,,31.2.2026\n5,,\n");
        assert_eq!(letters, [(2, 5, "other")]);
        assert_eq!(
            problems,
            [
                "bounces/bad-piece 3",
                "bounces/unknown-reason 4",
                "bounces/bad-date 5",
                "bounces/piece-twice 6"
            ]
        );
        assert_eq!(told("piece\n").1, ["bounces/empty-list"]);
        assert_eq!(told("").1, ["bounces/empty-list"]);
    }

    #[test]
    fn sheets_of_one_letter_are_one_letter() {
        let sheet = |sheet: u64| {
            let digits = 1_000_004_217_000_000 + sheet * 10_000 + 200;
            digits - digits % 100 + (98 - digits % 97) % 97
        };
        let (one, two) = (sheet(1), sheet(2));
        assert_eq!(one, 1_000_004_217_010_257);
        assert_eq!(told(&format!("{one}\n{two}\n")), (vec![(1, 4217, "other")], vec![]));
        assert_eq!(told(&format!("{one}\n{one}\n")).1, ["bounces/piece-twice 2"]);
    }
}
