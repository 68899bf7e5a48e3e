//! The page tree and the bookmarks, as far as they are written.

#[derive(Default)]
pub(super) struct PageTree {
    /// Number of the node that is being filled, and its pages.
    pub(super) node: u32,
    pub(super) numbers: Vec<u32>,
    /// Nodes that are full: number and body.
    pub(super) full: Vec<(u32, Vec<u8>)>,
    /// Pages of all nodes.
    pub(super) total: u32,
}

impl PageTree {
    pub(super) fn push(&mut self, page: u32) {
        self.numbers.push(page);
        self.total += 1;
    }
}

#[derive(Default)]
pub(super) struct Outline {
    pub(super) first: u32,
    pub(super) last: u32,
    pub(super) count: u32,
}
