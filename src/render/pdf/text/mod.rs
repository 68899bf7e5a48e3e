//! From a text to lines of positioned glyphs.
//!
//! `fonts` parses the faces, `inline` flattens the inlines of a block, `bidi` says which way its
//! letters run, `shape` makes glyphs, `advances` bounds how wide a text can be, `linebreak` decides
//! where lines end (`compounds` where a long word is divided), `paragraph` makes lines, `cache` keeps
//! them. `own` has the texts that are a recipient's own, `digits` sets other piece numbers in them.
//! `setter` has the faces and these caches together.

pub(super) mod advances;
pub(super) mod bidi;
pub(super) mod cache;
pub(super) mod compounds;
pub(super) mod digits;
pub(super) mod fonts;
pub(super) mod inline;
pub(super) mod linebreak;
pub(super) mod own;
pub(super) mod paragraph;
pub(super) mod setter;
pub(super) mod shape;
