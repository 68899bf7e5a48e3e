//! Whether all that a row says of a person agrees with the status: words of care in any value, and
//! columns that are ignored but may say who is protected, dead or a child.

use super::birth_year::{Age, age_at, born_on};
use super::care::{Cell, Found, care_in};
use super::context::Row;
use super::guardians;
use super::none::{Of, is_none};
use super::status::says_no;
use crate::diag::Diagnostic;
use crate::recipients::columns::header::{Column, Use};
use crate::recipients::columns::tells::Tells;
use crate::recipients::file::raw::{RawCell, RawRow};
use crate::recipients::model::{Care, Need, Status};

impl Row<'_> {
    /// Reports each kind of care that the row speaks of and that the status does not take: a person
    /// decides. `guardian`: whether one is named.
    pub(in crate::recipients) fn agreement(
        &mut self,
        raw: &RawRow,
        status: Status,
        guardian: bool,
    ) {
        let header = self.header();
        let mut reported = Found::default();
        for (at, tells) in &header.telling {
            let Some(cell) = raw.cells.get(*at) else { continue };
            let Some(care) = self.told(cell, *tells) else { continue };
            // Who has a guardian may be a child or an adult.
            let agrees = match tells {
                Tells::Guardian => status != Status::Ordinary,
                _ => self.agrees(care, status, guardian),
            };
            if !agrees {
                reported.add(care);
                self.disagrees(Need::CareColumn(care), *at, care);
            }
        }
        for (at, (cell, used)) in raw.cells.iter().zip(&header.uses).enumerate() {
            let Some((kind, of_guardian)) = kind_of(*used, &cell.text) else { continue };
            // `Young` is a surname.
            let kind = if header.unread_names.contains(&at) { Cell::Name } else { kind };
            let found = care_in(&cell.text, kind);
            if found.is_empty() {
                continue;
            }
            let of_guardian = of_guardian || header.telling.contains(&(at, Tells::Guardian));
            for care in found.iter() {
                let of_guardian = of_guardian && matches!(care, Care::Minor | Care::Guardianship);
                if of_guardian || reported.has(care) || self.agrees(care, status, guardian) {
                    continue;
                }
                reported.add(care);
                self.disagrees(Need::CareWord(care), at, care);
            }
        }
    }

    /// Whether a status takes the care that a row speaks of, or a stricter one.
    fn agrees(&self, care: Care, status: Status, guardian: bool) -> bool {
        // Nobody is written to.
        if status == Status::Deceased && !self.settings().estates {
            return true;
        }
        match care {
            Care::Protected => status == Status::Protected,
            Care::Deceased => status == Status::Deceased,
            // A protected child with a guardian waits for a decision.
            Care::Minor => {
                matches!(status, Status::Minor | Status::Young)
                    || status == Status::Protected && guardian
            }
            Care::Guardianship => {
                matches!(status, Status::Guardianship | Status::Minor | Status::Young)
            }
        }
    }

    fn disagrees(&mut self, need: Need, at: usize, care: Care) {
        if self.needs.contains(&need) {
            return;
        }
        let help = match need {
            Need::CareColumn(_) => {
                "write it under `status`, or map the column under `recipients.status`, where \
                 `{any: ordinary}` says that it means nothing special"
            }
            _ => {
                "write it under `status` if it is so; otherwise take the word out of the value, in the \
                 list or as a correction"
            }
        };
        let problem = Diagnostic::warning(need.code(), need.reason()).at(self.place(at)).help(help);
        self.push(problem.with("care", care.key()));
        self.note(need);
    }

    /// The care that a value of an ignored column tells of.
    fn told(&self, cell: &RawCell, tells: Tells) -> Option<Care> {
        let value = cell.text.trim();
        // Nobody knows what it would say.
        let unknown = cell.fault.is_some();
        if value.is_empty() && !unknown {
            return None;
        }
        let none = is_none(value, Of::Code);
        match tells {
            Tells::Care(care) => {
                let no = says_no(value) || none || says_otherwise(value, care);
                (unknown || !no).then_some(care)
            }
            Tells::Guardian => {
                let no = says_no(value) || is_none(value, Of::Name);
                (unknown || !no).then_some(Care::Minor)
            }
            Tells::Alive => {
                let dead =
                    says_no(value) && !none || unknown || value.eq_ignore_ascii_case("kuollut");
                dead.then_some(Care::Deceased)
            }
            Tells::Age => {
                let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
                let years: Option<u16> = value[..end].parse().ok();
                (years.is_some_and(|years| years < 18)).then_some(Care::Minor)
            }
            Tells::Born => {
                let age = age_at(born_on(value), self.settings());
                matches!(age, Age::Child | Age::Young).then_some(Care::Minor)
            }
        }
    }
}

/// Whether a value of a column of care says that there is nothing special.
fn says_otherwise(value: &str, care: Care) -> bool {
    #[rustfmt::skip]
    const ORDINARY: &[&str] = &["normaali", "normal", "tavallinen", "vanlig", "ordinary", "ok", "julkinen", "offentlig", "public"];
    const ALIVE: &[&str] =
        &["elossa", "elää", "lever", "levande", "vid liv", "alive", "living", "elävä"];
    const ADULT: &[&str] =
        &["aikuinen", "vuxen", "adult", "täysi-ikäinen", "täysikäinen", "myndig"];
    let small = value.to_lowercase();
    let is = |words: &[&str]| words.contains(&small.as_str());
    // Registers write the year 9999 where there is no end.
    let endless = care == Care::Deceased && (small.contains("9999") || small.contains("2999"));
    endless
        || is(ORDINARY)
        || match care {
            Care::Deceased => is(ALIVE),
            Care::Minor | Care::Guardianship => is(ADULT),
            Care::Protected => false,
        }
}

/// What a cell holds for the search for words of care, and whether it is about a guardian. `None` for
/// columns with words of their own, and for addresses of e-mail.
fn kind_of(used: Use, text: &str) -> Option<(Cell, bool)> {
    match used {
        Use::Ignored | Use::Unknown => Some((Cell::Unread, false)),
        Use::Unnamed | Use::Status => None,
        Use::Read(column) => {
            let of_guardian = column == Column::GuardianName
                || guardians::OF_FIRST.contains(&column)
                || guardians::OF_SECOND.contains(&column);
            match column {
                Column::Name
                | Column::FirstName
                | Column::LastName
                | Column::GuardianName
                | Column::Guardian2Name => Some((Cell::Name, of_guardian)),
                Column::Email | Column::GuardianEmail | Column::Guardian2Email => {
                    (!text.contains('@')).then_some((Cell::Read, of_guardian))
                }
                Column::Language
                | Column::Channel
                | Column::Status
                | Column::Print
                | Column::BirthYear
                | Column::Group
                | Column::Spread
                | Column::Country
                | Column::GuardianCountry
                | Column::Guardian2Country
                | Column::Category(_) => None,
                _ => Some((Cell::Read, of_guardian)),
            }
        }
    }
}
