//! The one view type that all of Lede is drawn with: elements as data, so that a single `build` serves every one.
//!
//! Leptos' `view!` makes a new type of each element, and with it new copies of what builds, mounts and drops it. The
//! same views written with `view!` were 189 KB of brotli, with `erase_components` 174 KB, and most of that went with
//! this type. Effects, triggers and mounting are Leptos' own, and the type is a Leptos view like any other. It never
//! writes markup as text in a browser, so Trusted Types have nothing to refuse.

mod build;
#[cfg(feature = "ssr")]
mod html;
mod view;

use std::borrow::Cow;

pub use view::View;
pub use web_sys::Event;

/// An element.
pub struct Node(Box<Element>);

struct Element {
    spec: &'static str,
    attributes: Vec<(&'static str, Value)>,
    listeners: Vec<(&'static str, Listener)>,
    hooks: Vec<Hook>,
    children: Nodes,
}

type Listener = Box<dyn FnMut(Event)>;

enum Hook {
    /// Called once with the element; what it returns is kept as long as the element.
    Created(Box<dyn FnOnce(&web_sys::Element) -> Guard>),
    /// Run now, and again when something changes that it read.
    Follow(Box<dyn FnMut()>),
}

/// Something that ends what it stands for when it is dropped.
pub type Guard = Option<Box<dyn std::any::Any>>;

enum Value {
    Fixed(Cow<'static, str>),
    Live(Box<dyn Fn() -> Option<&'static str>>),
}

enum Child {
    Text(Cow<'static, str>),
    Node(Node),
    Live(Box<dyn Fn() -> Nodes>),
}

/// Some nodes side by side.
#[derive(Default)]
pub struct Nodes(Vec<Child>);

/// An element by its tag and its fixed attributes: `el("ul class=track role=list")`. A value ends at a space; a comma in
/// it stands for one. `svg` and `path` are SVG's.
#[inline(never)]
pub fn el(spec: &'static str) -> Node {
    Node(Box::new(Element { spec, attributes: Vec::new(), listeners: Vec::new(), hooks: Vec::new(), children: Nodes::default() }))
}

/// The tag and the fixed attributes of an element.
fn parse(spec: &'static str) -> (&'static str, impl Iterator<Item = (&'static str, &'static str)>) {
    let mut words = spec.split(' ');
    let tag = words.next().unwrap_or_default();
    (tag, words.filter_map(|word| word.split_once('=')))
}

/// Nodes that are made anew each time something changes that was read to make them.
pub fn live<C: Content>(make: impl Fn() -> C + 'static) -> Nodes {
    let mut nodes = Nodes::default();
    nodes.push(Child::Live(Box::new(move || {
        let mut nodes = Nodes::default();
        make().add_to(&mut nodes);
        nodes
    })));
    nodes
}

// What is generic only converts; the rest is one copy, whatever it is called with.
impl Node {
    /// An attribute whose value is known only now.
    pub fn attr(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.with_attribute(name, Value::Fixed(value.into()))
    }

    /// An attribute that is left out where there is no value.
    pub fn attr_if<T: Into<Cow<'static, str>>>(self, name: &'static str, value: Option<T>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute that follows what it reads; left out while there is no value.
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<&'static str> + 'static) -> Self {
        self.with_attribute(name, Value::Live(Box::new(value)))
    }

    #[inline(never)]
    fn with_attribute(mut self, name: &'static str, value: Value) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    /// A listener; it goes when the node goes.
    pub fn on(self, event: &'static str, listener: impl FnMut(Event) + 'static) -> Self {
        self.with_listener(event, Box::new(listener))
    }

    #[inline(never)]
    fn with_listener(mut self, event: &'static str, listener: Listener) -> Self {
        self.0.listeners.push((event, listener));
        self
    }

    /// Called once with the element, in a browser only; what it returns is kept as long as the element.
    pub fn created(self, then: impl FnOnce(&web_sys::Element) -> Guard + 'static) -> Self {
        self.with_hook(Hook::Created(Box::new(then)))
    }

    /// Run when the element is made, in a browser only, and again when something changes that it read; dropped with
    /// the element.
    pub fn follow(self, effect: impl FnMut() + 'static) -> Self {
        self.with_hook(Hook::Follow(Box::new(effect)))
    }

    #[inline(never)]
    fn with_hook(mut self, hook: Hook) -> Self {
        self.0.hooks.push(hook);
        self
    }

    /// Adds children.
    pub fn child(mut self, child: impl Content) -> Self {
        child.add_to(&mut self.0.children);
        self
    }
}

impl Nodes {
    /// Nodes of anything that can stand in an element.
    pub fn of(content: impl Content) -> Self {
        Self::default().and(content)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds nodes behind these.
    pub fn and(mut self, more: impl Content) -> Self {
        more.add_to(&mut self);
        self
    }

    #[inline(never)]
    fn push(&mut self, child: Child) {
        self.0.push(child);
    }
}

/// What can stand in an element.
pub trait Content {
    /// Adds it behind the nodes that are there.
    fn add_to(self, nodes: &mut Nodes);
}

impl Content for Node {
    fn add_to(self, nodes: &mut Nodes) {
        nodes.push(Child::Node(self));
    }
}

impl Content for &'static str {
    #[inline(never)]
    fn add_to(self, nodes: &mut Nodes) {
        nodes.push(Child::Text(self.into()));
    }
}

impl Content for String {
    #[inline(never)]
    fn add_to(self, nodes: &mut Nodes) {
        nodes.push(Child::Text(self.into()));
    }
}

impl Content for Nodes {
    #[inline(never)]
    fn add_to(mut self, nodes: &mut Nodes) {
        nodes.0.append(&mut self.0);
    }
}

impl<C: Content> Content for Option<C> {
    fn add_to(self, nodes: &mut Nodes) {
        if let Some(content) = self {
            content.add_to(nodes);
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
        Self(vec![Child::Node(node)])
    }
}
