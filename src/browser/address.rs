//! The fragment of the page's address: what it names, and when another comes.

use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

use super::task::Behalf;

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

/// Calls `then` whenever the fragment has changed: by a link, by the page, by going back or forth.
pub fn follow(then: Box<dyn FnMut(Event)>) -> Option<Listening> {
    Some(listen(web_sys::window()?.as_ref(), "hashchange", then))
}
