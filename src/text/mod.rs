//! Which characters text may hold, and how it is escaped.
//!
//! Everything from outside comes in through [`check_value`] or [`check_address`], and goes out
//! through the escape for the place it is written to: [`escape_xml`] for markup and HTML,
//! [`csv_guarded`] for reports that are opened in a spreadsheet, [`terminal_safe`] for messages.
//!
//! No error of this module repeats the value that it is about: values are personal data, and errors
//! end up in logs.

mod address;
mod direction;
mod escape;
pub mod form;
mod hex;
mod identity_code;
mod look_alike;
mod loose_code;
mod numbered;
mod swedish_number;
mod unfit;
mod value;

pub use address::{AddressProblem, Domain, EmailAddress, check_address};
pub use direction::{Direction, is_left_to_right, is_right_to_left};
pub use escape::{csv_guarded, csv_unguarded, escape_xml, terminal_safe};
pub use hex::{hex, unhex};
pub(crate) use identity_code::{holds_glued_code, with_digits_for_letters};
pub use identity_code::{holds_identity_code, identity_codes};
pub use look_alike::look_alike;
pub use loose_code::{LooseCode, loose_code};
pub use numbered::Numbered;
pub use swedish_number::holds_swedish_number;
pub use unfit::{Unfit, unfit_in_words};
pub(crate) use value::is_joiner;
pub use value::{
    HeaderText, TextProblem, TextProblemKind, check_characters, check_value, is_plain,
};
