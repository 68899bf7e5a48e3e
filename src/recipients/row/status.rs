//! The status of a person: from the column `status`, from columns whose values the incident explains,
//! and from the date of birth with a guardian.
//!
//! Where two of them differ, no precaution gets lost: the person waits for a decision, unless one of
//! them includes the other.

use super::birth_year::Age;
use super::context::Row;
use super::status_rules::StatusRule;
use super::vocabulary::{STATUSES, one_of, says_no};
use crate::diag::Diagnostic;
use crate::diag::codes::recipients as codes;
use crate::recipients::columns::header::{Column, Use};
use crate::recipients::model::{Need, Status, Unclear};

/// What the mapped columns of a row say.
pub(in crate::recipients) struct Mapped {
    said: Vec<Status>,
    /// Whether a value was refused, so that the status is not known.
    refused: bool,
}

/// Whether a value is the year that registers write where there is no end.
pub(in crate::recipients) fn says_endless(value: &str) -> bool {
    let year = super::birth_year::year_of_any_date(value);
    year.is_some_and(|year| matches!(year, 9999 | 2999))
}

impl Row<'_> {
    /// What the columns under `recipients.status` say, but for the column `status` itself.
    pub(in crate::recipients) fn mapped_statuses(&mut self, cells: &[Option<String>]) -> Mapped {
        let header = self.header();
        let mut mapped = Mapped { said: Vec::new(), refused: false };
        for rule in &self.reader.rules.columns {
            if header.uses.get(rule.at) == Some(&Use::Read(Column::Status)) {
                continue;
            }
            match cells.get(rule.at) {
                Some(Some(value)) if value.is_empty() => {}
                Some(Some(value)) => match self.mapped(rule, value) {
                    Some(status) => mapped.said.push(status),
                    None if !rule.no_is_grave() && says_no(value) || says_endless(value) => {}
                    None => self.unclear(Unclear::Value, Some(rule.at)),
                },
                _ => mapped.refused = true,
            }
        }
        mapped
    }

    /// The status that a value of a mapped column means; `None` if the incident does not say it.
    fn mapped(&self, rule: &StatusRule, value: &str) -> Option<Status> {
        let small = value.to_lowercase();
        let known =
            rule.values.iter().find(|(known, _)| *known == small).map(|(_, status)| *status);
        let date = || {
            let status = rule.date?;
            let year = super::birth_year::year_of_any_date(value)?;
            // A register writes the year 9999 where there is no end yet.
            let latest = self.settings().notice_year.unwrap_or(i16::MAX);
            (status != Status::Deceased || (1800..=latest).contains(&year)).then_some(status)
        };
        known.or_else(date).or(rule.any)
    }

    /// The status of the column `status`.
    pub(in crate::recipients) fn own_status(&mut self, value: Option<&str>) -> Option<Status> {
        let value = value.unwrap_or_default();
        let at = self.header().find(Column::Status);
        let rule = self.reader.rules.columns.iter().find(|rule| Some(rule.at) == at);
        let mapped = rule.filter(|_| !value.is_empty()).and_then(|rule| self.mapped(rule, value));
        let status = mapped.or_else(|| one_of(value, STATUSES));
        if status.is_none() {
            let message = "expected `minor`, `young`, `protected`, `deceased`, `guardianship` or an \
                           empty value";
            let help = "other words can be explained under `recipients.status`, such as \
                        `status: {T: protected}`";
            self.error(codes::BAD_STATUS, Column::Status, message, help);
        }
        status
    }

    /// The status that follows from all that the row says. `None` if a part of it was refused.
    pub(in crate::recipients) fn whole_status(
        &mut self,
        own: Option<Status>,
        mapped: &Mapped,
        age: Age,
        guardian: bool,
    ) -> Option<Status> {
        let own = own.filter(|_| !mapped.refused)?;
        let mut said = mapped.said.clone();
        said.push(own);
        said.retain(|status| *status != Status::Ordinary);
        said.sort_unstable();
        said.dedup();
        if self.reader.rules.child && guardian {
            match age {
                Age::Child => said.push(Status::Minor),
                Age::Young if self.settings().young_by_year => {
                    said.retain(|status| *status != Status::Minor);
                    said.push(Status::Young);
                }
                Age::Young => said.push(Status::Minor),
                Age::Adult => {}
                Age::Unknown if said.is_empty() => {
                    self.unclear(Unclear::Age, None);
                    // As long as nobody knows, nothing goes to a child.
                    said.push(Status::Minor);
                }
                Age::Unknown => {}
            }
            said.dedup();
        }
        let has = |status: Status| said.contains(&status);
        match said.as_slice() {
            [] => Some(Status::Ordinary),
            [status] => Some(*status),
            _ if said.iter().all(|status| *status == said[0]) => said.first().copied(),
            // Nobody is written to, whatever else is true.
            _ if has(Status::Deceased) && !self.settings().estates => Some(Status::Deceased),
            _ => {
                // A protected child with a guardian waits anyway, for a reason that says more.
                let child = said.iter().all(|status| {
                    matches!(status, Status::Protected | Status::Minor | Status::Young)
                });
                if !(has(Status::Protected) && child && guardian) {
                    self.unclear(Unclear::Two, None);
                }
                let strict = [Status::Protected, Status::Deceased, Status::Minor, Status::Young];
                strict.into_iter().find(|status| has(*status)).or(Some(Status::Guardianship))
            }
        }
    }

    /// Reports that a person must decide about the status.
    pub(in crate::recipients) fn unclear(&mut self, why: Unclear, at: Option<usize>) {
        let need = Need::UnclearStatus(why);
        let place = at.map_or_else(|| self.place_of(Column::Status), |at| self.place(at));
        let help = match why {
            Unclear::Value => "add the value under `recipients.status`, or correct it",
            Unclear::Age => "add the date of birth, or write the status",
            Unclear::Merged => {
                "unmerge the cells and fill in the value in every row that it belongs to"
            }
            Unclear::Struck => {
                "take the value or the row out of the list; if it holds, take the line through it away"
            }
            Unclear::Two => "write the one that is right, or notify this person yourself",
        };
        let problem = Diagnostic::warning(need.code(), need.reason()).at(place).help(help);
        self.push(problem.with("why", why.key()));
        self.note(need);
    }
}
