//! Tells when the page changes what stands within an element.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{MutationObserver, MutationObserverInit, Node};

use super::task::Behalf;

/// Follows an element until it is dropped.
pub struct Following {
    observer: MutationObserver,
    _seen: Closure<dyn FnMut(Array, MutationObserver)>,
}

impl Drop for Following {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls `changed` with the records of nodes that came or went within another, where `text` says so of changed text, and of
/// these attributes. What `changed` does itself is not told.
pub fn follow(node: &Node, text: bool, attributes: &[&str], changed: Box<dyn Fn(&Array)>) -> Option<Following> {
    let behalf = Behalf::current();
    let seen = Closure::<dyn FnMut(Array, MutationObserver)>::new(move |records: Array, observer: MutationObserver| {
        let _entered = behalf.enter();
        changed(&records);
        observer.take_records();
    });
    let observer = MutationObserver::new(seen.as_ref().unchecked_ref()).ok()?;
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_subtree(true);
    options.set_character_data(text);
    if !attributes.is_empty() {
        options.set_attribute_filter(&attributes.iter().map(|name| JsValue::from_str(name)).collect::<Array>());
    }
    observer.observe_with_options(node, &options).ok()?;
    Some(Following { observer, _seen: seen })
}

/// The same of the element that code runs for.
pub fn here(changed: Box<dyn Fn(&Array)>) -> Option<Following> {
    follow(Behalf::current().host()?, true, &[], changed)
}
