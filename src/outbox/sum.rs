//! Nobody is lost and nobody is counted twice.

/// Where the people of a run went, counted by the pipeline while it worked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Rows in the recipients file.
    pub people: u64,
    /// People whom this run was not asked to do; they have no row in the manifest.
    pub not_selected: u64,
    /// People for whom everything was made.
    pub rendered: u64,
    /// People for whom a person must decide first.
    pub excluded: u64,
    /// People for whom something went wrong.
    pub failed: u64,
    /// People with two rows in the manifest, because they get a letter and an e-mail.
    pub with_two_rows: u64,
}

/// The numbers do not add up.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SumError {
    /// Rows in are not rows out.
    #[error(
        "{people} people went in, but {accounted} are accounted for \
         (rendered + excluded + failed + not asked for)"
    )]
    People {
        /// Rows in the recipients file.
        people: u64,
        /// All that have an outcome.
        accounted: u64,
    },
    /// The manifest has too few or too many rows.
    #[error("the manifest should have {expected} rows, but has {found}")]
    Rows {
        /// One for each person of this run, and a second for those with two channels.
        expected: u64,
        /// Rows that were written.
        found: u64,
    },
}

impl Totals {
    /// Checks the sums against each other and against the rows that are in the manifest.
    ///
    /// # Errors
    /// The first sum that is wrong. It is always a mistake in this program, not in the input.
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
