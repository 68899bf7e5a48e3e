//! What text may hold, and how it is escaped.
//!
//! Everything that comes from outside is let in by [`check_value`] or [`check_address`], and leaves
//! through the escape that fits the place it goes to: [`escape_xml`] for markup and HTML,
//! [`csv_guarded`] for reports that are opened in a spreadsheet, [`terminal_safe`] for messages.
//!
//! No error of this module repeats the value it is about: values are personal data and errors end
//! up in logs.

mod address;
mod direction;
mod escape;
pub mod form;
mod hex;
mod identity_code;
mod look_alike;
mod swedish_number;
mod value;
mod words;

pub use address::{AddressProblem, Domain, EmailAddress, check_address};
pub use direction::{Direction, is_left_to_right, is_right_to_left};
pub use escape::{csv_guarded, csv_unguarded, escape_xml, terminal_safe};
pub use hex::{hex, unhex};
pub use identity_code::{holds_identity_code, identity_codes};
pub use look_alike::look_alike;
pub use swedish_number::holds_swedish_number;
pub use value::{
    HeaderText, TextProblem, TextProblemKind, check_characters, check_value, is_plain,
};
pub use words::{Unfit, unfit_in_words};
