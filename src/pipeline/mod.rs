//! From an incident folder to finished pieces: check everything first, then reader -> workers ->
//! ordered sink.
//!
//! The first pass ([`prepare`], `survey`) reads every row and composes every variant once; only if it
//! finds no error does the second pass ([`Prepared::produce`]) write anything. Neither pass prints:
//! they report what they do as [`Progress`] and return a [`Report`] or a [`CheckReport`].
//!
//! The pipeline makes pieces and does not send them: what becomes of an output folder is the business
//! of `mailing`, which reads `manifest.csv` and `run.json` from it.

mod assign;
mod check;
mod confirm;
mod counts;
mod explain;
mod groups;
mod guardian_names;
mod headers;
mod inputs;
mod kinds;
mod listing;
mod lost_forms;
mod naming;
mod order;
mod overlay;
mod own_texts;
mod plan;
mod produce;
mod protected_contact;
mod reader_words;
mod record;
mod render;
mod request;
mod sample;
mod select;
mod shards;
mod sink;
mod survey;
mod trial;
mod variants;
mod verify;
mod why;
mod words;
mod work;

pub use crate::catalogue::{Absent, Audience, Circumstance, Listed, Reader, Residence, Unmet};
pub use check::check;
pub use confirm::code_digits;
pub use explain::{CatalogueWords, EntryWords, Explanation};
pub use naming::{duty_words, variant_words};
pub use render::{Prepared, prepare, render};
pub use request::{
    CellDelimiter, CheckReport, CheckRequest, Encoding, EncodingCertainty, Files, Form, ListRead,
    Lists, PdfWriter, Progress, Readability, RenderRequest, Report, Shape, Shard, Status, Summary,
    Taken, VariantParts, Whom, WorkbookKind,
};
pub use verify::{VerifyReport, VerifyRequest, verify};
pub use why::Why;
pub use words::Words;

// For `mailing`, which checks a finished folder against the inputs that it was made from.
pub(crate) use inputs::lists_of;
pub(crate) use overlay::changed_inputs;
pub(crate) use record::digest_of;

// For `studio`, which composes single letters of an incident while it is written.
pub(crate) use assign::Assignment;
pub(crate) use confirm::check_code;
pub(crate) use counts::channel_of;
pub(crate) use inputs::Inputs;
pub(crate) use listing::{Case, Listing, Shown, What};
pub(crate) use select::Filter;
pub(crate) use survey::survey;
pub(crate) use trial::{Tried, layout_problems};
pub(crate) use work::{document_info, email_of_letter, piece_text};
