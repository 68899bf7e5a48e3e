//! Codes `internal/...`: mistakes in this program: no input shows them.

use crate::diag::Shown::Nothing;

codes! {
    /// The result cannot be written to stdout.
    STDOUT = "internal/stdout": Internal, EnglishOnly, Nothing;
    /// The program was built without its example.
    EMPTY_EXAMPLE = "internal/empty-example": Internal, EnglishOnly, Nothing;
    /// The system has no random bytes.
    NO_TOKEN = "internal/no-token": Internal, EnglishOnly, Nothing;
    /// The server of the preview failed.
    PREVIEW_SERVER = "internal/preview-server": Internal, EnglishOnly, Nothing;
    /// The journal holds an event that this program cannot have written.
    JOURNAL_EVENT = "internal/journal-event": Internal, EnglishOnly, Nothing;
    /// Built-in rules of words have an unknown key.
    RULES_UNKNOWN_KEY = "internal/rules-unknown-key": Internal, EnglishOnly, Nothing;
    /// Built-in rules of words lack a key.
    RULES_MISSING_KEY = "internal/rules-missing-key": Internal, EnglishOnly, Nothing;
    /// Built-in rules of words have a value of another type.
    RULES_WRONG_TYPE = "internal/rules-wrong-type": Internal, EnglishOnly, Nothing;
    /// The numbers of a run do not add up.
    SUM = "internal/sum": Internal, EnglishOnly, Nothing;
    /// The date of the notice cannot be written as the date of a message.
    MAIL_DATE = "internal/mail-date": Internal, EnglishOnly, Nothing;
    /// Sending stopped by a mistake in the program.
    SEND = "internal/send": Internal, EnglishOnly, Nothing;
    /// A finished piece cannot be written in its medium.
    UNWRITABLE = "internal/unwritable": Internal, EnglishOnly, Nothing;
    /// A letter of the preview cannot be written.
    PREVIEW_PDF = "internal/preview-pdf": Internal, EnglishOnly, Nothing;
    /// The preview cannot answer.
    PREVIEW = "internal/preview": Internal, EnglishOnly, Nothing;
}
