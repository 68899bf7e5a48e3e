//! Stable codes of the problems of a finished output folder.

use crate::diag::Code;

pub(super) const UNREADABLE: Code = Code("verify/unreadable");
pub(super) const BAD_ROW: Code = Code("verify/bad-row");
pub(super) const UNKNOWN_RECIPIENT: Code = Code("verify/unknown-recipient");
pub(super) const ORDER: Code = Code("verify/order");
pub(super) const MISSING_PERSON: Code = Code("verify/missing-person");
pub(super) const ROWS_OF_PERSON: Code = Code("verify/rows-of-person");
pub(super) const PIECE_TWICE: Code = Code("verify/piece-twice");
pub(super) const SUM: Code = Code("verify/sum");
pub(super) const EXCEPTIONS: Code = Code("verify/exceptions");
pub(super) const MISSING_FILE: Code = Code("verify/missing-file");
pub(super) const STRAY_FILE: Code = Code("verify/stray-file");
pub(super) const PERMISSIONS: Code = Code("verify/permissions");
pub(super) const CHANGED_FILE: Code = Code("verify/changed-file");
pub(super) const PAGE_RANGE: Code = Code("verify/page-range");
pub(super) const SHARED_SHEET: Code = Code("verify/shared-sheet");
pub(super) const NOT_APART: Code = Code("verify/not-apart");
pub(super) const NOBODYS_PAGE: Code = Code("verify/nobodys-page");
pub(super) const NO_ADDRESSEE: Code = Code("verify/no-addressee");
pub(super) const PIECE_NUMBER: Code = Code("verify/piece-number");
pub(super) const ANOTHER_PERSON: Code = Code("verify/another-person");
pub(super) const METADATA: Code = Code("verify/metadata");
pub(super) const LANGUAGE: Code = Code("verify/language");
pub(super) const FONT: Code = Code("verify/font-not-embedded");
pub(super) const UNKNOWN_GLYPHS: Code = Code("verify/unknown-glyphs");
pub(super) const BOOKMARKS: Code = Code("verify/bookmarks");
pub(super) const TAGS: Code = Code("verify/tags");
pub(super) const WRONG_ADDRESS: Code = Code("verify/wrong-address");
pub(super) const ATTACHMENT: Code = Code("verify/attachment");
