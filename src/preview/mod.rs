//! `preview INCIDENT`: a local page that shows letters and e-mails while they are written.
//!
//! One user, one computer: it listens on 127.0.0.1 alone, and answers only who knows the token in its
//! address and calls it by that name (`http`). It asks nobody for anything and writes nothing. A
//! change in the incident's folder (`watch`) makes a new state of the session (`session`); if that cannot be
//! read, the last one that could stays, with the problems beside it. What the page asks is answered by
//! `answers`, pages are drawn from the PDF by `draw`, pieces are made when they are asked for and kept
//! (`cache`) until the next change. The list of people is counted in the `background`, and its numbers
//! can be confirmed (`confirm`).
//!
//! Alone knows axum, tokio, notify and hayro-svg. Clock, token and port come from the caller.

mod answers;
mod background;
mod cache;
mod confirm;
mod draw;
mod duties;
mod http;
mod now;
mod options;
mod overlay;
mod page;
mod piece;
mod server;
mod session;
mod watch;

pub use crate::studio::incident_id;
pub use options::{Clock, Options};
pub use server::Preview;
