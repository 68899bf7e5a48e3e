//! Sends the e-mails of a finished output folder, or works out what would be sent.

mod dispatch;
mod open;
mod request;
mod run;
mod setup;
mod to_send;

pub use dispatch::Dispatch;
pub(super) use dispatch::is_email;
pub use open::DispatchReport;
pub use request::{Destination, SendRequest};
pub use run::{SendReport, end_name};
pub use to_send::ToSend;
