//! Tells when an element comes near the viewport, which children of a scroller are in view, and when a reader is back.

use std::cell::Cell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, EventTarget, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, Window};

use super::listening::listen;
use crate::model::carousel::InView;

/// An observer that stops when it is dropped.
pub struct Watch {
    observer: IntersectionObserver,
    observed: u32,
    _callback: Closure<dyn FnMut(Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl Watch {
    /// Observes those children of the element that it does not observe yet: later ones stand behind earlier ones.
    pub fn children_of(&mut self, element: &Element) {
        let children = element.children();
        while let Some(child) = children.item(self.observed) {
            self.observer.observe(&child);
            self.observed += 1;
        }
    }
}

fn observe(options: &IntersectionObserverInit, mut see: impl FnMut(Array) + 'static) -> Option<Watch> {
    let callback = Closure::<dyn FnMut(Array)>::new(move |entries: Array| see(entries));
    let observer = IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), options).ok()?;
    Some(Watch { observer, observed: 0, _callback: callback })
}

/// Whether the page is hidden or offline.
fn is_away(window: &Window, document: &Document) -> bool {
    document.hidden() || !window.navigator().on_line()
}

/// Waits while the page is hidden or offline; not at all otherwise.
pub async fn back() {
    let Some((window, document)) = web_sys::window().and_then(|window| Some((window.clone(), window.document()?))) else { return };
    if !is_away(&window, &document) {
        return;
    }
    let waiting: Rc<Cell<Option<Waker>>> = Rc::default();
    let places: [(&EventTarget, &'static str); 2] = [(&document, "visibilitychange"), (&window, "online")];
    let _listening = places.map(|(target, event)| {
        let waiting = waiting.clone();
        listen(target, event, false, Box::new(move |_| waiting.take().into_iter().for_each(Waker::wake)))
    });
    poll_fn(|context| {
        waiting.set(Some(context.waker().clone()));
        if is_away(&window, &document) { Poll::Pending } else { Poll::Ready(()) }
    })
    .await;
}

/// Calls `near` each time the element is within a margin of the viewport, or of what scrolls it within the page: a `rootMargin`
/// of the standard, and a `scrollMargin`, which one observer adds up.
pub fn when_near(element: &Element, margin: &str, near: impl Fn() + Clone + 'static) -> [Option<Watch>; 2] {
    ["rootMargin", "scrollMargin"].map(|of| {
        let (options, near) = (IntersectionObserverInit::new(), near.clone());
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&options, &of.into(), &margin.into());
        let watch = observe(&options, move |entries| {
            if entries.iter().any(|entry| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting()) {
                near();
            }
        })?;
        watch.observer.observe(element);
        Some(watch)
    })
}

/// Calls `change` with the indices of the first and the last child of the scroller that are in view, when others are; a child
/// is in view from nine tenths of its width.
pub fn children_in_view(scroller: &Element, change: impl Fn(usize, usize) + 'static) -> Option<Watch> {
    let options = IntersectionObserverInit::new();
    options.set_root(Some(scroller));
    options.set_threshold(&JsValue::from_f64(0.9));
    let (parent, mut in_view) = (scroller.clone(), InView::default());
    let mut watch = observe(&options, move |entries| {
        let children: Array = Array::from(&parent.children());
        let changes = entries.into_iter().filter_map(|entry| {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            let index = usize::try_from(children.index_of(&entry.target(), 0)).ok()?;
            Some((index, entry.is_intersecting() && entry.intersection_ratio() >= 0.9))
        });
        if let Some((first, last)) = in_view.see(changes) {
            change(first, last);
        }
    })?;
    watch.children_of(scroller);
    Some(watch)
}
