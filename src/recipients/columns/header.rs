//! The header row: which column of the program each column of the file is.

use super::synonyms::{self, Meaning};
use super::tells::{Tells, tells};
use super::unread::{Holds, holds};
use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId};
use crate::recipients::settings::{ListSettings, Mapping};
use crate::recipients::shape::Taken;
use crate::text;
use unicode_normalization::UnicodeNormalization as _;

/// Most columns of a file: more than any list of people has. Comparing all headers takes quadratic time.
const MOST_COLUMNS: usize = 1000;

/// A column of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::recipients) enum Column {
    Id,
    Name,
    CareOf,
    Street,
    PostalCode,
    City,
    Country,
    Email,
    Language,
    Channel,
    Status,
    GuardianName,
    Print,
    FirstName,
    LastName,
    Guardian2Name,
    Guardian2CareOf,
    Guardian2Street,
    Guardian2PostalCode,
    Guardian2City,
    Guardian2Country,
    Guardian2Email,
    BirthYear,
    Group,
    Spread,
    GuardianCareOf,
    GuardianStreet,
    GuardianPostalCode,
    GuardianCity,
    GuardianCountry,
    GuardianEmail,
    /// A data category, by its 0-based place in the settings.
    Category(usize),
}

impl Column {
    /// Whether its values are a few known words, codes or a year, and no text of their own.
    pub(in crate::recipients) fn has_own_words(self) -> bool {
        use Column::{
            BirthYear, Category, Channel, Country, Group, Language, Print, Spread, Status,
        };
        matches!(
            self,
            BirthYear | Category(_) | Channel | Group | Language | Print | Spread | Status
        ) || matches!(self, Country | Self::GuardianCountry | Self::Guardian2Country)
    }

    /// Its 0-based place in tables of all columns.
    fn number(self) -> usize {
        match self {
            Self::Id => 0,
            Self::Name => 1,
            Self::CareOf => 2,
            Self::Street => 3,
            Self::PostalCode => 4,
            Self::City => 5,
            Self::Country => 6,
            Self::Email => 7,
            Self::Language => 8,
            Self::Channel => 9,
            Self::Status => 10,
            Self::GuardianName => 11,
            Self::Print => 12,
            Self::FirstName => 13,
            Self::LastName => 14,
            Self::Guardian2Name => 15,
            Self::Guardian2CareOf => 16,
            Self::Guardian2Street => 17,
            Self::Guardian2PostalCode => 18,
            Self::Guardian2City => 19,
            Self::Guardian2Country => 20,
            Self::Guardian2Email => 21,
            Self::BirthYear => 22,
            Self::Group => 23,
            Self::GuardianCareOf => 24,
            Self::GuardianStreet => 25,
            Self::GuardianPostalCode => 26,
            Self::GuardianCity => 27,
            Self::GuardianCountry => 28,
            Self::GuardianEmail => 29,
            Self::Spread => 30,
            Self::Category(at) => COLUMNS.len() + at,
        }
    }
}

/// The columns of every incident, with their names.
pub(in crate::recipients) const COLUMNS: [(&str, Column); 31] = [
    ("id", Column::Id),
    ("name", Column::Name),
    ("care-of", Column::CareOf),
    ("street", Column::Street),
    ("postal-code", Column::PostalCode),
    ("city", Column::City),
    ("country", Column::Country),
    ("email", Column::Email),
    ("language", Column::Language),
    ("channel", Column::Channel),
    ("status", Column::Status),
    ("guardian-name", Column::GuardianName),
    ("print", Column::Print),
    ("first-name", Column::FirstName),
    ("last-name", Column::LastName),
    ("guardian-2-name", Column::Guardian2Name),
    ("guardian-2-care-of", Column::Guardian2CareOf),
    ("guardian-2-street", Column::Guardian2Street),
    ("guardian-2-postal-code", Column::Guardian2PostalCode),
    ("guardian-2-city", Column::Guardian2City),
    ("guardian-2-country", Column::Guardian2Country),
    ("guardian-2-email", Column::Guardian2Email),
    ("birth-year", Column::BirthYear),
    ("group", Column::Group),
    ("guardian-care-of", Column::GuardianCareOf),
    ("guardian-street", Column::GuardianStreet),
    ("guardian-postal-code", Column::GuardianPostalCode),
    ("guardian-city", Column::GuardianCity),
    ("guardian-country", Column::GuardianCountry),
    ("guardian-email", Column::GuardianEmail),
    ("spread", Column::Spread),
];

/// Whether a name is that of a column of every incident. A data category of the same name, such as
/// `email`, has no column of its own: that column holds the value itself.
pub fn is_common_column(name: &str) -> bool {
    COLUMNS.iter().any(|(known, _)| *known == name)
}

/// How a column of the file is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) enum Use {
    Read(Column),
    /// Its values say the status, as the incident explains them.
    Status,
    Ignored,
    /// It has no header, which is fine as long as it has no values.
    Unnamed,
    /// There is a problem about it. Its values are only checked for identity codes.
    Unknown,
}

/// The header row with the use of each column.
pub(in crate::recipients) struct Header {
    /// Headers as a problem may show them.
    pub(in crate::recipients) labels: Vec<String>,
    /// The use of each column.
    pub(in crate::recipients) uses: Vec<Use>,
    /// What each column that is not read may say about a person, with its 0-based place.
    pub(in crate::recipients) telling: Vec<(usize, Tells)>,
    /// What columns that are not read hold by their headers, with their 0-based places.
    pub(in crate::recipients) unread: Vec<(usize, Holds)>,
    /// 0-based place in the file of each column of the program, by its number.
    places: Vec<Option<usize>>,
    /// Headers that the incident maps in all of its lists and that this file does not have.
    pub(in crate::recipients) unmet: Vec<String>,
}

impl Header {
    /// The 0-based place in the file of a column of the program.
    pub(in crate::recipients) fn find(&self, column: Column) -> Option<usize> {
        self.places.get(column.number()).copied().flatten()
    }

    /// Adds the next column of the file. Of two that are read as the same, [`Self::find`] returns the
    /// first.
    fn push(&mut self, label: String, used: Use) {
        if let Use::Read(column) = used {
            let number = column.number();
            if self.places.len() <= number {
                self.places.resize(number + 1, None);
            }
            self.places[number].get_or_insert(self.uses.len());
        }
        self.labels.push(label);
        self.uses.push(used);
    }

    /// Each header with the use of its column, for the summary.
    pub(in crate::recipients) fn taken(&self, settings: &ListSettings) -> Vec<(String, Taken)> {
        let taken = |used: &Use| match used {
            Use::Read(column) => Taken::As(our_name(*column, settings).to_owned()),
            Use::Status => Taken::As("status".to_owned()),
            Use::Ignored => Taken::Ignored,
            Use::Unnamed | Use::Unknown => Taken::No,
        };
        self.labels.iter().cloned().zip(self.uses.iter().map(taken)).collect()
    }
}

/// Name of a column of the program.
pub(in crate::recipients) fn our_name(column: Column, settings: &ListSettings) -> &str {
    match column {
        Column::Category(at) => settings.categories.get(at).map_or("", String::as_str),
        _ => COLUMNS.iter().find(|(_, known)| *known == column).map_or("", |(name, _)| *name),
    }
}

/// The 0-based place of a column that the user names by its header, as problems show it, or by the name
/// of the column of the program.
pub(in crate::recipients) fn column_called(
    header: &Header,
    name: &str,
    settings: &ListSettings,
) -> Option<usize> {
    let name = folded(name);
    let shown = header.labels.iter().position(|label| !name.is_empty() && folded(label) == name);
    shown.or_else(|| our_column(&name, settings).and_then(|column| header.find(column)))
}

/// Headers are compared without outer blanks and characters that are not seen, in small letters, and with each
/// letter as one character: programs of macOS write `ä` as an `a` and two dots.
pub(in crate::recipients) fn folded(header: &str) -> String {
    let header = header.trim();
    if header.is_ascii() {
        return header.to_ascii_lowercase();
    }
    let seen = header
        .chars()
        .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'));
    let plain = seen.map(|c| if matches!(c, '\u{a0}' | '\u{202f}') { ' ' } else { c });
    plain.flat_map(char::to_lowercase).nfc().collect()
}

fn our_column(name: &str, settings: &ListSettings) -> Option<Column> {
    let name = folded(name);
    let known = COLUMNS.iter().find(|(known, _)| *known == name).map(|(_, column)| *column);
    known.filter(|column| *column != Column::Group || !settings.groups.is_empty()).or_else(|| {
        // `data-email` is whether the data had an e-mail address; `email` is the address.
        let id = name.strip_prefix(OF_DATA).unwrap_or(&name);
        let category = settings.categories.iter().position(|known| folded(known) == id)?;
        Some(Column::Category(category))
    })
}

/// The beginning of the name of a column of a data category that works also where the category is named
/// like a column of every incident.
const OF_DATA: &str = "data-";

fn is_ignored(header: &str, settings: &ListSettings) -> bool {
    settings.ignore.iter().any(|ignored| folded(ignored) == header)
}

/// Whether a word is a header: of the program, mapped, ignored, or a usual one.
pub(in crate::recipients) fn is_familiar(word: &str, settings: &ListSettings) -> bool {
    let word = folded(word);
    our_column(&word, settings).is_some()
        || is_ignored(&word, settings)
        || settings.columns.keys().any(|header| folded(header) == word)
        || says_status(&word, settings)
        || synonyms::meaning(&word).is_some()
}

/// Whether the incident explains the values of this normalised header as a status.
fn says_status(name: &str, settings: &ListSettings) -> bool {
    settings.status.iter().any(|column| folded(&column.header) == name)
}

/// Columns that make a first row a header: the id, or a name or half of one. Any other familiar word
/// may be a value of somebody: `email` under `channel`, or a town named `Land`.
const TELLING: [&str; 4] = ["id", "name", "first-name", "last-name"];

/// Whether a word is a header of one of these columns.
fn names_a_person(word: &str, settings: &ListSettings) -> bool {
    let word = folded(word);
    let telling = |name: &str| TELLING.contains(&folded(name).as_str());
    let mapped = settings.columns.iter().any(|(h, to)| folded(h) == word && telling(&to.to));
    telling(&word)
        || mapped
        || match synonyms::meaning(&word) {
            Some(Meaning::Column(ours) | Meaning::Perhaps(ours)) => telling(ours),
            Some(
                Meaning::StreetOrAddress | Meaning::Care | Meaning::Compared | Meaning::Needless,
            )
            | None => false,
        }
}

/// Whether a row names an id or a name, as a header does.
pub(in crate::recipients) fn names_columns<T: AsRef<str>>(
    cells: &[T],
    settings: &ListSettings,
) -> bool {
    cells.iter().take(MOST_COLUMNS).any(|cell| names_a_person(cell.as_ref(), settings))
}

/// Whether a row is a header of several columns: what is searched for below a title.
pub(in crate::recipients) fn is_wide_header<T: AsRef<str>>(
    cells: &[T],
    settings: &ListSettings,
) -> bool {
    let familiar = cells.iter().take(MOST_COLUMNS);
    names_columns(cells, settings)
        && familiar.filter(|cell| is_familiar(cell.as_ref(), settings)).count() >= 2
}

/// The 0-based places of the columns for ids and names, which everybody's row fills.
pub(in crate::recipients) fn telling_places(
    headers: &[String],
    settings: &ListSettings,
) -> Vec<usize> {
    let named = headers.iter().take(MOST_COLUMNS).enumerate();
    let telling = named.filter(|(_, header)| names_a_person(header, settings));
    telling.map(|(at, _)| at).collect()
}

/// Whether the values of a column are read, as far as its header alone tells.
pub(in crate::recipients) fn is_read(header: &str, settings: &ListSettings) -> bool {
    is_familiar(header, settings) && !is_ignored(&folded(header), settings)
}

/// Finds out the use of each column. If `id` or `name` is missing, the first row may hold a person
/// after all, and only headers that the program knows are shown in problems. `below` is the 1-based row
/// that seems to be the header, if `row` is a title above it.
///
/// # Errors
/// If the first row is no header: then it holds a person, and no word of it is shown.
pub(in crate::recipients) fn understand(
    headers: &[String],
    row: Option<u64>,
    below: Option<u64>,
    settings: &ListSettings,
    source: SourceId,
) -> Result<(Header, Diagnostics), Diagnostics> {
    let at = |label: Option<&String>| match row {
        Some(row) => Place::Row { source, row, column: label.cloned() },
        None => Place::File(source),
    };
    if let Some(problem) = unusable(headers, row, below, settings) {
        return Err(problem.at(at(None)).into());
    }
    let mut problems = Diagnostics::new();
    let mut header = Header {
        labels: Vec::new(),
        uses: Vec::new(),
        telling: Vec::new(),
        unread: Vec::new(),
        places: Vec::new(),
        unmet: Vec::new(),
    };
    let has = |wanted: Column| {
        headers.iter().any(|header| known_column(&folded(header), settings) == Some(wanted))
    };
    let halves = has(Column::FirstName) && has(Column::LastName);
    let certain = has(Column::Id) && (has(Column::Name) || halves);
    let context = Context {
        settings,
        // Beside columns for postal code and post office, `address` is a street.
        split_address: has(Column::PostalCode) && has(Column::City) && !has(Column::Street),
        whole_name: has(Column::Name),
    };
    for (number, text) in headers.iter().enumerate() {
        let shown = certain || is_familiar(text, settings);
        let label = if shown { label(text, number) } else { by_number(number) };
        let place = at(Some(&label));
        let used = context.meaning(text, &label, &mut problems, &place);
        if let Use::Read(column) = used
            && let Some(first) = header.find(column)
        {
            let name = our_name(column, settings);
            let message = format!("`{}` and `{label}` are both `{name}`", header.labels[first]);
            problems.push(
                Diagnostic::error(codes::DUPLICATE_COLUMN, message)
                    .at(place)
                    .help("remove one, or list its header under `recipients.ignore`"),
            );
        }
        if let Some(tells) = tells(&folded(text))
            && (used == Use::Ignored || used == Use::Unknown && is_compared(tells))
        {
            header.telling.push((number, tells));
        }
        if matches!(used, Use::Ignored | Use::Unknown)
            && let Some(holds) = holds(&folded(text))
        {
            header.unread.push((number, holds));
        }
        header.push(label, used);
    }
    header.unmet = check_mapping(headers, settings, source, &mut problems);
    for problem in missing(headers, &header, below, settings) {
        problems.push(problem.at(at(None)));
    }
    Ok((header, problems))
}

/// Whether the values of a column are compared with the status though the incident does not ignore it.
fn is_compared(tells: Tells) -> bool {
    matches!(tells, Tells::Ages | Tells::HasChildren)
}

/// Why no column of this header can be read, if that is so, without the place.
fn unusable(
    headers: &[String],
    row: Option<u64>,
    below: Option<u64>,
    settings: &ListSettings,
) -> Option<Diagnostic> {
    if !names_columns(headers, settings) {
        let message = match (&settings.header_row, row) {
            (Some(_), Some(row)) => {
                format!("row {row} names neither an id nor a name: it is not a header")
            }
            _ => "the first row names neither an id nor a name: it is not a header".to_owned(),
        };
        let problem = Diagnostic::error(codes::NO_HEADER, message);
        let problem = match below {
            Some(below) => problem.help(header_below(below)),
            None => problem.help(
                "the first row must name the columns: `id`, `name`, `street` and so on; map other \
                 names under `recipients.columns`; for a workbook, name the sheet under \
                 `recipients.sheet`",
            ),
        };
        return Some(problem.with("below", below.unwrap_or_default()));
    }
    (headers.len() > MOST_COLUMNS).then(|| {
        let message =
            format!("the header has {} columns; at most {MOST_COLUMNS} can be read", headers.len());
        Diagnostic::error(codes::TOO_LARGE, message).help("delete the columns that no letter needs")
    })
}

/// Errors for the columns that a list needs and this one lacks, without their place.
fn missing(
    headers: &[String],
    header: &Header,
    below: Option<u64>,
    settings: &ListSettings,
) -> Vec<Diagnostic> {
    let by_row = !settings.groups.is_empty() && settings.group.is_none();
    let of_groups = by_row.then_some(("group", Column::Group));
    let is_there = |column: Column| {
        let in_halves = column == Column::Name
            && header.find(Column::FirstName).is_some()
            && header.find(Column::LastName).is_some();
        header.find(column).is_some() || in_halves
    };
    let needed = COLUMNS[..2].iter().copied().chain(of_groups);
    let problem = |(name, column): (&str, Column)| {
        let message = format!("the required column `{name}` is missing");
        let problem = Diagnostic::error(codes::MISSING_COLUMN, message);
        let problem = if let Some(below) = below {
            problem.help(header_below(below))
        } else if let Some(label) = suggested_for(headers, header, name) {
            problem.help(format!(
                "if `{label}` is it, put `{label}: {name}` under `recipients.columns`"
            ))
        } else if column == Column::Group {
            problem.help(
                "add the column, or name the file under `recipients.lists` with the group that \
                 all of its rows are in: `- {file: pupils.csv, group: pupils}`",
            )
        } else {
            problem
        };
        problem.with("below", below.unwrap_or_default())
    };
    needed.filter(|(_, column)| !is_there(*column)).map(problem).collect()
}

fn header_below(row: u64) -> String {
    format!("the header seems to be row {row}: write `header-row: {row}` under `recipients`")
}

/// The incident's mapping of a normalised header.
fn mapping_of<'a>(name: &str, settings: &'a ListSettings) -> Option<&'a Mapping> {
    settings.columns.iter().find(|(header, _)| folded(header) == name).map(|(_, mapping)| mapping)
}

/// The column of the program that a normalised header is read as.
fn known_column(name: &str, settings: &ListSettings) -> Option<Column> {
    match mapping_of(name, settings) {
        _ if is_ignored(name, settings) => None,
        Some(mapping) => our_column(&mapping.to, settings),
        None => our_column(name, settings).or_else(|| match synonyms::meaning(name) {
            Some(Meaning::Column(ours)) => our_column(ours, settings),
            _ => None,
        }),
    }
}

/// What the meaning of a header depends on besides the header.
struct Context<'a> {
    settings: &'a ListSettings,
    /// Whether `address` must be a street, because the rest of the address has columns of its own.
    split_address: bool,
    /// Whether there is a column with whole names.
    whole_name: bool,
}

impl Context<'_> {
    fn meaning(&self, text: &str, label: &str, problems: &mut Diagnostics, place: &Place) -> Use {
        let name = folded(text);
        if name.is_empty() {
            return Use::Unnamed;
        }
        let settings = self.settings;
        if is_ignored(&name, settings) {
            return Use::Ignored;
        }
        if let Some(mapping) = mapping_of(&name, settings) {
            // `check_mapping` reports a mapping to a column that does not exist.
            return our_column(&mapping.to, settings).map_or(Use::Unknown, Use::Read);
        }
        let meant = synonyms::meaning(&name);
        if says_status(&name, settings) && known_column(&name, settings).is_none() {
            return Use::Status;
        }
        match known_column(&name, settings) {
            // Beside a column with whole names, first and last names are not read.
            Some(Column::FirstName | Column::LastName) if self.whole_name => {}
            Some(column) => return Use::Read(column),
            None if self.split_address && meant == Some(Meaning::StreetOrAddress) => {
                return Use::Read(Column::Street);
            }
            None => {}
        }
        if meant == Some(Meaning::Care) {
            problems.push(
                Diagnostic::error(
                    codes::UNREAD_STATUS,
                    format!("`{label}` may mark people who must be written to differently"),
                )
                .at(place.clone())
                .help(
                    "say what its values mean under `recipients.status`, such as `{X: protected}`, \
                     `{date: deceased}` or `{any: minor}`; or say it in the column `status`, and list \
                     this column under `recipients.ignore`",
                ),
            );
            return Use::Unknown;
        }
        let problem =
            Diagnostic::warning(codes::UNKNOWN_COLUMN, format!("the column `{label}` is not read"))
                .at(place.clone());
        let ours = COLUMNS.iter().map(|(name, _)| *name);
        let known = ours.chain(settings.categories.iter().map(String::as_str));
        let ignore = "list it under `recipients.ignore` if no letter needs it";
        let map =
            |ours: &str| format!("put `{label}: {ours}` under `recipients.columns`, or {ignore}");
        problems.push(match meant {
            Some(Meaning::Column(_)) => {
                problem.help(format!("names are read from the column with full names; {ignore}"))
            }
            Some(Meaning::Perhaps(ours)) => problem.help(map(ours)),
            Some(Meaning::StreetOrAddress) => problem.help(format!(
                "street, postal code and city need a column each; {}",
                map("street")
            )),
            Some(Meaning::Needless | Meaning::Compared | Meaning::Care) => {
                problem.help("no letter needs it: list it under `recipients.ignore`")
            }
            None => problem
                .help(format!("map it under `recipients.columns`, or {ignore}"))
                .did_you_mean(text, known),
        });
        Use::Unknown
    }
}

fn suggested_for<'a>(headers: &[String], header: &'a Header, ours: &str) -> Option<&'a str> {
    let at = headers.iter().zip(&header.uses).position(|(text, used)| {
        *used == Use::Unknown
            && synonyms::meaning(&folded(text)) == known_name(ours).map(Meaning::Perhaps)
    })?;
    header.labels.get(at).map(String::as_str)
}

fn known_name(ours: &str) -> Option<&'static str> {
    COLUMNS.iter().map(|(name, _)| *name).find(|name| *name == ours)
}

/// Checks the mappings of the incident: the header must be in the file, and the column must exist. Returns
/// the headers of mappings for all lists that this file does not have.
fn check_mapping(
    headers: &[String],
    settings: &ListSettings,
    source: SourceId,
    problems: &mut Diagnostics,
) -> Vec<String> {
    let mut unmet = Vec::new();
    for (header, mapping) in &settings.columns {
        let place = mapping.span.map_or(Place::File(source), Place::Span);
        let to = &mapping.to;
        let fault =
            |message: String| Diagnostic::error(codes::BAD_MAPPING, message).at(place.clone());
        if our_column(to, settings).is_none() {
            let ours = COLUMNS.iter().map(|(name, _)| *name);
            let known = ours.chain(settings.categories.iter().map(String::as_str));
            problems.push(
                fault(format!("`{header}` is mapped to `{to}`, which is not a column"))
                    .help("use a column such as `name`, or a data category of the incident")
                    .did_you_mean(to, known),
            );
        }
        if is_ignored(&folded(header), settings) {
            problems.push(
                fault(format!("`{header}` is both mapped and ignored"))
                    .help("keep it in only one of `recipients.columns` and `recipients.ignore`"),
            );
        }
        if !headers.iter().any(|found| folded(found) == folded(header)) {
            match mapping.shared {
                true => unmet.push(header.clone()),
                false => problems.push(not_in_file(header, mapping, source)),
            }
        }
    }
    unmet
}

/// The problem of a mapping whose header is not there.
pub(in crate::recipients) fn not_in_file(
    header: &str,
    mapping: &Mapping,
    source: SourceId,
) -> Diagnostic {
    let file = match mapping.shared {
        true => "no list has such a header",
        false => "the file has no such header",
    };
    let message = format!("`{header}` is mapped to `{}`, but {file}", mapping.to);
    // No "did you mean": the real header is reported as an unknown column.
    Diagnostic::error(codes::BAD_MAPPING, message)
        .at(mapping.span.map_or(Place::File(source), Place::Span))
        .help("write the header as it is in the header row of the file")
}

/// A header as a problem may show it. One that may be a value, or that would garble the terminal, is
/// shown by its number.
pub(in crate::recipients) fn label(header: &str, at: usize) -> String {
    let header = header.trim();
    let shown = !header.is_empty()
        && header.chars().count() <= 60
        && !header.contains('@')
        && text::check_characters(header).is_ok()
        && text::loose_code(header, text::Numbered::ByDate).is_none();
    if shown { header.to_owned() } else { by_number(at) }
}

fn by_number(at: usize) -> String {
    format!("column {}", at + 1)
}
