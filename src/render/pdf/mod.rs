//! A letter as pages of a tagged PDF.
