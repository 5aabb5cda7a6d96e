//! The one view type that all of Lede is drawn with: an element that is made while it is described.
//!
//! Leptos' `view!` makes a new type of each element, and with it new copies of what builds, mounts and drops it: the
//! same views written with `view!` were 189 KB of brotli, with `erase_components` 174 KB. Here one `el` serves every
//! element. Effects, triggers and mounting are Leptos' own, and [`View`] is a Leptos view like any other. Nothing is
//! ever written as markup in a browser, so Trusted Types have nothing to refuse.
//!
//! In a browser a node is the element itself; elsewhere it is HTML text. The two have the same methods.

#[cfg(target_arch = "wasm32")]
#[path = "node/browser.rs"]
mod made;
#[cfg(not(target_arch = "wasm32"))]
#[path = "node/html.rs"]
mod made;
#[cfg(target_arch = "wasm32")]
mod moved;
mod put;
mod view;

pub use made::{Node, Nodes, el};
pub use put::Put;
pub use view::View;
pub use web_sys::Event;

use crate::browser::held::Held;

/// Something that ends what it stands for when it is dropped.
pub type Guard = Option<Box<dyn std::any::Any>>;

/// The tag and the fixed attributes of `"ul class=track role=list"`: a value ends at a space, and a comma in it stands
/// for one.
fn parse(spec: &'static str) -> (&'static str, impl Iterator<Item = (&'static str, String)>) {
    let mut words = spec.split(' ');
    let tag = words.next().unwrap_or_default();
    (tag, words.filter_map(|word| word.split_once('=')).map(|(name, value)| (name, value.replace(',', " "))))
}

/// Nodes that are made anew each time something changes that was read to make them.
pub fn live<C: Content>(make: impl Fn() -> C + 'static) -> Nodes {
    let mut nodes = Nodes::default();
    nodes.add_live(Box::new(move || Nodes::of(make())));
    nodes
}

impl Node {
    /// An attribute that is left out where there is no value.
    pub fn attr_if(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Keeps something as long as the element.
    pub fn kept(self, guard: Guard) -> Self {
        self.created(|_| guard)
    }

    /// Makes it the one that code changes later.
    pub fn held(self, held: &Held) -> Self {
        self.created(|element| {
            held.made(element);
            None
        })
    }

    /// Adds children.
    pub fn child(mut self, child: impl Content) -> Self {
        child.add_to(&mut self);
        self
    }
}

impl Nodes {
    /// Nodes of anything that can stand in an element.
    pub fn of(content: impl Content) -> Self {
        Self::default().and(content)
    }

    /// Adds nodes behind these.
    pub fn and(mut self, more: impl Content) -> Self {
        more.add_to(&mut self);
        self
    }
}

/// What nodes can stand in: an element, or a row of nodes.
pub trait Parent {
    /// Adds text.
    fn add_text(&mut self, text: &str);
    /// Adds an element.
    fn add_node(&mut self, node: Node);
    /// Adds a row of nodes.
    fn add_nodes(&mut self, nodes: Nodes);
}

/// What can stand in an element.
pub trait Content {
    /// Adds it behind what is there.
    fn add_to(self, parent: &mut dyn Parent);
}

impl Content for Node {
    #[inline(never)]
    fn add_to(self, parent: &mut dyn Parent) {
        parent.add_node(self);
    }
}

impl Content for Nodes {
    #[inline(never)]
    fn add_to(self, parent: &mut dyn Parent) {
        parent.add_nodes(self);
    }
}

impl Content for &str {
    #[inline(never)]
    fn add_to(self, parent: &mut dyn Parent) {
        parent.add_text(self);
    }
}

impl Content for &String {
    fn add_to(self, parent: &mut dyn Parent) {
        self.as_str().add_to(parent);
    }
}

impl Content for String {
    fn add_to(self, parent: &mut dyn Parent) {
        self.as_str().add_to(parent);
    }
}

impl<C: Content> Content for Option<C> {
    fn add_to(self, parent: &mut dyn Parent) {
        if let Some(content) = self {
            content.add_to(parent);
        }
    }
}

impl<C: Content> FromIterator<C> for Nodes {
    fn from_iter<I: IntoIterator<Item = C>>(contents: I) -> Self {
        let mut nodes = Self::default();
        for content in contents {
            content.add_to(&mut nodes);
        }
        nodes
    }
}

impl From<Node> for Nodes {
    fn from(node: Node) -> Self {
        Self::of(node)
    }
}
