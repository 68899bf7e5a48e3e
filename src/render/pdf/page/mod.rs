//! From lines to pages: the place of everything that is drawn, and the tag tree for readers who do
//! not see it.

pub(super) mod blocks;
pub(super) mod clear_zone;
pub(super) mod code;
pub(super) mod code_rows;
pub(super) mod enclosures;
pub(super) mod fit;
pub(super) mod flow;
pub(super) mod furniture;
pub(super) mod lay_out;
pub(super) mod layout;
pub(super) mod marks;
pub(super) mod pages;
pub(super) mod places;
pub(super) mod problem;
pub(super) mod proof;
pub(super) mod rows;
pub(super) mod settings;
pub(super) mod tree;
