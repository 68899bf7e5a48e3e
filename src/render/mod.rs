//! A letter becomes PDF, HTML, text and e-mail; no medium knows another.
pub mod pdf;
