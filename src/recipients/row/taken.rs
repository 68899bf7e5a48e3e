//! The values of a row, taken by the columns of the program.

use super::cells::Values;
use super::guardians::{self, Given};
use super::postal_address::Parts;
use crate::recipients::columns::header::{Column, Header};

/// Which values were refused: they are reported already and must not be reported as missing too.
pub(super) struct Refused {
    /// A part of the address, or the country.
    pub(super) address: bool,
    /// One of the own addresses of the guardian who is named.
    pub(super) first: bool,
    /// One of the values of the second guardian.
    pub(super) second: bool,
    /// The name of the guardian, or the status.
    pub(super) guardian: bool,
    pub(super) group: bool,
}

impl Refused {
    pub(super) fn of(header: &Header, values: &Values) -> Self {
        let refused = |column: Column| {
            header.find(column).is_some_and(|at| matches!(values.cells.get(at), Some(None)))
        };
        let address =
            [Column::CareOf, Column::Street, Column::PostalCode, Column::City, Column::Country];
        Self {
            address: address.into_iter().any(refused),
            first: guardians::OF_FIRST.into_iter().any(refused),
            second: refused(Column::Guardian2Name) || guardians::OF_SECOND.into_iter().any(refused),
            guardian: refused(Column::GuardianName) || refused(Column::Status),
            group: refused(Column::Group),
        }
    }
}

/// The values that nobody has taken yet.
pub(super) struct Taken<'a> {
    header: &'a Header,
    cells: &'a mut [Option<String>],
}

impl<'a> Taken<'a> {
    pub(super) fn from(header: &'a Header, values: &'a mut Values) -> Self {
        Self { header, cells: &mut values.cells }
    }

    /// Takes a value, which may be blank; `None` if the file lacks the column, or the value was refused.
    pub(super) fn any(&mut self, column: Column) -> Option<String> {
        self.cells.get_mut(self.header.find(column)?)?.take()
    }

    /// Takes a value that is not blank.
    pub(super) fn filled(&mut self, column: Column) -> Option<String> {
        self.any(column).filter(|value| !value.is_empty())
    }

    /// Takes an address: c/o, street, postal code, town.
    pub(super) fn parts(&mut self, columns: &[Column; 4]) -> Parts {
        let [care_of, street, postal_code, city] = columns.map(|column| self.filled(column));
        Parts { care_of, street, postal_code, city }
    }

    /// Takes what the row says of a guardian. `name` is the column of the name, `others` are those of the
    /// addresses in the order of [`guardians::OF_FIRST`].
    pub(super) fn guardian(&mut self, name: Column, others: &[Column; 6]) -> Given {
        let [care_of, street, postal_code, city, country, email] = *others;
        Given {
            name: self.filled(name),
            address: self.parts(&[care_of, street, postal_code, city]),
            country: self.filled(country),
            email: self.filled(email),
        }
    }
}
