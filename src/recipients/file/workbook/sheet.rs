//! The sheets of a workbook.

/// One sheet of a workbook.
pub(super) struct SheetEntry {
    /// The name on its tab.
    pub(super) name: String,
    /// Whether the spreadsheet program shows it.
    pub(super) visible: bool,
    /// Its path in the container; empty where the order of the sheets says it (OpenDocument).
    pub(super) path: String,
}
