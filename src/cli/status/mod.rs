//! `status OUT`: where every piece is, also while another process sends.

mod machine;
mod missing;
mod now;
mod run;
mod text;
mod words;

pub(super) use run::run;
