//! The fragment of the page's address: what it names, and when another comes.

use std::cell::Cell;

use web_sys::Event;

use super::click;
use super::listening::{Listening, listen};
use crate::model::text::join;

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
    Some(listen(web_sys::window()?.as_ref(), "hashchange", true, Box::new(changed)))
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

/// Goes to a fragment of this page where a link to it was clicked: the page may have changed its address since that was drawn.
pub fn go(event: &Event, fragment: &str) {
    if let (true, Some(window)) = (click::is_plain(event) && !click::is_taken(event), web_sys::window()) {
        event.prevent_default();
        // A fragment is an address always.
        let _ = window.location().set_hash(fragment);
    }
}

/// A link to a fragment of this page, whatever its base.
pub fn link(fragment: &str) -> String {
    let url = web_sys::window().and_then(|window| window.document()?.url().ok()).unwrap_or_default();
    join!(url.split('#').next().unwrap_or_default(), "#", fragment)
}
