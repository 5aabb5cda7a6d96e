//! Nodes as HTML text, for native view tests and for an article that is rendered ahead.

use web_sys::{Element, Event};

use super::{Guard, Parent, parse};
use crate::model::text::escape_html;

/// Elements that have no content and no end tag (HTML standard, void elements), of those that Lede draws.
const VOID: [&str; 3] = ["br", "hr", "img"];

/// An element as text.
pub struct Node {
    tag: &'static str,
    head: String,
    body: String,
}

/// Nodes side by side, as text.
#[derive(Default)]
pub struct Nodes(String);

/// An element by its tag and its fixed attributes: `el("ul class=track role=list")`.
pub fn el(spec: &'static str) -> Node {
    let (tag, fixed) = parse(spec);
    fixed.fold(Node { tag, head: String::new(), body: String::new() }, |node, (name, value)| node.attr(name, &value))
}

impl Node {
    /// An attribute.
    pub fn attr(mut self, name: &'static str, value: &str) -> Self {
        self.head.push_str(&format!(" {name}=\"{}\"", escape_html(value)));
        self
    }

    /// An attribute as it is now.
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<&'static str> + 'static) -> Self {
        self.attr_if(name, value())
    }

    /// A listener: a browser's.
    pub fn on(self, _event: &'static str, _listener: impl Fn(Event) + 'static) -> Self {
        self
    }

    /// Shown in a browser only: what is text is kept by what it stands in.
    pub fn showing(self, _node: &Node) -> Self {
        self
    }

    /// It stands nowhere else.
    pub fn moved(self, _stood: impl Sized + 'static) -> Nodes {
        self.into()
    }

    /// Called in a browser only.
    pub fn created(self, _then: impl FnOnce(&Element) -> Guard) -> Self {
        self
    }

    /// Run in a browser only.
    pub fn follow(self, _effect: impl FnMut() + 'static) -> Self {
        self
    }
}

impl Parent for Node {
    fn add_text(&mut self, text: &str) {
        self.body.push_str(&escape_html(text));
    }

    fn add_node(&mut self, node: Node) {
        self.body.push_str(&Nodes::of(node).0);
    }

    fn add_nodes(&mut self, nodes: Nodes) {
        self.body.push_str(&nodes.0);
    }
}

impl Parent for Nodes {
    fn add_text(&mut self, text: &str) {
        self.0.push_str(&escape_html(text));
    }

    fn add_node(&mut self, node: Node) {
        let Node { tag, head, body } = node;
        self.0.push_str(&format!("<{tag}{head}>"));
        if !VOID.contains(&tag) {
            self.0.push_str(&format!("{body}</{tag}>"));
        }
    }

    fn add_nodes(&mut self, nodes: Nodes) {
        self.0.push_str(&nodes.0);
    }
}

impl Nodes {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds nodes as they are now.
    pub fn add_live(&mut self, make: Box<dyn Fn() -> Nodes>) {
        self.add_nodes(make());
    }

    /// There is no page to put them in.
    pub fn each(&self, _each: &mut dyn FnMut(&web_sys::Node)) {}

    /// There is no page to take them out of.
    pub fn remove(&self) {}

    /// The HTML.
    pub fn into_html(self) -> String {
        self.0
    }
}
