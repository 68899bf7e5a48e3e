//! A letter becomes PDF, HTML, text and e-mail; no medium knows another, except that an e-mail is
//! made of text and HTML.
pub mod colour;
pub mod email;
pub mod html;
pub mod pdf;
#[cfg(test)]
mod sample;
pub mod text;
