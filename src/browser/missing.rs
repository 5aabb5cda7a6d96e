//! Pictures that do not come: they are marked, so that the style sheet does without those that nobody misses.

use wasm_bindgen::JsCast;
use web_sys::{HtmlImageElement, ShadowRoot};

use super::dom;
use super::listening::{Listening, listen};
use super::task::{self, settle};

/// Marks those that have not come into a root by now, and from now on.
pub fn follow(root: &ShadowRoot) -> Listening {
    if let Ok(images) = root.query_selector_all("img") {
        for image in (0..images.length()).filter_map(|at| images.get(at)?.dyn_into::<HtmlImageElement>().ok()) {
            // Drawings may have no width of their own: whether they can be shown tells.
            if image.complete() && image.natural_width() == 0 {
                task::spawn(Box::pin(async move {
                    if settle(Ok(image.decode().into())).await.is_err() {
                        mark(&image);
                    }
                }));
            }
        }
    }
    // It does not bubble.
    let heard = |image: Option<HtmlImageElement>| image.iter().for_each(mark);
    listen(root, "error", true, Box::new(move |event| heard(event.target().and_then(|target| target.dyn_into().ok()))))
}

fn mark(image: &HtmlImageElement) {
    dom::set(image, "data-missing", Some(""));
}
