//! A listener that is taken off when it is dropped.

use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

use super::task::Behalf;

/// What is listened to until this is dropped: events that are under way still come to nodes that have gone.
pub struct Listening {
    target: EventTarget,
    event: &'static str,
    early: bool,
    closure: Closure<dyn Fn(Event)>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        let listener = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback_and_bool(self.event, listener, self.early);
    }
}

/// Listens on behalf of the element that code runs for; `early` before anything below hears of it. What scrolls the page does
/// not wait for it (the DOM standard's default for the window and the document).
#[inline(never)]
pub fn listen(target: &EventTarget, event: &'static str, early: bool, heard: Box<dyn Fn(Event)>) -> Listening {
    let behalf = Behalf::current();
    let closure = Closure::<dyn Fn(Event)>::new(move |event| {
        let _entered = behalf.enter();
        heard(event);
    });
    // Listening fails on nothing that is a target.
    let _ = target.add_event_listener_with_callback_and_bool(event, closure.as_ref().unchecked_ref(), early);
    Listening { target: target.clone(), event, early, closure }
}
