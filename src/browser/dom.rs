//! What is asked of any document and any element, with what is ours to ignore left out: none of our selectors and names is malformed.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlFormElement};

/// The page's document.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Its root element.
pub fn document_element() -> Element {
    document().and_then(|document| document.document_element()).unwrap_or_else(|| JsValue::NULL.unchecked_into())
}

/// The elements within one that match, in their order.
#[inline(never)]
pub fn all(root: &Element, selector: &str) -> Vec<Element> {
    let mut elements = Vec::new();
    if let Ok(found) = root.query_selector_all(selector) {
        elements.extend((0..found.length()).filter_map(|at| found.get(at)).map(JsCast::unchecked_into::<Element>));
    }
    elements
}

/// The first element within a node that matches.
pub fn first(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

/// The element, or the closest one around it, that matches.
pub fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// Whether an element is a form, which must not be asked for anything: its fields may have the names of what is asked for.
pub fn is_form(element: &Element) -> bool {
    element.is_instance_of::<HtmlFormElement>()
}

/// Changes an attribute; without a value it goes.
pub fn set(element: &Element, name: &str, value: Option<&str>) {
    // Both fail only for a name that is no attribute's, and the names are ours.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Whether text runs from right to left within an element.
pub fn is_rtl(element: &Element) -> bool {
    style(element, "direction") == "rtl"
}

/// Whether an element floats, or is placed apart from what stands around it.
pub fn is_out_of_flow(element: &Element) -> bool {
    style(element, "float") != "none" || matches!(style(element, "position").as_str(), "absolute" | "fixed")
}

fn style(element: &Element, property: &str) -> String {
    let style = web_sys::window().and_then(|window| window.get_computed_style(element).ok().flatten());
    style.and_then(|style| style.get_property_value(property).ok()).unwrap_or_default()
}
