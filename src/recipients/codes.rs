//! The codes of problems in the list of people.
//!
//! **Errors** mean that the file cannot be trusted or that a value cannot be printed: nothing is
//! produced until they are fixed. **Warnings** mean that the run can continue: either the file was
//! understood by a guess that a person should confirm, or one recipient needs a decision and carries
//! a [`Need`](crate::recipients::Need) for it, or something about one recipient should be checked.

use crate::diag::Code;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        $($(#[$doc])* pub const $name: Code = Code(concat!("recipients/", $text));)*

        /// All codes, in the order of the list above.
        pub const ALL: &[Code] = &[$($name),*];
    };
}

codes! {
    /// The file is missing or cannot be read.
    UNREADABLE = "unreadable";
    /// Neither CSV, XLSX, ODS nor JSON lines, or one of them under the name of another.
    FILE_TYPE = "file-type";
    /// The file is larger than can be read in bounded memory.
    TOO_LARGE = "too-large";
    /// The workbook is damaged, locked or holds no sheet with data.
    WORKBOOK = "workbook";
    /// More than one sheet holds data; only one is read (warning).
    OTHER_SHEETS = "other-sheets";
    /// No sheet has the name that the incident states, or the file has no sheets.
    NO_SUCH_SHEET = "no-such-sheet";
    /// Hidden rows of a sheet, which are read like all others (warning).
    HIDDEN_ROWS = "hidden-rows";
    /// Merged cells among the people: only the first of them has the value (warning).
    MERGED_CELLS = "merged-cells";
    /// The text cannot be decoded, is not in the encoding that the incident names, or was once decoded wrongly.
    ENCODING = "encoding";
    /// The encoding was detected, and another one that fits would give other letters (warning).
    ENCODING_GUESSED = "encoding-guessed";
    /// The file is empty.
    EMPTY_FILE = "empty-file";
    /// The first row names no known column.
    NO_HEADER = "no-header";
    /// There is a header and no other row.
    NO_ROWS = "no-rows";
    /// A header that is neither known, mapped nor ignored: its column is not read (warning).
    UNKNOWN_COLUMN = "unknown-column";
    /// A column that is not read and, by its name, says who is protected, dead, a child or under
    /// guardianship.
    UNREAD_STATUS = "unread-status";
    /// Values under a blank header.
    UNNAMED_COLUMN = "unnamed-column";
    /// Two columns with one meaning.
    DUPLICATE_COLUMN = "duplicate-column";
    /// A required column is missing.
    MISSING_COLUMN = "missing-column";
    /// `recipients.columns` or `recipients.ignore` does not fit the file.
    BAD_MAPPING = "bad-mapping";
    /// A row with more or fewer values than the header has columns.
    FIELD_COUNT = "field-count";
    /// A row that is too long for one person: most often a quotation mark that is not closed.
    ROW_TOO_LONG = "row-too-long";
    /// A line of JSON that is not one object.
    BAD_JSON = "bad-json";
    /// A value that is not text (JSON lines).
    NOT_TEXT = "not-text";
    /// A cell with an error of a spreadsheet program, such as `#N/A`.
    ERROR_CELL = "error-cell";
    /// A long number that a spreadsheet program has rounded.
    ROUNDED_NUMBER = "rounded-number";
    /// A number or date of a workbook that not every computer shows alike.
    UNCLEAR_FORMAT = "unclear-format";
    /// A line break inside a value.
    LINE_BREAK = "line-break";
    /// A value too long to be what its column says.
    TOO_LONG = "too-long";
    /// Characters that must not be printed: control and direction characters.
    UNPRINTABLE = "unprintable";
    /// A letter that looks like one of another alphabet.
    LOOK_ALIKE = "look-alike";
    /// Values under the wrong column.
    SHIFTED_COLUMNS = "shifted-columns";
    /// A Finnish or Swedish personal identity code in a column that is not ignored.
    IDENTITY_CODE = "identity-code";
    /// No id.
    MISSING_ID = "missing-id";
    /// An e-mail address in place of an id, or an id in a form that only this program assigns.
    BAD_ID = "bad-id";
    /// An id that another row has too.
    DUPLICATE_ID = "duplicate-id";
    /// No name.
    MISSING_NAME = "missing-name";
    /// Not a language, or one twice.
    BAD_LANGUAGE = "bad-language";
    /// A language that is not one of the notice (warning).
    OTHER_LANGUAGE = "other-language";
    /// Not a channel.
    BAD_CHANNEL = "bad-channel";
    /// Not a status.
    BAD_STATUS = "bad-status";
    /// Neither large print nor normal.
    BAD_PRINT = "bad-print";
    /// Not an ISO 3166-1 code.
    BAD_COUNTRY = "bad-country";
    /// Neither yes, no nor blank in a column of a data category.
    BAD_SETTLED = "bad-settled";
    /// Not a Finnish postal code: an error if leading zeros seem to be lost, else a warning.
    BAD_POSTAL_CODE = "bad-postal-code";
    /// A postal code in a form that its country does not use, or none (warning; the letter is sent).
    ODD_POSTAL_CODE = "odd-postal-code";
    /// Parts of an address are missing (warning).
    PARTIAL_ADDRESS = "partial-address";
    /// Not one plain e-mail address (warning).
    BAD_EMAIL = "bad-email";
    /// A child without a guardian's name (warning).
    MINOR_WITHOUT_GUARDIAN = "minor-without-guardian";
    /// Neither a year nor a date, or a year in which no recipient was born.
    BAD_BIRTH_YEAR = "bad-birth-year";
    /// A child by the status and an adult by the year of birth.
    IMPOSSIBLE_STATUS = "impossible-status";
    /// A child by the year of birth, without a status that says so (warning).
    CHILD_WITHOUT_STATUS = "child-without-status";
    /// A guardian's name beside a status that has no guardian: an error, but a warning for an adult
    /// under guardianship.
    UNCLEAR_GUARDIAN = "unclear-guardian";
    /// The same name with the same postal or e-mail address under two ids (error or warning: the
    /// incident decides).
    POSSIBLE_DUPLICATE = "possible-duplicate";
    /// Two rows of one person that cannot be merged, because they contradict each other.
    MERGE_CONFLICT = "merge-conflict";
    /// A row that was merged into an earlier row of the same person (warning).
    MERGED = "merged";
    /// One e-mail address for many people (warning).
    SHARED_EMAIL = "shared-email";
    /// An address of a protected person that may not be the contact address (warning).
    HOME_ADDRESS = "home-address";
    /// Values of the second guardian that do not fit together.
    SECOND_GUARDIAN = "second-guardian";
    /// The person is on the list of people who must get no letter (warning).
    SUPPRESSED = "suppressed";
    /// An entry of that list that matches nobody (warning).
    SUPPRESSED_NOBODY = "suppressed-nobody";
    /// That list cannot be used.
    SUPPRESSION_LIST = "suppression-list";
    /// Somebody took the person out in the list of corrections (warning).
    TAKEN_OUT = "taken-out";
    /// The list of corrections cannot be used.
    FIXES = "fixes";
    /// A correction of a row that does not exist, or that belongs to another person.
    FIX_OF_NOBODY = "fix-of-nobody";
    /// A correction of a column that does not exist, or of no column.
    FIX_OF_NO_COLUMN = "fix-of-no-column";
    /// Two different corrections of one value.
    FIX_TWICE = "fix-twice";
}
