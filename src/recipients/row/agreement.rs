//! Whether all that a row says of a person agrees with the status: words of care in any value, and
//! columns that are ignored but may say who is protected, dead or a child.

use super::birth_year::{is_code_of_child, may_be_born_as_child};
use super::care::{Cell, Found, care_in, denies};
use super::context::Row;
use super::guardians;
use super::none::{Of, is_none};
use super::vocabulary::says_no;
use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Place, SourceId};
use crate::recipients::columns::header::{Column, Use};
use crate::recipients::columns::tells::Tells;
use crate::recipients::columns::unread::Holds;
use crate::recipients::file::raw::{CellFault, RawCell, RawRow};
use crate::recipients::model::{Care, Need, Status, Unclear};

/// Year of birth from which on somebody counts as a child if the year of the notice is not known.
const NO_NOTICE: i16 = 2010;

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
            if !self.agrees(care, status, guardian) {
                reported.add(care);
                self.disagrees(Need::CareColumn(care), *at, care);
            }
        }
        let children = self.settings().notice_year.map_or(NO_NOTICE, |year| year - 17);
        for text in &raw.comments {
            for care in care_in(text, Cell::Unread, children).iter() {
                if !reported.has(care) && !self.agrees(care, status, guardian) {
                    reported.add(care);
                    self.comment_disagrees(care);
                }
            }
        }
        self.merged(raw);
        for (at, (cell, used)) in raw.cells.iter().zip(&header.uses).enumerate() {
            let Some((kind, of_guardian)) = kind_of(*used, &cell.text) else { continue };
            let holds =
                header.unread.iter().find(|(place, _)| *place == at).map(|(_, holds)| *holds);
            let kind = match holds {
                // `Young` is a surname.
                Some(Holds::Names) => Cell::Name,
                Some(Holds::Work) => Cell::Work,
                None => kind,
            };
            let found = care_in(&cell.text, kind, children);
            if found.is_empty() {
                continue;
            }
            let of_guardian = of_guardian || header.telling.contains(&(at, Tells::Guardian));
            for care in found.iter() {
                let of_guardian = of_guardian
                    && matches!(care, Care::Minor | Care::Guardian | Care::Guardianship);
                if of_guardian || reported.has(care) || self.agrees(care, status, guardian) {
                    continue;
                }
                reported.add(care);
                self.disagrees(Need::CareWord(care), at, care);
            }
        }
    }

    /// Reports cells about the status that are merged with those of other rows, unless the row says it itself.
    fn merged(&mut self, raw: &RawRow) {
        let header = self.header();
        let of_status = |at: &usize| {
            let used = header.uses.get(*at);
            matches!(used, Some(Use::Status | Use::Read(Column::Status)))
                || header.telling.iter().any(|(place, _)| place == at)
        };
        if let Some(at) = raw.merged.iter().copied().find(of_status) {
            self.unclear(Unclear::Merged, Some(at));
        }
    }

    /// Reports a comment on a cell of the row.
    fn comment_disagrees(&mut self, care: Care) {
        let need = Need::CareWord(care);
        if self.needs.contains(&need) {
            return;
        }
        let help = "a comment on a cell of the row says it: write it under `status` if it is so; otherwise \
                    delete the comment";
        let place = self.place_of(Column::Status);
        let problem = Diagnostic::warning(need.code(), need.reason()).at(place).help(help);
        self.push(problem.with("care", care.key()));
        self.note(need);
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
            // Who has a guardian may be a child or an adult.
            Care::Guardian => status != Status::Ordinary,
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
        let unknown = cell.fault.is_some_and(|fault| fault != CellFault::NotText);
        if value.is_empty() && !unknown {
            return None;
        }
        let none = is_none(value, Of::Code);
        match tells {
            Tells::Care(care) => {
                let no =
                    says_no(value) || none || says_otherwise(value, care) || denies(value, care);
                (unknown || !no).then_some(care)
            }
            Tells::Children => {
                let counted = value.bytes().all(|byte| byte.is_ascii_digit()) && value.len() <= 2;
                let no = counted || says_no(value) || is_none(value, Of::Name);
                (unknown || !no).then_some(Care::Minor)
            }
            Tells::Guardian => {
                let no =
                    says_no(value) || is_none(value, Of::Name) || denies(value, Care::Guardian);
                (unknown || !no).then_some(Care::Guardian)
            }
            Tells::Alive => {
                let said = care_in(value, Cell::Unread, i16::MAX).has(Care::Deceased);
                let dead = says_no(value) && !none || unknown || said || says_dead(value);
                dead.then_some(Care::Deceased)
            }
            Tells::Age => is_age_of_child(value).then_some(Care::Minor),
            Tells::Born => {
                let no =
                    none || is_none(value, Of::Text) || says_no(value) || value.contains("9999");
                let child = unknown || !no && may_be_born_as_child(value, self.settings());
                child.then_some(Care::Minor)
            }
            Tells::Code => is_code_of_child(value, self.settings()).then_some(Care::Minor),
        }
    }
}

/// The warning about a title above the header or the name of a sheet that speaks of care: it may be about all
/// people of the list.
pub(in crate::recipients) fn of_titles(titles: &[String], source: SourceId) -> Option<Diagnostic> {
    let speaks = |title: &String| {
        // Of a plural, such as `Turvakieltoasiakkaat`, too.
        !care_in(title, Cell::Unread, NO_NOTICE).is_empty()
    };
    titles.iter().any(speaks).then(|| {
        let message = "a title or the name of the sheet speaks of people who are protected, dead, children or \
                       under guardianship";
        Diagnostic::warning(codes::CARE_WORD, message)
            .at(Place::File(source))
            .help(
                "if it is about the people of the list, say it in the column `status`; otherwise nothing",
            )
            .with("care", "titles")
    })
}

/// Whether a value of a column that says who is alive says that somebody is not.
fn says_dead(value: &str) -> bool {
    let small = value.to_lowercase();
    matches!(
        small.as_str(),
        "d" | "dead" | "deceased" | "kuollut" | "vainaja" | "död" | "avliden" | "menehtynyt"
    )
}

/// Whether a value of a column of ages is that of a child: `7`, `7 v`, `0-17`, `alle 18`, `6 kk`.
fn is_age_of_child(value: &str) -> bool {
    let small = value.to_lowercase();
    if ["alle 18", "alle18", "under 18", "under18", "<18", "< 18", "alle 15", "under 15"]
        .iter()
        .any(|a| small.starts_with(a))
    {
        return true;
    }
    let bare = small.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = bare.find(|c: char| !c.is_ascii_digit()).unwrap_or(bare.len());
    let Ok(number) = bare[..end].parse::<u16>() else { return false };
    let unit = bare[end..].trim_start();
    let months = unit.starts_with("kk") || unit.starts_with("mån") || unit.starts_with("mo");
    if months { number < 18 * 12 } else { number < 18 }
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
            Care::Minor | Care::Guardian | Care::Guardianship => is(ADULT),
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
            let of_guardian = matches!(column, Column::GuardianName | Column::Guardian2Name)
                || guardians::OF_FIRST.contains(&column)
                || guardians::OF_SECOND.contains(&column);
            let kind = match column {
                Column::Name
                | Column::FirstName
                | Column::LastName
                | Column::GuardianName
                | Column::Guardian2Name => Cell::Name,
                Column::CareOf | Column::GuardianCareOf | Column::Guardian2CareOf => Cell::CareOf,
                Column::City | Column::GuardianCity | Column::Guardian2City => Cell::City,
                Column::Email | Column::GuardianEmail | Column::Guardian2Email => {
                    // A plain address has no words.
                    let parts = |byte| matches!(byte, b' ' | b'(' | b'[' | b';' | b',' | b'|');
                    let words = !text.contains('@')
                        || text.bytes().any(parts)
                        || !text.is_ascii() && text.contains('\u{a0}');
                    return words.then_some((Cell::Read, of_guardian));
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
                | Column::Category(_) => return None,
                _ => Cell::Read,
            };
            Some((kind, of_guardian))
        }
    }
}
