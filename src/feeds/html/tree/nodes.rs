//! How nodes hang together, and how they are moved while the tree is built.

use super::{Attributes, Id, Kind, Node, Tree};

/// Where a node comes to stand: in `parent`, before a child of it or as its last.
#[derive(Clone, Copy)]
pub struct Place {
    pub parent: Id,
    pub before: Option<Id>,
}

/// Bytes of an element's attributes that its twins have, too.
const HEAVY: usize = 2 << 10;

impl Tree {
    /// The root alone.
    pub(super) fn new(traits: u32) -> Self {
        Self { nodes: vec![Node { traits, ..Node::default() }], cut: false }
    }

    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(super) fn cut(&mut self) {
        self.cut = true;
    }

    pub(super) fn traits(&self, id: Id) -> u32 {
        self.node(id).map_or(0, |node| node.traits)
    }

    pub(super) fn depth(&self, id: Id) -> usize {
        self.node(id).map_or(0, |node| node.depth)
    }

    pub(super) fn parent(&self, id: Id) -> Option<Id> {
        self.node(id)?.parent
    }

    pub(super) fn set_parent(&mut self, id: Id, parent: Id) {
        self.edit(Some(id), |node| node.parent = Some(parent));
    }

    /// A new element at a place.
    pub(super) fn add_element(&mut self, place: Place, tag: String, attributes: Attributes, traits: u32) -> Id {
        let id = self.add(Node { traits, kind: Kind::Element(tag, attributes), ..Node::default() });
        self.insert(id, place);
        id
    }

    /// Text at a place; it joins a text that stands before.
    pub(super) fn add_text(&mut self, place: Place, text: String) {
        let previous = self.before(place);
        if let Some(Kind::Text(there)) = previous.and_then(|id| self.nodes.get_mut(id)).map(|node| &mut node.kind) {
            there.push_str(&text);
        } else {
            let id = self.add(Node { kind: Kind::Text(text), ..Node::default() });
            self.insert(id, place);
        }
    }

    /// A second element like this, which does not stand anywhere yet; until it does it counts as no less deep. It has the same
    /// attributes, but for heavy ones: one mark may have a twin in each paragraph.
    pub(super) fn twin(&mut self, id: Id) -> Id {
        let Some(Node { depth, traits, kind: Kind::Element(tag, attributes), .. }) = self.node(id) else { return Self::ROOT };
        let bytes: usize = attributes.iter().map(|(name, value)| name.len() + value.len()).sum();
        let attributes = if bytes > HEAVY { Attributes::new() } else { attributes.clone() };
        let twin = Node { depth: *depth, traits: *traits, kind: Kind::Element(tag.clone(), attributes), ..Node::default() };
        self.add(twin)
    }

    fn add(&mut self, node: Node) -> Id {
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    pub(super) fn insert(&mut self, id: Id, place: Place) {
        let previous = self.before(place);
        let depth = self.depth(place.parent) + 1;
        self.edit(Some(id), |node| {
            node.depth = depth;
            node.parent = Some(place.parent);
            node.previous = previous;
            node.next = place.before;
        });
        self.join(place.parent, previous, Some(id));
        self.join(place.parent, Some(id), place.before);
    }

    pub(super) fn detach(&mut self, id: Id) {
        if let Some(Node { parent: Some(parent), previous, next, .. }) = self.node(id) {
            self.join(*parent, *previous, *next);
        }
    }

    /// Moves all children to an element that has none.
    pub(super) fn move_children(&mut self, from: Id, to: Id) {
        let mut ends = (None, None);
        self.edit(Some(from), |node| ends = (node.first.take(), node.last.take()));
        self.edit(Some(to), |node| (node.first, node.last) = ends);
    }

    fn before(&self, place: Place) -> Option<Id> {
        match place.before {
            Some(next) => self.node(next)?.previous,
            None => self.node(place.parent)?.last,
        }
    }

    /// Makes two nodes neighbours; where there is only one, it becomes its parent's first or last.
    fn join(&mut self, parent: Id, left: Option<Id>, right: Option<Id>) {
        match left {
            Some(_) => self.edit(left, |node| node.next = right),
            None => self.edit(Some(parent), |node| node.first = right),
        }
        match right {
            Some(_) => self.edit(right, |node| node.previous = left),
            None => self.edit(Some(parent), |node| node.last = left),
        }
    }

    fn edit(&mut self, id: Option<Id>, edit: impl FnOnce(&mut Node)) {
        if let Some(node) = id.and_then(|id| self.nodes.get_mut(id)) {
            edit(node);
        }
    }
}
