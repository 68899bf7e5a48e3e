//! Values in the wrong column.
//!
//! Only certain cases count: a value that cannot belong to its column and looks like a value of another
//! column. One cell of a row is enough, because a row with one delimiter too many often shows no other
//! sign.

use std::fmt;

use super::context::Row;
use super::countries;
use super::guardians;
use super::languages;
use super::vocabulary::{CHANNELS, STATUSES, one_of};
use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Place};
use crate::recipients::columns::header::{Column, Use};
use crate::recipients::file::raw::RawRow;
use crate::text;

/// The kind of value that a text looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Looks {
    PostalCode,
    PostalCodeAndCity,
    Number,
    Email,
    Country,
    Street,
    Language,
    Channel,
    Status,
}

impl fmt::Display for Looks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::PostalCode => "a postal code",
            Self::PostalCodeAndCity => "a postal code with its city",
            Self::Number => "a number",
            Self::Email => "an e-mail address",
            Self::Country => "a country code",
            Self::Street => "a street with a house number",
            Self::Language => "a language code",
            Self::Channel => "a channel",
            Self::Status => "a status",
        })
    }
}

impl Looks {
    /// A fixed word that selects the translated message.
    fn id(self) -> &'static str {
        match self {
            Self::PostalCode => "postal-code",
            Self::PostalCodeAndCity => "postal-code-and-city",
            Self::Number => "number",
            Self::Email => "email",
            Self::Country => "country",
            Self::Street => "street",
            Self::Language => "language",
            Self::Channel => "channel",
            Self::Status => "status",
        }
    }
}

impl Row<'_> {
    /// Reports all values of the row in the wrong column as one problem, and refuses them.
    pub(in crate::recipients) fn shifted(&mut self, raw: &RawRow, cells: &mut [Option<String>]) {
        let header = self.header();
        let country = |column: Column| {
            let cell = header.find(column).and_then(|at| raw.cells.get(at));
            cell.map(|cell| cell.text.trim().to_uppercase()).unwrap_or_default()
        };
        // A text that is no country decides nothing: it may be in the wrong column itself.
        let is_home = |code: &str| matches!(code, "FI" | "AX") || countries::name(code).is_none();
        let at_home = is_home(&country(Column::Country));
        // Without a country of their own, guardians may live with the person abroad.
        let guardian_at_home = |column: Column| {
            let own = country(column);
            is_home(&own) && (at_home || !own.is_empty())
        };
        let first_at_home = guardian_at_home(Column::GuardianCountry);
        let second_at_home = guardian_at_home(Column::Guardian2Country);
        let mut found: Vec<(usize, Looks)> = Vec::new();
        for (at, (&used, cell)) in header.uses.iter().zip(cells.iter()).enumerate() {
            let (Use::Read(column), Some(value)) = (used, cell) else { continue };
            if value.is_empty() {
                continue;
            }
            let at_home = match column {
                _ if guardians::OF_FIRST.contains(&column) => first_at_home,
                _ if guardians::OF_SECOND.contains(&column) => second_at_home,
                _ => at_home,
            };
            if let Some(looks) = looks(column, value, at_home, &self.settings().languages) {
                found.push((at, looks));
            }
        }
        if found.is_empty() {
            return;
        }
        for (at, _) in &found {
            cells[*at] = None;
        }
        if found.len() > 1 {
            // Then the other values are in the wrong column too, even if they do not look like it.
            let person = [Column::Id, Column::Name, Column::FirstName, Column::LastName];
            let person = person.map(Use::Read);
            let rest = header.uses.iter().zip(cells).filter(|(used, _)| !person.contains(used));
            rest.for_each(|(_, cell)| *cell = None);
        }
        let name = |at: usize| self.header().labels.get(at).map_or("", String::as_str);
        let (message, place) = match found.as_slice() {
            [(at, looks)] => (
                format!("the value looks like {looks}, but is in the column `{}`", name(*at)),
                self.place(*at),
            ),
            several => {
                let parts =
                    several.iter().map(|(at, looks)| format!("{looks} under `{}`", name(*at)));
                let parts = parts.collect::<Vec<_>>().join(", ");
                let place = match self.place(0) {
                    Place::Row { source, row, .. } => Place::Row { source, row, column: None },
                    other => other,
                };
                (format!("values are in the wrong columns: what looks like {parts}"), place)
            }
        };
        let looks = if let [(_, looks)] = found.as_slice() { looks.id() } else { "several" };
        let columns = found.iter().map(|(at, _)| name(*at)).collect::<Vec<_>>().join(", ");
        let problem = Diagnostic::error(codes::SHIFTED_COLUMNS, message).at(place).help(
            "put each value of the row in its own column; there may be a delimiter or a quotation \
             mark too few or too many",
        );
        self.push(problem.with("looks", looks).with("columns", columns));
    }
}

/// The kind of a value that cannot belong to this column; `None` if it may belong there.
fn looks(column: Column, value: &str, at_home: bool, languages: &[String]) -> Option<Looks> {
    let email = || holds_email(value).then_some(Looks::Email);
    let code = || is_postal_code(value).then_some(Looks::PostalCode);
    match column {
        Column::Name
        | Column::FirstName
        | Column::LastName
        | Column::GuardianName
        | Column::Guardian2Name => {
            let number = || is_number(value).then_some(Looks::Number);
            code().or_else(number).or_else(email).or_else(|| street(value))
        }
        Column::CareOf | Column::GuardianCareOf | Column::Guardian2CareOf => email().or_else(code),
        Column::Street | Column::GuardianStreet | Column::Guardian2Street => {
            email().or_else(|| code().filter(|_| at_home))
        }
        Column::City | Column::GuardianCity | Column::Guardian2City => {
            let with_code = || {
                let (first, _) = value.split_once(' ')?;
                is_postal_code(first).then_some(Looks::PostalCodeAndCity)
            };
            let country = || is_country(value).then_some(Looks::Country);
            let at_home = || code().or_else(with_code).filter(|_| at_home);
            email().or_else(country).or_else(at_home)
        }
        Column::PostalCode | Column::GuardianPostalCode | Column::Guardian2PostalCode => {
            email().or_else(|| street(value))
        }
        Column::Country | Column::GuardianCountry | Column::Guardian2Country => {
            let language = || one_language(value, languages);
            let known = countries::code(value).is_some();
            if known { None } else { code().or_else(email).or_else(language) }
        }
        Column::Email | Column::GuardianEmail | Column::Guardian2Email => {
            code().or_else(|| one_language(value, languages))
        }
        Column::Language => {
            if value.len() < 3 || languages::code(value).is_some() {
                return None;
            }
            code().or_else(email).or_else(|| channel(value)).or_else(|| status(value))
        }
        Column::Channel => {
            if one_of(value, CHANNELS).is_some() {
                return None;
            }
            code()
                .or_else(email)
                .or_else(|| one_language(value, languages))
                .or_else(|| status(value))
        }
        Column::Status => {
            if one_of(value, STATUSES).is_some() {
                return None;
            }
            code()
                .or_else(email)
                .or_else(|| one_language(value, languages))
                .or_else(|| channel(value))
        }
        Column::Print => email().or_else(code).or_else(|| one_language(value, languages)),
        Column::Category(_) => email().or_else(code),
        Column::BirthYear | Column::Group | Column::Spread => email().or_else(code),
        // A register may write anything here.
        Column::Id => None,
    }
}

/// Five digits.
fn is_postal_code(value: &str) -> bool {
    value.len() == 5 && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// Digits and blanks only.
fn is_number(value: &str) -> bool {
    value.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ')
}

/// Whether a word of the value is an e-mail address.
fn holds_email(value: &str) -> bool {
    value.contains('@')
        && value
            .split([' ', '<', '>', '(', ')', ',', ';'])
            .any(|word| word.contains('@') && text::check_address(word).is_ok())
}

/// A street with its number and nothing before it: `Esimerkkikatu 5`. A company may be named
/// `Asunto Oy Esimerkkikatu 5`, and a person `Tie`.
fn street(value: &str) -> Option<Looks> {
    const ENDS: &[&str] =
        &["katu", "tie", "kuja", "polku", "kaari", "raitti", "gatan", "vägen", "gränd", "stigen"];
    let (name, number) = value.split_once(' ')?;
    if !number.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let small = name.to_lowercase();
    let ends = ENDS.iter().any(|end| small.len() > end.len() + 2 && small.ends_with(end));
    ends.then_some(Looks::Street)
}

/// Country codes in capitals, as registers write them, of the countries with most ties to Finland: a
/// place may be named `Bo` or `Ii`.
fn is_country(value: &str) -> bool {
    const CODES: &[&str] = &[
        "FI", "SE", "NO", "DK", "EE", "LV", "LT", "DE", "FR", "ES", "IT", "GB", "US", "CA", "NL",
        "BE", "PL", "PT", "CH", "RU", "AX",
    ];
    CODES.contains(&value)
}

/// A language of the notice by its tag.
fn one_language(value: &str, languages: &[String]) -> Option<Looks> {
    languages.iter().any(|tag| tag.eq_ignore_ascii_case(value)).then_some(Looks::Language)
}

fn channel(value: &str) -> Option<Looks> {
    one_of(value, CHANNELS).map(|_| Looks::Channel)
}

fn status(value: &str) -> Option<Looks> {
    one_of(value, STATUSES).map(|_| Looks::Status)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(column: Column, value: &str) -> Option<Looks> {
        looks(column, value, true, &["fi".to_owned(), "sv".to_owned()])
    }

    #[test]
    fn values_of_other_columns_are_seen() {
        use Column::*;
        for (column, value, expected) in [
            (Name, "00990", Looks::PostalCode),
            (Name, "1234567", Looks::Number),
            (Name, "maija@posti.example", Looks::Email),
            (Name, "Maija <maija@posti.example>", Looks::Email),
            (Name, "Esimerkkikatu 5 A 2", Looks::Street),
            (GuardianName, "Exempelvägen 3", Looks::Street),
            (Street, "00990", Looks::PostalCode),
            (City, "99999 Korvatunturi", Looks::PostalCodeAndCity),
            (City, "FI", Looks::Country),
            (City, "00990", Looks::PostalCode),
            (PostalCode, "Esimerkkikatu 5", Looks::Street),
            (Country, "00990", Looks::PostalCode),
            (Email, "fi", Looks::Language),
            (Language, "letter", Looks::Channel),
            (Language, "maija@posti.example", Looks::Email),
            (Channel, "sv", Looks::Language),
            (Status, "email", Looks::Channel),
            (Channel, "minor", Looks::Status),
        ] {
            assert_eq!(found(column, value), Some(expected), "{column:?} {value}");
        }
    }

    #[test]
    fn what_may_be_right_is_left_alone() {
        use Column::*;
        for (column, value) in [
            (Name, "Matti 2"),
            (Name, "7 Veljestä Oy"),
            (Name, "Asunto Oy Esimerkkikatu 5"),
            (Name, "Tie 5"),
            (Name, "Katu"),
            (Name, "Cafe @Home"),
            (Name, "R2-D2"),
            (Street, "PL 123"),
            (Street, "Korvatunturi"),
            (Street, "5"),
            (Street, "2023-09-25"),
            (City, "Ii"),
            (City, "Bo"),
            (City, "AA"),
            (City, "Boston MA"),
            (City, "1000 Bruxelles"),
            (PostalCode, "FI-00990"),
            (Country, "SV"),
            (Language, "ja"),
            (Language, "post"),
            (Id, "maija@posti.example"),
            (Id, "00990"),
        ] {
            // `post` is a channel; everything else must pass.
            let expected = (value == "post").then_some(Looks::Channel);
            assert_eq!(found(column, value), expected, "{column:?} {value}");
        }
        let abroad = |column, value| looks(column, value, false, &[]);
        assert_eq!(abroad(City, "12345 Gießen"), None);
        assert_eq!(abroad(Street, "12345"), None);
    }
}
