//! Renders a letter as PDF, HTML, text and e-mail. No medium depends on another, except that an
//! e-mail consists of text and HTML.
pub mod colour;
pub mod email;
pub mod html;
pub mod pdf;
#[cfg(test)]
mod sample;
pub mod text;
