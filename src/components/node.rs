//! The one view type that all of Lede is drawn with: elements as data, so that a single `build` serves every one.
//!
//! Leptos' `view!` makes a new type of each element, and with it new copies of what builds, mounts and drops it. The
//! same views written with `view!` were 189 KB of brotli, with `erase_components` 174 KB; with this type they are a
//! third of that. Signals, effects, owners, contexts and mounting are Leptos' own, and the type is a Leptos view like
//! any other. It never writes markup as text in the browser, so Trusted Types have nothing to refuse.

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
    tag: Tag,
    attributes: Vec<(&'static str, Value)>,
    listeners: Vec<(&'static str, Listener)>,
    created: Option<Created>,
    children: Nodes,
}

type Listener = Box<dyn FnMut(Event)>;
type Created = Box<dyn FnOnce(&web_sys::Element)>;

#[derive(Clone, Copy)]
enum Tag {
    Html(&'static str),
    Svg(&'static str),
}

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

/// An HTML element.
pub fn el(tag: &'static str) -> Node {
    node(Tag::Html(tag))
}

/// An SVG element.
pub fn svg(tag: &'static str) -> Node {
    node(Tag::Svg(tag))
}

fn node(tag: Tag) -> Node {
    Node(Box::new(Element { tag, attributes: Vec::new(), listeners: Vec::new(), created: None, children: Nodes::default() }))
}

/// Nodes that are made anew each time a signal changes that was read to make them.
pub fn live<N: Into<Nodes>>(make: impl Fn() -> N + 'static) -> Nodes {
    Nodes(vec![Child::Live(Box::new(move || make().into()))])
}

// What is generic only converts; the rest is one copy, whatever it is called with.
impl Node {
    /// An attribute.
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

    /// An attribute that follows the signals that it reads; left out while there is no value.
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<&'static str> + 'static) -> Self {
        self.with_attribute(name, Value::Live(Box::new(value)))
    }

    #[inline(never)]
    fn with_attribute(mut self, name: &'static str, value: Value) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    /// The attribute `class`.
    pub fn class(self, names: &'static str) -> Self {
        self.attr("class", names)
    }

    /// The attribute `part`, by which a page may style the node.
    pub fn part(self, name: &'static str) -> Self {
        self.attr("part", name)
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

    /// Called once with the element, in a browser only.
    pub fn created(mut self, then: impl FnOnce(&web_sys::Element) + 'static) -> Self {
        self.0.created = Some(Box::new(then));
        self
    }

    /// Adds children.
    pub fn child(self, child: impl Into<Nodes>) -> Self {
        self.with_children(child.into())
    }

    #[inline(never)]
    fn with_children(mut self, mut children: Nodes) -> Self {
        self.0.children.0.append(&mut children.0);
        self
    }
}

impl Nodes {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a node behind these.
    pub fn push(&mut self, node: Node) {
        self.0.push(Child::Node(node));
    }

    /// Adds nodes behind these.
    pub fn and(mut self, more: impl Into<Nodes>) -> Self {
        self.0.append(&mut more.into().0);
        self
    }
}

impl From<Node> for Nodes {
    fn from(node: Node) -> Self {
        Self(vec![Child::Node(node)])
    }
}

impl From<&'static str> for Nodes {
    fn from(text: &'static str) -> Self {
        Self(vec![Child::Text(text.into())])
    }
}

impl From<String> for Nodes {
    fn from(text: String) -> Self {
        Self(vec![Child::Text(text.into())])
    }
}

impl<T: Into<Nodes>> From<Option<T>> for Nodes {
    fn from(node: Option<T>) -> Self {
        node.map(Into::into).unwrap_or_default()
    }
}

impl<T: Into<Nodes>> FromIterator<T> for Nodes {
    fn from_iter<I: IntoIterator<Item = T>>(nodes: I) -> Self {
        let mut all = Self::default();
        nodes.into_iter().for_each(|node| all.0.append(&mut node.into().0));
        all
    }
}
