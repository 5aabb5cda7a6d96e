//! What machines read of an article's quotations, in the page's head for as long as somebody holds it.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::dom::{all, document, document_element, first};
use super::page::JSON_LD;

/// What machines read of an article, as long as this lives.
pub struct Described(Element);

impl Drop for Described {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// Adds what machines read of an article's quotations to the page, unless the page says such things itself. The text is set
/// on a node that stands in the page already: Trusted Types then see no script that was written to. Firefox 153 sees one all
/// the same, in any that has not run; so it is the copy of one that has.
pub fn describe(json_ld: &str) -> Option<Described> {
    let says = |script: &Element| script.text_content().is_some_and(|text| text.contains("\"Quotation\""));
    if all(&document_element(), JSON_LD).iter().any(says) {
        return None;
    }
    let document = document()?;
    let script = match first(&document_element(), "script[src]") {
        Some(run) => copy_without_attributes(&run)?,
        None => document.create_element("script").ok()?,
    };
    script.set_attribute("type", "application/ld+json").ok()?;
    script.set_attribute("data-lede", "").ok()?;
    let text = document.create_text_node("");
    script.append_child(&text).ok()?;
    document.head()?.append_child(&script).ok()?;
    text.set_node_value(Some(json_ld));
    Some(Described(script))
}

fn copy_without_attributes(element: &Element) -> Option<Element> {
    let copy: Element = element.clone_node().ok()?.unchecked_into();
    for name in copy.get_attribute_names() {
        copy.remove_attribute(&name.as_string()?).ok()?;
    }
    Some(copy)
}
