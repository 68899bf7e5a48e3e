//! PDF syntax in bytes, for whatever is written into a file: values and compressed streams.

pub(super) mod deflate;
mod values;

pub(super) use values::{
    integer, literal_byte, reference, references, resource_name, text, thousandths, to_thousandths,
    utf16,
};
