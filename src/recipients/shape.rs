//! What the reader found out about a file, for the summary that the user sees.

use crate::terms::Encoding;

/// Where the encoding is known from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// The file begins with a byte order mark.
    Marked,
    /// The incident names it, and nothing in the file speaks against it.
    Told,
    /// Nothing else fits, or what else fits gives the same letters.
    Evident,
    /// It fits best; another would give other letters. There is a warning about it.
    Guessed,
}

/// The two kinds of workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkbookKind {
    /// `.xlsx`, of Excel.
    Excel,
    /// `.ods`, of LibreOffice and others.
    OpenDocument,
}

/// The kind of file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// Values with something between them.
    Delimited {
        /// `,`, `;`, tab or `|`.
        delimiter: char,
    },
    /// A workbook.
    Workbook {
        /// Which kind.
        kind: WorkbookKind,
        /// The sheet that was read, as its tab names it.
        sheet: String,
    },
    /// One JSON object a line.
    JsonLines,
}

/// What became of a column of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// Read as our column of this name.
    As(String),
    /// Not looked at, because the incident says so.
    Ignored,
    /// Not read: there is a problem about it, or it has no header and no values.
    No,
}

/// What was found out about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// The kind of file.
    pub form: Form,
    /// How a text file's bytes were read; `None` for a workbook.
    pub encoding: Option<Encoding>,
    /// Where the encoding is known from; `None` for a workbook.
    pub certainty: Option<Certainty>,
    /// Each header in the order of the file and what became of it. A header that may be a value
    /// by mistake, or that cannot be shown, stands here as `column 3`.
    pub columns: Vec<(String, Taken)>,
}
