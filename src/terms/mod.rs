//! Terms of the subject that several layers share, each as one type.
//!
//! A term is here if layers that do not depend on each other mean the same by it. Its types are
//! plain data: no input, no output, no words for users.

mod duplicates;
mod encoding;
mod medium;

pub use duplicates::{Duplicate, Duplicates};
pub use encoding::Encoding;
pub use medium::{Channels, Medium};
