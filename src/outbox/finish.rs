//! The end of a run: checks that no recipient is lost, flushes everything to the disk, and only
//! then gives the lists their names.

use super::error::WriteError;
use super::exceptions::Exceptions;
use super::folder::Outbox;
use super::manifest::Manifest;
use super::permissions;
use super::sum::{SumError, Totals};
use crate::diag::Diagnostic;
use crate::diag::codes::internal::SUM;

/// Why an output folder could not be finished.
#[derive(Debug, thiserror::Error)]
pub enum FinishError {
    /// A file could not be written or flushed.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The numbers do not add up: a bug in this program.
    #[error(transparent)]
    Sum(#[from] SumError),
}

impl FinishError {
    /// The problem for the user.
    pub fn to_diagnostic(&self) -> Diagnostic {
        match self {
            Self::Write(error) => error.to_diagnostic(),
            Self::Sum(error) => Diagnostic::error(SUM, error.to_string()).help(
                "this is a fault in the program: do not use this output folder, and report it",
            ),
        }
    }
}

impl Outbox {
    /// Finishes a run that did everything: checks that no recipient is lost, flushes all files, and
    /// gives `exceptions.csv` and then `manifest.csv` their names.
    ///
    /// # Errors
    /// [`FinishError::Sum`] if recipients are missing or counted twice (then neither list appears),
    /// or the error of the first file that could not be flushed or renamed.
    pub fn finish(
        &self,
        manifest: Manifest,
        exceptions: Exceptions,
        totals: &Totals,
    ) -> Result<(), FinishError> {
        totals.check(manifest.rows())?;
        self.close(manifest, exceptions, ("manifest.csv", "exceptions.csv"))?;
        Ok(())
    }

    /// Finishes a run that was stopped: the lists of what was done so far are named
    /// `manifest.partial.csv` and `exceptions.partial.csv`, so that nobody takes them for complete.
    ///
    /// # Errors
    /// The error of the first file that could not be flushed or renamed.
    pub fn interrupt(&self, manifest: Manifest, exceptions: Exceptions) -> Result<(), WriteError> {
        self.close(manifest, exceptions, ("manifest.partial.csv", "exceptions.partial.csv"))
    }

    fn close(
        &self,
        manifest: Manifest,
        exceptions: Exceptions,
        (manifest_name, exceptions_name): (&str, &str),
    ) -> Result<(), WriteError> {
        let exceptions = exceptions.into_pending(self)?;
        let manifest = manifest.into_pending(self)?;
        let sync = |source| self.io("", source);
        // First the contents of all files, then the two names that promise them.
        permissions::sync(&self.root).map_err(sync)?;
        self.publish(exceptions, exceptions_name)?;
        self.publish(manifest, manifest_name)?;
        permissions::sync(&self.root).map_err(sync)
    }
}
