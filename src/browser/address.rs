//! The fragment of the page's address: what it names, and when another comes.

use std::cell::Cell;

use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

use super::task::Behalf;
use crate::model::text::join;

/// A listener on the window or the document, taken off when it is dropped.
pub struct Listening {
    target: EventTarget,
    event: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        let _ = self.target.remove_event_listener_with_callback_and_bool(self.event, self.closure.as_ref().unchecked_ref(), true);
    }
}

/// Listens, before anything below does.
pub fn listen(target: &EventTarget, event: &'static str, mut then: Box<dyn FnMut(Event)>) -> Listening {
    let behalf = Behalf::current();
    let closure = Closure::<dyn FnMut(Event)>::new(move |event| {
        let _entered = behalf.enter();
        then(event);
    });
    let _ = target.add_event_listener_with_callback_and_bool(event, closure.as_ref().unchecked_ref(), true);
    Listening { target: target.clone(), event, closure }
}

/// The fragment, with its `#`; empty where there is none.
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

thread_local! {
    /// When the fragment changed last, in ms as events have it, and whether an article has taken the reader there since.
    static ARRIVED: Cell<(f64, bool)> = const { Cell::new((0.0, false)) };
}

/// Whether an article has taken the reader where the address leads.
pub fn is_arrived() -> bool {
    ARRIVED.get().1
}

/// An article takes the reader there, and no other does so after it.
pub fn set_arrived() {
    ARRIVED.set((ARRIVED.get().0, true));
}

/// Calls `then` whenever the fragment has changed: by a link, by the page, by going back or forth.
pub fn follow(mut then: Box<dyn FnMut()>) -> Option<Listening> {
    let changed = move |event: Event| {
        // Each article of the page hears of it.
        if ARRIVED.get().0 != event.time_stamp() {
            ARRIVED.set((event.time_stamp(), false));
        }
        then();
    };
    Some(listen(web_sys::window()?.as_ref(), "hashchange", Box::new(changed)))
}

/// Whether there are other articles on the page.
pub fn is_shared() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.and_then(|document| document.query_selector_all("lede-article").ok()).is_some_and(|articles| articles.length() > 1)
}

/// Whether a reader is at something else already: in a field, at a link.
pub fn is_busy() -> bool {
    let active = web_sys::window().and_then(|window| window.document()?.active_element());
    active.is_some_and(|element| element.tag_name() != "BODY")
}

/// A link to a fragment of this page, whatever its base.
pub fn link(fragment: &str) -> String {
    let url = web_sys::window().and_then(|window| window.document()?.url().ok()).unwrap_or_default();
    join!(url.split('#').next().unwrap_or_default(), "#", fragment)
}
