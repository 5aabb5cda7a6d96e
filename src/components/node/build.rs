//! Nodes in a browser: element creation and attributes, never markup as text.

use leptos::reactive::effect::RenderEffect;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Document, Element, Event};

use super::{Child, Guard, Hook, Node, Nodes, Value, parse};

/// Nodes side by side that stand in the page, and what keeps them going.
#[derive(Default)]
pub struct Built {
    roots: Vec<Root>,
    kept: Kept,
}

/// What has to live as long as the nodes do.
#[derive(Default)]
struct Kept {
    effects: Vec<RenderEffect<Built>>,
    listeners: Vec<Closure<dyn FnMut(Event)>>,
    guards: Vec<Guard>,
}

enum Root {
    Node(web_sys::Node),
    /// Nodes that are made anew, and the empty text behind them that marks their place.
    Live(RenderEffect<Built>, web_sys::Node),
}

impl Built {
    /// Calls `each` with every node, in their order.
    pub fn each(&self, each: &mut dyn FnMut(&web_sys::Node)) {
        self.roots.iter().for_each(|root| root.each(each));
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

impl Root {
    fn each(&self, each: &mut dyn FnMut(&web_sys::Node)) {
        match self {
            Self::Node(node) => each(node),
            Self::Live(effect, end) => {
                effect.with_value_mut(|built| built.each(each));
                each(end);
            }
        }
    }
}

/// Makes nodes that stand nowhere yet.
pub fn build(nodes: Nodes) -> Built {
    let mut built = Built::default();
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        for child in nodes.0 {
            let root = place(&document, child, &mut built.kept);
            built.roots.extend(root);
        }
    }
    built
}

fn place(document: &Document, child: Child, kept: &mut Kept) -> Option<Root> {
    match child {
        Child::Text(text) => Some(Root::Node(document.create_text_node(&text).into())),
        Child::Node(node) => element(document, node, kept).map(|element| Root::Node(element.into())),
        Child::Live(make) => {
            let end: web_sys::Node = document.create_text_node("").into();
            let before = end.clone();
            let effect = RenderEffect::new(move |previous: Option<Built>| {
                if let Some(previous) = previous {
                    previous.remove();
                }
                let built = build(make());
                // The first time there is no parent yet, and whoever placed this adds the nodes.
                if let Some(parent) = before.parent_node() {
                    built.each(&mut |node| {
                        let _ = parent.insert_before(node, Some(&before));
                    });
                }
                built
            });
            Some(Root::Live(effect, end))
        }
    }
}

fn element(document: &Document, node: Node, kept: &mut Kept) -> Option<Element> {
    let (tag, fixed) = parse(node.0.spec);
    let element = match tag {
        "svg" | "path" => document.create_element_ns(Some("http://www.w3.org/2000/svg"), tag),
        tag => document.create_element(tag),
    }
    .ok()?;
    for (name, value) in fixed {
        set(&element, name, Some(&value.replace(',', " ")));
    }
    for (name, value) in node.0.attributes {
        match value {
            Value::Fixed(value) => set(&element, name, Some(&value)),
            Value::Live(value) => {
                let element = element.clone();
                kept.effects.push(RenderEffect::new(move |_: Option<Built>| {
                    set(&element, name, value());
                    Built::default()
                }));
            }
        }
    }
    for child in node.0.children.0 {
        let Some(root) = place(document, child, kept) else { continue };
        root.each(&mut |node| {
            let _ = element.append_child(node);
        });
        if let Root::Live(effect, _) = root {
            kept.effects.push(effect);
        }
    }
    for (event, listener) in node.0.listeners {
        let closure = Closure::new(listener);
        let _ = element.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        kept.listeners.push(closure);
    }
    for hook in node.0.hooks {
        match hook {
            Hook::Created(then) => kept.guards.push(then(&element)),
            Hook::Follow(mut run) => kept.effects.push(RenderEffect::new(move |_: Option<Built>| {
                run();
                Built::default()
            })),
        }
    }
    Some(element)
}

fn set(element: &Element, name: &str, value: Option<&str>) {
    // Both fail only for a name that is no attribute's, and the names are ours.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}
