//! Nodes in a browser: element creation and attributes, never markup as text.

use std::any::Any;
use std::cell::RefCell;

use leptos::reactive::effect::RenderEffect;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event};

use super::moved::move_all;
use super::{Guard, Parent, parse};
use crate::browser::dom::set;
use crate::browser::listening::listen;
use crate::browser::task::Behalf;

/// An element; boxed, so that a chain of calls hands on one word.
pub struct Node(Box<Made>);

/// An element, and what has to live as long as it does.
struct Made {
    element: Element,
    kept: Kept,
}

/// Nodes side by side; boxed as a node is.
#[derive(Default)]
pub struct Nodes(Box<Row>);

/// Nodes side by side, and what keeps them going.
#[derive(Default)]
struct Row {
    roots: Vec<Root>,
    kept: Kept,
}

/// Effects, listeners and guards: each ends when it is dropped.
pub type Kept = Vec<Box<dyn Any>>;

/// What stands beside others.
pub enum Root {
    /// A node.
    Node(web_sys::Node),
    /// Nodes that are made anew, and the empty text behind them that marks their place.
    Live(Box<dyn Live>, web_sys::Node),
}

/// What makes nodes anew. Behind this, so that what draws none of them needs none of it.
pub trait Live {
    /// Calls `each` with every node as they are now.
    fn each(&self, each: &mut dyn FnMut(&web_sys::Node));
}

impl Live for RenderEffect<Nodes> {
    fn each(&self, each: &mut dyn FnMut(&web_sys::Node)) {
        self.with_value_mut(|nodes| nodes.each(each));
    }
}

thread_local! {
    static DOCUMENT: Document = web_sys::window().and_then(|window| window.document()).unwrap_or_else(|| wasm_bindgen::JsValue::NULL.unchecked_into());
    /// What each spec is a copy of: one call, where making it takes one for each attribute. They are told apart by where they stand.
    static MADE: RefCell<Vec<(*const str, Element)>> = const { RefCell::new(Vec::new()) };
}

/// An element by its tag and its fixed attributes: `el("ul class=track role=list")`. `svg` and `path` are SVG's.
#[inline(never)]
pub fn el(spec: &'static str) -> Node {
    let copy = MADE.with_borrow_mut(|all| {
        let known = all.iter().position(|(of, _)| std::ptr::eq(*of, spec));
        let at = known.unwrap_or_else(|| {
            all.push((spec, made(spec)));
            all.len() - 1
        });
        all.get(at).and_then(|(_, made)| made.clone_node().ok())
    });
    // It never fails for an element of a document's own.
    let element = copy.map_or_else(|| made(spec), |copy| copy.unchecked_into());
    Node(Box::new(Made { element, kept: Kept::new() }))
}

fn made(spec: &'static str) -> Element {
    let (tag, fixed) = parse(spec);
    let made = DOCUMENT.with(|document| match tag {
        "svg" | "path" => document.create_element_ns(Some("http://www.w3.org/2000/svg"), tag),
        tag => document.create_element(tag),
    });
    // It fails only for a name that is no tag, and the names are ours.
    let element = made.unwrap_or_else(|error| error.unchecked_into());
    for (name, value) in fixed {
        set(&element, name, Some(&value));
    }
    element
}

impl Node {
    /// An attribute.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: &str) -> Self {
        set(&self.0.element, name, Some(value));
        self
    }

    /// An attribute that follows what it reads; left out while there is no value.
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<&'static str> + 'static) -> Self {
        let element = self.0.element.clone();
        self.follow(move || set(&element, name, value()))
    }

    /// A listener; it goes when the node goes.
    pub fn on(self, event: &'static str, listener: impl Fn(Event) + 'static) -> Self {
        self.listen(event, Box::new(listener))
    }

    #[inline(never)]
    fn listen(mut self, event: &'static str, listener: Box<dyn Fn(Event)>) -> Self {
        let listening = listen(&self.0.element, event, false, listener);
        self.0.kept.push(Box::new(listening));
        self
    }

    /// Has a node in it that something else keeps.
    pub fn showing(self, node: &Node) -> Self {
        let _ = self.0.element.append_child(&node.0.element);
        self
    }

    /// The element, and what has to live as long as it does.
    pub fn parted(self) -> (web_sys::Node, Kept) {
        (self.0.element.into(), self.0.kept)
    }

    /// Called with the element, in a browser only; what it returns is kept as long as the element.
    pub fn created(mut self, then: impl FnOnce(&Element) -> Guard) -> Self {
        self.0.kept.extend(then(&self.0.element));
        self
    }

    /// Run now, in a browser only, and again when something changes that it read; dropped with the element.
    pub fn follow(self, effect: impl FnMut() + 'static) -> Self {
        self.run(Box::new(effect))
    }

    #[inline(never)]
    fn run(mut self, mut effect: Box<dyn FnMut()>) -> Self {
        self.0.kept.push(Box::new(self::effect(Box::new(move |_| {
            effect();
            Nodes::default()
        }))));
        self
    }
}

/// Runs now, and again when something changes that it read, with what it made before.
fn effect(mut run: Box<dyn FnMut(Option<Nodes>) -> Nodes>) -> RenderEffect<Nodes> {
    let behalf = Behalf::current();
    RenderEffect::new(move |previous| {
        let _entered = behalf.enter();
        run(previous)
    })
}

impl Parent for Node {
    fn add_text(&mut self, text: &str) {
        let _ = self.0.element.append_with_str_1(text);
    }

    fn add_node(&mut self, mut node: Node) {
        let _ = self.0.element.append_child(&node.0.element);
        self.0.kept.append(&mut node.0.kept);
    }

    fn add_nodes(&mut self, mut nodes: Nodes) {
        nodes.each(&mut |node| {
            let _ = self.0.element.append_child(node);
        });
        for root in nodes.0.roots {
            if let Root::Live(effect, _) = root {
                self.0.kept.push(Box::new(effect));
            }
        }
        self.0.kept.append(&mut nodes.0.kept);
    }
}

impl Parent for Nodes {
    fn add_text(&mut self, text: &str) {
        self.0.roots.push(Root::Node(text_node(text)));
    }

    fn add_node(&mut self, mut node: Node) {
        self.0.roots.push(Root::Node(node.0.element.into()));
        self.0.kept.append(&mut node.0.kept);
    }

    fn add_nodes(&mut self, mut nodes: Nodes) {
        self.0.roots.append(&mut nodes.0.roots);
        self.0.kept.append(&mut nodes.0.kept);
    }
}

/// A text.
pub fn text_node(text: &str) -> web_sys::Node {
    DOCUMENT.with(|document| document.create_text_node(text).into())
}

impl Nodes {
    /// One thing, and what has to live as long as it does.
    pub fn made(root: Root, kept: Kept) -> Self {
        Self(Box::new(Row { roots: vec![root], kept }))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.roots.is_empty()
    }

    /// Adds nodes that are made anew when something changes that `make` read.
    pub fn add_live(&mut self, make: Box<dyn Fn() -> Nodes>) {
        let end = text_node("");
        let before = end.clone();
        let effect = effect(Box::new(move |previous| {
            if let Some(previous) = previous {
                previous.remove();
            }
            let nodes = make();
            // The first time there is no parent yet, and whoever places these adds them.
            if let Some(parent) = before.parent_node() {
                nodes.each(&mut |node| {
                    let _ = parent.insert_before(node, Some(&before));
                });
                move_all();
            }
            nodes
        }));
        self.0.roots.push(Root::Live(Box::new(effect), end));
    }

    /// Calls `each` with every node, in their order.
    pub fn each(&self, each: &mut dyn FnMut(&web_sys::Node)) {
        for root in &self.0.roots {
            match root {
                Root::Node(node) => each(node),
                Root::Live(effect, end) => {
                    effect.each(each);
                    each(end);
                }
            }
        }
    }

    /// Takes the nodes out of the page.
    pub fn remove(&self) {
        self.each(&mut |node| {
            if let Some(parent) = node.parent_node() {
                // It fails only for a node that is no child of its parent.
                let _ = parent.remove_child(node);
            }
        });
    }
}
