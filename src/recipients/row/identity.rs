//! Personal identity codes and numbers in a cell.

use crate::text;

/// Whether a whole value is a personal identity code without its century sign, as in `131052308T`. Only
/// those with a letter at the end count: ten digits are often something else.
fn is_bare_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (Some(date), Some(last)) = (bytes.get(..6), bytes.last()) else { return false };
    let rest = bytes.get(6..).unwrap_or_default();
    let rest = rest.strip_prefix(b" ").unwrap_or(rest);
    let digits = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
    if rest.len() != 4 || !last.is_ascii_alphabetic() || !digits(date) || !digits(&rest[..3]) {
        return false;
    }
    let (date, rest) = text.split_at(6);
    text::holds_identity_code(&format!("{date}-{}", rest.trim_start()))
}

/// Whether a value holds a personal identity code or number: a sentence that says so, and a fixed word
/// that selects its translation. `id`: whether the value is in the column `id`.
pub(in crate::recipients) fn identity(
    text: &str,
    id: bool,
) -> Option<(&'static str, &'static str)> {
    if text::holds_identity_code(text) {
        Some(("the column contains personal identity codes", "finnish"))
    } else if is_bare_code(text) {
        Some(("the column contains personal identity codes without their separator", "finnish"))
    } else if text::holds_swedish_number(text, id) {
        Some(("the column contains Swedish personal identity numbers", "swedish"))
    } else {
        None
    }
}
