//! Clicks and keys: whether one means 'here' or asks the browser for something of its own, and where focus goes after it.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement};

use super::{dom, task};

// What clicks and keys have in common.
#[wasm_bindgen]
extern "C" {
    type Press;
    #[wasm_bindgen(method, getter, structural, js_name = ctrlKey)]
    fn ctrl(this: &Press) -> bool;
    #[wasm_bindgen(method, getter, structural, js_name = metaKey)]
    fn meta(this: &Press) -> bool;
    #[wasm_bindgen(method, getter, structural, js_name = altKey)]
    fn alt(this: &Press) -> bool;
    #[wasm_bindgen(method, getter, structural, js_name = shiftKey)]
    fn shift(this: &Press) -> bool;
}

/// A click or a key without a modifier key.
pub fn is_plain(event: &Event) -> bool {
    !event.unchecked_ref::<Press>().shift() && is_plain_but_shift(event)
}

/// The same, where Shift may be held.
pub fn is_plain_but_shift(event: &Event) -> bool {
    let press: &Press = event.unchecked_ref();
    !(press.ctrl() || press.meta() || press.alt())
}

/// Whether the page has taken it for itself.
pub fn is_taken(event: &Event) -> bool {
    event.default_prevented()
}

/// Where the link leads that was clicked.
pub fn link(event: &Event) -> Option<String> {
    dom::closest(&event.composed_path().get(0).dyn_into().ok()?, "a")?.get_attribute("href")
}

/// Moves focus to the first element that a selector finds within the root that an event came to, and scrolls there.
pub fn jump(event: &Event, selector: &str) -> Option<()> {
    let root: web_sys::ShadowRoot = event.current_target()?.dyn_into::<Element>().ok()?.get_root_node().dyn_into().ok()?;
    let element: HtmlElement = root.query_selector(selector).ok()??.unchecked_into();
    element.scroll_into_view();
    element.focus().ok()
}

/// The closest block around the node that an event was listened for on.
fn block_around(event: &Event, selector: &str) -> Option<Element> {
    dom::closest(&event.current_target()?.dyn_into().ok()?, selector)
}

/// Moves focus to an element that takes the place of the one that had it, once it is in the page.
pub fn focus_later(element: &Element) -> Option<Box<dyn std::any::Any>> {
    let element: HtmlElement = element.clone().unchecked_into();
    task::later(Box::new(move || {
        // Focus fails only on an element that has left the document.
        let _ = element.focus();
    }));
    None
}

/// Moves focus from the node that an event was listened for on to the block around it, since the node is about to go.
pub fn focus_around(event: &Event, selector: &str) {
    if let Some(block) = block_around(event, selector) {
        let _ = block.set_attribute("tabindex", "-1");
        let _ = block.unchecked_ref::<HtmlElement>().focus();
    }
}
