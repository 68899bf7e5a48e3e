//! What text may hold, and how it is escaped.
//!
//! Everything that comes from outside is let in by [`check_value`] or [`check_address`], and leaves
//! through the escape that fits the place it goes to: [`escape_xml`] for markup and HTML,
//! [`csv_safe`] for reports that are opened in a spreadsheet, [`terminal_safe`] for messages.
//!
//! No error of this module repeats the value it is about: values are personal data and errors end
//! up in logs.

mod address;
mod escape;
mod identity_code;
mod value;

pub use address::{AddressProblem, Domain, EmailAddress, check_address};
pub use escape::{csv_safe, escape_xml, terminal_safe};
pub use identity_code::find_identity_codes;
pub use value::{HeaderText, TextProblem, TextProblemKind, check_value};
