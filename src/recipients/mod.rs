//! The people concerned: one row a person, read as text, checked, never quoted in a problem.
//!
//! [`Reader`] opens a CSV, XLSX, ODS or JSON-lines file and gives a [`RowResult`] a row. Everything is
//! text: leading zeros stay, and nothing is guessed or mended but outer blanks. A problem names
//! file, row, column and rule, and never a value.
//!
//! Two kinds of problem are kept apart. An **error** means that the file cannot be trusted, or that
//! a value cannot be printed; nothing is made before it is mended. A **warning** about a row means
//! that one person needs a decision: the [`Recipient`] carries it as a [`Need`], and the rest of
//! the run does not wait for them; or, without a need, that something about one person is worth a
//! look and the run goes on with them.
//!
//! ```text
//! file -> kind -> encoding, text -> delimited | lines \
//!              -> workbook                             -> raw rows -> columns, row (meaning)
//!      -> reader (comparison with the rows before) -> Recipient
//! ```

mod address;
mod birth;
mod care;
mod columns;
mod countries;
mod delimited;
mod email;
mod encoding;
mod fingerprints;
mod fixes;
mod folded;
mod garbled;
mod guardians;
mod kind;
mod language_names;
mod languages;
mod lines;
mod list;
mod merge;
mod model;
mod postal;
mod postal_codes;
mod raw;
mod reader;
mod row;
mod settings;
mod shape;
mod shifted;
mod suppressed;
mod synonyms;
mod text;
mod twice;
mod value;
mod words;
mod workbook;

#[cfg(test)]
mod tests;

pub use address::{address_lines, addressee};
pub use columns::is_common_column;
pub use model::{Address, Guardian, Missing, Need, Recipient, Settled, Status};
pub use model::{SECOND_GUARDIAN, id_of_row};
pub use reader::{Reader, RowResult};
pub use settings::{Duplicates, Mapping, Policy, Settings, Told};
pub use shape::{Certainty, Encoding, Form, Shape, Taken, WorkbookKind};
