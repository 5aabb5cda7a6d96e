//! A carousel's track: brings a card to its start, and puts focus on a card's link.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::motion;

/// Scrolls the track, and nothing around it, until the card stands at its start.
pub fn show(track: &Element, card: usize) {
    let Some(target) = card_at(track, card) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(if motion::reduced() { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
    options.set_inline(ScrollLogicalPosition::Start);
    options.set_block(ScrollLogicalPosition::Nearest);
    target.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Puts focus on the link of a card; the browser scrolls it into view.
pub fn focus(track: &Element, card: usize) {
    let link = card_at(track, card).and_then(|card| card.query_selector("a").ok().flatten());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        // Focus fails only on an element that has left the document.
        let _ = link.focus();
    }
}

fn card_at(track: &Element, card: usize) -> Option<Element> {
    track.children().item(u32::try_from(card).ok()?)
}

/// The card that has focus within it.
pub fn focused(track: &Element) -> Option<usize> {
    let cards = track.children();
    (0..cards.length()).find(|index| cards.item(*index).is_some_and(|card| card.matches(":focus-within").unwrap_or(false))).map(|index| index as usize)
}
