//! The tag tree: the meaning of the parts of the page, in reading order.

/// Index of a node in its [`Tree`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NodeId(usize);

impl NodeId {
    /// The node at a place in [`Tree::nodes`].
    pub(crate) fn at(index: usize) -> Self {
        Self(index)
    }

    /// Its place in [`Tree::nodes`].
    pub(crate) fn index(self) -> usize {
        self.0
    }
}

/// The meaning of a node. Named as in PDF 1.7, section 14.8.4.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `Sect`: a part in one language, or the frame.
    Section,
    /// `H1`, `H2`, with the heading's words for programs that list headings.
    Heading(u8, String),
    /// `P`.
    Paragraph,
    /// `L` with bullets.
    Bullets,
    /// `L` with numbers.
    Numbers,
    /// `L` whose labels are words: terms and what is said of them. Not a table: there is no header
    /// row to announce, and a screen reader says "Phone 09 123 4567" for a label and its body,
    /// but row and column numbers for cells.
    Definitions,
    /// `LI`.
    Item,
    /// `Lbl`.
    Label,
    /// `LBody`.
    Body,
    /// `Table`.
    Table,
    /// `THead`.
    TableHead,
    /// `TBody`.
    TableBody,
    /// `TR`.
    Row,
    /// `TH` over a column.
    ColumnHeader,
    /// `TD`.
    Cell,
    /// `Link`.
    Link,
    /// `Figure`, with its alternative text.
    Figure(String),
    /// `Span`: words in another language.
    Span,
}

/// A child of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Child {
    /// Another node.
    Node(NodeId),
    /// Item `item` of page `page`, both 0-based.
    Leaf { page: usize, item: usize },
}

/// A node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) kind: Kind,
    pub(crate) lang: Option<String>,
    pub(crate) children: Vec<Child>,
}

/// The tag tree of a letter. Its roots are the parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    roots: Vec<NodeId>,
}

impl Tree {
    /// Adds a part.
    pub(crate) fn root(&mut self, kind: Kind, lang: &str) -> NodeId {
        let id = self.node(kind, Some(lang.to_owned()));
        self.roots.push(id);
        id
    }

    /// Adds a node after the last child of `parent`. `lang` only where it differs from above.
    pub(crate) fn add(&mut self, parent: NodeId, kind: Kind, lang: Option<&str>) -> NodeId {
        let id = self.node(kind, lang.map(str::to_owned));
        self.nodes[parent.0].children.push(Child::Node(id));
        id
    }

    /// Adds a page item after the last child of `parent`.
    pub(crate) fn leaf(&mut self, parent: NodeId, page: usize, item: usize) {
        self.nodes[parent.0].children.push(Child::Leaf { page, item });
    }

    fn node(&mut self, kind: Kind, lang: Option<String>) -> NodeId {
        self.nodes.push(Node { kind, lang, children: Vec::new() });
        NodeId(self.nodes.len() - 1)
    }

    /// The parts.
    pub(crate) fn roots(&self) -> &[NodeId] {
        &self.roots
    }

    /// All nodes.
    pub(crate) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// A node.
    pub(crate) fn get(&self, id: NodeId) -> &Node {
        &self.nodes[id.0]
    }
}
