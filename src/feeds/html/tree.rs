//! HTML text as a tree of elements and texts, as a browser would build it in a `div`. Linear in time, never recursive, capped.

mod beyond;
mod body;
mod build;
mod foreign;
mod marks;
mod nodes;
mod rows;
mod tables;
mod templates;

use super::tokens::Attributes;
use build::Builder;

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
    last: Option<Id>,
    next: Option<Id>,
    previous: Option<Id>,
    /// While the element is open; of the others it may be outdated.
    parent: Option<Id>,
    /// How many elements are around it at most.
    depth: usize,
    /// What [`super::tags`] knows of it.
    traits: u32,
    kind: Kind,
}

/// What a node is.
#[derive(Clone, Debug, Default)]
enum Kind {
    /// The root.
    #[default]
    Root,
    /// An element: its tag in lower case, its attributes in their order, names in lower case, values decoded.
    Element(String, Attributes),
    /// Text, decoded.
    Text(String),
}

impl Tree {
    /// The node that holds all others.
    pub const ROOT: Id = 0;

    /// Parses a text.
    pub fn parse(html: &str) -> Self {
        let short = html.get(..html.floor_char_boundary(LONGEST)).unwrap_or_default();
        let mut tree = if short.contains('\r') {
            Builder::new(&short.replace("\r\n", "\n").replace('\r', "\n")).build()
        } else {
            Builder::new(short).build()
        };
        tree.cut |= short.len() < html.len();
        tree
    }

    /// Whether a cap cut something off.
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    /// All nodes, in the order in which they were made.
    pub fn ids(&self) -> impl Iterator<Item = Id> + use<> {
        0..self.nodes.len()
    }

    /// The children of a node, in their order.
    pub fn children(&self, id: Id) -> impl Iterator<Item = Id> {
        let first = self.node(id).and_then(|node| node.first);
        std::iter::successors(first, |id| self.node(*id).and_then(|node| node.next))
    }

    /// An element's tag in lower case; empty for a text and the root.
    pub fn tag(&self, id: Id) -> &str {
        match self.node(id).map(|node| &node.kind) {
            Some(Kind::Element(tag, _)) => tag,
            _ => "",
        }
    }

    /// A text's characters; nothing for an element.
    pub fn text(&self, id: Id) -> Option<&str> {
        match &self.node(id)?.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// An element's attributes in their order, names in lower case, values decoded.
    pub fn attributes(&self, id: Id) -> &[(String, String)] {
        match self.node(id).map(|node| &node.kind) {
            Some(Kind::Element(_, attributes)) => attributes,
            _ => &[],
        }
    }

    /// An element's attribute.
    pub fn attribute(&self, id: Id, name: &str) -> Option<&str> {
        self.attributes(id).iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    fn node(&self, id: Id) -> Option<&Node> {
        self.nodes.get(id)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
