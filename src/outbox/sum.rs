//! Checks that no recipient is lost and none is counted twice.

/// The outcomes of a run, counted by the pipeline while it worked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Rows of the recipients file.
    pub people: u64,
    /// Recipients whom the run did not select; they have no row in the manifest.
    pub not_selected: u64,
    /// Recipients for whom everything was written.
    pub rendered: u64,
    /// Recipients for whom a person must decide first.
    pub excluded: u64,
    /// Recipients for whom an error occurred.
    pub failed: u64,
    /// Recipients with two rows in the manifest, because they get a letter and an e-mail.
    pub with_two_rows: u64,
}

/// The numbers do not add up.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SumError {
    /// The rows of the list and the outcomes differ.
    #[error(
        "{people} people went in, but {accounted} are accounted for (rendered + excluded + failed \
         + not requested)"
    )]
    People {
        /// Rows in the recipients file.
        people: u64,
        /// Recipients with an outcome.
        accounted: u64,
    },
    /// The manifest has too few or too many rows.
    #[error("the manifest should have {expected} rows, but has {found}")]
    Rows {
        /// One for each selected recipient, and a second one for those with two channels.
        expected: u64,
        /// Rows that were written.
        found: u64,
    },
}

impl Totals {
    /// Compares the sums with each other and with the rows of the manifest.
    ///
    /// # Errors
    /// The first sum that is wrong. It is always a bug in this program, not a fault of the input.
    pub fn check(&self, manifest_rows: u64) -> Result<(), SumError> {
        let done = self.rendered + self.excluded + self.failed;
        let accounted = done + self.not_selected;
        if accounted != self.people {
            return Err(SumError::People { people: self.people, accounted });
        }
        let expected = done + self.with_two_rows;
        if expected != manifest_rows {
            return Err(SumError::Rows { expected, found: manifest_rows });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: Totals = Totals {
        people: 10,
        not_selected: 2,
        rendered: 5,
        excluded: 2,
        failed: 1,
        with_two_rows: 3,
    };

    #[test]
    fn sums_that_add_up() {
        assert_eq!(GOOD.check(11), Ok(()));
        assert_eq!(Totals::default().check(0), Ok(()));
    }

    #[test]
    fn a_lost_person_and_a_lost_row_are_found() {
        let lost = Totals { rendered: 4, ..GOOD };
        assert_eq!(lost.check(11), Err(SumError::People { people: 10, accounted: 9 }));
        assert_eq!(GOOD.check(10), Err(SumError::Rows { expected: 11, found: 10 }));
    }
}
