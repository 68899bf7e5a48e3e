//! `preview INCIDENT`: a local page that shows letters and e-mails while they are written.
//!
//! One user, one computer: the server listens on 127.0.0.1 only, and answers only requests with the token
//! in the address and the right host (`http`). It connects to nothing and writes nothing. After a change in
//! the incident folder (`watch`) the session reads a new state (`session`); if that fails, the last good
//! state stays, with the problems beside it. `answers` builds the JSON for the page, `piece` that of a letter
//! and e-mail, `draw` draws pages from the PDF; pieces are made on request and kept until the next change
//! (`cache`). The list of recipients is counted in the `background`, and its numbers can be confirmed
//! (`confirm`).
//!
//! Only this layer uses axum, tokio, notify and hayro-svg. Clock, token and port come from the caller.

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
