//! Nodes in a place that no view of Leptos' is mounted in.

use web_sys::{Element, Node};

use super::{Content, Nodes};

/// Nodes that stand in an element until this is dropped.
#[derive(Default)]
pub struct Put(Nodes);

impl Put {
    /// Puts nodes behind what a node has in it.
    pub fn into(parent: &Node, content: impl Content) -> Self {
        let nodes = Nodes::of(content);
        nodes.each(&mut |node| {
            // It fails only where the page has taken its own element for a child of ours.
            let _ = parent.append_child(node);
        });
        Self(nodes)
    }

    /// Puts nodes before an element.
    pub fn before(element: &Element, content: impl Content) -> Self {
        let nodes = Nodes::of(content);
        nodes.each(&mut |node| {
            if let Some(parent) = element.parent_node() {
                // It fails only for an element that is no child of its parent.
                let _ = parent.insert_before(node, Some(element));
            }
        });
        Self(nodes)
    }

    /// Puts nodes where an element is, which goes.
    pub fn in_place_of(element: &Element, content: impl Content) -> Self {
        let put = Self::before(element, content);
        element.remove();
        put
    }
}

impl Drop for Put {
    fn drop(&mut self) {
        self.0.remove();
    }
}
