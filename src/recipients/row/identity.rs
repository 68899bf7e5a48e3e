//! Personal identity codes and numbers in a cell.

use crate::text::{self, LooseCode};

/// Whether a value holds a personal identity code or number, in whatever form: a sentence that says
/// so, and a fixed word that selects its translation. `id`: whether the value is in the column `id`.
pub(in crate::recipients) fn identity(
    text: &str,
    id: bool,
) -> Option<(&'static str, &'static str)> {
    // The fast path of nearly every value. Fullwidth digits begin with this byte.
    let digit = |byte: &u8| byte.is_ascii_digit() || *byte == 0xEF;
    if text.bytes().filter(digit).count() < 9 {
        return None;
    }
    if text::holds_identity_code(text) || !id && text::holds_glued_code(text) {
        return Some(("the column contains personal identity codes", "finnish"));
    }
    if text::holds_swedish_number(text, id) {
        return Some(("the column contains Swedish personal identity numbers", "swedish"));
    }
    text::loose_code(text, id).map(|code| match code {
        LooseCode::Finnish => {
            ("the column contains personal identity codes in another form", "finnish")
        }
        LooseCode::Swedish => {
            ("the column contains Swedish personal identity numbers in another form", "swedish")
        }
    })
}
