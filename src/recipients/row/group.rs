//! The group of data subjects that a row belongs to.

use std::collections::BTreeMap;

use super::context::Row;
use crate::diag::codes::recipients as codes;
use crate::recipients::columns::header::Column;
use crate::recipients::model::Settled;

const OTHER_HELP: &str = "move the row to the list of its group; leave `group` of this list out in \
                          incident.yaml if its rows are in several groups; or, if the column is about \
                          something else, list its header under `ignore`";

/// What lists put between several values in one cell.
const BETWEEN: [char; 5] = [',', ';', '/', '+', '|'];

impl Row<'_> {
    /// The id of the group that a value means. `None` without groups, or after a problem was reported:
    /// in no group or in two, nobody can say which data a letter must name.
    pub(in crate::recipients) fn group(&mut self, value: Option<&str>) -> Option<String> {
        let groups = &self.settings().groups;
        let of_list = self.settings().group.clone();
        // A list without the column, and without a group of its own, has one problem of its own.
        if groups.is_empty() || self.header().find(Column::Group).is_none() {
            return of_list;
        }
        let of_word = |word: &str| {
            let word = word.trim().to_lowercase();
            groups.iter().find(|(known, _)| *known == word).map(|(_, id)| id)
        };
        let value = value.unwrap_or_default();
        if let Some(of_list) = of_list {
            if value.is_empty() || of_word(value) == Some(&of_list) {
                return Some(of_list);
            }
            let message = format!("all rows of the list are in the group `{of_list}`");
            let message = format!("{message}, and this one says something else");
            self.error(codes::OTHER_GROUP, Column::Group, message, OTHER_HELP);
            self.with("group", of_list);
            return None;
        }
        if let Some(id) = of_word(value) {
            return Some(id.clone());
        }
        let ids = || {
            let mut ids: Vec<&str> = groups.iter().map(|(_, id)| id.as_str()).collect();
            ids.dedup();
            ids.join("`, `")
        };
        let parts: Option<Vec<&String>> = value.split(BETWEEN).map(of_word).collect();
        match parts {
            _ if value.is_empty() => {
                let help = format!("write the group of this person: `{}`", ids());
                self.error(codes::NO_GROUP, Column::Group, "the row is in no group", &help);
            }
            Some(parts) if parts.iter().any(|id| *id != parts[0]) => {
                let message = "the row is in two groups";
                let help = "make a row of its own for each, with its own id, or keep the group whose \
                            letter tells all that concerns this person";
                self.error(codes::TWO_GROUPS, Column::Group, message, help);
            }
            Some(parts) => return parts.first().map(|id| (*id).clone()),
            None => {
                let message = "the value names no group of the incident";
                let help = format!(
                    "write `{}`, or list the value under `in-list` of a group in incident.yaml",
                    ids()
                );
                self.error(codes::UNKNOWN_GROUP, Column::Group, message, &help);
            }
        }
        None
    }

    /// Reports data that was saved by the row, and that nobody in its group has by the incident: the letter would
    /// say nothing about it.
    pub(in crate::recipients) fn data_of_group(
        &mut self,
        settled: &BTreeMap<String, Settled>,
        group: Option<&str>,
    ) {
        let Some(group) = group else { return };
        let settings = self.settings();
        let is_lacking = |category: &str| {
            settings.lacking.iter().any(|(of, known)| of == group && known == category)
        };
        let saved = settled.iter().filter(|(_, answer)| **answer == Settled::Yes);
        let told: Vec<String> =
            saved.map(|(category, _)| category.clone()).filter(|one| is_lacking(one)).collect();
        for category in told {
            let of = self.settings().categories.iter().position(|known| *known == category);
            let column = of.map_or(Column::Group, Column::Category);
            let message = format!("incident.yaml has no `{category}` for the group of this row");
            let help = "add the data for this group under `data` in incident.yaml, or correct the row: its letter \
                        would not name this data";
            self.error(codes::DATA_OUTSIDE_GROUP, column, message, help);
            self.with("name", category);
        }
    }
}
