//! The fragment of the page's address: what it names, and when another comes.

use std::cell::RefCell;

use web_sys::Event;

use super::listening::{Listening, listen};
use super::{click, dom, page};
use crate::model::text::join;

/// The fragment, with its `#`; empty where there is none.
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

thread_local! {
    /// When the fragment changed last, in ms as events have it, and where an article has taken the reader since.
    static ARRIVED: RefCell<(f64, Option<String>)> = const { RefCell::new((0.0, None)) };
}

/// Whether an article has taken the reader where the address leads. A page may have got another one without an event.
pub fn is_arrived() -> bool {
    ARRIVED.with_borrow(|(_, at)| at.as_ref() == Some(&fragment()))
}

/// An article takes the reader there, and no other does so after it.
pub fn set_arrived() {
    ARRIVED.with_borrow_mut(|(_, at)| *at = Some(fragment()));
}

/// Calls `then` whenever the fragment has changed: by a link, by the page, by going back or forth.
pub fn follow(then: Box<dyn Fn()>) -> Option<Listening> {
    let changed = move |event: Event| {
        // Each article of the page hears of it.
        if ARRIVED.with_borrow(|(then, _)| *then != event.time_stamp()) {
            ARRIVED.set((event.time_stamp(), None));
        }
        then();
    };
    Some(listen(web_sys::window()?.as_ref(), "hashchange", true, Box::new(changed)))
}

/// Whether there are other articles on the page.
pub fn is_shared() -> bool {
    dom::all(&dom::document_element(), "lede-article").len() > 1
}

/// Whether a reader is at something else already: in a field, at a link.
pub fn is_busy() -> bool {
    dom::first(&dom::document_element(), ":focus").is_some()
}

/// Whether the fragment is a route of the page's own, which is not to be changed.
fn is_route() -> bool {
    fragment().strip_prefix('#').is_some_and(page::is_route)
}

/// Goes to a fragment of this page where a link to it was clicked: the page may have changed its address since that was drawn.
/// True where the address has to stay as it is, and whoever asks is to go there.
pub fn go(event: &Event, fragment: &str) -> bool {
    let Some(window) = web_sys::window().filter(|_| click::is_plain(event) && !click::is_taken(event)) else { return false };
    event.prevent_default();
    // A fragment is an address always.
    is_route() || window.location().set_hash(fragment).is_err()
}

/// A link to a fragment of this page, whatever its base.
pub fn link(fragment: &str) -> String {
    let url = if is_route() { page::address().map(|url| url.as_str().to_string()) } else { page::here() }.unwrap_or_default();
    join!(url.split('#').next().unwrap_or_default(), "#", fragment)
}
