//! Whose columns a value is from: those of the row, or of a guardian.

use crate::recipients::columns::header::Column;

/// Whose columns are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) enum Whose {
    /// The columns without a guardian in their names.
    Row,
    /// Those of the guardian: `guardian-street`.
    Guardian,
    /// Those of the second guardian: `guardian-2-street`.
    Second,
}

impl Column {
    /// The column of a guardian that corresponds to this one of the row.
    pub(in crate::recipients) fn of(self, whose: Whose) -> Self {
        use Whose::{Guardian, Second};
        match (whose, self) {
            (Guardian, Self::CareOf) => Self::GuardianCareOf,
            (Guardian, Self::Street) => Self::GuardianStreet,
            (Guardian, Self::PostalCode) => Self::GuardianPostalCode,
            (Guardian, Self::City) => Self::GuardianCity,
            (Guardian, Self::Country) => Self::GuardianCountry,
            (Guardian, Self::Email) => Self::GuardianEmail,
            (Second, Self::CareOf) => Self::Guardian2CareOf,
            (Second, Self::Street) => Self::Guardian2Street,
            (Second, Self::PostalCode) => Self::Guardian2PostalCode,
            (Second, Self::City) => Self::Guardian2City,
            (Second, Self::Country) => Self::Guardian2Country,
            (Second, Self::Email) => Self::Guardian2Email,
            (Second, Self::GuardianName) => Self::Guardian2Name,
            (_, other) => other,
        }
    }
}
