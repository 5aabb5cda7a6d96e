//! A carousel's track: which cards are in view, bringing one to its start, moving focus between their links.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, ScrollBehavior, ScrollToOptions};

use super::visibility::{Watch, children_in_view};
use super::{click, dom, media, task};

/// The track's element, once there is one, and what watches its cards.
#[derive(Clone, Default)]
pub struct Track(Rc<OnceCell<HtmlElement>>, Rc<RefCell<Option<Watch>>>);

/// Ends the watching when it is dropped.
pub struct Watching(Rc<RefCell<Option<Watch>>>);

impl Drop for Watching {
    fn drop(&mut self) {
        self.0.take();
    }
}

impl Track {
    /// Tells which cards are in view, the first and the last, until what this returns is dropped.
    pub fn watch(&self, element: &Element, see: impl Fn(usize, usize) + 'static) -> Option<Watching> {
        // There is one element for each track, so it is set once.
        let _ = self.0.set(element.clone().unchecked_into());
        self.1.replace(children_in_view(element, see));
        Some(Watching(self.1.clone()))
    }

    /// Watches the cards that have come since, too, once they are there.
    pub fn watch_more(&self) {
        let track = self.clone();
        task::later(Box::new(move || {
            if let (Some(element), Some(watch)) = (track.0.get(), &mut *track.1.borrow_mut()) {
                watch.children_of(element);
            }
        }));
    }

    /// Scrolls the track, and nothing around it, until the card stands at its start.
    pub fn show(&self, card: usize) {
        let (Some(track), Some(card)) = (self.0.get(), self.card(card)) else { return };
        let (around, target) = (track.get_bounding_client_rect(), card.get_bounding_client_rect());
        let by = if dom::is_rtl(track) { target.right() - around.right() } else { target.left() - around.left() };
        let options = ScrollToOptions::new();
        options.set_behavior(if media::reduced_motion() { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
        options.set_left(by);
        track.scroll_by_with_scroll_to_options(&options);
    }

    /// The key that was pressed, and whether text runs from right to left here; nothing where a modifier was held.
    pub fn key(&self, event: &Event) -> Option<(String, bool)> {
        let press: &KeyboardEvent = event.unchecked_ref();
        click::is_plain(event).then(|| (press.key(), self.0.get().is_some_and(|track| dom::is_rtl(track))))
    }

    /// The card that has focus within it.
    pub fn focused(&self) -> Option<usize> {
        let cards = self.0.get()?.children();
        let focused = |index: &u32| cards.item(*index).is_some_and(|card| card.matches(":focus-within").unwrap_or(false));
        (0..cards.length()).find(focused).map(|index| index as usize)
    }

    /// Puts focus on the link of a card.
    pub fn focus(&self, card: usize) {
        let link = self.card(card).and_then(|card| dom::first(&card, "a"));
        if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
            // Focus fails only on an element that has left the document.
            let _ = link.focus();
        }
    }

    /// Brings the card into view whole that focus has come to by a key: the browser is content with a part of its link. A
    /// pointer's card does not move away from under it.
    pub fn reveal(&self) {
        let track = self.clone();
        // When the browser is done with what it scrolls.
        task::later(Box::new(move || {
            let whole = |around: &Element, card: &Element| {
                let (around, card) = (around.get_bounding_client_rect(), card.get_bounding_client_rect());
                card.left() > around.left() - 1.0 && card.right() < around.right() + 1.0
            };
            let by_key = |card: &Element| dom::first(card, ":focus-visible").is_some();
            if let (Some(around), Some(index)) = (track.0.get(), track.focused())
                && track.card(index).is_some_and(|card| by_key(&card) && !whole(around, &card))
            {
                track.show(index);
            }
        }));
    }

    fn card(&self, card: usize) -> Option<Element> {
        self.0.get()?.children().item(u32::try_from(card).ok()?)
    }
}
