//! The name of the person, in one column or in two.

use super::context::Row;
use super::none::{Of, is_none};
use super::taken::Taken;
use crate::diag::codes::recipients as codes;
use crate::recipients::columns::header::Column;
use crate::recipients::model::{Need, Part};

/// Words that say as a whole name that there is none, and that are names of people beside another name.
const NAMELESS: [&str; 2] = ["nimetön", "namnlös"];

impl Row<'_> {
    /// The name of the person; `None` if it was refused.
    pub(super) fn name(&mut self, taken: &mut Taken<'_>) -> Option<String> {
        let name = match self.header().find(Column::Name) {
            Some(_) => taken.any(Column::Name).map(|name| self.whole_name(name)),
            None => match (taken.any(Column::FirstName), taken.any(Column::LastName)) {
                (Some(first), Some(last)) => Some(self.name_of_parts(first, last)),
                _ => None,
            },
        };
        if name.as_deref() == Some("") {
            let help = "a letter needs a name; add the name or remove the row";
            self.error(codes::MISSING_NAME, Column::Name, "the name is missing", help);
        }
        name
    }

    /// A name without signs for nothing beside it. Reports a name that is only such a sign.
    fn whole_name(&mut self, name: String) -> String {
        if is_none(&name, Of::Name) {
            self.no_name(Column::Name);
            return name;
        }
        let sign = |word: &str| word.chars().all(|c| "-–—._?*".contains(c));
        let bare = name.trim_matches(|c: char| "-–—._?* ".contains(c));
        let outer = name.split(' ').next().is_some_and(sign)
            || name.split(' ').next_back().is_some_and(sign);
        if outer && !bare.is_empty() {
            let bare = bare.to_owned();
            self.left_out(Column::Name);
            return bare;
        }
        name
    }

    /// The name of a first and a last name, of which one may be a sign for nothing: a mononym is a whole
    /// name. `Null` beside a name is one, too.
    fn name_of_parts(&mut self, first: String, last: String) -> String {
        let joined = format!("{first} {last}").trim().to_owned();
        if is_none(&joined, Of::JoinedName) {
            self.no_name(Column::FirstName);
            return joined;
        }
        let halves = [(first, Column::FirstName), (last, Column::LastName)];
        let [first, last] = halves.map(|(half, column)| {
            // Half a name such as `Nimetön` may be a surname: only a whole name of it is none.
            let may_be_a_name = NAMELESS.contains(&half.to_lowercase().as_str());
            if is_none(&half, Of::PartOfName) && !may_be_a_name {
                self.left_out(column);
                return String::new();
            }
            half
        });
        let name = format!("{first} {last}").trim().to_owned();
        if name.is_empty() && !joined.is_empty() {
            self.no_name(Column::FirstName);
            return joined;
        }
        name
    }

    fn no_name(&mut self, column: Column) {
        let help = "write the name, or remove the row";
        self.need(Need::NoValue(Part::Name), column, help);
        self.with("part", Part::Name.column());
    }
}
