//! Workbooks in OpenDocument (ISO/IEC 26300). Each cell holds its displayed text as paragraphs beside
//! its value. The text is what is read; the value only shows whether digits are lost.
//!
//! Equal neighbouring rows and cells are stored once, with the number of repetitions. Blank ones cost
//! nothing, however many there are; others are repeated within the limits of the grid.

mod cell;
mod events;
mod sheets;

pub(super) use sheets::{holds_data, load, sheets};
