//! Codes `verify/...`: finished files that are opened again.

use super::shown::PLANTED;
use crate::diag::Shown::{Fixture, Test};

codes! {
    /// A file cannot be read.
    UNREADABLE = "verify/unreadable": Mismatch, EnglishOnly, PLANTED;
    /// A row of the manifest is not one.
    BAD_ROW = "verify/bad-row": Mismatch, EnglishOnly, PLANTED;
    /// A row of the manifest is of nobody in the list.
    UNKNOWN_RECIPIENT = "verify/unknown-recipient": Mismatch, EnglishOnly, PLANTED;
    /// Rows of the manifest are not in their order.
    ORDER = "verify/order": Mismatch, EnglishOnly, PLANTED;
    /// A recipient is neither in the manifest nor in the exceptions.
    MISSING_PERSON = "verify/missing-person": Mismatch, EnglishOnly, PLANTED;
    /// A recipient has too many or too few rows.
    ROWS_OF_PERSON = "verify/rows-of-person": Mismatch, EnglishOnly, PLANTED;
    /// Two rows have one piece.
    PIECE_TWICE = "verify/piece-twice": Mismatch, EnglishOnly, PLANTED;
    /// The numbers do not add up.
    SUM = "verify/sum": Mismatch, EnglishOnly, PLANTED;
    /// The list of exceptions does not fit the manifest.
    EXCEPTIONS = "verify/exceptions": Mismatch, EnglishOnly, PLANTED;
    /// A file that the manifest names is missing.
    MISSING_FILE = "verify/missing-file": Mismatch, EnglishOnly, PLANTED;
    /// A file that the manifest does not name.
    STRAY_FILE = "verify/stray-file": Mismatch, EnglishOnly, PLANTED;
    /// Others can open the folder or a file.
    PERMISSIONS = "verify/permissions": Mismatch, EnglishOnly, PLANTED;
    /// A file is not the one that was written.
    CHANGED_FILE = "verify/changed-file": Mismatch, EnglishOnly, PLANTED;
    /// The pages of a piece are not where the manifest says.
    PAGE_RANGE = "verify/page-range": Mismatch, EnglishOnly, PLANTED;
    /// Two pieces share a sheet.
    SHARED_SHEET = "verify/shared-sheet": Mismatch, EnglishOnly, PLANTED;
    /// Pieces cannot be told apart.
    NOT_APART = "verify/not-apart": Mismatch, EnglishOnly, PLANTED;
    /// A page belongs to no piece.
    NOBODYS_PAGE = "verify/nobodys-page": Mismatch, EnglishOnly, PLANTED;
    /// A piece does not name its recipient.
    NO_ADDRESSEE = "verify/no-addressee": Mismatch, EnglishOnly, PLANTED;
    /// A piece does not print its number.
    PIECE_NUMBER = "verify/piece-number": Mismatch, EnglishOnly, PLANTED;
    /// A piece holds a value of another recipient.
    ANOTHER_PERSON = "verify/another-person": Mismatch, EnglishOnly, PLANTED;
    /// A file holds metadata that it should not.
    METADATA = "verify/metadata": Mismatch, EnglishOnly,
        Test { file: "src/outbox/verify/tests.rs", needs: "the writer gives no such file" };
    /// A piece is marked with another language.
    LANGUAGE = "verify/language": Mismatch, EnglishOnly, PLANTED;
    /// A piece is of another variant than the one that its recipient's row leads to.
    VARIANT = "verify/variant": Mismatch, Translated,
        Test { file: "tests/it/verify_lists.rs", needs: "finished output of another list" };
    /// A font is not in the file.
    FONT_NOT_EMBEDDED = "verify/font-not-embedded": Mismatch, EnglishOnly,
        Test { file: "src/outbox/verify/tests.rs", needs: "the writer refuses it" };
    /// Glyphs cannot be read as characters.
    UNKNOWN_GLYPHS = "verify/unknown-glyphs": Mismatch, EnglishOnly,
        Test { file: "src/outbox/verify/tests.rs", needs: "the writer refuses it" };
    /// Bookmarks do not fit the pieces.
    BOOKMARKS = "verify/bookmarks": Mismatch, EnglishOnly, PLANTED;
    /// The tags of a PDF file are missing or damaged.
    TAGS = "verify/tags": Mismatch, EnglishOnly, PLANTED;
    /// A message goes to another address than that of its recipient.
    WRONG_ADDRESS = "verify/wrong-address": Mismatch, EnglishOnly, PLANTED;
    /// A message has an attachment.
    ATTACHMENT = "verify/attachment": Mismatch, EnglishOnly,
        Test { file: "src/outbox/verify/tests.rs", needs: "no message has one" };
    /// There are more mismatches in a file than are shown.
    TOO_MANY = "verify/too-many": Mismatch, EnglishOnly, PLANTED;
    /// The output folder cannot be read.
    NO_OUTPUT = "verify/no-output": Input, EnglishOnly, Fixture;
    /// The run was not finished.
    NOT_FINISHED = "verify/not-finished": Mismatch, EnglishOnly, PLANTED;
    /// The run has no record that can be read.
    NO_RECORD = "verify/no-record": Mismatch, EnglishOnly, PLANTED;
    /// The incident folder is not where it was.
    NO_INCIDENT = "verify/no-incident": Input, EnglishOnly, PLANTED;
    /// The list of people changed since the run.
    RECIPIENTS_CHANGED = "verify/recipients-changed": Mismatch, EnglishOnly, PLANTED;
    /// The incident folder changed since the run.
    INCIDENT_CHANGED = "verify/incident-changed": Mismatch, EnglishOnly, PLANTED;
}
