//! Pictures that do not come: they are marked, so that the style sheet does without those that nobody misses.

use wasm_bindgen::JsCast;
use web_sys::{HtmlImageElement, ShadowRoot};

use super::dom;
use super::listening::{Listening, listen};

/// Marks those that do not come into a root from now on.
pub fn follow(root: &ShadowRoot) -> Listening {
    let heard = |image: Option<HtmlImageElement>| {
        if let Some(image) = image {
            dom::set(&image, "data-missing", Some(""));
        }
    };
    // It does not bubble.
    listen(root, "error", true, Box::new(move |event| heard(event.target().and_then(|target| target.dyn_into().ok()))))
}
