//! Nodes that stand elsewhere in the same tree until their new place is in it.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::made::{Live, Node, Nodes, Root, text_node};
use crate::browser::moving::put;

thread_local! {
    /// What waits for its place.
    static WAITING: RefCell<Vec<Weak<Moved>>> = const { RefCell::new(Vec::new()) };
}

/// A node, once it is here.
struct Moved {
    node: web_sys::Node,
    /// Behind its place.
    end: web_sys::Node,
    here: Cell<bool>,
    /// Where it stands until then.
    stood: Cell<Option<Box<dyn Any>>>,
}

impl Live for Rc<Moved> {
    fn each(&self, each: &mut dyn FnMut(&web_sys::Node)) {
        if self.here.get() {
            each(&self.node);
        }
    }
}

impl Moved {
    /// Moves the node, if its place is in the same tree; whether it is.
    fn moves(&self) -> bool {
        let place = self.end.parent_node().filter(|_| self.end.get_root_node() == self.node.get_root_node());
        let Some(place) = place else { return false };
        self.here.set(put(&place, &self.node, Some(&self.end)).is_some());
        self.stood.take();
        true
    }
}

impl Node {
    /// The node is moved here, as it is, as soon as this place is in the tree that it stands in; then where it `stood` goes.
    pub fn moved(self, stood: impl Sized + 'static) -> Nodes {
        let (node, kept) = self.parted();
        let end = text_node("");
        let moved = Rc::new(Moved { node, end: end.clone(), here: Cell::default(), stood: Cell::new(Some(Box::new(stood))) });
        WAITING.with_borrow_mut(|waiting| waiting.push(Rc::downgrade(&moved)));
        Nodes::made(Root::Live(Box::new(moved), end), kept)
    }
}

/// What waited for its place is moved to it, where that is there now.
pub fn move_all() {
    // A page may listen to what loses focus by it.
    let mut waiting = WAITING.take();
    waiting.retain(|moved| moved.upgrade().is_some_and(|moved| !moved.moves()));
    WAITING.with_borrow_mut(|all| all.append(&mut waiting));
}
