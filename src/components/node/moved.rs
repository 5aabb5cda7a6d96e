//! Nodes that stand elsewhere in the page until their new place is in it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::made::{Live, Node, Nodes, Root, text_node};
use crate::browser::moving::put;

thread_local! {
    /// What waits for its place.
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// A node, once it is here.
struct Moved {
    node: web_sys::Node,
    here: Rc<Cell<bool>>,
}

impl Live for Moved {
    fn each(&self, each: &mut dyn FnMut(&web_sys::Node)) {
        if self.here.get() {
            each(&self.node);
        }
    }
}

impl Node {
    /// The node is moved here, as it is, as soon as this place is in the page; then where it `stood` goes.
    pub fn moved(self, stood: impl Sized + 'static) -> Nodes {
        let (node, kept) = self.parted();
        let (here, end) = (Rc::new(Cell::new(false)), text_node(""));
        let (moved, place) = (Moved { node: node.clone(), here: here.clone() }, end.clone());
        WAITING.with_borrow_mut(|waiting| {
            waiting.push(Box::new(move || {
                if let Some(parent) = place.parent_node() {
                    here.set(put(&parent, &node, Some(&place)).is_some());
                }
                drop(stood);
            }));
        });
        Nodes::made(Root::Live(Box::new(moved), end), kept)
    }
}

/// What waited for its place is moved to it.
pub fn move_all() {
    WAITING.take().into_iter().for_each(|moves| moves());
}
