//! A scroll-snap list of cards: every card is a link in a list; buttons and keys come on top of that.

use leptos::prelude::*;

use super::card::card;
use super::context::Context;
use super::icon::{BACK, FORTH, icon_button, outline};
use super::node::{Event, Node, Nodes, el, live};
use crate::browser::track::Track;
use crate::model::carousel::{Carousel, Move};
use crate::model::post::Post;

/// The list, under the heading of this id, and above it, where there is more than fits, two buttons.
pub fn carousel(posts: Vec<Post>, heading_level: u8, labelled_by: String) -> Nodes {
    let view = RwSignal::new(Carousel::new(posts.len()));
    let track = StoredValue::new_local(Track::default());
    let keys = move |event: Event| {
        track.with_value(|track| {
            let to = track.key(&event).and_then(|(key, rtl)| Move::from_key(&key, rtl));
            if let (Some(to), Some(from)) = (to, track.focused()) {
                event.prevent_default();
                track.focus(view.with_untracked(|view| view.step(from, to)));
            }
        });
    };
    let see = move |card, visible| {
        view.try_update(|view| view.see(card, visible));
    };
    let cards: Nodes = posts.into_iter().enumerate().map(|(index, post)| card(post, index, heading_level)).collect();
    let list = el("ul")
        .class("track")
        .part("track")
        .attr("role", "list")
        .attr("aria-labelledby", labelled_by)
        .on("keydown", keys)
        .child(cards)
        .created(move |list| track.update_value(|track| track.watch(list, see)));
    Nodes::from(controls(view, track)).and(list)
}

/// Two buttons, and which posts are in view, said politely; nothing where all of them are.
fn controls(view: RwSignal<Carousel>, track: StoredValue<Track, LocalStorage>) -> Node {
    let m = Context::get().messages;
    // Said only once a reader has moved: a page that has just loaded does not speak.
    let moved = RwSignal::new(false);
    let button = move |name: &'static str, path: &'static str, to: Move, end: fn(&Carousel) -> bool| {
        let click = move |_| {
            if !view.with_untracked(end) {
                moved.set(true);
                track.with_value(|track| track.show(view.with_untracked(|view| view.page(to))));
            }
        };
        // Not `disabled`: a disabled button would lose the focus that it has.
        icon_button("page-button", name, outline(path))
            .live_attr("aria-disabled", move || Some(if view.with(end) { "true" } else { "false" }))
            .on("click", click)
    };
    let overflows = Memo::new(move |_| view.with(Carousel::overflows));
    let buttons = live(move || {
        let both = || Nodes::from(button(m.previous, BACK, Move::Previous, Carousel::at_start)).and(button(m.next, FORTH, Move::Next, Carousel::at_end));
        overflows.get().then(both)
    });
    let position = live(move || view.with(|view| view.position().filter(|_| moved.get()).map(|(first, last, all)| (m.position)(first, last, all))));
    el("div").class("pages").child(el("p").class("visually-hidden").attr("role", "status").child(position)).child(buttons)
}
