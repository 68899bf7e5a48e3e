//! Why a workbook cannot be read.

use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Place, SourceId};

/// Why a workbook cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// The ZIP container or the XML in it is not what the standard says.
    Damaged,
    /// It would take more memory than the limits allow.
    TooLarge,
    /// It is encrypted.
    Locked,
}

/// The problem of a fault. Messages of the libraries are left out: they may quote the sheet.
pub(super) fn problem(fault: Fault, source: SourceId) -> Diagnostic {
    match fault {
        Fault::Damaged => Diagnostic::error(
            codes::WORKBOOK,
            "the workbook cannot be read: it seems to be damaged",
        )
        .at(Place::File(source))
        .help("open it in a spreadsheet program and save it as `CSV UTF-8`"),
        Fault::Locked => {
            Diagnostic::error(codes::WORKBOOK, "the workbook is locked with a password")
                .at(Place::File(source))
                .help("open it in a spreadsheet program and save it without a password")
        }
        Fault::TooLarge => too_large(source),
    }
}

/// The problem of a workbook beyond the limits.
pub(in crate::recipients) fn too_large(source: SourceId) -> Diagnostic {
    Diagnostic::error(codes::TOO_LARGE, "the workbook is too large to be read in bounded memory")
        .at(Place::File(source))
        .help("save the sheet as `CSV UTF-8`: such files are read row by row, whatever their size")
}
