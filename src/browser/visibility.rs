//! Tells when an element comes near the viewport, and which children of a scroller are in view.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// An observer that stops when it is dropped.
pub struct Watch {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn observe(options: &IntersectionObserverInit, mut each: impl FnMut(IntersectionObserverEntry) + 'static) -> Option<Watch> {
    let callback = Closure::<dyn FnMut(Array)>::new(move |entries: Array| entries.iter().for_each(|entry| each(entry.unchecked_into())));
    let observer = IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), options).ok()?;
    Some(Watch { observer, _callback: callback })
}

/// Calls `near` each time the element is within a margin of the viewport: a `rootMargin` of the standard.
pub fn when_near(element: &Element, margin: &str, near: impl Fn() + 'static) -> Option<Watch> {
    let options = IntersectionObserverInit::new();
    options.set_root_margin(margin);
    let watch = observe(&options, move |entry| {
        if entry.is_intersecting() {
            near();
        }
    })?;
    watch.observer.observe(element);
    Some(watch)
}

/// Calls `change` with the index of each child of the scroller that came into view or left it; a child is in view from
/// nine tenths of its width.
pub fn children_in_view(scroller: &Element, change: impl Fn(usize, bool) + 'static) -> Option<Watch> {
    let options = IntersectionObserverInit::new();
    options.set_root(Some(scroller));
    options.set_threshold(&JsValue::from_f64(0.9));
    let children: Array = Array::from(&scroller.children());
    let cards = children.clone();
    let watch = observe(&options, move |entry| {
        if let Ok(index) = usize::try_from(cards.index_of(&entry.target(), 0)) {
            change(index, entry.is_intersecting() && entry.intersection_ratio() >= 0.9);
        }
    })?;
    children.iter().for_each(|child| watch.observer.observe(child.unchecked_ref()));
    Some(watch)
}
