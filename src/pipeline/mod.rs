//! From recipients to finished pieces: plan once, then reader -> workers -> ordered sink.
//!
//! Knows no terminal: it tells what happens as [`Progress`] and returns a [`Report`] or
//! [`CheckReport`]. The first pass reads every row and composes every variant once; only if that
//! finds no error does the second pass write anything.

mod request;

pub use request::{
    ChannelFilter, CheckReport, Files, Progress, RenderRequest, Report, Shard, Status, Summary,
};
