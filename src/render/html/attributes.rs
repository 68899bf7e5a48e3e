//! Attributes that many elements have.

use crate::text::{Direction, escape_xml};
use std::fmt::Write;

/// ` lang="…" dir="…"`.
pub(super) fn lang_and_direction(lang: &str, out: &mut String) {
    let direction = Direction::of_language(lang).html();
    let _ = write!(out, " lang=\"{}\" dir=\"{direction}\"", escape_xml(lang));
}
