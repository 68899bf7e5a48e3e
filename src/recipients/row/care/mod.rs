//! Words of care: what a value says beside its column's meaning about a person who must be written to
//! differently. `Turvakielto` in the street, `(kuollut)` behind a name, `dödsbo`, `k. 3.2.2019`.

mod find;
mod phrases;
#[cfg(test)]
mod tests;
mod tokens;

pub(in crate::recipients) use find::{Cell, Found, care_in};
