//! Codes `recipients/...`: the list of people.
//!
//! **Errors** mean that the file cannot be trusted or that a value cannot be printed: nothing is
//! written until they are fixed. **Warnings** mean that the run can go on: either the file was
//! understood by a guess that a person should confirm, or one person needs a decision and carries
//! a `recipients::Need` for it, or something about one person should be inspected.

use crate::diag::Shown::{Fixture, Test};

codes! {
    /// No face of the letter has a character of a value.
    MISSING_GLYPH = "recipients/missing-glyph": Input, Translated, Fixture;
    /// A column of a data category changes nobody's letter (warning).
    UNUSED_COLUMN = "recipients/unused-column": Input, Translated, Fixture;
    /// The file is missing or cannot be read.
    UNREADABLE = "recipients/unreadable": Input, Translated,
        Test { file: "src/recipients/tests/files.rs", needs: "a folder in the way" };
    /// Neither CSV, XLSX, ODS nor JSON lines, or one that is named like another.
    FILE_TYPE = "recipients/file-type": Input, Translated, Fixture;
    /// The file is larger than can be read in bounded memory.
    TOO_LARGE = "recipients/too-large": Input, Translated,
        Test { file: "src/recipients/tests/files.rs", needs: "a huge file" };
    /// The workbook is damaged, locked or holds no sheet with data.
    WORKBOOK = "recipients/workbook": Input, Translated, Fixture;
    /// More than one sheet holds data; only one is read (warning).
    OTHER_SHEETS = "recipients/other-sheets": Input, Translated, Fixture;
    /// No sheet has the name that the incident gives, or the file has no sheets at all.
    NO_SUCH_SHEET = "recipients/no-such-sheet": Input, Translated, Fixture;
    /// Rows that the spreadsheet program does not show, which are read all the same (warning).
    HIDDEN_ROWS = "recipients/hidden-rows": Input, Translated, Fixture;
    /// Merged cells among the people: only the first of them has the value (warning).
    MERGED_CELLS = "recipients/merged-cells": Input, Translated, Fixture;
    /// The text cannot be decoded, is not in the encoding that the incident names, or was once
    /// decoded wrongly.
    ENCODING = "recipients/encoding": Input, Translated, Fixture;
    /// The encoding was found by evidence, and another encoding would read other letters (warning).
    ENCODING_GUESSED = "recipients/encoding-guessed": Input, Translated, Fixture;
    /// Nothing at all in the file.
    EMPTY_FILE = "recipients/empty-file": Input, Translated, Fixture;
    /// The first row names no column that is known.
    NO_HEADER = "recipients/no-header": Input, Translated, Fixture;
    /// The row of the header or the last row that the incident names does not fit the file.
    NO_SUCH_ROW = "recipients/no-such-row": Input, Translated, Fixture;
    /// A row of totals among the people.
    TOTAL_ROW = "recipients/total-row": Input, Translated, Fixture;
    /// The row is the header again, or a second row of it.
    HEADER_AGAIN = "recipients/header-again": Input, Translated, Fixture;
    /// A row after the last one to read that seems to be a person.
    AFTER_LAST_ROW = "recipients/after-last-row": Input, Translated, Fixture;
    /// Marks that another program left in values and that were taken out (warning).
    REPAIRED = "recipients/repaired": Input, Translated, Fixture;
    /// Marks that another program seems to have left in a value, of which it is not certain what they
    /// stand for.
    REMAINS = "recipients/remains": Input, Translated, Fixture;
    /// A header and no person.
    NO_ROWS = "recipients/no-rows": Input, Translated, Fixture;
    /// A header that is neither known, mapped nor ignored: its column is not read (warning).
    UNKNOWN_COLUMN = "recipients/unknown-column": Input, Translated, Fixture;
    /// A column that is not read and, by its name, says who is protected, dead, a child or under
    /// guardianship.
    UNREAD_STATUS = "recipients/unread-status": Input, Translated, Fixture;
    /// Values under a blank header.
    UNNAMED_COLUMN = "recipients/unnamed-column": Input, Translated, Fixture;
    /// Two columns with one meaning.
    DUPLICATE_COLUMN = "recipients/duplicate-column": Input, Translated, Fixture;
    /// An obligatory column is not there.
    MISSING_COLUMN = "recipients/missing-column": Input, Translated, Fixture;
    /// `recipients.columns` or `recipients.ignore` does not fit the file.
    BAD_MAPPING = "recipients/bad-mapping": Input, Translated, Fixture;
    /// A row with more or fewer values than the header.
    FIELD_COUNT = "recipients/field-count": Input, Translated, Fixture;
    /// A row of several lines with more or fewer values than the header: most often a quote that is not
    /// closed, so that several people are in it.
    UNCLOSED_QUOTE = "recipients/unclosed-quote": Input, Translated, Fixture;
    /// A row too long to be a person: most often a quote that is not closed.
    ROW_TOO_LONG = "recipients/row-too-long": Input, Translated,
        Test { file: "src/recipients/tests/files.rs", needs: "a huge row" };
    /// A line of JSON that is not one object.
    BAD_JSON = "recipients/bad-json": Input, Translated, Fixture;
    /// A value that is not text (JSON lines).
    NOT_TEXT = "recipients/not-text": Input, Translated, Fixture;
    /// A cell with an error of a spreadsheet program, such as `#N/A`.
    ERROR_CELL = "recipients/error-cell": Input, Translated, Fixture;
    /// A formula in a workbook without its result, as libraries write it.
    NOT_COMPUTED = "recipients/not-computed": Input, Translated, Fixture;
    /// A long number that a spreadsheet program has rounded.
    ROUNDED_NUMBER = "recipients/rounded-number": Input, Translated, Fixture;
    /// A number or date of a workbook whose format depends on the computer.
    UNCLEAR_FORMAT = "recipients/unclear-format": Input, Translated, Fixture;
    /// A line break inside a value.
    LINE_BREAK = "recipients/line-break": Input, Translated, Fixture;
    /// A value too long to be what its column says.
    TOO_LONG = "recipients/too-long": Input, Translated, Fixture;
    /// Characters that must not be printed: control and direction characters.
    UNPRINTABLE = "recipients/unprintable": Input, Translated, Fixture;
    /// A letter that looks like one of another alphabet.
    LOOK_ALIKE = "recipients/look-alike": Input, Translated, Fixture;
    /// Values under the wrong column.
    SHIFTED_COLUMNS = "recipients/shifted-columns": Input, Translated, Fixture;
    /// A Finnish or Swedish personal identity code in a column that is not ignored.
    IDENTITY_CODE = "recipients/identity-code": Input, Translated, Fixture;
    /// No id.
    MISSING_ID = "recipients/missing-id": Input, Translated, Fixture;
    /// An e-mail address in place of an id, or an id of the form that this program assigns.
    BAD_ID = "recipients/bad-id": Input, Translated, Fixture;
    /// An id that another row has as well.
    DUPLICATE_ID = "recipients/duplicate-id": Input, Translated, Fixture;
    /// No name.
    MISSING_NAME = "recipients/missing-name": Input, Translated, Fixture;
    /// Not a language, or one twice.
    BAD_LANGUAGE = "recipients/bad-language": Input, Translated, Fixture;
    /// A language that the notice is not written in (warning).
    OTHER_LANGUAGE = "recipients/other-language": Input, Translated, Fixture;
    /// Not a channel.
    BAD_CHANNEL = "recipients/bad-channel": Input, Translated, Fixture;
    /// Not a status.
    BAD_STATUS = "recipients/bad-status": Input, Translated, Fixture;
    /// Neither large print nor normal.
    BAD_PRINT = "recipients/bad-print": Input, Translated, Fixture;
    /// Not an ISO 3166-1 code.
    BAD_COUNTRY = "recipients/bad-country": Input, Translated, Fixture;
    /// Neither yes, no nor blank in a column of a data category.
    BAD_SETTLED = "recipients/bad-settled": Input, Translated, Fixture;
    /// Not a Finnish postal code: an error if leading zeros seem lost, else a warning.
    BAD_POSTAL_CODE = "recipients/bad-postal-code": Input, Translated, Fixture;
    /// A postal code that its country does not have, or none (warning; the letter goes out).
    ODD_POSTAL_CODE = "recipients/odd-postal-code": Input, Translated, Fixture;
    /// Parts of an address are missing (warning).
    PARTIAL_ADDRESS = "recipients/partial-address": Input, Translated, Fixture;
    /// Not one plain e-mail address (warning).
    BAD_EMAIL = "recipients/bad-email": Input, Translated, Fixture;
    /// A child without a guardian's name (warning).
    MINOR_WITHOUT_GUARDIAN = "recipients/minor-without-guardian": Input, Translated, Fixture;
    /// Neither a year nor a date, or a year that nobody was born in.
    BAD_BIRTH_YEAR = "recipients/bad-birth-year": Input, Translated, Fixture;
    /// Addresses of a guardian without the name.
    GUARDIAN_WITHOUT_NAME = "recipients/guardian-without-name": Input, Translated, Fixture;
    /// The row is in no group of the incident.
    NO_GROUP = "recipients/no-group": Input, Translated, Fixture;
    /// The row is in two groups of the incident.
    TWO_GROUPS = "recipients/two-groups": Input, Translated, Fixture;
    /// The row is in another group than the incident says of its whole list.
    OTHER_GROUP = "recipients/other-group": Input, Translated, Fixture;
    /// Data of a person was saved that their group does not have by the incident.
    DATA_OUTSIDE_GROUP = "recipients/data-outside-group": Input, Translated, Fixture;
    /// The incident has no such group.
    UNKNOWN_GROUP = "recipients/unknown-group": Input, Translated, Fixture;
    /// A child by the status and an adult by the year of birth.
    IMPOSSIBLE_STATUS = "recipients/impossible-status": Input, Translated, Fixture;
    /// A child by the year of birth and nothing by the status (warning).
    CHILD_WITHOUT_STATUS = "recipients/child-without-status": Input, Translated, Fixture;
    /// A guardian's name for somebody whose status calls for none: an error, but for an adult under
    /// guardianship a warning.
    UNCLEAR_GUARDIAN = "recipients/unclear-guardian": Input, Translated, Fixture;
    /// A word for a protected, dead or under-age person in a value, and nothing of it in the status
    /// (warning).
    CARE_WORD = "recipients/care-word": Input, Translated, Fixture;
    /// A column that is ignored says that a person is protected, dead or a child, and the status does not
    /// (warning).
    CARE_COLUMN = "recipients/care-column": Input, Translated, Fixture;
    /// The status of a person does not follow from the row (warning).
    UNCLEAR_STATUS = "recipients/unclear-status": Input, Translated, Fixture;
    /// A value that says that there is none: `NULL`, `tuntematon` (warning).
    NO_VALUE = "recipients/no-value": Input, Translated, Fixture;
    /// Words before a value that may repeat what its column says; they are left out (warning).
    ODD_PREFIX = "recipients/odd-prefix": Input, Translated, Fixture;
    /// A street that is a phone number (warning).
    PHONE_AS_STREET = "recipients/phone-as-street": Input, Translated, Fixture;
    /// A phone number, the name or the town in a part of the address that is not for it (warning; the
    /// letter goes out).
    REPEATED = "recipients/repeated": Input, Translated, Fixture;
    /// The country was taken from the value of the town (warning; the letter goes out).
    COUNTRY_IN_CITY = "recipients/country-in-city": Input, Translated, Fixture;
    /// The town names another country than the column for countries (warning).
    OTHER_COUNTRY = "recipients/other-country": Input, Translated, Fixture;
    /// A big town abroad without a country (warning; the letter goes out).
    FOREIGN_TOWN = "recipients/foreign-town": Input, Translated, Fixture;
    /// The same name with the same postal or e-mail address under two ids (error or warning, as the
    /// incident says).
    POSSIBLE_DUPLICATE = "recipients/possible-duplicate": Input, Translated, Fixture;
    /// Not a way in which data can have gone (column `spread`).
    BAD_SPREAD = "recipients/bad-spread": Input, Translated, Fixture;
    /// The row says that the person's data went another way than the incident says (warning).
    OTHER_SPREAD = "recipients/other-spread": Input, Translated, Fixture;
    /// Rows of two groups that seem to be one person: each gets a letter (warning).
    IN_TWO_GROUPS = "recipients/in-two-groups": Input, Translated, Fixture;
    /// A name or an id that the texts of letters hold as well: `verify` cannot always tell them apart
    /// (warning).
    IN_TEXTS = "recipients/in-texts": Input, Translated, Fixture;
    /// Ids that are written like piece numbers: `verify` cannot tell them apart (warning).
    LIKE_PIECE_NUMBERS = "recipients/like-piece-numbers": Input, Translated, Fixture;
    /// Two rows of one person that cannot be merged, because they differ.
    MERGE_CONFLICT = "recipients/merge-conflict": Input, Translated, Fixture;
    /// A row that was merged into an earlier row of the same person (warning).
    MERGED = "recipients/merged": Input, Translated, Fixture;
    /// One e-mail address for many people (warning).
    SHARED_EMAIL = "recipients/shared-email": Input, Translated, Fixture;
    /// People under a non-disclosure whose address has leaked, and no number for them (warning).
    PROTECTED_WITHOUT_CONTACT = "recipients/protected-without-contact": Input, Translated, Fixture;
    /// An address of a protected person that may not be the contact address (warning).
    HOME_ADDRESS = "recipients/home-address": Input, Translated, Fixture;
    /// The copy for an adult's legal guardian would go by post to the adult's own address (warning).
    LEGAL_GUARDIAN_ADDRESS = "recipients/legal-guardian-address": Input, Translated, Fixture;
    /// Parts of the second guardian's row that do not fit together.
    SECOND_GUARDIAN = "recipients/second-guardian": Input, Translated, Fixture;
    /// A person of the example that `new` makes: an error, but for samples and previews.
    EXAMPLE_PERSON = "recipients/example-person": Input, Translated,
        Test { file: "tests/it/cli/verbs.rs", needs: "the example of `new`" };
    /// The person is on the list of people who must not be written to (warning).
    SUPPRESSED = "recipients/suppressed": Input, Translated, Fixture;
    /// An entry of that list that matches nobody (warning).
    SUPPRESSED_NOBODY = "recipients/suppressed-nobody": Input, Translated, Fixture;
    /// That list cannot be used.
    SUPPRESSION_LIST = "recipients/suppression-list": Input, Translated, Fixture;
    /// Somebody took the person out in the list of corrections (warning).
    TAKEN_OUT = "recipients/taken-out": Input, Translated, Fixture;
    /// A row with errors that waits, as the incident says (the reason in lists; its errors have codes of
    /// their own).
    HELD = "recipients/held": Input, Translated,
        Test { file: "src/recipients/tests/held.rs", needs: "a reason, not a problem" };
    /// The list of corrections cannot be used.
    FIXES = "recipients/fixes": Input, Translated, Fixture;
    /// A correction is about a row that is not there, or that is another person's.
    FIX_OF_NOBODY = "recipients/fix-of-nobody": Input, Translated, Fixture;
    /// A correction of a column that is not there, or of no column.
    FIX_OF_NO_COLUMN = "recipients/fix-of-no-column": Input, Translated, Fixture;
    /// A correction that is an order, an answer or a sign for nothing.
    FIX_UNCLEAR = "recipients/fix-unclear": Input, Translated, Fixture;
    /// Two different corrections of one value.
    FIX_TWICE = "recipients/fix-twice": Input, Translated, Fixture;
}
