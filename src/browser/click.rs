//! Clicks: whether one means 'here' or asks the browser for a new tab, and where focus goes after it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent};

use super::task;

/// A click without a modifier key.
pub fn is_plain(event: &Event) -> bool {
    let click: &MouseEvent = event.unchecked_ref();
    !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
}

/// The closest block around the node that an event was listened for on.
pub fn block_around(event: &Event, selector: &str) -> Option<Element> {
    event.current_target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
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
