//! Whether all that a row says of a person agrees with the status: words of care in any value, and
//! columns that are ignored but may say who is protected, dead or a child.

use super::birth_year::is_code_of_child;
use super::care::{Cell, Found, care_in, speaks};
use super::context::Row;
use super::guardians;
use super::identity::identity;
use super::told::told;
use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Place, Severity, SourceId};
use crate::recipients::columns::header::{Column, Use};
use crate::recipients::columns::tells::Tells;
use crate::recipients::columns::unread::Holds;
use crate::recipients::file::raw::RawRow;
use crate::recipients::model::{Care, Need, Status, Unclear};
use crate::text::Numbered;

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
            let Some(care) = told(cell, *tells, self.settings()) else { continue };
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
        self.struck(raw, status);
        for (at, (cell, used)) in raw.cells.iter().zip(&header.uses).enumerate() {
            let kind = kind_of(*used, &cell.text).or_else(|| self.kind_of_refused(*used, at));
            let Some((kind, of_guardian)) = kind else { continue };
            let holds =
                header.unread.iter().find(|(place, _)| *place == at).map(|(_, holds)| *holds);
            let kind = match holds {
                // `Young` is a surname.
                Some(Holds::Names) => Cell::Name,
                Some(Holds::Work) => Cell::Work,
                None => kind,
            };
            let found = care_in(&cell.text, kind, children);
            if self.is_untitled_code_of_child(at, *used, &cell.text)
                && !reported.has(Care::Minor)
                && !self.agrees(Care::Minor, status, guardian)
            {
                reported.add(Care::Minor);
                self.disagrees(Need::CareColumn(Care::Minor), at, Care::Minor);
            }
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

    /// Whether a cell of a column that is not read, and whose header says nothing of a birth (`Pnr`, `PIC`), holds the
    /// personal identity code of a child. Under a header that names codes, [`told`] asks less of the value.
    fn is_untitled_code_of_child(&self, at: usize, used: Use, text: &str) -> bool {
        may_be_code(text)
            && matches!(used, Use::Ignored | Use::Unknown)
            && self.header().telling.iter().all(|(place, _)| *place != at)
            && is_code_of_child(text, self.settings())
            && identity(text, Numbered::ByDate).is_some()
    }

    /// What a cell holds that has words of its own, if its value is none of them: then it may be about the person.
    fn kind_of_refused(&self, used: Use, at: usize) -> Option<(Cell, bool)> {
        // The name of a group may be `children`.
        let own = matches!(used, Use::Status | Use::Read(_)) && used != Use::Read(Column::Group);
        if self.problems.is_empty() || !own {
            return None;
        }
        let place = self.place(at);
        let refused = self.problems.iter().any(|problem| {
            problem.severity == Severity::Error && problem.place.as_ref() == Some(&place)
        });
        refused.then_some((Cell::Unread, false))
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

    /// Reports a value that somebody struck through, perhaps because the person must not be written to.
    fn struck(&mut self, raw: &RawRow, status: Status) {
        let nobody = status == Status::Deceased && !self.settings().estates;
        let header = self.header();
        let read = |at: &usize| matches!(header.uses.get(*at), Some(Use::Status | Use::Read(_)));
        if let Some(at) = raw.struck.iter().copied().find(read)
            && !nobody
        {
            self.unclear(Unclear::Struck, Some(at));
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
}

/// The warning about a title above the header or the name of a sheet that speaks of care: it may be about all
/// people of the list.
pub(in crate::recipients) fn of_titles(titles: &[String], source: SourceId) -> Option<Diagnostic> {
    let speaks = |title: &String| speaks(title, NO_NOTICE);
    titles.iter().any(speaks).then(|| {
        let message = "a title, the name of the sheet or a comment on the header speaks of people who are \
                       protected, dead, children or under guardianship";
        Diagnostic::warning(codes::CARE_WORD, message)
            .at(Place::File(source))
            .help(
                "if it is about the people of the list, say it in the column `status`; otherwise nothing",
            )
            .with("care", "titles")
    })
}

/// The fast path of nearly every value: whether it has the length and the beginning of a personal identity code.
fn may_be_code(text: &str) -> bool {
    (10..=16).contains(&text.len()) && text.bytes().take(6).filter(u8::is_ascii_digit).count() >= 4
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
                column if column.has_own_words() => return None,
                _ => Cell::Read,
            };
            Some((kind, of_guardian))
        }
    }
}
