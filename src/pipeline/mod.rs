//! From recipients to finished pieces.
