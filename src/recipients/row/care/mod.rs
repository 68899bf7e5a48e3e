//! Words of care: what a value says beside its column's meaning about a person who must be written to
//! differently. `Turvakielto` in the street, `(kuollut)` behind a name, `dödsbo`, `k. 3.2.2019`.

mod ages;
mod cell;
mod dates;
mod denials;
mod find;
mod phrases;
mod scan;
mod slips;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_alarms;
#[cfg(test)]
mod tests_more;
#[cfg(test)]
mod tests_soundness;
#[cfg(test)]
mod tests_words;
mod titles;
mod tokens;

pub(in crate::recipients) use cell::Cell;
pub(in crate::recipients) use denials::denies;
pub(in crate::recipients) use find::{Found, care_in};
pub(in crate::recipients) use titles::speaks;
