//! A file that the settings or an argument name.

use std::path::{Path, PathBuf};

use crate::diag::{Diagnostic, Place, Span};

/// A file and where it is named: in the settings, or as an argument.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub(super) path: PathBuf,
    pub(super) span: Option<Span>,
}

impl Named {
    /// One that an argument names.
    pub(super) fn argument(path: &Path) -> Self {
        Self { path: path.to_owned(), span: None }
    }

    /// A problem of this file, at the line that names it or at the file.
    pub(super) fn at(&self, problem: Diagnostic, key: &'static str) -> Diagnostic {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let problem = problem.with("key", key).with("file", name);
        match self.span {
            Some(span) => problem.at_span(span),
            None => problem.at(Place::Path(self.path.display().to_string())),
        }
    }
}
