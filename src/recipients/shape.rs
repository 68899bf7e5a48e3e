//! What the reader found out about the file, for the summary that the user sees.

use crate::terms::Encoding;

/// How certain the encoding is, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EncodingCertainty {
    /// The file begins with a byte order mark.
    Marked,
    /// The incident names it, and nothing in the file contradicts it.
    Stated,
    /// No other encoding fits, or every one that fits gives the same letters.
    Evident,
    /// It fits best, but another would give other letters. A warning says so.
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
    /// Values separated by a delimiter.
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

/// How a column of the file is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// Read as the column of the program with this name.
    As(String),
    /// Not read, because the incident says so.
    Ignored,
    /// Not read: there is a problem about it, or it has no header and no values.
    No,
}

/// What the reader found out about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// The kind of file.
    pub form: Form,
    /// The encoding of a text file; `None` for a workbook.
    pub encoding: Option<Encoding>,
    /// How certain the encoding is; `None` for a workbook.
    pub certainty: Option<EncodingCertainty>,
    /// Each header in the order of the file and how its column is used. A header that may be a value
    /// by mistake, or that cannot be shown, is `column 3` here.
    pub columns: Vec<(String, Taken)>,
}
